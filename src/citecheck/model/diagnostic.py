"""What a rule says, and what the user is told."""

from typing import Literal, NamedTuple

from citecheck.text.edits import Edit
from citecheck.text.lines import Position
from citecheck.text.span import Span

Severity = Literal["error", "warning", "info"]
Confidence = Literal["high", "medium", "low"]
Safety = Literal["safe", "unsafe"]


class Note(NamedTuple):
    """A further remark; `span` is a place in the file `path` (None: the file of the finding)."""

    message: str
    span: Span | None = None
    path: str | None = None


class Fix(NamedTuple):
    """A change on offer. Its edits are in the coordinates of the finding's span."""

    safety: Safety
    edits: tuple[Edit, ...]


class Finding(NamedTuple):
    """
    What a rule yields.

    span: in the document's text for a rule on essays, in the file for a rule on bibliographies.
    path: the file, where the rule looks at more than one; None is the file it was given.
    """

    span: Span
    message: str
    confidence: Confidence = "high"
    notes: tuple[Note, ...] = ()
    fix: Fix | None = None
    path: str | None = None


class Location(NamedTuple):
    """A stretch of a file, both as offsets and as people count."""

    start: Position
    end: Position


class Remark(NamedTuple):
    """A note of a finding, located."""

    message: str
    path: str | None = None
    location: Location | None = None


class Diagnostic(NamedTuple):
    """A finding stamped with its rule and located in its file. The edits of `fix` are in offsets of that file as decoded."""

    path: str
    code: str
    name: str
    severity: Severity
    confidence: Confidence
    message: str
    location: Location
    notes: tuple[Remark, ...] = ()
    fix: Fix | None = None
