"""
The inside of one block: assignments up to its closing delimiter, with every fault on the way.

Nearly all fields are read by one regular expression; whatever it does not take is read step by step, so that care costs time only
where it is needed.
"""

from __future__ import annotations

import re

from citecheck.bib.tokens import Assignment, Piece
from citecheck.bib.values import Value, scan_value
from citecheck.model.entry import Fault
from citecheck.text.span import Span

BLOCK_START = re.compile(r"(?<![\w.])@\s*+(\w[\w-]*+)\s*+[{(]")
_NAME = r"([^\s\"#%'(),={}@\\~\d][^\s\"#%'(),={}@\\~]*+)"
# Braces to a depth of three, quotation marks, a number or the name of a macro; then the comma or the end of the block. Values with @
# are left to the careful way, since a block may begin there.
_FIELD = re.compile(
    rf"\s*+{_NAME}\s*+=\s*+(?:\{{((?>(?:[^{{}}@]++|\{{(?>(?:[^{{}}@]++|\{{[^{{}}@]*+\}})*)\}})*))(?<!\\)\}}"
    r"|\"((?>(?:[^\"{}\\@]++|\\[^\"{}@]|\{(?>(?:[^{}@]++|\{[^{}@]*+\})*)\})*))\"|(\d++)|([^\W\d][\w:.+/-]*+))\s*+(?:,|(?=[})]))"
)
_NUMBER_GROUP, _MACRO_GROUP = 4, 5
# Makes a named tuple in half the time that calling its class takes: four of them for every field.
_new = tuple.__new__
_BLANK = re.compile(r"\s*+")
# Compiled when first needed, which for most files is never.
_ASSIGNED = rf"{_NAME}\s*+(=?)\s*+"
_CONTINUES = rf",\s*+{_NAME}\s*+=|{_NAME}\s*+=\s*+[{{\"]"
_JUNK = r"[^,\n{}()@%]++|\{++|."
# Where a value that is never closed must have ended: before the line of another field, or of the closing delimiter.
_CUT = rf"\n[ \t]*+(?:{_NAME}[ \t]*+=[ \t]*+[{{\"\d]|[}})])"


def skip_blank(source: str, at: int) -> int:
    """The offset of the first character from `at` on that is not white space."""
    match = _BLANK.match(source, at)
    return match.end() if match else at


