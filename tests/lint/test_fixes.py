from __future__ import annotations

import pytest

from citecheck.lint.files import place
from citecheck.lint.fixes import fix
from citecheck.model.diagnostic import Diagnostic, Finding, Fix, Location, Safety
from citecheck.readers import read
from citecheck.text.edits import Edit
from citecheck.text.lines import Position
from citecheck.text.span import Span

PLACE = Location(Position(1, 1, 0), Position(1, 1, 0))


def _diagnostic(*edits: tuple[int, int, str], safety: Safety = "safe", path: str = "a.md") -> Diagnostic:
    offer = Fix(safety, tuple(Edit(Span(start, end), text) for start, end, text in edits))
    return Diagnostic(path, "XXX001", "x", "error", "high", "", PLACE, fix=offer)


def test_all_edits_of_a_fix_are_made() -> None:
    fixed = fix("abcdef", "a.md", [_diagnostic((0, 1, "A"), (5, 6, "F")), _diagnostic((2, 3, "C"))])
    assert fixed == ("AbCdeF", 2)


def test_unsafe_fixes_are_made_on_request() -> None:
    diagnostics = [_diagnostic((0, 1, "A"), safety="unsafe"), _diagnostic((2, 3, "C"))]
    assert fix("abc", "a.md", diagnostics) == ("abC", 1)
    assert fix("abc", "a.md", diagnostics, unsafe=True) == ("AbC", 2)


def test_of_fixes_that_touch_the_first_is_made_and_the_other_not_even_in_part() -> None:
    assert fix("abcdef", "a.md", [_diagnostic((1, 3, "X")), _diagnostic((2, 4, "Y"), (5, 6, "Z"))]) == ("aXdef", 1)
    assert fix("abcdef", "a.md", [_diagnostic((1, 3, "X")), _diagnostic((3, 4, "Y"))]) == ("aXdef", 1)
    assert fix("ab", "a.md", [_diagnostic((1, 1, "X")), _diagnostic((1, 1, "Y"))]) == ("aXb", 1)


def test_the_same_fix_twice_is_made_once_and_settles_both() -> None:
    assert fix("abc", "a.md", [_diagnostic((1, 2, "X")), _diagnostic((1, 2, "X"))]) == ("aXc", 2)


def test_edits_between_those_of_another_fix() -> None:
    assert fix("abcdefg", "a.md", [_diagnostic((0, 1, "A"), (6, 7, "G")), _diagnostic((3, 4, "D"))]) == ("AbcDefG", 2)


def test_other_files_and_findings_without_a_fix_are_left_alone() -> None:
    bare = _diagnostic((0, 1, "A"))._replace(fix=None)
    assert fix("abc", "a.md", [_diagnostic((0, 1, "X"), path="b.md"), bare]) == ("abc", 0)


@pytest.mark.parametrize(("name", "fixed"), [("a.xhtml", "<p>A &amp; B [@x&amp;y].</p>"), ("a.md", "<p>A &amp; B [@x&y].</p>")])
def test_a_fix_is_written_as_its_file_writes_the_signs_of_markup(name: str, fixed: str) -> None:
    document = read(b"<p>A &amp; B [@xy].</p>", name)
    start = document.text.index("xy")
    span = Span(start, start + 2)
    placed = place(Finding(span, "", fix=Fix("safe", (Edit(span, "x&y"),))), document)
    offer = Diagnostic(name, "XXX001", "x", "error", "high", "", PLACE, fix=placed.fix)
    assert fix(document.source, name, [offer]).text == fixed
