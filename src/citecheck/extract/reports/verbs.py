"""Which words are reporting verbs, and which only look like them."""

from __future__ import annotations

from functools import cache

from citecheck.extract.language.lexicon import Lexicon
from citecheck.extract.names.runs import is_name_word
from citecheck.extract.prose.prose import Prose
from citecheck.extract.reports.frames import ReportKind
from citecheck.extract.reports.nounforms import is_noun

_VERBS: dict[str, ReportKind] = {
    "verbs.speech": "speech",
    "verbs.describe": "describe",
    "verbs.evidence": "evidence",
    "verbs.thought": "thought",
}
_OTHERS = (
    "verbs.separable",
    "verbs.phrasal",
    "verbs.light",
    "verbs.seeming",
    "verbs.origin",
    "verbs.ascribing",
    "verbs.infinitives",
    "verbs.manner",
    "verbs.using",
    "verbs.seen",
)
_CLAUSE = 60  # tokens from the first part of a verb to its other part
_VIEW = 16  # tokens from a verb to the clause behind its object
_OBJECT = 7  # tokens of an object and what is thought of it
_HARD_BY = 9  # tokens between a verb of manner and the words
_PAUSES = frozenset({",", ":", "—", "–", "!", "?", "."})


def verb_kind(prose: Prose, index: int, part: range) -> ReportKind | None:
    """The kind of a reporting verb, or None when the word is none or stands as a noun."""
    lexicon, tokens = prose.lexicon, prose.tokens
    lower = tokens.lower[index]
    if (tokens.words[index] != lower and index != part.start) or not _may_report(lexicon, lower):
        return None
    if _is_phrasal(prose, index, part) or (lexicon["verbs.separable"] and _is_separated(prose, index, part)):
        return "speech"
    if lower in lexicon["verbs.light"] and holds_view(prose, index, part):
        return "speech"
    if _describes(prose, index, part):
        return "describe"
    if lower in lexicon["verbs.infinitives"]:
        return "speech" if _governed(prose, index, part) else None
    idle = lexicon.phrase(tokens.lower, index, "verbs.idle") or _goes_on_to_do(prose, index, part)
    listed = None if idle else lexicon.first_with(lower, *_VERBS)
    kind = None if listed is None else _VERBS[listed]
    if kind in {"thought", "evidence"} and lower in lexicon["verbs.judging"] and _has_predicate(prose, index, part):
        return "describe"
    if kind is None or kind == "thought":
        kind = "speech" if lower in lexicon["verbs.manner"] and _beside_words(prose, index, part) else kind
    if kind is None:
        return None
    if prose.proper is not None:
        return None if _is_adjective(prose, index) else kind
    return None if is_noun(prose, index, part) else kind


def _goes_on_to_do(prose: Prose, index: int, part: range) -> bool:
    """Whether a verb tells what somebody will go on to do: "would continue to make every move"."""
    lexicon, lower = prose.lexicon, prose.tokens.lower
    doing = index + 1 < part.stop and lower[index + 1] in lexicon["grammar.infinitive"]
    return doing and lower[index] in lexicon["verbs.continuing"]


def _is_phrasal(prose: Prose, index: int, part: range) -> bool:
    """Whether a verb reports with the words behind it: "went on", "had it that", not "a cipher of his own that …"."""
    if index > part.start and prose.tokens.lower[index - 1] in prose.lexicon["pronouns.possessive"]:
        return False
    size = prose.lexicon.phrase(prose.tokens.lower, index, "verbs.phrasal")
    impersonal = size > 0 and prose.tokens.lower[index + size - 1] in prose.lexicon["pronouns.impersonal"]
    return size > 0 and (not impersonal or _opens_words(prose, index + size, part))


def _opens_words(prose: Prose, index: int, part: range) -> bool:
    """Whether a clause ends before a token, or words or another clause begin there: "legend has it that", but not "had it wrong"."""
    if index >= part.stop or prose.quoted[index] >= 0:
        return True
    lower, lexicon = prose.tokens.lower[index], prose.lexicon
    if not lower[0].isalnum() or lower in lexicon.union(
        "clauses.that", "grammar.determiners", "pronouns.subject", "links.container"
    ):
        return True
    behind = range(index + 1, min(index + _HARD_BY, part.stop))  # "has it among his maxims that"
    return lower in lexicon["grammar.prepositions"] and any(prose.tokens.lower[at] in lexicon["clauses.that"] for at in behind)


@cache
def _may_report(lexicon: Lexicon, word: str) -> bool:
    """Whether a word stands in any list of verbs: most nouns do not."""
    return word in lexicon.union(*_VERBS, *_OTHERS)


def _has_predicate(prose: Prose, index: int, part: range) -> bool:
    """Whether words in marks are what is thought of an object right behind a verb: "found it “wayward”", "thought the plan “a waste”"."""
    lower, lexicon = prose.tokens.lower, prose.lexicon
    for place in range(index + 1, min(index + _OBJECT, part.stop)):
        if prose.quoted[place] >= 0:
            return place > index + 1
        if not lower[place][0].isalpha() or lower[place] in lexicon.union("clauses.that", "verbs.auxiliary"):
            return False
    return False


