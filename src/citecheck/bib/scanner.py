"""
A bibliography file taken apart into blocks and assignments with the offsets of everything, whatever state it is in.

What cannot be meant as it stands becomes a `Fault`, and reading goes on at the nearest place where a field or a block begins.
The grammar is that of BibTeX 0.99d and of btparse (biber), as far as they agree; see docs/decisions/0003-bibtex-two-layers.md.
"""

from __future__ import annotations

import re

from citecheck.bib.tokens import Assignment, Block, Scan
from citecheck.bib.values import Value, scan_value
from citecheck.model.entry import Fault
from citecheck.text.span import Span

_START = re.compile(r"(?<![\w.])@\s*+(\w[\w-]*+)\s*+[{(]")
_KEY = re.compile(r"\s*+([^\s,{}()\"=%#]*+)\s*+(?:,|(?=[})]))")
_LOOSE_KEY = re.compile(r"\s*+([^,{}()\"=%#\n@]*+)(?<=\S)[ \t]*+(,|\n|(?=[})])|$)")
_NAME = r"([^\s\"#%'(),={}@\\~\d][^\s\"#%'(),={}@\\~]*+)"
# The way nearly every field is written: braces to a depth of three, plain quotation marks or a number, then the comma.
_FIELD = re.compile(
    rf"\s*+{_NAME}\s*+=\s*+(\{{(?:[^{{}}]++|\{{(?:[^{{}}]++|\{{[^{{}}]*+\}})*+\}})*+\}}|\"[^\"{{}}\\]*+\"|\d++)\s*+(,?)"
)
_ASSIGNED = re.compile(rf"{_NAME}\s*+(=?)\s*+")
# Where a value that is never closed must have ended: before the line of another field, or of the closing delimiter.
_CUT = re.compile(rf"\n[ \t]*+(?:{_NAME}[ \t]*+=[ \t]*+[{{\"\d]|[}})])")
_CONTINUES = re.compile(rf"\s*+(?:,\s*+{_NAME}\s*+=|{_NAME}\s*+=\s*+[{{\"])")
_BLANK = re.compile(r"\s*+")
_JUNK = re.compile(r"[^,\n{}()@%]++|.", re.DOTALL)
_LOST = re.compile(
    rf"^[ \t]*+(?:{_NAME}[ \t]*+=[ \t]*+[{{\"]|@?\w++[ \t]*+\{{[^\s,{{}}]++,[ \t]*+\r?$|@\w++[ \t]++\S)", re.MULTILINE
)


def scan(source: str) -> Scan:
    """Take any text apart; never raises. Blocks, texts and faults are in the order of the source."""
    scanner = _Scanner(source)
    at = 0
    text_start = 0
    while (match := _START.search(source, at)) is not None:
        comment_end = _line_comment(source, text_start, match.start())
        if comment_end:
            at = comment_end
            continue
        scanner.text(text_start, match.start())
        at = text_start = scanner.block(match)
    scanner.text(text_start, len(source))
    scanner.faults.sort(key=lambda fault: fault.span)
    return Scan(scanner.blocks, scanner.texts, scanner.faults)


def _line_comment(source: str, start: int, at: int) -> int:
    """Where the line of `at` ends, if it begins with % (looking back no further than `start`); else 0."""
    line = max(source.rfind("\n", start, at), source.rfind("\r", start, at), start - 1) + 1
    if not source[line:at].lstrip().startswith("%"):
        return 0
    end = source.find("\n", at)
    return len(source) if end < 0 else end


