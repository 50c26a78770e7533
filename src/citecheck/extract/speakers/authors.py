"""Whom “the author”, “the economist” and “its author” mean: who was introduced as such, or was credited last."""

from __future__ import annotations

from bisect import bisect_left

from citecheck.extract.language.tokens import OWNER
from citecheck.extract.names.register import Register
from citecheck.extract.phrases.phrases import Phrase
from citecheck.extract.prose.prose import Prose

_EMPHASIS = frozenset("*_")
_NAME = 6  # tokens of a name before its work
_TITLED = 3  # tokens from "’s" to "work" before a title
_NEAR = 3  # sentences in which "the author" looks back


class Authors:
    """Those who were introduced in a role, or credited so far; `credited` is the growing list of the latter, by token."""

    def __init__(self, prose: Prose, register: Register, credited: list[tuple[int, str]]) -> None:
        self._prose = prose
        self._register = register
        self._credited = credited

    def called(self, phrase: Phrase) -> str | None:
        """Whom "the economist" means: the one last introduced as such; "the author" is whoever was last credited."""
        lower = self._prose.tokens.lower
        office = phrase.head in self._prose.nameable and self._prose.proper is None  # "the Queen herself" is another
        if not office and not {*lower[phrase.last + 1 : phrase.last + 2]}.isdisjoint(self._prose.lexicon["pronouns.reflexive"]):
            return self.credited_before(phrase.first, person=True) or self._register.hero  # "the man himself"
        if lower[phrase.first + 1 : phrase.first + 2] and lower[phrase.first + 1] in self._prose.lexicon["adjectives.same"]:
            return self.credited_before(phrase.first, person=True)  # "The same sage"
        writer = self._of_work(phrase)
        if writer is not None:
            return writer
        role = self._role(phrase)
        named = self._register.in_role(role, phrase.first)
        if named is None and role in self._prose.lexicon["speakers.author"]:
            gendered = "nouns-gendered" in self._prose.lexicon["grammar.traits"]
            likely = self._led_in(phrase.first) or self.credited_before(phrase.first, person=True)
            return likely or (self._only_one(phrase) if gendered else self._sole(phrase))
        if named is None and role in self._prose.lexicon["speakers.grown"]:
            return self._told_apart(phrase)
        if named is None and "nouns-gendered" in self._prose.lexicon["grammar.traits"]:
            return self._only_one(phrase)
        return named or self._praised(phrase) or self._pointed_at(phrase)

    def _sole(self, phrase: Phrase) -> str | None:
        """The only person named just before "the speaker"."""
        alone = phrase.last == phrase.head == phrase.first + 1
        return self._only_person(phrase.first, {"", "f", "m"}) if alone else None

    def _pointed_at(self, phrase: Phrase) -> str | None:
        """The only person named just before: "Bishop Fanshaw … “…,” says that merry prelate"."""
        lexicon = self._prose.lexicon
        if self._prose.tokens.lower[phrase.first] not in lexicon.union("pronouns.loose", "clauses.that"):
            return None
        woman = self._prose.tokens.lower[phrase.head] in lexicon["speakers.feminine"]
        return self._only_person(phrase.first, {"", "f" if woman else "m"})

    def _of_work(self, phrase: Phrase) -> str | None:
        """Whose the work is that "the author of “The Hermit’s Clock”" names: the one person of a sentence before that names it."""
        lower, lexicon, link = self._prose.tokens.lower, self._prose.lexicon, phrase.last + 1
        if (
            lower[phrase.head] not in lexicon["speakers.author"]
            or link + 2 >= len(lower)
            or lower[link] not in lexicon["links.owner"]
        ):
            return None
        pair = self._prose.pairs[self._prose.quoted[link + 2]] if self._prose.quoted[link + 2] >= 0 else None
        title = pair.span.of(self._prose.text).strip(",. ") if pair is not None else ""
        place = self._prose.text.find(title) if title else -1
        if pair is None or place < 0 or place >= pair.span.start:
            return None
        part = self._prose.ranges[self._prose.sentence_at(place)]
        persons = self._persons_in(part.start, part.stop)
        return next(iter(persons)) if len(persons) == 1 else None

    def _praised(self, phrase: Phrase) -> str | None:
        """Of whom alone a text has told so far, or tells most, called by what they are and a judgement of it: "the great moralist"."""
        lower, lexicon = self._prose.tokens.lower, self._prose.lexicon
        judged = phrase.head == phrase.first + 2 and lower[phrase.first + 1] in lexicon["adjectives.epithets"]
        if not judged or lower[phrase.first] not in lexicon["grammar.articles"]:
            return None
        fitting = {"", "f" if lower[phrase.head] in lexicon["speakers.feminine"] else "m"}
        told = {full for full, gender in self._persons_in(0, phrase.first).items() if gender in fitting}
        return told.pop() if len(told) == 1 else self._register.hero if self._register.hero in told else None

    def _role(self, phrase: Phrase) -> str:
        """The noun of a description, without the ending that an article of its case tells: "des Gelehrten", "dem Autor"."""
        lower, lexicon = self._prose.tokens.lower, self._prose.lexicon
        role, nouns = lower[phrase.head], lexicon.union("speakers.author", "speakers.person")
        if role in nouns or lower[phrase.first] not in lexicon.union("grammar.oblique", "grammar.genitive"):
            return role
        stems = (role.removesuffix(ending) for ending in sorted(lexicon["endings.case"]))
        return next((stem for stem in stems if stem in nouns), role)

    def _only_one(self, phrase: Phrase) -> str | None:
        """The only one named just before whom a noun with a gender can mean: "Ilse Kamp sperrt die Brücke. Die Ministerin …"."""
        lexicon, head = self._prose.lexicon, self._prose.tokens.lower[phrase.head]
        woman = self._prose.tokens.lower[phrase.first] in lexicon["grammar.feminine"] and not lexicon["speakers.generic"] & {head}
        told = (
            (woman and lexicon.is_kind(head, "speakers.person"))
            or head in lexicon["speakers.titles"]
            or lexicon.is_kind(head, "speakers.aged")
            or self._role(phrase) in lexicon["speakers.author"]
        )
        if not told or phrase.head != phrase.last or head in lexicon["speakers.kin"]:
            return None
        only = self._only_person(phrase.first, {"", "f" if woman else "m"})
        if only is None or (self._role(phrase) not in lexicon["speakers.author"] and self._register.has_role(only)):
            return None  # who was introduced in a role is in no other: "Der Angeklagte Hugo Vogt … Der Richter …"
        return only

    def _told_apart(self, phrase: Phrase) -> str | None:
        """The only man or woman named just before, of whom an age or the like is told: "the older man", "the young woman"."""
        lower, lexicon = self._prose.tokens.lower, self._prose.lexicon
        aged = phrase.head == phrase.first + 2 and lower[phrase.first + 1] in lexicon["speakers.ages"]
        this = phrase.head == phrase.first + 1 and lower[phrase.first] in lexicon.union("pronouns.near", "pronouns.loose")
        behind = phrase.last + 1  # "the man who could write"
        told = behind < len(lower) and phrase.head == phrase.first + 1 and lower[behind] in lexicon["pronouns.who"]
        if not (aged or this or told) or phrase.last > phrase.head:
            return None
        return self._only_person(phrase.first, {"f" if lower[phrase.head] in lexicon["speakers.feminine"] else "m"})

    def _only_person(self, token: int, genders: set[str]) -> str | None:
        """The only person of these genders, or "" for an unknown one, who is named in the sentence of a token before it or in the two before."""
        sentence = self._prose.sentence_at(self._prose.tokens.starts[token])
        persons = self._persons_in(self._prose.ranges[max(0, sentence - _NEAR + 1)].start, token)
        fitting = [full for full, gender in persons.items() if gender in genders]
        return fitting[0] if len(fitting) == 1 else None

    def _persons_in(self, first: int, token: int) -> dict[str, str]:
        """The persons named from token `first` up to another, with their gender or ""."""
        return {
            self._register.whole(name): self._register.gender(name)
            for name in self._register.within(first, token - 1)
            if self._prose.quoted[name.first] < 0 and self._register.is_person(name)
        }

    def owned(self, phrase: Phrase) -> str | None:
        """Whom "its author" means, the work's that was spoken of; None for other phrases."""
        lower, lexicon = self._prose.tokens.lower, self._prose.lexicon
        its = lower[phrase.first] in lexicon["pronouns.neuter"] and lower[phrase.head] in lexicon["speakers.author"]
        return self.called(phrase) if its else None

    def credited_before(self, token: int, *, person: bool = False) -> str | None:
        """Who was credited last, in the three sentences before a token; or which person."""
        sentence = self._prose.sentence_at(self._prose.tokens.starts[token])
        floor = self._prose.ranges[max(0, sentence - _NEAR)].start
        first, last = bisect_left(self._credited, (floor,)), bisect_left(self._credited, (token,))
        names = (name for _, name in reversed(self._credited[first:last]))
        return next((name for name in names if not person or self._register.names_person(name)), None)

    def _led_in(self, token: int) -> str | None:
        """The person whose name begins the sentence before that of a token."""
        sentence = self._prose.sentence_at(self._prose.tokens.starts[token])
        start = self._prose.ranges[max(0, sentence - 1)].start
        names = self._register.within(start, start)
        known = names and (self._register.is_person(names[0]) or self._register.may_be_person(names[0]))
        return self._register.whole(names[0]) if sentence and known else None

    def owner_before(self, token: int) -> str | None:
        """The person whose work begins at a token: "James Baldwin’s *The Fire Next Time*", "her rival’s seminal work *Low Water*"."""
        lower, owner = self._prose.tokens.lower, token - 1
        while owner > 0 and lower[owner] in _EMPHASIS:
            owner -= 1
        if owner > _TITLED and self._prose.lexicon.is_kind(lower[owner], "speakers.work"):
            owner = next((at for at in range(owner - 1, owner - 1 - _TITLED, -1) if lower[at] == OWNER), owner)
        names = self._register.within(max(0, owner - _NAME), owner - 1) if owner > 0 and lower[owner] == OWNER else []
        named = names and names[-1].last == owner - 1 and self._register.is_person(names[-1])
        return self._register.whole(names[-1]) if named else None
