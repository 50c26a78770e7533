"""QUO002."""

from __future__ import annotations

from collections.abc import Iterator

from citecheck.model.diagnostic import Finding, Fix
from citecheck.model.essay import Essay
from citecheck.model.quotation import Quotation
from citecheck.rules.registry import rule
from citecheck.text.edits import Edit
from citecheck.text.span import Span

# Each mark and the one that stands in its place one level further in.
_PAIRS = ("“‘", "”’", "„‚", "‟‛", "«‹", "»›", "\"'", "「『", "」』")
_OTHER = {pair[0]: pair[1] for pair in _PAIRS} | {pair[1]: pair[0] for pair in _PAIRS}


@rule("QUO002", on="essay", severity="warning")
def nested_same_marks(essay: Essay) -> Iterator[Finding]:
    """
    A quotation inside a quotation has the same marks as the one around it.

    ## Why
    With the same marks inside and outside, a reader takes the inner opening mark for the end of the outer quotation.
    Alternate them: single marks inside double ones, or double inside single.

    ## Example
    ```essay
    Kerr wrote: “The minister spoke of “a misunderstanding” and left the room.”
                                       ^^^^^^^^^^^^^^^^^^^^ QUO002 the same marks as those of the quotation around it
    ```
    Use instead:
    ```essay
    Kerr wrote: “The minister spoke of ‘a misunderstanding’ and left the room.”
    ```
    """
    for quotation in essay.quotations:
        if quotation.same_marks and not quotation.unclosed:
            yield Finding(
                quotation.outer,
                "the same marks as those of the quotation around it",
                fix=_alternate(essay.document.text, quotation),
            )


def _alternate(text: str, quotation: Quotation) -> Fix | None:
    opening = Span(quotation.outer.start, quotation.span.start)
    closing = Span(quotation.span.end, quotation.outer.end)
    marks = [(span, _OTHER.get(span.of(text).strip())) for span in (opening, closing)]
    edits = tuple(Edit(span, mark) for span, mark in marks if mark is not None)
    return Fix("safe", edits) if len(edits) == len(marks) else None
