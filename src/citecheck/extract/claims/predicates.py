"""Whether a verb makes a statement of a mere object: "denied the charge", "calls the road a scandal", "the paper highlighted the merits"."""

from __future__ import annotations

from citecheck.extract.claims.judgements import judges
from citecheck.extract.phrases.nounphrases import after
from citecheck.extract.phrases.phrases import SPEAKERS, Phrase
from citecheck.extract.prose.prose import Prose
from citecheck.extract.reports.frames import Report

_OBJECT_REACH = 7
_LONG_OBJECT = 12  # "thinks of the city as …"
_PERSONS = frozenset({"name", "pronoun", "person"})


def takes_object(prose: Prose, report: Report, part: range) -> bool:
    """Whether a report in the sentence of tokens `part` states by its object: "denied the charge", "found a link"."""
    lower, lexicon, start = prose.tokens.lower, prose.lexicon, report.last + 1
    subject = report.subject
    if start >= part.stop or subject is None:
        return False
    if _remembers(prose, report.last, subject) or _answers(prose, report, part):
        return True
    if subject.kind == "generic" and lower[report.last] not in lexicon["verbs.terming"] and judges(prose, report.last, part):
        return True  # "most critics have read the scene as a farce"
    vague = subject.kind == "generic" and lower[subject.head] in lexicon["vague.sources"]
    if not (subject.kind in SPEAKERS or report.kind == "evidence" or vague):
        return False
    if _is_told_as(prose, report, subject, part):
        return True
    if _is_mere_act(prose, report, subject, part):
        return False
    if judges(prose, report.last, part) or _takes_verb(prose, report.last, part):
        return True
    if lexicon.phrase(lower, report.last, "verbs.noting"):
        return lower[subject.first] not in lexicon["pronouns.neuter"]
    if lower[report.last] in lexicon["verbs.likening"]:
        return lower[subject.first] not in lexicon["pronouns.neuter"] and _likens(prose, report, part)
    return report.kind == "evidence" and _finds(prose, report, subject, part)


def _finds(prose: Prose, report: Report, subject: Phrase, part: range) -> bool:
    """Whether a finding is told by its object: "found a link", "the paper highlighted the merits", not "the order identified in a study"."""
    lower, lexicon, start = prose.tokens.lower, prose.lexicon, report.last + 1
    held = lower[start : min(start + _OBJECT_REACH, part.stop)]
    if lower[start] in lexicon["grammar.prepositions"]:
        return False  # "the order identified in a study"
    if lower[report.last] in lexicon["verbs.proving"] and lower[start] not in lexicon["grammar.determiners"]:
        return False  # "the doctrine proved far more stubborn"
    studied = subject.kind == "generic" and lower[subject.head] in lexicon.union("speakers.findings", "speakers.studies")
    wrote = subject.kind == "work" and lower[start][0].isalnum()
    return studied or wrote or _is_this(prose, start, part) or not lexicon["nouns.finding"].isdisjoint(held)


def _remembers(prose: Prose, verb: int, subject: Phrase) -> bool:
    """Whether somebody remembers a person or a thing that the text has not told of: "Friends recall a shy boy", not "recalled the boats"."""
    lower, lexicon = prose.tokens.lower, prose.lexicon
    told = lower[verb] in lexicon["verbs.recalling"] and lower[verb + 1] in lexicon["grammar.one"]
    return told and subject.kind in _PERSONS | {"generic"}


def _answers(prose: Prose, report: Report, part: range) -> bool:
    """Whether somebody grants or denies what was just told: "The firm confirms it, and has the invoice"."""
    lower, lexicon, index = prose.tokens.lower, prose.lexicon, report.last + 1
    if lower[report.last] not in lexicon["verbs.granting"] or lower[index] not in lexicon["pronouns.neuter"]:
        return False
    following = lower[index + 1] if index + 1 < part.stop else "."
    subject = report.subject
    ends = not following[0].isalnum() or following in lexicon["grammar.coordinators"]
    return ends and subject is not None and lower[subject.first] not in lexicon["pronouns.neuter"]


def _takes_verb(prose: Prose, verb: int, part: range) -> bool:
    """Whether an infinitive or a gerund is what is said: "claims to have crossed", "admitted taking it"."""
    lower, lexicon, start = prose.tokens.lower, prose.lexicon, verb + 1
    if lower[verb] in lexicon["verbs.claiming"] and lower[start] in lexicon["grammar.infinitive"]:
        return True
    gerund = lexicon.ends(lower[start], "endings.gerund") and lower[start] not in lexicon.union("nouns.said", "speakers.nobody")
    admitted = lower[verb] in lexicon["verbs.admitting"] and gerund
    return admitted and start + 1 < part.stop


