"""REF014."""

import re
from collections.abc import Iterator

from citecheck.model.diagnostic import Finding
from citecheck.model.entry import Bibliography
from citecheck.rules.fields import own, words_of
from citecheck.rules.registry import rule
from citecheck.rules.wording import shown

_FIELDS = ("orcid", "orcidid", "orcid-numbers", "author+an", "author+an:orcid")
_ORCID = r"\d{4}-\d{4}-\d{4}-\d{3}[\dXx]"


@rule("REF014", on="bibliography", severity="warning", fields=_FIELDS)
def invalid_orcid(bibliography: Bibliography) -> Iterator[Finding]:
    """
    An ORCID iD has a wrong digit, or is none.

    ## Why
    The last digit follows from the others (ISO/IEC 7064, MOD 11-2). Where it does not, the iD is somebody else’s or nobody’s.

    ## Example
    ```bib
    @article{carberry2008,
      author = {Carberry, Josiah},
      orcid = {0000-0002-1825-0098},
               ^^^^^^^^^^^^^^^^^^^ REF014 a digit of this ORCID iD is wrong: its check digit does not hold
      title = {Toward a Unified Theory},
      journal = {Journal of Psychoceramics},
      year = {2008},
    }
    ```
    Use instead:
    ```bib
    @article{carberry2008,
      author = {Carberry, Josiah},
      orcid = {0000-0002-1825-0097},
      title = {Toward a Unified Theory},
      journal = {Journal of Psychoceramics},
      year = {2008},
    }
    ```
    """
    for _, field in own(bibliography, *_FIELDS):
        found = re.findall(_ORCID, field.text)
        if field.name.startswith("orcid") and not found:
            yield Finding(field.span, f"{shown(field.text)} is not an ORCID iD, which is 0000-0000-0000-0000 with other digits")
        for orcid in found:
            if not _holds(orcid):
                yield Finding(words_of(field, orcid), "a digit of this ORCID iD is wrong: its check digit does not hold")


def _holds(orcid: str) -> bool:
    digits, check = orcid.replace("-", "")[:-1], orcid[-1].upper()
    total = 0
    for digit in digits:
        total = (total + int(digit)) * 2
    return "0123456789X"[(12 - total % 11) % 11] == check
