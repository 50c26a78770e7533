from __future__ import annotations

import pytest

from citecheck.library.rekeying import left_over, rekey
from citecheck.readers import read
from citecheck.text.edits import apply


def rekeyed(text: str, old: str = "old", new: str = "new", name: str = "e.md") -> str:
    return apply(text, rekey(read(text.encode(), name), old, new))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("So [@old, p. 3; see -@old; @other].\n", "So [@new, p. 3; see -@new; @other].\n"),
        ("@old says so, and @{old} too [p. 2].\n", "@new says so, and @{new} too [p. 2].\n"),
        ("*So* &amp; “so” [@old].\r\n\r\n> quoted\n> [@old]\n", "*So* &amp; “so” [@new].\r\n\r\n> quoted\n> [@new]\n"),
        ("A note.[^1]\n\n[^1]: See @old.\n", "A note.[^1]\n\n[^1]: See @new.\n"),
        ("So \\cite{other,old}.\n", "So \\cite{other,new}.\n"),
        (
            "Not `@old`, not me@old, not old, not @older, not @old:1.\n",
            "Not `@old`, not me@old, not old, not @older, not @old:1.\n",
        ),
        ("<!-- @old -->\n\n    @old\n", "<!-- @old -->\n\n    @old\n"),
        ("---\nnocite: |\n  @old, @x\n---\n\nSo.\n", "---\nnocite: |\n  @new, @x\n---\n\nSo.\n"),
        ("---\ntitle: old\n---\n\nSo [@old].\n", "---\ntitle: old\n---\n\nSo [@new].\n"),
    ],
)
def test_citations_follow_and_nothing_else(text: str, expected: str) -> None:
    assert rekeyed(text) == expected
    assert rekeyed(expected, "new", "old") == text


def test_plain_text_follows_too() -> None:
    assert rekeyed("So it is [@old].\n", name="e.txt") == "So it is [@new].\n"


def test_in_html_the_signs_of_markup_are_written_as_references() -> None:
    page = "<p>So it is &amp; was [@old].</p>\n"
    assert rekeyed(page, "old", "a&b", name="e.html") == "<p>So it is &amp; was [@a&amp;b].</p>\n"
    assert rekeyed("So [@old].\n", "old", "a&b") == "So [@a&b].\n"


def test_a_key_that_does_not_end_by_itself_gets_braces() -> None:
    assert rekeyed("[@old; @x] and @old.", new="a+") == "[@{a+}; @x] and @{a+}."


def test_what_was_not_understood_is_told() -> None:
    assert left_over("`@old`\n@older\nold\n\\foo{x, old}\n@{old}", "old") == [1, 4, 5]
