"""Essays made by hand: a text, a bibliography, and who is credited with what."""

import re
from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from citecheck.bib.reader import read as read_bibliography
from citecheck.extract.citations import citations, references
from citecheck.match.resolve import resolve
from citecheck.model.document import Block, BlockKind, Document, NoteMark
from citecheck.model.entry import Entry
from citecheck.model.essay import Essay
from citecheck.model.quotation import Attribution, Claim, Cue, Quotation
from citecheck.text.sourcemap import SourceMap
from citecheck.text.span import Span

_SENTENCE_END = re.compile(r"(?<=[.?!”:])\s+(?=[A-Z“])|\n\n")
_NOTE = re.compile(r"\[\^(\w+)\]:\s")
_MARK = re.compile(r"\[\^(\w+)\](?!:)")
_QUOTED = re.compile(r"“[^”]*”")


class Credit(NamedTuple):
    """Who is credited with the quotation or claim that begins with the words it is filed under."""

    speaker: str
    cue: str | None = None
    work: str | None = None
    generic: bool = False


def entries(bibtex: str) -> dict[str, Entry]:
    """The entries of a bibliography by key."""
    return {entry.key: entry for entry in read_bibliography(bibtex.encode(), "references.bib").entries}


def document(text: str, *, emphases: Sequence[str] = (), masked: Sequence[str] = ()) -> Document:
    """A document of paragraphs; those that begin with # are headings, with > quotations, with [^1]: notes."""
    blocks: list[Block] = []
    start = 0
    for part in text.split("\n\n"):
        kinds: dict[str, BlockKind] = {"#": "heading", ">": "quote", "-": "item"}
        note = _NOTE.match(part)
        if note:
            blocks.append(Block("note", Span(start + note.end(), start + len(part)), label=note[1]))
        elif part.strip():
            kind = kinds.get(part[0], "paragraph")
            skip = 0 if kind == "paragraph" else len(part) - len(part.lstrip("#>- "))
            blocks.append(Block(kind, Span(start + skip, start + len(part))))
        start += len(part) + 2
    marks = tuple(NoteMark(Span(*match.span()), match[1]) for match in _MARK.finditer(text))
    places = {words: text.index(words) for words in (*emphases, *masked)}
    return Document(
        "essay.md",
        text,
        text,
        SourceMap.identity(len(text)),
        tuple(blocks),
        emphases=tuple(Span(places[words], places[words] + len(words)) for words in emphases),
        notes=marks,
        masks=tuple(Span(places[words], places[words] + len(words)) for words in masked),
    )


def essay(
    text: str, bibtex: str, quoted: Mapping[str, Credit] | None = None, claimed: Mapping[str, Credit] | None = None
) -> Essay:
    """The essay with everything resolved; `quoted` and `claimed` are filed under the words that a quotation or sentence begins with."""
    made = document(text)
    ends = [0, *(match.end() for match in _SENTENCE_END.finditer(text)), len(text)]
    sentences = tuple(Span(start, len(text[:end].rstrip())) for start, end in pairwise(ends) if text[start:end].strip())
    quotations = [_quotation(text, Span(*match.span()), sentences, quoted or {}) for match in _QUOTED.finditer(text)]
    quotations += [_block(text, block, quoted or {}) for block in made.blocks if block.kind == "quote"]
    claims = [
        Claim(sentence, sentence.of(text), _attribution(text, sentence, credit))
        for start, credit in (claimed or {}).items()
        for sentence in sentences
        if sentence.of(text).startswith(start)
    ]
    return resolve(
        Essay(
            document=made,
            sentences=sentences,
            quotations=tuple(sorted(quotations)),
            claims=tuple(claims),
            citations=citations.extract(made),
            references=references.extract(made),
            entries=entries(bibtex),
        )
    )


def meant(found: Essay) -> list[str | None]:
    """The entry of each quotation."""
    return [quotation.match.key if quotation.match else None for quotation in found.quotations]


def cited(found: Essay) -> list[str | None]:
    """The entry of each cite."""
    return [cite.match.key if cite.match else None for citation in found.citations for cite in citation.cites]


def _quotation(text: str, outer: Span, sentences: Sequence[Span], quoted: Mapping[str, Credit]) -> Quotation:
    span = Span(outer.start + 1, outer.end - 1)
    credit = next((credit for words, credit in quoted.items() if span.of(text).startswith(words)), None)
    here = next(sentence for sentence in sentences if sentence.start <= outer.start < sentence.end)
    last = next((sentence for sentence in sentences if sentence.start < outer.end <= sentence.end), here)
    attribution = _attribution(text, here.cover(last), credit) if credit else None
    return Quotation(span, outer, span.of(text), "quotation" if credit else "title", attribution=attribution)


def _block(text: str, block: Block, quoted: Mapping[str, Credit]) -> Quotation:
    words = block.span.of(text)
    credit = next((credit for start, credit in quoted.items() if words.startswith(start)), None)
    before = text.rindex("\n\n", 0, block.span.start)
    lead = Span(text.rfind("\n\n", 0, before) + 2 if "\n\n" in text[:before] else 0, before)
    attribution = _attribution(text, lead, credit) if credit else None
    return Quotation(block.span, block.span, words, "quotation", form="block", attribution=attribution)


def _attribution(text: str, context: Span, credit: Credit) -> Attribution:
    at = text.find(credit.speaker.split()[-1], context.start, context.end)
    mention = Span(at, at + len(credit.speaker.split()[-1])) if at >= 0 else None
    cue = text.find(credit.cue, context.start, context.end) if credit.cue else -1
    return Attribution(
        credit.speaker,
        mention,
        Cue(Span(cue, cue + len(credit.cue)), credit.cue) if credit.cue and cue >= 0 else None,
        context,
        credit.work,
        credit.generic,
    )
