"""Fields of entries as rules look at them: which are printed, which stand in the entry itself, and where a part of one is in the file."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from citecheck.model.entry import Bibliography, Entry, Field, Name
from citecheck.text.span import Span

# Lists of names: the biblatex manual, §2.2.2.
NAMES = ("author", "editor", "translator", "bookauthor", "editora", "editorb", "editorc", "annotator", "commentator", "holder")
PERIODICALS = ("journal", "journaltitle")
# What a style may print as it stands. In abstracts, keywords and the notes of programs nothing is worth a finding.
# fmt: off
PRINTED = frozenset({
    *NAMES, *PERIODICALS, "address", "booksubtitle", "booktitle", "booktitleaddon", "edition", "eventtitle", "howpublished", "institution",
    "issuetitle", "journalsubtitle", "location", "mainsubtitle", "maintitle", "note", "addendum", "number", "organization", "origtitle",
    "pages", "publisher", "school", "series", "shortjournal", "shorttitle", "subtitle", "title", "titleaddon", "type", "venue",
    "volume", "year",
})
# fmt: on


def own(bibliography: Bibliography, *names: str) -> Iterator[tuple[Entry, Field]]:
    """The fields of these names, with their entries, that stand in the entry itself and are not empty."""
    for entry in bibliography.entries:
        fields = entry.fields
        for name in names:
            field = fields.get(name)
            if field is not None and field.inherited is None and field.text:
                yield entry, field


def names_in(bibliography: Bibliography) -> Iterator[tuple[Entry, Field, tuple[Name, ...]]]:
    """The lists of names that stand in an entry itself, with their entries and fields."""
    for entry in bibliography.entries:
        people = entry.people
        for role in people if len(people) == 1 else sorted(people):
            field = entry.fields[role]
            if field.inherited is None:
                yield entry, field, people[role]


def is_verbatim(field: Field, bibliography: Bibliography) -> bool:
    """Whether a value is what stands in the file between its delimiters: no macro, nothing joined."""
    return field.span.of(bibliography.source) == field.value


def part(field: Field, start: int, end: int) -> Span:
    """Where a stretch of a value stands in the file; the whole value where it is put together from several pieces."""
    return Span(start, end).shift(field.span.start) if field.span.length == len(field.value) else field.span


def words_of(field: Field, words: str) -> Span:
    """Where these words stand in the value of a field, or else the whole value."""
    at = field.value.find(words)
    return part(field, at, at + len(words)) if words and at >= 0 else field.span


def printed_with(bibliography: Bibliography, pattern: str) -> Iterator[tuple[Entry, Field]]:
    """
    The fields that a style may print and that hold something of a pattern, as they stand in the file.

    The pattern is looked for in the whole file at once: to look into every field takes longer than everything else that a rule does.
    """
    entries = sorted(bibliography.entries, key=lambda entry: entry.span)
    starts = [entry.span.start for entry in entries]
    after = 0
    for match in re.finditer(pattern, bibliography.source):
        offset = match.start()
        index = bisect_right(starts, offset) - 1
        if offset < after or index < 0:
            continue
        field = next((each for each in entries[index].fields.values() if each.span.start <= offset < each.span.end), None)
        if field is not None:
            after = field.span.end
            if field.name in PRINTED and field.inherited is None and is_verbatim(field, bibliography):
                yield entries[index], field
