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
_CLOSERS = {"“": "”", '"': '"'}
# The stop comes first, so that the search runs from one to the next.
_JOINT = re.compile(
    rf"[.?!,](?:(?<=[^\W_A-Z].)|(?<=[A-Z]{{2}}.)|(?<=[^\W_A-Z][)\]%”’\"].))[)”’\"]?"
    rf"(?=(?:{_NAME},? ){{0,14}}[“\"](?=[A-ZÀ-Þ])|{_NAME},? {_NAME}|{_NAME} v\. )"
)
_YEAR = re.compile(r"\b(?:1[89]|20)\d\d\b")
_BYLINE = re.compile(rf"(?:{_NAME},? ){{2,14}}(?:(?:\d\d? (?:{_NAME} )?)?(?:1[89]|20)\d\d[a-z]?[.,:] )?")
_CASE = re.compile(rf"{_NAME}(?: {_NAME}){{0,5}} v\. ")
_TITLE = re.compile(r"[A-Z][^\"]* [A-Z][^\"]* ")  # two words with capitals, and more
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
        end = max(year.end(), title)
        cite = read(document, Span(start, end + (text[end : end + 1] == ")" and text[year.start() - 1] == "(")))
        if cite.title:
            yield Citation(cite.span, cite.span.of(text), "note", (cite,), start)


def _title_end(text: str, italics: Sequence[Span], start: int) -> int | None:
    """Where the title ends that stands in marks or italics at `start` or behind the names there; None where none does."""
    names = _BYLINE.match(text, start)
    place = names.end() if names else start
    if text[place : place + 1] in {*_CLOSERS}:
        return _marked_title(text, place)
    first = bisect_left(italics, Span(start, start))
    if first == len(italics):
        return None
    title = italics[first]
    led = _BYLINE.fullmatch(text, start, title.start) is not None
    return title.end if led or (title.start == start and _CASE.match(text, start)) else None


def _marked_title(text: str, start: int) -> int | None:
    """Where the title ends that the mark at `start` opens: behind a stop or comma in its marks; straight ones are of a title only with capitals in it."""
    mark = text[start]
    closing = text.find(_CLOSERS[mark], start + 1, start + _REACH)
    if closing < 0 or text[closing - 1] not in ",.?!":
        return None
    return closing + 1 if mark != '"' or _TITLE.match(text, start + 1, closing) else None
