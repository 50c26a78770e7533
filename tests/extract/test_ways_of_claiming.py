"""Ways in which a sentence credits what it says to somebody, and ways in which it only seems to."""

from __future__ import annotations

import pytest

from citecheck.extract.citations.citations import extract as find_citations
from citecheck.extract.passages import extract
from citecheck.model.quotation import Claim
from citecheck.readers.reader import read

INTRODUCTION = "Helen Marsh and Anna Orton wrote about the bridge over the river."


def claims(text: str, name: str = "essay.md") -> tuple[Claim, ...]:
    document = read(f"{INTRODUCTION}\n\n{text}".encode(), name)
    return extract(document, find_citations(document)).claims


ASIDES = [
    "Marsh pointed out, in a pamphlet of 1902, that the figures were wrong.",
    "There is no passage in the charter, Marsh pointed out, relating to the harbour.",
    "The premise was doubtful, as the Rev. Mr. Orton pointed out, in a pamphlet on the affair.",
    "Anna Orton knew then, she tells us, that the bridge was lost.",
    "As Orton told the Harbour Times, prices have dropped partly because of the flood.",
    "As Orton argued in The Bridge, the town needed a second market.",
    "Roads, Orton suggested in 1931, are promises.",
    "“The bridge,” Orton noted in her diary, “is lost.”",
]
CLAUSES = [
    "Helen Marsh argued, however, that the canal would never pay.",
    "Orton said, he used to swim in the harbour.",
    "The scientists found reduction of catches by 2050 exceeded 10% of present levels.",
    "Marsh claims councils ignored the warnings for years.",
    "Orton says modern boats harm the banks.",
    "Marsh raised the objection that nobody had counted the boats.",
    "Helen Marsh, like Orton, expressed concern that a powerful council could crush the guilds.",
    "The Act provides that every harbour shall have a master.",
]
NOUNS = [
    "Marsh’s argument is as follows: the river has moved twice.",
    "Marsh’s conclusion: the bridge must go.",
    "Orton’s claim, repeated in every textbook, that the bridge was Roman has never been tested.",
    "In the opinion of Anna Orton, the bridge is safe.",
    "In Marsh’s telling, the flood began with a joke.",
    "The view that the guilds were corrupt is held by Helen Marsh.",
    "His conviction that the river would move again never left the old man.",
    "Their argument is that the bridge was never safe.",
]
ATTITUDES = [
    "Anna Orton is convinced that the harbour will silt up.",
    "Marsh was quite certain that the guilds had been cheated.",
    "Marsh was of the opinion that the bridge should be closed.",
    "Orton remains unconvinced that the bridge is safe.",
]
OBJECTS = [
    "In that work, Marsh referred to the city as a thinking thing and to the river as its blood.",
    "Marsh thinks of the city as a body.",
    "Marsh pointed out the gaps in the account.",
    "Marsh castigated the council for its silence.",
]
ACCORDING = [
    "According to a 2011 study, bridges fail in winter.",
    "According to two officials, the bridge is closed.",
    "According to one estimate, the bridge cost two million.",
    "According to the boatswain, the ferry was late.",
    "According to flood theory, every river returns.",
]


ELSEWHERE = [
    "Studies show a decline in catches.",
    "Results of harbour studies show ferries, such as the Anna, use more fuel than barges.",
    "The scientists estimated by 2050, a growing town would raise demand by half.",
    "Marsh remembers, that as she passed the bridge, it sang.",
    "The bridge has been described as a scandal.",
    "The last two are considered her best work.",
    "The board said those earning more than a pound had crossed twice.",
    "The paper quoted Marsh as saying the bridge was lost.",
    "Marsh boasted of her bridge.",
    "The paper reports a fall in catches of a third.",
    "Marsh came to acknowledge the importance of the guilds.",
    "Marsh discovered this when she spent a winter on the river.",
    "The minister ruled out a second bridge.",
    "Marsh, writing in the Harbour Times, called for a second bridge.",
    "The court found for the boatmen, holding that the bridge was a danger.",
    "The charter guarantees that every boat may pass.",
    "Marsh thought the plan a disgrace.",
    "As my mother would say, the river never forgets.",
    "Contrary to Orton’s assertion, the guilds were open.",
    "Orton agrees: the guilds were closed.",
    "Orton is right that the guilds were closed.",
    "Her contention, never proved, was that bridges sing.",
    "The letter, dated 3 May, informs the board that the bridge is lost.",
    "The inscription says that the bridge was built in 1402.",
    "The bridge, it is said, was Roman.",
    "Marsh distinguishes between boats and ships.",
    "Newman pointed out that the bridge was safe, and crossed it.",
    "The board said Anna Orton, the mayor, left the meeting.",
    "Marsh dismissed the claims of the board.",
    "The box contained a letter from the mayor announcing that the bridge was closed.",
    "The results showed that bridges fail in winter.",
    "The Hindus look up and compare the moon to a boat.",
    "Marsh told us that the bridge was safe.",
    "According to harbour.example data, the bridge is closed.",
    "The board refused to say whether the bridge was safe.",
    "Under the Harbour Act 1902, every boat must be counted.",
    "For Marsh, the bridge is a promise.",
    "On Orton’s account, the bridge was never safe.",
]


