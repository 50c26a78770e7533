"""
Who stands before a reporting verb: subjects told from the noun phrases before it.

Adverbs are passed over, an aside between commas is stepped over ("Chomsky, in an interview, argued"), and a relative clause leads back to whom
it tells of ("a letter from Jane Doe, who asked").
"""

from citecheck.extract.language.tokens import OWNER
from citecheck.extract.names.runs import is_name_word
from citecheck.extract.phrases.chains import ASIDE, CLOSERS, across_aside, ending_at, run_start
from citecheck.extract.phrases.nounphrases import after, in_marks
from citecheck.extract.phrases.phrases import Phrase
from citecheck.extract.prose.prose import Prose

_PART = 6  # tokens of a part of what is told of: "section 9 of which"
_ONCE = 5  # tokens from a comma to an article: ", at that time, an"
_TOLD = 12  # tokens of a description with what hangs on it
_NOUNS = ("speakers.person", "speakers.kin", "speakers.institution", "speakers.work")
_GENERATIONS = frozenset({"jr", "sr"})
OPENERS = frozenset({",", "—", "–", "("})


def before(prose: Prose, index: int, floor: int) -> Phrase | None:
    """The subject that ends before token `index`, not looking further back than token `floor`."""
    end = _skip_adverbs(prose, index - 1, floor)
    if end < floor:
        return None
    lower = prose.tokens.lower
    end -= lower[end] == "." and lower[end - 1] in _GENERATIONS  # "Holmes Jr. wrote"
    if lower[end] in CLOSERS and prose.quoted[end] < 0:
        aside = across_aside(prose, end, floor)
        dated = aside is not None and aside.kind == "name" and lower[end - 1].isdigit()
        return _with_partner(prose, aside, floor) if dated and aside is not None else aside  # "Lin and Osei (2019) describe"
    if prose.quoted[end] >= 0 and end - 1 > floor and lower[end - 1] == ",":
        return in_marks(prose, end) or across_aside(prose, end - 1, floor)
    if end > floor + 1 and lower[end].isdigit() and lower[end - 1] in prose.lexicon["links.adjunct"]:
        end -= 2  # "who in 1999 asked"
    if lower[end] in prose.lexicon["pronouns.relative"]:
        return _before_relative(prose, end, floor)
    return _settled(prose, ending_at(prose, end, floor), floor)


def _settled(prose: Prose, phrase: Phrase | None, floor: int) -> Phrase | None:
    """The phrase before a verb, or whom it leads back to: who a clause tells of, whose it is, who shares the verb."""
    if phrase is None or _is_verb(prose, phrase, floor):
        return None
    lower, lexicon = prose.tokens.lower, prose.lexicon
    if (
        phrase.first > floor + 1
        and lower[phrase.head] in lexicon["speakers.rest"]
        and lower[phrase.first - 1] in lexicon["names.joins"]
    ):
        named = ending_at(prose, phrase.first - 2, floor) if is_name_word(prose, phrase.first - 2) else None
        return named or phrase  # "as Didion and others have shown"
    if phrase.first > floor + 2 and lower[phrase.first - 1] in lexicon["pronouns.whose"]:
        owner = ending_at(prose, phrase.first - (3 if lower[phrase.first - 2] == "," else 2), floor)
        thing = owner is not None and owner.kind in {"name", "person"} and phrase.kind != "person"
        return owner if thing else phrase  # "X, whose books call it …"; but "a lad whose mother begged me"
    if phrase.first > floor and lower[phrase.first - 1] in lexicon.union("grammar.prepositions", "pronouns.relative"):
        return _told_of(prose, phrase, floor)
    return _with_partner(prose, phrase, floor) if phrase.kind == "name" else phrase


def _is_verb(prose: Prose, phrase: Phrase, floor: int) -> bool:
    """Whether a single word is rather the verb of what stands before it: "it can press | claims"."""
    modal = phrase.first > floor and prose.tokens.lower[phrase.first - 1] in prose.lexicon["verbs.modal"]
    return modal and phrase.first == phrase.last and phrase.kind not in {"name", "pronoun", "own"}


