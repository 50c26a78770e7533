"""Whom a pronoun stands for: each case is a short text and, for each pair of marks, its speaker."""

from __future__ import annotations

import pytest
from tests.extract.reading import passages, quotations

_FAR = "The winter was long. Snow lay in the streets. Nothing moved on the river. The mills stood still. The shops were shut. Bread was dear. "

CASES: dict[str, tuple[str, list[str | None]]] = {
    "the only one described, far away": (
        f"The bishop would not yield. The bishop was old. {_FAR}“I have done nothing in my life,” he noted.",
        ["The bishop"],
    ),
    "the only one named, far away": (
        f"Margaret Orme was ill. {_FAR}“I have done nothing in my life,” she noted.",
        ["Margaret Orme"],
    ),
    "the only one named, further on": (
        f"{_FAR}“I have done nothing in my life,” she noted. Spring came. Everybody spoke of Margaret then. Margaret smiled.",
        ["Margaret"],
    ),
    "whose gender only pronouns tell": (
        f"{_FAR}“I have done nothing in my life,” he noted. When Maning went to Rome, his sister wept. Maning saw what he wanted. Robert Orme came too.",
        ["Maning"],
    ),
    "nobody with an article": (
        "Robert Orme wrote a poem, an Iliad indeed. “I sing of arms,” as he himself has it.",
        ["Robert Orme"],
    ),
    "nobody in a block quotation": (
        "Robert Orme kept a diary.\n\n> If Enoch and Elijah were spared death, why not John?\n>\n> Why not Peter? Why not Paul?\n\n“I could not sleep,” he noted.",
        ["Robert Orme", "Robert Orme"],
    ),
    "a document that somebody made": (
        "Jane Orme wrote of streets. In 2019 the town had published its own report. It recommends that “signs be placed at both ends of a street.”",
        ["report"],
    ),
    "a form of address": ("Robert Orme was pleased. “The tradition, I am the tradition,” said his Holiness.", ["his Holiness"]),
    "nobody": (f"{_FAR}“I have done nothing in my life,” she noted.", [None]),
    "a man is not she": (f"Robert Orme was ill. {_FAR}“I have done nothing in my life,” she noted.", [None]),
    "what somebody is to be is nobody else": (
        "Henry Orme was content. He wished to be the poet of his own village. “Nobody asks me for more,” he said.",
        ["Henry Orme"],
    ),
    "the owner of a premise is not the one who speaks": (
        "Paul Renner’s premise was wrong, as Simon Alder pointed out in a pamphlet. “The simple fact is that nobody came,” he wrote.",
        ["Simon Alder"],
    ),
    "credited just before, though only described": (
        "Simon Alder went to the mines. He hated them. A correspondent of the Courier writes: “In the dry season gold will be found.” To those who come he says: “Bring no useless baggage with you.”",
        ["A correspondent of the Courier", "A correspondent of the Courier"],
    ),
    "someone named since": (
        "“There was swearing in every ward,” said a soldier. It ended for the sake of Miss Orme. “I have seen nothing worse,” she wrote.",
        ["a soldier", "Orme"],
    ),
    "the subject of the pronoun’s own sentence": (
        "Her former teacher, Karl Meyer, called her “a planet of her own”. Arvid Lindqvist praised her as the best pupil he ever had. He recalled that she was “not interested in details”.",
        ["Karl Meyer", "Arvid Lindqvist"],
    ),
    "described at the start of the same sentence": (
        "Paul Renner was there. My father told of the meeting, and he laughed as he spoke of “a share paid in butter and eggs”.",
        ["My father"],
    ),
    "parents are not he": (
        "Paul Renner rarely spoke. His parents were always busy. “I was alone all day,” he wrote.",
        ["Paul Renner"],
    ),
    "named behind the pronoun that opens a sentence": (
        "She was not resigned, and Florence Hale might go. Among her friends, Mrs. Orme wept. “We have hatched a swan,” she said.",
        ["Orme"],
    ),
    "the person whom a name behind an “of” does not name": (
        "Paul Renner was away. The white bishop of New York scowled. “That is where I was born,” he thought.",
        ["The white bishop of New York"],
    ),
    "two nouns for one person": (
        "Paul Renner was away. The prison guard laughed. “I had not thought of that,” he said.",
        ["The prison guard"],
    ),
    "somebody’s lawyer": ("Helen Carter lost. Carter’s lawyer was calm. “I expected it,” he said.", ["Carter’s lawyer"]),
    "whom the words name": (
        "Paul Renner admired Simon Alder. For Paul Renner, Alder was a saint. He said, “Simon Alder was the best of us all.”",
        ["Paul Renner"],
    ),
    "people behind a verb": (
        "The other half is called Society, in which women rule. And the girls had never doubted it. “It is ours,” they said.",
        ["the girls"],
    ),
    "people in the same sentence": (
        "The test failed at Hull House, not because the girls had not worked and were not “dog tired”, as they said.",
        ["the girls"],
    ),
    "a feast is not they": ("At night, during Christmas week, they usually had what they called a “frolic”.", [None]),
    "one known to be a man is not they": (
        "It was the year of Paul Renner. In the north they said: “The world ends here.”",
        [None],
    ),
    "somebody named behind a verb of saying": (
        "Robert Cam was there. “What have we seen,” exclaims Barlow in his verses to a friend.",
        ["Barlow"],
    ),
    "described since somebody else was credited": (
        "“It is too long,” the critic of the Courier wrote. My mother read it to me. “Is that good?” she asked.",
        ["the critic of the Courier", "My mother"],
    ),
    "an abstraction is nobody": (
        "Looking into this man, we discern a burning Radicalism, a deep one. “Satisfy yourselves,” he says.",
        ["this man"],
    ),
    "a prince of the church is nobody by name": (
        "Henry Orme’s labours ended with the rank of Prince of the Church. “Ask in faith,” he himself once wrote.",
        ["Henry Orme"],
    ),
    "a description of somebody introduced": (
        "The novelist Vera Alden keeps a diary. In a talk on memory, the novelist praised the habit. You journey to a place, she explains, “to see what was left behind”.",
        ["Vera Alden"],
    ),
    "somebody and colleagues": (
        "A report by Jonathan Orme and colleagues at the Lowell Institute was read. They found “strong evidence of sentience”.",
        ["Jonathan Orme and colleagues"],
    ),
    "two persons": ("Anna Keller and Paul Otte left the room. “We are done,” they said.", ["Anna Keller and Paul Otte"]),
    "somebody and the students of hers": (
        "Anna Keller and her students wrote a paper. In it they call the map “a fiction of its time”.",
        ["Anna Keller and her students"],
    ),
    "people behind a when": (
        "Scholars have models. When politicians run for office, they ask, “What is the best way for me to get elected?”",
        ["politicians"],
    ),
    "what somebody was is nobody else": (
        "Anna Keller was hosing down a winch. Daniel had been a mechanic. He had told her that she broke things. “So I keep him in work,” she said.",
        ["Anna Keller"],
    ),
    "a name of men and women": (
        "The mayor, Anna Orme, had no time. Dominique Reyes spoke at ten. She had come, she told the board, by bus. “I did my nails,” she said.",
        ["Dominique Reyes"],
    ),
    "of whom a sentence tells": (
        "Mary Haldane wrote for a paper. Of the famous draw between Haas and Oyekan she reported that it was “out of respect for the ham.”",
        ["Mary Haldane"],
    ),
    "a surname between": (
        "In later life the Queen wrote in her journal. It was arranged that Stockmar should go to Italy, and the old Baron left her side. “At present,” she told him, “I am well.”",
        ["the Queen", "the Queen"],
    ),
    "what somebody says of anybody": (
        "Mary Haldane was hurt. A translator, he had written, is not to be thirsty. What she “would not now repeat,” she allowed, was one pun.",
        ["Mary Haldane"],
    ),
    "a verb behind a noun for a person": (
        "A nurse found Hugh Voss at dawn. She had been on duty all night. “He was painting the ceiling,” she said.",
        ["A nurse"],
    ),
    "whom somebody found": (
        "A nurse found Hugh Voss at dawn. He had not slept. “I was painting the ceiling,” he said.",
        ["Hugh Voss"],
    ),
    "whose poems somebody judges": (
        "In 1920 Mary Holt married the painter Hugh Voss. He thought her poems “small and cold and true.”",
        ["Hugh Voss"],
    ),
    "whose biography of whom": (
        "Ann Dunn’s biography of Mary Holt is kinder. She calls the poems “small and cold and true.”",
        ["Ann Dunn"],
    ),
    "a people by its name": ("The eastern Tartars know nothing beyond the hills. “The world ends there,” they say.", ["Tartars"]),
}


@pytest.mark.parametrize("case", CASES)
def test_pronouns_lead_to_the_one_whom_a_reader_takes(case: str) -> None:
    text, speakers = CASES[case]
    assert [speaker for _, _, speaker in quotations(text, "en")] == speakers


def test_words_that_nobody_is_credited_with_are_likely_those_of_whom_the_text_is_about() -> None:
    text = f"Clara Venn (1880–1951) was a painter. {_FAR}The winter was “a white and cold thing that I shall never forgive them for”."
    (found,) = passages(text, "en").quotations
    assert (found.kind, found.attribution, found.likely) == ("quotation", None, "Clara Venn")
