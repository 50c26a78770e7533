"""Dates as biblatex and BibTeX write them, looked at by rules."""

from typing import NamedTuple

from citecheck.text.months import DAYS, month_number

# fmt: off
_OTHER_WORDS = frozenset({
    "spring", "summer", "autumn", "fall", "winter", "quarter", "easter", "michaelmas", "hilary", "trinity", "and", "to", "no", "nos",
    # Months in other languages; BibTeX prints what stands there.
    "januar", "februar", "märz", "maerz", "mai", "juni", "juli", "oktober", "dezember", "jänner", "frühjahr", "frühling", "sommer",
    "herbst", "janvier", "février", "fevrier", "mars", "avril", "juin", "juillet", "août", "aout", "septembre", "octobre", "novembre",
    "décembre", "decembre", "printemps", "été", "automne", "hiver", "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio",
    "agosto", "septiembre", "setiembre", "octubre", "noviembre", "diciembre", "primavera", "verano", "otoño", "invierno", "gennaio",
    "febbraio", "aprile", "maggio", "giugno", "luglio", "settembre", "ottobre", "dicembre", "janeiro", "fevereiro", "março", "junho",
    "julho", "setembro", "outubro", "novembro", "dezembro", "januari", "februari", "maart", "mei", "augustus",
})
# fmt: on
_SEASONS = range(21, 25)
_UNCERTAIN = "~?%"


class Day(NamedTuple):
    """A date as far as it is given; 0 for what is not."""

    year: int
    month: int = 0
    day: int = 0

    def precedes(self, other: "Day") -> bool:
        """Whether it is surely earlier: by the year, or by month and day where both are given."""
        if self.year != other.year or not self.month or not other.month:
            return self.year < other.year
        if self.month != other.month or not self.day or not other.day:
            return self.month < other.month and self.month <= len(DAYS) >= other.month
        return self.day < other.day


def names_month(text: str) -> bool:
    """Whether a text is about months, seasons or days of a month, in the languages we know, as "10 June" or "Spring–Summer"."""
    words = "".join(char if char.isalnum() else " " for char in text.lower()).split()
    numbers = [int(word) for word in words if word.isdecimal()]
    if len(numbers) == len(words):
        return bool(words) and all(1 <= number <= len(DAYS) for number in numbers)
    return all(word.isdecimal() or month_number(word) or word in _OTHER_WORDS for word in words)


def read_day(text: str) -> Day | None:
    """The date, or the first of a range, in the notation of biblatex (EDTF level 1, ISO 8601-2); None for what is not in it."""
    days = read_days(text)
    return days[0] if days else None


def read_days(text: str) -> tuple[Day, ...]:
    """Both ends of a range, the one date otherwise; () for what is not in the notation of biblatex."""
    ends = text.strip().split("/")
    if len(ends) > 2:  # noqa: PLR2004 - a range has two ends
        return ()
    days = [_read(end.strip()) for end in ends if end.strip() not in {"", "..", "*"}]
    return tuple(day for day in days if day) if days and None not in days else ()


def _read(text: str) -> Day | None:
    date = text.partition("T")[0].rstrip(_UNCERTAIN)
    era = -1 if date.startswith(("-", "Y-")) else 1
    year, *rest = date.removeprefix("Y").removeprefix("-").split("-")
    known = year.replace("X", "0")
    if not (known.isascii() and known.isdecimal()) or (len(year) != len("1999") and not date.startswith("Y")):
        return None
    month, day = ([*rest, "", ""])[:2]
    if len(rest) > 2 or any(len(part) != 2 for part in rest):  # noqa: PLR2004 - month and day have two digits each
        return None
    number, of_month = (int(part) if part.isdecimal() else 0 for part in (month, day))
    if any(not part.isdecimal() and part != "XX" for part in rest):
        return None
    exists = number in _SEASONS and not day if number > len(DAYS) else not month.isdecimal() or number >= 1
    if not exists or (day.isdecimal() and not 1 <= of_month <= (DAYS[number - 1] if number else 31)):
        return None
    return Day(era * int(known), number, of_month)


def reworded(text: str) -> str:
    """
    A date in words, with single digits or with a dash, as "5 March 1998", "1998-3-5" or "1998–2001", in the notation of biblatex.

    The result is "" where the text may mean several dates.
    """
    ends = text.replace("–", "-").split("-")
    if len(ends) == 2 and all(len(end.strip()) == len("1998") and end.strip().isdecimal() for end in ends):  # noqa: PLR2004 - a range
        return "/".join(end.strip() for end in ends)
    words = text.replace(",", " ").replace("-", " ").replace(".", ". ").split()
    years = [word for word in words if len(word) == len("1998") and word.isdecimal()]
    months = [month_number(word) for word in words if month_number(word)]
    others = [int(word.rstrip(".")) for word in words if word.rstrip(".").isdecimal() and word not in years]
    if len(years) != 1 or len(months) + len(others) + 1 != len(words):
        return ""
    if not months and words[0] == years[0] and "-" in text:
        parts = [*others]
    elif len(months) == 1 and len(others) <= 1:
        parts = [*months, *others]
    else:
        return ""
    written = "-".join([years[0], *(f"{part:02}" for part in parts)])
    return written if read_day(written) else ""
