"""
Indirect speech in languages that set clauses off with commas and have a mood for it.

"Kohl sagte, dass …", "Kohl sagte, die Einheit sei …", and the sentence after, as long as its verb stands in the subjunctive: "Sie komme bald."
"""

from __future__ import annotations

from citecheck.extract.language.tokens import OWNER
from citecheck.extract.names.runs import is_name_word
from citecheck.extract.phrases.phrases import is_pronoun
from citecheck.extract.prose.prose import Prose
from citecheck.extract.reports.frames import Report

_REACH = 20  # tokens from a verb to the comma before what it reports
_NEAR = 8  # tokens from a verb to the infinitive that tells what was said
_CLAUSE = 10  # tokens in which the verb of a clause is looked for


def content_start(prose: Prose, report: Report, part: range) -> int:
    """The token at which what a report introduces would begin: behind its cue, the owner of a noun, and a comma where clauses have one."""
    lower, start = prose.tokens.lower, report.last + 1
    if report.kind == "noun" and report.subject is not None:
        start = max(start, report.subject.last + 1)
    if start < part.stop and lower[start] == OWNER:
        start += 1
    behind_comma = "clauses-behind-commas" in prose.lexicon["grammar.traits"] or report.kind == "noun"
    return start + 1 if behind_comma and start < part.stop and lower[start] == "," else start


def clause_follows(prose: Prose, report: Report, part: range) -> bool:
    """Whether a clause that tells what was said stands behind the first comma or colon after a verb."""
    lexicon, lower = prose.lexicon, prose.tokens.lower
    for place in range(report.last + 1, min(report.last + _REACH, part.stop - 1)):
        if prose.quoted[place] >= 0 or lower[place] in {";", "(", "–", "—"} or lower[place] in lexicon["clauses.so"]:
            return False
        if lower[place] == ":":
            return report.kind != "describe" and prose.quoted[place + 1] < 0
        if lower[place] == ",":
            if lower[place + 1] in lexicon["clauses.openers"]:
                return True
            clausal = lower[report.last] in lexicon["verbs.clausal"]
            if clausal and _is_infinitive(prose, place + 1, part):
                return True
            return clausal and _is_statement(prose, place + 1, part, near=place == report.last + 1)
    return False


def _is_infinitive(prose: Prose, start: int, part: range) -> bool:
    """Whether a clause begins at a token whose verb is an infinitive: "behauptet, nie dort gewesen zu sein", "hat eingeräumt, es verworfen zu haben"."""
    lower, lexicon = prose.tokens.lower, prose.lexicon
    for place in range(start, min(start + _REACH, part.stop - 2)):
        if lower[place] in {",", ";", ":", "–", "—"} and prose.quoted[place] < 0:
            return False
        if lower[place] in lexicon["grammar.infinitive"] and prose.quoted[place] < 0:
            verb = prose.tokens.words[place + 1]
            if (
                verb.islower()
                and verb.endswith("n")
                and not (lower[place + 2][0].isalnum() and lower[place + 2] not in lexicon["grammar.conjunctions"])
            ):
                return True
    return False


def infinitive_follows(prose: Prose, report: Report, part: range) -> bool:
    """Whether an infinitive tells what was said: « affirme n’avoir rien vu », « se défend d’avoir menti », « lui reproche d’être parti »."""
    lower, lexicon = prose.tokens.lower, prose.lexicon
    if report.kind == "describe" and report.passive:
        return False
    for place in range(report.last + 1, min(report.last + _NEAR, part.stop)):
        if prose.quoted[place] >= 0 or not lower[place][0].isalnum():
            return False
        if lower[place] in lexicon["clauses.infinitive"]:
            before = lower[place - 1 - (lower[place - 1] in lexicon["grammar.not"] or lower[place - 1] in {"n'", "ne"})]
            return place - report.last <= 3 or before in lexicon["grammar.infinitive"]  # noqa: PLR2004 - « ne pas »
    return False


def _is_statement(prose: Prose, start: int, part: range, *, near: bool) -> bool:
    """Whether a main clause begins at a token, not a relative one: a pronoun does, or right behind the verb a noun phrase, or its verb comes second."""
    lexicon, lower = prose.lexicon, prose.tokens.lower
    if is_pronoun(prose, start) or lower[start] in lexicon.union("verbs.own", "speakers.nobody"):
        return True
    if not (is_name_word(prose, start) or lower[start] in lexicon["grammar.determiners"]):
        return False
    if near:
        return True
    for place in range(start + 1, min(start + _CLAUSE, part.stop)):
        if not lower[place][0].isalnum():
            return False
        verb = lower[place] in lexicon["verbs.reported"] or lower[place] in lexicon["verbs.auxiliary"]
        if verb and place + 1 < part.stop and lower[place + 1][0].isalnum():
            return True
    return False


def goes_on(prose: Prose, index: int) -> bool:
    """Whether a sentence goes on with what the one before reports: its verb is in the subjunctive of reported speech, and it is nobody's own voice."""
    lexicon, part = prose.lexicon, prose.ranges[index]
    if not lexicon["verbs.reported"]:
        return False
    words = [prose.tokens.words[place] for place in part if prose.quoted[place] < 0]
    comma = words.index(",") if "," in words else len(words)
    behind = [
        word for place, word in enumerate(words[1:]) if words[place] == ","
    ]  # "Ein Deich, der nachgebe, lasse sich erhöhen"
    main = words[: comma + 2] + behind  # a clause that opens the sentence, or the verb right behind it
    return not lexicon["verbs.reported"].isdisjoint(main) and lexicon["verbs.own"].isdisjoint(word.lower() for word in words)