def _before_relative(prose: Prose, end: int, floor: int) -> Phrase | None:
    """Whom the relative clause tells of that the pronoun at token `end` opens."""
    lower = prose.tokens.lower
    if end - 1 > floor and lower[end - 1] in prose.lexicon["links.owner"]:
        comma = next((at for at in range(end - 2, max(floor, end - _PART), -1) if lower[at] == ","), -1)
        if comma > floor:
            return ending_at(prose, comma - 1, floor)  # "the Act, section 9 of which requires"
    end -= 2 if end > floor and lower[end - 1] == "," else 1
    end -= 2 * (end > floor + 1 and lower[end].isdigit() and lower[end - 1] == ",")  # "Jane Doe, 71, who asked"
    end -= lower[end] == OWNER and end > floor  # "the pastor of St. Ursula’s, who"
    end -= lower[end] in prose.lexicon["pronouns.reflexive"] and end > floor  # "Hale himself, who"
    phrase = _person_told_of(prose, end, floor) or ending_at(prose, end, floor)
    if phrase is not None and phrase.kind == "pronoun" and not _is_told(prose, phrase, floor):
        return None  # "he who promises"
    if phrase is not None and phrase.kind != "person" and phrase.head < end and is_name_word(prose, end):
        first = run_start(prose, end, max(floor, phrase.head + 1))
        return Phrase(first, end, end, "name")  # "a letter from Jane Doe, who asked"
    member = _one_of(prose, phrase, floor)
    if member is not None:
        return member
    return _settled(prose, _bearer(prose, phrase, floor) or _member(prose, phrase, floor) or phrase, floor)


def _one_of(prose: Prose, phrase: Phrase | None, floor: int) -> Phrase | None:
    """Who is said to be one of those whom a clause tells of: "Keller is one of those who hold"."""
    lower, lexicon = prose.tokens.lower, prose.lexicon
    if phrase is None or phrase.kind != "generic" or phrase.first < floor + 2:
        return None
    is_one = lower[phrase.first - 1] in lexicon["verbs.be"] and lower[phrase.last] in lexicon["pronouns.loose"]
    told = ending_at(prose, phrase.first - 2, floor) if is_one else None
    return told if told is not None and told.kind in {"name", "person", "pronoun"} else None


def _member(prose: Prose, phrase: Phrase | None, floor: int) -> Phrase | None:
    """The name before the body or paper that its bearer is of: "Mr. Crabtree Lowe, of the Quarterly, who has proved"."""
    lower, lexicon = prose.tokens.lower, prose.lexicon
    if phrase is None or phrase.kind == "person" or phrase.first < floor + 3:
        return None
    comma, last = phrase.first - 2, phrase.first - 3
    linked = lower[phrase.first - 1] in lexicon["links.owner"] and lower[comma] == "," and is_name_word(prose, last)
    return Phrase(run_start(prose, last, floor), last, last, "name") if linked else None


def _bearer(prose: Prose, phrase: Phrase | None, floor: int) -> Phrase | None:
    """The name to which a description stands in apposition: "Gottlob Riemen, the pastor of St. Ursula’s, who complained"."""
    if phrase is None or phrase.kind != "person" or phrase.first < floor + 2:
        return None
    lower = prose.tokens.lower
    comma = next((at for at in range(phrase.first - 1, max(floor, phrase.first - _ONCE), -1) if lower[at] == ","), floor)
    last, dated = comma - 1, prose.lexicon.phrase(lower, comma + 1, "adverbs.once")
    told = lower[phrase.first] in prose.lexicon["grammar.articles"] and comma + 1 + dated == phrase.first
    if not told or lower[comma] != "," or prose.quoted[comma] >= 0 or not is_name_word(prose, last):
        return None
    first = run_start(prose, last, floor)
    return Phrase(first, last, last, "name") if first < last else None


def _person_told_of(prose: Prose, end: int, floor: int) -> Phrase | None:
    """The nearest person whom a description that ends before "who" is of: "a car from a guy in a parking lot | who called it"."""
    lower, lexicon = prose.tokens.lower, prose.lexicon
    if lower[end + 1 + (lower[end + 1] == ",")] not in lexicon["pronouns.who"] or is_name_word(prose, end):
        return None
    for place in range(end - 1, max(floor, end - _TOLD), -1):
        if prose.quoted[place] >= 0 or lower[place] in CLOSERS:
            return None
        told = after(prose, place, end + 1) if lower[place] in lexicon["grammar.one"] else None
        if told is not None and told.kind == "person" and told.first == place:
            placed = told.last == end or lower[told.last + 1] in lexicon["grammar.prepositions"]
            return told._replace(last=end) if placed else None
    return None


def _is_told(prose: Prose, phrase: Phrase, floor: int) -> bool:
    """Whether a pronoun before "who" is somebody certain: "it was he who said"."""
    return phrase.first > floor and prose.tokens.lower[phrase.first - 1] in prose.lexicon["verbs.be"]


