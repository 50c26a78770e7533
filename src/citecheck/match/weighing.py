"""From leads and clues to a match: scores, reasons, conflicts, and when to leave it open."""

from __future__ import annotations

from collections.abc import Iterable

from citecheck.match.clues import Clues
from citecheck.match.distance import resembles
from citecheck.match.folding import SMALL, fold, fold_title, without_article
from citecheck.match.index import Index
from citecheck.match.leads import Lead
from citecheck.model.evidence import Candidate, Match

_CHOSEN = 0.5  # the score from which an entry is taken to be meant
_EQUAL = 0.045  # scores this close are equally good
_KEPT = 5
_YEAR, _TITLE, _CONTAINER, _COMPANION, _NAMED_BEFORE = 0.12, 0.18, 0.1, 0.08, 0.09
_OTHER_YEAR, _OTHER_TITLE = 0.35, 0.35
_SLIP = 0.1  # the year is wrong, but all else says that this work is meant


def weigh(index: Index, lead: Lead, clues: Clues, *, before: str | None = None) -> Candidate:
    """
    How well an entry fits.

    before: the key of the work of the same author that was named last.
    """
    score = lead.score
    reasons, conflicts = [lead.reason], []
    title = _title_agrees(index, lead.key, clues)
    if title and lead.reason != "title":
        score += _TITLE
        reasons.append("title")
    if _container_agrees(index, lead.key, clues) and lead.reason != "periodical":
        score += _CONTAINER
        reasons.append("periodical")
    if clues.titles and title is False and clues.certain and lead.reason != "title":
        score -= _OTHER_TITLE
        conflicts.append("title")
    years = index.years(lead.key)
    if years & clues.years if not clues.stated else clues.stated in years:
        score += _YEAR
        reasons.append("year")
    elif clues.stated and years:
        supported = (
            len(reasons) > 1 or lead.reason == "title" or (clues.certain and any(_is_slip(clues.stated, year) for year in years))
        )
        score -= _SLIP if supported else _OTHER_YEAR
        conflicts.append("year")
    if _companion_named(index, lead, clues):
        score += _COMPANION
        reasons.append("co-author")
    if before == lead.key:
        score += _NAMED_BEFORE
        reasons.append("named before")
    if lead.open and len(reasons) == 1:
        score = min(score, _CHOSEN - 0.01)
    return Candidate(lead.key, round(max(0.0, min(1.0, score)), 3), tuple(reasons), tuple(conflicts), lead.misspelt)


def decide(candidates: Iterable[Candidate]) -> Match:
    """The best candidate, unless none is good enough or others are as good."""
    ranked = tuple(sorted(candidates, key=lambda candidate: -candidate.score)[:_KEPT])
    if not ranked or ranked[0].score < _CHOSEN:
        return Match(None, ranked)
    if len(ranked) > 1 and ranked[0].score - ranked[1].score < _EQUAL:
        return Match(None, ranked, ambiguous=True)
    return Match(ranked[0].key, ranked)


def _is_slip(one: int, other: int) -> bool:
    """Whether one year is the other with a slip of the pen: the year beside it, or digits swapped."""
    return abs(one - other) == 1 or sorted(str(one)) == sorted(str(other))


def _title_agrees(index: Index, key: str, clues: Clues) -> bool | None:
    """Whether the title is named; False when other titles are named instead, None when none is."""
    title = index.titles.of(key)
    head = without_article(fold_title(index.entries[key].text("title").partition(":")[0]))
    for written in clues.titles:
        words = without_article(fold_title(written))
        if words and (
            f" {words} " in f" {title} " or f" {head} " in f" {words} " or resembles(words, head) or resembles(words, title)
        ):
            return True
    if _tells(head) and f" {head} " in clues.words:
        return True
    return False if clues.titles else None


def _tells(title: str) -> bool:
    """Whether a title is long enough to be no accident in prose."""
    longest_accident = 8
    return len(title) > longest_accident or " " in title


def _container_agrees(index: Index, key: str, clues: Clues) -> bool:
    named = (*clues.titles, "")
    return any(
        f" {name} " in clues.words or name in {without_article(fold_title(title)) for title in named}
        for name in index.containers(key)
    )


def _companion_named(index: Index, lead: Lead, clues: Clues) -> bool:
    """Whether another author of the work is named beside the one that led to it."""
    authors = index.entries[lead.key].authors
    others = [fold(name.family) for name in authors if not name.literal]
    named = sum(f" {fold_title(family)} " in clues.words for family in others if family and family not in SMALL)
    return named > 1
