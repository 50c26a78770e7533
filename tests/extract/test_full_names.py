"""What is a name, and whose: surnames, given names, epithets, headlines, roles. Each case is a short text and its speakers, one for each pair of marks."""

from __future__ import annotations

import pytest
from tests.extract.reading import quotations

CASES: dict[str, tuple[str, list[str | None]]] = {
    "an epithet is no part of a name": (
        "Crooked Helen Carter lost, her rival said. Helen Carter shrugged. “I have seen worse,” Carter said.",
        ["Helen Carter"],
    ),
    "poor Newton": (
        "Simon Newton was ill. They pitied Newton. Poor Newton laughed. “I am not dead yet,” he said.",
        ["Simon Newton"],
    ),
    "the fuller of two forms": (
        "Helen Carter came. Helen Brook Carter was born in 1901. “I have seen worse,” Carter said.",
        ["Helen Brook Carter"],
    ),
    "two persons with one surname, by title": (
        "Helen Carter and her husband, Paul Carter, came. “I was tired,” Mr. Carter said. “I was not,” Mrs. Carter said.",
        ["Paul Carter", "Helen Carter"],
    ),
    "two persons with one surname, the nearer": (
        "Jacob Renner taught in Basel. His brother Johann Renner envied him. “I cannot bear it,” Renner wrote.",
        ["Johann Renner"],
    ),
    "the one whom the text is about": (
        "Jeanne Morel was born in Paris. Jeanne Morel made films. Jeanne Morel had a father, Anatole Morel. “I hated school,” Morel said.",
        ["Jeanne Morel"],
    ),
    "called by the given name": ("Helen Carter grew up in Leeds. “I hated school,” Helen told me.", ["Helen Carter"]),
    "somebody else with that name": (
        "“I hated school,” Helen told me. Years later I met Helen Carter. “I did not,” she said.",
        ["Helen", "Helen Carter"],
    ),
    "Jr": (
        "The clerk was Joseph R. Barton Jr. Nobody liked him. “I do my duty,” Barton said.",
        ["Joseph R. Barton Jr"],
    ),
    "a headline is no name": (
        "Voters Worried About Helen Carter\n\nHelen Carter came late. “I was busy,” Carter said.",
        ["Helen Carter"],
    ),
    "an interjection is no name": (
        "Helen Carter sat down. Ah! It was too late. “Nobody will come now,” she said.",
        ["Helen Carter"],
    ),
    "said I": ("“Out upon such friends,” say I. I like to be alone.", [None]),
    "apposition": (
        "In the words of the Crown prosecutor, Mark Reston, QC, “it was a slow death”. Later the prosecutor said it was “not an accident”.",
        ["Mark Reston", "Mark Reston"],
    ),
    "one of the directors": ("“We had no money left,” said one of the directors, Jane Orme.", ["Jane Orme"]),
    "no apposition": ("According to the minister, Mark Reston was “a danger to the town”.", ["the minister"]),
    "the only one who can be meant": (
        "Paul Herron spoke. He spoke long. He was heard. They were of the class that Mill describes, whose feelings are with reform. He states that theirs is “the highest ideal of life”.",
        ["Mill"],
    ),
    "an owner is not meant": (
        "Vera Nabel replied in *Encounter*. She conceded nothing. Wilma’s Russian, she wrote, was “a pathetic exhibition”.",
        ["Vera Nabel"],
    ),
    "of him the sentence goes on": (
        "Henry Orme was a clerk. He knew the troubles of the surveyor. “I am often reminded of them,” he wrote.",
        ["Henry Orme"],
    ),
    "Monsignor": (
        "Henry Orme was ill. It was winter. The attack was the work of Monsignor Talbert. The address, he declared, was “an insult to us all”.",
        ["Talbert"],
    ),
    "no epithet, only a name that opens a sentence": ("Zarif Telmen spoke. “I was busy,” Telmen said.", ["Zarif Telmen"]),
    "a word that opens a sentence": (
        "Too-heavy Renner! They knew Renner well, and Renner knew them. “I have read it all,” says Renner.",
        ["Renner"],
    ),
    "a god is nobody": (
        "The other woman was of a different type. She ran away and gave up her name to serve Almighty God. She says: “I can remember it all.”",
        ["The other woman"],
    ),
    "an archdeacon": ("Archdeacon Hale was pleased. “I am glad of it,” Hale wrote.", ["Hale"]),
    "a role behind a title with a stop": (
        "The Rev. Thomas Hale, rector of Wexcombe, preached. “We are dust,” the rector said.",
        ["Thomas Hale"],
    ),
    "a role that somebody is said to have": (
        "Dr. Samuel Pike is a surgeon in Leeds. The surgeon called the rule “a danger to patients”.",
        ["Samuel Pike"],
    ),
    "a particle with a capital": (
        "According to Professor Yusuf al-Karim, the text is “a forgery”. Al-Karim calls it “the work of a schoolboy”.",
        ["Yusuf al-Karim", "Yusuf al-Karim"],
    ),
    "an office in capitals": (
        "As Federal CIO Clara Morton said in her opening remarks, “we drive progress for all”.",
        ["Clara Morton"],
    ),
    "a people before a name": ("The American Clara Barlow disagreed. “It is a great way,” Barlow says.", ["Clara Barlow"]),
    "who makes a person": (
        "The crowd in Boston was large. Tallis, who helps them, was there, and nobody else. “It is a great way,” he says.",
        ["Tallis"],
    ),
    "a surname that is also a given name": (
        "Elizabeth Warren spoke. Paul Clark listened. Warren was angry. “You squeezed them to the breaking point,” she said.",
        ["Elizabeth Warren"],
    ),
    "Mr. is not his wife": (
        "Mr. Orban campaigned. Michelle Orban was there. “I will go on,” Mr. Orban said. It was late. “It is about me,” Ms. Orban said.",
        ["Orban", "Michelle Orban"],
    ),
    "a headline before a name": (
        "Paul Renner Calls Helen Carter “Unbearable”\n\nHelen Carter came. “I was busy,” Carter said.",
        [None, "Helen Carter"],
    ),
    "a day named after somebody": (
        "It was Helen Carter Day. Helen Carter spoke. “I am honoured,” Carter said. “I am tired,” Day said.",
        ["Helen Carter", "Day"],
    ),
    "a party is not he": (
        "Helmut Carter left. In the debate Democrats said little, and a Democrat can be loud. “I am tired,” he said.",
        ["Helmut Carter"],
    ),
    "senators": ("Senators Charles Grass and Ruth Lane agreed. “It is over,” Grass said.", ["Charles Grass"]),
}


@pytest.mark.parametrize("case", CASES)
def test_names_lead_to_the_fullest_form_of_the_one_who_is_meant(case: str) -> None:
    text, speakers = CASES[case]
    assert [speaker for _, _, speaker in quotations(text, "en")] == speakers
