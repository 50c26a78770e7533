"""Whose position is told behind a form of "be": "the board’s line is that …", "her position has always been that …", "his verdict was harsh: …"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import compress

from citecheck.extract.claims.figures import find_owner
from citecheck.extract.phrases.phrases import SOURCES
from citecheck.extract.phrases.subjects import before
from citecheck.extract.prose.prose import Prose
from citecheck.extract.reports.frames import Report

_LINKS = 3  # tokens of "has always been"


def find_positions(prose: Prose, part: range) -> Iterator[Report]:
    """The reports of a sentence, the tokens `part`, by a noun for a view that somebody has, and a clause that tells it."""
    lexicon, lower = prose.lexicon, prose.tokens.lower
    nouns = lexicon.union("nouns.clause", "nouns.content")
    for noun in compress(part, map(nouns.__contains__, lower[part.start : part.stop])):
        if noun == part.start or prose.quoted[noun] >= 0 or not _is_told(prose, noun + 1, part):
            continue
        owner = find_owner(prose, noun, part)
        if owner is not None:
            yield Report(noun, noun, "noun", owner)
    yield from _drawn(prose, part)


def _drawn(prose: Prose, part: range) -> Iterator[Report]:
    """Read "The lesson Orton drew was that …"."""
    lexicon, lower = prose.lexicon, prose.tokens.lower
    for that in compress(part, map(lexicon["clauses.that"].__contains__, lower[part.start : part.stop])):
        verb = that - 2
        if verb <= part.start + 1 or lower[that - 1] not in lexicon["verbs.be"] or lower[verb] not in lexicon["verbs.drawing"]:
            continue
        drawer = before(prose, verb, part.start)
        led = drawer is not None and lower[drawer.first - 1] in lexicon.union("nouns.clause", "nouns.lesson")
        if drawer is not None and led and drawer.kind in SOURCES and lower[drawer.first] not in lexicon["verbs.own"]:
            yield Report(verb, verb, "speech", drawer, inverted=True)


def _is_told(prose: Prose, index: int, part: range) -> bool:
    """Whether a form of "be" stands at a token, and a clause right behind it, or behind a word and a colon: "is that", "was harsh: …"."""
    lower, lexicon = prose.tokens.lower, prose.lexicon
    passed = lexicon.union("verbs.auxiliary", "grammar.adverbs")
    stop = index
    while stop < min(index + _LINKS, part.stop) and lower[stop] in passed:
        stop += 1
    if stop == index or stop + 2 >= part.stop or lower[stop - 1] not in lexicon["verbs.be"]:
        return False
    return lower[stop] in lexicon["clauses.that"] or (lower[stop + 1] == ":" and prose.quoted[stop + 2] < 0)
