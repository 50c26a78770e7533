"""REF034."""

from collections.abc import Iterator

from citecheck.model.diagnostic import Finding
from citecheck.model.entry import Bibliography
from citecheck.rules.fields import own
from citecheck.rules.registry import rule

_TITLES = ("title", "booktitle", "maintitle", "subtitle")
_FEWEST_LETTERS, _FEWEST_WORDS = 12, 2


@rule("REF034", on="bibliography", severity="warning", fields=_TITLES)
def title_in_capitals(bibliography: Bibliography) -> Iterator[Finding]:
    """
    A title is written in capital letters.

    ## Why
    Title pages and catalogues shout; references do not. Styles can put a title in capitals, but not back into small letters, since they cannot tell
    names and acronyms from other words.

    ## Example
    ```bib
    @book{orwell1938,
      author = {Orwell, George},
      title = {HOMAGE TO CATALONIA},
               ^^^^^^^^^^^^^^^^^^^ REF034 this title is in capitals; write it as in a sentence
      publisher = {Secker and Warburg},
      year = {1938},
    }
    ```
    Use instead:
    ```bib
    @book{orwell1938,
      author = {Orwell, George},
      title = {Homage to Catalonia},
      publisher = {Secker and Warburg},
      year = {1938},
    }
    ```
    """
    for _, field in own(bibliography, *_TITLES):
        text = field.text
        if text.isupper() and sum(map(str.isupper, text)) >= _FEWEST_LETTERS and len(text.split()) >= _FEWEST_WORDS:
            yield Finding(field.span, "this title is in capitals; write it as in a sentence")
