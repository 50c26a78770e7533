"""Whom a reader still has in mind when nobody has been named for a while: whom the text speaks of most, or the only one who can be meant."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator

from citecheck.extract.names.names import NameMention
from citecheck.extract.names.register import Register
from citecheck.extract.prose.prose import Prose
from citecheck.extract.speakers.unnamed import Unnamed

_MEMORY = 1500  # tokens, beyond which nobody is remembered


class Memory:
    """The persons of a document, named or described, for pronouns that nobody near them fits."""

    def __init__(self, prose: Prose, register: Register, unnamed: Unnamed) -> None:
        self._prose = prose
        self._register = register
        self._unnamed = unnamed
        self._known: dict[str, list[tuple[int, str]]] = {}

    def most_named(self, token: int, gender: str) -> str | None:
        """The person of a gender whom the text has been speaking of most before a token, when it has named them more than once."""
        recent = self._recent(token, gender)
        known = [name for name in recent if self._register.gender(name)]
        counts = Counter(self._register.whole(name) for name in known or recent).most_common(1)
        return counts[0][0] if counts and counts[0][1] > 1 else None

    def recall(self, token: int, gender: str) -> str | None:
        """The person whom a pronoun at a token can mean that stands far from any name; None when there is nobody."""
        first = max(0, token - _MEMORY)
        described, times = self._unnamed.most_described(first, token, gender)
        known = self._known_to_be(gender)
        often = [full for full, count in Counter(full for _, full in known).items() if count > max(1, times)]
        if len(often) == 1:
            return often[0]  # the only one whom the document speaks of much, be it only further on
        last = bisect_left(known, (token,)) - 1
        if described is not None or not known:
            return described
        return known[last][1] if last >= 0 and known[last][0] >= first else known[0][1]

    def _known_to_be(self, gender: str) -> list[tuple[int, str]]:
        """The full name of every person who is known to be of a gender, by the token where they are named."""
        if gender not in self._known:
            persons = self._persons(0, len(self._prose.tokens) - 1, gender)
            self._known[gender] = [(name.first, self._register.whole(name)) for name in persons if self._register.gender(name)]
        return self._known[gender]

    def _recent(self, token: int, gender: str) -> list[NameMention]:
        return list(self._persons(max(0, token - _MEMORY), token - 1, gender))

    def _persons(self, first: int, last: int, gender: str) -> Iterator[NameMention]:
        """The names of persons who are not known to be of another gender, outside marks."""
        for name in self._register.within(first, last):
            fits = self._register.is_person(name) and self._register.gender(name) in {"", *gender}
            told = self._prose.quoted[name.first] < 0 and name.first not in self._prose.set_off
            if fits and told and not self._register.is_label(name):
                yield name
