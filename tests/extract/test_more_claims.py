"""Classes of claims that the texts written to be hard have: what a sentence credits that leads up to words, judges, traces or goes on."""

from __future__ import annotations

import pytest

from citecheck.extract.citations.citations import extract as find_citations
from citecheck.extract.passages import extract
from citecheck.model.quotation import Claim
from citecheck.readers.reader import read

INTRODUCTION = "Helen Marsh and Anna Orton wrote about the bridge over the river."


def claims(text: str) -> tuple[Claim, ...]:
    document = read(f"{INTRODUCTION}\n\n{text}".encode(), "essay.md")
    return extract(document, find_citations(document)).claims


def test_only_what_leads_up_to_a_block_credits_it() -> None:
    text = "Orton describes the morning in her diary:\n\n> The bridge was gone. Nobody had heard it go. We counted the boats.\n"
    assert [claim.text for claim in claims(text)] == ["Orton describes the morning in her diary:"]


def test_a_described_speaker_is_enough_before_a_block() -> None:
    text = "An old ferryman told me what he saw:\n\n> The bridge was gone, and nobody had heard it go.\n"
    assert [claim.text for claim in claims(text)] == ["An old ferryman told me what he saw:"]


def test_words_that_go_on_in_a_sentence_of_their_own_are_no_claim_of_their_own() -> None:
    text = "“The bridge is lost,” Orton wrote to the board. “You can hear it from the mill.”"
    assert [claim.text for claim in claims(text)] == ["“The bridge is lost,” Orton wrote to the board."]


def test_a_block_with_a_citation_of_its_own_is_a_claim() -> None:
    text = "The diary has it so:\n\n> The bridge was gone, and nobody had heard it go. (Orton 1931, 12)\n"
    assert any("nobody had heard" in claim.text for claim in claims(text))


JUDGED = [
    "Anna Orton, who kept the diary, glossed the word as a kind of debt.",
    "Marsh divides readers into rowers and swimmers.",
    "Orton lays the blame on the council.",
    "Marsh has put forward another theory of the flood.",
    "Some critics would have us believe that the bridge was a gift.",
    "The old council has, on the testimony of Anna Orton, been sober once.",
]
FAR = [
    "Marsh, shown the draft in her eighties, answered with dignity that an editor can err.",
    "Marsh replied by return that a gate with nothing behind it was a wall.",
    "One of the judges, Lord Quill, afterwards confessed in a lecture that he had never met such a reader.",
    "One of the ferrymen said that the bridge was lost.",
    "The court held in Orton v. Marsh that reasons are due.",
    "Orton told me I exaggerated.",
    "A translator, Orton continued, is not at liberty to be thirsty.",
    "Orton remembers being stopped after eleven bars.",
    "Marsh worries that the bridge will outlast the town.",
    "Marsh’s biographer thinks that the flood hurt her less than the letter.",
    "Marsh’s biographer does not think that the flood hurt her.",
    "Marsh told us, with her head on one side, that she understood.",
    "Orton argued in a famous paper, “The Relic,” that it had to be both.",
    "It is related of the mayor by Anna Orton, a truthful person, that he never changed his dinner.",
    "The short version, as Orton puts it in her talk, is that the bridge fell.",
    "Surveys suggest around a third of boats are lost.",
    "Orton replied by return, on a postcard, that a gate was a wall.",
    "Marsh says the money isn’t there.",
    "The noise Orton heard was music; the silence she likened to a scream.",
    "Orton, who came as a guest in 1983, said that to be praised by her was an honour.",
]


@pytest.mark.parametrize("text", [*JUDGED, *FAR])
def test_claims(text: str) -> None:
    assert len(claims(text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "For years Orton continued, by letter, to rule the council.",
        "Orton remembered nothing about it.",
        "Out of this came *The Toll* (a novel), one of the worst books ever written.",
        "Orton spoke with a man that nobody knew.",
        "The water divides the town into halves.",
    ],
)
def test_no_claims(text: str) -> None:
    assert claims(text) == ()


JUDGEMENTS = [
    "Marsh thought this naive.",
    "Orton thought it too clever.",
    "Marsh thought this the most insolent letter that she had ever read.",
    "The old ferryman pronounced her the only sailor in the county.",
    "Most critics have read the scene as a farce.",
    "There was joy on their faces, which Orton described in her diary that night as relief.",
]
POSITIONS = [
    "The council’s line is that nothing was promised.",
    "The council’s position, then and since, has been that nothing was promised.",
    "Orton’s verdict was harsh: the bridge was a lie.",
    "Orton has a theory that bridges are promises.",
    "The mayor put it to Orton that a bridge needs a river.",
    "The treasurer puts it at forty thousand a year.",
    "Orton lays it down that a bridge needs a river.",
    "If her brother’s recollection is to be trusted, the bridge was gone by noon.",
    "In Orton’s version the ferryman was sober.",
    "There is a persistent rumour that the mayor will resign.",
    "For years afterward, Orton goes on, she had only to open a book to hear the water.",
]


@pytest.mark.parametrize("text", [*JUDGEMENTS, *POSITIONS])
def test_claims_without_a_clause_behind_a_verb(text: str) -> None:
    assert len(claims(text)) == 1


def test_what_follows_on_a_view_is_its_holders() -> None:
    first, second = claims("Orton argued that the river had moved. On this view the bridge is older than the town.")
    assert second.attribution.speaker == first.attribution.speaker == "Anna Orton"


def test_a_view_of_something_goes_on_with_nothing() -> None:
    assert len(claims("Orton argued that the river had moved. On this view of the harbour a boat has been drawn.")) == 1


@pytest.mark.parametrize(
    "text",
    [
        "The term “witness” suggests a person who was asked to be there.",
        "The court, for its part, saw only smugglers.",
        "Marsh kept a diary in a cipher of her own that was not broken until 1911.",
        "According to the first, losses simply hurt more.",
        "Orton would not say what that was.",
        "By Christmas Marsh was calling her A., and had stopped counting the boats.",
        "Orton went on, by letter, to rule the council.",
        "Marsh thought it over.",
        "Marsh called her mother.",
        "The town fell, and there is reason to think that it was old.",
        "Orton lived in a house, by the river, that nobody knew.",
        "There are reports that nobody reads.",
        "The treasurer puts it at the window.",
    ],
)
def test_nothing_is_claimed(text: str) -> None:
    assert claims(text) == ()
