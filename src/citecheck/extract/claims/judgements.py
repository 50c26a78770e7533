"""Whether a verb says of its object what it is: "calls the road a scandal", "sees it as one", "thought this naive"."""

from __future__ import annotations

from citecheck.extract.phrases.phrases import is_pronoun
from citecheck.extract.prose.prose import Prose

_OBJECT_REACH = 7
_LONG_OBJECT = 12  # "thinks of the city as …"
STOPS = frozenset({",", ".", "?", "!", ";", ":", "—", "–"})


def judges(prose: Prose, verb: int, part: range) -> bool:
    """Whether an object is said to be something: "calls the road a scandal", "sees the road as a scandal", "thinks of it as a scandal"."""
    lower, lexicon = prose.tokens.lower, prose.lexicon
    calls, linked = lower[verb] in lexicon["verbs.calling"], lexicon.phrase(lower, verb, "verbs.thinking-of")
    holds = lower[verb] in lexicon["verbs.holding"]
    sees = linked > 0 or holds or lower[verb] in lexicon["verbs.seeing"]
    as_what = lexicon["links.holding" if holds else "clauses.regarded"]
    if lower[verb] in lexicon["verbs.terming"] and lower[verb + 1] in lexicon["pronouns.near"]:
        return True  # "Durkheim called this anomie"
    if not calls and not sees:
        return False
    if calls and _finds_it(prose, verb + 1, part):
        return True
    if not linked and (lower[verb + 1] in lexicon["grammar.prepositions"] or lexicon.ends(lower[verb + 1], "endings.gerund")):
        return False  # "thought about a boat", "considered buying a boat"
    reach = _LONG_OBJECT if linked else _OBJECT_REACH
    for ahead in range(verb + max(2, linked + 1), min(verb + 2 + reach, part.stop - 1)):
        if prose.quoted[ahead] >= 0 or lower[ahead] in STOPS or lower[ahead] in lexicon["clauses.openers"]:
            return False
        if sees and lower[ahead] in as_what and (holds or lower[ahead] not in lexicon["grammar.infinitive"]):
            soon = ahead + 2 < part.stop and lower[ahead + 2] in lexicon["clauses.regarded"]  # "saw it as soon as it came"
            return not soon and not is_pronoun(prose, ahead + 1)
        timed = lower[ahead + 1] in lexicon["nouns.unit"]  # "called her twice a week"
        if (
            calls
            and not timed
            and prose.tokens.words[ahead] in lexicon["grammar.one"]
            and lower[ahead - 1] not in lexicon["grammar.prepositions"]
        ):
            return True
    return False


def _finds_it(prose: Prose, index: int, part: range) -> bool:
    """Whether "it" and what it is found to be stand at a token: "this naive.", "it too clever by half", "him the only gentleman"."""
    lower, lexicon = prose.tokens.lower, prose.lexicon
    if index + 2 >= part.stop or lower[index] not in lexicon.union("pronouns.objects", "pronouns.near"):
        return False
    word = index + 1
    if prose.tokens.words[word] in lexicon["grammar.articles"]:  # not "called her A."
        return True
    if lower[index] in lexicon["pronouns.possessive"]:
        return False  # "called her mother"
    while word + 1 < part.stop and (lower[word] in lexicon["grammar.adverbs"] or lexicon.ends(lower[word], "endings.adverb")):
        word += 1
    unfit = lexicon.union(
        "nouns.said", "grammar.prepositions", "grammar.adverbs", "verbs.auxiliary", "grammar.determiners", "clauses.that"
    )
    if word + 1 >= part.stop or not prose.tokens.words[word].islower() or lower[word] in unfit or prose.quoted[word] >= 0:
        return False
    thing = lower[index] in lexicon.union("pronouns.neuter", "pronouns.near")
    if (
        thing
        and lower[word + 1] not in unfit | lexicon["nouns.unit"]
        and prose.tokens.words[word + 1].islower()
        and word + 2 < part.stop
    ):
        word += 1  # "thought it simple vanity"
    return lower[word + 1] in STOPS or lower[word + 1] in lexicon["grammar.coordinators"]
