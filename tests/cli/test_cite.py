from __future__ import annotations

from pathlib import Path

import pytest
from tests.cli.programs import citecheck
from tests.render.programs import needs_pandoc

ENTRIES = """
@article{orwell1946, author = {Orwell, George}, title = {Politics and the English Language}, journal = {Horizon}, year = {1946}, pages = {252--265}}
"""
BEFORE = (
    b"\xef\xbb\xbfIn 1946 George Orwell wrote that \xe2\x80\x9cthe great enemy of clear language is insincerity\xe2\x80\x9d.\r\n"
)
AFTER = BEFORE.replace(b"\xe2\x80\x9d", b"\xe2\x80\x9d [@orwell1946]")
QUOTING = (
    "In 1946 George Orwell wrote that “the great enemy of clear language is insincerity”. He was right.\n\n"
    "Orwell added in 1946: “When there is a gap, one turns as it were instinctively to something long.” We all do.\n"
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "references.bib").write_text(ENTRIES, encoding="utf-8")
    (tmp_path / "essay.md").write_bytes(BEFORE)
    return tmp_path


def test_shown_first(folder: Path) -> None:
    result = citecheck("cite", "essay.md", cwd=folder)
    assert (result.status, result.err) == (1, "citecheck: would add 1 citation to 1 essay; --write does\n")
    assert (
        "+\ufeffIn 1946 George Orwell wrote that “the great enemy of clear language is insincerity” [@orwell1946]." in result.out
    )
    assert (folder / "essay.md").read_bytes() == BEFORE


PAGE = (
    "<p>In 1946 George Orwell wrote that <q>the great enemy of clear language is <em>insincerity</em></q>. He was right.</p>\n"
    "<blockquote><p>When there is a gap, one turns as it were instinctively to something long.</p><footer>Orwell, 1946</footer>\n"
)


def test_in_html_citations_stand_outside_the_tags_of_a_quotation(folder: Path) -> None:
    (folder / "essay.html").write_text(PAGE, encoding="utf-8")
    assert citecheck("cite", "essay.html", "--write", cwd=folder).err == "citecheck: added 1 citation to 1 essay\n"
    assert (folder / "essay.html").read_text(encoding="utf-8") == PAGE.replace("</q>", "</q> (Orwell 1946)")


def test_in_html_the_signs_of_markup_are_written_as_references(folder: Path) -> None:
    (folder / "references.bib").write_text(ENTRIES.replace("Orwell, George", "{Orwell & Sons}"), encoding="utf-8")
    page = PAGE.replace("George Orwell", "Orwell &amp; Sons").split("\n", maxsplit=1)[0]
    result = citecheck("cite", "-", "--stdin-filename", "a.xhtml", "--write", cwd=folder, stdin=page)
    assert result.out == page.replace("</q>", "</q> (Orwell &amp; Sons 1946)")


def test_in_html_no_footnotes_are_written(folder: Path) -> None:
    (folder / "essay.html").write_text(PAGE, encoding="utf-8")
    result = citecheck("cite", "essay.html", "--as", "footnotes", "--write", cwd=folder)
    assert (result.status, "essay.html is HTML, in which no footnotes are written" in result.err) == (2, True)
    assert (folder / "essay.html").read_text(encoding="utf-8") == PAGE


def test_standard_input_comes_back_with_its_citations(folder: Path) -> None:
    result = citecheck("cite", "-", "--stdin-filename", "essay.md", "--write", cwd=folder, stdin=BEFORE)
    assert (result.status, result.out.encode()) == (0, AFTER)
    assert (folder / "essay.md").read_bytes() == BEFORE


def test_written_when_asked(folder: Path) -> None:
    result = citecheck("cite", "essay.md", "--write", cwd=folder)
    assert (result.status, result.out, result.err) == (0, "", "citecheck: added 1 citation to 1 essay\n")
    assert (folder / "essay.md").read_bytes() == AFTER
    assert citecheck("cite", "essay.md", cwd=folder).err == "citecheck: would add nothing\n"


def test_configuration_and_comments_hold(folder: Path) -> None:
    (folder / "citecheck.toml").write_text('[per-file-ignores]\n"essay.md" = ["missing-citation"]\n', encoding="utf-8")
    assert citecheck("cite", "essay.md", cwd=folder).status == 0


def test_what_is_not_utf_8_is_left_alone(folder: Path) -> None:
    (folder / "essay.md").write_bytes(BEFORE + b"caf\xe9\n")
    result = citecheck("cite", "essay.md", "--write", cwd=folder)
    assert result.err == "citecheck: essay.md is not in UTF-8, and is left as it is\ncitecheck: added nothing\n"
    assert (folder / "essay.md").read_bytes() == BEFORE + b"caf\xe9\n"


def test_both_ways_at_once(folder: Path) -> None:
    assert citecheck("cite", "essay.md", "--write", "--diff", cwd=folder).status == 2


