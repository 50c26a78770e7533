"""CIT004."""

from collections.abc import Iterator
from typing import NamedTuple

from citecheck.model.diagnostic import Confidence, Finding, Note
from citecheck.model.essay import Essay
from citecheck.rules.paging import LONG_QUOTATION, is_paged, may_be_paged, only_page
from citecheck.rules.quoted_works import quoted_works
from citecheck.rules.registry import rule
from citecheck.rules.wording import cited_as, shown


class Options(NamedTuple):
    """words: from how many words on a quotation needs a page even when the entry does not say that the work has pages."""

    words: int = LONG_QUOTATION


@rule("CIT004", on="essay", severity="warning", needs=("bibliography",), options=Options())
def missing_locator(essay: Essay, options: Options) -> Iterator[Finding]:
    """
    A quotation does not say on which page of the work it stands.

    ## Why
    A reader who wants to see the words in their place must be able to find them: every manual of style asks for a page, or another
    locator such as a chapter, with a direct quotation. Works on the web, films and the like have no pages and are not meant.
    A long quotation needs one in any case, cited or not.

    ## Example
    ```essay
    Orwell wrote that “the great enemy of clear language is insincerity” [@orwell1946].
                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ CIT004 no page is given for “the great enemy of clear language is …”
    ```
    ```bib
    @article{orwell1946,
      author = {Orwell, George},
      title = {Politics and the English Language},
      journal = {Horizon},
      year = {1946},
      pages = {252--265},
    }
    ```
    Use instead:
    ```essay
    Orwell wrote that “the great enemy of clear language is insincerity” [@orwell1946, p. 261].
    ```

    ## Options
    `words` (40): from how many words on a quotation needs a locator although nothing says that the work has pages.
    """
    for work in quoted_works(essay):
        long = work.words >= options.words and may_be_paged(work.entry)
        if work.located or not (long or (work.cited and is_paged(work.entry))):
            continue
        quotation = max(work.quotations, key=lambda each: each.words)
        note = Note(f"write {cited_as(essay.document, work.entry)}")
        # The page of a work with one page is known; only the strict want it repeated.
        confidence: Confidence = "low" if only_page(work.entry) and work.cited and not long else "high"
        yield Finding(quotation.outer, f"no page is given for {shown(quotation.text)}", confidence, (note,))
