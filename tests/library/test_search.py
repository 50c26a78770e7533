"""What is searched, and what of it is shown."""

from __future__ import annotations

from itertools import chain

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.library.shelves import BIBLIOGRAPHY, works

from citecheck.library.search import Passage, hit, indexed, of_document, of_entry, of_pages, of_text, query
from citecheck.readers import read
from citecheck.text.lines import LineIndex


def line(text: str) -> Passage:
    return Passage("", (text,), (7,))


def shown(text: str, *words: str) -> tuple[str, list[str]]:
    found = hit(line(text), words)
    return found.text, [found.text[start:end] for start, end in found.found]


def test_an_entry_has_its_fields_in_their_lines() -> None:
    passage = of_entry(works()[1].entry, LineIndex(BIBLIOGRAPHY))
    assert passage.lead == "orwell1946 Orwell, George Politics and the English Language politics; style"
    assert dict(zip(passage.lines, passage.numbers, strict=True))["priority: prio1"] == 5
    assert passage.numbers[0] == 4


def test_paragraphs_of_a_text() -> None:
    passages = list(of_text("# Notes\n\none\n  two\n\n\nthree"))
    assert [(each.lines, each.numbers) for each in passages] == [
        (("# Notes",), (1,)),
        (("one", "two"), (3, 4)),
        (("three",), (7,)),
    ]


def test_endless_paragraphs_are_parted_and_nothing_is_lost() -> None:
    text = "\n".join(f"line {number}" for number in range(1, 101))
    passages = list(of_text(text))
    assert len(passages) == 3
    assert list(chain.from_iterable(each.numbers for each in passages)) == list(range(1, 101))
    assert list(chain.from_iterable(each.lines for each in passages)) == text.splitlines()


def test_blocks_of_a_page_in_the_lines_of_its_file() -> None:
    page = b"<html>\n<title>T</title><script>needle()</script>\n<p>A <b>clear</b>\n pane &amp;\n<p>More<br>\nof it"
    assert [(each.lines, each.numbers) for each in of_document(read(page, "a.html"))] == [
        (("A clear pane &",), (3,)),
        (("More", "of it"), (5, 6)),
    ]


def test_pages() -> None:
    assert [(each.lines, each.numbers, each.unit) for each in of_pages("one\ntwo\f\fthree\f")] == [
        (("one two",), (1,), "page"),
        (("three",), (3,), "page"),
    ]


@pytest.mark.parametrize(
    ("words", "asked"),
    [
        (("Müller",), '"muller"*'),
        (("fateful error", "x"), '"fateful error"* AND "x"'),
        (("U.S.",), '"us"*'),
        (("歴史",), '"歴 史"*'),
        (('a "b" OR c',), '"a b or c"*'),
        (("—", "", "*"), ""),
    ],
)
def test_what_is_asked(words: tuple[str, ...], asked: str) -> None:
    assert query(words) == asked


def test_what_was_found_is_marked() -> None:
    assert shown("He feared a Fateful Error of policy", "fateful") == ("He feared a Fateful Error of policy", ["Fateful"])
    assert shown("He feared a Fateful Error of policy", "fateful err") == (
        "He feared a Fateful Error of policy",
        ["Fateful Error"],
    )
    assert shown("Erdős und Straße", "strass", "erdos") == ("Erdős und Straße", ["Erdős", "Straße"])
    assert shown("冷戦の歴史", "歴史") == ("冷戦の歴史", ["歴史"])


def test_long_lines_are_cut_around_what_was_found() -> None:
    text, found = shown(f"{'word ' * 100}needle {'word ' * 100}", "needle")
    assert found == ["needle"]
    assert text.startswith("…word ")
    assert text.endswith("word …")
    assert len(text) < 150


def test_less_is_shown_where_there_is_less_room() -> None:
    found = hit(line(f"{'word ' * 100}needle {'word ' * 100}"), ["needle"], 10)
    assert [found.text[start:end] for start, end in found.found] == ["needle"]
    assert len(found.text) <= 2 + 15 + len("needle") + 10


def test_the_line_with_most_of_the_words_is_shown() -> None:
    passage = Passage("", ("cold", "cold water", "water"), (1, 2, 3))
    assert hit(passage, ["water", "cold"]).number == 2


def test_something_is_shown_even_when_nothing_is_found() -> None:
    assert hit(line("author: Arendt"), ["absent"]) == (7, "author: Arendt", ())


@given(st.text(max_size=300), st.text(min_size=1, max_size=8), st.integers(8, 60))
def test_marks_stand_inside_what_is_shown(text: str, word: str, around: int) -> None:
    found = hit(line(text), [word], around)
    assert all(0 <= start < end <= len(found.text) for start, end in found.found)


@given(st.text(max_size=100))
def test_what_is_indexed_is_asked_in_the_same_form(text: str) -> None:
    assert indexed(indexed(text)) == indexed(text)
