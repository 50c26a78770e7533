"""Quotations and claims to entries: by the citation that stands with them, else by who is credited and what is said of the work."""

from __future__ import annotations

from citecheck.match import clues as reading
from citecheck.match.clues import Clues
from citecheck.match.leads import Leads
from citecheck.match.memory import Memory
from citecheck.match.standing import Standing, Surroundings, agrees
from citecheck.match.weighing import decide, weigh
from citecheck.model.citation import Cite
from citecheck.model.evidence import Candidate, Match
from citecheck.model.quotation import Attribution, Claim, Quotation
from citecheck.text.folding import fold, fold_title, without_article
from citecheck.text.span import Span

_REMEMBERED = 0.55
_PART = 0.55  # a lead by title with a higher score is by the whole of it


class Attributed:
    """Finds the entry of each quotation and claim; asked in the order of the essay, because it remembers what was meant before."""

    __slots__ = ("_leads", "_memory", "_read", "_surroundings", "_text", "followed")

    def __init__(self, surroundings: Surroundings, leads: Leads, memory: Memory) -> None:
        self._surroundings = surroundings
        self._text = surroundings.essay.document.text
        self._leads = leads
        self._memory = memory
        # A sentence with a claim and two quotations is read once.
        self._read: dict[tuple[tuple[Span, ...], tuple[Span, ...], str | None], Clues] = {}
        # The match of each citation that tells no work by itself, by its place in the order of citations.
        self.followed: dict[int, Match] = {}

    def quotation(self, quotation: Quotation) -> Quotation:
        """The quotation with match and locator."""
        standing = self._surroundings.of_quotation(quotation)
        few = 12  # words, no more of which a title holds
        quoted = without_article(fold_title(quotation.text)) if quotation.words <= few else ""
        match = self._match(quotation, standing, quotation.outer, quoted)
        return quotation._replace(match=match, locator=standing.locator, cited=quotation.cited or bool(standing.places))

    def claim(self, claim: Claim) -> Claim:
        """The claim with match and locator."""
        standing = self._surroundings.of_claim(claim)
        match = self._match(claim, standing, claim.span)
        return claim._replace(match=match, locator=standing.locator, cited=claim.cited or bool(standing.places))

    def _match(self, passage: Quotation | Claim, standing: Standing, span: Span, quoted: str = "") -> Match | None:
        attribution = passage.attribution
        match = self._spelt(self._by_citation(passage, standing), attribution)
        if match is None and attribution is not None and not attribution.generic:
            match = self._by_attribution(attribution, span, standing, quoted)
        elif match is None and standing.locator is not None:
            match = self._by_memory(span)
        elif match is None and attribution is not None:
            match = Match(None)
        if match is not None:
            self._memory.remember(match.key, span.start)
            for place in standing.places:
                if not any(cite.key or cite.names or cite.title for cite in self._surroundings.citations[place].cites):
                    self.followed.setdefault(place, match)
        return match

    def _by_citation(self, passage: Quotation | Claim, standing: Standing) -> Match | None:
        """What the citation says, if it says which work: decisive even when it finds no entry."""
        cites = [cite for cite in standing.cites if cite.match is not None and _tells(cite)]
        if len(cites) > 1 and passage.attribution is not None:
            words = set(fold(passage.attribution.speaker).split())
            cites = [cite for cite in cites if agrees(cite, words, self._surroundings.essay)] or cites
        if len(cites) > 1:
            cites = [cite for cite in cites if cite.locator is not None] or cites
        matches = [cite.match for cite in cites if cite.match is not None]
        if not matches:
            return None
        if len(matches) == 1:
            return matches[0]
        best: dict[str, Candidate] = {}
        for candidate in (candidate for match in matches for candidate in match.candidates[:1]):
            best.setdefault(candidate.key, candidate)
        candidates = tuple(best.values())
        if isinstance(passage, Claim):
            return Match(next((match.key for match in matches if match.key), None), candidates)
        if len(candidates) == 1 and all(match.key for match in matches):  # two citations of one work leave no doubt
            return matches[0]
        return Match(None, candidates, ambiguous=len(candidates) > 1)

    def _spelt(self, match: Match | None, attribution: Attribution | None) -> Match | None:
        """The match of a citation, noting where the speaker is its author under another spelling."""
        best = match.best if match is not None else None
        if match is None or best is None or match.key != best.key or attribution is None or attribution.generic:
            return match
        lead = next((lead for lead in self._leads.find(attribution.speaker) if lead.key == best.key), None)
        if lead is None or lead.misspelt is None:
            return match
        return match._replace(candidates=(best._replace(misspelt=lead.misspelt), *match.candidates[1:]))

    def _by_attribution(self, attribution: Attribution, span: Span, standing: Standing, quoted: str) -> Match:
        found = self._leads.find(attribution.speaker)
        work = attribution.work
        if not found and work:
            found = tuple(self._leads.by_title(work)) or self._leads.find(work)
        elif work and self._is_pronoun(attribution) and work in self._surroundings.sentence(span).of(self._text):
            # "In Capital he says": the title tells better than a pronoun who speaks.
            titled = [lead for lead in self._leads.by_title(work) if lead.reason == "title" and lead.score > _PART]
            found = found if {lead.key for lead in titled} & {lead.key for lead in found} else tuple(titled) or found
        if not found:
            return Match(None)
        # With one entry by that name there is nothing that memory could decide.
        asked = len(found) > 1 or found[0].open
        before = self._memory.last({lead.key for lead in found}, span.start) if asked else None
        clues = self._clues(attribution, span, standing.cites)._replace(quoted=quoted)
        return decide(weigh(self._leads.index, lead, clues, before=before) for lead in found)

    def _is_pronoun(self, attribution: Attribution) -> bool:
        return attribution.mention is not None and attribution.mention.of(self._text).lower() in {"he", "she", "they", "it"}

    def _by_memory(self, span: Span) -> Match:
        """What a page number means when nobody is named: the work that the paragraph, or the one before, spoke of last."""
        key = self._memory.since(self._surroundings.paragraph(span.start, back=1), span.start)
        return Match(key, (Candidate(key, _REMEMBERED, ("named before",)),)) if key else Match(None)

    def _clues(self, attribution: Attribution, span: Span, cites: tuple[Cite, ...]) -> Clues:
        """What the sentences around say of the work, without the quoted words."""
        here = self._surroundings.sentence(span)
        spans = [here.cover(attribution.context)] if here.meets(attribution.context) else sorted((here, attribution.context))
        near = tuple(span for span in (attribution.mention, attribution.cue and attribution.cue.span) if span is not None)
        asked = (self._surroundings.prose(spans), near, attribution.work)
        clues = self._read.get(asked) or self._read.setdefault(asked, reading.read(self._text, *asked))
        # The year of a citation that leaves the name to the sentence: “…” (2004, 33).
        years = [cite.year[:4] for cite in cites if cite.year and not cite.names and cite.year[:4].isdigit()]
        return clues._replace(stated=int(years[0]), certain=True) if years else clues


def _tells(cite: Cite) -> bool:
    """Whether a cite says which work it is; a number without a list, or a date without a name, does not."""
    return bool(cite.key or cite.names or cite.title or (cite.match and cite.match.key))
