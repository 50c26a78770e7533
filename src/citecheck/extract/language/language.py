"""Which language a text is written in, told by its small words."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from citecheck.extract.language.lexicon import read_lists

_SLICE = 1000  # code points; three of these are looked at, so that a long text costs no more than a short one
_LEAST = 0.1  # the share of words that must be a language's own: running text has two to four of these in ten
_CLEARLY = 1.25  # how much larger than English's the share of another language must be
_DEFAULT = "en"


def detect(text: str) -> str:
    """
    The language of a text, as a subtag such as "de": one of those listed in `words/detection.txt`, English when in doubt.

    >>> detect("Der Mensch ist frei geboren, und überall liegt er in Ketten.")
    'de'
    >>> detect("Omnia vincit amor.")
    'en'
    """
    words = _sample(text).lower().split()
    total = max(1, len(words))
    shares = {language: sum(map(own.__contains__, words)) / total for language, own in _words().items()}
    best = max(shares, key=lambda language: shares[language])
    clear = shares[best] >= _LEAST and shares[best] >= _CLEARLY * shares[_DEFAULT]
    return best if clear else _DEFAULT


@cache
def _words() -> Mapping[str, frozenset[str]]:
    """The words by which each language is told."""
    return read_lists("detection")


def _sample(text: str) -> str:
    """The whole of a short text; of a long one its beginning and two stretches from further on."""
    if len(text) <= 3 * _SLICE:
        return text
    return " ".join(text[start : start + _SLICE] for start in (0, len(text) // 3, 2 * len(text) // 3))
