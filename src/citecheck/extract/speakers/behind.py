"""How strongly a report that stands behind words claims them: "“…,” said Orton", "“…”, as one of them put it"."""

from __future__ import annotations

from collections.abc import Sequence

from citecheck.extract.prose.prose import Prose
from citecheck.extract.reports.frames import Report
from citecheck.extract.speakers.gaps import GLUE, between
from citecheck.extract.speakers.misfits import leads_on

_WEIGHTS = {"according": 7.5}  # "Reed called it “a breach,” according to the Herald"
_OWN_DOING = 2.0  # "When Orton speaks of “…”, I confess that I yawn"
_PAUSES = frozenset({",", ".", "?", "!", "…", "—", "–", "-", ";"})
_NAMED = frozenset({"name", "pronoun", "person"})
_TAIL = 8  # tokens that tell when or where it was said, at the end of a sentence


def behind(prose: Prose, report: Report, inside: range, first: int) -> float:
    """The claim of a report that begins at token `first`, behind the words."""
    lower, lexicon = prose.tokens.lower, prose.lexicon
    if lower[report.first] in lexicon["verbs.written"]:
        while first > inside.stop and lower[first - 1] in lexicon.union("verbs.auxiliary", "pronouns.impersonal"):
            first -= 1  # « …, peut-on lire dans la circulaire »
    inside = _with_aside(prose, inside, first)
    space = lower[inside.stop : first]
    told = first > inside.stop and lower[first - 1] in lexicon["verbs.clausal"]  # "“…”, saying the actor commanded attention"
    if told or ";" in space or _begins_anew(prose, report) or leads_on(prose, report):
        return 0.5
    gap = between(prose, inside.stop, first)
    if _refers_back(prose, report, space, first):
        return (9.0 if _is_led_back(prose, space) else 7.0) - 0.25 * gap
    if report.kind == "noun" and report.inverted:
        return 9.0 - gap  # "“…” is a phrase of X"
    if "verb-second" in lexicon["grammar.traits"] and _opens_clause(prose, report, inside):
        return 8.0 - 0.25 * gap
    if report.passive:
        joined = not lexicon["grammar.coordinators"].isdisjoint(space)
        return 0.5 if joined else 5.0 - 0.5 * gap  # "“…” was written by X", not "“…” and the plan proposed by X"
    if gap <= 1 and not _does_more(prose, report) and _pauses(prose, inside) and not _links(prose, inside.stop, first):
        own = report.subject is not None and report.subject.kind == "own"
        weight = 10.0 if not _does_something(prose, report) else _OWN_DOING if own else 6.0
        return _WEIGHTS.get(report.kind, weight) - gap
    if _closes_sentence(prose, report, first):
        return 3.0 - 0.05 * gap
    return 4.0 - 0.25 * gap if report.kind == "according" else 2.0 - 0.2 * gap


def _with_aside(prose: Prose, inside: range, first: int) -> range:
    """Words with what stands in brackets right behind them: "“At times” (1793), says the historian"."""
    lower = prose.tokens.lower
    if inside.stop >= first or lower[inside.stop] != "(" or prose.quoted[inside.stop] >= 0:
        return inside
    close = next((at for at in range(inside.stop, first) if lower[at] == ")"), -1)
    return range(inside.start, close + 1) if close >= 0 else inside


def _does_more(prose: Prose, report: Report) -> bool:
    """Whether a subject does something before it reports: "“…,” the physician laughed, agreed, and wrote"."""
    subject, lexicon = report.subject, prose.lexicon
    between = prose.tokens.lower[subject.last + 1 : report.first] if subject is not None else []
    if "," not in between:
        return False
    return any(lexicon.ends(word, "endings.past") or word in lexicon["verbs.finite"] for word in between)


def _opens_clause(prose: Prose, report: Report, inside: range) -> bool:
    """Whether words stand in what opens the clause of a verb, where the finite verb comes second: "Von „…“ spricht Kohl", "Dass er „…“ sei, hatte Kohl bestritten"."""
    lower, lexicon, subject = prose.tokens.lower, prose.lexicon, report.subject
    if subject is None or report.passive or subject.first < inside.stop or report.kind in {"noun", "according", "for"}:
        return False
    finite = min(subject.first, report.first)
    while finite > inside.stop and lower[finite - 1] in lexicon.union("grammar.adverbs", "verbs.auxiliary", "pronouns.clitics"):
        finite -= 1
    inverted = lower[finite] in lexicon["verbs.auxiliary"] or finite == report.first
    if not inverted or finite == inside.stop:
        return inverted
    start = prose.ranges[prose.sentence_at(prose.tokens.starts[inside.start])].start
    led = lower[start] in lexicon.union("clauses.that", "clauses.openers")
    reported = led or not lexicon["verbs.reported"].isdisjoint(prose.tokens.words[start:finite])
    return lower[finite - 1] == "," and reported and not any(lower[place] == "," for place in range(inside.stop, finite - 1))


