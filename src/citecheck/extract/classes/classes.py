"""
What quotation marks do: words of somebody's own, a title, a term, distance, a sign, a line of dialogue.

A weighted sum of what stands in and around the marks tells quotations from the rest; the kind of the rest is told by the word that leads up to
the marks and by the form of what is in them. The weights are set by hand, after the classes of the labelling guidelines.
"""

import math
from collections.abc import Iterable
from typing import NamedTuple

from citecheck.extract.classes.company import Company
from citecheck.extract.classes.titles import look_at
from citecheck.extract.classes.usage import features_of
from citecheck.extract.prose.marks import Pair
from citecheck.extract.prose.prose import Prose
from citecheck.extract.speakers.scene import Credit
from citecheck.model.quotation import QuotationClass
from citecheck.text.span import Span

WEIGHTS = {
    "bias": -2.5,
    "strength": 4.4,
    "unnamed": -1.0,
    "describe": -0.6,
    "describe unnamed": -1.6,
    "thought": -1.2,
    "topic": -1.3,
    "one word": -1.3,
    "words 2-3": 0.8,
    "words 4-5": 2.0,
    "words 6-9": 2.0,
    "words 10+": 3.7,
    "cited": 2.2,
    "closed": 1.8,
    "sentence": 0.2,
    "alone": 1.9,
    "turn": 2.0,
    "series": 1.2,
    "introduced": 0.2,
    "term": -2.6,
    "display": -2.2,
    "title": -5.5,
    "capitals": -2.9,
    "so-called": -3.0,
    "attribute": -1.2,
    "own voice": -1.2,
    "tendency": 1.8,
    "premodifier": -1.5,
    "acronym": -3.0,
    "for instance": -1.5,
    "first person": 1.0,
    "exclaims": 1.5,
    "evidence word": -1.5,
    "joined": -3.0,
    "naming": -3.0,
    "public": 0.0,
    "inscribed": -6.0,
    "told": 0.0,
    "kin": 0.0,
    "said as a word": -1.5,
    "adjacent": 2.5,
    "resumed": 3.0,
    "exchange": 3.0,
    "set off": 4.0,
    "echo": 2.0,
    "spoken": 2.4,
    "reference": -7.0,
    "gloss": -3.0,
    "example": -2.0,
    "nickname": -5.0,
    "snatch": 0.4,
    "recurs": -1.0,
    "defined": -1.0,
    "recited": 2.0,
}


_TEMPER = 0.7  # by which what is said to be nine times in ten right is: measured, for marks are not independent of each other
_SELDOM = -0.6  # log odds below which marks are rather for terms
_ALOUD = frozenset({"first person", "exclaims", "kin", "told"})
_NAMES_WORK = frozenset({"title", "reference"})
_TERMS = frozenset(
    {"term", "so-called", "naming", "said as a word", "acronym", "gloss", "nickname", "example", "defined", "recurs"}
)
_SHORT = frozenset({"one word", "words 2-3"})


class Signs(NamedTuple):
    """What tells the class of the words at `span` by itself: the names of its features, and how closely a report stands with it (0 to 1)."""

    span: Span
    features: frozenset[str]
    strength: float


class Reading(NamedTuple):
    """The class of a pair of marks, and how sure it is (0 to 1)."""

    kind: QuotationClass
    confidence: float


def signs_of(prose: Prose, pair: Pair, credit: Credit | None, told: Iterable[str]) -> Signs:
    """The signs of a pair of marks; `told` are features that are known already."""
    features = frozenset(features_of(prose, look_at(prose, pair), credit).union(told))
    counts = credit is not None and (credit.attribution is not None or "sentence" in features)
    return Signs(pair.span, features, credit.strength if counts and credit is not None else 0.0)


def names_work(signs: Signs) -> bool:
    """Whether marks name a work, and so tell nothing of what the others do."""
    return not signs.features.isdisjoint(_NAMES_WORK)


def chance(signs: Signs) -> float:
    """How likely marks are to quote, by themselves."""
    return _odds(_weigh(signs.features, signs.strength))


def _weigh(features: frozenset[str], strength: float) -> float:
    return math.fsum(map(WEIGHTS.__getitem__, features)) + WEIGHTS["strength"] * strength


def _odds(score: float) -> float:
    """The probability that has these log odds."""
    return 1 / (1 + math.exp(-score))


def read(signs: Signs, credit: Credit | None, company: Company) -> Reading:
    """Decide the class of a pair of marks."""
    features = signs.features | company.beside
    if company.joined:
        features |= {"joined"}
    sure = _odds(_TEMPER * (_weigh(features, signs.strength) + WEIGHTS["tendency"] * company.tendency))
    if sure >= 0.5:  # noqa: PLR2004 - more likely than not
        return Reading("dialogue" if _is_told(features, credit, company) else "quotation", sure)
    return Reading(_rest(features, company), 1 - sure)


def _is_told(features: frozenset[str], credit: Credit | None, company: Company) -> bool:
    """Whether words that somebody said are told as a story tells them: nobody is named, or what they go on with was."""
    if "cited" in features:
        return False
    if "exchange" in features or (features & {"resumed", "adjacent"} and company.said == "dialogue"):
        return True
    named = credit is not None and credit.attribution is not None and credit.named
    if "spoken" in features and not named:
        return True
    public = "public" in features  # a spokesman, analysts
    nobody = credit is not None and (credit.attribution is None or (credit.attribution.generic and not public))
    somebody = not public and not features.isdisjoint({"unnamed", "kin", "told"}) and not features.isdisjoint(_ALOUD)
    return (nobody or somebody or (credit is None and "exclaims" in features)) and "sentence" in features


def _rest(features: frozenset[str], company: Company) -> QuotationClass:
    if not features.isdisjoint(_NAMES_WORK):
        return "title"
    if "display" in features or "inscribed" in features:
        return "display"
    if "capitals" in features and "so-called" in features and "one word" not in features:
        return "title"  # a song called “Letters to Nobody”
    if company.joined:
        return company.joined
    if features & _TERMS or ("own voice" in features and features & _SHORT):
        return "term"
    if "capitals" in features:
        return "title"
    return "term" if company.tendency < _SELDOM else "scare"
