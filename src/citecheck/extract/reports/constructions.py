"""Verbs that report in a way of their own, and those that only seem to: "to quote X", "In the statutes we read …"."""

from citecheck.extract.names.runs import is_name_word, run_end
from citecheck.extract.phrases.chains import ending_at
from citecheck.extract.phrases.nounphrases import after
from citecheck.extract.phrases.phrases import Phrase, can_speak
from citecheck.extract.phrases.subjects import before
from citecheck.extract.prose.prose import Prose
from citecheck.extract.reports.frames import Report

_SUPPOSED = 8  # tokens from "if" or "imagine" to the verb
_DASHES = frozenset({"-", "–", "—"})
_CLOSERS = _DASHES | {","}
_INTRODUCING = _DASHES | {":"}


def agreed_with(prose: Prose, index: int, part: range) -> Phrase | None:
    """With whom the author agrees: "I agree with X that …"."""
    lower, lexicon = prose.tokens.lower, prose.lexicon
    if lower[index] not in lexicon["verbs.agreeing"] or index + 1 >= part.stop or lower[index + 1] not in lexicon["phrases.with"]:
        return None
    return after(prose, index + 2, part.stop)


def said_with(prose: Prose, index: int, part: range) -> Phrase | None:
    """Whose words somebody makes one's own: "we may say with Orton, “…”", "tempted to exclaim, with the poet: “…”", "saying, like Orton, “…”"."""
    lower, lexicon = prose.tokens.lower, prose.lexicon
    link = index + 1 + (lower[index + 1 : index + 2] == [","])
    if link + 1 >= part.stop or lower[link] not in lexicon["phrases.beside"]:
        return None
    back = index - 1 - (lower[index - 1] in lexicon["grammar.adverbs"])
    led = back > part.start - 1 and lower[back] in lexicon.union("verbs.modal", "grammar.infinitive", "verbs.own")
    if not (led if lower[link] in lexicon["phrases.with"] else link > index + 1):
        return None
    source = after(prose, link + 1, part.stop)
    told = source is not None and (source.kind == "name" or lower[source.first] in lexicon["grammar.determiners"])
    if source is None or not told or source.kind not in {"name", "person"} or source.last + 1 >= part.stop:
        return None  # "should shout with thundering voice, “…”"
    return source if lower[source.last + 1] in {",", ":"} or prose.quoted[source.last + 1] >= 0 else None


def quoted_by_author(prose: Prose, index: int, part: range) -> Phrase | None:
    """Whom the author quotes: "I quoted Shaw: “…”"."""
    if prose.tokens.lower[index] not in prose.lexicon["verbs.quoted"]:
        return None
    source = after(prose, index + 1, part.stop)
    return source if source is not None and source.kind == "name" else None


def quoted_author(prose: Prose, index: int, part: range, led: int) -> Phrase | None:
    """Who is quoted: "To quote X, …", "…, to borrow from X, …"."""
    lower, lexicon = prose.tokens.lower, prose.lexicon
    opens = led == part.start or prose.quoted[led - 1] >= 0 or lower[led - 1] in {",", "—", "–", "("}
    if not opens or lower[index] not in lexicon["verbs.quoting"] or index + 1 >= part.stop:
        return None
    source = after(prose, index + 1 + (lower[index + 1] in lexicon["links.origin"]), part.stop)
    words = source is not None and lower[source.head] in lexicon.union("nouns.content", "marks.term")
    if source is not None and words and lower[source.head + 1] in lexicon["links.origin"]:
        source = after(prose, source.head + 2, part.stop)  # "To borrow a phrase from X"
    return source if source is not None and source.kind in {"name", "person"} else None


def cited_author(prose: Prose, index: int, part: range) -> Phrase | None:
    """Whom somebody quotes before a colon, or on something: « Elle cite volontiers Irène Moreau : “…” », "like to quote Jacobs on “eyes on the street”"."""
    lower, lexicon = prose.tokens.lower, prose.lexicon
    if lower[index] not in lexicon.union("verbs.quoting", "verbs.quoted"):
        return None
    source = after(prose, index + 1, part.stop)
    if source is None or source.kind not in {"name", "person", "work"} or source.last + 2 >= part.stop:
        return None
    if lexicon.phrase(lower, source.last + 1, "phrases.effect"):
        return source  # "quoted X to the effect that “…”"
    linked = lower[source.last + 1] in _INTRODUCING or (
        not lexicon["grammar.masculine"] and source.kind != "work" and lower[source.last + 1] in lexicon["links.opinion"]
    )
    return source if linked and prose.quoted[source.last + 2] >= 0 else None