BRIEFLY = [
    "My husband used to say it was the garden.",
    "The boats came so often, Anna Orton told the inquiry, that nobody could sleep.",
    "It was in a rent roll, Marsh says eventually; it was in Latin.",
    "The board believes so.",
    "Orton thought as much.",
    "One, a retired pilot, replied that the bridge was lost.",
    "So at least Orton recounted it, sixty years afterwards, to the young man.",
    "The chairman rang me up that evening to say he’d sold the bridge.",
    "These critics argue that the bridge was lost.",
    "Another historian says that the bridge was lost.",
    "Marsh says of the town, in a book she has just published, what seems to be true.",
    "Orton reminded the council in Bridge Papers No. 2 that union had been the goal.",
    "While the catches were dropping, surveys in 1936–1937 found that most of the boats were old.",
    "They find that being open helps the boatmen.",
]
VIEWPOINTS = [
    "In Orton’s eyes Marsh was a coarse and reckless egotist.",
    "In the eyes of the board the bridge was a scandal.",
    "In Marsh’s language, I row, and yet I do not row.",
    "The bridge was in Orton’s eyes a scandal.",
]
GIVINGS = [
    "Orton had thrown out the suggestion that the bridge ought to be sold.",
    "Marsh gave an assurance that the bridge was safe.",
    "Orton wrote a series of essays, beginning in 1787, arguing for a strong council.",
    "The committee floated the idea that the bridge might be sold.",
]
FIGURES = [
    "The council put the number of dead at forty.",
    "Its impact assessment puts the number of boats at 61,000 over ten years.",
    "Her own estimate is of some 7,000.",
    "The board’s estimate, published in April, was just under forty.",
]
KNOWN = [
    "The minister said on Monday the bridge was safe.",
    "The minister said Tuesday the bridge was safe.",
    "Orton writes of the flood as a judgment.",
    "Orton crossed the river at six, or so she claimed.",
    "Orton left the room, saying she had been wronged.",
    "Anna Orton, a clerk at Hull, has run the numbers for a leak and finds that it would drown the town.",
    "The Institute reckons it will cost two billion.",
    "The Institute reckons the cost at two billion.",
    "The court decided that the bridge was safe.",
    "Orton claims to have crossed the river twice.",
    "The mayor admitted lying to the council.",
    "The mayor made it clear that he would not stand again.",
    "If Anna Orton is to be believed, the bridge was built in a night.",
    "A growing body of research suggests that bridges fail in winter.",
    "A study published in Harbours last year found that bridges sing.",
    "Wages fell by a tenth, the board said on Friday.",
    "The minister refused to comment, saying only that talks went on.",
    "Friends recall a shy boy who never spoke.",
    "Marsh reads the poem as an elegy.",
    "Marsh agrees with Orton that bridges are promises.",
    "Orton called this anomie.",
    "Archaeologists think that the village was left in a hurry.",
    "What Orton argues is that bridges are promises.",
    "It was rumoured that the king was dead.",
]
BARE = [
    "House Republicans felt the affair rose to a level of wrongdoing.",
    "House Democrats believed it fell short of an offence.",
    "The author assured readers they did not need to fear the river.",
    "Two thirds think that the bridge is unsafe.",
    "Fifty-three percent feel there should be stronger rules.",
]


@pytest.mark.parametrize("text", [*ASIDES, *CLAUSES, *NOUNS, *ATTITUDES, *OBJECTS, *ACCORDING, *ELSEWHERE])
def test_claims(text: str) -> None:
    assert [claim.text for claim in claims(text)] == [text]


@pytest.mark.parametrize("text", [*BRIEFLY, *VIEWPOINTS, *GIVINGS, *FIGURES, *KNOWN, *BARE])
def test_claims_without_a_verb_and_that(text: str) -> None:
    assert [claim.text for claim in claims(text)] == [text]


