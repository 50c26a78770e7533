"""Works that only quote whoever is credited: "quoted in Smith 2004, 12", "Crowe, cited in Smith 2004"."""

import re

from citecheck.extract.citations import surnames
from citecheck.text.span import Span

# MLA Handbook (2021), 6.77, has "qtd. in"; the American Psychological Association (2020), 8.6, "as cited in".
_MEDIATED = re.compile(
    r"(?:^|(?P<who>.*?\S)[,;:]?\s+)(?:as\s+)?(?:quoted|qtd\.?|cited|cit\.|reported)\s+in\s+", re.IGNORECASE | re.DOTALL
)

NUMBER = re.compile(r"(?:\[?\^?\d{1,3}[\].):]{0,2}|[-*•–])(?:\s+|$)")  # or bullet, before a note or a reference
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
    return (lead, None) if match is None else (lead[match.end() :], surnames.read(match["who"] or ""))


def mediated_at(text: str, span: Span) -> tuple[int, tuple[str, ...] | None]:
    """Where the work begins that the note at `span` names, and who is quoted in it, as `mediated` has it; a work before it is cited itself."""
    match = _MEDIATED.match(text[span.start : min(span.end, span.start + _LEAD)])
    who = "" if match is None else match["who"] or ""
    marker = NUMBER.match(who)
    who = who[marker.end() :] if marker else who
    quoted = surnames.read(who)
    if match is None or (who and not quoted):
        return span.start, None
    return span.start + match.end(), quoted
