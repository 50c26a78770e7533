"""Passives, and who their agent is: "was told by X", "described as “…” by the Academy", "we hear it said"."""

from __future__ import annotations

from collections.abc import Sequence

from citecheck.extract.language.tokens import OWNER
from citecheck.extract.names.runs import is_name_word
from citecheck.extract.phrases.nounphrases import after
from citecheck.extract.phrases.phrases import SPEAKERS, Phrase
from citecheck.extract.prose.prose import Prose
from citecheck.extract.reports.frames import Report, ReportKind

OUTSETS = frozenset({",", ";", "—"})  # what stands before "for X, …" but for the start of a sentence
_AGENT_REACH = 8
_FAR = 60  # tokens from a passive to its agent, with the words in marks between them
_THING = 5  # tokens of "a house" before "described"


def passive_of(prose: Prose, index: int, part: range, kind: ReportKind, back: int) -> Report | None:
    """The report of a passive, with the word before the verb and its adverbs at token `back`: "was told by X", "we hear it said"."""
    lower, lexicon = prose.tokens.lower, prose.lexicon
    heard = back > part.start and lower[back] in lexicon["pronouns.impersonal"] and lower[back - 1] in lexicon["verbs.hear"]
    if heard:
        return Report(index, index, kind, None, passive=True)
    reflexive = back > part.start and lower[back - 1] in lexicon["pronouns.reflexive"]  # « s’est emporté »
    clipped = (
        back > part.start and lower[back] == OWNER and lower[back - 1] in lexicon["pronouns.impersonal"]
    )  # "it’s often said"
    if (
        back >= part.start
        and (clipped or lower[back] in lexicon.union("verbs.be", "verbs.contracted"))
        and not (reflexive or lexicon.ends(lower[index], "endings.gerund"))
    ):
        return Report(index, index, kind, _agent(prose, index, part) or _container(prose, index, part), passive=True)
    if not lexicon.ends(lower[index], "endings.participle"):
        return None
    if kind == "describe" and _is_called(prose, index, part):
        return Report(index, index, kind, _agent(prose, index, part), passive=True)
    agent = index + 2 < part.stop and lower[index + 1] in lexicon["links.agent"] and not lower[index + 2].isdigit()  # "by 2050"
    place = index + 1 if agent else _agent_behind_words(prose, index, part)
    found = None if place is None else after(prose, place + 1, part.stop)
    active = back >= part.start and (is_name_word(prose, back) or lower[back] in lexicon["pronouns.subject"])
    said = (
        found is not None
        and lower[found.head] in lexicon.union("nouns.content", "marks.term")
        and not lexicon.is_kind(lower[found.head], "speakers.work")
    )
    if found is not None and found.kind == "other" and agent and (active or said):
        return None  # "Orton replied by return that", "ended by the famous sentence"
    return None if place is None else Report(index, index, kind, found, passive=True)


def other_agent(prose: Prose, index: int, part: range, earlier: Sequence[Report]) -> Report | None:
    """The agent of some of the words that a passive reports: "described as “…” by X, and | as “…” by Y"."""
    passive = next((report for report in earlier if report.passive and report.kind == "describe"), None)
    agent = after(prose, index + 1, part.stop) if passive is not None and passive.subject is not None else None
    told = agent is not None and agent.kind in SPEAKERS
    return Report(index, index, "noun", agent, inverted=True) if told else None


def _is_called(prose: Prose, index: int, part: range) -> bool:
    """Whether a participle only says what somebody or something is called: "Joseph Sefton, described as “…”", "in a house described as “…”"."""
    lower, lexicon = prose.tokens.lower, prose.lexicon
    if index - 1 <= part.start or index + 2 >= part.stop or lower[index + 1] not in lexicon["clauses.as"]:
        return False
    if lower[index - 1] == ",":  # but "what one informant, a carter, described as “…”"
        led = lexicon.union("clauses.what", "pronouns.relative")
        return prose.quoted[index - 1] < 0 and led.isdisjoint(lower[part.start : index])
    for place in range(index - 1, max(part.start, index - _THING), -1):
        if lower[place] in lexicon["grammar.one"]:
            return place < index - 1 and lower[place - 1] in lexicon["grammar.prepositions"]
        if not lower[place].isalpha() or place in prose.nameable or lower[place] in prose.pronouns:
            return False
    return False


def _agent_behind_words(prose: Prose, index: int, part: range) -> int | None:
    """The "by" behind words in marks that a participle at the start of a clause introduces: "Described as “…” by the Academy, she …"."""
    if index > part.start and prose.tokens.lower[index - 1] not in OUTSETS:
        return None
    start = next((place for place in range(index + 1, min(part.stop, index + _AGENT_REACH)) if prose.quoted[place] >= 0), None)
    if start is None:
        return None
    stop = start
    while stop < part.stop and prose.quoted[stop] >= 0:
        stop += 1
    return stop if stop < part.stop and prose.tokens.lower[stop] in prose.lexicon["links.agent"] else None


def _agent(prose: Prose, index: int, part: range) -> Phrase | None:
    lower, lexicon = prose.tokens.lower, prose.lexicon
    near = [at for at in range(index + 1, min(part.stop, index + _FAR)) if prose.quoted[at] < 0][: _AGENT_REACH - 1]
    for ahead in near:
        beside = ahead - index < _AGENT_REACH or prose.quoted[ahead - 1] >= 0  # "was described as a “…” by X"
        if lower[ahead] in lexicon["links.agent"] and beside:
            denied = lower[ahead - 1] in lexicon["grammar.not"]  # "said not by Reed, as many think, but by Orton"
            return after(prose, _instead(prose, ahead, part) + 1 if denied else ahead + 1, part.stop)
    return None


def _instead(prose: Prose, index: int, part: range) -> int:
    """The "by" behind the "but" that follows a "not by" whose "by" is at a token; the end of the sentence where there is none."""
    lower, lexicon = prose.tokens.lower, prose.lexicon
    places = range(index + 1, part.stop - 1)
    return next(
        (at + 1 for at in places if lower[at] in lexicon["grammar.coordinators"] and lower[at + 1] in lexicon["links.agent"]),
        part.stop - 1,
    )


def _container(prose: Prose, index: int, part: range) -> Phrase | None:
    """The text in which something is said, right behind a passive: "we are told in a contemporary account", "as was stated in the report"."""
    lower, lexicon = prose.tokens.lower, prose.lexicon
    if (
        index + 2 >= part.stop
        or lower[index + 1] not in lexicon["links.container"]
        or lower[index] not in lexicon.union("verbs.speech", "verbs.describe")
    ):
        return None
    text = after(prose, index + 2, part.stop)
    return text if text is not None and text.kind == "work" and lower[text.head] not in lexicon["speakers.parts"] else None
