import pytest

from citecheck.bib.dates import read_date
from citecheck.model.entry import Date, Raw


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("1997-02-05", Date(1997, 2, 5)),
        ("1997-02", Date(1997, 2)),
        ("1997", Date(1997)),
        ("1997/1999", Date(1997, end_year=1999)),
        ("1998-11/1999-02", Date(1998, 11, end_year=1999)),
        ("1997/", Date(1997, open=True)),
        ("1997/..", Date(1997, open=True)),
        ("1997~", Date(1997, approximate=True)),
        ("1997?/1999", Date(1997, end_year=1999, approximate=True)),
        ("1997-05%", Date(1997, 5, approximate=True)),
        ("2001-21", Date(2001, 21)),
        ("-0043", Date(-43)),
        ("-0043/0014", Date(-43, end_year=14)),
        ("199X", Date(1990, end_year=1999, approximate=True)),
        ("2004-XX", Date(2004)),
        ("2004-07-01T10:00:00Z", Date(2004, 7, 1)),
        ("Y170000002", Date(170000002)),
        ("5 March 1998", Date(1998, 3, 5)),
        ("March 5, 1998", Date(1998, 3, 5)),
        ("Spring 1998", Date(1998, 21)),
        ("2001-13", Raw("2001-13")),
        ("2001-02-30", Raw("2001-02-30")),
        ("../1997", Raw("../1997")),
        ("forthcoming", Raw("forthcoming")),
        ("32 March 1998", Raw("32 March 1998")),
        ("1" * 5000, Raw("1" * 5000)),
    ],
)
def test_reads_the_field_date(text: str, date: Date | Raw) -> None:
    assert read_date(text, "", "") == date


@pytest.mark.parametrize(
    ("year", "month", "date"),
    [
        ("2004", "", Date(2004)),
        ("2004", "January", Date(2004, 1)),
        ("2004", "jan", Date(2004, 1)),
        ("2004", "Sept.", Date(2004, 9)),
        ("2004", "03", Date(2004, 3)),
        ("2004", "10 January", Date(2004, 1, 10)),
        ("2004", "January 3", Date(2004, 1, 3)),
        ("2004", "40 January", Date(2004, 1)),
        ("2004", "March/April", Date(2004, 3)),
        ("2004", "Autumn", Date(2004, 23)),
        ("2004", "Michaelmas", Date(2004)),
        ("2004", "13", Date(2004)),
        ("2004a", "", Date(2004)),
        ("[1900]", "", Date(1900)),
        ("c. 1900", "", Date(1900, approximate=True)),
        ("[1900?]", "", Date(1900, approximate=True)),
        ("1998–1999", "", Date(1998, end_year=1999)),
        ("1998/99", "", Date(1998, end_year=1999)),
        ("2005–", "", Date(2005, open=True)),
        ("44 BC", "", Date(-43)),
        ("876", "", Date(876)),
        ("March 1998", "May", Date(1998, 3)),
        ("1955 [1927]", "", Raw("1955 [1927]")),
        ("n.d.", "jan", Raw("n.d.")),
        ("", "jan", None),
    ],
)
def test_reads_the_fields_year_and_month(year: str, month: str, date: Date | Raw | None) -> None:
    assert read_date("", year, month) == date


def test_the_field_day_completes_year_and_month() -> None:
    assert read_date("", "2004", "jan", "12") == Date(2004, 1, 12)
    assert read_date("", "2004", "", "12") == Date(2004)


def test_the_field_date_comes_first() -> None:
    assert read_date("1999", "2004", "jan") == Date(1999)
