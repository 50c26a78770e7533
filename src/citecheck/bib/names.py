"""Values of name fields to people and institutions."""

from __future__ import annotations

import re

from citecheck.model.entry import Name

_AND = re.compile(r"\s+and\s+", re.IGNORECASE)


def read_names(value: str) -> tuple[Name, ...]:
    """The names in a raw value, in order; "and others" is left out."""
    return tuple(_name(part) for part in _AND.split(value.strip()) if part and part != "others")


def _name(text: str) -> Name:
    if text.startswith("{") and text.endswith("}"):
        return Name("", literal=text.strip("{}"))
    family, comma, given = text.partition(",")
    if not comma:
        given, _, family = text.rpartition(" ")
    return Name(family.strip(), given.strip())
