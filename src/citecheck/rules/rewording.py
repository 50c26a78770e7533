"""
When two quotations give the same words otherwise.

What writers change by right is no difference: capitals, punctuation, hyphens, accents, British or American spelling, and whatever they
mark with brackets or an ellipsis; nor is it one that the longer quotation goes on where the shorter stops.
"""

from collections.abc import Sequence
from typing import NamedTuple

from citecheck.rules.sameness import fold
from citecheck.text.span import Span

_COMPARED = 400  # words of a quotation
_LEAST = 5  # words that must agree
_SHARE = 4  # of as many words that agree, one may differ; more are another passage
_SURE = 8  # words that agree by no chance
_OMITTED = 8  # words that may be left out without a mark
_OMISSION = 2  # words; what leaving them out counts for
_GAP = ""  # what is bracketed or left out; it differs from nothing
_JOINTS = str.maketrans("-‐‑–—/", "      ")
# Of words of more than four letters, spelt in two ways: folding both alike makes no two words of use the same.
_SPELLINGS = (("our", "or"), ("ae", "e"), ("oe", "e"), ("is", "iz"), ("ys", "yz"), ("ll", "l"), ("ogue", "og"))
_ENDINGS = (("tre", "ter"), ("bre", "ber"), ("ence", "ense"), ("mme", "m"), ("dgement", "dgment"))
_SHORT = 4


class _Spoken(NamedTuple):
    """A quoted word as it is compared, and where it stands."""

    span: Span
    word: str


class Rewording(NamedTuple):
    """The first place where two quotations differ: the words of either, and whether the quotations are surely of the same words."""

    here: Span
    there: Span
    sure: bool


class _Change(NamedTuple):
    """
    Words in either quotation that stand in place of each other.

    edge: both quotations begin or end with them, so that they may be different passages that have some words in common.
    """

    here: range
    there: range
    edge: bool


def rewording(text: str, here: Span, there: Span) -> Rewording | None:
    """Where two quotations in `text` differ; None where they agree or are not of the same words."""
    from difflib import SequenceMatcher

    mine, theirs = _spoken(text, here), _spoken(text, there)
    one, other = [each.word for each in mine], [each.word for each in theirs]
    steps = SequenceMatcher(None, one, other, autojunk=False).get_opcodes()
    same = sum(word != _GAP for tag, start, end, *_ in steps if tag == "equal" for word in one[start:end])
    changes = [_change(range(*step[1:3]), range(*step[3:5]), (len(one), len(other))) for step in steps if step[0] != "equal"]
    changes = [change for change in changes if _differ(change, one, other) and (same >= _SURE or not change.edge)]
    size = sum(_weight(change) for change in changes)
    if not changes or same < _LEAST or size * _SHARE > same:
        return None
    first = changes[0]
    # Where words are left out, the word before shows the place.
    back = 1 if not (first.here and first.there) else 0
    sure = same >= _SURE and not any(change.edge for change in changes)
    return Rewording(_place(mine, first.here, back), _place(theirs, first.there, back), sure)


def _spoken(text: str, span: Span) -> list[_Spoken]:
    """The words of the quotation at `span` in `text`; what is in brackets of any kind is a gap."""
    words: list[_Spoken] = []
    start, depth = 0, 0
    passage = span.of(text).translate(_JOINTS)
    for written in passage.split(maxsplit=_COMPARED)[:_COMPARED]:
        start = passage.index(written, start)
        opened, closed = written.count("[") + written.count("("), written.count("]") + written.count(")")
        word = "and" if written == "&" else _spelling(fold(written))
        if depth or opened or closed or "…" in written or ".." in written or written == ".":
            word = _GAP
        if word or not (words and words[-1].word == _GAP):
            words.append(_Spoken(Span(start, start + len(written)).shift(span.start), word))
        depth = max(0, depth + opened - closed)
        start += len(written)
    return words


def _change(here: range, there: range, ends: tuple[int, int]) -> _Change:
    """A change; of words that begin or end both quotations as many as the shorter has there: those next to the words that agree."""
    begins, finishes = here.start == there.start == 0, (here.stop, there.stop) == ends
    length = min(len(here), len(there))
    if begins:
        return _Change(here[len(here) - length :], there[len(there) - length :], edge=True)
    if finishes:
        return _Change(here[:length], there[:length], edge=True)
    return _Change(here, there, edge=False)


def _weight(change: _Change) -> int:
    """How much a change speaks against the same words; to leave some out is a commoner fault than to put others in their place."""
    shorter, longer = sorted((len(change.here), len(change.there)))
    return longer if shorter or longer > _OMITTED else min(longer, _OMISSION)


def _differ(change: _Change, one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether words differ, and neither by a gap or a hyphen nor because one quotation begins or ends before the other."""
    mine, theirs = [one[index] for index in change.here], [other[index] for index in change.there]
    if _GAP in mine or _GAP in theirs:
        return False
    return "".join(mine) != "".join(theirs)


def _place(words: Sequence[_Spoken], part: range, back: int) -> Span:
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
