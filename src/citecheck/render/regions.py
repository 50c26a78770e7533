"""
The place in an essay where its bibliography is kept current.

It begins after a comment `citecheck: bibliography`, in whatever way the format of the file writes comments, and ends before a comment
`citecheck: end bibliography`, or just `end`. The first comment may say how: `citecheck: bibliography style=apa lang=de heading="Works cited"`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple

from citecheck.model.document import Comment, Document
from citecheck.text.edits import Edit
from citecheck.text.span import Span

_BEGIN = re.compile(r"\s*citecheck:\s*bibliography\b(.*)", re.DOTALL)
_END = re.compile(r"\s*citecheck:\s*end(?:\s+bibliography)?\s*")
_SETTING = re.compile(r"([a-z-]+)\s*=\s*(?:\"([^\"]*)\"|“([^”]*)”|(\S+))")


class Region(NamedTuple):
    """
    What stands between the two marks.

    span: in the source, without the marks; empty where the second one is missing. settings: what the first one says.
    end: the second mark where it has still to be written, else "".
    """

    span: Span
    settings: Mapping[str, str]
    end: str = ""


def find(document: Document) -> Region | None:
    """The first such place in an essay; None when it has none."""
    for index, comment in enumerate(document.comments):
        begin = _BEGIN.fullmatch(comment.text)
        if begin:
            settings = {match[1]: match[2] or match[3] or match[4] or "" for match in _SETTING.finditer(begin[1])}
            end = _end(document.comments[index + 1 :])
            if end is None:
                return Region(Span(comment.span.end, comment.span.end), settings, _closing(document, comment))
            return Region(Span(comment.span.end, end), settings)
    return None


def content(document: Document, region: Region) -> str:
    """What stands there now, without the blank lines around it, every line end a newline."""
    return "\n".join(region.span.of(document.source).splitlines()).strip()


def fill(document: Document, region: Region, text: str) -> Edit:
    """The edit, in the coordinates of the source, that puts a text there; line ends are those of the file."""
    newline = "\r\n" if "\r\n" in document.source else "\n"
    lines = ["", "", *text.strip().splitlines(), "", region.end]
    return Edit(region.span, newline.join(lines))


def _end(comments: tuple[Comment, ...]) -> int | None:
    """Where the second mark begins; None when another first one comes before it."""
    for comment in comments:
        if _END.fullmatch(comment.text):
            return comment.span.start
        if _BEGIN.fullmatch(comment.text):
            return None
    return None


def _closing(document: Document, begin: Comment) -> str:
    """The second mark, written as the first one is."""
    opener, _, closer = begin.span.of(document.source).partition(begin.text)
    lead = begin.text[: len(begin.text) - len(begin.text.lstrip())]
    trail = begin.text[len(begin.text.rstrip()) :]
    return f"{opener}{lead}citecheck: end bibliography{trail}{closer}"
