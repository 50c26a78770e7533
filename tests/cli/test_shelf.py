"""The commands that change a reading list, as somebody uses them who has a bibliography and an essay."""

from __future__ import annotations

import os
from pathlib import Path

import click
import pytest
from tests.cli.inside import run
from tests.cli.programs import citecheck

from citecheck.cli import note

BIB = """% mine
@book{ashdown1999,
  author    = {Ashdown, Mary},
  title     = {Harbours},
  publisher = {Quay},
  year      = 1999,
  keywords  = {sea, Trade},
}

@inbook{tide,
  author   = {Tull, Ann},
  title    = {The Tide},
  pages    = {3--9},
  crossref = {ashdown1999}
}

@misc{ash99, author = {Ashdown, M.}, title = {Harbours}, doi = {10.1000/harbours}, keywords = {sea}}
"""
ESSAY = """---
nocite: "@ash99"
---
Ports are “the lungs of an island” [@ashdown1999, p. 4; @ash99]. See @{ash99} and `@ash99`.
"""


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / ".git").mkdir()
    (tmp_path / "references.bib").write_text(BIB, encoding="utf-8")
    (tmp_path / "essay.md").write_text(ESSAY, encoding="utf-8")
    (tmp_path / "plain.txt").write_text("Nothing of the kind.\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def bib() -> str:
    return Path("references.bib").read_bytes().decode()


def added(before: str = BIB) -> list[str]:
    """The lines of the bibliography that were not there before, without blanks around them."""
    old = before.splitlines()
    return [line.strip() for line in bib().splitlines() if line not in old]


def test_a_status_is_noted_with_its_days() -> None:
    assert (
        run("status", "ashdown1999", "reading", "--on", "2026-11-02").out
        == "ashdown1999: reading; begun 2026-11-02; keywords sea, Trade\n"
    )
    assert added() == ["readstatus = {reading},", "x-started = {2026-11-02},"]
    done = run("status", "read", "ashdown1999", "tide", "--on", "2026-11-09")
    assert "ashdown1999: read; begun 2026-11-02; read 2026-11-09; keywords sea, Trade (was: reading)" in done.out
    assert added() == [
        *("readstatus = {read},", "x-started = {2026-11-02},", "x-finished = {2026-11-09},"),
        *("crossref = {ashdown1999},", "readstatus = {read},", "x-finished = {2026-11-09}"),
    ]
    assert run("status", "ashdown1999", "none").status == 0
    assert "readstatus" not in bib().partition("@inbook")[0]


def test_reading_again_begins_anew_and_to_read_forgets_the_days() -> None:
    run("status", "tide", "read", "--on", "2025-01-01")
    run("status", "tide", "skimmed", "--on", "2025-01-02")
    assert "x-finished = {2025-01-01}" in bib().replace("  ", " ")
    run("status", "tide", "reading", "--on", "2026-01-02")
    assert "x-started" in bib()
    run("status", "tide", "to-read", "--on", "2026-01-03")
    assert ("x-started" in bib(), "x-finished" in bib()) == (False, False)
    assert [line for line in added() if "timestamp" in line] == ["timestamp = {2026-01-03}"]


@pytest.mark.parametrize(
    ("url", "place"),
    [
        ("https://example.org/a", "https://example.org/a"),
        ("www.example.org", "https://www.example.org"),
        ("file:///x.desktop", None),
        ("-x", None),
    ],
)
def test_only_addresses_on_the_web_are_opened(url: str, place: str | None) -> None:
    Path("references.bib").write_text(f"@misc{{a, url = {{{url}}}}}\n", encoding="utf-8")
    assert run("open", "a", "--print").out == (f"{place}\n" if place else "")


def test_a_status_may_be_two_words() -> None:
    assert run("status", "tide", "On", "hold").out == "tide: on-hold\n"
    assert run("status", "to", "read", "tide").out.startswith("tide: to-read")


def test_words_of_ones_own_are_possible() -> None:
    assert run("status", "tide", "--as", "lent out").out == "tide: lent out\n"
    assert run("list", "--status", "lent out", "--columns", "key").out.split() == ["key", "tide"]


def test_what_is_noted_is_printed_without_a_value() -> None:
    run("rate", "tide", "4")
    run("due", "tide", "2027-01-31")
    run("priority", "tide", "high")
    assert run("status", "tide").out == "tide: priority 1; rated 4 of 5; due 2027-01-31\n"
    assert run("rate", "tide", "none").status == 0
    assert run("due", "none", "tide").status == 0
    assert run("priority", "tide", "none").out == "tide: nothing is noted (was: priority 1)\n"
    assert bib() == BIB


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("status", "tyde", "read"), "there is no entry “tyde”; did you mean “tide”?"),
        (("status", "tide", "raed"), "“raed” is neither the key of an entry nor a status; did you mean “read”?"),
        (("status", "read"), "say of which work, by its key: citecheck status KEY read"),
        (("status", "tide", "read", "--on", "some day"), "“some day” is no day; write 2026-12-31, yesterday or friday"),
        (("rate", "tide", "6"), "“6” is neither the key of an entry nor a rating"),
        (("tag", "+sea"), "say which works, by their keys: citecheck tag KEY +word"),
        (("tag", "tide", "sea"), "there is no entry “sea”"),
        (("remove", "tide", "nobody"), "there is no entry “nobody”"),
        (("rename", "tide", "ash99"), "there is an entry “ash99” already; to make one of both: citecheck merge ash99 tide"),
        (("rename", "tide", "a b"), "references.bib: “a b” cannot be a key"),
        (("merge", "tide", "tide"), "name two entries"),
        (("merge", "tide", "ash99", "--prefer", "x"), "name two entries"),
        (("merge", "tide", "ashdown1999"), "tide refers to ashdown1999, as a part to its whole: they are not the same work"),
        (("note", "tide"), "the note is empty; nothing was written"),
        (("note", "tide", "--print"), "there are no notes on tide"),
        (("attach", "tide", "nothing.pdf"), "there is no file nothing.pdf"),
        (("attach", "tide", "."), ". is no file"),
        (
            ("open", "tide"),
            "tide has neither a file that exists nor an address on the web; to add a file: citecheck attach tide FILE",
        ),
        (("open", "tide", "--web"), "tide has no address on the web"),
        (("import", "nothing.bib"), "cannot read nothing.bib: No such file or directory"),
        (("import", "plain.txt"), "plain.txt has no entries in it that can be read as BibTeX, RIS, CSL-JSON or CSL-YAML"),
        (("import", "essay.md", "--status", "soon"), "“soon” is no status"),
        (("export", "--tag", "nothing"), "there is no work to export"),
        (("undo",), "there is nothing to undo here"),
        (("export", "-o", "sea.pdf"), "the suffix of sea.pdf says nothing about the format; say it with --to"),
    ],
    ids=" ".join,
)
def test_a_mistake_is_one_line_that_helps(arguments: tuple[str, ...], message: str) -> None:
    result = run(*arguments)
    assert result.status == 2
    assert result.err.startswith(f"citecheck: {message}")
    assert result.err.count("\n") == 1
    assert bib() == BIB


