"""Clauses without "that" behind a verb of saying or thinking: "says truth is …", "found the bridge was lost", "says modern boats harm the banks"."""

from __future__ import annotations

from citecheck.extract.language.tokens import OWNER
from citecheck.extract.names.runs import is_name_word, run_end
from citecheck.extract.prose.prose import Prose
from citecheck.extract.reports.frames import Report

_REACH = 7
_SAID = 3  # tokens that a clause has at least


def bare_clause_follows(prose: Prose, report: Report, part: range) -> bool:
    """Whether a clause without "that" follows the verb of a report in the sentence of tokens `part`."""
    lexicon, lower, start = prose.lexicon, prose.tokens.lower, report.last + 1
    if lower[report.last] not in lexicon["verbs.clausal"]:
        return False
    if start + _SAID < part.stop and lower[start] == ":" and prose.quoted[start + 1] < 0:
        object_first = report.subject is not None and lower[report.subject.first - 1] in lexicon["pronouns.relative"]
        return (
            report.kind != "describe" and not object_first
        )  # "Holt agrees: roads are promises", not "which he never explained: …"
    if report.kind == "speech" and start + _SAID < part.stop and lower[start] == ",":
        return lower[start + 1] in lexicon["pronouns.subject"]  # "Wilson said, he used to paint"
    if report.kind == "thought" and _hangs_on_noun(prose, report, part):
        return False
    if (
        lower[report.last] in lexicon["verbs.told"]
        and start + _SAID < part.stop
        and lower[start + 1] in lexicon.union("pronouns.subject", "grammar.determiners")
    ):
        start += (
            lower[start] in lexicon.union("pronouns.objects", "verbs.own", "pronouns.anybody") and lower[start + 2].isalpha()
        )  # "told me I exaggerated"
    return _is_bare_clause(prose, _past_time(prose, start, part), part) or _says(prose, report, part)


def _hangs_on_noun(prose: Prose, report: Report, part: range) -> bool:
    """Whether a pronoun and its verb tell of the noun right before them: "the position he believed he was promised"."""
    lexicon, lower, subject = prose.lexicon, prose.tokens.lower, report.subject
    if subject is None or subject.kind != "pronoun" or subject.first - 1 <= part.start:
        return False
    before = lower[subject.first - 1]
    adverb = before in lexicon["grammar.adverbs"] or lexicon.ends(before, "endings.adverb")
    return before.isalpha() and not adverb and before not in lexicon.union("grammar.conjunctions", "clauses.openers")


def _past_time(prose: Prose, start: int, part: range) -> int:
    """The token behind a time or a place that stands before a bare clause, and its comma: "estimated by 2050, a town would …"."""
    lower, lexicon = prose.tokens.lower, prose.lexicon
    day = start + (start + 1 < part.stop and lower[start] in lexicon["links.dated"])
    if day + 1 < part.stop and lower[day] in lexicon["months.names"]:  # "said on Monday the bridge was safe"
        return day + 1 + lower[day + 1].isdigit()
    if start >= part.stop or lower[start] not in lexicon["links.adjunct"] | lexicon["links.agent"]:
        return start
    for place in range(start + 1, min(start + _REACH, part.stop - 1)):
        if lower[place] == ",":
            return place + 1
        if not lower[place][0].isalnum() or prose.quoted[place] >= 0:
            break
    return start


def _is_bare_clause(prose: Prose, start: int, part: range) -> bool:
    """Whether a clause without "that" begins: with "he" or "they", or with a subject that an auxiliary, a form of "be" or another verb follows."""
    lexicon, lower = prose.lexicon, prose.tokens.lower
    if start + 1 < part.stop and lower[start] in lexicon["links.estimate"] and _is_count(prose, start + 1):
        start += 1  # "suggest around a third of boats are lost"
    if start >= part.stop or lower[start] in lexicon.union("grammar.prepositions", "verbs.auxiliary"):
        return False
    if lower[start] in lexicon["pronouns.subject"]:
        return start + 1 < part.stop and lower[start + 1][0].isalpha()  # not "told nobody."
    if start + 1 < part.stop:
        following = lower[start + 1]
        if lower[start] in lexicon["grammar.adverbs"] and following in lexicon["verbs.auxiliary"]:
            return False  # "all estimates reported here can be compared"
        if lower[start] in lexicon["pronouns.anybody"] and following in lexicon["grammar.prepositions"]:
            return False  # "never reports you to the board"
        if lower[start] in lexicon["pronouns.impersonal"]:
            return _it_acts(prose, start)
    return any(_acts(prose, place, part) for place in _subject_after(prose, start, part))


def _is_count(prose: Prose, index: int) -> bool:
    """Whether a token is a number, or "a" of "a third"."""
    word, lexicon = prose.tokens.lower[index], prose.lexicon
    return word[0].isdigit() or word in lexicon["grammar.numerals"] or word in lexicon["grammar.one"]


