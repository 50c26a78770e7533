"""Reports without a verb, and without a noun of speech: "according to X", "for X, …", "under the Act, …"."""

from collections.abc import Iterator
from typing import Literal, NamedTuple

from citecheck.extract.language.tokens import OWNER
from citecheck.extract.names.runs import is_name_word
from citecheck.extract.phrases.chains import ending_at
from citecheck.extract.phrases.nounphrases import after
from citecheck.extract.phrases.phrases import Phrase
from citecheck.extract.prose.prose import Prose
from citecheck.extract.reports.viewers import for_whom, of_whom

PHRASES = (
    "phrases.for",
    "phrases.behind",
    "phrases.aside",
    "phrases.under",
    "phrases.opening",
    "phrases.stated",
    "phrases.within",
)
_SHORT = 8  # tokens of a sentence behind "So X"
_GENITIVE = 4  # tokens of a name and its ending
_ASIDE = frozenset({",", "–", "—", "(", "!", "?"})
ReportKind = Literal["speech", "thought", "evidence", "describe", "according", "for", "noun", "within"]


class Report(NamedTuple):
    """
    One report inside a sentence.

    first, last: the cue's tokens. subject: who is credited; None when the text leaves it open. passive: a passive without an agent is
    nobody's. inverted: the subject follows the verb. infinite: the verb has no subject of its own ("to say", "saying").
    """

    first: int
    last: int
    kind: ReportKind
    subject: Phrase | None
    passive: bool = False
    inverted: bool = False
    infinite: bool = False


def by_phrase(prose: Prose, index: int, part: range) -> Iterator[Report]:
    """The report of the words at token `index` that credit what stands behind them: "according to X"."""
    size = prose.lexicon.phrase(prose.tokens.lower, index, "phrases.according")
    if size and _is_owned(prose, index + size):
        return  # "nach Ansicht Kants": the noun tells whose
    if size:
        yield from _according(prose, index, size, part)
    elif prose.tokens.lower[index] in prose.lexicon["phrases.within"]:
        yield from _within(prose, index, part)
    elif prose.lexicon.phrase(prose.tokens.lower, index, "phrases.stated"):
        yield from _stated_in(prose, index, part)
    elif prose.tokens.lower[index] in prose.lexicon["phrases.for"]:
        asked = of_whom(prose, index, part)
        yield from [Report(index, index + 1, "for", asked)] if asked is not None else []
        yield from (Report(index, index, "for", viewer) for viewer in (for_whom(prose, index, part) if asked is None else ()))
    elif prose.tokens.lower[index] in prose.lexicon["phrases.behind"]:
        subject = _whose(prose, ending_at(prose, index - 1, part.start), part)
        if subject is not None and subject.kind not in {"other", "own"}:
            yield Report(index, index, "according", subject)
    elif prose.tokens.lower[index] in prose.lexicon.union("phrases.under", "phrases.opening"):
        yield from _under(prose, index, part)
    elif prose.tokens.lower[index] in prose.lexicon["phrases.aside"]:
        yield from _aside(prose, index, part)


def _according(prose: Prose, index: int, size: int, part: range) -> Iterator[Report]:
    """Read "according to X", and nothing in "according to the steps they are taking"."""
    subject = _whom(prose, index, size, part) or after(prose, index + size, part.stop)
    if subject is None or subject.kind != "other" or not _is_clause(prose, subject.last + 1, part):
        yield Report(index, index + size - 1, "according", _whose(prose, subject, part))


def _is_clause(prose: Prose, index: int, part: range) -> bool:
    """Whether a pronoun begins a clause that tells of the noun before it: "according to the steps they are taking"."""
    pronoun = prose.tokens.lower[index].partition("'")[0] if index < part.stop else ""
    return pronoun in prose.lexicon["pronouns.subject"]


def _is_owned(prose: Prose, index: int) -> bool:
    """Whether a noun for a view stands before a token, and a name with the ending of a genitive there."""
    lower, lexicon = prose.tokens.lower, prose.lexicon
    if not lexicon["contractions.genitive"] or lower[index - 1] not in lexicon["nouns.opinion"] or not is_name_word(prose, index):
        return False
    return OWNER in lower[index : index + _GENITIVE]


def _whom(prose: Prose, index: int, size: int, part: range) -> Phrase | None:
    """Whom "according to whom" looks back on: the name or person before it."""
    lower = prose.tokens.lower
    if index + size >= part.stop or lower[index + size] not in prose.lexicon["pronouns.relative"]:
        return None
    subject = ending_at(prose, index - (2 if lower[index - 1] == "," else 1), part.start)
    return subject if subject is not None and subject.kind in {"name", "person"} else None


