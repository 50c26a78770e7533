"""Which entry is meant by each citation, quotation, claim and reference of an essay."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from citecheck.match.attributed import Attributed
from citecheck.match.cites import Cites, identify_reference
from citecheck.match.index import Index
from citecheck.match.leads import Leads
from citecheck.match.memory import Memory
from citecheck.match.standing import Surroundings
from citecheck.model.citation import Citation, Reference
from citecheck.model.essay import Essay
from citecheck.model.evidence import Candidate, Match
from citecheck.model.quotation import Claim, Quotation

_CLOSING = frozenset("”’»\"'“«›")


def resolve(essay: Essay) -> Essay:
    """The same essay with `match` filled in for all that may mean an entry, and `locator` of quotations and claims."""
    leads = Leads(Index(essay.entries))
    references = tuple(_resolved(reference, leads) for reference in essay.references)
    surroundings = Surroundings(essay, ())
    cites = Cites(essay, leads, references)
    in_order = sorted(_without_handles(essay), key=lambda citation: (citation.anchor, citation.span))
    text = essay.document.text
    citations = [cites.resolve(citation, surroundings.sentence(citation.span).of(text)) for citation in in_order]
    citations = list(_without_dates(citations, text))
    memory = Memory(text, essay.entries)
    attributed = Attributed(Surroundings(essay, citations), leads, memory)
    passages = _passages(essay, citations, attributed, memory)
    return essay._replace(
        citations=tuple(sorted(_followed(essay, citations, attributed, memory), key=lambda citation: citation.span)),
        quotations=tuple(passage for passage in passages if isinstance(passage, Quotation)),
        claims=tuple(passage for passage in passages if isinstance(passage, Claim)),
        references=references,
    )


def _without_handles(essay: Essay) -> Iterator[Citation]:
    """The citations, without what are names of users: @words that are no keys, in an essay that cites nothing by key."""
    keyed = [citation for citation in essay.citations if citation.style == "key"]
    cites_by_key = any(
        cite.key in essay.entries or citation.raw[:1] in "[\\-" or cite.locator for citation in keyed for cite in citation.cites
    )
    for citation in essay.citations:
        if cites_by_key or citation.style != "key" or _has_year(citation.raw):
            yield citation


def _has_year(key: str) -> bool:
    """Whether four digits stand together, as in most citekeys and few users' names."""
    return any(key[at : at + 4].isdigit() for at in range(len(key) - 3))


def _without_dates(citations: list[Citation], text: str) -> Iterator[Citation]:
    """
    The citations, without what only looks like them in an essay that cites nobody by name: "Blade Runner (1982)", "(Stage 4)".

    In such an essay names with a year or number are believed when they are in brackets with a year, or follow a quotation.
    """
    by_name = [citation for citation in citations if citation.style == "author-date"]
    cites_by_name = any(cite.match is not None and cite.match.candidates for citation in by_name for cite in citation.cites)
    for citation in citations:
        first = citation.cites[0]
        narrative = citation.raw[:1] != "(" and first.locator is None and len(first.names) == 1 and "et al" not in citation.raw
        counted = (
            first.year is None
            and first.title is None
            and text[max(0, citation.span.start - 6) : citation.span.start].rstrip(" .,")[-1:] not in _CLOSING
        )
        if cites_by_name or citation.style != "author-date" or not (narrative or counted):
            yield citation


def _resolved(reference: Reference, leads: Leads) -> Reference:
    return reference._replace(match=identify_reference(leads, reference, reference.text))


def _passages(essay: Essay, citations: list[Citation], attributed: Attributed, memory: Memory) -> list[Quotation | Claim]:
    """Quotations and claims in the order of the essay, each resolved with what was cited, quoted and claimed before it in mind."""
    passages: list[Quotation | Claim] = sorted([*essay.quotations, *essay.claims], key=_place)
    resolved: list[Quotation | Claim] = []
    next_citation = 0
    for passage in passages:
        while next_citation < len(citations) and citations[next_citation].anchor < _place(passage):
            _remember(citations[next_citation], memory)
            next_citation += 1
        resolved.append(attributed.quotation(passage) if isinstance(passage, Quotation) else attributed.claim(passage))
    for citation in citations[next_citation:]:
        _remember(citation, memory)
    return resolved


def _place(passage: Quotation | Claim) -> int:
    """A claim comes after the quotations in it: they tell more of the work."""
    return passage.span.end if isinstance(passage, Claim) else passage.span.start


def _remember(citation: Citation, memory: Memory) -> None:
    for cite in citation.cites:
        if cite.match is not None:
            memory.remember(cite.match.key, citation.anchor)


def _followed(essay: Essay, citations: list[Citation], attributed: Attributed, memory: Memory) -> list[Citation]:
    """The citations, those without a work of their own with that of their quotation or claim, or of what their paragraph cited last."""
    blocks = [block.span.start for block in essay.document.blocks]
    followed: list[Citation] = []
    for place, citation in enumerate(citations):
        bare = not any(cite.key or cite.names or cite.title or (cite.match and cite.match.key) for cite in citation.cites)
        if not bare or citation.style == "numeric":
            followed.append(citation)
            continue
        match = attributed.followed.get(place)
        if match is None:
            block = blocks[bisect_right(blocks, citation.anchor) - 1] if blocks else 0
            key = memory.since(block, citation.anchor)
            match = Match(key, (Candidate(key, 0.6, ("named before",)),)) if key else Match(None)
        followed.append(citation._replace(cites=tuple(cite._replace(match=match) for cite in citation.cites)))
    return followed
