"""
Speech that a dash opens: « — Oui, dit-il », “– Ja, sagte er”.

A line that begins with a dash is a turn when the lines of dashes around it have a clause of saying or ask and answer: a dash before a name or
the items of a list does not open speech.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from citecheck.extract.language.lexicon import Lexicon
from citecheck.extract.language.tokens import Tokens
from citecheck.extract.prose.incises import find_incises
from citecheck.extract.prose.marks import DASHES, Pair
from citecheck.model.document import Block, Document
from citecheck.text.span import Span

_MARKER = 4  # code points of a list's marker at most


def find_turns(document: Document, blocks: Sequence[Block], tokens: Tokens, lexicon: Lexicon) -> Iterator[Pair]:
    """The words spoken behind dashes, as pairs whose opener is the dash."""
    exchange: list[Span] = []
    for block in blocks:
        turns = list(_turns(document, block))
        if not turns:
            yield from _spoken(document.text, exchange, tokens, lexicon)
            exchange = []
        exchange += turns
    yield from _spoken(document.text, exchange, tokens, lexicon)


def _turns(document: Document, block: Block) -> Iterator[Span]:
    """What stands behind the dash on each line of a block that begins with one; a reader may have taken the dash for that of a list."""
    text = document.text
    if block.kind == "item" and _before(document, block).rstrip(" \t")[-1:] in DASHES:
        yield block.span
    start = block.span.start
    while block.kind == "paragraph" and start < block.span.end:
        end = text.find("\n", start, block.span.end)
        end = block.span.end if end < 0 else end
        if text.startswith(DASHES, start):
            yield Span(min(start + 2, end), end)
        start = end + 1


def _before(document: Document, block: Block) -> str:
    """The few code points of the file before a block."""
    start = document.map.start(block.span.start)
    return document.source[max(0, start - _MARKER) : start]


def _spoken(text: str, exchange: Sequence[Span], tokens: Tokens, lexicon: Lexicon) -> Iterator[Pair]:
    """The speech of neighbouring lines, where it is any."""
    incises = [list(find_incises(tokens, lexicon, tokens.within(line))) for line in exchange]
    asks = len(exchange) > 1 and any(text[line.end - 1] == "?" for line in exchange)
    if not asks and not any(incises):
        return
    for line, clauses in zip(exchange, incises, strict=True):
        yield from _parts(text, line, [tokens.span(clause.start, clause.stop - 1) for clause in clauses])


def _parts(text: str, line: Span, clauses: Sequence[Span]) -> Iterator[Pair]:
    """What is spoken of a line: up to the first clause of saying, and on behind each that only a comma parts from what follows."""
    start = line.start
    for clause in clauses:
        yield from _pair(text, Span(start, clause.start))
        if text[clause.end : clause.end + 1] != ",":
            return
        start = clause.end + 1
    yield from _pair(text, Span(start, line.end))


def _pair(text: str, part: Span) -> Iterator[Pair]:
    words = part.of(text)
    start = part.start + len(words) - len(words.lstrip())
    end = part.start + len(words.rstrip(" \u00a0\u202f,–—"))
    if end > start:
        yield Pair(Span(start, end), Span(start, end), DASHES[0])
