"""The works whose titles a document names, by where they stand."""

from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from citecheck.text.span import Span


class Work(NamedTuple):
    """The title of a work where the text names it."""

    span: Span
    title: str


class Titles:
    """The titles of a document, in the order of the text."""

    def __init__(self, works: Sequence[Work]) -> None:
        self._works = works
        self._starts = [work.span.start for work in works]

    def at(self, span: Span) -> str | None:
        """The title that a stretch of text is a part of, or holds a part of."""
        near = self._works[max(0, bisect_left(self._starts, span.start) - 1) : bisect_left(self._starts, span.end)]
        return next((work.title for work in near if work.span.meets(span)), None)

    def before(self, offset: int) -> str | None:
        """The title of the work named last before an offset."""
        place = bisect_left(self._starts, offset) - 1
        return self._works[place].title if place >= 0 else None

    def ending_at(self, offset: int) -> Work | None:
        """The work whose title ends at an offset, marks aside."""
        place = bisect_left(self._starts, offset) - 1
        near = place >= 0 and 0 <= self._works[place].span.end - offset <= 1
        return self._works[place] if near else None

    def within(self, span: Span) -> list[str]:
        """The titles named inside a stretch of text."""
        first = bisect_left(self._starts, span.start)
        return [work.title for work in self._works[first : bisect_left(self._starts, span.end)] if span.holds(work.span)]
