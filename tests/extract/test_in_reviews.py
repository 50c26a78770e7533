"""What reviews of books, and blogs about books, showed to go wrong."""

from __future__ import annotations

import pytest
from tests.extract.reading import quotations

SPEAKERS = {
    "a camp with a capital is no person": (
        "Amos Bell fought the academic Left. For the Left, he wrote, the poor “are a theory.”",
        ["Amos Bell"],
    ),
    "an order is no report": (
        "Ann Orme learned, in short order, that “we shall not be back.”",
        ["Ann Orme"],
    ),
    "a page that says": (
        "The first page says that “no one is to leave the house before dawn.”",
        ["The first page"],
    ),
    "a cry in italics is no title": (
        "*Oh, what did that old fool want here!* The book says that it “was so old and so sad.”",
        ["The book"],
    ),
}


@pytest.mark.parametrize("case", SPEAKERS)
def test_speakers(case: str) -> None:
    text, wanted = SPEAKERS[case]
    assert [speaker for _, _, speaker in quotations(text, "en")] == wanted
