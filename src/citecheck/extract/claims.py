"""
Claims: sentences that credit a statement to somebody other than the author.

A sentence is one when it holds a quotation that is credited, a report with a clause ("argued that …", "according to …"), a passive report
without an agent ("it is argued that"), or a citation.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from citecheck.extract.attribution import Crediting
from citecheck.extract.cast import Speaker
from citecheck.extract.prose import Prose
from citecheck.extract.reports import Report
from citecheck.model.citation import Citation
from citecheck.model.quotation import Attribution, Claim, Cue, Quotation
from citecheck.text.span import Span

_CLAUSE = frozenset({"that", "how", "whether", "why", "what", ",", ":"})


def find_claims(
    prose: Prose, crediting: Crediting, quotations: Sequence[Quotation], citations: Sequence[Citation], lists: Sequence[Span]
) -> Iterator[Claim]:
    """The claims of a document in order, one for a sentence at most."""
    starts = [quotation.outer.start for quotation in quotations]
    marks = sorted((citation.anchor, citation) for citation in citations if citation.style != "locator")
    anchors = [anchor for anchor, _ in marks]
    for index, span in enumerate(prose.sentences):
        if any(part.holds(span) for part in lists) or prose.blocks[prose.block_at(span.start)].kind in {"heading", "caption"}:
            continue
        held = quotations[bisect_left(starts, span.start) : bisect_left(starts, span.end)]
        cited = [citation for _, citation in marks[bisect_left(anchors, span.start) : bisect_left(anchors, span.end + 1)]]
        attribution = _quoted(held) or _reported(prose, crediting, index) or _cited(prose, index, cited)
        if attribution is not None:
            quoted = any(quotation.kind == "quotation" for quotation in held)
            yield Claim(span, span.of(prose.text), attribution, quoted=quoted, cited=bool(cited))


def _quoted(held: Sequence[Quotation]) -> Attribution | None:
    return next((quotation.attribution for quotation in held if quotation.kind == "quotation" and quotation.attribution), None)


def _reported(prose: Prose, crediting: Crediting, index: int) -> Attribution | None:
    for report in crediting.reports[index]:
        if not _states(prose, report, prose.ranges[index]):
            continue
        span = prose.tokens.span(report.first, report.last)
        cue = Cue(span, span.of(prose.text))
        if report.subject is None:
            if report.passive:
                return Attribution(span.of(prose.text), None, cue, prose.sentences[index], generic=True)
            continue
        speaker = crediting.cast.identify(report.subject)
        if speaker is not None:
            crediting.remember(report.first, speaker.name)
            return _attribution(prose, speaker, cue, index, crediting)
    return None


def _attribution(prose: Prose, speaker: Speaker, cue: Cue, index: int, crediting: Crediting) -> Attribution:
    titles = [work.title for work in crediting.cast.works if prose.sentences[index].holds(work.span)]
    work = speaker.work or (titles[-1] if titles else None)
    return Attribution(speaker.name, speaker.mention, cue, prose.sentences[index], work, speaker.generic)


def _states(prose: Prose, report: Report, part: range) -> bool:
    """Whether a report introduces a statement, and is no mere noun, order or method."""
    if report.kind in {"according", "noun"}:
        return report.subject is not None
    lower = prose.tokens.lower
    if report.infinite and report.subject is None:
        return False
    after = report.last + 1
    if report.inverted:
        return True
    following = lower[after] if after < part.stop else "."
    if report.subject is not None and report.subject.kind == "other":
        return following == "that" and report.kind in {"speech", "evidence"}
    if following in _CLAUSE:
        return True
    if report.passive:
        return report.subject is not None and report.kind != "thought"
    if following in {".", ";", "?", "!", ")"}:
        return report.first > part.start + 2 and lower[report.first - 1] not in {"to"} and "," in lower[part.start : report.first]
    if "that" in lower[after : after + 8]:
        return True
    return report.kind in {"speech", "describe"} and not report.infinite or _clause_begins(prose, after, part)


def _clause_begins(prose: Prose, index: int, part: range) -> bool:
    lexicon, tokens = prose.lexicon, prose.tokens
    for ahead in range(index, min(index + 6, part.stop)):
        if tokens.lower[ahead] in lexicon["verbs.auxiliary"]:
            return True
        if not tokens.words[ahead][0].isalpha():
            return False
    return False


def _cited(prose: Prose, index: int, cited: Sequence[Citation]) -> Attribution | None:
    if not cited:
        return None
    first = cited[0]
    names = [name for cite in first.cites for name in cite.names]
    source = " and ".join(names[:2]) or first.raw
    return Attribution(source, first.span, None, prose.sentences[index])
