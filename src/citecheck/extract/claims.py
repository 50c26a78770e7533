"""
Claims: sentences that credit a statement to somebody other than the author.

A sentence is one when it holds a quotation that is credited, a report with a clause ("argued that …", "according to …"), a passive report
without an agent ("it is argued that"), or a citation.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from citecheck.extract.attribution import Crediting
from citecheck.extract.frames import Report
from citecheck.extract.indirect import clause_follows, content_start, goes_on
from citecheck.extract.prose import Prose
from citecheck.extract.tokens import OWNER
from citecheck.model.citation import Citation
from citecheck.model.quotation import Attribution, Claim, Cue, Quotation
from citecheck.text.span import Span

_OBJECT_REACH = 7
_CLAUSE_REACH = 7


def find_claims(
    prose: Prose, crediting: Crediting, quotations: Sequence[Quotation], citations: Sequence[Citation]
) -> Iterator[Claim]:
    """The claims of a document in order, one for a sentence at most."""
    starts = [quotation.outer.start for quotation in quotations]
    marks = sorted((citation.anchor, citation) for citation in citations if citation.style != "locator")
    anchors = [anchor for anchor, _ in marks]
    told: tuple[int, Attribution] | None = None
    for index, span in enumerate(prose.sentences):
        kind = prose.blocks[prose.block_at(span.start)].kind
        if kind in {"heading", "caption"}:
            continue
        held = quotations[bisect_left(starts, span.start) : bisect_left(starts, span.end)]
        cited = [citation for _, citation in marks[bisect_left(anchors, span.start) : bisect_left(anchors, span.end + 1)]]
        attribution = _quoted(held)
        if attribution is None and kind not in {"quote", "verse"}:  # what a quoted text reports is not the essay's claim
            attribution = _reported(prose, crediting, index) or _carried(prose, index, told) or _cited(prose, index, cited)
        told = None if attribution is None else (index, attribution)
        if attribution is not None and not _mere_citation(prose, index, cited):
            whole = Span(span.start, max([span.end, *(quotation.outer.end for quotation in held if quotation.form == "block")]))
            quoted = any(quotation.kind == "quotation" for quotation in held)
            yield Claim(whole, whole.of(prose.text), attribution, quoted=quoted, cited=bool(cited))


def _mere_citation(prose: Prose, index: int, cited: Sequence[Citation]) -> bool:
    """Whether a sentence is nothing but a citation, set below a block."""
    words, starts = prose.tokens.words, prose.tokens.starts
    return len(cited) > 0 and all(
        any(citation.span.start <= starts[token] < citation.span.end for citation in cited)
        for token in prose.ranges[index]
        if words[token][0].isalnum()
    )


def _quoted(held: Sequence[Quotation]) -> Attribution | None:
    return next((quotation.attribution for quotation in held if quotation.kind == "quotation" and quotation.attribution), None)


def _reported(prose: Prose, crediting: Crediting, index: int) -> Attribution | None:
    scene = crediting.scene
    for report in scene.reports[index]:
        if not _states(prose, report, prose.ranges[index]):
            continue
        speaker = scene.speaker(report)
        if speaker is not None:
            crediting.remember(report.first, speaker.name)
            return scene.attribution(speaker, report, index)
        if report.subject is None and report.passive:
            span = prose.tokens.span(report.first, report.last)
            return Attribution(span.of(prose.text), None, Cue(span, span.of(prose.text)), prose.sentences[index], generic=True)
    return None


def _carried(prose: Prose, index: int, told: tuple[int, Attribution] | None) -> Attribution | None:
    """The attribution of the sentence before, where this one goes on with what was said."""
    if told is None or told[0] != index - 1 or not goes_on(prose, index):
        return None
    here, before = prose.sentences[index], prose.sentences[index - 1]
    if prose.block_at(here.start) != prose.block_at(before.start):
        return None
    return told[1]._replace(mention=None, cue=None, context=told[1].context.cover(here))


def _states(prose: Prose, report: Report, part: range) -> bool:
    """Whether a report introduces a statement of its subject, and is no order, no method, no mere mention."""
    lower, start = prose.tokens.lower, content_start(prose, report, part)
    following = lower[start] if start < part.stop else "."
    if report.kind == "according":
        return report.subject is not None
    if report.kind == "noun":
        return _noun_states(prose, report, start)
    if report.passive:
        return _passive_states(prose, report, part, following)
    if report.subject is None or not _somebody(prose, report):
        return False
    if report.inverted or following in prose.lexicon["clauses.openers"] or _parenthetical(prose, report, part):
        return True
    if report.infinite:
        return False
    named = report.subject.kind in {"name", "pronoun", "person", "institution", "work"}
    return _clause_follows(prose, report, part) or (named and _takes_object(prose, report, part))


def _noun_states(prose: Prose, report: Report, start: int) -> bool:
    lower = prose.tokens.lower[report.last]
    if prose.tokens.lower[report.first] in prose.lexicon["links.opinion"]:
        return lower in prose.lexicon["nouns.opinion"]
    return lower in prose.lexicon["nouns.clause"] and prose.lexicon.phrase(prose.tokens.lower, start, "clauses.that") > 0


def _passive_states(prose: Prose, report: Report, part: range, following: str) -> bool:
    """Whether a passive states: "it is argued that …", "is widely regarded as …", or one with an agent."""
    if report.subject is not None:
        return report.subject.kind in {"name", "person", "institution"} and report.kind != "thought"
    lower = prose.tokens.lower
    impersonal = prose.lexicon["pronouns.impersonal"]
    led = "verb-second" in prose.lexicon["grammar.traits"] or any(
        word in impersonal for word in lower[max(part.start, report.first - 5) : report.first]
    )
    widely = lower[report.first - 1] in prose.lexicon["adverbs.general"] and following in prose.lexicon["clauses.regarded"]
    return widely or (led and following in prose.lexicon["clauses.that"])


def _somebody(prose: Prose, report: Report) -> bool:
    """Whether the subject is somebody who can be credited: not "one", not "you", not what the author calls "our principle"."""
    if report.subject is None:
        return False
    first = prose.tokens.lower[report.subject.first]
    return first not in prose.lexicon["speakers.nobody"] and not (
        report.subject.kind == "other" and (first in prose.lexicon["verbs.own"] or report.kind not in {"speech", "thought"})
    )


def _parenthetical(prose: Prose, report: Report, part: range) -> bool:
    """Whether the report is an aside: "…, Lotze asks, …", "as X has shown, …"."""
    lower = prose.tokens.lower
    stop = report.last + 1
    if stop < part.stop and lower[stop] in prose.lexicon["verbs.auxiliary"]:
        stop += 1  # "wie X gezeigt hat, …"
    following = lower[stop] if stop < part.stop else "."
    if report.subject is None or report.subject.kind == "other" or following not in {",", ".", "?", "!", ";", ":", "—", "–"}:
        return False
    first = report.subject.first
    if first > part.start and lower[first - 1] in prose.lexicon["clauses.as"]:
        return True
    return first > part.start and lower[first - 1] in {",", "—", "–"} and report.first - report.subject.last <= 2  # noqa: PLR2004


def _clause_follows(prose: Prose, report: Report, part: range) -> bool:
    """Whether a clause follows the verb: after "that" behind an object, or bare ("Dewey says truth is …")."""
    lexicon, tokens = prose.lexicon, prose.tokens
    if "clauses-behind-commas" in lexicon["grammar.traits"]:
        return clause_follows(prose, report, part)
    after = report.last + 1
    for ahead in range(after, min(after + _OBJECT_REACH, part.stop)):
        lower = tokens.lower[ahead]
        if prose.quoted[ahead] >= 0 or lower in {",", ";", "."} or lower in lexicon["clauses.barriers"]:
            break
        if lower in lexicon["clauses.inner"] and tokens.lower[ahead - 1] not in lexicon["grammar.prepositions"]:
            return ahead == after or report.kind != "describe"
    if tokens.lower[report.last] not in lexicon["verbs.clausal"]:
        return False
    return _bare_clause(prose, after, part)


def _bare_clause(prose: Prose, start: int, part: range) -> bool:
    """Whether a subject and an auxiliary or a form of "be" follow, with no preposition or infinitive at once."""
    lexicon, tokens = prose.lexicon, prose.tokens
    if (
        start >= part.stop
        or tokens.lower[start] in lexicon["grammar.prepositions"]
        or tokens.lower[start] in lexicon["verbs.auxiliary"]
    ):
        return False
    for ahead in range(start, min(start + _CLAUSE_REACH, part.stop)):
        if not tokens.words[ahead][0].isalnum() and tokens.words[ahead] not in {OWNER, "’s", "-"}:
            return False
        if tokens.lower[ahead] in lexicon["verbs.auxiliary"] and ahead > start:
            return True
    return False


def _takes_object(prose: Prose, report: Report, part: range) -> bool:
    """Verbs that make a claim with a mere object: "likens the demands to", "the paper highlighted the merits"."""
    lower = prose.tokens.lower
    if report.last + 1 >= part.stop or report.subject is None:
        return False
    if lower[report.last] in prose.lexicon["verbs.likening"]:
        return True
    return report.kind == "evidence" and report.subject.kind == "work"


def _cited(prose: Prose, index: int, cited: Sequence[Citation]) -> Attribution | None:
    if not cited:
        return None
    first = cited[0]
    names = [name for cite in first.cites for name in cite.names]
    source = prose.lexicon.fill("patterns.pair", *names[:2]) if len(names) > 1 else (*names, first.raw)[0]
    return Attribution(source, first.span, None, prose.sentences[index])
