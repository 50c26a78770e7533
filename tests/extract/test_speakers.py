"""Who is credited: each case is a short text, and for each pair of marks the beginning of its words, their class and their speaker."""

from __future__ import annotations

import pytest

from citecheck.extract.citations.citations import extract as find_citations
from citecheck.extract.citations.references import find_lists
from citecheck.extract.passages import extract
from citecheck.readers.reader import read

Q = "quotation"

CASES: dict[str, tuple[str, list[tuple[str, str | None, str | None]]]] = {
    "verb before": ("Kennan argued that it was “a fateful error of the first order”.", [("a fateful", Q, "Kennan")]),
    "verb after": ("“We had no other choice at the time,” Shultz insisted.", [("We had", Q, "Shultz")]),
    "inverted": ("“We had no other choice at the time,” said George Shultz, who was there.", [("We had", Q, "George Shultz")]),
    "broken by its cue": (
        "“The treaty,” Baker wrote in his memoirs, “was never about one inch of land.”",
        [("The treaty", Q, "Baker"), ("was never", Q, "Baker")],
    ),
    "surname after full name": (
        "George Kennan served in Moscow for years. Kennan warned of “a tragic mistake” in the spring.",
        [("a tragic", Q, "George Kennan")],
    ),
    "full name only later": (
        "Kennan warned of “a tragic mistake”. The warning of George Kennan was not heard.",
        [("a tragic", Q, "George Kennan")],
    ),
    "he": (
        "Mary Sarotte has written the standard account. In it she says that the talks “left almost nothing on paper”.",
        [("left almost", Q, "Mary Sarotte")],
    ),
    "he, not the man he met": (
        "Mikhail Gorbachev flew to Washington to see George Bush. There he declared that the old order was “gone for good and all”.",
        [("gone for", Q, "Mikhail Gorbachev")],
    ),
    "relative clause": (
        "James Baker, who had been Secretary of State under the first President Bush, recalled that “nobody in the room objected”.",
        [("nobody in", Q, "James Baker")],
    ),
    "aside": (
        "Helmut Kohl, in a long conversation at his house in Oggersheim, told them that “history does not wait for anyone”.",
        [("history does", Q, "Helmut Kohl")],
    ),
    "apposition": (
        "The former Secretary of State, Madeleine Albright, called the plan “an act of real statesmanship”.",
        [("an act", Q, "Madeleine Albright")],
    ),
    "according to": (
        "According to Anne Applebaum, the states of central Europe “were not pushed; they ran”.",
        [("were not", Q, "Anne Applebaum")],
    ),
    "in the words of": (
        "It was, in the words of Margaret Thatcher, “a bridge too far for any of us”.",
        [("a bridge", Q, "Margaret Thatcher")],
    ),
    "in somebody's phrase": (
        "In Brzezinski’s phrase, Ukraine is “a geopolitical pivot” of the continent.",
        [("a geo", Q, "Brzezinski")],
    ),
    "somebody's claim that": (
        "Mearsheimer’s claim that the West “is principally responsible for the crisis” has been disputed.",
        [("is principally", Q, "Mearsheimer")],
    ),
    "as somebody put it": (
        "As Talbott aptly put it, the question was “not whether but when and how”.",
        [("not whether", Q, "Talbott")],
    ),
    "the author": (
        "Sarotte says that the promise was “never written down anywhere”. The author adds that “memory is a poor archive for states”.",
        [("never", Q, "Sarotte"), ("memory", Q, "Sarotte")],
    ),
    "passive with agent": (
        "The expansion was described by The Guardian as “the greatest gamble of the decade”.",
        [("the greatest", Q, "The Guardian")],
    ),
    "acronym": (
        "The National Security Archive (NSA) published the papers. The NSA says that the record is “clearer than anybody expected”.",
        [("clearer", Q, "National Security Archive (NSA)")],
    ),
    "cue in the paragraph before": (
        "Kennan had put it more sharply in an earlier essay:\n\n“Such a decision may be expected to inflame the worst tendencies.”",
        [("Such a", Q, "Kennan")],
    ),
    "goes on in the next sentence": (
        "“It was a cold morning in Moscow,” said Robert Gates. “Nobody wanted to be the first to speak.”",
        [("It was", Q, "Robert Gates"), ("Nobody", Q, "Robert Gates")],
    ),
    "goes on in the next paragraph": (
        "“It was a cold morning in Moscow,” said Robert Gates.\n\n“Nobody wanted to be the first to speak that day.”",
        [("It was", Q, "Robert Gates"), ("Nobody", Q, "Robert Gates")],
    ),
    "two speakers": (
        "Baker said that it “would not move”, while Genscher insisted that it “must not move at all”.",
        [("would not", Q, "Baker"), ("must not", Q, "Genscher")],
    ),
    "and said": (
        "Strobe Talbott opposed the idea at first and warned that it “could poison everything we have built”.",
        [("could poison", Q, "Strobe Talbott")],
    ),
    "saying": (
        "Vaclav Havel welcomed the decision, saying that it “closes a century of partition”.",
        [("closes", Q, "Vaclav Havel")],
    ),
    "byline": (
        "“The best way to predict the future is to invent it with some care.” — Alan Kay",
        [("The best", Q, "Alan Kay")],
    ),
    "transcript": ("BUSH: “We are not here to dance on any wall, now or later.”", [("We are", Q, "BUSH")]),
    "of two names the owner": (
        "Bush’s adviser Brent Scowcroft thought the idea “premature and perhaps dangerous”.",
        [("premature", Q, "Brent Scowcroft")],
    ),
    "citation": ("The promise was “never put in writing by anyone” (Sarotte 2021, 45).", [("never put", Q, "Sarotte")]),
    "a question about what might be said": (
        "What would Geddes say of “luxury flats” in the harbour?",
        [("luxury", "scare", None)],
    ),
    "somebody introduced in a role": (
        "The economist Edward Glaeser likes towers; the mayor John Tory does not. The economist says that height “pays for the poor”.",
        [("pays for", Q, "Edward Glaeser")],
    ),
    "a role that nobody was introduced in": (
        "Edward Glaeser likes towers. As the former mayor put it, “you cannot freeze a whole city”.",
        [("you cannot", Q, "the former mayor")],
    ),
    "a sentence that looks back on a block": (
        "Prices have risen, the bank says.\n\n    A city is a drama in time, and not a place.\n\nPatrick Geddes wrote those lines a century ago.",
        [("A city", Q, "Patrick Geddes")],
    ),
    "date before the subject": (
        "In 1987 Ronald Reagan stood before the gate and said: “Tear down this wall, if you please.”",
        [("Tear down", Q, "Ronald Reagan")],
    ),
    "somebody named since": (
        "David Howell dislikes the tale; in his view it is false. Peter Walker recalled in his memoirs that “nobody was asked at all”.",
        [("nobody", Q, "Peter Walker")],
    ),
    "byline in a block": (
        "It was a hungry year.\n\n> You cannot have a revolution without a sandwich.\n>\n> — Florence Anderson, Canteen Diaries\n",
        [("You cannot", Q, "Florence Anderson")],
    ),
    "an office": ("“Nonsense, all of it”, according to the Chief Constable.", [("Nonsense", Q, "the Chief Constable")]),
    "for somebody": (
        "For Seumas Milne the strike was “the decisive confrontation of those years”.",
        [("the decisive", Q, "Seumas Milne")],
    ),
    "according to, before what others think": (
        "According to a survey by the Pew Center, most Americans think the Court has “far too much power”.",
        [("far too", Q, "a survey by the Pew Center")],
    ),
    "a noun of speech behind an adjective": (
        "Robert Jackson’s famous quip that “we are not final because we are infallible” has lost nothing.",
        [("we are not", Q, "Robert Jackson")],
    ),
    "one of them": (
        "The authors were careful. One of them, Jane Doe, told me that “nobody reads the notes at all”.",
        [("nobody", Q, "Jane Doe")],
    ),
    "a law": ("The Constitution guarantees “the equal protection of the laws”.", [("the equal", Q, "Constitution")]),
    "own voice": ("I have argued elsewhere that this was “a mistake of timing and of tone”.", [("a mistake", None, None)]),
    "scare": ("The so-called “experts” were wrong again.", [("experts", "term", None)]),
    "word": ("The word “containment” has had a long life.", [("containment", "term", None)]),
    "title": ("His essay “The Sources of Soviet Conduct” appeared in July.", [("The Sources", "title", None)]),
    "sign": ("A protester held up a banner reading “Not one inch” for an hour.", [("Not one", "display", None)]),
    "shared cue": (
        "The treaty speaks of “mutual restraint” and “lasting stability” in the same line.",
        [("mutual", Q, "The treaty"), ("lasting", Q, "The treaty")],
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_speakers(name: str) -> None:
    text, wanted = CASES[name]
    document = read(text.encode(), "essay.txt")
    found = extract(document, find_citations(document), find_lists(document)).quotations
    got = []
    for quotation, (_, kind, _) in zip(found, wanted, strict=True):
        speaker = quotation.attribution.speaker if quotation.attribution is not None else None
        got.append((quotation.text, quotation.kind if kind is not None else None, speaker))
    assert [
        (text[: len(start)], kind, speaker) for (text, kind, speaker), (start, _, _) in zip(got, wanted, strict=True)
    ] == wanted


@pytest.mark.parametrize(
    "line",
    [">\n> — Clara Venn", ">\n> -- Clara Venn", "> --Clara Venn", "> — Clara Venn", "\n-- Clara Venn", ">\n> --- Clara Venn"],
)
def test_the_line_below_a_block_tells_who_says_it_and_is_no_part_of_it(line: str) -> None:
    document = read(f"> Towns come and go, but a river keeps what it is given.\n{line}\n".encode(), "essay.md")
    (found,) = extract(document, ()).quotations
    assert found.text.strip() == "Towns come and go, but a river keeps what it is given."
    assert found.attribution is not None
    assert found.attribution.speaker == "Clara Venn"
