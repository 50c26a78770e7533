"""Reports by nouns: "in Smith’s view", "his claim that", "the words of X", "“…” is a phrase of X"."""

from collections.abc import Iterator

from citecheck.extract.language.tokens import OWNER
from citecheck.extract.names.runs import is_name_word, run_end
from citecheck.extract.phrases.nounphrases import after
from citecheck.extract.phrases.phrases import SPEAKERS, Phrase, can_speak
from citecheck.extract.prose.prose import Prose
from citecheck.extract.reports.control import main_subject
from citecheck.extract.reports.frames import Report
from citecheck.extract.reports.introducing import introduces, past_hearer
from citecheck.extract.reports.offered import with_words
from citecheck.extract.reports.owners import owner_at

_MATTER = 6  # tokens from a noun for words to their author: "this account of the matter by X"
_CLAUSE = 8  # tokens of "who built it"
_PREDICATE = 7  # words between "is" and the noun that says what the words before are


def by_noun(prose: Prose, index: int, part: range) -> Iterator[Report]:
    """Reports by nouns: "in X’s words", "his claim that", "the words of X"."""
    lower, lexicon = prose.tokens.lower, prose.lexicon
    if index == part.start or (index in prose.nameable and prose.proper is None):
        return  # "*The Book of Tea*"
    if lower[index] in lexicon["nouns.grounds"]:
        yield from _on_the_ground(prose, index, part)
        return
    following = lower[index + 1] if index + 1 < part.stop else "."
    subject = owner_at(prose, index, part)
    if subject is not None and subject.kind == "own" and not (following == ":" or following in lexicon["verbs.be"]):
        return  # "our only account from inside the court, “…”"
    if lower[index] in lexicon["nouns.hands"] and not (subject is not None and _wrote(prose, index, subject)):
        return  # "with a glass in her hand"
    if subject is None:
        yield from _with_owner_behind(prose, index, part)
    elif following in lexicon["links.behind"]:
        yield Report(index, index + 1, "according", subject)
    else:
        opener = lower[subject.first - 1] if subject.first > part.start else ""
        copula = _identifies(prose, subject.first - 1, part)
        judged = _is_judged(prose, index + 1, opener, part)
        if copula is not None:
            yield Report(copula, index, "noun", subject, inverted=True)
        elif judged or _is_subject(prose, index + 1, part) or opener in lexicon["verbs.opposing"]:
            return  # "He thought her poems “small and cold”", "X said Y’s argument “has no legs”"
        elif (
            opener in lexicon["links.owned"]
            or introduces(prose, past_hearer(prose, index + 1, part), part)
            or _is_about(prose, index, part)
        ):
            first = subject.first - 1 if opener in lexicon["links.opinion"] else index
            yield Report(first, index, "noun", subject)


def _on_the_ground(prose: Prose, index: int, part: range) -> Iterator[Report]:
    """Read "left it out, on the ground that it was “dull”": whoever does something says why."""
    lower, lexicon = prose.tokens.lower, prose.lexicon
    led = (
        index - 2 > part.start
        and lower[index - 2] in lexicon["links.opinion"]
        and lower[index - 1] in lexicon["grammar.articles"]
    )
    led = led or (lower[index - 1] in lexicon["links.opinion"] and lexicon.ends(lower[index], "endings.plural"))
    if not led or index + 1 >= part.stop or lower[index + 1] not in lexicon["clauses.that"]:
        return
    subject = main_subject(prose, index, part, [])
    if subject is not None and subject.kind in SPEAKERS | {"pronoun"} and subject.first == part.start:
        yield Report(index, index, "noun", subject)


def _is_about(prose: Prose, index: int, part: range) -> bool:
    """Whether what somebody said is told by words of it: "Renner’s remark about “the rent of the dead”", but not "Renner’s essay on “Ulysses”"."""
    lower, lexicon = prose.tokens.lower, prose.lexicon
    if index + 2 >= part.stop or prose.quoted[index + 2] < 0 or lower[index + 1] not in lexicon["links.about"]:
        return False
    small = prose.pairs[prose.quoted[index + 2]].span.of(prose.text)[:1].islower()
    return small and not lexicon.is_kind(lower[index], "speakers.work")


def _is_judged(prose: Prose, index: int, opener: str, part: range) -> bool:
    """Whether words in marks at a token, or behind “were” there, say what somebody thinks of the noun before them."""
    lower, lexicon = prose.tokens.lower, prose.lexicon
    if index + 1 >= part.stop:
        return False
    if lower[index] in lexicon["verbs.be"] and opener in lexicon.union("verbs.clausal", "verbs.judging"):
        return prose.quoted[index + 1] >= 0  # "said he thought her comments were “well justified”"
    return opener in lexicon.union("verbs.judging", "verbs.calling") and prose.quoted[index] >= 0


