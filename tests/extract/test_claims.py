"""Sentences that credit a statement to somebody, and those that only look like it."""

from __future__ import annotations

import pytest

from citecheck.extract.citations import extract as find_citations
from citecheck.extract.passages import extract
from citecheck.model.quotation import Claim
from citecheck.readers.reader import read


def claims(text: str) -> tuple[Claim, ...]:
    document = read(text.encode(), "essay.txt")
    return extract(document, find_citations(document)).claims


CREDITED = {
    "Kennan argued that the alliance would provoke Russia.": "Kennan",
    "According to the World Bank, output fell by half in ten years.": "World Bank",
    "The treaty, Baker says, was never meant for Poland.": "Baker",
    "Noam Chomsky likens the demands to a policy such as Mexico has.": "Noam Chomsky",
    "As Mary Sarotte has shown, the minutes were taken by hand.": "Mary Sarotte",
    "In Mearsheimer’s view, great powers never rest.": "Mearsheimer",
    "Talbott’s claim that nobody was asked is not borne out.": "Talbott",
    "Dewey says truth is what satisfies.": "Dewey",
    "Critics say that the figures were never right.": "Critics",
    "Studies show that most of them came home.": "Studies",
    "The promise was never written down (Sarotte 2021, 45).": "Sarotte",
    "The report found that two in three had left.": "The report",
    "It has been argued that the door was never closed.": "been argued",
}


@pytest.mark.parametrize("text", CREDITED)
def test_credited(text: str) -> None:
    (claim,) = claims(text)
    assert claim.text == text
    source = claim.attribution.speaker
    assert source == CREDITED[text] or (claim.attribution.generic and source in CREDITED[text])


@pytest.mark.parametrize(
    "text",
    [
        "Critics say that it was wrong.",
        "It is widely believed that he knew.",
        "Fillmore is widely regarded as a founder of the field.",
    ],
)
def test_generic(text: str) -> None:
    assert claims(text)[0].attribution.generic


@pytest.mark.parametrize(
    "text",
    [
        "I argue that the alliance had no choice.",
        "We find that the effect is small.",
        "The wall came down in a single night.",
        "She wrote little in those years.",
        "He asked them to leave the room.",
        "The talks were held in the old library.",
        "Nobody knows what would have followed.",
        "One might say that it was too late.",
        "The United States withdrew from the treaty.",
        "You know that this cannot last.",
    ],
)
def test_not_credited(text: str) -> None:
    assert claims(text) == ()


def test_a_quotation_with_its_speaker_makes_a_claim() -> None:
    (claim,) = claims("Kennan called it “the most fateful error of the whole era”.")
    assert claim.quoted
    assert claim.attribution.speaker == "Kennan"
