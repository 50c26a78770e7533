"""
Entries as items of CSL-JSON 1.0.2, the language that citation processors read.

Only what an entry says goes into its item, and titles keep the case in which they are written.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from citecheck.model.entry import Entry
from citecheck.render import dates
from citecheck.render.kinds import NO_WORK, is_preprint, kind_of
from citecheck.render.languages import language_tag
from citecheck.render.links import links, without_urls
from citecheck.render.names import people
from citecheck.render.numbers import numbers
from citecheck.render.titles import event, titles

Item = dict[str, Any]

_PLAIN = {
    "abstract": ("abstract",),
    "annote": ("annotation", "annote"),
    "call-number": ("library",),
    "event-place": ("venue",),
    "keyword": ("keywords",),
    "original-publisher": ("origpublisher",),
}
_PLACES = {"original-publisher-place": ("origlocation",), "publisher-place": ("location", "address")}
_COUNTRIES = {
    "countryde": "Germany",
    "countryep": "European Union",
    "countryeu": "European Union",
    "countryfr": "France",
    "countryuk": "United Kingdom",
    "countryus": "United States of America",
}


def item(entry: Entry) -> Item:
    """The item of an entry whose inherited fields are filled in; its `id` is the citekey. Never raises."""
    kind = kind_of(entry)
    found: Item = {"id": entry.key, "type": kind.type, "genre": kind.genre}
    found |= people(entry)
    found |= titles(entry)
    found |= {"event-title": event(entry), "event": event(entry)}  # the second is what older styles know
    found |= {"issued": dates.issued(entry), "accessed": dates.accessed(entry), "status": dates.status(entry)}
    found |= {
        "event-date": dates.parse(entry.text("eventdate")),
        "original-date": dates.parse(entry.text("origdate", "origyear")),
    }
    found |= numbers(entry)
    found["publisher"] = _publisher(entry)
    found |= {variable: _listed(entry.text(*fields)) for variable, fields in _PLACES.items()}
    found |= {variable: entry.text(*fields) for variable, fields in _PLAIN.items()}
    found |= links(entry)
    found |= {"note": _note(entry), "language": language_tag(entry.text("langid", "hyphenation", "language"))}
    if kind.type == "patent" and found["publisher-place"]:
        found["jurisdiction"] = _listed(
            " and ".join(_COUNTRIES.get(place, place) for place in entry.text("location", "address").split(" and "))
        )
        found["publisher-place"] = None
    return {variable: value for variable, value in found.items() if value}


def items(entries: Iterable[Entry]) -> list[Item]:
    """The items of those entries that are works, in their order; of several with one key the first."""
    works: dict[str, Entry] = {}
    for entry in entries:
        if entry.kind not in NO_WORK:
            works.setdefault(entry.key, entry)
    return [item(entry) for entry in works.values()]


def _publisher(entry: Entry) -> str:
    """Who published a work: for a thesis its school, for a report its institution, failing all else how it was published."""
    named = entry.text("publisher", "institution", "school", "organization")
    return named or ("arXiv" if is_preprint(entry) else without_urls(entry.text("howpublished")))


def _note(entry: Entry) -> str:
    """The note and the addendum, without what they say in the place of another field, and the annotation, which styles look for here."""
    notes = (without_urls(entry.text(*names)) for names in (("note",), ("addendum",), _PLAIN["annote"]))
    return ". ".join(note for note in notes if note and not dates.is_status(note))


def _listed(text: str) -> str:
    """A list of places, which biblatex parts by "and"."""
    *most, last = text.split(" and ")
    return f"{', '.join(most)}{',' if len(most) > 1 else ''} and {last}" if most else last
