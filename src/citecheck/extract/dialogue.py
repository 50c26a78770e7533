"""
Speech that a dash opens: « — Oui, dit-il », “– Ja, sagte er”.

A line that begins with a dash is a turn when the lines of dashes around it have a clause of saying or ask and answer: a dash before a name or
the items of a list does not open speech.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from citecheck.extract.incises import find_incises
from citecheck.extract.lexicon import Lexicon
from citecheck.extract.marks import Pair
from citecheck.extract.tokens import Tokens
from citecheck.model.document import Block
from citecheck.text.span import Span

DASHES = ("—", "–", "―")


def find_turns(text: str, blocks: Sequence[Block], tokens: Tokens, lexicon: Lexicon) -> Iterator[Pair]:
    """The words spoken behind dashes, as pairs whose opener is the dash; nothing in languages that do not write speech so."""
    if "dash-dialogue" not in lexicon["grammar.traits"]:
        return
    exchange: list[Span] = []
    for block in blocks:
        lines = list(_lines(text, block)) if block.kind == "paragraph" else []
        if not any(text.startswith(DASHES, line.start) for line in lines):
            yield from _spoken(text, exchange, tokens, lexicon)
            exchange = []
        exchange += [line for line in lines if text.startswith(DASHES, line.start)]
    yield from _spoken(text, exchange, tokens, lexicon)


def _lines(text: str, block: Block) -> Iterator[Span]:
    start = block.span.start
    while start < block.span.end:
        end = text.find("\n", start, block.span.end)
        end = block.span.end if end < 0 else end
        yield Span(start, end)
        start = end + 1


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
    start = line.start + 1
    for clause in clauses:
        yield from _pair(text, line, Span(start, clause.start))
        if text[clause.end : clause.end + 1] != ",":
            return
        start = clause.end + 1
    yield from _pair(text, line, Span(start, line.end))


def _pair(text: str, line: Span, part: Span) -> Iterator[Pair]:
    words = part.of(text)
    start = part.start + len(words) - len(words.lstrip())
    end = part.start + len(words.rstrip(" \u00a0\u202f,–—"))
    if end > start:
        first = part.start == line.start + 1
        yield Pair(Span(start, end), Span(line.start if first else start, end), text[line.start])