def _beside_words(prose: Prose, index: int, part: range) -> bool:
    """Whether quoted words end with a pause shortly before a verb, or begin behind a comma or colon shortly after it."""
    lower = prose.tokens.lower
    if lower[index - 1] == "," and index + 2 < part.stop and lower[index + 1] in prose.lexicon["grammar.determiners"]:
        said = lower[index + 2] in prose.lexicon.union("nouns.content", "speakers.work")  # "The committee, ran the reply, …"
        if said and lower[index + 3 : index + 4] == [","]:
            return True
    for place in range(index - 1, max(part.start, index - _HARD_BY) - 1, -1):
        if prose.quoted[place] >= 0 or lower[place] in _PAUSES:
            paused = any(lower[near] in _PAUSES for near in range(max(part.start, place - 1), place + 1))
            if prose.quoted[max(part.start, place - 1)] >= 0 or prose.quoted[place] >= 0:
                return paused and prose.quoted[max(part.start, place - 1)] >= 0
            break  # "He was, the clerk allowed, “…”"
        if not lower[place][0].isalpha():
            break
    for place in range(index + 1, min(index + _HARD_BY, part.stop - 1)):
        if lower[place] in _PAUSES:
            return prose.quoted[place + 1] >= 0
        if not lower[place][0].isalpha() or prose.quoted[place] >= 0:
            return False
    return False


def _is_separated(prose: Prose, index: int, part: range) -> bool:
    """Whether the first part of a verb and its other part, at the end of the clause, report: "weist darauf hin"."""
    lower, separable = prose.tokens.lower, prose.lexicon["verbs.separable"]
    if lower[index] not in prose.lexicon.union("verbs.separable"):
        return False
    for ahead in range(index + 1, min(index + _CLAUSE, part.stop)):
        if f"{lower[index]} {lower[ahead]}" in separable and _ends_clause(prose, ahead + 1, part):
            return True
        if lower[ahead] in {",", ":", ";"} and prose.quoted[ahead] < 0:
            return False
    return False


def _ends_clause(prose: Prose, index: int, part: range) -> bool:
    """Whether the clause ends before a token: "räumt ein, dass", but not "räumt ein Zimmer auf"."""
    if index >= part.stop or prose.quoted[index] >= 0:
        return True
    lower, lexicon = prose.tokens.lower[index], prose.lexicon
    return not lower[0].isalnum() or lower in lexicon.union("grammar.conjunctions", "clauses.as")


def holds_view(prose: Prose, index: int, part: range) -> bool:
    """Whether a verb that says little has an object that reports, right before a clause: "takes the view that"."""
    lexicon, lower = prose.lexicon, prose.tokens.lower
    if lower[index + 1 : index + 2] and lower[index + 1] in prose.pronouns - lexicon["pronouns.possessive"]:
        return False  # "had it wrong in a useful way: …"
    for ahead in range(index + 1, min(index + _VIEW, part.stop)):
        if prose.quoted[ahead] >= 0 or lower[ahead] in {",", ";", ":"} or lower[ahead] in lexicon["clauses.that"]:
            return lower[ahead] != ";" and lower[ahead - 1] in lexicon["nouns.clause"]
    return False


def _describes(prose: Prose, index: int, part: range) -> bool:
    """Whether a verb tells as what somebody sees something, whose words it takes, or from whom words come."""
    lexicon, lower = prose.lexicon, prose.tokens.lower[index]
    if lower in lexicon.union("verbs.seeming", "verbs.origin", "verbs.ascribing"):
        return True
    if lower in lexicon["verbs.seen"] and _is_seen_as(prose, index, part):
        return True
    return lower in lexicon["verbs.using"] and _takes_words(prose, index, part)


def _is_seen_as(prose: Prose, index: int, part: range) -> bool:
    """Whether a participle tells as what somebody sees something: "seen by Keller as “a retreat”"."""
    lower, lexicon = prose.tokens.lower, prose.lexicon
    if index + 1 >= part.stop or lower[index + 1] not in lexicon["links.agent"]:
        return False
    return any(
        lower[at] in lexicon["clauses.as"] for at in range(index + 2, min(index + _VIEW, part.stop)) if prose.quoted[at] < 0
    )


def _takes_words(prose: Prose, index: int, part: range) -> bool:
    """Whether the object of a verb is a word for the words in marks right behind it: "uses the phrase “…”", "borrowed the term “…” from"."""
    lower, lexicon = prose.tokens.lower, prose.lexicon
    for ahead in range(index + 1, min(index + _OBJECT, part.stop)):
        if prose.quoted[ahead] >= 0:
            return ahead > index + 1 and lower[ahead - 1] in lexicon.union("marks.term", "nouns.content")
        if not lower[ahead][0].isalpha() or lower[ahead] in lexicon["grammar.prepositions"]:
            return False
    return False


def _is_adjective(prose: Prose, index: int) -> bool:
    """Whether a participle between an article and a noun stands for an adjective, where nouns have capitals: "die behauptete Wirkung"."""
    words, lower = prose.tokens.words, prose.tokens.lower
    led = index > 0 and lower[index - 1] in prose.lexicon["grammar.determiners"]
    return led and index + 1 < len(words) and words[index + 1][0].isupper()


def _governed(prose: Prose, index: int, part: range) -> bool:
    """Whether an infinitive is governed by an auxiliary, or is the only verb: « il a pu écrire », « et Flaubert de conclure »."""
    lexicon, lower = prose.lexicon, prose.tokens.lower
    back = index - 1
    while back > part.start and lower[back] in lexicon.union("grammar.adverbs", "pronouns.clitics"):
        back -= 1
    if back < part.start or lower[back] in lexicon["verbs.auxiliary"]:
        return back >= part.start
    if lower[back] not in lexicon["grammar.infinitive"] or back == part.start:
        return False
    if is_name_word(prose, back - 1):
        return True
    while back > part.start + 1 and lower[back - 1] in lexicon.union("grammar.adverbs", "grammar.prepositions"):
        back -= 1  # « va jusqu’à parler », « n’hésite pas à dire »
    tied = lower[back - 1] in prose.pronouns and lower[back - 2] in lexicon["verbs.becoming"]  # « aimait-elle à dire »
    return tied or lower[back - 1] in lexicon["verbs.becoming"]  # « aimait à dire »
