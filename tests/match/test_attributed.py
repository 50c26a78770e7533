from tests.match.essays import Credit, cited, essay, meant

from citecheck.match.resolve import resolve
from citecheck.model.evidence import Candidate
from citecheck.text.span import Span

BIB = """
@article{woolf1924, author = {Woolf, Virginia}, title = {Mr. Bennett and Mrs. Brown}, journal = {Criterion}, year = {1924}}
@book{woolf1929, author = {Woolf, Virginia}, title = {A Room of One's Own}, publisher = {Hogarth Press}, year = {1929}}
@book{forster1927, author = {Forster, E. M.}, title = {Aspects of the Novel}, publisher = {Edward Arnold}, year = {1927}}
@book{marx1867, author = {Marx, Karl}, title = {Das Kapital}, year = {1867}}
@book{marxengels1848, author = {Marx, Karl and Engels, Friedrich}, title = {The Communist Manifesto}, year = {1848}}
@book{clinton2004, author = {Clinton, Bill}, title = {My Life}, year = {2004}}
@report{ipcc2021, author = {{Intergovernmental Panel on Climate Change}}, title = {Climate Change 2021: The Physical Science Basis},
  institution = {Cambridge University Press}, year = {2021}}
@report{who2020, author = {{World Health Organization}}, title = {Global Report on Diabetes}, year = {2020}, shortauthor = {WHO}}
@report{dod2018, author = {Mattis, Jim}, title = {Summary of the 2018 National Defense Strategy}, institution = {Department of Defense},
  year = {2018}}
@book{dutt2015, author = {Dutt, Anna}, editor = {Brontë, Zoë}, title = {Winter Letters}, year = {2015}}
@book{beauvoir1949, author = {de Beauvoir, Simone}, title = {The Second Sex}, year = {1949}}
@article{gessen2014, author = {Gessen, Masha}, title = {Dead Soul}, journal = {Vanity Fair}, date = {2014-10}}
@online{rossi2019, author = {Rossi, Carla}, title = {A Conversation with Hannah Weiss}, organization = {The Baltic Review}, year = {2019}}
"""


def test_a_speaker_with_one_entry_is_found_by_full_name() -> None:
    found = essay("E. M. Forster asks for “the story”.", BIB, {"the story": Credit("E. M. Forster", "asks")})
    match = found.quotations[0].match
    assert match is not None
    assert match.key == "forster1927"
    assert match.candidates[0].reasons == ("full name",)


def test_a_surname_is_enough_but_less_sure() -> None:
    full = essay("Simone de Beauvoir says “one becomes”.", BIB, {"one": Credit("Simone de Beauvoir")}).quotations[0].match
    short = essay("De Beauvoir says “one becomes”.", BIB, {"one": Credit("De Beauvoir")}).quotations[0].match
    bare = essay("Beauvoir says “one becomes”.", BIB, {"one": Credit("Beauvoir")}).quotations[0].match
    assert full
    assert short
    assert bare
    assert [full.key, short.key, bare.key] == ["beauvoir1949"] * 3
    assert full.candidates[0].score > short.candidates[0].score


def test_given_names_that_contradict_are_another_person() -> None:
    found = essay("Hillary Clinton said “we came”.", BIB, {"we came": Credit("Hillary Clinton")})
    assert meant(found) == [None]


def test_short_forms_of_given_names_are_the_same_person() -> None:
    found = essay("William Clinton said “I did”.", BIB, {"I did": Credit("William Clinton")})
    assert meant(found) == ["clinton2004"]


def test_titles_before_a_name_do_not_matter() -> None:
    found = essay("President Clinton said “I did”.", BIB, {"I did": Credit("President Clinton")})
    assert meant(found) == ["clinton2004"]


def test_a_speaker_without_entry_has_no_candidates() -> None:
    found = essay("Orwell says “all animals”.", BIB, {"all": Credit("George Orwell")})
    assert found.quotations[0].match == (None, (), False)


def test_words_credited_to_nobody_have_no_match() -> None:
    assert essay("He lived in “Bloomsbury”.", BIB).quotations[0].match is None


def test_two_works_of_one_author_are_ambiguous() -> None:
    match = essay("Woolf writes of “human character”.", BIB, {"human": Credit("Virginia Woolf")}).quotations[0].match
    assert match is not None
    assert match.key is None
    assert match.ambiguous
    assert {candidate.key for candidate in match.candidates} == {"woolf1924", "woolf1929"}


