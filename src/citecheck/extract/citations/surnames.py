"""Names as citations write them: "Smith & Jones", "Martínez Cantón", "World Bank", "Lieber and Press"."""

from __future__ import annotations

import re

from citecheck.extract.citations.vocabulary import (
    BACK,
    CONNECTORS,
    DATED,
    EVENTS,
    FUNCTION,
    INSTITUTIONS,
    JOINS,
    LEADS,
    PARTICLES,
    REPORTED,
    REST,
    ROLES,
    WORKS,
)
from citecheck.text.span import Span

_WINDOW = 120  # code points before a parenthesis in which the names it belongs to may stand
_LONGEST = 8  # words of an institution's name

_LISTED = 8  # works of a list, of which one may have an article
_GAP = 16  # code points of a year in brackets and of what links it to the next name
_LISTING = re.compile(r"\*?\s\((?:1[5-9]|20)\d\d\)(?:,? and|,|;)\s\*?$")
_PAGED = re.compile(r"\s*\(\d{4}[a-z]?\s*[,:]\s*(?:pp?\.\s*)?\d")  # of a work: "(2004, 12)"
_POSSESSIVES = ("’s", "'s", "s’")
_EDGES = " ,.;:“”\"‘’'*_()"


def read(text: str) -> tuple[str, ...]:
    """
    The names that `text` is made of, after words such as "see also"; empty when it holds anything else.

    >>> read("see also Smith, de Beauvoir & Jones,")
    ('Smith', 'de Beauvoir', 'Jones')
    >>> read("in May")
    ()
    """
    names: list[str] = []
    current: list[str] = []
    if "[" in text:
        text = text[: text.index("[")] + text[text.rfind("]") + 1 :]  # "World Health Organization [WHO]"
    words = [] if ":" in text else text.split()
    while words and words[0].strip(_EDGES).lower() in LEADS:
        del words[0]
    for word in words:
        bare = _bare(word)
        kind = _kind(bare, begun=bool(current))
        if kind == "other":
            return ()
        if kind == "name":
            current.append(bare)
        if current and (kind == "join" or word.endswith(",")):
            names.append(" ".join(current))
            current = []
    if current:
        names.append(" ".join(current))
    return tuple(name for name in names if not _is_initials(name)) if _are_people_or_institutions(names) else ()


def before(text: str, end: int) -> tuple[Span, tuple[str, ...]] | None:
    """The names that stand directly before the offset `end` in running prose, and where: "As Lieber and Press|"."""
    words = _words_before(text, end)
    first = len(words)
    joined = False
    while first > 0 and _continues(words, first - 1, joined=joined):
        first -= 1
        joined = joined or words[first][1].lower() in JOINS
    while first < len(words) and _begins_no_name(words[first][1]):
        first += 1
    if first == len(words):
        return None
    start = words[first][0]
    names = read(text[start:end])
    earlier, previous = ["", "", *(word for _, word in words[:first])][-2:]
    if not names or any(word.endswith(_POSSESSIVES) for _, word in words[first:-1]):
        return None  # "Eliot’s Middlemarch (1871)"
    paged = previous.lower() == "in" and _PAGED.match(text, end) is not None
    certain = words[-1][1].endswith(_POSSESSIVES) or _bare(words[-1][1]).lower() in REST or paged
    if not certain and (_is_thing(names, earlier, previous.lower().rstrip(",:")) or _goes_on_listing(text, start)):
        return None
    return Span(start, end), names


def _bare(word: str) -> str:
    """The word without punctuation and possessive; an initial keeps its point."""
    bare = word.strip(_EDGES)
    for ending in ("’s", "'s"):
        bare = bare.removesuffix(ending)
    return f"{bare}." if len(bare) == 1 and bare.isupper() and "." in word else bare


def _kind(bare: str, *, begun: bool) -> str:
    low = bare.lower()
    if low in JOINS or low in REST:
        return "join"
    if low in ROLES or not bare:
        return "none"
    if low.rstrip(".") in BACK or not all(sign.isalpha() or sign in "-‑–.’'/" for sign in bare):
        return "other"
    if bare[0].isupper() or low in PARTICLES or (begun and low in CONNECTORS) or low.startswith(("d’", "d'", "al-", "el-")):
        return "name"
    return "other"


