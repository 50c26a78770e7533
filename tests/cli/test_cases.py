"""Whole runs: `cases/<name>/cmd` is run in a copy of `in/` and must print `out.txt`. `CITECHECK_ACCEPT=1` writes what it prints now."""

from __future__ import annotations

import os
import shlex
import shutil
from pathlib import Path

import pytest
from tests.cli.programs import citecheck

CASES = sorted(path for path in (Path(__file__).parent / "cases").iterdir() if path.is_dir())


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_case(case: Path, tmp_path: Path) -> None:
    folder = tmp_path / "in"
    shutil.copytree(case / "in", folder)
    printed = []
    for command in (case / "cmd").read_text(encoding="utf-8").splitlines():
        program, *arguments = shlex.split(command)
        assert program == "citecheck"
        result = citecheck(*arguments, cwd=folder)
        printed.append(f"$ {command}\n{result.out}")
        printed += [f"! {line}\n" for line in result.err.splitlines()]
        printed.append(f"= {result.status}\n")
    actual = "".join(printed).replace(str(tmp_path), "[TMP]")
    expected = case / "out.txt"
    if os.environ.get("CITECHECK_ACCEPT"):
        expected.write_bytes(actual.encode())
    assert actual == expected.read_bytes().decode()
