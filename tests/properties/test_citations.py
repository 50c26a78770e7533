from hypothesis import given
from hypothesis import strategies as st
from tests.match.essays import Credit, document, essay

from citecheck.extract.citations import citations, references
from citecheck.text.distance import distance
from citecheck.text.folding import fold, fold_title

PIECES = st.sampled_from(
    [
        "(", ")", "[", "]", "@", "{", "}", "\\cite", "[^1]", "[^1]: ", "“", "”", '"', ";", ",", ".", ":", " ", "\n\n", "\n", "-", "–", "§",
        "Smith", "Doe", "and", "&", "et al.", "2004", "2004a", "45", "pp.", "p", "ibid.", "op. cit.", "see", "on page 3", "¹²", "é", "ß",
        "References", "The Maze", "key1", "#", "> ", "of", "World Bank", "\u0130", "\U0001f600",
    ]
)  # fmt: skip
TEXTS = st.lists(PIECES, max_size=40).map("".join)
BIB = "@book{key1, author = {Smith, Ann}, title = {The Maze}, year = {2004}}"


@given(TEXTS)
def test_citations_are_in_order_apart_and_in_the_text(text: str) -> None:
    made = document(text)
    for citation in citations.extract(made):
        assert 0 <= citation.span.start < citation.span.end <= len(text)
        assert citation.raw == citation.span.of(text)
        assert 0 <= citation.anchor <= len(text)
        assert citation.cites
        for cite in citation.cites:
            assert citation.span.holds(cite.span)
            assert cite.locator is None or cite.locator.span.of(text) == cite.locator.value


@given(TEXTS)
def test_references_are_in_the_lists(text: str) -> None:
    made = document(f"# References\n\n{text}")
    lists = references.find_lists(made)
    for reference in references.extract(made):
        assert reference.text == reference.span.of(made.text)
        assert any(span.holds(reference.span) for span in lists)


@given(TEXTS)
def test_everything_is_resolved_to_entries_that_exist(text: str) -> None:
    found = essay(
        f"Smith says “{text.replace('“', '').replace('”', '')}”. {text.replace('“', '').replace('”', '')}",
        BIB,
        {"": Credit("Smith")},
    )
    matches = [cite.match for citation in found.citations for cite in citation.cites]
    matches += [quotation.match for quotation in found.quotations]
    for match in matches:
        assert match is None or match.key in {None, "key1"}
        assert match is None or all(0 <= candidate.score <= 1 for candidate in match.candidates)


@given(st.text(alphabet="abcß", max_size=8), st.text(alphabet="abcß", max_size=8), st.integers(0, 8))
def test_distance_is_a_distance(one: str, other: str, limit: int) -> None:
    apart = distance(one, other, limit)
    assert apart == distance(other, one, limit)
    assert 0 <= apart <= limit + 1
    assert (apart == 0) == (one == other)


@given(st.text(max_size=30))
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)
    assert fold_title(text).split() == fold_title(text).split(" ") or not fold_title(text)
