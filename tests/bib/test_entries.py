import pytest

from citecheck.bib.reader import read
from citecheck.model.entry import Date, Entry, Name


def only(text: str) -> tuple[Entry, list[tuple[str, str]]]:
    bibliography = read(text.encode(), "a.bib")
    return bibliography.entries[0], [(fault.code, fault.span.of(bibliography.source)) for fault in bibliography.faults]


def test_texts_are_decoded_by_what_the_field_is() -> None:
    entry, _ = only("@book{a, title={a--\\'e}, url={https://x.org/a--b\\_c}, abstract={\\foo{x}}, date={1999~}}")
    assert [entry.text(name) for name in ("title", "url", "abstract", "date")] == ["a–é", "https://x.org/a--b_c", "x", "1999~"]
    assert entry.date == Date(1999, approximate=True)


def test_the_first_of_a_repeated_field_counts() -> None:
    entry, faults = only("@book{a, title={x}, TITLE={y}, Title={z}}")
    assert entry.title == "x"
    assert faults == [("duplicate-field", "TITLE"), ("duplicate-field", "Title")]


@pytest.mark.parametrize("value", ["{}", '""', "{ }", "{\n}"])
def test_an_empty_field_is_reported_and_kept(value: str) -> None:
    entry, faults = only(f"@book{{a, title = {value}, year = 1}}")
    assert faults == [("empty-value", f"title = {value}")]
    assert entry.fields["title"].text == ""


def test_every_field_of_names_is_read() -> None:
    entry, _ = only("@book{a, author={A B and others}, editor={{C and D}}, translator={E, F}, title={G and H}}")
    assert dict(entry.people) == {
        "author": (Name("B", "A"),),
        "editor": (Name("", literal="C and D"),),
        "translator": (Name("E", "F"),),
    }


def test_faults_of_names_stand_where_the_names_do() -> None:
    _, faults = only("@book{a, author={Smith, A and Lee, B et al.}, editor={C and}}")
    assert faults == [("et-al", "Lee, B et al."), ("stray-and", "")]


def test_faults_of_names_that_are_put_together_stand_at_the_whole_value() -> None:
    _, faults = only('@book{a, author="Smith, A" # " et al."}')
    assert faults == [("et-al", '"Smith, A" # " et al."')]


def test_faults_of_inherited_names_are_reported_once() -> None:
    _, faults = only("@inbook{a, crossref={b}}@book{b, author={Smith, A et al.}, title={x}}")
    assert faults == [("et-al", "Smith, A et al.")]
