"""Whether the subject of a report is somebody who can be credited with what it says."""

from __future__ import annotations

from citecheck.extract.language.tokens import OWNER
from citecheck.extract.names.runs import is_name_word
from citecheck.extract.phrases.phrases import Phrase, can_speak
from citecheck.extract.prose.prose import Prose
from citecheck.extract.reports.frames import Report

_COMMAS = frozenset({",", ")"})  # "*The Toll* (1886), one of the worst books ever written"
_READERS = frozenset({"name", "person", "pronoun"})


def is_somebody(prose: Prose, report: Report, part: range) -> bool:
    """Whether the subject is somebody who can be credited: not "one", not "you", not what the author calls "our principle"."""
    subject, lexicon, lower = report.subject, prose.lexicon, prose.tokens.lower
    some = subject is not None and (lower[subject.last] in lexicon["pronouns.objects"] or _is_one_of(prose, subject))
    if subject is not None and (_is_one(prose, subject, part) or _is_share(prose, subject) or _is_research(prose, subject)):
        return True
    if subject is None or not can_speak(prose, subject):
        return False
    edges = (lower[subject.first], lower[subject.head], lower[subject.last])
    article = subject.first < subject.last and edges[0] in lexicon["grammar.articles"]  # German „das Gericht“
    article = article or (_is_pointed(prose, subject) and (report.kind != "thought" or subject.kind == "generic"))
    if not lexicon["speakers.nobody"].isdisjoint(edges[article:]) and not some:
        return False
    if edges[0] in lexicon["pronouns.subject"] and edges[0] in lexicon["verbs.own"]:
        return False  # "I started …, and noticed that"
    if _is_own_part(prose, report, subject) or _peruses(prose, report, subject, part):
        return False
    if subject.kind in {"work", "institution"} and edges[0] in lexicon["verbs.own"]:
        return False  # "our general statement implies"
    inner = edges[0] in lexicon["pronouns.neuter"] and subject.first > part.start  # "for it implies that"
    if (inner or subject.kind == "other") and lower[report.last] in lexicon["verbs.implying"]:
        return False  # "the fall of the bridge suggests that"
    if edges[0] in lexicon.union("pronouns.masculine", "pronouns.feminine") and lower[report.last] in lexicon["verbs.finding"]:
        return False  # in a story: "he found that the door was locked"
    if report.kind == "thought" and not _credits_thought(prose, report, subject):
        return False
    human = report.kind == "speech" and lower[report.last] not in lexicon["verbs.told"]  # "the silence told him"
    return subject.kind != "other" or (human and lower[subject.first] not in lexicon["verbs.own"])


def _peruses(prose: Prose, report: Report, subject: Phrase, part: range) -> bool:
    """Whether a person learns something by reading: "she had read that the bridge was down", not "the sign reads that"."""
    lower, lexicon = prose.tokens.lower, prose.lexicon
    reads = lower[report.last] in lexicon["verbs.perusing"] and subject.kind in _READERS
    return reads and report.last + 1 < part.stop and lower[report.last + 1] in lexicon["clauses.openers"]


def _is_one(prose: Prose, subject: Phrase, part: range) -> bool:
    """Whether "one" is somebody already spoken of, by what is told of them between commas: "One, a retired pilot, replied that"."""
    lower, lexicon, comma = prose.tokens.lower, prose.lexicon, subject.last + 1
    if subject.first != subject.last or comma + 1 >= part.stop or lower[comma] != ",":
        return False
    return lower[subject.first] in lexicon["grammar.indefinite"] and lower[comma + 1] in lexicon["grammar.articles"]


def _is_one_of(prose: Prose, subject: Phrase) -> bool:
    """Whether a subject is one of some who are told of: "one of the judges", "one of them"."""
    lower, lexicon = prose.tokens.lower, prose.lexicon
    counted = subject.first < subject.last and lower[subject.first] in lexicon["grammar.indefinite"]
    return counted and lower[subject.first - 1] not in _COMMAS and lower[subject.first + 1] in lexicon["links.owner"]


