"""
Whether a report introduces a statement that its subject can be credited with: no order, no method, no mere mention.

A clause follows it ("argued that …", "Dewey says truth is …"), or it is an aside ("…, Lotze asks, …"), or its verb makes a statement of a mere
object ("denied the charge").
"""

from __future__ import annotations

from citecheck.extract.claims.asides import is_aside
from citecheck.extract.claims.bareclauses import bare_clause_follows
from citecheck.extract.claims.contents import behind_aside, clause_begins, opens_clause
from citecheck.extract.claims.nouns import noun_states
from citecheck.extract.claims.predicates import takes_object
from citecheck.extract.claims.sources import is_somebody
from citecheck.extract.claims.standpoints import is_source
from citecheck.extract.phrases.phrases import Phrase, is_pronoun
from citecheck.extract.prose.prose import Prose
from citecheck.extract.reports.frames import Report
from citecheck.extract.reports.indirect import content_start

_BEFORE = 3  # tokens before a verb in which a word leaves open whether it happened
_CONDITION = 40  # tokens of a clause that "if" opens
_VIEW = 20  # tokens from "the view that" to "is held by"


def states(prose: Prose, report: Report, part: range) -> bool:
    """Whether a report in the sentence of tokens `part` introduces a statement."""
    if report.kind == "within":
        return False  # what a text says is a claim by its words in marks alone
    if report.kind == "according":
        return is_source(prose, report, part)
    if prose.tokens.lower[report.last] in prose.lexicon["verbs.seeming"]:
        return clause_begins(prose, report, part)  # not "hours they seemed to her"
    if report.kind == "noun":
        return noun_states(prose, report, part)
    if report.passive:
        return _passive_states(prose, report, part)
    if report.subject is None or not is_somebody(prose, report, part):
        return False
    if report.inverted or is_aside(prose, report, part):
        return True
    return not _is_no_verb(prose, report, report.subject, part) and _is_said(prose, report, report.subject, part)


def _is_said(prose: Prose, report: Report, subject: Phrase, part: range) -> bool:
    """Whether a subject before its verb says something by it: "Orton argued that …", not "if Orton argued that …"."""
    if _is_what_is_said(prose, report, subject, part):
        return True
    if _is_fronted(prose, report, part):
        return True
    if _is_supposed(prose, report, subject, part) or _is_infinitive(prose, report, subject):
        return False
    if report.infinite:
        return _infinite_states(prose, report, subject, part)
    return clause_begins(prose, report, part) or takes_object(prose, report, part) or _says_so(prose, report, part)


def _is_fronted(prose: Prose, report: Report, part: range) -> bool:
    """Whether what is said opens the sentence, and the verb follows its comma: "Dass der Deich hält, glaubt Kolb nicht"."""
    lower, lexicon = prose.tokens.lower, prose.lexicon
    opened = "verb-second" in lexicon["grammar.traits"] and lower[part.start] in lexicon["clauses.that"]
    return opened and report.kind in {"speech", "thought"} and lower[report.first - 1] == ","


def _says_so(prose: Prose, report: Report, part: range) -> bool:
    """Whether "so" or "as much" stands for all that is said: "The board believes so.", not "feels so strongly"."""
    lexicon, lower = prose.lexicon, prose.tokens.lower
    thus = lexicon.phrase(lower, part.start, "clauses.thus")
    if thus and report.kind == "speech" and report.subject is not None and report.subject.last - part.start <= thus + 1:
        following = lower[report.last + 1] if report.last + 1 < len(lower) else "."
        return not following[0].isalnum() or following in lexicon["pronouns.objects"]  # "So at least Orton recounted it"
    size = lexicon.phrase(lower, report.last + 1, "phrases.briefly") if lower[report.last] in lexicon["verbs.clausal"] else 0
    if size == 0 or report.subject is None or (report.kind == "thought" and report.subject.kind == "pronoun"):
        return False
    stop = report.last + size + 1
    following = lower[stop] if stop < part.stop else "."
    return not following[0].isalnum() or following in lexicon["grammar.coordinators"] or lower[stop + 1 : stop + 2] == ["."]


