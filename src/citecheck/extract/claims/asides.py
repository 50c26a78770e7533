"""Whether a report is an aside in what it reports: "…, Lotze asks, …", "as X has shown, …", "…, she tells us, …", "as X pointed out in 1902, …"."""

from __future__ import annotations

from citecheck.extract.claims.judgements import STOPS
from citecheck.extract.names.runs import is_name_word, run_end
from citecheck.extract.phrases.nounphrases import after
from citecheck.extract.phrases.phrases import is_pronoun
from citecheck.extract.prose.prose import Prose
from citecheck.extract.reports.frames import Report

_OPENERS = frozenset({",", "—", "–"})
_PLACE = 8  # tokens of "on Friday in a letter to the board."
_HEARERS = frozenset({"person", "institution", "generic"})


def is_aside(prose: Prose, report: Report, part: range) -> bool:
    """Whether a report in the sentence of tokens `part` stands between what it reports and a pause, or is led by "as"."""
    lexicon, lower, subject = prose.lexicon, prose.tokens.lower, report.subject
    if subject is None or subject.kind == "other" or subject.first == part.start:
        return False
    led = lower[subject.first - 1] in lexicon["clauses.as"]
    stop = _past_hearer(prose, _past_verb(prose, report, part, led=led), report, part)
    following = lower[stop] if stop < part.stop else "."
    going_on = lower[report.last] in lexicon["verbs.continuing"] or (
        lower[report.last] in lexicon["verbs.manner"] and stop > report.last + 1
    )
    if going_on and prose.quoted[subject.first - 1] < 0:
        return following == "," and _resumes(prose, stop + 1, part)
    if led and report.kind == "describe" and stop == report.last + 1:
        return False  # "as she spoke, …"
    if led:
        told = report.kind in {"speech", "evidence"} or stop > report.last + 1  # "as Orton puts it in her book"
        placed = following in lexicon["grammar.prepositions"] and told
        bracketed = following == ")" and lower[subject.first - 2] == "("  # "(as Huxley fancied)"
        return bracketed or following in STOPS or (placed and following not in lexicon["grammar.infinitive"])
    if following in lexicon["grammar.prepositions"] and stop + 1 < part.stop and lower[stop + 1].isdigit():
        following = lower[stop + 2] if stop + 2 < part.stop else "."  # "…, Holt suggested in 1931, …"
    apart = report.first - subject.last > 2  # noqa: PLR2004 - an adverb or an auxiliary
    if apart and not (
        _is_habit(prose, report, subject.last) or _is_wont(prose, report) or _is_told_of(prose, report, subject.last)
    ):
        return False
    if prose.quoted[subject.first - 1] >= 0:  # "“…,” she noted in her diary, “…”"
        plain = "," not in lower[subject.last + 1 : report.first]
        return plain and report.kind == "speech" and (following in STOPS or following in lexicon["grammar.prepositions"])
    if lower[subject.first - 1] in lexicon["links.inverting"] and subject.first - 2 > part.start:
        behind = lower[subject.first - 2] in lexicon["grammar.coordinators"] or lower[subject.first - 2] in _OPENERS
        return behind and following in STOPS and report.kind == "speech"  # "…, or so she claimed"
    if lower[subject.first - 1] in _OPENERS and following in lexicon["grammar.prepositions"]:
        dated = following in lexicon["links.dated"]
        return _is_between(prose, report, stop, part) or (dated and _is_told_at(prose, report, stop, part))
    return lower[subject.first - 1] in _OPENERS and following in STOPS and not _is_main(prose, report, stop, part)


def _resumes(prose: Prose, index: int, part: range) -> bool:
    """Whether a clause goes on at a token: "A translator, he continued, is …", not "for years, he continued, by letter, to rule"."""
    lower, lexicon = prose.tokens.lower, prose.lexicon
    if index + 1 >= part.stop:
        return False
    subject = lower[index] in lexicon["pronouns.subject"] and lower[index] not in lexicon["verbs.own"]
    return subject or lower[index] in lexicon.union("verbs.be", "verbs.modal", "verbs.perfect")


def _is_between(prose: Prose, report: Report, stop: int, part: range) -> bool:
    """Whether the clause goes on behind a report and the place at token `stop`: "The bridge, Holt told me over lunch, was never safe"."""
    lower, lexicon, subject = prose.tokens.lower, prose.lexicon, report.subject
    if subject is None or report.kind != "speech" or lower[part.start] in lexicon["grammar.prepositions"]:
        return False
    for place in range(stop + 1, min(stop + _PLACE, part.stop - 2)):
        if prose.quoted[place] >= 0 or lower[place] in {";", ":", "(", ")", "—", "–"}:
            return False
        if lower[place] == ",":
            return lower[place + 1] in lexicon.union("verbs.be", "verbs.modal", "verbs.perfect", "verbs.auxiliary")
    return False


