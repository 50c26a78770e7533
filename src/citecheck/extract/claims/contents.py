"""
What a verb of saying or thinking governs: whether a clause follows it that tells what was said.

At once ("said that"), behind whoever is told ("told them that"), behind an aside ("argued, in 1931, that"), or bare ("Dewey says truth is …").
"""

from __future__ import annotations

from citecheck.extract.claims.bareclauses import bare_clause_follows
from citecheck.extract.names.runs import is_name_word
from citecheck.extract.phrases.phrases import is_pronoun
from citecheck.extract.prose.prose import Prose
from citecheck.extract.reports.frames import Report
from citecheck.extract.reports.indirect import clause_follows, content_start, infinitive_follows

_OBJECT_REACH = 10
_PLACE = 6  # tokens of "in a famous paper"
_ASIDE = 10  # tokens between the commas of "argued, in a letter to the board, that"
_ENDS = frozenset({".", ";", "?", "!", ":"})
_BREAKS = frozenset({",", ";", ".", ":", "—", "–", "(", ")"})


def clause_begins(prose: Prose, report: Report, part: range) -> bool:
    """Whether a clause follows the verb of a report in the sentence of tokens `part`."""
    if opens_clause(prose, report, part):
        return True
    if "clauses-behind-commas" in prose.lexicon["grammar.traits"]:
        return clause_follows(prose, report, part)
    if prose.lexicon["clauses.infinitive"] and infinitive_follows(prose, report, part):
        return True
    start = report.last + 1
    aside = _past_place(prose, report, part) if report.kind == "speech" else start
    if _that_follows(prose, report, part) or behind_aside(prose, aside, part) or _parted_clause(prose, start, part):
        return True
    return bare_clause_follows(prose, report, part)


def opens_clause(prose: Prose, report: Report, part: range) -> bool:
    """Whether a word that opens a clause stands right behind a report."""
    lexicon, lower, start = prose.lexicon, prose.tokens.lower, content_start(prose, report, part)
    if start + 1 < part.stop and lower[start] in lexicon["grammar.adverbs"] and lower[start + 1] in lexicon["clauses.that"]:
        start += 1  # "saying only that"
    if start >= part.stop or lower[start] not in lexicon["clauses.openers"]:
        return False
    if lower[start] in lexicon["clauses.asking"] and (_merely_asks(prose, report) or _is_kept_back(prose, report)):
        return False
    if report.kind == "thought" and lower[start] in lexicon["clauses.asking"]:
        return False  # "see how many of them"
    asked = lower[start] not in lexicon["clauses.that"]
    if asked and start + 1 < part.stop and lower[start + 1] in lexicon["grammar.infinitive"]:
        return False  # "teaches how to eat", but "said that to be praised by her was an honour"
    return not _points(prose, start, part)


def _merely_asks(prose: Prose, report: Report) -> bool:
    """Whether somebody in a story asks for something: "he asked how old it was", not "Orton asks why bridges fall"."""
    subject = report.subject
    asks = prose.tokens.lower[report.last] in prose.lexicon["verbs.asking"]
    past = prose.lexicon.ends(prose.tokens.lower[report.last], "endings.past")
    perfect = prose.tokens.lower[report.first - 1] in prose.lexicon["verbs.having"]  # "has asked in a poem what they know"
    direct = prose.tokens.lower[report.last + 1] in prose.lexicon["clauses.asking"]  # not "asked in a speech what roads are for"
    told = subject is not None and subject.kind == "name" and past and direct and not perfect
    return asks and subject is not None and (told or subject.kind in {"pronoun", "person", "generic"})


def _is_kept_back(prose: Prose, report: Report) -> bool:
    """Whether it is told what somebody did not say: "would not say what it was", "does not say how many"."""
    before = prose.tokens.lower[max(0, report.first - 2) : report.first]
    said = prose.tokens.lower[report.last] in prose.lexicon["verbs.saying"]
    return said and not prose.lexicon["grammar.not"].isdisjoint(before)


def _points(prose: Prose, index: int, part: range) -> bool:
    """Whether "that" is a pronoun and opens no clause: "recognises that, and allows for it", "saw that which …"."""
    lexicon, lower, following = prose.lexicon, prose.tokens.lower, index + 1
    if lower[index] not in lexicon["clauses.that"] or following >= part.stop:
        return False
    joined = lower[following] == "," and following + 1 < part.stop and lower[following + 1] in lexicon["grammar.coordinators"]
    return joined or lower[following] in _ENDS or lower[following] in lexicon["pronouns.relative"]


