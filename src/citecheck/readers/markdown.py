"""Markdown: CommonMark with tables, footnotes and front matter, and what Pandoc adds left as it is written."""

from __future__ import annotations

from typing import Any

from citecheck.model.document import BlockKind, Document, Link, NoteMark
from citecheck.readers.assembly import Assembly
from citecheck.text.span import Span

CODE = "\N{OBJECT REPLACEMENT CHARACTER}"
"""What stands in the text for inline code and mathematics."""


class Places:
    """Turns byte offsets of a UTF-8 text into code points; asked in roughly rising order it is linear."""

    __slots__ = ("_byte", "_data", "_place")

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._byte = self._place = 0

    def __call__(self, byte: int) -> int:
        """The code point offset of a byte offset, which is one of a whole character."""
        if byte >= self._byte:
            self._place += len(self._data[self._byte : byte].decode())
        else:
            self._place -= len(self._data[byte : self._byte].decode())
        self._byte = byte
        return self._place


def read_markdown(source: str, name: str) -> Document:
    """Read a Markdown text."""
    import pyromark  # noqa: PLC0415 - only when there is Markdown to read

    options = pyromark.Options
    chosen = (
        options.ENABLE_TABLES
        | options.ENABLE_FOOTNOTES
        | options.ENABLE_STRIKETHROUGH
        | options.ENABLE_YAML_STYLE_METADATA_BLOCKS
        | options.ENABLE_PLUSES_DELIMITED_METADATA_BLOCKS
        | options.ENABLE_MATH
        | options.ENABLE_HEADING_ATTRIBUTES
        | options.ENABLE_TASKLISTS
    )
    walk = _Walk(source)
    for event, extent in pyromark.events_with_range(source, options=chosen):
        walk.see(event, extent["start"], extent["end"])
    return walk.document(name)


class _Walk:
    """One pass over the parser's events."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.place = Places(source.encode())
        self.out = Assembly(source)
        self.quotes = 0
        self.kind: list[tuple[BlockKind, str]] = [("paragraph", "")]
        self.dropped = 0
        self.starts: list[tuple[str, int, str]] = []
        self.emphases: list[Span] = []
        self.links: list[Link] = []
        self.notes: list[NoteMark] = []

    def see(self, event: Any, start: int, end: int) -> None:
        if isinstance(event, str):
            if event == "SoftBreak" or event == "HardBreak":
                self.out.put("\n", self.place(start), self.place(end))
            return
        ((what, value),) = event.items()
        if what == "Text":
            if not self.dropped:
                first, last = self.place(start), self.place(end)
                if last - first == len(value):
                    self.out.take(first, last)
                else:
                    self.out.put(value, first, last)
        elif what == "Start":
            self.start(value if isinstance(value, str) else next(iter(value)), value, start)
        elif what == "End":
            self.end(value if isinstance(value, str) else next(iter(value)))
        elif what == "Code" or what == "InlineMath" or what == "DisplayMath":
            if not self.dropped:
                self.out.put(CODE, self.place(start), self.place(end))
        elif what == "FootnoteReference":
            at = self.out.length
            self.out.take(self.place(start), self.place(end))
            self.notes.append(NoteMark(Span(at, self.out.length), value))

    def start(self, what: str, value: Any, start: int) -> None:
        if what == "Paragraph":
            self.open()
        elif what == "Heading":
            self.out.open("heading", int(value[what]["level"][1]))
        elif what == "BlockQuote":
            self.quotes += 1
            self.kind.append(("quote", ""))
        elif what == "Item":
            self.kind.append(("item", ""))
            self.open()
        elif what == "FootnoteDefinition":
            self.kind.append(("note", value[what]))
        elif what == "TableCell":
            self.out.open("table")
        elif what in ("CodeBlock", "MetadataBlock", "Image", "HtmlBlock"):
            self.dropped += 1
        elif what in ("Emphasis", "Link"):
            self.starts.append((what, self.out.length, value[what]["dest_url"] if what == "Link" else ""))

    def open(self) -> None:
        kind, label = self.kind[-1]
        self.out.open(kind, self.quotes if kind == "quote" else 0, label)

    def end(self, what: str) -> None:
        if what in ("Paragraph", "Heading", "TableCell"):
            self.out.close()
        elif what in ("BlockQuote", "Item", "FootnoteDefinition"):
            self.out.close()
            self.kind.pop()
            self.quotes -= what == "BlockQuote"
        elif what in ("CodeBlock", "MetadataBlock", "Image", "HtmlBlock"):
            self.dropped -= 1
        elif what in ("Emphasis", "Link"):
            what, start, url = self.starts.pop()
            span = Span(start, self.out.length)
            if what == "Link":
                self.links.append(Link(span, url))
            else:
                self.emphases.append(span)

    def document(self, name: str) -> Document:
        out = self.out
        out.close()
        return Document(
            name, self.source, out.text, out.map, tuple(out.blocks), tuple(self.emphases), tuple(self.links), tuple(self.notes)
        )
