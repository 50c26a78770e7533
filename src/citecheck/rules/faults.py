"""Which faults of a bibliography are about how it is written, and which about what it says; and what can be done about some."""

from __future__ import annotations

import re

from citecheck.model.diagnostic import Fix
from citecheck.model.entry import Fault
from citecheck.text.edits import Edit
from citecheck.text.span import Span

# What is read, but not as it is meant; every other fault costs a field or an entry.
_VALUES = frozenset({"et-al", "stray-and", "name-separator", "malformed-name", "duplicate-field", "empty-value"})
# Told by duplicate-entry, with the other place, and by missing-parent.
_TOLD_ELSEWHERE = frozenset({"duplicate-key", "undefined-parent"})

_ET_AL = r"[,\s]+et\.?\s*al\.?$"
_AFTER = r"[ \t]*+,?[ \t]*+\r?\n?"


def is_about_value(fault: Fault) -> bool:
    """Whether a field is there, but says something else than is meant."""
    return fault.code in _VALUES


def is_told_elsewhere(fault: Fault) -> bool:
    """Whether a rule of its own reports this."""
    return fault.code in _TOLD_ELSEWHERE


def mended(fault: Fault, source: str) -> Fix | None:
    """The change that puts a fault right, where there is no doubt which: a comma too few or too many, an empty field, “et al.”."""
    if fault.code == "missing-comma":
        return Fix("safe", (Edit(fault.span, ","),))
    if fault.code == "extra-comma":
        return Fix("safe", (Edit(fault.span, ""),))
    if fault.code == "empty-value":
        return Fix("safe", (Edit(_with_its_line(fault.span, source), ""),))
    et_al = re.search(_ET_AL, fault.span.of(source)) if fault.code == "et-al" else None
    if et_al:
        return Fix("unsafe", (Edit(Span(*et_al.span()).shift(fault.span.start), " and others"),))
    return None


def _with_its_line(span: Span, source: str) -> Span:
    """A field with the comma after it, and with its line where nothing else stands there."""
    line = source.rfind("\n", 0, span.start) + 1
    after = re.compile(_AFTER).match(source, span.end)
    end = after.end() if after else span.end
    if not source[line : span.start].strip(" \t") and source[end - 1 : end] == "\n":
        return Span(line, end)
    comma = source[span.end : span.end + 1] == ","
    return Span(line + len(source[line : span.start].rstrip(" \t")), span.end + comma)


def told(fault: Fault) -> str:
    """The message of a fault in the form that findings have: no capital at the beginning, no stop at the end."""
    return f"{fault.message[:1].lower()}{fault.message[1:]}".removesuffix(".")
