"""REF030."""

import re
from collections.abc import Iterator

from citecheck.model.diagnostic import Finding, Fix
from citecheck.model.entry import Bibliography
from citecheck.rules.fields import part, printed_with
from citecheck.rules.registry import rule
from citecheck.text.edits import Edit

_WORD = r"[^\W\d_]*[\u0370-\u052f][^\W\d_]*"
# Letters of the Cyrillic and the Greek alphabet that look like the Latin one after them (Unicode Technical Standard 39, confusables).
_LATIN = dict(
    zip(
        "аеорсухіјѕһԁԛԝАВЕКМНОРСТУХІЈЅԌՍοανΑΒΕΖΗΙΚΜΝΟΡΤΥΧ",
        "aeopcyxijshdqwABEKMHOPCTYXIJSGUoavABEZHIKMNOPTYX",
        strict=True,
    )
)
_ALPHABETS = {True: "Greek", False: "Cyrillic"}
_FIRST_CYRILLIC = "\u0400"


@rule("REF030", on="bibliography", severity="error", only="beyond-latin")
def mixed_alphabets(bibliography: Bibliography) -> Iterator[Finding]:
    """
    A word has letters of another alphabet in it that look like its own.

    ## Why
    The Cyrillic “о” cannot be told from the Latin one by eye, but no search finds the word, and it is sorted elsewhere. Such letters come from
    a keyboard that was switched too late, or from somebody who hides copied text.

    ## Example
    ```bib
    @book{orwell1938,
      author = {Оrwell, George},
                ^^^^^^ REF030 the letter “О” in “Оrwell” is Cyrillic
      title = {Homage to Catalonia},
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
    for _, field in printed_with(bibliography, "[\u0370-\u052f]"):
        for match in re.finditer(_WORD, field.value):
            word = match[0]
            foreign = [char for char in word if _is_foreign(char)]
            if len(foreign) == len(word) or not all(char in _LATIN for char in foreign) or not _has_latin(word):
                continue
            span = part(field, *match.span())
            message = f"the letter “{foreign[0]}” in “{word}” is {_ALPHABETS[foreign[0] < _FIRST_CYRILLIC]}"
            latin = "".join(_LATIN.get(char, char) for char in word)
            yield Finding(span, message, fix=Fix("unsafe", (Edit(span, latin),)))


def _is_foreign(char: str) -> bool:
    return "\u0370" <= char <= "\u052f"


def _has_latin(word: str) -> bool:
    return any(char.isascii() for char in word)
