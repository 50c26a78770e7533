"""
Claims: sentences that credit a statement to somebody other than the author.

A sentence is one when it holds a quotation that is credited, a report with a clause ("argued that …", "according to …"), a passive report
without an agent ("it is argued that"), or a citation.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import compress

from citecheck.extract.claims.asides import is_aside
from citecheck.extract.claims.contents import clause_begins
from citecheck.extract.claims.quoted import by_quotation, closing, introducing, is_cited, is_told_here, outside
from citecheck.extract.claims.stated import find_stated
from citecheck.extract.names.runs import is_name_word
from citecheck.extract.prose.prose import Prose
from citecheck.extract.reports.frames import Report
from citecheck.extract.reports.indirect import goes_on
from citecheck.extract.speakers.attribution import Crediting
from citecheck.model.citation import Citation
from citecheck.model.quotation import Attribution, Claim, Cue, Quotation
from citecheck.text.span import Span

_RUMOUR = 5  # tokens from "there is" to "rumour"
_DASHES = frozenset("—–―")
_GAP = 2  # code points between a sentence and a citation behind its stop


def find_claims(
    prose: Prose, crediting: Crediting, quotations: Sequence[Quotation], citations: Sequence[Citation]
) -> Iterator[Claim]:
    """The claims of a document in order, one for a sentence at most."""
    starts = [quotation.outer.start for quotation in quotations]
    marks = sorted((citation.anchor, citation) for citation in citations if _is_mark(prose, citation))
    anchors = [anchor for anchor, _ in marks]
    told: tuple[int, Attribution] | None = None
    earlier: list[Quotation] = []
    for index, span in enumerate(prose.sentences):
        kind = prose.blocks[prose.block_of[index]].kind
        if kind == "heading":
            continue
        cited = [citation for _, citation in marks[bisect_left(anchors, span.start) : bisect_left(anchors, span.end + 1)]]
        cited = cited or _behind_stop(prose, index, marks[(behind := bisect_left(anchors, span.end + 1)) : behind + 1])
        held = outside(cited, quotations[bisect_left(starts, span.start) : bisect_left(starts, span.end)])
        known = [
            is_cited(each.outer, cited, anchors) or is_told_here(prose, span, each, earlier, told=told is not None)
            for each in held
        ]
        sure, earlier = [*compress(held, known)], held
        attribution = (
            by_quotation(prose, sure) or introducing(prose, span, quotations, starts) or closing(prose, span, quotations, starts)
        )
        if attribution is None and kind == "caption":
            attribution = _cited(prose, index, cited)
        elif attribution is None and (kind not in {"quote", "verse"} or _is_spoken_in(prose, span)):
            attribution = _worded(prose, crediting, index, told) or _cited(prose, index, cited)
        told = None if attribution is None else (index, attribution)
        if attribution is not None and not _mere_citation(prose, index, cited):
            whole = Span(span.start, max([span.end, *(quotation.outer.end for quotation in held if quotation.form == "block")]))
            quoted = any(quotation.kind == "quotation" for quotation in held)
            yield Claim(whole, whole.of(prose.text), _told_vague(prose, attribution, index), quoted=quoted, cited=bool(cited))


def _is_mark(prose: Prose, citation: Citation) -> bool:
    """Whether a citation credits its sentence: no mere page, and no number that begins the text of a note, "[1]: Deposition of …"."""
    start, end, text = citation.span.start, citation.span.end, prose.text
    note = (
        citation.style == "numeric" and text[end : end + 1] == ":" and text[max(0, start - 2) : start].rstrip()[-1:] in {"", "."}
    )
    return citation.style != "locator" and not note


def _behind_stop(prose: Prose, index: int, following: Sequence[tuple[int, Citation]]) -> list[Citation]:
    """The citation that stands behind the stop of a sentence as if it were the next one: "… early. (Holt 1931)"."""
    if not following or index + 1 == len(prose.sentences):
        return []
    here, behind, citation = prose.sentences[index], prose.sentences[index + 1], following[0][1]
    whole = citation.span.start <= behind.start and behind.end <= citation.span.end + 1
    near = behind.start - here.end <= _GAP and prose.block_of[index] == prose.block_of[index + 1]
    return [citation] if whole and near else []


def _mere_citation(prose: Prose, index: int, cited: Sequence[Citation]) -> bool:
    """Whether a sentence is nothing but a citation, set below a block, or begins with one behind a dash, as a byline does."""
    start = prose.sentences[index].start
    if cited and prose.text[start] in _DASHES and cited[0].span.start - start <= _GAP:
        return True
    inside = {token for citation in cited for token in prose.tokens.within(citation.span)}
    return len(cited) > 0 and all(token in inside for token in prose.ranges[index] if prose.tokens.words[token][0].isalnum())


def _is_spoken_in(prose: Prose, sentence: Span) -> bool:
    """Whether an indented text has marks and a cue of its own: what a mere quoted text reports is not the essay's claim."""
    return prose.text[sentence.start] in '“"„«‘' and prose.quoted[prose.tokens.within(sentence).start] >= 0


