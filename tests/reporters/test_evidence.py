import json

import pytest

from citecheck.model.citation import Citation, Cite, Locator, Reference
from citecheck.model.document import Block, Document
from citecheck.model.essay import Essay
from citecheck.model.evidence import Candidate, Match
from citecheck.model.quotation import Attribution, Claim, Cue, Quotation
from citecheck.reporters import evidence_json, evidence_text
from citecheck.reporters.style import Style
from citecheck.text.sourcemap import SourceMap
from citecheck.text.span import Span

SOURCE = "# Harbours\n\n*Mary Ashdown* wrote: “nobody asks” [@a, p. 12].\n\nHarbours, by Mary Ashdown\n"
TEXT = "Harbours\n\nMary Ashdown wrote: “nobody asks” [@a, p. 12].\n\nHarbours, by Mary Ashdown"


def span(words: str) -> Span:
    start = TEXT.rindex(words)
    return Span(start, start + len(words))


@pytest.fixture
def essay() -> Essay:
    """An essay whose text is not that of its file: the marks of a heading and of italics are gone."""
    runs = [(0, 2, 10), (8, 10, 12), (10, 13, 25), (22, 26, 26 + len(TEXT) - 22)]
    paragraph = span("Mary Ashdown wrote: “nobody asks” [@a, p. 12].")
    document = Document("essay.md", SOURCE, TEXT, SourceMap(runs, len(TEXT)), (Block("paragraph", paragraph),))
    locator = Locator("page", "12", span("12"))
    match = Match("a", (Candidate("a", 0.9349, ("key",)), Candidate("b", 0.2)))
    credit = Attribution("Mary Ashdown", span("Mary Ashdown wrote"), Cue(span("wrote"), "wrote"), paragraph)
    quotation = Quotation(
        span("nobody asks"), span("“nobody asks”"), "nobody asks", "quotation", attribution=credit, locator=locator, match=match
    )
    bare = Quotation(span("asks"), span("asks"), "asks", "scare", likely="Ashdown")
    claim = Claim(paragraph, paragraph.of(TEXT), credit._replace(cue=None), match=Match(None, match.candidates, ambiguous=True))
    cite = Cite(span("@a"), key="a", locator=locator)
    citation = Citation(span("[@a, p. 12]"), "[@a, p. 12]", "key", (cite, cite._replace(key="other", match=match)), 0)
    reference = Reference(span("Harbours, by Mary Ashdown"), "Harbours, by Mary Ashdown", match=match)
    return Essay(document, (paragraph,), (quotation, bare), (claim,), (citation,), (reference,), {})


def test_json_is_the_contract(essay: Essay) -> None:
    candidates = [{"entry": "a", "score": 0.935, "reasons": ["key"]}, {"entry": "b", "score": 0.2, "reasons": []}]
    (document,) = json.loads(evidence_json.render([essay]))["documents"]
    assert document == {
        "path": "essay.md",
        "quotations": [
            {
                "start": {"line": 3, "column": 24, "offset": 35},
                "end": {"line": 3, "column": 35, "offset": 46},
                "text": "nobody asks",
                "class": "quotation",
                "form": "inline",
                "speaker": "Mary Ashdown",
                "credited": True,
                "cue": "wrote",
                "entry": "a",
                "candidates": candidates,
                "locator": {"label": "page", "value": "12"},
                "verdict": "undetermined",
            },
            {
                "start": {"line": 3, "column": 31, "offset": 42},
                "end": {"line": 3, "column": 35, "offset": 46},
                "text": "asks",
                "class": "scare",
                "form": "inline",
                "speaker": "Ashdown",
                "credited": False,
                "cue": None,
                "entry": None,
                "candidates": [],
                "locator": None,
                "verdict": "undetermined",
            },
        ],
        "claims": [
            {
                "start": {"line": 3, "column": 2, "offset": 13},
                "end": {"line": 3, "column": 49, "offset": 60},
                "text": "Mary Ashdown wrote: “nobody asks” [@a, p. 12].",
                "source": "Mary Ashdown",
                "cue": None,
                "entry": None,
                "candidates": candidates,
            }
        ],
        "citations": [
            {
                "start": {"line": 3, "column": 37, "offset": 48},
                "end": {"line": 3, "column": 48, "offset": 59},
                "raw": "[@a, p. 12]",
                "keys": ["a", "a"],
                "locator": {"label": "page", "value": "12"},
            }
        ],
        "references": [
            {
                "start": {"line": 5, "column": 1, "offset": 62},
                "end": {"line": 5, "column": 26, "offset": 87},
                "text": "Harbours, by Mary Ashdown",
                "entry": "a",
            }
        ],
    }


