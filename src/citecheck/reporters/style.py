"""Colours of a terminal (ECMA-48, SGR), or none."""

from typing import NamedTuple

from citecheck.model.diagnostic import Severity

_CODES = {"bold": "1", "dim": "2", "red": "1;31", "green": "32", "yellow": "1;33", "blue": "1;34", "cyan": "1;36"}
_SEVERITIES: dict[Severity, str] = {"error": "red", "warning": "yellow", "info": "cyan"}


class Style(NamedTuple):
    """Whether and how to colour."""

    color: bool = False

    def paint(self, text: str, name: str) -> str:
        """`text` in bold, dim, red, green, yellow, blue or cyan."""
        return f"\x1b[{_CODES[name]}m{text}\x1b[0m" if self.color and text else text

    def severity(self, text: str, severity: Severity) -> str:
        """`text` in the colour of a severity."""
        return self.paint(text, _SEVERITIES[severity])
