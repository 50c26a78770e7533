"""
Names in running text: of persons, of institutions, acronyms.

A name is a run of capitalised words with the particles and connectors that names have ("Ludwig van Beethoven", "Office of the
High Commissioner for Human Rights"). The words in it tell what bears it: a title makes a person, a noun for a body an institution.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator
from typing import Literal, NamedTuple

from citecheck.extract.names.given import is_given
from citecheck.extract.names.roles import before_letters, behind_seat, past_body, past_office, past_roles
from citecheck.extract.names.runs import has_any, run_end
from citecheck.extract.prose.prose import Prose

NameKind = Literal["person", "institution", "unknown"]

_INNER = ("names.within", "names.articles", "names.joins")  # small words in names of bodies, never in a person's
_PAIR, _LONG, _LONGEST = 2, 5, 6  # words of a person’s name: two, few, and with a given name that is known as one
_GENERATIONS = frozenset({"Jr", "Sr", "II", "III", "IV"})
_BYNAMES = frozenset({"of", "the"})  # before what somebody with one name is called besides
_BYNAMED = 3  # words of "Attila the Hun"
_NUMERALS = frozenset("IVX")
_SHORT = 3
_YEAR = 4  # digits


class NameMention(NamedTuple):
    """
    A name where it stands.

    first, last: token indices, titles included. text: the name without titles and roles. titled: a title stood before it.
    """

    first: int
    last: int
    text: str
    kind: NameKind
    titled: bool = False

    @property
    def surname(self) -> str:
        """The last word of the name, without a small prefix: "Ormesson" for "Jean d’Ormesson"; no "Jr" or "III"."""
        words = self.text.split()
        if not _BYNAMES.isdisjoint(words):
            return words[0]  # "Julian of Norwich", "Pliny the Elder"
        last = words[-2] if len(words) > 1 and words[-1].strip(".,") in _GENERATIONS else words[-1]
        if last[0].islower() and last[1:2] in {"’", "'"}:
            return last[2:]
        return last[0].upper() + last[1:] if "-" in last else last  # "al-Karim" begins a sentence as "Al-Karim"


def find_names(prose: Prose) -> Iterator[NameMention]:
    """The names of a text in order; a word that has its capital only from the start of a sentence is none."""
    tokens, months = prose.tokens, prose.lexicon["months.names"]
    places = sorted(prose.nameable)
    parts = (places[bisect_left(places, part.start) : bisect_left(places, part.stop)] for part in prose.ranges)
    capitals = [index for part in parts for index in part if tokens.words[index][0].isupper()]
    confirmed = {tokens.words[index] for index in capitals if index not in prose.opening} | _repeated(prose, capitals)
    done = -1
    for index in capitals:
        if index <= done or tokens.lower[index] in months:
            continue
        if _asks(prose, index):
            done = index
            continue
        done = run_end(prose, index)
        if done == index and tokens.lower[index] in prose.lexicon["grammar.starters"]:
            continue
        if (
            done > index
            or prose.proper is not None
            or index not in prose.opening
            or tokens.words[index] in confirmed
            or _acts(prose, index)
        ):
            name = describe(prose, index, done)
            if name is not None:
                yield name


def _acts(prose: Prose, index: int) -> bool:
    """Whether a single word at the start of a sentence is a name by what follows: a verb of saying, an auxiliary, an owner's "’s"."""
    after = prose.tokens.lower[index + 1] if index + 1 < len(prose.tokens) else ""
    verbs = prose.lexicon.singles("verbs.speech", "verbs.thought", "verbs.likening")
    if after == "," and not prose.lexicon["pronouns.who"].isdisjoint(prose.tokens.lower[index + 2 : index + 3]):
        return True
    return after == "'s" or after in verbs or is_given(prose, index)


def _repeated(prose: Prose, capitals: list[int]) -> set[str]:
    """Words that begin sentences more than once, with a verb behind them, and are never written small: "Geller played … Geller was"."""
    tokens, lexicon = prose.tokens, prose.lexicon
    verbs = lexicon.union("verbs.auxiliary", "verbs.finite", "verbs.preterite", "verbs.past")
    begun = Counter(
        tokens.words[index]
        for index in capitals
        if index in prose.opening
        and index + 1 < len(tokens)
        and (tokens.lower[index + 1] in verbs or lexicon.ends(tokens.lower[index + 1], "endings.past"))
    )
    return {
        word
        for word, count in begun.items()
        if count > 1
        and tokens.forms.isdisjoint({word.lower(), lexicon.cut(word.lower(), "endings.plural")})
        and not lexicon.ends(word.lower(), "endings.noun")
    }


def _asks(prose: Prose, index: int) -> bool:
    """Whether a verb opens a question: "Will Acme stay?"."""
    lower, opens = prose.tokens.lower, index in prose.opening and prose.tokens.lower[index] in prose.lexicon["verbs.auxiliary"]
    part = prose.ranges[prose.sentence_at(prose.tokens.starts[index])] if opens else range(0)
    return len(part) > 0 and lower[part.stop - 1] == "?"


