"""The last lines of a report: what was looked at, what was found, what could not be looked at."""

from __future__ import annotations

from citecheck.model.report import Report, Skipped
from citecheck.reporters.style import Style

_NOTHING = "No essay (.md, .qmd, .txt …; .html if you name it) and no bibliography (.bib) was found."
_MOST_REASONS = 5
_MOST_RULES = 4


def render(report: Report, *, style: Style | None = None) -> str:
    """Return the summary in one or two sentences, and one more line for each reason why rules were skipped."""
    style = style or Style()
    checked = f"Checked {_looked_at(report)}"
    found = _found(report)
    lines = [f"{checked}. {style.paint(found, 'green')}" if not report.diagnostics else f"{checked}.\n{found}"]
    lines += (style.paint(line, "dim") for line in _skipped(report.skipped))
    return "\n".join(lines) + "\n"


def count(number: int, singular: str, plural: str | None = None) -> str:
    """A number with its noun: `1 file`, `2 files`, `1,204 entries`."""
    return f"{number:,} {singular if number == 1 else plural or singular + 's'}"


def _looked_at(report: Report) -> str:
    summary = report.summary
    parts = (
        (summary.quotations, "quotation", None),
        (summary.claims, "claim", None),
        (summary.citations, "citation", None),
        (summary.entries, "entry", "entries"),
    )
    listed = ", ".join(count(number, one, many) for number, one, many in parts if number)
    files = count(summary.files, "file")
    return f"{files}: {listed}" if listed else files


def _found(report: Report) -> str:
    if not report.diagnostics:
        return "Nothing to complain about." if report.summary.files else _NOTHING
    summary = report.summary
    others = len(report.diagnostics) - summary.errors - summary.warnings
    parts = ((summary.errors, "error"), (summary.warnings, "warning"), (others, "remark"))
    text = ", ".join(count(number, name) for number, name in parts if number)
    return text + _fixable(report)


def _fixable(report: Report) -> str:
    fixes = [diagnostic.fix.safety for diagnostic in report.diagnostics if diagnostic.fix]
    safe, unsafe = fixes.count("safe"), fixes.count("unsafe")
    parts = [f"{safe} fixable with --fix"] if safe else []
    if unsafe:
        parts.append(f"{unsafe} {'more' if safe else 'fixable'} with --fix --unsafe-fixes")
    return f"; {', '.join(parts)}." if parts else "."


def _skipped(skipped: tuple[Skipped, ...]) -> list[str]:
    """A line for each reason; the names of all rules and all reasons are in the JSON report."""
    reasons: dict[str, dict[str, None]] = {}
    for each in skipped:
        reasons.setdefault(each.reason, {})[each.rule] = None
    lines = [f"Not checked ({reason}): {_some(list(rules))}" for reason, rules in reasons.items()]
    return (
        lines if len(lines) <= _MOST_REASONS else [*lines[:_MOST_REASONS], f"and {len(lines) - _MOST_REASONS} more of this kind"]
    )


def _some(names: list[str]) -> str:
    if len(names) <= _MOST_RULES:
        return ", ".join(names)
    return f"{', '.join(names[:_MOST_RULES])} and {len(names) - _MOST_RULES} other rules"
