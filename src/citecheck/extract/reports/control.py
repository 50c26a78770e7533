"""Whose a verb is that has no subject beside it: "and said", "refused to say", "saying", "it was left to X to ask"."""

from citecheck.extract.names.given import is_given
from citecheck.extract.names.runs import is_name_word
from citecheck.extract.phrases.chains import across_aside, ending_at, run_start
from citecheck.extract.phrases.nounphrases import begun_at
from citecheck.extract.phrases.phrases import Phrase, can_speak, is_pronoun
from citecheck.extract.phrases.subjects import before
from citecheck.extract.prose.prose import Prose
from citecheck.extract.reports.frames import Report

_RELATIVE = 8  # tokens of a relative clause without commas
_SUBJECT = 40  # tokens from the start of a sentence in which its subject begins
_VERBS = ("verbs.speech", "verbs.describe", "verbs.evidence", "verbs.thought")
_CLAUSE = 40  # tokens from the start of a clause to its verb
_BOUNDS = frozenset({",", ";", ":", "—", "–", "(", ")", "."})
_SPEAKERS = frozenset({"name", "person", "institution", "work", "generic"})
_BEGINNERS = frozenset({"name", "pronoun", "own", "person", "institution", "work"})


def main_subject(prose: Prose, index: int, part: range, earlier: list[Report]) -> Phrase | None:
    """The subject of the verb on which "to say" or "saying" hangs: the last one reported, else the first of the sentence."""
    for report in earlier[:-_SUBJECT:-1]:
        relative = report.first > part.start and prose.tokens.lower[report.first - 1] in prose.lexicon["pronouns.relative"]
        if (
            report.subject is not None
            and not (report.passive or relative or _is_embedded(prose, report, part))
            and report.kind not in {"noun", "according", "for", "within"}
        ):
            return _told_of(prose, report, index) or report.subject
    for start in range(part.start, min(part.start + _SUBJECT, index)):
        if prose.quoted[start] < 0 and _may_begin_subject(prose, start, part):
            subject = begun_at(prose, start, index, _BEGINNERS) or _one_of_many(prose, start, index)
            if subject is not None:
                return subject
    return None


def _one_of_many(prose: Prose, start: int, index: int) -> Phrase | None:
    """One of several people at a token: "One of the employees was leaving, saying …"."""
    lower, lexicon = prose.tokens.lower, prose.lexicon
    one = begun_at(prose, start, index, frozenset({"generic"})) if lower[start] in lexicon["grammar.some"] else None
    return one if one is not None and lexicon.is_kind(lower[one.last], "speakers.person", "speakers.kin") else None


def _told_of(prose: Prose, report: Report, index: int) -> Phrase | None:
    """Whom the author tells of, up to the verb at `index`: "I remember a woman who looked up to say"."""
    lower, lexicon = prose.tokens.lower, prose.lexicon
    if report.subject is None or report.subject.kind != "own":
        return None
    who = next((at for at in range(report.last + 1, index) if lower[at] in lexicon["pronouns.who"]), None)
    told = ending_at(prose, who - 1 - (lower[who - 1] == ","), report.last + 1) if who is not None else None
    return told if told is not None and told.kind in {"person", "name"} else None


def _is_embedded(prose: Prose, report: Report, part: range) -> bool:
    """Whether somebody else says what a report says: "Acme said | it accepted the ruling, adding that"."""
    before = report.subject.first - 1 if report.subject is not None else -1
    return (
        before > part.start
        and before != report.last
        and prose.tokens.lower[before] in prose.lexicon["verbs.clausal"]
        and prose.quoted[before] < 0
    )


def clause_subject(prose: Prose, index: int, part: range, nearest: Phrase | None) -> Phrase | None:
    """Who begins the clause of a verb, where what stands nearest to it only tells more of them: "The man I met at the gate told me"."""
    lower, lexicon = prose.tokens.lower, prose.lexicon
    acting = _acting_subject(prose, nearest, part) or _named_before(prose, nearest, part) if nearest is not None else None
    if acting is not None:
        return acting
    # "One scholar I spoke to called it …"
    stranded = lower[index - 1] in lexicon["grammar.prepositions"] and lower[index] not in lexicon["verbs.nouns"]
    if not (stranded if nearest is None else _may_hang(prose, nearest, index, part)):
        return nearest
    start = max(part.start, index - _CLAUSE)
    for place in range(index - 2, start, -1):
        if prose.quoted[place] >= 0 or lower[place] in _BOUNDS:
            start = place + 1
            break
    relative = next((place for place in range(index - 2, start, -1) if lower[place] in lexicon["pronouns.relative"]), None)
    if relative is not None and relative > start + 1 and stranded:
        told = ending_at(prose, relative - (2 if lower[relative - 1] == "," else 1), part.start)
        speaks = told is not None and told.kind in _SPEAKERS | {"other"}
        return told if speaks else nearest  # "one of our ads that I had put in said"
    if lower[start] in lexicon["pronouns.relative"]:
        start = part.start  # "The teacher we met, who asked not to be named, said"
    while start < index and lower[start] in lexicon.union("grammar.coordinators", "clauses.that", "grammar.adverbs"):
        start += 1
    subject = begun_at(prose, start, index, _SPEAKERS) if start < index else None
    apart = subject is not None and subject.last < index - 1 and (nearest is None or subject.last < nearest.first)
    return subject if apart and subject is not None and not is_pronoun(prose, subject.first) else nearest


