"""Keys by a pattern, for `citecheck format`: in bibliographies, and in the essays that cite from them."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence

from citecheck.bib.keys import by_pattern, checked
from citecheck.bib.splicing import SplicingError, repoint, require_key
from citecheck.cli import discovery
from citecheck.cli.changing import content
from citecheck.cli.failure import Failure, complain
from citecheck.cli.rekeying import Scope, combine, follow, open_all
from citecheck.cli.revising import Target
from citecheck.cli.settings import Settings
from citecheck.model.entry import Bibliography
from citecheck.rules.links import LINKS
from citecheck.text.edits import Edit

_SHOWN = 3
_ANY = Target((), None, show=False, color="auto")  # essays with the bibliographies that they have by themselves


def check_pattern(pattern: str) -> str:
    """The pattern as it is. Raises Failure for one that is none."""
    try:
        return checked(pattern)
    except ValueError as error:
        raise Failure(str(error)) from None


def scope_for(files: Sequence[str], essays: Sequence[str]) -> Scope:
    """The bibliographies, and the essays that are named or stand in folders that are; none where nothing is named."""
    return Scope(tuple(files), _essays_in(essays) if essays else ())


def rekeyed(scope: Scope, contents: Mapping[str, bytes], pattern: str) -> dict[str, bytes]:
    """
    The new content of each file that changes when all entries get their keys by a pattern.

    Raises Failure for a file that is missing or not in UTF-8, and where essays that are not in the scope would cite keys that are gone.
    """
    opened = open_all(scope, contents)
    keys = new_keys(opened, pattern)
    _require_essays(scope, keys)
    return combine(_edits(opened, keys, pattern), opened, contents) | follow(scope, _ANY, contents, keys)


def new_keys(opened: Sequence[Bibliography], pattern: str) -> dict[str, str]:
    """The new key for each old one that changes; of a key that two entries have, that of the first."""
    entries = [entry for bibliography in opened for entry in bibliography.entries]
    changed: dict[str, str] = {}
    for entry, key in zip(entries, by_pattern(entries, pattern), strict=True):
        changed.setdefault(entry.key, key)
    return {old: new for old, new in changed.items() if old and old != new}


def _require_essays(scope: Scope, keys: Mapping[str, str]) -> None:
    """Raise Failure when no essay is named and some in the current folder would cite keys that are gone; else only warn of those not named."""
    named = {os.path.realpath(path) for path in scope.essays}
    others = Scope(scope.bibliographies, tuple(path for path in _essays_in(()) if os.path.realpath(path) not in named))
    citing = sorted(follow(others, _ANY, {path: content(path) or b"" for path in others.essays}, keys))
    if citing:
        more = f" and {len(citing) - _SHOWN} more" if len(citing) > _SHOWN else ""
        message = f"{', '.join(citing[:_SHOWN])}{more} would cite keys that are gone; to let essays follow, name them or their folder: --essays ."
        if not scope.essays:
            raise Failure(message)
        complain(message)


def _essays_in(paths: Sequence[str]) -> tuple[str, ...]:
    settings = Settings()
    found = discovery.find(tuple(paths), settings.excluded, settings.included)
    return tuple(path for path in found.essays if path != discovery.STANDARD_INPUT)


def _edits(opened: Sequence[Bibliography], keys: Mapping[str, str], pattern: str) -> dict[str, list[Edit]]:
    """What changes in each bibliography: keys, and references to them."""
    fresh = iter(by_pattern([entry for each in opened for entry in each.entries], pattern))
    edits: dict[str, list[Edit]] = {}
    for each in opened:
        found = edits.setdefault(each.path, [])
        for entry in each.entries:
            key = next(fresh)
            if key != entry.key and entry.key_span.length:
                _require_key(key, each.path)
                found.append(Edit(entry.key_span, key))
        referred = {
            word.lower() for entry in each.entries for name in LINKS for word in entry.text(name).replace(",", " ").split()
        }
        for old, new in keys.items():
            found += repoint(each, old, new) if old.lower() in referred else ()
    return edits


def _require_key(key: str, path: str) -> None:
    try:
        require_key(key)
    except SplicingError as error:
        message = f"{path}: {error}"
        raise Failure(message) from None
