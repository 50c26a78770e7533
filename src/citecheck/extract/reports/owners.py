"""Whose a noun is that stands behind its owner: "X’s memorable phrase", "his claim", "X, whose definition"."""

from citecheck.extract.language.tokens import OWNER
from citecheck.extract.names.runs import is_name_word
from citecheck.extract.phrases.chains import ending_at, run_start
from citecheck.extract.phrases.phrases import Phrase
from citecheck.extract.prose.prose import Prose

_ADJECTIVES = 6  # tokens from an owner to the noun: "Bell’s memorable and often misquoted phrase"


def owner_at(prose: Prose, index: int, part: range) -> Phrase | None:
    """Whose the noun at `index` is: the phrase before "’s", or the pronoun "his"; an adjective or two may stand between."""
    lower, lexicon = prose.tokens.lower, prose.lexicon
    for back in range(index - 1, max(part.start, index - _ADJECTIVES) - 1, -1):
        if prose.quoted[back] >= 0:
            return None
        if lower[back] == OWNER:
            return _named(prose, ending_at(prose, back - 1, part.start), back - 1)
        if lower[back] in lexicon["pronouns.possessive"]:
            return Phrase(back, back, back, "pronoun")
        if lower[back] in lexicon["pronouns.mine"]:
            return Phrase(back, back, back, "own")  # "my answer is, “…”" is the author's
        if lower[back] in lexicon["pronouns.whose"]:
            return ending_at(prose, back - 1 - (lower[back - 1] == ","), part.start)  # "X, whose definition of a classic (“…”)"
        if lower[back] in {"'", "’"} and back > part.start and lower[back - 1].endswith("s"):
            return _named(prose, ending_at(prose, back - 1, part.start), back - 1)
        determiner = lower[back] in lexicon["grammar.determiners"] and lower[back] not in lexicon["grammar.adverbs"]
        if not lower[back][0].isalnum() or lower[back] in lexicon["grammar.prepositions"] or determiner:
            return None
    return None


def _named(prose: Prose, owner: Phrase | None, last: int) -> Phrase | None:
    """An owner that ends with a token, or the name at its end: "an illustration of Victor Hugo’s definition", "the response to Goebbels’ question"."""
    if owner is None or owner.kind != "other" or not is_name_word(prose, last):
        return owner
    return Phrase(run_start(prose, last, owner.first), last, last, "name")
