"""What a page pasted from the web brings along below and around the essay: share buttons, comment forms, readers' comments."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from citecheck.readers.layout import Page, Passage
from citecheck.readers.signs import ends_sentence

_LONGEST = 80
_FORM = frozenset(
    {
        "add a comment",
        "cancel reply",
        "join the conversation",
        "leave a comment",
        "leave a reply",
        "leave a reply cancel reply",
        "leave your comment",
        "log in to comment",
        "log in to leave a comment",
        "log in to reply",
        "login to reply",
        "post a comment",
        "post navigation",
        "write a comment",
        "you must be logged in to post a comment",
    }
)
"""Titles of what stands below an essay and its comments; nothing under them is the author's."""

_COUNTED = frozenset({"comment", "comments", "reply", "replies", "response", "responses"})
_ALONE = frozenset(
    {
        "accept all cookies",
        "advertisement",
        "advertisements",
        "like loading",
        "like this",
        "loading",
        "print this page",
        "sign up for our newsletter",
        "subscribe to our newsletter",
    }
)
_SHARES = frozenset({"share", "share this", "share this article", "share this page", "share this post", "share this story"})
_BUTTONS = frozenset(
    {"bluesky", "email", "facebook", "linkedin", "mastodon", "more", "pinterest", "pocket", "print", "reddit"}
) | {
    "share on facebook",
    "share on twitter",
    "telegram",
    "tumblr",
    "tweet",
    "twitter",
    "whatsapp",
    "x",
}
"""What stands below such a title."""

_LISTS = frozenset(
    {"archives", "categories", "recent comments", "recent posts", "related", "related articles", "related posts"}
) | {
    "you may also like",
    "you might also like",
}
"""Titles of lists of links: the short lines below them go with them."""

_OPENINGS = ("we use cookies", "this site uses cookies", "this website uses cookies", "by continuing to use this site")
_TO_THE_WRITER = frozenset(
    {
        "thank",
        "thanks",
        "regards",
        "cheers",
        "hello",
        "hi",
        "agree",
        "disagree",
        "commentary",
        "article",
        "post",
        "author",
        "writer",
    }
)
_IN_PERSON = frozenset({"i", "i'm", "i've", "my", "you", "your"})
_LONG_COMMENT = 30
_SENTENCE = 12
_PROSE = 100
"""Words of prose that must stand above comments, lest a link under the title take the essay with it."""
_WHEN = r"\b(?:19|20)\d\d\b.{0,9}\b\d{1,2}:\d\d\b|^\d+ (?:minute|hour|day|week|month|year)s? ago\b"
_EDGES = " \t.:…!*•|()[]<>«»→←–—-"


def furniture(page: Page, passages: Sequence[Passage]) -> Iterator[tuple[int, int]]:
    """The runs of passages, first and one past the last, that are no part of the essay."""
    words = [_count_words(page, passage) for passage in passages]
    below = sum(words)
    above = past = 0
    for index, passage in enumerate(passages):
        title = _title(page, passage)
        if index >= past and (title in _FORM or _is_count(title)) and above >= min(_PROSE, below):
            yield _first_comment(page, passages, words, index), len(passages)
            return
        if title in _LISTS or title in _SHARES:
            past = index + 1
            while past < len(passages) and _belongs(page, passages[past], shares=title in _SHARES):
                past += 1
            yield index, past
        elif title in _ALONE or title.startswith(_OPENINGS):
            yield index, index + 1
        above += words[index]
        below -= words[index]


def _count_words(page: Page, passage: Passage) -> int:
    """How many words of prose a passage has; a few words are no prose."""
    count = page.source.count(" ", passage.lines[0].start, passage.lines[-1].end) + len(passage.lines)
    return count if count >= _SENTENCE else 0


def _title(page: Page, passage: Passage) -> str:
    """The first line of a passage in lower case, without what is set around a title; "" when it is too long for one."""
    line = passage.lines[0]
    return page.text(line).casefold().strip(_EDGES) if line.length <= _LONGEST else ""


def _is_count(title: str) -> bool:
    """Whether a line counts comments: "Comments (12)", "3 responses to …", "2 thoughts on …"."""
    words = title.split(maxsplit=3)
    if len(words) < 2:  # noqa: PLR2004 - a number and a noun
        return False
    first, second = words[0], words[1].strip(_EDGES)
    if first.isdigit():
        return (second in _COUNTED and len(words) <= 3) or title.startswith((f"{first} thoughts on", f"{first} responses to"))  # noqa: PLR2004
    return first in _COUNTED and second.isdigit() and len(words) == 2  # noqa: PLR2004


def _belongs(page: Page, passage: Passage, *, shares: bool) -> bool:
    """Whether a passage goes with the title above it: the name of a service, or else a short line as the names of other posts are."""
    if shares:
        return _title(page, passage) in _BUTTONS
    return len(passage.lines) == 1 and passage.lines[0].length <= _LONGEST and not ends_sentence(page.text(passage.lines[0]))


def _first_comment(page: Page, passages: Sequence[Passage], words: Sequence[int], form: int) -> int:
    """
    The index of the first reader's comment above the comment form, or of the form itself.

    Comments are a numbered list in which somebody speaks to the writer, or passages below a name and a time.
    """
    top = form
    while top and passages[top - 1].kind in {"item", "note"}:
        top -= 1
    numbered = [index for index in range(top, form) if passages[index].label == "1" and passages[index].kind == "item"]
    if numbered and any(_speaks(page, passages[index], words[index]) for index in range(numbered[-1], form)):
        return numbered[-1]
    prose = 0
    for index in range(form):
        if prose >= _PROSE and _is_dated(page, passages[index]):
            named = passages[index - 1]
            return index - 1 if len(named.lines) == 1 and named.lines[0].length <= _LONGEST else index
        prose += words[index]
    return form


def _speaks(page: Page, passage: Passage, words: int) -> bool:
    """Whether a passage is long, and says I or you and a word that one says to a writer."""
    if words < _LONG_COMMENT:
        return False
    said = {
        word.strip(".,;:!?()“”’'\"") for word in page.source[passage.lines[0].start : passage.lines[-1].end].casefold().split()
    }
    return not (said.isdisjoint(_IN_PERSON) or said.isdisjoint(_TO_THE_WRITER))


def _is_dated(page: Page, passage: Passage) -> bool:
    """Whether a passage begins as a comment does: with a day and an hour, or "3 days ago", alone or under a name."""
    for line in passage.lines[:2]:
        if line.length > _LONGEST:
            return False
        if re.search(_WHEN, page.text(line)):
            return True
    return False
