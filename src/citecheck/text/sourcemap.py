"""From extracted text back to the file that it was taken from."""

from __future__ import annotations

from bisect import bisect_right

from citecheck.text.span import Span


class SourceMap:
    """
    A monotonic map from the offsets of an extracted text to those of its source.

    The text is a row of runs. A *verbatim* run has the length of its source and maps code point by code point; any other run (an
    entity, a line break with its quotation prefix, a code span shown as one character) stands for its source as a whole.
    A start and an end are mapped apart, because at the border of two runs the one belongs to the run that begins, the
    other to the run that ended.
    """

    __slots__ = ("_source_ends", "_source_starts", "_text_starts", "length")

    def __init__(self, runs: list[tuple[int, int, int]], length: int) -> None:
        """Take `(text start, source start, source end)` of each run in order, and the length of the text."""
        self._text_starts = [run[0] for run in runs]
        self._source_starts = [run[1] for run in runs]
        self._source_ends = [run[2] for run in runs]
        self.length = length

    @classmethod
    def identity(cls, length: int) -> SourceMap:
        """The map of a text that is its own source."""
        return cls([(0, 0, length)], length)

    def start(self, offset: int) -> int:
        """The source offset at which the text from `offset` on begins."""
        run = bisect_right(self._text_starts, offset) - 1
        if run < 0:
            return 0
        return self._within(run, offset, at_end=False)

    def end(self, offset: int) -> int:
        """The source offset at which the text before `offset` ends."""
        run = bisect_right(self._text_starts, offset - 1) - 1
        if run < 0:
            return self.start(offset)
        return self._within(run, offset, at_end=True)

    def span(self, span: Span) -> Span:
        """The stretch of the source from which a stretch of the text was taken."""
        start = self.start(span.start)
        if span.end <= span.start:
            return Span(start, start)
        return Span(start, max(start, self.end(span.end)))

    def between(self, span: Span) -> Span:
        """The stretch of the source between the code point before `span` and the one after it: what two marks enclose, markup included."""
        start = self.end(span.start) if span.start > 0 else self.start(0)
        end = self.start(span.end) if span.end < self.length else self.end(self.length)
        return Span(start, max(start, end))

    def _within(self, run: int, offset: int, *, at_end: bool) -> int:
        into = offset - self._text_starts[run]
        text_end = self._text_starts[run + 1] if run + 1 < len(self._text_starts) else self.length
        start, end = self._source_starts[run], self._source_ends[run]
        if text_end - self._text_starts[run] == end - start:
            return min(start + into, end)
        return end if at_end or offset >= text_end else start
