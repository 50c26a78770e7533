"""
The front matter of a Markdown file: the few keys that a linter of citations needs, read without a YAML library.

Scalars, flat lists, text blocks ("|" and ">") and the names in a list of authors; anything deeper is passed over.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

Metadata = dict[str, str | tuple[str, ...]]

_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n|\Z)")
_FENCES = {"---": ("---", "..."), "+++": ("+++",)}
_KEY = re.compile(r"""["']?([A-Za-z][\w.-]*)["']?\s*(?::(?=\s|$)|=)\s*(.*)""")
_VALUE = re.compile(r"""\s*("(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|[^,]+)""")
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?=$|[-_])")
_BLOCK_STYLES = frozenset({"|", ">", "|-", ">-", "|+", ">+"})
_LONGEST = 100_000


def read_front_matter(source: str) -> tuple[Metadata, int]:
    """The metadata at the head of a file and the offset of what follows it; no metadata and 0 when there is none."""
    opening = source[:4].strip()
    if opening not in _FENCES:
        return {}, 0
    lines: list[str] = []
    for found in _LINE.finditer(source, 0, _LONGEST):
        line = found.group().rstrip()
        if not lines and line != opening:
            return {}, 0
        if lines and line in _FENCES[opening]:
            return _front_matter(lines[1:], found.end())
        if found.end() == len(source) or found.end() == _LONGEST:
            break
        lines.append(line)
    return {}, 0


def language_of(metadata: Metadata) -> str:
    """The primary language subtag that the keys `lang` or `language` give, in lower case, or ""."""
    value = metadata.get("lang") or metadata.get("language") or ""
    found = _LANGUAGE.match(value) if isinstance(value, str) else None
    return found.group().lower() if found else ""


def _front_matter(lines: Sequence[str], end: int) -> tuple[Metadata, int]:
    """Read the lines between the fences; when the first of them is no key, the fences are rules and the lines are prose."""
    metadata: Metadata = {}
    key = value = ""
    below: list[str] = []
    for line in lines:
        if not line.strip() or line.lstrip().startswith("#"):
            below.append("")
            continue
        found = None if line[0] in " \t-]" else _KEY.match(line)
        if found is None and not key:
            return {}, 0
        if found is None:
            if line.startswith("["):
                break
            below.append(line)
            continue
        _add(metadata, key, value, below)
        key, value, below = found[1], found[2], []
    _add(metadata, key, value, below)
    return metadata, end


def _add(metadata: Metadata, key: str, value: str, below: Sequence[str]) -> None:
    """Record what a key says on its line and on those below it."""
    if not key:
        return
    below = [line.strip() for line in below if line.strip()]
    items = [line[1:].strip() for line in below if line.startswith("-")]
    if value.startswith("["):
        inner = " ".join((value, *below)).strip("[] ")
        metadata[key] = tuple(item for found in _VALUE.finditer(inner) if (item := _scalar(found[1])))
    elif value in _BLOCK_STYLES:
        metadata[key] = " ".join(below)
    elif value:
        metadata[key] = " ".join((_scalar(value), *below))
    elif items:
        metadata[key] = tuple(_scalar(_named(item)) for item in items)
    elif any(_named(line) != line for line in below):
        metadata[key] = next(_scalar(_named(line)) for line in below if _named(line) != line)


def _named(item: str) -> str:
    """The name in "name: …", as authors are often given; anything else as it is."""
    return item.removeprefix("name:").strip() if item.startswith("name:") else item


def _scalar(text: str) -> str:
    """A value without its quotation marks, or without the comment after it."""
    text = text.strip()
    if text[:1] in {'"', "'"} and (found := _VALUE.match(text)) and len(found[1]) > 1:
        inner = found[1][1:-1]
        return inner.replace('\\"', '"') if text[0] == '"' else inner.replace("''", "'")
    return text.partition(" #")[0].strip()
