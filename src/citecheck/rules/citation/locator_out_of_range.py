"""CIT008."""

from __future__ import annotations

from collections.abc import Iterator

from citecheck.model.citation import Locator
from citecheck.model.diagnostic import Finding, Note
from citecheck.model.entry import Entry
from citecheck.model.essay import Essay
from citecheck.rules.matches import credited, entry_of
from citecheck.rules.paging import extents, pages_in
from citecheck.rules.registry import rule
from citecheck.rules.wording import described


@rule("CIT008", on="essay", severity="error", needs=("bibliography",))
def locator_out_of_range(essay: Essay) -> Iterator[Finding]:
    """
    The page cited is not one of the pages of the work.

    ## Why
    The words cannot stand on a page that the work does not have: the page, the entry or the choice of the work is wrong. The page is compared
    with `pages` for articles and parts of books, with `pagetotal` for books; roman numerals are left alone.

    ## Example
    ```essay
    Orwell wrote that “the great enemy of clear language is insincerity” [@orwell1946, p. 561].
                                                                                          ^^^ CIT008 page 561 is not among the pages of orwell1946, 252–265
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
    """
    judged = set()
    for locator, entry in _located(essay):
        pages = extents(entry)
        if locator.label != "page" or locator.span in judged or not pages:
            continue
        judged.add(locator.span)
        for page in pages_in(locator.value):
            judges = [extent for extent in pages if extent.judges(page)]
            if judges and not any(extent.holds(page) for extent in judges):
                note = Note(described(entry), entry.key_span, entry.path)
                yield Finding(
                    locator.span, f"page {locator.value} is not among the pages of {entry.key}, {_range(entry)}", notes=(note,)
                )
                break


def _range(entry: Entry) -> str:
    return entry.text("pages").replace("--", "–") or f"which has {entry.text('pagetotal', 'numpages')}"


def _located(essay: Essay) -> Iterator[tuple[Locator, Entry]]:
    cites = [cite for citation in essay.citations for cite in citation.cites]
    matched = [(cite.locator, cite.match) for cite in cites]
    matched += [(found.locator, found.match) for found in credited(essay)]
    for locator, match in matched:
        entry = entry_of(essay, match)
        if locator is not None and entry is not None:
            yield locator, entry
