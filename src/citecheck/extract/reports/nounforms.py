"""Forms that may be verbs of saying and stand as nouns: "the report", "in general terms"."""

from citecheck.extract.language.tokens import OWNER
from citecheck.extract.names.runs import is_name_word
from citecheck.extract.phrases.phrases import Phrase, is_pronoun
from citecheck.extract.prose.prose import Prose

_SPEAKERS = ("speakers.person", "speakers.work", "speakers.institution", "speakers.generic")
_OWNED = 5  # tokens from an owner to a participle before the noun
_REPORTING = ("verbs.speech", "verbs.describe", "verbs.evidence", "verbs.thought")


def is_noun(prose: Prose, index: int, part: range) -> bool:
    """Whether a form that may be a verb stands as a noun."""
    lexicon, lower = prose.lexicon, prose.tokens.lower[index]
    if (
        index > part.start
        and prose.tokens.lower[index - 1] in lexicon["pronouns.each"]
        and lower + "s" in lexicon.union(*_REPORTING)
    ):
        return True  # "each state": a verb would have its ending
    if (
        lower in lexicon["verbs.nouns"]
        and prose.tokens.lower[index + 1 : index + 2]
        and prose.tokens.lower[index + 1] in lexicon["verbs.be"]
    ):
        return True  # "your calls are"
    following = prose.tokens.lower[index + 1 : index + 2]
    if following and following[0] in lexicon["nouns.content"] and lexicon.ends(lower, "endings.participle"):
        owned = prose.tokens.lower[max(part.start, index - _OWNED) : index]
        if OWNER in owned or not lexicon["pronouns.possessive"].isdisjoint(owned):
            return True  # "Bell’s often misquoted phrase"
    listed = lower in lexicon["verbs.nouns"] or lower in lexicon["nouns.content"]
    how = prose.tokens.lower[max(part.start, index - 2) : index]
    if listed and len(how) > 1 and how[1] in lexicon["links.manner"] and lexicon.first_with(how[0], *_REPORTING):
        return True  # « concède en note que »
    return _after_determiner(prose, index, part.start if listed else max(part.start, index - 1))


def _after_determiner(prose: Prose, index: int, floor: int) -> bool:
    """Whether a determiner or an owner stands up to three words before, with nothing between that ends a noun phrase."""
    lexicon, lower = prose.lexicon, prose.tokens.lower
    if index > floor and is_pronoun(prose, index - 1) and lower[index - 1] not in lexicon["grammar.determiners"]:
        return False  # "his own version he calls …"
    for back in range(index - 1, max(floor, index - 4) - 1, -1):
        word = lower[back]
        if back == index - 1 and _is_clitic(prose, back):
            return False
        people = back == index - 1 and word in lexicon["names.peoples"] and lower[index] in lexicon["verbs.saying"]
        if people or word in lexicon["verbs.modal"] or word in lexicon["verbs.future"]:
            return False  # "as my mother would say", "as the Chinese say"
        counted = word in lexicon["grammar.numerals"]  # "in six battleground states"
        if counted or (word in lexicon["grammar.determiners"] and word not in lexicon["pronouns.loose"]):
            return back == index - 1 or not (_has_subject(prose, back, index) or _says_words(prose, index))
        if word == OWNER:
            return back == index - 1 or not _head_noun(prose, index - 1)
        if word in lexicon["pronouns.near"]:
            return back == index - 1
        named = prose.tokens.words[back][0].isupper() and word not in lexicon["names.peoples"]
        if back == index - 2 and word in lexicon["grammar.prepositions"]:
            return _is_plural_noun(prose, index) or _is_base(prose, index)  # "in general terms, “…”", "in short order"
        if not word[0].isalnum() or word in lexicon["grammar.prepositions"] or named:
            return False
    return False


def _is_base(prose: Prose, index: int) -> bool:
    """Whether a verb without an ending stands behind a word that is no plural, and so is none: "in short order"."""
    lower, lexicon = prose.tokens.lower, prose.lexicon
    bare = "verb-second" not in lexicon["grammar.traits"] and lower[index] + "s" in lexicon.union(*_REPORTING)
    return bare and not lexicon.ends(lower[index - 1], "endings.plural") and lower[index] in lexicon["verbs.nouns"]