def _named_before(prose: Prose, nearest: Phrase, part: range) -> Phrase | None:
    """The person of whom an apposition tells that no comma closes: "Howard Archer, economist at Global Insight | said"."""
    comma = nearest.first - 1
    if nearest.kind != "person" or comma <= part.start or prose.tokens.lower[comma] != "," or not is_name_word(prose, comma - 1):
        return None
    first = run_start(prose, comma - 1, part.start)
    opens = first == part.start or prose.quoted[first - 1] >= 0 or prose.tokens.lower[first - 1] in _BOUNDS
    told = opens and first < comma - 1 and is_given(prose, first)
    return Phrase(first, comma - 1, comma - 1, "name") if told else None


def _acting_subject(prose: Prose, nearest: Phrase, part: range) -> Phrase | None:
    """Who does something meanwhile, where what stands nearest to a verb belongs to that: "Jane Doe speaking to the Council | called it"."""
    lower, lexicon = prose.tokens.lower, prose.lexicon
    if nearest.first <= part.start + 2 or lower[nearest.first - 1] not in lexicon["grammar.prepositions"]:
        return None
    for place in range(nearest.first - 2, max(part.start, nearest.first - _RELATIVE), -1):
        if prose.quoted[place] >= 0 or lower[place] in _BOUNDS or lower[place] in lexicon["grammar.conjunctions"]:
            return None
        if lexicon.ends(lower[place], "endings.gerund") and place not in prose.nameable:
            told = ending_at(prose, place - 1, part.start)
            opens = told is not None and (told.first == part.start or lower[told.first - 1] == ",")
            return told if told is not None and opens and told.kind in {"name", "person"} else None
    return None


def _may_hang(prose: Prose, nearest: Phrase, index: int, part: range) -> bool:
    """Whether a phrase before a verb may be no subject of it: a thing, the object "him", or the subject of a relative clause: "the man I met"."""
    if nearest.kind == "own":
        return (
            past_adverbs(prose, index - 1, part) > nearest.last
            and prose.tokens.lower[index - 1] not in prose.lexicon["verbs.auxiliary"]
        )
    if nearest.kind == "pronoun":
        return prose.tokens.lower[nearest.last] in prose.lexicon["pronouns.patients"]
    if nearest.kind != "other" or nearest.first == part.start:
        return False
    lower, lexicon = prose.tokens.lower, prose.lexicon
    led = lower[nearest.first - 1] in lexicon["grammar.prepositions"] or lexicon.ends(
        lower[nearest.first - 1], "endings.participle"
    )
    return led and lower[nearest.first] in lexicon["grammar.determiners"]


def _may_begin_subject(prose: Prose, start: int, part: range) -> bool:
    """Whether a subject may begin at a token: a sentence or a clause does, or a date before it ("In 1987 Ronald Reagan"), but no "Citing"."""
    lexicon, word = prose.lexicon, prose.tokens.lower[start]
    before = prose.tokens.lower[start - 1] if start > part.start else ","
    led = before in {",", ";", "—", ":"} or before.isdigit() or before in lexicon["months.names"]
    if not led and not (start == part.start + 1 and before in lexicon["grammar.coordinators"]):
        return False
    dated = prose.tokens.words[start].isupper() and start == part.start and _is_dateline(prose, start, part)
    acting = lexicon.ends(word, "endings.gerund") and start + 1 < part.stop
    verb = word in lexicon.union(*_VERBS) or (acting and prose.tokens.lower[start + 1] in lexicon["grammar.determiners"])
    return not dated and not (acting and verb)  # "Following the vote, Orton …"


def _is_dateline(prose: Prose, start: int, part: range) -> bool:
    """Whether a place in capitals opens a report, with a dash behind it: "CORLEY HAVEN — The commissioners sent …"."""
    words = prose.tokens.words[start : min(start + _RELATIVE, part.stop)]
    place = next((at for at, word in enumerate(words) if not word.isupper()), 0)
    return place > 0 and words[place] in {"—", "–", "-"}


