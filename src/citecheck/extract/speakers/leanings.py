"""To whom a pronoun leans besides those that its sentence leads to: whoever was credited with words, whom the text is about, who has just been brought in."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping

from citecheck.extract.speakers.agreement import may_describe, tells_of_person
from citecheck.extract.speakers.chains import Chains
from citecheck.extract.speakers.reporters import Reporters
from citecheck.extract.speakers.standing import Standing, is_human

_HERO = 2.0
_UNNAMED = 1.5
_CREDITED = 3.0  # whoever was credited last, without a name
_SPOKEN_OF = 3.0
_NEW = 2.5  # whom the sentence before brings in, where the pronoun says something
_BESIDE = 3  # tokens between a pronoun and the words beside it


class Leanings:
    """Changes the scores of those a pronoun may mean; `credited` and `known` grow: who was credited so far, and whom each pronoun stands for."""

    def __init__(
        self,
        standing: Standing,
        chains: Chains,
        reporters: Reporters,
        credited: list[tuple[int, str]],
        known: Mapping[int, str | None],
    ) -> None:
        self._prose = standing.prose
        self._register = standing.register
        self._standing = standing
        self._chains = chains
        self._reporters = reporters
        self._credited = credited
        self._known = known

    def credited(self, scores: dict[str, float], floor: int, token: int, gender: str) -> None:
        """Let those be likelier who were credited with words before, most of all the last; also one without a name, when nobody is named since."""
        latest = bisect_left(self._credited, (token,))
        for full in dict.fromkeys(full for place, full in self._credited[max(0, latest - 3) : latest] if floor <= place):
            named = self._register.names_person(full) or (gender == "n" and tells_of_person(self._prose.lexicon, full))
            if full in scores or (gender in "pn" and not named):
                scores[full] = scores.get(full, 0.0) + 1.0
        since, last = self._credited[latest - 1] if latest else (-1, "")
        if since < floor:
            return
        if last in scores:
            scores[last] += 0.5
        elif is_human(gender) and may_describe(self._prose.lexicon, last, gender) and not self._is_other(since, token, gender):
            renamed = any(
                self._standing.may_be_meant(name, gender) or self._chains.surely(name, {*gender})
                for name in self._chains.names(since, token)
            )
            scores.update({} if renamed else {last: _CREDITED})

    def _is_other(self, since: int, token: int, gender: str) -> bool:
        """Whether the first pronoun behind a description tells that it is of another gender: "A pianist remembers it. He …", said of "she"."""
        prose = self._prose
        told = (self._chains.gender(place) for place in range(since, token) if prose.quoted[place] < 0)
        first = next((each for each in told if each and is_human(each)), gender)
        return set(first).isdisjoint(gender)

    def new(self, scores: dict[str, float], token: int, here: int) -> None:
        """Let somebody be likelier whom the sentence before brings in with a role, where the pronoun is the subject of what is said: "the clerk, Amos Bell. “…,” he said"."""
        if not self._reporters.speaks(token, here):
            return
        start = self._chains.start(here, 1)
        for full in scores:
            if start <= self._register.first_named(full) < self._prose.ranges[here].start and self._register.has_role(full):
                scores[full] += _NEW

    def spoken_of(self, scores: dict[str, float], token: int) -> None:
        """Let those be less likely whom the words beside a pronoun name."""
        for full in self._beside(token) & scores.keys():
            scores[full] -= _SPOKEN_OF

    def _beside(self, token: int) -> set[str]:
        """Those whom the words beside a pronoun name: hardly the one who says them: "“Newman is dangerous,” he said"."""
        quoted = self._prose.quoted
        beside = next(
            (
                quoted[index]
                for index in range(max(0, token - _BESIDE), min(len(quoted), token + 2 * _BESIDE))
                if quoted[index] >= 0
            ),
            -1,
        )
        if beside < 0:
            return set()
        inside = self._prose.tokens.within(self._prose.pairs[beside].span)
        return {self._register.whole(name) for name in self._register.within(inside.start, inside.stop - 1)}

    def hero(self, scores: dict[str, float], token: int, gender: str) -> None:
        """Let somebody be likelier whom the document is about, also where nobody has named him for a while."""
        hero, linked = self._register.hero, self._chains.linked(token)
        if hero is None:
            return
        going_on = self._known.get(linked) if linked is not None else None
        if going_on in scores and going_on != hero and hero not in scores:
            return  # the text goes on with somebody else
        if self._may_be_hero(token, gender):
            scores[hero] = max(scores.get(hero, _UNNAMED), 0.0) + _HERO
        elif hero in scores:
            scores[hero] += _HERO

    def _may_be_hero(self, token: int, gender: str) -> bool:
        """Whether a pronoun may mean whom the document is about, who has not been named for a while."""
        hero = self._register.first_of_hero
        return is_human(gender) and hero is not None and hero.last < token and self._register.gender(hero) in {*gender}
