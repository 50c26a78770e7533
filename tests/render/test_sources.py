from __future__ import annotations

from tests.render.essays import BIBLIOGRAPHY, bibliography

from citecheck.bib.reader import read
from citecheck.render.sources import sources


def test_entries_are_copied() -> None:
    file = bibliography()
    fox = next(entry for entry in file.entries if entry.key == "fox")
    assert sources([fox], [file]) == fox.span.of(BIBLIOGRAPHY) + "\n"


def test_macros_are_replaced() -> None:
    file = bibliography()
    assert "publisher = {Northern Press Ltd}, date = 1999" in sources(file.entries[:1], [file])


def test_all_that_is_copied_reads_the_same() -> None:
    file = bibliography(
        '@string{a = {A B}} @book{x, title = a, year = 1999, month = feb, note = {a} # {b}}\n@book(y, title = "q {r}")'
    )
    again = read(sources(file.entries, [file]).encode(), "copy.bib")
    assert not again.faults
    assert [{name: field.text for name, field in entry.fields.items()} for entry in again.entries] == [
        {name: field.text for name, field in entry.fields.items()} for entry in file.entries
    ]


def test_nothing() -> None:
    assert sources([], [bibliography()]) == ""
    assert sources(bibliography().entries, []) == ""
