import re

from tests.reporters.reports import diagnostic, location, report

from citecheck.model.diagnostic import Remark
from citecheck.reporters import cells, full
from citecheck.reporters.style import Style

ESSAY = "Intro.\n\nHe called it “a fateful error” [@kennan97, p. 3], and so on.\n"
BIB = "@book{kennan1997fateful,\n  author = {Kennan, George F.},\n}\n"
SOURCES = {"essay.md": ESSAY, "references.bib": BIB}


def test_headline_excerpt_note_and_fix() -> None:
    near = Remark("the nearest key is “kennan1997fateful”", "references.bib", location(BIB, "kennan1997fateful"))
    found = diagnostic(ESSAY, "kennan97", notes=(near, Remark("or add an entry")), fix=("safe", "kennan1997fateful"))
    assert full.render(report(SOURCES, found)) == (
        "essay.md:3:34: error CIT001 undefined-key: no entry has this key\n"
        "  |\n"
        "3 | He called it “a fateful error” [@kennan97, p. 3], and so on.\n"
        "  |                                  ^^^^^^^^\n"
        "  = references.bib:1: the nearest key is “kennan1997fateful”\n"
        "1 | @book{kennan1997fateful,\n"
        "  |       ^^^^^^^^^^^^^^^^^\n"
        "  = or add an entry\n"
        "  = fix: kennan97 → kennan1997fateful (with --fix)\n"
        "\n"
    )


def test_the_option_for_a_fix_that_may_be_wrong() -> None:
    text = full.render(report(SOURCES, diagnostic(ESSAY, "kennan97", fix=("unsafe", ""))))
    assert "  = fix: remove kennan97 (with --fix --unsafe-fixes)\n" in text


def test_spaces_are_made_visible_in_a_fix() -> None:
    text = full.render(report(SOURCES, diagnostic(ESSAY, "error”", fix=("safe", "error ”"))))
    assert "fix: error” → error ” (with --fix)" in text
    text = full.render(report(SOURCES, diagnostic(ESSAY, " [@", fix=("safe", "[@"))))
    assert "fix: “ [@” → [@ (with --fix)" in text


def test_the_gutter_is_as_wide_as_the_longest_line_number() -> None:
    source = "\n" * 99 + "word\n"
    lines = full.render(report({"essay.md": source}, diagnostic(source, "word"))).splitlines()
    assert lines[1:4] == ["    |", "100 | word", "    | ^^^^"]


def test_a_finding_in_a_file_without_text_has_no_excerpt() -> None:
    text = full.render(report({}, diagnostic(ESSAY, "kennan97", path="essay.docx")))
    assert text == "essay.docx:3:34: error CIT001 undefined-key: no entry has this key\n\n"


def test_everything_but_the_headline_s_path_fits_the_terminal() -> None:
    message = "no entry of the bibliography has the key “kennan97”, which this citation needs so that a reader can find the work"
    found = diagnostic(ESSAY * 3, "kennan97", message=message, notes=(Remark(message),), fix=("safe", "x" * 200))
    for width in (50, 80, 120):
        lines = full.render(report({"essay.md": ESSAY * 3}, found), width=width).splitlines()
        assert max(map(cells.width, lines)) <= width


def test_colours_change_nothing_but_the_colours() -> None:
    near = Remark("the nearest key", "references.bib", location(BIB, "kennan1997fateful"))
    found = report(SOURCES, diagnostic(ESSAY, "kennan97", notes=(near,), fix=("safe", "a = b")))
    colored = full.render(found, width=60, style=Style(color=True))
    assert "\x1b[1;31m" in colored
    assert re.sub(r"\x1b\[[0-9;]*m", "", colored) == full.render(found, width=60)


def test_a_control_in_a_file_s_name_or_message_is_not_printed() -> None:
    text = full.render(report({}, diagnostic(ESSAY, "kennan97", path="a\x1b[2Jb.md", message="x\x07y")))
    assert "\x1b" not in text
    assert "\x07" not in text
