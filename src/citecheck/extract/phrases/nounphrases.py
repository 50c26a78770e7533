"""
Who or what stands behind a verb or begins a sentence: noun phrases read forwards, without a parser.

A phrase is read until a word that cannot belong to it; what hangs on it by a preposition belongs to it.
"""

from citecheck.extract.language.tokens import OWNER
from citecheck.extract.names.runs import run_end
from citecheck.extract.phrases.phrases import Phrase, is_key, is_pronoun, read
from citecheck.extract.prose.prose import Prose

LONGEST = 12
_ALONE = frozenset({"i", "we"})
_BEFORE_ARTICLES = frozenset({"all", "both", "half", "such", "many", "quite", "not"})
_APOSTROPHES = frozenset("'’")
_INNER = frozenset({OWNER, "&"})  # signs inside a noun phrase
_PEOPLE = frozenset({"person", "generic"})
_BEARERS = ("speakers.person", "speakers.kin")
_TITLE = 5  # tokens of a name in marks
_CHAIN = 50  # tokens of a phrase with all that hangs on it


def after(prose: Prose, index: int, ceiling: int) -> Phrase | None:
    """The phrase that begins at token `index` (or after an adverb there), within the tokens below `ceiling`."""
    tokens, lexicon = prose.tokens, prose.lexicon
    ceiling = min(ceiling, index + _CHAIN)
    while index < ceiling and tokens.lower[index] in lexicon["grammar.adverbs"]:
        index += 1
    last = _reach(prose, index, ceiling)
    if last < index:
        return None
    if last + 1 < ceiling and prose.quoted[last + 1] >= 0 > prose.quoted[last]:
        titled = in_marks(prose, last + 1)
        if titled is not None:
            return titled
    if last > index + 1 and (_trails(prose, last) or tokens.lower[last] == OWNER):
        last -= 1  # "said the junior clerk affably", "an observation of Mr. Cobbett’s"
    phrase = read(prose, index, last)
    if phrase.kind == "other" and last + 1 < ceiling and tokens.lower[last + 1] in lexicon["grammar.articles"]:
        bare = tokens.lower[index] not in lexicon["grammar.determiners"]
        return after(prose, last + 1, ceiling) if bare else phrase  # "hier soir | le président"
    return _with_second_role(prose, phrase, ceiling) or _with_inner(prose, phrase, ceiling)


def _with_second_role(prose: Prose, phrase: Phrase, ceiling: int) -> Phrase | None:
    """A phrase for a person with the second thing that he is, and his name: "the composer and music theorist | Jonathan Kramer"."""
    lower, link = prose.tokens.lower, phrase.last + 1
    if phrase.kind != "person" or link + 1 >= ceiling or lower[link] not in prose.lexicon["names.joins"]:
        return None
    if not prose.tokens.words[link + 1].islower() or lower[link + 1] in prose.lexicon["grammar.determiners"]:
        return None  # "the mayor and the teacher Ann Orme"
    named = after(prose, link + 1, ceiling)
    if named is None or named.kind != "name" or named.first != link + 1 or named.head != named.last:
        return None
    role = next((at for at in range(named.first, named.last) if prose.tokens.words[at + 1][0].isupper()), named.first)
    return (
        phrase._replace(last=named.last, head=named.head, kind="name") if prose.lexicon.is_kind(lower[role], *_BEARERS) else None
    )


def _with_inner(prose: Prose, phrase: Phrase, ceiling: int) -> Phrase:
    """A phrase with what hangs on it by a preposition or a genitive."""
    lexicon, following = prose.lexicon, phrase.last + 1
    if following >= ceiling or phrase.kind in {"pronoun", "own"} or lexicon.phrase(prose.tokens.lower, following, "adverbs.once"):
        return phrase  # "Press accounts at the time noted"
    lower = prose.tokens.lower[following]
    if lower in lexicon["links.inner"]:
        inner = after(prose, following + 1, ceiling)
        many = phrase.kind == "other" and prose.tokens.lower[phrase.head] in lexicon["nouns.amounts"]
        if inner is not None and many and inner.kind in _PEOPLE:
            return Phrase(phrase.first, inner.last, inner.head, inner.kind)  # "a number of little girls"
        if inner is not None and inner.kind != "pronoun":
            return Phrase(phrase.first, inner.last, phrase.head, phrase.kind)
    if lower in lexicon["grammar.genitive"] and phrase.kind != "name":
        inner = after(prose, following, ceiling)
        return phrase if inner is None else Phrase(phrase.first, inner.last, phrase.head, phrase.kind)
    return phrase


