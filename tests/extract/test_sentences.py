"""Where sentences end."""

from __future__ import annotations

import pytest

from citecheck.extract.prose.prose import Prose
from citecheck.readers.reader import read

CASES = [
    ("One here. Two there.", ["One here.", "Two there."]),
    ("Mr. Kennan met Dr. King in the U.S. Senate. He left.", ["Mr. Kennan met Dr. King in the U.S. Senate.", "He left."]),
    ("George F. Kennan wrote it. So did J. M. Keynes.", ["George F. Kennan wrote it.", "So did J. M. Keynes."]),
    ("See vol. 2, p. 45. Then no. 3.", ["See vol. 2, p. 45.", "Then no. 3."]),
    ("“It is so. It was so.” He left.", ["“It is so. It was so.”", "He left."]),
    ("“Who is it?” asked Jane. Nobody.", ["“Who is it?” asked Jane.", "Nobody."]),
    ("“Why is that?” Jane Doe demanded. Nobody knew.", ["“Why is that?” Jane Doe demanded.", "Nobody knew."]),
    ("“It is so.” Jane Doe demanded more.", ["“It is so.”", "Jane Doe demanded more."]),
    ("Elle a dit : « C’est fini. » Puis elle est partie.", ["Elle a dit : « C’est fini. »", "Puis elle est partie."]),
    ("It is known.[12] Nobody doubts it.", ["It is known.[12]", "Nobody doubts it."]),
    ("It is known. [12] [13] Nobody doubts it.", ["It is known. [12] [13]", "Nobody doubts it."]),
    ("It is known. [12]", ["It is known. [12]"]),
    ("It is known. [see @venn1951, pp. 3–4] Nobody doubts it.", ["It is known. [see @venn1951, pp. 3–4]", "Nobody doubts it."]),
    ("It is known. @venn1951 doubts it.", ["It is known.", "@venn1951 doubts it."]),
    (
        r"It is known.\footcite[45]{venn1951} Nobody doubts it. \autocite{orr} Nobody.",
        [r"It is known.\footcite[45]{venn1951}", r"Nobody doubts it. \autocite{orr}", "Nobody."],
    ),
    (r"It is known. \textcite[12]{venn1951} doubts it.", ["It is known.", r"\textcite[12]{venn1951} doubts it."]),
    ("It cost $3.8 billion in all. Then more.", ["It cost $3.8 billion in all.", "Then more."]),
    ("Really? Yes! (So it was.) Fine.", ["Really?", "Yes!", "(So it was.)", "Fine."]),
]


@pytest.mark.parametrize(("text", "wanted"), CASES)
def test_sentences(text: str, wanted: list[str]) -> None:
    prose = Prose(read(text.encode(), "essay.txt"))
    assert [span.of(prose.text) for span in prose.sentences] == wanted


def test_sentences_do_not_cross_paragraphs() -> None:
    prose = Prose(read(b"One without a stop\n\ntwo without a stop.\n", "essay.txt"))
    assert len(prose.sentences) == 2


def test_a_german_closing_mark_ends_a_sentence() -> None:
    prose = Prose(read("„Niemand hat uns gefragt.“ Der Rest ist bekannt.".encode(), "essay.txt"))
    assert [span.of(prose.text) for span in prose.sentences] == ["„Niemand hat uns gefragt.“", "Der Rest ist bekannt."]
