import pytest

from citecheck.bib.values import scan_value


@pytest.mark.parametrize(
    ("text", "value", "after"),
    [
        ("{x}, y", "x", ", y"),
        ("{{x}}, y", "{x}", ", y"),
        ('"x", y', "x", ", y"),
        ('"x {"} y" z', 'x {"} y', " z"),
        ("1999}", "1999", "}"),
        ("jan,", "jan", ","),
        ('jan # "x" , y', 'jan # "x"', " , y"),
        ("{a}#b #\n{c}}", "{a}#b #\n{c}", "}"),
        ("Oxford University Press, y", "Oxford University Press", ", y"),
    ],
)
def test_finds_where_a_value_ends(text: str, value: str, after: str) -> None:
    found = scan_value(text, 0, len(text))
    assert (found.span.of(text), text[found.end :], found.trouble) == (value, after, "")


def test_operands_are_told_apart() -> None:
    text = '{a} # "b" # 3 # jan # 3a'
    assert [(piece.kind, piece.span.of(text)) for piece in scan_value(text, 0, len(text)).pieces] == [
        ("braced", "a"),
        ("quoted", "b"),
        ("number", "3"),
        ("macro", "jan"),
        ("words", "3a"),
    ]


def test_a_simple_value_has_no_operands() -> None:
    assert scan_value("{a}", 0, 3).pieces == ()


@pytest.mark.parametrize(
    ("text", "end"), [("{a {b}", 6), ('"a {"}', 6), ("{a\n@book{b, c", 3), ('"a}', 2), ("{a\n  @string{b = ", 3)]
)
def test_an_unclosed_value_ends_with_the_text_or_before_the_next_block(text: str, end: int) -> None:
    found = scan_value(text, 0, len(text))
    assert (found.trouble, found.end) == ("unclosed", end)


@pytest.mark.parametrize("text", ["{a\nx@book{b, c} }", "{a\n@nobody} ", "{a @book{b,} c}"])
def test_an_at_sign_in_a_value_need_not_begin_a_block(text: str) -> None:
    assert scan_value(text, 0, len(text)).trouble == ""


@pytest.mark.parametrize("text", [",", "}", "", "= x"])
def test_nothing_is_no_value(text: str) -> None:
    assert scan_value(text, 0, len(text)).trouble == "missing"


def test_nothing_is_read_beyond_the_limit() -> None:
    assert scan_value("{abc} # d", 0, 3).end == 3
