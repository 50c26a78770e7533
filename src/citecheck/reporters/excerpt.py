"""The lines of a file around some words, with carets under the words."""

from collections.abc import Iterator
from typing import NamedTuple

from citecheck.model.diagnostic import Location
from citecheck.reporters import cells
from citecheck.text.lines import LINE_END
from citecheck.text.span import Span

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


def rows(source: str, location: Location, limit: int) -> Iterator[Row]:
    """Yield the lines of a location, none wider than `limit` cells; the inner ones of many lines are left out."""
    start = location.start
    lines = [line.shift(start.offset) for line in _lines(source[start.offset : location.end.offset])]
    for number, line in enumerate(lines, start.line):
        if len(lines) > _MOST_LINES and 0 < number - start.line < len(lines) - 1:
            if number == start.line + 1:
                yield Row(None, cells.ELLIPSIS, 0, 0)
        elif number == start.line:
            yield _row(number, source, start.offset - start.column + 1, line, limit)
        elif line.of(source).strip():
            indent = line.length - len(line.of(source).lstrip())
            yield _row(number, source, line.start, Span(line.start + indent, line.end), limit)


def _lines(text: str) -> Iterator[Span]:
    """The lines of some words without their ends, at least one; a last line without anything is none."""
    start = 0
    for match in LINE_END.finditer(text):
        yield Span(start, match.start())
        start = match.end()
    if start < len(text) or not text:
        yield Span(start, len(text))


def _row(number: int, source: str, begins: int, words: Span, limit: int) -> Row:
    """The words, with as much of the line around them as there is room for; `begins` is where that line does."""
    whole = _visible_ends(words.of(source), limit)
    shown = cells.shorten(whole, limit, keep="ends")
    if shown != whole:
        return Row(number, shown, 0, cells.width(shown))
    # No more of the line is looked at than could be shown: a whole book may stand in one line.
    before = cells.show(source[max(words.start - limit, begins) : words.start])
    rest = source[words.end : words.end + limit]
    after = LINE_END.split(rest, maxsplit=1)[0]
    room = limit - cells.width(shown)
    left = min(cells.width(before), max(room // 2, room - cells.width(after)))
    before = _cut(before, left, more=words.start - limit > begins, keep="tail")
    after = _cut(cells.show(after), room - cells.width(before), more=after == rest and len(rest) == limit, keep="head").rstrip()
    return Row(number, before + shown + after, cells.width(before), max(cells.width(shown), 1))


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
