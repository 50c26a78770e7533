from __future__ import annotations

from collections.abc import Iterator

import pytest

from citecheck.lint.config import Config
from citecheck.lint.selection import is_on, matches
from citecheck.model.diagnostic import Finding
from citecheck.rules import registry
from citecheck.rules.registry import Rule, find, rules, selects


def _nothing(_: object) -> Iterator[Finding]:
    yield from ()


PLAIN = Rule("CIT001", "undefined-key", _nothing, "essay", "error")
STRICT = PLAIN._replace(strict=True)


@pytest.mark.parametrize(
    ("select", "ignore", "on"),
    [
        (("ALL",), (), True),
        (("CIT",), (), True),
        (("CIT0",), (), True),
        (("QUO",), (), False),
        (("C",), (), False),
        (("undefined-key",), (), True),
        (("undefined",), (), False),
        ((), (), False),
        (("ALL",), ("CIT",), False),
        (("CIT001",), ("CIT",), True),
        (("CIT",), ("CIT001",), False),
        (("CIT",), ("CIT",), False),
        (("undefined-key",), ("CIT001",), False),
    ],
)
def test_the_more_exact_selector_wins_and_ignore_in_a_tie(select: tuple[str, ...], ignore: tuple[str, ...], on: bool) -> None:  # noqa: FBT001 - a row of the table
    assert is_on(PLAIN, Config(select=select, ignore=ignore)) is on


def test_extend_select_adds_to_the_selection() -> None:
    assert is_on(PLAIN, Config(select=("QUO",), extend_select=("CIT",)))


def test_strict_rules_are_on_by_request_only() -> None:
    assert not is_on(STRICT, Config())
    assert not is_on(STRICT, Config(extend_select=("CIT",)))
    assert is_on(STRICT, Config(strict=True))
    assert is_on(STRICT, Config(extend_select=("CIT001",)))
    assert is_on(STRICT, Config(select=("undefined-key",)))


@pytest.mark.parametrize(
    ("path", "pattern", "meant"),
    [
        ("essays/a.md", "a.md", True),
        ("essays/a.md", "*.md", True),
        ("essays/a.md", "essays/*.md", True),
        ("/home/me/essays/a.md", "essays/*.md", True),
        ("./essays/a.md", "essays", True),
        ("essays/deep/a.md", "essays/", True),
        ("essays\\a.md", "essays/*.md", True),
        ("myessays/a.md", "essays/*.md", False),
        ("essays/a.mdx", "*.md", False),
        ("a.md", "./a.md", True),
    ],
)
def test_patterns_of_files(path: str, pattern: str, meant: bool) -> None:  # noqa: FBT001 - a row of the table
    assert matches(path, pattern) is meant


def test_rules_are_found_by_code_and_name() -> None:
    assert find("CIT001") is find("undefined-key")
    assert find("CIT001") in rules()
    assert find("CIT") is None


def test_rules_are_in_order_and_codes_unique() -> None:
    codes = [rule.code for rule in rules()]
    assert codes == sorted(set(codes))
    assert all(selects(rule.code[:3], rule) for rule in rules())


def test_a_code_cannot_be_declared_twice() -> None:
    assert rules()[0].check.__name__ == "undefined_key"
    with pytest.raises(ValueError, match="CIT001 is undefined-key already"):
        registry.rule("CIT001", on="essay", severity="error")(_nothing)
