import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.reporters.reports import location

from citecheck.model.diagnostic import Location
from citecheck.reporters import cells, excerpt
from citecheck.text.lines import LineIndex

WORDS = "an error of American policy"


def drawn(source: str, words: str, limit: int = 60) -> str:
    lines = []
    for row in excerpt.rows(source, location(source, words), limit):
        lines.append(row.text)
        if row.length:
            lines.append(" " * row.start + "^" * row.length)
    return "\n".join(lines)


def test_carets_stand_under_the_words() -> None:
    assert drawn("He called it an error, and went.", "an error") == "He called it an error, and went.\n             ^^^^^^^^"


@pytest.mark.parametrize(
    ("before", "carets"),
    [("毛泽东说", 8), ("cafe\N{COMBINING ACUTE ACCENT} ", 5), ("\t", 4), ("😀 ", 3), ("“", 1), ("❤\ufe0f ", 3)],
)
def test_carets_stand_under_the_words_after(before: str, carets: int) -> None:
    assert drawn(before + "word", "word").splitlines()[1] == " " * carets + "^^^^"


def test_a_long_line_is_cut_to_a_window_around_the_words() -> None:
    source = "lorem ipsum " * 40 + WORDS + " dolor sit" * 40
    text, carets = drawn(source, WORDS).splitlines()
    assert text.startswith("… ")
    assert text.endswith(" …")
    assert text[len(carets) - len(carets.strip()) : len(carets)] == WORDS
    assert len(text) <= 60


def test_at_the_start_of_a_long_line_only_the_end_is_cut() -> None:
    text, carets = drawn(WORDS + " dolor sit" * 40, WORDS).splitlines()
    assert text.startswith(WORDS)
    assert text.endswith("…")
    assert carets == "^" * len(WORDS)


def test_words_wider_than_the_window_lose_their_middle() -> None:
    sentence = "According to the office, " + "some " * 60 + "were wounded."
    text, carets = drawn("Before. " + sentence + " After.", sentence).splitlines()
    assert text.startswith("According to the office, … some")
    assert text.endswith("were wounded.")
    assert carets == "^" * len(text)


def test_two_lines_are_both_shown() -> None:
    assert drawn("> one two\n> three four\n", "two\n> three").splitlines() == [
        "> one two",
        "      ^^^",
        "> three four",
        "^^^^^^^",
    ]


def test_of_many_lines_the_first_and_the_last_are_shown() -> None:
    source = "a one\n two\n three\n four five\n"
    assert drawn(source, "one\n two\n three\n four").splitlines() == ["a one", "  ^^^", "…", " four five", " ^^^^"]


def test_a_span_that_ends_with_a_line_end_does_not_show_the_next_line() -> None:
    assert drawn("one\ntwo\n", "one\n").splitlines() == ["one", "^^^"]


def test_an_empty_span_has_one_caret() -> None:
    source = "one two"
    place = LineIndex(source).position(4)
    (row,) = excerpt.rows(source, Location(place, place), 40)
    assert row == (1, "one two", 4, 1)


def test_a_book_in_one_line_costs_no_more_than_its_window() -> None:
    source = "word " * 400_000 + WORDS + " word" * 400_000
    text, _ = drawn(source, WORDS).splitlines()
    assert len(text) <= 60


@given(st.text(st.characters(exclude_characters="\r\n"), max_size=80), st.data(), st.integers(20, 60))
def test_every_row_fits_and_the_carets_are_under_it(line: str, data: st.DataObject, limit: int) -> None:
    start = data.draw(st.integers(0, len(line)))
    end = data.draw(st.integers(start, len(line)))
    index = LineIndex(line)
    for row in excerpt.rows(line, Location(index.position(start), index.position(end)), limit):
        assert cells.width(row.text) <= limit
        assert row.length >= 1
        assert row.start + row.length <= max(cells.width(row.text), row.start + 1)
