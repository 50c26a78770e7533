"""Citations that stand for a name: who is credited, and with which work."""

import pytest

from citecheck.bib.reader import read as read_bibliography
from citecheck.lint.analyse import analyse
from citecheck.readers import read

BIB = b"""
@book{venn1951, author = {Venn, Clara}, title = {Slow Rivers}, year = {1951}}
@book{orr:1960, author = {Orr, Tom}, title = {Tall Hills}, year = {1960}}
"""


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("@venn1951 says that “rivers forget the hills they come from”.", "venn1951"),
        ("@venn1951 [p. 4] says that “rivers forget the hills they come from”.", "venn1951"),
        ("As @orr:1960 [12] says, “rivers forget the hills they come from”.", "orr:1960"),
        (r"\textcite{venn1951} says that “rivers forget the hills they come from”.", "venn1951"),
        (r"As \textcite[see][12]{orr:1960} says, “rivers forget the hills they come from”.", "orr:1960"),
        (r"\citet[4]{venn1951} says that “rivers forget the hills they come from”.", "venn1951"),
        ("“All is well”, says Tom Orr.\n\n@venn1951 says that “rivers forget the hills they come from”.", "venn1951"),
        (r"Clara Venn says that “rivers forget the hills they come from”.\footcite[4]{venn1951} Tom Orr does not.", "venn1951"),
        (
            "Clara Venn says that “rivers forget the hills they come from.” [@venn1951, 4] Tom Orr [@orr:1960] does not.",
            "venn1951",
        ),
    ],
)
def test_the_words_are_found_in_the_work_that_is_cited(text: str, key: str) -> None:
    document = read(text.encode(), "essay.md")
    essay = analyse(document, [read_bibliography(BIB, "references.bib")])
    (quotation,) = (each for each in essay.quotations if each.text.startswith("rivers"))
    assert quotation.attribution is not None
    assert quotation.match is not None
    assert quotation.match.key == key
