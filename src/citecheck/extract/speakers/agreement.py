"""What a pronoun agrees with in languages whose nouns have genders, and whom it cannot mean by what is known of them."""

from __future__ import annotations

from bisect import bisect_left

from citecheck.extract.language.lexicon import Lexicon
from citecheck.extract.names.register import Register
from citecheck.extract.phrases.nounphrases import begun_at
from citecheck.extract.prose.prose import Prose
from citecheck.extract.speakers.standing import is_human

_THINGS = frozenset({"institution", "work"})
_GENDERS = {"m": ("speakers.masculine", "grammar.masculine"), "f": ("speakers.feminine", "grammar.feminine")}


def agreeing_thing(prose: Prose, register: Register, here: int, gender: str) -> str | None:
    """
    The document or body that is the subject of the sentence before sentence `here`, where its article agrees with a pronoun of a gender.

    « La circulaire est brève. Elle précise … », "Der Bericht liegt vor. Er nennt …".
    """
    before = bisect_left(prose.steps, prose.steps[here]) - 1
    if "nouns-gendered" not in prose.lexicon["grammar.traits"] or before < 0 or not is_human(gender):
        return None
    subject = begun_at(prose, prose.ranges[before].start, prose.ranges[before].stop, _THINGS)
    if subject is None or register.within(subject.first, subject.head):
        return None
    article = prose.tokens.lower[subject.first]
    agrees = any(article in prose.lexicon[_GENDERS[letter][1]] for letter in gender if letter in _GENDERS)
    return prose.of(subject.first, subject.last) if agrees else None


def told_gender(lexicon: Lexicon, first: str, noun: str) -> str:
    """Say "m" or "f" where the noun of a description or the article before it tells: "mother", « la ministre »; else ""."""
    told = "".join(letter for letter, (nouns, _) in _GENDERS.items() if noun in lexicon[nouns])
    return told or "".join(letter for letter, (_, articles) in _GENDERS.items() if first in lexicon[articles])


def disagrees(prose: Prose, register: Register, words: str, gender: str) -> bool:
    """Whether a name or a description is known to be of somebody whom a pronoun of a gender cannot mean: « la dame », for “il”."""
    known = register.known_gender(words)
    if not known and words:
        first, *rest = words.lower().split()
        noun = next((word for word in rest if prose.lexicon.is_kind(word, "speakers.person", "speakers.kin")), "")
        known = told_gender(prose.lexicon, first, noun)
    return is_human(gender) and bool(known) and known not in gender


def may_describe(lexicon: Lexicon, words: str, gender: str) -> bool:
    """Whether a description can be of a person whom a pronoun of a gender means: "a correspondent of the Tribune"."""
    nouns = [word for word in words.lower().split() if lexicon.is_kind(word, "speakers.person", "speakers.kin")]
    first = words.lower().partition(" ")[0]
    if (
        not nouns
        or lexicon.ends(nouns[0], "endings.plural")
        or first not in lexicon.union("grammar.determiners", "grammar.indefinite")
    ):
        return False
    known = told_gender(lexicon, first, nouns[0])
    return not known or known in gender


def tells_of_person(lexicon: Lexicon, words: str) -> bool:
    """Whether a description is of a person, and not of a body or document: "a spokeswoman", but not "the report of the president"."""
    persons, others = ("speakers.person", "speakers.kin"), ("speakers.institution", "speakers.work")
    told = (lexicon.is_kind(word, *persons) for word in words.lower().split() if lexicon.is_kind(word, *persons, *others))
    return next(told, False)
