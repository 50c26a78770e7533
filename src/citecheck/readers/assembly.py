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

    blocks: those closed so far. length: of the text so far; what a reader records are stretches between two lengths.
    """

    __slots__ = (
        "_block",
        "_break_due",
        "_line_break",
        "_parts",
        "_runs",
        "_source",
        "_source_end",
        "_verbatim",
        "blocks",
        "length",
    )

    def __init__(self, source: str) -> None:
        self._source = source
        self._parts: list[str] = []
        self._runs: list[tuple[int, int, int]] = []
        self._source_end = 0
        self._verbatim = False
        self._break_due = False
        self._line_break: tuple[int, int] | None = None
        self._block: tuple[BlockKind, int, str, int] | None = None
        self.blocks: list[Block] = []
        self.length = 0

    @property
    def is_open(self) -> bool:
        """Whether what is added now belongs to a block."""
        return self._block is not None

    @property
    def at_line_start(self) -> bool:
        """Whether what is added now begins a block or a line."""
        return self._block is None or self._block[3] < 0 or self._line_break is not None

    @property
    def ahead(self) -> int:
        """Where in the text the next thing added will stand."""
        if self._block is not None and self._block[3] < 0:
            return self.length + (len(BREAK) if self._break_due else 0)
        return self.length + (self._line_break is not None)

    @property
    def text(self) -> str:
        """The text so far."""
        return "".join(self._parts)

    @property
    def map(self) -> SourceMap:
        """The map from the text so far to the source."""
        return SourceMap(self._runs, self.length)

    def take(self, start: int, end: int) -> None:
        """Add the source from `start` to `end` as it stands."""
        if start >= end:
            return
        self._prepare(start)
        if self._verbatim and self._source_end == start:
            text_start, run_start, _ = self._runs[-1]
            self._runs[-1] = (text_start, run_start, end)
        else:
            self._runs.append((self.length, start, end))
        self._parts.append(self._source[start:end])
        self.length += end - start
        self._source_end = end
        self._verbatim = True

    def put(self, text: str, start: int, end: int) -> None:
        """Add `text`, which stands for the source from `start` to `end`."""
        if text:
            self._prepare(start)
            self._append(text, start, end)

    def break_line(self, start: int, end: int) -> None:
        """End the line, where the source has `start` to `end`; a block neither begins nor ends with the end of a line."""
        if self._line_break is None:
            self._line_break = (start, end)

    def open(self, kind: BlockKind, level: int = 0, label: str = "") -> None:
        """Begin a block: what is added from now on belongs to it. A block that is open is closed first."""
        self.close()
        self._break_due = self.length > 0
        self._block = (kind, level, label, -1)

    def close(self) -> None:
        """End the open block, if there is one; a block without text leaves nothing behind."""
        self._line_break = None
        if self._block is None:
            return
        kind, level, label, start = self._block
        if start >= 0:
            self.blocks.append(Block(kind, Span(start, self.length), level, label))
        self._block = None

    def _append(self, text: str, start: int, end: int) -> None:
        self._runs.append((self.length, start, end))
        self._parts.append(text)
        self.length += len(text)
        self._source_end = end
        self._verbatim = False

    def _prepare(self, start: int) -> None:
        """Before text is added: the break that is due, or the start of the block."""
        if self._block is not None and self._block[3] < 0:
            if self._break_due:
                self._append(BREAK, self._source_end, start)
            kind, level, label, _ = self._block
            self._block = (kind, level, label, self.length)
            self._break_due = False
        elif self._line_break is not None:
            self._append("\n", *self._line_break)
        self._line_break = None
