"""REF004."""

from __future__ import annotations

from collections.abc import Iterator

from citecheck.model.diagnostic import Finding
from citecheck.model.essay import Essay, Run
from citecheck.rules.links import with_linked
from citecheck.rules.matches import credited, named
from citecheck.rules.registry import rule


@rule("REF004", on="run", severity="warning", needs=("essay",))
def unused_entry(run: Run) -> Iterator[Finding]:
    """
    No essay cites, quotes or lists an entry.

    ## Why
    An entry that nothing refers to is often a citation that got lost, or was meant for an essay and never made. Judged only when the bibliography
    itself is checked, and by all the essays of that run that use it; essays that list everything (`nocite: @*`) use every entry.

    ## Example
    ```essay
    Orwell wrote that “the great enemy of clear language is insincerity” [@orwell1946, p. 261].
    ```
    ```bib
    @article{orwell1946,
      author = {Orwell, George},
      title = {Politics and the English Language},
      journal = {Horizon},
      year = {1946},
      pages = {252--265},
    }
    @book{orwell1938,
          ^^^^^^^^^^ REF004 no essay uses this entry
      author = {Orwell, George},
      title = {Homage to Catalonia},
      publisher = {Secker and Warburg},
      year = {1938},
    }
    ```
    Use instead:
    ```essay
    Orwell wrote that “the great enemy of clear language is insincerity” [@orwell1946, p. 261], years after Spain [@orwell1938].
    ```
    """
    for bibliography in run.bibliographies:
        readers = [essay for essay in run.essays if any(each.path == bibliography.path for each in essay.bibliographies)]
        if not readers or any(_cites_everything(essay) for essay in readers):
            continue
        meant = {key for essay in readers for key in essay.used | _listed(essay) | _perhaps_meant(essay)}
        used = with_linked(meant, bibliography.entries)
        for entry in bibliography.entries:
            if entry.key not in used and entry.kind != "xdata":
                yield Finding(entry.key_span, "no essay uses this entry", path=bibliography.path)


def _perhaps_meant(essay: Essay) -> set[str]:
    """The entries between which a citation leaves the choice."""
    found = [*credited(essay), *named(essay)]
    ambiguous = [each.match for each in found if each.match is not None and each.match.ambiguous]
    return {candidate.key for match in ambiguous for candidate in match.candidates}


def _cites_everything(essay: Essay) -> bool:
    cited = (cite.key for citation in essay.citations for cite in citation.cites)
    return "*" in cited or "@*" in _nocite(essay) or "*" in _nocite(essay).split()


def _listed(essay: Essay) -> set[str]:
    return {key.strip("@,;[] ") for key in _nocite(essay).replace(",", " ").split()}


def _nocite(essay: Essay) -> str:
    value = essay.document.metadata.get("nocite", "")
    return value if isinstance(value, str) else " ".join(value)
