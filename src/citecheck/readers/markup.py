"""
The tags, comments and texts of a page, in order, each with its place in the file.

After the HTML Living Standard, 13.2.5, as browsers read: there is no page that cannot be read. Nothing is looked at twice, so that the time
taken grows with the length of the page whatever is broken in it.
"""

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

from citecheck.readers.elements import RAW

_BLANK = r" \t\n\f\r"
_MARKUP = re.compile(r"<(?=[a-zA-Z/!?])")
_NAMES = rf"[^{_BLANK}/>=]"
_VALUE = rf"""[{_BLANK}]*+=[{_BLANK}]*+(?:"[^"]*+"|'[^']*+'|[^{_BLANK}>"'][^{_BLANK}>]*+)"""
_TAG = re.compile(rf"<(/?)([a-zA-Z][^{_BLANK}/>]*+)((?:[{_BLANK}/]++|=?{_NAMES}++(?:{_VALUE})?+|=)*+)>")
_ATTRIBUTE = re.compile(rf"(=?{_NAMES}++)({_VALUE})?+")
_VALUE_AT_END = re.compile(rf"""=[{_BLANK}]*[^{_BLANK}"'>][^{_BLANK}>]*\Z""")
_COMMENT_END = re.compile(r"--!?>")
_EMPTY_COMMENTS = ("->", ">")


class Piece(NamedTuple):
    """
    A part of a page.

    kind: "empty" is a tag that begins an element and ends it, "lost" what is never closed, so that browsers show nothing from there on.
    start, end: in the source. name: of the element, in lower case. attributes: as they are written in a tag. words: where the words of
    a comment or of verbatim text begin and end.
    """

    kind: Literal["text", "verbatim", "open", "close", "empty", "comment", "lost"]
    start: int
    end: int
    name: str = ""
    attributes: str = ""
    words: tuple[int, int] = (0, 0)


def read_markup(source: str, *, xml: bool) -> Iterator[Piece]:
    """The pieces of a page; in `xml` any tag may begin and end an element at once, and `<![CDATA[` is understood."""
    at = 0
    unclosed: set[str] = set()
    while found := _MARKUP.search(source, at):
        start = found.start()
        if start > at:
            yield Piece("text", at, start)
        piece = _read_markup(source, start, xml=xml)
        yield piece
        at = piece.end
        if piece.kind == "open" and piece.name in RAW:
            inside = list(_raw(source, piece, unclosed))
            yield from inside
            at = inside[-1].end if inside else at
    if at < len(source):
        yield Piece("text", at, len(source))


def attributes_of(written: str) -> dict[str, str]:
    """The attributes of a tag by their names in lower case; of two with one name the first."""
    found: dict[str, str] = {}
    for match in _ATTRIBUTE.finditer(written):
        value = (match[2] or "").strip(" \t\n\f\r").removeprefix("=").strip(" \t\n\f\r")
        if value[:1] in {'"', "'"}:
            value = value[1:-1]
        found.setdefault(match[1].lower(), unescape(value) if "&" in value else value)
    return found


def unescape(text: str) -> str:
    """A text with its character references resolved."""
    from html import unescape as resolve  # noqa: PLC0415 - its table of names is long, and not every page needs it

    return resolve(text)


def resolve_reference(text: str) -> tuple[str, int]:
    """
    What a character reference stands for, and how much of it was one: names without a semicolon end where a known one does (13.2.5.73).

    >>> resolve_reference("&eacute;"), resolve_reference("&notit;"), resolve_reference("&xyz;")
    (('é', 8), ('¬', 4), ('&xyz;', 5))
    """
    if text[1] == "#":
        return unescape(text), len(text)
    from html.entities import html5  # noqa: PLC0415 - as above

    for end in range(len(text), 2, -1):
        if (name := text[1:end]) in html5:
            return html5[name], end
    return text, len(text)


def _read_markup(source: str, start: int, *, xml: bool) -> Piece:
    """The tag or comment that begins here."""
    if source.startswith("<!--", start):
        return _read_comment(source, start)
    if xml and source.startswith("<![CDATA[", start):
        end = source.find("]]>", start)
        return _lost(source, start) if end < 0 else Piece("verbatim", start, end + 3, words=(start + 9, end))
    if source[start + 1] in "!?" or (source[start + 1] == "/" and not _is_letter(source[start + 2 : start + 3])):
        end = source.find(">", start)
        return _lost(source, start) if end < 0 else Piece("comment", start, end + 1)
    tag = _TAG.match(source, start)
    if tag is None:
        return _lost(source, start)
    name, attributes = tag[2].lower(), tag[3]
    if tag[1]:
        return Piece("close", start, tag.end(), name)
    ends = attributes.endswith("/") and not _VALUE_AT_END.search(attributes)
    return Piece("empty" if ends and xml else "open", start, tag.end(), name, attributes)


def _read_comment(source: str, start: int) -> Piece:
    for closer in _EMPTY_COMMENTS:
        if source.startswith(closer, start + 4):
            return Piece("comment", start, start + 4 + len(closer))
    end = _COMMENT_END.search(source, start + 4)
    return Piece("comment", start, end.end(), words=(start + 4, end.start())) if end else _lost(source, start)


def _raw(source: str, piece: Piece, unclosed: set[str]) -> Iterator[Piece]:
    """The text of an element that holds no elements; one that has no end takes all the rest, unless it was meant to end at once."""
    end = None
    if piece.name not in unclosed:
        end = re.compile(rf"</{piece.name}(?=[{_BLANK}/>])", re.IGNORECASE).search(source, piece.end)
    if end is not None:
        if end.start() > piece.end:
            yield Piece("text", piece.end, end.start())
    elif piece.attributes.endswith("/"):
        unclosed.add(piece.name)
        yield Piece("close", piece.end, piece.end, piece.name)
    else:
        yield _lost(source, piece.start)


def _lost(source: str, start: int) -> Piece:
    return Piece("lost", start, len(source))


def _is_letter(sign: str) -> bool:
    return sign.isascii() and sign.isalpha()
