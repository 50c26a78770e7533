"""The reports of a sentence that state something: by verbs and nouns of saying, by convictions, figures and viewpoints."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain

from citecheck.extract.claims.attitudes import find_attitudes
from citecheck.extract.claims.figures import find_figures
from citecheck.extract.claims.givings import find_givings
from citecheck.extract.claims.positions import find_positions
from citecheck.extract.claims.relayed import find_relayed
from citecheck.extract.claims.statements import states
from citecheck.extract.claims.viewpoints import find_trust, find_viewpoints
from citecheck.extract.names.runs import is_name_word
from citecheck.extract.phrases.nounphrases import begun_at
from citecheck.extract.phrases.subjects import before
from citecheck.extract.prose.prose import Prose
from citecheck.extract.reports.frames import Report

_OPENERS = frozenset({"work", "institution", "person", "name", "generic"})
_BREAKS = frozenset({",", ";", ":", "—", "–"})


def find_stated(prose: Prose, reports: Iterable[Report], part: range) -> Iterator[Report]:
    """Those of the reports of a sentence, the tokens `part`, that state something, and what else states there: "in Orton’s eyes …"."""
    for found in chain(reports, find_attitudes(prose, part), find_givings(prose, part)):
        report = _by_opening(prose, found, part)
        if states(prose, report, part):
            yield report
    yield from find_relayed(prose, part)
    yield from find_figures(prose, part)
    yield from find_positions(prose, part)
    yield from find_viewpoints(prose, part)
    yield from find_trust(prose, part)


def _by_opening(prose: Prose, report: Report, part: range) -> Report:
    """A report whose subject seems to be nobody, with that of the sentence: "A study by the FAO comparing several countries found that …"."""
    subject, lower = report.subject, prose.tokens.lower
    that = report.last + 1 < part.stop and lower[report.last + 1] in prose.lexicon["clauses.that"]
    nobody = subject is None or (report.infinite and lower[subject.first] in prose.lexicon["pronouns.impersonal"])
    if that and report.infinite and nobody:
        return report._replace(subject=before(prose, report.first, part.start))  # "held a letter from X announcing that …"
    if not that or subject is None or subject.kind != "other" or report.passive or report.infinite:
        return report
    opening = begun_at(prose, _clause_start(prose, report.first, part), report.first, _OPENERS)
    if opening is None:
        return report
    between = [
        lower[place]
        for place in range(opening.last + 1, report.first)
        if not (is_name_word(prose, place - 1) and is_name_word(prose, place + 1))  # "the Food and Agriculture Organization"
    ]
    if subject.first == subject.last and lower[subject.last].isdigit() and lower[subject.last - 1] in {"–", "-"}:
        between = [word for word in between if word != lower[subject.last - 1]]  # "surveys in 1936–1937 found that"
    plain = prose.lexicon.union("verbs.auxiliary", "grammar.conjunctions").isdisjoint(between) and _BREAKS.isdisjoint(between)
    return report._replace(subject=opening) if plain else report


def _clause_start(prose: Prose, verb: int, part: range) -> int:
    """The first token of the main clause in which a verb stands, behind the comma of one that leads up to it: "While rates fell, surveys found that"."""
    if prose.tokens.lower[part.start] not in prose.lexicon["clauses.time"]:
        return part.start
    return next((place + 1 for place in range(verb - 1, part.start, -1) if prose.tokens.lower[place] == ","), part.start)
