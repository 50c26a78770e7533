"""Bytes of a bibliography file to a `Bibliography`."""

from __future__ import annotations

from citecheck.bib.names import read_names
from citecheck.bib.scanner import scan
from citecheck.bib.tokens import Assignment, Block
from citecheck.model.entry import Bibliography, Date, Entry, Field, Name, Raw
from citecheck.text.span import Span

NAME_FIELDS = ("author", "editor", "translator")


def read(data: bytes, path: str) -> Bibliography:
    """Read a bibliography file; `path` is only carried along. Never raises: what cannot be read becomes a fault."""
    source = data.decode("utf-8-sig", errors="replace")
    scanned = scan(source)
    entries = tuple(
        _entry(block, source, path) for block in scanned.blocks if block.kind not in {"comment", "preamble", "string"}
    )
    return Bibliography(path, source, entries, tuple(scanned.faults), tuple(Span(*text) for text in scanned.texts))


def _entry(block: Block, source: str, path: str) -> Entry:
    fields: dict[str, Field] = {}
    for assignment in block.assignments:
        field = _field(assignment, source)
        fields.setdefault(field.name, field)
    people: dict[str, tuple[Name, ...]] = {}
    for name in NAME_FIELDS:
        if name in fields:
            people[name] = read_names(fields[name].value)
    return Entry(
        source[block.key_start : block.key_end],
        block.kind,
        path,
        Span(block.start, block.end),
        Span(block.key_start, block.key_end),
        Span(block.kind_start, block.kind_end),
        fields,
        people,
        _date(fields),
    )


def _field(assignment: Assignment, source: str) -> Field:
    value = source[assignment.start : assignment.end]
    return Field(
        source[assignment.name_start : assignment.name_end].lower(),
        value,
        " ".join(value.replace("{", "").replace("}", "").split()),
        Span(assignment.start, assignment.end),
        Span(assignment.name_start, assignment.name_end),
        Span(assignment.name_start, assignment.outer_end),
    )


def _date(fields: dict[str, Field]) -> Date | Raw | None:
    field = fields.get("date") or fields.get("year")
    if field is None:
        return None
    year = field.text[:4]
    return Date(int(year)) if year.isdecimal() else Raw(field.text)
