r"""REF041."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from citecheck.model.diagnostic import Confidence, Finding, Fix, Safety
from citecheck.model.entry import Bibliography
from citecheck.rules.fields import is_verbatim, own
from citecheck.rules.registry import rule
from citecheck.text.edits import Edit

_WRAPPED = r"\s*(?:\\url\s*\{(?P<command>[^{}]*)\}|<(?P<angles>[^<>]*)>|URL:?\s+(?P<word>\S+))\s*"
_ESCAPE = r"\\([_%&#~])"
# "htp://", "http:/", "http//", "https://https://".
_MISTYPED = r"(?i)(?!https?://)h?t{1,3}ps?s?:?/*[\w.-]+\.\w|https?://(?:https?:|/|[^/.]*$)"
_SCHEME = r"[A-Za-z][A-Za-z0-9+.-]*:"
_DOMAIN = r"(?:www\.|[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:[a-z]{2,6}/|(?:org|com|net|edu|gov|info|eu|uk|de|fr|ch|at|it|es|nl|ca|au|us|io)$))\S*"


@rule("REF041", on="bibliography", severity="warning", fields=("url",))
def invalid_url(bibliography: Bibliography) -> Iterator[Finding]:
    r"""
    The field for a web address holds something that is no address as it stands.

    ## Why
    An address begins with `https://` or the like and has no blanks in it; only then does the link work. The field takes the bare address, without
    `\url` around it and without backslashes in it.

    ## Example
    ```bib
    @online{snyder2015,
      author = {Snyder, Timothy},
      title = {Integration and Disintegration},
      date = {2015-03-01},
      url = {www.example.org/integration},
             ^^^^^^^^^^^^^^^^^^^^^^^^^^^ REF041 the address does not begin with https:// or http://
      urldate = {2015-03-12},
    }
    ```
    Use instead:
    ```bib
    @online{snyder2015,
      author = {Snyder, Timothy},
      title = {Integration and Disintegration},
      date = {2015-03-01},
      url = {https://www.example.org/integration},
      urldate = {2015-03-12},
    }
    ```
    """
    for _, field in own(bibliography, "url"):
        found = _judged(field.value)
        if found is not None:
            fix = (
                Fix(found.safety, (Edit(field.span, found.better),))
                if found.better and is_verbatim(field, bibliography)
                else None
            )
            yield Finding(field.span, found.message, found.confidence, fix=fix)


class _Trouble(NamedTuple):
    """What is wrong with an address, and what should stand there."""

    message: str
    better: str = ""
    safety: Safety = "safe"
    confidence: Confidence = "high"


def _judged(value: str) -> _Trouble | None:
    bare = value.strip()
    wrapped = re.fullmatch(_WRAPPED, bare)
    if wrapped:
        inside = next(filter(None, wrapped.groups()), "").strip()
        return _Trouble("the field takes the bare address, with nothing around it", re.sub(_ESCAPE, r"\1", inside))
    if re.search(_ESCAPE, bare):
        return _Trouble("the backslash becomes part of the address", re.sub(_ESCAPE, r"\1", bare), confidence="medium")
    if " " in bare or "\n" in bare:
        more = bare.count("://") > 1
        return _Trouble("there is more than one address here" if more else "an address has no blanks in it")
    if re.match(_MISTYPED, bare):
        return _Trouble("the address does not begin with https:// or http://")
    if re.match(_SCHEME, bare) or not bare:
        return None
    if re.match(_DOMAIN, bare):
        # Whether the host answers to https is likely, but not certain.
        return _Trouble("the address does not begin with https:// or http://", f"https://{bare}", "unsafe")
    return _Trouble("this is no web address", confidence="medium")
