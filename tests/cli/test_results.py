"""Reports from the cache are those of a run without it, whatever has changed in between."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from tests.cli.programs import citecheck

BIB = (
    "@book{ashdown1999harbours,\n  author = {Ashdown, Mary},\n  title = {Harbours},\n  publisher = {Quay},\n  year = {1999},\n}\n"
)
ESSAY = "Of harbours “nobody ever asks who paid for them” [@ashdown1999harbours, p. 12], and rightly so.\n"


@pytest.fixture(autouse=True)
def project(tmp_path: Path) -> Path:
    (tmp_path / "references.bib").write_text(BIB, encoding="utf-8")
    (tmp_path / "essay.md").write_text(ESSAY, encoding="utf-8")
    return tmp_path


def lint(folder: Path, *options: str) -> str:
    """What a run with the cache prints, which must be what one without it prints."""
    arguments = ("lint", "essay.md", "--format", "json", *options)
    first = citecheck(*arguments, cwd=folder)
    again = citecheck(*arguments, cwd=folder)
    uncached = citecheck(*arguments, "--no-cache", cwd=folder)
    assert first == again == uncached
    return first.out


def test_what_a_report_depends_on(project: Path) -> None:
    essay, bib = project / "essay.md", project / "references.bib"
    assert '"diagnostics": []' in lint(project)
    essay.write_text(ESSAY.replace("harbours,", "harbors,"), encoding="utf-8")
    assert "undefined-key" in lint(project)
    assert '"diagnostics": []' in lint(project, "--ignore", "undefined-key")
    bib.write_text(BIB.replace("harbours,", "harbors,"), encoding="utf-8")
    assert '"diagnostics": []' in lint(project)
    bib.write_text(BIB, encoding="utf-8")
    (project / "citecheck.toml").write_text('ignore = ["undefined-key"]\n', encoding="utf-8")
    assert '"diagnostics": []' in lint(project)
    (project / "citecheck.toml").unlink()
    (project / "other.bib").write_text(BIB.replace("harbours,", "harbors,"), encoding="utf-8")
    assert "undefined-key" in lint(project)
    assert '"diagnostics": []' in lint(project, "--bib", "other.bib")
    bib.unlink()
    assert '"diagnostics": []' in lint(project)  # the only bibliography beside the essay is the other one


def test_a_bibliography_of_the_front_matter_that_comes_and_goes(project: Path) -> None:
    (project / "essay.md").write_text(f"---\nbibliography: mine.bib\n---\n\n{ESSAY}", encoding="utf-8")
    assert "unreadable-file" in lint(project)
    (project / "mine.bib").write_text(BIB, encoding="utf-8")
    assert '"diagnostics": []' in lint(project)
    (project / "mine.bib").unlink()
    assert "unreadable-file" in lint(project)


def test_the_same_length_and_time_do_not_deceive(project: Path) -> None:
    essay = project / "essay.md"
    before = essay.stat()
    assert '"diagnostics": []' in lint(project)
    essay.write_text(ESSAY.replace("ashdown1999harbours", "ashdown1999harbourz"), encoding="utf-8")
    os.utime(essay, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert essay.stat().st_size == before.st_size
    assert "undefined-key" in lint(project)


def test_a_damaged_cache_does_no_harm(project: Path) -> None:
    lint(project)
    for file in (project / ".citecheck_cache").iterdir():
        head, _, _ = file.read_bytes().partition(b"\n")
        file.write_bytes(head + b"\n[[], 5")
    assert '"diagnostics": []' in lint(project)