def _trails(prose: Prose, index: int) -> bool:
    """Whether an adverb stands behind a noun for a person: "said the junior clerk affably"."""
    lower, lexicon = prose.tokens.lower, prose.lexicon
    ordinal = lower[index - 1] in lexicon["speakers.ordinal"]  # "the former monopoly"
    person = lexicon.is_kind(lower[index - 1], "speakers.person", "speakers.kin") and not ordinal
    return person and lexicon.ends(lower[index], "endings.adverb")


def begun_at(prose: Prose, index: int, ceiling: int, kinds: frozenset[str]) -> Phrase | None:
    """The phrase of one of these kinds that begins at token `index`, whatever verb follows."""
    phrase = after(prose, index, ceiling)
    if phrase is None or (phrase.kind in kinds and phrase.first <= index + 1):
        return phrase
    if phrase.kind != "other":
        return None
    last = _reach(prose, index, min(ceiling, index + _CHAIN)) if phrase.first > index + 1 else phrase.head
    first = phrase.first if phrase.first <= index + 1 else index
    found = None
    for end in range(first + 1, last + 1):
        if end < last and prose.tokens.lower[end] in prose.lexicon["speakers.adjectives"]:
            continue  # "her intellectual | capacity"
        if end < last and prose.tokens.lower[end] in prose.lexicon["speakers.ordinal"]:
            continue  # "the former | monopoly"
        each = read(prose, first, end)
        if each.kind not in kinds and found is not None:
            break  # "the prison guard | laughed"
        found = each if each.kind in kinds else None
    return found


def in_marks(prose: Prose, index: int) -> Phrase | None:
    """The name in the marks that token `index` stands in, behind an article or a noun for one who bears it: "the “Times” reported"."""
    inside = prose.tokens.within(prose.pairs[prose.quoted[index]].span)
    before = inside.start - 2
    if not 0 < len(inside) <= _TITLE or before < 0 or not prose.tokens.words[inside.start][0].isupper():
        return None
    lower, lexicon = prose.tokens.lower[before], prose.lexicon
    led = lower in lexicon["grammar.articles"] or lexicon.is_kind(lower, "speakers.institution", "speakers.work", "marks.title")
    return Phrase(inside.start, inside.stop - 1, inside.stop - 1, "name") if led else None


def _reach(prose: Prose, index: int, ceiling: int) -> int:
    """The last token of the phrase that begins at `index`; `index - 1` when none does."""
    tokens = prose.tokens
    last = index
    if index < ceiling and tokens.lower[index] in _ALONE:
        return index
    while last < ceiling and last - index < LONGEST and (not stops(prose, last) or _grades(prose, index, last)):
        if (
            last > index
            and tokens.lower[last] in prose.lexicon.union("grammar.articles", "pronouns.near")
            and tokens.lower[last - 1] not in _BEFORE_ARTICLES
        ):
            return last - 1  # "point of view the following passage"
        if last > index and (_acts(prose, last) or tokens.lower[last] in _ALONE):
            return last - 1
        if tokens.lower[last] in prose.pronouns and not (last == index and _owns(prose, last, ceiling)):
            return last if last == index else last - 1
        if last in prose.nameable:
            last = min(run_end(prose, last), ceiling - 1)
            if last + 1 >= ceiling or not (tokens.lower[last + 1] == "'s" or _bearer(prose, last + 1) or _qualifies(prose, last)):
                return last
        elif prose.proper is not None and _ends_with_noun(prose, last, ceiling):
            return last
        last += 1
    return last - 1


def _acts(prose: Prose, index: int) -> bool:
    """Whether a token is the verb of the person whom the word before it is a noun for: "a nurse | found Hugh Voss", "the miners | speaking outside", "a guest | using a false name"."""
    lower, lexicon = prose.tokens.lower, prose.lexicon
    past = lower[index] in lexicon["verbs.past"] or lexicon.ends(lower[index], "endings.past")
    past = past or (lower[index] in lexicon["verbs.clausal"] and lower[index] not in lexicon["verbs.nouns"])
    speaking = lexicon.ends(lower[index], "endings.gerund")
    if not (past or speaking) or lower[index] in lexicon["marks.so-called"] or index in prose.nameable:
        return False
    return lexicon.is_kind(lower[index - 1], "speakers.person", "speakers.kin")


