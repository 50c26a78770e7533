"""
Whom a pronoun stands for.

A reader takes the person last spoken of who can be meant: of the right gender, rather the subject of a sentence than an object, rather
somebody who has just been credited with words, and the same one as the same pronoun just before.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable

from citecheck.extract.names import NameMention
from citecheck.extract.nounphrases import begun_at
from citecheck.extract.phrases import Phrase
from citecheck.extract.prose import Prose
from citecheck.extract.register import Register
from citecheck.extract.subjects import before
from citecheck.extract.tokens import OWNER

_GENDERED = {"m": "masculine", "f": "feminine", "n": "neuter", "p": "plural"}
_NOUNS = {"m": "speakers.masculine", "f": "speakers.feminine"}
_FAR = 400  # tokens that a pronoun looks back at most: a sentence may be as long as a file
_SENTENCES = 5  # how far a pronoun looks back
_MEMORY = 1500  # tokens, beyond which nobody is remembered
_CHAIN = 60  # tokens between two pronouns of one chain
_HERO = 1.5
_UNNAMED = 1.5
_OFTEN = 5  # mentions beyond which more do not count
_PERSON = frozenset({"person"})
_MANY = frozenset({"generic", "institution", "person"})
_BODY = frozenset({"institution", "work"})
_PAUSES = frozenset({",", ";", "—"})


class Antecedents:
    """Finds antecedents; `credited` is the growing list of those credited so far, by token."""

    def __init__(
        self, prose: Prose, register: Register, credited: list[tuple[int, str]], author: Callable[[Phrase], str | None]
    ) -> None:
        self._prose = prose
        self._register = register
        self._credited = credited
        self._author = author
        self._known: dict[int, str | None] = {}
        self._links: dict[int, int | None] = {}
        self._standings: dict[int, tuple[int, float]] = {}
        self._genders: dict[str, str] = {}
        for letter, name in _GENDERED.items():
            for word in sorted(prose.lexicon["pronouns." + name]):
                self._genders[word] = self._genders.get(word, "") + letter

    def of(self, token: int) -> str | None:
        """The full name that the pronoun at `token` stands for, or a description; None when nobody fits."""
        chain = [token]
        while chain[-1] not in self._known:
            before = self._linked(chain[-1])
            if before is None:
                break
            chain.append(before)
        for each in reversed(chain):  # the earliest first: a text may be one long chain
            if each not in self._known:
                self._known[each] = self._best(each, self._gender(each))
        return self._known[token]

    def focus(self, token: int) -> str | None:
        """The person that the text is speaking of at a token."""
        return self._best(token, "m") or self._best(token, "f")

    def _gender(self, token: int) -> str:
        """Say "m", "f", "n" or "p" for a pronoun of the third person, or all that it can be: "fp" for German "sie"; "" for any other word."""
        return self._genders.get(self._prose.tokens.lower[token], "")

    def _best(self, token: int, gender: str) -> str | None:
        prose, register = self._prose, self._register
        here = prose.sentence_at(prose.tokens.starts[token])
        floor = max(prose.ranges[max(0, here - _SENTENCES)].start, token - _FAR)
        scores: dict[str, float] = {}
        for name in register.within(floor, token - 1):
            score = self._fit(name, token, here, gender)
            if score is not None:
                full = register.full(name.text)
                scores[full] = max(scores.get(full, score), score + 0.3 * min(register.count(full), _OFTEN))
        latest = bisect_left(self._credited, (token,))
        for full in dict.fromkeys(full for place, full in self._credited[max(0, latest - 3) : latest] if floor <= place):
            if full in scores or (gender in "pn" and not self._register.names_person(full)):
                scores[full] = scores.get(full, 0.0) + 1.0
        hero = self._register.hero
        if hero is not None and (hero in scores or self._may_be_hero(token, gender)):
            scores[hero] = scores.get(hero, _UNNAMED) + _HERO
        linked = self._linked(token)
        chained = self._known.get(linked) if linked is not None else None
        for likely, bonus in ((self._described(here, gender), 3.5), (chained, 2.0), (self._reporter(token, gender), 4.0)):
            if likely is not None:
                scores[likely] = scores.get(likely, 0.0) + bonus
        return max(scores, key=lambda full: scores[full]) if scores else self._remembered(floor, gender)

    def _may_be_hero(self, token: int, gender: str) -> bool:
        """Whether a pronoun may mean whom the document is about, who has not been named for a while."""
        hero = self._register.first_of_hero
        return _is_human(gender) and hero is not None and hero.last < token and self._register.gender(hero) in {*gender}

    def _remembered(self, floor: int, gender: str) -> str | None:
        """Whom the text has been speaking of most, when nobody has been named for a while: a person of this gender."""
        if not _is_human(gender):
            return None
        names = [
            name
            for name in self._register.within(max(0, floor - _MEMORY), floor - 1)
            if self._register.is_person(name)
            and self._register.gender(name) in {"", *gender}
            and self._prose.quoted[name.first] < 0
        ]
        counts = Counter(self._register.full(name.text) for name in names)
        best = counts.most_common(1)
        return best[0][0] if best and best[0][1] > 1 else None

    def _described(self, here: int, gender: str) -> str | None:
        """Somebody without a name who is the subject of the sentence before: "The evolutionist reverses this. He says …"."""
        part = self._prose.ranges[here - 1] if here else range(0)
        if not len(part):
            return None
        if not _is_human(gender):
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

    def _reporter(self, token: int, gender: str) -> str | None:
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
            fits = many if gender == "p" else subject.kind == "person" and _is_human(gender) and self._agrees(subject, gender)
            return prose.of(subject.first, subject.last) if fits else None
        return (
            self._register.full(names[-1].text)
            if self._fit(names[-1], token, prose.sentence_at(prose.tokens.starts[token]), gender)
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

    def _linked(self, token: int) -> int | None:
        """The same pronoun just before: "he … he" is mostly one man."""
        if token not in self._links:
            self._links[token] = self._link(token)
        return self._links[token]

    def _link(self, token: int) -> int | None:
        gender, lower = {*self._gender(token)}, self._prose.tokens.lower
        here = self._prose.sentence_at(self._prose.tokens.starts[token])
        floor = max(self._prose.ranges[max(0, here - 1)].start, token - _CHAIN)
        start = self._prose.ranges[here].start
        renamed = any(self._surely(name, gender) for name in self._register.within(max(start, floor), token - 1))
        for back in range(token - 1, floor - 1, -1):
            if back < start and renamed:
                return None  # somebody else has been named since
            told = self._genders.get(lower[back])
            if told and self._prose.quoted[back] < 0 and not gender.isdisjoint(told):
                return back
        return None

    def _surely(self, name: NameMention, gender: set[str]) -> bool:
        """Whether a name is surely a person's whom the pronoun can mean."""
        return self._prose.quoted[name.first] < 0 and self._register.gender(name) in gender

    def _fit(self, name: NameMention, token: int, here: int, gender: str) -> float | None:
        """How well a name before a pronoun can be its antecedent; None when it cannot."""
        prose, register = self._prose, self._register
        if prose.quoted[name.first] >= 0 or name.last >= token:
            return None
        known, person = register.gender(name), register.is_person(name)
        if register.is_label(name) or (person and known and known not in gender):
            return None
        if person and not _is_human(gender):
            return -2.0 if "p" in gender else None
        if gender == "p" and not (name.kind == "institution" or prose.lexicon.ends(name.text, "endings.plural")):
            return None
        if not person and not set(gender) - {"m", "f"} and not self._opens_clause(name, here):
            return None
        sentence, score = self._standing(name)
        score += 3.0 if sentence == here else 2.0 - 1.2 * (here - sentence)
        return score - 0.8 if person and not known and not name.titled else score

    def _standing(self, name: NameMention) -> tuple[int, float]:
        """The sentence of a name, and how well it stands in it to be looked back on: best as its subject."""
        if name.first not in self._standings:
            prose, lower = self._prose, self._prose.tokens.lower
            sentence, score = prose.sentence_at(prose.tokens.starts[name.first]), 0.0
            ahead = lower[max(prose.ranges[sentence].start, name.first - 3) : name.first]
            if len(ahead) <= 1 or ahead[-1] in _PAUSES or ahead[-1] in prose.lexicon["grammar.outset"]:
                score += 1.5
            if not prose.lexicon["grammar.prepositions"].isdisjoint(ahead):
                score -= 0.7
            if name.last + 1 < len(lower) and lower[name.last + 1] == OWNER:
                score -= 0.5
            self._standings[name.first] = sentence, score
        return self._standings[name.first]

    def _opens_clause(self, name: NameMention, sentence: int) -> bool:
        """Whether a name that may be a person's is the subject of a clause of the sentence: "when Tennyson welcomed it, he …"."""
        prose = self._prose
        if name.first <= prose.ranges[sentence].start or not self._register.may_be_person(name):
            return False
        return prose.tokens.lower[name.first - 1] in prose.lexicon.union("clauses.time", "verbs.auxiliary")


def _is_human(gender: str) -> bool:
    return "m" in gender or "f" in gender