def test_keywords_come_and_go() -> None:
    done = run("tag", "ashdown1999", "tide", "+cold war", "-Sea", "+trade", "-h2o")
    assert done.out == (
        "ashdown1999: Trade, cold war (“h2o” was not among them)\ntide: cold war, trade (“Sea”, “h2o” was not among them)\n"
    )
    assert added() == ["keywords  = {Trade, cold war},", "crossref = {ashdown1999},", "keywords = {cold war, trade}"]
    assert run("tag", "tide").out == "tide: cold war, trade\n"
    run("tag", "tide", "-cold war,trade")
    run("undo")
    assert run("tag", "tide", "--diff", "-trade").out.count("\n+") == 2


def test_a_dry_run_shows_and_writes_nothing() -> None:
    result = run("rate", "tide", "4", "--dry-run")
    assert "+  ranking  = {rank4}" in result.out
    assert result.err == "would change tide: rated 4 of 5\n"
    assert bib() == BIB
    assert not Path(".citecheck_cache").exists()


def test_a_removed_entry_leaves_word_of_who_needs_it() -> None:
    result = run("remove", "ashdown1999", "ash99")
    assert result.out == "ashdown1999 is removed\nash99 is removed\n"
    assert "references.bib: tide still refers to “ashdown1999”" in result.err
    assert "essay.md still cites “ashdown1999”" in result.err
    assert "essay.md still cites “ash99”" in result.err
    assert bib() == "% mine\n\n" + BIB[BIB.index("@inbook") : BIB.index("\n@misc")]
    run("undo")
    assert bib() == BIB


