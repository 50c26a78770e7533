"""
The subject of a verb in a language whose finite verb comes second: German and its kin.

In a main clause the subject stands before the verb or, where something else opens the clause, right behind it ("In seinem Buch schreibt
Kant"); in a clause that a conjunction or a relative pronoun opens, it follows these and the verb comes last ("wie Kant schreibt"). Participles and
infinitives stand at the end, and the auxiliary takes the verb's place ("Kohl hat das bestritten").
"""

from __future__ import annotations

from typing import NamedTuple

from citecheck.extract.names.runs import is_name_word
from citecheck.extract.phrases.chains import ending_at
from citecheck.extract.phrases.containers import clause_start, clause_stop, is_anybodys, is_oblique, paper
from citecheck.extract.phrases.nounphrases import after, in_marks
from citecheck.extract.phrases.phrases import Phrase, read
from citecheck.extract.phrases.subjects import before
from citecheck.extract.prose.prose import Prose

_PAUSES = frozenset({",", "–", "—", "-", "?", "!", "…"})
_LEADS = frozenset({":", ","})  # between a noun and the words that it introduces
_NEAR = 4  # tokens of a noun with its article
_REACH = 12  # tokens in which a subject is looked for


class Governed(NamedTuple):
    """A verb's subject, or its agent where it is passive; inverted: the verb stands behind the words that it reports."""

    subject: Phrase | None
    passive: bool = False
    inverted: bool = False


def govern(prose: Prose, index: int, part: range) -> Governed:
    """The subject of the verb at token `index` of a sentence."""
    subject = _behind_words(prose, index, part)
    if subject is not None:
        return Governed(subject, inverted=True)
    left = clause_start(prose, index, part)
    finite = _finite(prose, index, range(left, part.stop))
    if finite != index and _is_passive(prose, finite, index):
        clause = range(left, clause_stop(prose, index, part))
        if prose.tokens.lower[index] in prose.lexicon["verbs.quoted"]:
            return Governed(_main(prose, left, finite, part))  # "Kohl wird mit den Worten zitiert, …"
        return Governed(_agent(prose, clause) or paper(prose, clause), passive=True)
    opener = _opener(prose, left, index, part)
    if opener is not None and _closes_clause(prose, max(index, finite), part):
        return Governed(_embedded(prose, opener, min(index, finite), part))
    clause = range(left, clause_stop(prose, index, part))
    held = paper(prose, clause) if is_anybodys(prose, range(left, max(index, finite + 2))) else None
    return Governed(held or _main(prose, left, finite, part) or paper(prose, clause))


def behind_marks(prose: Prose, index: int, part: range) -> Phrase | None:
    """Who is the subject behind a verb that follows words in marks: "Mit den Worten „…“ eröffnete Kohl die Sitzung"."""
    stop = next(
        (place for place in range(index, part.stop) if prose.tokens.lower[place] not in _LEADS and prose.quoted[place] < 0), None
    )
    return None if stop is None or prose.quoted[stop - 1] < 0 else _first_subject(prose, stop + 1, part.stop)


def behind_verb(prose: Prose, verb: int, part: range) -> Phrase | None:
    """Who is the subject behind a verb that what stands before opens the clause of: "mit diesem Satz eröffnete Kohl die Sitzung"."""
    return _first_subject(prose, verb + 1, part.stop)


def _behind_words(prose: Prose, index: int, part: range) -> Phrase | None:
    """The subject where the verb follows the words that it reports, or a comma that parts it from them: „…“, sagte Kohl."""
    if index == part.start or not (prose.quoted[index - 1] >= 0 or prose.tokens.lower[index - 1] in _PAUSES):
        return None
    subject = _first_subject(prose, index + 1, part.stop)
    if subject is None or subject.kind == "other":
        return None
    if prose.quoted[index - 1] >= 0 or (index - 1 > part.start and prose.quoted[index - 2] >= 0):
        return subject
    aside = before(prose, index, part.start)
    if aside is not None and aside.kind in {"name", "person", "pronoun"}:
        return None  # "Kohl, damals Kanzler, sagte der Zeitung"
    opener = clause_start(prose, index - 1, part)
    return None if prose.tokens.lower[opener] in prose.lexicon["clauses.subordinate"] else subject


def _finite(prose: Prose, index: int, clause: range) -> int:
    """The place of the finite verb: an auxiliary before the verb at `index` or right behind it, else this verb itself."""
    lower, auxiliary = prose.tokens.lower, prose.lexicon["verbs.auxiliary"]
    if index - 2 >= clause.start and lower[index - 1] in prose.lexicon["grammar.infinitive"]:
        auxiliary = prose.lexicon.union("verbs.auxiliary", "verbs.becoming")  # "wusste zu berichten"
    if index > clause.start and lower[index - 1] in prose.lexicon["grammar.coordinators"]:
        return index
    for place in range(clause.start, index):
        if lower[place] in auxiliary and prose.quoted[place] < 0:
            return place
    return index + 1 if index + 1 < clause.stop and lower[index + 1] in auxiliary else index


def _is_passive(prose: Prose, finite: int, index: int) -> bool:
    lexicon, verb = prose.lexicon, prose.tokens.lower[index]
    participle = verb in lexicon["verbs.participles"] or lexicon.ends(verb, "endings.participle")
    return participle and prose.tokens.lower[finite] in lexicon["verbs.be"]


