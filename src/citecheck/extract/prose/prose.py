"""A document's words with what is known of each: its sentence, and the pair of marks that it stands in."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from citecheck.extract.language.language import detect
from citecheck.extract.language.lexicon import Lexicon, load
from citecheck.extract.language.tokens import Tokens
from citecheck.extract.prose.marks import Pair, pair
from citecheck.extract.prose.sentences import segment
from citecheck.model.document import SET_OFF, Block, Document
from citecheck.text.span import Span

_JOINED = re.compile("(?:d[aeiu]|del|l[ae]|v[ao]n)[A-Z][a-z]")  # deLevie
_BREAKING = (
    "grammar.prepositions",
    "grammar.conjunctions",
    "verbs.auxiliary",
    "verbs.finite",
    "pronouns.relative",
    "grammar.adverbs",
)
_PRONOUNS = ("pronouns.masculine", "pronouns.feminine", "pronouns.plural", "pronouns.neuter")
_NAME = 5  # letters of names that end like participles: "Fred", "Ahmed"
_EMPHASIS = 3  # code points of signs around marks that are no words: italics, a stop
_OPENERS = frozenset('“‘"«„(:—–[.!?…')


class Prose:
    """
    What the extraction works on: a document, cut into words, pairs of marks and sentences; what is masked or stands in one of `lists` of references is left out.

    text: the document's. small: the same in small letters, none of them longer. blocks: those that are not masked. pairs: of quotation marks, by start. sentences: in order. ranges: the token indices of
    each sentence. quoted: for each token the index of the outermost pair it stands in, or -1. opening: the
    tokens whose capital may be due to the start of a sentence alone. proper: those that are names, in a language in which a capital does not tell; else None. nameable: those that may be part of a name.
    parted: those before which italics begin or end. set_off: those in block quotations and verse. steps: for each sentence, how many before it hold words of the text's own, outside marks and block quotations.
    pronouns: those of the third person. breaking: words that cannot stand inside a noun phrase. block_of: the index of the block that each sentence stands in.
    """

    # Everything looks here all the time, and slots are read faster than the fields of a named tuple.
    __slots__ = (
        "_block_starts", "_sentence_starts", "block_of", "blocks", "breaking", "document", "lexicon", "nameable", "opening", "pairs", "parted", "pronouns", "proper",
        "quoted", "ranges", "sentences", "set_off", "small", "steps", "text", "tokens",
    )  # fmt: skip

    def __init__(self, document: Document, lists: Sequence[Span] = ()) -> None:
        self.document = document
        self.text = text = document.text
        self.small = _in_small(text)
        aside = (*document.masks, *lists)
        self.blocks = tuple(block for block in document.blocks if not any(part.holds(block.span) for part in aside))
        self.lexicon = lexicon = load(document.language or detect(text))
        self.pronouns = lexicon.union(*_PRONOUNS)
        self.breaking = lexicon.union(*_BREAKING)
        self.tokens = tokens = Tokens(text, lexicon)
        self.pairs = _pairs(document, self.blocks, tokens, lexicon)
        self.sentences = tuple(segment(text, self.blocks, self.pairs, lexicon))
        self.ranges = tuple(tokens.within(sentence) for sentence in self.sentences)
        self.quoted = _standing_in(tokens, self.pairs, lexicon)
        self.set_off = frozenset(token for block in self.blocks if block.kind in SET_OFF for token in tokens.within(block.span))
        self.steps = list(_steps(self.ranges, self.quoted, self.set_off))
        self.opening = _opening(tokens, self.ranges)
        self.proper = _proper(tokens, lexicon, self.opening)
        self.nameable = frozenset(_capitalised(text, tokens, lexicon, self.opening)) if self.proper is None else self.proper
        italics = [tokens.within(span) for span in document.emphases]
        self.parted = frozenset(edge for part in italics for edge in (part.start, part.stop))
        self._sentence_starts = [sentence.start for sentence in self.sentences]
        self._block_starts = [block.span.start for block in self.blocks]
        self.block_of = [self.block_at(start) for start in self._sentence_starts]

    def sentence_at(self, offset: int) -> int:
        """The index of the sentence that holds an offset, or of the last one before it."""
        return max(0, bisect_right(self._sentence_starts, offset) - 1)

    def block_at(self, offset: int) -> int:
        """The index of the block that holds an offset, or of the last one before it."""
        return max(0, bisect_right(self._block_starts, offset) - 1)

    def is_sentence(self, outer: Span) -> bool:
        """Whether what stands from mark to mark is a sentence by itself."""
        here = self.sentences[self.sentence_at(outer.start)]
        return here.start >= outer.start - _EMPHASIS and here.end <= outer.end + _EMPHASIS

    def of(self, first: int, last: int) -> str:
        """The text from token `first` to token `last`, on one line."""
        return " ".join(self.text[self.tokens.starts[first] : self.tokens.ends[last]].split())


def _in_small(text: str) -> str:
    small = text.lower()
    if len(small) == len(text):
        return small
    return "".join(letter.lower() if len(letter.lower()) == 1 else letter for letter in text)  # "İ" becomes two


def _pairs(document: Document, blocks: Sequence[Block], tokens: Tokens, lexicon: Lexicon) -> tuple[Pair, ...]:
    """The pairs of marks, and the turns that a dash opens where no marks stand in them."""
    pairs = pair(document.text, blocks, lexicon["marks.clipped"])
    if "dash-dialogue" not in lexicon["grammar.traits"]:
        return tuple(pairs)
    from citecheck.extract.prose.dialogue import find_turns  # noqa: PLC0415 - English has none

    starts = [each.outer.start for each in pairs]
    turns = [turn for turn in find_turns(document, blocks, tokens, lexicon) if not _marked(turn.outer, pairs, starts)]
    return tuple(sorted([*pairs, *turns], key=lambda each: (each.outer.start, -each.outer.end)))


def _marked(turn: Span, pairs: Sequence[Pair], starts: Sequence[int]) -> bool:
    """Whether marks stand in a turn, or around it."""
    place = bisect_right(starts, turn.end)
    return place > 0 and pairs[place - 1].outer.end > turn.start


def _standing_in(tokens: Tokens, pairs: Sequence[Pair], lexicon: Lexicon) -> list[int]:
    """The pair that each token stands in, or -1; a cue inside the marks stands in none."""
    quoted = [-1] * len(tokens)
    for index, each in enumerate(pairs):
        if each.depth == 0 and not each.unclosed:
            for token in tokens.within(each.outer):
                quoted[token] = index
    if "cue-inside-marks" in lexicon["grammar.traits"]:
        for clause in _cues_inside(tokens, pairs, lexicon):
            quoted[clause.start : clause.stop] = [-1] * len(clause)
    return quoted


def _cues_inside(tokens: Tokens, pairs: Sequence[Pair], lexicon: Lexicon) -> Iterator[range]:
    """The cues inside marks; behind a colon the marks have their cue before them, and one inside is part of the words."""
    from citecheck.extract.prose.incises import find_incises  # noqa: PLC0415 - English has none

    for each in pairs:
        inside = tokens.within(each.outer)
        if not each.unclosed and tokens.words[max(0, inside.start - 1)] != ":":
            yield from find_incises(tokens, lexicon, inside)


def _steps(ranges: Sequence[range], quoted: Sequence[int], set_off: frozenset[int]) -> Iterator[int]:
    """How many sentences before each one hold words of the text's own."""
    count = 0
    for part in ranges:
        yield count
        count += -1 in quoted[part.start : part.stop] and part.start not in set_off


