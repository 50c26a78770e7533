"""What a sentence does that leads up to words with a colon: names a passage, says when more follows, or what is by the way."""

from __future__ import annotations

from citecheck.extract.language.tokens import OWNER
from citecheck.extract.names.names import NameMention
from citecheck.extract.names.register import Register
from citecheck.extract.phrases.nounphrases import after
from citecheck.extract.phrases.phrases import Phrase
from citecheck.extract.prose.prose import Prose
from citecheck.extract.reports.frames import Report
from citecheck.extract.speakers.misfits import is_told

_CLAUSE = 16  # tokens in which a paper or a book may be named before a colon
_LED = 3  # tokens before a noun in which its article or owner stands
_PREDICATE = 3  # tokens before "is" in "Less kind was X"
_MORE = 7  # tokens before a colon: "And then, on the fifth of May"


def colon_of(prose: Prose, places: range) -> int:
    """The first colon outside marks at these tokens, in their order; -1 when none is there."""
    return next((index for index in places if prose.tokens.lower[index] == ":" and prose.quoted[index] < 0), -1)


def end_of_lead(prose: Prose, part: range) -> int:
    """The colon or dash with which a sentence leads up to a block; the end of the sentence when it has neither."""
    colon = colon_of(prose, part)
    return colon if colon >= 0 else part.stop - 1


def only_goes_on(prose: Prose, part: range) -> bool:
    """Whether a sentence says before its colon only that or when more follows: "And again: “…”", "The next day: “…”"."""
    lower, lexicon = prose.tokens.lower, prose.lexicon
    lead = range(part.start, colon_of(prose, part))
    if not 0 < len(lead) <= _MORE or any(prose.quoted[at] >= 0 for at in lead):
        return False
    going = lexicon.union(
        "grammar.adverbs",
        "grammar.coordinators",
        "grammar.articles",
        "links.adjunct",
        "months.names",
        "nouns.times",
        "grammar.numerals",
    )
    return all(lower[at] in going or lower[at].isdigit() or lower[at] == "," for at in lead)


def tells_of_passage(prose: Prose, part: range) -> bool:
    """Whether a sentence only says before its colon that a passage follows, and not whose: "In the next page the following sentence occurs: “…”"."""
    lower, lexicon = prose.tokens.lower, prose.lexicon
    colon = end_of_lead(prose, part)
    for place in range(max(part.start + 1, colon - _CLAUSE), colon):
        if lower[place] in lexicon["nouns.passages"] and prose.quoted[place] < 0:
            led = lower[max(part.start, place - _LED) : place]
            if not lexicon["verbs.having"].isdisjoint(led):
                return False  # "Larkin has a line about this"
            owned = (
                OWNER in led or not lexicon["pronouns.possessive"].isdisjoint(led) or lower[place + 1] in lexicon["links.owner"]
            )
            return not owned and not lexicon["grammar.determiners"].isdisjoint(led)
    return False


def is_addressed(prose: Prose, name: NameMention) -> bool:
    """Whether something is written to whoever a name is of: "a letter to Carter"."""
    lower, lexicon, link = prose.tokens.lower, prose.lexicon, name.first - 1
    return link > 0 and lower[link] in lexicon["links.dative"] and lexicon.is_kind(lower[link - 1], "speakers.work")


def is_by_the_way(prose: Prose, report: Report) -> bool:
    """Whether a report only tells when something else was said: "he warned that when once it had begun none could resist: “…”"."""
    lower, subject = prose.tokens.lower, report.subject
    if is_told(prose, report):
        return True
    if subject is None or report.inverted or subject.first > report.first:
        return False
    ahead = lower[max(0, subject.first - 2) : subject.first]
    behind = lower[report.last + 1 : report.last + 2]
    return not prose.lexicon["clauses.when"].isdisjoint(ahead) and behind != [":"]


def replier(prose: Prose, register: Register, part: range) -> Phrase | None:
    """Who replies in the sentence `part`: whoever was asked or written to in the one before, not who asked: "She wrote to Reed. The reply was short"."""
    sentence = prose.sentence_at(prose.tokens.starts[part.start])
    before = prose.ranges[sentence - 1] if sentence else range(0)
    people = [
        name
        for name in register.within(before.start, before.stop - 1)
        if prose.quoted[name.first] < 0 and register.is_person(name) and prose.tokens.lower[name.last + 1] != OWNER
    ]
    told = _told(prose, before) if before else None
    if told is not None:
        return told
    asked = before and prose.tokens.lower[before.start] in prose.lexicon["verbs.own"]  # "I asked Ann Orme"
    if not people or not (asked or len({register.whole(name) for name in people}) > 1):
        return None
    return Phrase(people[-1].first, people[-1].last, people[-1].last, "name")


def _told(prose: Prose, part: range) -> Phrase | None:
    """The subject of a sentence that was told or asked something: "Her mother, who had hoped for more, was informed by letter"."""
    lower, lexicon = prose.tokens.lower, prose.lexicon
    subject = after(prose, part.start, part.stop)
    if subject is None or subject.kind not in {"name", "person"} or subject.first != part.start:
        return None
    told = lexicon.union("verbs.told", "verbs.asking")
    places = range(subject.last + 1, min(part.stop - 1, subject.last + _CLAUSE))
    passive = any(lower[at] in lexicon["verbs.be"] and lower[at + 1] in told for at in places)
    return subject if passive else None


def told_last(prose: Prose, part: range) -> Phrase | None:
    """Who is told of right before the colon, behind what is said of them: "Less kind was the reviewer for the *Mercury*: “…”"."""
    lower, lexicon, colon = prose.tokens.lower, prose.lexicon, colon_of(prose, part)
    be = next(
        (at for at in range(part.start + 1, min(part.start + _PREDICATE + 1, colon)) if lower[at] in lexicon["verbs.be"]), -1
    )
    led = lexicon.union("grammar.determiners", "pronouns.subject", "pronouns.expletive")
    if be < 0 or not led.isdisjoint((lower[part.start], lower[be - 1])):
        return None
    told = after(prose, be + 1, colon)
    return told if told is not None and told.last == colon - 1 and told.kind in {"person", "name"} else None


def hearers_source(prose: Prose, part: range) -> Phrase | None:
    """Of whom a sentence of the author's own speaks before its colon: "We sit at table and hear his sentiments from his own lips: “…”"."""
    lower, told = prose.tokens.lower, prose.lexicon.union("pronouns.masculine", "pronouns.feminine")
    last = next(
        (at for at in range(colon_of(prose, part) - 1, part.start, -1) if lower[at] in told and prose.quoted[at] < 0), None
    )
    return None if last is None else Phrase(last, last, last, "pronoun")
