"""CIT001."""

from __future__ import annotations

from collections.abc import Iterator

from citecheck.model.citation import Cite
from citecheck.model.diagnostic import Finding, Fix, Note
from citecheck.model.essay import Essay
from citecheck.rules.nearness import nearest
from citecheck.rules.registry import rule
from citecheck.rules.wording import listed
from citecheck.text.edits import Edit
from citecheck.text.span import Span

# Pandoc-crossref and Quarto write references to figures and the like in the notation of citations: @fig:map, @tbl-prices.
_CROSS_REFERENCES = frozenset(
    {"fig", "tbl", "tab", "sec", "eq", "lst", "thm", "lem", "cor", "prp", "cnj", "def", "exm", "exr", "sol", "rem", "alg"}
    | {"tip", "nte", "wrn", "imp", "cau", "vid"}
)


@rule("CIT001", on="essay", severity="error", needs=("bibliography",))
def undefined_key(essay: Essay) -> Iterator[Finding]:
    """
    A citation names a key that the bibliography does not have.

    ## Why
    Whatever prints the essay will print a question mark, or nothing, where the reference should be. Most often the key is misspelt
    or the entry was renamed; keys that are nearly the same are shown, and a single very near one is offered as an unsafe fix.

    ## Example
    ```essay
    Prose consists less and less of words chosen for their meaning [@orwel1946, p. 254].
                                                                     ^^^^^^^^^ CIT001 the bibliography has no entry “orwel1946”; did you mean “orwell1946”?
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
    Prose consists less and less of words chosen for their meaning [@orwell1946, p. 254].
    ```
    """
    bracketed = [citation for citation in essay.citations if citation.style == "key"]
    known = any(cite.key in essay.entries for citation in bracketed for cite in citation.cites)
    for citation in bracketed:
        # A bare @name may be somebody's name in a social network, where no other citation says otherwise.
        bare = citation.raw.startswith("@")
        for cite in citation.cites:
            if cite.key is not None and cite.key not in essay.entries and not _is_cross_reference(cite.key):
                finding = _undefined(essay, cite, cite.key)
                yield finding._replace(confidence="low") if bare and not known and finding.fix is None else finding


def _is_cross_reference(key: str) -> bool:
    return key == "*" or key.partition(":")[0].partition("-")[0] in _CROSS_REFERENCES


def _undefined(essay: Essay, cite: Cite, key: str) -> Finding:
    near = nearest(key, essay.entries)
    start = essay.document.text.find(key, cite.span.start, cite.span.end)
    span = Span(start, start + len(key)) if start >= 0 else cite.span
    hint = f"; did you mean {listed([f'“{other}”' for other, _ in near], 'or')}?" if near else ""
    notes = tuple(Note(f"“{other}” is here", essay.entries[other].key_span, essay.entries[other].path) for other, _ in near)
    fix = Fix("unsafe", (Edit(span, near[0][0]),)) if _one_is_nearest(near) and start >= 0 else None
    return Finding(span, f"the bibliography has no entry “{key}”{hint}", notes=notes, fix=fix)


def _one_is_nearest(near: tuple[tuple[str, int], ...]) -> bool:
    return len(near) == 1 or (len(near) > 1 and near[0][1] < near[1][1])
