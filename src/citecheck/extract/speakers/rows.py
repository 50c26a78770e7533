"""
Words that go on with other words: the parts of a row share their speaker, or the verb of the first is left out before the others.

"“…,” his “…,” and “…”"; "X called it “…”; Y, more cautiously, “…”"; a paragraph that is nothing but a quotation goes on with who was quoted just before.
"""

from __future__ import annotations

from citecheck.extract.phrases.nounphrases import after
from citecheck.extract.phrases.phrases import Phrase
from citecheck.extract.speakers.scene import Credit, Scene
from citecheck.text.span import Span

_CARRIES = 0.5  # weaker credits are not carried on
_JOINTS = frozenset({",", ";", "—", "–", "&", "(", ")"})
_JOINT = 4
_PARTS = frozenset({";", ",", "—", "–"})
_CUE = 6  # tokens of "…,” the director said. “"
_GAPPED = 16  # words between the words of one and of the other


class Rows:
    """Remembers the words credited last, for those that go on with them."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self._last: tuple[int, Credit] | None = None
        self._end = 0
        self._nobodys: int | None = None

    def remember(self, end: int, sentence: int, found: Credit | None) -> None:
        """Let those after it know that words end at an offset, and how they were credited."""
        self._end = end
        self._nobodys = sentence if found is None else None
        if found is not None and found.attribution is not None and found.kind != "topic":
            self._last = (sentence, found)

    def joined(self, outer: Span, sentence: int) -> Credit | None:
        """The speaker of the words just before, joined to these by "and" or a comma."""
        if self._last is None or self._last[0] != sentence or not self._joins(outer):
            return None
        return self._last[1]._replace(strength=0.9 * self._last[1].strength)

    def is_nobodys(self, outer: Span, sentence: int) -> bool:
        """Whether words are joined to others of their sentence that are nobody’s: "phrases like “I promise,” “I warn” and “I appoint”"."""
        return self._nobodys == sentence and self._joins(outer)

    def _joins(self, outer: Span) -> bool:
        """Whether nothing but "and" or a comma parts words from those before."""
        prose = self.scene.prose
        between = prose.tokens.within(Span(self._end, outer.start))
        words = prose.lexicon.union("grammar.joints", "grammar.determiners")
        joins = all(prose.tokens.lower[index] in words or prose.tokens.lower[index] in _JOINTS for index in between)
        return joins and len(between) <= _JOINT

    def gapped(self, outer: Span, sentence: int) -> Credit | None:
        """Somebody else, with the verb left out: "X called it “…”; Y, more cautiously, “…”", "seen by X as “…” and by Y as “…”"."""
        if self._last is None or self._last[0] != sentence:
            return None
        prose = self.scene.prose
        between = prose.tokens.within(Span(self._end, outer.start))
        if not 1 < len(between) <= _GAPPED or any(report.first in between for report in self.scene.reports[sentence]):
            return None
        subject = self._parallel(between)
        speaker = self.scene.cast.identify(subject) if subject is not None else None
        return None if speaker is None else Credit(self.scene.attribution(speaker, None, sentence), 0.8, "before")

    def _parallel(self, between: range) -> Phrase | None:
        """Who stands where the speaker of the words before did, at the start of what parts these from those."""
        prose, lower, lexicon = self.scene.prose, self.scene.prose.tokens.lower, self.scene.prose.lexicon
        parted = lower[between.start] in _PARTS or (prose.quoted[between.start - 1] >= 0 and lower[between.start - 2] == ",")
        start = between.start + (lower[between.start] in _PARTS)
        start += lower[start] in lexicon["grammar.coordinators"]
        linked = lower[start] in lexicon.union("links.agent", "phrases.for")
        if not (parted or start > between.start) or start + linked >= between.stop:
            return None
        subject = after(prose, start + linked, between.stop)
        if subject is None:
            return None
        ordinal = lower[subject.head] in lexicon["speakers.ordinal"]
        counted = range(max(0, between.start - _GAPPED), between.start)
        if ordinal and any(
            lower[at - 1] in lexicon["speakers.ordinal"] and lower[at] in lexicon["nouns.times"] for at in counted
        ):
            return None  # "The first time he called it “…”; the second, “…”"
        if subject.kind == "name" or ordinal:
            return subject if lower[between.start] in _PARTS or linked else None
        if linked and subject.kind == "person":
            return subject
        several = lower[between.start] == ";" and lower[subject.first] in lexicon["grammar.determiners"]
        paused = subject.last + 1 < between.stop and lower[subject.last + 1] == ","
        return subject if several and paused and subject.kind in {"person", "generic", "institution"} else None

    def broken(self, outer: Span, sentence: int) -> Credit | None:
        """Whoever says words right before these, where nothing but that parts the two: "“…,” she said. “…” (Sun 2018)"."""
        if self._last is None or self._last[0] != sentence - 1 or self._last[1].kind != "speech":
            return None
        prose = self.scene.prose
        between = prose.tokens.within(Span(self._end, outer.start))
        said = any(report.first in between for report in self.scene.reports[sentence - 1])
        joined = said and len(between) <= _CUE and "(" not in prose.tokens.lower[between.start : between.stop]
        joined = joined and "\n\n" not in prose.text[self._end : outer.start] and prose.sentences[sentence].start >= outer.start
        return self._carried(self._last[1], sentence) if joined else None

    def continued(self, outer: Span, sentence: int) -> Credit | None:
        """The speaker quoted just before goes on: the sentence is nothing but the quotation, and nobody else was reported between."""
        if self._last is None:
            return None
        place, credit = self._last
        if (
            not self.scene.prose.is_sentence(outer)
            or sentence - place > 1
            or credit.strength < _CARRIES
            or credit.attribution is None
        ):
            return None
        between = [report for reports in self.scene.reports[place + 1 : sentence] for report in reports]
        if any(report.subject is not None and report.subject.kind == "name" for report in between):
            return None
        return self._carried(credit, sentence)

    def _carried(self, credit: Credit, sentence: int) -> Credit | None:
        """A credit as that of words in a later sentence."""
        if credit.attribution is None:
            return None
        context = credit.attribution.context.cover(self.scene.prose.sentences[sentence])
        return Credit(credit.attribution._replace(mention=None, cue=None, context=context), 0.7 * credit.strength, "before")
