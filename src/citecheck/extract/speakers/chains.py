"""Chains of pronouns: “he … he … him” is mostly one man, until somebody else is named."""

from __future__ import annotations

from bisect import bisect_left

from citecheck.extract.names.names import NameMention
from citecheck.extract.speakers.standing import Standing

_GENDERED = {"m": "masculine", "f": "feminine", "n": "neuter", "p": "plural"}
FAR = 500  # tokens that a pronoun looks back at most: a sentence may be as long as a file
_LINKED = 1  # sentences between two pronouns of one chain
_CHAIN = 60  # tokens between them
_BACK = 5  # sentences in which a pronoun may be taken up again


class Chains:
    """The pronouns of a document, each with the one before that it goes on with."""

    def __init__(self, standing: Standing) -> None:
        self._prose = standing.prose
        self._register = standing.register
        self._standing = standing
        self._links: dict[int, int | None] = {}
        self._genders: dict[str, str] = {}
        for letter, name in _GENDERED.items():
            for word in sorted(self._prose.lexicon["pronouns." + name]):
                self._genders[word] = self._genders.get(word, "") + letter

    def gender(self, token: int) -> str:
        """Say "m", "f", "n" or "p" for a pronoun of the third person, or all that it can be: "fp" for German "sie"; "" for any other word."""
        word, behind = self._prose.tokens.lower[token], self._prose.tokens.lower[token + 1 : token + 2]
        if word in self._genders and not self._prose.lexicon["speakers.addresses"].isdisjoint(behind):
            return ""  # "His Holiness"
        return self._genders.get(word) or ("n" if word in self._prose.lexicon["pronouns.within"] else "")

    def start(self, here: int, back: int) -> int:
        """The token with which the sentence begins that stands so many sentences before another, those apart that only quote."""
        steps = self._prose.steps
        return self._prose.ranges[min(here, bisect_left(steps, steps[here] - back))].start

    def names(self, first: int, token: int) -> list[NameMention]:
        """The names from token `first` on before a pronoun, but for those in a block quotation above it."""
        return [name for name in self._register.within(first, token - 1) if not self._standing.elsewhere(name, token)]

    def linked(self, token: int) -> int | None:
        """The same pronoun just before: "he … he" is mostly one man."""
        if token not in self._links:
            self._links[token] = self._link(token)
        return self._links[token]

    def _link(self, token: int) -> int | None:
        gender, lower = {*self.gender(token)}, self._prose.tokens.lower
        here = self._prose.sentence_at(self._prose.tokens.starts[token])
        floor = max(self.start(here, _LINKED), token - _CHAIN)
        start = self._prose.ranges[here].start
        renamed = any(self.surely(name, gender) for name in self.names(max(start, floor), token))
        subjects = [
            name.first
            for name in self.names(floor, token)
            if self.surely(name, gender) and self._standing.parts.of(name.first, name.last).leads
        ]
        latest = subjects[-1] if subjects else -1
        for back in range(token - 1, floor - 1, -1):
            if back < start and (renamed or back < latest):
                return None  # somebody else has been named since
            told = self.gender(back) if lower[back] in self._genders else ""
            if told and self._prose.quoted[back] < 0 and not gender.isdisjoint(told):
                return back
        return None

    def earlier(self, token: int, here: int, floor: int) -> int:
        """The last pronoun of the same gender before one that continues none, some sentences back; -1 when there is none."""
        gender, lower, first = {*self.gender(token)}, self._prose.tokens.lower, max(floor, self.start(here, _BACK))
        told = (at for at in range(token - 1, first - 1, -1) if self._prose.quoted[at] < 0 and lower[at] in self._genders)
        return next((at for at in told if not gender.isdisjoint(self.gender(at))), -1)

    def surely(self, name: NameMention, gender: set[str]) -> bool:
        """Whether a name is surely a person's whom the pronoun can mean, and no mere owner's."""
        fits = self._prose.quoted[name.first] < 0 and self._register.gender(name) in gender
        return fits and not self._standing.parts.owns(name)
