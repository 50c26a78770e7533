"""
Workflow commands of GitHub Actions, which it shows beside the changed lines.

Format and escapes: https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
"""

from __future__ import annotations

from citecheck.model.diagnostic import Diagnostic
from citecheck.model.report import Report

_COMMANDS = {"error": "error", "warning": "warning", "info": "notice"}
_WORST_FIRST = ("error", "warning", "info")


def render(report: Report) -> str:
    """Return one command for each finding, errors first: GitHub shows ten of each kind and drops the rest."""
    ordered = sorted(report.diagnostics, key=lambda each: _WORST_FIRST.index(each.severity))
    return "".join(map(_command, ordered))


def _command(diagnostic: Diagnostic) -> str:
    start, end = diagnostic.location
    properties = {"file": diagnostic.path, "line": start.line, "col": start.column, "endLine": end.line}
    if end.line == start.line:  # GitHub ignores the column of another line
        properties["endColumn"] = end.column
    properties["title"] = f"{diagnostic.code} {diagnostic.name}"
    listed = ",".join(f"{name}={_property(str(value))}" for name, value in properties.items())
    text = "\n".join((diagnostic.message, *(note.message for note in diagnostic.notes)))
    return f"::{_COMMANDS[diagnostic.severity]} {listed}::{_data(text)}\n"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
