"""Which bibliographies an essay has, and reading each of them once."""

from __future__ import annotations

import os

from citecheck.bib.reader import read
from citecheck.cli import store
from citecheck.cli.failure import Failure, reason
from citecheck.cli.settings import upward
from citecheck.lint.config import Config
from citecheck.model.document import Document, Problem
from citecheck.model.entry import Bibliography
from citecheck.text.span import Span

_USUAL_NAME = "references.bib"


class Shelf:
    """The bibliographies of one run."""

    def __init__(self, named: tuple[str, ...], cache: store.Cache) -> None:
        """Take the files that `--bib` names, which then hold for every essay."""
        self._named = named
        self._cache = cache
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

    def _parse(self, path: str, data: bytes) -> Bibliography:
        return read(data, path)

    def of(self, document: Document, config: Config) -> tuple[Document, tuple[Bibliography, ...]]:
        """
        The bibliographies of an essay: those named on the command line, or in its front matter, or in the configuration, or the one nearby.

        One that the front matter names and that cannot be opened becomes a problem of the document. Raises Failure for one that
        the command line or the configuration names.
        """
        if self._named:
            return document, tuple(self._demanded(path, "--bib") for path in self._named)
        listed = document.metadata.get("bibliography", ())
        if listed:
            return self._listed(document, (listed,) if isinstance(listed, str) else listed)
        if config.bibliography:
            folder = os.path.dirname(os.path.abspath(config.path))
            paths = (shown(os.path.join(folder, path)) for path in config.bibliography)
            return document, tuple(self._demanded(path, config.path) for path in paths)
        nearby = _nearby(document.name)
        return document, (self._demanded(nearby, "the search for a bibliography"),) if nearby else ()

    def _demanded(self, path: str, by: str) -> Bibliography:
        try:
            return self.open(path)
        except OSError as error:
            message = f"cannot read the bibliography {path}, which {by} names: {reason(error)}"
            raise Failure(message) from None

    def _listed(self, document: Document, names: tuple[str, ...]) -> tuple[Document, tuple[Bibliography, ...]]:
        opened: list[Bibliography] = []
        problems: list[Problem] = []
        for name in names:
            path = os.path.normpath(os.path.join(os.path.dirname(document.name), name))
            try:
                opened.append(self.open(path))
            except OSError as error:
                message = f"cannot read the bibliography “{name}”: {reason(error)}"
                problems.append(Problem(_place_of(name, document.source), message))
        return document._replace(problems=(*document.problems, *problems)), tuple(opened)


def shown(path: str) -> str:
    """A path that the user did not write, as short as it can be told: relative when it is below the current folder."""
    relative = os.path.relpath(path)
    return os.path.abspath(path) if relative.startswith(os.pardir) else relative


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


def _place_of(name: str, source: str) -> Span:
    """Where the front matter, with which the file begins, writes this name."""
    at = max(source.find(name), 0)
    return Span(at, at + len(name)) if source.startswith(name, at) else Span(0, 0)