def _past_place(prose: Prose, report: Report, part: range) -> int:
    """The first comma behind a verb and who was told or where: "told us, …, that", "argued in a famous paper, …, that"; else what stands behind the verb."""
    lower, lexicon = prose.tokens.lower, prose.lexicon
    start = report.last + max(1, lexicon.phrase(lower, report.last, "verbs.phrasal"))  # "wrote back, by the next post, that"
    if start >= part.stop:
        return start
    hears = lower[start] in lexicon.union("pronouns.objects", "verbs.own")
    if not hears and lower[start] not in lexicon.union("links.container", "links.place", "links.agent"):
        return start
    stop = start + 1 if hears else min(start + _PLACE, part.stop - 1)
    return next((place for place in range(start + 1, stop + 1) if place < part.stop and lower[place] == ","), start)


def behind_aside(prose: Prose, start: int, part: range) -> bool:
    """Whether "that" follows an aside between commas: "argued, in 1931, that", "her claim, long doubted, that"."""
    lower, lexicon = prose.tokens.lower, prose.lexicon
    if start >= part.stop or lower[start] != ",":
        return False
    for place in range(start + 1, min(start + 1 + _ASIDE, part.stop - 1)):
        if prose.quoted[place] >= 0:
            continue
        if prose.quoted[place - 1] >= 0:  # "in a paper, “The Relic,” that"
            return lower[place] in lexicon["clauses.that"] and lower[place - 2] == ","
        if lower[place] == ",":
            behind = place + 1 + (lower[place + 1] in lexicon["verbs.auxiliary"])
            behind += (
                lower[min(behind, part.stop - 1)] in lexicon["verbs.perfect"]
            )  # "her contention, never proved, has been that"
            return behind < part.stop and lower[behind] in lexicon["clauses.that"]
    return False


def _parted_clause(prose: Prose, start: int, part: range) -> bool:
    """Whether "that" follows behind a comma, as older authors have it: "remembers, that as he passed …"."""
    lower = prose.tokens.lower
    behind = start + 1 < part.stop and lower[start] == "," and lower[start + 1] in prose.lexicon["clauses.that"]
    return behind and not _points(prose, start + 1, part) and lower[start + 2 : start + 3] != [","]


def _that_follows(prose: Prose, report: Report, part: range) -> bool:
    """Whether "that" follows a few words on, and begins what is said: "told them that", not "say things that"."""
    lexicon, lower = prose.lexicon, prose.tokens.lower
    after = report.last + 1
    size = lexicon.phrase(lower, report.last, "verbs.phrasal")
    if size > 0 and report.last + size < part.stop and lower[report.last + size] in lexicon["clauses.that"]:
        return not _points(prose, report.last + size, part)  # "lays it down that"
    said = after < part.stop and lower[after] in lexicon["nouns.said"]  # "said nothing more that night"
    object_first = (said or _is_object(prose, after, part)) and lower[report.last] not in lexicon["verbs.told"]
    for ahead in range(after, min(after + _OBJECT_REACH, part.stop)):
        abbreviated = lower[ahead] == "." and lower[ahead - 1] in lexicon.union(
            "grammar.abbreviations", "grammar.numbering"
        )  # "in *Federalist* No. 2 that"
        if prose.quoted[ahead] >= 0 or (lower[ahead] in _BREAKS and not abbreviated) or _is_barrier(prose, ahead, part):
            return False
        asked = lower[ahead] in lexicon["clauses.openers"] and lower[after] in lexicon["grammar.prepositions"]
        if (asked or lower[ahead] in lexicon["clauses.inner"]) and lower[ahead - 1] not in lexicon["grammar.prepositions"]:
            if lower[ahead] in lexicon["clauses.asking"] and (_merely_asks(prose, report) or _is_kept_back(prose, report)):
                return False
            stated = not object_first or lower[ahead - 1] in lexicon["nouns.clause"]  # "repeated the claim that"
            if _points(prose, ahead, part) or _is_loose(prose, report.last, ahead, part):
                return False
            agreed = lower[report.last] in lexicon["verbs.agreeing"] and lower[after] in lexicon["phrases.with"]
            topical = not agreed and lower[ahead] in lexicon["clauses.that"] and _is_topic(prose, after)
            return stated and not topical and (ahead == after or _may_part(prose, report, after, ahead))
    return False


