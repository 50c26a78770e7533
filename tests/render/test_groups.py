from __future__ import annotations

from tests.render.essays import bibliography

from citecheck.render.csl import items
from citecheck.render.groups import Grouping, group
from citecheck.render.works import Choice, choose

ENTRIES = choose([], [bibliography()], Choice())


def groups(by: Grouping, *named: str) -> list[tuple[str, list[str]]]:
    return group(ENTRIES, items(ENTRIES), by, named)


def test_by_type() -> None:
    assert groups("type") == [("Books", ["lee", "kant"]), ("Articles", ["fox"]), ("Websites", ["web"])]


def test_by_keyword() -> None:
    assert groups("keyword") == [
        ("Primary sources", ["lee", "kant"]),
        ("Secondary sources", ["fox"]),
        ("Other works", ["web"]),
    ]


def test_by_some_keywords() -> None:
    assert groups("keyword", "secondary", "rivers") == [
        ("Secondary sources", ["fox"]),
        ("Rivers", ["lee"]),
        ("Other works", ["kant", "web"]),
    ]
