"""The files of a run, and the way from a finding's span to a place in one of them."""

from __future__ import annotations

from collections.abc import Mapping

from citecheck.model.diagnostic import Finding, Fix, Location, Note, Remark
from citecheck.model.document import Document
from citecheck.model.entry import Bibliography
from citecheck.text.edits import Edit
from citecheck.text.lines import LineIndex
from citecheck.text.span import Span


class Files:
    """The texts of all files of a run by path, with their lines counted once and only where something is to be located."""

    def __init__(self, sources: Mapping[str, str]) -> None:
        self._sources = sources
        self._lines: dict[str, LineIndex] = {}

    @property
    def opened(self) -> dict[str, str]:
        """The texts of the files in which something was located or looked for."""
        return {path: self._sources[path] for path in self._lines}

    def lines(self, path: str) -> LineIndex:
        """The lines of a file."""
        if path not in self._lines:
            self._lines[path] = LineIndex(self._sources[path])
        return self._lines[path]

    def locate(self, path: str, span: Span) -> Location:
        """A span of a file as people count."""
        lines = self.lines(path)
        return Location(lines.position(span.start), lines.position(span.end))


def place(finding: Finding, subject: Document | Bibliography | None) -> Finding:
    """
    The same finding with a path, and with every span and edit in that file's coordinates.

    A finding or note without a path speaks of the subject that its rule was given, an essay in the coordinates of its text.
    A fix is dropped where markup stands inside the words that it would replace.
    """
    if finding.path is not None or subject is None:
        return finding
    if isinstance(subject, Bibliography):
        return finding._replace(path=subject.path)
    return finding._replace(
        path=subject.name,
        span=subject.map.span(finding.span),
        notes=tuple(_place_note(note, subject) for note in finding.notes),
        fix=_place_fix(finding.fix, subject) if finding.fix else None,
    )


def remark(note: Note, path: str, files: Files) -> Remark:
    """A note of a placed finding in the file `path`, located."""
    if note.span is None:
        return Remark(note.message)
    where = note.path or path
    return Remark(note.message, where, files.locate(where, note.span))


def _place_note(note: Note, document: Document) -> Note:
    if note.path is not None or note.span is None:
        return note
    return note._replace(path=document.name, span=document.map.span(note.span))


def _place_fix(fix: Fix, document: Document) -> Fix | None:
    edits = []
    for edit in fix.edits:
        span = document.map.span(edit.span)
        there = span.of(document.source)
        # One sign may be written in another way, such as “&quot;”; an element that stands for one, such as `<q>`, has two tags.
        if there != edit.span.of(document.text) and (edit.span.length > 1 or there.startswith("<")):
            return None
        edits.append(Edit(span, document.written(edit.text)))
    return fix._replace(edits=tuple(edits))
