"""
References that stand right behind the stop of a sentence, without a space: footnotes as texts copied from the web have them.

"… fell in the elections.Jane Doe, “A Title,” *Journal*, March 26, 2021, https://…": they are cited by the sentence that they are joined to.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from citecheck.extract.citations.notes import read
from citecheck.model.citation import Citation
from citecheck.model.document import Document
from citecheck.text.span import Span

_NAME = r"(?:[A-ZÀ-Þ][\w.’'-]*|and|de|del|der|la|van|von|et al\.|eds?\.)"
# The stop comes first, so that the search runs from one to the next.
_JOINT = re.compile(
    rf"[.?!,](?:(?<=[^\W_A-Z].)|(?<=[A-Z]{{2}}.)|(?<=[^\W_A-Z][)\]%”’\"].))[)”’\"]?(?=(?:{_NAME},? ){{0,14}}“|{_NAME},? {_NAME})"
)
_YEAR = re.compile(r"\b(?:1[89]|20)\d\d\b")
_BYLINE = re.compile(rf"(?:{_NAME},? ){{2,14}}(?:(?:1[89]|20)\d\d[a-z]?[.,:] )?")
_REACH = 400  # code points of a reference up to its year
_TAIL = 200  # code points from its title to its year


def extract(document: Document) -> Iterator[Citation]:
    """The citations of a document whose references stand fused with a sentence: each at the place where they are joined."""
    text, italics = document.text, sorted(document.emphases)
    for match in _JOINT.finditer(text):
        start = match.end()
        title = _title_end(text, italics, start)
        if title is None:
            continue
        year = _YEAR.search(text, start, min(len(text), title + _TAIL))
        if year is None or "\n" in text[start : year.start()]:
            continue
        cite = read(document, Span(start, max(year.end(), title)))
        if cite.title:
            yield Citation(cite.span, cite.span.of(text), "note", (cite,), start)


def _title_end(text: str, italics: Sequence[Span], start: int) -> int | None:
    """Where the title ends that stands in marks or italics at `start` or behind the names there; None where none does."""
    names = _BYLINE.match(text, start)
    place = names.end() if names else start
    if text[place : place + 1] == "“":
        closing = text.find("”", place, place + _REACH)
        return closing + 1 if closing > 0 and text[closing - 1] in ",.?!" else None
    first = bisect_left(italics, Span(start, start))
    if first == len(italics) or _BYLINE.fullmatch(text, start, italics[first].start) is None:
        return None
    return italics[first].end
