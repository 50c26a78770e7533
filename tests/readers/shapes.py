"""What the tests of all readers look at: the blocks of a document as kind and text, and texts taken back to the file."""

from __future__ import annotations

from textwrap import dedent

from citecheck.model.document import Document
from citecheck.readers import read
from citecheck.text.span import Span


def plain(text: str) -> Document:
    return read(dedent(text).encode(), "essay.txt")


def markdown(text: str) -> Document:
    return read(dedent(text).encode(), "essay.md")


def html(text: str) -> Document:
    return read(dedent(text).encode(), "essay.html")


def shape(document: Document) -> list[tuple[str, str]]:
    """Each block as its kind, with its level or label where it has one, and its text."""
    return [(f"{block.kind}{block.level or ''}{block.label}", block.span.of(document.text)) for block in document.blocks]


def kinds(document: Document) -> list[str]:
    return [kind for kind, _ in shape(document)]


def in_file(document: Document, words: str) -> str:
    """What stands in the file where `words` stand in the text."""
    start = document.text.index(words)
    return document.map.span(Span(start, start + len(words))).of(document.source)
