"""Whose a number is, without a clause: "the council put the number of dead at forty", "her own estimate is of some 7,000"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import compress

from citecheck.extract.language.tokens import OWNER
from citecheck.extract.phrases.chains import ending_at
from citecheck.extract.phrases.phrases import Phrase, can_speak
from citecheck.extract.phrases.subjects import before
from citecheck.extract.prose.prose import Prose
from citecheck.extract.reports.frames import Report

_OBJECT = 14  # tokens from "puts" to "at"
_OWNED = 3  # tokens from an owner to the noun
_ASIDE = 14  # tokens between the commas of "her estimate, published in April, is"
_LINKS = 4  # tokens between "is" and the number


def find_figures(prose: Prose, part: range) -> Iterator[Report]:
    """The reports of a sentence, the tokens `part`, that give somebody's number: "puts the cost at two million", "the board’s estimate was 61,000"."""
    lexicon, lower = prose.lexicon, prose.tokens.lower
    cues = lexicon.union("verbs.putting", "nouns.estimate")
    for index in compress(part, map(cues.__contains__, lower[part.start : part.stop])):
        if prose.quoted[index] >= 0 or index == part.start:
            continue
        if lower[index] in lexicon["verbs.putting"] and _puts(prose, index, part):
            subject = before(prose, index, part.start)
            if subject is not None and can_speak(prose, subject) and lower[subject.first] not in lexicon["verbs.own"]:
                yield Report(index, index, "speech", subject)
        elif lower[index] in lexicon["nouns.estimate"] and _amounts(prose, index + 1, part):
            owner = find_owner(prose, index, part)
            if owner is not None:
                yield Report(index, index, "noun", owner)


def _puts(prose: Prose, verb: int, part: range) -> bool:
    """Whether a verb puts an amount at a number: "puts the number of boats at 61,000", not "put the lamp at the window"."""
    lexicon, lower = prose.lexicon, prose.tokens.lower
    counted = False
    for place in range(verb + 1, min(verb + _OBJECT, part.stop - 1)):
        if prose.quoted[place] >= 0 or lower[place] in {",", ";", ":"}:
            return False
        amount = lower[place] in lexicon["nouns.amount"] or (place == verb + 1 and lower[place] in lexicon["pronouns.neuter"])
        counted = counted or amount
        if lower[place] in lexicon["links.amount"]:
            return counted and _is_number(prose, place + 1, part)
    return False


def _amounts(prose: Prose, index: int, part: range) -> bool:
    """Whether a form of "be" and a number stand at a token, or behind an aside between commas there: ", published in April, is of some 7,000"."""
    lexicon, lower = prose.lexicon, prose.tokens.lower
    if index < part.stop and lower[index] == ",":
        stop = min(index + _ASIDE, part.stop)
        index = next((place + 1 for place in range(index + 1, stop) if lower[place] == ","), part.stop)
    return index < part.stop and lower[index] in lexicon["verbs.be"] and _is_number(prose, index + 1, part)


def _is_number(prose: Prose, index: int, part: range) -> bool:
    """Whether a number stands at a token, or behind words for its bounds: "some 7,000", "just under forty"."""
    lexicon, lower = prose.lexicon, prose.tokens.lower
    for place in range(index, min(index + _LINKS, part.stop)):
        if lower[place][0].isdigit() or lower[place] in lexicon["grammar.numerals"]:
            return True
        if lower[place] not in lexicon["links.estimate"]:
            return False
    return False


def find_owner(prose: Prose, noun: int, part: range) -> Phrase | None:
    """Whose an estimate is: "her own estimate", "the board’s first estimate"; None for the author's and nobody's."""
    lexicon, lower = prose.lexicon, prose.tokens.lower
    for place in range(noun - 1, max(part.start, noun - _OWNED) - 1, -1):
        if lower[place] in lexicon["pronouns.possessive"]:
            return Phrase(place, place, place, "pronoun")
        if lower[place] == OWNER and place > part.start:
            owner = ending_at(prose, place - 1, part.start)
            return owner if owner is not None and owner.kind not in {"own", "other"} else None
    return None