def _worded(prose: Prose, crediting: Crediting, index: int, told: tuple[int, Attribution] | None) -> Attribution | None:
    """The attribution of a sentence by its own words, or by those of the one before, with which it goes on."""
    return _reported(prose, crediting, index) or _carried(prose, index, told) or _in_mood(crediting, index)


def _reported(prose: Prose, crediting: Crediting, index: int) -> Attribution | None:
    scene = crediting.scene
    for report in find_stated(prose, scene.reports[index], prose.ranges[index]):
        speaker = scene.speaker(report)
        if speaker is not None:
            crediting.remember(report.first, speaker.name)
            return scene.attribution(speaker, report, index)
        if report.passive if report.subject is None else _is_speaking_pronoun(prose, report, index):
            return _of_nobody(prose, report, index)
    return _hearsay(prose, index)


def _is_speaking_pronoun(prose: Prose, report: Report, index: int) -> bool:
    """Whether he, she or they say something, or it is their view, whoever they are."""
    persons = prose.lexicon.union("pronouns.masculine", "pronouns.feminine", "pronouns.plural")
    if report.subject is None or prose.tokens.lower[report.subject.first] not in persons:
        return False
    if report.kind == "noun":
        return True
    part = prose.ranges[index]
    if (
        report.kind == "evidence"
        and report.subject.first == part.start
        and f"{prose.tokens.lower[report.last]}s" in prose.lexicon["verbs.evidence"]
    ):
        return True  # "They find that being open helps"
    return report.kind == "speech" and (
        report.inverted
        or _is_beside_words(prose, report, part)
        or is_aside(prose, report, part)
        or clause_begins(prose, report, part)
    )


def _is_beside_words(prose: Prose, report: Report, part: range) -> bool:
    """Whether quoted words stand right before the subject of a verb or right behind it: "“…,” he notes, “…”"."""
    if report.subject is None:
        return False
    near = (report.subject.first - 1, report.subject.first - 2, report.last + 1, report.last + 2)
    return any(place in part and prose.quoted[place] >= 0 for place in near)


def _hearsay(prose: Prose, index: int) -> Attribution | None:
    """The attribution to nobody of words like "reportedly" and "rumour has it that"."""
    for token, size in prose.lexicon.phrases(prose.tokens.lower, prose.ranges[index], "phrases.hearsay"):
        if prose.quoted[token] < 0:
            cue = prose.tokens.span(token, token + size - 1)
            return Attribution(cue.of(prose.text), None, Cue(cue, cue.of(prose.text)), prose.sentences[index], generic=True)
    return _rumoured(prose, index)


