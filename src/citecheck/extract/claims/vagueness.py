"""
Whether a claim is credited to nobody who could be asked: „Studien zeigen“, « les experts affirment », “es wird behauptet”.

For languages that list whom they credit so. English has more to tell, and `rules.hearsay` tells it.
"""

from __future__ import annotations

from citecheck.extract.prose.prose import Prose
from citecheck.model.quotation import Attribution
from citecheck.text.span import Span

_BEFORE = 3  # tokens in which a condition stands


def find_vagueness(prose: Prose, attribution: Attribution, part: range) -> Span | None:
    """The words of the sentence of tokens `part` that credit it to nobody in particular; None where somebody could be asked."""
    lexicon, cue, mention = prose.lexicon, attribution.cue, attribution.mention
    if not lexicon["vague.sources"] or cue is None or prose.tokens.words[part.stop - 1] == "?":
        return None
    credit = cue.span if mention is None else mention.cover(cue.span)
    inside = prose.tokens.within(credit)
    if mention is None and inside.start - part.start <= _BEFORE:
        credit = credit.cover(prose.tokens.span(part.start, part.start))  # „Es wird behauptet“
    if inside.start < part.start or inside.stop > part.stop or (mention is not None and not _is_vague(prose, mention)):
        return None
    if mention is None and not attribution.generic:
        return None
    near = prose.tokens.lower[max(part.start, inside.start - _BEFORE) : inside.stop]
    return credit if lexicon.union("vague.conditions", "verbs.modal", "verbs.own").isdisjoint(near) else None


def _is_vague(prose: Prose, mention: Span) -> bool:
    """Whether a phrase means people or works in general: without a name, a number, or a word that tells them apart."""
    inside, lexicon = prose.tokens.within(mention), prose.lexicon
    words = prose.tokens.lower[inside.start : inside.stop]
    before = prose.tokens.lower[max(0, inside.start - 1) : inside.start + 1]
    apart = not lexicon.union("vague.definite", "grammar.genitive").isdisjoint([*before[:1], *words])
    return not lexicon["vague.sources"].isdisjoint(words) and not apart and all(word.isalpha() for word in words)
