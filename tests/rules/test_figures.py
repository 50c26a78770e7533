from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citecheck.rules.figures import figures
from citecheck.rules.words import plain_words, words_in
from citecheck.text.span import Span


def found(text: str) -> list[tuple[str, bool]]:
    return [(figure.span.of(text), figure.telling) for figure in figures(text, Span(0, len(text)))]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("It is 40% of all loaves.", "40%"),
        ("It is 40 percent of all loaves.", "40 percent"),
        ("It is forty per cent of loaves.", "forty per cent"),
        ("It is twenty-five per cent of loaves.", "twenty-five per cent"),
        ("It is 10–15% of loaves.", "10–15%"),
        ("It is .5% of loaves.", ".5%"),
        ("It is two-thirds of the loaves.", "two-thirds"),
        ("It is two thirds of the loaves.", "two thirds"),
        ("It is one third of the loaves.", "one third"),
        ("It is one-third of the loaves.", "one-third"),
        ("One in five drowned.", "One in five"),
        ("It is 1 in 5 that drowned.", "1 in 5"),
        ("Nine out of ten drowned.", "Nine out of ten"),
        ("One in every three drowned.", "One in every three"),
        ("It left 2,072 recorded civilian deaths.", "2,072 recorded civilian deaths"),
        ("It left five thousand dead.", "five thousand dead"),
    ],
)
def test_shares_odds_and_losses_are_telling(text: str, words: str) -> None:
    assert found(text) == [(words, True)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("It grew by 10% a year.", "10%"),
        ("It is 40% of it.", "40%"),
        ("It is three quarters of it.", "three quarters"),
        ("It cost 3.1 billion in all.", "3.1 billion"),
        ("It cost $4.2bn in all.", "$4.2bn"),
        ("It cost $12,000 in all.", "$12,000"),
        ("It moved 45,756 migrants.", "45,756 migrants"),
        ("It moved three hundred workers.", "three hundred workers"),
        ("It left 250 casualties.", "250 casualties"),
    ],
)
def test_other_figures_may_be_more_or_less_than_statistics(text: str, words: str) -> None:
    assert found(text) == [(words, False)]


@pytest.mark.parametrize(
    "text",
    [
        "In 1944 people starved.",
        "It was in 1851, on page 40.",
        "He was 40 years old.",
        "It is 4.5 billion years old.",
        "It is 500 miles off.",
        "He paid $5 for it.",
        "He is a hundred per cent sure, or 100% sure.",
        "It is the 1% again.",
        "It is the one percent again.",
        "Three people were there.",
        "She was in two minds: one in two.",
        "It happens one in ten years.",
        "It is the only one in ten.",
        "Chapter 3 in part",
        "Every third one of these.",
        "Thousands of people came.",
        "Half of it is lost.",
        "1. First, 2. second.",
        "It was one in 1990.",
    ],
)
def test_years_ages_measures_and_idioms_are_none(text: str) -> None:
    assert found(text) == []


def test_all_figures_of_a_sentence_are_found_in_order() -> None:
    assert found("Of 3 million, 40% of men and one in five women.") == [
        ("3 million", False),
        ("40%", True),
        ("one in five", True),
    ]


@given(st.text(alphabet="a1 .,%$-–“'\n\u0130²", max_size=30), st.text(max_size=10))
def test_words_are_where_they_say(text: str, before: str) -> None:
    whole = before + text
    words = list(words_in(whole, Span(len(before), len(whole))))
    assert [word.span.of(whole) for word in words] == [word.text for word in words]
    assert all(len(before) <= word.span.start < word.span.end for word in words)


@given(st.text(alphabet="0123456789.,%$-–bn mionperctf²½\u0663", max_size=40))
def test_no_text_is_too_odd(text: str) -> None:
    assert all(figure.span.of(text).strip() for figure in figures(text, Span(0, len(text))))


def test_plain_words_are_parted_at_punctuation() -> None:
    assert plain_words("“The Post-Cold-War era,” he said …") == ["the", "post", "cold", "war", "era", "he", "said"]