def test_positions_are_those_of_the_file(essay: Essay) -> None:
    (document,) = json.loads(evidence_json.render([essay]))["documents"]
    for found in (*document["quotations"], *document["references"]):
        assert SOURCE[found["start"]["offset"] : found["end"]["offset"]] == found["text"]


def test_the_table_is_in_the_order_of_the_essay(essay: Essay) -> None:
    assert evidence_text.render([essay]) == (
        "essay.md\n"
        "      3:2  claim      Mary Ashdown wrote: “nobody asks” [@a, p. 12].\n"
        "                      Mary Ashdown → @a or @b?\n"
        "     3:24  quotation  “nobody asks”\n"
        "                      Mary Ashdown (wrote) → @a\n"
        "     3:31  scare      asks\n"
        "                      perhaps Ashdown\n"
        "     3:37  citation   [@a, p. 12]\n"
        "                      @a\n"
        "      5:1  reference  Harbours, by Mary Ashdown\n"
        "                      @a\n"
        "2 pairs of quotation marks, 1 claim, 1 citation, 1 line of a reference list.\n"
    )


def test_the_table_fits_the_terminal_and_has_colours_on_request(essay: Essay) -> None:
    text = evidence_text.render([essay, essay], width=44)
    assert max(map(len, text.splitlines())) <= 44
    assert "Mary … [@a, p. 12]." in text
    assert text.count("essay.md\n") == 2
    assert "\x1b[1;36mquotation\x1b[0m" in evidence_text.render([essay], style=Style(color=True))


def test_a_long_name_does_not_hide_the_entry(essay: Essay) -> None:
    claim = essay.claims[0]
    long = claim._replace(attribution=claim.attribution._replace(speaker="Mary Elizabeth Ashdown of Sea"))
    lines = evidence_text.render([essay._replace(claims=(long,), quotations=())], width=52).splitlines()
    assert lines[2:4] == [" " * 22 + "Mary Elizabeth Ashdown of Sea", " " * 22 + "→ @a or @b?"]


def test_no_essays() -> None:
    assert evidence_text.render([]) == "No essay was found.\n"
    assert json.loads(evidence_json.render([])) == {"schema": 1, "documents": []}


def test_what_stands_between_two_marks_is_all_that_does() -> None:
    source = "He read “[Ports](https://example.org)” twice."
    text = "He read “Ports” twice."
    runs = [(0, 0, 9), (9, 10, 15), (14, 37, 45)]
    quotation = Quotation(Span(9, 14), Span(8, 15), "Ports", "title")
    document = Document("a.md", source, text, SourceMap(runs, len(text)), (Block("paragraph", Span(0, len(text))),))
    (found,) = json.loads(evidence_json.render([Essay(document, (), (quotation,), (), (), (), {})]))["documents"]
    (place,) = found["quotations"]
    assert source[place["start"]["offset"] : place["end"]["offset"]] == "[Ports](https://example.org)"


def test_the_table_guesses_at_no_author_of_a_title(essay: Essay) -> None:
    asking = essay.quotations[1]
    assert "perhaps Ashdown" in evidence_text.render([essay])
    assert "perhaps" not in evidence_text.render([essay._replace(quotations=(asking._replace(kind="title"),))])
