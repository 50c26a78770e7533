"""What stands with a person’s name and is none of it: titles, offices and what they are of, seats in a parliament, letters behind it."""

from citecheck.extract.names.given import is_given
from citecheck.extract.names.runs import has_any
from citecheck.extract.prose.prose import Prose


def is_role(prose: Prose, first: int, last: int) -> bool:
    """Whether the capitals of a phrase are those of an office alone: "the former Secretary of State"."""
    start = next((index for index in range(first, last + 1) if index in prose.nameable), last)
    last = before_letters(prose, start, last)
    return past_roles(prose, start, last) > last


def past_roles(prose: Prose, first: int, last: int) -> int:
    """Where the name begins behind titles and roles: "Secretary of State | James Baker"; past the end when there is nothing else."""
    roles = prose.lexicon.union("speakers.titles", "speakers.person")
    lower, start = prose.tokens.lower, first
    if roles.isdisjoint(lower[first : last + 1]):
        return first
    office = first > 0 and lower[first - 1] in prose.lexicon["grammar.offices"]
    for index in range(first, last + 1):
        role = lower[index] in roles and (index < last or start > first or office) and not _is_called(prose, index)
        noble = start < index == last and lower[index] in prose.lexicon["names.noble"]  # "governor Mervyn King"
        role = role and not noble and not (index > first and _is_surname(prose, index))
        if role or (start == index > first and lower[index] == "."):
            start = index + 1
        elif start == index > first and lower[index] in prose.lexicon["names.within"]:
            start = index + 2 + (lower[min(index + 1, last)] in prose.lexicon["names.articles"])  # "Secretary of the Treasury"
    within = not prose.lexicon["names.within"].isdisjoint(lower[first:start])
    body = within and start == last and lower[start - 1] not in prose.lexicon["names.departments"]
    return start + body  # "the Chief Officer of Red Hat" names nobody, "Secretary of State Baker" does


def _is_surname(prose: Prose, index: int) -> bool:
    """Whether a noun for a person is a surname behind a given name or a form of address: "Mervyn King", "Ms King", but not "Mr President"."""
    lower, lexicon = prose.tokens.lower, prose.lexicon
    before = index - 1 - (lower[index - 1] == ".")
    if lower[before] in lexicon["names.styles"]:
        return lower[index] not in lexicon["speakers.public"]
    if len(lower[before].rstrip(".")) == 1 and prose.tokens.words[before][0].isupper():
        return True  # "A. Mason"
    return is_given(prose, before) and not lexicon.is_kind(lower[before], "speakers.titles")


def _is_called(prose: Prose, index: int) -> bool:
    """Whether a noun for a person is somebody’s given name here: "Guy Mansfield"."""
    return prose.tokens.lower[index] not in prose.lexicon["speakers.titles"] and is_given(prose, index)


def past_office(prose: Prose, first: int, start: int, last: int) -> int:
    """Where the given name stands behind an office and what it is of: "Director of National Intelligence | John Ratcliffe"; else `start`."""
    within = prose.lexicon["names.within"]
    if within.isdisjoint(prose.tokens.lower[first:start]):
        return start
    return next((index for index in range(start + 1, last) if is_given(prose, index) and not is_given(prose, index - 1)), start)


def past_body(prose: Prose, start: int, last: int) -> int:
    """Where the person begins in "CEO of the Refugee Council Enver Solomon"."""
    bodies = [index for index in range(start, last) if has_any(prose, index, index + 1, "speakers.institution")]
    person = bodies[-1] + 1 if bodies else start
    return start if prose.tokens.lower[person] in prose.lexicon["names.within"] else person


def before_letters(prose: Prose, first: int, last: int) -> int:
    """The last token of a name but for the letters behind it: "Tom McCabe | MSP"."""
    letters = prose.lexicon["names.letters"]
    if first > 0 and prose.tokens.lower[first - 1] in prose.lexicon["grammar.articles"]:
        return last  # "the Leeds MP"
    while last > first + 1 and prose.tokens.lower[last] in letters and prose.tokens.words[last][1:2].isupper():
        last -= 1
    return last


def behind_seat(prose: Prose, first: int, last: int) -> int:
    """Where the given name stands in a run that begins with an office in capitals or a people: "CIO | Clare Morton"; else its first token."""
    tokens, lexicon = prose.tokens, prose.lexicon
    if tokens.lower[last] in lexicon["names.things"]:
        return first
    held = first > 1 and prose.lexicon.is_kind(tokens.lower[first - 2], "speakers.person", "speakers.titles")
    seated = held and tokens.lower[first - 1] in lexicon["links.outer"]  # "Senator from Vermont | Bernie Sanders"
    for index in range(max(first + 1, last - 2), last):
        body = tokens.words[index - 1].isupper() and len(tokens.words[index - 1]) > 1
        led = body or seated or tokens.lower[index - 1] in lexicon.union("names.peoples", "names.parties")
        if led and is_given(prose, index):
            return index
    return first
