"""What stands in and around a pair of quotation marks: the features by which their class is told."""

from collections.abc import Iterator

from citecheck.extract.classes.forms import forms_of
from citecheck.extract.classes.titles import Marked, around, in_reference, led_by, mostly_big
from citecheck.extract.prose.prose import Prose
from citecheck.extract.speakers.scene import Credit

_PHRASE = 4  # words between "what" and the name of who calls something so
_OWN = 6  # words before the marks that may be the author's own verb
_ATTRIBUTE = 6  # words that stand before a noun at most
_FEW = 3  # words that may stand before a noun
_AROUND_GLOSS = frozenset({"(", ",", "*", "_"})
_SINGLE = frozenset("‘'")
_NICKNAME = 5  # tokens of a nickname, marks included
_DEFINES = frozenset({",", "—", "–", "("})
_PAUSE = frozenset({",", ":"})
_NO_NOUN = (
    "grammar.prepositions",
    "grammar.conjunctions",
    "grammar.adverbs",
    "grammar.determiners",
    "pronouns.relative",
    "verbs.auxiliary",
    "verbs.speech",
)
_ARTICLED = 2  # words of “the Company”
_SURELY = 0.8
_HALF = 0.5


def features_of(prose: Prose, marked: Marked, credit: Credit | None) -> set[str]:
    """The names of all features that a pair of marks has by itself."""
    features = {"bias", *forms_of(prose, marked), *_setting(prose, marked)}
    if credit is None and _is_snatch(prose, marked):
        features.add("snatch")
    if credit is not None:
        features.update(_credit_features(prose, credit))
        features.update(_mention_features(prose, credit))
        if credit.kind == "evidence" and "one word" in features:
            features.add("evidence word")
        stated = marked.ends and around(prose, marked)[0][:1] == (":",)
        if stated and credit.named and "titles-like-sentences" in prose.lexicon["grammar.traits"]:
            features.discard("term")  # « On doit à Tarrade cette phrase : “La roche se lit.” »
        if credit.kind == "speech" and credit.strength >= _SURELY and "titles-like-sentences" in prose.lexicon["grammar.traits"]:
            features.discard("own voice")  # « Il m’a répondu que je pouvais les garder “à titre décoratif” »
        if credit.named and credit.strength > _SURELY:
            if _is_so_to_somebody(prose, credit):
                features.discard("so-called")
            if _is_cue(prose, marked, credit) and not _is_concept(prose, marked):
                features.discard("term")
        told = "titles-like-sentences" not in prose.lexicon["grammar.traits"] or (
            credit.attribution is not None and credit.attribution.cue is not None
        )
        sure = "reference" in features and credit.strength >= _SURELY and told
        if sure and not marked.words.endswith(",") and not mostly_big(prose, marked):
            features.discard("reference")  # a note behind what somebody said
    return features - {"term", "example"} if "recited" in features else features


def _speaks_in_public(prose: Prose, credit: Credit) -> bool:
    """Whether somebody without a name speaks for others or of public matters, or a text does: "a spokesman", "the 34-year-old", "a note"."""
    if credit.attribution is None or (credit.named and not credit.attribution.generic):
        return False
    words, lexicon, cue = credit.attribution.speaker.lower().split(), prose.lexicon, credit.attribution.cue
    if cue is not None and cue.text.lower() in lexicon["verbs.penned"]:
        return True  # "One reader wrote"
    public = lexicon.union("speakers.public", "speakers.institution", "speakers.work")
    return lexicon.ends(words[-1], "endings.aged") or not public.isdisjoint(words)


def _is_snatch(prose: Prose, marked: Marked) -> bool:
    """Whether words are a few out of the middle of what somebody wrote, and state nothing by themselves: “more tedious than a twice-told tale”."""
    inside = prose.tokens.within(marked.pair.span)
    states = not prose.lexicon["verbs.be"].isdisjoint(prose.tokens.lower[inside.start : inside.stop])
    return marked.words[:1].islower() and marked.size > _FEW and not states