def _are_people_or_institutions(names: list[str]) -> bool:
    for name in names:
        words = name.lower().rstrip(".").split()
        if (
            len(words) > _LONGEST
            or words[-1] in CONNECTORS
            or (words[0] in FUNCTION and not name.isupper())
            or not any(sign.isupper() for sign in name)
        ):
            return False
        if not _is_institution(name) and len(words) > 1 and not EVENTS.isdisjoint(words):
            return False
        if not DATED.isdisjoint(words) and not _is_institution(name):
            return False
    return bool(names)


def _is_initials(name: str) -> bool:
    return all(len(word.rstrip(".")) == 1 for word in name.split())


def _is_institution(name: str) -> bool:
    return not INSTITUTIONS.isdisjoint(name.lower().split()) or "United Nations" in name


def _words_before(text: str, end: int) -> list[tuple[int, str]]:
    """The words of the window before `end` with their offsets, back to the last sign that no list of names runs over."""
    start = max(0, end - _WINDOW)
    start = max(start, text.rfind("\n\n", start, end) + 1, *(text.rfind(sign, start, end) + 1 for sign in '()[];:“”"—'))
    words: list[tuple[int, str]] = []
    position = start
    for word in text[start:end].split():
        position = text.index(word, position)
        words.append((position, word))
        position += len(word)
    return words


def _continues(words: list[tuple[int, str]], index: int, *, joined: bool) -> bool:
    """Whether the word at `index` belongs to the same names as those after it, all of which do."""
    word = words[index][1]
    bare = _bare(word)
    low = bare.lower()
    last = index == len(words) - 1
    if not bare:
        return False
    if not last and word[-1] in ".!?" and len(bare.rstrip(".")) > 1 and low not in {"al", "st", "dr", "jr"}:
        return False
    if not last and word[-1] == "," and not joined:
        return False
    if low in JOINS:
        return not last and (words[index + 1][1][0].isupper() or words[index + 1][1].startswith("al") or low == "and")
    if low in REST:
        return last
    if low in CONNECTORS and low not in PARTICLES:
        return not last and index > 0 and words[index - 1][1].lower() in INSTITUTIONS
    return bare[0].isupper() or (low in PARTICLES and not last) or low.startswith(("d’", "d'", "al-"))


def _begins_no_name(word: str) -> bool:
    bare = _bare(word).lower()
    return bare in FUNCTION or bare in JOINS or bare in LEADS or not bare


def _goes_on_listing(text: str, start: int) -> bool:
    """Whether names at an offset go on with a list of dated works, told by their articles: "The Lookout (2007), Stoker (2013) and Belle (2013)"."""
    for _ in range(_LISTED):
        led = _LISTING.search(text, max(0, start - _GAP), start)
        if led is None:
            return False
        listed = _words_before(text, led.start())
        first = len(listed)
        while first > 0 and listed[first - 1][1][:1].isupper() and listed[first - 1][1][-1] not in ",.":
            first -= 1
        if first == len(listed):
            return False
        body = _is_institution(" ".join(word for _, word in listed[first:]))
        if (listed[first][1].lower() in {"the", "a", "an"} and not body) or (
            first > 0 and _bare(listed[first - 1][1]).lower() in WORKS
        ):
            return True
        start = listed[first][0]
    return False


def _is_thing(names: tuple[str, ...], earlier: str, previous: str) -> bool:
    """Whether "the Concorde (1969)", "in Italy (1821)" or "Treaty of Ghent (1814)" is meant, not a work by somebody of that name."""
    if previous in {"v.", "vs.", "v", "parte"}:
        return True
    if any(_is_institution(name) or name.isupper() for name in names):
        return False
    if previous in {"the", "a", "an", "this", "that", "his", "her", "its"} or previous in WORKS:
        return True
    if previous == "of":
        return earlier[:1].isupper()
    return previous in {"at", "in", "near", "to", "into"} and earlier.lower().strip(",(") not in REPORTED
