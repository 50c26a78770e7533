"""
Findings for people: a headline, the words in their line with carets under them, and what else there is to say.

    essay.md:71:330: error CIT001 undefined-key: no entry “kennan97” in references.bib
       |
    71 | … “the most fateful error of American policy” [@kennan97, p. 3] …
       |                                                 ^^^^^^^^
       = did you mean “kennan1997fateful”?
       = fix: “kennan97” → “kennan1997fateful” (with --fix)
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from citecheck.model.diagnostic import Diagnostic, Fix, Location, Remark, Severity
from citecheck.model.report import Report
from citecheck.reporters import cells, excerpt
from citecheck.reporters.style import Style
from citecheck.text.edits import Edit

_WIDTH_OF_FILES = 120  # of excerpts where no terminal says how wide it is
_NARROWEST = 40
_LONGEST_EDIT = 50


def render(report: Report, *, width: int | None = None, style: Style | None = None) -> str:
    """Return all findings, a blank line after each; `width` is the terminal's, None where the output goes into a file."""
    page = _Page(report.sources, None if width is None else max(width, _NARROWEST), style or Style())
    return "".join(f"{line}\n" for diagnostic in report.diagnostics for line in (*page.finding(diagnostic), ""))


class _Page:
    """The lines of all files, and how wide and colourful they are printed."""

    def __init__(self, sources: Mapping[str, str], width: int | None, style: Style) -> None:
        self._sources = sources
        self._width = width
        self._style = style

    def finding(self, diagnostic: Diagnostic) -> Iterator[str]:
        """Yield the lines of one finding."""
        gutter = " " * _digits(diagnostic)
        yield self._headline(diagnostic)
        if diagnostic.path in self._sources:
            yield f"{gutter} {self._style.paint('|', 'blue')}"
        yield from self._excerpt(diagnostic.path, diagnostic.location, diagnostic.severity, gutter)
        for note in diagnostic.notes:
            yield from self._note(note, diagnostic, gutter)
        if diagnostic.fix and diagnostic.path in self._sources:
            yield self._remark(f"fix: {_change(self._sources[diagnostic.path], diagnostic.fix)}", gutter)

    def _headline(self, diagnostic: Diagnostic) -> str:
        start = diagnostic.location.start
        place = f"{cells.show(diagnostic.path)}:{start.line}:{start.column}:"
        what = f"{diagnostic.severity} {diagnostic.code}"
        lines = cells.wrap(f"{place} {what} {diagnostic.name}: {cells.show(diagnostic.message)}", self._width, "    ")
        painted = self._style.severity(what, diagnostic.severity)
        return lines.replace(place, self._style.paint(place, "bold"), 1).replace(what, painted, 1)

    def _note(self, note: Remark, diagnostic: Diagnostic, gutter: str) -> Iterator[str]:
        if note.location is None:
            yield self._remark(note.message, gutter)
            return
        path = note.path or diagnostic.path
        place = "" if path == diagnostic.path else f"{path}:{note.location.start.line}: "
        yield self._remark(place + note.message, gutter)
        yield from self._excerpt(path, note.location, "info", gutter)

    def _remark(self, message: str, gutter: str) -> str:
        lines = cells.wrap(f"{gutter} = {cells.show(message)}", self._width, f"{gutter}   ")
        return lines.replace("=", self._style.paint("=", "blue"), 1)

    def _excerpt(self, path: str, location: Location, severity: Severity, gutter: str) -> Iterator[str]:
        if path not in self._sources:
            return
        limit = (self._width or _WIDTH_OF_FILES) - len(gutter) - len(" | ")
        bar = self._style.paint("|", "blue")
        for row in excerpt.rows(self._sources[path], location, limit):
            number = self._style.paint(f"{row.number or '':>{len(gutter)}}", "blue")
            yield f"{number} {bar} {row.text}".rstrip()
            if row.length:
                yield f"{gutter} {bar} {' ' * row.start}{self._style.severity('^' * row.length, severity)}"


def _digits(diagnostic: Diagnostic) -> int:
    """The width of the longest line number of a finding and its notes."""
    locations = [diagnostic.location, *(note.location for note in diagnostic.notes if note.location)]
    return max(len(str(location.end.line)) for location in locations)


def _change(source: str, fix: Fix) -> str:
    """What a fix does, in words, and the option that lets it."""
    option = "--fix" if fix.safety == "safe" else "--fix --unsafe-fixes"
    shown = _edit(source, fix.edits[0]) if fix.edits else "nothing"
    more = f", and {len(fix.edits) - 1} more" if len(fix.edits) > 1 else ""
    return f"{shown}{more} (with {option})"


def _edit(source: str, edit: Edit) -> str:
    old, new = (
        _quoted(cells.shorten(cells.show(text), _LONGEST_EDIT, keep="ends")) for text in (edit.span.of(source), edit.text)
    )
    if not old:
        return f"insert {new}"
    return f"{old} → {new}" if new else f"remove {old}"


def _quoted(text: str) -> str:
    """The text, in quotation marks where it could not be seen otherwise where it begins and ends."""
    return text if text == text.strip() else f"“{text}”"
