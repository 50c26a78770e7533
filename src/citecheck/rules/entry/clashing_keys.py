"""REF006."""

from collections.abc import Iterator

from citecheck.model.diagnostic import Finding, Note
from citecheck.model.entry import Bibliography, Entry
from citecheck.rules.registry import rule


@rule("REF006", on="bibliography", severity="warning")
def clashing_keys(bibliography: Bibliography) -> Iterator[Finding]:
    """
    Two keys differ in nothing but capital letters.

    ## Why
    BibTeX takes them for the same key in some places and for two in others, and stops with an error. People mix them up as well.

    ## Example
    ```bib
    @book{orwell1938,
      author = {Orwell, George},
      title = {Homage to Catalonia},
      publisher = {Secker and Warburg},
      year = {1938},
    }
    @article{Orwell1938,
             ^^^^^^^^^^ REF006 but for capital letters, this is the key orwell1938
      author = {Orwell, George},
      title = {Why {I} Joined the {Independent Labour Party}},
      journal = {New Leader},
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
    @article{orwell1938joined,
      author = {Orwell, George},
      title = {Why {I} Joined the {Independent Labour Party}},
      journal = {New Leader},
      year = {1938},
    }
    ```
    """
    seen: dict[str, Entry] = {}
    for entry in bibliography.entries:
        first = seen.setdefault(entry.key.lower(), entry)
        if first.key != entry.key:
            message = f"but for capital letters, this is the key {first.key}"
            yield Finding(entry.key_span, message, notes=(Note("the first one is here", first.key_span, first.path),))
