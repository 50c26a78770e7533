"""REF001."""

from __future__ import annotations

from collections.abc import Iterator

from citecheck.model.diagnostic import Finding
from citecheck.model.entry import Bibliography
from citecheck.rules.faults import is_about_value, is_told_elsewhere, mended, told
from citecheck.rules.registry import rule


@rule("REF001", on="bibliography", severity="error", only="faults")
def unparsable_entry(bibliography: Bibliography) -> Iterator[Finding]:
    """
    A part of the bibliography is not written so that it can be read.

    ## Why
    A brace or comma too few and BibTeX loses the entry, or all those after it, often without a word. citecheck reads on as best it can,
    so that one mistake does not hide the next, and points at the place to mend.

    ## Example
    ```bib
    @book{orwell1938,
      author = {Orwell, George},
      title = {Homage to Catalonia}
                                   ^ REF001 a comma is missing here, before “publisher”
      publisher = {Secker and Warburg},
      year = {1938},
    }
    ```
    Use instead:
    ```bib
    @book{orwell1938,
      author = {Orwell, George},
      title = {Homage to Catalonia},
      publisher = {Secker and Warburg},
      year = {1938},
    }
    ```
    """
    for fault in bibliography.faults:
        if not (is_about_value(fault) or is_told_elsewhere(fault)):
            yield Finding(fault.span, told(fault), fix=mended(fault, bibliography.source))