@pytest.mark.parametrize(
    "text",
    [
        "Translated by Anna Orton.",
        "After his return Orton distinguished himself in several floods.",
        "The bridge is most commonly expressed as a beam on two supports.",
        "The bridge was often put to a severe test.",
        "Farm loans are often perceived as risky ventures.",
        "Orton organised the board according to the northern system.",
        "The stones are sorted according to size.",
        "He works out her plans according to the standard of his own taste.",
        "Orton agreed under the condition that the board would pay.",
        "Orton proposed to build a second bridge.",
        "What a blank does the history of the town present, compared with that of the river!",
        "Did the letter not imply that the bridge was old?",
        "If Orton said that the bridge was old, we should doubt it.",
        "The curious visitor might wonder whether the bridge was sound.",
        "Everybody heard what was being said to the dog.",
        "I'm thinking that the bridge is old.",
        "Our general statement implies that every bridge falls.",
        "It is clear that the bridge is old.",
        "We are confident that the bridge is old.",
        "Orton said nothing more that night.",
        "The boats, though late, should go on.",
        "The old man felt that he could not leave.",
        "People in the town think that it is wrong to fish on Sundays.",
        "We may fail as seems to Marsh best.",
        "The moment seemed to her an hour.",
        "It is difficult to say that the bridge was old.",
        "They have to declare that they crossed it.",
        "There was nothing to show that the bridge was old.",
        "The town resolves itself into discouraging that custom.",
        "For Orton was a great and faithful soul.",
        "For Orton’s sake.",
        "He rowed from the mill, where he lived, to Marsh Island, which he found closed.",
        "The prize fell to the boat, for it implies that the rower was alone.",
        "The following year it was decided that the boat should be repainted.",
        "They sorted the boats according to these two terms.",
        "It is only by a long and elaborate process of repair that you have made them safe.",
        "Two parties fight, but under certain rules the winner governs.",
        "She will find nobody at all to speak to.",
        "Each has answered them by her words and her life.",
        "The wise boatman recognises that, and allows for it.",
        "They saw that which the town had hidden.",
        "Look at the bridge and see how old it is.",
        "To be praised by Orton was rare.",
        "The school does not provide us with the boats that we require.",
        "What is his boat to him compared with the bridge?",
        "The saint whom the master welcomed with a smile was late.",
        "The old man who distinguishes the true savour of fish can cook.",
        "He found that the door was locked.",
        "As Orton spoke, the bell rang.",
        "Nobody knows the cases that have been cited to the board.",
        "Nobody can write when they report on bridges.",
        "Orton revealed the hidden door.",
        "Orton regarded the man closely.",
        "Orton considered buying a boat.",
        "Orton thought about buying a boat.",
        "Orton saw the boat as soon as it came.",
        "Orton compared prices.",
        "Orton mocked him.",
        "The fall of the bridge suggests that the stone was bad.",
        "Suppose Orton says that bridges fail.",
        "If one board reports one number and your neighbours report another, you wonder.",
        "He teaches how to eat and how to drink.",
        "They made him think that it was so.",
        "So showing the boats to everybody might be less glamorous than it seems.",
        "Orton was asked to draw a flag and suggest what it should mean.",
        "Orton became a leading boatman and advocate for the poor.",
        "The results show a clear drop after two weeks.",
        "The passage in question comes late:\n\nIt is old.",
        "At last, supported by a boat, he continued, by means of letters, to rule.",
        "The order identified in the first flood was kept.",
        "Such kings rule along with a council that makes laws.",
        "They built a calendar that predicted floods and that priests used.",
        "In May the council welcomed three new members.",
        "Orton dismissed the council and closed the harbour.",
        "For eighteen years Orton kept the harbour.",
        "It is late, so it is dark.",
        "Marsh never reports you to the board for being late.",
        "The drawing operator (Listing 1) draws a line.",
        "In her eyes there were tears.",
        "Anna Orton claimed her prize in May.",
        "Anna Orton claimed the throne in 1066 and was crowned at Christmas.",
        "Anna Orton noted the number and was gone.",
        "In Orton’s account there are three errors.",
        "Anna Orton told nobody.",
        "Anna Orton decided that she would row.",
        "Orton called her mother twice a week.",
        "Voters rejected the plan by a wide margin.",
        "The council welcomed the refugees.",
        "The committee recommended Orton for the post.",
        "They argued all night about money.",
        "Orton had read that the bridge was down.",
        "The crisis explains why the bank failed.",
        "The company recalled the boats.",
        "Orton conceded a penalty.",
        "The dashboards reflect only boats that take part in the race.",
        "The doctrine of the two harbours proved far more stubborn.",
        "All estimates reported here can be compared.",
        "In 1881, a man who did not receive the post he believed he was promised burned the bridge.",
        "The bill was explained to the House by the junior minister.",
        "Anna Orton might, by a word, remind the clerk that the day was near.",
        "Our workshop outlined the plan of the bridge.",
        "She put the lamp at the window.",
        "Orton gave the impression that she was asleep.",
        "The third boat was found by Anna Orton in a bundle of rents.",
        "To see why it matters, consider how the stripes get made.",
        "Orton did a thing which she never afterwards explained: she went up.",
        "On one point, at least, the two of them agree.",
        "It is a scene Orton described so well, in a popular book, that the club took a wave for its badge.",
        "They feared that the judges were bribed, so they closed the court.",
        "It was always found that the clerk had made a note.",
        "The board was touched by the energy with which Orton defended it.",
        "The Senate confirmed the board’s nominee in April.",
        "Police arrested and questioned the student.",
        "There are many possible reasons why you didn't get a response.",
        "The Government, in its wisdom, has found a name for what he did.",
        "None will ever solve the riddle according to our prejudice.",
    ],
)
def test_no_claims(text: str) -> None:
    assert claims(text) == ()


