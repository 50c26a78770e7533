import pytest

from citecheck.bib.identifiers import read_identifiers
from citecheck.bib.reader import read
from citecheck.model.entry import Field, Identifier
from citecheck.text.span import Span

NOWHERE = Span(0, 0)


def identifiers(**texts: str) -> list[tuple[str, str, bool]]:
    fields = {name: Field(name, text, text, NOWHERE, NOWHERE, NOWHERE) for name, text in texts.items()}
    return [(identifier.kind, identifier.value, identifier.valid) for identifier in read_identifiers(fields)]


@pytest.mark.parametrize(
    ("text", "value", "valid"),
    [
        ("10.1017/S0003055422001150", "10.1017/s0003055422001150", True),
        ("https://doi.org/10.1000/182", "10.1000/182", True),
        ("http://dx.doi.org/10.1000/182", "10.1000/182", True),
        ("doi: 10.1000/182", "10.1000/182", True),
        (
            "10.1002/(SICI)1097-4571(199806)49:8<693::AID-ASI4>3.0.CO;2-O",
            "10.1002/(sici)1097-4571(199806)49:8<693::aid-asi4>3.0.co;2-o",
            True,
        ),
        ("10.1000", "10.1000", False),
        ("11.1000/182", "11.1000/182", False),
        ("10.1000/a b", "10.1000/a b", False),
    ],
)
def test_reads_dois(text: str, value: str, valid: bool) -> None:  # noqa: FBT001 - a parameter of the test
    assert identifiers(doi=text) == [("doi", value, valid)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("978-0-465-02726-2", [("9780465027262", True)]),
        ("978-0-465-02726-3", [("9780465027263", False)]),
        ("0-8044-2957-X", [("080442957X", True)]),
        ("0-8044-2957-1", [("0804429571", False)]),
        ("0306406152", [("0306406152", True)]),
        ("978 0 306 40615 7", [("9780306406157", True)]),
        ("978-0-306-40615-7 (hardback), 0-8044-2957-x (paperback)", [("9780306406157", True), ("080442957X", True)]),
        ("978-0-415-16616-4 978-0-415-62006-2", [("9780415166164", True), ("9780415620062", True)]),
        ("978-3-85161- 092-5", [("9783851610925", True)]),
        ("none", [("none", False)]),
        ("12345", [("12345", False)]),
    ],
)
def test_reads_isbns(text: str, found: list[tuple[str, bool]]) -> None:
    assert identifiers(isbn=text) == [("isbn", value, valid) for value, valid in found]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("0378-5955", [("0378-5955", True)]),
        ("03785955", [("0378-5955", True)]),
        ("2434-561x", [("2434-561X", True)]),
        ("0378-5954", [("0378-5954", False)]),
        ("0378-5955, 2434-561X", [("0378-5955", True), ("2434-561X", True)]),
        ("ISSN", [("ISSN", False)]),
    ],
)
def test_reads_issns(text: str, found: list[tuple[str, bool]]) -> None:
    assert identifiers(issn=text) == [("issn", value, valid) for value, valid in found]


@pytest.mark.parametrize(
    ("fields", "found"),
    [
        ({"eprint": "1706.03762", "eprinttype": "arxiv"}, [("arxiv", "1706.03762", True)]),
        ({"eprint": "arXiv:1706.03762v2"}, [("arxiv", "1706.03762v2", True)]),
        ({"eprint": "hep-th/9711200", "archiveprefix": "arXiv"}, [("arxiv", "hep-th/9711200", True)]),
        ({"eprint": "https://arxiv.org/abs/1706.03762", "eprinttype": "arxiv"}, [("arxiv", "1706.03762", True)]),
        ({"eprint": "1799.03762", "eprinttype": "arxiv"}, [("arxiv", "1799.03762", False)]),
        ({"eprint": "12345", "eprinttype": "jstor"}, []),
        ({"eprint": "12345"}, []),
    ],
)
def test_reads_arxiv_numbers(fields: dict[str, str], found: list[tuple[str, str, bool]]) -> None:
    assert identifiers(**fields) == found


@pytest.mark.parametrize(
    ("text", "valid"),
    [
        ("https://example.org/a_b?c=d%20e#f", True),
        ("www.example.org", False),
        ("https://example.org/a b", False),
        ("http://localhost", False),
    ],
)
def test_reads_urls(text: str, valid: bool) -> None:  # noqa: FBT001 - a parameter of the test
    assert identifiers(url=text) == [("url", text, valid)]


def test_a_doi_in_a_url_is_found_unless_there_is_one() -> None:
    url = "https://doi.org/10.1000/182"
    assert identifiers(url=url) == [("doi", "10.1000/182", True), ("url", url, True)]
    assert [kind for kind, *_ in identifiers(url=url, doi="10.1000/182")] == ["doi", "url"]


def test_an_entry_has_its_identifiers() -> None:
    (entry,) = read(b"@book{a, doi={10.1000/a\\_b}, isbn=0306406152}", "a.bib").entries
    assert entry.identifiers == (Identifier("doi", "10.1000/a_b", valid=True), Identifier("isbn", "0306406152", valid=True))
