"""
What other marks stand beside a pair of marks, and what those did: a speech that its cue breaks goes on, a question has an answer, words quoted
before come back.
"""

import math
from collections.abc import Iterator, Sequence
from itertools import accumulate, pairwise
from typing import NamedTuple

from citecheck.extract.prose.marks import Pair
from citecheck.extract.prose.prose import Prose
from citecheck.model.quotation import Cue, QuotationClass
from citecheck.text.span import Span

SAID = frozenset({"quotation", "dialogue"})
_NEAR = 6  # marks on either side by whose use that of these is told
_JOINT = 20  # code points that a conjunction and what surrounds it take at most
_CUE = 16  # words of a cue that breaks a speech, with what its speaker does meanwhile
_ECHO = range(2, 6)  # words that come back
_SHORT = 100  # code points that these take at most
_LONG = 6  # words of a quotation that can come back in parts
_STATEMENT = 10  # words that are no mere word of a row of them
_BREAKS = ",—–-…?!.;"
_GOES_ON = ",—–-:…"
_ENDS = ".?!…—"
_CLOSING = '”"»“’'
_MARKS = '“"«„‘'


class Company(NamedTuple):
    """
    What else the document does with marks.

    beside: the features that come of the marks before these and around them. tendency: whether the nearest marks quote, in log odds.
    joined: what marks do that are not around a quotation and that only “and”, “or” or a comma parts from these. said: what those did that quoted last.
    """

    beside: frozenset[str]
    tendency: float
    joined: QuotationClass | None
    said: QuotationClass


def tendencies(chances: Sequence[float | None]) -> Iterator[float]:
    """
    For each pair of marks how the twelve nearest are used, itself left out: the log odds of their mean chance to quote.

    chances: of each pair in order; None for those that count for nothing.
    """
    known = [chance for chance in chances if chance is not None]
    sums = [0.0, *accumulate(known)]
    place = 0
    for chance in chances:
        first, stop = max(0, place - _NEAR), min(len(known), place + _NEAR + 1)
        others = stop - first - (chance is not None)
        mean = (sums[stop] - sums[first] - (chance or 0.0) + 1) / (others + 2)
        yield math.log(mean / (1 - mean))
        place += chance is not None


class Past:
    """Goes through the marks of a document in order and remembers what they did."""

    def __init__(self, prose: Prose) -> None:
        self.prose = prose
        self.group: int | None = None
        self.kind: QuotationClass = "quotation"
        self._cue: Cue | None = None
        self._said = Span(-1, -1)
        self._block = -1
        self._apart: tuple[int, QuotationClass | None, bool] = (0, None, False)
        self._heard: set[tuple[str, str]] = set()

    def beside(self, pair: Pair, cue: Cue | None) -> Iterator[str]:
        """The features of a pair of marks that come of the marks before it and around it."""
        prose, start = self.prose, pair.outer.start
        if cue is not None and cue == self._cue:
            yield "series"
        if prose.block_at(start) == self._block and self._said.end <= start:
            between = prose.text[self._said.end : start]
            if not between.strip(" \n\u00a0\u202f—–-.…"):
                yield "adjacent"
            elif self._resumes(pair, between):
                yield "resumed"
        if _takes_turns(prose, pair):
            yield "exchange"
        if _is_set_off(prose, pair):
            yield "set off"
        words = self._words(pair) if self._heard and self._said.end <= start and pair.span.length <= _SHORT else []
        if len(words) in _ECHO and self._heard.issuperset(pairwise(words)):
            yield "echo"

    def joined(self, pair: Pair) -> QuotationClass | None:
        """What the marks did, if they quoted nobody, that nothing but a comma or a conjunction parts from these."""
        end, kind, long = self._apart
        between = Span(end, pair.outer.start)
        if kind is None or between.length > _JOINT or (len(self._words(pair)) >= _STATEMENT and not long):
            return None
        inside = self.prose.tokens.within(between)
        words = self.prose.tokens.lower[inside.start : inside.stop]
        joints = self.prose.lexicon["grammar.coordinators"]
        return kind if 0 < len(words) <= 2 and all(word == "," or word in joints for word in words) else None  # noqa: PLR2004 - “, or”

    def group_of(self, pair: Pair, cue: Cue | None, *, goes_on: bool) -> int | None:
        """The group of the speech of which this is another part."""
        goes_on = goes_on or (cue is not None and cue == self._cue)
        return self.group if goes_on and self.prose.block_at(pair.outer.start) == self._block else None

    def note(self, pair: Pair, kind: QuotationClass, cue: Cue | None, group: int | None) -> None:
        """Remember what marks did."""
        said = kind in SAID
        words = self._words(pair)
        self._apart = (pair.outer.end, None if said else kind, len(words) >= _LONG)
        if not said:
            return
        if len(words) >= _LONG:
            self._heard.update(pairwise(words))
        self.kind = kind
        self._said, self._cue, self._block = pair.outer, cue, self.prose.block_at(pair.outer.start)
        self.group = pair.outer.start if group is None else group

    def _words(self, pair: Pair) -> list[str]:
        inside = self.prose.tokens.within(pair.span)
        return [word for word in self.prose.tokens.lower[inside.start : inside.stop] if word[0].isalnum()]

    def _resumes(self, pair: Pair, between: str) -> bool:
        """Whether a speech goes on behind the cue that breaks it: “…,” he said with a smile, “…”."""
        prose = self.prose
        inside = prose.tokens.within(Span(self._said.end, pair.outer.start))
        broken = prose.text[self._said.end - 2] in _BREAKS or between[:1] in _BREAKS
        if not broken or between.rstrip()[-1:] not in _GOES_ON or not 1 < len(inside) <= _CUE or ";" in between:
            return False
        verbs = prose.lexicon.union("verbs.speech", "verbs.manner")
        return not verbs.isdisjoint(prose.tokens.lower[inside.start : inside.start + 5])


def _takes_turns(prose: Prose, pair: Pair) -> bool:
    """Whether marks around a sentence are a paragraph, and another is the paragraph before or behind: speech and answer."""
    place = prose.block_at(pair.outer.start)
    if prose.text[pair.span.end - 1] not in _ENDS or not _is_speech(prose, place):
        return False
    return _is_speech(prose, place - 1) or _is_speech(prose, place + 1)


def _is_speech(prose: Prose, place: int) -> bool:
    """Whether a paragraph begins with an opening mark and ends with a stop and a closing one."""
    if not 0 <= place < len(prose.blocks) or prose.blocks[place].kind != "paragraph":
        return False
    text, (start, end) = prose.text, prose.blocks[place].span
    return end - start > 2 and text[start] in _MARKS and text[end - 1] in _CLOSING and text[end - 2] in _ENDS  # noqa: PLR2004 - two marks


def _is_set_off(prose: Prose, pair: Pair) -> bool:
    """Whether marks open a block quotation or verse."""
    block = prose.blocks[prose.block_at(pair.outer.start)]
    return block.kind in {"quote", "verse"} and block.span.start == pair.outer.start
