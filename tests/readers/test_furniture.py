import os
from pathlib import Path

import pytest
from tests.readers.shapes import plain

from citecheck.model.document import Document
from citecheck.readers import read

SEED = Path(os.environ.get("CITECHECK_DATA", Path(__file__).parents[3] / "shared")) / "seed-essay" / "negotiate-now.txt"
PROSE = "This is a paragraph of the essay and it is prose, sentence after sentence of it, until there are words enough. " * 6
COMMENT = "I thank you for this article, though I do not agree with all that you say in it about the war and how it might be ended, my friend."


def masked(document: Document) -> list[str]:
    """The first line of each block that is masked."""
    return [
        block.span.of(document.text).partition("\n")[0]
        for block in document.blocks
        if any(mask.holds(block.span) for mask in document.masks)
    ]


@pytest.mark.parametrize(
    "form", ["Leave a Reply", "LEAVE A COMMENT", "Log in to Reply", "Comments (12)", "3 Responses to “The War”", "2 comments"]
)
def test_everything_from_the_comment_form_on_is_masked(form: str) -> None:
    document = plain(f"The War\n\n{PROSE}\n\nThe end “it is”.\n\n{form}\n\nYour “email” will not be shown.\n")
    assert masked(document) == [form, "Your “email” will not be shown."]


def test_a_link_to_the_comments_above_the_essay_masks_nothing() -> None:
    assert plain(f"The War\n\nApril 3, 2022\n\nLeave a comment\n\n{PROSE}\n\n{PROSE}\n").masks == ()


def test_words_about_comments_mask_nothing() -> None:
    document = plain(f"The War\n\n{PROSE}\n\nComments on the war were many.\n\nLeave a comment to history, he said.\n\n{PROSE}\n")
    assert document.masks == ()


def test_numbered_comments_above_the_form() -> None:
    document = plain(
        f"The War\n\n{PROSE}\n\nFurther Reading:\nTony Wood, Matrix of War.\n\n  1. {COMMENT}\n    And more.\n\n  2. Hello\n\n    {COMMENT}\n\n"
        "Leave a Reply\n"
    )
    assert masked(document) == [COMMENT, "Hello", COMMENT, "Leave a Reply"]


def test_a_numbered_list_of_the_author_s_stays() -> None:
    document = plain(
        f"The War\n\n{PROSE}\n\nThere are two ways:\n\n  1. One side loses.\n\n  2. There is peace.\n\nLeave a Reply\n"
    )
    assert masked(document) == ["Leave a Reply"]


def test_notes_above_the_form_stay() -> None:
    document = plain(f"The War\n\n{PROSE}\n\nNotes\n\n1. {COMMENT}\n\n2. Ibid.\n\nLeave a Reply\n")
    assert masked(document) == ["Leave a Reply"]


@pytest.mark.parametrize(
    "head", ["Joe Bloggs says:\nApril 23, 2022 at 5:01 pm", "Joe Bloggs\n\n23 April 2022, 17:01", "Joe Bloggs\n\n3 days ago"]
)
def test_dated_comments_above_the_form(head: str) -> None:
    document = plain(f"The War\n\n{PROSE}\n\nIt ends here.\n\n{head}\n\n“No.”\n\nReply\n\nLeave a Reply\n")
    assert masked(document)[0].startswith("Joe Bloggs")
    assert "“No.”" in masked(document)


def test_buttons_links_and_notices_are_masked_where_they_stand() -> None:
    document = plain(
        f"The War\n\nShare this:\n\nTwitter\n\nEmail\n\n{PROSE}\n\nAdvertisement\n\n{PROSE}\n\nWe use cookies to improve our site.\n\n"
        "Related Posts\n\nThe “peace” at last\n\nAnd so the essay went on, and here it ends.\n"
    )
    assert masked(document) == [
        "Share this:",
        "Twitter",
        "Email",
        "Advertisement",
        "We use cookies to improve our site.",
        "Related Posts",
        "The “peace” at last",
    ]


@pytest.mark.skipif(not SEED.exists(), reason="the example essay is not here: set CITECHECK_DATA")
def test_the_comments_below_the_example_essay_are_masked() -> None:
    document = read(SEED.read_bytes(), "negotiate-now.txt")
    assert [document.map.span(mask).of(document.source)[:15] for mask in document.masks] == ["This commentary"]
    items = [
        block.span.of(document.text)
        for block in document.blocks
        if block.kind == "item" and not document.masks[0].holds(block.span)
    ]
    assert [item.partition(",")[0] for item in items] == ["Tony Wood", "John Bellamy Foster"]
