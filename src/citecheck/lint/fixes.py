"""Which of the fixes on offer are made, and the text that comes of them."""

from bisect import bisect_left, insort
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from citecheck.model.diagnostic import Diagnostic
from citecheck.text.edits import Edit, apply


class Fixed(NamedTuple):
    """A file's text with fixes made, and how many diagnostics they settle."""

    text: str
    settled: int


def fix(source: str, path: str, diagnostics: Iterable[Diagnostic], *, unsafe: bool = False) -> Fixed:
    """
    Make the safe fixes of the diagnostics on the file `path`, whose text is `source`; with `unsafe` the others too.

    Where two fixes touch the same place the first one is made; the other may be made when the new text is linted again.
    """
    chosen: list[Edit] = []
    count = 0
    for edits in _offers(path, diagnostics, unsafe=unsafe):
        if all(_is_free(edit, chosen) for edit in edits):
            count += 1
            for edit in edits:
                if edit not in _neighbours(edit, chosen):
                    insort(chosen, edit)
    return Fixed(apply(source, chosen), count)


def _offers(path: str, diagnostics: Iterable[Diagnostic], *, unsafe: bool) -> Iterator[tuple[Edit, ...]]:
    for diagnostic in diagnostics:
        offer = diagnostic.fix
        if offer is not None and diagnostic.path == path and (unsafe or offer.safety == "safe"):
            yield offer.edits


def _is_free(edit: Edit, chosen: list[Edit]) -> bool:
    """Whether an edit is chosen already, or shares no text with one that is, nor touches it so that their order would matter."""
    return all(
        edit == other or edit.span.start > other.span.end or edit.span.end < other.span.start
        for other in _neighbours(edit, chosen)
    )


def _neighbours(edit: Edit, chosen: list[Edit]) -> list[Edit]:
    """Of edits in order that do not meet, those before and after the place of another."""
    at = bisect_left(chosen, edit)
    return chosen[max(at - 1, 0) : at + 1]
