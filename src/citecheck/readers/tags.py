"""The HTML that stands in a Markdown text: what its elements mean for the prose between them."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from citecheck.model.document import Comment, Problem
from citecheck.readers.elements import BLOCKS, EMPHASES, PARTING, QUOTATION_MARKS
from citecheck.readers.scribe import CODE, Scribe
from citecheck.text.span import Span

# A tag ends at the first ">" outside quotation marks, and never runs past the next "<": each is read once, whatever is broken.
_PIECE = re.compile(
    r"""<!--.*?(?:-->|\Z)|</?[a-zA-Z](?>(?:[^<>"']++|"[^"<]*+"|'[^'<]*+'|["'])*)>|<[!?][^<>]*+>|[^<]++|<""", re.DOTALL
)
_ENTITY = re.compile(r"&(?:\#[0-9]{1,7}|\#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});")
_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+")
_NAME = re.compile(r"</?([a-zA-Z][a-zA-Z0-9]*)")
_SKIPPED = frozenset({"script", "style", "pre", "code", "svg", "math", "template", "textarea", "head"})


class Tags:
    """Reads tags, comments and the text between them into a Scribe."""

    def __init__(self, scribe: Scribe) -> None:
        self._scribe = scribe
        self._quotations = 0
        self._last_closers: dict[str, int] = {}

    def read_block(self, pieces: Sequence[tuple[int, int]]) -> None:
        """Read a block of HTML; `pieces` are its stretches of the source, without what a container puts before each line."""
        scribe = self._scribe
        scribe.close_block()
        html = "".join(scribe.shown[start:end] for start, end in pieces)
        offsets = [0]
        for start, end in pieces:
            offsets.append(offsets[-1] + end - start)

        def place(offset: int) -> int:
            index = min(bisect_right(offsets, offset), len(pieces)) - 1
            return pieces[index][0] + offset - offsets[index]

        for found in _PIECE.finditer(html):
            start, end = place(found.start()), place(found.end() - 1) + 1
            if html[found.start()] == "<" and found.end() - found.start() > 1:
                self.read_tag(found.group(), start, end)
            else:
                for line in _LINE.finditer(found.group()):
                    self._write(line.group(), place(found.start() + line.start()))
        scribe.close_block()

    def read_tag(self, tag: str, start: int, end: int) -> None:
        """Read one tag or comment, which stands in the source from `start` to `end`."""
        scribe = self._scribe
        if tag.startswith("<!--"):
            self._read_comment(start, end)
            return
        found = _NAME.match(tag)
        if found is None:
            return
        name = found[1].lower()
        closing = tag[1] == "/"
        if scribe.skipping:
            if closing and name == scribe.skipping:
                scribe.skipping = ""
        elif name in _SKIPPED:
            if not closing and not tag.endswith("/>") and self._is_closed(name, end):
                if name == "code":
                    scribe.put(CODE, start, end)
                scribe.skipping = name
        elif name in BLOCKS or name in PARTING:
            self._read_block_tag(name, end, closing=closing)
        else:
            self._read_inline_tag(name, tag, start, end)

    def _read_inline_tag(self, name: str, tag: str, start: int, end: int) -> None:
        scribe = self._scribe
        closing = tag[1] == "/"
        if name == "br":
            scribe.out.break_line(start, end)
        elif name == "q":
            self._read_quotation(start, end, closing=closing)
        elif closing:
            scribe.end(name)
        elif name in EMPHASES:
            scribe.begin(name)
        elif name == "a" and (found := re.search(r"""href\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+))""", tag)):
            scribe.begin(name, found[1] or found[2] or found[3] or "")

    def _read_quotation(self, start: int, end: int, *, closing: bool) -> None:
        """A <q> is a pair of quotation marks, double outside and single inside (HTML Living Standard, 15.3.4)."""
        if closing and self._quotations:
            self._quotations -= 1
            self._scribe.put(QUOTATION_MARKS[self._quotations % 2][1], start, end)
        elif not closing and self._is_closed("q", end):
            self._scribe.put(QUOTATION_MARKS[self._quotations % 2][0], start, end)
            self._quotations += 1

    def _read_block_tag(self, name: str, end: int, *, closing: bool) -> None:
        scribe = self._scribe
        kind = BLOCKS.get(name)
        scribe.close_block()
        if kind is None:
            return
        if kind == "heading":
            if not closing:
                scribe.open_block(kind, int(name[1]))
        elif closing:
            scribe.leave(name)
        elif self._is_closed(name, end):
            scribe.enter(kind, name)

    def _read_comment(self, start: int, end: int) -> None:
        source = self._scribe.source
        if source.endswith("-->", start + 4, end):
            self._scribe.comments.append(Comment(Span(start, end), source[start + 4 : end - 3]))
        else:
            message = "this comment is never closed, so that nothing after it was read: end it with -->"
            self._scribe.problems.append(Problem(Span(start, start + 4), message))

    def _write(self, line: str, start: int) -> None:
        """Write a line's part of the text between two tags; white space around a line is none of the text."""
        scribe = self._scribe
        words = line.rstrip("\r\n")
        ends = len(words) < len(line)
        if ends:
            words = words.rstrip()
        if scribe.out.at_line_start:
            kept = words.lstrip()
            start += len(words) - len(kept)
            words = kept
        done = 0
        for found in _ENTITY.finditer(words) if "&" in words else ():
            scribe.take(start + done, start + found.start())
            scribe.put(_unescape(found.group()), start + found.start(), start + found.end())
            done = found.end()
        if done < len(words):
            scribe.take(start + done, start + len(words))
        if ends:
            scribe.out.break_line(start + len(words), start + len(words) + 1)

    def _is_closed(self, name: str, start: int) -> bool:
        """Whether an element that begins before `start` has an end tag anywhere after: one that has none would take all the rest."""
        if name not in self._last_closers:
            source = self._scribe.source
            self._last_closers[name] = max(source.rfind(f"</{name}"), source.rfind(f"</{name.upper()}"))
        return self._last_closers[name] >= start


def _unescape(entity: str) -> str:
    from html import unescape  # noqa: PLC0415 - its table of names is long, and few texts need it

    return unescape(entity)
