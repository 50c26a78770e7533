"""
The index for searching: a file of SQLite's beside the cache, made from the bibliography and what is attached to its works, and never the truth.

It knows what it was made from and is made anew, in whole or in part, when that has changed. Where it cannot be kept it is made in memory.
"""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from typing import TYPE_CHECKING, NamedTuple

from citecheck.cli import store
from citecheck.cli.failure import Failure
from citecheck.library.search import Passage

if TYPE_CHECKING:
    import sqlite3

_NAME = "search.sqlite"
_VERSION = 2
_PATIENCE = 20.0  # seconds to wait for another process that is making it
_LEAD_WEIGHT = 8.0
_SCHEMA = """
CREATE TABLE sources (home TEXT, path TEXT, key TEXT, label TEXT, state TEXT);
CREATE VIRTUAL TABLE passages USING fts5(
    lead, rest, home UNINDEXED, path UNINDEXED, key UNINDEXED, label UNINDEXED, unit UNINDEXED, numbers UNINDEXED, lines UNINDEXED,
    tokenize = 'unicode61 remove_diacritics 0'
);
"""


class Source(NamedTuple):
    """
    A file that can be searched: its absolute path, the work that it belongs to, and a text that changes with what it holds.

    label: the work as people name it. A bibliography belongs to no work in particular: key and label are "".
    """

    path: str
    key: str
    label: str
    state: str


class Found(NamedTuple):
    """A passage that fits, of the work `key` in the file `path`."""

    key: str
    label: str
    path: str
    passage: Passage


# The sources of a bibliography, and the passages in one of them with the key and the label of their work.
Sources = Callable[[], Iterable[Source]]
Reader = Callable[[Source], Iterable[tuple[str, str, Passage]]]


class Index:
    """What can be searched of one bibliography. Raises Failure where Python's SQLite cannot search texts."""

    def __init__(self, folder: str | None, home: str) -> None:
        """Open the index in the folder of the cache, or one in memory; `home` is the absolute path of the bibliography."""
        self._home = home
        self._database = _open(os.path.join(folder, _NAME) if folder is not None else "")

    def search(self, query: str, most: int) -> list[Found]:
        """The passages that fit, at most so many, best first; `query` is FTS5's."""
        rows = self._database.execute(
            "SELECT key, label, path, unit, numbers, lines FROM passages WHERE passages MATCH ? AND home = ? "
            "ORDER BY bm25(passages, ?) LIMIT ?",
            (query, self._home, _LEAD_WEIGHT, most),
        )
        return [
            Found(key, label, path, Passage("", tuple(json.loads(lines)), tuple(json.loads(numbers)), unit))
            for key, label, path, unit, numbers, lines in rows
        ]

    def refresh(self, state: str, state_of: Callable[[Source], str], sources: Sources, passages: Reader) -> None:
        """
        Bring the index up to date: where the bibliography is as it was, only the files whose state has changed are read again.

        state: of the bibliography. state_of: the state of a file now. sources, passages: called when something is to be read.
        """
        rows = self._database.execute("SELECT path, key, label, state FROM sources WHERE home = ?", (self._home,))
        known = [Source(*row) for row in rows]
        before = next((source.state for source in known if source.path == self._home), None)
        files = [source for source in known if source.path != self._home]
        if before == state:
            changed = [source._replace(state=now) for source in files if (now := state_of(source)) != source.state]
            self._replace(changed, changed, passages)
            return
        wanted = [Source(self._home, "", "", state), *sources()]
        kept = set(known) & set(wanted)
        self._replace([source for source in known if source not in kept], [each for each in wanted if each not in kept], passages)

    def _replace(self, old: Sequence[Source], new: Sequence[Source], passages: Reader) -> None:
        """Forget what came from some sources, and take in what is in others, all or nothing."""
        if not old and not new:
            return
        with self._database as database:
            database.execute("BEGIN IMMEDIATE")
            for source in {*old, *new}:  # of what is new, what another process has read in the meantime
                place = (self._home, source.path, source.key)
                database.execute("DELETE FROM sources WHERE home = ? AND path = ? AND key = ?", place)
                where = "home = ? AND path = ?" + " AND key = ?" * (source.path != self._home)
                database.execute(f"DELETE FROM passages WHERE {where}", place[: where.count("?")])  # noqa: S608 - see above
            for source in new:
                database.execute("INSERT INTO sources VALUES (?, ?, ?, ?, ?)", (self._home, *source))
                database.executemany("INSERT INTO passages VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", self._rows(source, passages))

    def _rows(self, source: Source, passages: Reader) -> Iterator[tuple[str, ...]]:
        from citecheck.library.search import indexed  # noqa: PLC0415 - an index that is up to date reads nothing

        for key, label, passage in passages(source):
            rest = indexed("\n".join(passage.lines))
            numbers, lines = json.dumps(passage.numbers), json.dumps(passage.lines)
            yield (indexed(passage.lead), rest, self._home, source.path, key, label, passage.unit, numbers, lines)


def _open(path: str) -> sqlite3.Connection:
    """The database at a path, made anew when it is none of ours or broken; in memory when nothing can be kept there."""
    import sqlite3

    with suppress(sqlite3.OperationalError, OSError):
        if path:
            store.prepare(os.path.dirname(path))
            with suppress(sqlite3.DatabaseError):
                return _prepared(path)
            os.unlink(path)
            return _prepared(path)
    try:
        return _prepared(":memory:")
    except sqlite3.OperationalError as error:
        message = f"this Python cannot search texts: its SQLite says “{error}”"
        raise Failure(message) from None


def _prepared(path: str) -> sqlite3.Connection:
    """A database with our tables. Raises sqlite3.DatabaseError."""
    import sqlite3

    database = sqlite3.connect(path, timeout=_PATIENCE)
    if database.execute("PRAGMA user_version").fetchone()[0] != _VERSION:
        with database:
            database.execute("BEGIN IMMEDIATE")
            if database.execute("PRAGMA user_version").fetchone()[0] == _VERSION:
                return database  # another process was faster
            for table in ("sources", "passages"):
                database.execute(f"DROP TABLE IF EXISTS {table}")
            for statement in _SCHEMA.strip().split(";\n"):
                database.execute(statement)
            database.execute(f"PRAGMA user_version = {_VERSION}")
    return database
