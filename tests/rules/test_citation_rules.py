from __future__ import annotations

import pytest
from tests.rules.building import ORWELL, Desk, findings, matched, told

from citecheck.model.document import Link
from citecheck.model.evidence import Candidate, Match
from citecheck.model.quotation import Cue
from citecheck.text.edits import apply

WORDS = "the great enemy of clear language is insincerity"
LONG = " ".join(["word"] * 40)


class TestUndefinedKey:
    def test_near_keys_are_shown_and_the_nearest_is_the_fix(self) -> None:
        desk = Desk("So it is [@orwell1938x, p. 3].")
        cited = desk.key("orwell1938x", "[@orwell1938x, p. 3]", orwell1938=0.9, orwell1946=0.82, orwellweb=0.6)
        (found,) = findings("undefined-key", desk.essay(citations=[cited]))
        assert found.message == "the bibliography has no entry “orwell1938x”; did you mean “orwell1938” or “orwell1946”?"
        assert found.fix is not None
        assert found.fix.safety == "unsafe"
        assert apply(desk.text, found.fix.edits) == "So it is [@orwell1938, p. 3]."
        assert [note.path for note in found.notes] == ["references.bib"] * 2

    def test_of_two_keys_equally_near_none_is_chosen(self) -> None:
        desk = Desk("So it is [@orwell1936].")
        cited = desk.key("orwell1936", "[@orwell1936]", orwell1938=0.9, orwell1946=0.9)
        (found,) = findings("undefined-key", desk.essay(citations=[cited]))
        assert found.message.endswith("did you mean “orwell1938” or “orwell1946”?")
        assert found.fix is None

    def test_an_entry_may_have_other_names(self) -> None:
        desk = Desk("So it is [@animal].")
        cited = desk.key("animal", "[@animal]")
        cited = cited._replace(cites=(cited.cites[0]._replace(match=matched("orwell1938")),))
        assert findings("undefined-key", desk.essay(citations=[cited])) == []

    def test_nothing_near(self) -> None:
        desk = Desk("So it is [@arendt].")
        essay = desk.essay(citations=[desk.key("arendt", "[@arendt]")])
        assert told("undefined-key", essay) == [("arendt", "the bibliography has no entry “arendt”")]

    @pytest.mark.parametrize("key", ["fig:map", "tbl-prices", "sec-one", "doi:10.1000/182", "*"])
    def test_what_is_written_like_a_key_and_is_none(self, key: str) -> None:
        desk = Desk(f"See @{key} there.")
        assert findings("undefined-key", desk.essay(citations=[desk.key(key)])) == []

    def test_a_handle_is_hardly_a_key(self) -> None:
        desk = Desk("As @someone wrote, and [@orwell1946] too.")
        handle, cited = desk.key("someone"), desk.key("orwell1946", "[@orwell1946]")
        assert [each.confidence for each in findings("undefined-key", desk.essay(citations=[handle]))] == ["low"]
        assert [each.confidence for each in findings("undefined-key", desk.essay(citations=[handle, cited]))] == ["high"]