def governor(prose: Prose, index: int, part: range) -> Phrase | None:
    """The subject of the verb right before the "to" at token `index`: "a servant used respectfully to call him"."""
    lexicon, lower = prose.lexicon, prose.tokens.lower
    back = past_adverbs(prose, index - 1, part)
    if back <= part.start or prose.quoted[back] >= 0:
        return None
    if lower[back] == ",":  # "it was left to the cook, whose letters survive, to tell the truth"
        aside = across_aside(prose, back, part.start)
        led = aside is not None and aside.first > part.start and lower[aside.first - 1] in lexicon["links.dative"]
        return aside if led else None
    if is_name_word(prose, back):
        subject = before(prose, index, part.start)  # "it was left to X to ask"
        led = subject is not None and subject.first > part.start and lower[subject.first - 1] in lexicon["links.dative"]
        return subject if led or lower[part.start] in lexicon["pronouns.impersonal"] else None
    subject = before(prose, back, part.start)
    if subject is None or not can_speak(prose, subject):
        return None
    verb = lexicon.ends(lower[back], "endings.participle") or lower[back] in lexicon.union("verbs.hear", "verbs.wont")
    beside = subject.last == back - 1 and subject.kind in {"pronoun", "name", "person"}  # "as Jane Doe likes to say"
    return subject if verb or beside else None


def absolute(prose: Prose, index: int, part: range) -> Phrase | None:
    """The subject of an absolute participle, right before it: "with Boswell stating", "the government recommending"."""
    subject = before(prose, index, part.start)
    adjacent = subject is not None and subject.last == index - 1
    if subject is not None and _is_place(prose, subject, part):
        return None
    if (
        subject is not None
        and adjacent
        and subject.kind != "person"
        and subject.head < index - 1
        and is_name_word(prose, index - 1)
    ):
        inner = ending_at(prose, index - 1, subject.head + 2)
        if inner is not None and inner.kind == "name" and prose.tokens.lower[inner.first - 1] in prose.lexicon["links.owner"]:
            return inner  # "footage of Jane Doe asking"
    return subject if subject is not None and adjacent and subject.kind in {"name", "institution", "person"} else None


def _is_place(prose: Prose, subject: Phrase, part: range) -> bool:
    """Whether a name before a participle only tells where something is: "in London saying", "outside Washington, D.C. saying"."""
    lower, places = prose.tokens.lower, prose.lexicon["links.adjunct"]
    back = subject.first - 1
    if back > part.start + 1 and lower[back] == "," and is_name_word(prose, back - 1):
        back = run_start(prose, back - 1, part.start) - 1
    bare = subject.kind == "name" and lower[subject.first] not in prose.lexicon["grammar.articles"]  # not "in the Times saying"
    return bare and back > part.start and lower[back] in places


def past_adverbs(prose: Prose, index: int, part: range) -> int:
    """The token at `index`, or the first one before it that is no adverb."""
    lower, lexicon = prose.tokens.lower, prose.lexicon
    while index > part.start and (lower[index] in lexicon["grammar.adverbs"] or lexicon.ends(lower[index], "endings.adverb")):
        index -= 1
    return index


def past_relative(prose: Prose, subject: Phrase | None, part: range) -> Phrase | None:
    """A subject, or whom a relative clause tells of that ends with it, where no commas set it off: « la société qui gère le port | invoque »."""
    lower, lexicon = prose.tokens.lower, prose.lexicon
    if subject is None or subject.kind == "pronoun" or "adjectives-behind" not in lexicon["grammar.traits"]:
        return subject
    for place in range(subject.first - 2, max(part.start, subject.first - _RELATIVE), -1):
        if prose.quoted[place] >= 0 or not lower[place][0].isalnum():
            return subject
        if lower[place] in lexicon["pronouns.who"]:
            told = ending_at(prose, place - 1, part.start) if lower[place - 1] not in lexicon["grammar.prepositions"] else None
            return told if told is not None and told.kind in {"person", "institution", "work", "name"} else subject
        if lower[place] in lexicon["grammar.conjunctions"]:
            return subject
    return subject


def whose_work(prose: Prose, work: Phrase, part: range, earlier: list[Report]) -> Phrase:
    """A work, or who is the subject of the clause that it belongs to: "Rourke defended it in a speech that called it “…”"."""
    lower, lexicon = prose.tokens.lower, prose.lexicon
    held = lower[work.first] in lexicon["grammar.one"] and lower[work.first - 1] in lexicon["links.opinion"]
    owner = main_subject(prose, work.first - 1, part, earlier) if held else None
    return owner if owner is not None and owner.kind in {"name", "pronoun", "person"} else work
