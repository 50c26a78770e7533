"""Who can be meant by a pronoun: those named before it, and those who are called by their office."""

from __future__ import annotations

from citecheck.extract.names.register import Register
from citecheck.extract.prose.prose import Prose
from citecheck.extract.speakers.offices import Offices
from citecheck.extract.speakers.standing import UNKNOWN, Standing, is_human

_MENTION = 0.3  # for each mention
_OFTEN = 5  # mentions beyond which more do not count
_NOT_LAST = 0.6  # what one loses after whom another person is named
_LONG = 6  # tokens of a name
_RULES = 2.0  # for a law or a charter, where "it" defines or forbids


class Candidates:
    """Finds those who can be meant, and how well by what is said where they are named."""

    def __init__(self, prose: Prose, register: Register, standing: Standing) -> None:
        self._prose = prose
        self._register = register
        self._standing = standing
        self._offices = Offices(prose, register)

    def before(self, token: int, floor: int, here: int, gender: str) -> tuple[dict[str, float], bool, bool]:
        """
        How well each fits, by full name, who is named from token `floor` on before a pronoun in the sentence `here`.

        And whether a name, no mere owner, stands in that sentence, and whether one is surely of the pronoun’s gender.
        """
        scores: dict[str, float] = {}
        led = sure = False
        later: set[str] = set()
        lower, lexicon = self._prose.tokens.lower, self._prose.lexicon
        laws = lexicon.union("speakers.laws", "speakers.texts")
        ruling = gender == "n" and token + 1 < len(lower) and lower[token + 1] in lexicon["verbs.ruling"]
        for name in reversed(self._register.within(floor, token - 1)):
            score = self._standing.fit(name, token, here, gender)
            full = self._register.whole(name)
            if score is not None:
                led = led or (name.first >= self._prose.ranges[here].start and not self._standing.parts.owns(name))
                sure = sure or self._register.gender(name) != ""
                score += _MENTION * min(self._register.count(full), _OFTEN)
                score -= _NOT_LAST if gender in {"m", "f"} and later - {full} else 0.0
                score += _RULES if ruling and lower[name.last] in laws else 0.0
                scores[full] = max(scores.get(full, score), score)
            if self._register.is_person(name):
                later.add(full)
        if is_human(gender):
            self._add_offices(scores, range(floor, token), here, gender)
        return scores, led, sure

    def stressed(self, token: int) -> str | None:
        """Who stands right before a pronoun that only stresses it: "the Queen herself"."""
        if token == 0 or self._prose.tokens.lower[token] not in self._prose.lexicon["pronouns.reflexive"]:
            return None
        names = [name for name in self._register.within(token - _LONG, token - 1) if name.last == token - 1]
        offices = [office for office in self._offices.within(token - _LONG, token - 1) if office.last == token - 1]
        return self._register.whole(names[-1]) if names else offices[-1].full if offices else None

    def called(self, first: int, stop: int, gender: str) -> set[str]:
        """Those whom their office alone calls between two tokens, where it tells the gender: "the Queen"."""
        return {office.full for office in self._offices.within(first, stop - 1) if office.gender in {*gender}}

    def _add_offices(self, scores: dict[str, float], space: range, here: int, gender: str) -> None:
        """Let those who are called by their office be meant as well: "the Queen"."""
        for office in self._offices.within(space.start, space.stop - 1):
            apart = office.first in self._prose.set_off and space.stop not in self._prose.set_off
            if office.last < space.stop and office.gender in {"", *gender} and not apart:
                score = self._standing.weigh((office.first, office.last), space.stop, here, gender)
                score += _MENTION * min(self._offices.count(office.full), _OFTEN) - (0.0 if office.gender else UNKNOWN)
                scores[office.full] = max(scores.get(office.full, score), score)