class TestMissingEntry:
    @pytest.mark.parametrize(
        ("words", "cue", "confidence"),
        [
            ("told me", "told", "low"),
            ("said to me", "said", "low"),
            ("m’a dit", "dit", "low"),
            ("told us", "told", "medium"),
            ("told men", "told", "medium"),
            ("reminds me of", "reminds", "medium"),
        ],
    )
    def test_what_was_said_in_person_needs_no_entry(self, words: str, cue: str, confidence: str) -> None:
        desk = Desk(f"Ilse Brandt {words} “one”.")
        credit = desk.attribution("Ilse Brandt")._replace(cue=Cue(desk.span(cue), cue))
        essay = desk.essay(quotations=[desk.quotation("one", match=matched(None), attribution=credit)])
        assert [each.confidence for each in findings("missing-entry", essay)] == [confidence]

    def test_each_source_is_told_once_with_its_other_places(self) -> None:
        desk = Desk("Arendt wrote “one”.\nArendt wrote “two”.\nMarx wrote “three”.")
        quotations = [
            desk.quotation("one", "Arendt", match=matched(None)),
            desk.quotation("two", "Arendt", match=matched(None)),
            desk.quotation("three", "Marx", match=matched(None)),
        ]
        arendt, marx = findings("missing-entry", desk.essay(quotations))
        assert arendt.message == "the bibliography has no entry for Arendt"
        assert [note.span for note in arendt.notes] == [desk.span("“two”")]
        assert (marx.message, marx.notes) == ("the bibliography has no entry for Marx", ())

    def test_a_claim_counts(self) -> None:
        desk = Desk("According to Arendt, evil is banal.")
        claim = desk.claim(desk.text, "Arendt", match=matched(None))
        assert [each.confidence for each in findings("missing-entry", desk.essay(claims=[claim]))] == ["medium"]

    def test_the_nearest_entry_is_named(self) -> None:
        desk = Desk("It is so (Orwell 1999).")
        cite = desk.author_date("Orwell 1999", ("Orwell",), "1999", matched(None, others=("orwell1946",)))
        (found,) = findings("missing-entry", desk.essay(citations=[cite]))
        assert found.message == "the bibliography has no entry for Orwell 1999"
        assert [note.message for note in found.notes] == [
            "the nearest is Orwell, “Politics and the English Language”, 1946 (orwell1946)"
        ]

    def test_silent_where_nothing_was_looked_for_found_left_open_or_cited(self) -> None:
        desk = Desk("Arendt wrote “one” and “two”, “three” and “four” and “five”.")
        quotations = [
            desk.quotation("one", "Arendt"),
            desk.quotation("two", "Arendt", match=matched("orwell1946")),
            desk.quotation("three", "Arendt", match=matched(None, ambiguous=True, others=("orwell1946",))),
            desk.quotation("four", "Arendt", match=matched(None), cited=True),
            desk.quotation("five", "Arendt", match=matched(None), kind="scare"),
        ]
        assert findings("missing-entry", desk.essay(quotations)) == []

    @pytest.mark.parametrize(
        ("source", "count"),
        [("the owner", 0), ("Some individuals", 0), ("The city", 0), ("The Times", 1), ("UNESCO", 1)],
    )
    def test_only_those_with_a_name_can_be_looked_up(self, source: str, count: int) -> None:
        desk = Desk("It was “one”.")
        assert len(findings("missing-entry", desk.essay([desk.quotation("one", source, match=matched(None))]))) == count

    def test_generic_sources_are_silent(self) -> None:
        desk = Desk("Critics said “one”.")
        generic = desk.quotation("one", match=matched(None))._replace(attribution=desk.attribution("Critics", generic=True))
        assert findings("missing-entry", desk.essay([generic])) == []


class TestMissingCitation:
    def test_how_to_cite_is_said_in_the_notation_of_the_file(self) -> None:
        for name, form in [
            ("essay.md", "[@orwell1946, p. …]"),
            ("essay.tex", "\\cite[…]{orwell1946}"),
            ("essay.txt", "(Orwell 1946, p. …)"),
        ]:
            desk = Desk(f"Orwell wrote “{WORDS}”.", name=name)
            (found,) = findings("missing-citation", desk.essay([desk.quotation(WORDS, "Orwell", match=matched("orwell1946"))]))
            assert form in found.notes[0].message

    def test_a_work_without_pages_is_cited_without(self) -> None:
        desk = Desk(f"Orwell wrote “{WORDS}”.")
        (found,) = findings("missing-citation", desk.essay([desk.quotation(WORDS, "Orwell", match=matched("orwellweb"))]))
        assert found.notes[0].message.endswith("write [@orwellweb]")

    def test_one_citation_serves_a_sentence(self) -> None:
        desk = Desk("Orwell wrote “one” and “two”.\nOrwell wrote “three”.")
        quotations = [desk.quotation(words, "Orwell", match=matched("orwell1946")) for words in ("one", "two", "three")]
        assert [text for text, _ in told("missing-citation", desk.essay(quotations))] == ["“one”", "“three”"]
        quotations[1] = quotations[1]._replace(cited=True)
        assert [text for text, _ in told("missing-citation", desk.essay(quotations))] == ["“three”"]

    def test_two_works_in_a_sentence_need_two(self) -> None:
        desk = Desk("Orwell wrote “one” and “two”.")
        one = desk.quotation("one", "Orwell", match=matched("orwell1946"))
        two = desk.quotation("two", "Orwell", match=matched("orwell1938"))
        assert len(findings("missing-citation", desk.essay([one, two]))) == 2

    def test_silent_where_cited_located_or_nobodys(self) -> None:
        desk = Desk("“one” (p. 5) and\n“two” and\n“three”")
        quotations = [
            desk.quotation("one", "Orwell", match=matched("orwell1946"), locator=desk.locator("5")),
            desk.quotation("two", "Orwell", match=matched("orwell1946"), cited=True),
            desk.quotation("three", "Orwell", match=matched("orwell1946"), kind="title"),
        ]
        assert findings("missing-citation", desk.essay(quotations)) == []


