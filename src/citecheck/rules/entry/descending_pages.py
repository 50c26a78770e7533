"""REF017."""

from collections.abc import Iterator

from citecheck.model.diagnostic import Finding
from citecheck.model.entry import Bibliography, Pages
from citecheck.rules.fields import own
from citecheck.rules.registry import rule

# An article that fills as many pages is rare, and a shortened last page then looks like a page before the first.
_LONG = 60
_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"


@rule("REF017", on="bibliography", severity="warning", fields=("pages",))
def descending_pages(bibliography: Bibliography) -> Iterator[Finding]:
    """
    The last page comes before the first.

    ## Why
    Two digits have changed places, or one is missing. A shortened end, as in 155--62, is not meant; with `--strict` one that may also
    be a slip, as in 120--98, is reported.

    ## Example
    ```bib
    @article{fukuyama1989,
      author = {Fukuyama, Francis},
      title = {The End of History?},
      journal = {The National Interest},
      year = {1989},
      pages = {18--3},
               ^^^^^ REF017 page 3 comes before page 18
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
        for first, last in entry.pages.ranges if isinstance(entry.pages, Pages) else ():
            series = first.rstrip("0123456789")
            start, end = first.removeprefix(series), last.removeprefix(series)
            if not (start.isdecimal() and end.isdecimal()) or series.strip(_LETTERS):
                continue
            if int(end) < int(start):
                yield Finding(field.span, f"page {last} comes before page {first}")
            elif int(end) - int(start) >= _LONG and last not in field.text:
                yield Finding(field.span, f"if the last page is {last}, write it out", "low")
