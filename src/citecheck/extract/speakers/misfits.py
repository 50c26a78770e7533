"""What speaks against a report before some words being of them: a subject that hardly says such things, a clause that tells of something else."""

from __future__ import annotations

from citecheck.extract.phrases.phrases import Phrase
from citecheck.extract.prose.prose import Prose
from citecheck.extract.reports.frames import Report

_ENDS = frozenset({":", ","})
_DASHES = frozenset({"—", "–"})
_THINGS = frozenset({"work", "other"})
_CLAUSE = 12  # tokens from the verb of a clause to a passive in it
_RECEIVED = 5  # tokens from "received" to "answer"
_LEAD = 4  # tokens from a noun to the words that it introduces
_HEARER = 4  # tokens from "told" to "that"
_OPENER = 8  # tokens from the conjunction of a clause to its subject or verb


def unfitness(prose: Prose, report: Report, subject: Phrase, gap: int) -> float:
    """What a kind of report loses with a subject that it hardly has, `gap` words before the words."""
    kind, loss = report.kind, 0.0
    if (report.infinite and gap > 0) or (kind == "thought" and not is_somebody(prose, subject)):
        loss += 2.0
    if kind == "evidence" and report.infinite and gap > 0:
        loss += 3.0  # "Officers, it advises, are to estimate the height, and “…”"
    if kind == "thought" and subject.kind == "generic":
        loss += 2.0
        if prose.tokens.lower[subject.first - 1] in prose.lexicon["pronouns.relative"]:
            loss += 5.0  # "the retort that everyone knows"
    if _is_hearer(prose, subject) or is_told(prose, report):
        loss += 4.0
    certain = subject.kind == "work" and prose.tokens.lower[subject.first] in prose.lexicon["grammar.determiners"]
    if kind == "describe" and subject.kind in _THINGS and not certain:
        loss += 3.0  # "Ann Orme confirmed that data work felt “dull”"
    if _is_of_thing(prose, subject):
        loss += 4.0  # "Reed felt it added “colour”"
    if kind == "noun" and subject.kind == "pronoun" and prose.tokens.lower[report.last] in prose.lexicon["speakers.work"]:
        loss += 3.0  # "recalled in his memoirs": the verb says it
    return loss


def _is_of_thing(prose: Prose, subject: Phrase) -> bool:
    """Whether somebody says or thinks that "it" does something: "Reed felt it added “colour”"."""
    lower, lexicon = prose.tokens.lower, prose.lexicon
    verb = subject.first - 1 - (subject.first > 1 and lower[subject.first - 1] in lexicon["clauses.that"])
    said = lower[verb] in lexicon.union("verbs.clausal", "verbs.judging") if verb >= 0 else False
    return said and lower[subject.first] in lexicon["pronouns.neuter"] and subject.first == subject.last


def is_told(prose: Prose, report: Report) -> bool:
    """Whether a report only tells what somebody heard before answering: "her retort, on being told by X that poetry did not sell"."""
    return report.passive and report.first > 0 and prose.tokens.lower[report.first - 1] in prose.lexicon["verbs.being"]


def is_authors(prose: Prose, report: Report) -> bool:
    """Whether the author says or writes something: "I wrote him a letter:", but not "I quote her letter:", nor "I read:"."""
    own = report.subject is not None and report.subject.kind == "own" and report.kind == "speech"
    lower, lexicon = prose.tokens.lower, prose.lexicon
    return own and lexicon.union("verbs.quoted", "verbs.quoting", "verbs.reading").isdisjoint(
        (lower[report.first], lower[report.last])
    )


def is_supposed(prose: Prose, report: Report, subject: Phrase) -> bool:
    """Whether anybody might say something: "If they say “no,” …", "if a customer says “…”", but not "if they said “no”"."""
    lower, lexicon, first = prose.tokens.lower, prose.lexicon, subject.first
    if first == 0 or report.kind != "speech" or lower[first - 1] not in lexicon["clauses.conditional"]:
        return False
    anybody = subject.kind == "generic" or lower[first] in lexicon.union("pronouns.plural", "grammar.one")
    return (
        anybody and subject.last + 1 == report.first and lower[report.first] not in lexicon.union("verbs.past", "verbs.preterite")
    )


