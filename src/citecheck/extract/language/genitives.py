"""
Owners whose ending is part of their name: "Kants These", "Marx’ Thesen", "die Ansicht Kants".

A language that writes them so gives the endings in its list `contractions.genitive`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from citecheck.extract.language.lexicon import Lexicon

_OWNED = ("nouns.content", "speakers.person", "speakers.kin", "speakers.work", "speakers.institution")
_NEVER = ("names.masculine", "names.feminine", "nouns.common", "months.names", *_OWNED)
_SHORTEST = 4  # letters of a name with its ending
Place = tuple[int, int]
_SIBILANTS = ("s", "x", "z", "ß", "ce")


def part_owners(text: str, spans: Sequence[Place], lexicon: Lexicon) -> Iterator[tuple[Place, bool]]:
    """The spans of a text's words, with the ending of each genitive apart from its name; told of each is whether it is such an ending."""
    words = [text[start:end] for start, end in spans]
    for place, (start, end) in enumerate(spans):
        if not _is_owner(words, place, lexicon):
            yield (start, end), False
        elif end - start > 1:
            yield (start, end - 1), False
            yield (end - 1, end), True
        else:
            yield (start, end), True


def _is_owner(words: Sequence[str], place: int, lexicon: Lexicon) -> bool:
    """Whether a word is a name that owns the noun beside it, or the apostrophe of one that ends in a hiss."""
    word = words[place]
    if word in {"’", "'"}:
        return place > 0 and words[place - 1].endswith(_SIBILANTS) and _owns(words, place, lexicon)
    named = word[0].isupper() and _may_own(words, place, lexicon)
    return named and (_owns(words, place, lexicon) or _is_owner_of_last(words, place, lexicon))


def _may_own(words: Sequence[str], place: int, lexicon: Lexicon) -> bool:
    word, before = words[place], words[place - 1].lower() if place else ""
    lower = word.lower()
    if len(word) < _SHORTEST or not lexicon.ends(lower, "contractions.genitive") or word.isupper():
        return False
    small = lexicon.union(
        "grammar.determiners", "grammar.prepositions", "grammar.conjunctions", "grammar.adverbs", "grammar.starters"
    )
    return lower not in small and before not in lexicon["grammar.genitive"] and not lexicon.is_kind(lower, *_NEVER)


def _owns(words: Sequence[str], place: int, lexicon: Lexicon) -> bool:
    """Whether a noun follows that somebody can own, with an adjective between at most: "Kants berühmte These"."""
    following = place + 1
    if following < len(words) and words[following].islower() and lexicon.ends(words[following], "endings.adjective"):
        following += 1
    return following < len(words) and words[following][0].isupper() and lexicon.is_kind(words[following].lower(), *_OWNED)


def _is_owner_of_last(words: Sequence[str], place: int, lexicon: Lexicon) -> bool:
    """Whether a noun for something said stands before: "die Ansicht Kants"."""
    if place == 0 or (place + 1 < len(words) and words[place + 1][0].isupper()):
        return False
    return words[place - 1][0].isupper() and lexicon.is_kind(words[place - 1].lower(), "nouns.content")
