"""Bytes to text, with a word about everything that had to be guessed."""

from __future__ import annotations

from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE, BOM_UTF32_BE, BOM_UTF32_LE

from citecheck.model.document import Problem
from citecheck.text.span import Span

_REPLACEMENT = "\N{REPLACEMENT CHARACTER}"
_MOST_PROBLEMS = 20
"""A file in the wrong encoding has thousands of bad bytes; the first few tell the story."""

_SAMPLE = 8192
_WIDE = ((BOM_UTF32_LE, "utf-32"), (BOM_UTF32_BE, "utf-32"), (BOM_UTF16_LE, "utf-16"), (BOM_UTF16_BE, "utf-16"))


def decode(data: bytes) -> tuple[str, tuple[Problem, ...]]:
    """
    Return the text of a file and what was wrong with its bytes; never raises.

    UTF-8 is read, its byte order mark dropped. A byte that is no UTF-8 becomes U+FFFD, so that every offset is one of code
    points. UTF-16 and UTF-32 are read when their mark says so. A binary file is an empty text with one problem.
    """
    data = data.removeprefix(BOM_UTF8)
    for mark, encoding in _WIDE:
        if data.startswith(mark):
            text = data.decode(encoding, "replace")
            return text, (Problem(Span(0, 0), f"the file is {encoding.upper()}: save it as UTF-8"),)
    if _looks_binary(data[:_SAMPLE]):
        return "", (Problem(Span(0, 0), "not a text file: nothing in it was read"),)
    try:
        text = data.decode()
    except UnicodeDecodeError:
        return _decode_broken(data)
    return text, tuple(_nul_problems(text))


def _looks_binary(sample: bytes) -> bool:
    """Whether control characters that no text uses make up a tenth of the sample."""
    controls = sum(sample.count(byte) for byte in (*range(7), *range(14, 27), *range(28, 32)))
    return controls * 10 > len(sample)


def _decode_broken(data: bytes) -> tuple[str, tuple[Problem, ...]]:
    """Decode stretch by stretch around the bytes that are no UTF-8."""
    parts: list[str] = []
    problems: list[Problem] = []
    length = byte = 0
    while byte < len(data):
        try:
            part = data[byte:].decode() if not parts else str(memoryview(data)[byte:], "utf-8")
        except UnicodeDecodeError as error:
            part = str(memoryview(data)[byte : byte + error.start], "utf-8") + _REPLACEMENT
            problems.append(_bad_bytes(length + len(part) - 1, byte + error.start, data[byte + error.start]))
            byte += error.end
        else:
            byte = len(data)
        parts.append(part)
        length += len(part)
        if len(problems) == _MOST_PROBLEMS:
            parts.append(str(memoryview(data)[byte:], "utf-8", "replace"))
            break
    text = "".join(parts)
    return text, (*problems, *_nul_problems(text))


def _bad_bytes(offset: int, byte: int, value: int) -> Problem:
    return Problem(Span(offset, offset + 1), f"not UTF-8 at byte {byte} (0x{value:02X}): save the file as UTF-8")


def _nul_problems(text: str) -> list[Problem]:
    """One problem for each NUL character, up to the limit."""
    problems: list[Problem] = []
    at = text.find("\0")
    while at >= 0 and len(problems) < _MOST_PROBLEMS:
        problems.append(Problem(Span(at, at + 1), "a NUL character, which no text has: delete it"))
        at = text.find("\0", at + 1)
    return problems
