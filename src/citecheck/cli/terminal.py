"""What the terminal can show."""

from __future__ import annotations

import os
import sys
from typing import Literal

from citecheck.reporters.style import Style

Color = Literal["auto", "always", "never"]


def style(color: Color) -> Style:
    """Colours when asked for, or else on a terminal whose user does not object (https://no-color.org)."""
    if color != "auto":
        return Style(color == "always")
    return Style(sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb")


def width() -> int | None:
    """The columns of the terminal that standard output is; None where it is none."""
    try:
        return os.get_terminal_size(sys.stdout.fileno()).columns or None if sys.stdout.isatty() else None
    except (OSError, ValueError):
        return None
