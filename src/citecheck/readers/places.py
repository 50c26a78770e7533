"""Offsets in bytes to offsets in code points."""

from __future__ import annotations


class Places:
    """Turns byte offsets of a UTF-8 text into code points; asked in roughly rising order it is linear."""

    __slots__ = ("_byte", "_data", "_place")

    def __init__(self, text: str) -> None:
        self._data = text.encode()
        self._byte = self._place = 0

    def __call__(self, byte: int) -> int:
        """The code point offset of a byte offset, which is one of a whole character."""
        if byte >= self._byte:
            self._place += len(self._data[self._byte : byte].decode())
        else:
            self._place -= len(self._data[byte : self._byte].decode())
        self._byte = byte
        return self._place
