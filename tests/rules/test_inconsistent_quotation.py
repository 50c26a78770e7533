from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.rules.building import Desk, findings, matched, told

from citecheck.rules.rewording import rewording
from citecheck.text.span import Span

FIRST = "the most fateful error of American policy in the entire post-cold-war era"
BETWEEN = "\nNobody minded.\nNobody asked.\n"


def compared(first: str, second: str) -> list[tuple[str, str]]:
    """What is found in the second of two quotations that stand far apart, and what it is in the first."""
    text = f"{first}|{second}"
    found = rewording(text, Span(len(first) + 1, len(text)), Span(0, len(first)))
    return [(found.here.of(text), found.there.of(text))] if found is not None else []


@pytest.mark.parametrize(
    ("second", "here", "there"),
    [
        ("the most fatal error of American policy in the entire post-cold-war era", "fatal", "fateful"),
        ("the most fatal error of American policy", "fatal", "fateful"),
        ("most error of American policy in the entire post-cold-war era", "most", "most fateful"),
        ("the most truly fateful error of American policy", "most truly", "most"),
        ("the most fateful error of American policy in the era", "the", "the entire post-cold-war"),
        ("the most fateful error of American policy in the entire post-cold-war period", "period", "era"),
        ("a most fateful error of American policy in the entire post-cold-war era", "a", "the"),
        ("would be the most fateful errors of American policy", "errors", "error"),
    ],
)
def test_a_word_changed_dropped_or_added_is_a_difference(second: str, here: str, there: str) -> None:
    assert compared(FIRST, second)[:1] == [(here, there)]


@pytest.mark.parametrize(
    "second",
    [
        "fateful error of American policy",
        "The most fateful error, of American policy",
        "[T]he most fateful error of American policy in the entire [Cold War] era",
        "the most fateful error … in the entire post-cold-war era",
        "the most fateful error [...] in the entire post–Cold War era.",
        "the most fateful error . . . of the era",
        "the most fateful error (of all errors) of American policy in the entire post-cold-war era",
        "the most fateful error of American policy in the entire post cold war era (Kennan 1997)",
        "error of American policy in the entire postcold-war era, and of many years to come",
        "the entire history of American policy is one of errors",
        "another thing altogether",
        "",
    ],
)
def test_what_writers_may_change_and_what_is_another_passage_is_none(second: str) -> None:
    assert compared(FIRST, second) == []


@pytest.mark.parametrize(
    ("british", "american"),
    [
        ("labour", "labor"),
        ("organised", "organized"),
        ("organisation", "organization"),
        ("analysed", "analyzed"),
        ("theatres", "theaters"),
        ("defence", "defense"),
        ("travelled", "traveled"),
        ("catalogue", "catalog"),
        ("programmes", "programs"),
        ("judgement", "judgment"),
        ("naïve", "naive"),
        ("co-operate", "cooperate"),
        ("&", "and"),
    ],
)
def test_spellings_of_one_word_are_no_difference(british: str, american: str) -> None:
    assert (
        compared(f"there is no {british} that is not in need of care", f"there is no {american} that is not in need of care")
        == []
    )


def test_short_words_that_look_like_spellings_are_words() -> None:
    assert compared("it is our care that is not in need of it", "it is or care that is not in need of it") == [("or", "our")]


WORDS = st.lists(st.sampled_from(["the", "error", "[of]", "…", "policy", "(1997)", "–", "era,", "Post-war"]), max_size=30)


@given(WORDS, st.integers(0, 30), st.integers(0, 30))
def test_no_extract_differs_from_its_whole(words: list[str], start: int, end: int) -> None:
    whole, extract = " ".join(words), " ".join(words[start:end])
    assert compared(whole, extract) == []
    assert compared(extract, whole) == []


def _desk(between: str = BETWEEN, second: str = "the most fatal error of American policy") -> Desk:
    return Desk(f"Kennan wrote: “{FIRST}”.{between}He meant “{second}”.")


class TestInconsistentQuotation:
    def test_it_is_found_where_the_words_differ(self) -> None:
        desk = _desk()
        essay = desk.essay(
            [desk.quotation(FIRST, "George Kennan"), desk.quotation("the most fatal error of American policy", "Kennan")]
        )
        assert told("inconsistent-quotation", essay) == [("fatal", "“fatal” is “fateful” where these words are quoted before")]
        (found,) = findings("inconsistent-quotation", essay)
        assert [note.span.of(desk.text) for note in found.notes if note.span is not None] == ["fateful"]
        assert found.confidence == "medium"

    def test_many_words_that_agree_make_it_sure(self) -> None:
        second = FIRST.replace("fateful", "fatal")
        desk = _desk(second=second)
        (found,) = findings("inconsistent-quotation", desk.essay([desk.quotation(FIRST), desk.quotation(second)]))
        assert found.confidence == "high"

    @pytest.mark.parametrize(
        ("traits", "count"),
        [
            ({"speaker": "Talbott"}, 0),
            ({"speaker": ""}, 1),
            ({"kind": "scare"}, 0),
            ({"depth": 1}, 0),
            ({"unclosed": True}, 0),
            ({"speaker": "Kennan", "match": matched("orwell1938")}, 0),
            ({"speaker": "Talbott", "match": matched("orwell1946")}, 1),
        ],
    )
    def test_only_the_same_words_can_differ(self, traits: dict[str, object], count: int) -> None:
        desk = _desk()
        first = desk.quotation(FIRST, "George Kennan", match=matched("orwell1946"))
        second = desk.quotation("the most fatal error of American policy", **traits)  # type: ignore[arg-type]
        assert len(findings("inconsistent-quotation", desk.essay([first, second]))) == count

    @pytest.mark.parametrize(("between", "count"), [(" ", 0), ("\n", 0), ("\nNobody minded.\n", 1)])
    def test_wordings_side_by_side_are_compared_on_purpose(self, between: str, count: int) -> None:
        desk = _desk(between)
        quotations = [desk.quotation(FIRST), desk.quotation("the most fatal error of American policy")]
        assert len(findings("inconsistent-quotation", desk.essay(quotations))) == count

    def test_a_wording_that_was_told_is_not_told_again(self) -> None:
        wrong = "the most fatal error of American policy"
        desk = Desk(f"“{FIRST}”.{BETWEEN}“{wrong}”.{BETWEEN}“{wrong}!”.")
        quotations = [desk.quotation(FIRST), desk.quotation(wrong), desk.quotation(wrong + "!")]
        assert len(findings("inconsistent-quotation", desk.essay(quotations))) == 1
