"""Which faults of a bibliography are about how it is written, and which about what it says."""

from __future__ import annotations

from citecheck.model.entry import Fault

# What is read, but not as it is meant; every other fault costs a field or an entry.
_VALUES = frozenset({"et-al", "stray-and", "name-separator", "malformed-name", "duplicate-field", "empty-value"})
# Told by duplicate-entry, with the other place, and by missing-parent.
_TOLD_ELSEWHERE = frozenset({"duplicate-key", "undefined-parent"})


def is_about_value(fault: Fault) -> bool:
    """Whether a field is there, but says something else than is meant."""
    return fault.code in _VALUES


def is_told_elsewhere(fault: Fault) -> bool:
    """Whether a rule of its own reports this."""
    return fault.code in _TOLD_ELSEWHERE
