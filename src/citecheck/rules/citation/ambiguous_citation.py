"""CIT007."""

from collections.abc import Iterator
from typing import NamedTuple

from citecheck.model.diagnostic import Confidence, Finding, Note
from citecheck.model.essay import Essay
from citecheck.model.evidence import Match
from citecheck.rules.registry import rule
from citecheck.rules.wording import described, listed
from citecheck.text.span import Span


class _Place(NamedTuple):
    """Something that may mean several entries: where it stands, and how sure it is that it means one at all."""

    span: Span
    match: Match
    confidence: Confidence


@rule("CIT007", on="essay", severity="warning", needs=("bibliography",))
def ambiguous_citation(essay: Essay) -> Iterator[Finding]:
    """
    Several entries fit, and nothing says which of them is meant.

    ## Why
    “(Arendt 1963)” points nowhere when Arendt published two books in 1963. Add what tells them apart: a letter after the year,
    a short title, or the citekey. Reported once for each set of entries, with the other places as notes.

    ## Example
    ```essay
    Revolution aims at freedom (Arendt 1963).
                                ^^^^^^^^^^^ CIT007 this may mean eichmann or revolution
    ```
    ```bib
    @book{eichmann,
      author = {Arendt, Hannah},
      title = {Eichmann in Jerusalem},
      publisher = {Viking},
      year = {1963},
    }
    @book{revolution,
      author = {Arendt, Hannah},
      title = {On Revolution},
      publisher = {Viking},
      year = {1963},
    }
    ```
    Use instead:
    ```essay
    Revolution aims at freedom [@revolution].
    ```
    """
    places: dict[tuple[str, ...], list[_Place]] = {}
    for place in sorted(_places(essay)):
        keys = _equals(place.match)
        if place.match.ambiguous and keys:
            places.setdefault(keys, []).append(place)
    for keys, (first, *others) in places.items():
        notes = [Note(described(essay.entries[key]), essay.entries[key].key_span, essay.entries[key].path) for key in keys]
        notes += [Note("here too", other.span) for other in others]
        yield Finding(first.span, f"this may mean {listed(keys, 'or')}", first.confidence, tuple(notes))


def _places(essay: Essay) -> Iterator[_Place]:
    for citation in essay.citations:
        for cite in citation.cites:
            if cite.match is not None:
                yield _Place(cite.span, cite.match, "high")
    for quotation in essay.quotations:
        if quotation.match is not None and quotation.kind == "quotation" and not quotation.cited:
            yield _Place(quotation.outer, quotation.match, "medium")
    for reference in essay.references:
        if reference.match is not None:
            yield _Place(reference.span, reference.match, "medium")


def _equals(match: Match) -> tuple[str, ...]:
    """The keys of the candidates that fit equally well."""
    near = 0.05
    best = match.best
    return tuple(sorted(each.key for each in match.candidates if best is not None and best.score - each.score <= near))
