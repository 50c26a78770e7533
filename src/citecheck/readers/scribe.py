"""Prose with markup around it: containers of blocks, marks inside them, stretches to be left out."""

import re
from typing import NamedTuple

from citecheck.model.document import LISTED, BlockKind, Comment, Link, Problem
from citecheck.readers.assembly import Assembly
from citecheck.readers.veil import MATH, VEIL
from citecheck.text.span import Span

CODE = "\N{OBJECT REPLACEMENT CHARACTER}"
"""What stands in the text for inline code and mathematics."""

_SHOWN = re.compile(f"{MATH}{VEIL}*|[^{MATH}{VEIL}]+")
_DEEPEST = 200
"""Elements nested deeper than this are no essay's."""


class _Container(NamedTuple):
    """What blocks stand in. name: of the HTML element that opened it, or "" when the format itself did."""

    name: str
    kind: BlockKind
    level: int = 0
    label: str = ""


class Scribe:
    """
    Writes down the prose of a format with markup.

    source: the text of the file. shown: the same with what is to be hidden veiled. skipping: the name of the element whose content is left out, or "". emphases, links, comments, problems: as in a Document.
    """

    def __init__(self, source: str, shown: str) -> None:
        self.source = source
        self.shown = shown
        self._veiled = VEIL in shown or MATH in shown
        self.out = Assembly(source)
        self.skipping = ""
        self.emphases: list[Span] = []
        self.links: list[Link] = []
        self.comments: list[Comment] = []
        self.problems: list[Problem] = []
        self._containers = [_Container("", "paragraph")]
        self._opened: dict[str, list[tuple[int, str | None]]] = {}

    def take(self, start: int, end: int) -> None:
        """Write the source from `start` to `end` but for what is veiled, unless it is skipped."""
        if self.skipping:
            return
        self._ensure_block()
        if not self._veiled:
            self.out.take(start, end)
            return
        for found in _SHOWN.finditer(self.shown, start, end):
            if self.shown[found.start()] == MATH:
                self.out.put(CODE, *found.span())
            else:
                words = found.group()
                lead = len(words) - len(words.lstrip()) if self.out.at_line_start else 0
                self.out.take(found.start() + lead, found.end())

    def put(self, text: str, start: int, end: int) -> None:
        """Write `text` for the source from `start` to `end`, unless that is skipped."""
        if not self.skipping:
            self._ensure_block()
            self.out.put(text, start, end)

    def open_block(self, kind: BlockKind | None = None, level: int = 0) -> None:
        """Begin a block, of the kind that its container says unless another is given."""
        self.close_block()
        container = self._containers[-1]
        if kind is None or container.kind == "quote":
            self.out.open(container.kind, container.level, container.label)
        else:
            self.out.open(kind, level)

    def close_block(self) -> None:
        """End the block; marks that are still open in it never were any."""
        self.out.close()
        self._opened.clear()

    def enter(self, kind: BlockKind, name: str = "", label: str = "") -> None:
        """From now on blocks are of a kind; in a quotation everything is quoted, in a note everything else is the note's."""
        self.close_block()
        around = self._containers[-1]
        if name and len(self._containers) > _DEEPEST:
            return
        if kind == "quote":
            inner = _Container(name, "quote", around.level + 1)
        elif around.kind in {"quote", "note"}:
            listed = around.kind == "quote" and kind == "item"
            inner = around._replace(name=name, label=LISTED if listed else around.label)
        else:
            inner = _Container(name, kind, 0, label)
        self._containers.append(inner)

    def leave(self, name: str = "") -> None:
        """End the innermost container of that name; one that the format opened ends all within it, an HTML element none around it."""
        for place in range(len(self._containers) - 1, 0, -1):
            if self._containers[place].name == name:
                self.close_block()
                del self._containers[place:]
                return
            if not self._containers[place].name:
                return

    def begin(self, name: str, url: str | None = None) -> None:
        """Begin an emphasis, or a link to `url`."""
        self._ensure_block()
        self._opened.setdefault(name, []).append((self.out.ahead, url))

    def end(self, name: str) -> None:
        """End what `begin` began last under this name, if it did."""
        if not self._opened.get(name):
            return
        start, url = self._opened[name].pop()
        span = Span(start, self.out.length)
        if span.length > 0 and url is not None:
            self.links.append(Link(span, url))
        elif span.length > 0:
            self.emphases.append(span)

    def _ensure_block(self) -> None:
        if not self.out.is_open:
            self.open_block()
