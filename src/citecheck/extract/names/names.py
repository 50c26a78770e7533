"""
Names in running text: of persons, of institutions, acronyms.

A name is a run of capitalised words with the particles and connectors that names have ("Ludwig van Beethoven", "Office of the
High Commissioner for Human Rights"). The words in it tell what bears it: a title makes a person, a noun for a body an institution.
"""

from bisect import bisect_left
from collections.abc import Iterator
from typing import Literal, NamedTuple

from citecheck.extract.names.given import is_given
from citecheck.extract.prose.prose import Prose

NameKind = Literal["person", "institution", "unknown"]

_INNER = ("names.within", "names.articles", "names.joins")  # small words in names of bodies, never in a person's
_PAIR, _LONG, _LONGEST = 2, 5, 6  # words of a person’s name: two, few, and with a given name that is known as one
_GENERATIONS = frozenset({"Jr", "Sr", "II", "III", "IV"})
_SHORT = 3
_YEAR = 4  # digits
_ADJACENT = frozenset(" \n\u00a0\u202f")


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
    confirmed = {tokens.words[index] for index in capitals if index not in prose.opening}
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


def _asks(prose: Prose, index: int) -> bool:
    """Whether a verb opens a question: "Will Acme stay?"."""
    lower, opens = prose.tokens.lower, index in prose.opening and prose.tokens.lower[index] in prose.lexicon["verbs.auxiliary"]
    part = prose.ranges[prose.sentence_at(prose.tokens.starts[index])] if opens else range(0)
    return len(part) > 0 and lower[part.stop - 1] == "?"


def is_name_word(prose: Prose, index: int) -> bool:
    """Whether a token may be part of a name: it has a capital that the start of a sentence does not explain."""
    return index in prose.nameable


def run_end(prose: Prose, first: int) -> int:
    """The last token of the run of name words that begins at token `first`."""
    tokens, particles = prose.tokens, prose.lexicon["names.particles"]
    last, index = first, first + 1
    while index < len(tokens.words) and _follows(prose, index - 1, index) and prose.quoted[index] == prose.quoted[first]:
        if index in prose.parted or _opens_name(prose, index):
            break
        if index in prose.nameable:
            last = index
        elif not (_abbreviates(prose, index) or (tokens.lower[index] in particles and _bridges(prose, first, index))):
            break
        index += 1
    return last


def _opens_name(prose: Prose, index: int) -> bool:
    """Whether a form of address opens another name, behind what is neither title nor office: "in Harrogate | Mr Kennedy"."""
    lower, lexicon = prose.tokens.lower, prose.lexicon
    before = lower[index - 1]
    return (
        lower[index] in lexicon["names.styles"]
        and before[0].isalpha()
        and not lexicon.is_kind(before, "speakers.titles", "speakers.person")
    )


def _abbreviates(prose: Prose, index: int) -> bool:
    """Whether a token is the stop of "Mr." or "Dr." with a name behind it."""
    tokens = prose.tokens
    titled = tokens.words[index] == "." and tokens.lower[index - 1] in prose.lexicon["speakers.titles"]
    return titled and index + 1 < len(tokens.words) and tokens.words[index + 1][0].isupper()


def _follows(prose: Prose, one: int, other: int) -> bool:
    gap = prose.text[prose.tokens.ends[one] : prose.tokens.starts[other]]
    return gap == "" or gap in _ADJACENT


def _bridges(prose: Prose, first: int, index: int) -> bool:
    """Whether a lower-case particle at `index` leads on to another name word: "of the High", "van", but not "and Jones"."""
    tokens, lexicon = prose.tokens, prose.lexicon
    word = tokens.lower[index]
    if word in lexicon["names.joins"] and not _has(prose, first, index, "speakers.institution"):
        return False
    if word in lexicon["names.within"] and not _has(
        prose, first, index, "speakers.institution", "speakers.titles", "speakers.person", "speakers.work"
    ):
        return False
    if word in lexicon["names.articles"] and tokens.lower[index - 1] not in lexicon["names.within"]:
        return False
    following = index + 1
    while following < len(tokens) and following <= index + 2 and tokens.lower[following] in lexicon["names.particles"]:
        following += 1
    return following < len(tokens) and is_name_word(prose, following) and _follows(prose, following - 1, following)


def _has(prose: Prose, first: int, end: int, *lists: str) -> bool:
    """Whether a word of these lists stands in a run of name words: an office, a body, a title."""
    words = prose.tokens.lower[first:end]
    return not prose.lexicon.singles(*lists).isdisjoint(words)


def describe(prose: Prose, first: int, last: int) -> NameMention | None:
    """Tell what bears the name from token `first` to `last`, and part it from titles and roles before it; None for a mere role."""
    whole, last = last, _before_letters(prose, first, last)
    start = _past_roles(prose, first, last)
    if start > last:
        return None
    if start > first:
        start = _past_office(prose, first, _past_body(prose, start, last), last)
        end = next(
            (index - 1 for index in range(start + 1, last) if prose.tokens.lower[index] in prose.lexicon["names.within"]), last
        )
        return NameMention(first, whole if end == last else end, _lowered(prose.of(start, end)), "person", titled=True)
    text = prose.of(behind_seat(prose, first, last), last)
    kind = _kind(prose, first, last, text)
    return NameMention(first, whole, _lowered(text) if kind == "person" else text, kind)


