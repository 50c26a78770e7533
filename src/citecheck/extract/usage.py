"""What stands in and around a pair of quotation marks: the features by which their class is told."""

from collections.abc import Iterator
from typing import NamedTuple

from citecheck.extract.prose import Prose
from citecheck.extract.scene import Credit
from citecheck.extract.titles import Marked, around, capitals, led_by
from citecheck.model.quotation import QuotationClass

_STOPS = frozenset(".!?…,;")
_PHRASE = 4  # words between "what" and the name of who calls something so
_FEW = 3  # words that may stand before a noun
_OPENING = 30  # words of a quotation in which its speaker is looked for
_NO_NOUN = (
    "grammar.prepositions",
    "grammar.conjunctions",
    "grammar.adverbs",
    "grammar.determiners",
    "pronouns.relative",
    "verbs.auxiliary",
    "verbs.speech",
)
SELDOM = 0.2  # the share of credited marks below which marks are rather for terms
_SURELY = 0.8


class Company(NamedTuple):
    """
    What else the document does with marks.

    cited: a citation stands with these. habit: the share of all marks that is credited to somebody. series: the same report has just
    introduced a quotation. title: these name a work. joined: what marks do that are not around a quotation and that
    only “and”, “or” or a comma parts from these.
    """

    cited: bool
    habit: float
    series: bool
    title: bool
    joined: QuotationClass | None


def features_of(prose: Prose, marked: Marked, credit: Credit | None, company: Company) -> set[str]:
    """The names of all features that a pair of marks has."""
    lead, trail = around(prose, marked)
    features = {"bias", *_size(len(marked.words.split())), *_setting(prose, marked, lead, trail)}
    features |= {name for name in ("cited", "series", "title", "joined") if getattr(company, name)}
    if "words 10+" in features:
        features.discard("joined")
    if credit is not None:
        features.update(_credit_features(credit))
        features.update(_mention_features(prose, credit))
        if credit.kind == "evidence" and "one word" in features:
            features.add("evidence word")
    elif company.habit < SELDOM:
        features.add("habit")
    if credit is not None and credit.named and credit.strength > _SURELY and _is_so_to_somebody(prose, credit):
        features.discard("so-called")
    return features


def _credit_features(credit: Credit) -> Iterator[str]:
    if not credit.named and credit.attribution is not None:
        yield "unnamed"
        if credit.kind == "describe":
            yield "describe unnamed"
    if credit.kind in {"describe", "thought", "topic"}:
        yield credit.kind


def _is_so_to_somebody(prose: Prose, credit: Credit) -> bool:
    """Whether somebody calls something so ("what Holt called ‘…’"), rather than something is called so ("a song called ‘…’")."""
    if credit.attribution is None or credit.attribution.mention is None:
        return False
    first = prose.tokens.within(credit.attribution.mention).start
    words = prose.lexicon.union("pronouns.relative", "clauses.as", "grammar.coordinators")
    near = prose.tokens.lower[max(0, first - _PHRASE) : first]  # "what the novelist Carrie Bloom called"
    return near[-1:] != [] and (near[-1] in words or not prose.lexicon["clauses.what"].isdisjoint(near))


def _mention_features(prose: Prose, credit: Credit) -> Iterator[str]:
    """What is told by the words that name the speaker: a notice is read, and "my mother" speaks in a story."""
    if credit.attribution is None or credit.attribution.mention is None:
        return
    inside = prose.tokens.within(credit.attribution.mention)
    words = prose.tokens.lower[inside.start : inside.stop]
    cue = credit.attribution.cue
    if cue is not None and cue.text.lower() in prose.lexicon["verbs.naming"]:
        yield "naming"
    speaks = not prose.lexicon.union("speakers.institution", "speakers.person").isdisjoint(words)
    if not prose.lexicon["marks.display"].isdisjoint(words) and not speaks and not prose.nameable.issuperset(inside):
        yield "inscribed"
    if words and words[0] in prose.lexicon["verbs.own"]:
        yield "told"


def _size(words: int) -> Iterator[str]:
    if words == 1:
        yield "one word"
    for name, least, most in (("words 2-3", 2, 3), ("words 4-5", 4, 5), ("words 6-9", 6, 9), ("words 10+", 10, words)):
        if least <= words <= most:
            yield name


