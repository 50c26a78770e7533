from __future__ import annotations

import os
from pathlib import Path

import pytest

from citecheck.cli.discovery import Scope, find
from citecheck.cli.failure import Failure


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def write(*paths: str) -> None:
    for path in paths:
        Path(path).parent.mkdir(parents=True, exist_ok=True)
        Path(path).write_text("x", encoding="utf-8")


def found(*paths: str, excluded: tuple[str, ...] = ()) -> Scope:
    return find(paths, lambda path: path in excluded)


def test_the_current_folder_when_nothing_is_named(project: Path) -> None:
    write("b.md", "a/c.txt", "a/d.qmd", "z.Rmd", "refs.bib", "picture.png", "page.html")
    scope = found()
    assert scope.essays == ("a/c.txt", "a/d.qmd", "b.md", "z.Rmd")
    assert scope.bibliographies == ("refs.bib",)
    assert scope.complete
    assert project == Path.cwd()


@pytest.mark.parametrize(
    "path",
    [
        ".hidden/a.md",
        ".a.md",
        "node_modules/a/b.md",
        ".venv/a.md",
        "_site/a.md",
        "build/a.md",
        "README.md",
        "docs/CHANGELOG.md",
        "LICENSE.txt",
        "CONTRIBUTING.de.md",
        "code-of-conduct.md",
        "requirements.txt",
        "robots.txt",
    ],
)
@pytest.mark.usefixtures("project")
def test_what_is_passed_over_but_linted_when_named(path: str) -> None:
    write(path)
    assert found().essays == ()
    assert found(path).essays == (path,)


@pytest.mark.usefixtures("project")
def test_a_virtual_environment_of_any_name_is_passed_over() -> None:
    write("env/pyvenv.cfg", "env/notes.txt")
    assert found().essays == ()


@pytest.mark.usefixtures("project")
def test_a_file_is_there_once_however_often_it_is_named() -> None:
    write("a/b.md")
    Path("link.md").symlink_to("a/b.md")
    assert found("a/b.md", "a", "./a/../a/b.md", "link.md").essays == ("a/b.md",)


@pytest.mark.usefixtures("project")
def test_patterns_that_the_shell_left_alone() -> None:
    write("a/b/one.md", "a/two.md", "a/three.png")
    assert found("a/**/*").essays == ("a/b/one.md", "a/two.md")


@pytest.mark.usefixtures("project")
@pytest.mark.parametrize("pattern", ["a/*.html", "a/*.*htm*", "**/p*.htm?"])
def test_web_pages_are_found_by_patterns_that_end_like_them(pattern: str) -> None:
    write("a/page.html", "a/essay.md")
    assert found(pattern).essays == ("a/page.html",)


@pytest.mark.usefixtures("project")
def test_web_pages_are_passed_over_in_folders_unless_they_are_chosen() -> None:
    write("a/page.html", "a/other.htm", "a/essay.md", "README.html", "_site/page.html")
    assert found().essays == found("a", "**/*").essays == ("a/essay.md",)
    assert found("a/other.htm").essays == ("a/other.htm",)
    chosen = find((), lambda _: False, lambda path: path.endswith(".html"))
    assert chosen.essays == ("README.html", "a/essay.md", "a/page.html")


@pytest.mark.usefixtures("project")
def test_a_name_that_looks_like_a_pattern() -> None:
    write("what [really].md")
    assert found("what [really].md").essays == ("what [really].md",)


@pytest.mark.usefixtures("project")
def test_what_the_configuration_excludes_is_not_found_but_can_be_named() -> None:
    write("a/b.md", "c.md")
    assert found(excluded=("a",)).essays == ("c.md",)
    assert found("a/b.md", excluded=("a/b.md",)).essays == ("a/b.md",)


@pytest.mark.usefixtures("project")
def test_circles_of_links_are_not_walked() -> None:
    write("a/b.md")
    Path("a/loop").symlink_to("..", target_is_directory=True)
    assert found().essays == ("a/b.md",)


@pytest.mark.usefixtures("project")
def test_standard_input_beside_files() -> None:
    write("a.md")
    scope = found("-", "a.md")
    assert scope.essays == ("-", "a.md")
    assert "-" in scope.named


@pytest.mark.usefixtures("project")
def test_what_is_named_must_exist() -> None:
    Path("lost.md").symlink_to("nowhere.md")
    write("a/essay.md", "a/page.html")
    for path, message in (
        ("none.md", "none.md does not exist"),
        ("a/esay.md", "a/esay.md does not exist; did you mean “essay.md”?"),
        ("a/pge.html", "a/pge.html does not exist; did you mean “page.html”?"),
        ("b/c.md", "b/c.md does not exist"),
        ("lost.md", "lost.md is a link to a file that does not exist"),
        ("*.md.md", "no essay or bibliography matches *.md.md"),
    ):
        with pytest.raises(Failure) as failure:
            found(path)
        assert failure.value.message == message


@pytest.fixture
def closed(monkeypatch: pytest.MonkeyPatch) -> str:
    """A folder that cannot be opened, whoever runs the tests."""
    write("closed/a.md", "b.md")
    scandir = os.scandir

    def refuse(path: str) -> object:
        if os.path.normpath(path) == "closed":
            raise PermissionError(13, "Permission denied", path)
        return scandir(path)

    monkeypatch.setattr(os, "scandir", refuse)
    return "closed"


@pytest.mark.usefixtures("project")
def test_a_closed_folder_that_is_found_is_told_and_passed_over(closed: str, capsys: pytest.CaptureFixture[str]) -> None:
    scope = found()
    assert scope.essays == ("b.md",)
    assert scope.complete
    assert capsys.readouterr().err == f"citecheck: cannot open the folder {closed}: Permission denied\n"


@pytest.mark.usefixtures("project")
def test_a_closed_folder_that_is_named_makes_the_run_incomplete(closed: str, capsys: pytest.CaptureFixture[str]) -> None:
    scope = found(closed, "b.md")
    assert scope.essays == ("b.md",)
    assert not scope.complete
    assert capsys.readouterr().err == "citecheck: cannot open the folder closed: Permission denied\n"
