"""Whom "they" means: people who are the subject of a clause, two persons joined by "and", somebody and those with them."""

from __future__ import annotations

from citecheck.extract.names.register import Register
from citecheck.extract.phrases.nounphrases import begun_at
from citecheck.extract.phrases.phrases import Phrase, read
from citecheck.extract.phrases.subjects import before
from citecheck.extract.prose.prose import Prose

MANY = frozenset({"generic", "institution", "person"})  # kinds of phrases that may stand for several people
_NOBODY = (-1, "")


def find_people(prose: Prose, register: Register, space: range) -> str | None:
    """Those whom "they" means behind a stretch of text: of several the last."""
    return max(_subject(prose, register, space), _company(prose, register, space))[1] or None


def _subject(prose: Prose, register: Register, space: range) -> tuple[int, str]:
    """The people who are the last subject of a clause, and where: "At dusk the girls had gone, for, as they said, …"."""
    lower = prose.tokens.lower
    verbs = prose.lexicon.singles("verbs.auxiliary", "verbs.be", "verbs.speech", "verbs.thought")
    for place in reversed(space[:-1]):
        if lower[place] in prose.lexicon["clauses.time"] and prose.quoted[place] < 0:
            one = read(prose, place + 1, place + 1)
            led = (
                one if one.kind in MANY else begun_at(prose, place + 1, space.stop, MANY)
            )  # "when politicians run for office, they …"
            if led is not None and _are_many(prose, led) and not _is_named(prose, register, led):
                return led.first, prose.of(led.first, led.last)
        if prose.quoted[place] >= 0 or lower[place + 1] not in verbs or prose.quoted[place + 1] >= 0:
            continue
        subject = before(prose, place + 1, space.start)
        if subject is not None and subject.kind in MANY and _are_many(prose, subject) and not _is_named(prose, register, subject):
            return subject.first, prose.of(subject.first, subject.last)
    return _NOBODY


def _company(prose: Prose, register: Register, space: range) -> tuple[int, str]:
    """The last persons joined by "and", and where they end: "a report by Jonathan Orme and colleagues. They found …"."""
    lower, lexicon = prose.tokens.lower, prose.lexicon
    for name in reversed(register.within(space.start, space.stop - 1)):
        joined = name.last + 1
        if not register.is_person(name) or prose.quoted[name.first] >= 0 or lower[joined : joined + 1] == []:
            continue
        if joined + 1 >= space.stop or lower[joined] not in lexicon["names.joins"]:
            continue
        other = register.within(joined + 1, joined + 1)
        if other and register.is_person(other[0]):
            return other[0].last, lexicon.fill("patterns.pair", register.whole(name), register.whole(other[0]))
        last = joined + 1 + (lower[joined + 1] in lexicon["pronouns.possessive"])
        if lexicon.ends(lower[last], "endings.plural") and lexicon.is_kind(
            lower[last], "speakers.person", "speakers.kin", "speakers.generic"
        ):
            return last + 1, f"{register.whole(name)} {prose.of(joined, last)}"
    return _NOBODY


def _are_many(prose: Prose, phrase: Phrase) -> bool:
    """Whether a phrase is of more than one: by its ending, or as a word for many."""
    lexicon, head = prose.lexicon, prose.tokens.lower[phrase.head]
    if head in lexicon["speakers.several"]:
        return True
    many = lexicon.ends(head, "endings.plural") or head in lexicon["speakers.generic"]
    return many and head not in lexicon.union("speakers.person", "speakers.kin", "speakers.nobody", "speakers.work")


def _is_named(prose: Prose, register: Register, phrase: Phrase) -> bool:
    """Whether a name stands in a phrase up to its head, other than that of a people."""
    names = register.within(phrase.first, phrase.head)
    return any(prose.tokens.lower[name.last] not in prose.lexicon["names.peoples"] for name in names)