def _is_told_as(prose: Prose, report: Report, subject: Phrase, part: range) -> bool:
    """Whether what stands before a subject is said to be something: "the look, which she described in her diary as joy"."""
    lower, lexicon = prose.tokens.lower, prose.lexicon
    if report.passive or subject.first - 1 <= part.start or lower[subject.first - 1] not in lexicon["pronouns.relative"]:
        return False
    if lower[report.last] not in lexicon.union("verbs.likening", "verbs.seeing") or lower[report.last] in lexicon.union(
        "verbs.treating", "verbs.clausal"
    ):
        return False
    near = lower[report.last + 1 : min(report.last + _OBJECT_REACH, part.stop)]
    placed = near[:1] != [] and near[0] in lexicon["grammar.prepositions"] | lexicon["clauses.as"]
    return placed and not lexicon["clauses.as"].isdisjoint(near)


def _is_mere_act(prose: Prose, report: Report, subject: Phrase, part: range) -> bool:
    """Whether a verb with an object tells what was done, not what was said: "the novel describes", "will reject", "confirmed the nominee"."""
    lower, lexicon = prose.tokens.lower, prose.lexicon
    if lower[subject.head] in lexicon["speakers.fiction"]:
        return True  # a novel describes what never was
    if lower[report.last - 1] in lexicon.union("verbs.modal", "verbs.future"):
        return True  # "will reject the offer": not yet
    denied = not lexicon["grammar.not"].isdisjoint(lower[report.first - 2 : report.first])
    if denied and lower[report.last] in lexicon["verbs.explaining"]:
        return True  # "did not explain it"
    if lower[subject.head] in lexicon["speakers.makers"] and lower[report.last] in lexicon["verbs.picturing"]:
        return True  # painters paint
    if subject.first - 1 > part.start and lower[subject.first - 1] in lexicon["pronouns.relative"]:
        return True  # "the energy with which Orton defended it"
    return lower[report.last] in lexicon["verbs.treating"] and _is_person(prose, report.last + 1, part)


def _is_person(prose: Prose, index: int, part: range) -> bool:
    """Whether the object that begins at a token is a person or a name: "the nominee", "Orton", "him"."""
    held = after(prose, index, part.stop)
    return held is not None and held.kind in {"person", "name", "pronoun"}


def _is_this(prose: Prose, index: int, part: range) -> bool:
    """Whether an object is what was just told: "discovered this when she …", not "discovered this island"."""
    lower, lexicon = prose.tokens.lower, prose.lexicon
    following = lower[index + 1] if index + 1 < part.stop else "."
    ends = following in lexicon.union("grammar.conjunctions", "grammar.prepositions") or not following[0].isalnum()
    return lower[index] in lexicon["pronouns.near"] and ends


def _likens(prose: Prose, report: Report, part: range) -> bool:
    """Whether a verb of likening has an object: not "distinguished himself", not "proposed to build", not "compared with last year", not "the saint whom he hailed"."""
    lower, lexicon, after = prose.tokens.lower, prose.lexicon, report.last + 1
    planned = lower[report.last] in lexicon["verbs.planning"] and lower[after] in lexicon["grammar.infinitive"]
    if planned or lower[after] in lexicon.union("pronouns.reflexive", "pronouns.anybody"):
        return False
    if lower[report.last] in lexicon["verbs.parting"] and lower[after] in lexicon["links.dative"]:
        subject = report.subject  # "The noise she likened to a scream"
        return subject is not None and subject.kind == "pronoun" and lower[subject.first - 1].isalpha()
    if lower[report.last] in lexicon["verbs.parting"]:
        near = lower[after : min(after + _LONG_OBJECT, part.stop)]
        return not lexicon["links.parting"].isdisjoint(near) and lower[after] not in lexicon["phrases.for"]
    if lower[after] in lexicon["links.inverting"]:
        return False  # "a scene he described so well"
    if lower[after] in lexicon["grammar.prepositions"]:
        return lower[after] in lexicon["phrases.for"] and lower[after] not in lexicon["phrases.with"]
    if lower[report.last] in lexicon["verbs.revealing"] and report.subject is not None and report.subject.kind in _PERSONS:
        return False  # "revealed the hidden door"
    if lower[report.last] in lexicon["verbs.meeting"]:
        return lower[after] in lexicon.union("grammar.determiners") and lower[after] not in lexicon["pronouns.objects"]
    if lower[report.last] in lexicon["verbs.dismissing"]:
        near = lower[after : min(after + _OBJECT_REACH, part.stop)]
        return not lexicon.union("nouns.clause", "nouns.content", "clauses.as").isdisjoint(near)
    return prose.tokens.words[after][0].isalnum()