def _setting(prose: Prose, marked: Marked, lead: tuple[str, ...], trail: tuple[str, ...]) -> set[str]:
    """The features of the words around the marks and of the form of the words in them."""
    lexicon = prose.lexicon
    determiners, prepositions = lexicon["grammar.determiners"], lexicon["grammar.prepositions"]
    before, behind = lead[0] if lead else "", trail[0] if trail else ""
    holds = {
        "term": led_by(prose, lead, "marks.term") or behind in lexicon["marks.meaning"],
        "display": led_by(prose, lead, "marks.display"),
        "capitals": capitals(prose, marked),
        "so-called": before in lexicon["marks.so-called"],
        "attribute": before in determiners and behind.isalpha() and behind not in prepositions,
        "premodifier": _premodifies(prose, marked, before),
        "acronym": _abbreviated(prose, marked),
        "for instance": before in lexicon["marks.like"] and len(lead) > 1 and lexicon.ends(lead[1], "endings.plural"),
        "first person": _first_person(prose, marked),
        "exclaims": prose.text[marked.pair.span.end - 1] in "?!",
        "introduced": before in {":", ","} or before in lexicon["clauses.that"],
        "sentence": _whole_sentence(prose, marked),
        "said as a word": _said_as_word(prose, marked, before),
        "alone": _alone(prose, marked),
        "own voice": _own_voice(prose, marked),
    }
    return {name for name, held in holds.items() if held}


def _premodifies(prose: Prose, marked: Marked, before: str) -> bool:
    """Whether a few words in marks stand before a noun as an adjective does, behind another word of its phrase: many “gospel” hymns."""
    inside = marked.inside
    if len(inside) > _FEW + 2 or inside.stop >= len(prose.tokens) or prose.proper is not None:
        return False
    lexicon, behind = prose.lexicon, prose.tokens.words[inside.stop]
    if not (behind.isalpha() and behind.islower()) or behind in lexicon.union(*_NO_NOUN):
        return False
    return before.isalpha() and before not in lexicon["grammar.determiners"]


def _abbreviated(prose: Prose, marked: Marked) -> bool:
    """Whether an abbreviation in brackets follows: “plain old objects” (POO)."""
    stop = marked.inside.stop
    following = prose.tokens.words[stop : stop + 2]
    return following[:1] == ["("] and sum(letter.isupper() for letter in following[-1]) > 1


def _first_person(prose: Prose, marked: Marked) -> bool:
    """Whether somebody speaks of themselves: “I have a dream”."""
    inside = prose.tokens.within(marked.pair.span)
    return not prose.lexicon["verbs.own"].isdisjoint(prose.tokens.lower[inside.start : min(inside.stop, inside.start + _OPENING)])


def _alone(prose: Prose, marked: Marked) -> bool:
    """Whether the words are a paragraph by themselves."""
    block = prose.blocks[prose.block_at(marked.pair.outer.start)]
    return block.span.start == marked.pair.outer.start and block.kind != "heading" and marked.pair.outer.end + 2 >= block.span.end


def _whole_sentence(prose: Prose, marked: Marked) -> bool:
    inner = marked.words.strip()
    return inner[:1].isupper() and " " in inner and (inner[-1] in _STOPS or _comma_outside(prose, marked))


def _said_as_word(prose: Prose, marked: Marked, before: str) -> bool:
    """Whether a word or two stand right behind a verb of saying, without a comma or a capital: they said ‘holder’."""
    inner = marked.words
    return before in prose.lexicon["verbs.speech"] and inner.islower() and len(inner.split()) <= 2 and inner[-1].isalnum()  # noqa: PLR2004


def _comma_outside(prose: Prose, marked: Marked) -> bool:
    """Whether a comma behind the closing mark, as French and German have it, parts what is said from its cue: « … », dit X."""
    stop = marked.inside.stop
    if "commas-outside" not in prose.lexicon["grammar.traits"] or stop + 1 >= len(prose.tokens):
        return False
    return prose.tokens.words[stop] == "," and prose.tokens.words[stop + 1].islower()


def _own_voice(prose: Prose, marked: Marked) -> bool:
    """Whether the author's own "I", "we" or a hypothetical "one might" governs the words."""
    lexicon, tokens = prose.lexicon, prose.tokens
    start = marked.inside.start
    near = tokens.lower[max(0, start - 6) : start]
    if not lexicon["verbs.own"].isdisjoint(near) or not lexicon["marks.hypothetical"].isdisjoint(near):
        return True
    return not lexicon["pronouns.anybody"].isdisjoint(near) and not lexicon["verbs.modal"].isdisjoint(near)
