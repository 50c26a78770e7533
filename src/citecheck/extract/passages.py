"""A document's sentences, quotations and claims: everything that quotation marks and reports say of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from citecheck.extract.attribution import Credit, Crediting
from citecheck.extract.cast import Cast, Work
from citecheck.extract.claims import find_claims
from citecheck.extract.classes import Reading, read, title_like
from citecheck.extract.marks import Pair
from citecheck.extract.names import find_names
from citecheck.extract.prose import Prose, prepare
from citecheck.model.citation import Citation
from citecheck.model.document import Document
from citecheck.model.quotation import Claim, Quotation
from citecheck.text.span import Span


BLOCK = ">"


class Passages(NamedTuple):
    """What was found: sentences, quotations and claims, each in order."""

    sentences: tuple[Span, ...]
    quotations: tuple[Quotation, ...]
    claims: tuple[Claim, ...]


def extract(document: Document, citations: Sequence[Citation] = (), lists: Sequence[Span] = ()) -> Passages:
    """
    Find the quotations and claims of a document.

    citations: those of the document, in order. lists: its reference lists, in which nothing is quoted or claimed.
    """
    prose = prepare(document, lists)
    works = tuple(_works(prose))
    cast = Cast(prose, tuple(find_names(prose)), works)
    crediting = Crediting(prose, cast)
    quotations = tuple(_quotations(prose, crediting, citations))
    claims = tuple(find_claims(prose, crediting, quotations, citations))
    return Passages(prose.sentences, quotations, claims)


def _works(prose: Prose) -> Iterator[Work]:
    found = [Work(span, span.of(prose.text)) for span in prose.document.emphases if _is_title(span.of(prose.text))]
    found += [Work(pair.span, pair.span.of(prose.text).strip(".,;: ")) for pair in prose.pairs if title_like(prose, pair)]
    yield from sorted(found)


def _is_title(text: str) -> bool:
    words = text.split()
    return len(words) > 0 and words[0][0].isupper() and (len(words) > 1 or len(text) > 3)  # noqa: PLR2004 - not "I", not "No"


def _quotations(prose: Prose, crediting: Crediting, citations: Sequence[Citation]) -> Iterator[Quotation]:
    blocks = tuple(_blocks(prose))
    everything = sorted([*prose.pairs, *blocks], key=lambda pair: (pair.outer.start, -pair.outer.end))
    found: list[tuple[Pair, Credit | None, bool, bool]] = []
    around = Span(-1, -1)
    for pair in everything:
        block = pair.opener == BLOCK
        around = pair.outer if block else around
        nested = not block and (pair.depth > 0 or around.holds(pair.outer))
        cited = next((citation for citation in citations if _stands_with(prose.text, citation.span, pair.outer)), None)
        found.append((pair, None if nested else crediting.credit(pair.outer, cited, block=block), cited is not None, nested))
    habit = _habit(found)
    for pair, credit, cited, nested in found:
        reading = Reading("quotation", 0.95) if pair.opener == BLOCK else read(prose, pair, credit, cited=cited, habit=habit)
        yield _quotation(prose, pair, credit, reading, cited=cited, nested=nested)


def _habit(found: Sequence[tuple[Pair, Credit | None, bool, bool]]) -> float:
    """What share of a document's marks is credited to somebody by name: how it uses quotation marks."""
    credited = sum(1 for _, credit, _, _ in found if credit is not None and credit.named and credit.strength > 0.5)  # noqa: PLR2004
    return credited / len(found) if len(found) > 4 else 0.5  # noqa: PLR2004 - fewer marks tell nothing


def _quotation(prose: Prose, pair: Pair, credit: Credit | None, reading: Reading, *, cited: bool, nested: bool) -> Quotation:
    block = pair.opener == BLOCK
    said = reading.kind in {"quotation", "dialogue"}
    return Quotation(
        span=pair.span,
        outer=pair.outer,
        text=pair.span.of(prose.text),
        kind=reading.kind,
        form="block" if block or prose.blocks[prose.block_at(pair.outer.start)].kind in {"quote", "verse"} else "inline",
        attribution=credit.attribution if credit is not None and said else None,
        confidence=reading.confidence,
        cited=cited,
        depth=pair.depth + (1 if nested and pair.depth == 0 else 0),
        same_marks=pair.same_marks,
        unclosed=pair.unclosed,
    )


def _stands_with(text: str, citation: Span, outer: Span) -> bool:
    """Whether a citation follows the closing mark with at most punctuation between."""
    return outer.end <= citation.start <= outer.end + 3 and not any(sign.isalnum() for sign in text[outer.end : citation.start])


def _blocks(prose: Prose) -> Iterator[Pair]:
    """Block quotations that are not themselves in marks; neighbouring ones are one quotation in several paragraphs."""
    start: int | None = None
    for position, block in enumerate(prose.blocks):
        marked = block.span.of(prose.text).lstrip("*_ ")[:1] in {"“", '"', "‘", "«", "„"}
        if block.kind not in {"quote", "verse"} or marked:
            continue
        start = block.span.start if start is None else start
        following = prose.blocks[position + 1] if position + 1 < len(prose.blocks) else None
        if following is not None and following.kind == block.kind and following.span.start - block.span.end <= 2:  # noqa: PLR2004
            text = following.span.of(prose.text).lstrip("*_ ")[:1]
            if text not in {"“", '"', "‘", "«", "„"}:
                continue
        span = Span(start, block.span.end)
        yield Pair(span, span, BLOCK)
        start = None
