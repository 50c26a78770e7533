"""
Finding the record that a reference means, or that an essay means when it speaks of a work, without anybody to choose.

All that the reference gives is asked about and weighed, identifiers included, which may be another work's; what somebody types to add
one work is `seeking`'s.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, NamedTuple

from citecheck.identify.decision import Choice, choose, similar
from citecheck.identify.query import describe
from citecheck.identify.wanted import Wanted, of_text
from citecheck.model.record import Answer, Catalogues, Record

Status = Literal["identified", "ambiguous", "unidentified", "unanswered"]


class Identification(NamedTuple):
    """
    What was found for a reference.

    text: as it was written. choice: the record that is meant, or those that are as good. candidates: those that are somewhat
    like it, best first, when none is. elsewhere: the work that a DOI in the reference stands for, when that is another one.
    problem: why something could not be asked, for the user.
    """

    text: str
    status: Status
    choice: Choice = Choice()
    candidates: tuple[Record, ...] = ()
    elsewhere: Record | None = None
    problem: str = ""


def identify(text: str, catalogues: Catalogues) -> Identification:
    """Ask about the identifiers in a reference, then search for it; what agrees too little is not taken for the work."""
    wanted = of_text(text)
    records: list[Record] = []
    problems: list[str] = []
    choice = Choice()
    for answer in _answers(wanted, catalogues):
        records += (record for record in answer.records if record not in records)
        problems += [answer.problem] * (answer.outcome == "unknown")
        choice = choose(wanted, records)
        if choice.record is not None:
            break
    elsewhere = next((record for record in records if record.doi in wanted.dois and record != choice.record), None)
    problem = problems[0] if problems and choice.record is None and not choice.rivals else ""
    shown = (
        similar(wanted, [record for record in records if record != elsewhere])
        if choice.record is None and not choice.rivals
        else ()
    )
    return Identification(text, _status(choice, problem), choice, shown, elsewhere, problem)


def _status(choice: Choice, problem: str) -> Status:
    if choice.record is not None:
        return "identified"
    if choice.rivals:
        return "ambiguous"
    return "unanswered" if problem else "unidentified"


def _answers(wanted: Wanted, catalogues: Catalogues) -> Iterator[Answer]:
    """The answers to one question after the other: about identifiers first, which are quick and sure."""
    for doi in wanted.dois:
        yield catalogues.by_doi([doi])[doi]
    if wanted.arxiv:
        yield catalogues.by_arxiv(wanted.arxiv)
    for isbn in wanted.isbns:
        yield catalogues.by_isbn(isbn)
    if words := describe(wanted):
        yield catalogues.search(words)
