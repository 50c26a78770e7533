import pytest

from citecheck.text import doi


@pytest.mark.parametrize(
    "text",
    [
        "10.1000/Xy-1",
        "https://doi.org/10.1000/Xy-1",
        " http://dx.doi.org/10.1000/Xy-1 ",
        "HTTPS://www.DOI.org//10.1000/Xy-1",
        "doi.org/10.1000/Xy-1",
        "doi:10.1000/Xy-1",
        "DOI 10.1000/Xy-1",
        "https://doi.org/10.1000%2FXy-1",
    ],
)
def test_a_doi_is_the_same_however_it_is_given(text: str) -> None:
    assert doi.bare(text) == "10.1000/Xy-1"


@pytest.mark.parametrize(
    "text", ["10.1000/x", "10.1002/(SICI)1096-8644(199802)105:2<141::AID-AJPA4>3.0.CO;2-R", "10.1000.10/123"]
)
def test_dois(text: str) -> None:
    assert doi.is_doi(text)


@pytest.mark.parametrize("text", ["", "10.1000/", "10.10/x", "10/abc", "10.1000/x y", "x10.1000/x", "https://doi.org/10.1000/x"])
def test_what_is_no_doi(text: str) -> None:
    assert not doi.is_doi(text)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("https://doi.org/10.1000/x", "10.1000/x"),
        ("http://dx.doi.org/10.1000/a%3Cb", "10.1000/a<b"),
        ("https://doi.org/", ""),
        ("https://doi.org/10/abc", ""),
        ("https://example.org/10.1000/x", ""),
        ("doi:10.1000/x", ""),
    ],
)
def test_what_an_address_of_the_resolver_leads_to(text: str, found: str) -> None:
    assert doi.of_address(text) == found
