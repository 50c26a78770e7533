"""The hero of a document: the person whom it is about, where it is about one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import compress
from typing import TYPE_CHECKING

from citecheck.extract.prose.prose import Prose

if TYPE_CHECKING:
    from citecheck.extract.names.register import Register

_HEADING = 4  # names at the start of a document, in its title and its first sentence
_LEAD = 3  # code points before the first name of a paragraph: marks of emphasis
_OFTEN = 5  # mentions of whom a document is about
_INTRODUCTION = 16  # tokens from a name to "was a"
_MUCH = 2  # times as many as of anybody else
_SIDES = 3  # times as many pronouns of one gender as of the other tell that of whom a document is about


def find_hero(register: Register, fulls: Sequence[str]) -> str | None:
    """The full name of whom a document is about: who is named much more often than any other, or whose life it begins to tell."""
    return _most_named(register, fulls) or _told_of(register, fulls)


def _most_named(register: Register, fulls: Sequence[str]) -> str | None:
    """Who is named most, when nobody else is nearly as often; `fulls` are the full forms of the register's names."""
    counts = Counter(
        full for full, name in zip(fulls, register.names, strict=True) if register.is_person(name) and not register.is_label(name)
    ).most_common(2)
    if not counts or counts[0][1] < _OFTEN or (len(counts) > 1 and counts[0][1] < _MUCH * counts[1][1]):
        return None
    return counts[0][0]


def _told_of(register: Register, fulls: Sequence[str]) -> str | None:
    """Whose life a document tells: it begins "Clara Venn (1880–1951) was …", behind its title or without one."""
    prose = register.prose
    for full, name in zip(fulls[:_HEADING], register.names[:_HEADING], strict=True):
        block = prose.blocks[prose.block_at(prose.tokens.starts[name.first])]
        begins = prose.tokens.starts[name.first] - block.span.start <= _LEAD
        if begins and block.kind != "heading" and register.is_person(name):
            return full if _is_introduced(prose, name.last + 1) else None
    return None


def _is_introduced(prose: Prose, index: int) -> bool:
    """Whether the dates of a life follow a name, or what somebody was: "Clara Venn, known as Kit, was a painter"."""
    lower, lexicon = prose.tokens.lower, prose.lexicon
    stop = prose.ranges[prose.sentence_at(prose.tokens.starts[index - 1])].stop
    if lower[index : index + 1] == ["("] and index + 1 < len(lower):
        return lower[index + 1].isdigit() or lower[index + 1] in lexicon["phrases.born"]
    for place in range(index, min(stop - 1, index + _INTRODUCTION)):
        if lower[place] in lexicon["verbs.be"]:
            return lower[place + 1] in lexicon.union("grammar.one", "phrases.born")
    return False


def most_meant(prose: Prose) -> str:
    """The gender of almost all pronouns of a document, or ""."""
    words = Counter(compress(prose.tokens.lower, map((0).__gt__, prose.quoted)))  # those outside marks
    men, women = (sum(words[word] for word in prose.lexicon[f"pronouns.{name}"]) for name in ("masculine", "feminine"))
    return "m" if men > _SIDES * women else "f" if women > _SIDES * men else ""
