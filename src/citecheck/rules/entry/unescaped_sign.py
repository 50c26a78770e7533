r"""REF025."""

import re
from collections.abc import Iterator

from citecheck.model.diagnostic import Finding, Fix
from citecheck.model.entry import Bibliography
from citecheck.rules.fields import part, printed_with
from citecheck.rules.registry import rule
from citecheck.rules.signs import veiled
from citecheck.text.edits import Edit

_SIGN = r"(?<!\\)[#%_^$](?![^{}]*\\\))"
_ESCAPED = {"#": r"\#", "%": r"\%", "_": r"\_", "$": r"\$"}


@rule("REF025", on="bibliography", severity="warning", marks=("#", "%", "_", "^", "$"))
def unescaped_sign(bibliography: Bibliography) -> Iterator[Finding]:
    r"""
    A sign that LaTeX takes for a command stands without its backslash.

    ## Why
    A bare `#`, `_`, `^` or a single `$` is an error in LaTeX, and `%` makes it drop the rest of the line. Mathematics between two `$`
    and addresses are left alone.

    ## Example
    ```bib
    @book{orwell1938,
      author = {Orwell, George},
      title = {Homage to Catalonia},
      publisher = {Secker and Warburg},
      year = {1938},
      note = {Reprint #3},
                      ^ REF025 in LaTeX this sign is written \#
    }
    ```
    Use instead:
    ```bib
    @book{orwell1938,
      author = {Orwell, George},
      title = {Homage to Catalonia},
      publisher = {Secker and Warburg},
      year = {1938},
      note = {Reprint \#3},
    }
    ```
    """
    for _, field in printed_with(bibliography, "[#%_^$]"):
        for match in re.finditer(_SIGN, veiled(field.value)):
            if match[0] == "#" and field.value[max(match.start() - 1, 0)] == "&":
                continue  # the beginning of an entity
            span = part(field, *match.span())
            escaped = _ESCAPED.get(match[0])
            if escaped is None:
                yield Finding(span, "this sign has a meaning in mathematics only, between two $", "medium")
            else:
                # A single $ may be one of two that should enclose mathematics.
                fix = Fix("unsafe" if match[0] == "$" else "safe", (Edit(span, escaped),))
                yield Finding(span, f"in LaTeX this sign is written {escaped}", fix=fix)
