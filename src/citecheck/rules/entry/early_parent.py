"""REF047."""

from collections.abc import Iterator

from citecheck.model.diagnostic import Finding, Note
from citecheck.model.entry import Bibliography, Entry
from citecheck.rules.fields import own
from citecheck.rules.registry import rule


@rule("REF047", on="bibliography", severity="warning", fields=("crossref",))
def early_parent(bibliography: Bibliography) -> Iterator[Finding]:
    """
    A book stands before the chapters that refer to it, in a bibliography for BibTeX.

    ## Why
    BibTeX reads a file once, from top to bottom, and finds an entry that `crossref` names only further down; from one further up the
    chapter inherits nothing. biblatex does not mind.

    ## Example
    ```bib
    @book{miles1986,
      title = {An Anthology},
      booktitle = {An Anthology},
      editor = {Miles, Siân},
      publisher = {Virago},
      year = {1986},
    }
    @incollection{weil1941,
      author = {Weil, Simone},
      title = {The {Iliad}, or the Poem of Force},
      crossref = {miles1986},
                  ^^^^^^^^^ REF047 BibTeX finds miles1986 only below this entry
    }
    ```
    Use instead:
    ```bib
    @incollection{weil1941,
      author = {Weil, Simone},
      title = {The {Iliad}, or the Poem of Force},
      crossref = {miles1986},
    }
    @book{miles1986,
      title = {An Anthology},
      booktitle = {An Anthology},
      editor = {Miles, Siân},
      publisher = {Virago},
      year = {1986},
    }
    ```
    """
    if bibliography.dialect != "bibtex":
        return
    by_key: dict[str, Entry] = {}
    for entry in bibliography.entries:
        by_key.setdefault(entry.key.lower(), entry)
    for entry, field in own(bibliography, "crossref"):
        parent = by_key.get(field.text.lower())
        if parent is not None and parent.span.start < entry.span.start:
            notes = (Note("it is here", parent.key_span, parent.path),)
            yield Finding(field.span, f"BibTeX finds {parent.key} only below this entry", "medium", notes)