def _rumoured(prose: Prose, index: int) -> Attribution | None:
    """The attribution to nobody of "There is a rumour that …"."""
    lower, lexicon, part = prose.tokens.lower, prose.lexicon, prose.ranges[index]
    size = lexicon.phrase(lower, part.start, "clauses.there")
    if size == 0:
        return None
    begins = lexicon.union("grammar.determiners", "pronouns.subject", "pronouns.impersonal") - lexicon["speakers.nobody"]
    for token in range(part.start + size, min(part.start + size + _RUMOUR, part.stop - 2)):
        clause = lower[token + 1] in lexicon["clauses.that"] and (lower[token + 2] in begins or is_name_word(prose, token + 2))
        if clause and lower[token] in lexicon["nouns.rumour"] and prose.quoted[token] < 0:
            cue = prose.tokens.span(part.start, token)
            return Attribution(cue.of(prose.text), None, Cue(cue, cue.of(prose.text)), prose.sentences[index], generic=True)
    return None


def _impersonally(prose: Prose, report: Report, part: range) -> Span:
    """The words of a passive that names nobody: "it is often said"."""
    lower, lexicon = prose.tokens.lower, prose.lexicon
    passed = lexicon.union("grammar.adverbs", "verbs.auxiliary", "verbs.be", "pronouns.impersonal")
    first = report.first
    while first > part.start and (lower[first - 1] in passed or lexicon.ends(lower[first - 1], "endings.adverb")):
        first -= 1
    return prose.tokens.span(first if lower[first] in lexicon["pronouns.impersonal"] else report.first, report.last)


def _of_nobody(prose: Prose, report: Report, index: int) -> Attribution:
    """The attribution to nobody who can be named: of a passive without an agent, or to a pronoun that nobody fits."""
    cue = prose.tokens.span(report.first, report.last)
    mention = None if report.subject is None else prose.tokens.span(report.subject.first, report.subject.last)
    source = (mention or _impersonally(prose, report, prose.ranges[index])).of(prose.text)
    return Attribution(source, mention, Cue(cue, cue.of(prose.text)), prose.sentences[index], generic=True)


def _told_vague(prose: Prose, attribution: Attribution, index: int) -> Attribution:
    """The attribution with the words that credit nobody who could be asked, where the language's lists tell."""
    if not prose.lexicon["vague.sources"]:
        return attribution
    from citecheck.extract.claims.vagueness import find_vagueness  # noqa: PLC0415 - English has a rule for it

    return attribution._replace(vague=find_vagueness(prose, attribution, prose.ranges[index]))


def _carried(prose: Prose, index: int, told: tuple[int, Attribution] | None) -> Attribution | None:
    """The attribution of the sentence before, where this one goes on with what was said."""
    if told is None or told[0] != index - 1 or not (goes_on(prose, index) or _is_on_that_view(prose, index)):
        return None
    if prose.block_of[index] != prose.block_of[index - 1]:
        return None
    return told[1]._replace(mention=None, cue=None, context=told[1].context.cover(prose.sentences[index]))


def _is_on_that_view(prose: Prose, index: int) -> bool:
    """Whether a sentence begins with words for a view that was just told: "On this view …", not "On this view of the harbour …"."""
    part, lower = prose.ranges[index], prose.tokens.lower
    size = prose.lexicon.phrase(lower, part.start, "phrases.thereby")
    return 0 < size < len(part) and lower[part.start + size] not in prose.lexicon["grammar.prepositions"]


def _in_mood(crediting: Crediting, index: int) -> Attribution | None:
    """The attribution of a sentence of reported mood to whom the one before speaks of: "Nun gibt es ein Gutachten. Die Rippen seien feucht."."""
    scene = crediting.scene
    if not scene.prose.lexicon["verbs.reported"]:
        return None
    from citecheck.extract.speakers.moods import carried  # noqa: PLC0415 - English has no such mood

    speaker = carried(scene, index)
    return None if speaker is None else scene.attribution(speaker, None, index)


def _cited(prose: Prose, index: int, cited: Sequence[Citation]) -> Attribution | None:
    if not cited:
        return None
    first = cited[0]
    names = [name for cite in first.cites for name in cite.credited or cite.names]
    source = prose.lexicon.fill("patterns.pair", *names[:2]) if len(names) > 1 else (*names, first.raw)[0]
    return Attribution(source, first.span, None, prose.sentences[index])
