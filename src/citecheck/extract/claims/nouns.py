"""Whether a noun makes a statement: "in Holt’s view", "her claim that …", not "consistent with the claim that …"."""

from __future__ import annotations

from citecheck.extract.claims.contents import behind_aside
from citecheck.extract.claims.standpoints import stands_apart
from citecheck.extract.prose.prose import Prose
from citecheck.extract.reports.frames import Report
from citecheck.extract.reports.indirect import content_start

_BEFORE = 3  # tokens before a noun in which "with" stands
_MOOD = 10  # tokens in which the verb of a clause is looked for


def noun_states(prose: Prose, report: Report, part: range) -> bool:
    """Whether a noun states: "in Holt’s view", "in the opinion of Holt", "her claim that …", "her thesis is that …", "her conclusion: …"."""
    lexicon, lower = prose.lexicon, prose.tokens.lower
    noun = lower[report.last]
    start = content_start(prose, report, part)
    parted = noun in lexicon["nouns.clause"] and lower[start - 1] == ","
    if parted and not lexicon["verbs.reported"].isdisjoint(lower[start : min(start + _MOOD, part.stop)]):
        return True  # "mit der Begründung, das Wasser brauche Ruhe"
    led = report.last - 2 >= part.start and lower[report.last - 1] in lexicon["grammar.articles"]
    if lower[report.first] in lexicon["links.opinion"] or (led and lower[report.last - 2] in lexicon["links.opinion"]):
        if report.subject is not None and report.subject.kind == "other" and report.subject.head < report.subject.last:
            return False  # "on the wrong side of the council’s account"
        if prose.lexicon.phrase(lower, content_start(prose, report, part), "clauses.there"):
            return False  # "In Orton’s account there are three errors"
        return noun in lexicon["nouns.opinion"] and noun not in lexicon["marks.title"] and stands_apart(prose, report, part)
    if noun not in lexicon["nouns.clause"] or _is_beside(prose, report, part):
        return False
    start = content_start(prose, report, part)
    if behind_aside(prose, start - 1, part) or _is_contrary(prose, report, part):
        return True
    if start < part.stop and lower[start] in lexicon["verbs.be"]:
        start += 1
        if lexicon.phrase(lower, start, "clauses.follows"):
            return True
    return lexicon.phrase(lower, start, "clauses.that") > 0 or (start + 1 < part.stop and lower[start] == ":")


def _is_beside(prose: Prose, report: Report, part: range) -> bool:
    """Whether a statement is only what something fits or deals with: "the results are consistent with the claim that"."""
    lower, lexicon = prose.tokens.lower, prose.lexicon
    near = range(max(part.start + 1, report.last - _BEFORE), report.last)
    return any(lower[at] in lexicon["phrases.with"] and lower[at - 1] in lexicon["adjectives.fitting"] for at in near)


def _is_contrary(prose: Prose, report: Report, part: range) -> bool:
    """Whether a noun is what something is contrary to: "contrary to Holt’s assertion, …"."""
    if report.subject is None or report.subject.first - 2 < part.start:
        return False
    return prose.lexicon.phrase(prose.tokens.lower, report.subject.first - 2, "phrases.contrary") > 0
