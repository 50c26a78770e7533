"""REF009."""

from collections.abc import Iterator

from citecheck.model.diagnostic import Finding, Fix
from citecheck.model.entry import Bibliography
from citecheck.rules.fields import is_verbatim, own
from citecheck.rules.registry import rule
from citecheck.text.edits import Edit


@rule("REF009", on="bibliography", severity="warning", fields=("doi",))
def doi_as_url(bibliography: Bibliography) -> Iterator[Finding]:
    """
    The field for the DOI holds a web address, or the word “doi”, with the DOI.

    ## Why
    Styles add the address of the resolver themselves, so that it is printed twice and the link is broken.

    ## Example
    ```bib
    @article{lieber2006end,
      author = {Lieber, Keir A. and Press, Daryl G.},
      title = {The End of {MAD}?},
      journal = {International Security},
      year = {2006},
      doi = {https://doi.org/10.1162/isec.2006.30.4.7},
             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ REF009 the DOI itself begins with “10.”
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
    for entry, field in own(bibliography, "doi"):
        valid = any(each.kind == "doi" and each.valid for each in entry.identifiers)
        if valid and not field.text.startswith("10."):
            bare = field.value[field.value.find("10.") :].strip().removesuffix("}")
            edits = (Edit(field.span, bare),)
            fix = Fix("safe", edits) if is_verbatim(field, bibliography) and bare.startswith("10.") else None
            yield Finding(field.span, "the DOI itself begins with “10.”", fix=fix)