def _told_of(prose: Prose, phrase: Phrase, floor: int) -> Phrase | None:
    """A phrase behind a preposition or “who”, or whom a relative clause that no comma closes tells of: "As Amber, who works with Norwood says, …"."""
    lower, lexicon = prose.tokens.lower, prose.lexicon
    if (
        phrase.first > floor + 2
        and lower[phrase.first - 2] in lexicon["pronouns.who"]
        and lower[phrase.first - 1] in lexicon["grammar.prepositions"]
    ):
        return before(prose, phrase.first - 1, floor)  # "a clerk, who in the margin of it wrote"
    if lower[phrase.first - 1] in lexicon["grammar.prepositions"]:
        told = _told_by_clause(prose, phrase, floor)
        if told is not None:
            return told
    for place in range(phrase.first - 1, max(floor, phrase.first - ASIDE), -1):
        if prose.quoted[place] >= 0 or (lower[place] in CLOSERS and lower[place + 1] not in lexicon["pronouns.relative"]):
            return phrase
        if lower[place] in CLOSERS:
            told = ending_at(prose, place - 1, floor)
            return told if told is not None and told.kind in {"name", "person"} else phrase
    if is_name_word(prose, phrase.last) and (phrase.kind != "name" or _is_time(prose, phrase)):
        return Phrase(
            run_start(prose, phrase.last, floor), phrase.last, phrase.last, "name"
        )  # "On the day of the hill Prewett wrote"
    return phrase


def _told_by_clause(prose: Prose, phrase: Phrase, floor: int) -> Phrase | None:
    """Whom a relative clause tells of that a phrase behind a preposition ends: "the people who worked with the mayor | said"."""
    lower, lexicon = prose.tokens.lower, prose.lexicon
    for place in range(phrase.first - 2, max(floor, phrase.first - ASIDE), -1):
        if prose.quoted[place] >= 0 or lower[place] in CLOSERS or lower[place] in lexicon["clauses.that"]:
            return None
        if lower[place] in lexicon["pronouns.who"]:
            told = ending_at(prose, place - 1, floor)
            return told if told is not None and told.kind in {"person", "generic"} else None
    return None


def _is_time(prose: Prose, phrase: Phrase) -> bool:
    """Whether a name only follows a noun that tells when: "Before her death | Keller told"."""
    lower, lexicon = prose.tokens.lower, prose.lexicon
    start = run_start(prose, phrase.last, phrase.first)
    owned = start > phrase.first + 1 and lower[phrase.first] in lexicon["pronouns.possessive"]
    return owned and not lexicon.is_kind(
        lower[start - 1], "speakers.person", "speakers.kin", "speakers.institution", "speakers.work"
    )


def _with_partner(prose: Prose, phrase: Phrase, floor: int) -> Phrase:
    """A name, or the two that share a verb, where nothing but the start of a clause stands before them: "Falconer and Diop call it"."""
    link = phrase.first - 1
    if link <= floor or prose.tokens.lower[link] not in prose.lexicon["names.joins"] or not is_name_word(prose, link - 1):
        return phrase
    first = run_start(prose, link - 1, floor)
    opens = first == floor or prose.quoted[first - 1] >= 0 or prose.tokens.lower[first - 1] in OPENERS
    opens = opens or prose.tokens.lower[first - 1] in prose.lexicon.union("clauses.as", "clauses.that", "clauses.time")
    return Phrase(first, phrase.last, phrase.head, "name") if opens else phrase


def _skip_adverbs(prose: Prose, end: int, floor: int) -> int:
    lexicon, tokens = prose.lexicon, prose.tokens
    if tokens.lower[max(floor, end - 2) : end + 1] == ["et", "al", "."]:
        end -= 3
    while end >= floor and prose.quoted[end] < 0:
        lower = tokens.lower[end]
        if end > floor and f"{tokens.lower[end - 1]} {lower}" in lexicon["grammar.adverbials"]:
            end -= 2
            continue
        if end > floor + 2 and lower in lexicon["nouns.times"] and lexicon.phrase(tokens.lower, end - 2, "adverbs.once") == 3:  # noqa: PLR2004
            end -= 3  # "Orton at the time dismissed it"
            continue
        shared = end > floor and lower in lexicon["pronouns.all"] and tokens.lower[end - 1][0].isalnum()  # "X and Y both held"
        adverb = (
            shared
            or lower in lexicon.union("grammar.adverbs", "pronouns.clitics")
            or (lexicon.ends(lower, "endings.adverb") and tokens.words[end].islower() and not lexicon.is_kind(lower, *_NOUNS))
        )
        if (
            adverb
            and lower in lexicon["speakers.ordinal"]
            and end > floor
            and tokens.lower[end - 1] in lexicon["grammar.articles"]
        ):
            break  # "the first continues"
        if not adverb and not (lower in lexicon["verbs.auxiliary"] and lower != "'s"):
            break
        end -= 1
    return end
