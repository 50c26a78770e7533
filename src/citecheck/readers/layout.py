"""The passages of a plain text: which of its lines make a paragraph, a heading, a block quotation, a list."""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise, zip_longest
from typing import NamedTuple

from citecheck.model.document import BlockKind
from citecheck.readers.lines import Line, wrap_width
from citecheck.readers.signs import (
    Marker,
    Section,
    ends_sentence,
    is_caption,
    is_heading,
    is_rule,
    read_marker,
    section,
)

_SET_OFF = 4
"""Columns by which a block quotation stands in from the text around it; after a colon two will do."""

_SET_OFF_AFTER_COLON = 2
_PARAGRAPH = 110
"""Code points from which on a line is a paragraph rather than a part of one."""


_SLACK = 8
"""Columns that a line wrapped by hand may fall short of where its next word would have gone."""

_LONGEST_TITLE = 3
"""Lines that a title with its subtitle and byline may have."""

_LOOK_BACK = 2000
_LONGEST_ENTRY = 400
_LONGEST_BYLINE = 100


class Passage(NamedTuple):
    """One block to be. label: the number of a note or of a list item. indent: in columns, of its first line."""

    kind: BlockKind
    lines: list[Line]
    indent: int
    level: int = 0
    label: str = ""


class Page(NamedTuple):
    """
    How a text is set.

    width: at which it was wrapped, or 0. base: the columns that its body stands in from the edge. first_line: the columns
    more by which the first line of a paragraph stands in, or 0. whole: whether each line is a paragraph of its own. marked: the
    labels of note marks in the text.
    """

    source: str
    width: int
    base: int
    first_line: int
    whole: bool
    marked: frozenset[str]

    def text(self, line: Line) -> str:
        """The text of a line."""
        return self.source[line.start : line.end]


def measure(source: str, lines: Sequence[Line], marked: frozenset[str]) -> Page:
    """Look at all lines once to learn how the text is set."""
    base = min((line.indent for line in lines), default=0)
    starts = [line.indent for line in lines if line.parted]
    inner = [indent for indent in starts if indent > base]
    if len(starts) >= 5 and len(inner) * 5 >= len(starts) * 3:  # noqa: PLR2004 - fewer paragraphs show no habit
        base = min(inner)
    first_lines = Counter(
        line.indent - base
        for before, line, after in zip(lines, lines[1:], lines[2:], strict=False)
        if line.indent > after.indent == base and not after.parted and (line.parted or before.indent == base)
    )
    usual, times = first_lines.most_common(1)[0] if first_lines else (0, 0)
    whole = sum(min(line.length, after.length) > _PARAGRAPH and not after.parted for line, after in pairwise(lines)) > 1
    return Page(source, wrap_width(lines), base, usual if times > 1 else 0, whole, marked)


def lay_out(page: Page, lines: Sequence[Line]) -> list[Passage]:
    """The passages of a text, in order."""
    layout = _Layout(page)
    for line, after in zip_longest(lines, lines[1:]):
        layout.see(line, after)
    return list(_with_titles(page, layout.passages))


