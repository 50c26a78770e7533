"""Formulas in titles: simple ones as sub- and superscripts, the others as they are written."""

from __future__ import annotations

import re
from collections.abc import Callable

_TOKEN = re.compile(r"\\[A-Za-z]+\s*|\\.|[{}^_]|[^\\{}^_]+|\\")
_SCRIPTS = {"^": "sup", "_": "sub"}
_DEGREE = {"∘", "°"}


def is_formula(content: str) -> bool:
    """Whether what stands between two dollar signs is a formula, and not the text between two prices."""
    if any(sign in content for sign in "\\^_"):
        return True
    return bool(content.strip()) and content == content.strip() and not content[0].isdecimal()


def typeset(content: str, decode: Callable[[str], str]) -> str:
    """
    A formula, given without its dollar signs, as CSL's markup; with them and untouched when it holds what cannot be shown.

    decode: takes LaTeX, dollar signs included, and returns plain text.
    """
    tokens = _TOKEN.findall(content)
    shown = "".join(_Formula(tokens, decode).pieces())
    return f"${content}$" if "\\" in shown or not shown else shown


class _Formula:
    """The tokens of one formula, read from left to right."""

    def __init__(self, tokens: list[str], decode: Callable[[str], str]) -> None:
        self._tokens = tokens
        self._decode = decode
        self._at = 0

    def pieces(self) -> list[str]:
        """The markup of everything that is left."""
        found = []
        while self._at < len(self._tokens):
            part = self._next()
            if part in _SCRIPTS:
                inner = "".join(_Formula(self._argument(), self._decode).pieces())
                found.append("°" if inner in _DEGREE else f"<{_SCRIPTS[part]}>{inner}</{_SCRIPTS[part]}>" if inner else "")
            else:
                found.append(self._plain(part))
        return found

    def _plain(self, first: str) -> str:
        """The plain text of a token and of everything up to the next script; `first` itself when nothing is known about it."""
        run = [first]
        depth = (first == "{") - (first == "}")
        while self._at < len(self._tokens) and (depth > 0 or self._tokens[self._at] not in _SCRIPTS):
            part = self._next()
            depth += (part == "{") - (part == "}")
            run.append(part)
        source = "".join(run)
        return self._decode(f"${source}$") if "\\" in source or "{" in source else source

    def _argument(self) -> list[str]:
        """The tokens of a group, or the one token (of a longer text its first character) that a script is applied to."""
        if self._at >= len(self._tokens):
            return []
        part = self._next()
        if part != "{":
            if part[0] != "\\" and len(part) > 1:
                self._at -= 1
                self._tokens[self._at] = part[1:]
            return [part if part[0] == "\\" else part[0]]
        start, depth = self._at, 1
        while self._at < len(self._tokens) and depth:
            part = self._next()
            depth += (part == "{") - (part == "}")
        return self._tokens[start : self._at - (depth == 0)]

    def _next(self) -> str:
        self._at += 1
        return self._tokens[self._at - 1]
