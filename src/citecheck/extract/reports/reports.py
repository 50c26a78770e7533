"""
Where a text reports what somebody said: the cue, and the phrase that names the speaker.

A reporting verb has its subject on either side ("Kennan argued", "cries Mr. Harrison"), a passive has an agent ("described by The Guardian").
"""

from collections.abc import Collection, Iterable
from functools import cache
from itertools import compress

from citecheck.extract.language.lexicon import Lexicon
from citecheck.extract.phrases.phrases import Phrase, can_speak
from citecheck.extract.phrases.subjects import before
from citecheck.extract.prose.prose import Prose
from citecheck.extract.reports.constructions import (
    agreed_with,
    cited_author,
    is_supposed,
    led_by_name,
    only_names,
    quoted_by_author,
    read_in,
    said_with,
)
from citecheck.extract.reports.control import (
    clause_subject,
    main_subject,
    past_adverbs,
    past_relative,
    whose_work,
)
from citecheck.extract.reports.frames import PHRASES, Report, ReportKind, by_phrase
from citecheck.extract.reports.infinitives import held_to_have, infinite, participle, to_quote
from citecheck.extract.reports.inversions import behind_words, inverted, said_there
from citecheck.extract.reports.nounforms import ends_compound
from citecheck.extract.reports.offered import by_name
from citecheck.extract.reports.origins import ascribed, by_owner, impression, trusted
from citecheck.extract.reports.passives import OUTSETS, other_agent, passive_of
from citecheck.extract.reports.sayings import by_noun
from citecheck.extract.reports.sharing import of_row, shared_subject
from citecheck.extract.reports.verbs import holds_view, verb_kind

_CUES = (
    "verbs.speech",
    "verbs.describe",
    "verbs.evidence",
    "verbs.thought",
    "verbs.manner",
    "verbs.seeming",
    "verbs.origin",
    "verbs.ascribing",
    "verbs.phrasal",
    "verbs.infinitives",
    "verbs.separable",
    "verbs.written",
    "verbs.light",
    "verbs.using",
    "verbs.seen",
    "nouns.content",
    "nouns.hands",
    "nouns.grounds",
    "nouns.names",
    "verbs.trusted",
    "phrases.according",
    "marks.owner",
    "links.agent",
    *PHRASES,
)
_OPENING = 3  # tokens before "in the preface": "And finally, in Article 5"


def find_reports(prose: Prose) -> list[list[Report]]:
    """The reports of each sentence in order, outside its quotation marks."""
    lower, quoted = prose.tokens.lower, prose.quoted
    cues = prose.lexicon.union(*_CUES)
    alone = prose.lexicon.singles(*_CUES) | prose.lexicon.union("verbs.separable")
    reports: list[list[Report]] = []
    for part in prose.ranges:
        found: list[Report] = []
        for index in compress(part, map(cues.__contains__, lower[part.start : part.stop])):
            if quoted[index] < 0 and _may_report(prose, index, part, alone):
                found += _report_at(prose, index, part, found)
        reports.append(found)
    return reports


def _may_report(prose: Prose, index: int, part: range, alone: Collection[str]) -> bool:
    """
    Whether it is worth a look: most of "to", "for" and "have" begin nothing, and they are a third of all cues.

    alone: the words that are cues without others behind them.
    """
    lexicon, lower = prose.lexicon, prose.tokens.lower
    if lower[index] in lexicon["links.agent"] and index > part.start and prose.quoted[index - 1] >= 0:
        return True  # "described as “…” by X, and as “…” by Y"
    if lower[index] in lexicon["phrases.within"]:
        if index - 1 > part.start and prose.quoted[index - 1 - (lower[index - 1] == "," and prose.quoted[index - 1] < 0)] >= 0:
            return True  # "“Tolerable,” in her diary, is high praise"
        opening = lexicon.union("grammar.adverbs", "grammar.coordinators")
        return index - part.start <= _OPENING and all(lower[at] in opening or lower[at] == "," for at in range(part.start, index))
    if lower[index] in lexicon["phrases.opening"]:
        return index == part.start or lexicon.phrase(lower, index, "phrases.according") > 0
    if lower[index] in lexicon["phrases.for"]:
        return index == part.start or lower[index - 1] in OUTSETS or lexicon.phrase(lower, index, "phrases.according") > 0
    return lower[index] in alone or lexicon.phrase(lower, index, *_CUES) > 0


