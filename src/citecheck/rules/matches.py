"""What in an essay was matched to entries."""

from __future__ import annotations

from citecheck.model.citation import Cite, Reference
from citecheck.model.entry import Entry
from citecheck.model.essay import Essay
from citecheck.model.evidence import Match
from citecheck.model.quotation import Claim, Quotation


def credited(essay: Essay) -> tuple[Quotation | Claim, ...]:
    """What the prose credits to somebody."""
    return (*essay.quotations, *essay.claims)


def named(essay: Essay) -> tuple[Cite | Reference, ...]:
    """What names a work outright: citations and the lines of reference lists."""
    return (*(cite for citation in essay.citations for cite in citation.cites), *essay.references)


def entry_of(essay: Essay, match: Match | None) -> Entry | None:
    """The entry that was found, if one was."""
    return essay.entries.get(match.key) if match is not None and match.key is not None else None
