"""Instructions to citecheck in a file's comments, as the rules about them see them."""

from typing import Literal, NamedTuple

from citecheck.text.span import Span

Idleness = Literal["unused", "unknown-rule", "no-rule", "unknown-verb"]


class Idle(NamedTuple):
    """
    A part of an instruction that did nothing, and why.

    span: of that part, in the file. name: the part as written. nearest: what may have been meant, or "".
    """

    span: Span
    name: str
    why: Idleness
    nearest: str = ""