def describe(prose: Prose, first: int, last: int) -> NameMention | None:
    """Tell what bears the name from token `first` to `last`, and part it from titles and roles before it; None for a mere role."""
    whole, last = last, before_letters(prose, first, last)
    start = past_roles(prose, first, last)
    if start > last:
        return None
    if start > first:
        start = behind_seat(prose, past_office(prose, first, past_body(prose, start, last), last), last)
        within = prose.lexicon["names.within"]
        end = next((index - 1 for index in range(start + 1, last) if prose.tokens.lower[index] in within), last)
        people = start == end and prose.tokens.lower[end] in prose.lexicon["names.peoples"]
        if people and prose.tokens.lower[start - 1] not in prose.lexicon["speakers.titles"]:
            return NameMention(first, whole, prose.of(first, last), "unknown")  # "Native American"
        if not _is_body(prose, start, end):
            return NameMention(first, whole if end == last else end, _lowered(_written(prose, start, end)), "person", titled=True)
        if not within.isdisjoint(prose.tokens.lower[first:start]):
            return None  # "President of the Treasury Board"
    text = _written(prose, behind_seat(prose, first, last), last)
    kind = _kind(prose, first, last, text)
    return NameMention(first, whole, _lowered(text) if kind == "person" else text, kind)


def _is_body(prose: Prose, first: int, last: int) -> bool:
    """Whether what follows a title or role is a body’s name or a thing’s: "Graduate School", "Premier League", but not "Mr Church", "President Park"."""
    lower, lexicon = prose.tokens.lower, prose.lexicon
    role = lower[first - 1 - (lower[first - 1] == ".")]
    if is_given(prose, first):
        return False
    if has_any(prose, last, last + 1, "speakers.institution"):
        return role not in lexicon["names.styles"]
    return lower[last] in lexicon["names.things"] and role not in lexicon["speakers.titles"]


def _written(prose: Prose, first: int, last: int) -> str:
    """The words of a name, but for a nickname in marks: "Antonio Reid" for "Antonio “LA” Reid"."""
    if prose.quoted[first : last + 1].count(prose.quoted[first]) == last + 1 - first:
        return prose.of(first, last)
    return " ".join(prose.tokens.words[at] for at in range(first, last + 1) if prose.quoted[at] == prose.quoted[first])


def _lowered(name: str) -> str:
    """A person's name as it is written in running text: "Clara Venn" for "CLARA VENN", as headings and obituaries have it."""
    if not name.isupper() or " " not in name:
        return name
    return " ".join(word if word in _GENERATIONS or len(word) < _SHORT else word.capitalize() for word in name.split())


def _kind(prose: Prose, first: int, last: int, text: str) -> NameKind:
    """What bears a name without a title, from token `first` to `last`; `text` is what of it is a name."""
    tokens, lexicon, length = prose.tokens, prose.lexicon, len(text.split())
    if text.isupper() and length > 1 and any(word in tokens.forms for word in tokens.lower[first : last + 1]):
        return "unknown"  # a headline in capitals
    if _is_dated(prose, last) or (
        tokens.lower[first] in lexicon["grammar.articles"] and tokens.lower[first + 1 : first + 2] != ["."]
    ):
        given = first < last and is_given(prose, first)
        return "person" if given and length <= _PAIR else "unknown"  # of works: "The Salt Year", "Slow Fires (1957)"
    thing = tokens.lower[last] in lexicon["names.things"]
    if has_any(prose, first, last + 1, "speakers.institution") or (text.isupper() and len(text) > 1 and not thing):
        return "institution"
    if first < last and is_given(prose, behind_seat(prose, first, last)) and length <= (_PAIR if thing else _LONGEST):
        return "person"  # "Doris Day", but not "Paul Renner Day"
    before = tokens.lower[first - 1] if first else ""
    set_off = first in prose.parted and last + 1 in prose.parted
    impersonal = set_off or thing or tokens.lower[first] in lexicon.union("names.places", "names.peoples")
    if before in lexicon.union("speakers.person", "speakers.kin") and not impersonal:
        return "person"
    if before in lexicon["grammar.articles"] or impersonal:
        return "unknown"
    if _is_numbered(prose, first, last):
        return (
            "person" if prose.lexicon.union("names.numbered", "names.things").isdisjoint(tokens.lower[first:last]) else "unknown"
        )
    if length == _BYNAMED and tokens.lower[first + 1] in lexicon["names.articles"]:
        return "person"  # "Attila the Hun"
    plain = lexicon.union(*_INNER).isdisjoint(tokens.lower[first : last + 1]) and not _is_common(prose, last)
    return "person" if _PAIR <= length < _LONG and plain else "unknown"


def _is_dated(prose: Prose, last: int) -> bool:
    """Whether a year in brackets stands behind a name, as behind that of a work, and nothing that its bearer says."""
    opener, year, closer, behind = (*prose.tokens.lower[last + 1 : last + 5], "", "", "", "")[:4]
    dated = opener == "(" and closer == ")" and year.isdigit() and len(year) == _YEAR
    return dated and behind not in prose.lexicon.union("verbs.speech", "verbs.thought", "verbs.likening", "grammar.conjunctions")


def _is_numbered(prose: Prose, first: int, last: int) -> bool:
    """Whether a number ends a name, as a king’s or a pope’s: "Pius IX"."""
    return first < last <= first + 2 and {*prose.tokens.words[last]} <= _NUMERALS


def _is_common(prose: Prose, last: int) -> bool:
    """Whether the last word of a would-be person’s name is no surname, unless it says something: "Climate Change", "Vice President"."""
    tokens, lexicon = prose.tokens, prose.lexicon
    after, word = tokens.lower[last + 1] if last + 1 < len(tokens) else "", tokens.lower[last]
    common = word in tokens.forms or word in lexicon["names.peoples"] or lexicon.is_kind(word, "speakers.person", "speakers.kin")
    common = common or (tokens.words[last].isupper() and len(word) > 1 and tokens.words[last] not in _GENERATIONS)
    return common and after not in lexicon.singles("verbs.speech", "verbs.thought")
