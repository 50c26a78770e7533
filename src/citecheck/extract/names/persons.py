"""Which single words with a capital are persons by what stands beside them, and which are places."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from citecheck.extract.language.tokens import OWNER
from citecheck.extract.names.given import is_given
from citecheck.extract.names.names import NameMention
from citecheck.extract.prose.prose import Prose

_SHARE = 3  # of so many mentions more than one makes a place


def tell_persons(prose: Prose, names: Sequence[NameMention]) -> tuple[frozenset[str], frozenset[str]]:
    """
    Single words that are a person's name by use, and those that are a place's.

    Persons are given names and subjects of saying and thinking; places are what one is "in" or "from".
    """
    speaks, uses, placed = set(), Counter[str](), Counter[str]()
    verbs = prose.lexicon.union("verbs.speech", "verbs.thought")
    held = prose.lexicon["grammar.prepositions"] if "verb-second" in prose.lexicon["grammar.traits"] else frozenset()
    for name in names:
        if " " in name.text or name.kind == "institution" or prose.quoted[name.first] >= 0:
            continue
        before = prose.tokens.lower[name.first - 1] if name.first else ""
        after = prose.tokens.lower[name.last + 1] if name.last + 1 < len(prose.tokens) else ""
        uses[name.text] += 1
        if before in prose.lexicon["links.place"] and after != OWNER and not _is_read(prose, name):
            placed[name.text] += 1
        elif not _is_body(prose, name, before) and (
            is_given(prose, name.first)
            or (after in verbs and before not in held and not is_noun(prose, name.text))
            or _says(prose, name)
            or _owns_words(prose, name)
            or _lives(prose, name)
            or _is_read(prose, name)
            or _has_words(prose, name)
        ):
            speaks.add(name.text)
    countries = prose.lexicon["names.countries"]
    places = frozenset(text for text, count in uses.items() if _SHARE * placed[text] > count or text.lower() in countries)
    return frozenset(speaks - places), places


def is_noun(prose: Prose, text: str) -> bool:
    """Whether a word with a capital stands without one more often, and so is rather a noun: "Time", "Character"."""
    if prose.proper is not None or text.lower() not in prose.tokens.forms:
        return False
    return prose.tokens.count(text.lower()) > prose.tokens.count(text)


def _is_body(prose: Prose, name: NameMention, before: str) -> bool:
    """Whether a single word with a capital is a people’s, or many’s, or a body’s behind an article: "Democrats", "the Department"."""
    word, lexicon = prose.tokens.lower[name.first], prose.lexicon
    one = lexicon.cut(word, "endings.plural")
    led = not lexicon["grammar.articles"].isdisjoint(
        prose.tokens.lower[max(0, name.first - 2) : name.first]
    )  # "the eastern Tartars"
    many = one != word and (led or one in prose.tokens.forms or one.capitalize() in prose.tokens.forms)
    return many or word in lexicon["names.peoples"] or before in lexicon["grammar.articles"]


def _says(prose: Prose, name: NameMention) -> bool:
    """Whether a name is that of who says the words before it: "“…,” exclaims Barlow"; or one with a "who" behind it."""
    lower, verb = prose.tokens.lower, name.first - 1
    if lower[name.last + 1 : name.last + 2] == [","] and not prose.lexicon["pronouns.who"].isdisjoint(
        lower[name.last + 2 : name.last + 3]
    ):
        return True
    said = verb > 0 and (prose.quoted[verb - 1] >= 0 or lower[verb - 1] == ",")
    return said and prose.quoted[verb] < 0 and lower[verb] in prose.lexicon["verbs.speech"]


def _owns_words(prose: Prose, name: NameMention) -> bool:
    """Whether what stands behind a name are words of its bearer, or what only a person has: "Nietzsche’s answer", "Bunyan’s recovery"."""
    lower = prose.tokens.lower[name.last + 1 : name.last + 3]
    return len(lower) > 1 and lower[0] == OWNER and lower[1] in prose.lexicon.union("nouns.content", "nouns.personal")


def _lives(prose: Prose, name: NameMention) -> bool:
    """Whether a name is the subject of what only a person does, or has done to him: "Hartwig studied", "Hartwig was born"."""
    lower, lexicon, verb = prose.tokens.lower, prose.lexicon, name.last + 1
    if verb + 1 < len(lower) and lower[verb] in lexicon["verbs.be"]:
        return lower[verb + 1] in lexicon["verbs.born"]
    return verb < len(lower) and lower[verb] in lexicon["verbs.life"]


def _is_read(prose: Prose, name: NameMention) -> bool:
    """Whether something written is said to stand in somebody, or to be somebody’s: "a line in Larkin", "a line of Larkin’s"."""
    lower, lexicon, link = prose.tokens.lower, prose.lexicon, name.first - 1
    passage = link > 0 and lower[link - 1] in lexicon["nouns.passages"]
    owned = (
        lower[name.last + 1 : name.last + 2] == [OWNER]
        and lower[name.last + 2 : name.last + 3] != []
        and not lower[name.last + 2][0].isalpha()
    )
    return passage and (lower[link] in lexicon["links.opinion"] or (owned and lower[link] in lexicon["links.owner"]))


def _has_words(prose: Prose, name: NameMention) -> bool:
    """Whether somebody has words for something: "Larkin has a line about this"."""
    lower, lexicon = prose.tokens.lower, prose.lexicon
    has, one, noun = (*lower[name.last + 1 : name.last + 4], "", "", "")[:3]
    return has in lexicon["verbs.having"] and one in lexicon["grammar.one"] and noun in lexicon["nouns.passages"]
