"""Quotations by the entry that they were taken from."""

from bisect import bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from citecheck.model.entry import Entry
from citecheck.model.essay import Essay
from citecheck.model.quotation import Quotation
from citecheck.rules.matches import entry_of


class QuotedWork(NamedTuple):
    """The quotations from one entry that begin in one sentence, in order; a single citation can serve them all."""

    entry: Entry
    quotations: tuple[Quotation, ...]

    @property
    def words(self) -> int:
        """The number of words of the longest."""
        return max(quotation.words for quotation in self.quotations)

    @property
    def cited(self) -> bool:
        """Whether an explicit citation stands with one of them."""
        return any(quotation.cited for quotation in self.quotations)

    @property
    def located(self) -> bool:
        """Whether it is said where in the work one of them stands."""
        return any(quotation.locator is not None for quotation in self.quotations)


def quoted_works(essay: Essay) -> Iterator[QuotedWork]:
    """The works that an essay quotes, sentence by sentence; what is quoted inside a quotation is left to the author quoted, and where an
    unclosed one ends is not known.
    """
    starts = [sentence.start for sentence in essay.sentences]
    groups: dict[tuple[int, str], list[Quotation]] = {}
    for quotation in essay.quotations:
        entry = entry_of(essay, quotation.match)
        if entry is not None and quotation.kind == "quotation" and not quotation.depth and not quotation.unclosed:
            first_part = quotation.outer.start if quotation.group is None else quotation.group
            groups.setdefault((bisect_right(starts, first_part), entry.key), []).append(quotation)
    for (_, key), quotations in groups.items():
        yield QuotedWork(essay.entries[key], tuple(quotations))