def _credit_features(prose: Prose, credit: Credit) -> Iterator[str]:
    if _speaks_in_public(prose, credit):
        yield "public"
    if not credit.named and credit.attribution is not None:
        yield "unnamed"
        if credit.kind == "describe":
            yield "describe unnamed"
    if credit.kind in {"describe", "thought"} or (credit.kind == "topic" and credit.strength <= _HALF):
        yield credit.kind  # what a document that the sentence is about may say is closer than what a person may


def _is_so_to_somebody(prose: Prose, credit: Credit) -> bool:
    """Whether somebody calls something so ("what Holt called ‘…’"), rather than something is called so ("a song called ‘…’")."""
    if credit.attribution is None or credit.attribution.mention is None:
        return False
    first = prose.tokens.within(credit.attribution.mention).start
    words = prose.lexicon.union("pronouns.relative", "clauses.as", "grammar.coordinators")
    near = prose.tokens.lower[max(0, first - _PHRASE) : first]  # "what the novelist Carrie Bloom called"
    return near[-1:] != [] and (near[-1] in words or not prose.lexicon["clauses.what"].isdisjoint(near))


def _is_cue(prose: Prose, marked: Marked, credit: Credit) -> bool:
    """Whether the word that leads up to the marks is by which somebody says them: in Ford’s words, what Hay called."""
    cue = credit.attribution.cue if credit.attribution is not None else None
    if cue is None or cue.span.end > marked.pair.outer.start:
        return False
    lead, _ = around(prose, marked)
    return cue.text.lower().rpartition(" ")[2] in lead


def _is_concept(prose: Prose, marked: Marked) -> bool:
    """Whether a word or two are what somebody has a concept of: Foucault’s notion of “discipline”."""
    lead, _ = around(prose, marked)
    return marked.size < _FEW and lead[:1] != () and lead[0] in prose.lexicon["links.owner"]


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
    own = prose.lexicon["verbs.own"]
    if words[:1] and words[0] in own:
        yield "told"
    elif credit.attribution.speaker.partition(" ")[0].lower() in own:
        yield "kin"


def _setting(prose: Prose, marked: Marked) -> Iterator[str]:
    """The features of the words around the marks."""
    lexicon = prose.lexicon
    lead, trail = around(prose, marked)
    before, behind = lead[0] if lead else "", trail[0] if trail else ""
    introduced = before in {":", ","} or before in lexicon["clauses.that"]
    holds = {
        "term": led_by(prose, lead, "marks.term") or _is_explained(prose, trail),
        "display": led_by(prose, lead, "marks.display"),
        "so-called": before in lexicon["marks.so-called"],
        "attribute": _is_attribute(prose, marked, before, behind),
        "premodifier": _premodifies(prose, marked, before),
        "acronym": _abbreviated(prose, marked),
        "for instance": before in lexicon["marks.like"] and len(lead) > 1 and lexicon.ends(lead[1], "endings.plural"),
        "introduced": introduced,
        "said as a word": _said_as_word(prose, marked, before),
        "own voice": not introduced and marked.size <= _FEW and _own_voice(prose, marked),
        "reference": in_reference(prose, marked),
        "gloss": _glosses(prose, marked),
        "nickname": _nicknames(prose, marked),
        "example": _exemplifies(prose, marked),
        "defined": _defines(prose, marked, trail),
        "recited": len(lead) > 1 and before in lexicon["verbs.be"] and lead[1] in lexicon["nouns.passages"],
    }
    return (name for name, held in holds.items() if held)


def _is_explained(prose: Prose, trail: tuple[str, ...]) -> bool:
    """Whether what the words mean is said behind them: “retelling” means, by “retelling” we mean."""
    if trail[:1] != () and trail[0] in prose.lexicon["verbs.own"]:
        trail = trail[1:]
    return not prose.lexicon["marks.meaning"].isdisjoint(trail[:1])


def _defines(prose: Prose, marked: Marked, trail: tuple[str, ...]) -> bool:
    """Whether what a few words mean follows: “hard money”—an economy without paper."""
    told = trail[:1] != () and trail[0] in _DEFINES and not prose.lexicon["marks.defining"].isdisjoint(trail[1:2])
    return told and marked.size <= _FEW


