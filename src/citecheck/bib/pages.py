"""The pages of an article or chapter."""

from __future__ import annotations

import re

from citecheck.model.entry import PageRange, Pages, Raw

_PLAIN = re.compile(r"(\d{1,9})(?:–(\d{1,9}))?")
# Compiled when first needed.
_PREFIX = r"^(?:pp?|S|ss)\.\s*"
_SEPARATOR = r"\s*(?:,|;|&|\band\b)\s*"
_DASH = r"\s*(?:--+|[-‐‑‒–—−])\s*"
_PAGE = r"[A-Za-z]{0,3}[.:]?\d{1,9}(?:[.:/]\d{1,9})*[A-Za-z*]?|[ivxlcdm]+|[IVXLCDM]+"
_NEXT_PAGE = r"(\d{1,9})\s?f\.?"


def read_pages(text: str) -> Pages | Raw | None:
    """
    Read the plain text of a field `pages`: pages and ranges in a list, in arabic or roman numerals, with letters ("A23").

    An abbreviated end is written out ("123–5" is 123 to 125), "12f." is 12 to 13. Open ranges ("12ff") and everything else stay Raw:
    where they end is not known.
    """
    if not text:
        return None
    match = _PLAIN.fullmatch(text)
    if match:
        return Pages((_range(match[1], match[2]),))
    ranges = []
    for part in re.split(_SEPARATOR, re.sub(_PREFIX, "", text).strip(" .,;")):
        found = _read_range(part)
        if found is None:
            return Raw(text)
        ranges.append(found)
    return Pages(tuple(ranges))


def _read_range(text: str) -> PageRange | None:
    if following := re.fullmatch(_NEXT_PAGE, text):
        return PageRange(following[1], str(int(following[1]) + 1))
    ends = re.split(_DASH, text)
    if len(ends) > 2 or not all(re.fullmatch(_PAGE, end) for end in ends):  # noqa: PLR2004 - a range has two ends
        return None
    return _range(ends[0], ends[1] if len(ends) > 1 else None)


def _range(first: str, last: str | None) -> PageRange:
    """A range with its end written out, where its digits are those that differ from the beginning's."""
    if last is None:
        return PageRange(first, first)
    prefix = first.rstrip("0123456789")
    number = first.removeprefix(prefix)
    if number and last.isdecimal() and (prefix or len(last) < len(number)):
        full = number[: max(len(number) - len(last), 0)] + last
        if int(full) >= int(number):
            return PageRange(first, prefix + full)
    return PageRange(first, last)
