"""
Whose words they are: each quotation to a report in its sentence, or else to what stands around it.

What was credited before counts for what comes after: the parts of a row ("“…,” his “…,” and “…”") share their speaker, and a paragraph that is
nothing but a quotation goes on with the speaker quoted just before.
"""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Sequence

from citecheck.extract.phrases.phrases import Phrase
from citecheck.extract.reports.frames import Report
from citecheck.extract.speakers.brackets import before_brackets, interrupting
from citecheck.extract.speakers.gaps import between
from citecheck.extract.speakers.misfits import is_authors, is_somebody
from citecheck.extract.speakers.nearness import is_interpolated, nearness
from citecheck.extract.speakers.proverbs import saying
from citecheck.extract.speakers.rows import Rows
from citecheck.extract.speakers.scene import Credit, Scene
from citecheck.extract.speakers.surroundings import (
    by_citation,
    byline,
    in_note,
    introduced,
    led_up,
    looked_back_on,
    read_there,
    source_below,
)
from citecheck.extract.speakers.topics import guess, likely, might_say, topic
from citecheck.extract.speakers.turns import taking_turn, turn
from citecheck.model.citation import Citation
from citecheck.text.span import Span

_CLOSE = 0.8
_SECOND = 7.0  # of a report behind whose second "that" words begin
_LEAST = 2.0
_FAR = 150  # tokens between words and their report
_AS = 6  # words from "described" to "as “…”"
_HARD_BY = 2  # words between a passive and what is said
_INTRODUCING = frozenset({":", ","})


