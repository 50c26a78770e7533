"""
What kind of work an entry is, in the words of the Citation Style Language.

The types are those of CSL 1.0.2 (specification, appendix III), the entry types those of BibTeX (btxdoc, §3.1) and of biblatex
(manual 3.20, §2.1), with their aliases and some that reference managers write.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from citecheck.model.entry import Date, Entry

NO_WORK = frozenset({"bibnote", "bibtexcontrol", "comment", "control", "ieeetranbstctl", "preamble", "set", "string", "xdata"})
"""Entry types that stand for no work of their own."""

ARTICLES = frozenset({"article", "magazine", "newspaper", "periodical", "review", "suppperiodical"})
"""Entry types in which `number` counts the issues of a periodical."""

PARTS = frozenset(
    {"bookinbook", "conference", "inbook", "incollection", "inproceedings", "inreference", "suppbook", "suppcollection"}
)
"""Entry types of works that stand in a book."""

BOOKS = PARTS | frozenset(
    {"book", "booklet", "collection", "commentary", "monograph", "mvbook", "mvcollection", "mvproceedings", "mvreference"}
    | {"proceedings", "reference"}
)
"""Entry types in which `number` counts the volumes of a series."""

_TYPES = {
    "article": "article-journal",
    "artwork": "graphic",
    "audio": "song",
    "blog": "post-weblog",
    "book": "book",
    "bookinbook": "chapter",
    "booklet": "pamphlet",
    "case": "legal_case",
    "collection": "book",
    "commentary": "book",
    "conference": "paper-conference",
    "dataset": "dataset",
    "electronic": "webpage",
    "film": "motion_picture",
    "hearing": "hearing",
    "image": "graphic",
    "inbook": "chapter",
    "incollection": "chapter",
    "inproceedings": "paper-conference",
    "inreference": "entry-encyclopedia",
    "interview": "interview",
    "jurisdiction": "legal_case",
    "lecture": "speech",
    "legadminmaterial": "regulation",
    "legal": "treaty",
    "legislation": "legislation",
    "legmaterial": "bill",
    "letter": "personal_communication",
    "magazine": "article-magazine",
    "manual": "book",
    "map": "map",
    "monograph": "book",
    "movie": "motion_picture",
    "music": "song",
    "mvbook": "book",
    "mvcollection": "book",
    "mvproceedings": "book",
    "mvreference": "book",
    "newspaper": "article-newspaper",
    "online": "webpage",
    "patent": "patent",
    "performance": "performance",
    "periodical": "periodical",
    "podcast": "broadcast",
    "preprint": "article",
    "proceedings": "book",
    "reference": "book",
    "report": "report",
    "review": "review",
    "software": "software",
    "speech": "speech",
    "standard": "standard",
    "suppbook": "chapter",
    "suppcollection": "chapter",
    "suppperiodical": "article-journal",
    "unpublished": "manuscript",
    "video": "motion_picture",
    "webpage": "webpage",
    "www": "webpage",
}
# Entry types that say the genre as well.
_GENRES = {
    "bachelorsthesis": ("thesis", "Bachelor’s thesis"),
    "mastersthesis": ("thesis", "Master’s thesis"),
    "phdthesis": ("thesis", "PhD thesis"),
    "techreport": ("report", "Technical report"),
    "thesis": ("thesis", ""),
}
# biblatex's keys for the field `type` (manual, §4.9.2.13), in English.
_KEYS = {
    "audiocd": "Audio CD",
    "bathesis": "Bachelor’s thesis",
    "candthesis": "Candidate thesis",
    "datacd": "Data CD",
    "mathesis": "Master’s thesis",
    "patent": "Patent",
    "patentde": "German patent",
    "patenteu": "European patent",
    "patentfr": "French patent",
    "patentuk": "British patent",
    "patentus": "U.S. patent",
    "patreq": "Patent request",
    "patreqde": "German patent request",
    "patreqeu": "European patent request",
    "patreqfr": "French patent request",
    "patrequk": "British patent request",
    "patrequs": "U.S. patent request",
    "phdthesis": "PhD thesis",
    "resreport": "Research report",
    "software": "Computer software",
    "techreport": "Technical report",
}
_PREPRINTS = frozenset({"article", "misc", "online", "preprint", "unpublished"})
_OF_JOURNALS = ("volume", "number", "issue", "doi", "issn", "eid", "eprint", "entrysubtype")
_SUBTYPES = {
    ("article", "magazine"): "article-magazine",
    ("article", "newspaper"): "article-newspaper",
    ("suppperiodical", "magazine"): "article-magazine",
    ("suppperiodical", "newspaper"): "article-newspaper",
    ("periodical", "magazine"): "periodical",
}


class Kind(NamedTuple):
    """A CSL type, and the genre in words ("PhD thesis") or ""."""

    type: str
    genre: str = ""


def kind_of(entry: Entry) -> Kind:
    """What an entry is; `document` where its type says nothing."""
    type_, genre = _GENRES.get(entry.kind) or (_TYPES.get(entry.kind, "document"), "")
    written = entry.text("type")
    genre = _KEYS.get(written.lower().replace(" ", ""), written) or genre
    type_ = _SUBTYPES.get((entry.kind, entry.text("entrysubtype").lower()), type_)
    if type_ == "article-journal" and _is_of_a_day(entry):
        type_ = "article-newspaper" if re.fullmatch(r"[A-Z]\d.*", entry.text("pages")) else "article-magazine"
    if type_ == "manuscript" and entry.text("eventtitle"):
        type_ = "speech"
    if entry.kind != "online" and is_preprint(entry):
        type_ = "article"
    return Kind(type_, "" if genre.lower() == type_ else genre)


def _is_of_a_day(entry: Entry) -> bool:
    """
    Whether an article is in a newspaper or magazine though it does not say so, which BibTeX gives no means to do.

    Those are told apart by their dates; journals have volumes and numbers.
    """
    dated = isinstance(entry.date, Date) and entry.date.day is not None and entry.date.end_year is None
    return dated and bool(entry.text("journaltitle", "journal")) and not entry.text(*_OF_JOURNALS)


def is_preprint(entry: Entry) -> bool:
    """Whether an entry has appeared in an archive of preprints and in nothing else."""
    elsewhere = entry.text("journaltitle", "journal", "booktitle", "eventtitle", "publisher", "institution")
    return entry.kind in _PREPRINTS and archive_of(entry) == "arxiv" and not elsewhere


def archive_of(entry: Entry) -> str:
    """The archive that the field `eprint` belongs to, in lower case; "" where there is none."""
    if not entry.text("eprint"):
        return ""
    named = entry.text("eprinttype", "archiveprefix").lower()
    return named or ("arxiv" if any(identifier.kind == "arxiv" for identifier in entry.identifiers) else "")
