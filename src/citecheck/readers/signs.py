"""What a line of plain text is by the look of it: a list item, a heading, a caption, the title of a reading list."""

import re
from typing import Literal, NamedTuple

Section = Literal["", "list", "notes"]

_NUMBER = re.compile(r"\(?(\d{1,3}|[a-z])[.)]\s+(?=\S)")
_SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_SUPERSCRIPT = str.maketrans(_SUPERSCRIPTS, "0123456789")
_LONGEST_MARKER = 40
_BULLETS = "-*•‣◦▪–"
_RULE = frozenset("*-–—_=~#·•⁂+ \t")
_NOTE_TITLES = frozenset({"notes", "endnotes", "end notes", "footnotes"})
_LIST_TITLES = frozenset(
    {
        "bibliography",
        "cited works",
        "further reading",
        "literature",
        "literature cited",
        "readings",
        "reading list",
        "recommended reading",
        "reference list",
        "references",
        "select bibliography",
        "selected bibliography",
        "sources",
        "suggested reading",
        "suggestions for further reading",
        "works cited",
        "works consulted",
    }
)
_CLOSING = "\"”’')]»"
_STOPS = (".", "!", "?", "…")
_NO_HEADING_END = (*_STOPS, ",", ";", ":", "—", "–", "-")
_REFERRING = frozenset("()[]")
"""What cites or adds: hardly any heading has it, and many a short paragraph without a full stop."""

_QUOTATION_MARKS = "\"“”„«»‘'`"
_PICTURES = frozenset(
    {"photo", "photos", "photograph", "photographs", "image", "images", "picture", "illustration", "screenshot"}
)
_CREDITS = frozenset({"by", "courtesy", "credit", "credits"})
_SCENES = frozenset(
    {"attends", "carries", "carry", "gather", "gathers", "hold", "holds", "march", "marches", "poses"}
) | frozenset({"shakes", "sits", "speaks", "stand", "stands", "walk", "walks", "wave", "waves"})
_LONGEST_HEADING = 100
_LONGEST_CAPTION = 400


class Marker(NamedTuple):
    """The sign before a list item or a note. length: with the white space after it. label: its number, if it has one."""

    length: int
    label: str
    is_note: bool = False


def read_marker(text: str) -> Marker | None:
    """The marker at the start of a line, if it has one: a bullet, "1.", "(a)", "[1]" or a superscript number."""
    head = text[:_LONGEST_MARKER]
    first = head[:1]
    if first in _BULLETS and head[1:2].isspace():
        return _marker(head, head[1:], "")
    if first == "[":
        number, _, rest = head[1:].partition("]")
        label = number.removeprefix("^")
        return _marker(head, rest.removeprefix(":"), label) if label.isdecimal() else None
    if first in _SUPERSCRIPTS:
        rest = head.lstrip(_SUPERSCRIPTS)
        return _marker(head, rest, head[: len(head) - len(rest)].translate(_SUPERSCRIPT))
    if (first == "(" or first.isdecimal() or first.islower()) and (found := _NUMBER.match(head)):
        return Marker(found.end(), found[1])
    return None


def _marker(head: str, rest: str, label: str) -> Marker | None:
    """The marker before `rest`; None when nothing follows. One with a label here is a note's."""
    words = rest.lstrip()
    return Marker(len(head) - len(words), label, is_note=bool(label)) if words else None


def is_rule(text: str) -> bool:
    """Whether a line is an ornament: a rule of dashes, three stars."""
    return len(text) <= _LONGEST_HEADING and _RULE.issuperset(text)


def section(text: str) -> Section:
    """What a title announces: a list of works, notes, or nothing that we know."""
    if len(text) > _LONGEST_HEADING:
        return ""
    title = text.casefold().strip(" :.#*=_-0123456789")
    if title in _NOTE_TITLES:
        return "notes"
    return "list" if title in _LIST_TITLES else ""


def ends_sentence(text: str) -> bool:
    """Whether the last sign of a line, closing marks aside, ends a sentence."""
    return _end(text).endswith(_STOPS)


def _end(text: str) -> str:
    """The end of a line less its closing marks and note marks."""
    end = text[-40:].rstrip(_SUPERSCRIPTS)
    while end.endswith("]") and end.rstrip("]0123456789").endswith("["):
        end = end.rstrip("]0123456789")[:-1].rstrip()
    return end.rstrip(_CLOSING)


def is_heading(text: str, *, first: bool) -> bool:
    """Whether a paragraph of one line looks like a title; only the `first` of a file may end in a question or an exclamation mark."""
    if len(text) > _LONGEST_HEADING or not (text[0].isupper() or text[0].isdigit() or (first and text[0] in "“\"'‘")):
        return False
    if section(text):
        return True
    if text.count(" ") > 14 or not any(map(str.isalpha, text)):  # noqa: PLR2004 - longer titles are rarer than short paragraphs
        return False
    if first and text.endswith(("?", "!")):
        return True
    if "@" in text or (not first and not _REFERRING.isdisjoint(text)):
        return False
    return not _end(text).endswith(_NO_HEADING_END) and text[-1] not in _QUOTATION_MARKS


def is_caption(text: str) -> bool:
    """
    Whether a paragraph of one line is surely the legend of a picture.

    It says so ("Photo: …", "Image credit …", a licence), or it describes a scene in the present tense, has no full stop and
    ends with a year.
    """
    if len(text) > _LONGEST_CAPTION:
        return False
    words = text.casefold().split()
    opening = words[0].strip("([")
    if opening.rstrip(":") in _PICTURES and (opening[-1:] == ":" or (len(words) > 1 and words[1].rstrip(":") in _CREDITS)):
        return True
    if ends_sentence(text):
        return False
    if "licensed under" in text or any(word[-1] == ":" and word[:-1] in _PICTURES for word in words):
        return True
    return text[-4:].isdigit() and not _SCENES.isdisjoint(words)
