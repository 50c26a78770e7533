"""What a full or short reference says, in a footnote or in a list: names, title, year, page."""

from __future__ import annotations

import re
from collections.abc import Iterator

from citecheck.extract.citations import bylines, locators, surnames
from citecheck.extract.citations.secondhand import NUMBER, mediated_at
from citecheck.extract.citations.vocabulary import LEADS
from citecheck.model.citation import Cite, Locator
from citecheck.model.document import Document
from citecheck.text.span import Span

_YEAR = re.compile(r"(?<![\d/.-])(?:1[5-9]|20)\d\d[a-z]?(?![\d/])(?!\.\d)|\bn\.\s?d\.|\bforthcoming\b")
# A new reference inside a note: after a semicolon, or a sentence that sends the reader elsewhere.
_NEXT = re.compile(r";\s+|(?<=[.”\"’)])\s+(?=(?:See|Cf|Compare|But see|Also)\b)")
_TITLE_END = re.compile(r"(?:,|(?<![A-Z])[.?!])(?:\s|$)|\s\(|\s[-–—]\s")
_PAIRS = {"“": "”", '"': '"', "«": "»", "„": "“", "‘": "’"}
_AFTER_TITLE = ' .,;:“”"«»„‘’*_'
# What ends the part of a reference that tells of the work itself.
_ACCESS = ("http", "doi:", "DOI", "accessed ", "Accessed ", "retrieved ", "Retrieved ", "last modified", "Last modified")
_LONGEST = 2000  # code points; a longer text is no reference
_UNPUBLISHED = frozenset(
    (
        "address", "conversation", "diary", "email", "interview", "lecture", "letter", "memorandum", "message", "personal", "remarks",
        "speech", "telegram", "testimony", "unpublished",
    )
)  # fmt: skip
_LONGEST_TITLE = 40  # words; a longer one is a sentence that is quoted


def read(document: Document, span: Span, *, listed: bool = False) -> Cite:
    """
    The reference that `span` of the document's text holds; what it does not tell stays empty.

    listed: it stands in a list of references, where surnames come first ("Kennan, George F.").
    """
    text = document.text
    begin, quoted = mediated_at(text, span)
    work = Span(_begin(text, Span(begin, span.end)), min(span.end, span.start + _LONGEST))
    work = Span(work.start, _end_of_work(text, work))
    title = _marked_title(document, work)
    if title is None:
        end, names = bylines.read(text, work, inverted=listed)
        title = _plain_title(text, Span(end, work.end))
    else:
        end, names = bylines.read(text, Span(work.start, title.start), inverted=listed, alone=True)
        names = names or _names_after(text, Span(title.end, work.end))
    words = title.of(text).strip(_AFTER_TITLE) if title else ""
    tail = Span(title.end if title else end, work.end)
    return Cite(
        span, names=names, year=_year(text, work, title), title=words or None, locator=_locator(text, tail), quoted=quoted
    )


def extract(document: Document, span: Span) -> Iterator[Cite]:
    """The references that a footnote holds; remarks are passed over."""
    start = span.start
    for stop, after in (*_breaks(document.text, span), (span.end, span.end)):
        cite = read(document, Span(start, stop))
        if _is_reference(document, cite):
            yield cite
        start = after


def _breaks(text: str, span: Span) -> Iterator[tuple[int, int]]:
    """Where one reference of a note ends and the next begins, outside quotation marks and brackets."""
    quoted = bracketed = straight = 0
    done = span.start
    for match in _NEXT.finditer(text, span.start, span.end):
        part = text[done : match.start()]
        quoted += part.count("“") - part.count("”")
        bracketed += part.count("(") - part.count(")")
        straight += part.count('"')
        done = match.start()
        if quoted <= 0 and bracketed <= 0 and straight % 2 == 0:
            yield match.span()


def _is_reference(document: Document, cite: Cite) -> bool:
    """Whether enough is told to be looked up, and told as references tell it."""
    if cite.title is None:
        return bool(cite.names and (cite.year or cite.locator))
    marked = _marked_title(document, cite.span) is not None
    told = marked or cite.title[0].isupper() or cite.title.split()[0] in _UNPUBLISHED
    if len(cite.title.split()) > _LONGEST_TITLE or not told:
        return False
    return bool(cite.names and (marked or cite.year or cite.locator)) or bool(marked and cite.year and cite.locator)


def _begin(text: str, span: Span) -> int:
    """Where the work begins: after a number or bullet and words such as "See also" or "For another view, see"."""
    start = span.start
    if marker := NUMBER.match(text, start, span.end):
        start = marker.end()
    window = 90
    if text.startswith(("For ", "On "), start) and (see := text.find(" see ", start, min(start + window, span.end))) > 0:
        start = see + 1
    while (space := text.find(" ", start, span.end)) > 0 and text[start:space].lower().strip(",.:;") in LEADS:
        start = space + 1
    return start


def _end_of_work(text: str, span: Span) -> int:
    return min((at for word in _ACCESS if (at := text.find(word, span.start, span.end)) > span.start), default=span.end)


def _marked_title(document: Document, span: Span) -> Span | None:
    """The first words in quotation marks or, where there are none, in italics."""
    text = document.text
    found = [(at, mark) for mark in _PAIRS if (at := text.find(mark, span.start, span.end)) >= 0]
    for opening, mark in sorted(found)[:1]:
        closing = text.find(_PAIRS[mark], opening + 1, span.end)
        while mark == "‘" and closing > 0 and text[closing + 1 : closing + 2].isalpha():
            closing = text.find("’", closing + 1, span.end)  # an apostrophe
        if closing > 0:
            return Span(opening, closing + 1)
    return next((part for part in document.emphases if span.holds(part) and part.length > 1), None)


def _plain_title(text: str, span: Span) -> Span | None:
    """The title that nothing marks: after the names and the year, up to a comma, full stop, bracket or dash."""
    start = span.start
    while start < span.end and (text[start] in " .,:;()" or _YEAR.match(text, start, span.end)):
        year = _YEAR.match(text, start, span.end)
        start = year.end() if year else start + 1
    match = _TITLE_END.search(text, start, span.end)
    title = Span(start, match.start() if match else span.end)
    place = locators.read(text, title)
    if not any(sign.isalpha() for sign in title.of(text)) or (place and place[1] >= title.end):
        return None
    return title


def _names_after(text: str, span: Span) -> tuple[str, ...]:
    """The names in "“Matrix of War” by Tony Wood"."""
    rest = span.of(text).lstrip(" ,")
    return surnames.read(rest.removeprefix("by ").split(",")[0].split(".")[0]) if rest.startswith("by ") else ()


def _year(text: str, span: Span, title: Span | None) -> str | None:
    """The year of publication: in brackets if any is, else the last one outside the title."""
    years = [match for match in _YEAR.finditer(text, *span) if not (title and title.start <= match.start() < title.end)]
    for match in years:
        before = text[max(span.start, match.start() - 60) : match.start()]
        if before.rfind("(") > before.rfind(")") and text[match.end() : match.end() + 1] in {")", ","}:
            return match[0]
    return years[-1][0] if years else None


def _locator(text: str, span: Span) -> Locator | None:
    """The page at the very end: ", 112.", ": 77–89", ", A23.", ", p. 45"."""
    end = span.start + len(span.of(text).rstrip(" .\n"))
    start = max(span.start, *(text.rfind(sign, span.start, end) for sign in ",:"))
    found = locators.read(text, Span(start, end))
    if found is None or found[1] < end or _YEAR.fullmatch(found[0].value):
        return None
    return found[0]
