"""The line under a block quotation that says where it is from: "— Erich Fromm, To Have or to Be?, p. 12"."""

from __future__ import annotations

from collections.abc import Iterator

from citecheck.model.citation import Citation
from citecheck.model.document import Document
from citecheck.text.span import Span

_DASHES = ("—", "–", "--", "― ")
_LONGEST = 200  # code points


def extract(document: Document) -> Iterator[Citation]:
    """The citations that such lines make: those that tell a title, year or page besides a name."""
    quoted = False
    for block in document.blocks:
        line = _last_line(document.text, block.span)
        inside = block.kind in {"quote", "verse"}
        if (inside or (quoted and line == block.span)) and line.length <= _LONGEST and line.of(document.text).startswith(_DASHES):
            citation = _read(document, line)
            if citation:
                yield citation
        quoted = inside


def _last_line(text: str, span: Span) -> Span:
    return Span(max(span.start, text.rfind("\n", span.start, span.end) + 1), span.end)


def _read(document: Document, line: Span) -> Citation | None:
    # Only for texts with such lines.
    from citecheck.extract.citations import notes  # noqa: PLC0415 - see above

    words = line.of(document.text)
    span = Span(line.end - len(words.lstrip("—–-― ")), line.end)
    cites = tuple(notes.extract(document, span))
    if not cites:
        return None
    span = cites[0].span.cover(cites[-1].span)
    return Citation(span, span.of(document.text), "author-date", cites, span.start)
