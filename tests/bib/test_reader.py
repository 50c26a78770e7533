import os
from pathlib import Path

import pytest

from citecheck.bib.reader import read
from citecheck.model.entry import Bibliography, Date, Name, PageRange, Pages

DATA = Path(os.environ.get("CITECHECK_DATA", Path(__file__).parents[3] / "shared"))


def bib(text: str) -> Bibliography:
    return read(text.encode(), "a.bib")


def codes(text: str) -> list[str]:
    return [fault.code for fault in bib(text).faults]


def test_reads_an_entry_with_everything_in_its_place() -> None:
    bibliography = bib("@Book{smith2004,\n  Author = {Smith, Ann},\n  title = {Things},\n  year = 2004,\n pages = {12--15},\n}\n")
    (entry,) = bibliography.entries
    assert (entry.key, entry.kind, entry.path, entry.year, entry.title) == ("smith2004", "book", "a.bib", 2004, "Things")
    assert entry.people["author"] == (Name("Smith", "Ann"),)
    assert entry.pages == Pages((PageRange("12", "15"),))
    assert entry.span.of(bibliography.source).startswith("@Book{")
    assert entry.span.of(bibliography.source).endswith("}")
    assert entry.fields["author"].outer.of(bibliography.source) == "Author = {Smith, Ann}"
    assert entry.fields["author"].name_span.of(bibliography.source) == "Author"
    assert all(field.span.of(bibliography.source) == field.value for field in entry.fields.values())
    assert bibliography.faults == ()


def test_spans_are_those_of_the_file_with_its_newlines() -> None:
    bibliography = bib("@book{é,\r\n  title = {“Ä”},\r\n}\r\n@book{b,\r\n title={c}}")
    assert [entry.span.of(bibliography.source)[:7] for entry in bibliography.entries] == ["@book{é", "@book{b"]
    assert bibliography.entries[1].fields["title"].span.of(bibliography.source) == "c"


def test_a_byte_order_mark_is_dropped() -> None:
    bibliography = read(b"\xef\xbb\xbf@book{a, title={b}}", "a.bib")
    assert bibliography.source.startswith("@book")
    assert bibliography.entries[0].span.start == 0


@pytest.mark.parametrize(
    ("data", "start"),
    [(b"@book{a, title={Caf\xe9}, year={2000}}", 19), ("@book{é, title={x".encode() + b"\xff}, year=2000}", 17)],
)
def test_bytes_that_are_not_utf_8_are_reported_and_the_rest_is_read(data: bytes, start: int) -> None:
    bibliography = read(data, "a.bib")
    (fault,) = bibliography.faults
    assert (fault.code, fault.span) == ("not-utf-8", (start, start + 1))
    assert bibliography.source[start] == "\N{REPLACEMENT CHARACTER}"
    assert bibliography.entries[0].year == 2000


def test_utf_16_is_read_and_reported() -> None:
    bibliography = read("@book{a, year={2000}}".encode("utf-16"), "a.bib")
    assert [fault.code for fault in bibliography.faults] == ["not-utf-8"]
    assert bibliography.entries[0].year == 2000


def test_a_nul_character_is_reported() -> None:
    (fault,) = bib("@book{a, title={b\0c}}").faults
    assert (fault.code, fault.span) == ("nul-character", (17, 18))


def test_all_entries_of_one_key_are_kept() -> None:
    bibliography = bib("@book{a, title={x}}\n@book{b, title={z}}\n@book{a, title={y}}")
    assert [entry.title for entry in bibliography.entries] == ["x", "z", "y"]
    (fault,) = bibliography.faults
    assert (fault.code, fault.key, fault.span) == ("duplicate-key", "a", bibliography.entries[2].key_span)


def test_comments_are_kept_in_order() -> None:
    bibliography = bib("% one\n@book{a, title={b}}\n@comment{two}\nthree")
    assert [span.of(bibliography.source) for span in bibliography.comments] == ["% one", "@comment{two}", "three"]


def test_an_empty_file_is_a_bibliography_without_entries() -> None:
    assert bib("") == Bibliography("a.bib", "", ())


def test_faults_are_in_the_order_of_the_file() -> None:
    faults = bib("@book{a, year = foo, title={b} note={c}}\n@book{a, author={x and}}").faults
    assert [fault.code for fault in faults] == ["undefined-macro", "missing-comma", "duplicate-key", "stray-and"]
    assert [fault.span for fault in faults] == sorted(fault.span for fault in faults)


def test_inherited_fields_are_read_like_an_entry_s_own() -> None:
    child, parent = bib(
        "@incollection{a, crossref={b}, title={x}}\n@collection{b, title={y}, editor={Smith, Ann}, date={1999}, editor={Z}}"
    ).entries
    assert child.people["editor"] == parent.people["editor"] == (Name("Smith", "Ann"),)
    assert child.date == Date(1999)
    assert child.text("booktitle") == "y"
    assert child.fields["booktitle"].inherited == "b"


def test_the_bibliography_of_the_example_is_read_without_a_fault() -> None:
    path = DATA / "seed-essay" / "references.bib"
    if not path.exists():
        pytest.skip("the example essay is not here: set CITECHECK_DATA")
    bibliography = read(path.read_bytes(), path.name)
    assert bibliography.faults == ()
    assert len(bibliography.entries) == path.read_text(encoding="utf-8").count("@")
    assert all(entry.year is not None and entry.authors for entry in bibliography.entries)
