"""Reports by infinitives and participles, which have no subject of their own: "refused to say", "saying that …"."""

from __future__ import annotations

from citecheck.extract.phrases.nounphrases import after
from citecheck.extract.phrases.phrases import SPEAKERS, Phrase, read
from citecheck.extract.phrases.subjects import before
from citecheck.extract.prose.prose import Prose
from citecheck.extract.reports.constructions import quoted_as_saying, quoted_author
from citecheck.extract.reports.control import absolute, governor, main_subject, past_adverbs
from citecheck.extract.reports.frames import Report, ReportKind

_JUDGED = 2  # tokens between "is" and "to": "it is very easy to say"
_CLAUSE = 8  # tokens from "we are" to "to"
_NEAR = 6  # the same, where all of it is one phrase
_MOVED = 16  # tokens from a verb to the "to" behind whom it moves to say something


def participle(prose: Prose, index: int, part: range, kind: ReportKind, earlier: list[Report]) -> Report | None:
    """The report of a form in "-ing": "kept saying", "quotes X as saying", "with Boswell stating"; None where it is a finite verb: "is saying"."""
    lower, lexicon = prose.tokens.lower, prose.lexicon
    back = past_adverbs(prose, index - 1, part)
    if back > part.start and lower[back] in lexicon["verbs.keeping"]:
        return Report(index, index, kind, before(prose, back, part.start))
    if back >= part.start and lower[back] in lexicon["verbs.be"]:
        return None
    seen = back - 1 > part.start and lower[back] in lexicon["verbs.witnessed"] and lower[back - 1] in lexicon["verbs.be"]
    if seen:
        return Report(index, index, kind, before(prose, back - 1, part.start))  # "Cruise was seen asking"
    if back > part.start + 1 and lower[back] in lexicon["links.owner"] and lower[back - 1] in lexicon["adjectives.saying"]:
        return Report(index, index, kind, before(prose, back - 1, part.start))  # "Orton is fond of saying"
    quoted = quoted_as_saying(prose, index, earlier)
    if quoted is not None:
        return Report(index, index, kind, quoted)
    subject = absolute(prose, index, part) or main_subject(prose, index, part, earlier)
    nobody = _is_expletive(prose, subject, index) or _is_compared(prose, index, part)
    return Report(index, index, kind, None if nobody else subject, infinite=True)


def held_to_have(prose: Prose, index: int, part: range) -> Phrase | None:
    """Who is recorded as having said something: "One weaver is recorded as having replied that …"."""
    lower, lexicon = prose.tokens.lower, prose.lexicon
    link = index - 2
    if link - 1 <= part.start or lower[index - 1] not in lexicon["verbs.having-done"] or lower[link] not in lexicon["clauses.as"]:
        return None
    verb = past_adverbs(prose, link - 1, part)
    be = past_adverbs(prose, verb - 1, part)
    if be <= part.start or lower[be] not in lexicon["verbs.be"]:
        return None
    return before(prose, be, part.start)


def infinite(prose: Prose, index: int, part: range, kind: ReportKind, earlier: list[Report]) -> Report | None:
    """The report of an infinitive: "refused to say", "is supposed to have told", "to quote X"."""
    lower, lexicon = prose.tokens.lower, prose.lexicon
    led = past_adverbs(prose, index - 1, part)
    if led > part.start and lower[led] in lexicon["verbs.auxiliary"]:
        led = past_adverbs(prose, led - 1, part)
    if led < part.start or lower[led] not in lexicon["grammar.infinitive"] or _is_past(prose, index):
        return None
    quoted = to_quote(prose, index, part)
    if quoted is not None:
        return quoted
    subject = _caused(prose, led, part) or governor(prose, led, part)
    subject = subject or _of_clause(prose, led, part) or main_subject(prose, index, part, earlier)
    return Report(index, index, kind, None if _is_expletive(prose, subject, led) else subject, infinite=True)


