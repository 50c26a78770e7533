"""Citations that an essay lacks, as edits of its source."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from citecheck.model.diagnostic import Diagnostic
from citecheck.model.document import Document
from citecheck.model.essay import Essay
from citecheck.rules.quoted_works import quoted_works
from citecheck.rules.wording import cited_as
from citecheck.text.edits import Edit
from citecheck.text.span import Span

RULES = ("CIT003", "CIT004")
"""The rules that find a quotation without a citation, or a long one without a page."""

_EMPHASIS = frozenset("*_")


def citations(essay: Essay, diagnostics: Iterable[Diagnostic]) -> Iterator[Edit]:
    """
    The citations to be added for these diagnostics, one for all quotations from a work in a sentence; without a page where it is not known.

    Quotations that have a citation, and those that may come from several works, are left alone.
    """
    found = {diagnostic.location.start.offset for diagnostic in diagnostics if diagnostic.path == essay.document.name}
    for work in quoted_works(essay):
        spans = [essay.document.map.span(quotation.outer) for quotation in work.quotations]
        if not work.cited and not work.located and _is_among(found, spans):
            place = _after(essay.document, max(spans, key=lambda span: span.end))
            yield Edit(Span(place, place), f" {cited_as(essay.document, work.entry, unknown='')}")


def _is_among(found: Collection[int], spans: Iterable[Span]) -> bool:
    return any(span.start in found for span in spans)


def _after(document: Document, span: Span) -> int:
    """The offset after a quotation, and after the emphasis that begins just before it."""
    source, end = document.source, span.end
    sign = source[span.start - 1 : span.start]
    while sign in _EMPHASIS and source[end : end + 1] == sign:
        end += 1
    return end
