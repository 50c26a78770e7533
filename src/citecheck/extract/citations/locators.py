"""Places inside a work, as citations write them: "p. 45", "chap. 2", "§ 3", "A23", "33–5"."""

from __future__ import annotations

import re

from citecheck.model.citation import Locator
from citecheck.text.span import Span

# Citation words to the locator labels of CSL 1.0.2 (docs.citationstyles.org, "Locators"); English, German, French, Spanish.
_LABELS = {
    word: label
    for label, words in (
        ("page", "p pp pg page pages s seite seiten pág págs página páginas"),
        ("chapter", "ch chs chap chaps chapter chapters kap kapitel cap"),
        ("section", "§ §§ sec secs sect section sections"),
        ("paragraph", "¶ ¶¶ para paras par paragraph paragraphs abs"),
        ("line", "l ll line lines"),
        ("verse", "v vv verse verses"),
        ("volume", "vol vols volume volumes bd"),
        ("book", "bk book books"),
        ("part", "pt part parts"),
        ("act", "act acts"),
        ("scene", "scene scenes"),
        ("column", "col cols column columns"),
        ("figure", "fig figs figure figures"),
        ("folio", "fol fols folio folios"),
        ("note", "n nn fn note notes footnote anm"),
        ("article-locator", "art arts article articles"),
        ("canon", "canon canons"),
        ("sub-verbo", "sv"),
        ("timestamp", "timestamp"),
    )
    for word in words.split()
}
_ROMAN = "[ivxlcdm]+|[IVXLCDM]+"
_NUMBER = rf"(?:[A-Z]?\d+(?:\s?ff?\b\.?|[a-z]?\b)|(?:{_ROMAN})\b)(?:[.:](?:\d+|{_ROMAN})\b)*(?!-[^\W\d])"
_LOCATOR = re.compile(rf"[\s,:;]*(?:(?![IVXLCDM]+[.:])([^\W\d_]{{1,10}}|[§¶]{{1,2}})(\.?[\s~]?))?({_NUMBER})")
# Between the numbers of one locator; tried in code, because the pattern with all of them takes twice as long to compile.
_BETWEEN = ("--", "-", "–", "—", "‑", " - ", " – ", ", ", ",", " & ", " and ")
_SIGNS = frozenset("§¶")
_DIVISIONS = frozenset(("volume", "book", "part", "chapter", "section"))


def label(word: str) -> str | None:
    """The CSL label of a word such as "pp." or "Chapter"; None when it is no word for a place in a work."""
    return _LABELS.get(word.lower().rstrip("."))


def read(text: str, span: Span, *, bare: bool = True) -> tuple[Locator, int] | None:
    """
    The locator with which `span` begins, after any spaces, commas and colons, and the offset at which it ends.

    Of several in a row ("vol. 2, p. 30") the page is taken, else the last. `bare` admits a number without a label, as a page.
    """
    found: Locator | None = None
    start = span.start
    while match := _LOCATOR.match(text, start, span.end):
        end = _past_numbers(text, match.end(), span.end)
        locator = _read_one(match, end, bare=bare and found is None)
        if locator is None:
            break
        if found is None or found.label != "page":
            found = locator
        start = end
    return (found, start) if found else None


def _past_numbers(text: str, start: int, limit: int) -> int:
    """The end of the row of numbers whose first one ends at `start`: "33–5, 41 and 50"."""
    while sign := next((sign for sign in _BETWEEN if text.startswith(sign, start, limit)), None):
        following = _LOCATOR.match(text, start + len(sign), limit)
        if following is None or following.start(3) != start + len(sign):
            break
        start = following.end()
    return start


def _read_one(match: re.Match[str], end: int, *, bare: bool) -> Locator | None:
    word, gap = match[1] or "", match[2]
    start = match.start(3)
    value = match.string[start:end]
    if not gap and len(word) == 1 and word.isupper() and label(word) != "page":
        word, value, start = "", word + value, match.start(1)  # a newspaper's page: A23
    if not word:
        return Locator(_label_of_bare(value), value, Span(start, end)) if bare and not value.isalpha() else None
    named = label(word)
    # "mix 3" is no locator, nor is "pci"; but "p45" is one, and "§3".
    if named is None or (value[0].isalpha() and not gap and word[0] not in _SIGNS):
        return None
    _, comma, pages = value.partition(",")
    if comma and named in _DIVISIONS and not pages.strip().isalpha():
        pages = pages.lstrip()  # "vol. 14, 316–321"
        return Locator("page", pages, Span(end - len(pages), end))
    return Locator(named, value, Span(start, end))


def _label_of_bare(value: str) -> str:
    """What a number without a label counts: pages; in a play or poem, "3.1.56" counts lines and "3.15" sections."""
    points = value.count(".") - value.endswith(".")
    return ("page", "section")[points] if points in {0, 1} else "line"
