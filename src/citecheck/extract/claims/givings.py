"""Statements made by a verb and a noun: "had thrown out the suggestion that …", "gave an assurance that …"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import compress

from citecheck.extract.phrases.subjects import before
from citecheck.extract.prose.prose import Prose
from citecheck.extract.reports.frames import Report

_PHRASE = 5  # tokens of a phrase that makes something known
_OBJECT = 6  # tokens from the verb to the noun
_WAIVED = frozenset({",", ";", ":", "—", "–", "(", ")"})


def find_givings(prose: Prose, part: range) -> Iterator[Report]:
    """The reports of a sentence, the tokens `part`, by a verb of giving and a noun for a statement right before "that"."""
    lexicon, lower = prose.lexicon, prose.tokens.lower
    for that in compress(part, map(lexicon["clauses.that"].__contains__, lower[part.start : part.stop])):
        noun = that - 1
        if noun <= part.start + 1 or prose.quoted[noun] >= 0:
            continue
        known = lower[noun] in lexicon.union("nouns.clause", "nouns.given")
        verb = _verb(prose, noun, part) if known else _broadcast(prose, noun, part) or _put_to(prose, noun, part)
        if verb is None or lower[verb - 1] in lexicon.union("grammar.infinitive", "verbs.modal", "verbs.future", "verbs.be"):
            continue
        subject = before(prose, verb, part.start)
        if subject is not None and subject.kind != "other" and lower[subject.first] not in lexicon["pronouns.neuter"]:
            yield Report(verb, noun, "speech", subject)


def _verb(prose: Prose, noun: int, part: range) -> int | None:
    """The verb whose object ends with the noun: "thrown" of "thrown out the suggestion"; none before "the impression", which nobody says."""
    lexicon, lower = prose.lexicon, prose.tokens.lower
    if lower[noun] in lexicon["nouns.effect"]:
        return None
    for place in range(noun - 1, max(part.start, noun - _OBJECT), -1):
        if prose.quoted[place] >= 0 or lower[place] in _WAIVED:
            return None
        if lower[place] in lexicon["verbs.having"] and lower[place + 1] in lexicon["grammar.one"]:
            return place  # "has a theory that"
        if lower[place] in lexicon["verbs.giving"]:
            return place
    return None


def _put_to(prose: Prose, last: int, part: range) -> int | None:
    """The verb of "put it to" whoever ends with token `last`: "put it to her that", "put it to the board that"."""
    lower, lexicon = prose.tokens.lower, prose.lexicon
    for place in range(last - 2, max(part.start, last - _OBJECT), -1):
        if lower[place] in lexicon["verbs.putting"]:
            put = lower[place + 1] in lexicon["pronouns.neuter"] and lower[place + 2] in lexicon["grammar.infinitive"]
            return place if put else None
    return None


def _broadcast(prose: Prose, last: int, part: range) -> int | None:
    """The first token of a phrase that ends with token `last` and makes something known: "let it be known", "put it about"."""
    lower, lexicon = prose.tokens.lower, prose.lexicon
    for first in range(max(part.start + 1, last - _PHRASE), last):
        if lexicon.phrase(lower, first, "phrases.broadcast") == last + 1 - first:
            return first
    return None
