"""Plain text: paragraphs parted by blank lines."""

from __future__ import annotations

import re

from citecheck.model.document import Document
from citecheck.readers.assembly import Assembly

_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n|$)")


def read_plain(source: str, name: str) -> Document:
    """Read a text file; the text is the source but for line ends and white space around blocks."""
    assembly = Assembly(source)
    fresh = True
    line_end = 0
    for match in _LINE.finditer(source):
        line = match.group().rstrip()
        if not line:
            fresh = True
            continue
        start = match.start()
        if fresh:
            indent = len(line) - len(line.lstrip())
            assembly.open("quote" if line.startswith(("    ", "\t")) else "paragraph")
            start += indent
        else:
            assembly.put("\n", line_end, start)
        line_end = match.start() + len(line)
        assembly.take(start, line_end)
        fresh = False
    assembly.close()
    return Document(name, source, assembly.text, assembly.map, tuple(assembly.blocks))
