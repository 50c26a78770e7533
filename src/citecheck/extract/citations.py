"""The citations of an essay: by key, by author and date, bare locators, numbers, ibid. and footnotes."""

from __future__ import annotations

import re

from citecheck.extract import keys
from citecheck.model.citation import Citation
from citecheck.model.document import Document
from citecheck.text.span import Span

_OPENING = re.compile(r"\[[^\[\]]{1,600}\]|\([^()]{1,400}\)|@|\\(?=[A-Za-z]*cite)")


def extract(document: Document) -> tuple[Citation, ...]:
    """All citations, in the order of their place; nothing inside a mask, a note mark or a list of references."""
    text = document.text
    found: list[Citation] = []
    position = 0
    while match := _OPENING.search(text, position):
        citation = _read(text, match)
        position = citation.span.end if citation else match.start() + 1
        if citation:
            found.append(citation)
    return tuple(found)


def _read(text: str, match: re.Match[str]) -> Citation | None:
    sign = match[0][0]
    if sign == "@":
        return keys.read_bare(text, match.start(), len(text))
    if sign == "\\":
        return keys.read_command(text, match.start())
    span = Span(*match.span())
    return keys.read_cluster(text, span) if sign == "[" else None
