"""A citation with a page, or in a note, at the end of a sentence is that of the words quoted in it."""

from __future__ import annotations

import pytest

from citecheck.extract.citations.citations import extract as find_citations
from citecheck.extract.citations.references import find_lists
from citecheck.extract.passages import extract
from citecheck.model.quotation import Quotation
from citecheck.readers.reader import read


def first_of(text: str) -> Quotation:
    document = read(text.encode(), "essay.md")
    return extract(document, find_citations(document), find_lists(document)).quotations[0]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Her support fell, and the party “fared poorly” in the elections (Venner 2020, 4).", "Venner"),
        ("Her support fell, and the party “fared poorly” in the elections [@venner2020, p. 4].", None),
        ("Her support fell, and the party “fared poorly” in the end.[^1]\n\n[^1]: Holly Venner, *Confidence* (York, 2020), 4.", "Holly Venner"),
    ],
)  # fmt: skip
def test_a_page_at_the_end_of_the_sentence(text: str, speaker: str | None) -> None:
    found = first_of(text)
    assert found.kind == "quotation"
    assert (found.attribution.speaker if found.attribution is not None else None) == speaker


@pytest.mark.parametrize(
    "text",
    [
        "Her support fell, and the party “fared poorly” in the elections (Venner 2020).",
        "Her support fell, and the party “fared poorly” (as it seemed to us then) in the elections.",
        "Her support fell, and the “experts” were silent. Nobody had foreseen it (Venner 2020, 4).",
        "Her support fell, and the “experts” were silent, as Venner (2020, 4) says, in all of the towns.",
    ],
)
def test_no_page_at_the_end_of_the_sentence(text: str) -> None:
    assert first_of(text).kind != "quotation"


def test_who_is_said_to_say_it_says_it() -> None:
    found = first_of("Anna Keller wrote that the party had “fared very poorly indeed” in the elections (Venner 2020, 4).")
    assert found.attribution is not None
    assert found.attribution.speaker == "Anna Keller"
