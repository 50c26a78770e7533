"""REF081."""

import re
from collections.abc import Iterator

from citecheck.model.diagnostic import Finding, Fix
from citecheck.model.entry import Bibliography, Raw
from citecheck.rules.fields import is_verbatim, own, part
from citecheck.rules.registry import rule
from citecheck.rules.wording import shown
from citecheck.text import doi
from citecheck.text.edits import Edit

# Two numbers with something between them that is no dash: "747=754", "161–-180", "425––449".
_SLIP = r"(?<=\d)\s*(?:[=*~]|[-–—]*[–—][-–—]+|-+[–—]|-{4,})\s*(?=\d)"
_IDENTIFIER = rf"(?i)doi\.org|{doi.PREFIX}|arxiv:"
_NOTHING = frozenset({"n/a", "n/a-n/a", "n/a--n/a", "n/a–n/a", "na", "none", "no pages", "n.p."})


@rule("REF081", on="bibliography", severity="warning", fields=("pages",))
def invalid_pages(bibliography: Bibliography) -> Iterator[Finding]:
    """
    The field for pages holds something that is no page.

    ## Why
    What stands between two pages is printed as it is, unless it is a dash. An identifier is looked for by programs in its own field only, and what has no pages
    needs none.

    ## Example
    ```bib
    @article{fukuyama1989,
      author = {Fukuyama, Francis},
      title = {The End of History?},
      journal = {The National Interest},
      year = {1989},
      pages = {3=18},
                ^ REF081 between pages stands a dash, written “--”
    }
    ```
    Use instead:
    ```bib
    @article{fukuyama1989,
      author = {Fukuyama, Francis},
      title = {The End of History?},
      journal = {The National Interest},
      year = {1989},
      pages = {3--18},
    }
    ```
    """
    for entry, field in own(bibliography, "pages"):
        if not isinstance(entry.pages, Raw):
            continue
        slip = re.search(_SLIP, field.value)
        if slip:
            span = part(field, *slip.span())
            fix = Fix("safe", (Edit(span, "--"),)) if is_verbatim(field, bibliography) else None
            yield Finding(span, "between pages stands a dash, written “--”", "medium", fix=fix)
        elif re.search(_IDENTIFIER, field.text):
            yield Finding(field.span, f"{shown(field.text)} is no page; DOIs and other identifiers have fields of their own")
        elif field.text.lower().strip(" .") in _NOTHING:
            yield Finding(field.span, "what has no pages needs no field for them", "medium")
