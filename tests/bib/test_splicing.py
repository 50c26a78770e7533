"""What is added to a bibliography looks as if it had always been there."""

from __future__ import annotations

import pytest

from citecheck.bib.drafts import Draft
from citecheck.bib.reader import read
from citecheck.bib.splicing import (
    SplicingError,
    insert_entries,
    insert_entry,
    remove_entries,
    remove_entry,
    rename_entry,
    repoint,
    set_field,
    set_fields,
)
from citecheck.model.entry import Bibliography
from citecheck.text.edits import apply


def opened(text: str) -> Bibliography:
    return read(text.encode(), "x.bib")


def changed(text: str, **values: str | None) -> str:
    bibliography = opened(text)
    edit = set_fields(bibliography, bibliography.entries[-1], {name.replace("_", "-"): value for name, value in values.items()})
    return apply(text, [edit])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("@book{a,\n  title = {T},\n}\n", "@book{a,\n  title = {T},\n  x-due = {1},\n}\n"),
        ("@book{a,\n\ttitle={T}}", "@book{a,\n\ttitle={T},\n\tx-due={1}}"),
        ("@book{a, title = {T}}", "@book{a, title = {T}, x-due = {1}}"),
        ('@book{a,\n  title = "T"\n}', '@book{a,\n  title = "T",\n  x-due = "1"\n}'),
        ("@book{a\n  , title = {T}\n  }", "@book{a\n  , title = {T}\n  , x-due = {1}\n  }"),
        ("@book{a,\r\n  title = {T}\r\n}\r\n", "@book{a,\r\n  title = {T},\r\n  x-due = {1}\r\n}\r\n"),
        ("@book(a,\n  title = {T},\n)", "@book(a,\n  title = {T},\n  x-due = {1},\n)"),
        (
            "@book{a,\n  author    = {A},\n  publisher = {P},\n}",
            "@book{a,\n  author    = {A},\n  publisher = {P},\n  x-due     = {1},\n}",
        ),
        (
            "@book{a,\n  author =    {A},\n  publisher = {P},\n}",
            "@book{a,\n  author =    {A},\n  publisher = {P},\n  x-due =     {1},\n}",
        ),
        ("@BOOK{a,\n  TITLE = {T}\n}", "@BOOK{a,\n  TITLE = {T},\n  X-DUE = {1}\n}"),
        ("@book{a,\n  Title = {T}\n}", "@book{a,\n  Title = {T},\n  X-due = {1}\n}"),
        ("@book{a,\n  title = {T}, % best\n}", "@book{a,\n  title = {T}, % best\n  x-due = {1},\n}"),
        ("@book{a,\n  title = {T} % best\n}", "@book{a,\n  title = {T}, % best\n  x-due = {1}\n}"),
        ("@book{a}", "@book{a,\n  x-due = {1}\n}"),
        ("@book{b,\n\tk={1},\n\tkk={2}\n}\n@book{a}", "@book{b,\n\tk={1},\n\tkk={2}\n}\n@book{a,\n\tx-due={1}\n}"),
        ("@book{a,\n  title = {T},\n\n  year = 1999\n}", "@book{a,\n  title = {T},\n\n  year = 1999,\n  x-due = {1}\n}"),
    ],
)
def test_a_new_field_follows_its_neighbours(text: str, expected: str) -> None:
    assert changed(text, x_due="1") == expected


