"""Which words are nearly the same as another."""

from __future__ import annotations

from collections.abc import Iterable

_PER_EDIT = 4  # a word of this many letters may have one wrong; "Kennan" and "Keenan" differ in two places


def nearest(word: str, known: Iterable[str], limit: int = 3) -> tuple[tuple[str, int], ...]:
    """The known words nearest to `word`, with the number of edits between them, case aside; none with more than two, or too many for its length."""
    from rapidfuzz.distance import OSA

    folded = word.casefold()
    most = min(2, max(1, len(word) // _PER_EDIT))
    distances = ((OSA.distance(folded, other.casefold(), score_cutoff=most), other) for other in known)
    near = sorted(pair for pair in distances if pair[0] <= most)
    return tuple((other, distance) for distance, other in near[:limit])


def distance(one: str, other: str) -> int:
    """How many letters must be changed, put in, left out or swapped to make one word of the other."""
    from rapidfuzz.distance import OSA

    return OSA.distance(one, other)
