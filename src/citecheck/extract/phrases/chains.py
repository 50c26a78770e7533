"""
Noun phrases read backwards from their last word, without a parser.

A phrase is read until a word that cannot belong to it; a phrase behind a preposition leads on to the one that it hangs on ("the head of the
agency" is the head), and an aside between commas is stepped over ("Chomsky, in an interview,").
"""

from citecheck.extract.language.tokens import OWNER
from citecheck.extract.names.given import is_given
from citecheck.extract.names.roles import behind_seat
from citecheck.extract.names.runs import abbreviates, is_name_word, run_end
from citecheck.extract.phrases.bearers import BEARERS, acts, is_bearer, pair_end, tells_office
from citecheck.extract.phrases.nounphrases import LONGEST, in_marks, stops
from citecheck.extract.phrases.phrases import Phrase, is_pronoun, read
from citecheck.extract.prose.prose import Prose

ASIDE = 40  # tokens of an aside between commas
CLOSERS = frozenset({",", "—", "–", "-", ")", "]"})
_CHAIN = 50  # tokens of a phrase with all that hangs on it
_OPENERS = {")": "(", "]": "["}
_HANGING = 3.0  # ranks that what a preposition leads on to is less likely
_RANKS = {"name": 0, "pronoun": 1, "person": 1, "other": 3}


def ending_at(prose: Prose, end: int, floor: int) -> Phrase | None:
    """The phrase whose last token is `end`; over "of" and its like it leads back to the phrase that this one hangs on."""
    floor = max(floor, end - _CHAIN)
    if end < floor or prose.tokens.lower[end] == "'s":
        return None
    if prose.quoted[end] >= 0:
        return in_marks(prose, end)
    first = _start_of(prose, end, floor)
    if first > end:
        return None
    phrase = _hanging_on(prose, read(prose, first, end), floor)
    owner = prose.tokens.lower[end + 1 : end + 2] == [OWNER]
    return _past_adjunct(prose, phrase, floor) if phrase.kind == "name" and not owner else phrase


def run_start(prose: Prose, end: int, floor: int) -> int:
    """The first token of the name that ends with token `end`, small words in it included: "the Institute of Science and Technology"."""
    particles, start = prose.lexicon["names.particles"], end
    for place in range(end - 1, max(floor, end - LONGEST) - 1, -1):
        if place in prose.nameable:
            start = place if run_end(prose, place) == end else start
        elif prose.tokens.lower[place] not in particles and not abbreviates(prose, place):
            break
    return start


def across_aside(prose: Prose, closer: int, floor: int) -> Phrase | None:
    """The phrase before an aside that closes with the comma, dash or bracket at token `closer`; of several, a name before others."""
    lower = prose.tokens.lower
    while closer > floor and lower[closer] == lower[closer - 1] == "-":
        closer -= 1  # "A former candidate -- John McCain -- said"
    opener = _OPENERS.get(lower[closer], lower[closer])
    found: list[Phrase] = []
    inside = False
    for index in range(closer - 1, max(floor, closer - ASIDE) - 1, -1):
        if lower[index] == ";" and prose.quoted[index] < 0 and lower[closer] == ",":
            break
        inside = lower[index] == ")" or (inside and lower[index] != "(")
        if lower[index] == opener and prose.quoted[index] < 0 and not (inside and opener == ","):
            bracketed = lower[index - 1] == ")" and opener == ","  # "the union (Transport and Dock Workers), Jane Doe, said"
            phrase = across_aside(prose, index - 1, floor) if bracketed else ending_at(prose, index - 1, floor)
            if phrase is None:
                continue
            found += _apposed(prose, index + 1, closer, phrase)
            opens = phrase.first == floor and lower[floor] in prose.lexicon["grammar.articles"]
            told = opens or phrase.kind not in {"other", "own"} or OWNER in lower[phrase.first : phrase.head]
            if told and not (bracketed and phrase.kind == "name"):
                found.append(phrase)  # "The carter, brought before the judge, testified …"
    return min(found, key=lambda phrase: _rank(prose, phrase, floor), default=None)


def _rank(prose: Prose, phrase: Phrase, floor: int) -> float:
    """How unlikely a phrase before an aside is the subject: less so a name, or what begins the sentence; more so what a preposition leads on to."""
    hangs = phrase.first > floor + 2 and prose.tokens.lower[phrase.first - 1] in prose.lexicon["links.dative"]
    opens = phrase.first == floor
    behind = prose.tokens.lower[phrase.last + 2 : phrase.last + 3]
    if opens and not prose.lexicon.union("pronouns.whose", "pronouns.who").isdisjoint(behind):
        return -1.0  # "The actor, whose films include Low Water, Salt and Barn, said"
    return _RANKS.get(phrase.kind, 2) - opens * 0.5 + hangs * _HANGING


def _apposed(prose: Prose, first: int, stop: int, phrase: Phrase) -> list[Phrase]:
    """The name in apposition to a description: "Her former professor, Koolhaas, …"."""
    if phrase.kind == "own" or not is_name_word(prose, first) or pair_end(prose, first) != stop - 1:
        return []
    if phrase.kind == "name" and not (is_given(prose, first) and first < stop - 1 and tells_office(prose, phrase)):
        return []
    return [Phrase(phrase.first, stop - 1, stop - 1, "name")]