def test_a_year_beside_the_reporting_words_decides() -> None:
    found = essay("In 1929 Woolf wrote of “a room”.", BIB, {"a room": Credit("Virginia Woolf", "wrote")})
    assert meant(found) == ["woolf1929"]


def test_a_year_of_the_work_decides() -> None:
    found = essay(
        "Her 1924 essay says that “character changed”, Woolf knew.", BIB, {"character": Credit("Virginia Woolf", "knew")}
    )
    assert meant(found) == ["woolf1924"]


def test_a_periodical_decides() -> None:
    found = essay("Writing in the Criterion, Woolf held that “all changed”.", BIB, {"all": Credit("Virginia Woolf", "held")})
    assert meant(found) == ["woolf1924"]
    assert found.quotations[0].match is not None
    assert found.quotations[0].match.candidates[0].reasons == ("full name", "periodical")


def test_a_title_in_the_sentence_decides() -> None:
    found = essay("In A Room of One’s Own, Woolf asks for “a lock”.", BIB, {"a lock": Credit("Virginia Woolf", "asks")})
    assert meant(found) == ["woolf1929"]


def test_the_work_that_the_attribution_names_decides() -> None:
    credit = Credit("Virginia Woolf", "asks", work="A Room of One’s Own")
    found = essay("In it she asks for “a lock”.", BIB, {"a lock": credit})
    assert meant(found) == ["woolf1929"]


def test_a_coauthor_named_beside_decides() -> None:
    text = "Marx and Engels saw “a spectre”.\n\nMarx saw “a wage”."
    found = essay(text, BIB, {"a spectre": Credit("Karl Marx", "saw"), "a wage": Credit("Karl Marx", "saw")})
    assert meant(found)[0] == "marxengels1848"
    found = essay(text, BIB, {"a spectre": Credit("Marx and Engels", "saw"), "a wage": Credit("Karl Marx", "saw")})
    assert meant(found)[0] == "marxengels1848"


def test_the_work_that_was_quoted_last_goes_on() -> None:
    text = "In 1929 Woolf wrote of “a room”.\n\nWoolf adds “five hundred a year”."
    found = essay(text, BIB, {"a room": Credit("Virginia Woolf", "wrote"), "five": Credit("Virginia Woolf", "adds")})
    assert meant(found) == ["woolf1929", "woolf1929"]
    assert found.quotations[1].match is not None
    assert "named before" in found.quotations[1].match.candidates[0].reasons


def test_the_work_whose_title_was_named_last_goes_on() -> None:
    text = "A Room of One’s Own was a lecture.\n\nLater Woolf says “a lock on the door”."
    found = essay(text, BIB, {"a lock": Credit("Virginia Woolf", "says")})
    assert meant(found) == ["woolf1929"]


def test_a_title_named_later_than_a_quotation_takes_over() -> None:
    text = "In 1924 Woolf wrote of “character”.\n\nThen came A Room of One’s Own.\n\nWoolf wants “a lock”."
    found = essay(text, BIB, {"character": Credit("Virginia Woolf", "wrote"), "a lock": Credit("Virginia Woolf", "wants")})
    assert meant(found) == ["woolf1924", "woolf1929"]


def test_another_year_is_another_work() -> None:
    match = essay("In 1911 Forster wrote “only stop”.", BIB, {"only": Credit("E. M. Forster", "wrote")}).quotations[0].match
    assert match is not None
    assert match.key is None
    assert match.candidates[0].conflicts == ("year",)


def test_another_year_with_the_right_title_is_a_slip() -> None:
    text = "In 1928, in Aspects of the Novel, Forster asked for “the story”."
    match = essay(text, BIB, {"the story": Credit("E. M. Forster", "asked", work="Aspects of the Novel")}).quotations[0].match
    assert match is not None
    assert match.key == "forster1927"


def test_another_title_of_the_speakers_own_is_another_work() -> None:
    credit = Credit("E. M. Forster", "writes", work="A Passage to India")
    found = essay("In his A Passage to India Forster writes “not yet”.", BIB, {"not yet": credit})
    assert meant(found) == [None]


def test_years_of_events_do_not_contradict() -> None:
    found = essay(
        "The war of 1914 was over, but “the story” went on, said Forster.", BIB, {"the story": Credit("E. M. Forster", "said")}
    )
    assert meant(found) == ["forster1927"]


