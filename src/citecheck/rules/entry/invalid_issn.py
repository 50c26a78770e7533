"""REF013."""

from collections.abc import Iterator

from citecheck.model.diagnostic import Finding
from citecheck.model.entry import Bibliography
from citecheck.rules.fields import own
from citecheck.rules.registry import rule
from citecheck.rules.wording import shown

_LENGTH = len("0015-7120")


@rule("REF013", on="bibliography", severity="error", fields=("issn",))
def invalid_issn(bibliography: Bibliography) -> Iterator[Finding]:
    """
    An ISSN has a wrong digit, or is none.

    ## Why
    The last digit of an ISSN follows from the others (ISO 3297). Where it does not, one of them is wrong, and the number leads to another
    periodical or to none.

    ## Example
    ```bib
    @article{kennan1947,
      author = {Kennan, George F.},
      title = {The Sources of {Soviet} Conduct},
      journal = {Foreign Affairs},
      year = {1947},
      issn = {0015-7121},
              ^^^^^^^^^ REF013 a digit of this ISSN is wrong: its check digit does not hold
    }
    ```
    Use instead:
    ```bib
    @article{kennan1947,
      author = {Kennan, George F.},
      title = {The Sources of {Soviet} Conduct},
      journal = {Foreign Affairs},
      year = {1947},
      issn = {0015-7120},
    }
    ```
    """
    for entry, field in own(bibliography, "issn"):
        for found in entry.identifiers:
            if found.kind != "issn" or found.valid:
                continue
            if len(found.value) == _LENGTH and found.value[:4].isdecimal():
                yield Finding(field.span, "a digit of this ISSN is wrong: its check digit does not hold")
            else:
                yield Finding(field.span, f"{shown(field.text)} is not an ISSN, which has 8 digits")
