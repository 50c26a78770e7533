import pytest

from citecheck.bib.scanner import scan


def read(text: str) -> tuple[list[dict[str, str]], list[tuple[str, str]]]:
    """The fields of each block as they are written, and the code and place of each fault."""
    blocks, _, faults = scan(text)
    fields = [{a.name_span.of(text): a.span.of(text) for a in block.assignments} for block in blocks]
    return fields, [(fault.code, fault.span.of(text)) for fault in faults]


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        ("@a{k, t = {x {y {z {w}}}}}", {"t": "x {y {z {w}}}"}),
        ('@a{k, t = "x {"} y"}', {"t": 'x {"} y'}),
        ("@a{k, t=1999,}", {"t": "1999"}),
        ("@a{k, month = jan}", {"month": "jan"}),
        ('@a{k, t = jan # " " # {x}}', {"t": 'jan # " " # {x}'}),
        ("@a(k, t = {x)}, u = 1)", {"t": "x)", "u": "1"}),
        ("@a{k, t = {mail@example.org}, u = {@b{c}}}", {"t": "mail@example.org", "u": "@b{c}"}),
        ("@a{k, x-y:z+1 = {v}}", {"x-y:z+1": "v"}),
        ("@a{k, t = {\\{x\\}}, u = {y}}", {"t": "\\{x\\}", "u": "y"}),
        ("@a{k,\r\n t = {x\r\n y}\r\n}", {"t": "x\r\n y"}),
    ],
)
def test_reads_values_of_every_form(text: str, fields: dict[str, str]) -> None:
    assert read(text) == ([fields], [])


@pytest.mark.parametrize(
    ("text", "fault", "fields"),
    [
        ("@a{k, t = {x} u = {y}}", ("missing-comma", ""), {"t": "x", "u": "y"}),
        ("@a{k, t = {x}\n u = 1}", ("missing-comma", ""), {"t": "x", "u": "1"}),
        ("@a{k, t {x}, u = 1}", ("missing-equals", ""), {"t": "x", "u": "1"}),
        ("@a{k, t = , u = 1}", ("missing-value", "t"), {"t": "", "u": "1"}),
        ("@a{k, t = {x},, u = 1}", ("extra-comma", ","), {"t": "x", "u": "1"}),
        ("@a{k, t = {x}, % why\n u = 1}", ("percent-comment", "% why"), {"t": "x", "u": "1"}),
        ("@a{k, t = {x} % why\n, u = 1}", ("percent-comment", "% why"), {"t": "x"} | {"u": "1"}),
        ("@a{k, t = {x\\\\}, u = 1}", ("backslash-before-delimiter", "\\\\"), {"t": "x\\\\", "u": "1"}),
        ('@a{k, t = {x}, "odd" ~, u = 1}', ("unexpected-text", '"odd" ~'), {"t": "x", "u": "1"}),
        ("@a{k, t = {x)}, u = 1)", ("unbalanced-braces", ")"), {"t": "x)", "u": "1"}),
    ],
)
def test_what_cannot_be_meant_is_reported_and_the_rest_is_read(text: str, fault: tuple[str, str], fields: dict[str, str]) -> None:
    found, faults = read(text)
    assert found == [fields]
    assert faults[0] == fault


AFTER = "\n@b{next, v = {w}}\n"


@pytest.mark.parametrize(
    ("text", "place", "fields"),
    [
        ("@a{k,\n t = {x,\n u = {y}\n}", "{x", {"t": "x", "u": "y"}),
        ("@a{k,\n t = {x {y,\n u = {z},\n}", "{x {y", {"t": "x {y", "u": "z"}),
        ("@a{k,\n t = {x},\n u = {y\n}", "{y", {"t": "x", "u": "y"}),
        ("@a{k,\n t = {x}},\n u = {y}\n}", "},\n u", {"t": "x", "u": "y"}),
        ("@a{k,\n t = {x},\n u = {y}\n", "{k", {"t": "x", "u": "y"}),
    ],
)
def test_braces_that_do_not_balance_are_found_where_they_are(text: str, place: str, fields: dict[str, str]) -> None:
    blocks, _, faults = scan(text + AFTER)
    assert [(fault.code, fault.span.start) for fault in faults] == [("unbalanced-braces", text.index(place))]
    assert read(text + AFTER)[0] == [fields, {"v": "w"}]
    assert blocks[1].key_span.of(text + AFTER) == "next"


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        ('@a{k,\n t = "x,\n u = "y z",\n}', {"t": "x", "u": "y z"}),
        ('@a{k,\n t = "x,\n u = {y}\n}', {"t": "x", "u": "y"}),
    ],
)
def test_quotation_marks_that_are_never_closed_are_found_where_they_are(text: str, fields: dict[str, str]) -> None:
    found, faults = read(text + AFTER)
    assert [code for code, _ in faults] == ["unbalanced-quotes"]
    assert scan(text)[2][0].span.start == text.index('"')
    assert found == [fields, {"v": "w"}]


@pytest.mark.parametrize("end", ["", ",", ",\n  u", ",\n  u =", ",\n  u = {y", ',\n  u = "y'])
def test_a_file_that_is_cut_keeps_what_there_is(end: str) -> None:
    found, faults = read("@a{k,\n  t = {x}" + end)
    assert found[0]["t"] == "x"
    assert "truncated-entry" in [code for code, _ in faults]


def test_an_accent_does_not_close_quotation_marks() -> None:
    assert read('@a{k, t = "G\\"odel", u = 1}')[0] == [{"t": 'G\\"odel', "u": "1"}]
