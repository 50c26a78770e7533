"""What the user says of reading a work, as fields of its entry: the other direction of `model.reading`; see docs/reading-list.md."""

from collections.abc import Mapping

from citecheck.model.entry import Entry
from citecheck.model.reading import DONE, PRIORITIES, STATUSES, Reading, reading_of, status_meant

Fields = Mapping[str, str | None]
"""By name, the value that a field gets; None takes it away."""

NONE = "none"
"""In the place of a status, a rating and so on: nothing is to be said any more."""

_BEST, _LAST = 5, 3


def with_status(entry: Entry, status: str, day: str) -> Fields:
    """An entry with this reading status ("" for none) since this ISO date; when reading began and ended is kept up as well."""
    before = reading_of(entry)
    fields: dict[str, str | None] = {"readstatus": status or None}
    if status == "to-read":
        fields |= {"x-started": None, "x-finished": None}
        if not before.added:
            fields["timestamp"] = day
    elif status == "reading" and (not before.started or before.status in DONE):
        fields["x-started"] = day
    elif status in DONE and (not before.finished or before.status not in DONE):
        fields["x-finished"] = day
    return {name: value for name, value in fields.items() if value is not None or name in entry.fields}


def with_rating(entry: Entry, rating: int) -> Fields:
    """An entry rated 1 to 5; 0 takes the rating away."""
    return {"ranking": f"rank{rating}" if rating else None} if rating or "ranking" in entry.fields else {}


def with_priority(entry: Entry, priority: int) -> Fields:
    """An entry of priority 1, the highest, to 3; 0 takes the priority away."""
    return {"priority": f"prio{priority}" if priority else None} if priority or "priority" in entry.fields else {}


def with_due(entry: Entry, day: str) -> Fields:
    """An entry to be read by this ISO date; "" takes the date away."""
    return {"x-due": day or None} if day or "x-due" in entry.fields else {}


def parse_status(word: str) -> str | None:
    """The status that a word means, "" for none; None where it means none that we know."""
    status = status_meant(word)
    return "" if word.lower() == NONE else status if status in STATUSES else None


def parse_rating(word: str) -> int | None:
    """The rating that `4`, `4/5` or `none` (0) means; None for anything else."""
    return 0 if word.lower() == NONE else _level(word.removesuffix(f"/{_BEST}"), "rank", _BEST)


def parse_priority(word: str) -> int | None:
    """The priority that `1`, `high` or `none` (0) means; None for anything else."""
    return 0 if word.lower() == NONE else PRIORITIES.get(word.lower()) or _level(word, "prio", _LAST)


def describe(reading: Reading) -> list[str]:
    """What is said of the reading of a work, one thing after the other."""
    parts = [
        reading.status,
        f"priority {reading.priority}" if reading.priority else "",
        f"rated {reading.rating} of {_BEST}" if reading.rating else "",
        f"due {reading.due}" if reading.due else "",
        f"begun {reading.started}" if reading.started else "",
        f"read {reading.finished}" if reading.finished else "",
        f"keywords {', '.join(reading.tags)}" if reading.tags else "",
    ]
    return [part for part in parts if part]


def _level(word: str, prefix: str, most: int) -> int | None:
    digit = word.lower().removeprefix(prefix)
    return int(digit) if len(digit) == 1 and digit in "123456789"[:most] else None
