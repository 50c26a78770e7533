"""Whose a verb is that shares its subject with another: "bowed and said", "takes it over and adds"."""

from citecheck.extract.phrases.chains import ending_at
from citecheck.extract.phrases.nounphrases import begun_at
from citecheck.extract.phrases.phrases import Phrase
from citecheck.extract.phrases.subjects import before
from citecheck.extract.prose.prose import Prose
from citecheck.extract.reports.control import main_subject, past_adverbs
from citecheck.extract.reports.frames import Report

_ACTORS = frozenset({"name", "person"})
_COORDINATED = 8  # tokens from "and" back to the subject


def shared_subject(prose: Prose, index: int, part: range, earlier: list[Report]) -> Phrase | None:
    """The subject of "and said": that of the report before, or of the sentence; also of a verb behind a long aside."""
    lower = prose.tokens.lower
    back = past_adverbs(prose, index - 1, part)
    if lower[back] not in prose.lexicon["grammar.coordinators"] and lower[back] != ",":
        return None
    asked = earlier[-1] if earlier else None
    if asked is not None and asked.passive and asked.subject is None and lower[asked.first - 1] in prose.lexicon["verbs.be"]:
        patient = before(prose, asked.first, part.start)  # "Jane Doe, who was asked …, and answered"
        if patient is not None and patient.kind in {"name", "pronoun", "person"}:
            return patient
    inner = _of_clause(prose, back, earlier)
    if inner is not None:
        return inner
    near = _nearest_subject(prose, back, part)
    main = main_subject(prose, index, part, earlier)
    opened = "verb-second" in prose.lexicon["grammar.traits"] and main is not None and main.kind == "name"
    if near is not None and near.kind == "pronoun" and not opened:
        return near  # "Reminded of this, she laughed and said"
    return main or near


def _of_clause(prose: Prose, index: int, earlier: list[Report]) -> Phrase | None:
    """Who does something to whoever tells of it: "I recall that one man | came to me and said", "Keller recalls that a man | came to him and said"."""
    lower, lexicon = prose.tokens.lower, prose.lexicon
    told = earlier[-1] if earlier else None
    if told is None or told.subject is None or lower[told.last + 1] not in lexicon.union("clauses.that", "links.how"):
        return None
    start = told.last + 2
    if lower[start] == ",":  # "that, one day, an old soldier"
        start = next((place + 1 for place in range(start + 1, index) if lower[place] == ","), start)
    subject = begun_at(prose, start, index, _ACTORS)
    if subject is None or subject.first > start + 1:
        return None
    patients = lexicon["verbs.own"] if told.subject.kind == "own" else lexicon["pronouns.patients"]
    return subject if not patients.isdisjoint(lower[subject.last + 1 : index]) else None


def _nearest_subject(prose: Prose, index: int, part: range) -> Phrase | None:
    """The person before the verb that a coordinator at token `index` joins to another: "at the end the client bowed and said"."""
    for place in range(index - 2, max(part.start, index - _COORDINATED) - 1, -1):
        if prose.quoted[place] >= 0:
            return None
        phrase = ending_at(prose, place, part.start)
        owns = phrase is not None and prose.tokens.lower[phrase.last] in prose.lexicon["pronouns.possessive"]
        if phrase is not None and _is_object(prose, phrase, part):
            return None
        if (
            phrase is not None
            and not owns
            and phrase.kind in {"name", "pronoun", "person"}
            and prose.tokens.words[place + 1].islower()
        ):
            return phrase
    return None


def _is_object(prose: Prose, phrase: Phrase, part: range) -> bool:
    """Whether "it" stands behind a verb, and is no subject: "Orton takes it over and adds"."""
    lower, lexicon, ahead = prose.tokens.lower, prose.lexicon, phrase.first - 1
    if (
        lower[phrase.first] not in lexicon["pronouns.impersonal"]
        or ahead <= part.start
        or "verb-second" in lexicon["grammar.traits"]
    ):
        return False
    return lower[ahead][0].isalnum() and lower[ahead] not in lexicon.union(
        "grammar.conjunctions", "clauses.that", "clauses.openers"
    )


def of_row(prose: Prose, index: int, subject: Phrase | None, earlier: list[Report]) -> Phrase | None:
    """Who does several things in a row, where what stands before is led by a preposition: "In a speech in 2021, Orton decried this, praised that, and said"."""
    lower, told = prose.tokens.lower, earlier[-1] if earlier else None
    if subject is None or told is None or told.subject is None or told.passive or told.inverted or lower[index - 1] != ",":
        return None
    ahead = told.subject.first - 1
    rowed = (
        subject.last < ahead and lower[ahead] in {",", ";"} and lower[subject.first - 1] in prose.lexicon["grammar.prepositions"]
    )
    return told.subject if rowed and told.subject.kind in {"name", "pronoun", "person"} else None
