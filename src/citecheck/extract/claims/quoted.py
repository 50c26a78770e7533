"""Whom a sentence credits with the quotations that it holds or leads up to."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from citecheck.extract.names.runs import is_name_word
from citecheck.extract.phrases.phrases import is_pronoun
from citecheck.extract.prose.prose import Prose
from citecheck.model.citation import Citation
from citecheck.model.quotation import Attribution, Quotation
from citecheck.text.span import Span

_LEADS = frozenset(":—–")
_BYLINES = frozenset("—–―-*_")  # a line that begins so and names somebody is no sentence
_SIGNS = 4  # code points of signs around words that are a whole sentence


def outside(cited: Sequence[Citation], held: Sequence[Quotation]) -> list[Quotation]:
    """The quotations of a sentence that are no titles inside the references it cites."""
    return [quotation for quotation in held if not any(citation.span.holds(quotation.outer) for citation in cited)]


def by_quotation(prose: Prose, held: Sequence[Quotation]) -> Attribution | None:
    """The attribution of a quotation in a sentence, or of a word that somebody has for something: “what Paine called ‘ground rent’”."""
    for quotation in held:
        credit = quotation.attribution
        if credit is None:
            continue
        judged = quotation.kind == "scare" and _is_judged(prose, credit, quotation)
        if judged or quotation.kind in {"quotation", "dialogue"} or _named_so(prose, credit):
            return credit
    return None


def introducing(prose: Prose, sentence: Span, quotations: Sequence[Quotation], starts: Sequence[int]) -> Attribution | None:
    """The attribution of the quotation that a sentence leads up to, in a paragraph of its own behind a colon or dash."""
    place = bisect_left(starts, sentence.end)
    if place == len(starts) or sentence.of(prose.text).rstrip("*_ ")[-1:] not in _LEADS:
        return None
    following = quotations[place]
    parted, credit = prose.text[sentence.end : following.outer.start], following.attribution
    if credit is None or credit.mention is None or "\n" not in parted or any(sign.isalnum() for sign in parted):
        return None
    inside = prose.tokens.within(sentence)
    if credit.cue is None and prose.lexicon["marks.ahead"].isdisjoint(prose.tokens.lower[inside.start : inside.stop]):
        return None  # "Her diary is worth giving at length:" says whose words come, and nothing of what they say
    named = any(is_name_word(prose, token) or is_pronoun(prose, token) for token in prose.tokens.within(credit.mention))
    return credit if (named or following.form == "block") and sentence.holds(credit.mention) else None


def closing(prose: Prose, sentence: Span, quotations: Sequence[Quotation], starts: Sequence[int]) -> Attribution | None:
    """The attribution of the quotation right before a sentence that names whose it is: "“…” Orton said this to an interviewer"."""
    place = bisect_left(starts, sentence.start) - 1
    byline = prose.text[sentence.start] in _BYLINES
    credit = quotations[place].attribution if place >= 0 and not byline else None
    if credit is None or credit.mention is None or not 0 <= sentence.start - quotations[place].outer.end <= _SIGNS:
        return None
    if credit.cue is None and credit.mention.start <= sentence.start + 1:
        return None  # a line with the name of who said it
    held = sentence.holds(credit.mention) and (credit.cue is None or sentence.holds(credit.cue.span))
    told = held and quotations[place].kind in {"quotation", "dialogue"}
    return credit if told and not _points_back(prose, credit) else None


def _points_back(prose: Prose, credit: Attribution) -> bool:
    """Whether words credit a text that was told of before them: „So steht es da“."""
    inside = prose.tokens.within(credit.mention) if credit.mention is not None else range(0)
    return len(inside) == 1 and prose.tokens.lower[inside.start] in prose.lexicon["pronouns.within"]


def is_cited(quoted: Span, cited: Sequence[Citation], anchors: Sequence[int]) -> bool:
    """Whether a citation stands in the sentence, or at the end of a quotation that goes beyond it."""
    return bool(cited) or bisect_left(anchors, quoted.start) < bisect_left(anchors, quoted.end + 1)


def is_told_here(prose: Prose, sentence: Span, quotation: Quotation, earlier: Sequence[Quotation], *, told: bool) -> bool:
    """Whether a sentence credits the words it holds, or goes on from one that does: not a block, nor a second sentence of quoted words."""
    credit, outer = quotation.attribution, quotation.outer
    if credit is None:
        return True
    here = [place for place in (credit.mention, None if credit.cue is None else credit.cue.span) if place is not None]
    if outer.start <= sentence.start + _SIGNS and outer.end + _SIGNS >= sentence.end:
        told_below = quotation.form == "block" and any(place.start >= sentence.end for place in here)  # a byline
        named_below = bool(here) and all(place.start >= sentence.end for place in here) and not _points_back(prose, credit)
        opens = quotation.form == "inline" and not earlier and not named_below
        return opens or told_below or any(sentence.holds(place) for place in here)
    return told or credit.cue is not None or credit.mention is None or sentence.holds(credit.mention)


def _named_so(prose: Prose, credit: Attribution) -> bool:
    """Whether somebody is said to call something so: "what" stands before them."""
    if credit.mention is None or credit.cue is None or credit.generic:
        return False
    first = prose.tokens.within(credit.mention).start
    return (
        first > 0
        and prose.tokens.lower[first - 1] in prose.lexicon["clauses.what"]
        and credit.mention.end <= credit.cue.span.start
    )


def _is_judged(prose: Prose, credit: Attribution, quotation: Quotation) -> bool:
    """Whether words in marks are what somebody says that something is: "the coroner called it “a mess”", not "calls upon him for his “rations”"."""
    if credit.mention is None or credit.cue is None or not credit.mention.end <= credit.cue.span.start < quotation.outer.start:
        return False
    lower, lexicon, cue = prose.tokens.lower, prose.lexicon, prose.tokens.within(credit.cue.span)
    if lower[cue.start - 1] in lexicon.union("grammar.infinitive", "verbs.modal") or credit.generic:
        return False
    between = lower[prose.tokens.within(credit.mention).stop : cue.start]
    if between.count(",") == 1 and between[-1] == "," and prose.quoted[cue.stop] >= 0:
        return False  # "the word *aer*, pronounced “air”"
    linked = lexicon.phrase(lower, cue.start, "verbs.thinking-of") > 0
    called = lower[cue.start] in lexicon.union("verbs.calling", "verbs.likening", "verbs.terming")
    return linked or (called and lower[cue.start + 1] not in lexicon["grammar.prepositions"])
