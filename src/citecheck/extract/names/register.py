"""The register of a document's names: their full forms, acronyms and genders, and where they stand."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence

from citecheck.extract.names.acronyms import find_acronyms, without_article
from citecheck.extract.names.fullnames import FullNames
from citecheck.extract.names.genders import by_pronouns, by_titles, told_by_title
from citecheck.extract.names.hero import find_hero, most_meant
from citecheck.extract.names.names import NameMention
from citecheck.extract.names.persons import is_noun, tell_persons
from citecheck.extract.prose.prose import Prose

_DASHES = frozenset({"—", "–", "-"})
_PLACE = 4  # tokens between a role and a comma: "the treasurer in Hartford, Amos Bell"
_PAIR = 2  # sentences before "the former" in which both are named
_STOPS = frozenset({",", ".", ";"})
_BEARERS = 60  # times that somebody is introduced in a role, of which more do not count
_APPOSITION = 6  # words behind a name in which its role may stand


class Register:
    """
    Every name of a document, looked up by form and by place.

    hero: the person whom the document is about, where one is named much more often than any other. first_of_hero: where they are named first.
    """

    def __init__(self, prose: Prose, names: Sequence[NameMention]) -> None:
        self.prose = prose
        self.names = names
        self._firsts = [name.first for name in names]
        self._acronyms = dict(find_acronyms(prose, names))
        self._full = FullNames(prose, names)
        self._people, self._places = tell_persons(prose, names)
        self._people |= self._full.surnames - (self._places - self._full.known)
        self._within = {each.text for each in names if each.first not in prose.opening and prose.quoted[each.first] < 0}
        self._labels = frozenset(_labels(prose, names))
        self._told: dict[int, str] = {}
        self._roles = list(_roles(prose, names))
        self._bearers: dict[str, list[NameMention]] = {}
        self._wholes: dict[NameMention, str] = {}
        fulls = [self.whole(name) for name in names]
        self._genders = by_titles(prose, names, fulls)
        meant = by_pronouns(prose, names, [self._unknown(name, full) for name, full in zip(names, fulls, strict=True)])
        self._genders.update({full: letter for full, (letter, sure) in meant.items() if sure})
        self._people = self._people.union(meant)
        self._hints = {full: letter for full, (letter, _) in meant.items()}
        self.hero = find_hero(self, fulls)
        self.first_of_hero = names[fulls.index(self.hero)] if self.hero is not None else None
        if self.hero is not None:
            self._genders[self.hero] = most_meant(prose) or self._genders.get(self.hero, "")
        self._counts = Counter(fulls)
        self._first = {full: name.first for full, name in zip(reversed(fulls), reversed(names), strict=True)}
        self._persons = frozenset(full for full, name in zip(fulls, names, strict=True) if self.is_person(name))

    def full(self, name: str) -> str:
        """The fullest form of a name: "George Kennan" for "Kennan", "National Defence Strategy (NDS)" for "NDS"."""
        bare = without_article(self.prose, name)
        if bare in self._acronyms:
            return f"{self._acronyms[bare]} ({bare})"
        full = self._full.of(bare)
        return name if full == bare else full

    def whole(self, name: NameMention) -> str:
        """The fullest form of a name where it stands: of two persons with one surname the one who is meant."""
        known = self._wholes.get(name)
        if known is None:
            known = self._wholes[name] = self._whole(name)
        return known

    def _whole(self, name: NameMention) -> str:
        if name.text in self._full.surnames:
            return self._full.at(name)
        full = self.full(name.text)
        return self._full.called(name, person=name.text in self._people) if full == name.text else full

    def within(self, first: int, last: int) -> list[NameMention]:
        """The names that begin at tokens `first` to `last`."""
        return list(self.names[bisect_left(self._firsts, first) : bisect_left(self._firsts, last + 1)])

    def is_person(self, name: NameMention) -> bool:
        """Whether a name is a person's, here or elsewhere in the document."""
        return (name.kind == "person" and name.first not in self._full.apart) or name.text in self._people

    def names_person(self, full: str) -> bool:
        """Whether a full name is a person's."""
        return full in self._persons

    def is_label(self, name: NameMention) -> bool:
        """Whether a name only says whose turn it is in an interview."""
        return name.first in self._labels

    def may_be_person(self, name: NameMention) -> bool:
        """Whether nothing says that a name of one word is a place's or a body's."""
        if name.kind != "unknown" or " " in name.text or name.text in self._places or name.text.isupper():
            return False
        return not (name.first in self.prose.opening and self._is_many(name))

    def _is_many(self, name: NameMention) -> bool:
        """Whether a word that has its capital from the start of a sentence is a plural that has none elsewhere: "Infants brought infection"."""
        if not self.prose.lexicon.ends(name.text.lower(), "endings.plural"):
            return False
        return name.text not in self._within

    def _unknown(self, name: NameMention, full: str) -> str | None:
        """The full name of whom nothing tells the gender of yet; "" where something does, None for what is no person's."""
        people = self.prose.tokens.lower[name.last] in self.prose.lexicon["names.peoples"] or is_noun(self.prose, name.text)
        if self.is_label(name) or not (self.is_person(name) or (self.may_be_person(name) and not people)):
            return None
        return "" if self._genders.get(full) else full

    def gender(self, name: NameMention) -> str:
        """Say "m" or "f" where a title or a given name tells, else ""."""
        if name.first not in self._told:
            own = told_by_title(self.prose, name) if name.titled else ""
            known = "f" if own == "wife" else own.lower() if own.isupper() else ""
            self._told[name.first] = known or self._genders.get(self.whole(name), "")
        return self._told[name.first]

    def known_gender(self, full: str) -> str:
        """Say "m" or "f" where titles or a given name tell of a full name, else ""."""
        return self._genders.get(full, "")

    def hinted(self, full: str) -> str:
        """The gender that a pronoun may tell of somebody of whom nothing else does, or ""."""
        return self._hints.get(full, "")

    def in_role(self, role: str, token: int) -> str | None:
        """The full name of the last one before a token who was introduced in a role: "the economist Edward Glaeser"."""
        compounds = "compounds" in self.prose.lexicon["grammar.traits"]  # "Verkehrsministerin Ilse Kamp", "die Ministerin"
        return next(
            (
                self.whole(name)
                for told, name in reversed(self._roles)
                if (told == role or (compounds and told.endswith(role))) and name.first < token
            ),
            None,
        )

    def foremost_in_role(self, role: str, token: int) -> str | None:
        """The full name of the one named most among those introduced in a role before a token: of several princes "the Prince" is the one spoken of."""
        if role not in self._bearers:
            self._bearers[role] = [name for told, name in self._roles if told == role]
        bearers = self._bearers[role]
        stop = bisect_left(bearers, token, key=lambda name: name.first)
        return max(map(self.whole, reversed(bearers[max(0, stop - _BEARERS) : stop])), key=self.count, default=None)

    def has_role(self, full: str) -> bool:
        """Whether somebody is introduced in a role anywhere."""
        return any(self.whole(name) == full for _, name in self._roles)

    def of_pair(self, word: str, token: int) -> str | None:
        """Whom "the former" or "the latter" means, said at a token: of the two persons joined or named last before it the one or the other."""
        latter = word in self.prose.lexicon["speakers.latter"]
        if not latter and word not in self.prose.lexicon["speakers.former"]:
            return None
        sentence = self.prose.sentence_at(self.prose.tokens.starts[token])
        names = [
            name
            for name in self.within(self.prose.ranges[max(0, sentence - _PAIR)].start, token - 1)
            if self.prose.quoted[name.first] < 0
        ]
        if "adjectives-behind" in self.prose.lexicon["grammar.traits"]:
            return self._last_of(names, word, token)
        for one, other in zip(names[-2::-1], names[:0:-1], strict=False):
            if one.last == other.first - 2 and self.prose.tokens.lower[other.first - 1] in self.prose.lexicon["names.joins"]:
                return self.whole(other if latter else one)
        last = list(dict.fromkeys(self.whole(name) for name in reversed(names)))[:2]
        return (last[0] if latter else last[1]) if len(last) > 1 else None

    def _last_of(self, names: Sequence[NameMention], word: str, token: int) -> str | None:
        """The person of a gender named last: « ce dernier », « cette dernière », but not « le dernier »."""
        if self.prose.tokens.lower[token] not in self.prose.lexicon["pronouns.near"]:
            return None
        gender = "f" if word in self.prose.lexicon["speakers.feminine"] else "m"
        fitting = [name for name in names if self.is_person(name) and self.gender(name) in {"", gender}]
        return self.whole(fitting[-1]) if fitting else None

    def first_named(self, full: str) -> int:
        """The token at which somebody is first named; -1 for nobody who is named."""
        return self._first.get(full, -1)

    def count(self, full: str) -> int:
        """How often a full name is meant."""
        return self._counts[full]


