"""Which citation stands with a pair of marks: right behind it, or at the end of its sentence."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from citecheck.extract.prose.prose import Prose
from citecheck.model.citation import Citation
from citecheck.text.span import Span

_GAP = 80  # code points to a citation set at the right margin below a block
_SIGNS = 2  # a stop and a bracket


class Sources:
    """The citations of a document by where they stand: for one in a note, where its mark does."""

    def __init__(self, prose: Prose, citations: Sequence[Citation]) -> None:
        self._prose = prose
        self._citations = sorted(citations, key=lambda citation: citation.anchor)
        self._places = [citation.anchor for citation in self._citations]

    def beside(self, outer: Span) -> Citation | None:
        """The citation that follows a closing mark with at most punctuation between."""
        place = bisect_left(self._places, outer.end)
        if place == len(self._places) or self._places[place] > outer.end + _GAP:
            return None
        return self._citations[place] if self._is_bare(outer.end, self._places[place]) else None

    def closing(self, outer: Span) -> Citation | None:
        """
        The citation with a page, or in a note, that ends the sentence of words in marks and is the only one behind them.

        So the manuals have it: MLA Handbook (2021), 6.43; Chicago Manual of Style (2017), 14.20 and 15.25.
        """
        sentence = self._prose.sentences[self._prose.sentence_at(outer.start)] if self._prose.sentences else Span(0, 0)
        place = bisect_left(self._places, outer.end)
        if place == len(self._places) or self._places[place] > sentence.end + 1:
            return None
        found = self._citations[place]
        paged = found.style == "note" or any(cite.locator is not None for cite in found.cites)
        marks = self._prose.document.notes
        mark = bisect_left(marks, found.anchor, key=lambda mark: mark.span.start)
        noted = found.span.start != found.anchor and mark < len(marks) and marks[mark].span.start == found.anchor
        end = marks[mark].span.end if noted else found.span.end
        return found if paged and self._is_bare(min(end, sentence.end), sentence.end) else None

    def _is_bare(self, start: int, end: int) -> bool:
        """Whether nothing but punctuation stands between two places."""
        between = "".join(self._prose.text[start:end].split())
        return len(between) <= _SIGNS and not any(sign.isalnum() for sign in between)
