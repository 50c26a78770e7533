"""
Figures that ask for a source: shares, odds, millions, sums of money and numbers of people.

Years, ages, pages, measures, prices that one may have paid and people who can be counted at sight are left alone, and so are the
round figures of idioms ("a hundred per cent sure", "the one per cent").
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from citecheck.rules.words import words_in
from citecheck.text.span import Span

_CARDINALS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_TENS = ("ten", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_NUMBERS = dict(zip(_CARDINALS, range(1, 13), strict=True)) | dict(zip(_TENS, range(10, 100, 10), strict=True))
_MULTIPLES = {"hundred": 100, "thousand": 1000}
_LARGE = frozenset({"million", "billion", "trillion", "bn", "mn", "tn"})
_CURRENCIES = "$£€¥"
_MEASURES = frozenset({"hours", "kilometers", "kilometres", "km", "light-years", "miles", "times", "year", "years"})
_ONE_PART = frozenset({"quarter", "third"})
_PARTS = frozenset({"eighths", "fifths", "quarters", "sixths", "tenths", "thirds"})
_LOST = frozenset(
    {"casualties", "civilians", "dead", "deaths", "fatalities", "injured", "killed", "refugees", "victims", "wounded"}
)
_PEOPLE = _LOST | frozenset(
    {
        "adults",
        "children",
        "citizens",
        "employees",
        "families",
        "homeless",
        "households",
        "immigrants",
        "inhabitants",
        "jobs",
        "men",
    }
    | {
        "migrants",
        "patients",
        "people",
        "persons",
        "prisoners",
        "slaves",
        "soldiers",
        "students",
        "troops",
        "unemployed",
        "voters",
    }
    | {"women", "workers"}
)
_IDIOMATIC = frozenset({0, 99, 100, 110})  # per cent
_FEWEST = 3  # for odds: “in two minds” is an idiom
_UNITS = _LARGE | _PARTS | _PEOPLE | {"cent", "percent", "percentage"}
# What a text must hold for a figure to be in it, as it may be written: looked for first, because most sentences hold none of it.
_UNITS_WRITTEN = frozenset(f"{unit}{stop}" for unit in _UNITS for stop in ("", ".", ",", ";", ")", "”"))
_FRACTIONS = frozenset(f"{number}-{part}" for number in _CARDINALS for part in (*_PARTS, *_ONE_PART))
_SIGNS = ("%", *_CURRENCIES, "one third of", "one quarter of")
_SMALL = frozenset((*_CARDINALS, *"123456789"))
_COUNTING = (*"0123456789", "ty-")  # twenty-one to ninety-nine
_CROWD = 100  # fewer people can be counted by whoever tells of them
_MANY = 1_000  # fewer losses are told of in any history of a battle
_FORTUNE = 10_000  # less money may be a price
_YEARS = range(1000, 2100)
_LONGEST = 4  # words that follow a number in a figure
_BEFORE_ONE = frozenset({"the", "this", "that", "only", "no", "any"})
_NEAR = frozenset({"it", "them", "these", "this", "that", "those", "my", "our", "us", "you", "your"})


class Figure(NamedTuple):
    """
    A figure in a text.

    telling: it can hardly be anything but a statistic: a share of something named, odds, or a number of casualties.
    """

    span: Span
    telling: bool


class _Number(NamedTuple):
    """A number in a row of words: the word that it begins with and the one before, its value and length, and the words after it."""

    word: str
    before: str
    value: float
    length: int
    after: Sequence[str]


# How many words a figure takes, and whether it is telling.
_Extent = tuple[int, bool]


def figures(text: str, span: Span) -> Iterator[Figure]:
    """The figures in the sentence `span` of `text`, in order."""
    if not may_hold_figures(span.of(text)):
        return
    words = list(words_in(text, span))
    plain = [word.plain for word in words]
    for index, word in enumerate(words):
        number = _number(plain, index)
        extent = number and (_part(number) or _percentage(number) or _sum(number) or _odds(number) or _crowd(number))
        if extent:
            length, telling = extent
            yield Figure(word.span.cover(words[index + length - 1].span), telling)


def may_hold_figures(text: str) -> bool:
    """Whether a text has the words or signs without which there is no figure: most have not, and need not be read closely."""
    text = text.lower()
    words = set(text.split())
    odds = (f"{number} {joint} " for number in words & _SMALL for joint in ("in", "out"))
    if not _FRACTIONS.isdisjoint(words) or any(sign in text for sign in (*_SIGNS, *odds)):
        return True
    counts = not _NUMBERS.keys().isdisjoint(words) or any(sign in text for sign in _COUNTING)
    return counts and not _UNITS_WRITTEN.isdisjoint(words)


def _number(words: Sequence[str], index: int) -> _Number | None:
    value = _value(words[index])
    if value is None:
        return None
    length = 1
    while index + length < len(words) and words[index + length] in _MULTIPLES:
        value *= _MULTIPLES[words[index + length]]
        length += 1
    before = words[index - 1] if index else ""
    return _Number(words[index], before, value, length, [*words[index + length : index + length + _LONGEST], *[""] * _LONGEST])


def _value(word: str) -> float | None:
    """What a word counts; of a range its end."""
    if word[0].isalpha():
        return _NUMBERS.get(word.partition("-")[0])
    digits = word.replace("–", "-").rpartition("-")[2].strip(_CURRENCIES + "~≈+%bmnt").replace(",", "")
    return float(digits) if digits.replace(".", "", 1).isdecimal() else None


def _part(number: _Number) -> _Extent | None:
    """“Two-thirds of”, “three quarters of”."""
    first, second, third, *_ = number.after
    parts = _PARTS if number.value > 1 else _ONE_PART
    if number.word.partition("-")[2] in parts and first == "of":
        return (1, second not in _NEAR)
    return (number.length + 1, third not in _NEAR) if first in parts and second == "of" else None


def _percentage(number: _Number) -> _Extent | None:
    """“40%”, “forty per cent”; telling where it is said of what."""
    first, second, *_ = number.after
    spelt = 1 if first in {"percent", "percentage"} else 2 if (first, second) == ("per", "cent") else 0
    if (
        not (spelt or number.word.endswith("%"))
        or number.value in _IDIOMATIC
        or (number.value == 1 and number.before in {"the", "top"})
    ):
        return None
    of, what, *_ = number.after[spelt:]
    return (number.length + spelt, of == "of" and what not in _NEAR)


def _sum(number: _Number) -> _Extent | None:
    """“3.1 billion”, “$4.2bn”, “£12,000”."""
    first, second, *_ = number.after
    if first in _LARGE:
        return (number.length + 1, False) if second not in _MEASURES else None
    large = number.value >= _FORTUNE or number.word[-1] in "mn"
    return (number.length, False) if large and number.word[0] in _CURRENCIES else None


def _odds(number: _Number) -> _Extent | None:
    """“One in five”, “nine out of ten”; not “the one in ten”, and not “one in ten years”."""
    after = number.after
    joint = 2 if after[:2] == ["out", "of"] else 1 if after[0] == "in" else 0
    joint += after[joint] == "every" and joint > 0
    whole = _value(after[joint]) if joint and after[joint] else None
    if whole is None or not max(number.value + 1, _FEWEST) <= whole <= _CROWD or number.before in _BEFORE_ONE:
        return None
    return (number.length + joint + 1, True) if _MEASURES.isdisjoint(after[joint + 1 :]) else None


def _crowd(number: _Number) -> _Extent | None:
    """“150,000 migrants”, “2,072 recorded deaths”; not “in 1944 people”."""
    year = number.value in _YEARS and "," not in number.word and number.length == 1
    noun = next((count for count, word in enumerate(number.after[:3], 1) if word in _PEOPLE), 0)
    if not noun or number.value < _CROWD or year:
        return None
    return (number.length + noun, number.value >= _MANY and number.after[noun - 1] in _LOST)
