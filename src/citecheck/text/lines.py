"""Offsets to lines and columns, and back."""

import re
from bisect import bisect_right
from itertools import accumulate
from typing import NamedTuple

LINE_END = re.compile(r"\r\n|\n|\r")


class Position(NamedTuple):
    """A place in a file: 1-based `line`, 1-based `column` in code points, 0-based `offset`."""

    line: int
    column: int
    offset: int


class LineIndex:
    r"""Where each line of a text starts; a line ends with \n, \r\n or a lone \r."""

    __slots__ = ("_starts", "_text")

    def __init__(self, text: str) -> None:
        self._text = text
        if "\r" in text:
            self._starts = [0, *(match.end() for match in LINE_END.finditer(text))]
        else:  # nearly always, and much faster
            self._starts = list(accumulate((len(line) + 1 for line in text.split("\n")), initial=0))
            del self._starts[-1]

    @property
    def count(self) -> int:
        """The number of lines; an empty text has one."""
        return len(self._starts)

    def position(self, offset: int) -> Position:
        """The place of a code point offset, which is clamped to the text."""
        offset = min(max(offset, 0), len(self._text))
        line = bisect_right(self._starts, offset)
        return Position(line, offset - self._starts[line - 1] + 1, offset)

    def offset(self, line: int, column: int) -> int:
        """The offset of a 1-based line and column, clamped to that line and to the text."""
        line = min(max(line, 1), self.count)
        start = self._starts[line - 1]
        return min(start + max(column, 1) - 1, start + len(self.line(line)))

    def line(self, line: int) -> str:
        """The 1-based line without its line end."""
        start = self._starts[line - 1]
        end = self._starts[line] if line < self.count else len(self._text)
        return self._text[start:end].rstrip("\r\n")