class Body:
    """The inside of a block that opens with the delimiter at `opener`, to be read from `at` on; faults are added to `faults`."""

    def __init__(self, source: str, opener: int, faults: list[Fault]) -> None:
        self.source = source
        self.at = opener + 1
        self.key: str | None = None
        self.assignments: list[Assignment] = []
        self._opener = opener
        self._closer = "}" if source[opener] == "{" else ")"
        self._faults = faults
        # Up to here braces are known not to balance, so that no value may reach over a line that looks like a field.
        self._unbalanced_to = 0

    def fault(self, code: str, start: int, end: int, message: str) -> None:
        """Note a fault of this block."""
        self._faults.append(Fault(code, Span(start, end), message, self.key))

    def read(self) -> None:
        """Read to the end of the block, wherever that is; `at` is then after it."""
        source, append, match_field, at = self.source, self.assignments.append, _FIELD.match, self.at
        while True:
            field = match_field(source, at) if at >= self._unbalanced_to else None
            if field is None:
                self.at = at
                if not self._step():
                    return
                at = self.at
                continue
            group = field.lastindex or 0
            pieces = (Piece("macro", Span(*field.span(group))),) if group == _MACRO_GROUP else ()
            name_span = _new(Span, field.span(1))
            span = _new(Span, field.span(group))
            outer = _new(Span, (name_span[0], span[1] + (group < _NUMBER_GROUP)))
            append(_new(Assignment, (name_span, span, outer, pieces)))
            at = field.end()

    def _step(self) -> bool:
        """Read whatever comes next, the careful way; return whether the block goes on."""
        source = self.source
        at = self.at = skip_blank(source, self.at)
        mark = source[at : at + 1]
        if not mark or (mark == "@" and BLOCK_START.match(source, at)):
            return self._unclosed()
        if mark in {"}", ")"}:
            return self._close(mark)
        if mark == "%":
            end = source.find("\n", at)
            self.at = len(source) if end < 0 else end
            self.fault("percent-comment", at, self.at, "Only biber knows comments inside an entry. Move this out of it.")
        elif mark == ",":
            self.at = at + 1
            self.fault("extra-comma", at, at + 1, "There is no field before this comma. Remove it.")
        elif (name := self._name(at)) is not None and (name[2] or source[name.end() : name.end() + 1] in {"{", '"', ","}):
            self._read_assignment(name)
        else:
            self._read_junk()
        return True

    def _read_junk(self) -> None:
        """Go past what cannot begin a field, and the comma after it."""
        start = self.at
        junk = re.compile(_JUNK, re.DOTALL).match(self.source, start)
        self.at = end = junk.end() if junk else start + 1
        last = self._faults[-1] if self._faults else None
        if last and last.code == "unexpected-text" and not self.source[last.span.end : start].strip():
            start = self._faults.pop().span.start
        self.fault("unexpected-text", start, end, "This is not read: a field must have a name, an equals sign and a value.")
        self.at += self.source[end : end + 1] == ","

    def _name(self, at: int) -> re.Match[str] | None:
        """The name of a field at `at`; group 2 is its equals sign, if it has one."""
        return re.compile(_ASSIGNED).match(self.source, at)

    def _close(self, mark: str) -> bool:
        """Take a closing delimiter as the end of the block, unless more of its fields follow."""
        at = self.at
        following = skip_blank(self.source, at + 1)
        self.at = at + 1
        ends = self.source[following : following + 1] in {"", "@"} or self.source.count("\n", at, following) > 1
        if not ends and re.compile(_CONTINUES).match(self.source, following):
            self.fault("unbalanced-braces", at, at + 1, "This closes the entry, yet more of its fields follow. Remove it.")
            self.at = following + (self.source[following] == ",")
            return True
        if mark == self._closer:
            return False
        opening = self.source[self._opener]
        self.fault("unbalanced-braces", at, at + 1, f"What opened with {opening} must be closed with {self._closer}")
        return not ends

    def _unclosed(self) -> bool:
        """The file or the next block has come before the end of this one: look for a value that was never closed."""
        end = self.at
        if end <= self._unbalanced_to:
            return False
        last = self.assignments[-1] if self.assignments else None
        if last and last.span.end < last.outer.end and (cut := self._find_cut(last.span.start, last.outer.end)):
            self.assignments.pop()
            while self._faults and self._faults[-1].span.start >= cut:
                self._faults.pop()
            self._cut(last.name_span, last.span.start, last.span.start - 1, Span(cut, end))
            return True
        opener = self._opener
        if end == len(self.source):
            self.fault("truncated-entry", opener, opener + 1, f"The file ends before this does. Close it with {self._closer}")
        else:
            self.fault(
                "unbalanced-braces", opener, opener + 1, f"The next entry begins before this ends. Close it with {self._closer}"
            )
        return False

    def _read_assignment(self, name: re.Match[str]) -> None:
        """Read `name = value` and the comma after it."""
        start, end = name.span(1)
        if not name[2]:
            self.fault("missing-equals", end, end, f"An equals sign is missing after “{name[1]}”.")
        limit = len(self.source)
        if name.end() < self._unbalanced_to:
            limit = self._find_cut(name.end(), self._unbalanced_to) or self._unbalanced_to
        value = scan_value(self.source, name.end(), limit)
        if value.trouble == "unclosed" or self._runs_over(value):
            stop = self._find_cut(value.opener + 1, value.end) or value.end
            begin = value.opener + 1 if value.opener == name.end() else name.end()
            self._cut(Span(start, end), begin, value.opener, Span(stop, value.end if value.trouble else 0))
            return
        if value.trouble == "missing":
            end = name.end(2)
            value = Value(Span(end, end), end, (), end)
            self.fault("missing-value", start, name.end(1), f"The field “{name[1]}” has no value.")
        elif value.span.end < value.end and self.source[value.span.end - 1] == "\\":
            end = value.span.end
            begin = value.span.start + len(value.span.of(self.source).rstrip("\\"))
            self.fault(
                "backslash-before-delimiter", begin, end, "Some programs take the value to go on after this backslash. Remove it."
            )
        self.assignments.append(Assignment(Span(*name.span(1)), value.span, Span(start, value.end), value.pieces))
        self._read_comma(value.end)

    def _read_comma(self, at: int) -> None:
        """Go past the comma after a value that ends at `at`, if there is one; report it if there should be one."""
        self.at = skip_blank(self.source, at)
        if self.source[self.at : self.at + 1] == ",":
            self.at += 1
        elif (name := self._name(self.at)) is not None and name[2]:
            self.fault("missing-comma", at, at, f"A comma is missing here, before “{name[1]}”.")

    def _runs_over(self, value: Value) -> bool:
        """Whether a quoted value was closed by the mark that opens a later one: then a field begins in it, and other words follow."""
        source = self.source
        if value.pieces or source[value.span.start - 1] != '"' or not self._find_cut(value.span.start, value.end):
            return False
        after = skip_blank(source, value.end)
        following = self._name(after)
        return source[after : after + 1] not in {"", ",", "}", ")", "%"} and not (following and following[2])

    def _find_cut(self, start: int, end: int) -> int:
        """Where in this stretch a value that is never closed should have ended; 0 if nothing tells."""
        match = re.compile(_CUT).search(self.source, start, end)
        return match.start() if match else 0

    def _cut(self, name_span: Span, begin: int, opener: int, rest: Span) -> None:
        """
        Keep a value that begins at `begin`, and whose last delimiter at `opener` is never closed, up to the start of `rest`.

        `rest` is what is still to be read of a stretch in which braces do not balance.
        """
        begin = min(begin, rest.start)
        text = self.source[begin : rest.start].rstrip().removesuffix(",").rstrip()
        span = Span(begin, begin + len(text))
        self.assignments.append(Assignment(name_span, span, Span(name_span.start, span.end)))
        self.at = rest.start
        if rest.start < len(self.source):
            self._unbalanced_to = max(rest.end, self._unbalanced_to)
            mark = self.source[opener]
            code = "unbalanced-braces" if mark == "{" else "unbalanced-quotes"
            self.fault(code, opener, opener + 1, f"The value that begins with this {mark} is never closed.")