def test_a_new_key_is_followed_everywhere_at_once() -> None:
    result = run("rename", "ash99", "harbours:2")
    assert result.out == "ash99 is harbours:2, in references.bib, essay.md\n"
    assert "essay.md still has “ash99” in line 4" in result.err
    assert Path("essay.md").read_text(encoding="utf-8") == (
        ESSAY.replace("; @ash99]", "; @harbours:2]").replace("@{ash99}", "@{harbours:2}").replace('"@ash99"', '"@harbours:2"')
    )
    assert bib() == BIB.replace("{ash99", "{harbours:2")
    run("undo")
    assert Path("essay.md").read_text(encoding="utf-8") == ESSAY
    run("rename", "ashdown1999", "a/")
    assert "crossref = {a/}" in bib()
    assert "[@{a/}, p. 4;" in Path("essay.md").read_text(encoding="utf-8")


def test_essays_in_all_folders_of_the_project_follow(monkeypatch: pytest.MonkeyPatch) -> None:
    Path("deep").mkdir()
    Path("deep/other.md").write_text("See @tide.\n", encoding="utf-8")
    monkeypatch.chdir("deep")
    assert run("rename", "ash99", "new", "--essays", ".").out == f"ash99 is new, in {Path('..', 'references.bib')}\n"
    run("rename", "tide", "new2")
    run("rename", "ashdown1999", "new3")
    assert Path("other.md").read_text(encoding="utf-8") == "See @new2.\n"
    assert "@new3, p. 4" in Path("../essay.md").read_text(encoding="utf-8")


def test_an_essay_with_another_bibliography_does_not_follow() -> None:
    Path("other.bib").write_text(BIB, encoding="utf-8")
    Path("essay.md").write_text("---\nbibliography: other.bib\n---\nSee @tide.\n", encoding="utf-8")
    run("rename", "tide", "new")
    assert "See @tide." in Path("essay.md").read_text(encoding="utf-8")


def test_an_essay_that_cannot_follow_stops_everything() -> None:
    Path("essay.md").write_bytes(ESSAY.encode("utf-8").replace(b"Ports", b"P\xf6rts"))
    result = run("rename", "ash99", "new")
    assert (result.status, bib()) == (2, BIB)
    assert "essay.md cites “ash99” and is not in UTF-8" in result.err


def test_two_entries_become_one() -> None:
    conflict = run("merge", "ashdown1999", "ash99")
    assert conflict.status == 2
    assert conflict.err == (
        "citecheck: type: “book” in ashdown1999, “misc” in ash99\n"
        "citecheck: nothing was changed: ashdown1999 and ash99 contradict each other; "
        "say which is right with --prefer ashdown1999 or --prefer ash99\n"
    )
    assert bib() == BIB
    assert run("merge", "ashdown1999", "ash99", "--prefer", "ashdown1999").status == 0
    assert added() == ["doi       = {10.1000/harbours},", "ids       = {ash99},"]
    assert "@misc" not in bib()
    assert "p. 4; @ashdown1999]. See @{ashdown1999}" in Path("essay.md").read_text(encoding="utf-8")
    run("undo")
    assert (bib(), Path("essay.md").read_text(encoding="utf-8")) == (BIB, ESSAY)
    run("merge", "ash99", "ashdown1999", "--prefer", "ashdown1999")
    assert "@book{ash99, author = {Ashdown, Mary}, title = {Harbours}, doi" in bib()
    assert "crossref = {ash99}" in bib()


def test_notes_are_kept_beside_the_bibliography() -> None:
    assert run("note", "ash99", "On", "tides.").out == f"ash99: noted in notes{os.sep}ash99.md\n"
    run("note", "ash99", "-", stdin="More,\r\nlater.\n")
    run("note", "ash99", "- a point --of mine")
    assert Path("notes/ash99.md").read_text(encoding="utf-8") == (
        "# Ashdown, Harbours\n\n<!-- citecheck: off -->\n\nOn tides.\n\nMore,\nlater.\n\n- a point --of mine\n"
    )
    assert "keywords = {sea}, x-note = {notes/ash99.md}}" in bib()
    assert run("note", "ash99", "--print").out.endswith("mine\n")
    assert run("lint", "notes").status == 0
    for _ in range(3):
        run("undo")
    assert bib() == BIB
    assert not Path("notes/ash99.md").exists()