def _of_clause(prose: Prose, led: int, part: range) -> Phrase | None:
    """The pronoun that begins the clause of a "to" at token `led`, behind another clause: "…; and we are in a position to ask"."""
    lower, lexicon = prose.tokens.lower, prose.lexicon
    if "verb-second" in lexicon["grammar.traits"]:
        return None
    subjects, begun = lexicon["pronouns.subject"], lexicon["grammar.coordinators"]
    for place in range(led - 2, max(part.start, led - _CLAUSE), -1):
        if prose.quoted[place] >= 0 or lower[place] in {",", ";", ":"}:
            return None
        own = lower[place] in lexicon["verbs.own"]
        if (own or lower[place] in subjects) and lower[place + 1] in lexicon["verbs.be"] and lower[place - 1] in begun:
            return Phrase(place, place, place, "own" if own else "pronoun")
    return None


def _is_expletive(prose: Prose, subject: Phrase | None, index: int) -> bool:
    """Whether a subject is the "it" of "it is a deeper question to ask" or of "it is like saying", before the verb at token `index`."""
    lower, lexicon = prose.tokens.lower, prose.lexicon
    if subject is None or subject.last + 2 > index or lower[subject.last] not in lexicon["pronouns.impersonal"]:
        return False
    place = subject.last + 1 + (lower[subject.last + 1] in lexicon["verbs.modal"])  # "it might be helpful to think"
    be, what = lower[place], lower[place + 1]
    ranked = not lexicon["speakers.ordinal"].isdisjoint(lower[place + 1 : index])  # "It is the first report to say"
    judged = lower[place + 1 + (what in lexicon["verbs.rumoured"]) : index]
    # "it is very easy to say", "it was considered wrong to say", but not "it is careful to say"
    easy = 0 < len(judged) <= _JUDGED and lower[index] in lexicon["grammar.infinitive"]
    easy = easy and lexicon["adjectives.saying"].isdisjoint(judged)
    return be in lexicon["verbs.be"] and (easy or what in lexicon.union("grammar.articles", "phrases.beside")) and not ranked


def _is_compared(prose: Prose, index: int, part: range) -> bool:
    """Whether something is as easy as to say what follows the participle at token `index`, whoever says it: "It can be as simple as saying"."""
    as_ = prose.lexicon["clauses.as"]
    return index - 3 > part.start and prose.tokens.lower[index - 1] in as_ and prose.tokens.lower[index - 3] in as_


def to_quote(prose: Prose, index: int, part: range) -> Report | None:
    """Whoever the author says that he quotes: "To quote X, …", "To borrow a phrase from X, …"."""
    led = past_adverbs(prose, index - 1, part)
    if led < part.start or prose.tokens.lower[led] not in prose.lexicon["grammar.infinitive"]:
        return None
    quoted = quoted_author(prose, index, part, led)
    return None if quoted is None else Report(led, index, "according", quoted)


def _caused(prose: Prose, led: int, part: range) -> Phrase | None:
    """Who is brought to say something, right before "to": "she got the minister to concede that …"."""
    causing = prose.lexicon["verbs.causing"]
    verb = next((at for at in range(led - 2, max(part.start, led - _MOVED), -1) if prose.tokens.lower[at] in causing), -1)
    if verb <= part.start:
        return None
    moved = read(prose, verb + 1, led - 1) if led - verb <= _NEAR else after(prose, verb + 1, led)
    caused = moved is not None and moved.first == verb + 1 and moved.kind in SPEAKERS and "," not in prose.tokens.lower[verb:led]
    return moved if caused else None


def _is_past(prose: Prose, index: int) -> bool:
    """Whether a verb is no infinitive though "to" stands right before it: "one scholar I spoke to called it …"."""
    if prose.tokens.lower[index - 1] not in prose.lexicon["grammar.infinitive"]:
        return False
    stem, kinds = prose.tokens.lower[index].removesuffix("ed"), prose.lexicon.union("verbs.speech", "verbs.describe")
    return stem != prose.tokens.lower[index] and not {stem, stem + "e"}.isdisjoint(kinds)
