"""
The running text of a page: white space as browsers collapse it (CSS Text 3, 4.1.1), character references resolved.

A run of white space is one blank, whatever elements begin or end in it, and none where a line begins or ends; soft hyphens are not shown.
"""

from __future__ import annotations

import re

from citecheck.readers.markup import resolve_reference
from citecheck.readers.scribe import Scribe
from citecheck.text.span import Span

_UNEVEN = re.compile(
    r"[\t\n\f\r&\xad\u200b ](?:(?<=&)(?:\#[0-9]{1,7};?|\#[xX][0-9a-fA-F]{1,6};?|[a-zA-Z][a-zA-Z0-9]{1,31};?)"
    r"|(?<=[\t\n\f\r])[ \t\n\f\r]*|(?<= )[ \t\n\f\r]+|(?<=[\xad\u200b]))"
)
_INVISIBLE = frozenset("\xad\u200b")


class Flow:
    """Writes what stands between tags into a Scribe. lines: line ends are shown, as in `<pre>`."""

    def __init__(self, scribe: Scribe) -> None:
        self._scribe = scribe
        self._source = scribe.source
        self._blank: Span | None = None
        self._ended_at = -1
        """Where the text ends in a blank already."""
        self._broken_at = -1
        """Where a line was ended last, and nothing has been written since."""
        self.lines = False

    def write(self, start: int, end: int) -> None:
        """Write a stretch of the source that has no markup in it."""
        if self._scribe.skipping:
            return
        at = start
        for found in _UNEVEN.finditer(self._source, start, end):
            self._take(at, found.start())
            at = self._write_uneven(found)
        self._take(at, end)

    def put(self, text: str, start: int, end: int) -> None:
        """Write `text` for what stands in the source from `start` to `end`."""
        if text:
            self.settle()
            self._scribe.put(text, start, end)

    def settle(self) -> int:
        """Write the blank that is due; where in the text the next thing will stand."""
        out, blank = self._scribe.out, self._blank
        self._blank = None
        if blank is not None and not out.at_line_start and self._ended_at != out.length:
            if blank.of(self._source) == " ":
                self._scribe.take(*blank)
            else:
                self._scribe.put(" ", *blank)
            self._ended_at = out.length
        return out.ahead

    def break_line(self, start: int, end: int) -> None:
        """End the line; the second end in a row ends the paragraph."""
        self._blank = None
        out = self._scribe.out
        if self._broken_at == out.length:
            self._scribe.close_block()
        elif not out.at_line_start:
            out.break_line(start, end)
            self._broken_at = out.length

    def _write_uneven(self, found: re.Match[str]) -> int:
        """Write a reference or white space; returns how far it went."""
        start, end = found.span()
        sign = self._source[start]
        if sign == "&":
            text, length = resolve_reference(found.group())
            if text not in _INVISIBLE:
                self.put(text, start, start + length)
            return start + length
        if sign not in _INVISIBLE:
            if self.lines and not {"\n", "\r"}.isdisjoint(found.group()):
                self.break_line(start, end)
            else:
                self._pause(start, end)
        return end

    def _take(self, start: int, end: int) -> None:
        """Write words with single blanks between them."""
        if start < end and self._source[start] == " ":
            self._pause(start, start + 1)
            start += 1
        last = end - (self._source[end - 1] == " ") if start < end else end
        if start < last:
            self.settle()
            self._scribe.take(start, last)
        if start <= last < end:
            self._pause(last, end)

    def _pause(self, start: int, end: int) -> None:
        if self._blank is None and not self._scribe.out.at_line_start:
            self._blank = Span(start, end)
