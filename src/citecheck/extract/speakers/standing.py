"""
How well a name that stands before a pronoun can be its antecedent: by gender, by place, as the subject of its clause or as less.

The weights are rounded from those that fit the pronouns of GAP and GUM best (docs/decisions/0021-pronouns.md).
"""

from __future__ import annotations

from collections.abc import Iterable

from citecheck.extract.language.tokens import OWNER
from citecheck.extract.names.names import NameMention
from citecheck.extract.names.register import Register
from citecheck.extract.prose.prose import Prose
from citecheck.extract.speakers.parts import Parts

_OTHER = 2.5  # what one loses whom a pronoun tells to be of the other gender
_VERB = 4  # tokens of a verb between its subject and its object
_DIVINE = 2.0
UNKNOWN = 0.8  # what a person loses whose gender nothing tells
_UNKNOWN_WOMAN = 1.6  # whom a text calls by a mere surname is a man more often than not
_SAME = 3.0  # for whoever is named in the pronoun’s own sentence
_BEFORE, _STEP = 2.0, 1.2  # for others, and what they lose by the sentence
_ACTS = 1.0  # for the subject of a verb
_ACTS_LEADING = 0.6  # the same, which begins its clause
_SAME_LEADS = 0.7  # what one loses who begins a clause of the pronoun’s own sentence
_THAT = 0.4  # for whoever says or thinks what the pronoun does
_PATIENT = 0.4  # for an object in the same sentence
_OWNER = 0.7  # for "his" and "him" after a mere owner
_AGENT = 0.6  # what a subject loses there
_DOES = 0.7  # for whom nothing but what he does makes a person
_UNTOLD = 0.4  # what he loses where he does nothing


def is_human(gender: str) -> bool:
    """Whether a pronoun of a gender stands for a person."""
    return "m" in gender or "f" in gender


