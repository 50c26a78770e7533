"""Runs of words that may be part of a name, with the particles, titles and nicknames in them: where one ends."""

from citecheck.extract.names.given import is_given
from citecheck.extract.prose.prose import Prose

_NICKNAME = 5  # tokens of a nickname with its marks
_ADJACENT = frozenset(" \n\u00a0\u202f")


def is_name_word(prose: Prose, index: int) -> bool:
    """Whether a token may be part of a name: it has a capital that the start of a sentence does not explain."""
    return index in prose.nameable


def run_end(prose: Prose, first: int) -> int:
    """The last token of the run of name words that begins at token `first`."""
    tokens, particles = prose.tokens, prose.lexicon["names.particles"]
    last, index = first, first + 1
    while index < len(tokens.words):
        surname = _past_nickname(prose, first, index) if prose.quoted[index] >= 0 > prose.quoted[first] else None
        if surname is not None:
            index = surname
        elif not _goes_on(prose, first, index):
            break
        if index in prose.nameable:
            last = index
        elif not (abbreviates(prose, index) or (tokens.lower[index] in particles and _bridges(prose, first, index))):
            break
        index += 1
    return last


def _goes_on(prose: Prose, first: int, index: int) -> bool:
    """Whether a word stands right behind the one before it, inside or outside the same marks and italics, and opens no name of its own."""
    near = _follows(prose, index - 1, index) and prose.quoted[index] == prose.quoted[first]
    return near and index not in prose.parted and not _opens_name(prose, first, index)


def _past_nickname(prose: Prose, first: int, index: int) -> int | None:
    """The surname behind a nickname in marks: "Antonio “LA” | Reid"."""
    pair = prose.pairs[prose.quoted[index]]
    inside = prose.tokens.within(pair.outer)
    stop = inside.stop
    short = inside.start == index and len(inside) <= _NICKNAME and pair.span.of(prose.text)[:1].isupper()
    if not short or stop not in prose.nameable or not is_given(prose, first):
        return None
    return stop if _follows(prose, index - 1, index) and _follows(prose, stop - 1, stop) else None


def _opens_name(prose: Prose, first: int, index: int) -> bool:
    """Whether a form of address, or a given name behind that of a newspaper, opens another name: "in Harrogate | Mr Kennedy"."""
    lower, lexicon = prose.tokens.lower, prose.lexicon
    before = lower[index - 1]
    if before in lexicon["names.papers"] and index > first + 1 and is_given(prose, index):
        return True  # "in The New York Times John Leonard wrote"
    return (
        lower[index] in lexicon["names.styles"]
        and before[0].isalpha()
        and not lexicon.is_kind(before, "speakers.titles", "speakers.person")
    )


def abbreviates(prose: Prose, index: int) -> bool:
    """Whether a token is the stop of "Mr." or "Dr.", or the cry of "Yahoo! News", with a name behind it."""
    tokens = prose.tokens
    titled = tokens.words[index] == "." and tokens.lower[index - 1] in prose.lexicon["speakers.titles"]
    titled = titled or (tokens.words[index] == "!" and tokens.lower[index - 1] in prose.lexicon["names.shouted"])
    return titled and index + 1 < len(tokens.words) and tokens.words[index + 1][0].isupper()


def _follows(prose: Prose, one: int, other: int) -> bool:
    gap = prose.text[prose.tokens.ends[one] : prose.tokens.starts[other]]
    return gap == "" or gap in _ADJACENT


def _bridges(prose: Prose, first: int, index: int) -> bool:
    """Whether a lower-case particle at `index` leads on to another name word: "of the High", "van", but not "and Jones"."""
    tokens, lexicon = prose.tokens, prose.lexicon
    word = tokens.lower[index]
    if word in lexicon["names.joins"] and not has_any(prose, first, index, "speakers.institution"):
        return False
    if word in lexicon["names.within"] and not has_any(
        prose, first, index, "speakers.institution", "speakers.titles", "speakers.person", "speakers.work"
    ):
        alone = index == first + 1 and not (is_name_word(prose, first - 1) and _follows(prose, first - 1, first))
        return (
            alone and is_given(prose, first) and is_name_word(prose, index + 1)
        )  # "Julian of Norwich", not "Joan Morgan of The Voice"
    if word in lexicon["names.articles"] and tokens.lower[index - 1] not in lexicon["names.within"]:
        return is_name_word(prose, index + 1) and _is_byname(prose, first, index)
    following = index + 1
    while following < len(tokens) and following <= index + 2 and tokens.lower[following] in lexicon["names.particles"]:
        following += 1
    return following < len(tokens) and is_name_word(prose, following) and _follows(prose, following - 1, following)


def _is_byname(prose: Prose, first: int, article: int) -> bool:
    """Whether an article joins a name of one word to what its bearer is called: "Pliny the Elder", "Attila the Hun", but not "in Italy the Church"."""
    lower, lexicon, byname = prose.tokens.lower, prose.lexicon, article + 1
    if lower[byname] in lexicon["names.surnamed"]:
        return True
    alone = article == first + 1 and byname + 1 not in prose.nameable
    told = first > 0 and lower[first - 1] in lexicon.union("grammar.prepositions", "names.articles")
    common = lexicon.union("names.peoples", "names.places", "names.things", "speakers.titles", "grammar.starters", "months.names")
    return (
        alone
        and not told
        and {lower[first], lower[byname]}.isdisjoint(common)
        and prose.tokens.forms.isdisjoint({lower[first], lower[byname]})
        and not lexicon.ends(lower[byname], "endings.plural")
        and not has_any(prose, byname, byname + 1, "speakers.institution", "speakers.work", "speakers.texts")
    )


def has_any(prose: Prose, first: int, end: int, *lists: str) -> bool:
    """Whether a word of these lists stands in a run of name words: an office, a body, a title."""
    words = prose.tokens.lower[first:end]
    return not prose.lexicon.singles(*lists).isdisjoint(words)
