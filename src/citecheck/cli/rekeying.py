"""Essays whose citations are to follow an entry that gets another key, and bibliographies whose entries refer to it."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from typing import NamedTuple

import click

from citecheck.bib.outline import outline
from citecheck.bib.reader import read as read_bibliography
from citecheck.bib.splicing import repoint
from citecheck.cli import discovery, mending, store
from citecheck.cli.bibliographies import Shelf
from citecheck.cli.failure import Failure, complain
from citecheck.cli.revising import Target, text_of
from citecheck.cli.settings import Settings, project_folder
from citecheck.library.rekeying import left_over, rekey
from citecheck.model.entry import Bibliography
from citecheck.readers import read as read_essay
from citecheck.text.edits import Edit, apply

essays_option = click.option(
    "--essays",
    multiple=True,
    type=click.Path(),
    metavar="PATH",
    help="Look for citations here instead of in the whole project. Repeatable.",
)
"""Of the commands that change keys: the essays in which citations are to follow."""


class Scope(NamedTuple):
    """The files that a key may stand in. bibliographies: those that the command is about; essays: those that may cite from them."""

    bibliographies: tuple[str, ...]
    essays: tuple[str, ...]

    @property
    def paths(self) -> tuple[str, ...]:
        """All of them."""
        return (*self.bibliographies, *self.essays)


def scope_of(target: Target, essays: Sequence[str]) -> Scope:
    """The bibliographies of a command, and the essays that are named, or else all of the project. Raises Failure."""
    project = os.path.relpath(project_folder(os.getcwd()))
    settings = Settings(target.config)
    found = discovery.find(tuple(essays) or (project,), settings.excluded, settings.included)
    return Scope(target.paths, tuple(path for path in found.essays if path != discovery.STANDARD_INPUT))


def open_all(scope: Scope, contents: Mapping[str, bytes]) -> list[Bibliography]:
    """The bibliographies with all that is in them. Raises Failure for one that is missing or not in UTF-8."""
    return [read_bibliography(text_of(path, contents).encode(), path) for path in scope.bibliographies]


def open_about(scope: Scope, contents: Mapping[str, bytes], keys: tuple[str, str]) -> list[Bibliography]:
    """
    The bibliographies, with the fields of the entries of these keys and of those that mention the first one; the others have none.

    Raises Failure as `open_all` does.
    """
    return [outline(text_of(path, contents), path, keys, mentioned=keys[0]) for path in scope.bibliographies]


def follow(scope: Scope, target: Target, contents: Mapping[str, bytes], keys: Mapping[str, str]) -> dict[str, bytes]:
    """
    The new content of each essay that cites old keys from these bibliographies: it cites the new ones. `keys`: new ones by old ones.

    Raises Failure for one that does and is not in UTF-8.
    """
    shelf, settings = Shelf(target.bib, store.Cache(None)), Settings(target.config)
    meant = {os.path.realpath(path) for path in scope.bibliographies}
    changed: dict[str, bytes] = {}
    for path in scope.essays:
        data = contents.get(path, b"")
        there = {old: new for old, new in keys.items() if old.encode() in data}
        if not there:
            continue
        document = read_essay(data, path)
        used = shelf.paths(path, document.metadata.get("bibliography", ()), settings.of(path)).paths
        if not any(os.path.realpath(each) in meant for each in used):
            continue
        edits = [edit for old, new in there.items() for edit in rekey(document, old, new)]
        if edits and mending.encode(document.source, data) != data:
            message = f"{path} cites “{next(iter(there))}” and is not in UTF-8, so that it cannot be changed; nothing was changed"
            raise Failure(message)
        if edits:
            changed[path] = mending.encode(apply(document.source, edits), data)
    return changed


def combine(
    edits: Mapping[str, Sequence[Edit]], opened: Sequence[Bibliography], contents: Mapping[str, bytes]
) -> dict[str, bytes]:
    """The new content of each bibliography that has edits."""
    return {
        each.path: mending.encode(apply(each.source, edits[each.path]), contents[each.path])
        for each in opened
        if edits.get(each.path)
    }


def tell(changed: Mapping[str, object], bibliographies: Sequence[str]) -> str:
    """In which files something changed, as part of a sentence."""
    essays = [path for path in changed if path not in bibliographies]
    files = [path for path in changed if path in bibliographies]
    return ", ".join((*files, *essays))


def warn_of_leftovers(scope: Scope, key: str) -> None:
    """Say where essays still have a key that is gone, though not as a citation that was understood."""
    for path in scope.essays:
        lines = left_over(_content(path).decode(errors="replace"), key)
        if lines:
            complain(f"{path} still has “{key}” in line {', '.join(map(str, lines))}; look at whether it is meant as a citation")


def warn_of_citations(scope: Scope, keys: Sequence[str]) -> None:
    """Say which essays cite keys that are gone, and which entries refer to them."""
    for path in scope.bibliographies:
        source = _content(path).decode("utf-8", "replace")
        for key in keys:
            bibliography = outline(source, path, (), mentioned=key)
            places = [edit.span for edit in repoint(bibliography, key, key)]
            entries = [entry.key for entry in bibliography.entries if any(entry.span.holds(place) for place in places)]
            if entries:
                complain(f"{path}: {', '.join(entries)} still refers to “{key}”; to bring it back: citecheck undo")
    for path in scope.essays:
        data = _content(path)
        for key in keys:
            if key.encode() in data and rekey(read_essay(data, path), key, key):
                complain(f"{path} still cites “{key}”; to bring it back: citecheck undo")


def _content(path: str) -> bytes:
    """What a file holds; nothing where it cannot be read, which the next command that needs it says."""
    try:
        return store.read(path)
    except OSError:
        return b""
