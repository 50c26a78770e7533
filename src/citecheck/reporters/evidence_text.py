"""What was found in essays, without judgement, for people: one line for each thing, in the order of the essay."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from citecheck.model.essay import Essay
from citecheck.model.evidence import Match
from citecheck.model.quotation import Attribution, Quotation
from citecheck.reporters import cells
from citecheck.reporters.style import Style
from citecheck.reporters.summary import count
from citecheck.text.lines import LineIndex
from citecheck.text.span import Span

_WIDTH_OF_FILES = 120
_NARROWEST = 40
_KIND = len("quotation")


class _Thing(NamedTuple):
    """One line of the table: where, what it is, its words, and what is known about it."""

    span: Span
    kind: str
    words: str
    speaker: str
    key: str


def render(essays: Iterable[Essay], *, width: int | None = None, style: Style | None = None) -> str:
    """Return a table for each essay; `width` is the terminal's, None where the output goes into a file."""
    tables = [_table(essay, max(width or _WIDTH_OF_FILES, _NARROWEST), style or Style()) for essay in essays]
    return "\n".join(tables) or "No essay was found.\n"


def _table(essay: Essay, width: int, style: Style) -> str:
    index = LineIndex(essay.document.source)
    lines = [style.paint(cells.show(essay.document.name), "bold")]
    for thing in sorted(_things(essay)):
        place = index.position(essay.document.map.start(thing.span.start))
        where = f"{place.line}:{place.column}"
        lead = f"{where:>9}  {style.paint(f'{thing.kind:<{_KIND}}', 'cyan')}  "
        indent = 9 + 2 + _KIND + 2
        room = width - indent
        lines.append(lead + cells.shorten(cells.show(thing.words), room, keep="ends"))
        lines.extend(" " * indent + style.paint(cells.shorten(known, room), "dim") for known in _known(thing, room))
    lines.append(cells.wrap(_counts(essay), width))
    return "\n".join(lines) + "\n"


def _known(thing: _Thing, room: int) -> list[str]:
    """Speaker and entry in one line, or in two where they do not fit, so that a long name does not hide the entry."""
    parts = [cells.show(part) for part in (thing.speaker, thing.key) if part]
    together = " → ".join(parts)
    if len(parts) < 2 or cells.width(together) <= room:  # noqa: PLR2004 - the two
        return parts and [together]
    return [parts[0], f"→ {parts[1]}"]


def _things(essay: Essay) -> Iterator[_Thing]:
    for quotation in essay.quotations:
        words = quotation.text if quotation.form == "block" else quotation.outer.of(essay.document.text)
        yield _Thing(quotation.span, quotation.kind, words, _speaker(quotation), _entry(quotation.match))
    for claim in essay.claims:
        yield _Thing(claim.span, "claim", claim.text, _credit(claim.attribution), _entry(claim.match))
    for citation in essay.citations:
        keys = (_entry(cite.match) or (f"@{cite.key}" if cite.key else "") for cite in citation.cites)
        yield _Thing(citation.span, "citation", citation.raw, "", ", ".join(dict.fromkeys(filter(None, keys))))
    for reference in essay.references:
        yield _Thing(reference.span, "reference", reference.text, "", _entry(reference.match))


def _speaker(quotation: Quotation) -> str:
    # A title has an author, who is not whoever happens to be speaking around it: a guess there would only mislead.
    if quotation.attribution is None and quotation.likely is not None and quotation.kind != "title":
        return f"perhaps {quotation.likely}"
    return _credit(quotation.attribution)


def _credit(attribution: Attribution | None) -> str:
    if attribution is None:
        return ""
    return f"{attribution.speaker} ({attribution.cue.text})" if attribution.cue else attribution.speaker


def _entry(match: Match | None) -> str:
    if match is None or not match.candidates:
        return ""
    if match.key:
        return f"@{match.key}"
    return " or ".join(f"@{each.key}" for each in match.candidates[:3]) + "?" if match.ambiguous else ""


def _counts(essay: Essay) -> str:
    parts = (
        count(len(essay.quotations), "pair of quotation marks", "pairs of quotation marks"),
        count(len(essay.claims), "claim"),
        count(len(essay.citations), "citation"),
        count(len(essay.references), "line of a reference list", "lines of a reference list"),
    )
    return f"{', '.join(parts)}."
