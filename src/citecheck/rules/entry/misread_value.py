"""REF005."""

from __future__ import annotations

from collections.abc import Iterator

from citecheck.model.diagnostic import Finding
from citecheck.model.entry import Bibliography
from citecheck.rules.faults import is_about_value, mended, told
from citecheck.rules.registry import rule


@rule("REF005", on="bibliography", severity="warning", only="faults")
def misread_value(bibliography: Bibliography) -> Iterator[Finding]:
    """
    A value can be read, but hardly as it is meant.

    ## Why
    “Marx, Karl, Friedrich Engels” is one author with an odd first name to BibTeX, and “et al.” is somebody’s surname. Nothing
    warns of it, and it is printed like that.

    ## Example
    ```bib
    @book{marx1848,
      author = {Karl Marx and Engels et al.},
                              ^^^^^^^^^^^^^ REF005 “et al.” is read as part of a name. Write “and others” instead
      title = {The Communist Manifesto},
      publisher = {Burghard},
      year = {1848},
    }
    ```
    Use instead:
    ```bib
    @book{marx1848,
      author = {Karl Marx and Engels and others},
      title = {The Communist Manifesto},
      publisher = {Burghard},
      year = {1848},
    }
    ```
    """
    for fault in bibliography.faults:
        if is_about_value(fault):
            yield Finding(fault.span, told(fault), fix=mended(fault, bibliography.source))
