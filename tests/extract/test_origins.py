"""From whom words come: to whom they are ascribed, as what they are seen, and whose account of a matter they are."""

from __future__ import annotations

import pytest
from tests.extract.reading import quotations

CASES: dict[str, tuple[str, list[str | None]]] = {
    "a participle at the start": (
        "Attributed to the senator Amos Reed, the phrase “to the winner the barn” describes the county.",
        ["Amos Reed"],
    ),
    "with doubt": ("Rightly or wrongly attributed to Amos Reed, the line “no barn is empty” is on every mug.", ["Amos Reed"]),
    "not his": ("The line “no barn is empty” is wrongly attributed to Amos Reed.", [None]),
    "behind the words": ("The saying “no barn is ever empty,” often attributed to Clara Venn, is old.", ["Clara Venn"]),
    "who ascribes them": ("Plutarch ascribes to Cato the remark that “the old barn burns best.”", ["Cato"]),
    "credited to": ("The remark “a barn is a promise” is generally credited to Clara Venn.", ["Clara Venn"]),
    "seen by": ("The members have been viewed by Paul Keller as the “prodigal child” of the republic.", ["Paul Keller"]),
    "an account of a matter": (
        "“The best man is he who mends his own roof”—this account of the matter by Paul Keller is plain.",
        ["Paul Keller"],
    ),
    "has it among": (
        "Old Hale, who came in 1638, has it among his weather-signs, that “the sound of the sea foretells wind.”",
        ["Hale"],
    ),
    "an analysis of one’s own": (
        "Acme’s recent analysis of its own sales concluded, “Usually the second winter is the worst.”",
        ["Acme’s recent analysis of its own sales"],
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_origins(name: str) -> None:
    text, wanted = CASES[name]
    assert [speaker for _, _, speaker in quotations(text, "en")] == wanted
