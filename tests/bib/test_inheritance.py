import pytest

from citecheck.bib.reader import read
from citecheck.model.entry import Entry

BIBTEX = "@misc{x, year = 1900}"
BIBLATEX = "@online{x, date = {1900}}"


def first(text: str) -> Entry:
    return read(text.encode(), "a.bib").entries[0]


def faults(text: str) -> list[tuple[str, str, str | None]]:
    bibliography = read(text.encode(), "a.bib")
    return [(fault.code, fault.span.of(bibliography.source), fault.key) for fault in bibliography.faults]


def test_bibtex_fills_what_is_missing() -> None:
    entry = first(
        "@inproceedings{a, crossref={P}, title={x}, pages=3}@proceedings{p, title={y}, booktitle={z}, year=1999}" + BIBTEX
    )
    assert {name: field.text for name, field in entry.fields.items()} == {
        "crossref": "P",
        "title": "x",
        "pages": "3",
        "booktitle": "z",
        "year": "1999",
    }
    assert {name for name, field in entry.fields.items() if field.inherited == "p"} == {"booktitle", "year"}
    assert entry.year == 1999


@pytest.mark.parametrize(
    ("child", "parent", "name"),
    [
        ("inbook", "book", "booktitle"),
        ("incollection", "collection", "booktitle"),
        ("inproceedings", "proceedings", "booktitle"),
        ("book", "mvbook", "maintitle"),
        ("incollection", "mvcollection", "maintitle"),
        ("article", "periodical", "journaltitle"),
    ],
)
def test_biblatex_makes_the_title_what_it_is_for_the_part(child: str, parent: str, name: str) -> None:
    entry = first(
        f"@{child}{{a, crossref={{p}}, title={{x}}}}@{parent}{{p, title={{y}}, subtitle={{z}}, shorttitle={{s}}}}{BIBLATEX}"
    )
    assert entry.text(name) == "y"
    assert entry.text(name.replace("title", "subtitle")) == "z"
    assert "subtitle" not in entry.fields
    assert "shorttitle" not in entry.fields
    assert entry.fields[name].inherited == "p"


def test_biblatex_gives_the_author_of_a_book_to_its_parts() -> None:
    entry = first("@inbook{a, crossref={p}, title={x}}@book{p, title={y}, author={Smith, A}}" + BIBLATEX)
    assert entry.people["author"] == entry.people["bookauthor"]


def test_biblatex_follows_parents_of_parents() -> None:
    text = "@inbook{a, crossref={b}, title={x}}@book{b, crossref={c}, title={y}}@mvbook{c, title={z}, publisher={P}}"
    entry = first(text)
    assert (entry.text("booktitle"), entry.text("maintitle"), entry.text("publisher")) == ("y", "z", "P")
    assert entry.fields["publisher"].inherited == "c"


def test_xdata_passes_on_fields_as_they_are() -> None:
    entry = first("@book{a, xdata={p, q}, title={x}}@xdata{p, publisher={P}, title={no}}@xdata{q, location={L}, publisher={Q}}")
    assert (entry.text("publisher"), entry.text("location"), entry.title) == ("P", "L", "x")
    assert "xdata" not in {name for name, field in entry.fields.items() if field.inherited}


def test_a_date_of_one_s_own_keeps_out_the_parent_s() -> None:
    entry = first("@inbook{a, crossref={p}, title={x}, year=2001}@book{p, title={y}, date={1999}}")
    assert entry.year == 2001


def test_links_and_labels_are_not_passed_on() -> None:
    entry = first("@inbook{a, crossref={p}, title={x}}@book{p, title={y}, shorthand={S}, xref={z}, options={o}}" + BIBLATEX)
    assert entry.fields.keys().isdisjoint({"shorthand", "xref", "options"})


def test_a_parent_that_is_missing_is_reported() -> None:
    assert faults("@inbook{a, crossref={p}}" + BIBLATEX) == [("undefined-parent", "p", "a")]
    assert faults("@book{a, xdata={b, c}}@xdata{b}") == [("undefined-parent", "b, c", "a")]


@pytest.mark.parametrize(
    "text",
    ["@book{a, crossref={a}, title={x}}", "@book{a, crossref={b}, title={x}}@book{b, xdata={c}}@book{c, crossref={a}}"],
)
def test_circles_are_reported_and_left(text: str) -> None:
    assert {code for code, *_ in faults(text)} == {"circular-inheritance"}
    assert first(text).title == "x"


def test_a_long_chain_is_followed() -> None:
    text = "".join(f"@book{{k{number}, crossref={{k{number + 1}}}}}" for number in range(3000)) + "@book{k3000, title={end}}"
    assert first(text).title == "end"
    assert faults(text) == []
