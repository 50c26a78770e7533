"""Documents as speakers: whose letter, report or notice “it” and “they” mean, and what a text is told to say."""

from __future__ import annotations

import pytest

from citecheck.extract.citations.citations import extract as find_citations
from citecheck.extract.citations.references import find_lists
from citecheck.extract.passages import extract
from citecheck.readers.reader import read

CASES: dict[str, tuple[str, list[str | None]]] = {
    "somebody's message": (
        "Paul Venner says that the boat is called Thistle. I have read his message again. “It changes nothing in the end,” it runs.",
        ["Paul Venner"],
    ),
    "a notice": (
        "Clara Holt copied out the whole of the notice on her door. “All who remain after noon,” it concludes, “will be deemed to have left.”",
        ["the notice", "the notice"],
    ),
    "a letter turned to": (
        "The counsel now turned to the letter.\n\nIt complains that the board has “made fools of us in front of everybody”.",
        ["the letter"],
    ),
    "a document owned by a description": (
        "Nobody told her that a consultant's report had been there since May. It found that the gates “cannot be relied upon to open”.",
        ["a consultant's report"],
    ),
    "documents": (
        "The diaries are no use to anybody. They record that it was “curious to hear weather in the house”.",
        ["The diaries"],
    ),
    "a verb that looks like a document": (
        "The nurses report fewer headaches. The team looked hard for harms, and in its summary it found “mainly boredom and rain”.",
        ["The team"],
    ),
    "a document before a long aside": (
        "Its prospectus, bound in a blue that has not faded, promised the ratepayers an “inexhaustible purity of water”.",
        ["Its prospectus"],
    ),
    "told in a document": (
        "“The bearing of the boys,” we are told in a contemporary account, “made a deep impression.”",
        ["a contemporary account", "a contemporary account"],
    ),
    "what a letter says is": (
        "What the manager's letter says is that Orton's route had shown “a marked falling off in new orders”.",
        ["the manager's letter"],
    ),
    "a spokeswoman is not it": (
        "A spokeswoman told me she would come back to me. So I read the leaflet. It says that “static dwell” is “designed out at every pinch point”.",
        ["the leaflet", "the leaflet"],
    ),
    "quoted as saying": (
        "Rosa Munk says the effect is small. She quotes the review as saying that failure is “always and everywhere instructive”.",
        ["the review"],
    ),
    "a reply addressed to somebody": (
        "She posted it to Kew. The reply, addressed to P. Crane, Esq., regretted that “specimens cannot ordinarily be returned”.",
        ["The reply"],
    ),
    "a letter that somebody showed": (
        "The diocese cancelled it. The letter, which you were good enough to show me, speaks of “evolving devotional needs”.",
        ["The letter"],
    ),
    "what is to be done is not said": (
        "Tom Reed saw a bulletin. Officers, it advises, are to photograph all signs, to estimate their height, and “where in doubt, to knock softly”.",
        ["a bulletin"],
    ),
    "a work that is no woman": (
        "Clara Venn, who has died aged 94, wrote nine books, of which the first, Slow Fires (1957), is held to be the best. She said that “nobody reads it to the end”.",
        ["Clara Venn"],
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_documents_speak(name: str) -> None:
    text, wanted = CASES[name]
    document = read(text.encode(), "essay.md")
    found = extract(document, find_citations(document), find_lists(document)).quotations
    assert [each.attribution.speaker if each.attribution is not None else None for each in found] == wanted
