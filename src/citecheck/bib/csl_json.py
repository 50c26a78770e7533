"""
CSL-JSON, the format of citation processors, Zotero and catalogues, as bibliographies for biblatex.

After the CSL 1.0.2 specification (appendices III and IV) and its schema for input data.
"""

from __future__ import annotations

import json
import re
from typing import Any

from citecheck.bib.drafts import Converted, Draft, Loss, compose, escape, join_names, name

# fmt: off
_KINDS = {
    "article": "article", "article-journal": "article", "article-magazine": "article", "article-newspaper": "article", "bill": "legislation",
    "book": "book", "broadcast": "audio", "chapter": "incollection", "classic": "book", "collection": "collection", "dataset": "dataset",
    "document": "misc", "entry": "inreference", "entry-dictionary": "inreference", "entry-encyclopedia": "inreference", "event": "misc",
    "figure": "image", "graphic": "artwork", "hearing": "misc", "interview": "misc", "legal_case": "jurisdiction", "legislation": "legislation",
    "manuscript": "unpublished", "map": "misc", "motion_picture": "movie", "musical_score": "music", "pamphlet": "booklet",
    "paper-conference": "inproceedings", "patent": "patent", "performance": "performance", "periodical": "periodical",
    "personal_communication": "letter", "post": "online", "post-weblog": "online", "regulation": "legislation", "report": "report",
    "review": "review", "review-book": "review", "software": "software", "song": "audio", "speech": "misc", "standard": "standard",
    "thesis": "thesis", "treaty": "legal", "webpage": "online",
}
_NAMES = {
    "author": "author", "editor": "editor", "translator": "translator", "container-author": "bookauthor", "collection-editor": "editora",
    "director": "author", "composer": "author", "interviewer": "editor", "illustrator": "editorb",
}
_FIELDS = {
    "title": "title", "title-short": "shorttitle", "collection-title": "series", "volume": "volume", "number-of-volumes": "volumes",
    "issue": "number", "number": "number", "chapter-number": "chapter", "edition": "edition", "version": "version", "publisher": "publisher",
    "publisher-place": "location", "event-title": "eventtitle", "event": "eventtitle", "event-place": "venue", "page": "pages", "number-of-pages": "pagetotal",
    "genre": "type", "status": "pubstate", "DOI": "doi", "URL": "url", "ISBN": "isbn", "ISSN": "issn", "PMID": "pmid", "PMCID": "pmcid",
    "abstract": "abstract", "annote": "annotation", "keyword": "keywords", "language": "langid", "note": "note", "original-title": "origtitle",
    "original-publisher": "origpublisher", "original-publisher-place": "origlocation", "container-title-short": "shortjournal",
    "part-number": "part", "maintitle": "maintitle", "call-number": "library", "collection-number": "number",
}
_DATES = {"issued": "date", "accessed": "urldate", "original-date": "origdate", "event-date": "eventdate"}
_PERIODICALS = frozenset(("article", "review", "suppperiodical"))
_IGNORED = frozenset(("volume-title", "id", "type", "citation-key", "citation-label", "categories", "custom", "schema"))
_MARKUP = (
    (r"<span class=\"nocase\">(.*?)</span>", "{{{}}}"), (r"<i>(.*?)</i>", "\\emph{{{}}}"), (r"<b>(.*?)</b>", "\\textbf{{{}}}"),
    (r"<sub>(.*?)</sub>", "\\textsubscript{{{}}}"), (r"<sup>(.*?)</sup>", "\\textsuperscript{{{}}}"),
    (r"<span style=\"font-variant:\s*small-caps;?\">(.*?)</span>", "\\textsc{{{}}}"),
)
# fmt: on


def read(text: str) -> Converted:
    """The items of a CSL-JSON file as a bibliography for biblatex, and what of them it cannot hold. Raises ValueError for other texts."""
    found = json.loads(text)
    items = found if isinstance(found, list) else found.get("items", [found]) if isinstance(found, dict) else None
    if items is None or not all(isinstance(item, dict) for item in items):
        message = "this is no list of CSL items"
        raise ValueError(message)
    drafts, losses = [], []
    for item in items:
        draft, lost = _draft(item)
        drafts.append(draft)
        losses += [Loss(draft.key or str(item.get("title", "")), message) for message in lost]
    return Converted(compose(drafts), tuple(losses))


