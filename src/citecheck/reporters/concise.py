"""One line for each finding, as editors and other programs read it: `path:line:column: CODE message`."""

from __future__ import annotations

from citecheck.model.report import Report
from citecheck.reporters import cells
from citecheck.reporters.style import Style


def render(report: Report, *, style: Style | None = None) -> str:
    """Return the lines, in the order of the report."""
    style = style or Style()
    lines: list[str] = []
    for each in report.diagnostics:
        start = each.location.start
        place = style.paint(f"{cells.show(each.path)}:{start.line}:{start.column}:", "bold")
        lines.append(f"{place} {style.severity(each.code, each.severity)} {cells.show(each.message)}\n")
    return "".join(lines)
