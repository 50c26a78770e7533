"""How far the user has come with a work: what the fields of a reading list mean, which docs/reading-list.md defines."""

import re
from typing import Literal, NamedTuple, get_args

from citecheck.model.entry import Entry
from citecheck.text.keywords import split

Status = Literal["to-read", "reading", "read", "skimmed", "on-hold", "dropped"]
STATUSES: tuple[Status, ...] = get_args(Status)

UNREAD: frozenset[str] = frozenset({"to-read"})
"""The statuses of works that wait to be opened."""

DONE: frozenset[str] = frozenset({"read", "skimmed"})
"""The statuses of works that have been read, be it quickly."""

STATUS_FIELDS = ("readstatus", "x-status", "status")
"""The fields in which programs keep a status; the first of them that an entry has counts."""

# What other programs and people write (JabRef knows read and skimmed only), without hyphens and spaces.
_MEANT = {
    "unread": "to-read",
    "wanttoread": "to-read",
    "notread": "to-read",
    "later": "to-read",
    "new": "to-read",
    "inprogress": "reading",
    "currentlyreading": "reading",
    "started": "reading",
    "finished": "read",
    "done": "read",
    "paused": "on-hold",
    "abandoned": "dropped",
    "wontread": "dropped",
    "didnotfinish": "dropped",
}
PRIORITIES = {"high": 1, "medium": 2, "low": 3}
_LOWEST, _BEST = 3, 5
# Of a timestamp as JabRef and others write it: 2019.03.12, 2020-01-01T10:00:00Z, 2020-05.
_DAY = r"\s*(\d{4})(?:[-./](\d{1,2})(?:[-./](\d{1,2}))?)?(?!\d)"


class Reading(NamedTuple):
    """
    What the fields of an entry say of its reading.

    status: one of `STATUSES`, another word that the user has chosen, or "" where nothing is said. priority: 1, the highest, to 3; 0 for none.
    rating: 1 to 5; 0 for none. tags: the keywords, in order. due, added, started, finished: ISO dates, at least a year; "" for none.
    """

    status: str = ""
    priority: int = 0
    rating: int = 0
    tags: tuple[str, ...] = ()
    due: str = ""
    added: str = ""
    started: str = ""
    finished: str = ""


def reading_of(entry: Entry) -> Reading:
    """What an entry says of its reading; whatever cannot be understood counts as not said."""
    fields = entry.fields
    return Reading(
        status_of(entry),
        _level(fields["priority"].text, "prio", _LOWEST) if "priority" in fields else 0,
        _level(fields["ranking"].text, "rank", _BEST) if "ranking" in fields else 0,
        tags_of(entry),
        day_of(entry.text("x-due")),
        day_of(entry.text("timestamp", "creationdate")),
        day_of(entry.text("x-started")),
        day_of(entry.text("x-finished")),
    )


def status_of(entry: Entry) -> str:
    """How far the user has read a work, as in `Reading.status`."""
    for name in STATUS_FIELDS:
        if name in entry.fields:
            return status_meant(entry.fields[name].text)
    return ""


def status_meant(text: str) -> str:
    """The status that a word means, whoever wrote it: `To Read` and `unread` are `to-read`; one's own words are only lower-cased."""
    word = text.strip().lower()
    if word in STATUSES:
        return word
    joined = re.sub(r"[\s_'’-]+", "", word)
    return next((status for status in STATUSES if status.replace("-", "") == joined), _MEANT.get(joined, word))


def tags_of(entry: Entry) -> tuple[str, ...]:
    """The keywords of an entry, which commas or semicolons part, each once."""
    return tuple(dict.fromkeys(split(entry.text("keywords", "keyword"))))


def day_of(text: str) -> str:
    """The ISO date that a text begins with (`2020-05-01`, `2020-05`, `2020`), or "" for none that the calendar could have."""
    found = re.match(_DAY, text) if text else None
    if found is None:
        return ""
    year, month, day = (int(part) if part else 0 for part in found.groups())
    if month > 12 or day > 31 or (found[2] and not month) or (found[3] and not day):  # noqa: PLR2004 - of the calendar
        return ""
    return f"{year:04}" + (f"-{month:02}" if month else "") + (f"-{day:02}" if day else "")


def _level(text: str, word: str, most: int) -> int:
    """The number in `prio2`, `rank4` or `2`, or that a word such as `high` stands for; 0 for none from 1 to `most`."""
    plain = text.strip().lower()
    digit = plain.removeprefix(word)
    if word == "prio" and plain in PRIORITIES:
        return PRIORITIES[plain]
    return int(digit) if len(digit) == 1 and digit in "123456789"[:most] else 0