def _is_subject(prose: Prose, index: int, part: range) -> bool:
    """Whether words in marks at a token begin with a verb, behind another’s report, and so tell of the noun before them."""
    lower, lexicon = prose.tokens.lower, prose.lexicon
    if index + 1 >= part.stop or prose.quoted[index] < 0 or lower[index + 1] not in lexicon.union("verbs.be", "verbs.auxiliary"):
        return False
    return not lexicon["verbs.clausal"].isdisjoint(lower[part.start : index])


def _wrote(prose: Prose, index: int, owner: Phrase) -> bool:
    """Whether "in X’s hand" tells who wrote something: of somebody named, or with a word between: "in her own hand"."""
    within = owner.first > 0 and prose.tokens.lower[owner.first - 1] in prose.lexicon["links.container"]
    return within and (owner.kind != "pronoun" or index > owner.last + 1)


def _with_owner_behind(prose: Prose, index: int, part: range) -> Iterator[Report]:
    subject, opener = _owner_behind(prose, index, part), _opinion_opener(prose, index, part)
    ascribed = _ascribed(prose, index, part)
    if ascribed is not None:
        yield Report(index, index, "noun", ascribed, inverted=True)
    elif subject is not None and _closes_words(prose, index, part) and can_speak(prose, subject):
        yield Report(index - 2, index, "according", subject)
    elif subject is None or subject.kind not in {"name", "person", "institution", "generic", "pronoun", "work"}:
        yield from with_words(prose, index, part)
    elif opener is not None:
        yield Report(opener, index, "noun", subject)
    elif subject.kind in {"name", "person", "pronoun", "work"}:
        copula = _identifies(prose, index - 1, part)
        if copula is not None:
            yield Report(copula, index, "noun", subject, inverted=True)
        elif introduces(prose, _past_clause(prose, subject, part), part):
            yield Report(index, index, "noun", subject)  # "the words of X “…”", "an observation of X’s, that …"
    elif _is_that(prose, subject.last + 1, part):
        yield Report(index, index, "noun", subject)  # "The view of most economists is that …"


def _past_clause(prose: Prose, owner: Phrase, part: range) -> int:
    """The token behind an owner, its ending, or a clause that tells who it is: "in the words of the man who built it, …"."""
    lower, lexicon, behind = prose.tokens.lower, prose.lexicon, owner.last + 1
    if behind < part.stop and owner.kind == "person" and lower[behind] in lexicon["pronouns.who"]:
        return next((at for at in range(behind, min(behind + _CLAUSE, part.stop)) if lower[at] == ","), behind)
    return behind + (lower[behind : behind + 1] == [OWNER])


def _is_that(prose: Prose, index: int, part: range) -> bool:
    """Whether "is that" stands at a token."""
    lower, lexicon = prose.tokens.lower, prose.lexicon
    return index + 1 < part.stop and lower[index] in lexicon["verbs.be"] and lower[index + 1] in lexicon["clauses.that"]


def _closes_words(prose: Prose, index: int, part: range) -> bool:
    """Whether "in the" stands between words in marks and a noun for words: "“fine old ruin,” in the phrase of the guide-book"."""
    lower, lexicon, link = prose.tokens.lower, prose.lexicon, index - 2
    if (
        link <= part.start + 1
        or lower[link] not in lexicon["links.opinion"]
        or lower[link + 1] not in lexicon["grammar.articles"]
    ):
        return False
    return prose.quoted[link - 1 - (lower[link - 1] == "," and prose.quoted[link - 1] < 0)] >= 0


def _ascribed(prose: Prose, index: int, part: range) -> Phrase | None:
    """To whom a noun shortly behind words in marks ascribes them: « “…” : la formule est de X », "„…“, der Satz ist von X"."""
    lower, lexicon, following = prose.tokens.lower, prose.lexicon, index + 1
    near = max(prose.quoted[max(part.start, index - _PREDICATE) : index], default=-1) >= 0
    if not near or following + 2 >= part.stop:
        return None
    if lower[index - 1] in lexicon["pronouns.near"] and prose.quoted[index - 2] < 0:
        told = range(following, min(following + _MATTER, part.stop - 1))  # "“…”—this account of the matter by X"
        link = next((at for at in told if lower[at] in lexicon["links.author"]), None)
        if link is not None and (link == following or lower[following] in lexicon["links.owner"]):
            return _named(after(prose, link + 1, part.stop))  # « “…” : ce mot de X »
    if lower[following] in lexicon["verbs.be"] and is_name_word(prose, following + 1):
        last = run_end(prose, following + 1)  # "“…”: the phrase is X’s"
        if last + 2 < len(lower) and lower[last + 1] == OWNER and not lower[last + 2][0].isalnum():
            return Phrase(following + 1, last, last, "name")
    if lower[following] in lexicon["verbs.be"] and lower[following + 1] in lexicon["links.origin"]:
        return _named(after(prose, following + 2, part.stop))  # "“…”: the line is from X"
    if (
        lower[following] not in lexicon.union("verbs.be", "verbs.origin")
        or lower[following + 1] not in lexicon["links.author"]
        or not lexicon["grammar.masculine"]
    ):
        return None
    return _named(after(prose, following + 2, part.stop))


