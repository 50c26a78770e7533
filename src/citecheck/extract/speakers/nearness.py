"""How near a report and quoted words stand: whether the one can be of the other."""

from __future__ import annotations

from citecheck.extract.phrases.nounphrases import after
from citecheck.extract.phrases.phrases import Phrase, can_speak
from citecheck.extract.prose.prose import Prose
from citecheck.extract.reports.frames import Report
from citecheck.extract.speakers.behind import behind
from citecheck.extract.speakers.gaps import between
from citecheck.extract.speakers.misfits import (
    gives,
    is_bracketed,
    is_embedded,
    is_received,
    is_relayed,
    is_supposed,
    is_told_by,
    is_while,
    stands_aside,
    tells_of,
    unfitness,
)

_NAMED = frozenset({"name", "pronoun", "person"})
_COVERS = 4.5  # of a report that says all of its sentence
_SHORT = 4  # tokens of an interpolated report
_HEARER = 6  # tokens behind "told" up to a comma
_FAR = 120  # tokens, beyond which nobody remembers who was speaking


def nearness(prose: Prose, report: Report, inside: range) -> float:
    """How strongly a report claims the words at tokens `inside`; nothing when it has no subject."""
    subject = report.subject
    if subject is None or not len(inside) or not (can_speak(prose, subject) or _is_agent(prose, report, subject)):
        return 0.0
    alone = subject.first == subject.last and not report.inverted  # "said one", but not "one should say"
    if alone and prose.tokens.lower[subject.first] in prose.lexicon["speakers.hypothetical"]:
        return 0.0
    if is_supposed(prose, report, subject):
        return 0.0
    if subject.first in inside and report.first not in inside:
        return 0.0  # the marks hold the speaker: the “Times” reported
    first, last = min(report.first, subject.first), max(report.last, subject.last)
    if max(first - inside.stop, inside.start - last) > _FAR:
        return 0.0
    if first >= inside.stop:
        return behind(prose, report, inside, first)
    if report.first >= inside.stop and "verb-second" not in prose.lexicon["grammar.traits"]:
        return 0.5  # "He wrote “The Dawn” and urged his readers to wait"
    space = range(last + 1, inside.start)
    return 0.0 if is_received(prose, space) else _ahead(prose, report, subject, space)


def _ahead(prose: Prose, report: Report, subject: Phrase, space: range) -> float:
    """The claim of a report before the words; `space` is what parts them."""
    gap = between(prose, _past_hearer(prose, report, space), space.stop)
    if report.kind == "within":
        return 3.0 - 0.03 * gap
    score = 9.0 - 0.35 * gap - unfitness(prose, report, subject, gap)
    edges = {*prose.tokens.lower[report.last + 1 : report.last + 2], *prose.tokens.lower[space.stop - 1 : space.stop]}
    follows = not prose.lexicon["clauses.that"].isdisjoint(
        edges
    )  # "when he writes that “…”", "when he says, as he does, that “…”"
    if is_while(prose, report, subject, gap) and not follows:
        score -= 4.0  # "is said to have muttered, when Hayek lectured, “…”"
    if tells_of(prose, report, space):
        score -= 3.0
    believed = report.kind in {"thought", "evidence"} or (report.kind == "describe" and subject.kind == "pronoun")
    if believed and is_embedded(prose, report, subject):
        score -= 3.0  # "Bush said history has shown the need for “…”", "told the jury that they might think it “dull”"
    if report.kind == "describe" and gives(prose, report, subject):
        score -= 7.0  # "Orton said the minister had offered him “a cup of tea”"
    if report.kind in {"speech", "evidence"} and subject.kind == "other" and is_embedded(prose, report, subject):
        score -= 5.0  # "Orme added that the search of the vault revealed “…”"
    if report.passive and (is_told_by(prose, report) or is_relayed(prose, report)):
        score -= 5.0  # "Orton said the plan was agreed by the board “in haste”"
    if stands_aside(prose, report, subject, space) or is_bracketed(prose, space):
        score -= 7.0  # "The diary, which Jane Doe read aloud, has a single line: “…”"
    parted = ";" in prose.tokens.lower[space.start : space.stop]
    if parted and any(prose.tokens.lower[index] == ";" for index in space if prose.quoted[index] < 0):
        score -= 3.0
    return max(score, _COVERS if is_interpolated(prose, report, subject) else 0.5)


def _past_hearer(prose: Prose, report: Report, space: range) -> int:
    """Where what is said begins behind whom it is told: "told an interviewer, a young man from the radio, | that she had been"."""
    lower, lexicon = prose.tokens.lower, prose.lexicon
    if lower[report.last] not in lexicon["verbs.told"] or report.passive:
        return space.start
    return next((at for at in space if lower[at] in lexicon["clauses.that"] and prose.quoted[at] < 0), space.start)


def is_interpolated(prose: Prose, report: Report, subject: Phrase) -> bool:
    """Whether a report stands between commas or behind "as", and so covers all of its sentence: "Goats, he explained, had prices; …"."""
    lower = prose.tokens.lower
    first, last = min(report.first, subject.first), max(report.last, subject.last)
    if first == 0 or last + 1 >= len(lower):
        return False
    if lower[first - 1] in prose.lexicon["clauses.as"]:
        return True
    short = last - first <= _SHORT and subject.kind in _NAMED
    if not short or lower[first - 1] != ",":
        return False
    told = after(prose, last + 1, min(len(lower), last + _HEARER)) if lower[report.last] in prose.lexicon["verbs.told"] else None
    last = last if told is None else told.last  # "The law, he told the jury, knew nothing"
    return last + 1 < len(lower) and lower[last + 1] == "," and prose.quoted[last + 1] < 0


def _is_agent(prose: Prose, report: Report, subject: Phrase) -> bool:
    """Whether people without an article do something: "described by planners as"."""
    return report.passive and prose.lexicon.ends(prose.tokens.lower[subject.head], "endings.plural")
