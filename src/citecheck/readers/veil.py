"""
What Markdown dialects add around the prose, hidden from a parser that does not know it.

Pandoc's fenced divs, attributes and bracketed spans; the shortcodes and templates of Hugo, Quarto, Jekyll and Liquid;
mathematics between dollars; Obsidian's and GitHub's callouts. Each is overwritten code point by code point, so that every offset stays.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from citecheck.model.document import Comment
from citecheck.text.span import Span

VEIL = "\ufdd0"
"""Stands for one hidden code point inside a line; a noncharacter, so that no text has it."""

MATH = "\ufdd1"
"""Stands for the first code point of a formula; the others are veiled."""

_FORMULA = re.compile(r"\$\$[^$`]+\$\$|(?<![\\\w$])\$(?![\s$])[^$`“”\"]{0,300}[^$`“”\"\s]\$(?![\d$])")
_FORMULA_SIGNS = frozenset("\\^_=+<>{}")
_LONGEST_BARE_FORMULA = 12
_FENCE = re.compile(r"(?:^|(?<=[\r\n]))[ \t>]*(:{3,}[^\r\n]*)")
_ATTRIBUTES = re.compile(r"(?<=[\])`])\{[.#=:\-\w][^{}\r\n]*\}|\{:[^{}\r\n]*\}")
_CALLOUT = re.compile(r"(?:(?<=>)|(?<=> ))\[!\w+\][+-]?")
_REFERENCE_COMMENT = re.compile(r"(?:^|(?<=[\r\n]))\[(?://|comment)\]: *(?:#|<>) *[(\"']([^\r\n]*)[)\"']")
_NO_LINE_END = re.compile(r"[^\r\n]")
_MARGIN = 80
_TEMPLATES = (("{{", "}}"), ("{%", "%}"), ("{/*", "*/}"))
_LONGEST_TEMPLATE = 2000
_LONGEST_SPAN = 500


class Veiled(NamedTuple):
    """text: of the source's length, with the dialects' markup hidden. comments: those that only the dialects know."""

    text: str
    comments: tuple[Comment, ...]


def veil(source: str) -> Veiled:
    """Hide what the parser would take for prose, and collect the comments among it."""
    hidden: list[tuple[int, int, str]] = []
    comments: list[Comment] = []
    if "[//]:" in source or "[comment]:" in source:
        comments += (Comment(Span(*found.span()), found[1]) for found in _REFERENCE_COMMENT.finditer(source))
    for opener, closer in _TEMPLATES:
        for start, end in _between(source, opener, closer):
            hidden.append((start, end, VEIL))
            if opener == "{/*":
                comments.append(Comment(Span(start, end), source[start + 3 : end - 3]))
    if ":::" in source:
        hidden += ((*found.span(1), " ") for found in _FENCE.finditer(source))
    if "{" in source:
        hidden += _attributes(source)
    if "$" in source:
        hidden += ((*found.span(), MATH) for found in _FORMULA.finditer(source) if _is_formula(found.group()))
    if "[!" in source:
        hidden += ((*found.span(), VEIL) for found in _CALLOUT.finditer(source))
    return Veiled(_overwrite(source, hidden), tuple(sorted(comments)))


def _between(source: str, opener: str, closer: str) -> Iterator[tuple[int, int]]:
    """The spans from each opener to its closer, both included; a template without an end is none."""
    start = source.find(opener)
    while start >= 0:
        end = source.find(closer, start + len(opener), start + _LONGEST_TEMPLATE)
        if end >= 0:
            yield start, end + len(closer)
        start = source.find(opener, max(start + 1, end))


def _attributes(source: str) -> Iterator[tuple[int, int, str]]:
    """Attributes such as {.smallcaps}, and the brackets of the words to which they give them."""
    for found in _ATTRIBUTES.finditer(source):
        start, end = found.span()
        yield start, end, VEIL
        opening = source.rfind("[", max(0, start - _LONGEST_SPAN), start) if source[start - 1 : start] == "]" else -1
        words = source[opening + 1 : start - 1]
        if (
            opening >= 0
            and source[opening - 1 : opening] not in {"!", "^", "]"}
            and not (words[:1] in {"@", "^"} or "]" in words)
        ):
            yield opening, opening + 1, VEIL
            yield start - 1, start, VEIL


def _is_formula(found: str) -> bool:
    """Whether what stands between dollars is mathematics, and not a price and the next."""
    if any(blank in found for blank in ("\n\n", "\r\n\r\n", "\r\r")):
        return False
    inner = found.strip("$")
    if not inner[0].isdigit() or not _FORMULA_SIGNS.isdisjoint(inner):
        return True
    return len(inner) <= _LONGEST_BARE_FORMULA and " " not in inner


def _overwrite(source: str, hidden: Sequence[tuple[int, int, str]]) -> str:
    """The source with each stretch overwritten; what stands alone on its line leaves a blank line behind."""
    parts: list[str] = []
    done = 0
    for start, end, sign in sorted(hidden):
        if start < done:
            continue
        parts.append(source[done:start])
        done = end
        if sign == VEIL and _is_alone(source, start, end):
            sign = " "  # noqa: PLW2901 - a blank line needs no sign
        first, rest = (MATH, VEIL) if sign == MATH else (sign, sign)
        parts.append(first + _NO_LINE_END.sub(rest, source[start + 1 : end]))
    parts.append(source[done:])
    return "".join(parts)


def _is_alone(source: str, start: int, end: int) -> bool:
    """Whether nothing else stands on the lines of a stretch."""
    before = source[max(0, start - _MARGIN) : start].rstrip(" \t")
    after = source[end : end + _MARGIN].lstrip(" \t")
    return before[-1:] in {"", "\n", "\r"} and after[:1] in {"", "\n", "\r"}
