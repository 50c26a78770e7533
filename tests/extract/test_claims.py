"""Sentences that credit a statement to somebody, and those that only look like it."""

from __future__ import annotations

import pytest

from citecheck.extract.citations.citations import extract as find_citations
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
    "It has been argued that the door was never closed.": "It has been argued",
}


# Reporting is more than "said that": each of these credits its statement to Anna Holt, to a work or to a body.
REPORTING = [
    "Holt denied any wrongdoing.",
    "Holt warned of a long winter.",
    "Holt questioned whether the bridge would hold.",
    "Holt blamed the council for the delay.",
    "Holt told reporters the bridge was safe.",
    "Holt says they came by night.",
    "Holt said nobody had been hurt.",
    "The road is, as Holt puts it, a scandal.",
    "As noted by Holt, the road is a scandal.",
    "Holt takes the view that the road is a scandal.",
    "Holt makes the point that roads are scandals.",
    "Holt’s argument is that roads are scandals.",
    "It was argued by Holt that roads are scandals.",
    "The road was described by Holt as a scandal.",
    "Holt regards the road as a scandal.",
    "Holt found no evidence of damage.",
    "Figures from the ministry show a rise in accidents.",
    "The Act requires that roads be repaired.",
    "Holt complained about the noise.",
    "Holt once remarked to a friend that roads make nations.",
    "Holt asked in a famous speech what roads are for.",
    "Holt went so far as to claim that roads make nations.",
    "Holt repeated the claim that roads make nations.",
    "The town lived off what Holt called “road rent”.",
    "Her thesis is that the road made the town.",
    "On Holt’s reading, the road is a joke.",
    "By her own account the road was never finished.",
    "Roads, Holt suggested in 1931, are promises.",
    "Holt’s explanation is that the stones were old.",
    "Holt calls the road a scandal.",
    "Holt sees the road as a scandal.",
    "The company said it regretted the loss.",
    "A study by the Road Board comparing several bridges found that half were closed.",
]
HEARSAY = [
    "Some critics have argued that roads are scandals.",
    "The road is said to have made the town.",
    "The road is believed to be Roman.",
    "The road reportedly cost two million.",
    "Rumour has it that the road is Roman.",
    "It is often said that the road made the town.",
    "Many historians believe that the road was Roman.",
    "As the saying goes, ropes break.",
]


@pytest.mark.parametrize("text", REPORTING)
def test_ways_of_reporting(text: str) -> None:
    found = claims(f"Anna Holt built the road in 1931.\n\n{text}")
    assert [claim.text for claim in found] == [text]
    assert not found[0].attribution.generic


@pytest.mark.parametrize("text", HEARSAY)
def test_hearsay(text: str) -> None:
    (claim,) = claims(text)
    assert claim.attribution.generic


def test_a_pronoun_that_nobody_fits_credits_nobody_in_particular() -> None:
    (claim,) = claims("“It is late,” and it was. She said that the bridge was closed.")
    assert claim.attribution.generic
    assert claim.attribution.speaker == "She"


def test_a_mark_credits_a_note_that_stands_elsewhere() -> None:
    document = read(b"The road is long.[^2] It ends here.\n", "essay.md")
    (claim,) = extract(document, find_citations(document)).claims
    assert claim.text == "The road is long.[^2]"
    assert claim.attribution.speaker == "[^2]"


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
        "It must be said that roads matter.",
        "It need hardly be said that roads matter.",
        "Suffice it to say that roads matter.",
        "It goes without saying that roads matter.",
        "This suggests that roads matter.",
        "Holt knew that the road was closed.",
        "She realised that she was lost.",
        "Holt found the key in the drawer.",
        "They say all the smooth things that can be said.",
        "Holt felt a certain truth, the truth that cannot be told.",
        "He stated his name and sat down.",
        "The map indicates the road by a red line.",
        "The book was written by Holt in 1931.",
        "The ministry considered the claim of those whose claim rate is high.",
        "Whoever says that roads matter has never walked.",
        "For a Christian the road was long.",
        "The charge that she denied was old.",
        "The next section explains the method.",
        "The present study shows that the harbour was doomed.",
        "Table 2 shows the results for both groups.",
        "The silence of the room told him that he was alone.",
        "Experience teaches that ropes break.",
        "It remains to be shown that the bridge is safe.",
        "The reader will have noticed that the bridge is missing.",
        "The novel describes a man who loses his shadow.",
        "Holt called her mother.",
        "These are wild numbers when you consider what is lost.",
        "I started to count the stones and noticed that one was missing.",
        "She plays a nurse who believes that she is dead.",
    ],
)
def test_not_credited(text: str) -> None:
    assert claims(text) == ()


def test_a_quotation_with_its_speaker_makes_a_claim() -> None:
    (claim,) = claims("Kennan called it “the most fateful error of the whole era”.")
    assert claim.quoted
    assert claim.attribution.speaker == "Kennan"
