r"""REF024."""

import re
from collections.abc import Iterator

from citecheck.model.diagnostic import Finding, Fix
from citecheck.model.entry import Bibliography
from citecheck.rules.fields import NAMES, part, printed_with
from citecheck.rules.registry import rule
from citecheck.rules.signs import veiled
from citecheck.text.edits import Edit

# An entity such as &amp; is told by html-entity.
_AMPERSAND = r"(?<!\\)&(?!#?\w{2,8};)"


@rule("REF024", on="bibliography", severity="warning", marks=("&",))
def unescaped_ampersand(bibliography: Bibliography) -> Iterator[Finding]:
    r"""
    An “&” stands without its backslash.

    ## Why
    To LaTeX a bare `&` begins the next column of a table, and the bibliography fails to build. In fields that hold addresses it is right.

    ## Example
    ```bib
    @book{orwell1938,
      author = {Orwell, George},
      title = {Homage to Catalonia},
      publisher = {Secker & Warburg},
                          ^ REF024 in LaTeX this sign is written \&
      year = {1938},
    }
    ```
    Use instead:
    ```bib
    @book{orwell1938,
      author = {Orwell, George},
      title = {Homage to Catalonia},
      publisher = {Secker \& Warburg},
      year = {1938},
    }
    ```
    """
    for _, field in printed_with(bibliography, "&"):
        if field.name in NAMES or field.value.count("&") == field.value.count(r"\&"):
            continue  # between names it should be “and”, says unseparated-names
        for match in re.finditer(_AMPERSAND, veiled(field.value)):
            span = part(field, *match.span())
            yield Finding(span, r"in LaTeX this sign is written \&", fix=Fix("safe", (Edit(span, r"\&"),)))
