"""CIT002."""

from collections.abc import Iterator
from typing import NamedTuple

from citecheck.model.diagnostic import Confidence, Finding, Note
from citecheck.model.essay import Essay
from citecheck.model.evidence import Match
from citecheck.model.quotation import Claim
from citecheck.rules.matches import credited, named_source, told_in_person
from citecheck.rules.registry import rule
from citecheck.rules.wording import described, listed
from citecheck.text.span import Span

_SURE = 0.6


class _Place(NamedTuple):
    """Where a source is used that no entry fits."""

    span: Span
    source: str
    match: Match
    confidence: Confidence


@rule("CIT002", on="essay", severity="warning", needs=("bibliography",))
def missing_entry(essay: Essay) -> Iterator[Finding]:
    """
    Somebody is quoted or cited, and no entry of the bibliography fits.

    ## Why
    A reader who wants to look up the words needs a reference, and there is none. Each source is reported once, with its other places.
    Sources that nobody could look up (“critics”, “some studies”) are not meant; those who “told me” are reported with `--strict` only.

    ## Example
    ```essay
    Hannah Arendt called it “the fearsome, word-and-thought-defying banality of evil”.
                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ CIT002 the bibliography has no entry for Hannah Arendt
    ```
    ```bib
    @book{orwell1938,
      author = {Orwell, George},
      title = {Homage to Catalonia},
    }
    ```
    Use instead:
    ```essay
    Hannah Arendt called it “the fearsome, word-and-thought-defying banality of evil” [@arendt1963, p. 252].
    ```
    ```bib
    @book{arendt1963,
      author = {Arendt, Hannah},
      title = {Eichmann in Jerusalem},
      publisher = {Viking},
      year = {1963},
    }
    ```
    """
    sources: dict[str, list[_Place]] = {}
    in_person = {
        named_source(found.attribution).casefold() for found in credited(essay) if told_in_person(essay, found.attribution)
    }
    for place in sorted(_places(essay), key=lambda each: each.span):
        if place.match.key is None and not place.match.ambiguous:
            sources.setdefault(place.source.casefold(), []).append(place)
    for source, places in sources.items():
        first = next((place for place in places if place.confidence != "low"), places[0])
        notes = [Note("here too", place.span) for place in places if place != first]
        entry = essay.entries.get(first.match.best.key) if first.match.best is not None else None
        if entry is not None:
            notes.append(Note(f"the nearest is {described(entry)}", entry.key_span, entry.path))
        confidence = "low" if source in in_person else first.confidence
        yield Finding(first.span, f"the bibliography has no entry for {first.source}", confidence, tuple(notes))


def _places(essay: Essay) -> Iterator[_Place]:
    # What has a citation of its own is judged by that: one fault, one finding.
    for cite in (cite for citation in essay.citations for cite in citation.cites):
        if cite.key is None and cite.match is not None and cite.names:
            source = " ".join(part for part in (listed(cite.names), cite.year) if part)
            yield _Place(cite.span, source, cite.match, "high" if cite.year else "medium")
    for found in credited(essay):
        counts = not found.quoted if isinstance(found, Claim) else found.kind == "quotation" and not found.depth
        source = named_source(found.attribution)
        if counts and source and found.match is not None and not found.cited:
            span = found.span if isinstance(found, Claim) else found.outer
            yield _Place(span, source, found.match, "medium" if found.confidence >= _SURE else "low")
