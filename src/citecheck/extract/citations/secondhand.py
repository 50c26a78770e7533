"""Works that only quote whoever is credited: "quoted in Smith 2004, 12", "Crowe, cited in Smith 2004"."""

import re

from citecheck.extract.citations import surnames
from citecheck.text.span import Span

# MLA Handbook (2021), 6.77, has "qtd. in"; the American Psychological Association (2020), 8.6, "as cited in".
_MEDIATED = re.compile(
    r"(?:^|(?P<who>.*?\S)[,;:]?\s+)(?:as\s+)?(?:quoted|qtd\.?|cited|cit\.|reported)\s+in\s+", re.IGNORECASE | re.DOTALL
)

_LEAD = 90  # code points at the start of a note in which it says that the work only quotes


def mediated(lead: str) -> tuple[str, tuple[str, ...] | None]:
    """
    What a reference names as the work, and who is quoted in it: their names, none where they are not told, None where nobody is.

    >>> mediated("Crowe, quoted in Achterberg")
    ('Achterberg', ('Crowe',))
    >>> mediated("as cited in Achterberg")
    ('Achterberg', ())
    >>> mediated("see Achterberg")
    ('see Achterberg', None)
    """
    match = _MEDIATED.match(lead)
    if match is None:
        return lead, None
    return lead[match.end() :], surnames.read(match["who"]) if match["who"] else ()


def mediated_at(text: str, span: Span) -> tuple[int, tuple[str, ...] | None]:
    """Where the work begins that the note at `span` names, and who is quoted in it, as `mediated` has it."""
    lead = text[span.start : min(span.end, span.start + _LEAD)]
    rest, quoted = mediated(lead)
    if quoted is None or "." in lead[: len(lead) - len(rest)].removesuffix("qtd. in "):
        return span.start, None  # another work stands before it
    return span.start + len(lead) - len(rest), quoted
