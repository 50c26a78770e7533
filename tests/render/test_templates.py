from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from tests.render.essays import bibliography

from citecheck.render import templates
from citecheck.render.csl import items
from citecheck.render.pandoc import Format
from citecheck.render.templates import Page, PageError, fill
from citecheck.render.works import Choice, choose

ENTRIES = choose([], [bibliography()], Choice())
EXAMPLES = Path(templates.__file__).parent / "examples"


def formatter(asked: list[Format]) -> Callable[[Format], list[tuple[str, str]]]:
    """A stand-in for the processor, which turns the order around and notes what it is asked for."""

    def render(form: Format) -> list[tuple[str, str]]:
        asked.append(form)
        opening, ending = ("<p>", "</p>") if form == "html" else ("", "")
        return [(entry.key, f"{opening}<{form}> {entry.key}{ending}") for entry in reversed(ENTRIES)]

    return render


def shown(source: str, name: str = "list.txt.j2", **more: Any) -> str:  # noqa: ANN401 - the fields of a page
    page = Page(name, source)._replace(**more)
    return fill(page, ENTRIES, items(ENTRIES), formatter([]))


def test_works_stand_in_the_order_of_the_style() -> None:
    assert shown("{% for work in works %}{{ work.key }} {% endfor %}") == "web fox kant lee "


def test_what_a_template_knows_of_a_work() -> None:
    source = (
        "{% set work = works[3] %}{{ work.kind }}|{{ work.fields.title }}|{{ work.item.publisher }}|{{ work.authors[0] }}|{{ work.year }}|"
        "{{ work.keywords|join('+') }}|{{ work.text }}|{{ work.markdown }}|{{ work.latex }}|{{ work.html }}"
    )
    assert shown(source) == (
        "book|Rivers of the North|Northern Press Ltd|Ann Lee|1999|primary+rivers|<text> lee|<markdown> lee|<latex> lee|<html> lee"
    )


def test_groups_and_the_rest() -> None:
    source = (
        "{{ heading }} {{ style }} {{ language }}{% for title, members in groups %} {{ title }}:{{ members|map(attribute='key')|join }}"
        "{% endfor %}"
    )
    page: dict[str, Any] = {"heading": "H", "style": "S", "language": "de", "groups": [("A", ["lee", "web"]), ("B", ["fox"])]}
    assert shown(source, **page) == "H S de A:weblee B:fox"


def test_what_is_not_html_is_escaped_in_html() -> None:
    assert shown("{{ works[0].html }} {{ works[0].text }}", "list.html.j2") == "<html> web &lt;text&gt; web"


def test_each_format_is_made_once_and_only_when_needed() -> None:
    asked: list[Format] = []
    page = Page("list.md.j2", "{% for work in works %}{{ work.markdown }}{{ work.latex }}{% endfor %}")
    fill(page, ENTRIES, items(ENTRIES), formatter(asked))
    assert asked == ["markdown", "latex"]


@pytest.mark.parametrize(
    ("source", "message"),
    [
        ("{% for %}", "list.txt.j2:1: "),
        ("\n{{ works[0].nothing.more }}", "list.txt.j2: 'citecheck.render.templates.Work object' has no attribute 'nothing'"),
        ("{{ 1 / 0 }}", "list.txt.j2: division by zero"),
        ("{{ works.__class__.__mro__ }}", "list.txt.j2: access to attribute '__class__' of 'list' object is unsafe"),
        ("{% include 'other' %}", "list.txt.j2: "),
    ],
)
def test_what_is_wrong_is_one_sentence(source: str, message: str) -> None:
    with pytest.raises(PageError) as caught:
        shown(source)
    assert str(caught.value).startswith(message)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("name", templates.EXAMPLES)
def test_the_examples(name: str) -> None:
    source = (EXAMPLES / name).read_text(encoding="utf-8")
    text = shown(source, name, heading="My & list")
    assert all(f"{entry.key}" in text for entry in ENTRIES)
    assert ("My &amp; list" if ".html" in name else "# My & list") in text
    assert "<h2>Books</h2>" in shown(source, name, groups=[("Books", ["lee"])]) or "## Books\n" in shown(
        source, name, groups=[("Books", ["lee"])]
    )


def test_all_examples_are_listed() -> None:
    assert sorted(path.name for path in EXAMPLES.iterdir()) == list(templates.EXAMPLES)