def _grades(prose: Prose, first: int, index: int) -> bool:
    """Whether a token is an adverb between the article that opens a phrase at token `first` and the rest of it: "a later critic"."""
    lower, lexicon = prose.tokens.lower, prose.lexicon
    if index != first + 1 or prose.quoted[index] >= 0 or lower[index] not in lexicon["grammar.adverbs"]:
        return False
    led = lower[first] in lexicon.union("grammar.articles", "pronouns.possessive")
    return led and index + 1 < len(lower) and lower[index + 1].isalpha() and not stops(prose, index + 1)


def _ends_with_noun(prose: Prose, index: int, ceiling: int) -> bool:
    """Whether a noun with a capital ends the phrase, in a language in which all nouns have one: no other one follows it."""
    following = index + 1
    return prose.tokens.words[index][0].isupper() and not (following < ceiling and prose.tokens.words[following][0].isupper())


def _owns(prose: Prose, index: int, ceiling: int) -> bool:
    """Whether a possessive pronoun has its noun behind it: "his biographer"."""
    owner = prose.tokens.lower[index] in prose.lexicon["pronouns.possessive"]
    return owner and index + 1 < ceiling and not stops(prose, index + 1)


def _qualifies(prose: Prose, index: int) -> bool:
    """Whether a word with a capital only tells what the noun behind it is: "the Roman proconsul"."""
    lower, words = prose.tokens.lower, prose.tokens.words
    return lower[index] in prose.lexicon["names.peoples"] and words[index + 1].islower() and not stops(prose, index + 1)


def _bearer(prose: Prose, index: int) -> bool:
    """Whether a noun for a speaker follows a name: "Toyota spokesman", "their Fremont trainer"."""
    lower, lexicon = prose.tokens.lower, prose.lexicon
    if lexicon.is_kind(lower[index], "speakers.person", "speakers.kin", "speakers.institution"):
        return True
    following = lower[index + 1] if index + 1 < len(lower) else "."
    return lexicon.is_kind(lower[index], "speakers.work") and following not in lexicon["verbs.be"]  # "to Keller history is"


def stops(prose: Prose, index: int) -> bool:
    """Whether a token cannot stand inside a noun phrase."""
    if prose.quoted[index] >= 0:
        return True
    word, lower = prose.tokens.words[index], prose.tokens.lower[index]
    if index in prose.nameable or lower in _INNER or is_key(prose, index):
        return False
    if not word[0].isalnum():
        if word in _APOSTROPHES and _owns_behind(prose, index):
            return False  # "the landlords’ federation"
        if word == "/" and prose.tokens.starts[index] == prose.tokens.ends[index - 1]:
            return False  # "9/11"
        return not (
            word == "."
            and index > 0
            and prose.tokens.lower[index - 1] in prose.lexicon.union("grammar.abbreviations", "grammar.numbering")
        )
    return lower in prose.breaking or (prose.proper is not None and not _fits_noun(prose, index))


def _owns_behind(prose: Prose, index: int) -> bool:
    """Whether an apostrophe makes the plural before it the owner of what follows."""
    tokens, following = prose.tokens, index + 1
    near = index > 0 and following < len(tokens.lower) and tokens.starts[index] == tokens.ends[index - 1]
    return (
        near
        and tokens.lower[index - 1].endswith("s")
        and tokens.lower[following].isalpha()
        and tokens.starts[following] > tokens.ends[index]
    )


def _fits_noun(prose: Prose, index: int) -> bool:
    """Whether a word may stand before a noun where all nouns have capitals: a noun, an article, a number, or an adjective by its ending."""
    lexicon, word, lower = prose.lexicon, prose.tokens.words[index], prose.tokens.lower[index]
    if word[0].isupper() or not word.isalpha() or lower in lexicon["grammar.determiners"] or is_pronoun(prose, index):
        return True
    verb = lower in lexicon.union("verbs.speech", "verbs.describe", "verbs.thought", "verbs.evidence")
    return lexicon.ends(lower, "endings.adjective") and not verb
