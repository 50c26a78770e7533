"""CIT005."""

from __future__ import annotations

import re
from collections.abc import Iterator

from citecheck.model.diagnostic import Finding, Fix, Note
from citecheck.model.essay import Essay
from citecheck.model.evidence import Match
from citecheck.rules.matches import credited, named
from citecheck.rules.registry import rule
from citecheck.text.edits import Edit
from citecheck.text.span import Span


@rule("CIT005", on="essay", severity="error", needs=("bibliography",))
def misspelt_author(essay: Essay) -> Iterator[Finding]:
    """
    The essay spells the name of an author otherwise than the bibliography.

    ## Why
    A reader who searches for the misspelt name will not find the work, and the author deserves better. Every mention of the name is reported.
    The offered fix takes the bibliography’s spelling; it is unsafe, as the bibliography may be the one that errs. Inside quotations nothing is
    offered: there the spelling is the quoted author’s.

    ## Example
    ```essay
    As George Orwel put it, “the great enemy of clear language is insincerity” (Orwel 1946, 261).
              ^^^^^ CIT005 the bibliography spells this name “Orwell”
                                                                                ^^^^^ CIT005 the bibliography spells this name “Orwell”
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
    As George Orwell put it, “the great enemy of clear language is insincerity” (Orwell 1946, 261).
    ```
    """
    spelt: dict[str, tuple[str, str]] = {}
    for match, names in _matched(essay):
        best = match.best
        if best is not None and best.misspelt and best.key == match.key:
            written = _likest(best.misspelt, names)
            if written and written != best.misspelt:
                spelt.setdefault(written, (best.misspelt, best.key))
    authors = {name.surname for entry in essay.entries.values() for name in entry.authors}
    for written, (right, key) in spelt.items():
        if written not in authors:
            yield from _mentions(essay, written, right, key)


def _matched(essay: Essay) -> Iterator[tuple[Match, tuple[str, ...]]]:
    """What was matched to an entry, with the names by which it was."""
    for found in credited(essay):
        if found.match is not None and found.attribution is not None:
            yield found.match, (found.attribution.speaker,)
    for work in named(essay):
        if work.match is not None:
            yield work.match, work.names


def _likest(right: str, names: tuple[str, ...]) -> str:
    """The words in one of the names that are most like `right`, or ""."""
    from difflib import SequenceMatcher

    length = len(right.split())
    rows = (name.split() for name in names)
    windows = [" ".join(words[start : start + length]) for words in rows for start in range(len(words) - length + 1)]
    return max(windows, key=lambda window: SequenceMatcher(None, window, right, autojunk=False).ratio(), default="")


def _mentions(essay: Essay, written: str, right: str, key: str) -> Iterator[Finding]:
    entry, text = essay.entries[key], essay.document.text
    notes = (Note(f"in the entry {key}", entry.key_span, entry.path),)
    for match in re.finditer(rf"(?<![\w@-]){re.escape(written)}(?![\w-])", text):
        span = Span(*match.span())
        quoted = any(quotation.span.holds(span) for quotation in essay.quotations)
        fix = None if quoted else Fix("unsafe", (Edit(span, right),))
        yield Finding(span, f"the bibliography spells this name “{right}”", notes=notes, fix=fix)