@needs_pandoc
def test_footnotes_in_markdown(folder: Path) -> None:
    (folder / "essay.md").write_text(QUOTING + "\nMore.[^1]\n\n[^1]: A remark.\n", encoding="utf-8")
    assert citecheck("cite", "essay.md", "--as", "footnotes", "--write", cwd=folder).status == 0
    text = (folder / "essay.md").read_text(encoding="utf-8")
    assert text.startswith(QUOTING.replace("ty”.", "ty”.[^2]").replace("ng.”", "ng.”[^3]"))
    assert text.endswith(
        "[^1]: A remark.\n\n"
        "[^2]: George Orwell, “Politics and the English Language,” *Horizon*, 1946, 252–65.\n"
        "[^3]: Orwell, “Politics and the English Language.”\n"
    )
    assert citecheck("cite", "essay.md", "--as", "footnotes", cwd=folder).err == "citecheck: would add nothing\n"


@needs_pandoc
def test_footnotes_in_plain_text(folder: Path) -> None:
    (folder / "essay.txt").write_text(QUOTING, encoding="utf-8")
    assert citecheck("cite", "essay.txt", "--as", "footnotes", "--style", "mhra", "--write", cwd=folder).status == 0
    text = (folder / "essay.txt").read_text(encoding="utf-8")
    assert text == QUOTING.replace("ty”.", "ty”.[1]").replace("ng.”", "ng.”[2]") + (
        "\nNotes\n\n"
        "[1] George Orwell, ‘Politics and the English Language’, Horizon, 1946, pp. 252–65.\n\n"
        "[2] Orwell, ‘Politics and the English Language’.\n"
    )
    assert citecheck("cite", "essay.txt", "--as", "footnotes", cwd=folder).err == "citecheck: would add nothing\n"


@needs_pandoc
@pytest.mark.parametrize("marks", [("[7]", "[8]", "[9]"), ("⁷", "⁸", "⁹")])
def test_notes_are_counted_on_and_written_as_the_others(folder: Path, marks: tuple[str, str, str]) -> None:
    there, first, second = marks
    text = f"It began long ago.{there}\n\n{QUOTING}\n{there} A remark.\n"
    (folder / "essay.txt").write_text(text, encoding="utf-8")
    assert citecheck("cite", "essay.txt", "--as", "footnotes", "--write", cwd=folder).status == 0
    written = (folder / "essay.txt").read_text(encoding="utf-8")
    assert f"insincerity”.{first} He" in written
    assert f"\n{there} A remark.\n\n{first} George Orwell, " in written
    assert f"\n\n{second} Orwell, " in written


@needs_pandoc
def test_what_was_cited_before_is_cited_shortly(folder: Path) -> None:
    (folder / "essay.md").write_text("Many did [@orwell1946, p. 253].\n\n" + QUOTING, encoding="utf-8")
    result = citecheck("cite", "essay.md", "--as", "footnotes", cwd=folder)
    assert "+[^1]: Orwell, “Politics and the English Language.”\n" in result.out


@needs_pandoc
@pytest.mark.parametrize(
    ("options", "citation"),
    [
        ((), "(Orwell 1946)"),
        (("--style", "apa"), "(Orwell, 1946)"),
        (("--style", "mla"), "(Orwell)"),
    ],
)
def test_author_and_year_in_a_style(folder: Path, options: tuple[str, ...], citation: str) -> None:
    (folder / "essay.txt").write_text(QUOTING, encoding="utf-8")
    result = citecheck("cite", "essay.txt", "--as", "author-date", *options, cwd=folder)
    assert f"+In 1946 George Orwell wrote that “the great enemy of clear language is insincerity” {citation}. He" in result.out


def test_keys_in_plain_text(folder: Path) -> None:
    (folder / "essay.txt").write_text(QUOTING, encoding="utf-8")
    assert "insincerity” [@orwell1946]. He" in citecheck("cite", "essay.txt", "--as", "keys", cwd=folder).out


@needs_pandoc
def test_the_front_matter_says_in_which_style_and_language(folder: Path) -> None:
    (folder / "essay.md").write_text(f"---\ncsl: mhra-notes\nlang: de\n---\n\n{QUOTING}", encoding="utf-8")
    assert "+[^1]: George Orwell, „Politics" in citecheck("cite", "essay.md", "--as", "footnotes", cwd=folder).out
    assert "something long” (Orwell 1946). We" in citecheck("cite", "essay.md", "--as", "author-date", cwd=folder).out


@needs_pandoc
@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (
            ("footnotes", "--style", "apa"),
            "the style “apa” does not cite by footnotes; name one that has notes, such as chicago-notes,",
        ),
        (
            ("author-date", "--style", "ieee"),
            "the style “ieee” does not cite by author-date; name one that cites authors, such as",
        ),
        (("footnotes", "--style", "chicgo-notes"), "there is no style “chicgo-notes”; did you mean “chicago-notes”"),
    ],
)
def test_styles_that_do_not_fit(folder: Path, arguments: tuple[str, ...], message: str) -> None:
    result = citecheck("cite", "essay.md", "--as", *arguments, cwd=folder)
    assert (result.status, result.out) == (2, "")
    assert result.err.startswith(f"citecheck: {message}")
