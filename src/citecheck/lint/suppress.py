"""Instructions to citecheck in the comments of a file: `citecheck: ignore[name, name] reason`, `citecheck: off`, `citecheck: on`."""

import re
from bisect import bisect_right
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from typing import NamedTuple

from citecheck.model.document import Document
from citecheck.model.entry import Bibliography
from citecheck.rules.directives import Idle
from citecheck.rules.registry import Rule, rules, selects
from citecheck.text.lines import LineIndex
from citecheck.text.span import Span

_MARK = "citecheck:"
_VERBS = ("ignore", "off", "on", "bibliography", "end")
# What ends a stretch in which nothing is reported, and what begins it: `citecheck bib` has written what stands in a bibliography.
_ENDS = {"on": "off", "end": "bibliography"}


class Ignore(NamedTuple):
    """
    One name inside `ignore[…]`.

    part: where the name stands. covers: the stretch of the file in which it holds.
    """

    part: Span
    name: str
    covers: Span


class Directives(NamedTuple):
    """
    All instructions in one file.

    ignores: in the order of what they cover. off: the stretches where nothing is reported. broken: instructions that say nothing.
    """

    ignores: tuple[Ignore, ...] = ()
    off: tuple[Span, ...] = ()
    broken: tuple[Idle, ...] = ()

    def hides(self, rule: Rule, span: Span, used: set[Ignore]) -> bool:
        """Whether a finding of `rule` at `span` is not to be reported; the ignores that say so are added to `used`."""
        by = [ignore for ignore in self._near(span) if _touches(ignore.covers, span) and selects(ignore.name, rule)]
        used.update(by)
        return bool(by) or any(off.start <= span.start < off.end for off in self.off)

    def _near(self, span: Span) -> Iterator[Ignore]:
        """The ignores that may cover a span: what they cover, lines and entries, begins and ends in the same order."""
        index = bisect_right(self.ignores, span.end, key=lambda ignore: ignore.covers.start)
        while index and self.ignores[index - 1].covers.end >= span.start:
            index -= 1
            yield self.ignores[index]


def directives_of(origin: Document | Bibliography, lines_of: Callable[[str], LineIndex]) -> Directives:
    """The instructions in a file; in a bibliography, one that covers a line of an entry covers all of the entry."""
    if isinstance(origin, Document):
        comments = [comment.span for comment in origin.comments]
        return _directives(origin.source, comments, lines_of(origin.name), ())
    comments = [line for comment in origin.comments for line in _lines_in(origin.source, comment)]
    return _directives(origin.source, comments, lines_of(origin.path), [entry.span for entry in origin.entries])


def speaks_to_us(source: str) -> bool:
    """Whether a file may hold instructions at all; cheap, and nearly always false."""
    return _MARK in source


def idle(found: Directives, used: Collection[Ignore], ran: Collection[str]) -> tuple[Idle, ...]:
    """The parts that did nothing, of those whose rules all `ran` (by code)."""
    parts = list(found.broken)
    known = [word for rule in rules() for word in (rule.name, rule.code)]
    for ignore in found.ignores:
        meant = [rule for rule in rules() if selects(ignore.name, rule)]
        if not meant:
            parts.append(Idle(ignore.part, ignore.name, "unknown-rule", _nearest(ignore.name, known)))
        elif ignore not in used and all(rule.code in ran for rule in meant):
            parts.append(Idle(ignore.part, ignore.name, "unused"))
    return tuple(parts)


class _Instruction(NamedTuple):
    """What a comment tells us to do: the verb, the names in brackets and where they begin."""

    verb: str
    span: Span
    names: str
    names_start: int
    comment: Span


def _instructions(source: str, comments: Iterable[Span]) -> Iterator[_Instruction]:
    pattern = re.compile(_MARK + r"[ \t]*([\w-]+)(?:\[([^\]\n]*)\])?")
    for comment in comments:
        for match in pattern.finditer(source, comment.start, comment.end):
            yield _Instruction(match[1], Span(*match.span(1)), match[2] or "", match.start(2), comment)


def _lines_in(source: str, span: Span) -> Iterator[Span]:
    """The lines of a comment that may be many, each without the blanks around it."""
    start = span.start
    for line in span.of(source).splitlines(keepends=True):
        yield Span(start + len(line) - len(line.lstrip()), start + len(line.rstrip()))
        start += len(line)


def _directives(source: str, comments: Iterable[Span], lines: LineIndex, blocks: Sequence[Span]) -> Directives:
    ignores: list[Ignore] = []
    off: list[Span] = []
    broken: list[Idle] = []
    since: dict[str, int] = {}
    for item in _instructions(source, comments):
        if item.verb in _ENDS.values():
            since.setdefault(item.verb, item.comment.start)
        elif item.verb in _ENDS:
            start = since.pop(_ENDS[item.verb], None)
            off += () if start is None else (Span(start, item.comment.end),)
        elif item.verb == "ignore":
            covers = _widened(_covered(source, item.comment, lines), blocks)
            parts = [Ignore(part, part.of(source), covers) for part in _parts(item)]
            ignores += parts
            broken += () if parts else (Idle(item.span, item.verb, "no-rule"),)
        else:
            broken.append(Idle(item.span, item.verb, "unknown-verb", _nearest(item.verb, _VERBS)))
    if "off" in since:
        off.append(Span(since["off"], len(source) + 1))
    return Directives(tuple(sorted(ignores, key=lambda ignore: ignore.covers)), tuple(off), tuple(broken))


def _parts(item: _Instruction) -> Iterator[Span]:
    start = item.names_start
    for name in item.names.split(","):
        if name.strip():
            lead = len(name) - len(name.lstrip())
            yield Span(start + lead, start + lead + len(name.strip()))
        start += len(name) + 1


def _covered(source: str, comment: Span, lines: LineIndex) -> Span:
    """The line of a comment; the next line with text where the comment stands alone."""
    first, last = lines.position(comment.start).line, lines.position(comment.end).line
    before = source[lines.offset(first, 1) : comment.start]
    after = source[comment.end : lines.offset(last, 1) + len(lines.line(last))]
    if before.strip() or after.strip():
        return Span(lines.offset(first, 1), lines.offset(last, 1) + len(lines.line(last)))
    target = last + 1
    while target < lines.count and not lines.line(target).strip():
        target += 1
    target = min(target, lines.count)
    return Span(lines.offset(target, 1), lines.offset(target, 1) + len(lines.line(target)))


def _widened(covers: Span, blocks: Sequence[Span]) -> Span:
    """A covered stretch and all of the blocks, which are in order, that it meets."""
    index = max(bisect_right(blocks, covers.start, key=lambda block: block.start) - 1, 0)
    while index < len(blocks) and blocks[index].start < covers.end:
        covers = covers.cover(blocks[index]) if blocks[index].meets(covers) else covers
        index += 1
    return covers


def _touches(covers: Span, span: Span) -> bool:
    """Whether a finding lies at least partly in a covered stretch; an empty finding counts where it stands."""
    return span.start <= covers.end and span.end >= covers.start and (covers.meets(span) or span.length == 0)


def _nearest(word: str, known: Iterable[str]) -> str:
    from difflib import get_close_matches

    near = get_close_matches(word, list(known), n=1)
    return near[0] if near else ""