class Crediting:
    """Goes through a document in order and credits words to speakers."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self._rows = Rows(scene)
        self._heard = 0

    def credit(self, outer: Span, cited: Citation | None = None, *, block: bool = False) -> Credit | None:
        """Who is credited with the words at `outer` (marks included), with which the citation `cited` stands."""
        scene = self.scene
        if not scene.prose.sentences:
            return None
        sentence = scene.prose.sentence_at(outer.start)
        self._hear_out(sentence)
        found = self._set_off(outer, cited, sentence) if block else self._running(outer, cited, sentence)
        self._rows.remember(outer.end, sentence, found)
        if found is not None and found.attribution is not None:
            self.remember(scene.prose.tokens.within(outer).start, found.attribution.speaker)
        return found

    def spoken(self, outer: Span) -> Credit | None:
        """Who speaks a turn that a dash opens: whoever its own sentence says, for the next turn is somebody else's."""
        found = self._beside(outer, None, self.scene.prose.sentence_at(outer.start))
        if found is not None and found.attribution is not None:
            self.remember(self.scene.prose.tokens.within(outer).start, found.attribution.speaker)
        return found

    def guess(self, outer: Span) -> Credit | None:
        """Who would be meant by words that nobody is credited with, if they are somebody's: any report or document of the sentence, or the topic."""
        scene = self.scene
        if not scene.prose.sentences:
            return None
        sentence = scene.prose.sentence_at(outer.start)
        near = self._near(scene.prose.tokens.within(outer), sentence)
        guessed = guess(scene, outer, near, sentence)
        return guessed or (None if introduced(scene, sentence) else likely(scene, outer, sentence))

    def remember(self, token: int, speaker: str) -> None:
        """Let what comes after know that `speaker` was credited at `token`."""
        insort(self.scene.cast.credited, (token, speaker))

    def _hear_out(self, sentence: int) -> None:
        """Let those count as credited who are reported by name, without marks, in the sentences before this one."""
        scene = self.scene
        for index in range(self._heard, sentence):
            for report in scene.reports[index]:
                if report.subject is None or not self._is_heard(report.subject) or report.kind == "within":
                    continue
                speaker = scene.speaker(report)
                if speaker is not None:
                    self.remember(min(report.first, report.subject.first), speaker.name)
        self._heard = max(self._heard, sentence)

    def _is_heard(self, subject: Phrase) -> bool:
        """Whether whoever a phrase is of stays in mind when reported: a name, a pronoun, or "the Duchess"."""
        prose = self.scene.prose
        office = prose.proper is None and subject.kind == "person" and prose.tokens.words[subject.head][0].isupper()
        return subject.kind in {"name", "pronoun"} or (office and subject.head not in prose.opening)

    def _running(self, outer: Span, cited: Citation | None, sentence: int) -> Credit | None:
        scene = self.scene
        return (
            self._rows.gapped(outer, sentence)
            or saying(scene, outer, sentence)
            or before_brackets(scene, outer, sentence)
            or interrupting(scene, outer, sentence)
            or self._beside(outer, cited, sentence)
            or byline(scene, outer)
            or source_below(scene, outer)
            or self._rows.broken(outer, sentence)
            or by_citation(scene, cited, sentence)
            or in_note(scene, outer)
            or self._in_mood(sentence)
            or self._unsaid(scene.prose.tokens.within(outer), sentence)
            or turn(scene, outer)
            or led_up(scene, outer, sentence, block=False)
            or (looked_back_on(scene, outer, block=False) if scene.prose.is_sentence(outer) else None)
            or self._rows.joined(outer, sentence)
            or self._rows.continued(outer, sentence)
            or (None if self._rows.is_nobodys(outer, sentence) else topic(scene, outer, sentence, block=False))
        )

    def _set_off(self, outer: Span, cited: Citation | None, sentence: int) -> Credit | None:
        scene = self.scene
        return (
            byline(scene, outer)
            or source_below(scene, outer)
            or by_citation(scene, cited, sentence)
            or led_up(scene, outer, sentence, block=True)
            or looked_back_on(scene, outer, block=True)
            or (None if introduced(scene, sentence) else topic(scene, outer, sentence, block=True))
        )

    def _beside(self, outer: Span, cited: Citation | None, sentence: int) -> Credit | None:
        """The best report of the same sentence."""
        scene = self.scene
        inside = scene.prose.tokens.within(outer)
        scored = [(nearness(scene.prose, report, inside), report) for report in self._near(inside, sentence)]
        best, report = max(scored, key=lambda pair: pair[0], default=(0.0, None))
        best, report = self._joined(scored, inside) or (best, report)
        if report is not None and report.kind == "thought" and not (report.subject and is_somebody(scene.prose, report.subject)):
            # "According to a survey, most think …": the survey says it.
            best, report = next(
                (pair for pair in scored if pair[1].kind == "according" and pair[1].first < report.first), (best, report)
            )
        if report is not None and report.subject is not None and report.subject.kind == "pronoun":
            # "With Mr. Benton, they celebrate “…”": the words are his.
            best, report = next((pair for pair in scored if self._sides_with(pair[1], sentence)), (best, report))
        if (
            report is not None
            and report.kind == "noun"
            and report.last < inside.start
            and might_say(scene, sentence, inside.start)
        ):
            return None  # "If a critic had told Reed that his verses were “correct”"
        if report is None or best < (0.1 if report.kind == "according" else _LEAST):
            return None
        own = self._is_own(report, inside)
        if scene.speaker(report) is None and not own:
            best, report = self._instead(scored, best, report)
        best, report = next((pair for pair in scored if self._interrupts(pair[1], report)), (best, report))
        speaker, strength = scene.speaker(report), min(1.0, best / 10)
        if speaker is None and report.subject is not None and report.subject.kind == "own":
            if cited is not None:
                return None  # "Some propose that we read “…” (Stoler 2009, 53)"
            speaker = taking_turn(scene, outer) or scene.answering(outer.start) or read_there(scene, report, sentence)
        if speaker is None:
            return Credit(None, strength, report.kind, named=False) if own or strength > _CLOSE else None
        return Credit(self.scene.attribution(speaker, report, sentence), strength, report.kind, named=speaker.named)

    def _is_own(self, report: Report, inside: range) -> bool:
        """Whether the author introduces words of the author’s own: "My answer is, “…”", "I said to a critic once: “…”"."""
        if report.subject is None or report.subject.kind != "own" or report.last >= inside.start:
            return False
        led = self.scene.prose.tokens.lower[inside.start - 1] in _INTRODUCING
        return report.kind == "noun" or (led and is_authors(self.scene.prose, report))

    def _joined(self, scored: Sequence[tuple[float, Report]], inside: range) -> tuple[float, Report] | None:
        """The report with a clause of its own that words go on with behind a second "that": "The minutes record that Raske spoke and that “…”"."""
        lower, lexicon, start = self.scene.prose.tokens.lower, self.scene.prose.lexicon, inside.start
        that = lexicon["clauses.that"]
        if start < 2 or lower[start - 1] not in that or lower[start - 2] not in lexicon["grammar.coordinators"]:  # noqa: PLR2004 - "and that"
            return None
        told = [
            report for _, report in scored if report.last < start - 2 and lower[report.last + 1] in that and not report.inverted
        ]
        return (_SECOND, told[-1]) if told else None

    def _interrupts(self, report: Report, other: Report) -> bool:
        """Whether a report stands between another and its subject, and so says it: "Orton, he writes, gives her part “…”"."""
        if report.subject is None or other.subject is None or report.kind != "speech" or other.inverted:
            return False
        between = other.subject.last < report.subject.first and report.last < other.first
        return between and is_interpolated(self.scene.prose, report, report.subject) and self.scene.speaker(report) is not None

    def _instead(self, scored: list[tuple[float, Report]], best: float, report: Report) -> tuple[float, Report]:
        """Another report, where nobody is known to make the nearest: of a verb where that is a noun, else one between commas that covers all."""
        prose = self.scene.prose
        if report.kind == "noun":  # "said that one in her position “should have known”"
            others = [pair for pair in scored if pair[1].kind != "noun"]
        else:  # "What annoyed Reed, he told his diary, was that they apologised “with their elbows”"
            others = [
                pair
                for pair in scored
                if pair[0] >= _LEAST and pair[1].subject is not None and is_interpolated(prose, pair[1], pair[1].subject)
            ]
        return max(others, key=lambda pair: pair[0], default=(best, report))

    def _in_mood(self, sentence: int) -> Credit | None:
        """Whoever was reported before, where the mood of the sentence tells that it goes on: "Es gebe „keinen Grund zur Panik“."."""
        if not self.scene.prose.lexicon["verbs.reported"]:
            return None
        from citecheck.extract.speakers.moods import carried  # noqa: PLC0415 - English has no such mood

        speaker = carried(self.scene, sentence)
        return None if speaker is None else Credit(self.scene.attribution(speaker, None, sentence), 0.8, "mood", named=True)

    def _sides_with(self, report: Report, sentence: int) -> bool:
        """Whether a report opens its sentence with whom somebody agrees."""
        prose = self.scene.prose
        opens = report.first == prose.ranges[sentence].start and report.kind == "according"
        return opens and prose.tokens.lower[report.first] in prose.lexicon["phrases.with"]

    def _unsaid(self, inside: range, sentence: int) -> Credit | None:
        """Nobody, where a passive without an agent leads up to the words: "it is often said that “…”"."""
        prose = self.scene.prose
        for report in self._near(inside, sentence):
            told = report.passive or (report.infinite and report.kind == "speech")  # "it was considered wrong to write “…”"
            nobody = told and report.subject is None
            named = (
                report.kind == "describe" and prose.tokens.lower[inside.start - 1] in prose.lexicon["clauses.as"]
            )  # "described, not unkindly, as"
            gap = between(prose, report.last + 1, inside.start)
            if nobody and report.last < inside.start and gap <= (_AS if named else _HARD_BY):
                return Credit(None, 0.6, report.kind, named=False)
        return None

    def _near(self, inside: range, sentence: int) -> list[Report]:
        """The reports of a sentence that are not too far from some words: a sentence may be as long as a file."""
        reports = self.scene.reports[sentence]
        first = bisect_left(reports, inside.start - _FAR, key=lambda report: report.first)
        return reports[first : bisect_left(reports, inside.stop + _FAR, key=lambda report: report.first)]
