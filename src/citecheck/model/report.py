"""The outcome of one run of the linter, as reporters get it."""

from collections.abc import Mapping
from typing import NamedTuple

from citecheck.model.diagnostic import Diagnostic


class Skipped(NamedTuple):
    """A rule that could not be applied, and why: never silently clean."""

    rule: str
    reason: str


class Summary(NamedTuple):
    """What was looked at, not only what was wrong."""

    files: int = 0
    quotations: int = 0
    claims: int = 0
    citations: int = 0
    entries: int = 0
    errors: int = 0
    warnings: int = 0


class Report(NamedTuple):
    """
    Everything a reporter may print.

    diagnostics: in the order of path and position. sources: the text of each file that a diagnostic or one of its notes points into.
    """

    diagnostics: tuple[Diagnostic, ...]
    skipped: tuple[Skipped, ...]
    summary: Summary
    sources: Mapping[str, str]
