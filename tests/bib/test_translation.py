from __future__ import annotations

import pytest

from citecheck.bib.reader import read
from citecheck.bib.translation import to_biblatex, to_bibtex

BIBLATEX = """% Two works.
@report{un2001,
  author = {{United Nations}},
  title = {Report},
  subtitle = {On the Work},
  institution = {United Nations},
  location = ny,
  date = {2001-09-06}, % the day
}
@online{a, author={family=Beauvoir, given=Simone, prefix=de}, title={T}, date={1999-03}, eprint={1}, eprinttype={arxiv}}
"""
BIBTEX = """% Two works.
@techreport{un2001,
  author = {{United Nations}},
  title = {Report: On the Work},
  institution = {United Nations},
  address = ny,
  year = {2001},
  month = sep # {~6}, % the day
}
@misc{a, author = {de Beauvoir, Simone}, title={T}, year = {1999}, month = mar, eprint={1}, archiveprefix={arxiv}}
"""


def bibtex(text: str) -> str:
    return to_bibtex(read(text.encode(), "a.bib")).text


def biblatex(text: str) -> str:
    return to_biblatex(read(text.encode(), "a.bib")).text


def test_for_bibtex_only_what_differs_is_written_anew() -> None:
    assert bibtex(BIBLATEX) == BIBTEX


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("@thesis{a, institution={L}, type={mathesis}}", "@mastersthesis{a, school={L}, type={mathesis}}"),
        ("@inbook{a, title={T}, booktitle={B}}", "@incollection{a, title={T}, booktitle={B}}"),
        ("@article{a, journaltitle={J}, date={1999/2001}}", "@article{a, journal={J}, year = {1999--2001}}"),
        ("@book{a, edition={2}, date={-0043}}", "@book{a, edition = {Second}, year = {44 BC}}"),
        ("@book{a, title={T}, date={n.d.}}", "@book{a, title={T}, date={n.d.}}"),
        (
            "@collection{p, title={T}, subtitle={S}, date={1999}}\n@incollection{c, title={U}, crossref={p}}",
            "@book{p, booktitle = {T: S}, title = {T: S}, year = {1999}}\n@incollection{c, title={U}, crossref={p}}",
        ),
        (
            "@xdata{x, publisher={P}, location={L}}\n@book{a, title={T}, xdata={x}, date={1999}}",
            "@xdata{x, publisher={P}, address={L}}\n@book{a, title={T}, publisher = {P}, address = {L}, year = {1999}}",
        ),
    ],
)
def test_for_bibtex(before: str, after: str) -> None:
    assert bibtex(before) == after


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("@article{a, journal={J}, year=1999, month=mar}", "@article{a, journaltitle={J}, date = {1999-03},}"),
        ("@phdthesis{a, school={L}, year={1999}}", "@thesis{a, type = {phdthesis}, institution={L}, date = {1999}}"),
        ("@techreport{a, address={L}, year={in press}}", "@report{a, location={L}, year={in press}}"),
        (
            "@book{a, edition={Second}, year={1999}, month={March--April}}",
            "@book{a, edition = {2}, year={1999}, month={March--April}}",
        ),
        ("@misc{a,\n  year = 1999,\n  month = mar,\n}", "@misc{a,\n  date = {1999-03},\n}"),
    ],
)
def test_for_biblatex(before: str, after: str) -> None:
    assert biblatex(before) == after


def test_a_bibliography_in_the_right_dialect_stays_as_it_is() -> None:
    assert biblatex(BIBLATEX) == BIBLATEX
    assert bibtex("@book{a, title = x # {y}, year=1999}\n% end") == "@book{a, title = x # {y}, year=1999}\n% end"


@pytest.mark.parametrize(
    ("entry", "message"),
    [
        ("@movie{a, title={T}}", "BibTeX has no @movie; it is @misc"),
        ("@set{a, entryset={b}}", "BibTeX has no @set; it is kept, and not printed"),
        ("@book{a, pagetotal={5}}", "BibTeX does not print “pagetotal”; it is kept"),
        ("@book{a, date={1999~}}", "BibTeX has days, months and years only; the date was 1999~"),
        ("@book{a, date={soon}}", "the date “soon” is none that could be made a year; it is kept"),
    ],
)
def test_what_is_lost_is_told(entry: str, message: str) -> None:
    assert [loss.message for loss in to_bibtex(read(entry.encode(), "a.bib")).losses] == [message]
