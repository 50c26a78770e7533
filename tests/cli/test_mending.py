from __future__ import annotations

import os
from pathlib import Path

import pytest

from citecheck.cli.app import main

WRONG = "He wrote: “the word “quay” is there” and left.\n"
RIGHT = "He wrote: “the word ‘quay’ is there” and left.\n"


@pytest.fixture(autouse=True)
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def fix(*arguments: str) -> int:
    return main(["lint", "--select", "QUO002", *arguments])


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
@pytest.mark.parametrize("name", ["essay.md", "essay.txt"])
def test_everything_else_stays_as_it_was(mark: str, end: str, name: str) -> None:
    file = Path(name)
    around = "One.\n\n{}\nLast"
    file.write_bytes((mark + around.format(WRONG).replace("\n", end)).encode())
    assert fix("--fix", name) == 0
    assert file.read_bytes() == (mark + around.format(RIGHT).replace("\n", end)).encode()


def test_permissions_and_links_stay() -> None:
    file, link = Path("essay.md"), Path("link.md")
    file.write_text(WRONG, encoding="utf-8")
    file.chmod(0o604)
    link.symlink_to(file)
    assert fix("--fix", "link.md") == 0
    assert link.is_symlink()
    assert file.read_text(encoding="utf-8") == RIGHT
    assert file.stat().st_mode & 0o777 == 0o604


def test_a_file_with_broken_bytes_is_not_touched(capsys: pytest.CaptureFixture[str]) -> None:
    data = WRONG.encode() + b"caf\xe9\n"
    Path("essay.md").write_bytes(data)
    assert fix("--fix", "essay.md") == 1
    assert Path("essay.md").read_bytes() == data
    assert "fixed" not in capsys.readouterr().err


def test_what_cannot_be_written_is_not_called_fixed(capsys: pytest.CaptureFixture[str]) -> None:
    file = Path("essay.md")
    file.write_text(WRONG, encoding="utf-8")
    file.chmod(0o444)
    assert fix("--fix", "essay.md") == 2
    printed = capsys.readouterr()
    assert printed.err == "citecheck: cannot write essay.md: it is read-only\n"
    assert "QUO002" in printed.out
    assert main(["fix", "--select", "QUO002", "essay.md"]) == 2
    assert (
        capsys.readouterr().err.splitlines()[-1]
        == "citecheck: not everything could be written; 1 left, which citecheck lint lists"
    )
    assert file.read_text(encoding="utf-8") == WRONG


def test_a_file_without_findings_is_not_written() -> None:
    file = Path("essay.md")
    file.write_text(RIGHT, encoding="utf-8")
    os.utime(file, (1, 1))
    assert fix("--fix", "essay.md") == 0
    assert file.stat().st_mtime == 1


def test_the_difference_is_one_that_patch_understands(capsys: pytest.CaptureFixture[str]) -> None:
    Path("essay.md").write_bytes(f"One.\r\n{WRONG}".encode())
    assert fix("--diff", "essay.md") == 1
    printed = capsys.readouterr()
    assert printed.out == f"--- essay.md\n+++ essay.md\n@@ -1,2 +1,2 @@\n One.\r\n-{WRONG}+{RIGHT}"
    assert printed.err == "citecheck: would fix 1 finding in 1 file\n"
    assert Path("essay.md").read_bytes() == f"One.\r\n{WRONG}".encode()


def test_no_difference(capsys: pytest.CaptureFixture[str]) -> None:
    Path("essay.md").write_text(RIGHT, encoding="utf-8")
    assert fix("--diff", "--quiet", "essay.md") == 0
    assert capsys.readouterr() == ("", "")


def test_a_change_that_may_be_wrong_is_made_on_request_only() -> None:
    Path("references.bib").write_text("@book{ashdown1999,\n  author = {Ashdown, Mary},\n  title = {T},\n}\n", encoding="utf-8")
    essay = Path("essay.md")
    essay.write_text("So it is [@ashdwn1999, p. 1].\n", encoding="utf-8")
    assert main(["lint", "--select", "CIT001", "--fix", "essay.md"]) == 1
    assert "ashdwn1999" in essay.read_text(encoding="utf-8")
    assert main(["lint", "--select", "CIT001", "--fix", "--unsafe-fixes", "essay.md"]) == 0
    assert "ashdown1999" in essay.read_text(encoding="utf-8")


def test_a_file_that_cannot_be_written(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    def fail(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    Path("essay.md").write_text(WRONG, encoding="utf-8")
    monkeypatch.setattr("citecheck.cli.store.os.replace", fail)
    assert fix("--fix", "essay.md") == 2
    assert "citecheck: cannot write essay.md: Permission denied\n" in capsys.readouterr().err
    assert Path("essay.md").read_text(encoding="utf-8") == WRONG
