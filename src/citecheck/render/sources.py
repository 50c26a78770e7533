"""Entries as they stand in their file, for a bibliography file of their own."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from citecheck.model.entry import Bibliography, Entry
from citecheck.text.edits import Edit, apply
from citecheck.text.span import Span


def sources(entries: Iterable[Entry], bibliographies: Iterable[Bibliography]) -> str:
    """
    The entries, untouched but for macros of their file, which are replaced by what they stand for.

    An entry whose file is not among the bibliographies is left out.
    """
    files = {bibliography.path: bibliography.source for bibliography in bibliographies}
    texts = [_source(entry, files) for entry in entries if entry.path in files]
    return "\n\n".join(texts) + "\n" if texts else ""


def _source(entry: Entry, files: Mapping[str, str]) -> str:
    source = files[entry.path]
    edits = [
        Edit(Span(*field.span).shift(-entry.span.start), f"{{{field.value}}}")
        for field in entry.fields.values()
        if field.inherited is None and entry.span.holds(field.span) and field.span.of(source) != field.value
    ]
    return apply(entry.span.of(source), edits)