def _proper(tokens: Tokens, lexicon: Lexicon, opening: frozenset[int]) -> frozenset[int] | None:
    if "nouns-capitalised" not in lexicon["grammar.traits"]:
        return None
    from citecheck.extract.language.capitals import find_proper  # noqa: PLC0415 - English does without

    return find_proper(tokens, lexicon, opening)


def _capitalised(text: str, tokens: Tokens, lexicon: Lexicon, opening: frozenset[int]) -> Iterator[int]:
    """The tokens with a capital that the start of a sentence or of a line does not explain."""
    if not text.isascii():  # names in a script without capitals
        caseless = {word for word in tokens.forms if not word.isascii() and _is_caseless(word[0])}
        if caseless:
            yield from (index for index, word in enumerate(tokens.words) if word in caseless)
    capital, starters, counted = lexicon["pronouns.capital"], lexicon["grammar.starters"], lexicon["grammar.numerals"]
    for index in tokens.big:
        word, lower = tokens.words[index], tokens.lower[index]
        if not (word[0].isupper() or _prefixed(word)) or lower in capital:
            continue
        if "-" in lower and lexicon.ends(lower, "endings.compound"):
            continue  # "Spartan-like"
        start = tokens.starts[index]
        begins = index in opening or text[start - 1 : start] == "\n"
        if begins and (lower.partition("'")[0] in starters or lower.partition("-")[0] in counted):  # "Ninety-four years"
            continue
        plain = begins and (_is_before_name(tokens, index, lexicon) or _is_plain(tokens, index, lexicon))
        if not (plain or (begins and _is_participle(tokens, index, lexicon))):
            yield index


