"""What the scanner hands to the reader: blocks and assignments as offsets in the source, nothing interpreted yet."""

from __future__ import annotations

from typing import Literal, NamedTuple

from citecheck.model.entry import Fault

PieceKind = Literal["braced", "quoted", "number", "macro", "words"]


class Piece(NamedTuple):
    """One operand of `#`. start, end: without its delimiters. `words` are bare words that cannot be the name of a macro."""

    kind: PieceKind
    start: int
    end: int


class Assignment(NamedTuple):
    """
    One `name = value`.

    start, end: of the value without its delimiters; of all operands with them where several are joined by `#`.
    outer_end: after the value's last delimiter. pieces: empty where the value is simply `source[start:end]`.
    """

    name_start: int
    name_end: int
    start: int
    end: int
    outer_end: int
    pieces: tuple[Piece, ...] = ()


class Block(NamedTuple):
    """
    One `@kind{…}`: an entry, `@string`, `@preamble` or `@comment`.

    kind: lower-cased. end: after the closing delimiter, or where reading was given up. assignments: of an entry or a `@string`.
    """

    kind: str
    start: int
    end: int
    kind_start: int
    kind_end: int
    key_start: int
    key_end: int
    assignments: list[Assignment]


class Scan(NamedTuple):
    """A source taken apart. texts: what stands between the blocks and is not blank, as (start, end)."""

    blocks: list[Block]
    texts: list[tuple[int, int]]
    faults: list[Fault]
