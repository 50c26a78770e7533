"""Reports to render, made from texts with marks in them."""

from __future__ import annotations

from citecheck.model.diagnostic import Diagnostic, Fix, Location, Remark, Severity
from citecheck.model.report import Report, Skipped, Summary
from citecheck.text.edits import Edit
from citecheck.text.lines import LineIndex
from citecheck.text.span import Span


def location(source: str, words: str) -> Location:
    """Where `words` stand first in `source`."""
    index = LineIndex(source)
    start = source.index(words)
    return Location(index.position(start), index.position(start + len(words)))


def diagnostic(  # noqa: PLR0913 - each test says only what it is about
    source: str,
    words: str,
    *,
    path: str = "essay.md",
    severity: Severity = "error",
    message: str = "no entry has this key",
    notes: tuple[Remark, ...] = (),
    fix: tuple[str, str] | None = None,
) -> Diagnostic:
    """A finding about `words`; `fix` is its safety and the text to put in their place."""
    place = location(source, words)
    span = Span(place.start.offset, place.end.offset)
    offer = Fix("safe" if fix[0] == "safe" else "unsafe", (Edit(span, fix[1]),)) if fix else None
    return Diagnostic(path, "CIT001", "undefined-key", severity, "high", message, place, notes, offer)


def report(
    sources: dict[str, str], *diagnostics: Diagnostic, skipped: tuple[Skipped, ...] = (), summary: Summary | None = None
) -> Report:
    """A report of these findings."""
    return Report(diagnostics, skipped, summary or Summary(files=len(sources)), sources)