def _named(author: Phrase | None) -> Phrase | None:
    """A phrase that can be a speaker’s, or None."""
    return author if author is not None and author.kind in SPEAKERS else None


def _identifies(prose: Prose, index: int, part: range) -> int | None:
    """The "is" by which a noun phrase that begins behind token `index` says whose the words before are: "“…” is a famous phrase of X"."""
    lower, lexicon = prose.tokens.lower, prose.lexicon
    for back in range(index, max(part.start, index - _PREDICATE) - 1, -1):
        ran = (
            lower[back] in lexicon["verbs.manner"] and lower[back - 1] in lexicon["links.inverting"]
        )  # "“…”: so ran X’s verdict"
        if ran:
            return back - 1 if back - 3 >= part.start and prose.quoted[back - 3] >= 0 else None
        if lower[back] in lexicon["verbs.be"]:
            be = back - (lower[back - 1] in lexicon["verbs.auxiliary"])  # "had been X’s assurance"
            before = be - 1 if lower[be - 1] not in lexicon["grammar.adverbs"] and lower[be - 1] != "," else be - 2
            return be if before >= part.start and prose.quoted[before] >= 0 else None
        links = lower[back] in lexicon["grammar.prepositions"] and lower[back] not in lexicon["links.partitive"]
        if prose.quoted[back] >= 0 or not lower[back].isalpha() or links:
            return None
    return None


def _owner_behind(prose: Prose, index: int, part: range) -> Phrase | None:
    """Whose the noun at `index` is when they are named behind it: "the words of X", "die Worte des Ministers", "die Ansicht Kants"."""
    lower, lexicon = prose.tokens.lower, prose.lexicon
    following = index + 1
    if following + 1 >= part.stop:
        return None
    if lower[following] in lexicon["links.owner"]:
        if lower[following + 1] in lexicon["pronouns.possessive"]:
            return Phrase(following + 1, following + 1, following + 1, "pronoun")  # "the burden of her cry"
        return after(prose, following + 1, part.stop)
    if lower[following] in lexicon["links.origin"] and is_name_word(prose, following + 1):
        last = run_end(prose, following + 1)
        return Phrase(following + 1, last, last, "name")  # "a quote from X — “…”"
    if lower[following + 1] in lexicon["links.agent"] and lexicon.ends(lower[following], "endings.participle"):
        return after(prose, following + 2, part.stop)  # "a phrase used by X"
    if lower[following] in lexicon["clauses.that"] and _identifies(prose, index - 1, part) is not None:
        return after(prose, following + 1, part.stop)  # "“Dull” was the word that X used"
    if lower[following + 1] in lexicon["pronouns.relative"] and lower[following] in lexicon["grammar.prepositions"]:
        return after(prose, following + 2, part.stop)  # "the phrases with which X dispatched the tenor"
    if lower[following] in lexicon["grammar.genitive"]:
        return after(prose, following, part.stop)
    if lexicon["contractions.genitive"] and is_name_word(prose, following):
        last = run_end(prose, following)
        return Phrase(following, last, last, "name") if last + 1 < part.stop and lower[last + 1] == OWNER else None
    return None


def _opinion_opener(prose: Prose, index: int, part: range) -> int | None:
    """The preposition that makes a noun of opinion credit its owner: "nach Ansicht von X", "nach den Worten des Ministers"."""
    lower, lexicon = prose.tokens.lower, prose.lexicon
    if not lexicon["links.behind"] or lower[index] not in lexicon["nouns.opinion"]:
        return None
    for back in range(index - 1, max(part.start, index - 4) - 1, -1):
        if lower[back] in lexicon["links.opinion"]:
            return back
        if prose.quoted[back] >= 0 or prose.tokens.words[back][0].isupper() or not lower[back].isalpha():
            return None
    return None