def _is_pointed(prose: Prose, subject: Phrase) -> bool:
    """Whether "this" or "another" stands before a noun for speakers: "these critics argue", "another witness said"; "this study" may be the author’s."""
    lower, lexicon = prose.tokens.lower, prose.lexicon
    pointed = subject.first < subject.head and lower[subject.first] in lexicon["speakers.pointed"]
    return pointed and subject.kind in {"person", "institution", "generic"}


def _is_share(prose: Prose, subject: Phrase) -> bool:
    """Whether a subject is a part of those who were asked: "two thirds think", "fifty-three percent of the boatmen say"."""
    lower, lexicon = prose.tokens.lower, prose.lexicon
    counted = subject.first < subject.head and lower[subject.first] not in lexicon["pronouns.possessive"]
    return counted and subject.kind == "other" and lower[subject.head] in lexicon["speakers.shares"]


def _is_research(prose: Prose, subject: Phrase) -> bool:
    """Whether a subject is a quantity of research: "a growing body of research suggests", "a host of studies show"."""
    lower, lexicon = prose.tokens.lower, prose.lexicon
    if subject.kind != "other" or subject.last == subject.head or lower[subject.first] not in lexicon["grammar.one"]:
        return False
    return lower[subject.last] in lexicon["speakers.studies"] and lower[subject.head + 1] in lexicon["links.owner"]


def _credits_thought(prose: Prose, report: Report, subject: Phrase) -> bool:
    """Whether a thought is told as somebody's view: who knows or realizes something is told of, not credited, and so are people's feelings."""
    lower, lexicon = prose.tokens.lower, prose.lexicon
    if lower[report.last] in lexicon["verbs.factive"] or lower[subject.first] in lexicon.union("grammar.one", "pronouns.neuter"):
        return False
    if lower[subject.first] in lexicon["pronouns.plural"] and lower[report.last] in lexicon["verbs.emotion"]:
        return False  # "they feared that the judges were bribed": told of people long ago
    if lower[report.last] in lexicon["verbs.deciding"] and subject.kind not in {"institution", "work"}:
        return False  # "Orton decided that she would row": a plan, not a ruling
    made = lexicon["pronouns.objects"] - lexicon.union("pronouns.neuter", "pronouns.possessive")  # "made him think that"
    if subject.first == subject.last and lower[subject.first] in made:
        return False
    if subject.kind not in {"generic", "person"} or lower[report.last] not in lexicon["verbs.feeling"]:
        return True
    denied = lower[report.first - 1] in lexicon["grammar.not"]
    finite = lower[report.first - 2 if denied else report.last]
    if subject.kind == "person" and lexicon.ends(finite, "endings.plural"):
        return True  # "his biographer thinks that", "does not think that": in the present, as no story tells it
    apart = subject.first == subject.last and lexicon.ends(lower[subject.head], "endings.plural")
    return (
        apart
        and lower[subject.head] not in lexicon["speakers.crowd"]
        and not lexicon.ends(lower[report.last], "endings.participle")
    )


def _is_own_part(prose: Prose, report: Report, subject: Phrase) -> bool:
    """Whether a subject is part of this very essay, or its reader: "the next section", "the present study"."""
    lexicon, words = prose.lexicon, prose.tokens.lower[subject.first : subject.head + 1]
    if words[-1] in lexicon["speakers.parts"]:
        return not any(is_name_word(prose, index) for index in range(subject.first, subject.last + 1))
    if (
        words[-1] in lexicon["speakers.findings"]
        and OWNER not in words
        and words[0] in lexicon["grammar.articles"]
        and subject.head == subject.last
    ):
        return not lexicon.ends(prose.tokens.lower[report.last], "endings.past")  # "the results show"
    return subject.kind == "work" and not lexicon["grammar.present"].isdisjoint(words)