def test_notes_go_on_where_they_are() -> None:
    Path("mine.md").write_bytes(b"old\r\n")
    Path("references.bib").write_text(BIB.replace("pages ", "x-note = {mine.md},\n  pages "), encoding="utf-8")
    run("note", "tide", "new")
    assert Path("mine.md").read_bytes() == b"old\r\n\r\nnew\r\n"


def test_notes_are_written_in_an_editor(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(note, "_given", lambda _: None)

    def write(filename: str) -> None:
        with open(filename, "a", encoding="utf-8") as file:  # noqa: PTH123 - as an editor does
            file.write("Typed.\n")

    monkeypatch.setattr(click, "edit", write)
    assert run("note", "tide").out == f"tide: noted in notes{os.sep}tide.md\n"
    assert Path("notes/tide.md").read_text(encoding="utf-8").endswith("off -->\nTyped.\n")
    monkeypatch.setattr(click, "edit", lambda **_: None)
    assert run("note", "ash99").out == "ash99: nothing was noted\n"
    assert sorted(path.name for path in Path("notes").iterdir()) == ["tide.md"]
    assert "ash99.md" not in bib()
    assert run("note", "ash99", "--diff").err == f"would open notes{os.sep}ash99.md in your editor\n"

    def fail(filename: str) -> None:
        message = f"vi: Editing failed: {filename}"
        raise click.ClickException(message)

    monkeypatch.setattr(click, "edit", fail)
    failed = run("note", "ash99")
    assert failed.status == 2
    assert "the variable EDITOR says which program opens your notes" in failed.err


def test_files_are_attached_and_opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str] = []
    monkeypatch.setattr(click, "launch", opened.append)
    downloads = tmp_path / "down:loads"
    downloads.mkdir()
    (downloads / "a;b.pdf").write_bytes(b"%PDF")
    run("attach", "ash99", "down:loads/a;b.pdf", "--copy")
    run("attach", "ash99", "down:loads/a;b.pdf")
    assert r"file = {:files/a\;b.pdf:PDF;:down\:loads/a\;b.pdf:PDF}}" in bib()
    assert run("attach", "ash99", "./down:loads/a;b.pdf").out == "ash99: down:loads/a;b.pdf is attached already\n"
    assert Path("files/a;b.pdf").read_bytes() == b"%PDF"
    assert run("open", "ash99").out == "files/a;b.pdf\n"
    Path("files/a;b.pdf").unlink()
    missing = run("open", "ash99")
    assert missing.err == "citecheck: ash99: the file files/a;b.pdf does not exist\n"
    run("open", "ash99", "--web")
    paths = [str(tmp_path / path) for path in ("files/a;b.pdf", "down:loads/a;b.pdf")]
    assert opened == [*paths, "https://doi.org/10.1000/harbours"]
    assert run("open", "ash99", "--web", "--print").out == "https://doi.org/10.1000/harbours\n"
    monkeypatch.setattr(click, "launch", lambda _: 1)
    assert "the system has no program for" in run("open", "ash99").err


def test_a_copy_does_not_take_the_place_of_another_file() -> None:
    for folder in ("one", "two"):
        Path(folder).mkdir()
        Path(folder, "a.pdf").write_text(folder, encoding="utf-8")
        assert run("attach", "tide", f"{folder}/a.pdf", "--copy", "--diff").status == 0
        run("attach", "tide", f"{folder}/a.pdf", "--copy")
    assert "file     = {:files/a.pdf:PDF;:files/a-2.pdf:PDF}" in bib()
    assert Path("files/a-2.pdf").read_text(encoding="utf-8") == "two"


