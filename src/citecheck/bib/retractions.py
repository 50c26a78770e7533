"""
Lists of works that were retracted: the export of Retraction Watch, any other table with a DOI and what happened, or plain DOIs line by line.

The columns of Retraction Watch's export are described at https://gitlab.com/crossref/retraction-watch-data; dates in it are American (“3/5/2014 0:00”).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from citecheck.model.entry import Date
from citecheck.model.record import Notice, NoticeKind
from citecheck.text.doi import PREFIX, bare

_WORKS = ("originalpaperdoi", "doi")
_NOTICES = ("retractiondoi", "noticedoi")
_NATURES = ("retractionnature", "nature", "retractionwatch", "updatetype", "type")
_DATES = ("retractiondate", "date")
_KINDS: dict[str, NoticeKind] = {
    "retraction": "retraction",
    "retracted": "retraction",
    "withdrawal": "withdrawal",
    "withdrawn": "withdrawal",
    "removal": "removal",
    "expressionofconcern": "expression-of-concern",
    "correction": "correction",
    "erratum": "correction",
    "reinstatement": "reinstatement",
}
_LISTED = PREFIX + r"[^\s\"]+"
_LONGEST = 10_000_000  # code points of one cell; the csv module stops at much less

Notices = Mapping[str, tuple[Notice, ...]]
"""What was published about works, by their DOI in lower case."""


def read(text: str) -> Notices:
    """
    The notices in a list. A table's first line names its columns; without a column for what happened, every work in it was retracted.

    Raises ValueError, with a sentence for the user, when there is no DOI in it.
    """
    import csv  # noqa: PLC0415 - only a run whose configuration names a list

    csv.field_size_limit(_LONGEST)
    rows = csv.reader(text.splitlines(keepends=True))
    first = next(rows, [])
    columns = [re.sub(r"[^a-z]", "", name.lower()) for name in first]
    found = _plain(text) if _column(columns, _WORKS) is None else _table(rows, columns)
    notices: dict[str, list[Notice]] = {}
    for doi, notice in found:
        notices.setdefault(doi, []).append(notice)
    if not notices:
        message = (
            "there is no DOI in it; a list of retracted works has one in each line, or in a column “OriginalPaperDOI” or “DOI”"
        )
        raise ValueError(message)
    return {doi: tuple(each) for doi, each in notices.items()}


def encode(notices: Notices) -> str:
    """Notices as text, for `decode`."""
    from json import dumps  # noqa: PLC0415 - only a run whose configuration names a list

    return dumps(notices, ensure_ascii=False)


def decode(text: str) -> Notices:
    """The notices in a text that `encode` made."""
    from json import loads  # noqa: PLC0415 - the same

    return {
        doi: tuple(Notice(kind, own, Date(*date) if date else None) for kind, own, date in notices)
        for doi, notices in loads(text).items()
    }


def _plain(text: str) -> Iterator[tuple[str, Notice]]:
    for line in text.splitlines():
        found = None if line.lstrip().startswith("#") else re.search(_LISTED, line)
        if found:
            yield found[0].rstrip(".,;").lower(), Notice("retraction")


def _table(rows: Iterator[list[str]], columns: Sequence[str]) -> Iterator[tuple[str, Notice]]:
    places = [_column(columns, names) for names in (_WORKS, _NATURES, _NOTICES, _DATES)]
    for row in rows:
        work, nature, notice, date = ("" if at is None or at >= len(row) else row[at] for at in places)
        doi = _doi(work)
        for kind in _kinds(nature) if doi else ():
            yield doi, Notice(kind, _doi(notice), _read_date(date))


def _column(columns: Sequence[str], names: Sequence[str]) -> int | None:
    return next((columns.index(name) for name in names if name in columns), None)


def _doi(text: str) -> str:
    doi = bare(text)
    return doi.lower() if doi.startswith("10.") else ""


def _kinds(nature: str) -> Iterator[NoticeKind]:
    """What a column says has happened, several things parted by semicolons; a retraction where it says nothing."""
    for word in re.split(r"[;,|]", nature):
        known = _KINDS.get(re.sub(r"[^a-z]", "", word.lower()))
        if known or not nature.strip():
            yield known or "retraction"


def _read_date(text: str) -> Date | None:
    """A date as "3/5/2014 0:00" or "2014-03-05"; None for what is neither."""
    day = text.strip().partition(" ")[0].partition("T")[0]
    american, iso = re.fullmatch(r"(\d{1,2})/(\d{1,2})/(\d{4})", day), re.fullmatch(r"(\d{4})-(\d\d)-(\d\d)", day)
    if american:
        return Date(int(american[3]), int(american[1]), int(american[2]))
    return Date(int(iso[1]), int(iso[2]), int(iso[3])) if iso else None
