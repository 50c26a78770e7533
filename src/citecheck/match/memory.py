"""Which works an essay has spoken of so far: the author’s last one is meant, when nothing says otherwise."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from citecheck.model.entry import Entry

_REACH = 100_000  # code points; nobody remembers longer


class Memory:
    """Remembers where works were cited, quoted or named, as an essay is read from its start."""

    __slots__ = ("_entries", "_lower", "_places", "_text")

    def __init__(self, text: str, entries: Mapping[str, Entry]) -> None:
        self._text = text
        self._lower: str | None = None
        self._entries = entries
        self._places: dict[str, int] = {}

    def remember(self, key: str | None, place: int) -> None:
        """Note that the work was cited or quoted at an offset."""
        if key is not None:
            self._places[key] = max(place, self._places.get(key, -1))

    def last(self, keys: Collection[str], before: int) -> str | None:
        """The one of these works that was cited, quoted or named by its title last before an offset."""
        places = {key: max(self._places.get(key, -1), self._title(key, before) if len(keys) > 1 else -1) for key in keys}
        best = max(places, key=lambda key: places[key], default=None)
        return best if best is not None and places[best] >= 0 else None

    def since(self, start: int, before: int) -> str | None:
        """The work that was cited or quoted last between two offsets."""
        places = {place: key for key, place in self._places.items() if start <= place < before}
        return places[max(places)] if places else None

    def _title(self, key: str, before: int) -> int:
        """Where the short title stands last before an offset, or -1."""
        if self._lower is None:
            self._lower = _plain(self._text)
        title = self._entries[key].text("title").partition(":")[0].strip()
        shortest = 6
        return self._lower.rfind(_plain(title), max(0, before - _REACH), before) if len(title) >= shortest else -1


def _plain(text: str) -> str:
    """The text in lower case with straight apostrophes, offset for offset."""
    lower = text.lower()
    return (lower if len(lower) == len(text) else text).replace("’", "'")
