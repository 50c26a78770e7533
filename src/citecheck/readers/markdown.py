"""
Markdown: CommonMark with tables, footnotes and front matter; what Pandoc adds to prose stays as it is written.

The parser gives byte ranges of UTF-8, exact for every kind of line end.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING

from citecheck.model.document import Document, NoteMark
from citecheck.readers.places import Places
from citecheck.readers.scribe import CODE, Scribe
from citecheck.readers.veil import MATH, VEIL, veil
from citecheck.text.span import Span

if TYPE_CHECKING:
    from citecheck.readers.tags import Tags

_NOTE_MARK = r"\[\^([^\]\[\s]+)\]|\^\[|\[|\]|\n\n"
_QUOTING_CALLOUTS = ("[!quote]", "[!cite]")
_LONGEST_CALLOUT = 40


def read_markdown(source: str, name: str) -> Document:
    """
    Read a Markdown text.

    A mark "[^1]" and a whole inline note "^[…]" are recorded in `notes`, the latter without a label: its words stand where they are.
    """
    metadata, language, front = _read_head(source)
    shown = re.sub(r"[^\r\n]", " ", source[:front]) + source[front:]
    if source.count("\r") != source.count("\r\n"):
        shown = re.sub(r"\r(?!\n)", "\n", shown)  # the parser knows a lone CR in most places, but not in all
    shown, comments = veil(shown)
    walk = _Walk(Scribe(source, shown))
    walk.run()
    scribe = walk.scribe
    scribe.close_block()
    text = scribe.out.text
    return Document(
        name,
        source,
        text,
        scribe.out.map,
        tuple(scribe.out.blocks),
        tuple(sorted(scribe.emphases)),
        tuple(sorted(scribe.links)),
        tuple(sorted(_note_marks(text))) if "^" in text else (),
        comments=tuple(sorted((*comments, *scribe.comments))),
        problems=tuple(scribe.problems),
        metadata=metadata,
        language=language,
    )


def _read_head(source: str) -> tuple[Mapping[str, str | tuple[str, ...]], str, int]:
    """The metadata, the language and the length of the front matter."""
    if not source.startswith(("---", "+++")):
        return {}, "", 0
    from citecheck.readers.frontmatter import language_of, read_front_matter  # noqa: PLC0415 - many texts have none

    metadata, end = read_front_matter(source)
    return metadata, language_of(metadata), end


def _note_marks(text: str) -> Iterator[NoteMark]:
    """The marks of footnotes, and inline notes from "^[" to the bracket that closes them; a block's end closes nothing."""
    opened: list[int] = []
    for found in re.finditer(_NOTE_MARK, text):
        sign = found.group()
        if sign == "\n\n":
            opened.clear()
        elif sign == "]":
            start = opened.pop() if opened else -1
            if start >= 0:
                yield NoteMark(Span(start, found.end()), "")
        elif sign in {"[", "^["}:
            opened.append(found.start() if sign == "^[" else -1)
        else:
            yield NoteMark(Span(*found.span()), found[1])


