"""Bytes to text, with a word about everything that had to be guessed."""

from __future__ import annotations

from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE, BOM_UTF32_BE, BOM_UTF32_LE

from citecheck.model.document import Problem
from citecheck.text.span import Span

_REPLACEMENT = "\N{REPLACEMENT CHARACTER}"
_MOST_PROBLEMS = 20
"""A file in the wrong encoding has thousands of bad bytes; the first few tell the story."""

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
    text, problems = _decode_utf8(data)
    if problems and declared:
        text = data.decode(declared, "replace")
        problems = [Problem(Span(0, 0), f"the file is in {declared.upper()}: save it as UTF-8, and let it say so")]
    return text.replace("\0", _REPLACEMENT), (*problems, *_nul_problems(text))


def _looks_binary(sample: bytes) -> bool:
    """Whether control characters that no text uses make up a twentieth of the sample; in compressed data they are twice that."""
    return sum(map(sample.count, _CONTROLS)) * 20 > len(sample)


def _decode_utf8(data: bytes) -> tuple[str, list[Problem]]:
    """Decode stretch by stretch around the bytes that are no UTF-8; past the first few without a word about each."""
    parts: list[str] = []
    problems: list[Problem] = []
    view = memoryview(data)
    length = byte = 0
    while len(problems) < _MOST_PROBLEMS:
        try:
            parts.append(str(view[byte:], "utf-8"))
        except UnicodeDecodeError as error:
            parts.append(str(view[byte : byte + error.start], "utf-8") + _REPLACEMENT)
            length += len(parts[-1])
            problems.append(_bad_byte(length - 1, byte + error.start, data[byte + error.start]))
            byte += error.end
        else:
            return "".join(parts), problems
    parts.append(str(view[byte:], "utf-8", "replace"))
    return "".join(parts), problems


def _bad_byte(offset: int, byte: int, value: int) -> Problem:
    return Problem(Span(offset, offset + 1), f"not UTF-8 at byte {byte} (0x{value:02X}): save the file as UTF-8")


def _nul_problems(text: str) -> list[Problem]:
    """One problem for each NUL character, up to the limit."""
    problems: list[Problem] = []
    at = text.find("\0")
    while at >= 0 and len(problems) < _MOST_PROBLEMS:
        problems.append(Problem(Span(at, at + 1), "a NUL character, which no text has: delete it"))
        at = text.find("\0", at + 1)
    return problems
