"""REF033."""

from collections.abc import Iterator

from citecheck.model.diagnostic import Finding, Fix
from citecheck.model.entry import Bibliography, Name
from citecheck.rules.fields import NAMES, names_in, words_of
from citecheck.rules.registry import rule
from citecheck.text.edits import Edit

_VOWELS = frozenset("AEIOUYÄÖÜÉ")
_SHORTEST = 4  # "WU, Jian" may be an acronym, and says who is meant


@rule("REF033", on="bibliography", severity="warning", fields=NAMES)
def author_in_capitals(bibliography: Bibliography) -> Iterator[Finding]:
    """
    A name is written in capital letters.

    ## Why
    Whether names are printed in capitals is for the style to say, and from “MACDONALD” nobody can tell how the name is written.

    ## Example
    ```bib
    @book{orwell1938,
      author = {ORWELL, George},
                ^^^^^^ REF033 this name is in capitals; whether it is printed so is for the style to say
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
    for _, field, names in names_in(bibliography):
        for name in names:
            if _is_shouted(name):
                span = words_of(field, name.family)
                exact = span.of(bibliography.source) == name.family
                fix = Fix("unsafe", (Edit(span, name.family.title()),)) if exact else None
                message = "this name is in capitals; whether it is printed so is for the style to say"
                yield Finding(span, message, fix=fix)


def _is_shouted(name: Name) -> bool:
    """Whether the family name of a person is in capitals. One word alone is an acronym, and so are words without vowels."""
    family, given = name.family, name.given
    if not given or not family.isupper() or not family[0].isalpha() or sum(map(str.isalpha, family)) < _SHORTEST:
        return False
    initials = all(len(word.strip(".")) == 1 for word in given.replace("-", " ").split())
    return not _VOWELS.isdisjoint(family) and (initials or given.istitle() or given.isupper())
