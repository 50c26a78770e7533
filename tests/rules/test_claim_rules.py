from __future__ import annotations

import pytest
from tests.rules.building import Desk, findings, told

from citecheck.model.citation import Citation
from citecheck.model.diagnostic import Finding
from citecheck.model.document import Block, Link, NoteMark
from citecheck.model.essay import Essay
from citecheck.model.quotation import Attribution, Claim, Cue
from citecheck.text.span import Span


def credited(desk: Desk, mention: str, cue: str, *, generic: bool = True, cited: bool = False) -> Claim:
    """The first line of a text as a claim credited to nobody in particular; without a mention, in the passive."""
    line = desk.text.partition("\n")[0]
    whole = Span(0, len(line))
    named = desk.span(mention) if mention else None
    attribution = Attribution(mention or cue, named, Cue(desk.span(cue), cue), whole, generic=generic)
    return Claim(whole, line, attribution, cited=cited)


def weasels(text: str, mention: str, cue: str, **traits: bool) -> list[tuple[str, str]]:
    """The words found in a text that holds one claim, and how confidently."""
    desk = Desk(text)
    found = findings("weasel-source", desk.essay(claims=[credited(desk, mention, cue, **traits)]))
    return [(finding.span.of(text), finding.confidence) for finding in found]


class TestWeaselSource:
    def test_words_that_extraction_calls_vague(self) -> None:
        desk = Desk("Studien zeigen, dass Bienen zählen.")
        claim = credited(desk, "Studien", "zeigen")
        vague = claim._replace(attribution=claim.attribution._replace(vague=desk.span("Studien zeigen")))
        assert told("weasel-source", desk.essay(claims=[vague])) == [
            ("Studien zeigen", "“Studien zeigen” names nobody who could be asked")
        ]

    @pytest.mark.parametrize(
        ("text", "mention", "cue", "words"),
        [
            ("Studies show that bees count.", "Studies", "show", "Studies show"),
            ("Recent research has shown that bees count.", "Recent research", "shown", "Recent research has shown"),
            ("In short, critics say that it failed.", "critics", "say", "critics say"),
            ("It failed, critics say.", "critics", "say", "critics say"),
            ("It failed, say critics.", "critics", "say", "say critics"),
            ("Some argue that it failed.", "Some", "argue", "Some argue"),
            ("Many people now think that it failed.", "Many people", "think", "Many people now think"),
            ("According to experts, it failed.", "experts", "According to", "According to experts"),
            ("Scientists discovered that bees count.", "Scientists", "discovered", "Scientists discovered"),
            ("Supporters of the bill argue that it works.", "Supporters of the bill", "argue", "Supporters of the bill argue"),
            ("It is widely believed that it failed.", "", "believed", "It is widely believed"),
            ("But it has often been said that it failed.", "", "said", "it has often been said"),
            ("It has been shown that bees count.", "", "shown", "It has been shown"),
        ],
    )
    def test_nobody_in_particular_is_found(self, text: str, mention: str, cue: str, words: str) -> None:
        assert weasels(text, mention, cue) == [(words, "medium")]

    def test_the_message_says_what_is_missing(self) -> None:
        desk = Desk("Critics\nsay that it failed.")
        claim = credited(desk, "Critics", "Critics")
        cue = Cue(desk.span("say"), "say")
        claim = claim._replace(span=Span(0, len(desk.text)), attribution=claim.attribution._replace(cue=cue))
        assert told("weasel-source", desk.essay(claims=[claim])) == [
            ("Critics\nsay", "“Critics say” names nobody who could be asked")
        ]

    @pytest.mark.parametrize(
        ("text", "mention", "cue"),
        [
            ("Critics argued that it failed.", "Critics", "argued"),
            ("Some said that it failed.", "Some", "said"),
            ("It was believed that it failed.", "", "believed"),
            ("Officials say that it failed.", "Officials", "say"),
        ],
    )
    def test_history_and_offices_are_left_to_strict_runs(self, text: str, mention: str, cue: str) -> None:
        assert [confidence for _, confidence in weasels(text, mention, cue)] == ["low"]

    @pytest.mark.parametrize(
        ("text", "mention", "cue"),
        [
            ("Three studies show that bees count.", "Three studies", "show"),
            ("In 2011 researchers found that bees count.", "researchers", "found"),
            ("Researchers at Stanford found that bees count.", "Researchers at Stanford", "found"),
            ("Marxist critics say that it failed.", "Marxist critics", "say"),
            ("Critics (Smith, Jones) say that it failed.", "Critics", "say"),
            ("These studies show that bees count.", "These studies", "show"),
            ("The other critics say that it failed.", "other critics", "say"),
            ("Some of the players said that it failed.", "Some of the players", "said"),
        ],
    )
    def test_whoever_can_be_told_apart_is_somebody(self, text: str, mention: str, cue: str) -> None:
        assert weasels(text, mention, cue) == []

    @pytest.mark.parametrize(
        ("text", "mention", "cue"),
        [
            ("Some would say that it failed.", "Some", "say"),
            ("Scientists have not found that bees count.", "Scientists", "found"),
            ("Critics don’t say that it failed.", "Critics", "say"),
            ("If critics say that it failed, they err.", "critics", "say"),
            ("I suspect many people think so.", "many people", "think"),
            ("People who say that it failed are wrong.", "People", "say"),
            ("Do critics say that it failed?", "critics", "say"),
            ("Some find they have wings.", "Some", "find"),
            ("It must be said that it failed.", "", "said"),
            ("It is not believed that it failed.", "", "believed"),
            ("In this chapter it is argued that it failed.", "", "argued"),
            ("It is shown that bees count.", "", "shown"),
            ("Much is said of it.", "", "said"),
        ],
    )
    def test_concessions_denials_and_the_author_s_own_voice_are_good_prose(self, text: str, mention: str, cue: str) -> None:
        assert weasels(text, mention, cue) == []

    def test_a_person_without_a_name_is_no_weasel(self) -> None:
        assert weasels("The owner says that it failed.", "The owner", "says", generic=False) == []
        assert weasels("Doctors say that it failed.", "Doctors", "say", generic=False) == []

    def test_a_citation_will_do(self) -> None:
        assert weasels("Studies show that bees count (Smith 2004).", "Studies", "show", cited=True) == []

    @pytest.mark.parametrize("kind", ["citation", "link", "note", "quotation"])
    def test_so_will_a_source_in_the_sentence_after(self, kind: str) -> None:
        assert _after("Critics say that it failed.\nSee here for one.", kind) == []

    @pytest.mark.parametrize("kind", ["citation", "link", "note", "quotation"])
    def test_but_not_one_further_on(self, kind: str) -> None:
        assert len(_after("Critics say that it failed.\nThey may be right.\nSee here for one.", kind)) == 1

    def test_nor_one_in_the_next_paragraph_unless_a_colon_leads_to_it(self) -> None:
        assert len(_after("Critics say that it failed.\nSee here for one.", "link", paragraphs=True)) == 1
        assert _after("Critics say that it failed:\nSee here for one.", "link", paragraphs=True) == []

    def test_what_a_quoted_author_says_of_critics_is_not_the_essay_s(self) -> None:
        desk = Desk("Critics say that it failed.")
        essay = desk.essay(claims=[credited(desk, "Critics", "say")])
        quoted = essay.document._replace(blocks=(Block("quote", Span(0, len(desk.text))),))
        assert findings("weasel-source", essay._replace(document=quoted)) == []


