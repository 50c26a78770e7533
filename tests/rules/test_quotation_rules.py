from __future__ import annotations

import pytest
from tests.rules.building import Desk, findings, told

from citecheck.text.edits import Edit, apply

LONG = "the harvest failed for the third year running and winter came"


def test_only_unclosed_quotations_are_unclosed() -> None:
    desk = Desk("He wrote “one” and “two and the rest")
    open_one = desk.quotation("two and the rest", unclosed=True)
    assert told("unclosed-quotation", desk.essay([desk.quotation("one"), open_one])) == [
        ("“", "this quotation mark is never closed")
    ]


@pytest.mark.parametrize(
    ("text", "inner", "mended"),
    [
        ("“a “b” c”", "b", "“a ‘b’ c”"),
        ("‘a ‘b’ c’", "b", "‘a “b” c’"),
        ('"a "b" c"', "b", "\"a 'b' c\""),
        ("«a «b» c»", "b", "«a ‹b› c»"),
        ("„a „b“ c“", "b", "„a ‚b‘ c“"),
    ],
)
def test_inner_marks_alternate(text: str, inner: str, mended: str) -> None:
    desk = Desk(text)
    (found,) = findings("nested-same-marks", desk.essay([desk.quotation(inner, same_marks=True, depth=1)]))
    assert found.fix is not None
    assert found.fix.safety == "safe"
    assert apply(text, found.fix.edits) == mended


def test_marks_without_an_other_are_found_and_left_alone() -> None:
    desk = Desk("|a |b| c|")
    (found,) = findings("nested-same-marks", desk.essay([desk.quotation("b", same_marks=True, depth=1)]))
    assert found.fix is None


def test_other_marks_inside_are_right() -> None:
    desk = Desk("“a ‘b’ c”")
    assert findings("nested-same-marks", desk.essay([desk.quotation("b", depth=1)])) == []


@pytest.mark.parametrize(
    ("words", "sure", "confidence"),
    [
        (LONG, 0.9, "high"),
        (LONG, 0.5, "medium"),
        ("a house divided against itself", 0.9, "medium"),
        ("a house divided against itself", 0.5, "low"),
        ("a house", 0.9, "low"),
    ],
)
def test_longer_quotations_need_a_speaker_more_surely(words: str, sure: float, confidence: str) -> None:
    desk = Desk(f"It is said: “{words}”.")
    (found,) = findings("unattributed-quotation", desk.essay([desk.quotation(words, confidence=sure)]))
    assert found.confidence == confidence


@pytest.mark.parametrize("kind", ["scare", "title", "term", "display", "dialogue"])
def test_marks_that_quote_nobody_need_no_speaker(kind: str) -> None:
    desk = Desk(f"It is said: “{LONG}”.")
    assert findings("unattributed-quotation", desk.essay([desk.quotation(LONG, kind=kind)])) == []


@pytest.mark.parametrize("trait", [{"cited": True}, {"depth": 1}, {"unclosed": True}, {"speaker": "Young"}])
def test_cited_nested_unclosed_and_credited_words_are_no_business_of_it(trait: dict[str, object]) -> None:
    desk = Desk(f"It is said: “{LONG}”.")
    assert findings("unattributed-quotation", desk.essay([desk.quotation(LONG, **trait)])) == []  # type: ignore[arg-type]


def test_words_said_by_somebody_elsewhere_are_an_echo() -> None:
    desk = Desk(f"Young wrote: “{LONG}.” And so: “{LONG.capitalize()}”.")
    credited = desk.quotation(LONG, "Young")
    echo = desk.quotation(LONG.capitalize())
    assert findings("unattributed-quotation", desk.essay([credited, echo])) == []


@pytest.mark.parametrize("between", ["—", " ", " — "])
def test_answers_in_a_conversation_need_no_speaker(between: str) -> None:
    desk = Desk(f"“Do you ever bake any bread?”{between}“{LONG}.” So it was.")
    spoken = desk.quotation("Do you ever bake any bread?", kind="dialogue")
    assert findings("unattributed-quotation", desk.essay([spoken, desk.quotation(f"{LONG}.")])) == []


def test_words_far_from_others_are_no_answer() -> None:
    desk = Desk(f"“Do you ever bake any bread?” It was said: “{LONG}.” So it was.")
    spoken = desk.quotation("Do you ever bake any bread?", kind="dialogue")
    assert len(findings("unattributed-quotation", desk.essay([spoken, desk.quotation(f"{LONG}.")]))) == 1


@pytest.mark.parametrize(
    ("before", "behind", "confidence"),
    [
        ("So it was. ", " is soon said.", "low"),
        ("", " tells a clerk nothing.", "low"),
        ("He heard ", " is soon said.", "high"),
        ("", ". So it was.", "high"),
    ],
)
def test_words_that_their_own_sentence_speaks_about_are_hardly_anybodys(before: str, behind: str, confidence: str) -> None:
    desk = Desk(f"{before}“{LONG}”{behind}")
    (found,) = findings("unattributed-quotation", desk.essay([desk.quotation(LONG)]))
    assert found.confidence == confidence


def test_a_quotation_in_parts_is_told_once() -> None:
    desk = Desk(
        "“the harvest failed for the third year running”, so it goes, “and the winter came early upon the empty granaries”"
    )
    first = desk.quotation("the harvest failed for the third year running")
    group = first.span.start
    second = desk.quotation("and the winter came early upon the empty granaries", group=group)
    assert len(findings("unattributed-quotation", desk.essay([first._replace(group=group), second]))) == 1
    credited = second._replace(attribution=desk.attribution("Young"))
    assert findings("unattributed-quotation", desk.essay([first._replace(group=group), credited])) == []


def test_edits_are_those_of_the_marks() -> None:
    desk = Desk("“a “b” c”")
    (found,) = findings("nested-same-marks", desk.essay([desk.quotation("b", same_marks=True, depth=1)]))
    assert found.fix is not None
    assert found.fix.edits == (Edit(desk.span("“b")._replace(end=4), "‘"), Edit(desk.span("” c")._replace(end=6), "’"))
