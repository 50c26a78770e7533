"""Works in groups under headings."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Literal

from citecheck.model.entry import Entry
from citecheck.render.works import keywords

Grouping = Literal["type", "keyword"]
Groups = list[tuple[str, list[str]]]

_REST = "Other works"
# The headings of types, in the order in which they stand.
_TYPES = {
    "Books": ("book", "classic", "collection", "pamphlet"),
    "Chapters": ("chapter", "entry", "entry-dictionary", "entry-encyclopedia"),
    "Articles": ("article-journal", "periodical", "review", "review-book"),
    "Newspapers and magazines": ("article-magazine", "article-newspaper"),
    "Conference papers": ("paper-conference", "speech"),
    "Preprints": ("article",),
    "Theses": ("thesis",),
    "Reports": ("report",),
    "Manuscripts and letters": ("manuscript", "personal_communication", "interview"),
    "Laws, cases and standards": (
        *("bill", "hearing", "legal_case", "legislation", "patent", "regulation", "standard", "treaty"),
    ),
    "Films, music and images": (
        *("broadcast", "figure", "graphic", "map", "motion_picture", "musical_score", "performance", "song"),
    ),
    "Data and software": ("dataset", "software"),
    "Websites": ("post", "post-weblog", "webpage"),
}
_KEYWORDS = {"primary": "Primary sources", "secondary": "Secondary sources"}


def group(entries: Sequence[Entry], items: Iterable[Mapping[str, Any]], by: Grouping, named: Sequence[str] = ()) -> Groups:
    """
    Headings with the citekeys below them, each key once.

    named: the keywords that make a group, in their order; without any, every keyword does.
    """
    headings = _by_type(items) if by == "type" else _by_keyword(entries, named)
    order = [*_TYPES] if by == "type" else [_heading(word) for word in named]
    groups: dict[str, list[str]] = {heading: [] for heading in order}
    for key, heading in headings.items():
        groups.setdefault(heading, []).append(key)
    if _REST in groups:
        groups[_REST] = groups.pop(_REST)
    return [(heading, keys) for heading, keys in groups.items() if keys]


def _by_type(items: Iterable[Mapping[str, Any]]) -> dict[str, str]:
    headings = {type_: heading for heading, types in _TYPES.items() for type_ in types}
    return {item["id"]: headings.get(item["type"], _REST) for item in items}


def _by_keyword(entries: Iterable[Entry], named: Sequence[str]) -> dict[str, str]:
    found = {}
    wanted = {word.casefold(): word for word in named}
    for entry in entries:
        own = [wanted.get(word.casefold(), word) for word in keywords(entry) if not wanted or word.casefold() in wanted]
        found[entry.key] = _heading(own[0]) if own else _REST
    return found


def _heading(keyword: str) -> str:
    return _KEYWORDS.get(keyword.casefold(), keyword[:1].upper() + keyword[1:])