def _is_before_name(tokens: Tokens, index: int, lexicon: Lexicon) -> bool:
    """Whether a word at the start of a sentence is an adverb or an order before a name or a participle, and no given name: "Tacitly Russell agreed", "Angrily declaring"."""
    lower, adverb = tokens.lower[index], lexicon.ends(tokens.lower[index], "endings.adverb")
    if not (adverb or lower in lexicon["names.heralds"]) or lower in lexicon.union("names.masculine", "names.feminine"):
        return False
    if index + 1 >= len(tokens.words):
        return False
    return tokens.words[index + 1][0].isupper() or (adverb and lexicon.ends(tokens.lower[index + 1], "endings.gerund"))


def _is_participle(tokens: Tokens, index: int, lexicon: Lexicon) -> bool:
    """Whether a word at the start of a sentence is a participle with what follows it: "Faced with this", "Asked whether", but not "Alfred in"."""
    lower, following = tokens.lower[index], index + 1
    if not (len(lower) > _NAME and lexicon.ends(lower, "endings.past")) or lower in lexicon.union(
        "names.masculine", "names.feminine"
    ):
        return False
    return following < len(tokens.lower) and tokens.lower[following] in lexicon.union("grammar.prepositions", "clauses.openers")


def _is_plain(tokens: Tokens, index: int, lexicon: Lexicon) -> bool:
    """Whether a word at the start of a sentence stands without a capital elsewhere, with a noun behind it as here: "Public opinion"."""
    lower = tokens.lower[index]
    if lower not in tokens.forms or "nouns-capitalised" in lexicon["grammar.traits"] or index + 1 >= len(tokens.words):
        return False
    behind = tokens.lower[index + 1]
    return behind.isalpha() and tokens.has_pair(lower, behind)


def _is_caseless(letter: str) -> bool:
    return letter.isalpha() and not (letter.islower() or letter.isupper())


def _prefixed(word: str) -> bool:
    """Whether a word is a name behind a small prefix: "al-Amr", "d'Estaing", "deLevie"."""
    if not word[0].islower():
        return False
    return _JOINED.match(word) is not None or any(
        word[at + 1 : at + 2].isupper() and word[at] in "-'’" for at in range(1, min(4, len(word)))
    )


def _opening(tokens: Tokens, ranges: Sequence[range]) -> frozenset[int]:
    words = tokens.words
    found = {index for index in tokens.big if index and words[index - 1] in _OPENERS}
    for part in ranges:
        for index in part:
            if words[index][0].isalnum():
                found.add(index)
                break
    return frozenset(found)
