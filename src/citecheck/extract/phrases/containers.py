"""Where a clause begins and ends, what its words stand in ("Im Bericht heißt es"), and which phrases are never its subject, in German and its kin."""

from __future__ import annotations

from citecheck.extract.phrases.nounphrases import after
from citecheck.extract.phrases.phrases import Phrase
from citecheck.extract.prose.prose import Prose

_BOUNDS = frozenset({",", ";", ":", "–", "—", "(", ")", "?", "!", ".", "["})
_HOLDERS = frozenset({"name", "work", "institution", "person"})
_LONGEST = 60  # tokens of a clause on either side of its verb


def clause_start(prose: Prose, index: int, part: range) -> int:
    """The first token of the clause that holds token `index`; words in marks bound no clause."""
    start, floor = index, max(part.start, index - _LONGEST)
    while start > floor and (prose.quoted[start - 1] >= 0 or prose.tokens.lower[start - 1] not in _BOUNDS):
        start -= 1
    return start


def clause_stop(prose: Prose, index: int, part: range) -> int:
    """The token behind the clause that holds token `index`; words in marks bound no clause."""
    stop, ceiling = index + 1, min(part.stop, index + _LONGEST)
    while stop < ceiling and (prose.quoted[stop] >= 0 or prose.tokens.lower[stop] not in _BOUNDS):
        stop += 1
    return stop


def container(prose: Prose, index: int, part: range) -> Phrase | None:
    """What the words stand in of which a verb like "heißt" tells: "Im Bericht der Kommission heißt es, …"."""
    lexicon, lower = prose.lexicon, prose.tokens.lower
    left, stop = clause_start(prose, index, part), clause_stop(prose, index, part)
    said = not lexicon["pronouns.impersonal"].isdisjoint(lower[max(left, index - 1) : index + 2])  # "heißt es", not "steht"
    said = said or lower[index] in lexicon["verbs.speech"]  # "aus der Partei verlautete"
    for place in range(left, stop):
        if lower[place] in lexicon["links.container"] and prose.quoted[place] < 0:
            phrase = after(prose, place + 1, stop)
            if phrase is not None and (
                phrase.kind in _HOLDERS
                or phrase.kind == "generic"
                or (phrase.kind == "other" and (said or lower[phrase.head] in lexicon["marks.display"]))
            ):
                return phrase
    inside = next((place for place in range(left, stop) if said and lower[place] in lexicon["pronouns.within"]), None)
    return None if inside is None else Phrase(inside, inside, inside, "pronoun")  # "Darin heißt es"


def paper(prose: Prose, clause: range) -> Phrase | None:
    """The document that a clause without a speaker has its words from: "Im Protokoll ist vermerkt, …", "In dem Papier ist von „…“ die Rede"."""
    for place in clause:
        if prose.tokens.lower[place] in prose.lexicon["links.container"] and prose.quoted[place] < 0:
            phrase = after(prose, place + 1, clause.stop)
            if phrase is not None and (phrase.kind == "work" or (phrase.kind == "institution" and is_anybodys(prose, clause))):
                return phrase
    return None


def is_anybodys(prose: Prose, clause: range) -> bool:
    """Whether the subject of a clause is no more than "man": "In einem Brief nennt man sie „…“"."""
    return any(prose.tokens.lower[place] in prose.lexicon["pronouns.anybody"] for place in clause if place < len(prose.quoted))


def is_oblique(prose: Prose, phrase: Phrase) -> bool:
    """Whether a phrase is no subject by its article, or by what follows that: "dem Rektor", "der jungen Frau", "der Zeitung"."""
    lower, lexicon = prose.tokens.lower, prose.lexicon
    if lower[phrase.first] not in lexicon["grammar.doubtful"] or phrase.head == phrase.first:
        return lower[phrase.first] in lexicon["grammar.oblique"]
    noun = next(
        (place for place in range(phrase.first + 1, phrase.last + 1) if prose.tokens.words[place][0].isupper()), phrase.head
    )
    bent = noun > phrase.first + 1 and lexicon.ends(lower[noun - 1], "endings.oblique")
    return (
        bent
        or lower[noun] in lexicon.union("speakers.feminine", "nouns.feminine")
        or lexicon.ends(lower[noun], "endings.feminine")
    )
