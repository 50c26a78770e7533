"""What quotation marks do: one sentence for each way of telling."""

from __future__ import annotations

import pytest
from tests.extract.reading import quotations

from citecheck.extract.passages import extract
from citecheck.readers.reader import read

CLASSES = {
    "Kennan called it “a fateful error”.": "quotation",
    "Kennan wrote: “Expanding it would be the most fateful error.”": "quotation",
    "The Act requires “reasonable care”.": "quotation",
    "“Where were you?” my mother asked.": "dialogue",
    "“What is it worth?” the ferryman asked.": "dialogue",
    "The ferryman said that the ford was “of no use to anybody”.": "quotation",
    "My aunt said, “Go and see.”": "dialogue",
    "Compare Holt, “River Law and the Ford,” 45.": "title",
    "Watch “The Last Ford” before you read on.": "title",
    "He was, in the language of the guide, “a man of parts.”": "quotation",
    "The charter is short. The charter’s “lasting peace” lasted a year.": "quotation",
    "Holt gave his views upon “The Soul before and after Death” at the club.": "title",
    "Keble wrote a long tract “On the Mysticism attributed to the Early Fathers of the Ford,” in which he told his opinions.": "title",
    "One might question, “Far east of where?”": "dialogue",
    "I turned back to “those suns and skies so pure above the hills where once we ran” of Marn.": "quotation",
    "Holt declared that “God is dead,” he never said why.": "quotation",
    "In her essay “Painted Doors” she is less kind.": "title",
    "The song was called “Letters to Nobody” and ran for years.": "title",
    "It has chapters with titles like “Brine” and more.": "title",
    "The word “landlord” was never heard there.": "term",
    "We work with small, “plain old objects” (POO) of that kind.": "term",
    "Xeno means “stranger” in Greek.": "term",
    "By “retelling” we mean any account.": "term",
    "Every town has its “experts”.": "scare",
    "There were many “gospel” songs that year.": "scare",
    "A banner read “Stop the War”.": "display",
    "They carried banners that read “No ford, no peace”.": "display",
    "To some “hacker” is an insult, but a “hacker” knows the machine.": "term",
    "“Closed for efficiency,” said the notice on the door.": "display",
    "Holt named his robot “Gee”.": "term",
    "Holt hates accusations like “liar” and worse.": "scare",
    "At home they said ‘holder’ for landlord.": "term",
    "Is there a way? “Oh no, not now!” was all that came.": "dialogue",
    "More voters came. “Turnout Rises in the North,” Marn Institute, May 3, 2014, https://marn.example.": "title",
    "See Ann Holt, “Why the Ford Was Never Bridged,” Marn Review 3 (2014): 20.": "title",
    "See Ann Holt, “The Ford,” in The Marn Reader.": "title",
    "“We shall bridge it,” Ross told Wilson in May 1990.": "quotation",
    "In 1836 Emmer published “Nature,” an essay on rivers.": "title",
    "As Ann Holt told the Marn Post, “The rivers are quite consistent in what they take from us.”": "quotation",
    "The office set up a “ferry cabinet.” The ferry cabinet has nine members.": "term",
    "The village is called Nerong ‘lame dog’ by its neighbours.": "term",
    "Jon “Wookie” Marsh spoke next.": "term",
    "He lived by rules such as “a boat is a house.”": "term",
    "It was built by men who were, in Ford’s words, “no smarter than an ox”.": "quotation",
    "It was what Jon Hale called “a splendid little war,” and it was short.": "quotation",
    "The guide defines “slow” as less than a metre a second.": "term",
    "Among if–then statements are “if it rains, the ford will rise”.": "term",
    "They wanted “hard money”—a currency of silver.": "term",
}


@pytest.mark.parametrize("text", CLASSES)
def test_class(text: str) -> None:
    assert quotations(text, "en")[0][1] == CLASSES[text]


