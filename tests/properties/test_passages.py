"""Whatever is written, and however it is cut and shuffled, extraction reads it without an error, and finds nothing outside the text."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from tests.extract.labelled import load

from citecheck.lint.analyse import analyse
from citecheck.readers.reader import read

FOLDERS = Path(__file__).parent.parent / "extract"
TEXTS = [load(path)[0] for name in ("later", "german", "french") for path in sorted((FOLDERS / name).iterdir())]
SIGNS = '“”"‘’«»„,.:;—()[]\n> '
ROUNDS = 60


def _spoilt(text: str, chance: random.Random) -> str:
    """A piece of a text, with its words shuffled, its letters thinned out, or signs strewn in."""
    start = chance.randrange(len(text))
    piece = text[start : start + chance.randrange(1, 1500)]
    how = chance.randrange(5)
    if how == 1:
        words = piece.split(" ")
        chance.shuffle(words)
        return " ".join(words)
    if how == 2:
        return piece.upper()
    if how == 3:
        return "".join(letter for letter in piece if chance.random() > 0.05)
    if how == 4:
        return "".join(chance.choice(SIGNS) if chance.random() < 0.1 else letter for letter in piece)
    return piece


@pytest.mark.parametrize("seed", range(8))
def test_nothing_that_is_written_stops_extraction(seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311 - the same spoilt texts every time
    for _ in range(ROUNDS):
        document = read(_spoilt(chance.choice(TEXTS), chance).encode(), chance.choice(("essay.md", "essay.txt")))
        essay = analyse(document._replace(language=chance.choice(("en", "de", "fr"))))
        assert all(quotation.outer.end <= len(document.text) for quotation in essay.quotations)
        assert all(claim.span.end <= len(document.text) for claim in essay.claims)


@pytest.mark.parametrize(
    "text",
    [
        "He left Off The",
        "> Off\n>\n> The",
        "So said A",
        "If he had",
        "the log of the",
        "“So it is” (1990",
        "Her",
        "“So it is,” Mao noted in",
        "(see Buzalka 2008).\n\n## Internal Mig(",
        "So both appro reads",
        "My thanks are due to Edwin Star, who lent me his papers; to Henry Rankin,",
        "Ann Orme wrote it.\n\n> ",
        "It was described as “small” by",
    ],
)
def test_a_text_may_break_off_anywhere(text: str) -> None:
    assert analyse(read(text.encode(), "essay.md")).document.text.strip() != ""