@pytest.mark.parametrize("command", [("lint",), ("inspect",), ("fix", "--diff"), ("lint", ".")])
def test_texts_that_are_attached_are_no_essays(command: tuple[str, ...]) -> None:
    Path("paper.txt").write_text("He said “never once closed.\n\nAshdown wrote “of the tide” [@nobody].\n", encoding="utf-8")
    before = run(*command, "--no-cache")
    Path("texts").mkdir()
    Path("paper.txt").rename("texts/paper.txt")
    run("attach", "tide", "texts/paper.txt")
    after = run(*command, "--no-cache")
    assert after != before
    assert "paper.txt" not in after.out + after.err
    assert "“nobody”" not in after.err
    assert "texts/paper.txt:1:9: error QUO001" in run("lint", "texts/paper.txt").out


def test_pages_that_are_attached_are_no_essays_even_where_pages_are_taken_in() -> None:
    Path("citecheck.toml").write_text('include = ["*.HTML"]\n', encoding="utf-8")
    Path("page.HTML").write_text("<p>He said “never once closed.", encoding="utf-8")
    assert "page.HTML" in run("lint").out
    run("attach", "tide", "page.HTML")
    assert "page.HTML" not in run("lint").out


RIS = "TY  - BOOK\nAU  - Ashdown, Mary\nTI  - Harbours\nPY  - 1999\nER  - \nTY  - BOOK\nAU  - Ashdown, Mary\nTI  - Moles\nPY  - 1999\nID  - tide\nER  - \n"


def test_only_new_works_are_imported_under_keys_that_are_free() -> None:
    Path("new.ris").write_text(RIS, encoding="utf-8")
    done = run("import", "new.ris", "--status", "to-read", "--tag", "sea")
    assert done.out.splitlines()[1:] == [
        "tide: another work has this key; the new one is tideb",
        "references.bib: 1 entry added, 1 was there already",
    ]
    assert bib().startswith(BIB)
    assert "@book{tideb, author = {Ashdown, Mary}, title = {Moles}, year = {1999}, readstatus = {to-read}" in bib()
    assert run("import", "new.ris").out.splitlines()[-1] == "references.bib: 0 entries added, 2 were there already"
    run("undo")
    assert bib() == BIB


def test_references_between_imported_entries_follow_their_keys() -> None:
    text = "@string{j = {Quay}}\n@book{tide, title = {Moles}, publisher = j, year = 2001, author = {B, C}}\n@inbook{x, title = {X}, crossref = {tide}}\n"
    Path("new.bib").write_text(text, encoding="utf-8")
    run("import", "new.bib")
    assert "@book{tideb, title = {Moles}, publisher = {Quay}" in bib()
    assert "crossref = {tideb}" in bib()


def test_links_to_files_lead_there_from_here() -> None:
    Path("old/papers").mkdir(parents=True)
    Path("old/papers/a.pdf").touch()
    text = "@misc{x, title = {X}, file = {My copy:papers/a.pdf:PDF;papers/a.pdf;:papers/lost.pdf:PDF;:/abs/b.pdf:PDF}}"
    Path("old/library.bib").write_text(text, encoding="utf-8")
    run("import", "old/library.bib")
    assert "file = {My copy:old/papers/a.pdf:PDF;old/papers/a.pdf;:papers/lost.pdf:PDF;:/abs/b.pdf:PDF}" in bib()


def test_standard_input_is_imported() -> None:
    assert run("import", "-", stdin="@misc{x, title = {X}}").out == "references.bib: 1 entry added\n"


def test_a_bibliography_is_begun_where_there_is_none() -> None:
    Path("new.ris").write_text(RIS, encoding="utf-8")
    Path("references.bib").unlink()
    result = run("import", "new.ris")
    assert result.err == "citecheck: there is no bibliography here yet; beginning references.bib\n"
    assert bib().startswith("@book{ashdown1999harbours,\n  author = {Ashdown, Mary},\n")
    run("undo")
    assert not Path("references.bib").exists()


def test_what_is_chosen_is_exported_with_what_it_needs() -> None:
    assert run("export", "tide").out == BIB[BIB.index("@book") : BIB.index("\n@misc")]
    assert run("export", "--key", "ash99", "--to", "ris").out.split()[:6] == ["TY", "-", "GEN", "AU", "-", "Ashdown,"]
    run("export", "--tag", "sea", "-o", "out.json")
    assert '"id": "ash99"' in Path("out.json").read_text(encoding="utf-8")
    assert run("export", "--tag", "sea", "--key", "tide", "--to", "bibtex", "-q").out.count("@") == 3
    run("export", "--tag", "trade", "-o", "out.json")
    run("undo")
    assert '"id": "ash99"' in Path("out.json").read_text(encoding="utf-8")
    assert "the others in it would be lost" in run("export", "--tag", "sea", "-o", "references.bib").err
    assert bib() == BIB


