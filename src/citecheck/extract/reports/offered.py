"""Words that the subject of a sentence offers: "closed with the words", "gave the reply that", "With the remark that “…,” X hung up"."""

from collections.abc import Iterator

from citecheck.extract.phrases.nounphrases import after, begun_at
from citecheck.extract.phrases.phrases import SPEAKERS, Phrase
from citecheck.extract.prose.prose import Prose
from citecheck.extract.reports.control import main_subject
from citecheck.extract.reports.frames import Report
from citecheck.extract.reports.introducing import introduces

_OPENING = 4  # tokens from the start of a sentence to such a noun, and from it to the words
_VERB = 8  # tokens from a verb to the noun for a reply that is its object


def with_words(prose: Prose, index: int, part: range) -> Iterator[Report]:
    """Read "closed with the words: “…”": they are the words of the subject of the sentence."""
    lower, lexicon = prose.tokens.lower, prose.lexicon
    led = index >= part.start + 2 and any(word in lexicon["links.means"] for word in lower[index - 2 : index])
    if led and lower[index - 1] in lexicon["pronouns.near"] and "verb-second" in lexicon["grammar.traits"]:
        from citecheck.extract.phrases.clauses import behind_verb  # noqa: PLC0415 - not for English

        before = index - 3 if index - 3 >= part.start and prose.quoted[index - 3] < 0 else index - 2
        closing = before > part.start and max(prose.quoted[max(part.start, before - 2) : before + 1]) >= 0
        subject = behind_verb(prose, index + 1, part) if closing else None
        if subject is not None:
            yield Report(index, index, "noun", subject, inverted=True)  # "„…“ – mit diesem Satz eröffnete X die Sitzung"
    elif led and index - part.start <= _OPENING and (doer := _behind_words(prose, index, part)) is not None:
        yield Report(index, index, "noun", doer)
    elif led and _is_answered(prose, index, part):
        return
    elif (led or _answers(prose, index, part)) and introduces(prose, index + 1, part):
        subject = begun_at(prose, part.start, index, SPEAKERS) or main_subject(prose, index, part, [])
        if subject is None and "verb-second" in lexicon["grammar.traits"]:
            from citecheck.extract.phrases.clauses import behind_marks  # noqa: PLC0415 - not for English

            subject = behind_marks(prose, index + 1, part)
        if subject is not None:
            yield Report(index, index, "noun", subject)


def _behind_words(prose: Prose, index: int, part: range) -> Phrase | None:
    """Who does something behind words that a noun at the start of a sentence leads up to: "With the remark that “…,” X hung up"."""
    start = next((at for at in range(index + 1, min(index + _OPENING, part.stop)) if prose.quoted[at] >= 0), part.stop)
    stop = next((at for at in range(start, part.stop) if prose.quoted[at] < 0), part.stop)
    doer = after(prose, stop, part.stop) if stop < part.stop else None
    return doer if doer is not None and doer.first == stop and doer.kind in {"name", "pronoun", "person"} else None


def _is_answered(prose: Prose, index: int, part: range) -> bool:
    """Whether somebody else says the words that a noun at a token names: "asked him, and was answered with another question"."""
    lower, lexicon = prose.tokens.lower, prose.lexicon
    link = next((at for at in (index - 1, index - 2) if lower[at] in lexicon["links.means"]), -1)
    return link - 2 > part.start and lower[link - 2] in lexicon["verbs.be"] and lower[link - 1] in lexicon["verbs.answering"]


def by_name(prose: Prose, index: int, part: range) -> Iterator[Report]:
    """Read "had a name for him, “the confectioner”, that stuck": it is that of the subject."""
    lower, lexicon = prose.tokens.lower, prose.lexicon
    if index - 2 < part.start or index + 3 >= part.stop or lower[index - 1] not in lexicon["grammar.articles"]:
        return
    if lower[index - 2] not in lexicon["verbs.having"] or lower[index + 1] not in lexicon["phrases.for"]:
        return
    named = after(prose, index + 2, part.stop)
    subject = main_subject(prose, index, part, []) if named is not None and introduces(prose, named.last + 1, part) else None
    if subject is not None:
        yield Report(index, index, "noun", subject)


def _answers(prose: Prose, index: int, part: range) -> bool:
    """Whether somebody gives the reply, excuse or promise that a noun names: "was content to oppose the reply that …"."""
    lower, lexicon = prose.tokens.lower, prose.lexicon
    if (
        lower[index] not in lexicon["nouns.turns"]
        or lower[index - 1] not in lexicon["grammar.articles"]
        or index - 2 < part.start
    ):
        return False
    before = lower[max(part.start, index - _VERB) : index - 1]
    return (
        lexicon.union("verbs.receiving", "verbs.ascribing").isdisjoint(before)
        and lower[index - 2] not in lexicon["grammar.prepositions"]
    )
