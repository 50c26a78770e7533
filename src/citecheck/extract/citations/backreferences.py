"""Citations that point back to another: ibid., op. cit., loc. cit., idem."""

from __future__ import annotations

import re
from collections.abc import Iterator

from citecheck.extract.citations import locators, surnames
from citecheck.model.citation import Citation, Cite
from citecheck.text.span import Span

# The first letter stands alone, so that the search runs from one of these letters to the next.
_POINTERS = re.compile(
    r"[AaEeILOilo](?<!\w.)(?:(?<=[Ii])(?:bid(?:em)?\b\.?|dem\b(?=,? (?:p|at\b|\d)))|(?:(?<=[Oo])p|(?<=[Ll])oc|(?<=[Aa])rt)\. ?cit\.|(?<=[Ee])bd\.)"
)
_WINDOW = 80  # code points in which a locator follows


def extract(text: str) -> Iterator[Citation]:
    """Every one of them, with the names before "op. cit." and the locator after."""
    for match in _POINTERS.finditer(text):
        named = surnames.before(text, match.start()) if "cit" in match[0] else None
        start = named[0].start if named else match.start()
        limit = min(len(text), match.end() + _WINDOW)
        block = text.find("\n\n", match.end(), limit)
        after = match.end() + (3 if text.startswith("at ", match.end() + 1) else 0)
        found = locators.read(text, Span(after, block if block >= 0 else limit))
        end = found[1] if found else match.end()
        span = Span(start, end)
        cite = Cite(span, names=named[1] if named else (), locator=found[0] if found else None)
        yield Citation(span, span.of(text), "ibid", (cite,), start)