@pytest.mark.parametrize(
    ("field", "value", "expected"),
    [
        ("year = 1999", "2000", "year = 2000"),
        ("year = 1999", "2000/2001", "year = {2000/2001}"),
        ('year = "1999"', "2000", 'year = "2000"'),
        ('year = "1999"', 'about "2000"', 'year = {about "2000"}'),
        ("year = jan", "2000", "year = {2000}"),
        ("year = jan # {x}", "2000", "year = {2000}"),
        ("YEAR={1999}", "2000", "YEAR={2000}"),
        ("year = {}", "2000", "year = {2000}"),
        ("year = {1999}, year = {1998}", "2000", "year = {2000}, year = {1998}"),
    ],
)
def test_a_value_keeps_its_delimiters_where_they_can_hold_it(field: str, value: str, expected: str) -> None:
    assert changed(f"@book{{a, {field}, title = {{T}}}}", year=value) == f"@book{{a, {expected}, title = {{T}}}}"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("@book{a,\n  x = {1},\n  title = {T},\n  y = {2}\n}", "@book{a,\n  x = {1},\n  y = {2}\n}"),
        ("@book{a,\n  x = {1},\n  title = {T}\n}", "@book{a,\n  x = {1}\n}"),
        ("@book{a\n  , x = {1}\n  , title = {T}\n  }", "@book{a\n  , x = {1}\n  }"),
        ("@book{a, title = {T}, x = {1}, title = {again}}", "@book{a, x = {1}}"),
        (
            "@book{a,\n  x = {1},\n  % about it\n  title = {T},\n  y = {2},\n}",
            "@book{a,\n  x = {1},\n  % about it\n  y = {2},\n}",
        ),
    ],
)
def test_a_field_goes_with_its_comma(text: str, expected: str) -> None:
    assert changed(text, title=None) == expected


@pytest.mark.parametrize("value", ["{", "}", "a}{b", "\\"])
def test_a_value_that_cannot_be_written_is_refused(value: str) -> None:
    with pytest.raises(SplicingError, match="cannot be written"):
        changed("@book{a, title = {T}}", year=value)


def test_a_name_that_is_none_is_refused() -> None:
    bibliography = opened("@book{a, title = {T}}")
    with pytest.raises(SplicingError, match="cannot be the name of a field"):
        set_field(bibliography, bibliography.entries[0], "x due", "1")


def test_an_entry_whose_end_is_lost_is_left_alone() -> None:
    with pytest.raises(SplicingError, match="“a” is not well-formed"):
        changed("@book{b,}\n@book{a,\n  title = {T,\n  year = {1}\n}\n", year="2")


BOOKS = "% head\n\n@book{b,\n  title={T}\n}\n\n\n@book{d,\n  title={T},\n  year={1}\n}\n\n\n@comment{jabref-meta: x}\n"
NEW = "@book{%s,\n  title={N},\n  month=feb\n}"


def test_a_new_entry_comes_after_the_last_one_as_far_from_it_as_others() -> None:
    draft = Draft("book", "c", {"title": "N", "month": "February"})
    added = apply(BOOKS, [insert_entry(opened(BOOKS), draft)])
    assert added == BOOKS.replace("\n\n\n@comment", f"\n\n\n{NEW % 'c'}\n\n\n@comment")


@pytest.mark.parametrize(("kind", "expected"), [("book", "misc"), ("Book", "Misc"), ("BOOK", "MISC"), ("InBook", "Misc")])
def test_types_are_written_as_in_the_last_entry(kind: str, expected: str) -> None:
    text = f"@{kind}{{a, x = {{1}}, y = {{2}}}}\n"
    assert f"@{expected}{{n}}\n" in apply(text, [insert_entry(opened(text), Draft("misc", "n", {}))])


def test_new_entries_go_where_they_belong_in_a_file_that_is_in_order() -> None:
    text = "@book{b}\n\n@book{D}\n\n@book{f}\n"
    drafts = [Draft("book", key, {}) for key in ("g", "c", "a", "ca")]
    keys = [entry.key for entry in opened(apply(text, insert_entries(opened(text), drafts))).entries]
    assert keys == ["a", "b", "c", "ca", "D", "f", "g"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", "@book{n}\n"),
        ("% only a remark", "% only a remark\n\n@book{n}\n"),
        ("@book{a}", "@book{a}\n\n@book{n}\n"),
        ("@book{a}\n", "@book{a}\n\n@book{n}\n"),
        ("@book{a}\r\n", "@book{a}\r\n\r\n@book{n}\r\n"),
        ("@book{a} % remark\n", "@book{a} % remark\n\n@book{n}\n"),
        ("@book{a}\n@book{b}\n", "@book{a}\n@book{b}\n@book{n}\n"),
    ],
)
def test_a_new_entry_is_parted_as_the_others_are(text: str, expected: str) -> None:
    assert apply(text, [insert_entry(opened(text), "@book{n}")]) == expected