def test_a_misspelt_surname_with_the_right_given_name() -> None:
    match = essay("Virgina and Masha Gesen saw “a void”.", BIB, {"a void": Credit("Masha Gesen", "saw")}).quotations[0].match
    assert match is not None
    assert match.key == "gessen2014"
    assert match.candidates[0].misspelt == "Gessen"
    assert match.candidates[0].reasons[0] == "misspelt surname"


def test_a_misspelt_surname_alone_needs_another_reason() -> None:
    alone = essay("Gesen saw “a void”.", BIB, {"a void": Credit("Gesen", "saw")})
    dated = essay("In Vanity Fair, Gesen saw “a void”.", BIB, {"a void": Credit("Gesen", "saw")})
    assert meant(alone) == [None]
    assert meant(dated) == ["gessen2014"]


def test_a_misspelling_is_remembered_until_the_name_comes_again() -> None:
    text = "Masha Gesen saw “a void”.\n\nGesen calls it “a grave”."
    found = essay(text, BIB, {"a void": Credit("Masha Gesen", "saw"), "a grave": Credit("Gesen", "calls")})
    assert meant(found) == ["gessen2014", "gessen2014"]


def test_a_similar_name_of_another_person_is_no_misspelling() -> None:
    found = essay("Anna Forstner said “no”.", BIB, {"no": Credit("Anna Forstner", "said")})
    assert meant(found) == [None]


def test_an_institution_in_another_order_of_words() -> None:
    found = essay(
        "The Panel for Intergovernmental Climate Change says “it is unequivocal”.",
        BIB,
        {"it is": Credit("Panel for Intergovernmental Climate Change", "says")},
    )
    assert meant(found) == ["ipcc2021"]


def test_acronyms_of_institutions() -> None:
    found = essay(
        "The IPCC says “unequivocal” and the WHO says “rising”.",
        BIB,
        {"unequivocal": Credit("IPCC", "says"), "rising": Credit("WHO", "says")},
    )
    assert meant(found) == ["ipcc2021", "who2020"]
    assert found.quotations[0].match is not None
    assert found.quotations[0].match.candidates[0].reasons[0] == "acronym"


def test_a_document_that_speaks() -> None:
    text = "The National Defence Strategy (NDS) says “long-term”. The NDS adds “rivals”."
    found = essay(text, BIB, {"long-term": Credit("National Defence Strategy (NDS)", "says"), "rivals": Credit("NDS", "adds")})
    assert meant(found) == ["dod2018", "dod2018"]


def test_a_country_is_not_the_document_about_it() -> None:
    bib = "@book{guide, author = {Doe, Jane}, title = {A Guide to the United States of America}, year = {2001}}"
    found = essay("The USA said “no”.", bib, {"no": Credit("USA", "said")})
    assert meant(found) == [None]


def test_a_newspaper_that_speaks_is_not_its_contributor() -> None:
    found = essay("Vanity Fair reported “a void”.", BIB, {"a void": Credit("Vanity Fair", "reported")})
    assert meant(found) == [None]


def test_an_interview_under_another_name_with_more_evidence() -> None:
    alone = essay("Hannah Weiss said “I left”.", BIB, {"I left": Credit("Hannah Weiss", "said")})
    told = essay("In The Baltic Review Hannah Weiss said “I left”.", BIB, {"I left": Credit("Hannah Weiss", "said")})
    assert meant(alone) == [None]
    assert meant(told) == ["rossi2019"]


def test_an_editor_counts_less_than_an_author() -> None:
    found = essay(
        "Anna Dutt writes “snow” and Zoë Brontë writes “ice”.",
        BIB,
        {"snow": Credit("Anna Dutt", "writes"), "ice": Credit("Zoë Brontë", "writes")},
    )
    author, editor = (quotation.match.candidates[0] for quotation in found.quotations if quotation.match)
    assert author.key == editor.key == "dutt2015"
    assert author.score > editor.score
    assert meant(found) == ["dutt2015", None]


def test_generic_sources_mean_no_entry() -> None:
    found = essay("Critics of Forster call it “thin”.", BIB, {"thin": Credit("Critics of Forster", "call", generic=True)})
    assert meant(found) == [None]


def test_two_people_of_one_surname() -> None:
    bib = """
    @book{hume1739, author = {Hume, David}, title = {A Treatise of Human Nature}, year = {1739}}
    @book{hume2010, author = {Hume, Lynne}, title = {Portals}, year = {2010}}
    """
    full = essay("David Hume calls reason “the slave”.", bib, {"the slave": Credit("David Hume", "calls")})
    short = essay("Hume calls reason “the slave”.", bib, {"the slave": Credit("Hume", "calls")})
    assert meant(full) == ["hume1739"]
    assert short.quotations[0].match is not None
    assert short.quotations[0].match.ambiguous