def _is_topic(prose: Prose, index: int) -> bool:
    """Whether a preposition leads to what a verb is about: "spoke with a man that", not "answered with dignity that", "replied by return that"."""
    lower, lexicon = prose.tokens.lower, prose.lexicon
    if lower[index] not in lexicon["links.topic"]:
        return False
    manner = lower[index] in lexicon["phrases.with"] | lexicon["links.agent"]
    led = lower[index + 1] in lexicon.union("grammar.determiners", "pronouns.objects")
    return not manner or led or not prose.tokens.words[index + 1].islower()


def _is_loose(prose: Prose, verb: int, that: int, part: range) -> bool:
    """Whether a "that" behind other words belongs to these: "into discouraging that system", "predicted eclipses and that …", "a town that was old"."""
    lower, lexicon = prose.tokens.lower, prose.lexicon
    before, following = lower[that - 1], lower[that + 1] if that + 1 < part.stop else "."
    if following in lexicon["grammar.infinitive"]:
        return True  # "teaches him how to eat"
    if _is_bare_object(prose, verb, that):
        return True
    joined = (lexicon.ends(before, "endings.gerund") and that > verb + 1) or before in lexicon["grammar.coordinators"]
    hears = before in lexicon.union("pronouns.objects", "nouns.clause", "grammar.adverbs")
    return joined or (following in lexicon["verbs.auxiliary"] and not hears and that > verb + 1)


def _is_bare_object(prose: Prose, verb: int, that: int) -> bool:
    """Whether a plural right before "that" is what a verb has for its object: "reflect only websites that take part", not "told officials that"."""
    lower, lexicon = prose.tokens.lower, prose.lexicon
    noun = lower[that - 1]
    if that < verb + 2 or lower[verb] in lexicon["verbs.told"] or not prose.tokens.words[that - 1].islower():
        return False
    named = noun in lexicon.union("nouns.clause", "months.names", "grammar.adverbs", "pronouns.objects")
    placed = not lexicon["grammar.prepositions"].isdisjoint(lower[verb + 1 : that])
    return lexicon.ends(noun, "endings.plural") and not (named or placed)


def _may_part(prose: Prose, report: Report, after: int, that: int) -> bool:
    """Whether a verb and its clause may have the tokens from `after` to `that` between them: a thought adverbs only, a pronoun that is told nothing else."""
    lower, lexicon = prose.tokens.lower, prose.lexicon
    ruled = report.subject is not None and report.subject.kind == "institution" and lower[after] in lexicon["links.opinion"]
    if report.kind == "thought" and not ruled:  # "the court held in Orton v. Marsh that"
        if lower[report.last] in lexicon["verbs.agreeing"] and lower[after] in lexicon["phrases.with"]:
            return True  # "agrees with Orton that"
        adverbs = lexicon["grammar.adverbs"]
        return all(lower[place] in adverbs or lexicon.ends(lower[place], "endings.adverb") for place in range(after, that))
    told = is_pronoun(prose, after) or lower[after] in lexicon.union("verbs.own", "pronouns.anybody")
    return report.kind != "describe" and not (told and after + 1 < that and lower[after + 1] in lexicon["grammar.determiners"])


def _is_object(prose: Prose, start: int, part: range) -> bool:
    """Whether a noun phrase with an article begins at a token or behind adverbs there."""
    lower, lexicon = prose.tokens.lower, prose.lexicon
    while start < part.stop and lower[start] in lexicon["grammar.adverbs"]:
        start += 1
    return start < part.stop and lower[start] in lexicon["grammar.determiners"] and lower[start] not in lexicon["clauses.that"]


def _is_barrier(prose: Prose, index: int, part: range) -> bool:
    """Whether "to" begins an infinitive; "to a friend" tells who was told."""
    lexicon, following = prose.lexicon, index + 1
    if prose.tokens.lower[index] not in lexicon["clauses.barriers"]:
        return False
    told = following < part.stop and (
        is_name_word(prose, following)
        or is_pronoun(prose, following)
        or prose.tokens.lower[following] in lexicon["grammar.determiners"]
    )
    return not told
