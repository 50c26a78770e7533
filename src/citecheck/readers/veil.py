"""
What Markdown dialects add around the prose, hidden from a parser that does not know it.

Pandoc's fenced divs, attributes and bracketed spans; the shortcodes and templates of Hugo, Quarto, Jekyll and Liquid;
mathematics between dollars; Obsidian's and GitHub's callouts. Each is overwritten code point by code point, so that every offset stays.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from citecheck.model.document import Comment
from citecheck.text.span import Span

VEIL = "\ufdd0"
"""Stands for one hidden code point inside a line; a noncharacter, so that no text has it."""

MATH = "\ufdd1"
"""Stands for the first code point of a formula; the others are veiled."""

# Each begins with the sign that is looked for, so that it is found fast, and is compiled only when that sign is met.
_FORMULA = r"\$(?:\$[^$`]+\$\$|(?<![\\\w$]\$)(?![\s$])[^$`“”\"]{0,300}[^$`“”\"\s]\$(?![\d$]))"
_FORMULA_SIGNS = frozenset("\\^_=+<>{}")
_LONGEST_BARE_FORMULA = 12
_FENCE = r":{3,}[^\r\n]*"
_ATTRIBUTES = r"\{(?:(?<=[\])`]\{)[.#=:\-\w]|:)[^{}\r\n]*\}"
_COMMAND = r"\\(?:[A-Za-z]++\*?)(?:[\[(][^\[\]()]{0,300}[\])]|\{[^{}]{0,500}\})++"
_CALLOUT = r"\[!(?:(?<=>\[!)|(?<=> \[!))\w+\][+-]?"
_REFERENCE_COMMENT = r"(?:^|(?<=[\r\n]))\[(?://|comment)\]: *(?:#|<>) *[(\"']([^\r\n]*)[)\"']"
_NO_LINE_END = r"[^\r\n]"
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
        comments += (Comment(Span(*found.span()), found[1]) for found in re.finditer(_REFERENCE_COMMENT, source))
    for opener, closer in _TEMPLATES:
        for start, end in _between(source, opener, closer):
            hidden.append((start, end, VEIL))
            if opener == "{/*":
                comments.append(Comment(Span(start, end), source[start + 3 : end - 3]))
    if ":::" in source:
        hidden += ((*found.span(), " ") for found in re.finditer(_FENCE, source) if _begins_line(source, found.start()))
    if "{" in source:
        hidden += _attributes(source)
    if "$" in source:
        hidden += ((*found.span(), MATH) for found in re.finditer(_FORMULA, source) if _is_formula(found.group()))
    if "[!" in source:
        hidden += ((*found.span(), VEIL) for found in re.finditer(_CALLOUT, source))
    return Veiled(_overwrite(source, hidden), tuple(sorted(comments)))


def _between(source: str, opener: str, closer: str) -> Iterator[tuple[int, int]]:
    """The spans from each opener to its closer, both included; a template without an end is none."""
    start = source.find(opener) if closer in source else -1
    while start >= 0:
        end = source.find(closer, start + len(opener), start + _LONGEST_TEMPLATE)
        if end >= 0:
            yield start, end + len(closer)
        start = source.find(opener, max(start + 1, end))


def _attributes(source: str) -> Iterator[tuple[int, int, str]]:
    """Attributes such as {.smallcaps}, and the brackets of the words to which they give them; none are the arguments of LaTeX's commands."""
    commands = [found.span() for found in re.finditer(_COMMAND, source)] if "\\" in source else []
    for found in re.finditer(_ATTRIBUTES, source):
        start, end = found.span()
        command = bisect_right(commands, (start, end)) - 1
        if command >= 0 and start < commands[command][1]:
            continue
        yield start, end, VEIL
        opening = source.rfind("[", max(0, start - _LONGEST_SPAN), start) if source[start - 1 : start] == "]" else -1
        if opening >= 0 and _is_bracketed_span(source[max(0, opening - 1) : start - 1]):
            yield opening, opening + 1, VEIL
            yield start - 1, start, VEIL


def _is_bracketed_span(words: str) -> bool:
    """Whether words from a bracket on, with the sign before it, are a span's: no picture's, note's, link's or citation's."""
    before, _, words = words.partition("[")
    return before not in {"!", "^", "]"} and words[:1] not in {"@", "^"} and "]" not in words


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
        if sign == MATH:
            parts.append(MATH + VEIL * (end - start - 1))
        else:
            parts.append(re.sub(_NO_LINE_END, sign, source[start:end]))
    parts.append(source[done:])
    return "".join(parts)


def _is_alone(source: str, start: int, end: int) -> bool:
    """Whether nothing else stands on the lines of a stretch."""
    after = source[end : end + _MARGIN].lstrip(" \t")
    return _begins_line(source, start) and after[:1] in {"", "\n", "\r"}


def _begins_line(source: str, start: int) -> bool:
    """Whether only white space and marks of quotation stand before an offset on its line."""
    return source[max(0, start - _MARGIN) : start].rstrip(" \t>")[-1:] in {"", "\n", "\r"}
