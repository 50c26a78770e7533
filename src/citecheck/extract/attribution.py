"""
Whose words they are: each quotation to a report in its sentence, or to what stands around it.

In order: a report beside the marks; a report elsewhere in the sentence; a byline behind a dash; the sentence or paragraph before, where it
leads up to the words with a colon or has just quoted the same speaker.
"""

import re
from typing import NamedTuple

from citecheck.extract.cast import Cast, Speaker
from citecheck.extract.nearness import nearness
from citecheck.extract.nounphrases import after
from citecheck.extract.prose import Prose
from citecheck.extract.reports import Report, find_reports
from citecheck.model.citation import Citation
from citecheck.model.quotation import Attribution, Cue
from citecheck.text.span import Span

_BYLINE = re.compile(r"\s*[\"”’»]?\s*[—–―-]{1,2}\s?(?=[A-Z@])([^\n]{2,80})")
_TURN = re.compile(r"(?:\*\*)?([A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){0,3})(?:\*\*)?:(?:\*\*)?\s")
_CLOSE = 0.8
_LEAST = 2.0
_JOINTS = frozenset({",", ";", "and", "or", "with", "in", "as", "of", "—", "–", "&", "und", "et", "(", ")"})
_JOINT = 4
_BYLINE_WORDS = 14


class Credit(NamedTuple):
    """
    An attribution and how it was come by.

    attribution: None for speech of somebody who cannot be told. strength: 0 to 1, how closely the words and the report stand together. kind: of the report, or "colon", "byline", "before", "turn",
    "citation", "topic". named: the speaker has a name.
    """

    attribution: Attribution | None
    strength: float
    kind: str
    named: bool = True