def _whose(prose: Prose, subject: Phrase | None, part: range) -> Phrase | None:
    """Of "the words of X" only X: what is credited is whoever's words they are."""
    lexicon, lower = prose.lexicon, prose.tokens.lower
    if subject is None or subject.kind != "other" or lower[subject.head] not in lexicon["nouns.opinion"]:
        return subject
    owner = next((place for place in range(subject.first + 1, subject.head) if lower[place] == OWNER), None)
    if owner is not None:
        return ending_at(prose, owner - 1, subject.first) or subject  # "according to Acme’s own terms of use"
    following = lower[subject.head + 1] if subject.head + 1 < part.stop else ""
    if following in lexicon.union("links.owner", "grammar.genitive"):
        return after(prose, subject.head + (2 if following in lexicon["links.owner"] else 1), part.stop) or subject
    return subject


def _stated_in(prose: Prose, index: int, part: range) -> Iterator[Report]:
    """Read "as stated in the Charter, …": what a document says, if it is no part of this one."""
    lower, lexicon = prose.tokens.lower, prose.lexicon
    last = index + lexicon.phrase(lower, index, "phrases.stated") - 1
    subject = after(prose, last + 1, part.stop)
    if (
        subject is not None
        and subject.kind in {"name", "work", "institution"}
        and lower[subject.head] not in lexicon["speakers.parts"]
    ):
        yield Report(index, last, "according", subject)


def _within(prose: Prose, index: int, part: range) -> Iterator[Report]:
    """Read "In the preface the town is “…”", "In *Walden* …": the text from which words are taken that nobody else is said to say."""
    subject = after(prose, index + 1, part.stop)
    if subject is None or subject.first > index + 1:
        return
    lower, lexicon = prose.tokens.lower, prose.lexicon
    if subject.kind == "name":
        text = subject.first in prose.parted or any(
            lower[at] in lexicon["speakers.texts"] for at in range(subject.first, subject.last + 1)
        )
    else:
        told = lower[subject.first] in lexicon["grammar.determiners"] or OWNER in lower[subject.first : subject.head]
        numbered = prose.tokens.words[subject.head][0].isupper()  # "Article 5"
        if numbered and subject.last + 1 < part.stop and lower[subject.last + 1].isdigit():
            subject = subject._replace(last=subject.last + 1)
        text = (told or numbered) and lexicon.is_kind(lower[subject.head], "speakers.texts", "speakers.laws")
    if (
        text
        and lexicon["grammar.present"].isdisjoint(lower[subject.first : subject.head])
        and lower[subject.first] not in lexicon["verbs.own"]
    ):
        subject = _introduced_work(prose, subject, part) or subject
        teller = after(prose, subject.last + 1, part.stop)  # "In the article she wrote in 1922, …"
        hers = (
            teller is not None
            and teller.first == subject.last + 1
            and teller.kind == "pronoun"
            and _closes(prose, teller.last, part)
        )
        yield Report(index, index, "within", teller if teller is not None and hers else subject)


def _introduced_work(prose: Prose, text: Phrase, part: range) -> Phrase | None:
    """The work in italics whose part a text is: "the preface to *Walden*"."""
    lower, lexicon, following = prose.tokens.lower, prose.lexicon, text.last + 1
    if following + 1 >= part.stop or lower[following] not in lexicon.union("links.dative", "links.owner"):
        return None
    work = after(prose, following + 1, part.stop)
    titled = work is not None and work.kind == "name" and not prose.parted.isdisjoint(range(work.first, work.last + 1))
    return work if titled else None


def _closes(prose: Prose, index: int, part: range) -> bool:
    """Whether a comma outside marks stands somewhere behind a token, before words in marks."""
    for place in range(index + 1, part.stop):
        if prose.quoted[place] >= 0:
            return False
        if prose.tokens.lower[place] == ",":
            return True
    return False


def _under(prose: Prose, index: int, part: range) -> Iterator[Report]:
    """Read "under the Railways Act 1993 …", "By the statute of 1604 …": what a law says."""
    subject = after(prose, index + 1, part.stop)
    words = prose.tokens.lower[subject.first : subject.last + 1] if subject is not None else []
    if subject is not None and any(prose.lexicon.is_kind(word, "speakers.laws") for word in words):
        yield Report(index, index, "according", subject)


def _aside(prose: Prose, index: int, part: range) -> Iterator[Report]:
    """Read "…, so der Minister": a name or a noun for a speaker between what is said and a stop."""
    opens = index == part.start or prose.quoted[index - 1] >= 0 or prose.tokens.lower[index - 1] in _ASIDE
    subject = after(prose, index + 1, part.stop) if opens else None
    if subject is None or subject.kind in {"other", "own", "generic"}:
        return
    following = subject.last + 1
    lower = prose.tokens.lower
    while following < part.stop and (lower[following] in prose.lexicon["grammar.adverbs"] or lower[following].isdigit()):
        following += 1
    if index == part.start and following < part.stop and prose.quoted[following] >= 0 and not prose.lexicon["phrases.behind"]:
        return  # "So the statement “…” is true"
    ends = following >= part.stop or prose.quoted[following] >= 0 or not lower[following][0].isalnum()
    if ends or (index == part.start and part.stop - following <= _SHORT and lower[following] in prose.lexicon["links.opinion"]):
        yield Report(index, index, "according", subject)  # a sentence that is no more than "So X in that book."
