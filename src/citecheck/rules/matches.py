"""What in an essay was matched to entries."""

from __future__ import annotations

from citecheck.model.citation import Cite, Reference
from citecheck.model.entry import Entry
from citecheck.model.essay import Essay
from citecheck.model.evidence import Match
from citecheck.model.quotation import Attribution, Claim, Quotation

_DETERMINERS = frozenset(
    {"the", "a", "an", "some", "any", "many", "this", "that", "these", "my", "our", "his", "her", "their", "its"}
)
_SAYING = frozenset({"told", "tells", "said", "says", "explained", "sagte", "sagt", "erzählte", "erzählt", "erklärte"})


def credited(essay: Essay) -> tuple[Quotation | Claim, ...]:
    """What the prose credits to somebody."""
    return (*essay.quotations, *essay.claims)


def named(essay: Essay) -> tuple[Cite | Reference, ...]:
    """What names a work outright: citations and the lines of reference lists."""
    return (*(cite for citation in essay.citations for cite in citation.cites), *essay.references)


def entry_of(essay: Essay, match: Match | None) -> Entry | None:
    """The entry that was found, if one was."""
    return essay.entries.get(match.key) if match is not None and match.key is not None else None


def named_source(attribution: Attribution | None) -> str:
    """Who is credited, if it is somebody with a name: not “the owner”, not “Some individuals”."""
    if attribution is None or attribution.generic:
        return ""
    source = attribution.speaker or attribution.work or ""
    words = source.split()[1:] if source.partition(" ")[0].lower() in _DETERMINERS else source.split()
    return source if any(not word[0].islower() for word in words) else ""


def told_in_person(essay: Essay, attribution: Attribution | None) -> bool:
    """
    Whether the words were said to the author: "told me", "said to me", "sagte mir", "m’a dit".

    Books tell too, but all of "us", and rarely so. Manuals of style keep what was said in person out of the bibliography: APA 8.9
    (personal communications), Chicago 14.214.
    """
    if attribution is None or attribution.cue is None:
        return False
    span, text = attribution.cue.span, essay.document.text
    before, after = text[max(span.start - 5, 0) : span.start], text[span.end : span.end + 7]
    words = after.replace(",", " ").replace(".", " ").replace(":", " ").split()
    heard = words[:1] in (["me"], ["mir"]) or words[:2] == ["to", "me"]
    return (heard and attribution.cue.text.lower() in _SAYING) or before.lower().replace("’", "'").endswith((" m'a ", " m'a"))
