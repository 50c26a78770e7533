from __future__ import annotations

import json
from pathlib import Path

import pytest
from tests.cli.programs import citecheck

ENTRIES = r"@book{lee, author = {Lee, {\'A}nn}, title = {Rivers of the {North}}, date = {1999/2001}} @xdata{x, title = {X}}"
ITEMS = [
    {
        "id": "lee",
        "type": "book",
        "author": [{"family": "Lee", "given": "Ánn"}],
        "title": 'Rivers of the <span class="nocase">North</span>',
        "issued": {"date-parts": [[1999], [2001]]},
    }
]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "library.bib").write_text(ENTRIES, encoding="utf-8")
    return tmp_path


def test_to_json(folder: Path) -> None:
    result = citecheck("convert", "library.bib", "--to", "csl-json", cwd=folder)
    assert (result.status, json.loads(result.out), result.err) == (0, ITEMS, "")


def test_to_yaml(folder: Path) -> None:
    result = citecheck("convert", "library.bib", "--to", "csl-yaml", "-o", "out.yaml", cwd=folder)
    assert (result.status, result.out, result.err) == (0, "", "")
    text = (folder / "out.yaml").read_text(encoding="utf-8")
    assert '  title: "Rivers of the [North]{.nocase}"\n' in text


@pytest.mark.parametrize("name", ["essay.html", "essay.md"])
def test_an_essay_is_no_bibliography(folder: Path, name: str) -> None:
    (folder / name).write_text("<p>Words.</p>", encoding="utf-8")
    result = citecheck("convert", name, "--to", "ris", cwd=folder)
    assert (result.status, result.out) == (2, "")
    assert (
        result.err
        == f"citecheck: {name} is no bibliography; to make the list of works that an essay cites: citecheck bib {name}\n"
    )


def test_from_standard_input(folder: Path) -> None:
    result = citecheck("convert", "-", "--to", "csl-json", cwd=folder, stdin=ENTRIES)
    assert json.loads(result.out) == ITEMS


def test_faults_are_announced(folder: Path) -> None:
    (folder / "library.bib").write_text("@book{a, title = {A}\n\n@book{b, title = {B}}\n", encoding="utf-8")
    result = citecheck("convert", "library.bib", "--to", "csl-json", cwd=folder)
    assert (result.status, [item["id"] for item in json.loads(result.out)]) == (0, ["a", "b"])
    assert result.err == "citecheck: library.bib: 1 thing may not be read as meant; to see them: citecheck lint library.bib\n"


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["lost.bib", "--to", "csl-json"], "cannot read lost.bib: No such file or directory"),
        (["library.bib", "--to", "csl-json", "-o", "no/where.json"], "cannot write no/where.json: No such file or directory"),
        (["library.bib"], "missing option “--to”"),
    ],
)
def test_mistakes(folder: Path, arguments: list[str], message: str) -> None:
    result = citecheck("convert", *arguments, cwd=folder)
    assert result.status == 2
    assert result.err.startswith(f"citecheck: {message}")
