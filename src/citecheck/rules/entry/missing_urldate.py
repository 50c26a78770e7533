"""REF042."""

from collections.abc import Iterator

from citecheck.model.diagnostic import Finding
from citecheck.model.entry import Bibliography
from citecheck.rules.fields import own
from citecheck.rules.registry import rule

_WEB = frozenset({"online", "electronic", "www", "webpage", "website", "web", "misc"})
_VISITED = ("urldate", "urlaccessdate", "lastaccessed", "accessed", "lastchecked", "visited", "doi", "eprint")
_SAYS_SO = ("accessed", "visited", "retrieved", "abgerufen", "zugriff", "consulté", "consultado")


@rule("REF042", on="bibliography", severity="info", strict=True, fields=("url",))
def missing_urldate(bibliography: Bibliography) -> Iterator[Finding]:
    """
    Nothing says when a web page was visited.

    ## Why
    Pages change and go. Most manuals of style ask for the day on which a page looked as it is cited, unless it has a DOI.

    ## Example
    ```bib
    @online{snyder2015,
      author = {Snyder, Timothy},
      title = {Integration and Disintegration},
      date = {2015-03-01},
      url = {https://example.org/integration},
             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ REF042 say in urldate when this page was visited
    }
    ```
    Use instead:
    ```bib
    @online{snyder2015,
      author = {Snyder, Timothy},
      title = {Integration and Disintegration},
      date = {2015-03-01},
      url = {https://example.org/integration},
      urldate = {2015-03-12},
    }
    ```
    """
    for entry, field in own(bibliography, "url"):
        said = entry.text("note").lower() + entry.text("howpublished").lower()
        if entry.kind in _WEB and not entry.text(*_VISITED) and not any(word in said for word in _SAYS_SO):
            yield Finding(field.span, "say in urldate when this page was visited")