def _infinite_states(prose: Prose, report: Report, subject: Phrase, part: range) -> bool:
    """Whether "to say that" or "saying that" states for its subject: not "it is time to say that", not "puzzled to tell how"."""
    lower, lexicon = prose.tokens.lower, prose.lexicon
    gerund = lexicon.ends(lower[report.last], "endings.gerund")
    if gerund:
        mere = lower[report.last] in lexicon.union("verbs.feeling", "verbs.finding") and subject.kind != "work"
    else:
        purpose = lexicon.ends(lower[report.first - 2], "endings.participle")  # "memoirs are written to prove that"
        mere = report.kind == "evidence" and (purpose or subject.kind != "work")
    if gerund and report.kind == "speech" and lower[report.first - 1] in lexicon["clauses.as"]:
        return True  # "is quoted as saying"
    led = lower[report.first - 2] if report.first - 2 >= part.start and not gerund else ""
    if mere or lower[subject.first] in lexicon["pronouns.impersonal"] or led in lexicon["verbs.obliged"]:
        return False
    following = lower[report.last + 1] if report.last + 1 < part.stop else "."
    rang = not gerund and not lexicon["verbs.ringing"].isdisjoint(lower[subject.last + 1 : report.first])
    if (rang or led in lexicon["verbs.habit"]) and report.kind == "speech":
        return clause_begins(prose, report, part)  # "used to say it was the garden", "rang to say she was late"
    if gerund and lexicon.phrase(lower, report.last, "verbs.noting"):
        written = any(lexicon.is_kind(word, "speakers.work") for word in lower[subject.last + 1 : report.first])
        return written and takes_object(prose, report, part)  # "wrote a series of essays arguing for a strong council"
    if led in lexicon["verbs.becoming"] and following in lexicon["grammar.determiners"]:
        return True  # "came to acknowledge the importance"
    if gerund and report.kind == "speech" and bare_clause_follows(prose, report, part):
        return True  # "saying he had been wronged"
    return opens_clause(prose, report, part) and lower[content_start(prose, report, part)] not in lexicon["clauses.asking"]


def _is_what_is_said(prose: Prose, report: Report, subject: Phrase, part: range) -> bool:
    """Whether "what" before a subject is what it says, and a form of "be" tells what that is: "What Orton argues is that …"."""
    lower, lexicon = prose.tokens.lower, prose.lexicon
    led = subject.first - 1 == part.start and lower[part.start] in lexicon["clauses.what"] and subject.kind != "other"
    told = report.last + 2 < part.stop and lower[report.last + 1] in lexicon["verbs.be"]
    return led and told and lower[report.last + 2] in lexicon["clauses.that"]


def _is_no_verb(prose: Prose, report: Report, subject: Phrase, part: range) -> bool:
    """Whether a verb is an order or a noun: "To see why it matters, consider how …", "there are many possible reasons why"."""
    lower, lexicon = prose.tokens.lower, prose.lexicon
    if subject.first > part.start and lower[subject.first - 1] in lexicon["verbs.be"] and subject.kind == "other":
        return lower[report.last] in lexicon["verbs.nouns"]
    ordered = lower[part.start] in lexicon["grammar.infinitive"] and lower[report.first - 1] == ","
    return ordered and subject.last < report.first - 1


def _is_supposed(prose: Prose, report: Report, subject: Phrase, part: range) -> bool:
    """Whether it is left open that anything was said: "if X said that", "might wonder whether", "did the letter not imply that …?"."""
    lower, lexicon = prose.tokens.lower, prose.lexicon
    before = lower[subject.first - 1] if subject.first > part.start else ""
    opened = lower[part.start] in lexicon["clauses.conditional"] and report.first - part.start < _CONDITION
    opened = opened and "," not in lower[part.start : report.first]
    if opened or before in lexicon["clauses.conditional"] or _is_made_up(prose, part):
        return True
    asked = lower[part.stop - 1] == "?" and subject.first - 1 == part.start
    near = prose.tokens.words[max(subject.last + 1, report.first - _BEFORE) : report.first]  # "May" is a month
    near = [*near, lower[min(subject.last + 1, report.first)]]  # "she might, by a word, remind"
    foreseen = report.kind != "speech" and not lexicon["verbs.future"].isdisjoint(near)
    return foreseen or (asked and before in lexicon["verbs.auxiliary"]) or not lexicon["verbs.possible"].isdisjoint(near)


def _is_made_up(prose: Prose, part: range) -> bool:
    """Whether a sentence supposes what it tells: "For example, let us say that the board decided …"."""
    starts = range(part.start, min(part.start + _BEFORE + 1, part.stop))
    return any(prose.lexicon.phrase(prose.tokens.lower, at, "phrases.supposing") for at in starts)


def _is_infinitive(prose: Prose, report: Report, subject: Phrase) -> bool:
    """Whether a verb behind "and" is one more infinitive, or a noun: "was asked to draw a flag and suggest what", "a leader and advocate for"."""
    lexicon, lower, verb = prose.lexicon, prose.tokens.lower, prose.tokens.lower[report.last]
    if lower[report.first - 1] not in lexicon["grammar.coordinators"] or "verb-second" in lexicon["grammar.traits"]:
        return False
    if not any(f"{verb}s" in lexicon[name] for name in ("verbs.speech", "verbs.describe", "verbs.evidence", "verbs.thought")):
        return False
    between = lower[subject.last + 1 : report.first - 1]
    if not lexicon["grammar.infinitive"].isdisjoint(between):
        return True
    one = subject.kind in {"person", "name"} or lower[subject.last] in lexicon.union("pronouns.masculine", "pronouns.feminine")
    joined = not lexicon["grammar.coordinators"].isdisjoint(lower[subject.first : subject.last])
    singular = one and not joined and not lexicon.ends(lower[subject.head], "endings.plural")
    return singular and lexicon.union("verbs.modal", "verbs.future", "verbs.possible").isdisjoint(between)


