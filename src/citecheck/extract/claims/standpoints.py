"""Phrases that credit what a clause says: "according to X", "for X, …", "under the Act, …", "in X’s view"; and those that only look like them."""

from __future__ import annotations

from citecheck.extract.language.tokens import OWNER
from citecheck.extract.names.runs import is_name_word
from citecheck.extract.phrases.phrases import Phrase
from citecheck.extract.prose.prose import Prose
from citecheck.extract.reports.frames import Report

_CLAUSE = 8  # tokens of a clause up to its verb
_OWNERS = frozenset({OWNER, "'", "’"})


def is_source(prose: Prose, report: Report, part: range) -> bool:
    """Whether a phrase credits somebody or something: not "for a Christian", not "according to size", "according to a new system"."""
    lower, lexicon, subject = prose.tokens.lower, prose.lexicon, report.subject
    if subject is None or lower[subject.head] in lexicon["grammar.articles"]:
        return False  # "according to the first"
    opener = lower[report.first]
    if opener in lexicon["phrases.for"]:
        return _opens_view(prose, report.first, subject, part)
    if opener in lexicon["phrases.aside"] and "verb-second" not in lexicon["grammar.traits"]:
        return subject.kind != "pronoun" and (report.first == part.start or lower[report.first - 1][0] not in ",!?(")
    if opener in lexicon["phrases.under"]:
        return subject.kind != "other" and begins_clause(prose, report.first, part)
    return subject.kind != "other" or not _is_measure(prose, report, subject, part)


def _is_measure(prose: Prose, report: Report, subject: Phrase, part: range) -> bool:
    """Whether things are done according to something: "according to size", "according to a new system", "according to how long it is"."""
    lower, lexicon, first = prose.tokens.lower, prose.lexicon, prose.tokens.lower[subject.first]
    if (
        lexicon.is_kind(lower[subject.head], "nouns.measure")
        or first in lexicon["clauses.openers"]
        or first in lexicon["verbs.own"]
    ):
        return True
    if lower[report.first] not in lexicon.union("phrases.according") or prose.proper is not None or subject.first < subject.last:
        return False
    if first in lexicon.union("grammar.determiners", "grammar.indefinite"):
        return False
    address = subject.last + 2 < part.stop and lower[subject.last + 1] == "."  # "according to example.org data"
    return prose.tokens.words[subject.last].islower() and not address


def _opens_view(prose: Prose, first: int, subject: Phrase, part: range) -> bool:
    """Whether "for X" stands where a clause begins, and is no clause itself: not "for Abraham was old", not "from Sudbury to Concord"."""
    lower, lexicon, stop = prose.tokens.lower, prose.lexicon, subject.last + 1
    following = lower[stop] if stop < part.stop else "."
    if subject.kind == "pronoun":
        return first == part.start and following == "," and _is_told_now(prose, stop + 1, part)
    named = is_name_word(prose, subject.first) or lower[subject.first] in lexicon["grammar.determiners"]
    if not named or lower[subject.first] in lexicon["grammar.indefinite"]:
        return False  # "for eighteen years Theodorus", "for a Christian"
    led = first == part.start or lower[first - 1] in lexicon.union("clauses.time", "grammar.coordinators")
    led = led or (lower[first - 1] == ";" and following == ",")
    second = "verb-second" in lexicon["grammar.traits"]
    return led and following not in _OWNERS and (second or following not in lexicon["verbs.auxiliary"])


def _is_told_now(prose: Prose, start: int, part: range) -> bool:
    """Whether a clause in the present begins at a token: "For her, however, the road is a promise", not "For her, the war was over"."""
    lower, lexicon = prose.tokens.lower, prose.lexicon
    past = lexicon.union("verbs.preterite", "clauses.there")
    near = range(start, min(start + _CLAUSE, part.stop))
    return not any(lower[at] in past or lexicon.ends(lower[at], "endings.past") for at in near)


def stands_apart(prose: Prose, report: Report, part: range) -> bool:
    """Whether "in X’s view" stands by itself in its clause: not "answered by his words and his life"."""
    lower, lexicon = prose.tokens.lower, prose.lexicon
    if "verb-second" in lexicon["grammar.traits"] or report.first <= part.start + 2:
        return True
    stop = max(report.last, report.subject.last if report.subject else 0) + 1
    if stop < part.stop and lower[stop] in lexicon["grammar.coordinators"]:
        return False
    opened = begins_clause(prose, report.first, part) or lower[report.first - 1] in lexicon.union("grammar.adverbs", "verbs.be")
    return opened or (stop < part.stop and lower[stop] == ",")


def begins_clause(prose: Prose, index: int, part: range) -> bool:
    """Whether a clause may begin at a token: behind a pause or a conjunction."""
    before = prose.tokens.lower[index - 1] if index > part.start else ","
    return not before[0].isalnum() or before in prose.lexicon["grammar.conjunctions"]
