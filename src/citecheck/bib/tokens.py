"""What the scanner hands to the reader: blocks and assignments with their places, nothing interpreted yet."""

from typing import Literal, NamedTuple

from citecheck.model.entry import Fault
from citecheck.text.span import Span

PieceKind = Literal["braced", "quoted", "number", "macro", "words"]


class Piece(NamedTuple):
    """One operand of `#`; span: without its delimiters. `words` are bare words that cannot be the name of a macro."""

    kind: PieceKind
    span: Span


class Assignment(NamedTuple):
    """
    One `name = value`.

    span: of the value without its delimiters; of all operands with theirs where several are joined by `#`.
    outer: from the name to the value's last delimiter. pieces: empty where the value is simply what stands at `span`.
    """

    name_span: Span
    span: Span
    outer: Span
    pieces: tuple[Piece, ...] = ()


NO_ENTRIES = frozenset(("comment", "preamble", "string"))
"""The kinds of blocks that are no entries."""


class Block(NamedTuple):
    """
    One `@kind{…}`: an entry, `@string`, `@preamble` or `@comment`.

    kind: lower-cased. span: from its @ to its closing delimiter, or to where reading it was given up.
    assignments: of an entry or a `@string`.
    """

    kind: str
    span: Span
    kind_span: Span
    key_span: Span
    assignments: list[Assignment]


class Scan(NamedTuple):
    """A source taken apart. texts: what stands between the blocks and is not blank."""

    blocks: list[Block]
    texts: list[Span]
    faults: list[Fault]
