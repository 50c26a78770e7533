"""Bytes of a bibliography file to a `Bibliography`."""

from __future__ import annotations

from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE
from collections.abc import Mapping

from citecheck.bib.dialect import detect_dialect
from citecheck.bib.entries import build_entry, read_fields
from citecheck.bib.inheritance import Heir, inherit
from citecheck.bib.macros import Macros
from citecheck.bib.scanner import scan
from citecheck.bib.tokens import NO_ENTRIES
from citecheck.model.entry import Bibliography, Entry, Fault
from citecheck.text import utf8
from citecheck.text.span import Span


def read(data: bytes, path: str, known: Mapping[str, str] | None = None) -> Bibliography:
    """
    Read a bibliography file; `path` is only carried along. known: macros that are defined in other files, by name in small letters.

    Never raises: whatever cannot be read as it must have been meant becomes a fault. The spans of the result are code points of the
    file as decoded. Entries are all kept, also those with the same key.
    """
    source, faults = _decode(data)
    blocks, texts, found = scan(source)
    faults += found
    macros = Macros(source, faults, known)
    for block in blocks:
        if block.kind == "string":
            macros.define(block)
    sources = [block for block in blocks if block.kind not in NO_ENTRIES]
    heirs = [Heir(block.kind, block.key_span.of(source), read_fields(block, source, macros, faults)) for block in sources]
    dialect = detect_dialect(heirs)
    complete = [heir.fields for heir in heirs]
    if any("crossref" in fields or "xdata" in fields for fields in complete):
        complete, found = inherit(heirs, dialect)
        faults += found
    if any(heir.kind == "xdata" for heir in heirs):
        from citecheck.bib.xdata import fill_in  # noqa: PLC0415 - few bibliographies have such entries

        named = {heir.key.lower(): fields for heir, fields in zip(heirs, complete, strict=True) if heir.kind == "xdata"}
        complete = [fill_in(fields, named) for fields in complete]
    entries = [
        build_entry(block, heir.key, fields, path, faults) for block, heir, fields in zip(sources, heirs, complete, strict=True)
    ]
    faults += _repeated_keys(entries)
    faults.sort(key=lambda fault: fault.span)
    comments = [*texts, *(block.span for block in blocks if block.kind == "comment")]
    return Bibliography(path, source, tuple(entries), tuple(faults), tuple(sorted(comments)), dialect)


def definitions(source: str) -> dict[str, str]:
    """The macros that a file defines, by name in small letters, with what they stand for."""
    macros = Macros(source, [])
    for block in scan(source)[0]:
        if block.kind == "string":
            macros.define(block)
    return macros.defined


def _decode(data: bytes) -> tuple[str, list[Fault]]:
    """The text of a file without its byte order mark, and a fault for the first thing in it that is no text."""
    if data.startswith((BOM_UTF16_LE, BOM_UTF16_BE)):
        source = data.decode("utf-16", "replace")
        return source, [Fault("not-utf-8", Span(0, 0), "The file is in UTF-16. Save it as UTF-8.")]
    data = data.removeprefix(BOM_UTF8)
    source, place, message = utf8.decode(data)
    faults = [Fault("not-utf-8", place, message)] if message else []
    nul = source.find("\0")
    if nul >= 0:
        faults.append(Fault("nul-character", Span(nul, nul + 1), "A NUL character stands here, which no text has. Delete it."))
    return source, faults


def _repeated_keys(entries: list[Entry]) -> list[Fault]:
    """A fault for every entry whose key an earlier one has."""
    seen: set[str] = set()
    faults = []
    for entry in entries:
        if entry.key and entry.key in seen:
            message = (
                f"An earlier entry has the key “{entry.key}” too, so that this one is never found. Rename or remove one of them."
            )
            faults.append(Fault("duplicate-key", entry.key_span, message, entry.key))
        seen.add(entry.key)
    return faults