def read_in(prose: Prose, index: int, part: range) -> Phrase | None:
    """Where something is read: "In the statutes of Merton we read that …"."""
    lower, lexicon = prose.tokens.lower, prose.lexicon
    if lower[index] not in lexicon["verbs.reading"] or lower[part.start] not in lexicon["links.opinion"]:
        return None
    work = after(prose, part.start + 1, index)
    return work if work is not None and work.kind in {"work", "name", "institution"} else None


def only_names(prose: Prose, index: int, part: range) -> bool:
    """Whether a participle only gives a name: "a driver called Tom Harker, …"."""
    lower, lexicon = prose.tokens.lower, prose.lexicon
    if lower[index] not in lexicon["marks.so-called"] or index + 1 >= part.stop or not is_name_word(prose, index + 1):
        return False
    if prose.quoted[index - 1] >= 0 or (index > part.start + 1 and lower[index - 1] in _CLOSERS and prose.quoted[index - 2] >= 0):
        return False  # « … », dit Luc Maurel.
    following = run_end(prose, index + 1) + 1
    return following >= part.stop or lower[following] in {",", ".", ")", ";"}


def is_supposed(prose: Prose, index: int, part: range) -> bool:
    """Whether the verb stands in a question about what somebody might say, or in a clause of what nobody said: "If Orton had said", "imagine him saying"."""
    lower, lexicon = prose.tokens.lower, prose.lexicon
    if lower[part.start] in lexicon["adverbs.nowhere"] and lower[part.start + 1] in lexicon["verbs.auxiliary"]:
        return True  # "Nowhere does Orton say that art is “useless”"
    near = lower[max(part.start, index - _SUPPOSED) : index]
    if lower[part.start] in lexicon["pronouns.neither"] and not lexicon["pronouns.neither"].isdisjoint(near[1:]):
        return True  # "Neither Orton nor Voss said that art is “useless”"
    if (
        index > part.start
        and lower[index - 1] in lexicon["verbs.pluperfect"]
        and not lexicon["clauses.conditional"].isdisjoint(near)
    ):
        return True
    if lexicon.ends(lower[index], "endings.gerund") and not lexicon["verbs.imagining"].isdisjoint(near):
        return True
    if prose.tokens.words[part.stop - 1] != "?":
        return False
    return not prose.lexicon["verbs.modal"].isdisjoint(prose.tokens.lower[max(part.start, index - 4) : index])


def led_by_name(prose: Prose, index: int, part: range, subject: Phrase) -> bool:
    """Whether a name stands before a verb, across an aside, and no name behind it: then the phrase behind it is its object."""
    if subject.kind == "name" or prose.quoted[index - 1] >= 0 or prose.tokens.lower[index - 1] not in _CLOSERS:
        return False
    leading = before(prose, index, part.start)
    named = leading is not None and leading.kind == "name"
    return named or (leading is not None and leading.kind in {"person", "work"} and leading.first == part.start)


def quoted_as_saying(prose: Prose, index: int, earlier: list[Report]) -> Phrase | None:
    """Who is quoted as saying something: "She quotes the review as saying"."""
    lower, lexicon = prose.tokens.lower, prose.lexicon
    cue = earlier[-1] if earlier else None
    if cue is None or cue.passive or lower[index - 1] not in lexicon["clauses.as"]:
        return None
    said = ending_at(prose, index - 2, cue.last + 1) if cue.last + 1 < index - 1 else None
    if said is None or not can_speak(prose, said):
        return None
    quoting = any(lower[report.last] in lexicon["verbs.quoted"] for report in earlier)
    back = said.first - 1 - (lower[said.first - 1] in lexicon["grammar.adverbs"])
    joined = quoting and lower[back] in lexicon["grammar.coordinators"]  # "… and also Augustine as saying"
    return said if joined or said.first == cue.last + 1 else None
