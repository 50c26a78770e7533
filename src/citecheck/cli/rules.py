"""`citecheck rules`: all rules in a table."""

from __future__ import annotations

from typing import Literal

import click

from citecheck.cli import terminal
from citecheck.cli.options import color_option
from citecheck.reporters import cells
from citecheck.reporters.style import Style
from citecheck.rules.registry import Rule, rules

_WIDTH_OF_FILES = 120
_NARROWEST = 20  # of the summaries


@click.command(short_help="List all rules.")
@click.option(
    "--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True, help="How to print them."
)
@color_option
def command(form: Literal["text", "json"], color: terminal.Color) -> int:
    """List all rules: code, name, severity and what each finds. Those with a + apply only with --strict or when selected."""
    if form == "json":
        click.echo(_json(rules()))
    else:
        click.echo(_table(rules(), terminal.width() or _WIDTH_OF_FILES, terminal.style(color)), color=True)
    return 0


def _json(listed: tuple[Rule, ...]) -> str:
    from json import dumps  # noqa: PLC0415 - only this format needs it

    keys = ("code", "name", "severity", "on", "needs", "strict", "since", "summary")
    return dumps(
        {"schema": 1, "rules": [{key: getattr(rule, key) for key in keys} for rule in listed]}, ensure_ascii=False, indent=2
    )


def _table(listed: tuple[Rule, ...], width: int, style: Style) -> str:
    codes, names = (max((len(getattr(rule, key)) for rule in listed), default=0) for key in ("code", "name"))
    lines = []
    for rule in listed:
        name = f"{rule.name}{'+' if rule.strict else ''}"
        lead = f"{rule.code:<{codes}}  {name:<{names + 1}}  {rule.severity:<7}  "
        line = cells.wrap(lead + rule.summary, max(width, len(lead) + _NARROWEST), " " * len(lead))
        painted = style.severity(f"{rule.severity:<7}", rule.severity)
        lines.append(style.paint(rule.code, "bold") + line.removeprefix(rule.code).replace(f"{rule.severity:<7}", painted, 1))
    return "\n".join(lines)
