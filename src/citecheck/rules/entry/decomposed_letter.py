"""REF029."""

import re
import unicodedata
from collections.abc import Iterator

from citecheck.model.diagnostic import Finding, Fix
from citecheck.model.entry import Bibliography
from citecheck.rules.fields import part, printed_with
from citecheck.rules.registry import rule
from citecheck.text.edits import Edit

_DECOMPOSED = r"\w[\u0300-\u036f]+"


@rule("REF029", on="bibliography", severity="warning", only="beyond-latin")
def decomposed_letter(bibliography: Bibliography) -> Iterator[Finding]:
    """
    A letter and its accent are two characters where one would do.

    ## Why
    “é” can be one character, or an “e” with an accent that is laid over it. They look the same, and yet a search for one does not find the
    other, BibTeX sorts them apart, and some fonts misplace the accent. Texts copied from PDFs and from file names on a Mac are full of them.

    ## Example
    ```bib
    @book{beauvoir1949,
      author = {Beauvoir, Simone de},
      title = {Le deuxième sexe},
                       ^^ REF029 this “è” is made of two characters
      publisher = {Gallimard},
      year = {1949},
    }
    ```
    Use instead:
    ```bib
    @book{beauvoir1949,
      author = {Beauvoir, Simone de},
      title = {Le deuxième sexe},
      publisher = {Gallimard},
      year = {1949},
    }
    ```
    """
    for _, field in printed_with(bibliography, "[\u0300-\u036f]"):
        found = [match for match in re.finditer(_DECOMPOSED, field.value) if not unicodedata.is_normalized("NFC", match[0])]
        if found:
            edits = tuple(Edit(part(field, *each.span()), unicodedata.normalize("NFC", each[0])) for each in found)
            message = f"this “{edits[0].text}” is made of two characters"
            yield Finding(edits[0].span, message, fix=Fix("safe", edits))
