"""The options that more than one command has, and what they amount to."""

import os
from collections.abc import Callable
from typing import Any, NamedTuple, TypeVar

import click

from citecheck.cli import discovery
from citecheck.cli.bibliographies import Shelf
from citecheck.cli.failure import unknown
from citecheck.cli.session import Session
from citecheck.cli.settings import Settings, project_folder
from citecheck.cli.store import Cache
from citecheck.cli.terminal import Color

_Command = TypeVar("_Command", bound=Callable[..., Any])


class Common(NamedTuple):
    """What every command that looks at essays is told."""

    paths: tuple[str, ...]
    bib: tuple[str, ...]
    config: str | None
    stdin_filename: str
    no_cache: bool
    color: Color


def common(command: _Command) -> _Command:
    """Give a command the options of `Common`."""
    for decorate in reversed(_COMMON):
        command = decorate(command)
    return command


def open_cache(given: Common) -> Cache:
    """The cache of the project that the current folder is in."""
    return Cache(None if given.no_cache else project_folder(os.getcwd()))


def open_session(given: Common, settings: Settings, cache: Cache) -> Session:
    """Open the files that a command is about. Raises Failure."""
    shelf = Shelf(given.bib, cache)
    return Session(find_scope(given, settings, shelf), settings, shelf, given.stdin_filename)


def find_scope(given: Common, settings: Settings, shelf: Shelf) -> discovery.Scope:
    """The files that a command is about: of the texts in a folder, not those that are attached to a work. Raises Failure."""
    scope = discovery.find(given.paths, settings.excluded, settings.included)
    if not scope.bibliographies or scope.named.issuperset(scope.essays):
        return scope
    from citecheck.cli.holdings import without_attached  # noqa: PLC0415 - one essay by name has no use for it

    return without_attached(scope, shelf)


def complete_rules(ctx: click.Context, parameter: click.Parameter, incomplete: str) -> list[str]:  # noqa: ARG001 - click's signature
    """The names and codes of rules that begin with the last of a list of words parted by commas."""
    from citecheck.rules.registry import rules  # noqa: PLC0415 - only a shell asks

    done, comma, word = incomplete.rpartition(",")
    names = [name for rule in rules() for name in (rule.name, rule.code)]
    return [done + comma + name for name in names if name.lower().startswith(word.lower())]


def _split(ctx: click.Context, parameter: click.Parameter, values: tuple[str, ...]) -> tuple[str, ...]:  # noqa: ARG001 - click's signature
    """The selectors in a repeatable option with commas. Raises Failure for one that means no rule."""
    names = tuple(name.strip() for value in values for name in value.split(",") if name.strip())
    if names:
        from citecheck.rules.registry import rules, selects  # noqa: PLC0415 - completion and help have no need of the rules

        for name in names:
            if not any(selects(name, rule) for rule in rules()):
                unknown("rule", name, (word for rule in rules() for word in (rule.name, rule.code)))
    return names


def rules_option(flag: str, text: str) -> Callable[[_Command], _Command]:
    """An option that takes names and codes of rules."""
    return click.option(flag, multiple=True, callback=_split, shell_complete=complete_rules, metavar="RULE,...", help=text)


color_option = click.option(
    "--color",
    type=click.Choice(["auto", "always", "never"]),
    default="auto",
    show_default=True,
    help="Whether to print in colour.",
)
"""For every command that prints for people."""

_COMMON = (
    click.argument("paths", nargs=-1, type=click.Path(allow_dash=True), metavar="[PATH]..."),
    click.option(
        "--bib", multiple=True, type=click.Path(), metavar="FILE", help="Look entries up in this bibliography. Repeatable."
    ),
    click.option("--config", type=click.Path(), metavar="FILE", help="Use this configuration instead of the nearest one."),
    click.option(
        "--stdin-filename",
        default="<stdin>",
        metavar="NAME",
        help="What standard input (PATH “-”) is called: its suffix says how to read it, its folder where to look for the rest.",
    ),
    click.option("--no-cache", is_flag=True, help="Neither use nor write .citecheck_cache."),
    color_option,
)
