"""What articles of encyclopaedias, above all what they say of films, books and albums, showed to go wrong."""

from __future__ import annotations

import pytest
from tests.extract.reading import quotations

SPEAKERS = {
    "what a critic praises": (
        "Tom Marsh said the cast was good; he praised Kevin Lacey’s “handling of the long silences, and blunt talk” and his timing.",
        ["Tom Marsh"],
    ),
    "what somebody is moved by": ("Moved by Rick’s “quiet, profound confidence,” Leo is sure that he must go.", [None]),
    "what is said of an owner’s things": (
        "The envoy sent a note to the senator stating that the ministry knew that Harbourism’s “courses can seriously harm you.”",
        ["The envoy"],
    ),
    "a verb behind a pronoun": (
        "The studio tried another way. It hired three veteran advisers, who told the studio to “think small.”",
        ["three veteran advisers"],
    ),
    "a clause behind the words": (
        "Kenneth Tole said the actors excelled; he called Lacey’s turn “the power that drives the film,” saying the actor commanded attention.",
        ["Kenneth Tole"],
    ),
    "two things that somebody is": (
        "It was described by the composer and music theorist Jonathan Krall as music that offers “one moment stretched over an hour.”",
        ["Jonathan Krall"],
    ),
    "an agent for each": (
        "The video was described, in several talks, as “bigger than all we have done” by Zane Malik, and as “a lot of hard work” by Liam Paine.",
        ["Zane Malik", "Liam Paine"],
    ),
    "a cry in a name": (
        "Rebecca Mack of E! Online praised its “cheesy and utterly adorable” scenes. Ann Orme of Yahoo! News said that it “was fine.”",
        ["Rebecca Mack", "Ann Orme"],
    ),
    "who comes to a conclusion": (
        "The court, noting Harbour’s order that members should “make more money,” came to the conclusion that “the group is a cover.”",
        ["Harbour", "The court"],
    ),
    "a critic for a paper": (
        "Michael Pell praised him. Some found it grim. The critic for The Observer wrote, “The new paintings cannot be ignored.”",
        ["The critic for The Observer"],
    ),
    "a critic for a paper in small letters": (
        "Michael Pell praised it. The critic for the evening paper wrote, “The new paintings cannot be ignored.”",
        ["The critic for the evening paper"],
    ),
    "at the time": (
        "John Rusk, later Baker’s biographer, at the time dismissed it as a cross between “an eel shorn of its jaws and a clerk.”",
        ["John Rusk"],
    ),
    "accounts at the time": (
        "Press accounts at the time noted that he “will be out all season.”",
        ["Press accounts"],
    ),
    "an apostrophe’s owner": (
        "The cheers recalled the crowd’s response to Goebbels’ famous question, “Do you want total war?”",
        ["Goebbels"],
    ),
    "who was seen to ask": (
        "They cited a film in which Tom Cray was seen asking the crowd whether they should “clean up” the world.",
        ["Tom Cray"],
    ),
    "a name behind that of a paper": (
        "In another review in The New York Times John Leonard wrote that its weaknesses are that “the characters are really ideas.”",
        ["John Leonard"],
    ),
    "an adjective that opens a sentence": (
        "Aware that he was a novice, Sam Mande drew on the experience of Hall: “I made a very conscious decision early on.”",
        ["Sam Mande"],
    ),
    "a participle that opens a sentence": (
        "Roger Ebbe praised it. Faced with this, in 1992 the members left. He said it led to a “misreading of the needs of the house.”",
        ["Roger Ebbe"],
    ),
    "a surname that is a given name": (
        "Joan Morgan of The Village Voice, in a review of it, wrote: “The party continues.” Lucas M. Thomas of IGN agreed that it “is fine.”",
        ["Joan Morgan", "Lucas M. Thomas"],
    ),
    "a review of somebody’s acting": (
        "A review of Emmet’s acting in The Harbour on Sunday described him as “horribly menacing.”",
        ["A review of Emmet’s acting in The Harbour on Sunday"],
    ),
    "a paper that holds a review": (
        "Robert Emmet appeared with Ben Wish. Emmet received a kind review in The Daily Harbour: “The acting is intense.”",
        ["The Daily Harbour"],
    ),
    "somebody who is only quoted": (
        "Brad Steen is a coach. Steen won. Steen looks young. One critic noted, “Steen looks odd.” On occasion, he has been taken for a pupil. He said, “I win.”",
        ["One critic", "Brad Steen"],
    ),
}
CLASSES = {
    "what is said in public": ("“We went over everything,” said one of the jurors.", ["quotation"]),
    "what is written": ("One reader wrote, “I could not put it down.”", ["quotation"]),
    "what a friend says": ("A friend of mine said, “I have no idea.”", ["dialogue"]),
    "a caption above a picture": (
        "A caption above the drawing reads “By Jon Berry, with thanks to all who helped.”",
        ["display"],
    ),
}


@pytest.mark.parametrize("case", SPEAKERS)
def test_speakers(case: str) -> None:
    text, wanted = SPEAKERS[case]
    assert [speaker for _, _, speaker in quotations(text, "en")] == wanted


@pytest.mark.parametrize("case", CLASSES)
def test_classes(case: str) -> None:
    text, wanted = CLASSES[case]
    assert [kind for _, kind, _ in quotations(text, "en")] == wanted
