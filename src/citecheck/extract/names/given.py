"""Given names, and whose they are."""

from citecheck.extract.prose.prose import Prose
from citecheck.text.folding import fold


def given_gender(prose: Prose, index: int) -> str:
    """Say "m" or "f" when a token is a given name that is mostly a man's or a woman's, else ""."""
    feminine, masculine = _bearers(prose, index)
    return "f" if feminine and not masculine else "m" if masculine and not feminine else ""


def is_given(prose: Prose, index: int) -> bool:
    """Whether a token is a given name."""
    return True in _bearers(prose, index)


def _bearers(prose: Prose, index: int) -> tuple[bool, bool]:
    """Whether a token is a given name of women, and one of men."""
    lower, lexicon = prose.tokens.lower[index], prose.lexicon
    if not (lower.isascii() or lower in lexicon.union("names.feminine", "names.masculine")):
        lower = fold(lower)  # "Óscar"
    return lower in lexicon["names.feminine"], lower in lexicon["names.masculine"]
