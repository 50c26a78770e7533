"""
Names in running text: of persons, of institutions, acronyms.

A name is a run of capitalised words with the particles and connectors that names have ("Ludwig van Beethoven", "Office of the
High Commissioner for Human Rights"). The words in it tell what bears it: a title makes a person, a noun for a body an institution.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, NamedTuple

from citecheck.extract.prose import Prose

NameKind = Literal["person", "institution", "unknown"]

_PARTICLES = frozenset("de la le du des da di del della van von der den ter ten zu bin ibn al el y of the for and &".split())
_ADJACENT = frozenset(" \n\u00a0\u202f")


class NameMention(NamedTuple):
    """
    A name where it stands.

    first, last: token indices, titles included. text: the name without titles and roles. titled: a title stood before it.
    """

    first: int
    last: int
    text: str
    kind: NameKind
    titled: bool = False

    @property
    def surname(self) -> str:
        """The last word of the name."""
        return self.text.rsplit(" ", 1)[-1]


def find_names(prose: Prose) -> Iterator[NameMention]:
    """The names of a text in order; a word that has its capital only from the start of a sentence is none."""
    tokens, lexicon = prose.tokens, prose.lexicon
    starters, months = lexicon["grammar.starters"], lexicon["months.names"]
    opening = {part.start for part in prose.ranges if len(part)}
    index, count = 0, len(tokens)
    while index < count:
        if not tokens.words[index][0].isupper():
            index += 1
            continue
        lower = tokens.lower[index]
        begins = index in opening or tokens.words[index - 1] in '“‘"«„(:—–['
        if lower in months or (begins and lower in starters) or lower == "i":
            index += 1
            continue
        last = run_end(prose, index)
        yield describe(prose, index, last)
        index = last + 1


def run_end(prose: Prose, first: int) -> int:
    """The last token of the run of name words that begins at token `first`."""
    tokens = prose.tokens
    last, index = first, first + 1
    while index < len(tokens) and _follows(prose, index - 1, index):
        if is_name_word(prose, index):
            last = index
        elif tokens.lower[index] not in _PARTICLES or not _bridges(prose, first, index):
            break
        index += 1
    return last


def _follows(prose: Prose, one: int, other: int) -> bool:
    gap = prose.text[prose.tokens.ends[one] : prose.tokens.starts[other]]
    return gap == "" or gap in _ADJACENT


def is_name_word(prose: Prose, index: int) -> bool:
    """Whether a token may be part of a name by its form: a capital, an initial, a numeral of a ruler."""
    word = prose.tokens.words[index]
    return word[0].isupper() and prose.quoted[index] == prose.quoted[index - 1] and word not in {"I"}


def _bridges(prose: Prose, first: int, index: int) -> bool:
    """Whether a lower-case particle at `index` leads on to another name word: "of the High", "van", but not "and Jones"."""
    tokens = prose.tokens
    word = tokens.lower[index]
    if word in {"and", "&"}:
        return _of_body(prose, first, index) and index + 1 < len(tokens) and is_name_word(prose, index + 1)
    if word in {"of", "for"} and not _of_body(prose, first, index):
        return False
    if word == "the" and tokens.lower[index - 1] not in {"of", "for"}:
        return False
    following = index + 1
    while following < len(tokens) and following <= index + 2 and tokens.lower[following] in _PARTICLES:
        following += 1
    return following < len(tokens) and is_name_word(prose, following) and _follows(prose, following - 1, following)


def _of_body(prose: Prose, first: int, end: int) -> bool:
    """Whether the name words so far can be followed by "of …": an office, a body, a title."""
    lexicon = prose.lexicon
    bodies = lexicon["speakers.institution"] | lexicon["speakers.titles"] | lexicon["speakers.person"] | lexicon["speakers.work"]
    return any(prose.tokens.lower[index] in bodies for index in range(first, end)) or end - first > 1


def describe(prose: Prose, first: int, last: int) -> NameMention:
    """Tell what bears the name from token `first` to `last`, and part it from titles and roles before it."""
    tokens, lexicon = prose.tokens, prose.lexicon
    titles, roles = lexicon["speakers.titles"], lexicon["speakers.person"]
    start, titled = first, False
    for index in range(first, last):
        if tokens.lower[index].rstrip(".") in titles or tokens.lower[index] in roles:
            start, titled = index + 1, True
        elif start == index and titled and tokens.lower[index] == "of":
            start = index + 2 if index + 2 <= last else start
        elif start == index and titled and tokens.lower[index] == ".":
            start = index + 1
    text = prose.of(start, last)
    if titled and start <= last:
        return NameMention(first, last, text, "person", titled=True)
    bodies = lexicon["speakers.institution"]
    if any(tokens.lower[index] in bodies for index in range(first, last + 1)) or (text.isupper() and len(text) > 1):
        return NameMention(first, last, prose.of(first, last), "institution")
    words = last - first + 1
    plain = all(tokens.lower[index] not in {"of", "the", "for", "and"} for index in range(first, last + 1))
    return NameMention(first, last, prose.of(first, last), "person" if words in {2, 3, 4} and plain else "unknown")
