"""What textbooks and student essays showed to go wrong: citations behind the second half of what somebody says, examples, defined terms, short titles."""

from __future__ import annotations

import pytest
from tests.extract.reading import quotations

SPEAKERS = {
    "a citation behind the second half": (
        "Luciana Borro spoke at a meeting in May: “The threat is grave,” she said. “Are we ready to respond?” (Sun, 2018, para. 3).",
        ["Luciana Borro", "Luciana Borro"],
    ),
    "who is led to say something": (
        "States were told to buy their own, leading one head of a team of lawyers to remark that “the stock was ours.”",
        ["one head of a team of lawyers"],
    ),
    "who is driven to write": ("The Tariff of 1828 had driven Calhoun to write that “a part may refuse.”", ["Calhoun"]),
    "an impersonal judgement": (
        "Ann Orme taught English. It was considered wrong to write, “Everybody has their opinion,” although many did.",
        [None],
    ),
    "a noun for words in a title": (
        "As the scholar Okura Kazuko explains in *The Book of Tea*, tea ceremonies are “founded on the adoration of the beautiful.”",
        ["Okura Kazuko"],
    ),
    "an owner before a verb": (
        "Emily Parker writes that “millions are alike.” While governments such as China’s “have long tried to control it,” people adapt.",
        ["Emily Parker", "Emily Parker"],
    ),
    "a preposition with nothing behind it": (
        "As professor Cass Orme notes, when people hear only voices they agree with—only “louder echoes of their own voices”—all lose.",
        ["Cass Orme"],
    ),
    "people of whom something is told": (
        "Black voters faced the threat of lynchings: “Slave patrols and others used beatings to remind them of their status.”",
        [None],
    ),
    "an adverb before a participle": (
        "Angrily declaring that Mexico “has invaded our territory,” President Dunn demanded war.",
        ["Dunn"],
    ),
    "a people is no person": (
        "The Native American nations fought on. One of them asked: what for? He said “We are here.”",
        [None],
    ),
    "the year of a birth": (
        "Orton wrote first. In her book, the philosopher Nel Noddin (b. 1929) argues that an “ethics built on caring” comes first.",
        ["Nel Noddin"],
    ),
    "a number ends no sentence": ("In his essay no. 4 Amos Bell (fl. 1780) said that it “was so.”", ["Amos Bell"]),
    "a no ends one": ("She said no. Amos Bell wrote that it “was so.”", ["Amos Bell"]),
    "one passage": (
        "Jonathan Edwin preached that day. His sermon was grave. One passage reads: “The wrath burns.”",
        ["Jonathan Edwin"],
    ),
    "a row of verbs": (
        "Laws such as the Patriot Act may change; in a speech in 2021, Joe Bell decried it, criticized the press, and said that we “see it.”",
        ["Joe Bell"],
    ),
    "the address of a site": (
        "In an interview with the Council, psychologist Steven Kull of WorldOpinion.org explained, “They see it as an ally.”",
        ["Steven Kull"],
    ),
    "an example in brackets": (
        "Alliteration: a device of initial sounds. (“Away from the steamy sidewalk, children sat.”)",
        [None],
    ),
    "an owner’s work": (
        "It can be boiled down to a sentence from lecturer Doris Grabe’s seminal work *Mass Media and Politics*: “They serve as guardians.”",
        ["Doris Grabe"],
    ),
    "what a heading tells to do": (
        "- Describe Ricard’s hermeneutics.\n\nBy “narrative,” Ricard meant not stories. Ricard said that “we are plots.”",
        [None, "Ricard"],
    ),
    "phrases of a kind": (
        "Bruno Malin wrote that magic is an act. The most obvious acts use phrases like “I pronounce,” “I order,” or “I warn.”",
        [None, None, None],
    ),
}
CLASSES = {
    "a comma behind called": ("He turned it into a cowboy song called, “Don’t Fence Me In.”", ["title"]),
    "a short title in brackets": ("Now 38 million children are overweight (“Obesity”).", ["title"]),
    "a short title with a page": ("It had risen to 7.7 billion (“World Population by Year” 12).", ["title"]),
    "what a party is called": ("The contract is with Harbour and Sons (“the Company”).", ["term"]),
    "a rule’s short name": ("See the “Harbour Rules” (“Rules”).", ["title", "term"]),
}


@pytest.mark.parametrize("case", SPEAKERS)
def test_speakers(case: str) -> None:
    text, wanted = SPEAKERS[case]
    assert [speaker for _, _, speaker in quotations(text, "en")] == wanted


@pytest.mark.parametrize("case", CLASSES)
def test_classes(case: str) -> None:
    text, wanted = CLASSES[case]
    assert [kind for _, kind, _ in quotations(text, "en")] == wanted