class TestMissingLocator:
    @pytest.mark.parametrize(("key", "count"), [("orwell1946", 1), ("orwell1938", 1), ("orwellweb", 0)])
    def test_paged_works_need_a_page(self, key: str, count: int) -> None:
        desk = Desk(f"Orwell wrote “{WORDS}”.")
        quotation = desk.quotation(WORDS, "Orwell", match=matched(key), cited=True)
        assert len(findings("missing-locator", desk.essay([quotation]))) == count

    def test_long_quotations_need_one_though_not_cited_and_then_nothing_else_is_said(self) -> None:
        desk = Desk(f"Orwell wrote “{LONG}”.")
        essay = desk.essay([desk.quotation(LONG, "Orwell", match=matched("orwell1946"))])
        assert len(findings("missing-locator", essay)) == 1
        assert findings("missing-citation", essay) == []

    def test_long_quotations_from_the_web_need_a_citation_instead(self) -> None:
        desk = Desk(f"Orwell wrote “{LONG}”.")
        essay = desk.essay([desk.quotation(LONG, "Orwell", match=matched("orwellweb"))])
        assert findings("missing-locator", essay) == []
        assert len(findings("missing-citation", essay)) == 1

    def test_the_one_page_of_a_work_is_asked_for_by_the_strict_only(self) -> None:
        desk = Desk(f"“{WORDS}”", bib="@article{a, author={B}, title={C}, journal={D}, year={1990}, pages={A23}}")
        quotation = desk.quotation(WORDS, "B", match=matched("a"), cited=True)
        assert [each.confidence for each in findings("missing-locator", desk.essay([quotation]))] == ["low"]

    def test_any_locator_will_do(self) -> None:
        desk = Desk(f"“{WORDS}” (chap. 2)")
        quotation = desk.quotation(
            WORDS, "Orwell", match=matched("orwell1938"), cited=True, locator=desk.locator("2", label="chapter")
        )
        assert findings("missing-locator", desk.essay([quotation])) == []


class TestMisspeltAuthor:
    def _essay(self, text: str, bib: str = ORWELL) -> tuple[Desk, list[tuple[str, str]]]:
        desk = Desk(text, bib=bib)
        match = matched("orwell1946", misspelt="Orwell")
        return desk, told("misspelt-author", desk.essay([desk.quotation("one", "George Orwel", match=match)]))

    def test_every_mention_is_told(self) -> None:
        _, found = self._essay("George Orwel said “one”. Orwel’s words; Orwel-like, Orwellian, @Orwel no.")
        assert found == [("Orwel", "the bibliography spells this name “Orwell”")] * 2

    def test_no_fix_inside_quotations(self) -> None:
        desk = Desk("George Orwel said “one, Orwel”.")
        quotation = desk.quotation("one, Orwel", "George Orwel", match=matched("orwell1946", misspelt="Orwell"))
        fixes = [found.fix is not None for found in findings("misspelt-author", desk.essay([quotation]))]
        assert fixes == [True, False]

    def test_the_fix_puts_the_name_right(self) -> None:
        desk = Desk("George Orwel said “one”.")
        quotation = desk.quotation("one", "George Orwel", match=matched("orwell1946", misspelt="Orwell"))
        (found,) = findings("misspelt-author", desk.essay([quotation]))
        assert found.fix is not None
        assert apply(desk.text, found.fix.edits) == "George Orwell said “one”."

    def test_the_name_of_another_author_is_no_mistake(self) -> None:
        _, found = self._essay("George Orwel said “one”.", ORWELL + "@book{x, author={Orwel, Ann}, title={Y}, year={2000}}")
        assert found == []

    def test_names_of_several_words(self) -> None:
        desk = Desk("Ana van den Berk said “one”.", bib="@book{b, author={van den Berg, Ana}, title={C}, year={1990}}")
        match = matched("b", misspelt="van den Berg")
        found = told("misspelt-author", desk.essay([desk.quotation("one", "Ana van den Berk", match=match)]))
        assert found == [("van den Berk", "the bibliography spells this name “van den Berg”")]

    def test_citations_and_references_count(self) -> None:
        desk = Desk("So (Orwel 1946).\nOrwell, Politics.")
        cite = desk.author_date("Orwel 1946", ("Orwel",), "1946", matched("orwell1946", misspelt="Orwell"))
        assert [text for text, _ in told("misspelt-author", desk.essay(citations=[cite]))] == ["Orwel"]


