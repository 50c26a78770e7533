"""The months in English, and their days."""

from __future__ import annotations

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
DAYS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
"""How many days each month can have."""

_SHORTEST = 3  # letters that a month is known by


def month_number(word: str) -> int:
    """The number of a month that is written out or cut short ("March", "mar.", "Sept"); 0 for anything else."""
    word = word.strip(" .").capitalize()
    if len(word) < _SHORTEST:
        return 0
    return next((number for number, month in enumerate(MONTHS, 1) if month.startswith(word)), 0)
