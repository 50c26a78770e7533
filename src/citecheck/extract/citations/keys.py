r"""Citations by key: pandoc's `[@key, p. 45]`, `@key [p. 3]`, and LaTeX's `\parencite[45]{key}`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from citecheck.extract.citations import locators
from citecheck.model.citation import Citation, Cite, Locator
from citecheck.text.span import Span

# https://pandoc.org/MANUAL.html#citation-syntax: a letter, digit or _ first, then also punctuation, but not at the end.
# Up to three signs in a row are admitted, for keys made of addresses ("url:https://…").
KEY = re.compile(r"@(?:\{([^{}\n]{1,300})\}|(\w+(?:[:.#$%&\-+?<>~/]{1,3}\w+)*))")
# Figures and the like, numbered by pandoc-crossref and Quarto: they point into the essay itself.
_CROSS_REFERENCES = tuple(f"@{kind}{sign}" for kind in ("fig", "tbl", "eq", "sec", "lst", "thm") for sign in ":-")
_COMMAND = re.compile(r"\\[A-Za-z]*cite[a-z]*\*?((?:\s?[\[(][^\[\]()]{0,200}[\])]){0,4}\s?\{[^{}]{1,500}\})+")
_ARGUMENT = re.compile(r"\[([^\[\]]*)\]|\{([^{}]*)\}")
_PAGE_COMMAND = re.compile(r"\\p?pno[~ ]*")  # biblatex, §3.15: a number is printed as one of a page, or of pages
_CITEKEY = re.compile(r"[^\s,]+")


def read_cluster(text: str, span: Span) -> Citation | None:
    """The pandoc citation in square brackets that `span` covers, brackets included."""
    cites: list[Cite] = []
    start = span.start + 1
    while start < span.end:
        end = text.find(";", start, span.end - 1)
        end = span.end - 1 if end < 0 else end
        match = _key(text, start, end)
        if match is not None:
            cites.append(Cite(_trimmed(text, start, end), key=match[1] or match[2], locator=_locator(text, match.end(), end)))
        start = end + 1
    return Citation(span, span.of(text), "key", tuple(cites), span.start) if cites else None


def read_bare(text: str, start: int) -> Citation | None:
    """The citation that begins with the @ at `start`, with the `[p. 3]` that may follow it."""
    match = KEY.match(text, start)
    if match is None or not _is_key(text, match) or text.startswith("](", match.end()):
        return None
    stop = match.end()
    locator = None
    bracket = stop + (text[stop : stop + 1] == " ")
    if text[bracket : bracket + 1] == "[":
        close = text.find("]", bracket, bracket + 100)
        locator = _locator(text, bracket + 1, close) if close > 0 else None
        stop = close + 1 if locator else stop
    begin = start - (text[start - 1 : start] == "-")
    span = Span(begin, stop)
    return Citation(span, span.of(text), "key", (Cite(span, key=match[1] or match[2], locator=locator),), begin)


def read_command(text: str, start: int) -> Citation | None:
    r"""The LaTeX citation that begins with the backslash at `start`: `\cite[see][45]{a,b}`, `\parencites[1]{a}[2]{b}`."""
    match = _COMMAND.match(text, start)
    if match is None:
        return None
    span = Span(*match.span())
    cites = tuple(_arguments(text, span))
    return Citation(span, span.of(text), "key", cites, span.start) if cites else None


def _arguments(text: str, span: Span) -> Iterator[Cite]:
    note: Span | None = None
    for argument in _ARGUMENT.finditer(text, span.start, span.end):
        if argument[1] is not None:
            note = Span(*argument.span(1))  # the last one before the keys is the postnote
            continue
        locator = _locator(text, note.start, note.end) if note else None
        keys = list(_CITEKEY.finditer(text, *argument.span(2)))
        for key in keys:
            # A postnote belongs to the last of several keys.
            yield Cite(Span(*key.span()), key=key[0], locator=locator if key is keys[-1] else None)
        note = None


def _key(text: str, start: int, end: int) -> re.Match[str] | None:
    """The first key between two offsets."""
    return next((match for match in KEY.finditer(text, start, end) if _is_key(text, match)), None)


def _is_key(text: str, match: re.Match[str]) -> bool:
    """Whether an @ with a word is a key: not glued to a word before, as in an e-mail address, and no figure's name."""
    before = text[max(0, match.start() - 2) : match.start()].removesuffix("-")[-1:]
    return not (before.isalnum() or before in set("._/+@")) and not match[0].startswith(_CROSS_REFERENCES)


def _locator(text: str, start: int, end: int) -> Locator | None:
    start += text[start : start + 1] in {"{", ","}
    prefix = _PAGE_COMMAND.match(text, start, end)
    start = prefix.end() if prefix else start
    found = locators.read(text, Span(start, end))
    return found[0] if found else None


def _trimmed(text: str, start: int, end: int) -> Span:
    piece = text[start:end]
    return Span(start + len(piece) - len(piece.lstrip()), end - len(piece) + len(piece.rstrip()))
