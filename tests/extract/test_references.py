import pytest
from tests.match.essays import document

from citecheck.extract.citations.references import extract, find_lists

LINES = "Tia Wood, The Maze of Peace, Left Quarterly.\nJohn Basil Foster, The U.S. shadow war in Freedonia,"


@pytest.mark.parametrize(
    "heading", ["Further Reading:", "References", "## Works Cited", "**Bibliography**", "Literatur", "7. Sources"]
)
def test_a_list_begins_after_its_heading(heading: str) -> None:
    text = f"Some prose.\n\n{heading}\n{LINES}"
    assert [reference.text for reference in extract(document(text))] == LINES.split("\n")


def test_a_heading_may_be_a_block_of_its_own() -> None:
    text = f"Some prose.\n\n# References\n\n{LINES}\n\n# Appendix\n\nMore, 1999."
    assert [span.of(text) for span in find_lists(document(text))] == [f"References\n\n{LINES}"]


def test_two_lists_one_after_the_other() -> None:
    text = f"Prose.\n\nPrimary Sources\n\n{LINES}\n\nSecondary Sources\n\n{LINES}"
    made = document(text)
    assert len(find_lists(made)) == 2
    assert len(extract(made)) == 4


def test_what_is_masked_ends_a_list() -> None:
    text = f"Prose.\n\nReferences\n\n{LINES}\n\nAnn, 2 May 2022 at 3 pm: Well said!"
    assert len(extract(document(text, masked=["Ann, 2 May 2022 at 3 pm: Well said!"]))) == 2


def test_a_heading_without_a_list() -> None:
    assert find_lists(document("Prose.\n\n# References\n\n# Appendix\n\nMore, 1999.")) == ()


def test_prose_after_a_list_is_no_part_of_it() -> None:
    text = f"Some prose.\n\nReferences\n\n{LINES}\n\nThe writer lives in the country and keeps bees."
    assert len(extract(document(text))) == 2


def test_a_sentence_about_sources_begins_no_list() -> None:
    assert find_lists(document("Sources differ on this. Some say 1914, others 1915.")) == ()
    assert find_lists(document("The references\n\nare many.")) == ()


def test_a_list_on_the_line_of_its_heading() -> None:
    text = "Prose.\n\nFurther reading: Tia Wood, The Maze of Peace, 2022."
    assert [reference.text for reference in extract(document(text))] == ["Tia Wood, The Maze of Peace, 2022."]


def test_items_and_wrapped_lines() -> None:
    text = (
        "Prose.\n\n# References\n\n- Wood, Tia. The Maze of Peace and all that came\n  after it. Elm Press, 2022.\n\n"
        "- Foster, J. B. (2021). Shadows."
    )
    assert [reference.text.split(".")[0] for reference in extract(document(text))] == ["Wood, Tia", "Foster, J"]


@pytest.mark.parametrize(
    ("line", "names", "year", "title"),
    [
        ("Tia Wood, The Maze of Peace, Left Quarterly.", ("Tia Wood",), None, "The Maze of Peace"),
        (
            "John Basil Foster, The U.S. shadow war in Freedonia,",
            ("John Basil Foster",),
            None,
            "The U.S. shadow war in Freedonia",
        ),
        ("Kovács, György F. Danube Diplomacy. Elm Press, 1951.", ("György F. Kovács",), "1951", "Danube Diplomacy"),
        ("Kovács, György. “A Mistake.” Morning Post, 5 Feb. 1997.", ("György Kovács",), "1997", "A Mistake"),
        ("Smith, J., & Jones, K. (2004). Title here. Journal, 3, 45–67.", ("J. Smith", "K. Jones"), "2004", "Title here"),
        (
            "Lieb, Kai A., and Dora G. Press. “The End?” Security 30 (2006): 7–44.",
            ("Kai A. Lieb", "Dora G. Press"),
            "2006",
            "The End?",
        ),
        ("World Bank. Development Report 2019. World Bank, 2020.", ("World Bank",), "2020", "Development Report 2019"),
        ("Brown, Development of Things", ("Brown",), None, "Development of Things"),
        ("“The Maze of Peace” by Tia Wood", ("Tia Wood",), None, "The Maze of Peace"),
        ("The Elm Manual of Style, 17th ed. (2017).", (), "2017", "The Elm Manual of Style"),
        ("[3] Smith, J. (n.d.). Title. http://example.org/2022/x", ("J. Smith",), "n.d.", "Title"),
        ("Hoover, J. Edgar. Masters of Deceit. Holt, 1958.", ("J. Edgar Hoover",), "1958", "Masters of Deceit"),
    ],
)
def test_what_a_line_tells(line: str, names: tuple[str, ...], year: str | None, title: str | None) -> None:
    reference = extract(document(f"Prose.\n\n# References\n\n{line}"))[0]
    assert (reference.names, reference.year, reference.title) == (names, year, title)