def _passive_states(prose: Prose, report: Report, part: range) -> bool:
    """Whether a passive states: with an agent, or of nobody in particular."""
    if report.subject is None:
        decided = prose.tokens.lower[report.last] in prose.lexicon["verbs.deciding"]  # "it was decided that she should go"
        return not decided and _is_rumoured(prose, report, part)
    lexicon, lower = prose.lexicon, prose.tokens.lower
    if report.subject.kind not in {"name", "person", "institution"} or lower[report.last] in lexicon["verbs.making"]:
        return False
    if report.first - 2 >= part.start and lower[report.first - 2] in lexicon["grammar.infinitive"]:
        return False  # "to be rebuked by X"
    if report.kind == "thought":
        return _holds_view(prose, report, part)
    led = report.first > part.start and lower[report.first - 1] in lexicon["clauses.as"]
    stop = report.subject.last + 1
    told = stop < part.stop and (lower[stop] in lexicon["clauses.that"] or behind_aside(prose, stop, part))
    if lower[report.last] in lexicon["verbs.unearthing"]:
        return led or told or _is_finding(prose, report, part)  # not "the lamp was found by X"
    likened = lower[report.last] in lexicon.union("verbs.likening", "verbs.calling", "verbs.seeing")
    if report.kind == "describe":
        return likened and lower[report.last] not in lexicon["verbs.meeting"]
    return report.kind != "speech" or led or told or likened


def _holds_view(prose: Prose, report: Report, part: range) -> bool:
    """Whether what somebody holds is a view: "the view that roads are promises is held by Holt"."""
    lower, lexicon = prose.tokens.lower, prose.lexicon
    places = range(max(part.start, report.first - _VIEW), report.first)
    return any(lower[place] in lexicon["nouns.clause"] and lower[place + 1] in lexicon["clauses.that"] for place in places)


def _is_finding(prose: Prose, report: Report, part: range) -> bool:
    """Whether what was found is a relation or a fact: "a link was found by X", "was found by X to be hollow"."""
    lower, lexicon = prose.tokens.lower, prose.lexicon
    stop = report.subject.last + 1 if report.subject is not None else report.last + 1
    shown = stop < part.stop and lower[stop] in lexicon["grammar.infinitive"]
    held = lower[max(part.start, report.first - _VIEW) : report.first]
    return shown or not lexicon["nouns.finding"].isdisjoint(held)


def _is_rumoured(prose: Prose, report: Report, part: range) -> bool:
    """Whether a passive without an agent states: "it is argued that …", "is widely regarded as …", "is said to have …"."""
    lexicon, lower = prose.lexicon, prose.tokens.lower
    before = lower[max(part.start, report.first - 5) : report.first]
    if not lexicon.union("verbs.modal", "verbs.future", "grammar.infinitive").isdisjoint(before[-4:]):
        return False  # "it need hardly be said", "it remains to be shown": the author says it
    if lower[report.last] in lexicon["verbs.finding"] and lower[report.first - 1] in lexicon["grammar.adverbs"]:
        return False  # "it was always found that he had made a note"
    start = content_start(prose, report, part)
    following = lower[start] if start < part.stop else "."
    impersonal = lexicon.union("pronouns.impersonal", "verbs.contracted")
    led = "verb-second" in lexicon["grammar.traits"] or not impersonal.isdisjoint(before)
    regarded = (
        lower[report.last] in lexicon.union("verbs.rumoured", "verbs.regarded") and following in lexicon["clauses.regarded"]
    )
    perfect = lower[report.first - 1] in lexicon["verbs.perfect"] and following not in lexicon["grammar.infinitive"]
    widely = regarded and (perfect or lower[report.first - 1] in lexicon["adverbs.general"])
    deemed = lower[report.last] in lexicon["verbs.deemed"] and following in lexicon["grammar.determiners"]
    believed = lower[report.last] in lexicon["verbs.rumoured"] and following in lexicon["grammar.infinitive"]
    if believed and start + 1 < part.stop:  # "is said to have", not "what was said to him"
        believed = not is_pronoun(prose, start + 1) and lower[start + 1] not in lexicon["grammar.determiners"]
    told = led and "clauses-behind-commas" in lexicon["grammar.traits"] and clause_begins(prose, report, part)
    return widely or deemed or believed or told or (led and following in lexicon["clauses.that"])