def test_an_explicit_citation_is_decisive() -> None:
    found = essay("Woolf was, says Forster, “a poet” [@woolf1929, p. 12].", BIB, {"a poet": Credit("E. M. Forster", "says")})
    quotation = found.quotations[0]
    assert quotation.match is not None
    assert quotation.match.candidates == (Candidate("woolf1929", 1.0, ("key",)),)
    assert quotation.cited
    assert quotation.locator is not None
    assert quotation.locator.value == "12"


def test_a_citation_of_nothing_known_is_decisive_too() -> None:
    match = (
        essay("Forster wants “a story” [@forster1972].", BIB, {"a story": Credit("E. M. Forster", "wants")}).quotations[0].match
    )
    assert match is not None
    assert match.key is None
    assert match.candidates[0].key == "forster1927"


def test_of_several_works_in_a_citation_the_speakers_is_meant() -> None:
    found = essay("Forster wants “a story” [@woolf1929; @forster1927, 27].", BIB, {"a story": Credit("E. M. Forster", "wants")})
    assert meant(found) == ["forster1927"]


def test_of_several_works_in_a_citation_nobody_knows_which() -> None:
    match = (
        essay("Some want “a story” [@woolf1929; @forster1927].", BIB, {"a story": Credit("Some", generic=True)})
        .quotations[0]
        .match
    )
    assert match is not None
    assert match.key is None
    assert match.ambiguous


def test_two_pages_of_one_work_leave_no_doubt_which_work_is_meant() -> None:
    found = essay(
        "Forster wants “a story” [@forster1927, 27; @forster1927, 45].", BIB, {"a story": Credit("E. M. Forster", "wants")}
    )
    match = found.quotations[0].match
    assert match is not None
    assert [candidate.key for candidate in match.candidates] == ["forster1927"]
    assert meant(found) == ["forster1927"]


def test_a_citation_of_the_speaker_before_the_words() -> None:
    found = essay(
        "Woolf (1924: 3) says that “character changed”, as Forster (1927) denies.",
        BIB,
        {"character": Credit("Virginia Woolf", "says")},
    )
    assert meant(found) == ["woolf1924"]
    assert found.quotations[0].locator is not None
    assert found.quotations[0].locator.value == "3"


def test_a_citation_by_name_before_and_page_after() -> None:
    found = essay("Woolf (1924) says that “character changed” (p. 4).", BIB, {"character": Credit("Virginia Woolf", "says")})
    assert meant(found) == ["woolf1924"]
    assert found.quotations[0].locator is not None
    assert found.quotations[0].locator.value == "4"
    assert cited(found) == ["woolf1924", "woolf1924"]


def test_a_citation_after_the_words_by_name() -> None:
    found = essay("“Character changed”, writes Woolf (1924).", BIB, {"Character": Credit("Virginia Woolf", "writes")})
    assert meant(found) == ["woolf1924"]


def test_a_year_and_page_without_a_name() -> None:
    found = essay("Woolf says that “character changed” (1924, 4).", BIB, {"character": Credit("Virginia Woolf", "says")})
    assert meant(found) == ["woolf1924"]
    assert cited(found) == ["woolf1924"]


def test_a_page_after_the_quotation() -> None:
    found = essay("Forster wants “a story” (p27).", BIB, {"a story": Credit("E. M. Forster", "wants")})
    assert found.quotations[0].locator is not None
    assert found.quotations[0].locator[:2] == ("page", "27")
    assert cited(found) == ["forster1927"]


def test_a_page_after_words_that_nobody_is_credited_with() -> None:
    found = essay("Forster says “yes, a story”. But “a story” (p. 27) is little.", BIB, {"yes": Credit("E. M. Forster", "says")})
    assert meant(found) == ["forster1927", "forster1927"]


def test_a_page_far_from_quotations_means_what_the_paragraph_cited() -> None:
    found = essay("Aspects are seven [@forster1927]. The story is the first (p. 27).", BIB)
    assert cited(found) == ["forster1927", "forster1927"]


def test_one_citation_for_two_quotations_of_one_speaker() -> None:
    text = "Forster wants “a story” and “a plot” (Forster 1927, 27)."
    found = essay(text, BIB, {"a story": Credit("E. M. Forster", "wants"), "a plot": Credit("E. M. Forster", "wants")})
    assert meant(found) == ["forster1927", "forster1927"]


