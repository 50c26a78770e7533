"""The citations of an essay: by key, by author and date, bare locators, numbers, ibid. and footnotes."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from citecheck.extract.citations import locators, parentheses
from citecheck.extract.citations.references import find_lists
from citecheck.model.citation import Citation, Cite
from citecheck.model.document import Document
from citecheck.text.span import Span

_SIGN = re.compile(r"[\[(@\\²³¹⁰-⁹]")  # what a citation begins with: a set of signs is searched for faster than the whole
_OPENING = re.compile(r"\[[^\[\]]{1,600}\]|\([^()]{1,400}\)|@|\\(?=[A-Za-z]*cite)|[²³¹⁰-⁹]+")
_POINTERS = ("ibid", "Ibid", " cit.", ".cit.", " idem", "(idem", "Idem", "ebd.", "Ebd.")
_FUSED = re.compile(r"[.?!,](?:[^\w\s]{0,2}[^\W\d_]|[^\w\s]?“)")  # a letter right behind a stop
_PAGE = re.compile(r"on (?=p(?:ages?|p?\.) ?\d)")


class _Note(NamedTuple):
    """The text of a note, and the offset of its mark."""

    span: Span
    anchor: int


def extract(document: Document) -> tuple[Citation, ...]:
    """All citations, in the order of their place; nothing inside a mask, a note mark or a list of references."""
    text = document.text
    found = [*_bracketed(text), *_on_page(text), *_rare(document)]
    found = list(_outside(found, document))
    notes = sorted(_notes(document))
    if notes:
        found = [*_anchored(notes, found), *_references(document, notes, found)]
    if document.notes:
        found += _unwritten(document)
    return tuple(sorted(found, key=lambda citation: citation.span))


def _bracketed(text: str) -> Iterator[Citation]:
    position = 0
    while sign := _SIGN.search(text, position):
        match = _OPENING.match(text, sign.start())
        citation = _read(text, match) if match else None
        # What makes no citation as a whole may hold one: "(as Smith [12] says)".
        position = citation.span.end if citation else sign.start() + 1
        if citation:
            yield citation


def _rare(document: Document) -> Iterator[Citation]:
    """What few essays have; the modules that read it are imported for those."""
    if any(word in document.text for word in _POINTERS):
        from citecheck.extract.citations import backreferences  # noqa: PLC0415 - see above

        yield from backreferences.extract(document.text)
    if ("”" in document.text or document.emphases) and _FUSED.search(document.text):
        from citecheck.extract.citations import runons  # noqa: PLC0415 - see above

        yield from runons.extract(document)
    if any(block.kind in {"quote", "verse"} for block in document.blocks):
        from citecheck.extract.citations import sourcelines  # noqa: PLC0415 - see above

        yield from sourcelines.extract(document)


def _read(text: str, match: re.Match[str]) -> Citation | None:
    sign = match[0][0]
    span = Span(*match.span())
    if sign == "(":
        return None if "@" in match[0] or "\n\n" in match[0] else parentheses.read(text, span)
    if sign not in "@\\" and "@" not in match[0]:
        from citecheck.extract.citations import numbers  # noqa: PLC0415 - for essays with brackets or superscripts

        if sign != "[":
            return numbers.read_superscript(text, span)
        return numbers.read(text, span) or parentheses.read_place(text, span, bare=False) or parentheses.read_square(text, span)
    if text.startswith("(http", span.end):
        return None  # the text of a link that no reader resolved
    # Compiling the patterns of keys is for essays that have keys.
    from citecheck.extract.citations import keys  # noqa: PLC0415 - see above

    if sign == "[":
        return keys.read_cluster(text, span)
    return keys.read_bare(text, span.start) if sign == "@" else keys.read_command(text, span.start)


def _on_page(text: str) -> Iterator[Citation]:
    for match in _PAGE.finditer(text):
        found = locators.read(text, Span(match.end(), min(len(text), match.end() + 40)))
        if found:
            span = Span(match.start(), found[1])
            yield Citation(span, span.of(text), "locator", (Cite(span, locator=found[0]),), span.start)


def _outside(found: Sequence[Citation], document: Document) -> Iterator[Citation]:
    """The citations that stand in prose. A key may be cited in a list; all else there is what the list says."""
    marks = [mark.span for mark in document.notes if mark.label]
    masks = sorted((*document.masks, *marks))
    lists = find_lists(document)
    titles = sorted(document.emphases)
    linked = sorted(link.span for link in document.links)
    taken: list[Span] = []
    for citation in sorted(found, key=lambda citation: (citation.span.start, -citation.span.end)):
        span = citation.span
        handle = citation.raw.startswith("@") and _inside(span, linked)
        listed = citation.style != "key" and _inside(span, lists)
        # "Middlemarch (1871)" in italics names a work and cites none.
        titled = citation.style == "author-date" and citation.raw[:1] != "(" and _inside(Span(span.start, span.start + 1), titles)
        if not (handle or listed or titled or _inside(span, masks) or (taken and span.meets(taken[-1]))):
            taken.append(span)
            yield citation


def _inside(span: Span, spans: Sequence[Span]) -> bool:
    index = bisect_right(spans, Span(span.start, span.end + 1)) - 1
    return any(spans[at].meets(span) for at in (index, index + 1) if 0 <= at < len(spans))


def _notes(document: Document) -> Iterator[_Note]:
    """The texts of footnotes and, where they stand in the sentence itself, of inline notes."""
    anchors: dict[str, int] = {}
    for mark in document.notes:
        anchors.setdefault(mark.label, mark.span.start)
        if not mark.label:
            yield _Note(Span(mark.span.start + 2, mark.span.end - 1), mark.span.start)  # without ^[ and ]
    for block in document.blocks:
        if block.kind == "note":
            yield _Note(block.span, anchors.get(block.label, block.span.start))


def _unwritten(document: Document) -> Iterator[Citation]:
    """The marks of notes whose text stands in another file, or nowhere: a mark is there to tell the source."""
    written = {block.label for block in document.blocks if block.kind == "note"}
    for mark in document.notes:
        if mark.label and mark.label not in written:
            yield Citation(mark.span, mark.span.of(document.text), "numeric", (Cite(mark.span),), mark.span.start)


def _anchored(notes: Sequence[_Note], found: Sequence[Citation]) -> Iterator[Citation]:
    """The citations as found, those inside notes moved to the place that their note is about."""
    for citation in found:
        note = _note_of(notes, citation.span)
        yield citation._replace(anchor=note.anchor) if note else citation


def _note_of(notes: Sequence[_Note], span: Span) -> _Note | None:
    index = bisect_right(notes, span.start, key=lambda note: note.span.start) - 1
    return notes[index] if index >= 0 and notes[index].span.holds(span) else None


def _references(document: Document, notes: Sequence[_Note], found: Sequence[Citation]) -> Iterator[Citation]:
    """The notes that hold references in full or short form, and nothing that was found already."""
    from citecheck.extract.citations.notes import extract as read_note  # noqa: PLC0415 - only where there are notes

    held = {_note_of(notes, citation.span) for citation in found if citation.style not in {"locator", "ibid"}}
    for note in notes:
        cites = tuple(read_note(document, note.span)) if note not in held else ()
        if cites:
            span = cites[0].span.cover(cites[-1].span)
            yield Citation(span, span.of(document.text), "note", cites, note.anchor)
