"""The texts that belong to works: what the user holds of them, and notes on them. They are no essays, in whatever folder they lie."""

from __future__ import annotations

import os
from collections.abc import Collection
from contextlib import suppress

from citecheck.cli.bibliographies import Shelf
from citecheck.cli.discovery import STANDARD_INPUT, Scope
from citecheck.library.attachments import files_of, notes_of
from citecheck.model.entry import Bibliography

_FIELD = b"file"


def texts_about(bibliography: Bibliography, *, notes: bool = True) -> set[str]:
    """The absolute paths of all files that belong to the works of a bibliography, with the notes on them or without."""
    folder = os.path.dirname(os.path.abspath(bibliography.path))
    paths = (path for entry in bibliography.entries for path in (*files_of(entry), *(notes_of(entry) if notes else ())))
    return {os.path.normpath(os.path.join(folder, path)) for path in paths}


def without_attached(scope: Scope, shelf: Shelf) -> Scope:
    """
    The files of a run but those that its bibliographies attach to a work, unless they are named one by one.

    Notes stay: they say themselves that they are not to be judged, and may be told otherwise. A bibliography that cannot be read is
    left to those who read it.
    """
    attached: set[str] = set()
    suffixes = {os.path.splitext(path)[1].lower().encode() for path in scope.essays if path not in scope.named}
    for path in scope.bibliographies:
        with suppress(OSError):
            if path != STANDARD_INPUT and _may_attach(shelf.content(path), suffixes):
                attached |= {os.path.realpath(text) for text in texts_about(shelf.open(path), notes=False)}
    if not attached:
        return scope
    essays = tuple(path for path in scope.essays if path in scope.named or os.path.realpath(path) not in attached)
    return scope._replace(essays=essays)


def _may_attach(content: bytes, suffixes: Collection[bytes]) -> bool:
    """Whether it is worth the time to read a bibliography for the texts with these suffixes that it attaches."""
    lowered = content.lower()
    return _FIELD in lowered and any(suffix in lowered for suffix in suffixes)
