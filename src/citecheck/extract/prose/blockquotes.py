"""Block quotations, without the lines below them that tell whose they are."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from citecheck.extract.prose.marks import Pair
from citecheck.extract.prose.prose import Prose
from citecheck.model.document import LISTED, Block
from citecheck.text.span import Span

BLOCK = ">"
KINDS = frozenset({"quote", "verse"})
_MARKS = ("“", '"', "‘", "«", "„", "»", "‚")
_DASHES = ("—", "–", "―", "--")  # what a line begins with that tells who said the words above it
_HYPHENED = re.compile(r"\s*- ?[A-ZÀ-Þ][^.!?;:]{2,80}$")
_PARTED = 2  # code points between the paragraphs of a block: one blank line
_MUCH = 2  # times as long as a signature is what stands above it
_SIGNATURE = 8  # words of a paragraph that only names a person or a work
_NAME = 4  # words of a name


def find_blocks(prose: Prose, ends: Mapping[int, Span]) -> Iterator[Pair]:
    """The block quotations of a text, but for notices; `ends` has its citations by where they end."""
    for block in _blocks(prose):
        if not _is_notice(prose, block):
            yield _without_source(prose, block, ends)


def is_signature(prose: Prose, place: int) -> bool:
    """Whether the block at a place is the last paragraph of a block quotation and nothing but a name or a title: "Ben Jonson", "Koran"."""
    block = prose.blocks[place]
    before = prose.blocks[place - 1] if place else None
    if before is None or {block.kind, before.kind} - KINDS or block.span.start - before.span.end > _PARTED:
        return False
    if block.label == LISTED and before.label != LISTED:
        return _is_signer(prose, block)
    following = prose.blocks[place + 1] if place + 1 < len(prose.blocks) else None
    if following is not None and following.kind in KINDS and following.span.start - block.span.end <= _PARTED:
        return False
    tokens, line = prose.tokens.within(block.span), block.span.of(prose.text).strip("*_ ")
    words = [word for word in prose.tokens.words[tokens.start : tokens.stop] if word[0].isalpha()]
    lexicon = prose.lexicon
    small, text = lexicon.union("names.particles", "names.small"), ("speakers.sayings", "speakers.work")  # "Irish proverb"
    return (
        0 < len(words) <= _SIGNATURE
        and "\n" not in line
        and line[:1].isupper()
        and ((words[-1][0].isupper() or lexicon.is_kind(words[-1], *text)) and (line[-1:].isalnum() or line.endswith(")")))
        and before.span.length > _MUCH * block.span.length
        and all(word[0].isupper() or word in small or lexicon.is_kind(word, *text) for word in words)
    )


def _is_signer(prose: Prose, block: Block) -> bool:
    """Whether a list item in a quotation is a name and what somebody is: "- Jane Doe, content strategist"."""
    line = block.span.of(prose.text).strip("*_ ")
    name = line.partition(",")[0].split()
    small = prose.lexicon.union("names.particles", "names.small")
    return (
        0 < len(name) <= _NAME
        and len(line.split()) <= _SIGNATURE
        and not line.endswith((".", "!", "?", ";", ":"))
        and all(word[0].isupper() or word in small for word in name)
    )


def _without_source(prose: Prose, block: Pair, ends: Mapping[int, Span]) -> Pair:
    """A block quotation without the citation that stands at its end; `ends` has the citations by where they end."""
    last = next((ends[end] for end in range(block.outer.end - 2, block.outer.end + 1) if end in ends), None)
    if last is None or last.start <= block.outer.start:
        return block
    words = Span(block.span.start, block.span.start + len(prose.text[block.span.start : last.start].rstrip()))
    return block._replace(span=words, outer=words)


def _blocks(prose: Prose) -> Iterator[Pair]:
    """Block quotations that are not themselves in marks; neighbouring ones are one quotation in several paragraphs."""
    open_at, end = -1, -1
    for place, block in enumerate(prose.blocks):
        plain = block.kind in KINDS and not _begins(prose, block) and not _is_quoted(prose, block)
        plain = plain and not is_signature(prose, place)
        if open_at >= 0 and not (plain and block.span.start - end <= _PARTED):
            yield _set_off(prose, Span(open_at, end))
            open_at = -1
        if plain:
            open_at = block.span.start if open_at < 0 else open_at
            end = block.span.end
    if open_at >= 0:
        yield _set_off(prose, Span(open_at, end))


def _is_notice(prose: Prose, block: Pair) -> bool:
    """Whether a block set off is a notice of the author's own, as manuals have them: a word that says so, and a colon or the end of its line."""
    inside = prose.tokens.within(block.span)
    if (
        prose.tokens.lower[inside.start : inside.start + 1] == []
        or prose.tokens.lower[inside.start] not in prose.lexicon["marks.notice"]
    ):
        return False
    behind = prose.text[prose.tokens.ends[inside.start] : block.span.end].lstrip(" *_")
    return behind[:1] in {":", "!", "\n", ""}


def _is_quoted(prose: Prose, block: Block) -> bool:
    """Whether a block goes on with the words of marks that a block before it opens."""
    inside = prose.tokens.within(block.span)
    pair = prose.pairs[prose.quoted[inside.start]] if len(inside) and prose.quoted[inside.start] >= 0 else None
    return pair is not None and pair.outer.start < block.span.start


def _begins(prose: Prose, block: Block) -> bool:
    """Whether a block begins with a quotation mark or a dash."""
    return block.span.of(prose.text).lstrip("*_ ").startswith((*_MARKS, *_DASHES))


def _set_off(prose: Prose, span: Span) -> Pair:
    """A block quotation without the line at its end that begins with a dash and tells who said it."""
    words = span.of(prose.text)
    lines, _, last = words.rpartition("\n")
    signed = last.lstrip().startswith(_DASHES) or _HYPHENED.match(last)
    if lines.strip() and signed:
        span = Span(span.start, span.start + len(lines.rstrip()))
    return Pair(span, span, BLOCK)
