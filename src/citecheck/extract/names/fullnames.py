"""
The fullest form of each person's name that a document gives: "George Kennan" for "Kennan", also where two persons share a surname.

Forms with one surname are one person's when the given names agree; of two persons with one surname the one named in full last is meant, or
whose gender a title tells. "Crooked Hillary Clinton" is no fuller than "Hillary Clinton".
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from citecheck.extract.names.headlines import stands_in_headline
from citecheck.extract.names.names import NameMention
from citecheck.extract.prose.prose import Prose

_MUCH = 2  # times as often as all others one must be named in full to be the one whom a surname means
_SOON = 400  # tokens in which whoever is called by a given name is named in full
_NEAR = 60  # tokens in which one named in full is still the one meant
_SHORT = 3  # letters that the short form of a given name has at least


class _Bearer(NamedTuple):
    """A person: every form of the name with a given name in it, and the tokens at which they stand."""

    forms: list[str]
    places: list[int]

    @property
    def full(self) -> str:
        return max(self.forms, key=lambda form: len(form.split()))  # the first of equally full ones


class FullNames:
    """
    The persons whom a document names in full, by surname and by given name.

    apart: where names stand in headlines. surnames: of all persons who are named elsewhere too. known: those that stand behind a known given name.
    """

    def __init__(self, prose: Prose, names: Sequence[NameMention]) -> None:
        persons = [name for name in names if name.kind == "person"]
        self._prose = prose
        self._alone = {name.text: name.first for name in reversed(names)}  # where each form stands first
        self._bearers: dict[str, list[_Bearer]] = {}
        self._given: dict[str, list[_Bearer]] = {}
        self._forms: dict[str, str] = {}
        self._written = {name.text for name in names}
        self._inside = {name.text for name in names if name.first not in prose.opening}  # whose first capital is its own
        self.apart = {name.first for name in persons if stands_in_headline(prose, name)}
        self.surnames = {name.surname for name in persons if name.first not in self.apart}
        told = {
            name.surname for name in persons if name.first not in self.apart and prose.quoted[name.first] < 0 and " " in name.text
        }
        whole = [name for name in persons if " " in self._plain(name.text)]
        known = {
            name.first
            for name in whole
            if name.first not in self.apart and (prose.quoted[name.first] < 0 or name.surname not in told)
        }
        for name in sorted(whole, key=lambda name: name.first not in known):
            self._enter(name, known=name.first in known)
        self.known = {name.surname for name in whole if self._is_given(self._plain(name.text).partition(" ")[0])}
        self._telling = prose.lexicon.union("speakers.masculine", "speakers.feminine")
        self._strangers = {name.text for name in names if name.titled and self._is_stranger(name)}
        for bearers in self._bearers.values():
            for bearer in bearers:
                bearer.places.sort()
                self._forms.update(dict.fromkeys(bearer.forms, bearer.full))
                self._given.setdefault(bearer.full.partition(" ")[0], []).append(bearer)

    def _is_stranger(self, name: NameMention) -> bool:
        """Whether a title tells that a surname is here that of nobody named in full."""
        bearers = self._bearers.get(name.text, [])
        title = self._prose.tokens.lower[name.first].rstrip(".")
        return bool(bearers) and not any(self._may_have_title(bearer, title) for bearer in bearers)

    def of(self, name: str) -> str:
        """The fullest form of a name; the name itself where the document has no fuller one."""
        plain = self._plain(name) if " " in name else name
        if " " in plain:
            return self._forms.get(plain, plain)
        bearers = self._bearers.get(plain[:1].upper() + plain[1:], [])
        return max((bearer.full for bearer in bearers), key=lambda full: len(full.split()), default=plain)

    def at(self, name: NameMention) -> str:
        """The same for a name where it stands."""
        bearers = self._bearers.get(name.text, [])
        title = self._prose.tokens.lower[name.first].rstrip(".") if name.titled else ""
        fitting = [bearer for bearer in bearers if self._may_have_title(bearer, title)]
        if not fitting:
            whole = name.text if bearers else self.of(name.text)
            return whole if bearers or whole != name.text else self.called(name)
        most = max(fitting, key=lambda bearer: len(bearer.places))
        if all(len(most.places) >= _MUCH * len(bearer.places) for bearer in fitting if bearer is not most):
            return most.full if self._is_known_as(most, name) else name.text
        places = [
            (bearer.places[place - 1], bearer.full) for bearer in fitting if (place := bisect_left(bearer.places, name.first))
        ]
        latest, full = max(places, default=(-_NEAR, most.full))
        return full if name.first - latest < _NEAR else most.full

    def _is_known_as(self, bearer: _Bearer, name: NameMention) -> bool:
        """Whether a bare surname means its bearer also where somebody of the other gender is called by it: "Mr. Obama" is no Michelle."""
        if name.text not in self._strangers or self._prose.tokens.lower[name.first].rstrip(".") in self._telling:
            return True
        place = bisect_left(bearer.places, name.first)
        return place > 0 and name.first - bearer.places[place - 1] < _NEAR

    def called(self, name: NameMention, *, person: bool = False) -> str:
        """
        The only person of the document with a given name, named in full before, or soon as what a sentence is about: "Hillary" is Hillary Clinton.

        person: whether the document tells that the name is a person's, which no list may say.
        """
        lexicon, lower = self._prose.lexicon, name.text.lower()
        bearers = self._given.get(name.text, [])
        known = person or lower in lexicon["names.masculine"] or lower in lexicon["names.feminine"]
        place = bearers[0].places[0] if known and not name.titled and len(bearers) == 1 else -1
        before, soon = place < self._alone[name.text], place < self._alone[name.text] + _SOON
        introduced = place >= 0 and (before or (soon and place in self._prose.opening))
        return bearers[0].full if introduced else name.text

    def _may_have_title(self, bearer: _Bearer, title: str) -> bool:
        """Whether no given name speaks against a title: "Mrs" is no John."""
        lexicon, given = self._prose.lexicon, bearer.full.partition(" ")[0].lower()
        men, women = lexicon["names.masculine"], lexicon["names.feminine"]
        if title in lexicon["speakers.feminine"]:
            return given in women or given not in men
        return title not in lexicon["speakers.masculine"] or given in men or given not in women

    def _enter(self, name: NameMention, *, known: bool) -> None:
        """Enter a name with a given name in it; one in a headline or in marks (not `known`) only if it is no new form."""
        text = self._plain(name.text)
        bearers = self._bearers.setdefault(name.surname, [])
        bearer = next((bearer for bearer in bearers if any(_agree(text, form) for form in bearer.forms)), None)
        if bearer is not None:
            bearer.places.append(name.first)
        elif known:
            bearer = _Bearer([], [name.first])
            bearers.append(bearer)
        if known and bearer is not None and text not in bearer.forms:
            bearer.forms.append(text)

    def _plain(self, name: str) -> str:
        """A name without what stands before it in a headline or says what somebody thinks of its bearer: "Crooked Hillary Clinton"."""
        words = name.split()
        for start in range(2, len(words) - 1):
            if self._is_given(words[start]) and (later := " ".join(words[start:])) in self._written:
                return later  # "Paul Renner Calls | Helen Carter"
        first, _, rest = name.partition(" ")
        lower, lexicon = first.lower(), self._prose.lexicon
        if rest not in self._written or self._is_given(first):
            return name
        common = lower in self._prose.tokens.forms or lower.partition("-")[0] in lexicon["grammar.starters"]
        opening = name not in self._inside and common
        return rest if " " in rest or lower in lexicon["names.epithets"] or opening else name

    def _is_given(self, word: str) -> bool:
        """Whether a word is a given name, or the initial of one."""
        lower, lexicon = word.lower(), self._prose.lexicon
        return lower in lexicon["names.masculine"] or lower in lexicon["names.feminine"] or len(word.rstrip(".")) == 1


def _agree(one: str, other: str) -> bool:
    """Whether two forms with one surname can be one person's: "D. Trump" and "Donald J. Trump", "Maynard Keynes" and "John Maynard Keynes"."""
    if one.endswith(f" {other}") or other.endswith(f" {one}"):
        return True
    short, long = sorted((one.partition(" ")[0], other.partition(" ")[0]), key=len)
    initial = short.rstrip(".")
    return short == long or (len(initial) == 1 and long.startswith(initial)) or (len(short) >= _SHORT and long.startswith(short))
