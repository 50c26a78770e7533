"""Quotations that may repeat words of an earlier one."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from citecheck.model.essay import Essay
from citecheck.model.quotation import Quotation
from citecheck.rules.matches import named_source
from citecheck.rules.words import plain_words
from citecheck.text.span import Span

_SHINGLE = 4  # words in a row that make two quotations worth comparing
_ENOUGH = 8  # quotations that share a shingle, to compare with


class _Voice(NamedTuple):
    """A quotation, the number of the sentence that it begins in, its entry, and the last word of its speaker's name."""

    span: Span
    sentence: int
    key: str | None
    name: str

    def may_repeat(self, earlier: "_Voice") -> bool:
        """Whether the words may be the same: from no other work, by nobody else, and not side by side, to be compared on purpose."""
        if self.sentence - earlier.sentence <= 1:
            return False
        if self.key and earlier.key:
            return self.key == earlier.key
        return not (self.name and earlier.name) or self.name == earlier.name


def repetitions(essay: Essay) -> Iterator[tuple[Span, Span]]:
    """Each quotation of an essay that shares some words in a row with earlier ones, and the one of them with which it shares most."""
    starts = [sentence.start for sentence in essay.sentences]
    voices: list[_Voice] = []
    places: dict[tuple[str, ...], list[int]] = {}
    for quotation in essay.quotations:
        if quotation.kind != "quotation" or quotation.depth or quotation.unclosed:
            continue
        voice, shingles = _voice(quotation, bisect_right(starts, quotation.outer.start)), _shingles(quotation.text)
        shared = Counter(place for shingle in shingles for place in places.get(shingle, ()))
        likest = next((voices[place] for place, _ in shared.most_common() if voice.may_repeat(voices[place])), None)
        if likest is not None:
            yield voice.span, likest.span
        for shingle in shingles:
            others = places.setdefault(shingle, [])
            if len(others) < _ENOUGH:
                others.append(len(voices))
        voices.append(voice)


def _voice(quotation: Quotation, sentence: int) -> _Voice:
    name = named_source(quotation.attribution).rpartition(" ")[2].casefold()
    return _Voice(quotation.span, sentence, quotation.match.key if quotation.match is not None else None, name)


def _shingles(text: str) -> Iterable[tuple[str, ...]]:
    """Every few words in a row, each once."""
    words = plain_words(text)
    return dict.fromkeys(zip(*(words[start:] for start in range(_SHINGLE)), strict=False))
