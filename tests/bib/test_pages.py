import pytest

from citecheck.bib.pages import read_pages
from citecheck.model.entry import PageRange, Pages, Raw


@pytest.mark.parametrize(
    ("text", "ranges"),
    [
        ("77", [("77", "77")]),
        ("77–89", [("77", "89")]),
        ("77-89", [("77", "89")]),
        ("77 — 89", [("77", "89")]),
        ("123–5", [("123", "125")]),
        ("1023–45", [("1023", "1045")]),
        ("129–5", [("129", "5")]),
        ("89–77", [("89", "77")]),
        ("A23", [("A23", "A23")]),
        ("A23–A25", [("A23", "A25")]),
        ("A23–25", [("A23", "A25")]),
        ("e1234", [("e1234", "e1234")]),
        ("xii–xv", [("xii", "xv")]),
        ("IV–12", [("IV", "12")]),
        ("5, 7, 12–15", [("5", "5"), ("7", "7"), ("12", "15")]),
        ("1–9; 20 and 22", [("1", "9"), ("20", "20"), ("22", "22")]),
        ("pp. 12–15.", [("12", "15")]),
        ("12f.", [("12", "13")]),
        ("1:1–1:20", [("1:1", "1:20")]),
    ],
)
def test_reads_pages(text: str, ranges: list[tuple[str, str]]) -> None:
    assert read_pages(text) == Pages(tuple(PageRange(*pages) for pages in ranges))


@pytest.mark.parametrize("text", ["12ff", "12–", "in press", "n. pag.", "1–2–3", "12, and more", "9" * 30])
def test_what_has_no_sure_end_stays_as_it_is(text: str) -> None:
    assert read_pages(text) == Raw(text)


def test_no_pages_are_none() -> None:
    assert read_pages("") is None