class _Scanner:
    """The place in the source, and what was found so far."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.blocks: list[Block] = []
        self.texts: list[tuple[int, int]] = []
        self.faults: list[Fault] = []
        self._at = 0
        self._closer = "}"
        self._key: str | None = None
        self._assignments: list[Assignment] = []
        # Up to here braces are known not to balance, so that no value may reach over a line that looks like a field.
        self._unbalanced_to = 0

    def text(self, start: int, end: int) -> None:
        """Keep what stands between two blocks; report what looks like an entry that got lost."""
        text = self.source[start:end]
        if not text or text.isspace():
            return
        start += len(text) - len(text.lstrip())
        end = start + len(text.strip())
        self.texts.append((start, end))
        self._key = None
        if not text.strip(" \t\r\n,)}"):
            self._fault("unbalanced-braces", start, end, "Nothing is open here that this could close. Remove it.")
        elif _LOST.search(self.source, start, end):
            self._fault(
                "lost-entry",
                start,
                end,
                "This looks like an entry, but is not read. It must begin with @, its type and a brace: @book{",
            )

    def block(self, match: re.Match[str]) -> int:
        """Read the block that `match` begins, and return where it ends."""
        kind = match[1].lower()
        self._closer = "}" if match[0][-1] == "{" else ")"
        self._at = match.end()
        self._key = None
        self._assignments = []
        key_span = (match.end(), match.end())
        if kind in {"comment", "preamble"}:
            self._skip(kind, match.end() - 1)
        else:
            if kind != "string":
                key_span = self._read_key()
            self._read_fields(match.end() - 1)
        self.blocks.append(Block(kind, match.start(), self._at, *match.span(1), *key_span, self._assignments))
        return self._at

    def _fault(self, code: str, start: int, end: int, message: str) -> None:
        self.faults.append(Fault(code, Span(start, end), message, self._key))

    def _skip(self, kind: str, opener: int) -> None:
        """Go past a block whose content is not ours to read."""
        if self._closer == "}":
            value = scan_value(self.source, opener, len(self.source))
            self._at = value.pieces[0].end + 1 if value.pieces else value.outer_end
            closed = value.trouble != "unclosed"
        else:
            end = self.source.find(")", opener)
            closed = end >= 0
            self._at = end + 1 if closed else len(self.source)
        if not closed:
            self._fault(
                "unbalanced-braces",
                opener,
                opener + 1,
                f"The @{kind} that begins here is never closed. Close it with {self._closer}.",
            )

    def _read_key(self) -> tuple[int, int]:
        """Read the key and its comma; return its place."""
        match = _KEY.match(self.source, self._at)
        if match is None:
            return self._read_loose_key()
        start, end = match.span(1)
        self._at = match.end()
        self._key = match[1]
        if start == end:
            self._fault(
                "empty-key", start, end, "The entry has no key, so nothing can cite it. Write one after the opening brace."
            )
        return start, end

    def _read_loose_key(self) -> tuple[int, int]:
        """Read a key with something wrong about it, or find that there is none."""
        match = _LOOSE_KEY.match(self.source, self._at)
        if match is None or not match[1]:
            start = _blank(self.source, self._at)
            self._fault(
                "empty-key", start, start, "The entry has no key, so nothing can cite it. Write one after the opening brace."
            )
            return start, start
        start, end = match.start(1), match.start(1) + len(match[1].rstrip())
        self._key = self.source[start:end]
        self._at = match.end()
        if len(self._key.split()) > 1:
            self._fault("space-in-key", start, end, "A key must not have blanks in it. Put a hyphen or nothing in their place.")
        if match[2] == "\n":
            self._fault("missing-comma", end, end, "A comma is missing after the key.")
        return start, end

    def _read_fields(self, opener: int) -> None:
        """Read assignments up to the end of the block."""
        source, closer, assignments = self.source, self._closer, self._assignments
        while True:
            field = _FIELD.match(source, self._at) if self._at >= self._unbalanced_to else None
            if field is not None:
                after = field.end()
                if field[3] or source[after : after + 1] == closer:
                    start, end = outer_start, outer_end = field.span(2)
                    if source[start] in '{"':
                        start, end = start + 1, end - 1
                    if source[end - 1] != "\\" and source.find("@", start, end) < 0:
                        assignments.append(Assignment(*field.span(1), start, end, outer_end))
                        self._at = after
                        continue
            if not self._step(opener):
                return

    def _step(self, opener: int) -> bool:
        """Read whatever comes next, the careful way; return whether the block goes on."""
        source = self.source
        at = self._at = _blank(source, self._at)
        mark = source[at : at + 1]
        if mark in {"", "@"} and (not mark or _START.match(source, at)):
            return self._unclosed(opener)
        if mark in {"}", ")"}:
            return self._close(mark, opener)
        if mark == "%":
            end = source.find("\n", at)
            self._at = len(source) if end < 0 else end
            self._fault("percent-comment", at, self._at, "BibTeX knows no comments inside an entry. Move this out of it.")
        elif mark == ",":
            self._at = at + 1
            self._fault("extra-comma", at, at + 1, "There is no field before this comma. Remove it.")
        elif (name := _ASSIGNED.match(source, at)) is not None and (
            name[2] or source[name.end() : name.end() + 1] in {"{", '"', ","}
        ):
            self._read_assignment(name)
        else:
            junk = _JUNK.match(source, at)
            self._at = junk.end() if junk else at + 1
            self._fault(
                "unexpected-text", at, self._at, "This is not read: a field must have a name, an equals sign and a value."
            )
            self._at += source[self._at : self._at + 1] == ","
        return True

    def _close(self, mark: str, opener: int) -> bool:
        """Take a closing delimiter as the end of the block, unless more fields follow."""
        at = self._at
        self._at = at + 1
        if _CONTINUES.match(self.source, at + 1):
            self._fault("unbalanced-braces", at, at + 1, "This brace closes the entry, yet more of its fields follow. Remove it.")
            self._at = _blank(self.source, at + 1)
            self._at += self.source[self._at] == ","
            return True
        if mark != self._closer:
            opening = self.source[opener]
            self._fault("unbalanced-braces", at, at + 1, f"The entry opened with {opening} must be closed with {self._closer}.")
        return False

    def _unclosed(self, opener: int) -> bool:
        """The file or the next block has come before the end of this one: look for a value that was never closed."""
        end = self._at
        if end <= self._unbalanced_to:
            return False
        last = self._assignments[-1] if self._assignments else None
        if last and last.end < last.outer_end and (cut := _CUT.search(self.source, last.start, last.outer_end)):
            self._assignments.pop()
            self._cut(last, last.start - 1, cut.start(), end)
            return True
        if end == len(self.source):
            self._fault("truncated-entry", opener, opener + 1, f"The file ends before this does. Close it with {self._closer}")
        else:
            self._fault(
                "unbalanced-braces", opener, opener + 1, f"The next entry begins before this ends. Close it with {self._closer}"
            )
        return False

    def _read_assignment(self, name: re.Match[str]) -> None:
        """Read `name = value` and the comma after it."""
        source, at = self.source, name.end()
        if not name[2]:
            self._fault("missing-equals", name.end(1), name.end(1), f"An equals sign is missing after “{name[1]}”.")
        limit = len(source)
        if at < self._unbalanced_to:
            cut = _CUT.search(source, at, self._unbalanced_to)
            limit = cut.start() if cut else self._unbalanced_to
        value = scan_value(source, at, limit)
        field = Assignment(*name.span(1), *value[:4])
        if value.trouble == "unclosed" or self._runs_over(value):
            cut = _CUT.search(source, value.opener + 1, value.outer_end)
            self._cut(field, value.opener, cut.start() if cut else value.end, value.outer_end)
            return
        if value.trouble == "missing":
            at = name.end(2)
            field = Assignment(*name.span(1), at, at, at)
            self._fault("missing-value", *name.span(1), f"The field “{name[1]}” has no value.")
        elif field.end < field.outer_end and source[field.end - 1] == "\\":
            start = field.start + len(source[field.start : field.end].rstrip("\\"))
            self._fault(
                "backslash-before-delimiter",
                start,
                field.end,
                "Some programs take the value to go on after this backslash. Remove it.",
            )
        self._assignments.append(field)
        self._read_comma(field.outer_end)

    def _read_comma(self, at: int) -> None:
        """Go past the comma after a value that ends at `at`, if there is one; report it if there should be one."""
        self._at = _blank(self.source, at)
        if self.source[self._at : self._at + 1] == ",":
            self._at += 1
        elif (name := _ASSIGNED.match(self.source, self._at)) is not None and name[2]:
            self._fault("missing-comma", at, at, f"A comma is missing here, before “{name[1]}”.")

    def _runs_over(self, value: Value) -> bool:
        """Whether a quoted value was closed by the mark that opens a later one: then a field begins in it, and other words follow."""
        source = self.source
        if value.pieces or source[value.start - 1] != '"' or not _CUT.search(source, value.start, value.outer_end):
            return False
        after = _blank(source, value.outer_end)
        following = _ASSIGNED.match(source, after)
        return source[after : after + 1] not in {"", ",", "}", ")", "%"} and not (following and following[2])

    def _cut(self, field: Assignment, opener: int, stop: int, end: int) -> None:
        """Keep up to `stop` a value that is never closed; the block is known to go on no further than `end`."""
        start = min(field.start, stop)
        stop_text = self.source[start:stop].rstrip().removesuffix(",").rstrip()
        value_end = start + len(stop_text)
        self._assignments.append(Assignment(field.name_start, field.name_end, start, value_end, value_end))
        self._at = stop
        if stop < len(self.source):
            self._unbalanced_to = end
            mark = self.source[opener]
            code = "unbalanced-braces" if mark == "{" else "unbalanced-quotes"
            self._fault(code, opener, opener + 1, f"The value that begins with this {mark} is never closed.")


def _blank(source: str, at: int) -> int:
    """The offset of the first character from `at` on that is not white space."""
    match = _BLANK.match(source, at)
    return match.end() if match else at
