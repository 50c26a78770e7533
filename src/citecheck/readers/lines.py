"""The lines of a plain text, and how wide they were set."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

_LINE = re.compile(r"[^\r\n]+")
_LINE_ENDS = frozenset({"\n", "\r\n", "\r"})
_TAB = 4
_WIDEST = 110
"""No one wraps lines by hand or by machine wider than this."""

_NARROWEST = 45
_RAGGED = 15
"""How far short of the full width a wrapped line may fall: about the longest word."""


class Line(NamedTuple):
    """
    A line with something on it.

    start, end: of its text in the source, without the white space around it. indent: in columns, a tab reaching the next
    multiple of four. parted: whether a blank line, or the start of the file, stands above it.
    """

    start: int
    end: int
    indent: int
    parted: bool

    @property
    def length(self) -> int:
        """How many code points of text the line has."""
        return self.end - self.start


def read_lines(source: str) -> Iterator[Line]:
    """The lines that are not blank; lines of white space count as blank."""
    line_end = 0
    parted = True
    for match in _LINE.finditer(source):
        start, end = match.span()
        if start and source[line_end:start] not in _LINE_ENDS:
            parted = True
        line_end = end
        text = match.group()
        stripped = text.lstrip()
        lead = len(text) - len(stripped)
        length = len(stripped.rstrip())
        if not length:
            parted = True
            continue
        indent = len(text[:lead].expandtabs(_TAB)) if lead else 0
        yield Line(start + lead, start + lead + length, indent, parted)
        parted = False


def wrap_width(lines: Sequence[Line]) -> int:
    """
    The width in columns at which a text was wrapped, or 0 when each line is a paragraph, or nothing tells.

    In a wrapped text hardly any line is long, and a line that another follows reaches nearly to the margin.
    """
    widths = [line.indent + line.length for line in lines]
    if sum(width > _WIDEST for width in widths) * 20 > len(widths):
        return 0
    inner = [width for width, line in zip(widths, lines[1:], strict=False) if not line.parted and width <= _WIDEST]
    if not inner:
        return 0
    widest = max(inner)
    full = sum(width >= widest - _RAGGED for width in inner)
    return widest if widest >= _NARROWEST and full * 5 >= len(inner) * 3 else 0
