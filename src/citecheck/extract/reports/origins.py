"""From whom words come, whose they are, or whom something strikes as they say: "“…” comes from X", "attributed to X", "it struck X as …"."""

from collections.abc import Iterator, Sequence

from citecheck.extract.language.tokens import OWNER
from citecheck.extract.phrases.chains import ending_at
from citecheck.extract.phrases.nounphrases import after
from citecheck.extract.phrases.phrases import SOURCES, SPEAKERS, Phrase, is_pronoun
from citecheck.extract.phrases.subjects import before
from citecheck.extract.prose.prose import Prose
from citecheck.extract.reports.frames import Report

_LINE = 4  # words of what somebody said that begins with a capital
_WORDS = 3  # of somebody's, which are no mere word of distance
_TRUST = 3  # tokens from "is" to "believed" in "is to be believed"
_APART = 6  # tokens from "attributed" to "to X"


def ascribed(prose: Prose, index: int, part: range) -> Report | None:
    """To whom words are ascribed: "the phrase “…” is often attributed to X", "tradition ascribes to X the saying “…”"."""
    lower, lexicon = prose.tokens.lower, prose.lexicon
    doubted = index > part.start and lower[index - 1] in lexicon["adverbs.wrongly"]
    if doubted and lower[index - 2] not in lexicon["grammar.coordinators"]:  # "rightly or wrongly"
        return Report(index, index, "describe", None, passive=True)
    places = range(index + 1, min(index + _APART, part.stop - 1))
    link = next((at for at in places if lower[at] in lexicon["links.ascribed"] and prose.quoted[at] < 0), None)
    if "verb-second" in lexicon["grammar.traits"]:
        author = ending_at(prose, index - 1, part.start)  # "wird X zugeschrieben"
    else:
        author = None if link is None else after(prose, link + 1, part.stop)
    if author is None or author.kind not in SPEAKERS:
        return None
    return Report(index, index, "noun", author, inverted=True)


def trusted(prose: Prose, index: int, part: range) -> Report | None:
    """Read "if Orton is to be believed, …" and "if her brother’s recollection is to be trusted, …"."""
    lower, lexicon = prose.tokens.lower, prose.lexicon
    first = next((at for at in range(max(part.start, index - _TRUST), index) if lexicon.phrase(lower, at, "phrases.trusted")), 0)
    subject = before(prose, first, part.start) if first > part.start + 1 else None
    if subject is None or lower[subject.first - 1] not in lexicon["clauses.conditional"]:
        return None
    if subject.kind == "other" and lower[subject.head] in lexicon["nouns.content"]:
        subject = _owner(prose, subject) or subject
    if subject.kind not in SOURCES or lower[subject.first] in lexicon.union("pronouns.neuter", "speakers.nobody"):
        return None
    return Report(first, index, "according", subject)


def _owner(prose: Prose, phrase: Phrase) -> Phrase | None:
    """Who is said to own what a phrase is about: "her brother" of "her brother’s recollection"."""
    lower = prose.tokens.lower
    for place in range(phrase.head - 1, phrase.first, -1):
        if lower[place] == OWNER:
            return ending_at(prose, place - 1, phrase.first)
    return Phrase(phrase.first, phrase.first, phrase.first, "pronoun") if is_pronoun(prose, phrase.first) else None


def impression(prose: Prose, index: int, part: range) -> Report | None:
    """Read "it struck X as …", "it seemed to X …", and "“…” comes from X": whose impression it is, or whose words they are."""
    lower, lexicon = prose.tokens.lower, prose.lexicon
    following = index + 1
    if following >= part.stop:
        return None
    if lower[index] in lexicon["verbs.occurring"]:
        thinker = _occurs(prose, index, part)
        if thinker is not None:
            return Report(index, index, "thought", thinker, inverted=True)
    origin = lower[index] in lexicon["verbs.origin"]
    linked = lower[following] in lexicon["links.origin" if origin else "links.dative"]
    if origin and not linked:
        return _from_author(prose, index, part)
    source = after(prose, following + linked, part.stop)
    if origin and source is not None:
        names = [place for place in range(source.first, source.last + 1) if lower[place - 1] in lexicon["links.author"]]
        source = after(prose, names[-1], part.stop) if names else source
    if source is not None and lower[source.head] in lexicon["names.peoples"]:
        return None  # "The word “…” comes from the Greek"
    behind = lower[source.last + 1 : source.last + 2] if source is not None else []
    judged = not lexicon.union("clauses.as", "clauses.that").isdisjoint(behind)  # "struck her as", "struck her that"
    if source is None or source.kind not in ({"name", "pronoun"} if judged or (linked and not origin) else {"name"}):
        return None
    return Report(index, index, "noun" if origin else "describe", source, inverted=True)


