"""The running text of a document while a reader puts it together."""

from __future__ import annotations

from citecheck.model.document import Block, BlockKind
from citecheck.text.sourcemap import SourceMap
from citecheck.text.span import Span

BREAK = "\n\n"
"""What parts two blocks of running text."""


class Assembly:
    """
    Text taken from a source piece by piece, in the order of the source, with its blocks and its map.

    length: of the text so far; spans recorded by a reader are stretches between two lengths.
    """

    __slots__ = ("_block", "_break_due", "_parts", "_runs", "_source", "_source_end", "_verbatim_until", "blocks", "length")

    def __init__(self, source: str) -> None:
        self._source = source
        self._parts: list[str] = []
        self._runs: list[tuple[int, int, int]] = []
        self._source_end = 0
        self._verbatim_until = -1
        self._break_due = False
        self._block: tuple[BlockKind, int, str, int] | None = None
        self.blocks: list[Block] = []
        self.length = 0

    def take(self, start: int, end: int) -> None:
        """Add the source from `start` to `end` as it stands."""
        if start >= end:
            return
        self._part_blocks(start)
        if self._verbatim_until == start:
            self._runs[-1] = (self._runs[-1][0], self._runs[-1][1], end)
        else:
            self._runs.append((self.length, start, end))
        self._parts.append(self._source[start:end])
        self.length += end - start
        self._source_end = self._verbatim_until = end

    def put(self, text: str, start: int, end: int) -> None:
        """Add `text`, which stands for the source from `start` to `end`."""
        if not text:
            return
        self._part_blocks(start)
        self._append(text, start, end)

    def open(self, kind: BlockKind, level: int = 0, label: str = "") -> None:
        """Begin a block: what is added from now on belongs to it. An open block is closed first."""
        self.close()
        self._break_due = self.length > 0
        self._block = (kind, level, label, -1)

    def close(self) -> None:
        """End the open block, if there is one; a block without text leaves nothing behind."""
        if self._block is None:
            return
        kind, level, label, start = self._block
        if start >= 0:
            self.blocks.append(Block(kind, Span(start, self.length), level, label))
        self._block = None

    @property
    def text(self) -> str:
        """The text so far."""
        return "".join(self._parts)

    @property
    def map(self) -> SourceMap:
        """The map from the text so far to the source."""
        return SourceMap(self._runs, self.length)

    def _append(self, text: str, start: int, end: int) -> None:
        self._runs.append((self.length, start, end))
        self._parts.append(text)
        self.length += len(text)
        self._source_end = max(self._source_end, end)
        self._verbatim_until = -1

    def _part_blocks(self, start: int) -> None:
        """Before the first text of a block: the break due, and where the block begins."""
        if self._break_due:
            self._break_due = False
            self._append(BREAK, self._source_end, start)
        if self._block is not None and self._block[3] < 0:
            kind, level, label, _ = self._block
            self._block = (kind, level, label, self.length)
