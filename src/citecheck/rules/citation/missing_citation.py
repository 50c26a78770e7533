"""CIT003."""

from __future__ import annotations

from collections.abc import Iterator

from citecheck.model.diagnostic import Finding, Note
from citecheck.model.essay import Essay
from citecheck.rules.paging import LONG_QUOTATION, may_be_paged
from citecheck.rules.quoted_works import QuotedWork, quoted_works
from citecheck.rules.registry import rule
from citecheck.rules.wording import cited_as, described, shown


@rule("CIT003", on="essay", severity="warning", needs=("bibliography",))
def missing_citation(essay: Essay) -> Iterator[Finding]:
    """
    A quotation is credited in words only; no citation stands with it.

    ## Why
    “Orwell wrote” tells a reader who said it, but not in which edition and on which page to find it, and no reference is printed for it.
    The entry that fits is in the bibliography already: cite it. One citation serves all quotations from it in a sentence.

    ## Example
    ```essay
    In 1946 George Orwell wrote that “the great enemy of clear language is insincerity”.
                                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ CIT003 no citation stands with “the great enemy of clear language is …”
    ```
    ```bib
    @article{orwell1946,
      author = {Orwell, George},
      title = {Politics and the English Language},
      journal = {Horizon},
      year = {1946},
      pages = {252--265},
    }
    ```
    Use instead:
    ```essay
    In 1946 George Orwell wrote that “the great enemy of clear language is insincerity” [@orwell1946, p. 261].
    ```
    """
    for work in quoted_works(essay):
        if not work.cited and not work.located and not (work.words >= LONG_QUOTATION and may_be_paged(work.entry)):
            yield _uncited(essay, work)


def _uncited(essay: Essay, work: QuotedWork) -> Finding:
    first, *others = work.quotations
    notes = [Note(f"it seems to be from {described(work.entry)}: write {cited_as(essay.document, work.entry)}")]
    notes += [Note(f"and {shown(other.text)}", other.outer) for other in others]
    return Finding(first.outer, f"no citation stands with {shown(first.text)}", "high", tuple(notes))
