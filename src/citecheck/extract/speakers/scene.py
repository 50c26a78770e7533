"""What crediting works with: the prose, its cast and its reports; and what it yields."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from citecheck.extract.phrases.phrases import Phrase
from citecheck.extract.prose.prose import Prose
from citecheck.extract.reports.frames import Report
from citecheck.extract.speakers.cast import Cast, Speaker
from citecheck.model.quotation import Attribution, Cue
from citecheck.text.span import Span

_CONTEXT = 3  # sentences in which year, title and newspaper may stand


class Credit(NamedTuple):
    """
    An attribution and how it was come by.

    attribution: None for speech of somebody who cannot be told. strength: 0 to 1, how closely the words and the report stand together. kind: of the
    report, or "colon", "byline", "before", "turn", "citation", "topic". named: the speaker has a name.
    """

    attribution: Attribution | None
    strength: float
    kind: str
    named: bool = True


class Scene:
    """A document's prose, its cast, and the reports of each of its sentences."""

    __slots__ = ("_addresses", "_guest", "cast", "notes", "prose", "reports")

    def __init__(self, prose: Prose, cast: Cast, reports: Sequence[list[Report]]) -> None:
        self.prose = prose
        self.cast = cast
        self._guest: str | None = None
        self._addresses: set[int] = set()
        if prose.lexicon["pronouns.address"]:
            from citecheck.extract.speakers.address import guest  # noqa: PLC0415 - not for English

            self._guest = guest(prose, cast.register)
        self.notes = {block.label: block for block in prose.blocks if block.kind == "note"}
        self.reports = [list(self._settled(each)) if each else each for each in reports]

    def attribution(self, speaker: Speaker, report: Report | None, sentence: int) -> Attribution:
        """The attribution to a speaker by a report of this sentence, or by no words of report."""
        cue = None
        if report is not None:
            span = self.prose.tokens.span(report.first, report.last)
            cue = Cue(span, span.of(self.prose.text))
        context = self._context(sentence)
        titles = self.cast.titles.within(context)
        work = speaker.work or (titles[-1] if titles else None)
        return Attribution(speaker.name, speaker.mention, cue, context, work, speaker.generic)

    def speaker(self, report: Report) -> Speaker | None:
        """Whom a report credits; None when nobody can be told."""
        if self._guest is not None and report.subject is not None and report.subject.first in self._addresses:
            return Speaker(self._guest, self.prose.tokens.span(report.subject.first, report.subject.last))
        return self.cast.identify(report.subject) if report.subject is not None else None

    def answering(self, offset: int) -> Speaker | None:
        """Who says "I" at an offset: whom the document interviews, outside its questions."""
        if self._guest is None:
            return None
        from citecheck.extract.speakers.address import asks  # noqa: PLC0415 - not for English

        return None if asks(self.prose, self.prose.block_at(offset)) else Speaker(self._guest, None)

    def _addressed(self, report: Report) -> Phrase | None:
        """The pronoun by which a question addresses whom it credits: "Sie nannten es „…“"."""
        from citecheck.extract.speakers.address import addressed, asks  # noqa: PLC0415 - not for English

        if not asks(self.prose, self.prose.block_at(self.prose.tokens.starts[report.first])):
            return None
        phrase = addressed(self.prose, report)
        if phrase is not None:
            self._addresses.add(phrase.first)
        return phrase

    def _settled(self, reports: Iterable[Report]) -> Iterator[Report]:
        """The reports that are some: "for X" credits X when X is a person."""
        register = self.cast.register
        for report in reports:
            if self._guest is not None and (to := self._addressed(report)) is not None:
                yield report._replace(subject=to)
            elif report.kind != "for":
                yield report
            elif report.subject is not None:
                names = register.within(report.subject.first, report.subject.head)
                described = report.subject.kind in {"pronoun", "person"} and not names
                behind = self.prose.tokens.lower[report.subject.last + 1 : report.subject.last + 3]
                cited = len(behind) > 1 and behind[0] == "(" and behind[1][:1].isdigit()  # "For Keller (2004, 3), …"
                # "Battle, for Sauvage, is “arithmetic under noise”"
                apart = behind[:1] == [","] and self.prose.tokens.lower[report.first - 1] == ","
                aside = apart and names and register.may_be_person(names[-1])
                if described or aside or (names and (cited or register.is_person(names[-1]) or self._is_to(report))):
                    yield report._replace(kind="according")

    def _is_to(self, report: Report) -> bool:
        """Whether something is called by words in marks to a body or paper: "To the *Argus*, which its owners read, they were “a threat”"."""
        lower, lexicon, quoted = self.prose.tokens.lower, self.prose.lexicon, self.prose.quoted
        part = self.prose.ranges[self.prose.sentence_at(self.prose.tokens.starts[report.first])]
        if report.first != part.start or lower[report.first] not in lexicon["links.dative"]:
            return False
        words = next((place for place in part if quoted[place] >= 0), part.start)
        return lower[words - 1] in lexicon["verbs.be"]

    def _context(self, sentence: int) -> Span:
        """The sentence and those before it in its block, three at most."""
        here = self.prose.sentences[sentence]
        start = here.start
        for back in range(sentence - 1, max(-1, sentence - _CONTEXT), -1):
            if self.prose.block_of[back] != self.prose.block_of[sentence]:
                break
            start = self.prose.sentences[back].start
        return Span(start, here.end)