def _labels(prose: Prose, names: Sequence[NameMention]) -> Iterator[int]:
    """The first tokens of the names that open a paragraph and have a colon behind them, or in capitals a dash: "CORRAN FALLS — "."""
    for name in names:
        behind = prose.tokens.lower[name.last + 1 : name.last + 2]
        if behind == [":"] or (name.text.isupper() and behind and behind[0] in _DASHES):
            start = prose.tokens.starts[name.first]
            if prose.blocks[prose.block_at(start)].span.start == start:
                yield name.first


def _roles(prose: Prose, names: Sequence[NameMention]) -> Iterator[tuple[str, NameMention]]:
    """The roles in which persons are introduced: before the name, as its title, in an apposition, or by what they are said to be."""
    roles, lower = prose.lexicon.union("speakers.person", "speakers.titles"), prose.tokens.lower
    compounds = "compounds" in prose.lexicon["grammar.traits"]
    placed = prose.lexicon.union("links.place", "links.owner")  # "the treasurer in Hartford", "the mayor of Hartford"

    def is_role(word: str) -> bool:
        return word in roles or (compounds and prose.lexicon.is_kind(word, "speakers.person", "speakers.titles"))

    for name in names:
        if name.kind == "person":
            apart = lower[max(0, name.first - 1)] == ","  # "the Crown prosecutor, Mark Reston"
            ahead = max(0, name.first - 1 - apart)
            if apart and not is_role(lower[ahead]):
                ahead = next(
                    (at for at in range(ahead - 1, max(0, ahead - _PLACE), -1) if is_role(lower[at]) and lower[at + 1] in placed),
                    ahead,
                )
            yield from ((lower[index], name) for index in (ahead, *range(name.first, name.last)) if is_role(lower[index]))
            yield from ((lower[index], name) for index in _told_behind(prose, name) if is_role(lower[index]))


def _told_behind(prose: Prose, name: NameMention) -> Iterator[int]:
    """The tokens of an apposition behind a name, or of what its bearer is said to be: "Mark Reston is a surgeon"."""
    lower = prose.tokens.lower
    behind = lower[name.last + 1 : name.last + 3]
    is_one = len(behind) > 1 and behind[0] in prose.lexicon["verbs.be"] and behind[1] in prose.lexicon["grammar.articles"]
    if behind[:1] == [","] or is_one:
        for index in range(name.last + 2, min(name.last + 2 + _APPOSITION, len(lower))):
            if lower[index] in _STOPS or lower[index] in prose.lexicon["grammar.prepositions"]:
                break
            yield index
