"""Words and punctuation of a text, as parallel columns: rules look at neighbours, not at strings."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from itertools import accumulate, compress, islice
from operator import add, ne

from citecheck.extract.language.lexicon import Lexicon
from citecheck.text.span import Span

OWNER = "'s"  # the token, in lower case, that makes what stands before it the owner of what follows
# A word, "Acme.org", initials and "U.S.", words with inner hyphens and apostrophes, a possessive apart from its owner, any other sign by itself.
# What is most frequent comes first.
_DOMAIN = r"\.(?:com|org|net|edu|gov)\b"
_WORD = rf"\w\w++(?![-’']|{_DOMAIN})"
_SIGN = r"[^\w\s’'@\\]"
_WORDS = rf"\w+(?:[-.]\w+)*{_DOMAIN}|(?:[^\W\d_]\.){{2,}}|[A-Z]\.(?=\s?[A-Z])|\w+(?:-\w+)*(?:[’'](?!s\b)\w+(?:-\w+)*)?"
# "@key" and "\\textcite[12]{key}" stand for a name: the subject of a sentence as often as not.
_CITED = r"@\w[\w-]*(?:[:.&+?~/]\w[\w-]*)*|\\(?:[Tt]ext)?[Cc]ite(?:t|author)?\*?(?:\[[^\[\]]{0,200}\])*\{[^{}]{1,300}\}"
_SIGNS = rf"[’']s\b|{_CITED}|[^\w\s]"
_SPACED = r"(?:{})\s*+"  # with the white space behind it
_TOKEN = re.compile(_SPACED.format(f"{_WORD}|{_SIGN}|{_WORDS}|{_SIGNS}"))


class Tokens:
    """
    The tokens of a text.

    words: as written. lower: the same in lower case, curly apostrophes straightened. starts, ends: their offsets in code points.
    forms: every word once, as written. big: the indices of those that are not in lower case throughout.
    """

    __slots__ = ("_counts", "_pairs", "_within", "big", "ends", "forms", "lower", "starts", "words")

    def __init__(self, text: str, lexicon: Lexicon) -> None:
        spaced = _pattern(text).findall(text)
        self.words = list(map(str.rstrip, spaced))
        self.starts = list(accumulate(map(len, spaced), initial=len(text) - len(text.lstrip())))
        del self.starts[-1]  # the end of the text
        self.ends = list(map(add, self.starts, map(len, self.words)))
        owners = self._part(text, lexicon)
        self.forms = frozenset(self.words)
        lowered = {word: word.lower().replace("’", "'") for word in self.forms}
        self.lower = list(map(lowered.__getitem__, self.words))
        self._within: dict[Span, range] = {}
        self._counts: Counter[str] | None = None
        self._pairs: frozenset[tuple[str, str]] | None = None
        self.big = list(compress(range(len(self.words)), map(ne, self.words, self.lower)))
        for index in owners:
            self.lower[index] = OWNER

    def count(self, word: str) -> int:
        """How often a word stands in the text as it is written here."""
        if self._counts is None:
            self._counts = Counter(self.words)
        return self._counts[word]

    def has_pair(self, first: str, second: str) -> bool:
        """Whether one word stands right before another somewhere in the text, as they are written here."""
        if self._pairs is None:
            self._pairs = frozenset(zip(self.words, islice(self.words, 1, None), strict=False))
        return (first, second) in self._pairs

    def _part(self, text: str, lexicon: Lexicon) -> list[int]:
        """Part words written in one that are two, as some languages have them; the places of those that only mark an owner."""
        tied, owned = lexicon["contractions.elided"] or lexicon["contractions.clitics"], lexicon["contractions.genitive"]
        if not tied and not owned:
            return []
        spans, owners = list(zip(self.starts, self.ends, strict=True)), []
        if tied:
            from citecheck.extract.language.contractions import part  # noqa: PLC0415 - most languages have none

            spans = [(start + first, start + last) for start, end in spans for first, last in part(text[start:end], lexicon)]
        if owned:
            from citecheck.extract.language.genitives import part_owners  # noqa: PLC0415 - the same

            parted = list(part_owners(text, spans, lexicon))
            spans = [span for span, _ in parted]
            owners = [index for index, (_, owner) in enumerate(parted) if owner]
        self.words = [text[start:end] for start, end in spans]
        self.starts = [start for start, _ in spans]
        self.ends = [end for _, end in spans]
        return owners

    def __len__(self) -> int:
        """The number of tokens."""
        return len(self.words)

    def within(self, span: Span) -> range:
        """The indices of the tokens that start inside `span`."""
        found = self._within.get(span)  # what is asked of one quotation is asked again
        if found is None:
            first = bisect_left(self.starts, span.start)
            furthest = min(len(self.starts), first + max(0, span.end - span.start))
            found = self._within[span] = range(first, bisect_left(self.starts, span.end, first, furthest))
        return found

    def span(self, first: int, last: int) -> Span:
        """The stretch of text from token `first` to token `last`, both included."""
        return Span(self.starts[first], self.ends[last])


def _pattern(text: str) -> re.Pattern[str]:
    """What tokens look like; an underscore is a sign by itself but in a user's name, and most texts have none."""
    if "_" not in text:
        return _TOKEN
    word, words = (part.replace(r"\w", r"[^\W_]") for part in (_WORD, _WORDS))
    return re.compile(_SPACED.format(f"{word}|{_SIGN}|{words}|{_SIGNS}|_"))
