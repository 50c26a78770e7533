"""Noun phrases, and what they can stand for: a name, a person, a body, a work, nobody in particular."""

from __future__ import annotations

from functools import cache
from typing import Literal, NamedTuple

from citecheck.extract.language.lexicon import Lexicon
from citecheck.extract.language.tokens import OWNER
from citecheck.extract.names.roles import is_role
from citecheck.extract.names.runs import is_name_word
from citecheck.extract.prose.prose import Prose

PhraseKind = Literal["pronoun", "name", "person", "institution", "work", "generic", "own", "other"]

SPEAKERS: frozenset[PhraseKind] = frozenset({"name", "pronoun", "person", "institution", "work"})
"""Kinds of phrases that say things: who nobody in particular is, and what is only told of, left out."""

SOURCES: frozenset[PhraseKind] = SPEAKERS | {"generic"}
"""Kinds of phrases to which something can be credited, nobody in particular ("critics") among them."""

_LONG = 7  # letters, from which on a noun in -ist is a person


class Phrase(NamedTuple):
    """A noun phrase: its first and last token, the token of its head noun, and what it can stand for."""

    first: int
    last: int
    head: int
    kind: PhraseKind


def is_pronoun(prose: Prose, index: int) -> bool:
    """Whether a token is a pronoun of the third person."""
    return prose.tokens.lower[index] in prose.pronouns


def is_key(prose: Prose, index: int) -> bool:
    r"""Whether a token is a citation that stands for a name: "@key", "\textcite{key}"."""
    word = prose.tokens.words[index]
    return word[0] in "@\\" and len(word) > 1


def can_speak(prose: Prose, subject: Phrase) -> bool:
    """Whether a phrase is fit to be credited: nouns of no list need at least an article or an owner."""
    lower = prose.tokens.lower
    if lower[subject.first] in prose.lexicon["grammar.negative"] or lower[subject.head] in prose.lexicon["grammar.articles"]:
        return False
    return (
        subject.kind != "other"
        or lower[subject.first] in prose.lexicon["grammar.determiners"]
        or OWNER in lower[subject.first : subject.head]
        or lower[subject.head] in prose.lexicon["nouns.passages"]
    )


def read(prose: Prose, first: int, last: int) -> Phrase:
    """The noun phrase from token `first` to `last`: its head and what it can stand for, by its words."""
    head = last
    if "adjectives-behind" in prose.lexicon["grammar.traits"]:
        nouns = [index for index in range(first, last + 1) if _is_noun(prose, index)]
        last = next((index for index in nouns if index < last and _parts_from(prose, index + 1)), last)
        head = max((index for index in nouns if index <= last), default=last)
    return Phrase(first, last, head, _kind(prose, first, head))


def _parts_from(prose: Prose, index: int) -> bool:
    """Whether a word behind a noun is no noun, no adjective of it, and nothing by which more hangs on it: « la romancière | laisse douze livres »."""
    lower, lexicon = prose.tokens.lower[index], prose.lexicon
    return lower.isalpha() and not (
        _is_noun(prose, index)
        or is_name_word(prose, min(index + 1, len(prose.quoted) - 1))
        or lexicon.ends(lower, "endings.adjective")
        or lower
        in lexicon.union("grammar.prepositions", "links.outer", "grammar.articles", "names.particles", "speakers.ordinal")
        or (lexicon.ends(lower, "endings.participle") and not lexicon.ends(lower, "endings.past"))
    )


def _is_noun(prose: Prose, index: int) -> bool:
    return is_name_word(prose, index) or _listed(prose.lexicon, prose.tokens.lower[index], definite=True) is not None


def _kind(prose: Prose, first: int, last: int) -> PhraseKind:
    """What a phrase can stand for whose head is its last word."""
    lexicon, tokens = prose.lexicon, prose.tokens
    head = tokens.lower[last]
    if first == last and head.rstrip(".") in lexicon["verbs.own"]:  # "said I."
        return "own"
    if first == last and is_pronoun(prose, last):
        return "pronoun"
    if head in lexicon["nouns.times"] and last not in prose.nameable and head not in lexicon["speakers.ordinal"]:
        return "other"  # "both times", but not "the Times"
    if first < last and head in lexicon["speakers.ordinal"] and tokens.lower[first] in lexicon["pronouns.each"]:
        return "other"  # "each other"
    definite = tokens.lower[first] in lexicon["grammar.determiners"] or "'s" in tokens.lower[first:last]
    listed = _listed(lexicon, head, definite=definite)
    if is_key(prose, last) or (last in prose.nameable and (first < last or listed is None or _is_surname(prose, last))):
        return "person" if is_role(prose, first, last) else "name"
    return listed or "other"


def _is_surname(prose: Prose, index: int) -> bool:
    """Whether a noun for a person with a capital and no article is somebody’s name: "Butler said", but not "Mother said", "the Butler", "President"."""
    lexicon, head = prose.lexicon, prose.tokens.lower[index]
    if prose.proper is not None or head not in lexicon["speakers.person"] or lexicon.ends(head, "endings.plural"):
        return False
    if head in lexicon.union("speakers.titles", "speakers.kin", "speakers.public", "speakers.generic", "speakers.feminine"):
        return head in lexicon["names.noble"] and index not in prose.opening and head not in lexicon["speakers.titles"]
    return True


@cache
def _listed(lexicon: Lexicon, head: str, *, definite: bool) -> PhraseKind | None:
    if head in lexicon["speakers.generic"] and not definite:
        return "generic"
    if head in lexicon["speakers.ordinal"]:
        return "person" if definite else None
    if lexicon.is_kind(head, "speakers.person", "speakers.kin") or _ends_like_person(lexicon, head):
        return "person"
    if lexicon.is_kind(head, "speakers.work"):
        return "work"
    if lexicon.is_kind(head, "speakers.institution"):
        return "institution"
    return "generic" if head in lexicon["speakers.generic"] else None


def _ends_like_person(lexicon: Lexicon, head: str) -> bool:
    singular = lexicon.cut(head, "endings.plural")
    return len(singular) > _LONG and lexicon.ends(singular, "endings.person")
