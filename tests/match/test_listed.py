import pytest
from tests.match.essays import essay

from citecheck.model.evidence import Match

BIB = """
@article{wood, author = {Wood, Ada}, title = {The Maze of Peace}, journal = {Left Quarterly}, year = {2022}}
@article{foster, author = {Foster, John Basil}, title = {The {U.S.} Shadow War in {Freedonia}}, journal = {Monthly Page}, year = {2022}}
@book{kovacs, author = {Kovács, György F.}, title = {Danube Diplomacy, 1900--1950}, publisher = {Elm Press}, year = {1951}}
@article{press, author = {Lieb, Kai A. and Press, Dora G.}, title = {The End of DRY? The Aquatic Dimension}, journal = {Security},
  year = {2006}}
@report{bank, author = {{World Bank}}, title = {World Development Report 2019}, year = {2019}}
"""


def listed(line: str) -> Match:
    found = essay(f"Text.\n\nFurther Reading:\n{line}", BIB).references
    assert len(found) == 1
    assert found[0].match is not None
    return found[0].match


@pytest.mark.parametrize(
    ("line", "key"),
    [
        ("Ada Wood, The Maze of Peace, Left Quarterly.", "wood"),
        ("John Basil Foster, The U.S. shadow war in Freedonia,", "foster"),
        ("Foster, J. B. (2022). The US shadow war in Freedonia. Monthly Page.", "foster"),
        ("Kovács, György F. Danube Diplomacy. Elm Press, 1951.", "kovacs"),
        ("Kovacs, Danube Diplomacy", "kovacs"),
        ("Lieb, Kai A., and Dora G. Press. “The End of DRY?” Security 30, no. 4 (2006): 7–44.", "press"),
        ("World Bank. World Development Report 2019. Washington, DC: World Bank, 2019.", "bank"),
        ("“The Maze of Peace” by Ada Wood", "wood"),
        ("The Maze of Peace, Left Quarterly, 2022", "wood"),
        ("Wood, The Mase of Peace, 2022.", "wood"),
        ("Wood A. The Maze of Peace. Left Q. 2022;133:5-10.", "wood"),
        ("Danube Diplomacy (György Kovács, 1951)", "kovacs"),
        ("On the road to war see the Monthly Page’s piece The U.S. Shadow War in Freedonia", "foster"),
    ],
)
def test_a_line_finds_its_entry(line: str, key: str) -> None:
    assert listed(line).key == key


def test_a_year_that_differs_is_told() -> None:
    match = listed("Ada Wood, The Maze of Peace, Left Quarterly, 2012.")
    assert match.key == "wood"
    assert match.candidates[0].conflicts == ("year",)


@pytest.mark.parametrize(
    "line",
    [
        "Eva Stern, The Maze of War, 2019.",
        "Ada Wood, A History of Spoons, 1999.",
    ],
)
def test_a_line_that_no_entry_fits(line: str) -> None:
    assert listed(line).key is None
