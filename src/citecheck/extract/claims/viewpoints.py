"""In whose eyes or language something is so: "In Orton’s eyes the bridge was a scandal", "In Paul’s language, I live"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import compress

from citecheck.extract.claims.standpoints import begins_clause
from citecheck.extract.language.tokens import OWNER
from citecheck.extract.phrases.chains import ending_at
from citecheck.extract.phrases.nounphrases import after
from citecheck.extract.phrases.phrases import SOURCES, Phrase
from citecheck.extract.prose.prose import Prose
from citecheck.extract.reports.frames import Report

_CLAUSE = 8  # tokens of a clause up to its verb


def find_viewpoints(prose: Prose, part: range) -> Iterator[Report]:
    """The reports of a sentence, the tokens `part`, by a phrase for a viewpoint that stands where a clause begins or between pauses."""
    lexicon, lower = prose.lexicon, prose.tokens.lower
    outlook = lexicon["nouns.outlook"]
    for noun in compress(part, map(outlook.__contains__, lower[part.start : part.stop])):
        if prose.quoted[noun] >= 0 or noun < part.start + 2:
            continue
        found = _owned(prose, noun, part)
        if found is None:
            continue
        first, last, owner = found
        opens = first == part.start or begins_clause(prose, first, part) or lower[first - 1] in lexicon["verbs.be"]
        if owner.kind in SOURCES and opens and _tells(prose, first, last + 1, part):
            yield Report(first, noun, "noun", owner)


def find_trust(prose: Prose, part: range) -> Iterator[Report]:
    """Read « à l’en croire » in a sentence, the tokens `part`."""
    for index, _ in prose.lexicon.phrases(prose.tokens.lower, part, "phrases.trusting"):
        if prose.quoted[index] < 0:
            yield Report(index, index + 1, "according", Phrase(index + 1, index + 1, index + 1, "pronoun"))


def _owned(prose: Prose, noun: int, part: range) -> tuple[int, int, Phrase] | None:
    """The first and last token of "in X’s eyes", "in his eyes" or "in the eyes of X", and the phrase for X."""
    lexicon, lower = prose.lexicon, prose.tokens.lower
    owner: Phrase | None = None
    last = noun
    if lower[noun - 1] == OWNER:
        owner = ending_at(prose, noun - 2, part.start)
        first = -1 if owner is None else owner.first - 1
    elif lower[noun - 1] in lexicon["pronouns.possessive"]:
        owner, first = Phrase(noun - 1, noun - 1, noun - 1, "pronoun"), noun - 2
    elif noun + 2 < part.stop and lower[noun - 1] in lexicon["grammar.articles"] and lower[noun + 1] in lexicon["links.inner"]:
        owner, first = after(prose, noun + 2, part.stop), noun - 2
        last = noun if owner is None else owner.last
    else:
        return None
    if owner is None or first < part.start or lower[first] not in lexicon["links.opinion"]:
        return None
    return first, last, owner


def _tells(prose: Prose, first: int, following: int, part: range) -> bool:
    """Whether something is so there: behind a comma, inside "was … a", or in a clause with a form of "be": not "In her eyes there were tears"."""
    lexicon, lower = prose.lexicon, prose.tokens.lower
    if following + 2 >= part.stop:
        return False
    if first > part.start and lower[first - 1] in lexicon["verbs.be"]:
        return lower[following] in lexicon["grammar.articles"]
    apart = lower[following] == ","
    start = following + apart
    no_clause = lexicon.union("verbs.auxiliary", "grammar.prepositions", "pronouns.relative")
    if lower[start] in no_clause or lower[start] in lexicon["clauses.there"]:
        return False
    if apart:
        return True
    clause = range(start + 1, min(start + _CLAUSE, part.stop))
    for place in clause:
        if lower[place] in lexicon["verbs.be"]:
            return True
        if not lower[place][0].isalnum() and lower[place] != OWNER:
            return False
    return False