class _Layout:
    """One pass over the lines. The passage at hand is the last of `passages`, and `before` the line seen last."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.passages: list[Passage] = []
        self.section: Section = ""
        self.before: Line | None = None

    def see(self, line: Line, after: Line | None) -> None:
        """Add a line to the passage at hand, or begin a new one with it; `after` is the line below."""
        text = self.page.text(line)
        last = self.passages[-1] if self.passages and self.before is not None and not line.parted else None
        if is_rule(text):
            self._underline(last, text)
            self.before = None
            return
        if text[0] == ">" and not text[1:2].isdigit():
            self._see_quoted(line, text, last)
            return
        if not section(text) and (marker := self._marker(line, text, last)) is not None:
            kind: BlockKind = "note" if marker.is_note or (self.section == "notes" and marker.label) else "item"
            self.passages.append(Passage(kind, [line._replace(start=line.start + marker.length)], line.indent, 0, marker.label))
        elif last is not None and self._goes_on(last, line, text):
            last.lines.append(line)
        else:
            self.passages.append(self._passage(line, after, text))
        self.before = line

    def _underline(self, last: Passage | None, text: str) -> None:
        """A row of = or - below a line makes that line a heading; any other row is an ornament."""
        if last is not None and last.kind == "paragraph" and len(last.lines) == 1 and not text.strip("=-~"):
            self.passages[-1] = last._replace(kind="heading", level=1 if text[0] == "=" else 2)

    def _see_quoted(self, line: Line, text: str, last: Passage | None) -> None:
        """A line that signs like those of an e-mail mark as quoted."""
        rest = text.lstrip("> \t")
        if not rest:
            self.before = None
            return
        level = text[: len(text) - len(rest)].count(">")
        line = line._replace(start=line.end - len(rest))
        if last is not None and last.kind == "quote" and last.level == level:
            last.lines.append(line)
        else:
            self.passages.append(Passage("quote", [line], line.indent, level))
        self.before = line

    def _marker(self, line: Line, text: str, last: Passage | None) -> Marker | None:
        """The marker that makes the line an item or a note; a wrapped paragraph may bring a dash or a number to a line's start."""
        marker = read_marker(text)
        if marker is None or (marker.is_note and not (marker.label in self.page.marked or self.section)):
            return None
        if self.passages and self.passages[-1].kind == "quote" and _is_byline(text):
            return None
        if last is not None and last.kind in {"paragraph", "quote"} and self._joins(last, line, text):
            return None
        return marker

    def _goes_on(self, last: Passage, line: Line, text: str) -> bool:
        """Whether a line belongs to the passage that the line above it belongs to."""
        stands_in = line.indent - self.page.base
        if last.kind == "quote":
            set_off = max(_SET_OFF_AFTER_COLON, self.page.first_line + 1)
            return last.indent > self.page.base and stands_in >= set_off and not _is_byline(text)
        if last.kind == "heading":
            return False
        if last.kind in {"item", "note"} and line.indent > last.indent:
            return True
        if stands_in >= (self.page.first_line or _SET_OFF):
            return False
        if self.page.first_line and stands_in == 0 and last.kind == "paragraph":
            return True
        return self._joins(last, line, text)

    def _joins(self, last: Passage, line: Line, text: str) -> bool:
        """Whether the break before `line` is one of wrapping or of verse, and no end of a paragraph."""
        before = last.lines[-1]
        if text[0].islower():
            return True
        word = text[:_PARAGRAPH].split(maxsplit=1)[0]
        if self.page.width and before.indent + before.length + 1 + len(word) > self.page.width - _SLACK:
            return True
        if self.page.whole or last.kind == "item" or max(before.length, line.length) > _PARAGRAPH:
            return False
        said = self.page.source[max(last.lines[0].start, before.end - _LOOK_BACK) : before.end]
        return not (ends_sentence(said) or said.endswith(":")) or said.count("“") > said.count("”")

    def _passage(self, line: Line, after: Line | None, text: str) -> Passage:
        """The passage that begins with a line without a marker."""
        if announced := section(text):
            self.section = announced
            return Passage("heading", [line], line.indent, 2)
        last = self.passages[-1] if self.passages else None
        introduced = last is not None and self.page.source[last.lines[-1].end - 1] == ":"
        if last is not None and last.kind in {"item", "note"} and line.indent > last.indent:
            return Passage(last.kind, [line], last.indent, 0, last.label if last.kind == "note" else "")
        if self._is_set_off(line, after, introduced=introduced):
            return Passage("quote", [line], line.indent, 1)
        if self.section == "list" and line.length < _LONGEST_ENTRY:
            return Passage("item", [line], line.indent)
        if introduced and not line.parted and line.length <= _PARAGRAPH and text[0] not in "“\"‘'":
            return Passage("item", [line], line.indent)
        return Passage("paragraph", [line], line.indent)

    def _is_set_off(self, line: Line, after: Line | None, *, introduced: bool) -> bool:
        """Whether a passage that begins with `line` stands in from the text as a whole, and not with its first line only."""
        stands_in = line.indent - self.page.base
        if introduced:
            return stands_in >= _SET_OFF_AFTER_COLON
        if stands_in < max(_SET_OFF, self.page.first_line + 1) or _is_byline(self.page.text(line)):
            return False
        return after is None or after.parted or after.indent - self.page.base >= _SET_OFF_AFTER_COLON


def _is_byline(text: str) -> bool:
    """Whether a line names, after a dash, the one whose words stand above it."""
    return text[0] in "—–―-" and len(text) <= _LONGEST_BYLINE


def _with_titles(page: Page, passages: Sequence[Passage]) -> Iterator[Passage]:
    """The passages with headings and captions told from paragraphs; nothing that stands last is a heading."""
    for index, passage in enumerate(passages):
        first, last = index == 0, index == len(passages) - 1
        around = {neighbour.kind for neighbour in passages[max(0, index - 1) : index + 2 : 2]}
        texts = [page.text(line) for line in passage.lines]
        if passage.kind == "paragraph" and len(texts) == 1 and is_caption(texts[0]):
            yield passage._replace(kind="caption")
        elif first and not last and len(texts) <= _LONGEST_TITLE and all(is_heading(text, first=True) for text in texts):
            for level, line in enumerate(passage.lines, start=1):
                yield passage._replace(kind="heading", lines=[line], level=min(level, 2))
        elif last or len(texts) > 1 or not is_heading(texts[0], first=False):
            yield passage
        elif passage.kind == "paragraph" or (passage.kind == "item" and passage.label and "item" not in around):
            yield passage._replace(kind="heading", level=2)
        else:
            yield passage
