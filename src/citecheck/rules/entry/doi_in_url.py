"""REF010."""

from collections.abc import Iterator

from citecheck.model.diagnostic import Finding, Fix
from citecheck.model.entry import Bibliography
from citecheck.rules.fields import is_verbatim, own
from citecheck.rules.registry import rule
from citecheck.text.edits import Edit

_RESOLVERS = ("://doi.org/10.", "://dx.doi.org/10.", "://www.doi.org/10.")


@rule("REF010", on="bibliography", severity="warning", fields=("url",), marks=_RESOLVERS)
def doi_in_url(bibliography: Bibliography) -> Iterator[Finding]:
    """
    A DOI is given as a web address only.

    ## Why
    In its own field a DOI is printed as the style wants it, and programs can look the work up by it.

    ## Example
    ```bib
    @article{lieber2006end,
      author = {Lieber, Keir A. and Press, Daryl G.},
      title = {The End of {MAD}?},
      journal = {International Security},
      year = {2006},
      url = {https://doi.org/10.1162/isec.2006.30.4.7},
             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ REF010 this address is a DOI, which has a field of its own
    }
    ```
    Use instead:
    ```bib
    @article{lieber2006end,
      author = {Lieber, Keir A. and Press, Daryl G.},
      title = {The End of {MAD}?},
      journal = {International Security},
      year = {2006},
      doi = {10.1162/isec.2006.30.4.7},
    }
    ```
    """
    for entry, field in own(bibliography, "url"):
        mark = next((mark for mark in _RESOLVERS if mark in field.value), None)
        if mark is None or entry.text("doi") or not field.text.startswith("http"):
            continue
        doi = field.value[field.value.index(mark) + len(mark) - len("10.") :].strip()
        plain = is_verbatim(field, bibliography) and "\\" not in doi and "%" not in doi
        fix = Fix("unsafe", (Edit(field.name_span, "doi"), Edit(field.span, doi))) if plain else None
        yield Finding(field.span, "this address is a DOI, which has a field of its own", fix=fix)
