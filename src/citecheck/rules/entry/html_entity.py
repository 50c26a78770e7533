"""REF026."""

import re
from collections.abc import Iterator

from citecheck.model.diagnostic import Finding, Fix
from citecheck.model.entry import Bibliography
from citecheck.rules.fields import is_verbatim, own, part, printed_with
from citecheck.rules.registry import rule
from citecheck.text.edits import Edit

_ENTITY = r"&(?:#\d{1,6}|#[xX][0-9a-fA-F]{1,5}|[A-Za-z][A-Za-z0-9]{1,30});"
# How LaTeX writes what an entity may stand for.
_LATEX = {
    "&": r"\&",
    "%": r"\%",
    "#": r"\#",
    "$": r"\$",
    "_": r"\_",
    "\u00a0": "~",
    '"': '{"}',
    "<": "{$<$}",
    ">": "{$>$}",
    "{": r"\{",
    "}": r"\}",
    "\\": r"\textbackslash{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
}


@rule("REF026", on="bibliography", severity="warning", marks=("&",))
def html_entity(bibliography: Bibliography) -> Iterator[Finding]:
    r"""
    A sign is written as in a web page: `&amp;`, `&#8217;`.

    ## Why
    It was copied from the source of a web page, and is printed letter by letter.

    ## Example
    ```bib
    @book{orwell1938,
      author = {Orwell, George},
      title = {Homage to Catalonia},
      publisher = {Secker &amp; Warburg},
                          ^^^^^ REF026 here this sign is written \&
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
    source = bibliography.source
    if source.count("&") == source.count(r"\& ") + source.count(r"\&}"):
        return  # there is no entity; to know that without a regular expression is cheaper
    found = [
        *printed_with(bibliography, _ENTITY),
        *((entry, field) for entry, field in own(bibliography, "url") if "&" in field.value and is_verbatim(field, bibliography)),
    ]
    if not found:
        return
    from html import unescape  # noqa: PLC0415 - a table of two thousand names, for few bibliographies

    for _, field in found:
        # &amp;quot; is what is left of a sign that went through two programs.
        for match in re.finditer(_ENTITY.replace("&", "&(?:amp;)*", 1), field.value):
            sign = unescape(unescape(match[0]))
            if sign.startswith("&") and len(sign) > 1:
                continue
            written = sign if field.name == "url" else _LATEX.get(sign, sign)
            span = part(field, match.start() - (field.value[match.start() - 1 : match.start()] == "\\"), match.end())
            yield Finding(span, f"here this sign is written {written}", fix=Fix("safe", (Edit(span, written),)))
