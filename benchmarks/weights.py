"""
Whether weights that are learnt would tell quotations from other marks better than those set by hand: `python benchmarks/weights.py`.

Trains a logistic regression on the features of `extract/classes/usage.py`, by cross-validation over documents and once on the tuned part for the unseen part,
and prints precision, recall and F1 beside those of the hand-set weights. Only documents whose licence is open are learnt from
(SOURCES.md, which comes with the data): none that is non-commercial, or whose licence was not stated. Nothing is written: see decision 0017.
"""

from __future__ import annotations

import hashlib
import math
import sys
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

sys.path.insert(0, str(Path(__file__).parents[1]))

from benchmarks.quotations import DATA, is_tuned, load_scorer

from citecheck.extract import passages
from citecheck.extract.classes import classes
from citecheck.lint.analyse import analyse
from citecheck.readers import read

CLOSED = ("gum-essay-", "gum-speech-", "gum-textbook-", "md-ph-")  # non-commercial, or not stated, or not checked
FOLDS = 8
STEPS = 200
RATE = 0.5


class Example(NamedTuple):
    """A labelled pair of marks: its document, its features with their values, and whether it is a quotation."""

    document: str
    features: Mapping[str, float]
    quoted: bool


def examples(scorer: Any, document: dict[str, Any]) -> list[Example]:  # noqa: ANN401 - a module from beside the data
    """The labelled marks of a document; those that may be either are left out."""
    seen: list[tuple[Any, dict[str, float]]] = []

    def noting(signs: Any, credit: Any, company: Any) -> classes.Reading:  # noqa: ANN401 - as in `classes.read`
        named = dict.fromkeys(signs.features | company.beside, 1.0)
        named["joined"] = float(bool(company.joined) and "words 10+" not in named)
        seen.append((signs.span, named | {"strength": signs.strength, "tendency": company.tendency}))
        return classes.read(signs, credit, company)

    passages.read = noting  # type: ignore[attr-defined]
    suffix = ".md" if document["format"] == "markdown" else ".txt"
    essay = analyse(read(document["text"].encode(), document["id"] + suffix))
    places = [essay.document.map.between(span) for span, _ in seen]
    found = [{"start": place.start, "end": place.end} for place in places]
    matched = scorer.match(document["quotations"], found)
    wanted = []
    for index, label in enumerate(document["quotations"]):
        sides = {kind in scorer.QSIDE for kind in scorer.classes(label)}
        if index in matched and not scorer.skip(label) and len(sides) == 1:
            wanted.append(Example(document["id"], seen[matched[index]][1], sides == {True}))
    return wanted


def train(learnt: Sequence[Example], decay: float) -> dict[str, float]:
    """The weights of a logistic regression, by gradient descent with a step for each weight (AdaGrad) and L2 decay."""
    names = sorted({name for example in learnt for name in example.features})
    weights, grown = dict.fromkeys(names, 0.0), dict.fromkeys(names, 1e-8)
    for _ in range(STEPS):
        slopes = {name: decay * weights[name] * (name != "bias") for name in names}
        for example in learnt:
            error = 1 / (1 + math.exp(-max(-30.0, min(30.0, score(example, weights))))) - example.quoted
            for name, value in example.features.items():
                slopes[name] += error * value
        for name in names:
            grown[name] += slopes[name] ** 2
            weights[name] -= RATE * slopes[name] / math.sqrt(grown[name])
    return weights


def score(example: Example, weights: Mapping[str, float]) -> float:
    """How surely marks are quotation marks: above 0 more likely than not."""
    return math.fsum(weights.get(name, 0.0) * value for name, value in example.features.items())


def figures(outcomes: Iterable[tuple[bool, bool]]) -> str:
    """Precision, recall and F1 of pairs of (told, true)."""
    pairs = list(outcomes)
    hit = sum(told and true for told, true in pairs)
    told, true = sum(told for told, _ in pairs), sum(true for _, true in pairs)
    return f"P {100 * hit / told:.1f}  R {100 * hit / true:.1f}  F1 {200 * hit / (told + true):.1f}"


def judged(asked: Iterable[Example], weights: Mapping[str, float]) -> list[tuple[bool, bool]]:
    """What weights make of examples, and what is true."""
    return [(score(example, weights) >= 0, example.quoted) for example in asked]


def main() -> None:
    """Print how hand-set and learnt weights do."""
    scorer = load_scorer()
    gold = scorer.load_gold(str(DATA / "dev.jsonl"))
    everything = [example for document in gold for example in examples(scorer, document)]
    tuned = [example for example in everything if is_tuned(example.document)]
    unseen = [example for example in everything if not is_tuned(example.document)]
    print("set by hand          all   ", figures(judged(everything, classes.WEIGHTS)))
    print("set by hand          unseen", figures(judged(unseen, classes.WEIGHTS)))
    for decay in (0.3, 1.0, 3.0):
        crossed: list[tuple[bool, bool]] = []
        for fold in range(FOLDS):
            rest = [each for each in everything if _fold(each.document) != fold and not each.document.startswith(CLOSED)]
            crossed += judged((each for each in everything if _fold(each.document) == fold), train(rest, decay))
        print(f"learnt, decay {decay}    all   ", figures(crossed), "(cross-validated)")
        open_ones = [each for each in tuned if not each.document.startswith(CLOSED)]
        print(f"learnt, decay {decay}    unseen", figures(judged(unseen, train(open_ones, decay))))


def _fold(name: str) -> int:
    return int(hashlib.sha256(("fold" + name).encode()).hexdigest(), 16) % FOLDS


if __name__ == "__main__":
    main()