def _draft(item: dict[str, Any]) -> tuple[Draft, list[str]]:
    """An entry for an item, and what is to be said of what it does not hold."""
    kind = _KINDS.get(str(item.get("type", "")), "misc")
    if "volume-title" in item:  # then the title is that of all the volumes
        item = {**item, "maintitle": item.get("title"), "title": item["volume-title"]}
    custom = item.get("custom")
    fields: dict[str, str] = {}
    lost: list[str] = []
    for variable, value in item.items():
        field = _field(variable, kind)
        if variable in _IGNORED or value in ("", None, [], {}):
            continue
        if variable in _NAMES and isinstance(value, list):
            written = join_names(_name(person) for person in value if isinstance(person, dict))
        elif variable in _DATES:
            written = _date(value)
        else:
            written = _text(value, field)
        if field in fields:
            lost.append(f"biblatex has one field “{field}”, which is taken; “{variable}” is in the note")
            fields["note"] = "; ".join(part for part in (fields.get("note", ""), f"{variable}: {written}") if part)
            continue
        if (
            variable not in _FIELDS
            and variable not in _NAMES
            and variable not in _DATES
            and not variable.startswith("container-title")
        ):
            lost.append(f"biblatex has no field for “{variable}”; it is kept as “{field}”")
        fields[field] = written
    if isinstance(custom, dict):  # where `citecheck convert` puts what CSL has no variable for
        fields |= {
            field: escape(str(value), field)
            for field, value in custom.items()
            if field.isalpha() and field.islower() and field not in fields
        }
    key = str(item.get("citation-key") or item.get("id") or "")
    return Draft(kind, "" if "://" in key else key, fields), lost


def _field(variable: str, kind: str) -> str:
    """The field for a variable of CSL."""
    if variable == "container-title":
        return "journaltitle" if kind in _PERIODICALS else "booktitle" if kind.startswith("in") else "maintitle"
    if variable == "publisher" and kind in {"report", "thesis"}:
        return "institution"
    if variable == "number" and kind in _PERIODICALS:
        return "eid"
    known = _FIELDS.get(variable) or _NAMES.get(variable) or _DATES.get(variable)
    return known or re.sub(r"[^a-z]", "", variable.lower()) or "note"


def _text(value: object, field: str) -> str:
    """A text or number with CSL's markup as commands of LaTeX."""
    text = ", ".join(map(str, value)) if isinstance(value, list) else str(value)
    if field == "pages":
        return escape(re.sub(r"\s*[-–]\s*", "--", text))
    written = escape(text, field)
    for pattern, command in _MARKUP:
        written = re.sub(pattern, lambda match, command=command: command.format(match[1]), written)  # type: ignore[misc]
    return written


def _name(person: dict[str, Any]) -> str:
    if person.get("literal"):
        return f"{{{escape(str(person['literal']))}}}"
    particle = " ".join(str(person[part]) for part in ("dropping-particle", "non-dropping-particle") if person.get(part))
    return name(str(person.get("family", "")), str(person.get("given", "")), particle, str(person.get("suffix", "")))


def _date(value: Any) -> str:  # noqa: ANN401 - whatever JSON can hold
    """A date or a range in the notation of biblatex; what is not in parts stays as it is."""
    if not isinstance(value, dict):
        return str(value)
    parts = value.get("date-parts")
    if not isinstance(parts, list):
        return str(value.get("literal") or value.get("raw") or "")
    ends = [_end(end) for end in parts if isinstance(end, list)]
    return "/".join(ends) + ("~" if value.get("circa") and len(ends) == 1 else "")


def _end(parts: list[Any]) -> str:
    """A date of year, month and day; CSL has no year 0 before the common era, biblatex has."""
    numbers = [int(part) for part in parts if str(part).lstrip("-").isdecimal()]
    if not numbers:
        return ""
    year = numbers[0] if numbers[0] > 0 else numbers[0] + 1
    return "-".join([f"{year:04}" if year >= 0 else f"{year:05}", *(f"{part:02}" for part in numbers[1:3])])