def _after(text: str, kind: str, *, paragraphs: bool = False) -> list[Finding]:
    """What is found in a text where “here” points to a source of a kind, or quotes one; each line a paragraph of its own, if wanted."""
    desk = Desk(text)
    here = desk.span("here")
    quotations = [desk.quotation("here", "Kerr")] if kind == "quotation" else []
    citations = [Citation(here, "here", "note", (), here.start)] if kind == "citation" else []
    links = (Link(here, "https://example.org"),) if kind == "link" else ()
    notes = (NoteMark(here, "1"),) if kind == "note" else ()
    claim = credited(desk, "Critics", "say")
    essay = desk.essay(quotations, [claim], citations, links=links, notes=notes)
    if paragraphs:
        document = essay.document._replace(blocks=tuple(Block("paragraph", span) for span in essay.sentences))
        sentences = tuple(Span(span.start, span.start + len(span.of(text).rstrip())) for span in essay.sentences)
        essay = essay._replace(document=document, sentences=sentences)
    return findings("weasel-source", essay)


def _essay(text: str) -> Essay:
    return Desk(text).essay()


class TestUnsourcedStatistic:
    def test_a_statistic_without_a_source_is_found(self) -> None:
        assert told("unsourced-statistic", _essay("Of bread 40 per cent of all loaves were lost.")) == [
            ("40 per cent", "no source is given for “40 per cent”")
        ]

    def test_what_may_be_a_price_or_a_guess_is_left_to_strict_runs(self) -> None:
        found = findings("unsourced-statistic", _essay("It cost 3.1 billion.\nNothing came of it.\nOne in five drowned."))
        assert [finding.confidence for finding in found] == ["low", "medium"]

    def test_one_finding_is_enough_for_a_sentence(self) -> None:
        assert len(findings("unsourced-statistic", _essay("It was 40% of men and 50% of women."))) == 1

    @pytest.mark.parametrize(
        "text",
        [
            "If 40% of all loaves were lost, why bake?",
            "Were 40% of all loaves lost?",
            "We found that 40% of all loaves were lost.",
            "You’d lose 40% of all loaves.",
            "Probably 40% of all loaves were lost.",
        ],
    )
    def test_suppositions_questions_and_own_doings_have_no_source(self, text: str) -> None:
        assert findings("unsourced-statistic", _essay(text)) == []

    @pytest.mark.parametrize(
        "text",
        [
            "According to the FAO.\n40% of all loaves were lost.",
            "40% of all loaves were lost.\nAccording to the FAO.",
            "40% of all loaves were lost.\nNobody minded.\nAccording to the FAO.",
        ],
    )
    def test_a_source_beside_it_or_at_the_end_of_the_paragraph_will_do(self, text: str) -> None:
        desk = Desk(text)
        assert findings("unsourced-statistic", desk.essay(claims=[desk.claim("According to the FAO.", "FAO")])) == []

    def test_somebody_without_a_name_whom_the_sentence_credits_is_a_source(self) -> None:
        desk = Desk("The baker said that 40% of all loaves were lost.")
        claim = desk.claim(desk.text, "The baker")
        assert findings("unsourced-statistic", desk.essay(claims=[claim])) == []
        anybody = claim._replace(attribution=claim.attribution._replace(generic=True))
        assert len(findings("unsourced-statistic", desk.essay(claims=[anybody]))) == 1

    def test_one_further_off_will_not(self) -> None:
        desk = Desk("According to the FAO.\nNobody knew.\n40% of all loaves were lost.\nNobody minded.")
        assert len(findings("unsourced-statistic", desk.essay(claims=[desk.claim("According to the FAO.", "FAO")]))) == 1

    @pytest.mark.parametrize("record", ["The 1851 census", "In the World Bank data", "By a survey of Gallup"])
    def test_a_record_with_a_name_or_a_year_is_a_source(self, record: str) -> None:
        assert findings("unsourced-statistic", _essay(f"{record} had it.\n40% of all loaves were lost.")) == []

    def test_a_record_without_is_none(self) -> None:
        assert len(findings("unsourced-statistic", _essay("Surveys had it.\n40% of all loaves were lost."))) == 1

    def test_a_figure_that_has_a_source_elsewhere_may_come_back(self) -> None:
        desk = Desk("In all 40% of loaves were lost.\nNobody minded.\nNobody asked.\nThe FAO says that it is 40% of all.")
        claim = desk.claim("The FAO says that it is 40% of all.", "FAO")
        plain = desk.essay()._replace(document=desk.essay().document._replace(blocks=_lines(desk)))
        assert len(findings("unsourced-statistic", plain)) == 2
        assert findings("unsourced-statistic", plain._replace(claims=(claim,))) == []

    def test_what_is_quoted_is_its_speaker_s(self) -> None:
        desk = Desk("So it is: “40% of all loaves”.")
        assert findings("unsourced-statistic", desk.essay([desk.quotation("40% of all loaves")])) == []

    @pytest.mark.parametrize("kind", ["heading", "caption", "table", "quote", "verse"])
    def test_only_running_text_is_judged(self, kind: str) -> None:
        desk = Desk("Of bread 40% of all loaves were lost.")
        essay = desk.essay()
        block = Block(kind, Span(0, len(desk.text)))  # type: ignore[arg-type]
        assert findings("unsourced-statistic", essay._replace(document=essay.document._replace(blocks=(block,)))) == []

    def test_figures_from_nobody_are_told_once(self) -> None:
        desk = Desk("Studies show that 40% of all loaves are lost.")
        essay = desk.essay(claims=[credited(desk, "Studies", "show")])
        assert findings("unsourced-statistic", essay) == []
        assert len(findings("weasel-source", essay)) == 1


def _lines(desk: Desk) -> tuple[Block, ...]:
    """Every line a paragraph."""
    return tuple(Block("paragraph", Span(line.start, line.end)) for line in desk.essay().sentences)
