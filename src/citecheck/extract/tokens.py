"""Words and punctuation of a text, as parallel columns: rules look at neighbours, not at strings."""

from __future__ import annotations

import re
from bisect import bisect_left

from citecheck.text.span import Span

OWNER = "'s"  # the token, in lower case, that makes what stands before it the owner of what follows
# Initials and "U.S.", words with inner hyphens and apostrophes, a possessive apart from its owner, any other sign by itself.
_TOKEN = re.compile(
    r"(?:[^\W\d_]\.){2,}|[A-Z]\.(?=\s?[A-Z])|[^\W_]+(?:-[^\W_]+)*(?:[’'](?!s\b)[^\W_]+)?|[’']s\b|@\w[\w-]*|[^\w\s]|_"
)


class Tokens:
    """
    The tokens of a text.

    words: as written. lower: the same in lower case, curly apostrophes straightened. starts, ends: their offsets in code points.
    """

    __slots__ = ("ends", "lower", "starts", "words")

    def __init__(self, text: str) -> None:
        matches = list(_TOKEN.finditer(text))
        self.words = [match.group() for match in matches]
        self.starts = [match.start() for match in matches]
        self.ends = [match.end() for match in matches]
        self.lower = [word.lower().replace("’", "'") for word in self.words]

    def __len__(self) -> int:
        """The number of tokens."""
        return len(self.words)

    def within(self, span: Span) -> range:
        """The indices of the tokens that start inside `span`."""
        return range(bisect_left(self.starts, span.start), bisect_left(self.starts, span.end))

    def span(self, first: int, last: int) -> Span:
        """The stretch of text from token `first` to token `last`, both included."""
        return Span(self.starts[first], self.ends[last])
