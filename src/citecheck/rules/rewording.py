"""
When two quotations give the same words otherwise.

What writers change by right is no difference: capitals, punctuation, hyphens, accents, British or American spelling, and whatever they
mark with brackets or an ellipsis; nor is it one that the longer quotation goes on where the shorter stops.
"""

from collections.abc import Sequence
from typing import NamedTuple

from citecheck.rules.sameness import fold
from citecheck.text.span import Span

_SHINGLE = 4  # words in a row that make two quotations worth comparing
_COMPARED = 400  # words of a quotation
_LEAST = 5  # words that must agree
_SHARE = 4  # of as many words that agree, one may differ; more are another passage
_SURE = 8  # words that agree by no chance
_GAP = ""  # what is bracketed or left out; it differs from nothing
_JOINTS = str.maketrans("-‐‑–—/", "      ")
# Of words of more than four letters, spelt in two ways: folding both alike makes no two words of use the same.
_SPELLINGS = (("our", "or"), ("ae", "e"), ("oe", "e"), ("is", "iz"), ("ys", "yz"), ("ll", "l"), ("ogue", "og"))
_ENDINGS = (("tre", "ter"), ("bre", "ber"), ("ence", "ense"), ("mme", "m"), ("dgement", "dgment"))
_SHORT = 4


class Spoken(NamedTuple):
    """A quoted word as it is compared, and where it stands."""

    span: Span
    word: str


class Rewording(NamedTuple):
    """The first place where two quotations differ: the words of either, and whether the quotations are surely of the same words."""

    here: Span
    there: Span
    sure: bool


class _Change(NamedTuple):
    """A stretch of words in either quotation that stand in place of each other."""

    here: range
    there: range


def spoken(text: str, span: Span) -> list[Spoken]:
    """The words of the quotation at `span` in `text`; what is in brackets of any kind is a gap."""
    words: list[Spoken] = []
    start, depth = 0, 0
    passage = span.of(text).translate(_JOINTS)
    for written in passage.split():
        start = passage.index(written, start)
        opened, closed = written.count("[") + written.count("("), written.count("]") + written.count(")")
        word = "and" if written == "&" else _spelling(fold(written))
        if depth or opened or closed or "…" in written or ".." in written or written == ".":
            word = _GAP
        if word or not (words and words[-1].word == _GAP):
            words.append(Spoken(Span(start, start + len(written)).shift(span.start), word))
        depth = max(0, depth + opened - closed)
        start += len(written)
    return words[:_COMPARED]


def shingles(words: Sequence[Spoken]) -> tuple[tuple[str, ...], ...]:
    """Every few words in a row, each once; two quotations that share none are not of the same words."""
    plain = [each.word for each in words if each.word != _GAP]
    return tuple(dict.fromkeys(tuple(plain[start : start + _SHINGLE]) for start in range(len(plain) - _SHINGLE + 1)))


def rewording(here: Sequence[Spoken], there: Sequence[Spoken]) -> Rewording | None:
    """Where two quotations differ; None where they agree or are not of the same words."""
    from difflib import SequenceMatcher

    one, other = [each.word for each in here], [each.word for each in there]
    steps = SequenceMatcher(None, one, other, autojunk=False).get_opcodes()
    same = sum(1 for tag, start, end, *_ in steps if tag == "equal" for word in one[start:end] if word != _GAP)
    changes = [_Change(range(*step[1:3]), range(*step[3:5])) for step in steps if step[0] != "equal"]
    changes = [_at_edge(change, len(one), len(other)) for change in changes if _differ(change, one, other)]
    size = sum(max(len(change.here), len(change.there)) for change in changes)
    if not changes or same < _LEAST or size * _SHARE > same:
        return None
    first = changes[0]
    # Where words are left out, the word before shows the place.
    back = 1 if not (first.here and first.there) else 0
    return Rewording(_place(here, first.here, back), _place(there, first.there, back), same >= _SURE)


def _differ(change: _Change, one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether words differ, and neither by a gap or a hyphen nor because one quotation begins or ends before the other."""
    mine, theirs = [one[index] for index in change.here], [other[index] for index in change.there]
    if _GAP in mine or _GAP in theirs or "".join(mine) == "".join(theirs):
        return False
    return bool(mine and theirs) or not _is_edge(change, len(one), len(other))


def _is_edge(change: _Change, one: int, other: int) -> bool:
    return change.here.start == change.there.start == 0 or (change.here.stop == one and change.there.stop == other)


def _at_edge(change: _Change, one: int, other: int) -> _Change:
    """Of words at the beginning or end of both quotations as many as the shorter has: those next to the words that agree."""
    if not _is_edge(change, one, other):
        return change
    length = min(len(change.here), len(change.there))
    part = slice(-length, None) if change.here.start == change.there.start == 0 else slice(length)
    return _Change(change.here[part], change.there[part])


def _place(words: Sequence[Spoken], part: range, back: int) -> Span:
    return words[part.start - back].span.cover(words[max(part.stop - 1, part.start - back)].span)


def _spelling(word: str) -> str:
    if len(word) <= _SHORT:
        return word
    for british, american in _SPELLINGS:
        word = word.replace(british, american)
    stem, plural = word.removesuffix("s"), "s" if word.endswith("s") else ""
    for british, american in _ENDINGS:
        if stem.endswith(british):
            return stem.removesuffix(british) + american + plural
    return word