def _before_letters(prose: Prose, first: int, last: int) -> int:
    """The last token of a name but for the letters behind it: "Tom McCabe | MSP"."""
    letters = prose.lexicon["names.letters"]
    if first > 0 and prose.tokens.lower[first - 1] in prose.lexicon["grammar.articles"]:
        return last  # "the Leeds MP"
    while last > first + 1 and prose.tokens.lower[last] in letters and prose.tokens.words[last][1:2].isupper():
        last -= 1
    return last


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
    if _has(prose, first, last + 1, "speakers.institution") or (text.isupper() and len(text) > 1):
        return "institution"
    thing = tokens.lower[last] in lexicon["names.things"]
    if first < last and is_given(prose, behind_seat(prose, first, last)) and length <= (_PAIR if thing else _LONGEST):
        return "person"  # "Doris Day", but not "Paul Renner Day"
    before = tokens.lower[first - 1] if first else ""
    set_off = first in prose.parted and last + 1 in prose.parted
    impersonal = set_off or thing or tokens.lower[first] in lexicon.union("names.places", "names.peoples")
    if before in lexicon.union("speakers.person", "speakers.kin") and not impersonal:
        return "person"
    if before in lexicon["grammar.articles"] or impersonal:
        return "unknown"
    plain = lexicon.union(*_INNER).isdisjoint(tokens.lower[first : last + 1]) and not _is_common(prose, last)
    return "person" if _PAIR <= length < _LONG and plain else "unknown"


def _is_dated(prose: Prose, last: int) -> bool:
    """Whether a year in brackets stands behind a name, as behind that of a work, and nothing that its bearer says."""
    opener, year, closer, behind = (*prose.tokens.lower[last + 1 : last + 5], "", "", "", "")[:4]
    dated = opener == "(" and closer == ")" and year.isdigit() and len(year) == _YEAR
    return dated and behind not in prose.lexicon.union("verbs.speech", "verbs.thought", "verbs.likening", "grammar.conjunctions")


def behind_seat(prose: Prose, first: int, last: int) -> int:
    """Where the given name stands in a run that begins with an office in capitals or a people: "CIO | Clare Morton"; else its first token."""
    tokens, lexicon = prose.tokens, prose.lexicon
    if tokens.lower[last] in lexicon["names.things"]:
        return first
    held = first > 1 and prose.lexicon.is_kind(tokens.lower[first - 2], "speakers.person", "speakers.titles")
    seated = held and tokens.lower[first - 1] in lexicon["links.outer"]  # "Senator from Vermont | Bernie Sanders"
    for index in range(max(first + 1, last - 2), last):
        body = tokens.words[index - 1].isupper() and len(tokens.words[index - 1]) > 1
        led = body or seated or tokens.lower[index - 1] in lexicon["names.peoples"]
        if led and is_given(prose, index):
            return index
    return first


def _is_common(prose: Prose, last: int) -> bool:
    """Whether the last word of a would-be person’s name is no surname, unless it says something: "Climate Change", "Vice President"."""
    tokens, lexicon = prose.tokens, prose.lexicon
    after, word = tokens.lower[last + 1] if last + 1 < len(tokens) else "", tokens.lower[last]
    common = word in tokens.forms or word in lexicon["names.peoples"] or lexicon.is_kind(word, "speakers.person", "speakers.kin")
    common = common or (tokens.words[last].isupper() and len(word) > 1 and tokens.words[last] not in _GENERATIONS)
    return common and after not in lexicon.singles("verbs.speech", "verbs.thought")


def _past_roles(prose: Prose, first: int, last: int) -> int:
    """Where the name begins behind titles and roles: "Secretary of State | James Baker"; past the end when there is nothing else."""
    roles = prose.lexicon.union("speakers.titles", "speakers.person")
    lower, start = prose.tokens.lower, first
    if roles.isdisjoint(lower[first : last + 1]):
        return first
    office = first > 0 and lower[first - 1] in prose.lexicon["grammar.offices"]
    for index in range(first, last + 1):
        role = lower[index] in roles and (index < last or start > first or office) and not _is_called(prose, index)
        if role or (start == index > first and lower[index] == "."):
            start = index + 1
        elif start == index > first and lower[index] in prose.lexicon["names.within"]:
            start = index + 2 + (lower[min(index + 1, last)] in prose.lexicon["names.articles"])  # "Secretary of the Treasury"
    within = not prose.lexicon["names.within"].isdisjoint(lower[first:start])
    body = within and start == last and lower[start - 1] not in prose.lexicon["names.departments"]
    return start + body  # "the Chief Officer of Red Hat" names nobody, "Secretary of State Baker" does


def _is_called(prose: Prose, index: int) -> bool:
    """Whether a noun for a person is somebody’s given name here: "Guy Mansfield"."""
    return prose.tokens.lower[index] not in prose.lexicon["speakers.titles"] and is_given(prose, index)


def is_role(prose: Prose, first: int, last: int) -> bool:
    """Whether the capitals of a phrase are those of an office alone: "the former Secretary of State"."""
    start = next((index for index in range(first, last + 1) if index in prose.nameable), last)
    last = _before_letters(prose, start, last)
    return _past_roles(prose, start, last) > last


def _past_office(prose: Prose, first: int, start: int, last: int) -> int:
    """Where the given name stands behind an office and what it is of: "Director of National Intelligence | John Ratcliffe"; else `start`."""
    within = prose.lexicon["names.within"]
    if within.isdisjoint(prose.tokens.lower[first:start]):
        return start
    return next((index for index in range(start + 1, last) if is_given(prose, index) and not is_given(prose, index - 1)), start)


def _past_body(prose: Prose, start: int, last: int) -> int:
    """Where the person begins in "CEO of the Refugee Council Enver Solomon"."""
    bodies = [index for index in range(start, last) if _has(prose, index, index + 1, "speakers.institution")]
    person = bodies[-1] + 1 if bodies else start
    return start if prose.tokens.lower[person] in prose.lexicon["names.within"] else person
