"""How many words stand between two places."""

from citecheck.extract.prose.prose import Prose

GLUE = frozenset({",", ".", ":", "—", "–", "-", "“", '"', "‘", "'", "(", "…", "»", "«", "„", "_", "*"})


def between(prose: Prose, first: int, stop: int) -> int:
    """The number of words between two places that are not quoted and not mere glue."""
    lower, quoted, that = prose.tokens.lower, prose.quoted, prose.lexicon["clauses.that"]
    words = zip(lower[first:stop], quoted[first:stop], strict=True)
    return len([word for word, mark in words if mark < 0 and word not in GLUE and word not in that])