@cache
def _may_credit(lexicon: Lexicon, word: str) -> bool:
    """Whether a word can begin a phrase that credits without a verb: hardly any cue does."""
    return word in lexicon.union("phrases.according", "phrases.stated", *PHRASES)


def _report_at(prose: Prose, index: int, part: range, earlier: list[Report]) -> Iterable[Report]:
    lexicon, tokens = prose.lexicon, prose.tokens
    lower = tokens.lower[index]
    agent = other_agent(prose, index, part, earlier) if lower in lexicon["links.agent"] and prose.quoted[index - 1] >= 0 else None
    if agent is not None:
        return (agent,)
    if _may_credit(lexicon, lower) and (
        lexicon.phrase(tokens.lower, index, "phrases.according", "phrases.stated") or lower in lexicon.singles(*PHRASES)
    ):
        return by_phrase(prose, index, part)
    if lower in lexicon["verbs.written"]:
        from citecheck.extract.phrases.containers import container  # noqa: PLC0415 - English has no such verbs

        held = container(prose, index, part)
        return () if held is None else (Report(index, index, "speech", held),)
    faith = trusted(prose, index, part) if lower in lexicon["verbs.trusted"] else None
    if faith is not None:
        return (faith,)
    kind = None if _is_inside_object(prose, index, earlier) else verb_kind(prose, index, part)
    if kind is not None and not (is_supposed(prose, index, part) or only_names(prose, index, part)):
        report = _of_verb(prose, index, part, kind, earlier)
        return () if report is None else (report,)
    if lower in lexicon["marks.owner"]:
        return by_owner(prose, index, part)
    if lower in lexicon["nouns.names"]:
        return by_name(prose, index, part)
    return by_noun(prose, index, part) if lower in lexicon.union("nouns.content", "nouns.hands", "nouns.grounds") else ()


def _is_inside_object(prose: Prose, index: int, earlier: list[Report]) -> bool:
    """Whether a word that may be a noun stands in the object of a verb before: "reflects this view in news | comments: …"."""
    lower, lexicon = prose.tokens.lower, prose.lexicon
    if not earlier or lower[index] not in lexicon["verbs.nouns"] or earlier[-1].kind not in {"speech", "describe"}:
        return False
    between = lower[earlier[-1].last + 1 : index]
    breaks = lexicon.union("grammar.conjunctions", "pronouns.relative", "pronouns.subject", "verbs.auxiliary", "clauses.that")
    led = between[:1] != [] and between[0] in lexicon.union("grammar.determiners", "pronouns.possessive")
    return led and breaks.isdisjoint(between) and all(word[0].isalnum() for word in between)


def _of_verb(prose: Prose, index: int, part: range, kind: ReportKind, earlier: list[Report]) -> Report | None:
    lower, lexicon = prose.tokens.lower, prose.lexicon
    # "came to the conclusion that", but not "“…,” came the reply"
    concludes = not lexicon["grammar.infinitive"].isdisjoint(lower[index + 1 : index + 2]) and holds_view(prose, index, part)
    if lower[index] in lexicon.union("verbs.seeming", "verbs.origin") and not concludes:
        return impression(prose, index, part) or to_quote(prose, index, part)
    source = ascribed(prose, index, part) if lower[index] in lexicon["verbs.ascribing"] else None
    if source is not None:
        return source
    cited = cited_author(prose, index, part)
    if cited is not None:
        return Report(index, index, kind, cited, inverted=True)
    if "verb-second" in lexicon["grammar.traits"]:
        return _of_second(prose, index, part, kind, earlier)
    back = past_adverbs(prose, index - 1, part)
    if kind == "describe" and back >= part.start and lower[index - 1] in lexicon["grammar.not"]:
        return None  # "whom he did not name"
    joined = said_with(prose, index, part)
    if joined is not None:
        return Report(index, index, kind, joined)
    held = held_to_have(prose, index, part)
    if held is not None:
        return Report(index, index, kind, held)
    gerund = lexicon.ends(lower[index], "endings.gerund")
    return (
        passive_of(prose, index, part, kind, back)
        or infinite(prose, index, part, kind, earlier)
        or _beside_words(prose, index, part, kind)
        or (participle(prose, index, part, kind, earlier) if gerund else None)
        or _finite(prose, index, part, kind, earlier)
    )


