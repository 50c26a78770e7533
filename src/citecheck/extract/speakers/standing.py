"""How well a name that stands before a pronoun can be its antecedent: by gender, by place, as the subject of its clause or as less."""

from __future__ import annotations

from collections.abc import Iterable

from citecheck.extract.language.tokens import OWNER
from citecheck.extract.names.names import NameMention
from citecheck.extract.names.register import Register
from citecheck.extract.prose.prose import Prose

_PAUSES = frozenset({",", ";", "—"})
_OTHER = 2.5  # what one loses whom a pronoun tells to be of the other gender
_VERB = 4  # tokens of a verb between its subject and its object
_DIVINE = 2.0
UNKNOWN = 0.8  # what a person loses whose gender nothing tells
_UNKNOWN_WOMAN = 1.6  # whom a text calls by a mere surname is a man more often than not


def is_human(gender: str) -> bool:
    """Whether a pronoun of a gender stands for a person."""
    return "m" in gender or "f" in gender


class Standing:
    """How the names of a document stand in their sentences."""

    def __init__(self, prose: Prose, register: Register) -> None:
        self.prose = prose
        self.register = register
        self._standings: dict[int, tuple[int, float]] = {}

    def fit(self, name: NameMention, token: int, here: int, gender: str) -> float | None:
        """How well a name before a pronoun can be its antecedent; None when it cannot."""
        prose, register = self.prose, self.register
        if prose.quoted[name.first] >= 0 or name.last >= token or self.elsewhere(name, token):
            return None
        known, person = register.gender(name), register.is_person(name)
        if register.is_label(name) or (person and known and known not in gender):
            return None
        if person and not is_human(gender):
            return None
        if gender == "p" and not self._is_many(name):
            return None
        several = "p" in gender and self._is_many(name)
        loose = "n" in gender and (gender == "n" or name.kind == "institution")
        if not person and not loose and not several and not self._opens_clause(name, here):
            return None
        score = self.at(name.first, name.last, here)
        if (
            self.is_mate(name, token, here)
            or self._is_spoken_of(name, token)
            or self._acts_on(name, token, here)
            or self._is_told_of(name, token, here)
        ):
            return None
        if name.text.lower() in prose.lexicon["names.divine"]:
            score -= _DIVINE
        hint = register.hinted(register.whole(name)) if is_human(gender) and not known else gender
        if hint and hint not in gender:
            return score - _OTHER
        if hint or name.titled:
            return score
        return score - (_UNKNOWN_WOMAN if gender == "f" else UNKNOWN)

    def at(self, first: int, last: int, here: int) -> float:
        """How well what stands at tokens `first` to `last` can be looked back on from the sentence `here`."""
        sentence, score = self._standing(first, last)
        return score + (3.0 if sentence == here else 2.0 - 1.2 * max(1, self.prose.steps[here] - self.prose.steps[sentence]))

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
        if name.first <= start or lower[start] not in lexicon["links.fronted"] or lower[token] not in lexicon["pronouns.subject"]:
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
        if name.first < self.prose.ranges[here].start or lower[token] not in lexicon["pronouns.patients"] or self.owns(name):
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
        if register.is_person(name) or self.owns(name):
            return not self.owns(name)
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

    def owns(self, name: NameMention) -> bool:
        """Whether a name only tells whose something is."""
        return self.prose.tokens.lower[name.last + 1 : name.last + 2] == [OWNER]

    def leads(self, name: NameMention) -> bool:
        """Whether a name stands where the subject of a clause does."""
        return self._standing(name.first, name.last)[1] > 1.0

    def _standing(self, first: int, last: int) -> tuple[int, float]:
        """The sentence of a name or office, and how well it stands in it to be looked back on: best as its subject."""
        place = first
        if place not in self._standings:
            prose, lower = self.prose, self.prose.tokens.lower
            sentence, score = prose.sentence_at(prose.tokens.starts[first]), 0.0
            first = self._with_role(first, prose.ranges[sentence].start)
            ahead = lower[max(prose.ranges[sentence].start, first - 3) : first]
            if lower[last + 1 : last + 2] == [OWNER]:
                wrote = len(ahead) <= 1 and any(
                    prose.lexicon.is_kind(word, "speakers.work") for word in lower[last + 2 : last + 4]
                )
                score += 1.0 if wrote else -0.5  # "Ann Dunn’s biography of Mary Holt is kinder. She …"
            elif len(ahead) <= 1 or ahead[-1] in _PAUSES or ahead[-1] in prose.lexicon["grammar.outset"]:
                score += 1.5
            if not prose.lexicon["grammar.prepositions"].isdisjoint(ahead):
                score -= 0.7
            self._standings[place] = sentence, score
        return self._standings[place]

    def _with_role(self, first: int, floor: int) -> int:
        """Where a name begins with what its bearer is: "the publisher Maurice Quill"."""
        lower, lexicon = self.prose.tokens.lower, self.prose.lexicon
        if (
            first - 1 > floor
            and lower[first - 1] in lexicon["speakers.person"]
            and lower[first - 2] in lexicon["grammar.articles"]
        ):
            return first - 2
        return first

    def _opens_clause(self, name: NameMention, sentence: int) -> bool:
        """Whether a name that may be a person's is the subject of a clause of the sentence: "when Tennyson welcomed it, he …"."""
        prose = self.prose
        if name.first <= prose.ranges[sentence].start or not self.register.may_be_person(name) or self._is_common(name):
            return False
        return prose.tokens.lower[name.first - 1] in prose.lexicon.union("clauses.time", "verbs.auxiliary")
