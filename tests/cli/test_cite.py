from __future__ import annotations

from pathlib import Path

import pytest
from tests.cli.programs import citecheck

ENTRIES = """
@article{orwell1946, author = {Orwell, George}, title = {Politics and the English Language}, journal = {Horizon}, year = {1946}, pages = {252--265}}
"""
BEFORE = (
    b"\xef\xbb\xbfIn 1946 George Orwell wrote that \xe2\x80\x9cthe great enemy of clear language is insincerity\xe2\x80\x9d.\r\n"
)
AFTER = BEFORE.replace(b"\xe2\x80\x9d", b"\xe2\x80\x9d [@orwell1946]")


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