def _is_attribute(prose: Prose, marked: Marked, before: str, behind: str) -> bool:
    """Whether an article stands before a few words and a noun behind them: the “gospel” songs."""
    lexicon = prose.lexicon
    articled = before in lexicon["grammar.determiners"] and before not in lexicon["clauses.that"]
    few = marked.size <= _ATTRIBUTE
    return articled and few and behind.isalpha() and behind not in lexicon.union(*_NO_NOUN, "verbs.be", "pronouns.subject")


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
    """Whether an abbreviation in brackets follows: “plain old objects” (POO); or what something is called from here on: Acme (“the Company”)."""
    stop = marked.inside.stop
    following = prose.tokens.words[stop : stop + 2]
    if marked.inside.start and prose.tokens.words[marked.inside.start - 1] == "(" and following[:1] == [")"]:
        inner = marked.words.split()
        return len(inner) == _ARTICLED and inner[0].lower() in prose.lexicon["grammar.articles"] and inner[1][:1].isupper()
    return following[:1] == ["("] and sum(letter.isupper() for letter in following[-1]) > 1


def _glosses(prose: Prose, marked: Marked) -> bool:
    """Whether a few words tell what a foreign word or a name before them means: *logos*, “word”; Nerong ‘lame dog’."""
    inner, place = marked.words, marked.inside.start - 1
    if not inner[:1].islower() or inner[-1] in ".!?":
        return inner[:1].islower() and _is_meant(prose, place)
    while place >= 0 and prose.tokens.words[place] in _AROUND_GLOSS:
        place -= 1
    if place < 0:
        return False
    if _is_meant(prose, place):
        return True
    named = marked.pair.opener in _SINGLE and place in prose.nameable
    return named or (place + 1 in prose.parted and prose.tokens.words[place][0].islower())


def _is_meant(prose: Prose, place: int) -> bool:
    """Whether the token before the marks leads to what a word means: the Algonquin phrase for “great chief”."""
    lower, lexicon = prose.tokens.lower, prose.lexicon
    return place > 0 and lower[place] in lexicon["phrases.for"] and lexicon.is_kind(lower[place - 1], "marks.term")


def _exemplifies(prose: Prose, marked: Marked) -> bool:
    """Whether words are an example: statements such as “it rains”."""
    lower, lexicon, stop = prose.tokens.lower, prose.lexicon, marked.inside.start
    stop -= stop > 0 and lower[stop - 1] in _PAUSE
    if stop > 1 and lower[stop - 1] in lexicon["verbs.be"] and lexicon.is_kind(lower[stop - 2], "marks.term"):
        return True
    begins = lexicon.union("marks.example")
    return any(
        lower[stop - back] in begins and lexicon.phrase(lower, stop - back, "marks.example") == back
        for back in range(1, 1 + min(_FEW, stop))
    )


def _said_as_word(prose: Prose, marked: Marked, before: str) -> bool:
    """Whether a word or two stand right behind a verb of saying, without a comma or a capital: they said ‘holder’."""
    inner = marked.words
    return before in prose.lexicon["verbs.speech"] and inner.islower() and len(inner.split()) <= 2 and inner[-1].isalnum()  # noqa: PLR2004


def _own_voice(prose: Prose, marked: Marked) -> bool:
    """Whether the author's own "I", "we" or a hypothetical "one might" governs the words; what "we read" is somebody else's."""
    lexicon, tokens = prose.lexicon, prose.tokens
    start = marked.inside.start
    floor = max(prose.ranges[prose.sentence_at(marked.pair.outer.start)].start, start - _OWN) if prose.ranges else start
    near = [tokens.lower[index] for index in range(floor, start) if prose.quoted[index] < 0]
    if not lexicon["verbs.reading"].isdisjoint(near):
        return False
    if not lexicon["verbs.own"].isdisjoint(near) or not lexicon["marks.hypothetical"].isdisjoint(near):
        return True
    return not lexicon["pronouns.anybody"].isdisjoint(near) and not lexicon["verbs.modal"].isdisjoint(near)


def _nicknames(prose: Prose, marked: Marked) -> bool:
    """Whether a name stands on either side: Dwayne “The Rock” Johnson."""
    inside = marked.inside
    beside = {inside.start - 1, inside.stop}
    return len(inside) <= _NICKNAME and marked.words[:1].isupper() and beside <= prose.nameable
