"""Claims that a text has from somebody else, or sets itself against: "learned from X that", "to hear X tell it", "contrary to what X says"."""

from __future__ import annotations

import pytest

from citecheck.extract.citations.citations import extract as find_citations
from citecheck.extract.passages import extract
from citecheck.readers.reader import read

INTRODUCTION = "Helen Marsh and Anna Orton wrote about the bridge over the river."


CLAIMS = (
    ("On Tuesday they learned from the caretaker that the school had no roof.", "the caretaker"),
    ("We know from Orton that it rained.", "Anna Orton"),
    ("From the minutes we learn that the mill was shut.", "the minutes"),
    ("To hear the ministers tell it, nobody is poor.", "the ministers"),
    ("Roads sink, as Marsh and others have shown.", "Helen Marsh"),
    ("The view of the board is that roads sink.", "the board"),
    ("The view of most engineers is that roads sink.", "engineers"),
    ("The Bureau of Roads puts unemployment at 4 percent.", "Bureau of Roads"),
    ("To hear Marsh tell it, the oyster trade died of good manners.", "Helen Marsh"),
    ("The way Orton tells it, the boats were full.", "Anna Orton"),
    ("Contrary to what the council has been telling the press, roads sink.", "the council"),
    ("Despite what Marsh claimed in May, roads sink.", "Helen Marsh"),
    ("I’m told by the council that the bench remains its property.", "the council"),
    ("Marsh replied by return, on a postcard, that a gate was a wall.", "Helen Marsh"),
    ("The first witness was the clerk, Greta Holm, 71, who testified that she had locked the door.", "Greta Holm"),
    ("The bridge, Orton told me over lunch, was never safe.", "Anna Orton"),
    ("Roads, Orton is fond of saying, are promises.", "Anna Orton"),
    ("The lamp was real, Marsh was careful to say.", "Helen Marsh"),
    ("The council, an old body, thought “inn” the properer word, and had some countenance for it.", "The council"),
    ("Marsh took the line to mean that the roads were closed.", "Helen Marsh"),
    ("Orton judged the letter to be forged.", "Anna Orton"),
    ("She has been wrong twice, by Marsh’s count.", "Helen Marsh"),
    ("Roads, as Orton fancied, are promises.", "Anna Orton"),
    ("For Marsh, the novel is a machine for regret.", "Helen Marsh"),
    ("It is no argument for law (as Orton fancied) that we count on things.", "Anna Orton"),
    ("The firm confirms it, and has the invoice.", "The firm"),
    ("The document is genuine, Mrs Orton, who is her senior, concedes, but it was written late.", "Anna Orton"),
    ("The prize went to a man to whom, we learn from the minute, the vestry gave a medal.", "the minute"),
    ("The census of 1880 gives her name as Lavinia, her age as thirty.", "The census of 1880"),
    ("The claim, first made by Marsh, that roads sink is old.", "Helen Marsh"),
    ("The games, the French say, are over.", "French"),
    ("Marsh suspects the clerk knows more than he says.", "Helen Marsh"),
    ("Marsh argues the law favours the rich.", "Helen Marsh"),
    ("The survey rates the river among the dirtiest in the land.", "The survey"),
    ("In the version she gave to the radio in 1971, the lodger was a dentist.", "Anna Orton"),
    ("The conclusion the board reached was that roads sink.", "the board"),
    ("Marsh has no doubt that roads sink.", "Helen Marsh"),
    ("Orton has gone on record that roads sink.", "Anna Orton"),
    ("Yes, says the landlords’ federation.", "the landlords’ federation"),
    ("The teachers’ union says that tolls rose.", "The teachers’ union"),
    ("Marsh called it plain murder.", "Helen Marsh"),
    ("Orton closed the meeting with the announcement that the bank had failed.", "Anna Orton"),
    ("It’s often said that this explains everything.", "It’s often said"),
)
NONE = (
    "He learned from experience that dogs bite.",
    "She knew from the start that it would fail.",
    "They learned from the sea that men are small.",
    "One might learn from Marsh that roads sink.",
    "She bought it from a school that was shut.",
    "From the first we knew that it was lost.",
    "To hear her sing, he crossed the river.",
    "Contrary to what you might think, roads sink.",
    "Contrary to what I said, roads sink.",
    "It was late, and she was eager to say goodbye.",
    "In the evening, she wrote to her brother, and slept.",
    "The Latin word *aer*, pronounced “air”, is short.",
    "Marsh took a bus to be there in time.",
    "She took the boat to have a look.",
    "The bridge was judged to be unsafe.",
    "You might take this to mean that it is over.",
    "For her, there was tea.",
    "For them, the war was over.",
    "She gave him a book as a present.",
    "Marsh called him last week.",
    "Marsh suspects the clerk.",
    "Marsh thinks the world of her.",
    "Marsh ranks among the best poets.",
    "In the version of 1931, the boats were full.",
    "The lesson was that roads sink.",
    "Let’s say the board decided that bakers were evil.",
    "The French reports are late.",
    "Marsh calls it nothing whatever.",
    "The report does not say how many.",
    "Marsh did not explain it.",
    "With Orton it was otherwise.",
    "For example, let us say the board decided that bakers were evil.",
    "Helen Marsh stood up and asked how many of the panel had a boat.",
    "[1]: Deposition of E. Marsh, Circuit Court, May 1887.",
    "Her diary for the week is worth giving at length:\n\n> The bridge was gone. Nobody had heard it go. We counted the boats.",
    "The survey is consistent with the claim that roads sink.",
    "Memoirs are often written to prove that their author was right.",
)
ABROAD = (
    "Wir wissen aus dem Protokoll, dass die Gemeinde zahlte.",
    "Anders als der Minister behauptet, ist der Deich morsch.",
    "On apprend par le procès-verbal que la commune a payé.",
    "Contrairement à ce qu’affirme le ministre, la digue tient.",
)
NONE_ABROAD = (
    "Sie lernten aus der Erfahrung, dass Hunde beißen.",
    "Anders als gestern war der Saal voll.",
    "Contrairement à ce que l’on croit, les baleines ne sont pas des poissons.",
)


def sources(text: str) -> list[str | None]:
    document = read(text.encode(), "essay.md")
    return [claim.attribution.speaker for claim in extract(document, find_citations(document)).claims]


@pytest.mark.parametrize(("text", "source"), CLAIMS)
def test_whose_claim_it_is(text: str, source: str) -> None:
    assert sources(f"{INTRODUCTION}\n\n{text}") == [source]


@pytest.mark.parametrize("text", NONE)
def test_nothing_is_claimed(text: str) -> None:
    assert sources(f"{INTRODUCTION}\n\n{text}") == []


@pytest.mark.parametrize("text", ABROAD)
def test_other_languages_have_the_same(text: str) -> None:
    assert len(sources(text)) == 1


@pytest.mark.parametrize("text", NONE_ABROAD)
def test_nor_do_other_languages_claim_it(text: str) -> None:
    assert sources(text) == []


def test_the_sentence_that_says_whose_words_they_are_is_the_claim() -> None:
    text = "“Nobody owns a river.” Orton said this to a reporter in 1961, and the board has heard of it ever since."
    document = read(text.encode(), "essay.md")
    assert [claim.text for claim in extract(document).claims] == [text.split(".” ")[1]]
