"""How often each rule has something to say."""

from __future__ import annotations

from citecheck.model.report import Report
from citecheck.reporters.style import Style


def render(report: Report, *, style: Style | None = None) -> str:
    """Return one line for each rule that found something, the most frequent first; `[*]` marks those with a safe fix."""
    style = style or Style()
    numbers: dict[tuple[str, str], int] = {}
    fixable = set()
    severities = {}
    for each in report.diagnostics:
        rule = (each.code, each.name)
        numbers[rule] = numbers.get(rule, 0) + 1
        severities[rule] = each.severity
        if each.fix and each.fix.safety == "safe":
            fixable.add(rule)
    wide = len(str(max(numbers.values(), default=0)))
    ordered = sorted(numbers.items(), key=lambda item: (-item[1], item[0]))
    return "".join(
        f"{number:>{wide}}  {style.severity(rule[0], severities[rule])}  {'[*]' if rule in fixable else '   '}  {rule[1]}\n"
        for rule, number in ordered
    )
