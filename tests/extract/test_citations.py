import re
from itertools import pairwise

import pytest
from tests.match.essays import document

from citecheck.extract.citations.citations import extract
from citecheck.model.citation import Citation, Cite
from citecheck.model.document import NoteMark
from citecheck.text.span import Span


def read(text: str) -> list[tuple[str, str]]:
    return [(citation.style, citation.raw) for citation in extract(document(text))]


def only(text: str) -> Citation:
    found = extract(document(text))
    assert len(found) == 1
    return found[0]


def told(cite: Cite) -> tuple[tuple[str, ...], str | None, str | None, tuple[str, str] | None]:
    return cite.names, cite.year, cite.title, (cite.locator.label, cite.locator.value) if cite.locator else None


@pytest.mark.parametrize(
    ("text", "keys", "locator"),
    [
        ("X [@smith2004].", ["smith2004"], None),
        ("X [@smith2004, p. 45].", ["smith2004"], ("page", "45")),
        ("X [@smith2004, 45].", ["smith2004"], ("page", "45")),
        ("X [see @doe2004, chap. 2; also @roe1999].", ["doe2004", "roe1999"], ("chapter", "2")),
        ("X [-@smith2004, pp. 33–5].", ["smith2004"], ("page", "33–5")),
        ("X [@smith2004 p. 33, emphasis mine].", ["smith2004"], ("page", "33")),
        ("X [@{a key with spaces}, sec. 3].", ["a key with spaces"], ("section", "3")),
        ("@smith2004 says.", ["smith2004"], None),
        ("@smith2004 [p. 3] says.", ["smith2004"], ("page", "3")),
        ("As -@smith2004 says.", ["smith2004"], None),
        ("As said by @smith2004.", ["smith2004"], None),
        ("X (see @smith2004).", ["smith2004"], None),
        ("X [@doi:10.1038/nature.2017.22196].", ["doi:10.1038/nature.2017.22196"], None),
        ("X [@smith_2004-a:b].", ["smith_2004-a:b"], None),
        ("X [@müller2004].", ["müller2004"], None),
        ("@smith2004’s view", ["smith2004"], None),
        (r"X \cite{smith2004}.", ["smith2004"], None),
        (r"X \parencite[see][45]{smith2004}.", ["smith2004"], ("page", "45")),
        (r"X \autocite[45]{a, b}.", ["a", "b"], None),
        (r"\textcite{smith2004} says.", ["smith2004"], None),
        (r"X \parencites[1]{a}[2]{b}.", ["a", "b"], ("page", "1")),
        (r"X \footcite[p.~3]{smith2004}.", ["smith2004"], ("page", "3")),
        (r"X \parencite[45][]{smith2004}.", ["smith2004"], None),
        (r"X \autocite[\ppno~45--47]{smith2004}.", ["smith2004"], ("page", "45--47")),
    ],
)
def test_citations_by_key(text: str, keys: list[str], locator: tuple[str, str] | None) -> None:
    citation = only(text)
    assert citation.style == "key"
    assert [cite.key for cite in citation.cites] == keys
    assert told(citation.cites[0])[3] == locator
    assert citation.raw == citation.span.of(text)


