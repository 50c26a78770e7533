"""How newspapers say whose words they print: offices before names, who goes on speaking, verbs that are nouns, one short passage each."""

from __future__ import annotations

import pytest
from tests.extract.reading import quotations

PASSAGES: tuple[tuple[str, tuple[str | None, ...]], ...] = (
    # Names behind offices.
    (
        "Moreton Center for Public Health medical officer Clara Venn-Hale told the press, “People with a cough are feared.”",
        ("Clara Venn-Hale",),
    ),
    (
        "The general secretary of the RCM union (National Union of Carters, Millers and Coopers), Paul Cash, said it was “nowhere near enough.”",
        ("Paul Cash",),
    ),
    (
        "The then-manager of Orme Publicity and Director of Mid Orme Partnership, David Clay, called it “a step back.”",
        ("David Clay",),
    ),
    ("Director of National Statistics John Rackham said the figure was “not part of any campaign.”", ("John Rackham",)),
    ("Senator from Vermont Peter Dunn said that it was “a painful decision to make.”", ("Peter Dunn",)),
    ("Scottish Finance Minister, Thomas McRae MSP, said: “Last week in parliament I announced it.”", ("Thomas McRae",)),
    ("Speaking in Harrogate Mr Kennard said: “People want a credible alternative.”", ("Kennard",)),
    ("The chairman of the Bar Council, Guy Manfield QC, warned that they were “on the margins of society.”", ("Guy Manfield",)),
    (
        "The Chief Technical Officer of Red Barn said the board was “shifting our investment fully”.",
        ("The Chief Technical Officer of Red Barn",),
    ),
    (
        "Anton “LA” Reed, chairman of the group, said: “I can think of no one better.” He hoped it would “move on,” he added.",
        ("Anton Reed",) * 3,
    ),
    ("His wife Sharon agreed. “Everybody’s doing it,” she said. Sharon Brandt is now a judge.", ("Sharon Brandt",)),
    ("The star of Low Water and Salt said the film was “in the doldrums.”", ("The star of Low Water and Salt",)),
    (
        "The North British Chambers of Trade welcomed it. “It is the best of worlds,” it said.",
        ("North British Chambers of Trade",),
    ),
    ("Last month, Bank of Moreton governor Mervyn King said that there was a “soft patch after growth.”", ("Mervyn King",)),
    ("Howard Archer, economist at Moreton Insight said the board “may well think again.”", ("Howard Archer",)),
    ("“It is the last offer,” director of river research Anthony Lavender said.", ("Anthony Lavender",)),
    ("“It is central to the plan,” the former monopoly said in a statement.", ("the former monopoly",)),
    ("The Tory Dominic Grange called the plan “a scandal in every line.”", ("Dominic Grange",)),
    # Whose verb it is.
    (
        "Paul Marsh is confident, saying in an interview with the Times that Orme’s argument “has no legs to stand on.”",
        ("Paul Marsh",),
    ),
    ("Paul Marsh said his former boss knew a lot and described him as “faithful to a fault.”", ("Paul Marsh",)),
    (
        "The Commission ruled. Acme said it accepted the ruling, adding that it had taken “remedial action at every plant.”",
        ("Acme",),
    ),
    ("Prime minister Karl Mitter speaking to the Northern Council called the agreement “null and void”.", ("Karl Mitter",)),
    (
        "A spokesman for the miners speaking outside Orme Hall said it was “a disgrace to the nation”.",
        ("A spokesman for the miners",),
    ),
    (
        "After the vote, Ann Orme issued a statement at her club outside Harding, D.C. saying, “It is far from over.”",
        ("Ann Orme",),
    ),
    ("Outrage over the statement led Peter Dunn to express “regret at having been so cavalier.”", ("Peter Dunn",)),
    (
        "Former mayor Michelle Orme gave the address on the opening night, urging viewers, “vote as if it mattered.”",
        ("Michelle Orme",),
    ),
    (
        "The spokeswoman said the plan was agreed by an adviser “in conjunction with officials of the county”.",
        ("The spokeswoman",),
    ),
    ("Union chairman Mark Robson reflects this view in Tribune News comments: “It is our position.”", ("Mark Robson",)),
    ("Peter Dunn left. Clara Venn called Dunn’s long sentence “a disgrace to any court.”", ("Clara Venn",)),
    ("Acme asked the court for time so that it can press claims over a “campaign of discriminatory tax claims.”", ("Acme",)),
    ("The board ranks towns by points and, according to the steps they’re taking, goes on “naming and shaming.”", (None,)),
    (
        "“It is a headache,” said spokesman Alan Shade. He said the firm would continue to make “every lawful move it can.”",
        ("Alan Shade",) * 2,
    ),
    (
        "The mayor was blamed after his speech led twelve viewers to complain that he was “rude and offensive.”",
        ("twelve viewers",),
    ),
    (
        "The well-known actor, whose films include Low Water, Michael Orme and Star Dust, said: “The place is too important to lose.”",
        ("The well-known actor",),
    ),
    ("“It was very hard,” said Richard and Judith executive producer Amanda Ross.", ("Amanda Ross",)),
    ("“It was very hard,” said Acme founder and director Elliot Grove.", ("Elliot Grove",)),
    (
        "Peter Major used a soapbox. It may have left him wet but he felt it added “fizz and colour” to his campaign.",
        ("Peter Major",),
    ),
    (
        "A 1990 book about ruined churches in Wales refers to it, and calls it a “gesture of power.” It notes that “the wheel has turned.”",
        ("A 1990 book about ruined churches in Wales", "A 1990 book"),
    ),
    ("Clara Venn added that further search of the vault revealed “a mass of bones several feet deep.”", ("Clara Venn",)),
    ("That was a rate of progress Ms Abbott described as “painful and slow.”", ("Abbott",)),
    (
        "Deputy leader Martin Campbell said he thought Lord Reed’s comments were “well justified and timely.”",
        ("Martin Campbell",),
    ),
    ("The minister on Sunday said the rules would be “toughened up at once.”", ("The minister",)),
    (
        "Ms Jamieson praised the police for their work and said: “They want to find out whether there are any more.”",
        ("Jamieson",),
    ),
    ("President Janek Boll opposed Macron’s statement: “The suggestion is out of place in our time.”", ("Janek Boll",)),
    (
        "Speaker John Burke spoke of the matter — which the Herald noted as an unusual move — “however it is dressed up.”",
        ("John Burke",),
    ),
    (
        "According to Ann Bash, the manifesto if written by the suspect could help: “The key is that it was planned.”",
        ("Ann Bash",),
    ),
    ("“They are only doing it to win,” said a protester using the name Katya.", ("a protester",)),
    ("Pell called Orton’s conduct a “breach of his duty,” according to the Herald.", ("Pell",)),
    ("President Orton said — as reported by the Daily News — “It will no longer be called a barn.”", ("Orton",)),
    ("Stanley Kauff praised the cast. Laurie Piper, he writes, gives her part “many small touches.”", ("Stanley Kauff",)),
    # Surnames that are common nouns.
    ("Inspector Paul Miller of Kent Police said that the men were “not known to anybody here.”", ("Paul Miller",)),
    ("Anna King spoke for the bill. Mr Bishop was against it. Ms King called it “the only honest way to pay.”", ("Anna King",)),
    ("General secretary Brendan Barber said: “It shouldn’t be an offence to object.”", ("Brendan Barber",)),
    ("Jane Butler came late. Butler said that “nobody had waited for me.”", ("Jane Butler",)),
    ("The striker David Seaman left. According to Seaman, the man is “a fine keeper of goals.”", ("David Seaman",)),
    ("Ann Orton told the paper: “He is a fine keeper.”", ("Ann Orton",)),
    # What only looks like a speaker.
    ("Example: “A feeling of ease” is a noun phrase.", (None,)),
    ("So the statement “The dog is under the bed” is true if there is a dog.", (None,)),
    ("Sweden’s constitution says that “everyone shall have access to the land.”", ("Sweden’s constitution",)),
    (
        "The Court’s marshal presents them with a traditional chant: “The Honorable, the Chief Justice and the rest.”",
        ("The Court’s marshal",),
    ),
    ("The United States signed the Rome Statute in 2000. It states that “no one is above the law.”", ("Rome Statute",)),
    # Who goes on speaking.
    (
        (
            "Mr Kennedy spoke first. He told the programme that Mr Clarke had been less keen than his predecessors. "
            "“Is this not a good moment?” he asked."
        ),
        ("Kennedy",),
    ),
    (
        "Butler’s action was approved, but Fremont’s was reversed, and his successor, Halleck, saw it differently. “No one,” he wrote, “comes in.”",
        ("Halleck", "Halleck"),
    ),
    (
        "Hartwig was born in Leeds. Hartwig was spotted there by Margaret Bell, who ran the school. At the age of nine she wrote: “I want to see the sea.”",
        ("Hartwig",),
    ),
    (
        (
            "People have been put off as a result, according to Flora Everett. Clues are missing. Pictures do not give them. So far nobody minds. "
            "“It could really take off because you get the whole package.”"
        ),
        ("Flora Everett",),
    ),
    ("Unlike Peter Hegel, Paul Kant stayed at home. Unlike Hegel, he saw no one. “I have my walk,” he said.", ("Paul Kant",)),
    (
        "Southco said Foster’s offer was “opportunistic and late”. However, it said that it was an “opening bid.”",
        ("Southco",) * 2,
    ),
    (
        "Sam Reed saw Robin Dale and Sharron Store, the Leeds woman who had harangued the board. “All you do is walk around,” she told him.",
        ("Sharron Store",),
    ),
    (
        "The minister saw Peter Dunn. A spokesman for the county said Dunn was wanted. But he added: “We cannot pay him for it.”",
        ("A spokesman for the county",),
    ),
    (
        (
            "Peter Dunn urged mayor Karl Venn to resign. Mr Dunn, who brought Mr Venn into the party, insisted it was time for Mr Venn to go. "
            "“A lot of us get angry,” he said."
        ),
        ("Peter Dunn",),
    ),
    (
        (
            "“Good game,” coach Paul Myers said. “We let them run,” Myers said. “It was hard,” Myers said.\n\n"
            "Fitness mattered, according to James Kidd. “We have been working on it,” he said."
        ),
        ("Paul Myers", "Paul Myers", "Paul Myers", "James Kidd"),
    ),
    (
        (
            "Peter Dunn spoke to Paul Cash. If voters stayed away they would see Paul Cash “coming in by the back door,” Dunn said. "
            "Cash, he added, was “a danger to us all.”"
        ),
        ("Peter Dunn", "Peter Dunn"),
    ),
    (
        (
            "The Leeds farmers met Karl Venn and Paul Cash. Karl Venn criticised Paul Cash. The Leeds North MP, Rose Hale, laughed. "
            "The Leeds North MP said Venn was “a stooge of the farmers.”"
        ),
        ("Rose Hale",),
    ),
    (
        (
            "“We read nobody,” exclaimed Josiah Penner. I have his letters before me. In them we find the great moralist entreating his bookseller for "
            "“the nine pounds, or the six.”"
        ),
        ("Josiah Penner", "Josiah Penner"),
    ),
)


@pytest.mark.parametrize(("text", "speakers"), PASSAGES)
def test_news(text: str, speakers: tuple[str | None, ...]) -> None:
    assert tuple(speaker for _, _, speaker in quotations(text, "en")) == speakers


def test_a_question_begins_with_no_name() -> None:
    text = "Will Red Barn stay? Anne Reed said Red Barn was “here to stay.”"
    assert [speaker for _, _, speaker in quotations(text, "en")] == ["Anne Reed"]


@pytest.mark.parametrize(
    "speaker", ["a spokesman", "the committee’s chairwoman", "analysts", "the 34-year-old", "one minister", "a union official"]
)
def test_what_is_said_in_public_is_no_talk_in_a_story(speaker: str) -> None:
    text = f"The firm backed the cuts. “We take this matter very seriously,” {speaker} said. “Our customers will see.”"
    assert [kind for _, kind, _ in quotations(text, "en")] == ["quotation", "quotation"]


def test_what_a_stranger_says_in_a_story_is() -> None:
    assert [kind for _, kind, _ in quotations("I ran. “We take this very seriously!” the nurse said.", "en")] == ["dialogue"]
