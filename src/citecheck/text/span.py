"""Half-open stretches of text, in Unicode code points."""

from typing import NamedTuple


class Span(NamedTuple):
    """The code points from `start` (included) to `end` (excluded) of one text."""

    start: int
    end: int

    @property
    def length(self) -> int:
        """How many code points the span covers."""
        return self.end - self.start

    def of(self, text: str) -> str:
        """The slice of `text` that this span names."""
        return text[self.start : self.end]

    def holds(self, other: "Span") -> bool:
        """Whether `other` lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end

    def meets(self, other: "Span") -> bool:
        """Whether the two spans share at least one code point."""
        return self.start < other.end and other.start < self.end

    def shift(self, by: int) -> "Span":
        """The same span, `by` code points further on."""
        return Span(self.start + by, self.end + by)

    def cover(self, other: "Span") -> "Span":
        """The smallest span that holds both."""
        return Span(min(self.start, other.start), max(self.end, other.end))
