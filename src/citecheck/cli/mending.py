"""Making fixes: in memory until nothing changes any more, then on disk, or as a difference to look at."""

from codecs import BOM_UTF8
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from citecheck.cli.changing import content
from citecheck.cli.session import Session
from citecheck.cli.settings import Settings
from citecheck.lint.engine import lint
from citecheck.lint.fixes import fix
from citecheck.model.report import Report
from citecheck.reporters.style import Style

_MOST_ROUNDS = 10
_COLORS = {"+": "green", "-": "red", "@": "cyan"}


class Mended(NamedTuple):
    """What is left to say after fixing, the old and new content of each file that changes, and how many findings were settled."""

    report: Report
    changes: dict[str, tuple[bytes, bytes]]
    settled: int


def mend(session: Session, settings: Settings, *, unsafe: bool) -> Mended:
    """Make the safe fixes, with `unsafe` the others too, and lint again until nothing changes; nothing is written."""
    report = lint(session.run(), settings.of)
    before: dict[str, bytes] = {}
    settled = 0
    for _ in range(_MOST_ROUNDS):
        made = sum(_mend_file(path, report, session, before, unsafe=unsafe) for path in report.sources)
        if not made:
            break
        settled += made
        report = lint(session.run(), settings.of)
    return Mended(report, {path: (old, session.content(path)) for path, old in before.items()}, settled)


def put_back(session: Session, settings: Settings, changes: Mapping[str, tuple[bytes, bytes]]) -> Report:
    """What is left to say when not every file could be written: of those, what was wrong before still is. Raises Failure."""
    for path, (old, new) in changes.items():
        if content(path) != new:
            session.put(path, old)
    return lint(session.run(), settings.of)


def difference(changes: Mapping[str, tuple[bytes | None, bytes]], style: Style) -> str:
    """The changes as `diff -u` shows them and `patch -p0` makes them."""
    from difflib import unified_diff

    return "".join(
        style.paint(line, _COLORS[line[0]]) if line[0] in _COLORS else line
        for path, (old, new) in sorted(changes.items())
        for line in _ended(unified_diff(_lines(old or b""), _lines(new), path, path))
    )


def encode(text: str, like: bytes) -> bytes:
    """The text of a file as bytes, with a byte order mark if its content so far, `like`, has one."""
    data = text.encode("utf-8", "surrogatepass")
    return BOM_UTF8 + data if like.startswith(BOM_UTF8) else data


def _mend_file(path: str, report: Report, session: Session, before: dict[str, bytes], *, unsafe: bool) -> int:
    """Make the fixes in one file and note what it was; returns how many findings they settle."""
    if not any(each.path == path and each.fix for each in report.diagnostics):
        return 0
    source, data = report.sources[path], session.content(path)
    if encode(source, data) != data:
        return 0  # some bytes were no UTF-8, which is a finding of its own: writing the text back would lose them
    fixed = fix(source, path, report.diagnostics, unsafe=unsafe)
    if fixed.text == source:
        return 0
    before.setdefault(path, data)
    session.put(path, encode(fixed.text, data))
    return fixed.settled


def _lines(data: bytes) -> list[str]:
    """The lines with their ends. A lone carriage return ends none here, as `patch` has it."""
    *ended, last = data.decode().split("\n")
    return [f"{line}\n" for line in ended] + ([last] if last else [])


def _ended(lines: Iterable[str]) -> Iterator[str]:
    """The lines of a difference, with a remark after one that lacks its end."""
    for line in lines:
        yield line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n"