def test_a_sentence_that_leads_up_to_a_block_quotation_credits_it() -> None:
    lead, *_ = claims("On the next day Orton opened her speech thus:\n\n> The bridge is lost, and so are we.")
    assert lead.text == "On the next day Orton opened her speech thus:"
    assert lead.attribution.speaker == "Anna Orton"


def test_a_cue_that_nobody_fits_beside_words_credits_somebody() -> None:
    document = read("“The bridge,” he notes, “is lost.”".encode(), "essay.md")
    (claim,) = extract(document).claims
    assert claim.attribution.speaker == "he"
    assert claim.attribution.generic


def test_a_caption_is_claimed_by_the_work_it_cites() -> None:
    (claim,) = claims("Figure 1: The bridge fell twice (Marsh 2004).\n\nThe bridge is old.")
    assert claim.cited


@pytest.mark.parametrize(
    ("reference", "source"),
    [
        ("Jane Doe, “Harbours Fall as the Flood Drags,” *Post*, March 26, 2021, https://www.example.com/a.html.", "Jane Doe"),
        ("Jane Doe. 2021. “Harbours Fall as the Flood Drags.” *Post* 3 (2): 5.", "Jane Doe"),
        ('Jane Doe, "Harbours Fall as the Flood Drags," *Post*, 26 March 2021.', "Jane Doe"),
        ("Jane Doe. 26 March 2021. “Harbours Fall as the Flood Drags.” *Post* 3 (2): 5.", "Jane Doe"),
        ("*Doe v. Roe*, 405 U.S. 438 (1972).", "Doe v. Roe, 405 U.S. 438 (1972)"),
        ("William G. Doe and Terry Roe, *Boats and Harbours* (London: Hall, 2020), 12.", "William G. Doe and Terry Roe"),
    ],
)
def test_a_reference_fused_with_a_sentence_is_cited_by_it(reference: str, source: str) -> None:
    (claim,) = claims(f"The boats were lost in the flood.{reference} The bridge is old.")
    assert claim.cited
    assert claim.attribution.speaker == source


def test_words_that_are_said_fuse_nothing() -> None:
    (claim,) = claims('"Come," she said."No one," he said in 1999.')
    assert not claim.cited


def test_an_abbreviation_before_a_name_fuses_nothing() -> None:
    assert claims("The U.S.Army came in 1902 and went in 1903.") == ()


@pytest.mark.parametrize(
    ("mark", "source"),
    [
        (" [Marsh 2004].", "Marsh"),
        (" [Marsh 2004: 12; Orton 2006].", "Marsh and Orton"),
        (" (based on Marsh et al., 2014 eds.).", "Marsh"),
        (" (for 40% of the boats (based on Marsh 2014)).", "Marsh"),
        (". (Marsh 2004)", "Marsh"),
    ],
)
def test_a_mark_alone_credits(mark: str, source: str) -> None:
    (claim,) = claims(f"The harbour silted up early{mark}")
    assert claim.cited
    assert claim.attribution.speaker == source


@pytest.mark.parametrize(
    "text", ["He left [in May 1902] for good.", "He left [the 1902 boats] behind.", "She wrote it [in 1902]."]
)
def test_words_added_in_square_brackets_cite_nothing(text: str) -> None:
    assert claims(text) == ()
