"""CIT009."""

from __future__ import annotations

from collections.abc import Iterator

from citecheck.model.citation import Reference
from citecheck.model.diagnostic import Confidence, Finding, Note
from citecheck.model.entry import Entry
from citecheck.model.essay import Essay
from citecheck.rules.matches import entry_of
from citecheck.rules.paging import is_book
from citecheck.rules.registry import rule
from citecheck.rules.wording import described, listed

_UNDATED = ("n.d.", "s.a.", "o. j.", "forthcoming", "in press")
_LETTERS = 4  # fewer that are left over are no place of publication: "ed.", "pp."


@rule("CIT009", on="essay", severity="warning")
def incomplete_reference(essay: Essay) -> Iterator[Finding]:
    """
    A line of the essay’s reading list lacks author, title, year, or where the work appeared.

    ## Why
    A list of references is there so that readers find the works. Without a year, or without the journal or publisher, they will find
    several, or none. What a line links to is found without these, so links are let pass.

    ## Example
    ```essay
    ## Further reading

    - George Orwell, “Politics and the English Language”, Horizon.
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ CIT009 this reference gives no year
    ```
    Use instead:
    ```essay
    ## Further reading

    - George Orwell, “Politics and the English Language”, Horizon, April 1946.
    ```
    """
    keyed = [citation.span for citation in essay.citations if citation.style == "key"]
    findable = [*keyed, *(link.span for link in essay.document.links)]
    for reference in essay.references:
        entry = entry_of(essay, reference.match)
        missing = _missing(reference, entry)
        if not missing or "://" in reference.text or any(span.meets(reference.span) for span in findable):
            continue
        notes = (Note(f"the bibliography has {described(entry)}", entry.key_span, entry.path),) if entry is not None else ()
        yield Finding(reference.span, f"this reference gives {listed(missing, 'and')}", _confidence(reference), notes)


def _missing(reference: Reference, entry: Entry | None) -> list[str]:
    text = reference.text.casefold()
    missing = [] if reference.names else ["no author"]
    if not reference.title:
        missing.append("no title")
    elif not _appeared(reference) and not (entry is not None and is_book(entry)):
        missing.append("no journal, book or publisher")
    if not reference.year and not any(word in text for word in _UNDATED):
        missing.append("no year")
    return missing


def _appeared(reference: Reference) -> bool:
    """Whether words follow the title, besides names and year, that may say where the work appeared."""
    rest = reference.text.partition(reference.title or "")[2]
    for known in (*reference.names, reference.year or ""):
        rest = rest.replace(known, "", 1)
    return sum(char.isalpha() for char in rest) >= _LETTERS


def _confidence(reference: Reference) -> Confidence:
    """A line of which neither author nor title can be told may be no reference at all."""
    return "medium" if reference.names and reference.title else "low"
