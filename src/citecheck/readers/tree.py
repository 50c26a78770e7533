"""The elements of a page, as browsers nest them whatever is written."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Literal, NamedTuple

from citecheck.model.document import Comment, Problem
from citecheck.readers.elements import (
    AROUND_PARAGRAPHS,
    BLOCKS,
    ENDS_BEFORE,
    ENDS_PARAGRAPH,
    HEADINGS,
    PARTING,
    RAW,
    VOID,
    stops_of,
)
from citecheck.readers.markup import Piece, attributes_of, read_markup, unescape
from citecheck.text.span import Span

_DEEPEST = 150
_DEEPEST_INLINE = 8
"""Elements that are never closed, such as `<font>` in old pages, would pile up."""

_LONGEST_SIGN = 60


class Element:
    """
    An element of a page.

    start, inner: where its start tag begins and ends in the source. inner_end, end: the same of its end tag, empty where that is left out.
    first, last: the indices of its first and last event. parent: None for the page as a whole.
    """

    __slots__ = ("attributes", "end", "first", "inner", "inner_end", "last", "name", "parent", "start")

    def __init__(self, piece: Piece, parent: Element | None, first: int) -> None:
        self.name = piece.name
        self.attributes = attributes_of(piece.attributes) if piece.attributes else {}
        self.start, self.inner = piece.start, piece.end
        self.inner_end = self.end = piece.end
        self.first = self.last = first
        self.parent = parent

    @property
    def tokens(self) -> frozenset[str]:
        """What its class, role and type in an electronic book call it, in lower case."""
        named = (self.attributes.get(name, "") for name in ("class", "role", "epub:type"))
        return frozenset(" ".join(named).lower().split())

    @property
    def ancestors(self) -> Iterator[Element]:
        """The elements around it, innermost first, without the page."""
        around = self.parent
        while around is not None and around.parent is not None:
            yield around
            around = around.parent

    @property
    def language(self) -> str:
        """The language tag that it has by itself or from around it, or ""."""
        for each in (self, *self.ancestors):
            for name in ("lang", "xml:lang"):
                if name in each.attributes:
                    return each.attributes[name].strip()
        return ""


class Event(NamedTuple):
    """A text of an element, or the beginning or end of one; start and end are in the source."""

    kind: Literal["text", "verbatim", "open", "close"]
    start: int
    end: int
    element: Element


class Tree(NamedTuple):
    """
    A page.

    root: the page as a whole. events: all that is in it, in order; every element that begins ends. comments, problems: as in a Document.
    """

    source: str
    root: Element
    events: list[Event]
    comments: tuple[Comment, ...]
    problems: tuple[Problem, ...]

    def elements(self) -> Iterator[Element]:
        """All elements, in order."""
        return (event.element for event in self.events if event.kind == "open")

    def inside(self, element: Element) -> list[Event]:
        """The events of an element and of all within it."""
        return self.events[element.first : element.last + 1]

    def text_of(self, element: Element) -> str:
        """The words of an element on one line."""
        texts = (event for event in self.inside(element) if event.kind in {"text", "verbatim"})
        return " ".join(unescape("".join(self.source[event.start : event.end] for event in texts)).split())

    def before(self, element: Element) -> Element | None:
        """The element that ends right before another one begins, with at most white space between."""
        index = element.first - 1
        while self.events[index].kind == "text" and self.source[self.events[index].start : self.events[index].end].isspace():
            index -= 1
        return self.events[index].element if self.events[index].kind == "close" else None

    def opening_of(self, element: Element) -> str:
        """The first few of its words; cheap, however long the element is."""
        for index in range(element.first, element.last):
            event = self.events[index]
            words = self.source[event.start : event.end].strip() if event.kind == "text" else ""
            if words:
                return unescape(words[:_LONGEST_SIGN])
        return ""


def grow(source: str, *, xml: bool) -> Tree:
    """The tree of a page; never raises."""
    builder = _Builder(source)
    for piece in read_markup(source, xml=xml):
        builder.add(piece)
    builder.close_to(0, len(source))
    return Tree(source, builder.root, builder.events, tuple(builder.comments), tuple(builder.problems))


class _Builder:
    """The tree as far as the page was read, and the elements that are open."""

    def __init__(self, source: str) -> None:
        self._source = source
        self.root = Element(Piece("open", 0, 0), None, 0)
        self.events: list[Event] = [Event("open", 0, 0, self.root)]
        self.comments: list[Comment] = []
        self.problems: list[Problem] = []
        self._stack = [self.root]
        self._open: Counter[str] = Counter()
        self._once: dict[str, Element] = {}

    def add(self, piece: Piece) -> None:
        """Add what is next on the page."""
        if piece.kind == "text":
            self._add_text(piece.start, piece.end)
        elif piece.kind == "verbatim":
            self.events.append(Event("verbatim", *piece.words, self._stack[-1]))
        elif piece.kind == "close":
            self._add_end(piece)
        elif piece.kind == "comment" and any(piece.words):
            self.comments.append(Comment(Span(piece.start, piece.end), self._source[slice(*piece.words)]))
        elif piece.kind == "lost":
            what = "comment" if self._source.startswith("<!--", piece.start) else "tag"
            message = (
                f"this {what} is never closed, so that browsers show nothing after it, and nothing after it was read: close it"
            )
            self.problems.append(Problem(Span(piece.start, piece.start + 1), message))
        elif piece.kind in {"open", "empty"}:
            self._add_start(piece)

    def close_to(self, depth: int, start: int, end: int = -1) -> None:
        """End the open elements from this depth on; the outermost of them has its end tag at `start` to `end`, the others none."""
        while len(self._stack) > depth:
            element = self._stack.pop()
            self._open[element.name] -= 1
            element.inner_end = start
            element.end = max(start, end) if len(self._stack) == depth else start
            element.last = len(self.events)
            self.events.append(Event("close", start, element.end, element))

    def _add_text(self, start: int, end: int) -> None:
        if self._stack[-1].name == "head" and not self._source[start:end].isspace():
            self.close_to(len(self._stack) - 1, start)
        self.events.append(Event("text", start, end, self._stack[-1]))

    def _add_start(self, piece: Piece) -> None:
        name = piece.name
        if name in {"html", "body"} and name in self._once:
            self._once[name].attributes = attributes_of(piece.attributes) | self._once[name].attributes
            return
        self._end_before(name, piece.start)
        if len(self._stack) > _DEEPEST or (self._open[name] >= _DEEPEST_INLINE and not (name in BLOCKS or name in PARTING)):
            return
        element = Element(piece, self._stack[-1], len(self.events))
        self.events.append(Event("open", piece.start, piece.end, element))
        self._stack.append(element)
        self._open[name] += 1
        if name in {"html", "body"}:
            self._once[name] = element
        if name in VOID or piece.kind == "empty":
            self.close_to(len(self._stack) - 1, piece.end)

    def _end_before(self, name: str, start: int) -> None:
        """End the elements that a start tag ends."""
        if self._stack[-1].name == "head" and name not in VOID and name not in RAW and name != "template":
            self.close_to(len(self._stack) - 1, start)
        if name in ENDS_PARAGRAPH:
            self._end({"p"}, AROUND_PARAGRAPHS, start)
        if name in HEADINGS and self._stack[-1].name in HEADINGS:
            self.close_to(len(self._stack) - 1, start)
        if name in ENDS_BEFORE:
            self._end(*ENDS_BEFORE[name], start)

    def _add_end(self, piece: Piece) -> None:
        name = piece.name
        if name in {"html", "body"}:
            return
        if name == "br":  # as browsers take it
            self._add_start(piece)
        elif not self._end(HEADINGS if name in HEADINGS else {name}, stops_of(name), piece.start, piece.end) and name == "p":
            self._add_start(piece)
            self.close_to(len(self._stack) - 1, piece.end)

    def _end(self, names: frozenset[str] | set[str], stops: frozenset[str], start: int, end: int = -1) -> bool:
        """End the innermost open element of these names, and all within it, unless one of `stops` is in between; whether there was one."""
        if not any(self._open[name] for name in names):
            return False
        for depth in range(len(self._stack) - 1, 0, -1):
            name = self._stack[depth].name
            if name in names:
                self.close_to(depth, start, end)
                return True
            if name in stops:
                return False
        return False
