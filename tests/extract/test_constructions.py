"""Constructions in which a reader knows whose words they are, one short passage each."""

from __future__ import annotations

import pytest
from tests.extract.reading import quotations

PASSAGES: tuple[tuple[str, tuple[str | None, ...]], ...] = (
    (
        "The Duke (so at least Croome assures us, and Croome was under the table) swore to “see the whole lot of them hanged.”",
        ("The Duke",),
    ),
    (
        "Ann Orme thought the play “a triumph” and her companion thought it “long,” or so I hear.",
        ("Ann Orme", "Ann Orme’s companion"),
    ),
    (
        "Like her master Udo Brenner, for whom translation was “a polite burglary,” Anna Fry believed in leaving.",
        ("Udo Brenner",),
    ),
    ("The theory has its best defender in Mary Sole, for whom prices are “rumours that can count.”", ("Mary Sole",)),
    ("Professor Lund disliked his students. They “confused” him, he once told the bursar.", ("Lund",)),
    ("He was, the obituarist of the Herald allowed, “not without a certain gift for exits.”", ("the obituarist of the Herald",)),
    ("For Sandoval (2007: 118), the archive is “less a storehouse than a sieve.”", ("Sandoval",)),
    ("Under the guidance, in force since May, a dwelling has “a door capable of being closed.”", ("the guidance",)),
    ("By the statute of 1604, no theatre was to be opened “within the hearing of any church.”", ("the statute of 1604",)),
    ("A source close to the minister said that the plan was “dead in the water.”", ("A source close to the minister",)),
    ("Officials loyal to the president called the vote “a farce of the worst kind.”", ("Officials loyal to the president",)),
    (
        "Few remember Enid Marlowe’s retort, on being told by the sponsor that poetry did not sell: “Neither do you, darling.”",
        ("Enid Marlowe",),
    ),
    (
        "It took Ruth Eberle nine words to dispose of a century of scholarship: “He was not sad. He was from the north.”",
        ("Ruth Eberle",),
    ),
    ("Her opponents said “reckless in every line”; her admirers, “brave in every line.”", ("Her opponents", "her admirers")),
    ("It has been seen by critics as “a failure of nerve,” and by Paul Keller as “a triumph.”", ("critics", "Paul Keller")),
    ("To Clara Venn it was “a mischief of boys,” to Paul Keller “a mischief in bad grammar.”", ("Clara Venn", "Paul Keller")),
    ("For the bishop it was “a mischief of boys,” and for the dean “a mischief in bad grammar.”", ("the bishop", "the dean")),
    ("Ann Orme thought the wages “a fiction of the office” (qtd. in Achterberg 46).", ("Ann Orme",)),
    ("The wages were “a fiction of the office” (Crowe, quoted in Achterberg 1991, 46).", ("Crowe",)),
    (
        "Elias Crowe excuses the delay because his men, “being of the same clay,” were slow (cited in Bell 1991, 46).",
        ("Elias Crowe",),
    ),
    ("The pilot forged his log, then lied about it, then told the court it was “a slip of the pen.”", ("The pilot",)),
    (
        "“The trouble with Arthur” – Celia Dorn leaned over – “is that he was loved at the wrong end.”",
        ("Celia Dorn", "Celia Dorn"),
    ),
    ("The dust jacket quotes Hilary Snow (“I wept all night”) and the price.", ("Hilary Snow",)),
    ("Grace was the clever one, and Hannah, by her own estimate, “the one with the coats.”", ("Hannah",)),
    ("Mr. Averell was content to oppose the reply that “so does the sea.”", ("Averell",)),
    ("“A new low” was among the gentler of the phrases with which Bettina Rao dispatched the tenor.", ("Bettina Rao",)),
    ("If any critic had told Tom Hensley that his verses were “entirely correct,” he would have left.", (None,)),
    (
        "The cook wept. It was left to the gardener, who had seen it all, to tell the truth: “They have eaten nothing.”",
        ("the gardener",),
    ),
    (
        "I bought a 1948 Calloway Five from a guy in a parking lot who described it as “very nearly all there.”",
        ("a guy in a parking lot",),
    ),
    (
        "Its prospectus, bound in a blue that has not faded, promised the ratepayers an “everlasting supply of water.”",
        ("Its prospectus",),
    ),
    (
        "The Senator from Low Marran, Ms. Ottoline Kray, was kind enough to call me “a stray dog of the house.”",
        ("Ottoline Kray",),
    ),
    (
        "Hippolyte Garance wrote on it. According to this gentleman, a great man is “he who signs his bills.”",
        ("Hippolyte Garance",),
    ),
    (
        "PORT ELLERY — The clerks met twice, and then sent it back with four words pencilled in the margin: “Not at this time.”",
        ("The clerks",),
    ),
    (
        "One clerk in Holbeck, pressed for an answer, is recorded as having replied that he “had been asked civil and would answer.”",
        ("One clerk in Holbeck",),
    ),
    ("The rule breaches the Water Act, section 9 of which requires results “as soon as practicable.”", ("Water Act",)),
    ("The second movement is marked, in the composer’s own hand, “as though overheard in passing.”", ("the composer",)),
    ("With a glass in his hand, Tom Keller left. The gun was “loaded to the very muzzle.”", (None,)),
    ("That it could be held “with a guard and a brass band” had been Governor Lisle’s assurance to the house.", ("Lisle",)),
    ("“Dull” was the word that Tom Rushbrooke used, and he used it with an air.", ("Tom Rushbrooke",)),
    (
        "Ann Larssen, whose definition of a classic (“a book that has survived its blurb”) lives on, died in Hull.",
        ("Ann Larssen",),
    ),
    ("Nowhere does Tom Halloran say that art is “wholly and for ever useless”; that is his translator’s work.", (None,)),
    ("With the observation that “even Homer had a deadline,” Tom Prentiss hung up and went sailing.", ("Tom Prentiss",)),
    ("Battle, for Sauvage, is “arithmetic under noise”; for Dietz, who lost, it is “weather of a kind.”", ("Sauvage", "Dietz")),
    (
        "The economist’s refrain through three recessions, “confidence is just credit with a hat,” was embroidered.",
        ("The economist",),
    ),
    ("If Ann Ferrante is right that attention is “rationed, not spent,” the theory needs new foundations.", ("Ann Ferrante",)),
    ("Do we really believe, with Okonjo, that a border is “a scar pretending to be a line”?", ("Okonjo",)),
    (
        "“I have no secrets,” Anton Vance told the visitor who asked; “I have only things to hide.”",
        ("Anton Vance", "Anton Vance"),
    ),
    ("What Tom Reed means by “the long patience” is closer to stubbornness.", ("Tom Reed",)),
    ("“No house forgives its builder” — the line is from Clara Venn’s third book.", ("Clara Venn",)),
    ("Clara Venn got the minister to concede that there had been “some softness in the numbers.”", ("the minister",)),
    ("To judge from Dorn’s diary, the trial was “a comedy in three coughs.”", ("Dorn",)),
    ("Less kind was the reviewer for the Mercury: “A barn of a book.”", ("the reviewer for the Mercury",)),
    (
        "Paul Keller came twice. The first time he called it “upholstery”; the second, “a chair one does not leave.”",
        ("Paul Keller",) * 2,
    ),
    ("Ann Orme has spent nine years on the school. Her verdict? “Cold, and untroubled by any learning.”", ("Ann Orme",)),
    ("Unlike the mayor, who talks of “a new dawn for us all,” Ann Orme talks of coal.", ("the mayor",)),
    ("As Bell and Orme show, schools of this kind were “cold by design” (2004, 12).", ("Bell and Orme",)),
    ("The school was, in Bell’s memorable and often misquoted phrase, “cold by design.”", ("Bell",)),
    ("Bell is scathing about the board (“nine men and a draught”) and a little kinder to Orme.", ("Bell",)),
    ("Clara Venn wrote to her publisher, Tom Reed, in March. The reply was short: “We have found the dog.”", ("Tom Reed",)),
    ("Attributed to the senator Amos Reed, the phrase “to the winner the barn” describes the county.", ("Amos Reed",)),
    ("Rightly or wrongly attributed to Amos Reed, the line “no barn is empty” is on every mug.", ("Amos Reed",)),
    ("The line “no barn is empty” is wrongly attributed to Amos Reed.", (None,)),
    ("The saying “no barn is ever empty,” often attributed to Clara Venn, is old.", ("Clara Venn",)),
    ("Plutarch ascribes to Cato the remark that “the old barn burns best.”", ("Cato",)),
    ("The remark “a barn is a promise” is generally credited to Clara Venn.", ("Clara Venn",)),
    ("The members have been viewed by Paul Keller as the “prodigal child” of the republic.", ("Paul Keller",)),
    ("“The best man is he who mends his own roof”—this account of the matter by Paul Keller is plain.", ("Paul Keller",)),
    ("Old Hale, who came in 1638, has it among his weather-signs, that “the sound of the sea foretells wind.”", ("Hale",)),
    (
        "Acme’s recent analysis of its own sales concluded, “Usually the second winter is the worst.”",
        ("Acme’s recent analysis of its own sales",),
    ),
)


@pytest.mark.parametrize(("text", "speakers"), PASSAGES)
def test_constructions(text: str, speakers: tuple[str | None, ...]) -> None:
    assert tuple(speaker for _, _, speaker in quotations(text, "en")) == speakers


@pytest.mark.parametrize("text", ["The senator in his", "The report lists", "Nowhere", "She said that the critic who"])
def test_nothing_stands_behind_the_last_word(text: str) -> None:
    assert quotations(f"“Never,” he said. {text}", "en")[0][0] == "Never,"