def _occurs(prose: Prose, index: int, part: range) -> Phrase | None:
    """Who has a thought: "it occurred to Orton that", "it dawned on her that", but not "it came to them slowly"."""
    lower, lexicon = prose.tokens.lower, prose.lexicon
    if lower[index + 1] not in lexicon.union("links.dative", "links.opinion"):
        return None
    thinker = after(prose, index + 2, part.stop)
    if thinker is None or thinker.kind not in {"name", "pronoun", "person"} or thinker.last + 1 >= part.stop:
        return None
    told = thinker.kind != "person" or lower[thinker.first] in lexicon["grammar.determiners"]  # not "came to suspect that"
    return thinker if told and lower[thinker.last + 1] in lexicon["clauses.that"] else None


def _from_author(prose: Prose, index: int, part: range) -> Report | None:
    """Read "Von X stammt der Satz: „…“", where the author opens the sentence."""
    if prose.tokens.lower[part.start] not in prose.lexicon["links.author"]:
        return None
    author = after(prose, part.start + 1, index)
    named = author is not None and author.kind in {"name", "person", "pronoun"} and author.last == index - 1
    return Report(index, index, "noun", author, inverted=True) if named else None


def _is_sentence_like(prose: Prose, words: Sequence[str]) -> bool:
    """Whether words behind an owner are no title, since most of them have no capital: "Hale’s “I built what I was paid to build”"."""
    small = [word for word in words[1:] if word[0].islower() and word not in prose.lexicon["names.small"]]
    return "titles-like-sentences" not in prose.lexicon["grammar.traits"] and len(words) > _LINE and len(small) > len(words) // 2


def by_owner(prose: Prose, index: int, part: range) -> Iterator[Report]:
    """Read "X’s “quarrel about the present”", words of X’s, if they are more than two and no title; and "the phrase “…” is X’s"."""
    closes = index + 1 >= part.stop or not prose.tokens.lower[index + 1][0].isalnum()
    owner = (
        ending_at(prose, index - 1, part.start)
        if closes and index + 1 < len(prose.tokens) and prose.quoted[index + 1] < 0
        else None
    )
    if owner is not None and owner.kind in {"name", "person"} and owner.first - 2 > part.start:
        if prose.tokens.lower[owner.first - 1] in prose.lexicon["verbs.be"] and prose.quoted[owner.first - 2] >= 0:
            yield Report(index, index, "noun", owner, inverted=True)
        return
    if index + 1 >= part.stop or prose.quoted[index + 1] < 0:
        return
    pair = prose.pairs[prose.quoted[index + 1]]
    words = pair.span.of(prose.text).split()
    subject = ending_at(prose, index - 1, part.start)
    if subject is None or subject.kind != "name" or len(words) < _WORDS:
        return
    if words[0] in prose.lexicon.union("verbs.auxiliary", "verbs.be"):
        return  # "as governments like China’s “have long tried”"
    if not words[0][0].islower() and not _is_sentence_like(prose, words):
        return
    if not _is_told_of(prose, subject, part, prose.tokens.within(pair.span)):
        yield Report(index, index, "noun", subject)


def _is_told_of(prose: Prose, owner: Phrase, part: range, inside: range) -> bool:
    """Whether the words behind an owner are what somebody else says of it: "praised Reed’s “handling of …”", "says Reed’s “plan is mad”"."""
    lower, lexicon, ahead = prose.tokens.lower, prose.lexicon, owner.first - 1
    if ahead <= part.start:
        return False
    if lower[ahead] in lexicon["verbs.assessing"]:
        return True
    if lower[ahead] in lexicon["links.agent"] and lexicon.ends(lower[ahead - 1], "endings.participle"):
        return True  # "Moved by Ricky’s “profound confidence”, Lester is …"
    said = lower[ahead] in lexicon["verbs.clausal"] or (
        lower[ahead] in lexicon["clauses.that"] and lower[ahead - 1] in lexicon.union("verbs.clausal", "nouns.content")
    )
    return said and not lexicon.union("verbs.be", "verbs.auxiliary").isdisjoint(lower[inside.start : inside.stop])
