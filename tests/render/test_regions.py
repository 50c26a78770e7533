from __future__ import annotations

import pytest
from tests.render.essays import document

from citecheck.model.document import Document
from citecheck.render.regions import Region, content, fill, find
from citecheck.text.edits import apply

MARKED = "Words.\n\n<!-- citecheck: bibliography -->\n\nOld.\n\n<!-- citecheck: end bibliography -->\n\nMore words.\n"


def region_of(essay: Document) -> Region:
    found = find(essay)
    assert found is not None
    return found


def filled(essay: Document, text: str) -> str:
    return apply(essay.source, [fill(essay, region_of(essay), text)])


def test_between_the_marks() -> None:
    essay = document(MARKED)
    assert content(essay, region_of(essay)) == "Old."
    assert filled(essay, "New.\n\nNewer.\n") == MARKED.replace("Old.", "New.\n\nNewer.")


def test_filling_twice_changes_nothing() -> None:
    once = filled(document(MARKED), "New.")
    assert filled(document(once), "New.") == once
    assert content(document(once), region_of(document(once))) == "New."


@pytest.mark.parametrize(
    ("name", "begin", "end"),
    [
        ("essay.md", "<!-- citecheck: bibliography -->", "<!-- citecheck: end bibliography -->"),
        ("essay.md", "<!--citecheck: bibliography style=apa-->", "<!--citecheck: end bibliography-->"),
        ("essay.txt", "# citecheck: bibliography", "# citecheck: end bibliography"),
        ("essay.txt", "% citecheck: bibliography", "% citecheck: end bibliography"),
    ],
)
def test_the_second_mark_is_written_like_the_first(name: str, begin: str, end: str) -> None:
    essay = document(f"Words.\n\n{begin}\n\nMore words.\n", name)
    text = filled(essay, "New.")
    assert text == f"Words.\n\n{begin}\n\nNew.\n\n{end}\n\nMore words.\n"
    assert region_of(document(text, name)).end == ""


def test_line_ends_are_those_of_the_file() -> None:
    essay = document(MARKED.replace("\n", "\r\n"))
    assert content(essay, region_of(essay)) == "Old."
    assert filled(essay, "New.\n\nNewer.") == MARKED.replace("Old.", "New.\n\nNewer.").replace("\n", "\r\n")


def test_nothing_to_list() -> None:
    text = filled(document(MARKED), "")
    assert filled(document(text), "") == text
    assert "Old" not in text


def test_settings() -> None:
    found = region_of(document('<!-- citecheck: bibliography style=apa heading="Works cited" lang=de group-by=type -->\n'))
    assert found.settings == {"style": "apa", "heading": "Works cited", "lang": "de", "group-by": "type"}


@pytest.mark.parametrize(
    "text",
    [
        "Words.",
        "<!-- citecheck: off -->\n\n<!-- citecheck: end -->",
        "<!-- a bibliography -->",
        "<!-- citecheck: bibliographyx -->",
    ],
)
def test_no_place(text: str) -> None:
    assert find(document(text)) is None


def test_an_end_belongs_to_the_nearest_beginning() -> None:
    begin, end = "<!-- citecheck: bibliography -->", "<!-- citecheck: end -->"
    assert region_of(document(f"{begin}\n\nA\n\n{begin}\n\nB\n\n{end}\n")).end == "<!-- citecheck: end bibliography -->"
