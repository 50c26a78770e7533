"""Antecedents without a name: the person, the people, the body or the document that is the subject of the sentence before."""

from __future__ import annotations

from collections.abc import Callable

from citecheck.extract.names import NameMention
from citecheck.extract.nounphrases import begun_at
from citecheck.extract.phrases import Phrase
from citecheck.extract.prose import Prose
from citecheck.extract.register import Register
from citecheck.extract.standing import Standing, is_human
from citecheck.extract.subjects import before
from citecheck.extract.tokens import OWNER

_NOUNS = {"m": "speakers.masculine", "f": "speakers.feminine"}
_PERSON = frozenset({"person"})
_MANY = frozenset({"generic", "institution", "person"})
_BODY = frozenset({"institution", "work"})


class Unnamed:
    """Finds who is described and not named; `author` tells whom "its author" means."""

    def __init__(self, prose: Prose, register: Register, standing: Standing, author: Callable[[Phrase], str | None]) -> None:
        self._prose = prose
        self._register = register
        self._standing = standing
        self._author = author

    def described(self, here: int, gender: str) -> str | None:
        """Somebody without a name who is the subject of the sentence before: "The evolutionist reverses this. He says …"."""
        part = self._prose.ranges[here - 1] if here else range(0)
        if not len(part):
            return None
        if not is_human(gender):
            return self._people(part) if gender == "p" else self._body(part)
        subject = begun_at(self._prose, part.start, part.stop, _PERSON)
        if subject is None or self._named(subject) or not self._agrees(subject, gender):
            return self._met(part, gender)
        named = self._register.within(subject.last + 2, subject.last + 2)
        if named and (
            self._prose.tokens.lower[subject.last + 1] == ","
            or self._prose.tokens.lower[subject.last + 1] in self._prose.lexicon["verbs.be"]
        ):
            return self._register.full(named[0].text)  # "The reviewer was Tony Judt."; "the chair, Sir Brian Holt, …"
        paired = self._register.of_pair(self._prose.tokens.lower[subject.head], subject.first) or self._author(subject)
        if paired is not None:
            return paired
        told = self._prose.lexicon.union("grammar.articles", "pronouns.near", "pronouns.possessive", "verbs.own")
        return self._prose.of(subject.first, subject.last) if self._prose.tokens.lower[subject.first] in told else None

    def _people(self, part: range) -> str | None:
        """The people who are the subject of a sentence: "Economists have a word for it. They call it …"."""
        subject = begun_at(self._prose, part.start, part.stop, _MANY)
        if subject is None or self._named(subject):
            return None
        many = self._prose.lexicon.ends(self._prose.tokens.lower[subject.head], "endings.plural")
        return self._prose.of(subject.first, subject.last) if many else None

    def _body(self, part: range) -> str | None:
        """The body or the document that is the subject of a sentence: "The council denies it. In a statement it said …"."""
        subject = begun_at(self._prose, part.start, part.stop, _BODY)
        if subject is None:
            return None
        owner = self._named(subject)
        if owner and subject.kind == "work" and self._prose.tokens.lower[owner[0].last + 1] == OWNER:
            return self._register.full(owner[0].text)  # "Benjamin’s essay is the usual authority. It asks …"
        definite = self._prose.tokens.lower[subject.first] in self._prose.lexicon["grammar.determiners"]
        return self._prose.of(subject.first, subject.last) if definite else None

    def reporter(self, token: int, gender: str) -> str | None:
        """Who says of a pronoun what it does: in "Jane Doe says she …", "voters said they …" mostly those who say so."""
        prose, lower = self._prose, self._prose.tokens.lower
        floor = prose.ranges[prose.sentence_at(prose.tokens.starts[token])].start
        verb = token - 1 - (token > 0 and lower[token - 1] in prose.lexicon["clauses.that"])
        if verb <= floor or lower[verb] not in prose.lexicon["verbs.clausal"] or prose.quoted[verb] >= 0:
            return None
        subject = before(prose, verb, floor)
        if subject is None or subject.kind not in {"name", "person", "generic", "institution"}:
            return None
        names = self._register.within(subject.first, subject.head)
        if not names or subject.kind != "name":
            many = prose.lexicon.ends(lower[subject.head], "endings.plural")
            fits = many if gender == "p" else subject.kind == "person" and is_human(gender) and self._agrees(subject, gender)
            return prose.of(subject.first, subject.last) if fits else None
        return (
            self._register.full(names[-1].text)
            if self._standing.fit(names[-1], token, prose.sentence_at(prose.tokens.starts[token]), gender)
            else None
        )

    def _agrees(self, person: Phrase, gender: str) -> bool:
        """Whether a pronoun of a gender can mean a person so described: "she" no father."""
        head = self._prose.tokens.lower[person.head]
        known = "".join(letter for letter, name in _NOUNS.items() if head in self._prose.lexicon[name])
        return not known or known in gender

    def _met(self, part: range, gender: str) -> str | None:
        """Somebody without a name whom a sentence brings in, when it names nobody: "I learned it from a man who hated adverbs"."""
        prose, lexicon = self._prose, self._prose.lexicon
        if any(self._may_be_meant(name) for name in self._register.within(part.start, part.stop - 1)):
            return None
        for place in part:
            if prose.tokens.lower[place] in lexicon.union("grammar.articles", "verbs.own") and prose.quoted[place] < 0:
                person = begun_at(prose, place, part.stop, _PERSON)
                ordinal = person is not None and prose.tokens.lower[person.head] in lexicon["speakers.ordinal"]
                if person is not None and not ordinal and self._agrees(person, gender):
                    return prose.of(person.first, person.last)
        return None

    def _named(self, phrase: Phrase) -> list[NameMention]:
        """The names in a phrase, other than those of peoples and tongues: none in "my Greek teacher"."""
        lower, peoples = self._prose.tokens.lower, self._prose.lexicon["names.peoples"]
        return [name for name in self._register.within(phrase.first, phrase.last) if lower[name.last] not in peoples]

    def _may_be_meant(self, name: NameMention) -> bool:
        """Whether a name may be somebody's: not a place's that one is from."""
        before = self._prose.tokens.lower[name.first - 1] if name.first else ""
        return before not in self._prose.lexicon["links.adjunct"] or self._register.is_person(name)