def _it_acts(prose: Prose, index: int) -> bool:
    """Whether a verb follows "it": "said it regretted", not "said it twice", not "felt it tremble"."""
    lexicon, following = prose.lexicon, prose.tokens.lower[index + 1]
    if prose.tokens.lower[index - 1] in lexicon["verbs.judging"]:
        return following in lexicon["verbs.auxiliary"] or following in lexicon["verbs.preterite"]
    return following.isalpha() and following not in lexicon.union(
        "grammar.prepositions", "grammar.adverbs", "grammar.conjunctions"
    )


def _subject_after(prose: Prose, start: int, part: range) -> range:
    """The tokens in which the verb of a clause may stand that begins at `start`: up to a sign, or "which" and its like."""
    for ahead in range(start, min(start + _REACH, part.stop)):
        word = prose.tokens.words[ahead]
        if not word[0].isalnum() and word not in {OWNER, "’s", "-"}:
            return range(start + 1, ahead)
        if prose.tokens.lower[ahead] in prose.lexicon.union("pronouns.relative", "clauses.what"):
            return range(start + 1, ahead)  # "say things that can be said", "found a name for what he did"
        if ahead > start and _joins_verb(prose, ahead, part):
            return range(start + 1, ahead)  # "claimed the throne in 1066 and was crowned"
    return range(start + 1, min(start + _REACH, part.stop))


def _joins_verb(prose: Prose, index: int, part: range) -> bool:
    """Whether "and" at a token joins one more verb or clause: "noted the number and was gone", not "says Orton and Marsh were late"."""
    lexicon, lower = prose.lexicon, prose.tokens.lower
    if lower[index] not in lexicon["grammar.coordinators"] or index + 1 >= part.stop:
        return False
    return lower[index + 1] in lexicon.union("verbs.auxiliary", "verbs.preterite", "pronouns.subject", "pronouns.impersonal")


def _acts(prose: Prose, index: int, part: range) -> bool:
    """Whether a token is an auxiliary, or a verb in the past: "thought the bridge was lost", "felt the affair rose to a crime"."""
    word = prose.tokens.lower[index]
    finite = prose.lexicon["verbs.auxiliary"] | prose.lexicon["verbs.preterite"]
    verb = word in finite or _is_past(prose, index, part) or _is_present(prose, index, part)
    return word != OWNER and prose.tokens.words[index] == word and verb


def _is_present(prose: Prose, index: int, part: range) -> bool:
    """Whether a word is a verb in the present, by its ending, a noun without it before and an object or adverb behind: "the law favours the rich"."""
    lower, lexicon = prose.tokens.lower, prose.lexicon
    if not lexicon.ends(lower[index], "endings.plural") or len(lower[index]) < _SAID + 1 or index + 1 >= part.stop:
        return False
    noun, following = lower[index - 1], lower[index + 1]
    led = lower[index - 2] in lexicon["grammar.determiners"] and noun.isalpha() and not lexicon.ends(noun, "endings.plural")
    behind = lexicon.union("grammar.determiners", "grammar.adverbs") - lexicon["clauses.that"]
    return led and noun not in lexicon.union("grammar.determiners", "grammar.adverbs") and following in behind


def _is_past(prose: Prose, index: int, part: range) -> bool:
    """Whether a word is a verb in the past, by its ending and the object behind it: "exceeded 10%", "ignored the warnings"."""
    lower, lexicon = prose.tokens.lower, prose.lexicon
    if (
        not lexicon.ends(lower[index], "endings.past")
        or index + 1 >= part.stop
        or lower[index - 1] in lexicon["grammar.determiners"]
    ):
        return False
    following = lower[index + 1]
    return following[0].isdigit() or following in lexicon.union("grammar.determiners", "pronouns.objects")


def _says(prose: Prose, report: Report, part: range) -> bool:
    """Whether a whole clause must follow a verb, because nobody "says" a thing but words, prayers and their like."""
    lower, lexicon, start = prose.tokens.lower, prose.lexicon, report.last + 1
    if lower[report.last] not in lexicon["verbs.saying"] or start + _SAID >= part.stop:
        return False
    if is_name_word(prose, start) and prose.quoted[start] < 0:  # "said Anna Orton, the mayor, left"
        return lower[run_end(prose, start) + 1 : part.stop - 1] != []
    near = range(start, start + _SAID)
    if any(prose.quoted[place] >= 0 or not lower[place][0].isalnum() for place in near):
        return False
    no_clause = lexicon.union(
        "clauses.asking", "grammar.prepositions", "grammar.conjunctions", "pronouns.objects", "grammar.adverbs", "nouns.said"
    )
    held = range(start, min(start + _REACH, part.stop))
    return lower[start] not in no_clause and not any(lower[place] in lexicon["nouns.spoken"] for place in held)
