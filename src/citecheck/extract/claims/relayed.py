"""What a text has at second hand: "learned from X that …", "to hear X tell it, …", "contrary to what X has been telling the board, …"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain, compress

from citecheck.extract.phrases.nounphrases import after, begun_at
from citecheck.extract.phrases.phrases import SOURCES, SPEAKERS, Phrase
from citecheck.extract.phrases.subjects import before
from citecheck.extract.prose.prose import Prose
from citecheck.extract.reports.frames import Report

_OBJECT = 9  # tokens from "took" to "to mean"
_MADE = 5  # tokens from the comma to "by" in ", first made by X"
_CLAUSE = 14  # tokens from "contrary to what" to the verb
_RANKERS = SPEAKERS - {"pronoun"}
_BREAKS = frozenset({",", ";", ":", ".", "—", "–", "(", ")"})


def find_relayed(prose: Prose, part: range) -> Iterator[Report]:
    """The reports of a sentence, the tokens `part`, by whom something was learned from, or who tells it another way."""
    lexicon, words = prose.lexicon, prose.tokens.lower[part.start : part.stop]
    if not lexicon.union("verbs.learning", "verbs.taking", "verbs.listing", "verbs.ranking", "nouns.version").isdisjoint(words):
        yield from chain.from_iterable(find(prose, part) for find in (_learned, _taken, _listed, _versioned))
    if not lexicon["links.agent"].isdisjoint(words):
        yield from _authored(prose, part)
    yield from _told(prose, part)
    yield from _contradicted(prose, part)


def _learned(prose: Prose, part: range) -> Iterator[Report]:
    """Read "they learned from the caretaker that …" and "from her letters we learn that …"."""
    lexicon, lower = prose.lexicon, prose.tokens.lower
    for verb in compress(part, map(lexicon["verbs.learning"].__contains__, lower[part.start : part.stop])):
        if verb + 2 >= part.stop or verb == part.start or prose.quoted[verb] >= 0:
            continue
        if not lexicon.union("verbs.possible", "grammar.not").isdisjoint(lower[max(part.start, verb - 2) : verb]):
            continue  # "could have learned from the clerk that"
        if lower[verb + 1] in lexicon["links.learned"]:
            source = after(prose, verb + 2, part.stop)
            told = (
                source is not None
                and source.first == verb + 2
                and (_clause_at(prose, source.last + 1, part) or _parted(prose, verb, source))
            )
        else:
            source = after(prose, part.start + 1, verb - 1) if lower[part.start] in lexicon["links.learned"] else None
            told = source is not None and source.last == verb - 2 and _clause_at(prose, verb + 1, part)
        if source is not None and told and source.kind in SOURCES and lower[source.head] not in lexicon["speakers.ordinal"]:
            yield Report(verb, verb, "speech", source, inverted=True)


def _parted(prose: Prose, verb: int, source: Phrase) -> bool:
    """Whether a verb and its source are an aside: "…, we learn from the minute, …"."""
    lower = prose.tokens.lower
    led = lower[verb - 2] == "," and lower[verb - 1] in prose.lexicon.union("verbs.own", "pronouns.subject")
    return led and lower[source.last + 1 : source.last + 2] == [","]


def _clause_at(prose: Prose, index: int, part: range) -> bool:
    """Whether "that" stands at a token, or behind the comma there, and opens a clause: not "from a school that was shut"."""
    lower, lexicon = prose.tokens.lower, prose.lexicon
    parted = "clauses-behind-commas" in lexicon["grammar.traits"] and index < part.stop and lower[index] == ","
    start = index + parted
    return (
        start + 1 < part.stop and lower[start] in lexicon["clauses.that"] and lower[start + 1] not in lexicon["verbs.auxiliary"]
    )


def _told(prose: Prose, part: range) -> Iterator[Report]:
    """Read "To hear X tell it, …" and "the way X tells it, …"."""
    lower, lexicon = prose.tokens.lower, prose.lexicon
    size = lexicon.phrase(lower, part.start, "phrases.hearing")
    if size == 0 or prose.quoted[part.start] >= 0:
        return
    for verb in range(part.start + size + 1, min(part.start + _CLAUSE, part.stop - 1)):
        stop = verb + lexicon.phrase(lower, verb, "phrases.told")
        if stop > verb and stop < part.stop and lower[stop] == ",":
            teller = begun_at(prose, part.start + size, verb, SOURCES)
            if teller is not None and teller.kind in SOURCES and teller.last == verb - 1:
                yield Report(part.start, stop - 1, "according", teller)
            return


def _taken(prose: Prose, part: range) -> Iterator[Report]:
    """Read "X took the line to mean that …" and "X judged the letter to be forged"."""
    lower, lexicon = prose.tokens.lower, prose.lexicon
    for verb in compress(part, map(lexicon["verbs.taking"].__contains__, lower[part.start : part.stop])):
        if verb == part.start or prose.quoted[verb] >= 0 or lower[verb - 1] in lexicon.union("grammar.infinitive", "verbs.be"):
            continue
        if not lexicon.union("verbs.possible", "verbs.future").isdisjoint(lower[max(part.start, verb - 2) : verb]):
            continue
        link = next(
            (at for at in range(verb + 2, min(verb + _OBJECT, part.stop - 2)) if lower[at] in lexicon["grammar.infinitive"]), None
        )
        if link is None or not all(_may_hold(prose, at) for at in range(verb + 1, link)):
            continue
        reader = before(prose, verb, part.start) if _amounts(prose, verb, link + 1) else None
        if reader is not None and _may_tell(prose, reader):
            yield Report(verb, verb, "speech", reader, inverted=True)


def _amounts(prose: Prose, verb: int, index: int) -> bool:
    """Whether an infinitive tells what something is taken for: "took it to mean", "judged it to be", not "took a bus to be there"."""
    lower, lexicon = prose.tokens.lower, prose.lexicon
    if lower[index] in lexicon["verbs.amounting"]:
        return True
    thing = lower[verb + 1] not in lexicon["pronouns.objects"] or lower[verb + 1] in lexicon["pronouns.neuter"]
    return lower[index] in lexicon["verbs.existing"] and lower[verb] in lexicon["verbs.deeming"] and thing


def _may_hold(prose: Prose, index: int) -> bool:
    """Whether a token may stand in the object of a verb that has an infinitive behind it."""
    lower, lexicon = prose.tokens.lower[index], prose.lexicon
    return lower[0].isalnum() and lower not in lexicon.union("clauses.openers", "verbs.auxiliary", "pronouns.reflexive")


def _contradicted(prose: Prose, part: range) -> Iterator[Report]:
    """Read "contrary to what X has been telling the board, …": a report though it is none that the author shares."""
    lower, lexicon = prose.tokens.lower, prose.lexicon
    for index, size in lexicon.phrases(lower, part, "phrases.against"):
        first = index + size
        verb = _verb(prose, first, part) if prose.quoted[index] < 0 else None
        if verb is None:
            continue
        teller = begun_at(prose, first, verb, SOURCES) if verb > first else after(prose, verb + 1, part.stop)
        if teller is not None and _may_tell(prose, teller):
            yield Report(index, verb, "speech", teller, inverted=True)


def _verb(prose: Prose, first: int, part: range) -> int | None:
    """The verb of saying or thinking in the clause that begins at a token."""
    verbs, stop = prose.lexicon.union("verbs.speech", "verbs.thought", "verbs.participles"), min(first + _CLAUSE, part.stop)
    for place in range(first, stop):
        if prose.quoted[place] >= 0 or prose.tokens.lower[place] in _BREAKS:
            return None
        if prose.tokens.lower[place] in verbs and not prose.lexicon.union("verbs.possible").intersection(
            prose.tokens.lower[first:place]
        ):
            return place
    return None


def _may_tell(prose: Prose, teller: Phrase) -> bool:
    lower = prose.tokens.lower[teller.first]
    return teller.kind in SOURCES and lower not in prose.lexicon.union("pronouns.anybody", "pronouns.neuter", "verbs.own")


def _listed(prose: Prose, part: range) -> Iterator[Report]:
    """Read "the census gives her name as Lavinia" and "the report lists them under …": what a document or a body says that something is."""
    lower, lexicon = prose.tokens.lower, prose.lexicon
    for verb in compress(part, map(lexicon.union("verbs.listing", "verbs.ranking").__contains__, lower[part.start : part.stop])):
        if (
            verb == part.start
            or verb + 1 >= part.stop
            or prose.quoted[verb] >= 0
            or lower[verb + 1] not in lexicon.union("grammar.determiners", "pronouns.objects")
        ):
            continue
        near = lower[verb + 2 : min(verb + _OBJECT, part.stop)]
        cut = next((at for at, word in enumerate(near) if word in _BREAKS), len(near))
        ranked = lower[verb] in lexicon["verbs.ranking"]
        if lexicon["links.ranking" if ranked else "links.listing"].isdisjoint(near[:cut]):
            continue
        text = before(prose, verb, part.start)
        if (
            text is not None
            and (text.kind in _RANKERS if ranked else text.kind == "work")
            and lower[text.first] not in lexicon.union("verbs.own", "pronouns.neuter")
        ):
            yield Report(verb, verb, "speech", text, inverted=True)


def _authored(prose: Prose, part: range) -> Iterator[Report]:
    """Read "the claim, first made by X, that …"."""
    lower, lexicon = prose.tokens.lower, prose.lexicon
    for link in compress(part, map(lexicon["links.agent"].__contains__, lower[part.start : part.stop])):
        first = next((at for at in range(link - 2, max(part.start, link - _MADE), -1) if lower[at] == ","), None)
        if first is None or prose.quoted[link] >= 0 or not lexicon.ends(lower[link - 1], "endings.participle"):
            continue
        stop = next((at for at in range(link + 2, min(link + _CLAUSE, part.stop - 2)) if lower[at] == ","), None)
        if lower[first - 1] not in lexicon["nouns.clause"] or stop is None or lower[stop + 1] not in lexicon["clauses.that"]:
            continue
        author = after(prose, link + 1, stop)
        if author is not None and author.kind in SOURCES:
            yield Report(first - 1, link, "speech", author, inverted=True)


def _versioned(prose: Prose, part: range) -> Iterator[Report]:
    """Read "In the version she gave to the radio, …" and "In the story X tells, …"."""
    lower, lexicon = prose.tokens.lower, prose.lexicon
    noun = part.start + 2
    led = (
        noun + 2 < part.stop
        and lower[part.start] in lexicon["phrases.within"]
        and lower[part.start + 1] in lexicon["grammar.articles"]
    )
    if not led or lower[noun] not in lexicon["nouns.version"]:
        return
    comma = next((at for at in range(noun + 2, min(noun + _CLAUSE, part.stop)) if lower[at] == ","), noun)
    verb = next((at for at in range(noun + 2, comma) if lower[at] in lexicon["verbs.version"]), None)
    teller = None if verb is None else begun_at(prose, noun + 1, verb, SOURCES)
    if verb is not None and teller is not None and teller.last == verb - 1 and _may_tell(prose, teller):
        yield Report(part.start, verb, "speech", teller, inverted=True)
