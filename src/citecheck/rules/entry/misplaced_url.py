"""REF043."""

import re
from collections.abc import Iterator

from citecheck.model.diagnostic import Confidence, Finding
from citecheck.model.entry import Bibliography
from citecheck.rules.fields import part, printed_with
from citecheck.rules.registry import rule

_ADDRESS = r"https?://[^\s{}]+|\bwww\.[^\s{}]+\.[^\s{}]+"
_NEVER = (
    "title",
    "subtitle",
    "booktitle",
    "author",
    "editor",
    "journal",
    "journaltitle",
    "publisher",
    "year",
    "volume",
    "number",
    "pages",
)
_IN_BIBTEX = ("note", "howpublished")


@rule("REF043", on="bibliography", severity="warning", marks=("http", "www."))
def misplaced_url(bibliography: Bibliography) -> Iterator[Finding]:
    """
    A web address stands in the title, or in another field that is not for it.

    ## Why
    In the field `url` it becomes a link, is broken at the right places, and can be left out by styles that want none. BibTeX’s own styles do not
    know that field, so that notes may hold addresses in a bibliography for BibTeX.

    ## Example
    ```bib
    @misc{snyder2015,
      author = {Snyder, Timothy},
      title = {Integration and Disintegration, https://example.org/integration},
                                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ REF043 a web address belongs in the field url
      year = {2015},
    }
    ```
    Use instead:
    ```bib
    @misc{snyder2015,
      author = {Snyder, Timothy},
      title = {Integration and Disintegration},
      url = {https://example.org/integration},
      urldate = {2015-03-12},
      year = {2015},
    }
    ```
    """
    names = (*_NEVER, *_IN_BIBTEX) if bibliography.dialect == "biblatex" else _NEVER
    found = printed_with(bibliography, "://")
    if bibliography.source.count("www.") > bibliography.source.count("//www."):
        found = printed_with(bibliography, r"://|www\.")  # which takes several times as long
    for entry, field in found:
        if field.name not in names:
            continue
        match = re.search(_ADDRESS, field.value)
        # A note may name a second address.
        if match and (field.name in _NEVER or not entry.text("url", "doi")):
            confidence: Confidence = "high" if field.name in _NEVER else "medium"
            yield Finding(part(field, *match.span()), "a web address belongs in the field url", confidence)