def _is_hearer(prose: Prose, subject: Phrase) -> bool:
    """Whether a clause only tells more of whom something is said to: "recalled, to an interviewer who had asked about Orton, “…”"."""
    lower, lexicon = prose.tokens.lower, prose.lexicon
    if subject.kind != "person" or subject.first == 0 or subject.last + 1 >= len(lower):
        return False
    return lower[subject.first - 1] in lexicon["links.dative"] and lower[subject.last + 1] in lexicon["pronouns.who"]


def tells_of(prose: Prose, report: Report, space: range) -> bool:
    """Whether a verb tells of a thing or of another person: "she says it shows that", "Jane Doe says of the man who found it: “…”"."""
    ahead = prose.tokens.lower[report.first - 1] if report.first else ""
    if ahead in prose.lexicon["pronouns.impersonal"]:
        return report.kind != "speech"  # but "it reads “…”"
    return ahead in prose.lexicon["pronouns.relative"] and _has_object(prose, report, space)


def is_told_by(prose: Prose, report: Report) -> bool:
    """Whether somebody else says in the same clause what is done by whom: "Orton said the plan was agreed by the board"."""
    lower, lexicon = prose.tokens.lower, prose.lexicon
    if lower[report.first - 1] in lexicon["clauses.conditional"]:
        return True  # "Orton said the letter if written by Reed could help: “…”"
    start = prose.ranges[prose.sentence_at(prose.tokens.starts[report.first])].start
    for place in range(report.first - 1, max(start, report.first - _CLAUSE), -1):
        if prose.quoted[place] >= 0 or not lower[place][0].isalnum():
            return False
        if lower[place] in lexicon["verbs.clausal"]:
            return report.kind == "thought"
    return False


def is_received(prose: Prose, space: range) -> bool:
    """Whether somebody is given an answer at these tokens: "he receives some such answer as this: “…”"."""
    lower, lexicon = prose.tokens.lower, prose.lexicon
    if lexicon["nouns.replies"].isdisjoint(lower[space.start : space.stop]):
        return False  # as a rule
    places = [at for at in space if lower[at] in lexicon["nouns.replies"] and prose.quoted[at] < 0]
    near = lower[max(space.start, places[-1] - _RECEIVED) : places[-1]] if places else []
    return not lexicon["verbs.receiving"].isdisjoint(near)


def is_while(prose: Prose, report: Report, subject: Phrase, gap: int) -> bool:
    """Whether a report only tells when something was said: "muttered, when Hayek lectured, “…”", but not "laughed when I said, “…”"."""
    lower, when = prose.tokens.lower, subject.first - 1
    if when < 0 or lower[when] not in prose.lexicon["clauses.when"]:
        return False
    return when == 0 or lower[when - 1] == "," or gap > 1 or report.kind != "speech"


def leads_on(prose: Prose, report: Report) -> bool:
    """Whether a noun behind words introduces others: "asked, “Why?” His answer is, “…”"."""
    behind = prose.quoted[report.last + 1 : report.last + 1 + _LEAD]
    return report.kind == "noun" and not report.inverted and any(place >= 0 for place in behind)


def is_relayed(prose: Prose, report: Report) -> bool:
    """Whether a report only says who passed words on: "Orton said — as reported by the Herald — “…”"."""
    lower, first = prose.tokens.lower, report.first
    return first > 1 and lower[first - 1] in prose.lexicon["clauses.as"] and lower[first - 2] in {"—", "–", "(", ","}


def _has_object(prose: Prose, report: Report, space: range) -> bool:
    """Whether the verb of a relative clause has an object of its own, so that words behind a colon are not what it reports."""
    parted = prose.tokens.lower[max(space.start, space.stop - 2) : space.stop + 1]
    colon = len(space) > 1 and not _ENDS.isdisjoint(parted)
    following = prose.tokens.lower[report.last + 1 : report.last + 2]
    return colon and not prose.lexicon["grammar.determiners"].isdisjoint(following)