def test_nothing_is_added_behind_an_entry_that_does_not_end() -> None:
    with pytest.raises(SplicingError, match="“a” is not well-formed"):
        insert_entry(opened("@book{a,\n  title = {T},\n"), "@book{n}")


@pytest.mark.parametrize(
    ("keys", "expected"),
    [
        ("b", "% head\n\n@book{c}\n\n@book{d}\n"),
        ("c", "% head\n\n@book{b}\n\n@book{d}\n"),
        ("d", "% head\n\n@book{b}\n\n@book{c}\n"),
        ("cd", "% head\n\n@book{b}\n"),
        ("bcd", "% head\n"),
    ],
)
def test_what_is_left_is_parted_as_before(keys: str, expected: str) -> None:
    text = "% head\n\n@book{b}\n\n@book{c}\n\n@book{d}\n"
    bibliography = opened(text)
    chosen = [entry for entry in bibliography.entries if entry.key in keys]
    assert apply(text, remove_entries(bibliography, chosen)) == expected
    if len(chosen) == 1:
        assert apply(text, [remove_entry(bibliography, chosen[0])]) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("% about a\n@book{a}\n\n@book{b}\n", "% about a\n\n@book{b}\n"),
        ("% about a\r\n@book{a}\r\n@book{b}\r\n", "% about a\r\n\r\n@book{b}\r\n"),
        ("% about a\n@book{a}\n% about b\n@book{b}\n", "% about a\n\n% about b\n@book{b}\n"),
        ("% about all\n\n@book{a}\n\n@book{b}\n", "% about all\n\n@book{b}\n"),
        ("% about a\n@book{a}\n", "% about a\n"),
    ],
)
def test_a_remark_about_what_is_removed_is_not_about_what_follows(text: str, expected: str) -> None:
    bibliography = opened(text)
    assert apply(text, [remove_entry(bibliography, bibliography.entries[0])]) == expected


def test_whoever_refers_to_an_entry_follows_its_new_key() -> None:
    text = "@book{a}\n@inbook{b, crossref = {A}}\n@book{c, related = {b, a ,aa}, xdata = a}\n@set{s, entryset = {a,b}}\n@book{aa}"
    bibliography = opened(text)
    renamed = apply(text, rename_entry(bibliography, bibliography.entries[0], "new"))
    assert renamed == text.replace("{a}", "{new}").replace("{A}", "{new}").replace(" a ,", " new ,").replace(
        "= a}", "= new}"
    ).replace("{a,b}", "{new,b}")


def test_case_tells_keys_apart_where_both_are_there() -> None:
    text = "@book{a}\n@book{A}\n@inbook{b, crossref = {A}}"
    assert repoint(opened(text), "a", "new") == ()


@pytest.mark.parametrize("key", ["", "a b", "a,b", "a{b", "ä~", "50%"])
def test_what_cannot_be_a_key_is_refused(key: str) -> None:
    bibliography = opened("@book{a}")
    with pytest.raises(SplicingError, match="cannot be a key"):
        rename_entry(bibliography, bibliography.entries[0], key)


def test_an_entry_behind_one_that_never_ends_is_not_taken_out() -> None:
    bibliography = opened("@book{d,@article{a,}@title = {T}")
    with pytest.raises(SplicingError):
        remove_entry(bibliography, bibliography.entries[1])
