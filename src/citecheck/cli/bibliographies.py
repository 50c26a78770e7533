"""Which bibliographies an essay has, and reading each of them once."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, NamedTuple

from citecheck.cli import store
from citecheck.cli.failure import Failure, reason
from citecheck.cli.settings import shown, upward
from citecheck.lint.config import Config

if TYPE_CHECKING:  # these records take a fourteenth of a run to make, and a run that changes nothing can do without them
    from citecheck.model.document import Document
    from citecheck.model.entry import Bibliography

_USUAL_NAME = "references.bib"


class Choice(NamedTuple):
    """The bibliographies chosen for an essay, and what names them; None for its own front matter."""

    paths: tuple[str, ...]
    by: str | None


class Shelf:
    """The bibliographies of one run."""

    def __init__(self, named: tuple[str, ...], cache: store.Cache) -> None:
        """Take the files that `--bib` names, which then hold for every essay."""
        self._named = named
        self.cache = cache
        self._contents: dict[str, bytes] = {}
        self._read: dict[str, Bibliography] = {}

    def open(self, path: str) -> Bibliography:
        """The bibliography in a file; the same one for two paths that lead to one file. Raises OSError."""
        identity = os.path.realpath(path)
        if identity not in self._read:
            self._read[identity] = self._parse(path, self.content(path))
        return self._read[identity]

    def content(self, path: str) -> bytes:
        """The bytes of a bibliography. Raises OSError."""
        identity = os.path.realpath(path)
        if identity not in self._contents:
            self._contents[identity] = store.read(path)
        return self._contents[identity]

    def put(self, path: str, data: bytes) -> None:
        """Let a bibliography have this content, whatever there is on disk."""
        identity = os.path.realpath(path)
        self._contents[identity] = data
        self._read.pop(identity, None)

    def state(self, path: str) -> str:
        """A short text that changes with what the file holds."""
        try:
            return store.checksum(self.content(path))
        except OSError as error:
            return reason(error)

    def paths(self, essay: str, listed: tuple[str, ...] | str, config: Config) -> Choice:
        """The bibliographies of an essay: those of the command line, or of its front matter, or of the configuration, or the one nearby."""
        if self._named:
            return Choice(self._named, "--bib")
        if listed:
            names = (listed,) if isinstance(listed, str) else listed
            return Choice(tuple(os.path.normpath(os.path.join(os.path.dirname(essay), name)) for name in names), None)
        if config.bibliography:
            folder = os.path.dirname(os.path.abspath(config.path))
            return Choice(tuple(shown(os.path.join(folder, path)) for path in config.bibliography), config.path)
        nearby = _nearby(essay)
        return Choice((nearby,) if nearby else (), "the search for a bibliography")

    def of(self, document: Document, config: Config) -> tuple[Document, tuple[Bibliography, ...]]:
        """
        The bibliographies of an essay.

        One that the front matter names and that cannot be opened becomes a problem of the document. Raises Failure for one that
        the command line or the configuration names.
        """
        choice = self.paths(document.name, document.metadata.get("bibliography", ()), config)
        from citecheck.model.document import Problem  # noqa: PLC0415 - see above
        from citecheck.text.span import Span  # noqa: PLC0415 - see above

        opened: list[Bibliography] = []
        problems: list[Problem] = []
        for path in choice.paths:
            try:
                opened.append(self.open(path))
            except OSError as error:
                message = f"cannot read the bibliography {path}: {reason(error)}"
                if choice.by is not None:
                    message += f" ({choice.by} names it)"
                    raise Failure(message) from None
                problems.append(Problem(Span(*_place_of(os.path.basename(path), document.source)), message))
        return document._replace(problems=(*document.problems, *problems)), tuple(opened)

    def _parse(self, path: str, data: bytes) -> Bibliography:
        if self.cache.keeps:
            return self._remember(path, data)
        from citecheck.bib.reader import read  # noqa: PLC0415 - a run that changes nothing has no need of it

        return read(data, path)

    def _remember(self, path: str, data: bytes) -> Bibliography:
        """What the file holds, from the cache, where it is put if it is not there."""
        from citecheck.bib.cache import decode, encode  # noqa: PLC0415 - see above

        name = f"bibliography {path}"
        stored = self.cache.get(name, data)
        known = decode(stored.decode("utf-8", "surrogateescape")) if stored is not None else None
        if known is not None:
            return known
        from citecheck.bib.reader import read  # noqa: PLC0415 - a bibliography that has not changed is not parsed

        bibliography = read(data, path)
        self.cache.put(name, data, encode(bibliography).encode("utf-8", "surrogateescape"))
        return bibliography


def _nearby(essay: str) -> str | None:
    """The nearest references.bib upward, as far as the project goes, or else the only .bib file beside the essay."""
    beside = os.path.dirname(os.path.abspath(essay))
    for folder in upward(beside):
        path = os.path.join(folder, _USUAL_NAME)
        if os.path.isfile(path):
            return _like(essay, path)
        if os.path.exists(os.path.join(folder, ".git")):
            break
    try:
        names = [name for name in os.listdir(beside) if name.lower().endswith(".bib") and not name.startswith(".")]
    except OSError:
        return None
    return _like(essay, os.path.join(beside, names[0])) if len(names) == 1 else None


def _like(essay: str, path: str) -> str:
    """`path`, absolute or relative as the path of the essay is."""
    return path if os.path.isabs(essay) else os.path.relpath(path)


def none_here() -> str:
    """That the current folder has no bibliography, or has several of which none is the usual one; and what to do about it."""
    names = sorted(name for name in os.listdir(os.curdir) if name.lower().endswith(".bib") and not name.startswith("."))
    if len(names) > 1:
        return f"there are {len(names)} bibliographies here, and none is {_USUAL_NAME}; name one with --bib, such as --bib {names[0]}"
    return "there is no bibliography here; name one with --bib, or begin one with citecheck add or citecheck import"


def _place_of(name: str, source: str) -> tuple[int, int]:
    """Where the front matter, with which the file begins, writes this name."""
    at = source.find(name)
    return (at, at + len(name)) if at >= 0 else (0, 0)
