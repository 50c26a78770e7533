"""Reading lists and reference lists inside an essay, and what each of their lines says."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from citecheck.model.citation import Reference
from citecheck.model.document import Block, Document
from citecheck.text.span import Span

_HEADINGS = frozenset(
    (
        "references", "reference list", "list of references", "works cited", "work cited", "works consulted", "bibliography",
        "select bibliography", "selected bibliography", "further reading", "suggested reading", "suggested readings",
        "suggestions for further reading", "recommended reading", "reading list", "sources", "sources cited", "sources consulted",
        "primary sources", "secondary sources", "cited works", "literature", "literature cited", "notes and references",
        "references and notes", "references and further reading", "works referenced", "citations", "read more",
        "additional reading", "sources and further reading",
        "literatur", "literaturverzeichnis", "quellen", "quellenverzeichnis", "bibliographie", "bibliografie", "weiterführende literatur",
        "bibliografía", "referencias", "obras citadas", "références", "lectures complémentaires", "bibliografia",
    )
)  # fmt: skip
_LONGEST_HEADING = 40
_LONGEST = 700  # code points of one reference; what is longer is prose
_WRAPPED = 60  # a line this long may go on in the next


def find_lists(document: Document) -> tuple[Span, ...]:
    """
    The stretches of the text that are lists of references, headings included, in order.

    A list begins after a heading or a line such as "Works Cited" or "Further Reading:" and ends before the next heading, or before
    the first block that is no reference.
    """
    return tuple(Span(heading.start, lines[-1].end) for heading, lines in _lists(document))


def extract(document: Document) -> tuple[Reference, ...]:
    """Each line or item of the lists of references, in order, with names, year and title as far as they can be told."""
    return tuple(_reference(document, line) for _, lines in _lists(document) for line in lines)


def _lists(document: Document) -> Iterator[tuple[Span, Sequence[Span]]]:
    """The heading and the lines of each list."""
    heading: Span | None = None
    lines: list[Span] = []
    for block in document.blocks:
        if block.kind == "note":
            continue
        if opening := _heading(document, block):
            if heading and lines:
                yield heading, lines
            heading = opening
            lines = _lines(document.text, Span(opening.end, block.span.end))
        elif heading and block.kind != "heading" and _is_list_part(document, block):
            # A list item is one reference, however many lines it runs over.
            lines += [block.span] if block.kind == "item" else _lines(document.text, block.span)
        elif heading:
            if lines:
                yield heading, lines
            heading, lines = None, []
    if heading and lines:
        yield heading, lines


def _heading(document: Document, block: Block) -> Span | None:
    """The first line of a block, or the part of it before a colon, if it is the title of a list."""
    text = document.text
    start, limit = block.span.start, min(block.span.end, block.span.start + _LONGEST_HEADING + 1)
    ends = [at for at in (text.find("\n", start, limit), text.find(":", start, limit)) if at >= 0]
    if not ends and block.span.end > limit:
        return None
    end = min(ends, default=block.span.end)
    end += text[end : end + 1] == ":"
    words = text[start:end].strip(" \t#*_:.0123456789")
    if not words[:1].isupper() or words.lower() not in _HEADINGS:
        return None
    return None if any(mask.start <= start < mask.end for mask in document.masks) else Span(start, end)


def _is_list_part(document: Document, block: Block) -> bool:
    """Whether a block under the heading still holds references, not what follows the list."""
    span = block.span
    if block.kind in {"quote", "caption", "table"} and span.length > _LONGEST:
        return False
    if any(mask.meets(span) for mask in document.masks):
        return False
    first = _lines(document.text, span)[:1]
    return bool(first) and first[0].length <= _LONGEST and (block.kind == "item" or _tells_a_work(document, first[0]))


def _tells_a_work(document: Document, line: Span) -> bool:
    reference = _reference(document, line)
    words = line.of(document.text)
    return bool(reference.names or reference.year or "http" in words or words[:1] in '“"‘«')


def _lines(text: str, span: Span) -> list[Span]:
    """The references of a block: its lines, but for those that go on from the line before."""
    lines: list[Span] = []
    start = span.start
    for line in span.of(text).split("\n"):
        words = line.strip()
        if words:
            begin = start + line.index(words[0])
            here = Span(begin, begin + len(words))
            if lines and _goes_on(text, lines[-1], words, indented=line[:1].isspace()):
                here = Span(lines.pop().start, here.end)
            lines.append(here)
        start += len(line) + 1
    return lines


def _goes_on(text: str, before: Span, words: str, *, indented: bool) -> bool:
    """Whether a line goes on with the reference of the line before."""
    if indented or words[0].islower() or words.startswith(("http", "(")):
        return True
    last = before.of(text).rsplit("\n", 1)[-1]
    return len(last) >= _WRAPPED and last[-1] not in ".)/]"


def _reference(document: Document, line: Span) -> Reference:
    # Most essays have no list and no notes, so that what reads them is not needed.
    from citecheck.extract.citations import notes  # noqa: PLC0415 - see above

    cite = notes.read(document, line, listed=True)
    return Reference(line, line.of(document.text), cite.names, cite.year, cite.title)
