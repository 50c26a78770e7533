"""Where a key stands in a TOML file: the standard library's reader does not say."""

from __future__ import annotations


def line_of(source: str, keys: tuple[str, ...]) -> int:
    """
    The 1-based line that sets the key with this path, or else the line of the longest part of the path that is set; 1 at the least.

    Reads table headers and `key = value` lines only. Inside an inline table or a value of several lines it answers with the line where that begins.
    """
    best, depth = 1, 0
    table: tuple[str, ...] = ()
    for number, line in enumerate(source.splitlines(), start=1):
        text = line.strip()
        if text.startswith("["):
            table = path = _parts(text.strip("[] \t").partition("#")[0].rstrip("] \t"))
        elif "=" in text and not text.startswith("#"):
            path = table + _parts(text.partition("=")[0])
        else:
            continue
        if depth < len(path) <= len(keys) and path == keys[: len(path)]:
            best, depth = number, len(path)
    return best


def _parts(dotted: str) -> tuple[str, ...]:
    """The keys of `a.b."c.d"`; a quoted key may hold dots and equals signs are beyond us."""
    parts: list[str] = []
    quote = ""
    word = ""
    for char in dotted.strip():
        if quote:
            quote, word = ("", word) if char == quote else (quote, word + char)
        elif char in "\"'":
            quote = char
        elif char == ".":
            parts.append(word.strip())
            word = ""
        else:
            word += char
    return (*parts, word.strip())