def test_each_quotation_has_the_citation_after_it() -> None:
    text = "Forster wants “a story” (Forster 1927), but Woolf wants “a mood” (Woolf 1924)."
    found = essay(text, BIB, {"a story": Credit("E. M. Forster", "wants"), "a mood": Credit("Virginia Woolf", "wants")})
    assert meant(found) == ["forster1927", "woolf1924"]


def test_another_speakers_citation_is_not_taken() -> None:
    text = "Forster wants “a story”, but Woolf wants “a mood” (Woolf 1924)."
    found = essay(text, BIB, {"a story": Credit("E. M. Forster", "wants"), "a mood": Credit("Virginia Woolf", "wants")})
    assert meant(found) == ["forster1927", "woolf1924"]
    assert not found.quotations[0].cited


def test_a_citation_after_the_full_stop() -> None:
    found = essay("Forster wants “a story.” [@forster1927] It is true.", BIB, {"a story": Credit("Somebody", "wants")})
    assert meant(found) == ["forster1927"]


def test_a_note_after_the_words() -> None:
    text = "Forster wants “a story.”[^1] It is true.\n\n[^1]: E. M. Forster, Aspects of the Novel (London: Arnold, 1927), 27."
    found = essay(text, BIB, {"a story": Credit("Somebody", "wants")})
    assert meant(found) == ["forster1927"]
    assert found.quotations[0].locator is not None
    assert found.quotations[0].locator.value == "27"


def test_a_block_quotation_with_its_citation() -> None:
    text = "Forster puts it thus:\n\n> The story is the first aspect of all (Forster 1927, 27)"
    found = essay(text, BIB, {"The story": Credit("Somebody", "puts")})
    assert meant(found) == ["forster1927"]


def test_a_block_quotation_by_who_introduces_it() -> None:
    text = "Forster puts it thus:\n\n> The story is the first aspect of all."
    assert meant(essay(text, BIB, {"The story": Credit("E. M. Forster", "puts")})) == ["forster1927"]


def test_a_citation_of_another_sentence_is_not_taken() -> None:
    text = "Woolf saw “a change” (Woolf 1924, 4). In A Room of One’s Own she wanted “a lock”."
    found = essay(text, BIB, {"a change": Credit("Virginia Woolf", "saw"), "a lock": Credit("Virginia Woolf", "wanted")})
    assert meant(found) == ["woolf1924", "woolf1929"]
    assert [quotation.locator and quotation.locator.value for quotation in found.quotations] == ["4", None]


def test_who_is_cited_by_name_speaks_when_nobody_else_is_named_here() -> None:
    text = "Forster wants “a story”. As Woolf (1924) notes, “character changed”."
    found = essay(text, BIB, {"a story": Credit("E. M. Forster", "wants"), "character": Credit("E. M. Forster", "notes")})
    assert meant(found) == ["forster1927", "woolf1924"]


def test_the_year_of_another_citation_is_no_clue() -> None:
    text = "The mood had changed (Forster 1927), and Woolf saw “a spectre”."
    match = essay(text, BIB.replace("1929", "1927"), {"a spectre": Credit("Virginia Woolf", "saw")}).quotations[0].match
    assert match is not None
    assert match.ambiguous


def test_who_is_cited_at_the_start_of_the_next_sentence_is_not_meant() -> None:
    text = "Forster wants “a story”. Woolf (1924) wants more."
    found = essay(text, BIB, {"a story": Credit("E. M. Forster", "wants")}, {"Forster": Credit("E. M. Forster", "wants")})
    assert meant(found) == ["forster1927"]
    assert [claim.match.key for claim in found.claims if claim.match] == ["forster1927"]


def test_the_title_tells_who_a_pronoun_is() -> None:
    text = "Woolf objected. In Das Kapital he says “accumulate”."
    found = essay(text, BIB, {"accumulate": Credit("Virginia Woolf", "says", work="Das Kapital")})
    quotation = found.quotations[0]
    assert quotation.attribution is not None
    he = Span(text.index("he says"), text.index("he says") + 2)
    pronoun = quotation._replace(attribution=quotation.attribution._replace(mention=he))
    assert meant(resolve(found._replace(quotations=(pronoun,)))) == ["marx1867"]


def test_the_line_under_a_block_quotation() -> None:
    text = "He puts it thus:\n\n> The story is the first aspect of all.\n\n— E. M. Forster, Aspects of the Novel, p. 27"
    found = essay(text, BIB, {"The story": Credit("Somebody", "puts")})
    assert meant(found) == ["forster1927"]
    assert found.quotations[0].locator is not None


