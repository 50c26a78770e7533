"""What reading old and new essays showed to go wrong: offices and pronouns, thoughts that come to somebody, signatures of block quotations, what nobody says."""

from __future__ import annotations

import pytest
from tests.extract.reading import passages, quotations

SPEAKERS = {
    "quoted between dashes": ("She quotes Keller — “nobody had asked” — and passes on.", ["Keller"]),
    "described by nobody": ("In 1933, Gombell married Joseph Sefton, described as “a millionaire banker.” They parted.", [None]),
    "a thing described": ("Keller lived in a house described as “a palace of rags.”", [None]),
    "by whom, behind the words": ("Basu was described as a “complete Pearsonian and no less” by J. K. Ghosh.", ["J. K. Ghosh"]),
    "described by her": ("It was a plan that Keller described as “a palace of rags.”", ["Keller"]),
    "a quote from": ("Jerome used a quote from Virgil — “On all sides round horror spread wide” — to describe it.", ["Virgil"]),
    "to a paper": (
        "To the Port Selwyn Argus, which was owned by two members of the Exchange, they were “a threat as plain as any ever uttered.”",
        ["Port Selwyn Argus"],
    ),
    "whose only comment it is": (
        "Beneath it, in pencil, is the barrister’s only comment. “A second conscience, then.”",
        ["the barrister"],
    ),
    "whose verdict came": ("Then came Keller’s verdict. “A second conscience, then.”", ["Keller"]),
    "whose definition something illustrates": (
        "It furnished a veritable illustration of Victor Hugo’s definition of heaven—“a place where parents are always young.”",
        ["Victor Hugo"],
    ),
    "one of many, summing up": (
        "One of the employees was leaving, summing up her contempt for the place as follows: “I would rather be in the alleys!”",
        ["One of the employees"],
    ),
    "one man came to me": (
        (
            "General Armstrong had warned me.\n\nI recall that one man, who seemed to be in charge, came to me and said: “We want you to vote.” "
            "He added: “We watch the white man.”"
        ),
        ["one man", "one man"],
    ),
    "whom the author went to see": (
        "General Armstrong had warned me. I went to see a doctor. He said, “You are not ill.”",
        ["a doctor"],
    ),
    "asked to tell of it": (
        (
            "General Armstrong had warned me. The baby was brought.\n\nI asked one man, who was about sixty, to tell me something of his history. He said "
            "that he had been sold. I asked him how many were sold. He said, “There were five of us; myself and brother and three mules.”"
        ),
        ["one man"],
    ),
    "what the author wrote": (
        "Mr. Carnegie took little interest in us. I wrote him a letter reading as follows:\n\n> Dear Sir, I send you a letter.\n\nThe mail came.",
        [None],
    ),
    "and another as saying": (
        "He quotes Plotinus as affirming that they “are significant, but not efficient”; and also Augustine as saying, “The lower is ruled.”",
        ["Plotinus", "Augustine"],
    ),
    "each other": (
        "There are clubs where all the members, men and women, call each other “Comrade” at every turn.",
        ["the members"],
    ),
    "terms of use": (
        "According to Leafwise’s own terms of use (clause 17), titles may be “lowered in response to sentiment.”",
        ["Leafwise"],
    ),
    "verse of nobody's": (
        "Keller wrote of it at length. The ripest hours go by unseen.\n\n> Each summer sound\n> Is a summer round.\n\nThe season advances.",
        [None],
    ),
    "verse behind a poem": (
        "Ann Keller wrote a poem in May. I have it here.\n\n> Each summer sound\n> Is a summer round.\n\nThe season advances.",
        ["Ann Keller"],
    ),
    "a number of people": (
        "A number of little girls refused the candy, saying simply that they “worked in a candy factory.”",
        ["A number of little girls"],
    ),
    "one of those asked": (
        "I asked one of the boys, a clerk by now, what it meant to him, and he replied, “It was the first house.”",
        ["one of the boys"],
    ),
    "whom the author remembers": (
        "I remember a woman who, tired as she was, looked up to say, “If I had had your opportunities, I should have been happy.”",
        ["a woman"],
    ),
    "quoted to the effect": (
        "We were too fond of quoting Carlyle to the effect, “It is not to taste sweet things.”",
        ["Carlyle"],
    ),
    "whose line sang itself": (
        "Her eyes were of so deep a blue that Wordsworth’s line fairly sung itself: “The pliant harebell swinging in the breeze.”",
        ["Wordsworth"],
    ),
    "laughed when I said": (
        "Many a mild lady opened her eyes when I remarked casually, “I have been wrong all morning.”",
        [None],
    ),
    "an answer that is received": (
        "If the traveller ask how far to a tavern, he receives some such answer as this: “There’s a house about three miles from here.”",
        [None],
    ),
    "whose answer is received": ("She wrote to the council and got this reply: “There is none left.”", ["the council"]),
    "my answer": (
        "Keller asks, “But what shall I do?” My answer is, “If you wish to do anything, resign your office.”",
        ["Keller", None],
    ),
    "what I said to somebody once": (
        "The Feminist has heard me. He will break out and say, “What are we to do?” I said to a Feminist once: “That is not the question.”",
        ["the Feminist", None],
    ),
    "with thundering voice": (
        "The preacher should shout with thundering voice, “Pause, avast! Why so seeming fast?”",
        ["The preacher"],
    ),
    "a place behind a person": ("The woman by the door said, “We close at five.”", ["The woman by the door"]),
    "whose mother": ("He was a lad whose mother had begged me “to look after him.”", ["mother"]),
    "an order before a name": ("Ask Keller what he wants, and his answer is, “Nothing at all.”", ["Keller"]),
    "who sent the note": (
        "Everything depends on a note which Mrs. Pell left on the table. It reads: “I have nothing left to sell.”",
        ["Pell"],
    ),
    "whose letter is spoken of again": (
        "Everything depends on a letter Anna Orlova sent to her sister. The letter said: “I have nothing left to sell.”",
        ["Anna Orlova"],
    ),
    "what somebody was then": (
        "He wrote to Vera Lind, by then a widow in Oslo, who answered that “the sea had taken the rest.”",
        ["Vera Lind"],
    ),
    "an aside about somebody else": (
        "The reply of Anna Brandsma came in May. The minister had, she wrote, “mistaken reticence for an empty room.”",
        ["Anna Brandsma"],
    ),
    "an aside where nobody is named": (
        "The minister denied it. The minister would, she said, “resign at once.”",
        ["The minister"],
    ),
    "a noun for a laugh": (
        "The man is vain. He says, with a conscious laugh, “I suppose I am very heretical,” and looks round for applause.",
        ["The man"],
    ),
    "we are in a position to ask": (
        "General theories of the relation of things have been extruded from both; and we are in a position to ask, “What have we gained by this?”",
        [None],
    ),
    "an adverb before a name": (
        "Tacitly Lord Russell agreed. Tacitly Russell connived; he wrote, begging for help: “The conduct of the gentlemen is suspicious.”",
        ["Russell"],
    ),
    "put in an epigram": (
        "Mr. Bernard Shaw has put the view in a perfect epigram: “The golden rule is that there is no golden rule.”",
        ["Bernard Shaw"],
    ),
    "ended by the famous sentence": (
        "Charles Adams wrote to Russell. He stripped him of every defence, and ended by the famous sentence: “I need not point out that this is war!”",
        ["Charles Adams"],
    ),
    "the old woman who looked at me": (
        "I asked about Tuesday. The old woman looked at me with something like pity. “Because on Monday she had visitors.”",
        ["The old woman"],
    ),
    "a name for somebody": (
        "Otto Wieland, the satirist, who disliked nearly everybody, liked Anton Breuer least, and had a name for him, “the confectioner of the Ringstrasse,” that stuck.",
        ["Otto Wieland"],
    ),
    "where one heard, he hears": (
        "Gideon Halloran has read it all. He knows what was paid. Where Marcus Ehrlich heard an elegy, he hears a meter running: “It is no insult to a swift.”",
        ["Gideon Halloran"],
    ),
    "to a paper she was": (
        "The newspapers had made up their minds. To the Western Observer she was “a ghoul in a bonnet and a thief of letters.”",
        ["the Western Observer"],
    ),
    "and that": (
        "Ted Raske came to Trieste. The minutes record that Professor Raske presented his results and that “a frank exchange followed.”",
        ["The minutes"],
    ),
    "the evidence of": (
        "Tobias Achterberg points to the evidence of the curate, that old Pascoe took to his bed and “turned his face from the window.”",
        ["the curate"],
    ),
    "who was informed answers": (
        "Nermin Aldous was young. Her mother was informed of it by letter. The answer, which Aldous keeps in a drawer, is short: “Then at least wear a hat.”",
        ["Nermin Aldous’s mother"],
    ),
    "a word that she dislikes": (
        "Nermin Aldous is a limnologist, a word that she dislikes (“It sounds like someone who feels your glands”).",
        ["Nermin Aldous"],
    ),
    "a remark about": (
        "Paul Renner is dead. I cannot read this without thinking of Renner’s remark about “the rent of the dead”.",
        ["Paul Renner"],
    ),
    "the phrase is his": ("“The tyranny of the footnote”: the phrase is Paul Renner’s, though he denied it.", ["Paul Renner"]),
    "what the jury might think": (
        "The judge, having heard all this, told the jury that they might think it “a curious sort of love”.",
        ["The judge"],
    ),
    "two with a year": (
        "Lin and Osei (2019) describe the models as “confidently wrong in the same direction”.",
        ["Lin and Osei"],
    ),
    "one of those who": ("Anna Keller is one of those who hold that the mill was “a sermon in brick”.", ["Anna Keller"]),
    "in the words of somebody described": (
        "The mill, in the words of the man who built it, was “a sermon in brick”.",
        ["the man"],
    ),
    "an expletive": (
        "Acme Corp has a board. It might be helpful to think of this process as a “forcing function for all of the teams” here.",
        [None],
    ),
    "that merry prelate": (
        "If we may trust old Bishop Fanshaw, there is none. “I can conceive,” says that merry prelate, “of a pardon for him.”",
        ["Fanshaw"] * 2,
    ),
    "the same sage": (
        "Dr. Wendover said that “it was a fine day for the fens.” The gentleman went home. The same sage lays it down that “no man is a hypocrite in his pleasures”.",
        ["Wendover"] * 2,
    ),
    "of a paper, who": (
        "Its oracle is Mr. Crabtree Lowe, of the Utilitarian Quarterly, who has proved that whoever “brings to market what nobody has bespoken” is lost.",
        ["Crabtree Lowe"],
    ),
    "the author of a poem": (
        "Edmund Thirlby was a poet; “The Hermit’s Clock” is his best work. The poets own it. “We are all,” wrote the author of “The Hermit’s Clock” to a lady, “bores to somebody.”",
        [None, "Edmund Thirlby", None, "Edmund Thirlby"],
    ),
    "what something is called": (
        "The app is called Leafwise. It says that it “meets young readers where they are” and respects them.",
        ["Leafwise"],
    ),
    "to the effect that": (
        "Eddowes laughed, and quoted the guru Brice Halloran to the effect that “what isn’t measured is merely furniture”.",
        ["Brice Halloran"],
    ),
    "what I confess behind it": (
        "I have known worse lines; and when, in another place, Edmund Thirlby speaks of “the slow good hearts that never reach the point”, I confess that I yawn.",
        ["Edmund Thirlby"],
    ),
    "whoever is addressed": (
        "The interviewer, Dev Rathbone, asked whether the minister would care to go. There was a pause. “I think that’s a bit cheap, Dev.”",
        [None],
    ),
    "somebody just brought in": (
        "Gerald Ansty was dull. Ansty met Strake. Ansty kept a diary. Ansty is forgotten. Ansty was late. The minutes were kept by his secretary, Peter Lascombe, now 94, whom I met. “They talked about hymns,” he told me.",
        ["Peter Lascombe"],
    ),
    "a woman without a name who was quoted": (
        "It is all about patience. I prefer what the woman with the herring said. She was found by a paper. “Only that it was frozen,” she said.",
        ["the woman with the herring"],
    ),
    "a diary told of before": (
        "Gerald Ansty’s diary is long. Nobody reads it now. The diary says: “Signed the Order. Lamb for dinner.”",
        ["Gerald Ansty"],
    ),
    "who signed a memorandum": (
        "A memorandum, initialled by the secretary Arthur Dane, notes that she “appears to find the whole Service amusing.”",
        ["Arthur Dane"],
    ),
    "the company": (
        "Brackwater Leisure wants the site. Brackwater insists that it has done nothing wrong. “We did it all in good faith,” the company said.",
        ["Brackwater Leisure"],
    ),
    "an office that is stressed": (
        "Letters of Florence Marlow are many. Florence Marlow was admired. Marlow wrote. The Queen herself was moved. “I am moved by all of it,” she said.",
        ["the Queen"],
    ),
    "one woman in one sentence": (
        "Florence Marlow was admired. The Queen was moved. She asked after the health of Miss Marlow; she sent her a brooch. “It is small,” she wrote.",
        ["the Queen"],
    ),
    "a pope with a number": (
        "They put a bishop on the list, Dr. Errol. Pius IX was furious. It was an “insulta al Papa,” he exclaimed.",
        ["Pius IX"],
    ),
    "a byname": (
        "The fountainhead of all this is Dorotheus the Scythopolite. He writes: “It is neither soul nor intellect.”",
        ["Dorotheus the Scythopolite"],
    ),
    "a king whose number ends a sentence": ("He served George V. She wrote: “The King was kind to me.”", [None]),
    "whose thought it is": (
        "Anne Orton was old. It occurred to her that “nobody had ever asked the owls about any of this.” It dawned on Reed that “nobody would.”",
        ["Anne Orton", "Reed"],
    ),
    "an infinitive that is nobody’s": (
        "England was great. It is a far deeper question to ask, “What can they know of England who only the world know?”",
        [None],
    ),
    "who is read by somebody": (
        "Manning decided to fast, to read St. Thomas Aquinas, and to make his “night prayers forty instead of thirty minutes.”",
        ["Manning"],
    ),
    "our author": (
        "John Caird has a new logic. “Two things may be proved,” he writes. “There is,” our author adds, “no third.”",
        ["John Caird"] * 3,
    ),
    "who is brought in with his own hands": (
        "I remember an editor coming up to me with a book in his hand. He said, “Well, you won’t get any of your mysticism out of this.”",
        ["an editor"],
    ),
    "another man": (
        "Time passed. Time was long. Another man, whom I see on a golf-course, will be brisk. He will reply: “Why, tell a story of course.”",
        ["Another man"],
    ),
    "none of them": (
        "When Oliver Elton says, as he does, that “after 1847 the novel was never to be the same again,” none of them understand him.",
        ["Oliver Elton"],
    ),
    "a formula": ("Lady Bertram’s formula is, “I am kindly, but must not be fatigued,” and she lives by it.", ["Bertram"]),
    "a couple is not she": ("The couple are up against facts. She says: “I would rather not.”", [None]),
    "a noun with a capital": (
        "# Character\n\nCharacter is more than time. In time character shows; character is slow. Character wants rest. There is a Greek verse: “The gods are not unknown.”",
        ["a Greek verse"],
    ),
    "who is asked": (
        "The pastor is Luther Beale. Devin Ramsay promised to push. I asked the pastor whether he thought so, and he gave me a look. “A river has no memory at all,” he said.",
        ["the pastor"],
    ),
    "what somebody was offered": (
        "Idris Vaughan told reporters on the steps that the minister had offered him “a cup of tea and the thanks of a grateful nation.”",
        ["Idris Vaughan"],
    ),
    "a deposition": (
        "“I saw Salt go by my Window,” deposed Ann Purkiss, widow, “and none that carried it spoke a Word.”",
        ["Ann Purkiss"] * 2,
    ),
    "not by one but by another": ("“Like being savaged by a hat-stand” was said not by Strake but by Quillen.", ["Quillen"]),
    "his one book": (
        "Anselm Vireo taught for forty years. His one book is a hundred pages long. It begins: “We imagine that to speak is to throw.”",
        ["Anselm Vireo"],
    ),
    "an entry in her diary": (
        "Isolde Tarrant was proud. Tarrant copied the phrases into her diary. Three days later there is an entry that reads: “He is right about it.”",
        ["Isolde Tarrant"],
    ),
    "to her whom she tells": (
        "Agnes Rudd was a poet. To Enid Sarn, who set her poems, she was able to confess that she was “frightened of the stairs and of the girl at the top.”",
        ["Agnes Rudd"],
    ),
    "to whom he was something": (
        "Gerald Ansty is dead. To Idris Vaughan, who broke with him in 1958, he was “a man who’d watch his own house burn.”",
        ["Idris Vaughan"],
    ),
    "a mayor of somewhere": (
        "The mayor of Tolliver, Joanna Reyes, was not there. Ned Orme was. “I asked the company what it meant,” the mayor went on.",
        ["Joanna Reyes"],
    ),
    "a people without a name": (
        "Luther Beale showed me a picture with a crowd of Black families. “That is where your lake is,” he said.",
        ["Luther Beale"],
    ),
    "our own study": (
        "Since wisdom is “the quality of having experience and knowledge,” our study suggests that life helps.",
        [None],
    ),
}
SIGNED = {
    "a poet": ("> How near to good is what is fair!\n> Which we no sooner see.\n>\n> Ben Marlow", "Ben Marlow"),
    "a poet by one name": ("> How near to good is what is fair!\n> Which we no sooner see.\n>\n> Koran", "Koran"),
    "a play": (
        "> How near to good is what is fair!\n> Which we no sooner see.\n>\n> *The Merchant of Venice*",
        "The Merchant of Venice",
    ),
    "a ballad": ("> How near to good is what is fair!\n> Which we no sooner see.\n>\n> Old ballad", "Old ballad"),
    "in marks": ("> “How near to good is what is fair!\n> Which we no sooner see.”\n>\n> Koran", "Koran"),
    "no signature but a paragraph": ("> How near to good is what is fair!\n>\n> Which we no sooner see than love.", None),
    "no signature but a list": ("> The Incarnation,\n>\n> The Real Presence,\n>\n> Regeneration,", None),
}


@pytest.mark.parametrize("case", SPEAKERS)
def test_speakers(case: str) -> None:
    text, speakers = SPEAKERS[case]
    assert [speaker for _, _, speaker in quotations(text, "en")] == speakers


@pytest.mark.parametrize("case", SIGNED)
def test_block_quotations_are_signed_in_their_last_paragraph(case: str) -> None:
    block, speaker = SIGNED[case]
    (found,) = (one for one in passages(f"# Manners\n\n{block}\n\nHalf the world waits.", "en").quotations if one.form == "block")
    assert (found.attribution.speaker if found.attribution is not None else None) == speaker
    assert (speaker is None) or speaker not in found.text
