"""The report for other programs: version 1 of the format in docs/json.md."""

from __future__ import annotations

from citecheck.model.diagnostic import Diagnostic, Fix, Remark
from citecheck.model.report import Report
from citecheck.text.lines import LineIndex, Position

Value = dict[str, "Value"] | list["Value"] | str | int | float | bool | None


def render(report: Report) -> str:
    """Return one JSON object, with a line end."""
    from json import dumps  # noqa: PLC0415 - only this format needs it

    indexes = {path: LineIndex(source) for path, source in report.sources.items()}
    wire = {
        "schema": 1,
        "diagnostics": [_diagnostic(each, indexes.get(each.path)) for each in report.diagnostics],
        "skipped": [each._asdict() for each in report.skipped],
        "summary": report.summary._asdict(),
    }
    return dumps(wire, ensure_ascii=False, indent=2) + "\n"


def position(place: Position) -> Value:
    """A place as the format writes it."""
    return {"line": place.line, "column": place.column, "offset": place.offset}


def _diagnostic(diagnostic: Diagnostic, index: LineIndex | None) -> Value:
    return {
        "path": diagnostic.path,
        "code": diagnostic.code,
        "name": diagnostic.name,
        "severity": diagnostic.severity,
        "confidence": diagnostic.confidence,
        "message": diagnostic.message,
        "start": position(diagnostic.location.start),
        "end": position(diagnostic.location.end),
        "notes": [_note(note) for note in diagnostic.notes],
        "fix": _fix(diagnostic.fix, index) if diagnostic.fix and index else None,
    }


def _note(note: Remark) -> Value:
    wire: dict[str, Value] = {"message": note.message}
    if note.path is not None:
        wire["path"] = note.path
    if note.location is not None:
        wire |= {"start": position(note.location.start), "end": position(note.location.end)}
    return wire


def _fix(fix: Fix, index: LineIndex) -> Value:
    edits: list[Value] = [
        {
            "start": position(index.position(edit.span.start)),
            "end": position(index.position(edit.span.end)),
            "text": edit.text,
        }
        for edit in fix.edits
    ]
    return {"safety": fix.safety, "edits": edits}
