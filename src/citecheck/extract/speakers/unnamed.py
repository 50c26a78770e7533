"""Antecedents without a name: the person, the people, the body or the document that is the subject of the sentence before."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Mapping
from itertools import compress

from citecheck.extract.language.tokens import OWNER
from citecheck.extract.phrases.nounphrases import begun_at
from citecheck.extract.phrases.phrases import Phrase
from citecheck.extract.phrases.subjects import before
from citecheck.extract.speakers.agreement import told_gender
from citecheck.extract.speakers.authors import Authors
from citecheck.extract.speakers.bodies import Bodies, names_in
from citecheck.extract.speakers.groups import find_people
from citecheck.extract.speakers.standing import Standing, is_human

_FAR = 400  # tokens that a pronoun looks back at most: a sentence may be as long as a file
_PERSON = frozenset({"person"})


class Unnamed:
    """Finds who is described and not named; `authors` tells whom "its author" means, `known` grows by what each pronoun stands for."""

    def __init__(self, standing: Standing, authors: Authors, known: Mapping[int, str | None]) -> None:
        self._prose = standing.prose
        self._register = standing.register
        self._standing = standing
        self._authors = authors
        self._known = known
        self._bodies = Bodies(self._prose, self._register, known)
        self._descriptions: list[tuple[int, Phrase]] | None = None

    def described(self, token: int, here: int, gender: str) -> tuple[str | None, bool]:
        """
        Somebody without a name who is the subject of the sentence, or of the one before: "The evolutionist reverses this. He says …".

        And whether they open the pronoun's own sentence: "The chairman laughed when he was asked".
        """
        ranges, steps = self._prose.ranges, self._prose.steps
        own, ahead = range(ranges[here].start, token), ranges[max(0, here - 1)]
        if gender == "p":
            people = find_people(self._prose, self._register, range(max(ahead.start, token - _FAR), token))
            return people or self._bodies.texts(ahead), False
        subject = self._subject(own, gender) if own and is_human(gender) else None
        if subject is not None:
            return subject, True
        told = (
            None
            if not own
            else self._leading(own, gender)
            if is_human(gender)
            else self._bodies.subject(own)
            if gender == "n"
            else None
        )
        before = bisect_left(steps, steps[here]) - 1  # what is quoted between is passed over
        return told or (self._described(ranges[before], gender) if before >= 0 else None), False

    def _described(self, part: range, gender: str) -> str | None:
        if not is_human(gender):
            return self._bodies.people(part) if "p" in gender else self._bodies.body(part)
        return None if self._passes_by(part, gender) else self._subject(part, gender) or self._met(part, gender)

    def _passes_by(self, part: range, gender: str) -> bool:
        """Whether somebody is only quoted in a text about somebody else: "One commentator remarked, “…” He is known for …"."""
        lower, lexicon, hero = self._prose.tokens.lower, self._prose.lexicon, self._register.hero
        alone = hero is not None and self._register.known_gender(hero) == gender
        led = alone and lower[part.start] in lexicon["grammar.indefinite"]
        return led and max(self._prose.quoted[part.start : part.stop]) >= 0

    def _leading(self, part: range, gender: str) -> str | None:
        """The person without a name who is the subject behind an opening clause: "When the guests were gone, the old man would draw nearer"."""
        lower, lexicon = self._prose.tokens.lower, self._prose.lexicon
        if lower[part.start] not in lexicon.union("clauses.time", "grammar.prepositions"):
            return None
        people = self._definite()
        near = people[bisect_left(people, (part.start,)) : bisect_left(people, (part.stop,))]
        led = [phrase for place, phrase in near if lower[place - 1] == "," and self._agrees(phrase, gender)]
        return self._words(led[0]) if led and not self._register.within(part.start, led[0].first) else None

    def _subject(self, part: range, gender: str) -> str | None:
        """The person without a name who is the subject of a sentence."""
        if self._prose.tokens.lower[part.start] in self._prose.lexicon.union("grammar.prepositions", "grammar.oblique"):
            return None  # "An die Schwester schrieb sie"
        subject = begun_at(self._prose, part.start, part.stop, _PERSON)
        if subject is None or self._is_many(subject) or not self._agrees(subject, gender) or self._counts(subject):
            return None
        if self._is_said(subject):
            return None
        lower, lexicon, owners = self._prose.tokens.lower, self._prose.lexicon, names_in(self._prose, self._register, subject)
        named = self._register.within(subject.last + 2, subject.last + 2)
        if named and not owners and (lower[subject.last + 1] == "," or lower[subject.last + 1] in lexicon["verbs.be"]):
            agrees = self._register.gender(named[0]) in {"", *gender}
            return (
                self._register.whole(named[0]) if agrees else None
            )  # "The reviewer was Tony Judt."; "the chair, Sir Brian Holt, …"
        if owners:
            owned = owners[-1].last + 1 < subject.head and lower[owners[-1].last + 1] == OWNER
            return self._words(subject) if owned else None  # "Carter’s lawyer denied it. He said …"
        paired = self._register.of_pair(lower[subject.head], subject.first) or self._authors.owned(subject)
        if paired is not None:
            return paired
        told = lexicon.union("grammar.articles", "pronouns.near", "pronouns.possessive", "verbs.own", "speakers.pointed")
        return self._words(subject) if lower[subject.first] in told else None

    def _is_said(self, phrase: Phrase) -> bool:
        """Whether somebody says what a sentence tells of anybody: "A translator, he continued, is not at liberty to be thirsty"."""
        lower, lexicon = self._prose.tokens.lower, self._prose.lexicon
        one, comma = lower[phrase.first] in lexicon["grammar.one"], lower[phrase.last + 1 : phrase.last + 3]
        return one and len(comma) > 1 and comma[0] == "," and comma[1] in self._prose.pronouns

    def _counts(self, phrase: Phrase) -> bool:
        """Whether a phrase only counts a thing that follows it: "The first page"."""
        lower, lexicon, behind = self._prose.tokens.lower, self._prose.lexicon, phrase.last + 1
        return (
            lower[phrase.head] in lexicon["speakers.ordinal"]
            and behind < len(lower)
            and self._prose.tokens.words[behind].islower()
            and behind not in self._prose.parted
            and not (
                lower[behind] in self._prose.breaking
                or lower[behind] in lexicon.union("verbs.speech", "verbs.thought", "verbs.describe", "verbs.evidence")
            )
        )

    def _words(self, phrase: Phrase) -> str:
        """Whom a description is of, or its own words, with the owner’s name where it is known by now whom "his" means."""
        first, lexicon = self._prose.tokens.lower[phrase.first], self._prose.lexicon
        called = (
            self._authors.called(phrase)
            if first in lexicon["grammar.pointing"] and not names_in(self._prose, self._register, phrase)
            else None
        )
        if called is not None:
            return called  # "the novelist" is the one introduced as such
        possessive = first in lexicon["pronouns.possessive"]
        owner = self._known.get(phrase.first) if possessive and phrase.last > phrase.first else None
        if owner is None:
            return self._prose.of(phrase.first, phrase.last)
        return self._prose.lexicon.fill("patterns.owned", owner, self._prose.of(phrase.first + 1, phrase.last))

    def most_described(self, first: int, stop: int, gender: str) -> tuple[str | None, int]:
        """The person spoken of most, or last, between two tokens by a description, and how often: "the Cardinal", "the old man"."""
        people = self._definite()
        near = people[bisect_left(people, (first,)) : bisect_left(people, (stop,))]
        fitting = [phrase for place, phrase in near if self._agrees(phrase, gender)]
        heads = Counter(self._prose.tokens.lower[phrase.head] for phrase in fitting)
        if not heads:
            return None, 0
        most = max(reversed(fitting), key=lambda phrase: heads[self._prose.tokens.lower[phrase.head]])
        return self._prose.of(most.first, most.last), heads[self._prose.tokens.lower[most.head]]

    def _definite(self) -> list[tuple[int, Phrase]]:
        """Every description of one person that tells who is meant, by its first token; none in marks, none with a name in it."""
        if self._descriptions is None:
            prose, lower, told = self._prose, self._prose.tokens.lower, self._prose.lexicon["grammar.pointing"]
            self._descriptions = [
                (place, phrase)
                for part in prose.ranges
                for place in compress(part, map(told.__contains__, lower[part.start : part.stop]))
                if prose.quoted[place] < 0
                and self._leads(place, part)
                and (phrase := begun_at(prose, place, part.stop, _PERSON)) is not None
                and lower[phrase.head] not in prose.lexicon["speakers.ordinal"]
                and not self._is_many(phrase)
                and not names_in(self._prose, self._register, phrase)
            ]
        return self._descriptions

    def _is_many(self, phrase: Phrase) -> bool:
        """Whether a phrase for persons is of more than one: "his parents", but not "her boss"."""
        lexicon, head = self._prose.lexicon, self._prose.tokens.lower[phrase.head]
        if head in lexicon["speakers.several"]:
            return True
        return lexicon.ends(head, "endings.plural") and head not in lexicon.union("speakers.person", "speakers.kin")

    def _leads(self, place: int, part: range) -> bool:
        """Whether a phrase that begins at a token begins its sentence or a clause of it."""
        ahead = self._prose.tokens.lower[place - 1] if place > part.start else ""
        return not ahead or not ahead[0].isalnum() or ahead in self._prose.lexicon["grammar.conjunctions"]

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
            self._register.whole(names[-1])
            if self._standing.fit(names[-1], token, prose.sentence_at(prose.tokens.starts[token]), gender)
            else None
        )

    def _agrees(self, person: Phrase, gender: str) -> bool:
        """Whether a pronoun of a gender can mean a person so described: "she" no father."""
        known = told_gender(self._prose.lexicon, self._prose.tokens.lower[person.first], self._prose.tokens.lower[person.head])
        return not known or known in gender

    def _met(self, part: range, gender: str) -> str | None:
        """Somebody without a name whom a sentence brings in, when it names nobody: "I learned it from a man who hated adverbs"."""
        prose, lexicon = self._prose, self._prose.lexicon
        told = lexicon["pronouns.masculine" if gender == "m" else "pronouns.feminine"]
        known = next((place for place in part if prose.tokens.lower[place] in told and prose.quoted[place] < 0), part.stop)
        if any(self._standing.may_be_meant(name, gender) for name in self._register.within(part.start, part.stop - 1)):
            return None
        lower, led = prose.tokens.lower, lexicon.union("grammar.one", "grammar.some", "pronouns.near", "verbs.own")
        for place in compress(part, map(led.__contains__, lower[part.start : part.stop])):
            if place > known:
                return None  # "Here he drew the surveyor": of him the sentence goes on
            if prose.quoted[place] >= 0:
                continue
            if self._tells_what_somebody_is(place, part):
                continue
            person = begun_at(prose, place, part.stop, _PERSON)
            if (
                person is None
                or self._is_many(person)
                or lower[person.last + 1 : person.last + 2] == [OWNER]
                or self._is_anybody(person)
                or self._is_said(person)
            ):
                continue
            if lower[person.head] not in lexicon["speakers.ordinal"] and self._agrees(person, gender):
                return self._words(person)
        return None

    def _is_anybody(self, person: Phrase) -> bool:
        """Whether a phrase is of nobody in particular: "It is hard to hate a man once you have read his diary"."""
        behind = self._prose.tokens.lower[person.last + 2 : person.last + 3]
        return bool(behind) and behind[0].partition("'")[0] in self._prose.lexicon["pronouns.anybody"]

    def _tells_what_somebody_is(self, place: int, part: range) -> bool:
        """Whether a phrase says what the subject is: "Daniel had been a mechanic", "as a lawyer, she", but not "there was a man"."""
        lower, lexicon = self._prose.tokens.lower, self._prose.lexicon
        if place > part.start and lower[place - 1] in lexicon["clauses.as"] and lower[place] in lexicon["grammar.one"]:
            return True
        be = place - 1 - (lower[place - 1] in lexicon["grammar.not"])
        if be < part.start or lower[be] not in lexicon["verbs.be"]:
            return False
        while be - 1 > part.start and lower[be - 1] in lexicon.union("verbs.auxiliary", "grammar.adverbs"):
            be -= 1
        return lower[be - 1] not in lexicon["pronouns.expletive"]
