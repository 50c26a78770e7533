from __future__ import annotations

import json
from pathlib import Path

import pytest
from tests.cli.programs import citecheck
from tests.render.programs import needs_pandoc

pytestmark = needs_pandoc


def styles(folder: Path, *arguments: str) -> str:
    result = citecheck("styles", *arguments, cwd=folder)
    assert result.status == 0, result.err
    assert "https://citationstyles.org" in result.err
    return result.out


def test_names_for_short(tmp_path: Path) -> None:
    lines = styles(tmp_path).splitlines()
    assert "apa" in [line.split()[0] for line in lines]
    assert any(
        line.startswith("chicago ") and line.endswith("Chicago Manual of Style 18th edition (author-date)") for line in lines
    )


def test_search(tmp_path: Path) -> None:
    found = styles(tmp_path, "Chicago", "notes").splitlines()
    assert found[0].split()[:2] == ["chicago-notes", "turabian"]
    assert all("chicago" in line.lower() for line in found)


def test_the_rest_is_counted(tmp_path: Path) -> None:
    result = citecheck("styles", "journal", cwd=tmp_path)
    assert len(result.out.splitlines()) == 50
    assert " more; --all lists them\n" in result.err
    assert len(styles(tmp_path, "journal", "--all").splitlines()) > 50


def test_credits(tmp_path: Path) -> None:
    shown = styles(tmp_path, "apa", "7th", "--credits")
    assert "    author: Brenton M. Wiernik, Andrew Dunning\n" in shown
    assert "http://creativecommons.org/licenses/by-sa/3.0/" in shown
    assert "    author: Michael Berkowitz\n" in styles(tmp_path, "nature", "physics"), (
        "one that is found alone is credited anyway"
    )


def test_json(tmp_path: Path) -> None:
    result = citecheck("styles", "nature", "physics", "--credits", "--format", "json", cwd=tmp_path)
    (row,) = json.loads(result.out)["styles"]
    assert (row["name"], row["title"], row["friendly"], row["parent"]) == ("nature-physics", "Nature Physics", [], "nature")
    assert row["credits"][0] == {"role": "author", "name": "Michael Berkowitz"}


@pytest.mark.parametrize(("word", "near"), [("chicgo", "chicago"), ("vancuver", "vancouver")])
def test_nothing_found(tmp_path: Path, word: str, near: str) -> None:
    result = citecheck("styles", word, cwd=tmp_path)
    assert result.status == 2
    assert result.err.startswith(f"citecheck: no style is called “{word}”; there is {near}")