class TestYearMismatch:
    def _told(self, year: str, key: str = "orwell1946", bib: str = ORWELL) -> list[tuple[str, str]]:
        desk = Desk(f"So (Orwell {year}).", bib=bib)
        words = f"Orwell {year}"
        return told("year-mismatch", desk.essay(citations=[desk.author_date(words, ("Orwell",), year, matched(key))]))

    def test_another_year(self) -> None:
        assert self._told("1947a") == [("Orwell 1947a", "the entry orwell1946 says 1946, not 1947")]

    @pytest.mark.parametrize("year", ["1946", "1946a", "n.d.", "1968 [1946]"])
    def test_the_same_or_no_year(self, year: str) -> None:
        assert self._told(year) == []

    def test_first_editions_count(self) -> None:
        bib = "@book{a, author={Orwell, George}, title={B}, year={1989}, origdate={1938}}"
        assert self._told("1938", "a", bib) == []

    def test_an_entry_whose_date_cannot_be_read_says_nothing(self) -> None:
        assert self._told("1938", "a", "@book{a, author={Orwell, George}, title={B}, year={in press}}") == []

    def test_prose_counts_where_the_match_was_told_by_more_than_a_name(self) -> None:
        desk = Desk("In 1950 Orwell wrote “one”.")

        def confidences(*reasons: str) -> list[str]:
            match = matched("orwell1946", reasons=reasons, conflicts=("year",))
            quotation = desk.quotation("one", "Orwell", match=match)
            return [each.confidence for each in findings("year-mismatch", desk.essay([quotation]))]

        assert confidences("title") == ["medium"]
        assert confidences("surname") == ["low"]

    def test_prose_that_names_the_right_year_too_is_no_conflict(self) -> None:
        desk = Desk("In 1950, of 1946, Orwell wrote “one”.")
        match = matched("orwell1946", reasons=("title",), conflicts=("year",))
        assert findings("year-mismatch", desk.essay([desk.quotation("one", "Orwell", match=match)])) == []


class TestAmbiguousCitation:
    def test_each_set_of_entries_is_told_once(self) -> None:
        desk = Desk("So (Orwell) and thus (Orwell, again).\nOrwell wrote “one”.")
        open_match = matched(None, ambiguous=True, others=("orwell1946", "orwell1938"))
        cites = [
            desk.author_date("Orwell)", ("Orwell",), None, open_match),
            desk.author_date("Orwell, again", ("Orwell",), None, open_match),
        ]
        (found,) = findings(
            "ambiguous-citation", desk.essay([desk.quotation("one", "Orwell", match=open_match)], citations=cites)
        )
        assert found.message == "this may mean orwell1938 or orwell1946"
        assert [note.message for note in found.notes][2:] == ["here too", "here too"]

    def test_candidates_that_fit_worse_are_not_named(self) -> None:
        desk = Desk("So (Orwell).")
        match = Match(
            None, (Candidate("orwell1946", 0.8), Candidate("orwell1938", 0.8), Candidate("orwellweb", 0.3)), ambiguous=True
        )
        (found,) = findings("ambiguous-citation", desk.essay(citations=[desk.author_date("Orwell", ("Orwell",), None, match)]))
        assert found.message == "this may mean orwell1938 or orwell1946"

    def test_lines_of_reading_lists_count(self) -> None:
        desk = Desk("Orwell, Letters.")
        line = desk.reference(desk.text, match=matched(None, ambiguous=True, others=("orwell1946", "orwellweb")))
        assert told("ambiguous-citation", desk.essay(references=[line])) == [(desk.text, "this may mean orwell1946 or orwellweb")]

    def test_one_entry_is_not_ambiguous(self) -> None:
        desk = Desk("Orwell wrote “one”.")
        assert findings("ambiguous-citation", desk.essay([desk.quotation("one", "Orwell", match=matched("orwell1946"))])) == []


