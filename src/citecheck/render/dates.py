"""
Dates as CSL has them, and what takes the place of a date.

biblatex's dates are EDTF, level 1 (ISO 8601-2; biblatex's manual, §2.3.8); years before the common era are counted with a year 0 there,
and without one in CSL, where -44 is 44 BC. A season is the "month" 21 to 24, which pandoc reads, and also CSL's `season` of 1 to 4.
"""

from __future__ import annotations

import re
from typing import Any

from citecheck.model.entry import Date, Entry
from citecheck.render.days import read_access, read_day, read_months
from citecheck.render.markup import plain, protect
from citecheck.render.terms import term
from citecheck.text.months import DAYS

CslDate = dict[str, Any]

_EDTF = re.compile(r"(?:Y?(-?\d{1,6})|(\d{2,3})(X{1,2}))(?:-(\d\d|XX)(?:-(\d\d|XX))?)?(?:T[\d:.Z+-]*)?([~?%]?)")
_OPEN = frozenset({"", "..", "open"})
_FIRST_SEASON, _LAST_SEASON = 21, 24
_YEAR = re.compile(r"(?<!\d)\d{4}(?!\d|\s?B\.?\s?C)", re.IGNORECASE)
# What people write for "without a date".
_UNDATED = frozenset(
    {"", "-", "?", "????", "n.d", "nd", "no date", "none", "o.d", "o.j", "s.a", "s.d", "sine anno", "undated", "unknown"}
)
# biblatex's keys for `pubstate` (manual, §4.9.2.11), and what else stands where a date should be.
_STATES = ("forthcoming", "inpreparation", "inpress", "prepublished", "submitted")
_PHRASES = frozenset(
    {"accepted", "in print", "in revision", "pre-published", "to appear", "to be published", "under review", "unpublished"}
)


def issued(entry: Entry, language: str = "") -> CslDate | None:
    """When a work appeared, in words where that is all that is said of it ("in press"); None when it is not known."""
    written = entry.text("date") or entry.text("year")
    found = parse(entry.text("date")) or _of_two_months(entry) or _typed(entry.date)
    if found is not None or _bare(written) in _UNDATED:
        return found
    if phrase := _phrase(written):
        return {"literal": plain(_in_words(phrase, language))}
    year = _YEAR.search(written)
    return {"date-parts": [[int(year[0])]]} if year else {"literal": written}


def _of_two_months(entry: Entry) -> CslDate | None:
    """The date of an issue for two months: `month = {July/August}`."""
    months = read_months(entry.text("month"))
    year = entry.date.year if isinstance(entry.date, Date) else None
    return {"date-parts": [[_year(year), month] for month in months]} if months and year is not None else None


def accessed(entry: Entry) -> CslDate | None:
    """When a website was looked at: from `urldate`, or from a note such as "accessed 2020-01-31"."""
    if text := entry.text("urldate", "lastchecked", "lastaccessed"):
        return parse(text) or parse(read_day(text)) or {"literal": text}
    days = (read_access(entry.text(name))[0] for name in ("note", "howpublished"))
    return next((day for text in days if (day := parse(text))), None)


def status(entry: Entry, language: str = "") -> str:
    """What has become of a work that has not appeared ("in press"): from `pubstate`, or what stands where its date should be; or ""."""
    state = entry.text("pubstate")
    if state:
        return _in_words(state, language)
    phrase = next((phrase for name in ("date", "year", "note") if (phrase := _phrase(entry.text(name)))), "")
    return _in_words(phrase, language)


def is_status(text: str) -> bool:
    """Whether a text says nothing but what has become of the work."""
    return bool(_phrase(text))


def parse(text: str) -> CslDate | None:
    """A date in EDTF or a range of two; None for anything else."""
    first, slash, second = (part.strip() for part in text.partition("/"))
    start = _parse_one(first)
    if not slash:
        return start
    end = _parse_one(second)
    if start is None:
        return end if first in _OPEN else None
    if end is None:
        return {"date-parts": [*start["date-parts"][:1], [0]]} | _circa(start) if second in _OPEN else None
    return {"date-parts": [start["date-parts"][0], end["date-parts"][-1]]} | _circa(start, end)


def _parse_one(text: str) -> CslDate | None:
    match = _EDTF.fullmatch(text)
    if match is None:
        return None
    year, century, unknown, month, day, qualifier = match.groups()
    if century:
        if len(century + unknown) != 4:  # noqa: PLR2004 - a year
            return None
        ends = [[int(century + digit * len(unknown))] for digit in "09"]
        return {"date-parts": ends, "circa": True}
    return _date([_year(int(year)), *(int(part) for part in (month, day) if part and part.isdecimal())], circa=bool(qualifier))


def _date(parts: list[int], *, circa: bool) -> CslDate | None:
    """A date of these parts; None if there is no such month or day."""
    month, day = (*parts[1:], 1, 1)[:2]
    season = _FIRST_SEASON <= month <= _LAST_SEASON
    if not season and not (1 <= month <= len(DAYS) and 1 <= day <= DAYS[month - 1]):
        return None
    found: CslDate = {"date-parts": [parts]}
    if season:
        found["season"] = month - _FIRST_SEASON + 1
    return found | ({"circa": True} if circa else {})


def _typed(date: object) -> CslDate | None:
    """A date that the reader of the bibliography has parsed already."""
    if not isinstance(date, Date):
        return None
    parts = [_year(date.year), *(part for part in (date.month, date.day) if part is not None)]
    found = _date(parts, circa=date.approximate)
    if found is not None and (date.open or date.end_year is not None):
        found["date-parts"].append([0] if date.end_year is None else [_year(date.end_year)])
        found.pop("season", None)
    return found


def _circa(*dates: CslDate) -> CslDate:
    return {"circa": True} if any("circa" in date for date in dates) else {}


def _year(astronomical: int) -> int:
    return astronomical if astronomical > 0 else astronomical - 1


def _bare(text: str) -> str:
    return text.lower().strip(" .()[]")


def _phrase(text: str) -> str:
    """A text that says nothing but what has become of the work; "" for any other."""
    bare = _bare(text)
    return bare if bare in _PHRASES or _key(bare) in _STATES else ""


def _in_words(state: str, language: str) -> str:
    """A state in the language of the bibliography; styles write it small, and German nouns must not be."""
    words = term(_key(state), language) if _key(state) in _STATES else state
    return protect(words) if language.startswith("de") and words != words.lower() else words


def _key(text: str) -> str:
    return text.lower().replace(" ", "").replace("-", "")