def test_several_bibliographies_are_looked_through() -> None:
    Path("other.bib").write_text("@misc{far, title = {Far}}\n", encoding="utf-8")
    run("rate", "far", "tide", "3", "--bib", "references.bib", "--bib", "other.bib")
    assert Path("other.bib").read_text(encoding="utf-8") == "@misc{far, title = {Far}, ranking = {rank3}}\n"
    assert "ranking  = {rank3}" in bib()
    run("undo")
    assert bib() == BIB


def test_the_only_bibliography_here_can_be_imported() -> None:
    Path("references.bib").rename("zotero.bib")
    done = run("import", "zotero.bib", "--status", "to-read")
    assert done.err == "citecheck: there is no bibliography here yet; beginning references.bib\n"
    assert done.out == "references.bib: 3 entries added\n"
    assert Path("zotero.bib").read_text(encoding="utf-8") == BIB
    assert run("import", "zotero.bib").out.endswith("references.bib: 0 entries added, 3 were there already\n")


def test_what_cannot_be_undone_is_said_in_a_list_too() -> None:
    assert run("undo", "--list") == (0, "", "citecheck: there is nothing to undo here\n")


def test_a_configuration_that_is_written_over_comes_back() -> None:
    Path("citecheck.toml").write_text("strict = true\n", encoding="utf-8")
    assert run("init", "--force").status == 0
    run("undo")
    assert Path("citecheck.toml").read_text(encoding="utf-8") == "strict = true\n"


def test_a_pipe_stays_a_pipe() -> None:
    os.mkfifo("pipe")
    reader = os.open("pipe", os.O_RDONLY | os.O_NONBLOCK)
    run("export", "--key", "tide", "--to", "csl-json", "-q", "-o", "pipe")
    assert os.read(reader, 1) == b"["
    os.close(reader)
    assert not Path("pipe").is_file()


def test_what_was_done_is_listed_and_undone_in_turn() -> None:
    run("rate", "tide", "3")
    run("tag", "tide", "+cold war")
    lines = [line.split("  ", 1)[1] for line in run("undo", "--list").out.splitlines()]
    assert lines == ['tag tide "+cold war"  (references.bib)', "rate tide 3  (references.bib)"]
    shown = run("undo", "--diff")
    assert "-  keywords" in shown.out
    assert shown.err.startswith("would be undone: ")
    assert run("undo").out.endswith('tag tide "+cold war"  (references.bib)\n')
    assert run("undo", "--redo").out.startswith("made again: ")
    assert "cold war" in bib()
    run("undo")
    Path("references.bib").write_text(bib().replace("Quay", "Key"), encoding="utf-8")
    refused = run("undo")
    assert refused.status == 2
    assert (
        refused.err == "citecheck: “rate tide 3” cannot be undone: references.bib has been changed since; nothing was changed\n"
    )


def test_other_commands_that_write_can_be_undone_too() -> None:
    run("format", "references.bib")
    assert bib() != BIB
    run("undo")
    assert bib() == BIB
    run("fix", "references.bib", "--no-cache")
    assert run("undo").status == 2


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_shells_complete_keys_statuses_and_keywords(shell: str, folder: Path) -> None:
    def words(*typed: str) -> list[str]:
        line = " ".join(("citecheck", *typed))
        more = {"COMP_WORDS": line, "COMP_CWORD": str(len(typed))}
        if shell == "fish":
            more = {"COMP_WORDS": line, "COMP_CWORD": typed[-1]}
        done = citecheck(cwd=folder, _CITECHECK_COMPLETE=f"{shell}_complete", **more)
        return [line for line in done.out.replace(",", "\n").splitlines() if line not in {"plain", "_"}]

    assert {"tide", "to-read"} <= set(words("status", "t"))
    assert "ashdown1999" in words("open", "ash")
    assert words("tag", "tide", "+tr")[-1].startswith("+Trade")