def _start_of(prose: Prose, end: int, floor: int) -> int:
    """The first token of the phrase that ends with token `end`; `end + 1` when none does."""
    lower, determiners = prose.tokens.lower, prose.lexicon["grammar.determiners"]
    nobody = prose.lexicon["speakers.nobody"] - prose.lexicon["pronouns.anybody"]
    first = run_start(prose, end, floor)
    if first < end and lower[first] in prose.lexicon["names.styles"] and first > floor and not is_bearer(prose, first - 1):
        return first  # "a rate of progress | Ms Abbott"
    while first >= floor and end - first < LONGEST and not _parts_phrase(prose, first, floor):
        first -= 1
        if first + 1 < end and acts(prose, first):
            first += 1  # "Clinton says Trump", "Trump called Stone", "a spokesman said nobody"
            break
        alone = is_pronoun(prose, first + 1) or lower[first + 1] in prose.lexicon["verbs.own"]
        alone = alone or (first + 1 == end and lower[end] in nobody)  # "a chapter | nobody quotes"
        if alone and lower[first + 1] not in determiners:
            first += first + 1 < end  # "we" and "he" are phrases by themselves
            break
        if lower[first + 1] in prose.lexicon["speakers.hypothetical"] and lower[first + 2] in prose.lexicon["links.owner"]:
            break  # "I remember | one of our ads"
        if (lower[first + 1] in determiners and not _intensifies(prose, first + 1, floor)) or _parts(prose, first + 1):
            break
    return first + 1


def _parts_phrase(prose: Prose, index: int, floor: int) -> bool:
    """Whether a token cannot stand inside a noun phrase; an adverb behind a determiner can: "her most recent review"."""
    return stops(prose, index) and not _intensifies(prose, index, floor)


def _intensifies(prose: Prose, index: int, floor: int) -> bool:
    """Whether a token is an adverb right behind a determiner: "her most recent review"."""
    lower, lexicon = prose.tokens.lower, prose.lexicon
    led = index > floor and (lower[index - 1] in lexicon["grammar.determiners"] or lower[index - 1] == OWNER)
    return led and lower[index] in lexicon["grammar.adverbs"] and prose.quoted[index] < 0


def _parts(prose: Prose, index: int) -> bool:
    """Whether italics part a name from the one before it: "in the *Review of Books* Edmund Wilson"."""
    return index in prose.parted and index > 0 and is_name_word(prose, index) and is_name_word(prose, index - 1)


def _hanging_on(prose: Prose, phrase: Phrase, floor: int) -> Phrase:
    """A phrase with the one that it hangs on, by a preposition, a genitive or a participle, at its head."""
    lower, lexicon = prose.tokens.lower, prose.lexicon
    first, last = phrase.first, phrase.last
    if first > floor and lower[first] in lexicon["grammar.genitive"] and prose.tokens.words[first - 1][0].isupper():
        outer = ending_at(prose, first - 1, floor)
        return phrase if outer is None else Phrase(outer.first, last, outer.head, outer.kind)
    link = first - 1
    if phrase.kind == "name" and link > floor + 2 and lower[link] in lexicon["names.joins"] and is_name_word(prose, link - 1):
        of = run_start(prose, link - 1, floor) - 1  # "the star of Low Water and Salt"
        outer = ending_at(prose, of - 1, floor) if of > floor and lower[of] in lexicon["links.owner"] else None
        if outer is not None and outer.kind == "person" and outer.head == outer.last:
            return Phrase(outer.first, last, outer.head, outer.kind)
    if link > floor:
        outer = _described_by(prose, phrase, link, floor) or _linked(prose, phrase, link, floor)
        if outer is not None and outer.kind == "person" and first == last and lower[last] in lexicon["months.names"]:
            return outer  # "The minister on Sunday said"
        if outer is not None:
            return Phrase(outer.first, last, outer.head, outer.kind)
    if link > floor + 1 and lower[link] in lexicon["links.agent"] and _is_participle(prose, link - 1):
        return ending_at(prose, link - 2, floor) or phrase
    return phrase


def _described_by(prose: Prose, phrase: Phrase, link: int, floor: int) -> Phrase | None:
    """What a participle at token `link` describes by the phrase behind it: "an email dated 3 March"."""
    dated = phrase.kind == "other" or prose.tokens.lower[phrase.first].isdigit()
    if not dated or prose.quoted[link] >= 0 or not _is_participle(prose, link):
        return None
    outer = ending_at(prose, link - 1, floor)
    if outer is not None and outer.kind == "person" and prose.tokens.lower[phrase.first] in prose.lexicon["grammar.determiners"]:
        return None  # "the pilot forged his log"
    return outer if outer is not None and outer.kind in {"work", "person", "institution"} else None


