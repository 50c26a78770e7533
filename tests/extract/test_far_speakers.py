"""Who is credited where the name stands away from the words: each case is a short text and, for each pair of marks, its speaker."""

from __future__ import annotations

import pytest

from citecheck.extract.citations.citations import extract as find_citations
from citecheck.extract.citations.references import find_lists
from citecheck.extract.passages import extract
from citecheck.readers.reader import read

CASES: dict[str, tuple[str, list[str | None]]] = {
    "a place between commas is nobody": (
        "William Harrow, standing at the head of the lake, in Norway, observes: “It was deeper than we had thought.”",
        ["William Harrow"],
    ),
    "a place without a comma": (
        "Labourers on the Canal Zone write: “There is cause for hope in all this.”",
        ["Labourers on the Canal Zone"],
    ),
    "a name after a gerund's aside": (
        "Anna Morley, reviewing the novel in the *Galaxy*, judged it “a heap of fine details and no more”.",
        ["Anna Morley"],
    ),
    "according to, inside an aside": (
        "It is as old as Tarlow, who, according to Becker, replied that he would rather have “the art of forgetting”.",
        ["Tarlow"],
    ),
    "his biographer is not he": (
        "Oswald Grey was described by his biographer as having “carried caution to an extraordinary pitch”.",
        ["Oswald Grey’s biographer"],
    ),
    "a verb of manner beside the words": ("“I thought it was over long ago,” broke in the junior clerk.", ["the junior clerk"]),
    "a verb that only ends a story": ("The “freedom” begins the story of the town.", [None]),
    "what the words are": ("“Nobody moves without us” is a phrase used by Ines Tarlow somewhere.", ["Ines Tarlow"]),
    "what the words were": (
        "“Chain the book to the wall,” was the advice of a librarian of the town.",
        ["a librarian of the town"],
    ),
    "the former and the latter": (
        "Ruth Alden and Karl Meyer complained. “I never said that at all,” the former told a friend. The latter was blunter. “Nobody reads,” he said.",
        ["Ruth Alden", "Karl Meyer"],
    ),
    "the verb left out": (
        "Paul Renner called it “the right use of oblivion”; Amos Margolis, more cautiously, “a policy and not a duty”.",
        ["Paul Renner", "Amos Margolis"],
    ),
    "so says": (
        "> The past is never dead, and it is not even past.\n\nSo says Gavin Stokes, and so say many others.",
        ["Gavin Stokes"],
    ),
    "a name in a script without capitals": (
        "Kern wrote of “a fateful error of policy”. As 조혜린 (2008) puts it, “the map was drawn before anybody saw the land”.",
        ["Kern", "조혜린"],
    ),
    "so, in a book": (
        "Kant is right.\n\n> Nobody has the right to obey at all.\n\nSo Hannah Arens in *On Order*.",
        ["Hannah Arens"],
    ),
    "so, behind a dash": ("“It may be that forgetting is the only revenge” — so Benitez, or someone like him.", ["Benitez"]),
    "the author of a work named": (
        "George Kerr had no doubts. In a letter to the paper, the author of containment predicted “a new cold war for all”.",
        ["George Kerr"],
    ),
    "its author": (
        "Hannah Sartor wrote of “a girl without a name”. Her essay is short. Its author wanted “to tell an impossible story”.",
        ["Hannah Sartor", "Hannah Sartor"],
    ),
    "left to somebody to ask": (
        "It was left to Senator Daniel Moyne to ask his colleagues whether they had “any idea what they were doing”.",
        ["Daniel Moyne"],
    ),
    "heard to mutter": (
        "A member of the delegation was heard to mutter, “Here we go again, all of us.”",
        ["A member of the delegation"],
    ),
    "apposition behind": (
        "“It was the least examined decision,” writes Sarah Otte’s former student, the economist Joshua Shiffer.",
        ["Joshua Shiffer"],
    ),
    "two names in apposition": (
        "Their editors, Svetlana Savran and Tom Blanding, speak of “a cascade of assurances to all”.",
        ["Svetlana Savran and Tom Blanding"],
    ),
    "with somebody": (
        "One may, with Helen Vender, find the whole apparatus “a melodrama of fathers and sons”.",
        ["Helen Vender"],
    ),
    "to somebody": ("To Walter Benning it was “the strongest narcotic of the century”.", ["Walter Benning"]),
    "for whom": ("Compare Gertrude Stone, for whom “sentences are not emotional but paragraphs are”.", ["Gertrude Stone"]),
    "according to whom": (
        "The term was taken up by Carole Ullman, according to whom such goods “can only be possessed by agreement”.",
        ["Carole Ullman"],
    ),
    "behind a colon": (
        "The inspector, Alan Beck, went further in the box: the weekly meetings had been “a theatre for visitors and no more”.",
        ["Alan Beck"],
    ),
    "under an act": (
        "Under the Railways Act 1993 risks must be kept “as low as reasonably practicable”.",
        ["Railways Act"],
    ),
    "nobody says what is said": (
        "Anna Hill is right. We often hear it said that “what is right in one age is wrong in another”.",
        [None],
    ),
    "nobody says what nobody says": (
        "Nobody ever says of a regiment: “Your Major is very humorous and energetic today.”",
        [None],
    ),
    "a body that goes on": (
        "The council insists it did nothing wrong. In a statement it said the sale had been “advertised as the rules require”.",
        ["The council"],
    ),
    "people without a name": (
        "Economists have a word for what Maria Abel sells. They call it “a relational good, made by two”.",
        ["Economists"],
    ),
    "somebody met": (
        "Roger Agnew was right. I learned to write from a man who hated adverbs. “Kill it before it breeds,” he would say.",
        ["a man"],
    ),
    "a hero over pages": (
        "Dr. Arnold came early. "
        + "Dr. Arnold taught. " * 3
        + "It rained. " * 8
        + "“It is startling to see so much of it,” he said.",
        ["Arnold"],
    ),
    "a wife is somebody else": (
        "Mrs. Arnold was away. Dr. Arnold stayed with the boys. “It is startling to see so much of it,” he said.",
        ["Arnold"],
    ),
    "a source below a motto": ("“The heavens declare the glory of God.”\n\nPsalm 19:1\n\nIt was late.", ["Psalm 19:1"]),
    "in a note": (
        "Nobody denies it. “They are free who will be free!”[^1]\n\n[^1]: “He is the free man.” —Cowley\n",
        ["Cowley", "Cowley"],
    ),
    "a heading below words": ("“The heavens declare the glory of God.”\n\nThe Next Day\n\nIt was late.", [None]),
    "looked back on": ("“It is a science of thinking in models.” Alan Keys wrote that to a friend in 1938.", ["Alan Keys"]),
    "whose life is told": (
        "Clara Venn (1880–1951) was a painter. Her sister Ada Moss disliked the house. The town had no mill then. “I left at once,” she wrote.",
        ["Clara Venn"],
    ),
    "whose life is told, with a byname": (
        "Clara Venn, known as Kit, was a painter. Paul Moss came to see her. The road was bad. “I painted all day,” she said.",
        ["Clara Venn"],
    ),
    "A in an interview": (
        "Dame Clara Venn retired in March.\n\n**Q:** Do you stand by it?\n\n**A:** Yes. I wrote there that it was “a net of holes”.",
        ["Clara Venn"],
    ),
    "initials in an interview": (
        "Karim Obeid has built boats. Jane Price met him.\n\nJP: Why?\n\nKO: I always said that a boat is “a house that listens”.",
        ["Karim Obeid"],
    ),
    "meanwhile somebody else": (
        "His student Richard Kern is said to have muttered when Hagen lectured in the town, “Is it your view that we are lost?”",
        ["Richard Kern"],
    ),
    "a verb before an aside": (
        "The work, declared Alfred Eisner in his biography, “is complete in two movements”.",
        ["Alfred Eisner"],
    ),
    "I in an interview": (
        "Interviewer: Some were offended.\n\nNadia Osman: Some wrote letters. I told them: “You have no idea how hard it was.”",
        ["Nadia Osman"],
    ),
    "what is found": (
        "Her first book was a study. The Athenaeum found it “wayward”; the Spectator praised its “real fire of youth”.",
        ["Athenaeum", "the Spectator"],
    ),
    "a country is no woman": (
        "The Duchess could not stay in Old England. What had she to look forward to in England? “It is my only happiness,” she declared.",
        ["the Duchess"],
    ),
    "God is not the one who says it": (
        "Bunyan's recovery was slow. He was haunted, but at last found relief through the blood of Christ.\n\n> My peace would be in and out twenty times a day.",
        ["Bunyan"],
    ),
    "the subject of the pronoun's own sentence": (
        "The manager, Walter Ibsen, was silent. The chairman laughed when he was asked about it, and then he stopped.\n\n“You want to know what I knew of it?” he said.",
        ["The chairman"],
    ),
    "the subject behind an opening clause": (
        "Even Stead came. When the guests were gone, the old man would draw nearer to his fire. “Stupid, mulish malice,” he would say.",
        ["the old man"],
    ),
    "the older man": (
        "A junior engineer, Tessa Orme, wrote to Mr. Benedict. The older man wrote back at once. “The certificate attests to inspection,” he said.",
        ["Benedict"],
    ),
    "named behind a description": (
        "Clara Holt's pupil took it down, and the publisher Maurice Quill was shown it. He called it “a book for the hungry”.",
        ["Maurice Quill"],
    ),
    "a dateline is nobody": (
        "CORRAN FALLS — She had the report. It ran to 212 pages. The wall, it found, “cannot be relied upon to stand”.",
        ["the report"],
    ),
    "a name in capitals": (
        "DAME CLARA VENN, who has died aged 94, was the author of nine books. Venn wrote that “nobody reads them to the end”.",
        ["Clara Venn"],
    ),
    "saying with somebody": (
        "One is tempted to exclaim, with the poet: “the end of man is an action.” But we may say with Orton, “the end is a book.”",
        ["the poet", "Orton"],
    ),
    "saying like somebody": ("They end by saying, like Pilate, “What is truth to us?”", ["Pilate"]),
    "a plural that speaks": ("We are cheered when the gypsies say “it is in vain to hang them all.”", ["the gypsies"]),
    "a later critic": (
        "Nearly everything said in the schools was, in the words of a later critic, “Orton with footnotes”.",
        ["a later critic"],
    ),
    "who, in a place": (
        "It was read by the official, who in the margin of the copy wrote “a fox, and reduced the arrears”.",
        ["the official"],
    ),
    "when it was said": (
        "Orton called it a trap, and he warned that before it had begun none could resist:\n\n> Take a judge, and put him into the square.",
        ["Orton"],
    ),
    "here she is": (
        "Marguerite Shaw thinks he should be in jail. Here she is on page 31, after he'd posted shots of it:\n\n> You have not restored this object.",
        ["Marguerite Shaw"],
    ),
    "to quote a writer": (
        "“Fear,” to quote a writer of the school, “has had its uses in the history of man.”",
        ["a writer of the school", "a writer of the school"],
    ),
    "a claim that is a noun": (
        "The old economists, Wells says, cover this with a general claim to be “experts in all that matters”.",
        ["Wells"],
    ),
    "a role with a place": (
        "He wrote each evening to the treasurer in Hartford, Amos Bell. Detectives, the treasurer replied, were “a luxury of railroads”.",
        ["Amos Bell"],
    ),
    "an object is somebody else": (
        "Elia Zenner described her as gifted. Koolman was silent. Zenner said he had “never taught a better pupil”.",
        ["Elia Zenner"],
    ),
    "the next day": (
        "Anna Keller noted in her diary, “No letters again.” The next day: “Rain.” And on the fifth: “A parcel, but not for me.”",
        ["Anna Keller", "Anna Keller", "Anna Keller"],
    ),
    "described by nobody": ("The archive has been described, not unkindly, as “a graveyard with opening hours”.", [None]),
    "her first book begins": (
        "Anna Keller's first book begins: “Nobody goes to an archive to be happy.”",
        ["Anna Keller"],
    ),
    "her best-known line": (
        "“History,” as Anna Keller's best-known line has it, “is a quarrel about the present.”",
        ["Anna Keller", "Anna Keller"],
    ),
    "in the phrase of a book": ("It was, as I walked, a “fine old ruin,” in the phrase of the guide-book.", ["the guide-book"]),
    "whom it is told, and more of them": (
        "Before her death Anna Keller told an interviewer, a young man from the radio, that she had been “wrong about almost everything”.",
        ["Anna Keller"],
    ),
    "a year in brackets behind the words": (
        "“At times to this day” (1793), says the historian of Wellfleet, “the sea moves the bar.”",
        ["the historian of Wellfleet", "the historian of Wellfleet"],
    ),
    "the former and the latter, with one verb": (
        "Anna Keller and Tom Reed were asked. The former answered “Never again”, the latter “Why not today”.",
        ["Anna Keller", "Tom Reed"],
    ),
    "what everyone knows": (
        "It is one of the few sentences of Anna Keller's that everyone knows: “History is a quarrel about the present.”",
        ["Anna Keller"],
    ),
    "what nobody said": (
        "As Holt shows, paper is patient. If Tom Reed had said “I am sorry for all that”, nobody would have believed him. One can imagine Anna Keller replying, “But where is the evidence?”",
        [None, None],
    ),
    "a time is nobody": (
        "Both times we stayed there, and both times its owner, a Mrs Penhale, saw us off with the remark that the path would “still be there in the morning”.",
        ["Penhale"],
    ),
    "whom it is told to asks": (
        "Anna Keller recalled thirty years later, to an interviewer who had asked about something else, “and I have never been so frightened”.",
        ["Anna Keller"],
    ),
    "who wrote before a block": (
        "Tom Reed and Anna Keller met. In March she wrote to Reed.\n\n> Paper is patient, and so are those who keep it.",
        ["Anna Keller"],
    ),
    "who opens with what is set off": (
        "Tom Reed and Anna Keller met. Keller opens her essay on paper with a confession.\n\n> I have never liked archives.",
        ["Anna Keller"],
    ),
    "what was short": (
        "Tom Reed kept a goat. The ordinance was short.\n\n> No person shall keep a goat within the walls.",
        ["The ordinance"],
    ),
    "who sent it, when somebody pressed her": (
        "Tom Reed and Anna Keller met. When Reed pressed her, she sent him a postcard with a line on it:\n\n> Nobody likes archives.",
        ["Anna Keller"],
    ),
    "a name and a newspaper": (
        "Tom Reed and Anna Keller met. Reed, in the same number of the *Courier*:\n\n> Nobody likes archives.",
        ["Tom Reed"],
    ),
    "a heading is no name": (
        "# Rereading Fenton in Algiers\n\nFenton wrote fast. “Decolonisation is always a violent event,” he declared.",
        ["Fenton"],
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_far_speakers(name: str) -> None:
    text, wanted = CASES[name]
    document = read(text.encode(), "essay.md")
    found = extract(document, find_citations(document), find_lists(document)).quotations
    assert [each.attribution.speaker if each.attribution is not None else None for each in found] == wanted


def test_a_chain_of_pronouns_of_any_length() -> None:
    text = "Kant said “no man is an island of gold”. " + "he went on, " * 3000 + "and he said “I am here to stay for ever”."
    document = read(text.encode(), "essay.txt")
    last = extract(document).quotations[-1]
    assert last.attribution is not None
    assert last.attribution.speaker == "Kant"
