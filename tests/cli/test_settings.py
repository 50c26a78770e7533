from __future__ import annotations

import os
from pathlib import Path

import pytest

from citecheck.cli.failure import Failure
from citecheck.cli.init import TEMPLATE
from citecheck.cli.settings import Overrides, Settings, project_folder
from citecheck.lint import config
from citecheck.rules.registry import rules


@pytest.fixture(autouse=True)
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "a" / "b").mkdir(parents=True)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def write(path: str, text: str) -> None:
    Path(path).write_text(text, encoding="utf-8")


def test_the_nearest_configuration_holds() -> None:
    write("citecheck.toml", 'language = "en"\n')
    write("a/pyproject.toml", '[tool.citecheck]\nlanguage = "de"\n')
    settings = Settings()
    assert settings.of("essay.md").language == "en"
    assert settings.of("a/essay.md").language == "de"
    assert settings.of("a/b/essay.md").language == "de"
    assert settings.of("").language == "en"
    assert settings.of("a/b/essay.md").path == "a/pyproject.toml"


def test_a_pyproject_about_other_things_is_passed_over() -> None:
    write("citecheck.toml", 'language = "en"\n')
    write("a/pyproject.toml", "[project]\nname = 'citecheck-essays'\n")
    write("a/b/pyproject.toml", "not even TOML")
    assert Settings().of("a/b/essay.md").language == "en"


def test_citecheck_toml_is_nearer_than_pyproject_in_one_folder() -> None:
    write("citecheck.toml", 'language = "en"\n')
    write("pyproject.toml", '[tool.citecheck]\nlanguage = "de"\n')
    assert Settings().of("essay.md").language == "en"


def test_a_named_configuration_holds_for_everything() -> None:
    write("a/citecheck.toml", 'language = "de"\n')
    write("mine.toml", 'language = "fr"\n')
    assert Settings("mine.toml").of("a/essay.md").language == "fr"


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b'langage = "en"\n', "citecheck.toml:1: unknown key “langage”; did you mean “language”?"),
        (b"\xff", "the configuration {path} is not UTF-8"),
    ],
)
def test_a_configuration_that_cannot_be_used(content: bytes, message: str, project: Path) -> None:
    Path("citecheck.toml").write_bytes(content)
    with pytest.raises(Failure) as failure:
        Settings().of("essay.md")
    assert failure.value.message == message.format(path=project / "citecheck.toml")


def test_patterns_are_relative_to_the_configuration(project: Path) -> None:
    write("a/citecheck.toml", 'exclude = ["b/", "*.notes.md"]\n')
    settings = Settings()
    assert settings.excluded("a/b")
    assert settings.excluded("a/b/essay.md")
    assert settings.excluded(str(project / "a" / "b" / "essay.md"))
    assert settings.excluded("a/x.notes.md")
    assert not settings.excluded("a/essay.md")
    assert not settings.excluded("b/essay.md")


@pytest.mark.parametrize("folder", [".", "a", "a/b"])
def test_ignores_for_some_files_hold_wherever_the_command_is_run(
    folder: str, monkeypatch: pytest.MonkeyPatch, project: Path
) -> None:
    write("a/citecheck.toml", '[per-file-ignores]\n"b/*.md" = ["CIT001", "QUO"]\n"*.txt" = ["CIT002"]\n')
    monkeypatch.chdir(folder)
    settings = Settings()
    assert settings.of(os.path.relpath(project / "a" / "b" / "essay.md")).per_file_ignores == {"*": ("CIT001", "QUO")}
    assert settings.of(str(project / "a" / "essay.md")).per_file_ignores == {"*": ()}


def test_the_command_line_comes_first() -> None:
    write("citecheck.toml", 'select = ["CIT"]\nextend-select = ["QUO001"]\nignore = ["CIT001", "QUO002"]\n')
    plain = Settings(overrides=Overrides(ignore=("CIT002",))).of("")
    assert (plain.select, plain.ignore, plain.extend_select) == (("CIT",), ("CIT001", "QUO002", "CIT002"), ("QUO001",))
    chosen = Settings(overrides=Overrides(select=("CIT001",))).of("")
    assert (chosen.select, chosen.ignore, chosen.extend_select) == (("CIT001",), (), ())
    more = Settings(overrides=Overrides(extend_select=("QUO002",), strict=True)).of("")
    assert (more.ignore, more.extend_select, more.strict) == (("CIT001",), ("QUO001", "QUO002"), True)


def test_a_project_begins_at_a_configuration_or_a_repository(project: Path) -> None:
    (project / ".git").mkdir()
    assert project_folder(str(project / "a" / "b")) == str(project)
    write("a/citecheck.toml", "")
    assert project_folder(str(project / "a" / "b")) == str(project / "a")


def test_the_template_changes_nothing_and_every_setting_in_it_is_valid() -> None:
    assert config.read(TEMPLATE, "citecheck.toml") == config.Config(path="citecheck.toml")
    settings = "\n".join(line.removeprefix("# ") for line in TEMPLATE.splitlines() if "=" in line or line.startswith("# ["))
    used = config.read(settings, "citecheck.toml")
    assert used is not None
    assert used.bibliography == ("references.bib",)
    assert used.strict
    assert "reviews/*.md" in used.per_file_ignores
    assert {rule.name for rule in rules()} >= set(used.ignore)
