from __future__ import annotations

import os
from pathlib import Path

import pytest

from citecheck.cli import store
from citecheck.cli.store import Cache

AS_ROOT = hasattr(os, "geteuid") and os.geteuid() == 0


def test_replacing_keeps_permissions_and_follows_links(tmp_path: Path) -> None:
    file, link = tmp_path / "essay.md", tmp_path / "link.md"
    file.write_bytes(b"old")
    file.chmod(0o640)
    link.symlink_to(file)
    store.replace(str(link), b"new")
    assert file.read_bytes() == b"new"
    assert link.is_symlink()
    assert file.stat().st_mode & 0o777 == 0o640
    assert sorted(path.name for path in tmp_path.iterdir()) == ["essay.md", "link.md"]


def test_a_replacement_that_fails_leaves_the_file_as_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(_: int) -> None:
        raise OSError(28, "No space left on device")

    file = tmp_path / "essay.md"
    file.write_bytes(b"old")
    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(OSError, match="No space"):
        store.replace(str(file), b"new")
    assert file.read_bytes() == b"old"
    assert [path.name for path in tmp_path.iterdir()] == ["essay.md"]


def test_the_cache_answers_only_for_the_same_input(tmp_path: Path) -> None:
    Cache(str(tmp_path)).put("name", b"input", b"value")
    cache = Cache(str(tmp_path))
    assert cache.get("name", b"input") == b"value"
    assert cache.get("name", b"inputs") is None
    assert cache.get("other", b"input") is None


def test_the_cache_does_not_answer_for_another_version(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    cache = Cache(str(tmp_path))
    cache.put("name", b"input", b"value")
    monkeypatch.setattr(store, "__version__", "99.0")
    assert cache.get("name", b"input") is None


def test_the_cache_is_marked_for_git_and_backups(tmp_path: Path) -> None:
    Cache(str(tmp_path)).put("name", b"input", b"value")
    assert (tmp_path / ".citecheck_cache" / ".gitignore").read_text(encoding="utf-8") == "*\n"
    assert (
        (tmp_path / ".citecheck_cache" / "CACHEDIR.TAG")
        .read_text(encoding="utf-8")
        .startswith("Signature: 8a477f597d28d172789f06886806bc55")
    )


def test_a_cache_that_cannot_be_written_is_empty(tmp_path: Path) -> None:
    (tmp_path / ".citecheck_cache").write_text("a file in its place", encoding="utf-8")
    cache = Cache(str(tmp_path))
    cache.put("name", b"input", b"value")
    assert cache.get("name", b"input") is None


def test_no_cache_keeps_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    cache = Cache(None)
    cache.put("name", b"input", b"value")
    assert cache.get("name", b"input") is None
    assert list(tmp_path.iterdir()) == []


def test_a_cache_that_has_grown_too_large_begins_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(store, "_MOST_VALUES", 3)
    cache = Cache(str(tmp_path))
    for number in range(5):
        cache.put(f"name {number}", b"input", b"value")
    assert cache.get("name 0", b"input") is None
    assert cache.get("name 4", b"input") == b"value"
    assert (tmp_path / ".citecheck_cache" / ".gitignore").exists()
