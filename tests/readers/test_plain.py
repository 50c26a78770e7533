import pytest
from tests.readers.shapes import in_file, kinds, plain, shape

from citecheck.text.span import Span

LONG = (
    "A paragraph of prose on one long line, as it comes out of a web page, with words enough that no one would have wrapped it. "
)


def test_paragraphs_are_parted_by_blank_lines() -> None:
    document = plain("He came here.  \n \t \n\nHe saw it.\n")
    assert document.text == "He came here.\n\nHe saw it."
    assert in_file(document, "He saw") == "He saw"


def test_a_wrapped_paragraph_is_one_block() -> None:
    lines = [
        "It was the best of times and the worst of times, as the author has told",
        "us, and we believed him because he said it",
        "well.",
    ]
    document = plain("\n".join(lines) + "\n\nNext.")
    assert shape(document) == [("paragraph", "\n".join(lines)), ("paragraph", "Next.")]


def test_each_long_line_is_a_paragraph_of_its_own() -> None:
    document = plain(f"The Title\nBy Jane Roe\n{LONG}\nKennan said:\n“{LONG}”\nShort.\n{LONG}\n")
    assert kinds(document) == ["heading1", "heading2", *["paragraph"] * 5]


def test_short_lines_that_end_no_sentence_stay_together() -> None:
    document = plain(
        "A short body.\n\nTwo roads diverged in a yellow wood,\nAnd sorry I could not travel both\nAnd be one traveler.\n"
    )
    assert kinds(document) == ["paragraph", "paragraph"]


@pytest.mark.parametrize("title", ["The War", "What Is to Be Done?", "“The Waste Land” at a Hundred", "U.S. Policy, 1984"])
def test_a_title_stands_first_without_a_full_stop(title: str) -> None:
    assert shape(plain(f"{title}\n\nIt begins.\n"))[0] == ("heading1", title)


@pytest.mark.parametrize(
    "words",
    [
        "It was so.",
        "“Was it so?”",
        "He said:",
        "so it went",
        "— a byline",
        "What now?",
        "He called it “an error” (Kennan 1997)",
        "So @kennan",
    ],
)
def test_what_is_no_heading(words: str) -> None:
    assert shape(plain(f"It begins.\n\n{words}\n\nIt ends.\n"))[1] == ("paragraph", words)


def test_nothing_that_stands_last_is_a_heading() -> None:
    assert kinds(plain("He called it “a fateful error” and went")) == ["paragraph"]


def test_headings_by_underlining_and_number() -> None:
    document = plain("Opening words.\n\nThe War\n-------\n\nIt went on.\n\n2. The Peace\n\nIt came.\n")
    assert shape(document)[1::2] == [("heading2", "The War"), ("heading2", "The Peace")]


def test_ornaments_are_dropped() -> None:
    assert plain("One.\n\n* * *\n\nTwo.\n-----\nThree.\n").text == "One.\n\nTwo.\n\nThree."


@pytest.mark.parametrize("indent", ["    ", "\t", "      "])
def test_indented_paragraphs_are_block_quotations(indent: str) -> None:
    document = plain(f"He went on.\n\n{indent}All is well,\n{indent}and all shall be.\n\n{indent}So he said.\n\nThat was it.\n")
    assert shape(document)[1:3] == [("quote1", "All is well,\nand all shall be."), ("quote1", "So he said.")]
    assert in_file(document, "well,\nand") == f"well,\n{indent}and"


def test_after_a_colon_a_smaller_indentation_will_do() -> None:
    assert kinds(plain("He wrote:\n\n  All is well.\n\nHe went on.\n\n  All is ill.\n\nSo.")) == [
        "paragraph",
        "quote1",
        "paragraph",
        "paragraph",
        "paragraph",
    ]


def test_a_quotation_inside_a_paragraph_s_lines() -> None:
    text = "In the year of our Lord nineteen hundred and ninety-seven he wrote thus:\n    All is well\n    with us.\nAnd so on."
    assert kinds(plain(text)) == ["paragraph", "quote1", "paragraph"]


def test_the_byline_of_a_quotation_is_a_block_of_its_own() -> None:
    document = plain("He went on.\n\n    All is well.\n    — Julian of Norwich\n\nThat was it.\n")
    assert shape(document)[1:3] == [("quote1", "All is well."), ("paragraph", "— Julian of Norwich")]


def test_first_lines_that_stand_in_begin_paragraphs() -> None:
    document = plain(
        """\
        Chapter

            It was a bright cold day in April, and the clocks were striking thirteen.
        Winston Smith slipped quickly through the glass doors.
            The hallway smelt of boiled cabbage and old rag mats, and at one end of it
        a poster had been tacked to the wall.
            "Yes," he said.
                WAR IS PEACE
                FREEDOM IS SLAVERY
            So it went.
        """
    )
    assert kinds(document) == ["heading1", *["paragraph"] * 3, "quote1", "paragraph"]


def test_where_all_paragraphs_stand_in_none_is_a_quotation() -> None:
    document = plain("\n\n".join(["Title", *["\tIt went on and on."] * 5, "\t\tBut this is quoted.", "\tAnd so it ended."]))
    assert kinds(document) == ["heading1", *["paragraph"] * 5, "quote1", "paragraph"]


