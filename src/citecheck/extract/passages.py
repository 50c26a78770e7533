"""A document's sentences, quotations and claims: everything that quotation marks and reports say of it."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from citecheck.extract.claims.claims import find_claims
from citecheck.extract.classes.classes import Reading, Signs, chance, names_work, read, signs_of
from citecheck.extract.classes.company import SAID, Company, Past, tendencies
from citecheck.extract.classes.titles import look_at, title_like
from citecheck.extract.names.names import find_names
from citecheck.extract.prose.blockquotes import BLOCK, find_blocks
from citecheck.extract.prose.marks import DASHES, Pair
from citecheck.extract.prose.prose import Prose
from citecheck.extract.prose.sources import Sources
from citecheck.extract.reports.reports import find_reports
from citecheck.extract.speakers.attribution import Crediting
from citecheck.extract.speakers.cast import Cast
from citecheck.extract.speakers.scene import Credit, Scene
from citecheck.extract.speakers.titles import Work
from citecheck.extract.speakers.topics import LIKELY
from citecheck.model.citation import Citation
from citecheck.model.document import Document
from citecheck.model.quotation import Claim, Quotation
from citecheck.text.span import Span

_CRIES = frozenset("!?")
_MARKS = "”’\"'"
_ENDS = (".", "!", "?")
_SENTENCE = 4  # words of which a title is no sentence
_EDGES = 4  # code points around the marks of a block: a dash, a stop, marks of emphasis
_SET_OFF = Reading("quotation", 0.95)
_SPOKEN = Reading("dialogue", 0.9)
_LENT = frozenset({"scare", "term"})  # marks of distance and terms are somebody's too, where a report says whose


class Passages(NamedTuple):
    """What was found: sentences, quotations and claims, each in order."""

    sentences: tuple[Span, ...]
    quotations: tuple[Quotation, ...]
    claims: tuple[Claim, ...]


class _Passage(NamedTuple):
    """A pair of marks and what is known of it; `closed` says that a citation ends its sentence, and `guess` is whom its words would be credited to if they are a quotation of somebody."""

    pair: Pair
    credit: Credit | None
    cited: bool
    closed: bool
    nested: bool
    title: bool
    guess: Credit | None = None


def extract(document: Document, citations: Sequence[Citation] = (), lists: Sequence[Span] = ()) -> Passages:
    """
    Find the quotations and claims of a document.

    citations: those of the document, in order. lists: its reference lists, in which nothing is quoted or claimed.
    """
    prose = Prose(document, lists)
    titles = tuple(pair for pair in prose.pairs if title_like(prose, look_at(prose, pair)))
    works = tuple(_works(prose, titles))
    reports = find_reports(prose)
    cast = Cast(prose, tuple(find_names(prose)), works, reports)
    crediting = Crediting(Scene(prose, cast, reports))
    quotations = tuple(_quotations(prose, crediting, citations, frozenset(titles)))
    claims = tuple(find_claims(prose, crediting, quotations, citations))
    return Passages(prose.sentences, quotations, claims)


def _works(prose: Prose, titles: Sequence[Pair]) -> Iterator[Work]:
    found = [Work(span, span.of(prose.text)) for span in prose.document.emphases if _is_title(prose, span)]
    found += [Work(pair.span, pair.span.of(prose.text).strip(".,;: ")) for pair in titles]
    yield from sorted(found)


def _is_title(prose: Prose, span: Span) -> bool:
    text = span.of(prose.text)
    words = text.split()
    if words and words[0].lower() in prose.lexicon["links.agent"]:
        return False  # "*By Jane Doe*"
    small = sum(word[0].islower() for word in words)
    ends = text.rstrip(_MARKS).endswith(_ENDS) or prose.text[span.end : span.end + 1] in _CRIES
    if ends and len(words) > _SENTENCE and 2 * small > len(words):
        return "titles-like-sentences" in prose.lexicon["grammar.traits"]  # "*Oh, what did that old fool want here!*"
    return len(words) > 0 and words[0][0].isupper() and (len(words) > 1 or len(text) > 3)  # noqa: PLR2004 - not "I", not "No"


def _quotations(
    prose: Prose, crediting: Crediting, citations: Sequence[Citation], titles: frozenset[Pair]
) -> Iterator[Quotation]:
    ends = {one.span.end: one.span for one in citations}
    blocks = tuple(find_blocks(prose, ends))
    sources = Sources(prose, citations)
    everything = sorted([*prose.pairs, *blocks], key=lambda pair: (pair.outer.start, -pair.outer.end))
    found: list[_Passage] = []
    around = Span(-1, -1)
    for pair in everything:
        block = pair.opener == BLOCK
        around = pair.outer if block else around
        nested = not block and (pair.depth > 0 or around.holds(pair.outer))
        cited = sources.beside(pair.outer)
        closing = sources.closing(pair.outer) if cited is None and not block else None
        credit = guess = None
        if not nested:
            turn = pair.opener in DASHES
            credit = (
                crediting.spoken(pair.outer)
                if turn
                else crediting.credit(pair.outer, cited or closing, block=block or _fills_quote(prose, pair))
            )
            guess = crediting.guess(pair.outer) if credit is None and not turn else None
        found.append(_Passage(pair, credit, cited is not None, closing is not None, nested, pair in titles, guess))
    yield from _read_all(prose, found)


def _read_all(prose: Prose, found: Sequence[_Passage]) -> Iterator[Quotation]:
    """Decide every class; parts of one speech in one paragraph share the group of the first."""
    past, signs = Past(prose), [_signs_of(prose, one) for one in found]
    counting = [None if own is None or one.nested or names_work(own) else own for one, own in zip(found, signs, strict=True)]
    chances = [None if own is None else chance(own) for own in counting]
    for one, own, tendency in zip(found, signs, tendencies(chances), strict=True):
        attribution = one.credit.attribution if one.credit is not None else None
        cue = attribution.cue if attribution is not None else None
        reading = _SPOKEN if one.pair.opener in DASHES else _SET_OFF
        if own is not None:
            company = Company(frozenset(past.beside(one.pair, cue)), tendency, past.joined(one.pair), past.kind)
            reading = read(own, one.credit, company)
        group = past.group_of(one.pair, cue, goes_on=one.credit is not None and one.credit.kind == "before")
        yield _quotation(prose, one, reading, group)
        if not one.nested:
            past.note(one.pair, reading.kind, cue, group)


def _signs_of(prose: Prose, one: _Passage) -> Signs | None:
    """What tells the class of a passage; None where its form tells it."""
    if one.pair.opener == BLOCK or one.pair.opener in DASHES:
        return None
    told = [name for name, held in (("cited", one.cited), ("closed", one.closed), ("title", one.title)) if held]
    return signs_of(prose, one.pair, one.credit, told)


def _quotation(prose: Prose, one: _Passage, reading: Reading, group: int | None) -> Quotation:
    pair = one.pair
    guessed = one.guess is not None and one.guess.kind != LIKELY
    credit = one.guess if one.credit is None and guessed and reading.kind == "quotation" else one.credit
    set_off = pair.opener == BLOCK or prose.blocks[prose.block_at(pair.outer.start)].kind in {"quote", "verse"}
    said = reading.kind in SAID or (reading.kind in _LENT and credit is not None and credit.kind != "topic")
    attribution = credit.attribution if credit is not None and said else None
    return Quotation(
        span=pair.span,
        outer=pair.outer,
        text=pair.span.of(prose.text),
        kind=reading.kind,
        form="block" if set_off else "inline",
        attribution=attribution,
        likely=_likely(one, reading) if attribution is None else None,
        confidence=reading.confidence,
        cited=one.cited,
        depth=pair.depth + (1 if one.nested and pair.depth == 0 else 0),
        same_marks=pair.same_marks,
        unclosed=pair.unclosed,
        group=group,
    )


def _likely(one: _Passage, reading: Reading) -> str | None:
    """Whose words they would be, if they are somebody's after all, by a report near them or by what the text speaks of."""
    credit = one.credit or one.guess
    if credit is not None and credit.kind == LIKELY and reading.kind != "quotation":
        return None
    return credit.attribution.speaker if credit is not None and credit.attribution is not None else None


def _fills_quote(prose: Prose, pair: Pair) -> bool:
    """Whether words in marks are the whole of a verse or a block quotation."""
    here = prose.blocks[prose.block_at(pair.outer.start)]
    return here.kind in {"quote", "verse"} and here.span.length <= pair.outer.length + _EDGES
