"""A bibliography of which only some entries are read, for changes of these: in a fraction of the time that reading it all takes."""

from __future__ import annotations

from collections.abc import Collection

from citecheck.bib.entries import build_entry, read_fields
from citecheck.bib.macros import Macros
from citecheck.bib.scanner import scan
from citecheck.bib.tokens import NO_ENTRIES, Block
from citecheck.model.entry import Bibliography, Entry, Fault


def outline(source: str, path: str, keys: Collection[str], mentioned: str = "") -> Bibliography:
    """
    The bibliography of a text with all its entries, of which those with these keys have their own fields, and the others none.

    mentioned: entries in which this stands, in whatever case, have their fields too; "" for no such.

    Nothing is inherited, and of faults only those are there that the scanner finds.
    """
    blocks, _, faults = scan(source)
    ignored: list[Fault] = []
    macros = Macros(source, ignored)
    for block in blocks:
        if block.kind == "string":
            macros.define(block)
    entries = []
    for block in blocks:
        if block.kind in NO_ENTRIES:
            continue
        key = block.key_span.of(source)
        if key in keys or (mentioned and mentioned.lower() in block.span.of(source).lower()):
            entries.append(build_entry(block, key, read_fields(block, source, macros, ignored), path, ignored))
        else:
            entries.append(_empty(block, key, path))
    return Bibliography(path, source, tuple(entries), tuple(faults))


def _empty(block: Block, key: str, path: str) -> Entry:
    return Entry(key, block.kind, path, block.span, block.key_span, block.kind_span, {}, {})
