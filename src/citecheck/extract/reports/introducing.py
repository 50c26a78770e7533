"""What leads up to words: a noun right before marks, a colon or a clause, across whom or what they are said to or of."""

from citecheck.extract.phrases.nounphrases import after
from citecheck.extract.prose.prose import Prose

_TIME = 8  # tokens of a phrase that tells when or where


def past_hearer(prose: Prose, index: int, part: range) -> int:
    """The token behind whom or what words are said to or of: "X’s remark to the Paris Review that …", "her word for it was “…”"."""
    for _ in range(2):
        if index >= part.stop or prose.tokens.lower[index] not in prose.lexicon["links.about"] or introduces(prose, index, part):
            break
        hearer = after(prose, index + 1, part.stop)
        if hearer is None or prose.quoted[hearer.first] >= 0:
            break
        index = hearer.last + 1
    return past_time(prose, index, part)


def past_time(prose: Prose, index: int, part: range) -> int:
    """The token behind a phrase that tells when or where, if words in marks follow: "the banker’s refrain through three wars, “…”"."""
    lower, lexicon = prose.tokens.lower, prose.lexicon
    if index >= part.stop or lower[index] not in lexicon["grammar.prepositions"] or introduces(prose, index, part):
        return index
    comma = next((at for at in range(index, min(index + _TIME, part.stop - 1)) if lower[at] == ","), -1)
    return comma if comma > 0 and prose.quoted[comma + 1] >= 0 else index


def introduces(prose: Prose, index: int, part: range) -> bool:
    """Whether words in marks, or a clause, begin at a token."""
    if index >= part.stop:
        return False
    start = index + (prose.tokens.lower[index] in prose.lexicon["verbs.be"])  # "her thesis is that"
    that = any(prose.lexicon.phrase(prose.tokens.lower, start, name) for name in ("clauses.that", "clauses.follows"))
    lower, lexicon = prose.tokens.lower, prose.lexicon
    passed = lower[index] == "(" or lower[index] in lexicon.union(
        "verbs.be", "links.owner"
    )  # "her notion of “…”", "her motto is “…”"
    behind = index + 1 + (passed and lower[index + 1 : index + 2] in ([","], [":"]))  # "her formula is, “…”"
    led = passed and behind < part.stop and prose.quoted[behind] >= 0
    return prose.quoted[index] >= 0 or lower[index] in {",", ":", "—"} or that or led
