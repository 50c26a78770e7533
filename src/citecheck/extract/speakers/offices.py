"""Persons who are called by their office alone, with a capital: "the Queen", "the new Earl", "the faithful Baron"."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from citecheck.extract.names.register import Register
from citecheck.extract.names.runs import is_name_word, run_end
from citecheck.extract.prose.prose import Prose

_GENDERS = {"speakers.feminine": "f", "speakers.masculine": "m"}


class Office(NamedTuple):
    """
    Somebody called by an office where it stands.

    first: the token of "the". full: the name of whoever was introduced in that office, or the office with its article. gender: "m" or "f" where
    the office tells, else "".
    """

    first: int
    last: int
    full: str
    gender: str


class Offices:
    """The offices of a document, by place."""

    def __init__(self, prose: Prose, register: Register) -> None:
        self._prose = prose
        self._register = register
        self._found = list(self._find()) if prose.proper is None else []
        self._firsts = [office.first for office in self._found]
        self._counts = Counter(office.full for office in self._found)

    def within(self, first: int, last: int) -> list[Office]:
        """The offices whose article stands at tokens `first` to `last`."""
        return self._found[bisect_left(self._firsts, first) : bisect_left(self._firsts, last + 1)]

    def count(self, full: str) -> int:
        """How often somebody is called so."""
        return self._counts[full]

    def _find(self) -> Iterator[Office]:
        prose, lexicon = self._prose, self._prose.lexicon
        lower, words = prose.tokens.lower, prose.tokens.words
        roles, articles = lexicon.union("speakers.titles", "speakers.person"), lexicon["grammar.definite"]
        for last in prose.tokens.big:
            if lower[last] not in roles or not words[last][0].isupper() or prose.quoted[last] >= 0 or last in prose.opening:
                continue
            first = last - 1 - (last > 1 and words[last - 1].islower() and lower[last - 1] not in articles)
            alone = run_end(prose, last) == last and not is_name_word(prose, last - 1)
            if first >= 0 and lower[first] in articles and alone:
                full = self._register.foremost_in_role(lower[last], first) or f"the {words[last]}"
                told = lexicon.first_with(lower[last], *_GENDERS)
                yield Office(first, last, full, "" if told is None else _GENDERS[told])
