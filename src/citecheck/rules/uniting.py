"""
Two entries for one work: what both say together, and where they contradict each other.

Nothing is guessed: of two values that say the same the one that says it more carefully is taken, of a list every member, and where one only says more,
that. Everything else is a conflict for the user to decide.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from citecheck.model.entry import Date, Entry, Field, Name
from citecheck.rules.sameness import fold
from citecheck.text import doi
from citecheck.text.keywords import BY_SEMICOLON, extend, split

DATES = ("date", "year", "month", "day")
# Different names of one field, in BibTeX and in biblatex.
_OTHER_NAMES = {
    "address": "location",
    "annote": "annotation",
    "archiveprefix": "eprinttype",
    "journal": "journaltitle",
    "keyword": "keywords",
    "pdf": "file",
    "primaryclass": "eprintclass",
    "school": "institution",
}
_SAME = _OTHER_NAMES | {name: other for other, name in _OTHER_NAMES.items()}
_LISTS = frozenset(("groups", "ids", "keyword", "keywords")) | BY_SEMICOLON
_EARLIEST, _LATEST = ("timestamp", "creationdate", "x-started"), ("x-finished", "modificationdate")
# Who has read it has read it, whatever the other entry says.
_FURTHEST = ("to-read", "dropped", "on-hold", "reading", "skimmed", "read")


class Conflict(NamedTuple):
    """A field, or "type", of which two entries say different things, in LaTeX."""

    field: str
    first: str
    second: str


class United(NamedTuple):
    """
    What is to become of the first entry.

    kind: its type. changes: by field, the value that it gets, in LaTeX; None takes the field away. conflicts: in the order of the fields.
    """

    kind: str
    changes: Mapping[str, str | None]
    conflicts: tuple[Conflict, ...]


def unite(first: Entry, second: Entry, *, prefer_second: bool = False) -> United:
    """
    Make the first entry say what both say, its key among its `ids` apart.

    What they contradict each other in is as the first one has it, or else as the second one has it.
    """
    ours = own_fields(first)
    conflicts = [] if first.kind == second.kind else [Conflict("type", first.kind, second.kind)]
    changes: dict[str, str | None] = {}
    for name, theirs in own_fields(second).items():
        known = name if name in ours else _SAME.get(name, name)
        if name in DATES or not theirs.value.strip() or _is_said(name, first, second):
            continue
        if known not in ours or not ours[known].value.strip():
            changes[name] = theirs.value
            continue
        value = ours[known].value
        better = _better(known, (first, second), (ours[known], theirs))
        if better is None:
            conflicts.append(Conflict(known, value, theirs.value))
            better = theirs.value if prefer_second else value
        if better != value:
            changes[known] = better
    dates, conflict = _dates(first, second)
    if conflict is not None:
        conflicts.append(conflict)
    if conflict is None or prefer_second:
        changes |= dates
    return United(second.kind if prefer_second else first.kind, changes, tuple(conflicts))


def own_fields(entry: Entry) -> dict[str, Field]:
    """The fields of an entry that it has not from another one."""
    return {name: field for name, field in entry.fields.items() if field.inherited is None}


def _better(name: str, entries: tuple[Entry, Entry], fields: tuple[Field, Field]) -> str | None:
    """Of two values of a field the one that says what both say; None where they contradict each other."""
    one, other = (field.value for field in fields)
    first, second = entries
    texts = tuple(field.text.strip() for field in fields)
    if name in _LISTS:
        return extend(one, split(other, name), name)
    if name == "readstatus" and set(texts) <= set(_FURTHEST):
        return max(one, other, key=lambda value: _FURTHEST.index(value.strip()))
    if name in _EARLIEST or name in _LATEST:
        return (min if name in _EARLIEST else max)(one, other)
    if name in first.people and name in second.people:
        return _fuller((first.people[name], second.people[name]), (one, other))
    if name == "title" and _is_longer(second, first):
        return other
    if _plain(name, fields[0]) == _plain(name, fields[1]):
        return (
            max(one, other, key=len) if fold(texts[0]) == fold(texts[1]) else one
        )  # the one with more braces, dashes or accents
    return one if name == "pages" and first.pages == second.pages else None


def _is_longer(one: Entry, other: Entry) -> bool:
    """Whether the title of one entry is that of the other and a subtitle, all in one field."""
    parts = re.split(r"\s*[:.?!–—]\s+", one.text("title"), maxsplit=1)
    return len(parts) > 1 and fold(parts[0]) == fold(other.title) and "subtitle" not in {*one.fields, *other.fields}


def _fuller(people: tuple[Sequence[Name], Sequence[Name]], values: tuple[str, str]) -> str | None:
    """Of two lists of the same people the one with more of their given names."""
    first, second = people
    if (
        len(first) != len(second)
        or not all(map(_may_be_one, first, second))
        or ("others" in values[0]) != ("others" in values[1])
    ):
        return None
    longer = sum(len(name.given) for name in second) > sum(len(name.given) for name in first)
    return values[1] if longer else values[0]


def _may_be_one(one: Name, other: Name) -> bool:
    """Whether two names may be one person's: the same surname, and given names that are the same as far as they are written out."""
    if fold(one.surname) != fold(other.surname) or fold(one.suffix) != fold(other.suffix):
        return False
    firsts, seconds = (name.given.replace(".", " ").replace("-", " ").casefold().split() for name in (one, other))
    return all(first.startswith(second) or second.startswith(first) for first, second in zip(firsts, seconds, strict=False))


def _plain(name: str, field: Field) -> str:
    """A value as it is compared."""
    text = field.text.strip().lower()
    if name == "doi":
        return doi.bare(text)
    return text.rstrip("/") if name == "url" else fold(text) or text


def _is_said(name: str, first: Entry, second: Entry) -> bool:
    """Whether the first entry says what this field of the second one says in another field."""
    if name == "url":
        address = second.text("url").lower()
        return any(each.kind == "doi" and address.endswith(f"doi.org/{each.value}") for each in first.identifiers)
    if fold(first.title) != fold(second.title):
        return False
    return name == "subtitle" or (name == "title" and fold(first.text("title")) != fold(second.text("title")))


def _dates(first: Entry, second: Entry) -> tuple[dict[str, str | None], Conflict | None]:
    """What changes of the first entry's date where the second one's is more precise, or other; then with the conflict."""
    ours, theirs = own_fields(first), own_fields(second)
    one, other = first.date, second.date
    if other is None or one == other or not any(name in theirs for name in DATES):
        return {}, None
    conflict: Conflict | None = None
    if isinstance(one, Date) and isinstance(other, Date) and one[3:] == other[3:]:
        known, said = ([part for part in date[:3] if part is not None] for date in (one, other))
        if known[: len(said)] == said:
            return {}, None
        agree = said[: len(known)] == known
    else:
        agree = one is None
    if not agree:
        conflict = Conflict("date", _written(ours), _written(theirs))
    values: dict[str, str | None] = {name: None for name in DATES if name in ours and name not in theirs}
    values |= {name: theirs[name].value for name in DATES if name in theirs}
    return {
        name: value for name, value in values.items() if value is None or name not in ours or ours[name].value != value
    }, conflict


def _written(fields: Mapping[str, Field]) -> str:
    return " ".join(fields[name].value for name in DATES if name in fields)
