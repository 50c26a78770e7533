"""The lines of a file around some words, with carets under the words."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from citecheck.model.diagnostic import Location
from citecheck.reporters import cells
from citecheck.text.lines import LineIndex

_MOST_LINES = 3


class Row(NamedTuple):
    """
    One line of an excerpt.

    number: of the line in the file; None where lines are left out. text: what to print.
    start, length: the cells before the carets, and the carets; none for a length of 0.
    """

    number: int | None
    text: str
    start: int
    length: int


def rows(index: LineIndex, location: Location, limit: int) -> Iterator[Row]:
    """Yield the lines of a location, none wider than `limit` cells; the inner ones of many lines are left out."""
    first, last = location.start.line, location.end.line
    if last > first and location.end.column == 1:
        last -= 1
    for number in range(first, last + 1):
        if last - first >= _MOST_LINES and first < number < last:
            if number == first + 1:
                yield Row(None, cells.ELLIPSIS, 0, 0)
            continue
        line = index.line(number)
        start = location.start.column - 1 if number == first else len(line) - len(line.lstrip())
        end = location.end.column - 1 if number == location.end.line else len(line)
        if line.strip() or first == last:
            yield _row(number, line, (start, end), limit)


def _row(number: int, line: str, place: tuple[int, int], limit: int) -> Row:
    """The words from one column (0-based) to another, with as much of the line around them as there is room for."""
    start, end = min(place[0], len(line)), min(place[1], len(line))
    whole = _visible_ends(line[start:end], limit)
    words = cells.shorten(whole, limit, keep="ends")
    if words != whole:
        return Row(number, words, 0, cells.width(words))
    # No more of the line is looked at than could be shown: a whole book may stand in one line.
    before = cells.show(line[max(start - limit, 0) : start])
    after = cells.show(line[end : end + limit])
    room = limit - cells.width(words)
    left = min(cells.width(before), max(room // 2, room - cells.width(after)))
    before = _cut(before, left, more=start > limit, keep="tail")
    after = _cut(after, room - cells.width(before), more=end + limit < len(line), keep="head").rstrip()
    return Row(number, before + words + after, cells.width(before), max(cells.width(words), 1))


def _visible_ends(words: str, limit: int) -> str:
    """The printable form; of very long words only what can be shown of either end."""
    if len(words) > 4 * limit:
        words = words[: 2 * limit] + words[-2 * limit :]
    return cells.show(words)


def _cut(text: str, room: int, *, more: bool, keep: str) -> str:
    """`text` cut to the room there is; `more` says that the line goes on where `text` ends."""
    if more:
        text = text + cells.ELLIPSIS if keep == "head" else cells.ELLIPSIS + text
    return text if cells.width(text) <= room else cells.shorten(text, room, keep=keep) if room > 1 else ""