class Standing:
    """How the names of a document stand in their sentences."""

    def __init__(self, prose: Prose, register: Register) -> None:
        self.prose = prose
        self.register = register
        self.parts = Parts(prose, register)

    def fit(self, name: NameMention, token: int, here: int, gender: str) -> float | None:
        """How well a name before a pronoun can be its antecedent; None when it cannot."""
        prose, register = self.prose, self.register
        if prose.quoted[name.first] >= 0 or name.last >= token or self.elsewhere(name, token):
            return None
        if not self._may_stand(name, here, gender) or (
            self.is_mate(name, token, here)
            or self._is_spoken_of(name, token)
            or self._acts_on(name, token, here)
            or self._is_told_of(name, token, here)
        ):
            return None
        score = self.weigh((name.first, name.last), token, here, gender)
        if self._is_doer(name, gender):
            score += _DOES if self.parts.of(name.first, name.last).acts else -_UNTOLD
        if name.text.lower() in prose.lexicon["names.divine"]:
            score -= _DIVINE
        unknown = is_human(gender) and not register.gender(name)
        hint = register.hinted(register.whole(name)) if unknown else gender
        if hint and hint not in gender:
            return score - _OTHER
        if hint or name.titled:
            return score
        return score - (_UNKNOWN_WOMAN if gender == "f" else UNKNOWN)

    def _may_stand(self, name: NameMention, here: int, gender: str) -> bool:
        """Whether a name is of somebody or something that pronouns of a gender can mean at all."""
        known, person = self.register.gender(name), self.register.is_person(name)
        if self.register.is_label(name) or (person and known and known not in gender):
            return False
        if (person and not is_human(gender)) or (gender == "p" and not self._is_many(name)):
            return False
        several = "p" in gender and self._is_many(name)
        loose = "n" in gender and (gender == "n" or name.kind == "institution")
        return person or loose or several or self._is_doer(name, gender) or self._opens_clause(name, here)

    def _is_doer(self, name: NameMention, gender: str) -> bool:
        """Whether nothing but what its bearer does makes a name a person’s: "Geller played"."""
        single = gender in {"m", "f"} and not self.register.is_person(name)
        return single and name.text in self.parts.doers and not self._is_common(name)

    def weigh(self, place: tuple[int, int], token: int, here: int, gender: str) -> float:
        """How well a pronoun at a token of the sentence `here` can look back on what stands at a place, its first token and its last."""
        part, steps = self.parts.of(*place), self.prose.steps
        same = part.sentence == here
        score = part.score + (_SAME if same else _BEFORE - _STEP * max(1, steps[here] - steps[part.sentence]))
        if gender not in {"m", "f"}:
            return score
        score += (_ACTS_LEADING if part.leads else _ACTS) if part.acts else 0.0
        score -= _SAME_LEADS if same and part.leads else 0.0
        if self.prose.tokens.lower[token] in self.prose.lexicon["pronouns.subject"]:
            return score + (_THAT if same and (part.leads or part.acts) and self._is_that(token) else 0.0)
        return score + (_PATIENT if same else 0.0) + (_OWNER if part.owns else 0.0) - (_AGENT if part.leads or part.acts else 0.0)

    def _is_that(self, token: int) -> bool:
        """Whether a pronoun begins what somebody says or thinks: "Orme knew that he"."""
        return self.prose.tokens.lower[token - 1] in self.prose.lexicon["clauses.that"]

    def is_mate(self, name: NameMention, token: int, here: int) -> bool:
        """Whether a pronoun and a name before it are of one verb, and so of two persons: "Ihrer Schwester Tilde schrieb sie", not "Tilde sah ihre Tante"."""
        lower, lexicon = self.prose.tokens.lower, self.prose.lexicon
        if "verb-second" not in lexicon["grammar.traits"] or name.first < self.prose.ranges[here].start:
            return False
        if lower[token] in lexicon["pronouns.possessive"]:
            return False
        return not any(
            not lower[place][0].isalnum() or lower[place] in lexicon["grammar.conjunctions"] for place in range(name.last, token)
        )

    def _is_told_of(self, name: NameMention, token: int, here: int) -> bool:
        """Whether a name stands in a phrase that says, before the pronoun that is its subject, of whom a sentence tells: "Of Haas and Oyekan she wrote"."""
        lower, lexicon, start = self.prose.tokens.lower, self.prose.lexicon, self.prose.ranges[here].start
        if name.first == start + 1 and lower[start] in lexicon["clauses.contrast"] and lower[token - 1] == ",":
            return True  # "Where Ehrlich heard an elegy, he hears a meter"
        if name.first <= start or lower[start] not in lexicon["links.fronted"]:
            return False
        if name.first == start + 1 and lower[name.last + 1] == "," and lower[name.last + 2] in lexicon["pronouns.who"]:
            return True  # "To Sarn, who set her poems, she confessed"
        if lower[token] not in lexicon["pronouns.subject"]:
            return False
        if lower[name.last + 1] == OWNER:
            return False
        between = lower[start + 1 : token - (lower[token - 1] == ",")]
        return all(word.isalpha() and word not in lexicon["verbs.auxiliary"] for word in between)

    def _is_spoken_of(self, name: NameMention, token: int) -> bool:
        """Whether somebody else interrupts what he says of a name: "Cash, he added, was late"."""
        lower = self.prose.tokens.lower
        said = lower[token + 1 : token + 3]
        return (
            token == name.last + 2
            and lower[token - 1] == ","
            and len(said) > 1
            and said[1] == ","
            and said[0] in self.prose.lexicon["verbs.speech"]
        )

    def _acts_on(self, name: NameMention, token: int, here: int) -> bool:
        """Whether a pronoun is the object of a verb whose subject is a name, and so somebody else: "Orme told her"."""
        lower, lexicon = self.prose.tokens.lower, self.prose.lexicon
        if (
            name.first < self.prose.ranges[here].start
            or lower[token] not in lexicon["pronouns.patients"]
            or self.parts.owns(name)
        ):
            return False
        behind = lower[token + 1] if token + 1 < len(lower) else "."
        if lower[token] in lexicon["pronouns.possessive"] and behind[0].isalnum() and behind not in self.prose.breaking:
            return False  # "Orme took her hat"
        between = lower[name.last + 1 : token]
        return (
            0 < len(between) <= _VERB
            and all(word in lexicon.union("verbs.auxiliary", "grammar.adverbs") for word in between[:-1])
            and between[-1] not in lexicon["grammar.prepositions"]
        )

    def may_be_meant(self, name: NameMention, gender: str) -> bool:
        """Whether a name can be that of a person of a gender: nothing tells that it is another’s, a place’s or a common word."""
        prose, register = self.prose, self.register
        if prose.quoted[name.first] >= 0 or register.is_label(name) or register.gender(name) not in {"", *gender}:
            return False
        if name.text.lower() in prose.lexicon["names.divine"]:
            return False
        if register.is_person(name) or self.parts.owns(name):
            return not self.parts.owns(name)
        ahead = prose.tokens.lower[name.first - 1] if name.first else ""
        led = ahead in prose.lexicon.union(
            "links.adjunct", "grammar.articles", "pronouns.possessive"
        )  # "an Iliad", "her Victorian house"
        return prose.proper is None and register.may_be_person(name) and not self._is_common(name) and not led

    def sole(self, names: Iterable[NameMention], token: int, here: int, gender: str) -> str | None:
        """The full name of the only one of several named before a pronoun in sentence `here` who can be a person of its gender."""
        meant = {
            self.register.whole(name) for name in names if self.may_be_meant(name, gender) and not self.is_mate(name, token, here)
        }
        return meant.pop() if len(meant) == 1 else None

    def _is_common(self, name: NameMention) -> bool:
        """Whether the word with the capital is a common one, a people’s or a thing’s: "Greek", "Marriage"."""
        word = self.prose.tokens.lower[name.last]
        noun = word in self.prose.tokens.forms or self.prose.lexicon.ends(word, "endings.noun")
        return noun or word in self.prose.lexicon.union("names.peoples", "names.places", "names.things")

    def _is_many(self, name: NameMention) -> bool:
        """Whether a name is of more than one: a body, or a people: "the Romans", but not "Christmas"."""
        prose, word = self.prose, self.prose.tokens.lower[name.last]
        one = prose.lexicon.cut(word, "endings.plural")
        ahead = prose.tokens.lower[max(0, name.first - 2) : name.first]  # "the eastern Tartars"
        known = (
            word in prose.lexicon["names.peoples"]
            or not prose.lexicon["grammar.articles"].isdisjoint(ahead)
            or one in prose.tokens.forms
            or one.capitalize() in prose.tokens.forms
        )
        if prose.proper is not None and "".join(prose.tokens.words[name.last + 1 : name.last + 2])[:1].isupper():
            return False  # "den Botanischen Garten"
        return name.kind == "institution" or (one != word and known)

    def elsewhere(self, name: NameMention, token: int) -> bool:
        """Whether a name stands in a block quotation, and a token does not: whoever is named there is not spoken of outside."""
        return name.first in self.prose.set_off and token not in self.prose.set_off

    def _opens_clause(self, name: NameMention, sentence: int) -> bool:
        """Whether a name that may be a person's is the subject of a clause of the sentence: "when Tennyson welcomed it, he …"."""
        prose = self.prose
        if name.first <= prose.ranges[sentence].start or not self.register.may_be_person(name) or self._is_common(name):
            return False
        return prose.tokens.lower[name.first - 1] in prose.lexicon.union("clauses.time", "verbs.auxiliary")