def test_lines_marked_as_quoted() -> None:
    document = plain("He wrote\n\n> All is\n> well.\n>\n> So be it.\n>> Not so.\n\n>50% agreed.\n")
    assert shape(document)[1:] == [
        ("quote1", "All is\nwell."),
        ("quote1", "So be it."),
        ("quote2", "Not so."),
        ("paragraph", ">50% agreed."),
    ]
    assert in_file(document, "All is\nwell") == "All is\n> well"


def test_lists() -> None:
    document = plain(
        """\
        There are three things that he said about it, and here they are in order:

          - the first of them, which runs on and on until it must be wrapped by
            hand
          * the second

            with more of the second

          3) the third
          (a) a part of it
        """
    )
    assert shape(document)[1:] == [
        ("item", "the first of them, which runs on and on until it must be wrapped by\nhand"),
        ("item", "the second"),
        ("item", "with more of the second"),
        ("item", "the third"),
        ("item", "a part of it"),
    ]


def test_a_wrapped_line_may_begin_like_an_item() -> None:
    text = "It was the best of times and it was the worst of times, in chapter number\n2. And it was so on page\n"
    assert kinds(plain(text)) == ["paragraph"]


@pytest.mark.parametrize("title", ["Further Reading:", "REFERENCES", "Works Cited", "5. Bibliography"])
def test_every_line_of_a_reading_list_is_an_item(title: str) -> None:
    document = plain(
        f"It ends.\n\n{title}\nTony Wood, Matrix of War, New Left Review.\nJohn Foster, The Proxy War,\n\nSmith, A Book.\n"
    )
    assert [kind for kind, _ in shape(document)] == ["paragraph", "heading2", "item", "item", "item"]


def test_entries_with_hanging_lines_are_one_item_each() -> None:
    document = plain(
        "References\n\nKennan, George F. “A Fateful Error.” New York Times,\n    5 February 1997.\nMearsheimer, John. The Tragedy.\n    Norton, 2001.\n"
    )
    assert [text.count("\n") for kind, text in shape(document) if kind == "item"] == [1, 1]


def test_notes_at_the_end_and_their_marks() -> None:
    document = plain(
        """\
        He was right.[1] And so was she.² The year [sic] was 1997.

        Notes

        [1] Kennan, “A Fateful Error”, p. 3.
        2. Ibid.
        """
    )
    assert shape(document)[2:] == [("note1", "Kennan, “A Fateful Error”, p. 3."), ("note2", "Ibid.")]
    assert [(mark.span.of(document.text), mark.label) for mark in document.notes] == [("[1]", "1"), ("²", "2")]


def test_notes_without_a_title_are_told_by_their_marks() -> None:
    document = plain("He was right [1] and so was she.¹\n\n[1] Kennan.\n\n[2] No mark leads here.\n")
    assert kinds(document) == ["paragraph", "note1", "paragraph"]


def test_bare_numbers_are_marks_where_notes_answer_them() -> None:
    document = plain("“A fateful error.”1 It grew to 1.2 by rule 2, he wrote.2\n\nNotes\n\n1. Kennan.\n2. Ibid.\n")
    assert [(mark.span.start, mark.label) for mark in document.notes] == [(18, "1"), (document.text.index("2\n\nNotes"), "2")]


@pytest.mark.parametrize(
    "caption",
    [
        "Photo: the rally in Kharkiv",
        "(Photograph by Jane Roe)",
        "“Frozen peas” by Jane Roe is licensed under CC BY 4.0",
        "Artist's rendering of Stardust Image: NASA",
        "A protester holds a placard reading “Stop war” at the Russian Consulate on August 28, 2014",
    ],
)
def test_captions(caption: str) -> None:
    assert shape(plain(f"Title\n\nIt begins.\n\n{caption}\n\nIt goes on.\n"))[2] == ("caption", caption)


@pytest.mark.parametrize(
    "words", ["He holds that the war began in 2014.", "The image of the enemy: a history of it all.", "Photographs lie."]
)
def test_what_is_no_caption(words: str) -> None:
    assert shape(plain(f"Title\n\nIt begins.\n\n{words}\n\nIt goes on.\n"))[2] == ("paragraph", words)


def test_comments_to_this_program_are_kept_out_of_the_text() -> None:
    document = plain(
        "% citecheck: off\nOne line.\n# citecheck: ignore[a] so\n// citecheck: on\n\n"
        "He said <!-- citecheck: ignore[b] --> “no”. <!-- citecheck: x -->\n\n# A hash. <!-- no -->\n"
    )
    assert document.text == "One line.\n\nHe said  “no”.\n\n# A hash. <!-- no -->"
    assert [(comment.text, comment.span.of(document.source)) for comment in document.comments] == [
        (" citecheck: off", "% citecheck: off"),
        (" citecheck: ignore[a] so", "# citecheck: ignore[a] so"),
        (" citecheck: on", "// citecheck: on"),
        (" citecheck: ignore[b] ", "<!-- citecheck: ignore[b] -->"),
        (" citecheck: x ", "<!-- citecheck: x -->"),
    ]


def test_a_comment_between_lines_does_not_part_them() -> None:
    document = plain("Two roads diverged in a wood,\n# citecheck: ignore[a]\nand I took one of them.\n")
    assert document.text == "Two roads diverged in a wood,\nand I took one of them."
    assert document.blocks[0].span == Span(0, len(document.text))
