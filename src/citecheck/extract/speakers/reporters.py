"""Who was said to say something just before a pronoun is: "Orton said that the roof leaked. “It always has,” he added."."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence

from citecheck.extract.language.tokens import OWNER
from citecheck.extract.names.register import Register
from citecheck.extract.phrases.nounphrases import after
from citecheck.extract.phrases.phrases import Phrase
from citecheck.extract.prose.prose import Prose
from citecheck.extract.reports.frames import Report

_SAYING = frozenset({"speech", "describe", "according"})
_OWNED = 3  # tokens from a name to “own” behind “by her”
_CLOSING = 4  # tokens behind a report that ends its sentence: "…, Orton said on Friday."


class Reporters:
    """The reports of each sentence of a document, looked at for who goes on speaking."""

    def __init__(self, prose: Prose, register: Register, reports: Sequence[Sequence[Report]]) -> None:
        self._prose = prose
        self._register = register
        self._reports = reports

    def before(self, token: int, here: int, known: Mapping[int, str | None], *, led: bool) -> str | None:
        """
        The full name or the description of whom the sentence before reports, where the pronoun at `token` in the sentence `here` is the subject of a report itself.

        known: whom pronouns mean, by token. led: somebody is named before it, who may be meant unless the report closes the sentence: "Orton was late, he added."
        """
        own = next((report for report in self._reports[here] if _is_of(report, token)), None)
        if own is None or (led and not self._closes(own, here)):
            return None
        steps = self._prose.steps
        earlier = bisect_left(steps, steps[here]) - 1  # what is quoted between is passed over
        report = self._main(earlier) if earlier >= 0 else None
        subject = report.subject if report is not None else None
        asked = self._asked(report) if report is not None else None
        if asked is not None:
            return asked
        if subject is None or subject.kind == "pronoun":
            return None if subject is None else known.get(subject.first)
        names = self._register.within(subject.first, subject.head) if subject.kind == "name" else []
        return self._register.whole(names[-1]) if names else self._described(subject)

    def unnamed(self, here: int) -> str | None:
        """The person without a name who says something in a sentence that names nobody, the one before `here`: "I prefer what the woman with the herring said"."""
        steps = self._prose.steps
        earlier = bisect_left(steps, steps[here]) - 1
        if earlier < 0 or self._register.within(self._prose.ranges[earlier].start, self._prose.ranges[earlier].stop - 1):
            return None
        said = [report.subject for report in self._reports[earlier] if report.subject is not None and _says(report)]
        told = [each for each in said if each.kind == "person" and self._tells(each)]
        return self._describe(told[-1]) if told else None

    def _tells(self, subject: Phrase) -> bool:
        return self._prose.tokens.lower[subject.first] in self._prose.lexicon["grammar.articles"]

    def speaks(self, token: int, here: int) -> bool:
        """Whether the pronoun at `token` in the sentence `here` is the subject of a verb of saying."""
        return any(_is_of(report, token) and report.kind == "speech" for report in self._reports[here])

    def questioned(self, token: int, here: int) -> str | None:
        """The person asked in a sentence before a pronoun of the same: "I asked the pastor whether he thought so"."""
        told = [report for report in self._reports[here] if report.last < token and report.subject is not None]
        while told and (told[-1].kind == "thought" or told[-1].infinite):
            told.pop()  # "I asked a man who held a good position what it meant"
        return self._asked(told[-1]) if told and _is_own(told[-1]) else None

    def _asked(self, report: Report) -> str | None:
        """The person of whom something is asked, and who answers: "The clerk asked Orton about it. She said …"."""
        if self._prose.tokens.lower[report.last] not in self._prose.lexicon["verbs.asking"]:
            return None
        names = self._register.within(report.last + 1, report.last + 1)
        if names:
            return self._register.whole(names[0]) if self._register.is_person(names[0]) else None
        asked = after(self._prose, report.last + 1, len(self._prose.tokens))
        told = (
            asked is not None
            and asked.kind in {"person", "generic"}
            and self._prose.tokens.lower[asked.first] in self._prose.lexicon.union("grammar.determiners", "grammar.indefinite")
        )
        return self._describe(asked) if told and asked is not None else None

    def _describe(self, asked: Phrase) -> str:
        """The words for somebody who is asked, or the name of whoever was introduced as such: "the pastor"."""
        role = self._prose.tokens.lower[asked.head]
        return self._register.in_role(role, asked.first) or self._prose.of(asked.first, asked.last)

    def _described(self, subject: Phrase) -> str | None:
        """Somebody without a name who is brought in, or is somebody else’s: "a clerk", "Orton’s spokesman", but not "the minister"."""
        lower = self._prose.tokens.lower[subject.first : subject.head]
        new = self._prose.lexicon.union("grammar.one", "grammar.indefinite")
        brought_in = subject.kind == "person" and (OWNER in lower or not new.isdisjoint(lower[:1]))
        return self._prose.of(subject.first, subject.last) if brought_in else None

    def set_off(self, token: int) -> str | None:
        """The name right before an aside about what is its bearer’s own: "Hannah, by her own account, …"."""
        lower, lexicon = self._prose.tokens.lower, self._prose.lexicon
        if token < _OWNED or lower[token - 2] != "," or not {*lower[token + 1 : token + 2]} <= lexicon["adjectives.own"]:
            return None
        names = [name for name in self._register.within(token - _OWNED, token - _OWNED) if name.last == token - _OWNED]
        return self._register.whole(names[0]) if names else None

    def _main(self, sentence: int) -> Report | None:
        """The report that covers a sentence: one that closes it, else the first that no clause of time holds."""
        part, lower, lexicon = self._prose.ranges[sentence], self._prose.tokens.lower, self._prose.lexicon
        laws = lexicon["phrases.under"]  # "Under the Act, …"
        told = [each for each in self._reports[sentence] if each.subject and _says(each) and lower[each.first] not in laws]
        if not any(_is_own(each) and lower[each.last] in lexicon["verbs.asking"] for each in told):
            told = [each for each in told if not _is_own(each)] or told  # "I recall that one man came and said"
        if told and self._closes(told[-1], sentence):
            return told[-1]
        timed = lexicon.union("clauses.time", "clauses.as", "clauses.conditional")
        main = [report for report in told if _ends(report)[0] == part.start or lower[_ends(report)[0] - 1] not in timed]
        return next(iter(main or told), None)

    def _closes(self, report: Report, sentence: int) -> bool:
        """Whether a report ends its sentence, behind a comma or words in marks."""
        part, (first, last) = self._prose.ranges[sentence], _ends(report)
        behind = first > part.start and (self._prose.tokens.lower[first - 1] == "," or self._prose.quoted[first - 1] >= 0)
        return behind and part.stop - 1 - last <= _CLOSING


def _says(report: Report) -> bool:
    return report.kind in _SAYING and not report.infinite


def _is_own(report: Report) -> bool:
    return report.subject is not None and report.subject.kind == "own"


def _ends(report: Report) -> tuple[int, int]:
    """The first and the last token of a report with its subject."""
    subject = report.subject if report.subject is not None else report
    return min(report.first, subject.first), max(report.last, subject.last)


def _is_of(report: Report, token: int) -> bool:
    """Whether somebody says something who is called by nothing but the pronoun at a token."""
    subject = report.subject
    return (
        (_says(report) or report.kind == "thought")
        and subject is not None
        and subject.kind == "pronoun"
        and subject.first == token
    )
