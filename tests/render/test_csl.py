from __future__ import annotations

import json
import string

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.render.entries import all_items, entry_item, field_item


def test_an_article() -> None:
    source = r"""
    @string{tods = {ACM Trans. Database Syst.}}
    @article{codd, author = {Codd, E. F.}, title = {Extending the Database Relational Model to Capture More Meaning},
      journal = tods # {, Series B}, volume = 4, number = {4}, pages = {397--434}, month = dec, year = 1979, issn = {0362-5915},
      doi = {10.1145/320107.320109}, langid = {american}}
    """
    assert entry_item(source) == {
        "id": "codd",
        "type": "article-journal",
        "author": [{"family": "Codd", "given": "E. F."}],
        "title": "Extending the Database Relational Model to Capture More Meaning",
        "container-title": "ACM Trans. Database Syst., Series B",
        "issued": {"date-parts": [[1979, 12]]},
        "ISSN": "0362-5915",
        "issue": "4",
        "page": "397-434",
        "volume": "4",
        "DOI": "10.1145/320107.320109",
        "language": "en-US",
    }


@pytest.mark.parametrize(
    ("fields", "publisher"),
    [
        ("publisher = {Press}, organization = {Society}", "Press"),
        ("school = {A University}", "A University"),
        ("institution = {An Institute}", "An Institute"),
        ("organization = {Society}", "Society"),
        (r"publisher = {Simon {\&} Schuster}", "Simon & Schuster"),
    ],
)
def test_publishers(fields: str, publisher: str) -> None:
    assert field_item(fields)["publisher"] == publisher


@pytest.mark.parametrize(
    ("place", "shown"),
    [("Rome", "Rome"), ("London and New York", "London and New York"), ("A and B and C", "A, B, and C")],
)
@pytest.mark.parametrize("field", ["address", "location"])
def test_places(field: str, place: str, shown: str) -> None:
    assert field_item(f"{field} = {{{place}}}")["publisher-place"] == shown


def test_patents_hold_somewhere() -> None:
    found = field_item("location = {countryfr and countryde}", "patent")
    assert (found["jurisdiction"], "publisher-place" in found) == ("France and Germany", False)


def test_originals() -> None:
    found = field_item("origtitle = {Das Kapital}, origdate = 1867, origpublisher = {Meissner}, origlocation = {Hamburg}")
    variables = ("original-title", "original-publisher", "original-publisher-place")
    assert [found[variable] for variable in variables] == ["Das Kapital", "Meissner", "Hamburg"]


@pytest.mark.parametrize(
    ("fields", "tag"),
    [
        ("langid = {ngerman}", "de"),
        ("hyphenation = {british}", "en-GB"),
        ("language = {french and latin}", "fr"),
        ("language = {langfrench}", "fr"),
        ("language = {en-GB}", "en-GB"),
        ("langid = {english}, language = {german}", "en"),
    ],
)
def test_languages(fields: str, tag: str) -> None:
    assert field_item(fields)["language"] == tag


def test_an_unknown_language_is_left_out() -> None:
    assert "language" not in field_item("language = {Volapük}")


def test_other_fields() -> None:
    found = field_item("abstract = {A}, annotation = {Good}, keywords = {x, y}, library = {QA 1}, venue = {Rome}, version = {2}")
    assert found["note"] == "Good", "annotated bibliographies print this variable"
    variables = ("abstract", "annote", "keyword", "call-number", "event-place", "version")
    assert [found[variable] for variable in variables] == ["A", "Good", "x, y", "QA 1", "Rome", "2"]


def test_of_two_with_one_key_the_first_counts() -> None:
    assert all_items("@book{a, title = {First}} @book{a, title = {Second}}") == [{"id": "a", "type": "book", "title": "First"}]


FIELDS = "author title subtitle date year month pages eid note howpublished edition number journal maintitle eprint url".split()  # noqa: SIM905


@given(
    st.sampled_from(["article", "book", "inbook", "misc", "online", "periodical", "report"]),
    st.dictionaries(st.sampled_from(FIELDS), st.text(string.printable.replace("{", "").replace("}", ""), max_size=20)),
)
def test_no_entry_is_too_odd(kind: str, fields: dict[str, str]) -> None:
    source = ", ".join(f"{name} = {{{value}}}" for name, value in fields.items())
    found = field_item(source, kind)
    assert json.loads(json.dumps(found)) == found
    assert all(found.values())
