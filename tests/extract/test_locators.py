import pytest

from citecheck.extract.citations import locators
from citecheck.text.span import Span


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("p. 45", ("page", "45")),
        ("pp. 45–6", ("page", "45–6")),
        ("pp. 45--47", ("page", "45--47")),
        ("pp 45, 47 and 50", ("page", "45, 47 and 50")),
        ("p45", ("page", "45")),
        (", p. xii", ("page", "xii")),
        ("45", ("page", "45")),
        ("45ff.", ("page", "45ff.")),
        ("A23", ("page", "A23")),
        ("p. A23", ("page", "A23")),
        ("chap. 2", ("chapter", "2")),
        ("Chapter IV", ("chapter", "IV")),
        ("§ 3", ("section", "3")),
        ("§§ 3–5", ("section", "3–5")),
        ("§3", ("section", "3")),
        ("¶ 7", ("paragraph", "7")),
        ("para. 7", ("paragraph", "7")),
        ("ll. 3-4", ("line", "3-4")),
        ("v. 12", ("verse", "12")),
        ("vol. 2", ("volume", "2")),
        ("vol. 2, p. 30", ("page", "30")),
        ("vol. 14, 316–321", ("page", "316–321")),
        ("bk. 2, ch. 3", ("chapter", "3")),
        ("n. 12", ("note", "12")),
        ("p. 45 n. 3", ("page", "45")),
        ("fig. 2", ("figure", "2")),
        ("art. 5", ("article-locator", "5")),
        ("S. 45", ("page", "45")),
        ("3.1.56", ("line", "3.1.56")),
        ("3.15", ("section", "3.15")),
        ("II.iii.45", ("line", "II.iii.45")),
    ],
)
def test_what_is_a_locator(text: str, found: tuple[str, str]) -> None:
    read = locators.read(text, Span(0, len(text)))
    assert read is not None
    locator, _ = read
    assert (locator.label, locator.value) == found
    assert locator.span.of(text) == locator.value


@pytest.mark.parametrize("text", ["", "mix", "I", "civil", "mix 3", "the 45", "p", "p. x-ray", "pci", "xii"])
def test_what_is_no_locator(text: str) -> None:
    assert locators.read(text, Span(0, len(text))) is None


def test_a_bare_number_may_be_ruled_out() -> None:
    assert locators.read("45", Span(0, 2), bare=False) is None


def test_nothing_is_read_past_the_span() -> None:
    read = locators.read("p. 4567", Span(0, 5))
    assert read is None or read[0].value == "45"


def test_labels() -> None:
    assert locators.label("Chaps.") == "chapter"
    assert locators.label("house") is None
