"""Reading lists and reference lists inside an essay, and what each of their lines says."""

from __future__ import annotations

from collections.abc import Iterator

from citecheck.extract import notes
from citecheck.model.citation import Reference
from citecheck.model.document import Block, Document
from citecheck.text.span import Span

_HEADINGS = frozenset(
    (
        "references", "reference list", "list of references", "works cited", "work cited", "works consulted", "bibliography",
        "select bibliography", "selected bibliography", "further reading", "suggested reading", "suggested readings",
        "recommended reading", "reading list", "sources", "sources cited", "sources consulted", "primary sources",
        "secondary sources", "cited works", "literature", "literature cited", "notes and references", "references and notes",
        "references and further reading", "works referenced", "citations", "read more", "additional reading",
        "literatur", "literaturverzeichnis", "quellen", "bibliographie", "bibliografie", "bibliografía", "referencias",
        "références", "lectures complémentaires", "bibliografia",
    )
)  # fmt: skip


def find_lists(document: Document) -> tuple[Span, ...]:
    """
    The stretches of the text that are lists of references, without their headings, in order.

    A list begins after a heading or a line such as "Works Cited" or "Further Reading:" and ends with the next heading, or with
    the first block that is no line of it.
    """
    return tuple(Span(lines[0].start, lines[-1].end) for lines in _lists(document))


def extract(document: Document) -> tuple[Reference, ...]:
    """Each line or item of the lists of references, in order, with names, year and title as far as they can be told."""
    return tuple(_reference(document, line) for lines in _lists(document) for line in lines)


def _lists(document: Document) -> Iterator[list[Span]]:
    """The lines of each list."""
    lines: list[Span] = []
    inside = False
    for block in document.blocks:
        if block.kind == "note":
            continue
        first, *rest = list(_lines(document, block)) or [block.span]
        if _is_heading(document.text, first):
            if lines:
                yield lines
            lines, inside = rest, True
        elif block.kind == "heading":
            if lines:
                yield lines
            lines, inside = [], False
        elif inside:
            lines += [first, *rest]
    if lines:
        yield lines


def _is_heading(text: str, line: Span) -> bool:
    longest = 40
    return line.length <= longest and line.of(text).strip(" \t#*_:.0123456789").lower() in _HEADINGS


def _lines(document: Document, block: Block) -> Iterator[Span]:
    start = block.span.start
    for line in block.span.of(document.text).split("\n"):
        if line.strip():
            indent = len(line) - len(line.lstrip())
            yield Span(start + indent, start + len(line.rstrip()))
        start += len(line) + 1


def _reference(document: Document, line: Span) -> Reference:
    cite = notes.read(document, line)
    return Reference(line, line.of(document.text), cite.names, cite.year, cite.title)
