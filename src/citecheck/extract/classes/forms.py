"""The form of the words in a pair of quotation marks: the features of their class that the words around them have no part in."""

from collections.abc import Iterator

from citecheck.extract.classes.titles import Marked, capitals
from citecheck.extract.prose.prose import Prose
from citecheck.text.span import Span

_STOPS = frozenset(".!?…,;")
_OPENING = 30  # words of a quotation in which its speaker is looked for
_TRIMMED = " .,;:!?"
_RECURS = 4  # words of a term
_TRIES = 12  # places at which it is looked whether a term comes back by itself
_NEARBY = 4000  # code points within which a term comes back


def forms_of(prose: Prose, marked: Marked) -> Iterator[str]:
    """The names of the features that the words in a pair of marks have."""
    yield from _size(marked.size)
    if capitals(prose, marked):
        yield "capitals"
    if marked.words.endswith(("?", "!")):
        yield "exclaims"
    for name, holds in _FORMS.items():
        if holds(prose, marked):
            yield name


def _size(words: int) -> Iterator[str]:
    if words == 1:
        yield "one word"
    for name, least, most in (("words 2-3", 2, 3), ("words 4-5", 4, 5), ("words 6-9", 6, 9), ("words 10+", 10, words)):
        if least <= words <= most:
            yield name


def _first_person(prose: Prose, marked: Marked) -> bool:
    """Whether somebody speaks of themselves: “I have a dream”."""
    inside = prose.tokens.within(marked.pair.span)
    return not prose.lexicon["verbs.own"].isdisjoint(prose.tokens.lower[inside.start : min(inside.stop, inside.start + _OPENING)])


def _spoken(prose: Prose, marked: Marked) -> bool:
    """Whether words begin with what only somebody who speaks says: “Oh no, no!”."""
    inside = prose.tokens.within(marked.pair.span)
    return len(inside) > 0 and prose.tokens.lower[inside.start] in prose.lexicon["marks.spoken"]


def _alone(prose: Prose, marked: Marked) -> bool:
    """Whether the words are a paragraph by themselves."""
    block = prose.blocks[prose.block_at(marked.pair.outer.start)]
    return block.span.start == marked.pair.outer.start and block.kind != "heading" and marked.pair.outer.end + 2 >= block.span.end


def _is_turn(prose: Prose, marked: Marked) -> bool:
    """Whether the words are a sentence of the text by themselves, in a paragraph with others: "She laughed. “Buy a stove.”"."""
    return marked.ends and not capitals(prose, marked) and not _alone(prose, marked) and prose.is_sentence(marked.pair.outer)


def _whole_sentence(prose: Prose, marked: Marked) -> bool:
    inner = marked.words.strip()
    return inner[:1].isupper() and " " in inner and (inner[-1] in _STOPS or _comma_outside(prose, marked))


def _comma_outside(prose: Prose, marked: Marked) -> bool:
    """Whether a comma behind the closing mark, as French and German have it, parts what is said from its cue: « … », dit X."""
    stop = marked.inside.stop
    if "commas-outside" not in prose.lexicon["grammar.traits"] or stop + 1 >= len(prose.tokens):
        return False
    return prose.tokens.words[stop] == "," and prose.tokens.words[stop + 1].islower()


def _recurs(prose: Prose, marked: Marked) -> bool:
    """Whether the same few words stand nearby without marks, or in marks of their own: what a text talks of, and quotes from nobody."""
    words = marked.words.strip(_TRIMMED).lower()
    if not 0 < len(words.split()) <= _RECURS:
        return False
    start, end = max(0, marked.pair.outer.start - _NEARBY), marked.pair.outer.end + _NEARBY
    place = prose.small.find(words, start, end)
    for _ in range(_TRIES):
        if place < 0:
            break
        if place not in range(*marked.pair.outer) and _is_talked_of(prose, place, words):
            return True
        place = prose.small.find(words, place + len(words), end)
    return False


def _is_talked_of(prose: Prose, start: int, words: str) -> bool:
    """Whether the words at an offset stand by themselves: without marks, if they are several, or as all that marks hold."""
    token = prose.tokens.within(Span(start, start + len(words))).start
    if token >= len(prose.tokens) or prose.tokens.starts[token] != start:
        return False
    if prose.quoted[token] < 0:
        return " " in words
    return prose.pairs[prose.quoted[token]].span.of(prose.text).strip(_TRIMMED).lower() == words


_FORMS = {
    "first person": _first_person,
    "spoken": _spoken,
    "alone": _alone,
    "sentence": _whole_sentence,
    "turn": _is_turn,
    "recurs": _recurs,
}
