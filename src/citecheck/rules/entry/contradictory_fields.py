"""REF048."""

from collections.abc import Iterator

from citecheck.model.diagnostic import Finding, Note
from citecheck.model.entry import Bibliography, Entry
from citecheck.rules.fields import own
from citecheck.rules.registry import rule
from citecheck.rules.sameness import fold
from citecheck.text import doi

# Two names for one field: the biblatex manual, §2.2.5.
_ALIASES = (
    ("journaltitle", "journal"),
    ("location", "address"),
    ("institution", "school"),
    ("eprinttype", "archiveprefix"),
    ("eprintclass", "primaryclass"),
    ("annotation", "annote"),
    ("sortkey", "key"),
    ("file", "pdf"),
)
_EVENTS = frozenset({"inproceedings", "conference", "proceedings"})


@rule("REF048", on="bibliography", severity="warning", fields=("url", *(name for name, _ in _ALIASES)))
def contradictory_fields(bibliography: Bibliography) -> Iterator[Finding]:
    """
    Two fields that mean the same say different things.

    ## Why
    `journal` and `journaltitle`, `address` and `location`, a DOI and the same DOI as an address: biblatex reads the one, BibTeX the other,
    and one of them is wrong.

    ## Example
    ```bib
    @article{orwell1946,
      author = {Orwell, George},
      title = {Politics and the English Language},
      journaltitle = {Horizon},
      journal = {Tribune},
                 ^^^^^^^ REF048 journaltitle says something else: “Horizon”
      date = {1946},
    }
    ```
    Use instead:
    ```bib
    @article{orwell1946,
      author = {Orwell, George},
      title = {Politics and the English Language},
      journaltitle = {Horizon},
      date = {1946},
    }
    ```
    """
    for name, alias in _ALIASES:
        for entry, field in own(bibliography, alias):
            if alias == "address" and (bibliography.dialect == "bibtex" or "eventdate" in entry.fields or entry.kind in _EVENTS):
                continue  # one may be the place of the publisher, the other that of a conference
            other = entry.fields.get(name)
            if other is not None and other.inherited is None and other.text and fold(other.text) != fold(field.text):
                notes = (Note("it is here", other.span, entry.path),)
                yield Finding(field.span, f"{name} says something else: “{other.text}”", notes=notes)
    for entry, field in own(bibliography, "url"):
        linked, given = doi.of_address(field.text).lower(), _doi(entry)
        if given and doi.is_doi(linked) and linked != given:
            yield Finding(field.span, f"the field doi says something else: {given}")


def _doi(entry: Entry) -> str:
    """The DOI in the field of that name, in lower case and without what is not part of it."""
    if "doi" not in entry.fields:
        return ""
    return next((each.value for each in entry.identifiers if each.kind == "doi" and each.valid), "")