def _linked(prose: Prose, phrase: Phrase, link: int, floor: int) -> Phrase | None:
    """What a phrase hangs on by the preposition at token `link`: "the head of the agency", "one old frequenter of these woods"."""
    lower, lexicon = prose.tokens.lower, prose.lexicon
    if lower[phrase.last] in lexicon["pronouns.objects"] and lower[link] in lexicon["links.owner"]:
        one = ending_at(prose, link - 1, floor)  # "one of them"
        return one._replace(kind="person") if one is not None else None
    if lower[link - 1] in lexicon["adjectives.linked"] and lower[link] in lexicon["grammar.prepositions"]:
        return ending_at(prose, link - 2, floor)  # "a source close to the minister"
    if link - 1 in prose.opening and lexicon.ends(lower[link - 1], "endings.gerund"):
        return None  # "Speaking in Harrogate Mr Kennedy said"
    led = phrase.kind in {"other", "institution"} and lower[phrase.first] in lexicon["grammar.determiners"]
    led = led and lower[link] in lexicon.union("links.adjunct", "links.agent")
    addressed = lower[link] in lexicon["links.dative"] and lower[link - 1] in lexicon.union("nouns.content", "speakers.work")
    hangs = (addressed or lower[link] in lexicon["links.outer"]) and phrase.kind not in {"pronoun", "own"}
    outer = ending_at(prose, link - 1, floor) if led or hangs else None
    if led and outer is not None and outer.kind in {"person", "work"} and outer.last == link - 1:
        return outer  # "The woman by the door said", "His mother upon her deathbed begged me", "A note above the door reads"
    return _outer(prose, phrase, outer) if hangs else None


def _outer(prose: Prose, phrase: Phrase, outer: Phrase | None) -> Phrase | None:
    """What a phrase hangs on, where `outer` stands before the preposition: with the name for its head that an office is apposed to, or nothing."""
    lower, lexicon = prose.tokens.lower, prose.lexicon
    if outer is not None and outer.kind in {"name", "institution"} and _ends_in_person(prose, phrase):
        return outer._replace(head=phrase.head, kind="name")  # "Acme Center for Health medical officer Jane Doe"
    if outer is None or outer.kind != "other":
        seated = phrase.kind == "name" and behind_seat(prose, phrase.first, phrase.last) > phrase.first
        apposed = outer is not None and (seated or _is_apposed(prose, phrase))
        # "Senator from Vermont Peter Dunn"
        return outer._replace(head=phrase.head, kind="name") if apposed and outer is not None else outer
    if outer.first == outer.last and lower[outer.first] in lexicon["grammar.one"] and lexicon["pronouns.ambiguous"]:
        return outer._replace(kind="person")  # "einer aus meinem Jahrgang"
    headed = lower[outer.first] in lexicon.union("grammar.determiners", "grammar.indefinite")
    return outer if headed or OWNER in lower[outer.first : outer.head] else None  # "Acme’s analysis of its own sales"


def _is_apposed(prose: Prose, phrase: Phrase) -> bool:
    """Whether a person’s name follows what an office is of: "director of telecoms research | Ann Orme", not "daughter of the poet Ann Orme"."""
    start = run_start(prose, phrase.last, phrase.first) if phrase.kind == "name" else phrase.first
    if start in (phrase.first, phrase.last) or not is_given(prose, start):
        return False
    lower, lexicon = prose.tokens.lower, prose.lexicon
    return lower[phrase.first] not in lexicon["grammar.determiners"] and not lexicon.is_kind(lower[start - 1], *BEARERS)


def _ends_in_person(prose: Prose, phrase: Phrase) -> bool:
    """Whether a phrase ends with a name behind a noun for what its bearer is: "Health Security medical officer | Jane Doe"."""
    start = run_start(prose, phrase.last, phrase.first)
    role = prose.tokens.lower[start - 1]
    return start > phrase.first and phrase.kind == "name" and prose.lexicon.is_kind(role, *BEARERS)


def _past_adjunct(prose: Prose, phrase: Phrase, floor: int) -> Phrase | None:
    """A name, unless it only tells a place or time between commas: in "Gilpin, at the lake, in Scotland, observes" Gilpin speaks."""
    lower, lexicon = prose.tokens.lower, prose.lexicon
    if lower[phrase.head] in lexicon["months.names"]:  # "a report, published in May, which …"
        comma = next((place for place in range(phrase.first, floor, -1) if lower[place] == ","), floor)
        dated = next((place for place in range(phrase.head - 1, phrase.first, -1) if _is_participle(prose, place)), None)
        if dated is not None:
            return read(prose, phrase.first, dated - 1)  # "An email dated 3 March"
        return ending_at(prose, comma - 1, floor) if comma > floor else None
    link = phrase.first - 1
    if link >= floor and lower[link] in lexicon["grammar.articles"]:
        link -= 1
    if link <= floor or lower[link] not in lexicon["links.adjunct"] or prose.quoted[link] >= 0:
        return phrase
    if lexicon.phrase(lower, link - 1, "phrases.according"):
        link -= 1
    return across_aside(prose, link - 1, floor) if lower[link - 1] in CLOSERS and prose.quoted[link - 1] < 0 else phrase


def _is_participle(prose: Prose, index: int) -> bool:
    return prose.lexicon.ends(prose.tokens.lower[index], "endings.participle")
