"""
The report of a run, from the cache when nothing that it depends on has changed.

Reading, analysing and judging take most of the time of a run, and importing what does it takes more. A hook or an editor asks
about unchanged files again and again. This is the only place that knows about such reports: without it, a run is `lint`.
"""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from citecheck.cli.session import Session
from citecheck.cli.settings import Settings
from citecheck.cli.store import Cache, state
from citecheck.model.diagnostic import Diagnostic, Fix, Location, Remark
from citecheck.model.report import Report, Skipped, Summary
from citecheck.text.edits import Edit
from citecheck.text.lines import Position
from citecheck.text.span import Span

if TYPE_CHECKING:  # as in `session`
    from citecheck.model.essay import Run


def report(session: Session, settings: Settings, cache: Cache) -> Report:
    """What there is to say about the files of a session. Raises Failure when a bibliography that was named cannot be read."""
    return _remembered(session, settings, cache) if cache.keeps else _made(session.run(), settings)


def _remembered(session: Session, settings: Settings, cache: Cache) -> Report:
    """The report from the cache, where it is put if it is not there."""
    from json import dumps, loads  # noqa: PLC0415 - completion and help have no use for it

    name, made_from = f"report {session.paths}", session.fingerprint().encode("utf-8", "surrogateescape")
    stored = cache.get(name, made_from)
    if stored is not None:
        with suppress(ValueError, TypeError):  # for what somebody else has written there
            listed, bibliographies, seen, wire = loads(stored)
            if session.bibliographies_for(listed) == bibliographies and all(state(path) == seen[path] for path in seen):
                return _decode(wire)
    run = session.run()
    made = _made(run, settings)
    listed = {essay.document.name: essay.document.metadata.get("bibliography", ()) for essay in run.essays}
    cache.put(name, made_from, dumps([listed, session.bibliographies_for(listed), session.seen, made]).encode())
    return made


def _made(run: Run, settings: Settings) -> Report:
    from citecheck.lint.engine import lint  # noqa: PLC0415 - what the cache is there to avoid

    return lint(run, settings.of)


def _decode(wire: Any) -> Report:  # noqa: ANN401 - lists of what the records hold, in their order
    diagnostics, skipped, summary, sources = wire
    return Report(tuple(map(_diagnostic, diagnostics)), tuple(Skipped(*each) for each in skipped), Summary(*summary), sources)


def _diagnostic(wire: Any) -> Diagnostic:  # noqa: ANN401 - the same
    *plain, location, notes, fix = wire
    remarks = (Remark(message, path, _location(place) if place else None) for message, path, place in notes)
    return Diagnostic._make((*plain, _location(location), tuple(remarks), _fix(*fix) if fix else None))


def _location(wire: Iterable[Iterable[int]]) -> Location:
    return Location(*(Position(*place) for place in wire))


def _fix(safety: Any, edits: Iterable[tuple[Iterable[int], str]]) -> Fix:  # noqa: ANN401 - the same
    return Fix(safety, tuple(Edit(Span(*span), text) for span, text in edits))
