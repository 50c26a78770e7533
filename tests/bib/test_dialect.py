import pytest

from citecheck.bib.reader import read


@pytest.mark.parametrize(
    ("text", "dialect"),
    [
        ("@article{a, journal={x}, year=1999}", "bibtex"),
        ("@phdthesis{a, school={x}}", "bibtex"),
        ("@article{a, journal={x}, urldate={2001-01-01}, langid={english}}", "bibtex"),
        ("@article{a, journaltitle={x}, year=1999}", "biblatex"),
        ("@article{a, journal={x}, year=1999}@book{b, date={1999}}", "biblatex"),
        ("@online{a}", "biblatex"),
        ("@report{a, year=1999}", "biblatex"),
        ("", "biblatex"),
        ("@string{a={b}}", "biblatex"),
    ],
)
def test_detects_the_dialect(text: str, dialect: str) -> None:
    assert read(text.encode(), "a.bib").dialect == dialect