def _begins_anew(prose: Prose, report: Report) -> bool:
    """Whether a participle behind words says something new: "both were speaking", "“…”, the government recommending …"."""
    if report.infinite:
        return _has_own_subject(report)
    return report.kind == "describe" and prose.lexicon.ends(prose.tokens.lower[report.last], "endings.gerund")


def _is_led_back(prose: Prose, space: Sequence[str]) -> bool:
    """Whether nothing but what looks back stands between: "“…”, as one of them put it", "“…” (for so she called it)", "“…” is how X put it"."""
    lexicon, led = prose.lexicon, [word for word in space if word not in GLUE]
    if (len(led) == 1 and led[0] in lexicon["clauses.as"]) or (led and " ".join(led) in lexicon["clauses.thus"]):
        return True
    return not lexicon["links.how"].isdisjoint(space) and lexicon.union("links.how", "verbs.be") >= {*led}


def _refers_back(prose: Prose, report: Report, space: Sequence[str], first: int) -> bool:
    """Whether a report says how somebody calls what stands before: "“…” phenomena, as X calls them"."""
    if _is_led_back(prose, space):
        return True
    lower, lexicon, following = prose.tokens.lower, prose.lexicon, report.last + 1
    return (
        lower[first - 1] in lexicon["clauses.as"]
        and following < len(lower)
        and lower[following] in lexicon.union("pronouns.objects", "pronouns.neuter")
    )


def _does_something(prose: Prose, report: Report) -> bool:
    """Whether a verb behind the words rather has an object of its own, or tells how somebody looked: "“…,” they rejected the terms"."""
    lower, lexicon, following = prose.tokens.lower, prose.lexicon, report.last + 1
    if report.inverted or following >= len(lower):
        return False
    if lower[report.last] in lexicon["verbs.manner"] and lower[report.last] not in lexicon["verbs.speech"]:
        return True
    if report.kind == "describe" and lower[following] in lexicon["grammar.prepositions"]:
        return True  # "who talks of “…,” Ann Orme talks of coal"
    if report.subject is not None and report.subject.kind == "own" and lower[following] in lexicon["clauses.that"]:
        return True
    following += lower[following] in lexicon["verbs.particles"]
    return (
        following < len(lower)
        and lower[following] in lexicon["grammar.articles"]
        and lower[report.last] not in lexicon["verbs.told"]
    )


def _has_own_subject(report: Report) -> bool:
    """Whether a participle has its subject right before it, and so begins something new."""
    return report.subject is not None and report.subject.last == report.first - 1


def _closes_sentence(prose: Prose, report: Report, first: int) -> bool:
    """Whether a comma and a report end the sentence, and so report all of it: "A cashier who “steals” is punished, Warren said."."""
    subject, tokens = report.subject, prose.tokens
    if subject is None or tokens.lower[first - 1] != "," or prose.quoted[first - 1] >= 0 or subject.kind not in _NAMED:
        return False
    last = max(report.last, subject.last) + 1
    tail = tokens.words[last : last + _TAIL]
    stop = next((place for place, word in enumerate(tail) if word in {".", "!", "?"}), None)
    if not tail or stop == 0:
        return True
    lexicon = prose.lexicon
    told = tokens.lower[last] in lexicon.union("grammar.prepositions", "months.names")
    return (
        (told or tokens.lower[report.last] in lexicon["verbs.told"])  # "he once told the bursar."
        and stop is not None
        and all(prose.quoted[place] < 0 and tokens.lower[place] != "," for place in range(last, last + stop))
    )


def _pauses(prose: Prose, inside: range) -> bool:
    """Whether a comma or a stop parts the words from what follows, on either side of the closing mark."""
    words = prose.tokens.words
    near = words[max(inside.start, inside.stop - 2) : inside.stop + 1]
    return not _PAUSES.isdisjoint(near)


def _links(prose: Prose, first: int, stop: int) -> bool:
    """Whether a conjunction or a preposition between two places begins another clause."""
    words = prose.lexicon.union("grammar.conjunctions", "grammar.prepositions")
    return any(prose.tokens.lower[index] in words for index in range(first, stop))
