"""`citecheck search`: find words in the bibliography, in notes, and in the texts attached to works."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Literal

import click

from citecheck.cli import attached, store, terminal
from citecheck.cli.bibliographies import Shelf
from citecheck.cli.collection import choose_paths, readable
from citecheck.cli.failure import complain
from citecheck.cli.indexing import Found, Index, Source
from citecheck.cli.options import color_option
from citecheck.cli.settings import Settings, project_folder, shown
from citecheck.library.search import AROUND, Passage, hit, of_entry, query
from citecheck.reporters.search_text import Place, Result, render
from citecheck.reporters.summary import count

_MOST_PLACES = 3  # that are shown of one work
_BESIDES = 26  # cells of a line that go to margins, to its number and to the words themselves
_LEAST = 8  # code points on both sides of these that say something still
_ROWS = 10  # that are asked for in the hope of one work more


@click.command(short_help="Find words in entries, notes and attached texts.")
@click.argument("words", nargs=-1, required=True, metavar="WORD...")
@click.option("-n", "--number", type=click.IntRange(1), default=20, show_default=True, help="How many works to show.")
@click.option("--format", type=click.Choice(["text", "json"]), default="text", show_default=True, help="How to print them.")
@click.option("--bib", multiple=True, type=click.Path(), metavar="FILE", help="Use this bibliography. Repeatable.")
@click.option("--config", type=click.Path(), metavar="FILE", help="Use this configuration instead of the nearest one.")
@click.option("--no-cache", is_flag=True, help="Neither use nor write .citecheck_cache.")
@color_option
def command(words: tuple[str, ...], number: int, format: Literal["text", "json"], **given: Any) -> int:  # noqa: A002, ANN401 - click's names and types
    """
    Find works by words in their entries, in your notes, and in the texts, web pages and PDFs that are attached to them.

    All words must stand in the entry, or together in a paragraph or on a page; each may be the beginning of a longer one. Several words in
    quotation marks are looked for side by side. PDFs are read by pdftotext, where it is installed.

    \b
      citecheck search containment
      citecheck search kennan "fateful error"
    """  # noqa: D301 - \b is click's mark for lines to leave as they are
    asked = query(words)
    found: list[Found] = []
    folder = None if given["no_cache"] else os.path.join(project_folder(os.getcwd()), store.FOLDER)
    shelf = Shelf(given["bib"], store.Cache(os.path.dirname(folder) if folder is not None else None))
    for path in choose_paths(shelf, Settings(given["config"])):
        found += _Library(path, shelf).search(asked, folder, number * _ROWS) if asked else []
    if not found:
        complain("nothing was found")
    by_work = _by_work(found)
    width = terminal.width()
    shown = [_result(passages, words, width) for passages in by_work[:number]]
    if format == "json":
        click.echo(_json(shown), nl=False)
        return 0
    click.echo(render(shown, width=width, style=terminal.style(given["color"])), nl=False, color=True)
    if len(by_work) > number:
        complain(f"there is more; to see it: -n {2 * number}")
    return 0


class _Library:
    """One bibliography with all that is attached to its works, as the index wants to know it."""

    def __init__(self, path: str, shelf: Shelf) -> None:
        """Take the path of a bibliography. Raises Failure when it cannot be read."""
        self._path, self._shelf = path, shelf
        self._home = os.path.abspath(path)
        self._state = store.checksum(readable(shelf.content, path))

    def search(self, asked: str, folder: str | None, most: int) -> list[Found]:
        """At most so many passages that fit a query of FTS5, the best ones."""
        import sqlite3

        try:
            return self._searched(Index(folder, self._home), asked, most)
        except sqlite3.OperationalError:  # a folder in which nothing can be written, a disk that is full
            return self._searched(Index(None, self._home), asked, most)

    def _searched(self, index: Index, asked: str, most: int) -> list[Found]:
        index.refresh(self._state, lambda source: attached.state(source.path), self._sources, self._passages)
        return index.search(asked, most)

    def _sources(self) -> Iterator[Source]:
        from citecheck.reporters.agenda_text import named  # noqa: PLC0415 - an index that is up to date reads nothing

        folder, left_out, missing = os.path.dirname(self._home), 0, dict[str, None]()
        for entry in self._shelf.open(self._path).entries:
            for path in attached.readable(entry, folder):
                if not os.path.exists(path):
                    missing[path] = None
                elif attached.is_pdf(path):
                    left_out += attached.pdftotext() is None
                yield Source(path, entry.key, named(entry), attached.state(path))
        if left_out:
            complain(f"{count(left_out, 'PDF')} left out: pdftotext, which reads them, is not installed (it is in poppler-utils)")
        if missing:
            others = f" and {count(len(missing) - 1, 'other file')}" if len(missing) > 1 else ""
            complain(f"left out {shown(next(iter(missing)))}{others}: attached to works, and not there")

    def _passages(self, source: Source) -> Iterator[tuple[str, str, Passage]]:
        from citecheck.reporters.agenda_text import named  # noqa: PLC0415 - see above
        from citecheck.text.lines import LineIndex  # noqa: PLC0415 - the same

        if source.key:
            for passage in attached.passages(source.path):
                yield source.key, source.label, passage
            return
        bibliography = self._shelf.open(self._path)
        lines = LineIndex(bibliography.source)
        for entry in bibliography.entries:
            yield entry.key, named(entry), of_entry(entry, lines)


def _by_work(found: Iterable[Found]) -> list[list[Found]]:
    """The passages of each work, the work with the best one first."""
    works: dict[str, list[Found]] = {}
    for each in found:
        works.setdefault(each.key, []).append(each)
    return list(works.values())


def _result(passages: Sequence[Found], words: Sequence[str], width: int | None) -> Result:
    """A work with the best of its passages, cut so that they fit into the terminal."""
    places = []
    for each in passages[:_MOST_PLACES]:
        path = shown(each.path)
        room = AROUND if width is None else (width - len(path) - _BESIDES) * 2 // 5
        places.append(Place(path, each.passage.unit, hit(each.passage, words, max(min(room, AROUND), _LEAST))))
    return Result(passages[0].key, passages[0].label, tuple(places), max(len(passages) - _MOST_PLACES, 0))


def _json(results: Iterable[Result]) -> str:
    from json import dumps  # noqa: PLC0415 - one format of two

    wire = [
        {
            "key": result.key,
            "work": result.label,
            "places": [{"path": each.path, each.unit: each.hit.number, "text": each.hit.text} for each in result.places],
            "more": result.more,
        }
        for result in results
    ]
    return dumps({"schema": 1, "results": wire}, ensure_ascii=False, indent=2) + "\n"
