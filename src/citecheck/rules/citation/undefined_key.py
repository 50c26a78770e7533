"""CIT001."""

from __future__ import annotations

from collections.abc import Iterator

from citecheck.model.citation import Cite
from citecheck.model.diagnostic import Confidence, Finding, Fix, Note
from citecheck.model.essay import Essay
from citecheck.rules.matches import entry_of
from citecheck.rules.registry import rule
from citecheck.rules.wording import listed
from citecheck.text.edits import Edit
from citecheck.text.span import Span

# Pandoc-crossref and Quarto write references to figures and the like in the notation of citations: @fig:map, @tbl-prices.
_CROSS_REFERENCES = frozenset(
    {"fig", "tbl", "tab", "sec", "eq", "lst", "thm", "lem", "cor", "prp", "cnj", "def", "exm", "exr", "sol", "rem", "alg"}
    | {"tip", "nte", "wrn", "imp", "cau", "vid"}
)
# Manubot and its kin cite by identifier, and need no entry: @doi:10.1000/182.
_IDENTIFIERS = frozenset({"doi", "url", "http", "https", "arxiv", "isbn", "pmid", "pmc", "pmcid", "wikidata"})
_NEAR = 0.8  # one letter in five may differ
_SHOWN = 3


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
    citations = [citation for citation in essay.citations if citation.style == "key"]
    known = any(cite.key in essay.entries for citation in citations for cite in citation.cites)
    for citation in citations:
        # A bare @name may be somebody's name in a social network, where no other citation says otherwise.
        doubtful = citation.raw.startswith("@") and not known
        for cite in citation.cites:
            if cite.key is not None and not _is_defined(essay, cite) and not _is_no_citekey(cite.key):
                yield _undefined(essay, cite, cite.key, doubtful=doubtful)


def _is_defined(essay: Essay, cite: Cite) -> bool:
    """Whether an entry has the key, as its own or as another name for it."""
    return cite.key in essay.entries or entry_of(essay, cite.match) is not None


def _is_no_citekey(key: str) -> bool:
    kind = key.partition(":")[0]
    return key == "*" or kind.partition("-")[0] in _CROSS_REFERENCES or (kind in _IDENTIFIERS and kind != key)


def _undefined(essay: Essay, cite: Cite, key: str, *, doubtful: bool) -> Finding:
    near = [each for each in (cite.match.candidates if cite.match is not None else ()) if each.score >= _NEAR][:_SHOWN]
    start = essay.document.text.find(key, cite.span.start, cite.span.end)
    span = Span(start, start + len(key)) if start >= 0 else cite.span
    hint = f"; did you mean {listed([f'“{each.key}”' for each in near], 'or')}?" if near else ""
    notes = [Note(f"“{each.key}” is here", essay.entries[each.key].key_span, essay.entries[each.key].path) for each in near]
    surely = start >= 0 and near and (len(near) == 1 or near[0].score > near[1].score)
    fix = Fix("unsafe", (Edit(span, near[0].key),)) if surely else None
    confidence: Confidence = "low" if doubtful and not near else "high"
    return Finding(span, f"the bibliography has no entry “{key}”{hint}", confidence, tuple(notes), fix)
