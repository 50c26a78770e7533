"""
A bibliography file taken apart into blocks and assignments with the places of everything, whatever state it is in.

What cannot be meant as it stands becomes a `Fault`, and reading goes on at the nearest place where a field or a block begins.
The grammar is that of BibTeX 0.99d and of btparse (biber), as far as they agree; see docs/decisions/0003-bibtex-two-layers.md.
"""

from __future__ import annotations

import re

from citecheck.bib.body import BLOCK_START, Body, skip_blank
from citecheck.bib.tokens import Block, Scan
from citecheck.bib.values import scan_value
from citecheck.model.entry import Fault
from citecheck.text.span import Span

_KEY = re.compile(r"\s*+([^\s,{}()\"=%#]++)\s*+(?:,|(?=[})]))")
# Compiled when first needed.
_LOOSE_KEY = r"\s*+([^,{}\"=%\n@]*+)(,|\n|(?=[})@%])|$)"
_LOST = r"^[ \t]*+(?:\w[\w-]*+[ \t]*+=[ \t]*+[{\"]|@?+\w++[ \t]*+\{[^\s,{}]++,[ \t]*+\r?$|@\w++[ \t]++\S)"


def scan(source: str) -> Scan:
    """Take any text apart; never raises. Blocks, texts and faults are in the order of the source."""
    blocks: list[Block] = []
    texts: list[Span] = []
    faults: list[Fault] = []
    at = text_start = 0
    while (match := BLOCK_START.search(source, at)) is not None:
        comment_end = _line_comment_end(source, text_start, match.start())
        if comment_end:
            at = comment_end
            continue
        texts += _read_text(source, text_start, match.start(), faults)
        block = _read_block(source, match, faults)
        blocks.append(block)
        at = text_start = block.span.end
    texts += _read_text(source, text_start, len(source), faults)
    faults.sort(key=lambda fault: fault.span)
    return Scan(blocks, texts, faults)


def _line_comment_end(source: str, start: int, at: int) -> int:
    """Where the line of `at` ends, if it begins with % (looking back no further than `start`); else 0."""
    if source.find("%", start, at) < 0:
        return 0
    line = max(source.rfind("\n", start, at), source.rfind("\r", start, at), start - 1) + 1
    if not source[line:at].lstrip().startswith("%"):
        return 0
    end = source.find("\n", at)
    return len(source) if end < 0 else end


def _read_text(source: str, start: int, end: int, faults: list[Fault]) -> list[Span]:
    """The span of what stands between two blocks, if anything does; report what looks like an entry that got lost."""
    text = source[start:end]
    stripped = text.strip()
    if not stripped:
        return []
    start += text.index(stripped)
    span = Span(start, start + len(stripped))
    if not stripped.strip(",)} \t\r\n"):
        faults.append(Fault("unbalanced-braces", span, "Nothing is open here that this could close. Remove it."))
    elif lost := re.compile(_LOST, re.MULTILINE).search(stripped):
        message = (
            "This looks like an entry but is not read as one. An entry must begin with @, its type and a brace, as in @book{"
        )
        faults.append(Fault("lost-entry", Span(start + lost.start(), span.end), message))
    return [span]


def _read_block(source: str, match: re.Match[str], faults: list[Fault]) -> Block:
    """Read the block that `match` begins."""
    kind = match[1].lower()
    body = Body(source, match.end() - 1, faults)
    key_span = Span(body.at, body.at)
    if kind in {"comment", "preamble"}:
        end = _skip(source, kind, match.end() - 1, faults)
    else:
        if kind != "string":
            key_span = _read_key(body)
        body.read()
        end = body.at
    return Block(kind, Span(match.start(), end), Span(*match.span(1)), key_span, body.assignments)


def _skip(source: str, kind: str, opener: int, faults: list[Fault]) -> int:
    """The end of a block whose content is not ours to read."""
    if source[opener] == "{":
        value = scan_value(source, opener, len(source))
        closer, closed, end = "}", value.trouble != "unclosed", value.pieces[0].span.end + 1 if value.pieces else value.end
    else:
        found = source.find(")", opener)
        closer, closed, end = ")", found >= 0, found + 1 or len(source)
    if not closed:
        faults.append(
            Fault("unbalanced-braces", Span(opener, opener + 1), f"This @{kind} is never closed. Close it with {closer}")
        )
    return end


def _read_key(body: Body) -> Span:
    """Read the key of an entry and its comma; return its place."""
    match = _KEY.match(body.source, body.at)
    if match is not None:
        body.at = match.end()
        body.key = match[1]
        return Span(*match.span(1))
    loose = re.compile(_LOOSE_KEY).match(body.source, body.at)
    key = loose[1].strip() if loose else ""
    if loose is None or not key:
        start = skip_blank(body.source, body.at)
        body.fault("empty-key", start, start, "The entry has no key, so nothing can cite it. Write one after the opening brace.")
        body.at = start + (body.source[start : start + 1] == ",")
        return Span(start, start)
    span = Span(loose.start(1), loose.start(1) + len(key))
    body.key = key
    body.at = loose.end()
    if len(key.split()) > 1:
        body.fault("space-in-key", *span, "A key must not have blanks in it. Put a hyphen or nothing in their place.")
    if loose[2] == "\n":
        body.fault("missing-comma", span.end, span.end, "A comma is missing after the key.")
    return span