class _Walk:
    """One pass over the parser's events."""

    def __init__(self, scribe: Scribe) -> None:
        self.scribe = scribe
        self._html_reader: Tags | None = None
        self._place = Places(scribe.shown)
        self._html: list[tuple[int, int]] = []
        self._unread = 0
        """How many code blocks and pictures we are in."""
        self._paragraph = (0, 0)
        self._figure = False
        self._verse = False
        self._starts: dict[str, Callable[[object, int, int], None]] = {
            "Paragraph": self._start_paragraph,
            "Heading": self._start_heading,
            "BlockQuote": self._start_quote,
            "Item": lambda *_: scribe.enter("item"),
            "FootnoteDefinition": lambda label, *_: scribe.enter("note", label=str(label)),
            "TableCell": lambda *_: scribe.open_block("table"),
            "CodeBlock": self._start_unread,
            "Image": self._start_image,
            "HtmlBlock": lambda *_: self._html.clear(),
            "Emphasis": lambda *_: scribe.begin("*"),
            "Link": self._start_link,
        }
        self._ends: dict[str, Callable[[], None]] = {
            "Paragraph": self._end_paragraph,
            "Heading": scribe.close_block,
            "BlockQuote": scribe.leave,
            "Item": scribe.leave,
            "FootnoteDefinition": scribe.leave,
            "TableCell": scribe.close_block,
            "CodeBlock": self._end_unread,
            "Image": self._end_unread,
            "HtmlBlock": lambda: self._tags().read_block(self._html),
            "Emphasis": lambda: scribe.end("*"),
            "Link": lambda: scribe.end("["),
        }

    def _tags(self) -> Tags:
        if self._html_reader is None:
            from citecheck.readers.tags import Tags  # noqa: PLC0415 - most texts have no HTML

            self._html_reader = Tags(self.scribe)
        return self._html_reader

    def run(self) -> None:
        """Parse the text and write its prose down."""
        import pyromark  # noqa: PLC0415 - only when there is Markdown to read

        options = pyromark.Options
        extensions = options.ENABLE_TABLES | options.ENABLE_FOOTNOTES | options.ENABLE_STRIKETHROUGH
        extensions |= options.ENABLE_HEADING_ATTRIBUTES | options.ENABLE_TASKLISTS
        for event, extent in pyromark.events_with_range(self.scribe.shown, options=extensions):
            if isinstance(event, str):
                self._see_break(event, extent["start"], extent["end"])
                continue
            ((what, value),) = event.items()
            if what == "Text":
                self._see_text(str(value), extent["start"], extent["end"])
            elif what in {"Start", "End"}:
                self._see_tag(what, value, extent["start"], extent["end"])
            else:
                self._see_inline(what, str(value), extent["start"], extent["end"])

    def _see_break(self, event: str, start: int, end: int) -> None:
        if event == "Rule":
            self.scribe.close_block()
        elif not self._unread:
            self.scribe.out.break_line(self._place(start), self._place(end))

    def _see_text(self, value: str, start: int, end: int) -> None:
        if self._unread:
            return
        first, last = self._place(start), self._place(end)
        if self._verse and value.startswith("|") and self.scribe.out.at_line_start:
            first += len(value) - len(value[1:].lstrip(" "))
        elif last - first != len(value):
            self.scribe.put(value, first, last)
            return
        self.scribe.take(first, last)

    def _see_inline(self, what: str, value: str, start: int, end: int) -> None:
        if self._unread:
            return
        first, last = self._place(start), self._place(end)
        if what == "Code":
            self.scribe.put(CODE, first, last)
        elif what == "Html":
            self._html.append((first, last))
        elif what == "InlineHtml":
            self._tags().read_tag(value, first, last)
        elif what == "FootnoteReference":
            self.scribe.take(first, last)

    def _see_tag(self, what: str, value: object, start: int, end: int) -> None:
        """See an element begin or end: its name alone, or its name with its data."""
        ((name, data),) = value.items() if isinstance(value, dict) else ((str(value), None),)
        if self._unread and name not in {"CodeBlock", "Image"}:
            return
        if what == "Start" and name in self._starts:
            self._starts[name](data, start, end)
        elif what == "End" and name in self._ends:
            self._ends[name]()

    def _start_paragraph(self, _: object, start: int, end: int) -> None:
        self._paragraph = (self._place(start), self._place(end))
        lines = self.scribe.shown[slice(*self._paragraph)]
        self._verse = lines.startswith("| ") and all(line.lstrip("> \t").startswith("|") for line in lines.splitlines())
        self.scribe.open_block("verse" if self._verse else None)

    def _end_paragraph(self) -> None:
        self._verse = False
        self.scribe.close_block()
        if self.scribe.skipping == "code":
            self.scribe.skipping = ""

    def _start_heading(self, data: object, *_: int) -> None:
        level = data["level"] if isinstance(data, dict) else "H1"
        self.scribe.open_block("heading", int(level[1]))

    def _start_quote(self, _: object, start: int, __: int) -> None:
        """A callout ("> [!note]") is the author's own, unless it says that it quotes."""
        head = self.scribe.source[self._place(start) : self._place(start) + _LONGEST_CALLOUT].lstrip("> ")
        is_own = head.startswith("[!") and not head.lower().startswith(_QUOTING_CALLOUTS)
        self.scribe.enter("paragraph" if is_own else "quote")

    def _start_link(self, data: object, *_: int) -> None:
        url = data["dest_url"] if isinstance(data, dict) else ""
        self.scribe.begin("[", url.replace(VEIL, "").replace(MATH, ""))

    def _start_image(self, _: object, start: int, end: int) -> None:
        """A picture that is a paragraph of its own is a figure, its text the caption (Pandoc's implicit_figures)."""
        first, last = self._place(start), self._place(end)
        alone = not self.scribe.shown[last : self._paragraph[1]].strip(f"{VEIL} \t\r\n")
        if not self._unread and first == self._paragraph[0] and alone:
            self.scribe.open_block("caption")
            self._figure = True
        else:
            self._unread += 1

    def _start_unread(self, *_: object) -> None:
        self.scribe.close_block()
        self._unread += 1

    def _end_unread(self) -> None:
        if self._figure:
            self._figure = False
        else:
            self._unread -= 1