def _finite(prose: Prose, index: int, part: range, kind: ReportKind, earlier: list[Report]) -> Report | None:
    """The report of a finite verb; none where its form does not fit what stands before it: "a video phone"."""
    subject = _before_verb(prose, index, part, earlier)
    return None if subject is not None and ends_compound(prose, index, subject, part) else Report(index, index, kind, subject)


def _before_verb(prose: Prose, index: int, part: range, earlier: list[Report]) -> Phrase | None:
    """The subject before a verb, or whoever shares it; for the author's own "I quoted Shaw" and "I read in the *Times*" whom or what it names."""
    marked = index > part.start + 1 and not prose.lexicon.phrase(prose.tokens.lower, index, "verbs.phrasal")
    written = prose.lexicon.ends(prose.tokens.lower[index], "endings.participle")
    if marked and written and prose.tokens.lower[index - 1] in prose.lexicon["nouns.passages"]:
        return main_subject(prose, index, part, earlier)  # "sent it back with two words pencilled in the margin"
    there = said_there(prose, index, part) if prose.lexicon["links.among"] else None
    if there is not None:
        return there
    subject = clause_subject(prose, index, part, past_relative(prose, before(prose, index, part.start), part))
    if subject is not None and subject.kind == "other" and _is_mere_doing(prose, index, part):
        return None
    if subject is None or not can_speak(prose, subject):
        subject = shared_subject(prose, index, part, earlier) or subject
    subject = of_row(prose, index, subject, earlier) or subject
    if subject is not None and _is_adjunct(prose, subject, part):
        return main_subject(prose, index, part, earlier) or subject
    if subject is not None and subject.kind == "work" and subject.first > part.start:
        return whose_work(prose, subject, part, earlier)
    if subject is not None and subject.kind == "own":
        named = read_in(prose, index, part) or agreed_with(prose, index, part) or quoted_by_author(prose, index, part)
        return named or subject
    return subject


def _is_adjunct(prose: Prose, subject: Phrase, part: range) -> bool:
    """Whether a phrase before a verb stands behind "and in": "X agreed, and in her next book called it …"."""
    lower, lexicon, ahead = prose.tokens.lower, prose.lexicon, subject.first - 1
    joined = ahead - 1 > part.start and lower[ahead - 1] in lexicon["grammar.coordinators"]
    return joined and subject.kind != "name" and lower[ahead] in lexicon["links.adjunct"]


def _is_mere_doing(prose: Prose, index: int, part: range) -> bool:
    """Whether a verb of manner does something else of a thing: "The plan went ahead", but not "The saying goes: “…”"."""
    lower, lexicon = prose.tokens.lower, prose.lexicon
    manner = lower[index] in lexicon["verbs.manner"] and lower[index] not in lexicon["verbs.speech"]
    return manner and index + 1 < part.stop and lower[index + 1].isalpha() and prose.quoted[index + 1] < 0


def _beside_words(prose: Prose, index: int, part: range, kind: ReportKind) -> Report | None:
    """The report of a verb whose subject stands between it and quoted words, or behind it: "“…,” said X"."""
    subject = behind_words(prose, index, part)
    if subject is not None:
        return Report(index, index, kind, subject)
    subject = inverted(prose, index, part)
    if subject is None or led_by_name(prose, index, part, subject):
        return None
    return Report(index, index, kind, subject, inverted=True)


def _of_second(prose: Prose, index: int, part: range, kind: ReportKind, earlier: list[Report]) -> Report | None:
    """The report of a verb in a language whose finite verb comes second."""
    lower, lexicon = prose.tokens.lower, prose.lexicon
    led = index > part.start and lower[index - 1] in lexicon["grammar.infinitive"]
    wont = lexicon.union("verbs.auxiliary", "verbs.becoming")
    if led and not (index - 2 > part.start and lower[index - 2] in wont):  # "pflegte zu sagen"
        return Report(index, index, kind, main_subject(prose, index, part, earlier), infinite=True)
    from citecheck.extract.phrases.clauses import govern  # noqa: PLC0415 - not for English

    governed = govern(prose, index, part)
    subject = governed.subject
    if not governed.passive and (subject is None or not can_speak(prose, subject)):
        subject = shared_subject(prose, index, part, earlier) or subject
    return Report(index, index, kind, subject, governed.passive, governed.inverted)
