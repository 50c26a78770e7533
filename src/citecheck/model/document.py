"""What a reader returns: an essay's text with a way back to the file."""

from collections.abc import Mapping
from typing import Literal, NamedTuple

from citecheck.text.sourcemap import SourceMap
from citecheck.text.span import Span

BlockKind = Literal["paragraph", "heading", "quote", "item", "caption", "table", "verse", "note"]

SET_OFF: frozenset[BlockKind] = frozenset({"quote", "verse"})
"""Kinds of blocks that hold somebody's words without quotation marks."""

LISTED = "-"
"""The label of a list item in a quotation."""

# What the name of a file ends with.
MARKDOWN = frozenset({"md", "markdown", "mdown", "mdx", "mkd", "qmd", "rmd"})
HTML = frozenset({"htm", "html", "xhtml"})


class Block(NamedTuple):
    """
    One block of running text.

    kind: `quote` is a block quotation, `item` a list item, `note` the text of a footnote, `verse` lines set as verse,
        `caption` a picture's or table's.
    span: in the document's text.
    level: the depth of a heading or of a quotation.
    label: of a note, as its marks write it; `LISTED` for a list item in a quotation.
    """

    kind: BlockKind
    span: Span
    level: int = 0
    label: str = ""


class NoteMark(NamedTuple):
    """A mark in the text that points to a footnote or endnote."""

    span: Span
    label: str


class Link(NamedTuple):
    """Text that is a hyperlink, and where it leads."""

    span: Span
    url: str


class Comment(NamedTuple):
    """A comment of the file; `span` covers all of it in the *source*, `text` is what stands between its delimiters."""

    span: Span
    text: str


class Problem(NamedTuple):
    """Something that could not be read: where in the *source*, and what to do about it."""

    span: Span
    message: str


class Document(NamedTuple):
    """
    A file as its readers see it.

    name: the path as the user gave it.
    source: the file as decoded: UTF-8, BOM dropped, newlines as they are in the file.
    text: the running text, blocks parted by a blank line, every line end a newline; markup is gone, inline code is one
        U+FFFC, citations and note marks stand as they are written, in HTML as they are shown. Every span is in this text unless it says otherwise.
    map: from `text` to `source`.
    emphases: what stands in italics, `<cite>` or the like.
    masks: stretches of the text that are no prose of the author's (page furniture, readers' comments); nothing is found there.
    metadata: the keys of the front matter or of the head of a page, as text or lists of text.
    language: a primary language subtag such as "en", from front matter or HTML's `lang`; "" when nothing says.
    escaped: whether the signs of markup are written as references (&amp;), as HTML and XML want it.
    """

    name: str
    source: str
    text: str
    map: SourceMap
    blocks: tuple[Block, ...]
    emphases: tuple[Span, ...] = ()
    links: tuple[Link, ...] = ()
    notes: tuple[NoteMark, ...] = ()
    masks: tuple[Span, ...] = ()
    comments: tuple[Comment, ...] = ()
    problems: tuple[Problem, ...] = ()
    metadata: Mapping[str, str | tuple[str, ...]] = {}
    language: str = ""
    escaped: bool = False

    def written(self, words: str) -> str:
        """Words as they are to be written into the source."""
        return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;") if self.escaped else words
