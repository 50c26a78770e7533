"""Entries for the tests of `render`, read as users write them."""

from __future__ import annotations

from typing import Any

from citecheck.bib.reader import read
from citecheck.render.csl import item, items


def entry_item(source: str) -> dict[str, Any]:
    """The item of the first entry of a bibliography."""
    return item(read(source.encode(), "test.bib").entries[0])


def field_item(fields: str, kind: str = "book") -> dict[str, Any]:
    """The item of an entry that has these fields."""
    return entry_item(f"@{kind}{{key, {fields}}}")


def all_items(source: str) -> list[dict[str, Any]]:
    """The items of a whole bibliography."""
    return items(read(source.encode(), "test.bib").entries)
