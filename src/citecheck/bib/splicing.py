"""
Changes of a bibliography that keep every byte which they are not about.

What is added follows the layout of its neighbours: indentation, alignment, delimiters, commas, blank lines, line ends. What would be read
otherwise than it is meant, because an entry is broken, is refused.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise

from citecheck.bib.entrytext import SplicingError, assigned, block_of, broken, with_field, without_field
from citecheck.bib.insertion import insert_entries, insert_entry, write_entry
from citecheck.bib.manner import HOUSE, ended_as, line_end_of, usual_manner
from citecheck.bib.scanner import scan
from citecheck.model.entry import Bibliography, Entry
from citecheck.text.edits import Edit, removal
from citecheck.text.span import Span

__all__ = [
    "SplicingError",
    "insert_entries",
    "insert_entry",
    "remove_entries",
    "remove_entry",
    "remove_field",
    "rename_entry",
    "repoint",
    "set_field",
    "set_fields",
    "write_entry",
]

_NAME = r"[^\s\"#%'(),={}@\\~\d][^\s\"#%'(),={}@\\~]*"
_KEY = r"[^\s,{}()\"=%#@\\~']+"
_REFERRING = ("crossref", "xref", "xdata", "related", "entryset", "ids")


def set_field(bibliography: Bibliography, entry: Entry, name: str, value: str) -> Edit:
    """Give a field this value, in LaTeX; a field that the entry has not gets to its end. Raises SplicingError."""
    return set_fields(bibliography, entry, {name: value})


def remove_field(bibliography: Bibliography, entry: Entry, name: str) -> Edit:
    """Take a field out of an entry; one that it has not leaves it as it is. Raises SplicingError."""
    return set_fields(bibliography, entry, {name: None})


def set_fields(bibliography: Bibliography, entry: Entry, values: Mapping[str, str | None]) -> Edit:
    """Give several fields of an entry their values with one edit; None takes a field out. Raises SplicingError."""
    old = text = entry.span.of(bibliography.source)
    block = block_of(old, entry.key)
    expected = assigned(old, block)
    usual = (HOUSE if block.assignments else usual_manner(bibliography, entry.span.start))._replace(
        line_end=line_end_of(bibliography.source)
    )
    for given, value in values.items():
        name = given.lower()
        _require_valid(given, value)
        if value is None:
            text = without_field(text, block, name)
            expected = [field for field in expected if field[0] != name]
        else:
            field = (name, ended_as(bibliography.source, value))
            text = with_field(text, block, field, usual)
            place = next((place for place, other in enumerate(expected) if other[0] == name), len(expected))
            expected[place : place + 1] = [field]
        block = block_of(text, entry.key)
    if assigned(text, block) != expected or len(scan(text).faults) > len(scan(old).faults):
        raise broken(entry.key)
    return _smallest(entry.span.start, old, text)


def require_key(key: str) -> None:
    """Raises SplicingError for what cannot be a citekey."""
    if not re.fullmatch(_KEY, key):
        message = (
            f"“{key}” cannot be a key: there must be no blank, comma, brace or quotation mark in it, nor any of ( ) = % # @ ~ \\"
        )
        raise SplicingError(message)


def rename_entry(bibliography: Bibliography, entry: Entry, key: str) -> tuple[Edit, ...]:
    """Give an entry another key, and those that refer to it by `crossref`, `xdata` and the like, too. Raises SplicingError."""
    require_key(key)
    if not entry.key_span.length:
        raise broken(entry.key)
    return (Edit(entry.key_span, key), *repoint(bibliography, entry.key, key))


def repoint(bibliography: Bibliography, old: str, new: str) -> tuple[Edit, ...]:
    """Make the entries that refer to the key `old` by `crossref`, `xdata` and the like refer to `new`."""
    named = {each.key for each in bibliography.entries}
    edits: dict[Edit, None] = {}
    for each in bibliography.entries:
        for name in _REFERRING:
            field = each.fields.get(name)
            if field is None or field.inherited is not None:
                continue
            for span in _listed(bibliography.source, field.span):
                word = span.of(bibliography.source)
                # BibTeX does not mind the case of a key in crossref.
                if word == old or (word not in named and word.lower() == old.lower()):
                    edits[Edit(span, new)] = None
    return tuple(edits)


def remove_entry(bibliography: Bibliography, entry: Entry) -> Edit:
    """Take an entry out; its neighbours are then parted as it was from the one before. Remarks around it stay. Raises SplicingError."""
    return remove_entries(bibliography, [entry])[0]


def remove_entries(bibliography: Bibliography, entries: Iterable[Entry]) -> tuple[Edit, ...]:
    """Take several entries out, in the same way."""
    spans: list[Span] = []
    before = {later.span: earlier for earlier, later in pairwise(bibliography.entries)}
    for entry in sorted(entries, key=lambda entry: entry.span):
        span = entry.span
        # Where it does not end, nobody knows what would go with it; and one before it that does not would end elsewhere.
        for each in filter(None, (entry, before.get(span))):
            block_of(each.span.of(bibliography.source), each.key)
        if spans and not bibliography.source[spans[-1].end : span.start].strip():
            spans[-1] = spans[-1].cover(span)
        else:
            spans.append(span)
    return tuple(removal(bibliography.source, span) for span in spans)


def _require_valid(name: str, value: str | None) -> None:
    """Raises SplicingError for what cannot be the name of a field, or its value."""
    if not re.fullmatch(_NAME, name):
        message = f"“{name}” cannot be the name of a field"
        raise SplicingError(message)
    depth = 0
    for brace in re.findall(r"[{}]", value or ""):
        depth += 1 if brace == "{" else -1
        if depth < 0:
            break
    if depth or (value or "").endswith("\\"):
        message = f"the value of “{name}” cannot be written: its braces do not match, or it ends with a backslash"
        raise SplicingError(message)


def _listed(source: str, span: Span) -> Iterator[Span]:
    """The places of the keys in a list with commas."""
    for word in re.compile(r"[^\s,{}\"]++").finditer(source, *span):
        yield Span(*word.span())


def _smallest(start: int, old: str, new: str) -> Edit:
    """The edit that makes `new` of `old`, which begins at `start`, without what they have in common."""
    most = min(len(old), len(new))
    first = next((at for at in range(most) if old[at] != new[at]), most)
    most -= first
    last = next((back for back in range(most) if old[-1 - back] != new[-1 - back]), most)
    return Edit(Span(start + first, start + len(old) - last), new[first : len(new) - last])