def _says_words(prose: Prose, index: int) -> bool:
    """Whether words follow, or a clause, and a plural stands before: "the gypsies say “…”", "as the carters say that …"."""
    lower, lexicon = prose.tokens.lower, prose.lexicon
    if (
        index + 1 >= len(lower)
        or lexicon.ends(lower[index], "endings.plural")
        or not lexicon.ends(lower[index - 1], "endings.plural")
    ):
        return False
    return prose.quoted[index + 1] >= 0 or lower[index + 1] in lexicon["clauses.that"]


def _is_plural_noun(prose: Prose, index: int) -> bool:
    """Whether a form in -s behind a preposition and an adjective is a noun: nothing that it says follows."""
    lower, lexicon = prose.tokens.lower, prose.lexicon
    if not lexicon.ends(lower[index], "endings.plural") or lower[index] in lexicon["verbs.finite"]:
        return False
    following = lower[index + 1] if index + 1 < len(lower) else "."
    return not following[0].isalnum() or following in lexicon["grammar.prepositions"]


def _is_clitic(prose: Prose, index: int) -> bool:
    """Whether a word that may be an article is the object of the verb behind it: « comme l’écrit X », « elle la nomme »."""
    lexicon, lower = prose.lexicon, prose.tokens.lower
    if index == 0 or lower[index] not in lexicon["pronouns.clitics"]:
        return False
    before = lower[index - 1]
    led = before in lexicon.union("links.inverting", "pronouns.relative", "pronouns.clitics", "verbs.own")
    if led or is_pronoun(prose, index - 1) or is_name_word(prose, index - 1):
        return True
    verb = lower[index + 1]  # « ce dernier la décrivait », but not « la demande »
    return verb not in lexicon.union("verbs.nouns", "nouns.content") and (
        lexicon.ends(verb, "endings.past") or not lexicon.ends(verb, "endings.participle")
    )


def _has_subject(prose: Prose, article: int, index: int) -> bool:
    """Whether the noun before a form can be its subject: "the general claims", but not "a general claim"."""
    lower, lexicon = prose.tokens.lower, prose.lexicon
    bare = (
        lower[article] in lexicon["grammar.one"]
        and lower[index] in lexicon["verbs.nouns"]
        and lower[index] + "s" in lexicon.union(*_REPORTING)
    )
    many = lexicon.ends(lower[index - 1], "endings.plural") or lower[index - 1] in lexicon["speakers.generic"]
    return _head_noun(prose, index - 1) and (many or not bare)


def _head_noun(prose: Prose, index: int) -> bool:
    """Whether a word is a noun that can be a verb's subject: then what follows it is the verb."""
    lower, speakers = prose.tokens.lower[index], prose.lexicon.union(*_SPEAKERS)
    return lower in speakers or prose.lexicon.cut(lower, "endings.plural") in speakers


def ends_compound(prose: Prose, index: int, subject: Phrase, part: range) -> bool:
    """Whether a form is no verb of the one thing that stands right before it, but a noun: "a video phone", "the Wade bill"."""
    lower, lexicon = prose.tokens.lower, prose.lexicon
    thing = subject.last == index - 1 and subject.first > part.start and subject.kind in {"other", "work", "name"}
    if not thing or "nouns-gendered" in lexicon["grammar.traits"]:
        return False
    listed = lower[index] in lexicon["verbs.nouns"] and lower[subject.first] in lexicon["grammar.articles"]
    if subject.kind == "name" and not listed:
        return False
    led = lower[subject.first - 1] in lexicon.union("verbs.auxiliary", "clauses.that", "grammar.coordinators")
    past = lower[index] in lexicon.union("verbs.preterite", "verbs.reading")
    many = lexicon.ends(lower[subject.head], "endings.plural") or lower[subject.head] in lexicon["names.peoples"]
    many = many and lower[subject.first] not in lexicon["grammar.one"]  # "with a conscious laugh"
    return f"{lower[index]}s" in lexicon.union(*_REPORTING, "verbs.manner") and not (led or past or many)
