"""REF064."""

from __future__ import annotations

from collections.abc import Iterator

from citecheck.model.diagnostic import Finding
from citecheck.model.entry import Bibliography
from citecheck.rules.faults import reported
from citecheck.rules.registry import rule

_FAULTS = ("not-utf-8", "nul-character")


@rule("REF064", on="bibliography", severity="error", faults=_FAULTS)
def wrong_encoding(bibliography: Bibliography) -> Iterator[Finding]:
    """
    The file is not in UTF-8, or holds a character that no text has.

    ## Why
    Every program of today expects UTF-8. Letters with accents in any other encoding are lost, or become others, and citecheck does not change a
    file that it cannot read to the last byte.

    ## Example
    ```bib latin-1
    @book{beauvoir1949,
      author = {de Beauvoir, Simone},
      title = {Le deuxième sexe},
                       ^ REF064 the file is not UTF-8 here (byte 0xE8); it is in an older encoding, such as Windows-1252: save it with the encoding UTF-8
      publisher = {Gallimard},
      date = {1949},
    }
    ```
    Use instead:
    ```bib
    @book{beauvoir1949,
      author = {de Beauvoir, Simone},
      title = {Le deuxième sexe},
      publisher = {Gallimard},
      date = {1949},
    }
    ```
    """
    yield from reported(bibliography, *_FAULTS)
