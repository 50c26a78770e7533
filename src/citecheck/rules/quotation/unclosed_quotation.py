"""QUO001."""

from __future__ import annotations

from collections.abc import Iterator

from citecheck.model.diagnostic import Finding
from citecheck.model.essay import Essay
from citecheck.rules.registry import rule
from citecheck.text.span import Span


@rule("QUO001", on="essay", severity="error")
def unclosed_quotation(essay: Essay) -> Iterator[Finding]:
    """
    A quotation is opened and never closed.

    ## Why
    Without the closing mark a reader cannot tell where the quoted words end and where yours go on.
    Neither can citecheck: it takes the quotation to end with the paragraph.

    A quotation of several paragraphs, in which each paragraph opens with a mark and only the last one closes, is not meant by this rule.

    ## Example
    ```essay
    Orwell wrote that “political language is designed to make lies sound truthful, and that is still the case.
                      ^ QUO001 this quotation mark is never closed
    ```
    Use instead:
    ```essay
    Orwell wrote that “political language is designed to make lies sound truthful”, and that is still the case.
    ```
    """
    for quotation in essay.quotations:
        if quotation.unclosed:
            mark = Span(quotation.outer.start, max(quotation.span.start, quotation.outer.start + 1))
            yield Finding(mark, "this quotation mark is never closed")
