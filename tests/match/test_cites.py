import pytest
from tests.match.essays import cited, essay

BIB = """
@book{smith2004a, author = {Smith, Ann}, title = {Alpha}, year = {2004}}
@book{smith2004b, author = {Smith, Ann}, title = {Beta}, year = {2004}}
@book{jones1999, author = {Jones, Bob and Lee, Cyd}, title = {Gamma Rays}, year = {1999}, ids = {jones-lee, jl99}}
@book{park2010, author = {Park, Dae and Ito, Eri and Roy, Fay}, title = {Delta}, year = {2010}}
@book{ortega2012, author = {Ortega y Gasset, José}, title = {Meditación de la técnica}, date = {2012}, origdate = {1939}}
@article{kovacs1997, author = {Kovács, György}, title = {A Fatal Mistake: Essays}, journal = {The Morning Post}, year = {1997}}
@book{kovacs1951, author = {Kovács, György}, title = {Danube Diplomacy}, year = {1951}}
@report{bank2019, author = {{World Bank}}, title = {World Development Report}, year = {2019}}
@report{fao2018, author = {{Food and Agriculture Organization}}, title = {The State of Food}, year = {2018}}
@misc{nodate, author = {Vogel, Uta}, title = {Undated Letters}}
@book{mueller2001, author = {Müller, Jan}, title = {Epsilon}, year = {2001}}
"""


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("X [@jones1999, p. 3].", ["jones1999"]),
        ("X [@jl99].", ["jones1999"]),
        ("X (Jones & Lee, 1999).", ["jones1999"]),
        ("Jones and Lee (1999) say so.", ["jones1999"]),
        ("X (Jones 1999).", ["jones1999"]),
        ("X (Park et al. 2010).", ["park2010"]),
        ("X (Smith 2004a, 12; Smith 2004b).", ["smith2004a", "smith2004b"]),
        ("X (Smith 2004a, b).", ["smith2004a", "smith2004b"]),
        ("X (Ortega y Gasset 2012).", ["ortega2012"]),
        ("X (Ortega 1939).", ["ortega2012"]),
        ("X (Kovacs 1997).", ["kovacs1997"]),
        ("As György Kovács (1951) says.", ["kovacs1951"]),
        ("X (World Bank 2019).", ["bank2019"]),
        ("X (Food and Agriculture Organization 2018).", ["fao2018"]),
        ("X (FAO 2018).", ["fao2018"]),
        ("X (Vogel n.d.).", ["nodate"]),
        ("X (Mueller 2001) and (Muller 2001).", ["mueller2001", "mueller2001"]),
        ("X (Kovács, Danube Diplomacy, p. 45).", ["kovacs1951"]),
        ("X (Kovács, “A Fatal Mistake,” 7).", ["kovacs1997"]),
        ("X (“Fatal Mistake” 7).", ["kovacs1997"]),
        ("X (Vogel 45).", ["nodate"]),
        ("In Danube Diplomacy all is said (Kovács 45).", ["kovacs1951"]),
        ("X (Kovaks 1997).", ["kovacs1997"]),
        ("X (Danube 45).", ["kovacs1951"]),
        ("X (Diplomacy 45).", ["kovacs1951"]),
    ],
)
def test_a_citation_finds_its_entry(text: str, keys: list[str]) -> None:
    assert cited(essay(text, BIB)) == keys


@pytest.mark.parametrize(
    "text",
    [
        "X (Brown 2004).",
        "X (Vogel 1984).",  # the entry has no year: it may be another work, but nothing says so
        "X (Jones, Quux and Zork 1999).",
        "X [12].",
    ],
)
def test_a_citation_of_nothing_in_the_bibliography(text: str) -> None:
    found = cited(essay(text, BIB))
    assert set(found) <= {None, "nodate"}


def test_letters_follow_the_titles_where_no_entry_has_one() -> None:
    bib = """
    @book{zeta, author = {Brown, Jo}, title = {Zeta}, year = {2001}}
    @book{kappa, author = {Brown, Jo}, title = {The Kappa}, year = {2001}}
    """
    assert cited(essay("X (Brown 2001a). Y (Brown 2001b). Z (Brown 2001c).", bib)) == ["kappa", "zeta", None]


def test_letters_in_the_year() -> None:
    bib = "@book{z, author={Brown, Jo}, title={Z}, year={2001}, extradate={a}}\n@book{k, author={Brown, Jo}, title={K}, year={2001}}"
    assert cited(essay("X (Brown 2001a).", bib)) == ["z"]


def test_a_short_title_of_the_entry() -> None:
    bib = "@book{z, author={Brown, Jo}, title={A Very Long Account}, shorttitle={Brief}, subtitle={Of Things}, year={2001}}"
    assert cited(essay("X (Brown, Brief, p. 3).", bib)) == ["z"]


def test_several_works_of_one_year_are_ambiguous() -> None:
    match = essay("X (Smith 2004).", BIB).citations[0].cites[0].match
    assert match is not None
    assert match.ambiguous
    assert match.key is None


