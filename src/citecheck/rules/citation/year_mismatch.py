"""CIT006."""

from __future__ import annotations

import re
from collections.abc import Iterator

from citecheck.model.diagnostic import Confidence, Finding, Note
from citecheck.model.entry import Date, Entry
from citecheck.model.essay import Essay
from citecheck.model.evidence import Match
from citecheck.rules.matches import credited, entry_of, named
from citecheck.rules.registry import rule
from citecheck.rules.wording import described, listed
from citecheck.text.span import Span

_TELLING = frozenset({"title", "work", "key"})  # reasons for which an entry is meant although the year speaks against it


@rule("CIT006", on="essay", severity="warning", needs=("bibliography",))
def year_mismatch(essay: Essay) -> Iterator[Finding]:
    """
    The essay gives another year than the entry.

    ## Why
    One of the two is wrong, or another edition is meant; either way a reader will look in the wrong place. The year of a first
    edition (`origdate`) counts as well.

    ## Example
    ```essay
    Orwell’s essay “Politics and the English Language” (Orwell 1948) is a list of don’ts.
                                                        ^^^^^^^^^^^ CIT006 the entry orwell1946 says 1946, not 1948
    ```
    ```bib
    @article{orwell1946,
      author = {Orwell, George},
      title = {Politics and the English Language},
      journal = {Horizon},
      year = {1946},
    }
    ```
    Use instead:
    ```essay
    Orwell’s essay “Politics and the English Language” (Orwell 1946) is a list of don’ts.
    ```
    """
    seen = set()
    for span, written, match, confidence in (*_explicit(essay), *_in_prose(essay)):
        entry = entry_of(essay, match)
        years = _years_of(entry) if entry is not None else frozenset()
        if entry is None or not written or not years or written & years or span in seen:
            continue
        seen.add(span)
        said = listed([str(year) for year in sorted(written)], "or")
        note = Note(described(entry), entry.key_span, entry.path)
        yield Finding(span, f"the entry {entry.key} says {entry.year}, not {said}", confidence, (note,))


_Place = tuple[Span, frozenset[int], Match, Confidence]


def _explicit(essay: Essay) -> Iterator[_Place]:
    for work in named(essay):
        if work.match is not None:
            yield work.span, _years_in(work.year or ""), work.match, "high"


def _in_prose(essay: Essay) -> Iterator[_Place]:
    """Years in the sentences around an attribution, where the match found that they conflict."""
    for found in credited(essay):
        match, attribution = found.match, found.attribution
        if match is None or match.best is None or attribution is None or "year" not in match.best.conflicts or found.cited:
            continue  # what is cited was judged by its citation
        telling = match.best.misspelt is None and not _TELLING.isdisjoint(match.best.reasons)
        years = _years_in(attribution.context.of(essay.document.text))
        yield attribution.context, years, match, "medium" if telling else "low"


def _years_in(text: str) -> frozenset[int]:
    return frozenset(int(year) for year in re.findall(r"(?<!\d)(?:1[4-9]|20)\d\d(?!\d)", text))


def _years_of(entry: Entry) -> frozenset[int]:
    date = entry.date
    if not isinstance(date, Date):
        return frozenset()
    later = range(date.year, (date.end_year or date.year) + 1)
    return frozenset(later) | _years_in(entry.text("origdate", "origyear"))
