"""Citations by number: [12], [12, p. 3], [13,14], [1–4], and superscripts."""

from __future__ import annotations

import re
from collections.abc import Iterator

from citecheck.extract.citations import locators
from citecheck.model.citation import Citation, Cite
from citecheck.text.span import Span

_NUMBERS = re.compile(r"\[\s?(\d{1,3}(?:\s?[,;–-]\s?\d{1,3})*)(?=\s?[\],])")
_NUMBER = re.compile(r"\d+")
_BEFORE_POWER = 3  # letters; "km²" has fewer, a word with a note mark more


def read(text: str, span: Span) -> Citation | None:
    """The citation in square brackets that `span` covers; each of its cites spans a number."""
    match = _NUMBERS.match(text, span.start, span.end)
    if match is None:
        return None
    found = None
    if match.end() + 1 < span.end:
        found = locators.read(text, Span(match.end(), span.end - 1), bare=False)
        if found is None or found[1] < span.end - 1:
            return None
    cites = [Cite(Span(*number.span())) for number in _NUMBER.finditer(text, *match.span(1))]
    cites[-1] = cites[-1]._replace(locator=found[0] if found else None)
    return Citation(span, span.of(text), "numeric", tuple(cites), span.start)


def read_superscript(text: str, span: Span) -> Citation | None:
    """The superscript number that `span` covers, where it is a mark and no power: not in "5 km²" or "x²"."""
    before = text[max(0, span.start - 20) : span.start]
    word = "".join(_letters_at_end(before))
    if not (len(word) >= _BEFORE_POWER or before[-1:] in ".,;:!?)”’»\"'"):
        return None
    return Citation(span, span.of(text), "numeric", (Cite(span),), span.start)


def _letters_at_end(text: str) -> Iterator[str]:
    for sign in reversed(text):
        if not sign.isalpha():
            return
        yield sign