def is_embedded(prose: Prose, report: Report, subject: Phrase) -> bool:
    """Whether somebody else says what the clause of a report says: "Bush said history has shown", "asks whether it would be understood by"."""
    lower, lexicon = prose.tokens.lower, prose.lexicon
    first = min(report.first, subject.first)
    if first > 0 and lower[first - 1] in lexicon["verbs.clausal"]:
        return True
    said = lexicon.union("verbs.clausal", "verbs.speech")
    part = prose.ranges[prose.sentence_at(prose.tokens.starts[first])]
    if lower[part.start] in lexicon["clauses.what"] and first - 2 > part.start and lower[first - 2] in lexicon["verbs.be"]:
        return True  # "What the letter says is that his route had shown"
    places = range(max(1, first - _OPENER), first)
    openers = [at for at in places if lower[at] in lexicon["clauses.openers"] and prose.quoted[at] < 0]
    hearers = range(max(part.start, first - _OPENER), first)
    told = [at for at in hearers if lower[at] in lexicon["verbs.told"] and prose.quoted[at] < 0]
    if report.kind != "speech" and told and any(told[0] < at <= told[0] + _HEARER for at in openers):
        return True  # "told the jury that they might think it “dull”"
    return any(lower[at - 1] in said or lower[at - 1 - (lower[at - 1] == ",")] in lexicon["nouns.content"] for at in openers)


def stands_aside(prose: Prose, report: Report, subject: Phrase, space: range) -> bool:
    """Whether a report is that of a relative clause whose object stands before it and which a comma closes before the words."""
    lower, first = prose.tokens.lower, min(subject.first, report.first)
    if (
        first > 0
        and lower[report.first - 1] in prose.lexicon["pronouns.who"]
        and lower[report.last + 1 : report.last + 2] == [";"]
    ):
        return True  # "“…,” he told the visitor who asked; “…”"
    if report.kind == "thought" and _is_stranded(prose, report.last + 1):
        return True  # "hearing only voices they agree with—only “louder echoes”"
    relative = first > 2 and lower[first - 1] in prose.lexicon["pronouns.relative"] and subject.first < report.first  # noqa: PLR2004 - "this, which"
    if relative and lower[first - 1] in prose.lexicon["clauses.that"] and lower[first - 2] in _said(prose):
        return False  # "I recall that one man, who lived there, came and said: “…”"
    if relative and not prose.lexicon["pronouns.loose"].isdisjoint(lower[first - 3 : first - 1]):
        return False  # "this, which Bishop Wilson says, is true: “…”"
    dashed = relative and lower[first - 2] in _DASHES and lower[space.stop - 1 : space.stop] != [":"]
    closed = any(lower[index] == "," and prose.quoted[index] < 0 for index in range(space.start, space.stop - 1))
    believed = (
        report.kind == "thought"
        and lower[report.last + 1 : report.last + 2] != []
        and (lower[report.last + 1] in prose.lexicon["grammar.infinitive"] and lower[space.stop - 1] == ",")
    )  # "upon words which the prisoner knew to be false, “…”"
    return relative and (closed or believed or (dashed and not _DASHES.isdisjoint(lower[space.start : space.stop])))


def _is_stranded(prose: Prose, index: int) -> bool:
    """Whether a preposition stands at a token with nothing behind it: "voices they agree with, …"."""
    lower = prose.tokens.lower
    return (
        index + 1 < len(lower)
        and lower[index] in prose.lexicon["grammar.prepositions"]
        and lower[index + 1] in {",", "—", "–", ";"}
    )


def _said(prose: Prose) -> frozenset[str]:
    return prose.lexicon.union("verbs.clausal", "verbs.speech", "verbs.thought")


def gives(prose: Prose, report: Report, subject: Phrase) -> bool:
    """Whether somebody else says that somebody gives what words call so: "said that the minister had offered him “a cup of tea”"."""
    lower, lexicon = prose.tokens.lower, prose.lexicon
    told = subject.first > 0 and lower[subject.first - 1] in lexicon["clauses.that"]
    given = lower[report.last] in lexicon["verbs.offering"] and report.last + 1 < len(lower)
    return told and given and lower[report.last + 1] in lexicon.union("pronouns.patients", "pronouns.possessive")


def is_bracketed(prose: Prose, space: range) -> bool:
    """Whether brackets that stand around a report close before the words: "The Duke (so Croome assures us) swore “…”"."""
    lower = [prose.tokens.lower[index] for index in space if prose.quoted[index] < 0]
    return ")" in lower and "(" not in lower[: lower.index(")")]


def is_somebody(prose: Prose, subject: Phrase) -> bool:
    """Whether a phrase is a name or a pronoun, and not “most Americans”."""
    lower, lexicon = prose.tokens.lower, prose.lexicon
    many = lower[subject.first] in lexicon["grammar.determiners"] or lower[subject.head] in lexicon["names.peoples"]
    return subject.kind in {"name", "pronoun"} and not many