class TestLocatorOutOfRange:
    def _told(self, value: str, key: str = "orwell1946", bib: str = ORWELL, label: str = "page") -> list[tuple[str, str]]:
        desk = Desk(f"So [see @{key}, at {value}].", bib=bib)
        return told("locator-out-of-range", desk.essay(citations=[desk.key(key, locator=desk.locator(value, label))]))

    @pytest.mark.parametrize("value", ["252", "261", "265", "255–8", "252, 260", "xii", "261n", "A23"])
    def test_pages_of_the_work_and_what_cannot_be_told(self, value: str) -> None:
        assert self._told(value) == []

    @pytest.mark.parametrize("value", ["251", "266", "261, 300", "264–70", "12"])
    def test_pages_that_it_does_not_have(self, value: str) -> None:
        assert self._told(value) == [(value, f"page {value} is not among the pages of orwell1946, 252–265")]

    def test_books_are_judged_by_their_length(self) -> None:
        assert self._told("314", "orwell1938") == []
        assert [message for _, message in self._told("315", "orwell1938")] == [
            "page 315 is not among the pages of orwell1938, which has 314"
        ]

    def test_other_locators_are_not_pages(self) -> None:
        assert self._told("12", label="chapter") == []

    @pytest.mark.parametrize(
        ("pages", "value", "count"),
        [
            ("133--7", "136", 0),
            ("133--7", "138", 1),
            ("A1--A3", "A2", 0),
            ("A1--A3", "A4", 1),
            ("10--12, 20", "11", 0),
            ("77", "80", 0),
            ("77", "76", 1),
            ("i--xx", "30", 0),
            ("e1004--e1010", "3", 0),
        ],
    )
    def test_pages_as_printed(self, pages: str, value: str, count: int) -> None:
        bib = f"@article{{a, author={{B}}, title={{C}}, journal={{D}}, year={{1990}}, pages={{{pages}}}}}"
        assert len(self._told(value, "a", bib)) == count

    def test_the_pages_of_a_book_are_not_where_it_stands(self) -> None:
        assert self._told("300", "a", "@book{a, author={B}, title={C}, year={1990}, pages={1--20}}") == []


class TestIncompleteReference:
    def test_what_is_missing_is_said(self) -> None:
        desk = Desk("Tony Wood, Matrix of War, New Left Review.\nFoster, The Proxy War,")
        wood = desk.reference("Tony Wood, Matrix of War, New Left Review.", names=("Wood",), title="Matrix of War")
        foster = desk.reference("Foster, The Proxy War,", names=("Foster",), title="The Proxy War")
        assert [message for _, message in told("incomplete-reference", desk.essay(references=[wood, foster]))] == [
            "this reference gives no year",
            "this reference gives no journal, book or publisher and no year",
        ]

    def test_a_book_appeared_in_nothing_else(self) -> None:
        desk = Desk("Orwell, Homage to Catalonia, 1938.")
        traits = {"names": ("Orwell",), "title": "Homage to Catalonia", "year": "1938"}
        unknown, known = desk.reference(desk.text, **traits), desk.reference(desk.text, **traits, match=matched("orwell1938"))
        assert len(findings("incomplete-reference", desk.essay(references=[unknown]))) == 1
        assert findings("incomplete-reference", desk.essay(references=[known])) == []

    def test_links_and_keys_lead_there(self) -> None:
        desk = Desk("Orwell, Homage.\nSee https://example.org/x.\nAnd @orwell1938 here.")
        lines = [desk.reference(line, names=("Orwell",), title="Homage") for line in desk.text.split("\n")]
        links = (Link(desk.span("Homage"), "https://example.org"),)
        essay = desk.essay(references=lines, citations=[desk.key("orwell1938")], links=links)
        assert findings("incomplete-reference", essay) == []

    def test_lines_that_may_be_none_are_for_the_strict(self) -> None:
        desk = Desk("This list is short.")
        assert [
            each.confidence for each in findings("incomplete-reference", desk.essay(references=[desk.reference(desk.text)]))
        ] == ["low"]

    @pytest.mark.parametrize("date", ["n.d.", "forthcoming"])
    def test_undated_works(self, date: str) -> None:
        desk = Desk(f"Orwell, Essay, Horizon, {date}")
        line = desk.reference(desk.text, names=("Orwell",), title="Essay")
        assert findings("incomplete-reference", desk.essay(references=[line])) == []
