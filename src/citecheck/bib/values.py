"""Where the value of a field ends: braces, quotation marks, bare words and `#`."""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

from citecheck.bib.tokens import Piece, PieceKind

# A block may begin inside an unclosed value only at the start of a line, and only if a key or an assignment follows.
_BRACE = re.compile(r"[{}]|^[ \t]*@(?=[ \t]*\w++\s*+[{(]\s*+(?:[^\s,{}()=\"]*+\s*+[,=]|[\"{]))", re.MULTILINE)
_QUOTE = re.compile(r'[{}"]|^[ \t]*@(?=[ \t]*\w++\s*+[{(]\s*+(?:[^\s,{}()=\"]*+\s*+[,=]|[\"{]))', re.MULTILINE)
_BARE = re.compile(r"[^\s,#{}\"()=%]++(?:[ \t]++[^\s,#{}\"()=%]++)*+")
_AFTER = re.compile(r"\s*+(#)?\s*+")

Trouble = Literal["", "unclosed", "missing"]


class Value(NamedTuple):
    """A value as scanned: as in `Assignment`; `trouble` says what is wrong with it, and `opener` where its last operand begins."""

    start: int
    end: int
    outer_end: int
    pieces: tuple[Piece, ...]
    trouble: Trouble = ""
    opener: int = 0


def scan_value(source: str, position: int, limit: int) -> Value:
    """
    Scan the operands of a value from `position` on (no blank there), never beyond `limit`.

    Braces count whether a backslash stands before them or not, as in BibTeX. An unclosed value ends at `limit` or at the start
    of the next block.
    """
    pieces: list[Piece] = []
    at = position
    while True:
        piece, after, closed = _scan_piece(source, at, limit)
        if piece is None:
            return Value(position, at, at, tuple(pieces), "missing", at)
        pieces.append(piece)
        if not closed:
            return Value(position if len(pieces) > 1 else piece.start, piece.end, after, tuple(pieces), "unclosed", at)
        joint = _AFTER.match(source, after, limit)
        if joint is None or joint[1] is None:
            break
        at = joint.end()
    if len(pieces) > 1:
        return Value(position, after, after, tuple(pieces))
    return Value(piece.start, piece.end, after, () if piece.kind in {"braced", "quoted", "number"} else (piece,))


def _scan_piece(source: str, at: int, limit: int) -> tuple[Piece | None, int, bool]:
    """The operand at `at`, the offset after it, and whether it is closed."""
    mark = source[at : at + 1] if at < limit else ""
    if mark == "{":
        end, closed = _closing_brace(source, at + 1, limit)
        return Piece("braced", at + 1, end), end + closed, closed
    if mark == '"':
        end, closed = _closing_quote(source, at + 1, limit)
        return Piece("quoted", at + 1, end), end + closed, closed
    bare = _BARE.match(source, at, limit)
    if bare is None:
        return None, at, True
    text = bare[0]
    kind: PieceKind = "number" if text.isdecimal() else "words" if text[0].isdecimal() or " " in text or "\t" in text else "macro"
    return Piece(kind, at, bare.end()), bare.end(), True


def _closing_brace(source: str, at: int, limit: int) -> tuple[int, bool]:
    """The offset of the brace that closes what was opened before `at`, or where the next block begins or `limit`."""
    depth = 1
    for match in _BRACE.finditer(source, at, limit):
        mark = match[0]
        if mark == "{":
            depth += 1
        elif mark == "}":
            depth -= 1
            if depth == 0:
                return match.start(), True
        else:
            return match.start(), False
    return limit, False


def _closing_quote(source: str, at: int, limit: int) -> tuple[int, bool]:
    r"""Like `_closing_brace` for a quotation mark outside of braces; `\"` does not close, since an accent must be meant."""
    depth = 0
    for match in _QUOTE.finditer(source, at, limit):
        mark = match[0]
        if mark == "{":
            depth += 1
        elif mark == "}":
            depth -= 1
            if depth < 0:
                return match.start(), False
        elif mark != '"':
            return match.start(), False
        elif depth == 0 and source[match.start() - 1] != "\\":
            return match.start(), True
    return limit, False