def test_claims_are_matched_like_quotations() -> None:
    text = "In 1924 Woolf argued that character had changed. Forster disagreed."
    found = essay(
        text, BIB, claimed={"In 1924": Credit("Virginia Woolf", "argued"), "Forster": Credit("E. M. Forster", "disagreed")}
    )
    assert [claim.match.key for claim in found.claims if claim.match] == ["woolf1924", "forster1927"]


def test_quoted_words_may_be_the_titles_own() -> None:
    text = "Woolf spoke of “a room of one’s own”."
    found = essay(text, BIB, {"a room": Credit("Virginia Woolf", "spoke")}, {"Woolf": Credit("Virginia Woolf", "spoke")})
    assert meant(found) == ["woolf1929"]
    assert [claim.match.key for claim in found.claims if claim.match] == ["woolf1929"]


def test_a_claim_has_its_citation_and_locator() -> None:
    text = "Woolf argued that character had changed (Woolf 1924, 4), as all agree (Forster 1927)."
    found = essay(text, BIB, claimed={"Woolf": Credit("Virginia Woolf", "argued")})
    claim = found.claims[0]
    assert claim.match is not None
    assert claim.match.key == "woolf1924"
    assert claim.cited
    assert claim.locator is not None
    assert claim.locator.value == "4"


def test_a_claim_of_a_generic_source_with_a_citation() -> None:
    text = "Critics say that character changed [@woolf1924]."
    found = essay(text, BIB, claimed={"Critics": Credit("Critics", "say", generic=True)})
    assert found.claims[0].match is not None
    assert found.claims[0].match.key == "woolf1924"


def test_a_claim_with_several_citations_after_its_end() -> None:
    text = "Critics say that character changed.[^1] [@woolf1924] It did.\n\n[^1]: E. M. Forster, Aspects of the Novel, 3."
    found = essay(text, BIB, claimed={"Critics": Credit("Critics", "say", generic=True)})
    assert found.claims[0].match is not None
    assert found.claims[0].match.key == "woolf1924"


def test_a_claim_with_several_works_in_its_citation() -> None:
    text = "Critics say that character changed [@forster1927; @woolf1924]."
    found = essay(text, BIB, claimed={"Critics": Credit("Critics", "say", generic=True)})
    assert found.claims[0].match is not None
    assert found.claims[0].match.key == "forster1927"
    assert [candidate.key for candidate in found.claims[0].match.candidates] == ["forster1927", "woolf1924"]


def test_a_quotation_inside_another_has_no_citation_of_its_own() -> None:
    found = essay("Forster wants “a story” (p. 27).", BIB, {"a story": Credit("E. M. Forster", "wants")})
    inner = found.quotations[0]._replace(depth=1, attribution=None, locator=None, match=None, cited=False)
    again = resolve(found._replace(quotations=(inner,)))
    assert again.quotations[0].match is None
    assert again.quotations[0].locator is None


def test_an_essay_without_sentences() -> None:
    found = essay("Forster wants “a story” (p. 27).", BIB, {"a story": Credit("E. M. Forster", "wants")})
    assert meant(resolve(found._replace(sentences=()))) == ["forster1927"]


def test_a_work_speaks_when_its_author_is_unknown() -> None:
    found = essay(
        "The narrator of Winter Letters sees “snow”.", BIB, {"snow": Credit("The narrator", "sees", work="Winter Letters")}
    )
    assert meant(found) == ["dutt2015"]


def test_without_a_bibliography_nothing_is_matched() -> None:
    found = essay("Forster wants “a story” [@forster1927].", "", {"a story": Credit("E. M. Forster", "wants")})
    assert meant(found) == [None]
    assert found.used == frozenset()


def test_a_misspelt_speaker_beside_a_key_is_told() -> None:
    found = essay("E. M. Forester asks for “the story” [@forster1927].", BIB, {"the story": Credit("E. M. Forester", "asks")})
    match = found.quotations[0].match
    assert match is not None
    assert (match.key, match.candidates[0].misspelt) == ("forster1927", "Forster")


def test_another_speaker_beside_a_key_is_no_misspelling() -> None:
    found = essay("Virginia Woolf asks for “the story” [@forster1927].", BIB, {"the story": Credit("Virginia Woolf", "asks")})
    match = found.quotations[0].match
    assert match is not None
    assert (match.key, match.candidates[0].misspelt) == ("forster1927", None)
