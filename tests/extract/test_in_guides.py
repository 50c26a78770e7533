"""What guides, blogs and manuals on the web showed to go wrong: pull quotes and who signs them, labels, what anybody might say."""

from __future__ import annotations

import pytest
from tests.extract.reading import quotations

from citecheck.lint.analyse import analyse
from citecheck.model.essay import Essay
from citecheck.readers.reader import read

SPEAKERS = {
    "a label": (
        "Fact: It is free.\n\nMyth: “Agencies cannot release any code on vendor-run websites because of the law.”",
        [None],
    ),
    "whoever it is": (
        "It takes long for Mozilla to respond. It can be as simple as saying: “Thanks for all your help! We will review this soon.”",
        [None],
    ),
    "if anybody says so": ("If they say “This is what we need,” it may be that it is not.", [None]),
    "if somebody says so": ("If Mill says “This is what we need,” he means it.", ["Mill"]),
    "a given name that no list has": (
        "Our friend Mikey Dickerson wrote about it. As Mikey wrote, “We have found all of the problems.”",
        ["Mikey Dickerson"],
    ),
    "an office behind a body": (
        "Renata Maziarz spoke. As GSA Administrator Denise Turner Roth said, “Government can be ever changing.”",
        ["Denise Turner Roth"],
    ),
    "a surname joined to its prefix": (
        "Alan deLevie was glad of the day, saying, “It was great to have so many people here.”",
        ["Alan deLevie"],
    ),
    "whom a clause tells of": (
        "Your client saw it, but the people who worked with your client said, “Nobody has ever had that problem.”",
        ["the people"],
    ),
    "what somebody is": (
        "Jane Kazil spoke. And as a scientist, she also liked the rooms. “It is not efficient to check it off a list,” she said.",
        ["Jane Kazil"],
    ),
}
BLOCKS = {
    "a list item": "> I wanted my work to focus on increasing equity.\n>\n> - Julia Lindpaintner, product designer\n\n> I agree with all of it.",
    "the last line": "<blockquote>\nI wanted my work to focus on increasing equity.\n<span>- Julia Lindpaintner, product designer</span>\n</blockquote>",
}


def _read(text: str) -> Essay:
    return analyse(read(text.encode(), "guide.md"))


@pytest.mark.parametrize("case", SPEAKERS)
def test_speakers(case: str) -> None:
    text, speakers = SPEAKERS[case]
    assert [speaker for _, _, speaker in quotations(text, "en")] == speakers


@pytest.mark.parametrize("case", BLOCKS)
def test_who_signs_a_block_behind_a_hyphen_is_no_part_of_it(case: str) -> None:
    first = next(one for one in _read(BLOCKS[case]).quotations if one.form == "block")
    assert first.text == "I wanted my work to focus on increasing equity."
    assert first.attribution is not None
    assert first.attribution.speaker == "Julia Lindpaintner"


def test_who_signs_a_block_says_nothing_in_that_line() -> None:
    found = _read(BLOCKS["a list item"])
    assert [claim.text for claim in found.claims] == ["I wanted my work to focus on increasing equity."]


@pytest.mark.parametrize("name", ["@shazow", "Ann Miller"])
def test_what_stands_alone_behind_a_name_and_a_dash_is_a_title(name: str) -> None:
    found = _read(f"Find a project.\n\n— {name}, [“How to make your project thrive”](https://example.org/how)")
    assert [(one.kind, one.attribution) for one in found.quotations] == [("title", None)]
    assert found.claims == ()
