"""Whether a bibliography is written for BibTeX or for biblatex."""

from __future__ import annotations

from collections.abc import Iterable

from citecheck.bib.inheritance import Heir
from citecheck.model.entry import Dialect

# What only biblatex reads (manual, 2.1.1 and 2.2.2), but for fields that reference managers write for BibTeX too (urldate, langid).
# fmt: off
_BIBLATEX_KINDS = frozenset((
    "artwork", "audio", "bibnote", "bookinbook", "collection", "dataset", "image", "inreference", "jurisdiction", "legislation",
    "letter", "movie", "music", "mvbook", "mvcollection", "mvproceedings", "mvreference", "online", "patent", "performance",
    "periodical", "reference", "report", "review", "set", "software", "suppbook", "suppcollection", "suppperiodical", "thesis",
    "video", "xdata",
))
_BIBLATEX_FIELDS = frozenset((
    "afterword", "bookauthor", "booksubtitle", "date", "entrysubtype", "eventdate", "eventtitle", "foreword", "introduction",
    "issuetitle", "journalsubtitle", "journaltitle", "mainsubtitle", "maintitle", "origdate", "origtitle", "pagetotal", "related",
    "shortjournal", "titleaddon", "xdata", "xref",
))
# fmt: on


def detect_dialect(entries: Iterable[Heir]) -> Dialect:
    """
    The dialect of entries: biblatex if anything in them is of biblatex only, since BibTeX would lose it.

    A file without entries counts as biblatex's, which reads both.
    """
    dialect: Dialect = "biblatex"
    for kind, _, fields in entries:
        if kind in _BIBLATEX_KINDS or not _BIBLATEX_FIELDS.isdisjoint(fields):
            return "biblatex"
        dialect = "bibtex"
    return dialect