@pytest.mark.parametrize(
    "text",
    [
        "Write to ann@example.org.",
        "See https://medium.com/@ann/post for more.",
        "As @fig:growth and [@tbl-sizes] show.",
        "5 @ 3 euros",
        "an [aside] and a [1986] reprint",
        "[@ann](https://example.org/ann)",
    ],
)
def test_what_is_no_citation_by_key(text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize(
    ("text", "names", "year", "locator"),
    [
        ("X (Smith 2004).", ("Smith",), "2004", None),
        ("X (Smith, 2004).", ("Smith",), "2004", None),
        ("X (Smith 2004, 12).", ("Smith",), "2004", ("page", "12")),
        ("X (Smith 2004, 1361).", ("Smith",), "2004", ("page", "1361")),
        ("X (Smith 2004: 33–5).", ("Smith",), "2004", ("page", "33–5")),
        ("X (Smith & Jones, 2004a, pp. 12–13).", ("Smith", "Jones"), "2004a", ("page", "12–13")),
        ("X (see also Smith 2004).", ("Smith",), "2004", None),
        ("X (e.g., Smith 2004, chap. 3).", ("Smith",), "2004", ("chapter", "3")),
        ("X (Smith, ed., 2004).", ("Smith",), "2004", None),
        ("X (Smith et al., 2004).", ("Smith",), "2004", None),
        ("X (Smith, Jones, & Park, 2004).", ("Smith", "Jones", "Park"), "2004", None),
        ("X (Martínez Cantón, 2011 for an overview).", ("Martínez Cantón",), "2011", None),
        ("X (de Beauvoir 1949).", ("de Beauvoir",), "1949", None),
        ("X (O’Brien 1949).", ("O’Brien",), "1949", None),
        ("X (World Bank 2019).", ("World Bank",), "2019", None),
        ("X (Department of Defense 2018).", ("Department of Defense",), "2018", None),
        ("X (WHO, 2020).", ("WHO",), "2020", None),
        ("X (Smith n.d.).", ("Smith",), "n.d.", None),
        ("X (Smith forthcoming).", ("Smith",), "forthcoming", None),
        ("X (Ruse [1986] 1998, 253).", ("Ruse",), "1998", ("page", "253")),
        ("X (Weber 1922/1978: 45).", ("Weber",), "1922/1978", ("page", "45")),
        ("X (New York Times, 5 May 2004).", ("New York Times",), "2004", None),
        ("X (CNN, May 5, 2020).", ("CNN",), "2020", None),
        ("X (qtd. in Smith 2004, 12).", ("Smith",), "2004", ("page", "12")),
        ("Smith (2004) says.", ("Smith",), "2004", None),
        ("As Smith and Jones (2004: 33) say.", ("Smith", "Jones"), "2004", ("page", "33")),
        ("Smith et al. (2004) say.", ("Smith",), "2004", None),
        ("Smith and colleagues (2004) say.", ("Smith",), "2004", None),
        ("In Smith’s (2004) view", ("Smith",), "2004", None),
        ("the sociologist William Graham Sumner (1906) said", ("William Graham Sumner",), "1906", None),
        ("the World Bank (2019) says", ("World Bank",), "2019", None),
        ("However, Smith (2004) says", ("Smith",), "2004", None),
        ("as shown in Smith (2004)", ("Smith",), "2004", None),
        ("the work of Smith (2004)", ("Smith",), "2004", None),
        ("De Certeau (1984) says", ("De Certeau",), "1984", None),
        ("Smith says “so” (2004, 33).", (), "2004", ("page", "33")),
        ("X (Kovács, Danube Diplomacy, p. 45).", ("Kovács",), None, ("page", "45")),
        ("X (Kovács 45).", ("Kovács",), None, ("page", "45")),
        ("“X” (Kovács 45) is it", ("Kovács",), None, ("page", "45")),
        ("“X” (Milton 10.743–44)", ("Milton",), None, ("section", "10.743–44")),
    ],
)
def test_citations_by_author(text: str, names: tuple[str, ...], year: str | None, locator: tuple[str, str] | None) -> None:
    citation = only(text)
    assert citation.style == "author-date"
    cite = citation.cites[0]
    assert (cite.names, cite.year) == (names, year)
    assert told(cite)[3] == locator


@pytest.mark.parametrize(
    ("text", "cites"),
    [
        ("(Smith 2004; Doe 1999, 3)", [(("Smith",), "2004"), (("Doe",), "1999")]),
        ("(Smith 2004, Doe 1999)", [(("Smith",), "2004"), (("Doe",), "1999")]),
        ("(Smith 2004, 2006)", [(("Smith",), "2004"), (("Smith",), "2006")]),
        ("(Smith 2004; 2006)", [(("Smith",), "2004"), (("Smith",), "2006")]),
        ("(Smith 1999a, b)", [(("Smith",), "1999a"), (("Smith",), "1999b")]),
        ("Smith (1999a, 1999b)", [(("Smith",), "1999a"), (("Smith",), "1999b")]),
    ],
)
def test_several_works_in_one_citation(text: str, cites: list[tuple[tuple[str, ...], str]]) -> None:
    assert [(cite.names, cite.year) for cite in only(text).cites] == cites


@pytest.mark.parametrize(
    "text",
    [
        "the war (1914-1918)",
        "the war (1939–1945)",
        "Kennan (1904–2005) was",
        "Kennan (born 1904) was",
        "it began (in May 2004)",
        "it began (May 2004)",
        "it began (5 May 2004)",
        "World War II (1939–45)",
        "the Treaty of Versailles (1919)",
        "the Concorde (1969)",
        "exiled in Italy (1821)",
        "published (Paris, 1968)",
        "published (New York: Basic Books, 1997)",
        "a jet (Boeing 747) flew",
        "see above (Chapter 3)",
        "sizes (Table 2)",
        "sizes (figure 2)",
        "the L2 (L2) speaker",
        "about 500 miles (800 km)",
        "the result (p < 0.05)",
        "as said (Genesis 3:15).",
        "a licence (CC-BY 2.0).",
        "“A Title” (1997)",
        "(c. 1640)",
        "the film Alien (1979)",
        "Eliot’s Middlemarch (1871) is long",
        "her films include The Ferry (2007), Stoker (2013), Cemetery Lane (2014) and Sable (2015)",
        "it began with the comedy, Catching Snow (2004)",
        "a viaduct at Scarth Ghyll (1869)",
        "Orwell published Nineteen Eighty-Four (1949).",
        "Brown v. Board of Education (1954)",
        "the Bill of Rights (1689)",
        "She (1887) by Haggard",
        "a man (Smith, 45, of Ohio) died",
        "at home (Room 12).",
        "a verse (Matthew 5).",
        "late (Stage 4).",
        "a symphony (Beethoven, Symphony No. 5).",
        "paid (US$ 2000)",
        "the war (Iraq 2003).",
        "a snapshot (Photo: Smith, 2004)",
        "(Nixon 1972 campaign)",
        "the text (2004 was a good year)",
    ],
)
def test_dates_and_numbers_in_prose_are_no_citations(text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize(
    ("text", "locator"),
    [
        ("“X” (p45)", ("page", "45")),
        ("“X” (p. 45)", ("page", "45")),
        ("“X” (pp. 45-6)", ("page", "45-6")),
        ("“X.” (45)", ("page", "45")),
        ("“X” (at 45)", ("page", "45")),
        ("X (ch. 3)", ("chapter", "3")),
        ("“X” [p. 45]", ("page", "45")),
        ("“X” (§ VI, 67)", ("page", "67")),
        ("X (vol. 2, p. 30)", ("page", "30")),
        ("“X” (1.2.34)", ("line", "1.2.34")),
        ("“X” (II.iii.45)", ("line", "II.iii.45")),
        ("“X” (ll. 3–4)", ("line", "3–4")),
        ("“X” (S. 12)", ("page", "12")),
        ("“X” (xii)", None),
        ("“X” (p. xii)", ("page", "xii")),
        ("as he says on page 45", ("page", "45")),
        ("as he says on pp. 45–46 of it", ("page", "45–46")),
    ],
)
def test_bare_locators(text: str, locator: tuple[str, str] | None) -> None:
    found = extract(document(text))
    assert [told(citation.cites[0])[3] for citation in found] == ([locator] if locator else [])
    assert all(citation.style == "locator" for citation in found)


@pytest.mark.parametrize("text", ["He had forty (45) of them", "It is (2) clear", "the year “X” (1997)"])
def test_numbers_are_locators_only_after_quotations(text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("X [12].", ["12"]),
        ("X [13,14].", ["13", "14"]),
        ("X [1]–[4].", ["1", "4"]),
        ("X [12, p. 3].", ["12"]),
        ("a word¹² there", ["¹²"]),
        ("He said “so.”³", ["³"]),
    ],
)
def test_citations_by_number(text: str, numbers: list[str]) -> None:
    found = extract(document(text))
    assert [cite.span.of(text) for citation in found for cite in citation.cites] == numbers
    assert all(citation.style == "numeric" for citation in found)


@pytest.mark.parametrize("text", ["x² + y²", "5 km² of land", "in [1986] it", "[12, see above]", "[sic]", "a list [1a]"])
def test_what_is_no_number_of_a_citation(text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize(
    ("text", "raw", "locator"),
    [
        ("X (ibid., 45).", "ibid., 45", ("page", "45")),
        ("X (ibid.).", "ibid.", None),
        ("X (Ibid., p. 3).", "Ibid., p. 3", ("page", "3")),
        ("X (Kovács, op. cit., 45).", "Kovács, op. cit., 45", ("page", "45")),
        ("X (loc. cit.).", "loc. cit.", None),
        ("X (idem, p. 4).", "idem, p. 4", ("page", "4")),
    ],
)
def test_citations_that_point_back(text: str, raw: str, locator: tuple[str, str] | None) -> None:
    citation = only(text)
    assert (citation.style, citation.raw) == ("ibid", raw)
    assert told(citation.cites[0])[3] == locator


@pytest.mark.parametrize(
    ("note", "cites"),
    [
        (
            "György F. Kovács, “A Fatal Mistake,” Morning Post, 5 February 1997, A23.",
            [(("György F. Kovács",), "1997", "A Fatal Mistake", ("page", "A23"))],
        ),
        ("Kovács, Danube Diplomacy, 112.", [(("Kovács",), None, "Danube Diplomacy", ("page", "112"))]),
        (
            "See Kovács, Danube Diplomacy, 112–15; Smith, The Maze, p. 45.",
            [(("Kovács",), None, "Danube Diplomacy", ("page", "112–15")), (("Smith",), None, "The Maze", ("page", "45"))],
        ),
        (
            "A. B. Smith, The Maze (New Haven: Elm University Press, 2021), 45. See also Kovács, Danube Diplomacy, 3.",
            [(("A. B. Smith",), "2021", "The Maze", ("page", "45")), (("Kovács",), None, "Danube Diplomacy", ("page", "3"))],
        ),
        ("Smith, ‘The West’s Fault’, Journal 12 (1999), pp. 3–4.", [(("Smith",), "1999", "The West’s Fault", ("page", "3–4"))]),
        ("Kovács, “A Fatal Mistake,” A23.", [(("Kovács",), None, "A Fatal Mistake", ("page", "A23"))]),
        (
            "György F. Kovács, telegram to the Secretary of State, February 22, 1946.",
            [(("György F. Kovács",), "1946", "telegram to the Secretary of State", None)],
        ),
        ("Kovács, who had served in Moscow until 1946, disagreed.", []),
        ("Kovács, 112.", [(("Kovács",), None, None, ("page", "112"))]),
        ("I mean the following: he was wrong, as everybody knows.", []),
        ("However, this was disputed at the time, in 1997.", []),
        ("J. H. Smith, in a recent article, goes so far.", []),
        ("“He is the free man, whom truth makes free!” —Cowper", []),
    ],
)
def test_notes_that_hold_references(note: str, cites: list[object]) -> None:
    text = f"He said so.[^1] Then more.\n\n[^1]: {note}"
    found = extract(document(text))
    assert [told(cite) for citation in found for cite in citation.cites] == cites
    assert all(citation.style == "note" and citation.anchor == text.index("[^1]") for citation in found)


def test_a_title_in_italics_in_a_note() -> None:
    text = "So.[^1]\n\n[^1]: On this see Kovács, Danube Diplomacy and After, esp. 45."
    found = extract(document(text, emphases=["Danube Diplomacy and After"]))
    assert found[0].cites[0].title == "Danube Diplomacy and After"


def test_a_note_may_point_back_after_a_reference() -> None:
    text = "So.[^1]\n\n[^1]: A. B. Smith, Not One Mile, 12; ibid., 45."
    found = extract(document(text))
    assert [(citation.style, citation.anchor) for citation in found] == [("note", 3), ("ibid", 3)]


def test_a_title_in_italics_before_its_year_is_no_citation() -> None:
    text = "See Middlemarch (1871) and Smith (2004)."
    assert [citation.raw for citation in extract(document(text, emphases=["Middlemarch"]))] == ["Smith (2004)"]


def test_keys_and_dates_in_notes_stand_at_the_mark() -> None:
    text = "One.[^a] Two.[^b]\n\n[^a]: See [@smith2004, 3].\n\n[^b]: Thus Doe (1999)."
    found = extract(document(text))
    assert [(citation.style, citation.anchor) for citation in found] == [
        ("key", text.index("[^a]")),
        ("author-date", text.index("[^b]")),
    ]


@pytest.mark.parametrize(
    ("text", "cites"),
    [
        ("So:\n\n> Be more.\n— Ada Fromm, To Be, p. 12", [(("Ada Fromm",), None, "To Be", ("page", "12"))]),
        ("So:\n\n> Be more.\n\n— Ada Fromm, To Be (1976)", [(("Ada Fromm",), "1976", "To Be", None)]),
        ("So:\n\n> Be more.\n— Ada Fromm", []),
        ("So:\n\nBe more.\n\n— Ada Fromm, To Be, p. 12", []),
    ],
)
def test_the_line_under_a_block_quotation(text: str, cites: list[object]) -> None:
    found = extract(document(text))
    assert [told(cite) for citation in found if citation.style == "author-date" for cite in citation.cites] == cites


def test_inline_notes() -> None:
    text = "One.^[See [@smith2004, 3].] Two.^[Kovács, Danube Diplomacy, 3.] Three."
    spans = [Span(match.start(), match.end()) for match in re.finditer(r"\^\[.*?\.\]", text)]
    found = extract(document(text)._replace(notes=tuple(NoteMark(span, "") for span in spans)))
    assert [(citation.style, citation.anchor) for citation in found] == [("key", spans[0].start), ("note", spans[1].start)]
    assert told(found[1].cites[0]) == (("Kovács",), None, "Danube Diplomacy", ("page", "3"))


def test_nothing_is_found_in_masks_and_reference_lists() -> None:
    text = "X [@a1].\n\nShare [@b2] (Smith 2004)\n\n# References\n\nSmith, J. (2004). Title. Journal 3 (p. 4)."
    found = extract(document(text, masked=["Share [@b2] (Smith 2004)"]))
    assert [citation.raw for citation in found] == ["[@a1]"]


def test_citations_are_in_order_and_do_not_overlap() -> None:
    text = "Smith (2004) and (Doe 1999; [@x1]) on page 3 say “so” (ibid., 4) [2].\n\nKovács [@y2] too (p. 9)."
    spans = [citation.span for citation in extract(document(text))]
    assert spans == sorted(spans)
    assert all(one.end <= other.start for one, other in pairwise(spans))


@pytest.mark.parametrize(
    ("text", "raw"),
    [
        ("According to Keller and Moe (2004), all is well.", "Keller and Moe (2004)"),
        ("All is well, according to Keller (2004).", "Keller (2004)"),
        ("The term, ascribed to Anna Keller (2004), is old.", "Anna Keller (2004)"),
        ("Thanks to Keller et al. (2004), we know.", "Keller et al. (2004)"),
        ("Selon Keller et Moe (2004), tout va bien.", "Keller et Moe (2004)"),
        ("D’après Keller et Moe (2004), tout va bien.", "Keller et Moe (2004)"),
        ("Tout va bien, d'après Keller (2004).", "Keller (2004)"),
        ("Tout va bien, selon d’Alembert (2004).", "d’Alembert (2004)"),
        ("Laut Keller und Moe (2004, S. 3) ist alles gut.", "Keller und Moe (2004, S. 3)"),
        ("Wie Keller (2004) zeigt, ist alles gut.", "Keller (2004)"),
    ],
)
def test_names_behind_words_that_credit_them(text: str, raw: str) -> None:
    assert read(text) == [("author-date", raw)]


@pytest.mark.parametrize("text", ["She moved to Italy (1821).", "It led to Waterloo (1815) and worse."])
def test_places_behind_words_that_lead_there_are_no_names(text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize(
    ("text", "raw", "page"),
    [
        ("Venn (1951), p. 12, writes so.", "Venn (1951), p. 12", "12"),
        ("As Venn (1951) pp. 12–14 shows, it is so.", "Venn (1951) pp. 12–14", "12–14"),
        ("Venn (1951, p. 3), p. 12 writes so.", "Venn (1951, p. 3)", "3"),
        ("Venn (1951), 12 of whose books were lost, wrote so.", "Venn (1951)", None),
        ("Venn (1951). P. 12 is lost.", "Venn (1951)", None),
    ],
)
def test_a_page_behind_the_bracket_of_a_year(text: str, raw: str, page: str | None) -> None:
    citation = only(text)
    assert (citation.raw, citation.cites[0].locator and citation.cites[0].locator.value) == (raw, page)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("In Keller (2004, 12) the town is small.", [("Keller",)]),
        ("In Keller et al. (2004), the town is small.", [("Keller",)]),
        ("In Italy (1821) the town is small.", []),
    ],
)
def test_in_a_work_and_in_a_place(text: str, names: list[tuple[str, ...]]) -> None:
    assert [cite.names for found in extract(document(text)) for cite in found.cites] == names


def test_a_body_at_the_head_of_a_list_of_sources_makes_no_films_of_them() -> None:
    text = "The Survey Board (2004), Jones (2005) and Doe (2006) agree."
    assert [citation.raw for citation in extract(document(text))] == ["Survey Board (2004)", "Jones (2005)", "Doe (2006)"]
