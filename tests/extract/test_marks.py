"""Pairing quotation marks in all their styles."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citecheck.extract.language.lexicon import load
from citecheck.extract.prose.marks import Pair, pair
from citecheck.model.document import Block, BlockKind
from citecheck.text.span import Span


def pairs(text: str, kind: BlockKind = "paragraph") -> list[Pair]:
    blocks, start = [], 0
    for part in text.split("\n\n"):
        blocks.append(Block(kind, Span(start, start + len(part))))
        start += len(part) + 2
    return pair(text, blocks, load("en")["marks.clipped"])


STYLES = {
    "curly": ("He said “no way” and “yes”.", ["no way", "yes"]),
    "straight": ('He said "no way" and "yes".', ["no way", "yes"]),
    "British": ("He said ‘no way’ and ‘it’s the boys’ own’.", ["no way", "it’s the boys’ own"]),
    "British, straight": ("He said 'no way' and 'it's fine'.", ["no way", "it's fine"]),
    "British with inner marks": ("‘He said “no” to me,’ she said.", ["He said “no” to me,", "no"]),
    "German": ("Er sagte: „Das ist ‚gut‘ so“.", ["Das ist ‚gut‘ so", "gut"]),
    "German, closed as in Polish": ("Powiedział: „To prawda”.", ["To prawda"]),
    "German books": ("Er sagte: »Das ist gut so«.", ["Das ist gut so"]),
    "French": ("Il affirme : « C’est la vie. »", [" C’est la vie. "]),
    "Swiss": ("Er sagte: «Das ist gut so».", ["Das ist gut so"]),
    "Swedish": ("Han sade: ”Det är bra så”, och gick.", ["Det är bra så"]),
    "LaTeX": ("He said ``no way'' twice.", ["no way"]),
    "wire service": ("''No way,'' he said.", ["No way,"]),
    "German books, badly set": ("Er sagte,» das ist gut« und »das nicht «.", [" das ist gut", "das nicht "]),
    "French, badly set": ("Il dit :« c’est bien » et «c’est mal».", [" c’est bien ", "c’est mal"]),
    "British, badly set": ("He said,‘ no way’ and went.", [" no way"]),
    "British with a number": ("They sang ‘99 green bottles’ all the way.", ["99 green bottles"]),
    "British with a dash": ("The sign said ‘— think again’ in red.", ["— think again"]),
    "British with words cut short": ("They sang ‘Wrestlin’ Jacob’ and ‘Rock n’ Roll’.", ["Wrestlin’ Jacob", "Rock n’ Roll"]),
    "closed by an opening mark": ("He said “no way“ twice.", ["no way"]),
    "closed by a straight mark": ('He said “no "such" way" twice.', ['no "such" way', "such"]),
    "opened by a straight mark": ('He said "no way” twice, and "yes".', ["no way", "yes"]),
    "curly with inches": ('He said “the 5" pipe” twice.', ['the 5" pipe']),
}


@pytest.mark.parametrize("style", STYLES)
def test_styles(style: str) -> None:
    text, wanted = STYLES[style]
    assert [each.span.of(text) for each in pairs(text)] == wanted


@pytest.mark.parametrize(
    "text",
    [
        "The boys’ hats and the girls’ coats",
        "It’s the ’90s, rock ’n’ roll and ’tis so",
        "The summer of ’68 and the girls’ of ’69",
        "The ‘90s were the boys’ own years",
        "It's the '90s, 'twas so, the dogs' dinner",
        'A board 6\' 2" long and 5" wide',
        "Don't, won't, can't",
    ],
)
def test_no_quotation_marks(text: str) -> None:
    assert pairs(text) == []


def test_a_misplaced_space_does_not_derail_the_rest() -> None:
    text = 'The pseudonym "Jenna "comes from a complaint that "Mourey", her name, was known.'
    assert [each.span.of(text) for each in pairs(text)] == ["Jenna ", "Mourey"]


@pytest.mark.parametrize("text", ["He said “a “b” c” to us.", 'He said "a "b" c" to us.'])
def test_same_marks_inside(text: str) -> None:
    outer, inner = pairs(text)
    assert (outer.depth, inner.depth) == (0, 1)
    assert inner.same_marks
    assert not outer.same_marks


def test_other_marks_inside_are_as_they_should_be() -> None:
    assert not any(each.same_marks for each in pairs("He said “a ‘b’ c” to us."))


def test_unclosed_runs_to_the_end_of_its_paragraph() -> None:
    text = "He said “this goes on.\n\nA new paragraph with “words”."
    first, second = pairs(text)
    assert first.unclosed
    assert first.span.of(text) == "this goes on."
    assert second.span.of(text) == "words"


def test_stanzas_in_marks_are_one_quotation() -> None:
    text = "“The river ran\nto sea\n\nand came again\nto me\n\nand went.”"
    assert [(each.span, each.unclosed) for each in pairs(text, "quote")] == [(Span(1, len(text) - 1), False)]


def test_marks_around_a_block_quotation_of_several_paragraphs() -> None:
    text = "“Strange thoughts have visited me.\n\nSomething keeps saying: ‘You will go.’”"
    assert [each.span.of(text) for each in pairs(text, "quote") if not each.depth] == [text[1:-1]]


@pytest.mark.parametrize("kind", ["quote", "paragraph"])
def test_paragraphs_are_none_where_another_mark_opens_or_nothing_says_that_they_belong_together(kind: BlockKind) -> None:
    text = "“The river ran\nto sea\n\nand “came” again" if kind == "quote" else "“The river ran\nto sea\n\nand came again.”"
    assert pairs(text, kind)[0].unclosed


def test_a_stray_closing_mark_is_left_alone() -> None:
    text = "This was said.” And “that” too."
    assert [each.span.of(text) for each in pairs(text)] == ["that"]


def test_many_paragraphs_are_one_quotation() -> None:
    text = "“First paragraph.\n\n“Second paragraph.\n\n“Third.” Then he left."
    (only,) = pairs(text)
    assert only.span.of(text) == "First paragraph.\n\n“Second paragraph.\n\n“Third."
    assert not only.unclosed


@given(st.text(alphabet="ab .,\n“”‘’\"'„«»‹›`(—", max_size=60))
def test_pairs_lie_in_the_text_and_nest(text: str) -> None:
    found = pairs(text)
    assert found == sorted(found, key=lambda each: (each.outer.start, -each.outer.end))
    for each in found:
        assert each.outer.holds(each.span)
        assert each.span.length > 0 or each.unclosed
        assert each.outer.end <= len(text)
