"""The works that commands on the reading list are about: those of the bibliographies here, and where the essays here use them."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from typing import Any, NamedTuple, TypeVar

import click

from citecheck.cli import discovery
from citecheck.cli.bibliographies import Shelf, none_here
from citecheck.cli.failure import Failure, complain, reason, unknown
from citecheck.cli.settings import Settings, project_folder
from citecheck.cli.store import Cache
from citecheck.library.uses import Use
from citecheck.library.works import Work, works_of
from citecheck.model.entry import Bibliography
from citecheck.reporters.summary import count

_Command = TypeVar("_Command", bound=Callable[..., Any])
_Read = TypeVar("_Read")


class Place(NamedTuple):
    """Where a command on the reading list looks: the bibliographies and essays that are named, or else those that are found."""

    bib: tuple[str, ...] = ()
    essays: tuple[str, ...] = ()
    config: str | None = None
    no_cache: bool = False


class Collection(NamedTuple):
    """Bibliographies and their works; the works know where essays use them only when that was asked for."""

    bibliographies: tuple[Bibliography, ...]
    works: list[Work]


def place_options(command: _Command) -> _Command:
    """Give a command the options of `Place`."""
    for decorate in reversed(_PLACE):
        command = decorate(command)
    return command


def take_place(given: dict[str, Any]) -> Place:
    """Take the values of `place_options` out of what click gives a command."""
    return Place(*(given.pop(name) for name in Place._fields))


def open_collection(place: Place, *, with_uses: bool, essays: tuple[str, ...] = ()) -> Collection:
    """
    Read the works, and with `with_uses` the essays of the current folder, or those that are named, and in any case those in `essays`.

    What a bibliography has that could not be read is said in one line. Raises Failure when there is no bibliography, or one cannot be read.
    """
    settings = Settings(place.config)
    cache = Cache(None if place.no_cache else project_folder(os.getcwd()))
    shelf = Shelf(place.bib, cache)
    bibliographies = open_bibliographies(shelf, settings)
    complain_of_faults(bibliographies)
    uses: Iterable[Use] = ()
    if with_uses:
        from citecheck.cli.usage import Reader, uses_in  # noqa: PLC0415 - most lists have no need of the essays

        scope = discovery.find((*essays, *(place.essays or (os.curdir,))), settings.excluded, settings.included)
        uses = uses_in(scope.essays, bibliographies, Reader(shelf, settings, cache))
    return Collection(bibliographies, works_of(bibliographies, uses))


def complain_of_faults(bibliographies: Iterable[Bibliography]) -> None:
    """Say in a line for each bibliography that some of it could not be read, if so."""
    for bibliography in bibliographies:
        if bibliography.faults:
            faults = count(len(bibliography.faults), "thing")
            name = bibliography.path
            complain(f"{name}: {faults} may not be read as meant; to see them: citecheck lint {name}")


def open_bibliographies(shelf: Shelf, settings: Settings) -> tuple[Bibliography, ...]:
    """The bibliographies that are named, configured, or found here. Raises Failure when there is none or one cannot be read."""
    return tuple(readable(shelf.open, path) for path in choose_paths(shelf, settings))


def choose_paths(shelf: Shelf, settings: Settings) -> tuple[str, ...]:
    """The paths of these bibliographies. Raises Failure when there is none."""
    choice = shelf.paths(os.path.join(os.curdir, "essay"), (), settings.of(""))
    if not choice.paths:
        raise Failure(none_here())
    return choice.paths


def readable(read: Callable[[str], _Read], path: str) -> _Read:
    """What `read` makes of the bibliography at `path`. Raises Failure when it cannot be read."""
    try:
        return read(path)
    except OSError as error:
        message = f"cannot read the bibliography {path}: {reason(error)}"
        raise Failure(message) from None


def emptiness(collection: Collection) -> str:
    """That there is no work at all, and what to do about it; "" where there are some."""
    if collection.works:
        return ""
    names = ", ".join(bibliography.path for bibliography in collection.bibliographies)
    if any(bibliography.faults for bibliography in collection.bibliographies):
        return f"no entry of {names} can be read"
    return f"{names} has no entries yet; to add one: citecheck add"


def pick(collection: Collection, keys: Iterable[str]) -> list[Work]:
    """The works of these citekeys, in that order. Raises Failure, which names the nearest key, for one that there is not."""
    known = {work.entry.key: work for work in collection.works}
    return [known[key] if key in known else unknown("entry", key, known) for key in dict.fromkeys(keys)]


def complete_keys(ctx: click.Context, parameter: click.Parameter, incomplete: str) -> list[str]:  # noqa: ARG001 - click's signature
    """The citekeys that begin with what is typed, for shells; none where there is no bibliography to read."""
    try:
        shelf = Shelf(tuple(ctx.params.get("bib") or ()), Cache(project_folder(os.getcwd())))
        bibliographies = open_bibliographies(shelf, Settings(ctx.params.get("config")))
    except Failure:
        return []
    keys = (entry.key for bibliography in bibliographies for entry in bibliography.entries)
    return [key for key in dict.fromkeys(keys) if key.lower().startswith(incomplete.lower())]


_PLACE = (
    click.option("--bib", multiple=True, type=click.Path(), metavar="FILE", help="Use this bibliography. Repeatable."),
    click.option(
        "--essays",
        multiple=True,
        type=click.Path(),
        metavar="PATH",
        help="Look for uses of the works here instead of in the current folder. Repeatable.",
    ),
    click.option("--config", type=click.Path(), metavar="FILE", help="Use this configuration instead of the nearest one."),
    click.option("--no-cache", is_flag=True, help="Neither use nor write .citecheck_cache."),
)