class Crediting:
    """Goes through a document in order and credits words to speakers; what was credited before counts for what comes after."""

    def __init__(self, prose: Prose, cast: Cast) -> None:
        self.prose = prose
        self.cast = cast
        self.reports = [find_reports(prose, index) for index in range(len(prose.sentences))]
        self._last: tuple[int, Credit] | None = None
        self._end = 0

    def credit(self, outer: Span, cited: Citation | None = None, *, block: bool = False) -> Credit | None:
        """Who is credited with the words at `outer` (marks included), with which the citation `cited` stands."""
        sentence = self.prose.sentence_at(outer.start)
        found = self._beside(outer, sentence) if not block else None
        found = found or self._byline(outer) or self._by_citation(cited, sentence) or self._led_up(outer, sentence, block=block)
        found = (
            found
            or self._joined(outer, sentence)
            or self._continued(outer, sentence)
            or self._topic(outer, sentence, block=block)
        )
        self._end = outer.end
        if found is not None and found.attribution is not None:
            if found.kind != "topic":
                self._last = (sentence, found)
            self.remember(self.prose.tokens.within(outer).start, found.attribution.speaker)
        return found

    def remember(self, token: int, speaker: str) -> None:
        """Let what comes after know that `speaker` was credited at `token`."""
        self.cast.credited.append((token, speaker))

    def _beside(self, outer: Span, sentence: int) -> Credit | None:
        """The best report of the same sentence."""
        best: tuple[float, Report] | None = None
        inside = self.prose.tokens.within(outer)
        for report in self.reports[sentence]:
            score = nearness(self.prose, report, inside)
            if best is None or score > best[0]:
                best = (score, report)
        if best is None or best[0] < (_LEAST if best[1].kind != "according" else 0):
            return None
        report = best[1]
        speaker = self.cast.identify(report.subject) if report.subject is not None else None
        strength = min(1.0, best[0] / 10)
        if speaker is None:
            return Credit(None, strength, report.kind, named=False) if strength > _CLOSE else None
        return Credit(self._attribution(speaker, report, sentence), strength, report.kind, named=speaker.named)

    def _attribution(self, speaker: Speaker, report: Report | None, sentence: int) -> Attribution:
        cue = None
        if report is not None:
            span = self.prose.tokens.span(report.first, report.last)
            cue = Cue(span, span.of(self.prose.text))
        return Attribution(
            speaker.name,
            speaker.mention,
            cue,
            self._context(sentence),
            speaker.work or self._work_near(sentence),
            speaker.generic,
        )

    def _context(self, sentence: int) -> Span:
        """The sentence and those before it in its block, three at most: where year, title and newspaper may stand."""
        here = self.prose.sentences[sentence]
        start = here.start
        for back in range(sentence - 1, max(-1, sentence - 3), -1):
            if self.prose.block_at(self.prose.sentences[back].start) != self.prose.block_at(here.start):
                break
            start = self.prose.sentences[back].start
        return Span(start, here.end)

    def _work_near(self, sentence: int) -> str | None:
        context = self._context(sentence)
        titles = self.cast.works_in(context)
        return titles[-1] if titles else None

    def _byline(self, outer: Span) -> Credit | None:
        """`“…” — Esther Tapia`, also on the line below."""
        match = _BYLINE.match(self.prose.text, outer.end)
        if match is None:
            return None
        tokens = self.prose.tokens.within(Span(match.start(1), match.end(1)))
        names = self.cast.register.within(tokens.start, tokens.stop - 1)
        if not names or names[0].first > tokens.start + 1 or len(tokens) > _BYLINE_WORDS:
            return None
        name = names[0]
        mention = self.prose.tokens.span(name.first, name.last)
        sentence = self.prose.sentence_at(outer.start)
        speaker = Speaker(self.cast.register.full(name.text), mention)
        return Credit(self._attribution(speaker, None, sentence), 0.95, "byline")

    def _by_citation(self, cited: Citation | None, sentence: int) -> Credit | None:
        names = [name for cite in cited.cites[:1] for name in cite.names] if cited is not None else []
        if cited is None or not names:
            return None
        speaker = Speaker(" and ".join(self.cast.register.full(name) for name in names[:2]), cited.span)
        return Credit(self._attribution(speaker, None, sentence), 0.9, "citation")

    def _topic(self, outer: Span, sentence: int, *, block: bool) -> Credit | None:
        """Whoever the text is speaking of: the last one reported in the sentence before, or a document that is the sentence's subject."""
        part = self.prose.ranges[sentence] if self.prose.ranges else range(0)
        start = self.prose.tokens.within(outer).start
        subject = after(self.prose, part.start, start) if len(part) and not block else None
        if subject is not None and subject.kind == "work" and self.prose.tokens.lower[subject.first] in {"the", "its", "this"}:
            speaker = self.cast.identify(subject)
            if speaker is not None:
                return Credit(self._attribution(speaker, None, sentence), 0.4, "topic", named=False)
        if block:
            person = self.cast.focus(start)
            return (
                Credit(self._attribution(Speaker(person, outer), None, sentence)._replace(mention=None), 0.5, "topic")
                if person
                else None
            )
        for report in reversed(self.reports[sentence - 1] if sentence else []):
            if report.subject is not None and report.subject.kind in {"name", "pronoun"}:
                speaker = self.cast.identify(report.subject)
                if speaker is not None:
                    return Credit(self._attribution(speaker, None, sentence), 0.4, "topic")
        return None

    def _led_up(self, outer: Span, sentence: int, *, block: bool) -> Credit | None:
        """A colon (or a report) in the same sentence or at the end of the paragraph before."""
        turn = self._turn(outer)
        if turn is not None:
            return turn
        start = self.prose.sentences[sentence].start if self.prose.sentences else 0
        lead = self.prose.text[start : outer.start].rstrip(" \n\"“‘'«„_*")
        if lead and not block:
            return self._before_colon(sentence) if lead.endswith(":") else None
        if sentence == 0:
            return None
        leading = self.prose.sentences[sentence - 1].of(self.prose.text).rstrip("_* ")
        alone = block or self.prose.blocks[self.prose.block_at(outer.start)].span.start >= start
        if leading.endswith((":", "—", "–", ":-", ",")) and (alone or leading.endswith(":")):
            return self._last_report(sentence - 1, outer, 0.9) or self._before_colon(sentence - 1)
        return self._last_report(sentence - 1, outer, 0.5) if block else None

    def _turn(self, outer: Span) -> Credit | None:
        """A turn in a transcript or interview: `PENCE: “…”`."""
        block = self.prose.blocks[self.prose.block_at(outer.start)]
        match = _TURN.match(self.prose.text, block.span.start, outer.start + 1)
        if match is None or match.end() < outer.start:
            return None
        mention = Span(match.start(1), match.end(1))
        speaker = Speaker(self.cast.register.full(match[1]), mention)
        return Credit(self._attribution(speaker, None, self.prose.sentence_at(outer.start)), 0.9, "turn")

    def _last_report(self, sentence: int, outer: Span, strength: float) -> Credit | None:
        for report in reversed(self.reports[sentence]):
            speaker = self.cast.identify(report.subject) if report.subject is not None else None
            if speaker is not None and self.prose.tokens.starts[report.first] < outer.start:
                return Credit(self._attribution(speaker, report, sentence), strength, "colon")
        return None

    def _before_colon(self, sentence: int) -> Credit | None:
        """The subject of a sentence that leads up to the words with a colon but has no verb of saying."""
        part = self.prose.ranges[sentence]
        subject = after(self.prose, part.start, part.stop)
        if subject is None or subject.kind in {"other", "own", "generic"}:
            return None
        speaker = self.cast.identify(subject)
        return None if speaker is None else Credit(self._attribution(speaker, None, sentence), 0.6, "colon")

    def _joined(self, outer: Span, sentence: int) -> Credit | None:
        """The speaker of the words just before, joined to these by "and" or a comma: “…,” his “…,” and “…”."""
        if self._last is None or self._last[0] != sentence:
            return None
        between = self.prose.tokens.within(Span(self._end, outer.start))
        lexicon = self.prose.lexicon
        joins = all(self.prose.tokens.lower[index] in _JOINTS | lexicon["grammar.determiners"] for index in between)
        return self._last[1]._replace(strength=0.9 * self._last[1].strength) if joins and len(between) <= _JOINT else None

    def _continued(self, outer: Span, sentence: int) -> Credit | None:
        """The speaker quoted just before goes on: the sentence is nothing but the quotation."""
        if self._last is None or not self.prose.sentences:
            return None
        here = self.prose.sentences[sentence]
        whole = here.start >= outer.start - 2 and here.end <= outer.end + 3
        place, credit = self._last
        if not whole or sentence - place > 1 or credit.strength < 0.5 or credit.attribution is None:  # noqa: PLR2004 - weak credits do not carry on
            return None
        if any(
            report.subject is not None and report.subject.kind == "name"
            for between in self.reports[place + 1 : sentence]
            for report in between
        ):
            return None
        attribution = credit.attribution._replace(mention=None, cue=None, context=credit.attribution.context.cover(here))
        return Credit(attribution, 0.7 * credit.strength, "before")
