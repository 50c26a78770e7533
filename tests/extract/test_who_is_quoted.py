"""Who is credited in sentences as essays have them: names of many kinds, and ways to bring somebody in."""

from __future__ import annotations

import pytest
from tests.extract.reading import quotations

NAMES = (
    "Flannery O’Connor", "J. K. Rowling", "T.S. Eliot", "W.E.B. Du Bois", "Ngũgĩ wa Thiong’o", "Ludwig van Beethoven", "Simone de Beauvoir", "Martin Luther King",
    "Malcolm X", "Ta-Nehisi Coates", "Kim Jong-un", "Aung San Suu Kyi", "Gabriel García Márquez", "Oliver Wendell Holmes", "José Ortega y Gasset", "Pliny the Elder",
    "Julian of Norwich", "Thomas à Kempis", "Erasmus of Rotterdam", "Ursula K. Le Guin", "Judith Butler", "Beatrix Potter", "Stuart Hall", "Homi K. Bhabha", "Voltaire",
)  # fmt: skip

INTRODUCTION = "The books of Joan Didion and Philip Larkin are on my desk.\n\n"
SENTENCES = (
    ("To borrow a phrase from Joan Didion, “the past is never where we left it.”", "Joan Didion"),
    ("Larkin’s answer was simple. “The past is never where we left it.”", "Philip Larkin"),
    ("There is a line of Larkin’s that I have never shaken: “the past is never where we left it.”", "Philip Larkin"),
    ("Larkin has a line about this: “the past is never where we left it.”", "Philip Larkin"),
    ("Didion was right. Larkin has a line about this: “the past is never where we left it.”", "Philip Larkin"),
    ("There is a postcard to Larkin: “The past is never where we left it.”", None),
    ("*The Rotten Ham* is out. Some propose that we read “along the archival grain” (Stoler 2009, 53).", "Stoler"),
    ("People like to quote Jane Jacobs on “the eyes on the street.”", "Jane Jacobs"),
    (
        "Jane Jacobs was wise. What she said, in a chapter nobody quotes, is that streets are kept by “a network of controls.”",
        "Jane Jacobs",
    ),
    ("The idea that “the past is never where we left it” is Didion’s.", "Joan Didion"),
    ("Emerson and Thoreau both held that “the past is never where we left it.”", "Emerson and Thoreau"),
    ("Neither Emerson nor Thoreau would have said that “the past is never where we left it.”", None),
    ("One of Larkin’s letters ends: “The past is never where we left it.”", "Philip Larkin"),
    ("James Baldwin’s The Fire Next Time warns that “the past is never where we left it.”", "James Baldwin"),
    ("I keep coming back to something Didion said: “The past is never where we left it.”", "Joan Didion"),
    ("Here I part company with Larkin, for whom “the past is never where we left it.”", "Philip Larkin"),
    ("Martin Luther King Jr. wrote that “the past is never where we left it.”", "Martin Luther King Jr"),
)


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize(
    "sentence",
    [
        "In a late essay {} wrote that “the past is never where we left it.”",
        "“The past is never where we left it,” said {}, and nobody laughed.",
        "According to {}, the past is “never where we left it.”",
    ],
)
def test_names_of_many_kinds(sentence: str, name: str) -> None:
    assert [speaker for _, _, speaker in quotations(sentence.format(name), "en")] == [name]


@pytest.mark.parametrize(("sentence", "speaker"), SENTENCES)
def test_ways_to_bring_somebody_in(sentence: str, speaker: str | None) -> None:
    assert [found for _, _, found in quotations(INTRODUCTION + sentence, "en")] == [speaker]


CLASSES = (
    ("The name was taken from the Algonquin phrase for “great chief.”", "term"),
    ("They have a word for “shepherd of the flock.”", "term"),
    ("Foucault’s notion of “discipline” has been much abused.", "term"),
    ("The first line is “Call me Ishmael.”", "quotation"),
    ("Her last words were “more light.”", "quotation"),
    ("The last word was “no.”", "term"),
    ("A note in the margin reads: “Here they have been seen by honest men.”", "quotation"),
)


@pytest.mark.parametrize(("sentence", "kind"), CLASSES)
def test_what_marks_are_for(sentence: str, kind: str) -> None:
    assert [found for _, found, _ in quotations(sentence, "en")] == [kind]