def test_another_year_is_a_candidate_with_a_conflict() -> None:
    match = essay("X (Jones and Lee 1989).", BIB).citations[0].cites[0].match
    assert match is not None
    assert match.key is None
    assert match.candidates[0].key == "jones1999"
    assert match.candidates[0].conflicts == ("year",)


def test_another_year_with_the_title_in_the_sentence_is_the_work() -> None:
    match = essay("The book Gamma Rays says so (Jones and Lee 1989).", BIB).citations[0].cites[0].match
    assert match is not None
    assert match.key == "jones1999"
    assert match.candidates[0].conflicts == ("year",)


@pytest.mark.parametrize("year", ["2000", "1998"])
def test_a_year_off_by_one_is_a_slip(year: str) -> None:
    match = essay(f"X (Jones and Lee {year}).", BIB).citations[0].cites[0].match
    assert match is not None
    assert match.key == "jones1999"
    assert match.candidates[0].conflicts == ("year",)


def test_digits_swapped_are_a_slip() -> None:
    match = essay("X (Kovács 1915).", BIB).citations[0].cites[0].match
    assert match is not None
    assert match.key == "kovacs1951"


def test_an_unknown_key_has_the_keys_most_like_it() -> None:
    match = essay("X [@jones199].", BIB).citations[0].cites[0].match
    assert match is not None
    assert match.key is None
    assert [candidate.key for candidate in match.candidates] == ["jones1999"]


def test_an_unknown_key_is_compared_with_the_others_once() -> None:
    first, second = (citation.cites[0].match for citation in essay("X [@jones1989]. Y [@jones1989].", BIB).citations)
    assert first is second
    assert first is not None
    assert first.candidates[0].key == "jones1999"


def test_an_unknown_key_that_goes_on_where_another_ends() -> None:
    match = essay("X [@bank2019development].", BIB).citations[0].cites[0].match
    assert match is not None
    assert [candidate.key for candidate in match.candidates] == ["bank2019"]


def test_handles_are_no_citations() -> None:
    found = essay("Thanks to @annasmith, @18F and @bob_jones11 for help.", BIB)
    assert found.citations == ()


def test_a_key_with_a_year_is_no_handle() -> None:
    assert cited(essay("Thanks to @annasmith2004.", BIB)) == [None]


def test_dates_in_an_essay_that_cites_nobody_by_name() -> None:
    assert (
        essay("Blade Runner (1982) is a film. They won (Arsenal 2). It was late (Brown 2004).", BIB).citations[0].raw
        == "(Brown 2004)"
    )


def test_names_in_an_essay_that_cites_by_name() -> None:
    found = essay("Brown (2004) says so, and Jones and Lee (1999) agree.", BIB)
    assert cited(found) == [None, "jones1999"]


def test_an_unknown_key_among_known_ones_stays() -> None:
    found = essay("As @annasmith says [@jones1999].", BIB)
    assert cited(found) == [None, "jones1999"]


def test_ibid_is_the_work_before() -> None:
    found = essay("X [@jones1999, 3]. Y (ibid., 4). Z (Ibid.).", BIB)
    assert cited(found) == ["jones1999"] * 3


def test_op_cit_is_the_authors_work_before() -> None:
    found = essay("X (Kovács 1951). Y [@jones1999]. Z (Kovács, op. cit., 45).", BIB)
    assert cited(found) == ["kovacs1951", "jones1999", "kovacs1951"]


def test_ibid_in_notes_follows_the_notes() -> None:
    text = (
        "One.[^1] Two.[^2] Three.[^3]\n\n[^1]: György Kovács, Danube Diplomacy, 12.\n\n[^2]: Ibid., 14.\n\n"
        "[^3]: Kovács, “A Fatal Mistake,” 3; Jones and Lee, Gamma Rays, 4."
    )
    assert cited(essay(text, BIB)) == ["kovacs1951", "kovacs1951", "kovacs1997", "jones1999"]


def test_numbers_follow_the_numbers_of_the_list() -> None:
    text = "X [2], Y [1].\n\n# References\n\n[1] Jones, B., and Lee, C. Gamma Rays. 1999.\n[2] Park, D. et al. Delta. 2010."
    assert cited(essay(text, BIB)) == ["park2010", "jones1999"]


def test_numbers_follow_the_order_of_a_list_without_numbers() -> None:
    text = "X [2], Y [1].\n\n# References\n\n- Jones, B., and Lee, C. Gamma Rays. 1999.\n\n- Park, D. et al. Delta. 2010."
    assert cited(essay(text, BIB)) == ["park2010", "jones1999"]


def test_a_key_with_other_capitals_is_the_nearest() -> None:
    (citation,) = essay("X [@Jones1999].", BIB).citations
    match = citation.cites[0].match
    assert match is not None
    assert match.key is None
    assert match.candidates[0].key == "jones1999"
    assert match.candidates[0].score > 0.9


def test_the_beginning_of_a_key_leads_to_the_keys_that_begin_so() -> None:
    (found,) = (cite for citation in essay("X [@kova, p. 3].", BIB).citations for cite in citation.cites)
    assert found.match is not None
    assert {candidate.key for candidate in found.match.candidates} == {"kovacs1951", "kovacs1997"}
