"""What in an essay its author says: the sentences of running text, without what is quoted."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from citecheck.model.essay import Essay
from citecheck.text.span import Span

_PROSE = frozenset({"paragraph", "item", "note"})
_SUPPOSED = frozenset(
    {"consider", "could", "if", "imagine", "let", "maybe", "perhaps", "probably", "suppose", "would"}
    | {"i", "me", "my", "our", "participants", "us", "we", "you", "your"}
)


class OwnSentence(NamedTuple):
    """A sentence of the author's, its number among the sentences of the essay, and the number of the last one of its paragraph."""

    span: Span
    number: int
    last: int


def own_sentences(essay: Essay) -> Iterator[OwnSentence]:
    """The sentences of paragraphs, list items and notes; headings, captions, tables and block quotations are left out."""
    starts = [sentence.start for sentence in essay.sentences]
    for block in essay.document.blocks:
        if block.kind in _PROSE:
            last = bisect_left(starts, block.span.end) - 1
            for number in range(bisect_left(starts, block.span.start), last + 1):
                yield OwnSentence(essay.sentences[number], number, last)


def quoted_spans(essay: Essay) -> list[Span]:
    """What stands in quotation marks or is set off as a quotation, in order; what is quoted inside a quotation is part of it."""
    return [quotation.outer for quotation in essay.quotations if not quotation.depth]


def stands_in(span: Span, spans: Sequence[Span]) -> bool:
    """Whether one of `spans`, which are in order and apart, holds `span`."""
    before = bisect_right(spans, span.start, key=lambda each: each.start) - 1
    return before >= 0 and spans[before].holds(span)


def is_supposed(sentence: str) -> bool:
    """Whether a sentence asks or supposes something, or tells of its author’s own doings, for which no source is to be had."""
    words = {word.strip('(“"‘').partition("'")[0].partition("’")[0] for word in sentence.lower().split()}
    return sentence.endswith("?") or not _SUPPOSED.isdisjoint(words)