def _is_told_at(prose: Prose, report: Report, stop: int, part: range) -> bool:
    """Whether a report that ends its sentence, behind a clause, only tells where or when: "Wages rose, the Bureau said on Friday."."""
    lower, lexicon, subject = prose.tokens.lower, prose.lexicon, report.subject
    if subject is None or report.kind != "speech" or lower[report.last] not in lexicon["verbs.clausal"]:
        return False
    led = lower[part.start] in lexicon.union("clauses.time", "clauses.conditional", "clauses.as", "grammar.prepositions")
    if led or part.stop - stop > _PLACE or "," in lower[stop : part.stop]:
        return False
    finite = lexicon.union("verbs.auxiliary", "verbs.finite", "verbs.preterite")
    return any(word in finite or lexicon.ends(word, "endings.past") for word in lower[part.start : subject.first])


def _is_habit(prose: Prose, report: Report, last: int) -> bool:
    """Whether nothing but "used to" stands between the subject that ends with token `last` and the verb: "…, he used to say, …"."""
    lower, lexicon = prose.tokens.lower, prose.lexicon
    return (
        lower[last + 1] in lexicon["verbs.habit"]
        and last + 3 == report.first
        and lower[last + 2] in lexicon["grammar.infinitive"]
    )


def _is_told_of(prose: Prose, report: Report, last: int) -> bool:
    """Whether nothing but a relative clause stands between the subject that ends with token `last` and the verb: "…, Orton, who knows, concedes, …"."""
    lower, lexicon = prose.tokens.lower, prose.lexicon
    parted = lower[last + 1] == "," and lower[report.first - 1] == "," and lower[last + 2] in lexicon["pronouns.relative"]
    return parted and "," not in lower[last + 2 : report.first - 1]


def _is_wont(prose: Prose, report: Report) -> bool:
    """Whether a word for how gladly somebody speaks stands before a verb: "…, she was careful to say", "…, Holt is fond of saying, …"."""
    lower, lexicon, back = prose.tokens.lower, prose.lexicon, report.first - 2
    led = (
        lower[back + 1] in lexicon["grammar.infinitive"] | lexicon["links.owner"] and lower[back] in lexicon["adjectives.saying"]
    )
    return led and lower[back - 1] in lexicon.union("verbs.be", "grammar.adverbs", "grammar.prepositions")


def _is_main(prose: Prose, report: Report, stop: int, part: range) -> bool:
    """Whether a report that ends its sentence is all that it says: "On one point, at least, the two of them agree."."""
    lower, lexicon, subject = prose.tokens.lower, prose.lexicon, report.subject
    if subject is None or stop < part.stop - 1 or lower[part.start] not in lexicon["grammar.prepositions"]:
        return False
    return lexicon.union("verbs.auxiliary", "verbs.finite").isdisjoint(lower[part.start : subject.first])


def _past_verb(prose: Prose, report: Report, part: range, *, led: bool) -> int:
    """The token behind a verb and what belongs to it: "pointed out", "wie X gezeigt hat", "as X puts it"."""
    lexicon, lower = prose.lexicon, prose.tokens.lower
    stop = report.last + max(1, lexicon.phrase(lower, report.last, "verbs.phrasal"))
    if led and stop < part.stop and lower[stop] in lexicon.union("verbs.auxiliary", "pronouns.impersonal"):
        stop += 1
    if stop + 1 < part.stop and lexicon.ends(lower[stop], "endings.adverb") and lower[stop + 1] in STOPS:
        stop += 1  # "she says eventually; …"
    return stop


def _past_hearer(prose: Prose, stop: int, report: Report, part: range) -> int:
    """The token behind those who are told: "tells us", "told the Harbour Times", "told the inquiry"."""
    lexicon, lower = prose.lexicon, prose.tokens.lower
    if stop >= part.stop or lower[report.last] not in lexicon["verbs.told"]:
        return stop
    if is_pronoun(prose, stop) or lower[stop] in lexicon["verbs.own"]:
        return stop + 1
    name = stop + (lower[stop] in lexicon["names.articles"])
    if name < part.stop and is_name_word(prose, name):
        return run_end(prose, name) + 1
    hearer = after(prose, stop, part.stop)
    if hearer is None or hearer.last + 1 >= part.stop:
        return stop
    place = lower[hearer.last + 1] == "," and lower[stop] in lexicon["grammar.articles"]  # "Orton told the tent, …"
    told = place and lower[hearer.head] not in lexicon.union("nouns.content", "nouns.clause")
    return hearer.last + 1 if hearer.kind in _HEARERS or told else stop
