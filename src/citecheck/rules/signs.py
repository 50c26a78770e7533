r"""The stretches of LaTeX values in which signs such as `&` and `_` mean themselves."""

from __future__ import annotations

import re

# Addresses, and mathematics.
_VERBATIM = r"\\(?:url|path|href|nolinkurl|verb)\s*\{[^{}]*\}|(?<!\\)\$(?:[^$\\]|\\.)*\$|\\\(.*?\\\)|https?://[^\s{}]+"


def veiled(value: str) -> str:
    """The value with blanks in the place of addresses and mathematics."""
    if "$" not in value and "\\" not in value and "://" not in value:
        return value
    return re.sub(_VERBATIM, lambda match: " " * len(match[0]), value)