def test_joined_words_are_of_one_class() -> None:
    found = quotations("Xeno means “stranger” or “foreign guest”, as Holt wrote.", "en")
    assert [kind for _, kind, _ in found] == ["term", "term"]


BESIDE = {
    "turns": (
        "“Did he know the mill?”\n\n“Yes.”\n\n“And the ford?”\n\n“I cannot say that he ever did!”",
        ["dialogue", "dialogue", "dialogue", "dialogue"],
    ),
    "a speech broken by its cue": ("“It belongs,” she said with a sigh, “to the river.”", ["dialogue", "dialogue"]),
    "a row of sentences": (
        "“Stupid malice,” Holt would note. “Pure lying.” “Suggestive lying.”",
        ["quotation", "quotation", "quotation"],
    ),
    "words that come back": (
        "Holt wrote: “There is a horrid chasm below the silent hills of Marn.” Few have seen the “silent hills” since.",
        ["quotation", "quotation"],
    ),
    "words that come back in their own quotation": (
        "Holt wrote: “There is a ‘horrid chasm’ below the silent hills of Marn.”",
        ["quotation", "scare"],
    ),
    "verse": (
        "He wrote of ferries:\n\n    “In such a night I crossed alone\n    And heard the river calling.”\n\nIt was dusk.",
        ["quotation"],
    ),
    "fragments among quotations": (
        "Holt said it was “a fateful error.” Ann Dole wrote: “We never saw the like.” It was “more tedious than a twice-told tale.”",
        ["quotation", "quotation", "quotation"],
    ),
    "a row of statements": (
        "The proposition “if it rains, then the ford is closed” or “if the ford is closed, then nobody at all in Marn gets home” is true.",
        ["term", "term"],
    ),
    "the same among terms": (
        "The word “toll” is old. The term “ferry” means “boat”. It was long, indeed “more tedious than a tale.”",
        ["term", "term", "term", "term"],
    ),
}


@pytest.mark.parametrize("name", BESIDE)
def test_marks_are_read_by_those_beside_them(name: str) -> None:
    text, wanted = BESIDE[name]
    assert [kind for _, kind, _ in quotations(text, "en")] == wanted


def test_italics_behind_a_title_make_a_reference() -> None:
    document = read("See Ann Holt, “A Ford across,” *Marn Review*.".encode(), "essay.md")
    assert [found.kind for found in extract(document).quotations] == ["title"]


def test_what_a_foreign_word_means_is_no_quotation() -> None:
    document = read("They know *suvar* (“the river has its law and keeps it”) from childhood.".encode(), "essay.md")
    assert [found.kind for found in extract(document).quotations] == ["term"]


def test_a_note_behind_a_quotation_makes_no_title_of_it() -> None:
    text = (
        "Holt writes, “For many persons the river is where the law of the land comes to an end.” Ann Holt, Marn Fords (1961), 4."
    )
    assert quotations(text, "en")[0][1] == "quotation"


def test_stanzas_are_quoted_once() -> None:
    document = read("He wrote:\n\n> “The river ran\n> to sea\n>\n> and came again.”\n\nSo he wrote.".encode(), "essay.md")
    assert [(found.kind, found.text) for found in extract(document).quotations] == [
        ("quotation", "The river ran\nto sea\n\nand came again.")
    ]


NOTICES = {
    "> **Note:** you need the key of the ford.\n\nGo on.": 0,
    "> Warning\n>\n> The river is deep.\n\nGo on.": 0,
    "> Note how the river runs to sea.\n\nSo Holt.": 1,
    "> The river is deep.\n\nSo Holt.": 1,
}


@pytest.mark.parametrize("text", NOTICES)
def test_notices_are_no_quotations(text: str) -> None:
    assert len(extract(read(text.encode(), "essay.md")).quotations) == NOTICES[text]


def test_a_sentence_of_its_own_is_said_by_somebody() -> None:
    assert [
        kind in {"quotation", "dialogue"}
        for _, kind, _ in quotations("Ann Orme had an answer. “Buy a stove.” Then she left.", "en")
    ] == [True]
