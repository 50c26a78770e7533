"""Bytes to text, with a word about everything that had to be guessed."""

from __future__ import annotations

from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE, BOM_UTF32_BE, BOM_UTF32_LE

from citecheck.model.document import Problem
from citecheck.text import utf8
from citecheck.text.span import Span

_REPLACEMENT = "\N{REPLACEMENT CHARACTER}"
LARGEST = 16_000_000
"""Bytes: ten times the longest novel. What is larger is data, and would take minutes."""

_SAMPLE = 8192
_CONTROLS = tuple(bytes((code,)) for code in (*range(7), *range(14, 27), *range(28, 32)))
_KINDS = (
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a Word, OpenDocument or EPUB file"),
    (b"\xd0\xcf\x11\xe0", "an old Word file"),
    (b"{\\rtf", "in RTF"),
)
_WIDE = ((BOM_UTF32_LE, "utf-32"), (BOM_UTF32_BE, "utf-32"), (BOM_UTF16_LE, "utf-16"), (BOM_UTF16_BE, "utf-16"))


def decode(data: bytes, declared: str = "") -> tuple[str, tuple[Problem, ...]]:
    """
    Return the text of a file and what was wrong with its bytes; never raises.

    UTF-8 is read, its byte order mark dropped; UTF-16 and UTF-32 are read when their mark says so. A byte that is no UTF-8 and
    a NUL become U+FFFD, so that every offset is one of code points. What is no UTF-8 and says in which other encoding it is, which
    `declared` names, is read in that. A binary file, and one of more than `LARGEST` bytes, is
    an empty text with one problem.
    """
    if len(data) > LARGEST:
        size = len(data) // 1_000_000
        return "", (Problem(Span(0, 0), f"the file has {size} MB, and nothing in it was read: cut it in parts of at most 16 MB"),)
    data = data.removeprefix(BOM_UTF8)
    for mark, encoding in _WIDE:
        if data.startswith(mark):
            text = data.decode(encoding, "replace").removeprefix("\ufeff")
            return text, (Problem(Span(0, 0), f"the file is in {encoding.upper()}: save it as UTF-8"),)
    for head, kind in _KINDS:
        if data.startswith(head):
            return "", (Problem(Span(0, 0), f"the file is {kind}, of which nothing was read: save it as plain text or Markdown"),)
    if _looks_binary(data[:_SAMPLE]):
        return "", (Problem(Span(0, 0), "not a text file: nothing in it was read; if it is an essay, save it as UTF-8 text"),)
    text, place, message = utf8.decode(data)
    if message and declared:
        text, place = data.decode(declared, "replace"), Span(0, 0)
        message = f"the file is in {declared.upper()}: save it as UTF-8, and let it say so"
    bad_bytes = (Problem(place, message),) if message else ()
    return text.replace("\0", _REPLACEMENT), (*bad_bytes, *_nul_problem(text))


def _looks_binary(sample: bytes) -> bool:
    """Whether control characters that no text uses make up a twentieth of the sample; in compressed data they are twice that."""
    return sum(map(sample.count, _CONTROLS)) * 20 > len(sample)


def _nul_problem(text: str) -> tuple[Problem, ...]:
    """One problem for all NUL characters, where the first stands."""
    at, count = text.find("\0"), text.count("\0")
    if not count:
        return ()
    told = (
        "a NUL character, which no text has: delete it"
        if count == 1
        else f"{count} NUL characters, which no text has: delete them"
    )
    return (Problem(Span(at, at + 1), told),)
