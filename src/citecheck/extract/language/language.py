"""Which language a text is written in, told by its small words."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from citecheck.extract.language.lexicon import read_lists

_SLICE = 1000  # code points; three of these are looked at, so that a long text costs no more than a short one
_LEAST = 0.1  # the share of words that must be a language's own: running text has two to four of these in ten
_FEWEST = 2  # different words of it
_WORD = r"[^\W\d_]+'?"
_BEFORE_SMALL = r"(?<!\w)[^\W\d_]+'?(?!\w)(?!\s+[A-ZÀ-Þ])"  # unlike the "von" and "du" of names
_QUOTED = r"„[^“”]*[“”]|“[^“”]*”|«[^«»]*»|\"[^\"]*\""  # what an English text may quote in its own language
_CLEARLY = 1.25  # how much larger than English's the share of another language must be
_DEFAULT = "en"


def detect(text: str) -> str:
    """
    The language of a text, as a subtag such as "de": one of those listed in `words/detection.txt`, English when in doubt.

    Names do not suffice ("Der Spiegel", "du Deffand"): a word must be in lower case, with none in capitals behind it. Nor do quoted words.

    >>> detect("Der Mensch ist frei geboren, und überall liegt er in Ketten.")
    'de'
    >>> detect("Omnia vincit amor.")
    'en'
    """
    sample = _sample(text).replace("’", "'")
    words = re.findall(_WORD, sample.lower())
    found = {language: [word for word in words if word in own] for language, own in _words().items()}
    best = max(found, key=lambda language: len(found[language]))
    hits = len(found[best])
    clear = hits >= _LEAST * len(words) and hits >= _CLEARLY * len(found[_DEFAULT]) and len(set(found[best])) >= _FEWEST
    return best if clear and not _words()[best].isdisjoint(re.findall(_BEFORE_SMALL, re.sub(_QUOTED, " ", sample))) else _DEFAULT


@cache
def _words() -> Mapping[str, frozenset[str]]:
    """The words by which each language is told."""
    return read_lists("detection")


def _sample(text: str) -> str:
    """The whole of a short text; of a long one its beginning and two stretches from further on."""
    if len(text) <= 3 * _SLICE:
        return text
    return " ".join(text[start : start + _SLICE] for start in (0, len(text) // 3, 2 * len(text) // 3))