def _agent(prose: Prose, clause: range) -> Phrase | None:
    for place in clause:
        if prose.quoted[place] < 0 and prose.tokens.lower[place] in prose.lexicon["links.agent"]:
            phrase = after(prose, place + 1, clause.stop)
            if phrase is not None and phrase.kind != "other":
                return phrase
    return None


def _opener(prose: Prose, left: int, index: int, part: range) -> int | None:
    """The conjunction or relative pronoun that opens the clause from token `left`; None for a main clause."""
    lexicon, lower = prose.lexicon, prose.tokens.lower
    place = left
    while place < index and lower[place] in lexicon.union("grammar.coordinators", "grammar.focus"):
        place += 1
    behind_comma = left > part.start and lower[left - 1] == ","
    if place < index and lower[place] in lexicon["grammar.prepositions"] and behind_comma:
        place += 1  # "das Buch, in dem Kant schreibt"
    relative = behind_comma and lower[place] in lexicon["pronouns.ambiguous"]
    return place if place < index and (relative or lower[place] in lexicon["clauses.subordinate"]) else None


def _closes_clause(prose: Prose, last: int, part: range) -> bool:
    """Whether a clause ends behind its verb at token `last`."""
    following = last + 1
    if following >= part.stop or prose.quoted[following] >= 0:
        return True
    lower = prose.tokens.lower[following]
    return not lower[0].isalnum() or lower in prose.lexicon["grammar.coordinators"]


def _embedded(prose: Prose, opener: int, stop: int, part: range) -> Phrase | None:
    """The subject of a clause that ends with its verb; a relative pronoun stands for the noun before the comma."""
    lexicon, lower = prose.lexicon, prose.tokens.lower[opener]
    subject = _first_subject(prose, opener + 1, stop)
    if lower not in lexicon.union("pronouns.ambiguous", "pronouns.relative"):
        return subject
    if subject is not None and subject.kind in {"name", "pronoun", "own"}:
        return subject
    last = opener - 2
    if last >= part.start and is_name_word(prose, last) and prose.quoted[last] < 0:
        first = last
        while first > part.start and is_name_word(prose, first - 1):
            first -= 1
        return Phrase(first, last, last, "name")  # "Beifall kam von Kohl, der …"
    whole = ending_at(prose, last, part.start) if last >= part.start else None
    article = next((place for place in range(last - 1, max(part.start, last - _NEAR), -1) if _is_article(prose, place)), None)
    inner = read(prose, article, last) if article is not None else None
    told = inner is not None and inner.kind == "person" and whole is not None and whole.kind != "person"
    return inner if told else whole  # "nach der Darstellung des Gelehrten, der …"


def _is_article(prose: Prose, index: int) -> bool:
    return prose.tokens.lower[index] in prose.lexicon["grammar.determiners"] and prose.quoted[index] < 0


def _main(prose: Prose, left: int, finite: int, part: range) -> Phrase | None:
    """The subject of a main clause: what opens it, unless that is no noun phrase or one that hardly speaks; else what follows the verb."""
    lexicon, lower = prose.lexicon, prose.tokens.lower
    first = left
    while first < finite and lower[first] in lexicon.union("grammar.focus", "grammar.coordinators"):
        first += 1
    if finite > left and lower[finite - 1] in lexicon["grammar.coordinators"] and finite - 1 > left:
        return None  # "handelt sie ab und bescheinigt der Frau": whose verb it is the one before tells
    ahead = None
    marks = finite
    while marks > first and prose.quoted[marks - 1] >= 0:
        marks -= 1
    if first < marks < finite and prose.proper is not None:
        titled = ending_at(prose, marks - 1, first) if lower[first] not in lexicon["grammar.prepositions"] else None
        if titled is not None and titled.kind in {"institution", "work", "person"} and in_marks(prose, marks) is None:
            return titled  # "Die Initiative „Rettet die Brücke“ fordert …"
    if first < finite and lower[first] not in lexicon.union("grammar.prepositions", "grammar.adverbs", "clauses.subordinate"):
        ahead = before(prose, finite, first)
    elif left == finite > part.start:
        ahead = before(prose, finite, part.start)
    if ahead is not None and is_oblique(prose, ahead):
        ahead = None  # "Ihrer Schwester schrieb sie"
    if ahead is not None and (ahead.kind != "other" or lower[ahead.first] in lexicon["speakers.nobody"]):
        return ahead
    behind = _first_subject(prose, finite + 1, clause_stop(prose, finite, part))
    return behind if behind is not None and (behind.kind != "other" or ahead is None) else ahead


def _first_subject(prose: Prose, start: int, stop: int) -> Phrase | None:
    """The first phrase from token `start` that can speak, over adverbs, small pronouns and what prepositions hold; else the first with an article."""
    lexicon, lower = prose.lexicon, prose.tokens.lower
    passed = lexicon.union("grammar.adverbs", "pronouns.clitics")
    fallback: Phrase | None = None
    place = start
    while place < min(stop, start + _REACH) and prose.quoted[place] < 0 and lower[place][0].isalnum():
        if lower[place] in passed or lower[place].isdigit():
            place += 1
            continue
        held = lower[place] in lexicon["grammar.prepositions"]
        phrase = after(prose, place + held, stop)
        held = held or (phrase is not None and is_oblique(prose, phrase))  # "sagte dem Rektor die Ministerin"
        if phrase is not None and not held and phrase.kind != "other":
            return phrase
        if phrase is not None and not held and fallback is None and lower[phrase.first] in lexicon["grammar.determiners"]:
            fallback = phrase
        place = phrase.last + 1 if phrase is not None else place + 1
    return fallback
