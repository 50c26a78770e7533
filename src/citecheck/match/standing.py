"""Which citations stand with a quotation or claim: right after it, later in its sentence, or with the speaker's name."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from citecheck.model.citation import Citation, Cite, Locator
from citecheck.model.essay import Essay
from citecheck.model.quotation import Claim, Quotation
from citecheck.text.folding import fold
from citecheck.text.span import Span

_NARRATIVE = ("\\textcite", "\\citet", "\\Textcite", "\\Citet", "\\citeauthor")
_LONGEST = 3000  # code points of a sentence to either side
_MOST = 50  # citations to look at in one sentence
_UNDER_BLOCKS = ("\n— ", "\n—", "\n– ", "\n–", "\n-- ", "\n--", "\n― ")
_GAP = 8  # code points of marks, stops and spaces between words and their citation


class Standing(NamedTuple):
    """
    What stands with a passage.

    cites: of the citation that tells the work; empty when none does. locator: the place in it. places: the indices of all the citations.
    """

    cites: tuple[Cite, ...] = ()
    locator: Locator | None = None
    places: tuple[int, ...] = ()


class Surroundings:
    """The citations and sentences of an essay, to be asked for what stands where. Citations are in the order of their anchors."""

    __slots__ = ("_anchors", "_asides", "_blocks", "_outers", "_starts", "_text", "citations", "essay")

    def __init__(self, essay: Essay, citations: Sequence[Citation]) -> None:
        self.essay = essay
        self.citations = citations
        self._text = essay.document.text
        self._anchors = [citation.anchor for citation in citations]
        self._starts = [sentence.start for sentence in essay.sentences]
        self._blocks = [block.span.start for block in essay.document.blocks]
        quoted = [quotation.outer for quotation in essay.quotations if quotation.kind not in {"title", "term"}]
        bracketed = [citation.span for citation in citations if citation.raw[:1] in {"(", "["}]
        self._asides = sorted(quoted + bracketed)
        self._outers = [quotation.outer for quotation in essay.quotations]

    def sentence(self, span: Span) -> Span:
        """The sentences that a stretch stands in."""
        first = max(0, bisect_right(self._starts, span.start) - 1)
        last = max(first, bisect_left(self._starts, span.end) - 1)
        sentences = self.essay.sentences[first : last + 1]
        if not sentences or sentences[0].end <= span.start:
            return span
        start, end = min(sentences[0].start, span.start), max(sentences[0].end, sentences[-1].end, span.end)
        return Span(max(start, span.start - _LONGEST), min(end, span.end + _LONGEST))

    def paragraph(self, offset: int, *, back: int = 0) -> int:
        """Where the block that holds an offset begins, or the one so many blocks before it."""
        place = bisect_right(self._blocks, offset) - 1 - back
        return self._blocks[place] if place >= 0 else 0

    def prose(self, spans: Sequence[Span]) -> tuple[Span, ...]:
        """Stretches of the text without what is quoted or cited in them; titles in quotation marks stay."""
        kept: list[Span] = []
        for span in spans:
            start = span.start
            first = max(0, bisect_left(self._asides, Span(span.start, 0)) - 1)
            for aside in self._asides[first : bisect_left(self._asides, Span(span.end, 0))]:
                if aside.end > start:
                    kept.append(Span(start, max(start, aside.start)))
                    start = aside.end
            kept.append(Span(start, max(start, span.end)))
        return tuple(span for span in kept if span.length > 0)

    def of_quotation(self, quotation: Quotation) -> Standing:
        """The citations of a quotation."""
        if quotation.depth:
            return Standing()  # what stands there belongs to the quotation around it
        sentence = self.sentence(quotation.outer)
        after = list(self._after(quotation, sentence))
        before = [place for place in self._before(quotation, sentence) if not self._is_bare(place)]
        adjacent = [place for place in after if self._adjoins(quotation.outer.end, place) and not self._is_narrative(place)]
        telling = [place for place in adjacent if not self._is_bare(place)]
        if quotation.kind in {"title", "term", "scare"} and quotation.attribution is None:
            after, before = adjacent, []  # nothing but what directly follows can be about it
        telling += [place for place in before if self._agrees(place, quotation)]
        telling += [place for place in after if not self._is_bare(place)] + before
        bare = [place for place in after if self._is_bare(place)][:1]
        if (
            telling
            and self._anchors[telling[0]] >= quotation.outer.start
            and any(cite.locator for cite in self._cites(telling[0]))
        ):
            bare = []  # the citation after the words has its own
        return self._standing(telling[:1], bare)

    def of_claim(self, claim: Claim) -> Standing:
        """The citations of a claim: of several the one that names its source, else the last."""
        span = claim.span
        following = bisect_left(self._anchors, span.end)
        inside = list(range(max(bisect_left(self._anchors, span.start), following - _MOST), following))
        end = span.end
        while following < len(self.citations) and self._adjoins(end, following) and not self._is_narrative(following):
            inside.append(following)
            end = max(end, self._end(following))
            following += 1
        telling = [place for place in inside if not self._is_bare(place)]
        agreeing = [place for place in telling if self._agrees(place, claim)]
        telling = agreeing[:1] or telling[-1:]
        located = telling and any(cite.locator for cite in self._cites(telling[0]))
        return self._standing(telling, [] if located else [place for place in inside if self._is_bare(place)][-1:])

    def _cites(self, place: int) -> tuple[Cite, ...]:
        return self.citations[place].cites

    def _standing(self, telling: list[int], bare: list[int]) -> Standing:
        cites = self.citations[telling[0]].cites if telling else ()
        if not cites and not bare:
            return Standing()
        locators = [self.citations[bare[0]].cites[0].locator] if bare else [cite.locator for cite in cites if cite.locator]
        return Standing(cites, locators[0] if len(locators) == 1 else None, (*telling, *bare))

    def _is_bare(self, place: int) -> bool:
        return self.citations[place].style == "locator"

    def _after(self, quotation: Quotation, sentence: Span) -> Iterator[int]:
        """The citations that follow the closing mark, or stand at the end of a block quotation."""
        start = quotation.outer.end
        if quotation.form == "block":
            ends = max(quotation.span.start, quotation.span.end - 200)
            inner = [
                place
                for place in range(bisect_left(self._anchors, ends), bisect_left(self._anchors, start))
                if self._ends(place, start)
            ]
            yield from inner
        last = start
        first = bisect_left(self._anchors, start)
        for place in range(first, min(first + _MOST, len(self.citations))):
            if self._adjoins(last, place) and not self._is_narrative(place):
                last = max(last, self._end(place))
            elif self.citations[place].anchor >= sentence.end or not self._belongs_back(place, quotation):
                return
            yield place

    def _end(self, place: int) -> int:
        """Where a citation ends in the text it is about; a note's mark is short."""
        citation = self.citations[place]
        mark = 8
        return (
            citation.span.end
            if citation.anchor == citation.span.start or citation.span.start < citation.anchor
            else citation.anchor + mark
        )

    def _ends(self, place: int, end: int) -> bool:
        return not any(sign.isalnum() for sign in self._text[self.citations[place].span.end : end])

    def _adjoins(self, end: int, place: int) -> bool:
        """Whether nothing but punctuation parts a citation from what ends at `end`."""
        anchor = self.citations[place].anchor
        if not end <= anchor <= end + _GAP:
            return anchor < end <= self._end(place)
        return not any(sign.isalnum() for sign in self._text[end:anchor])

    def _belongs_back(self, place: int, quotation: Quotation) -> bool:
        """Whether a citation later in the sentence is about the quotation and not about what stands between."""
        if self._is_narrative(place):
            return self._agrees(place, quotation)
        first = bisect_left(self._outers, Span(quotation.outer.end, quotation.outer.end))
        last = bisect_left(self._outers, Span(self.citations[place].anchor, 0))
        speaker = quotation.attribution.speaker if quotation.attribution else None
        between = self.essay.quotations[first:last]
        return all(other.attribution is None or speaker is None or other.attribution.speaker == speaker for other in between)

    def _before(self, quotation: Quotation, sentence: Span) -> Iterator[int]:
        """The citations that stand before, nearest first: in the sentence, or where the speaker is named."""
        attribution = quotation.attribution
        start = min(sentence.start, attribution.context.start) if attribution else sentence.start
        named_here = attribution is not None and attribution.mention is not None and sentence.holds(attribution.mention)
        last = bisect_left(self._anchors, quotation.outer.start) - 1
        for place in range(last, max(-1, last - _MOST), -1):
            anchor = self.citations[place].anchor
            if anchor < start:
                return
            # Where the speaker is named in another sentence only, who is cited by name in this one speaks.
            speaks = anchor >= sentence.start and (attribution is None or (not named_here and self._is_narrative(place)))
            if not self._follows_quotation(place) and (speaks or self._agrees(place, quotation)):
                yield place

    def _follows_quotation(self, place: int) -> bool:
        """Whether a citation is of the quotation that it stands behind, and not the subject of a sentence that it begins."""
        span = self.citations[place].span
        if self._is_narrative(place) and self.sentence(span).start == span.start:
            return False
        earlier = bisect_left(self._outers, Span(self.citations[place].anchor, 0)) - 1
        return earlier >= 0 and self._adjoins(self._outers[earlier].end, place)

    def _is_narrative(self, place: int) -> bool:
        """Whether a citation is part of a sentence: "Smith (2004) says"; not the line under a block quotation."""
        citation = self.citations[place]
        if citation.style not in {"author-date", "key"} or self._text.endswith(_UNDER_BLOCKS, 0, citation.span.start):
            return False
        return citation.raw[:1] not in "([\\-" or citation.raw.startswith(_NARRATIVE)

    def _agrees(self, place: int, passage: Quotation | Claim) -> bool:
        """Whether a citation is of a work by the speaker, or names the speaker itself: "@key says"."""
        if passage.attribution is None:
            return False
        mention = passage.attribution.mention
        if mention is not None and mention.meets(self.citations[place].span):
            return True
        words = set(fold(passage.attribution.speaker).split())
        return any(agrees(cite, words, self.essay) for cite in self.citations[place].cites)


def agrees(cite: Cite, words: set[str], essay: Essay) -> bool:
    """Whether one of the folded words of a speaker's name is a surname that the cite names, or an author's of its entry."""
    names = [fold(name).split()[-1:] for name in cite.names]
    entry = essay.entries.get(cite.match.key) if cite.match is not None and cite.match.key is not None else None
    if entry is not None:
        names += [fold(name.literal or name.family).split()[-1:] for name in entry.authors]
    return any(name and name[0] in words for name in names)
