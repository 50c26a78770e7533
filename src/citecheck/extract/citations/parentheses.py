"""Citations in round brackets: (Smith 2004, 12), Smith (2004), (Smith 12), (Smith, Title, p. 12), (p. 12)."""

from __future__ import annotations

import re

from citecheck.extract.citations import locators, surnames
from citecheck.extract.citations.secondhand import mediated
from citecheck.extract.citations.vocabulary import AFTERWORDS, DATED, NUMBERED
from citecheck.model.citation import Citation, Cite, Locator
from citecheck.text.span import Span

# The year of publication, with an earlier one in square brackets or before a slash, and its letter.
_YEAR = re.compile(r"(?:\[\d{4}\]\s)?\b((?:(?:1\d|20)\d\d/)?(?:1\d|20)\d\d[a-z]?\b|n\.\s?d\.|forthcoming\b|in press\b)")
_CLOSING = frozenset("”’»\"'“«›")
_BEHIND = 30  # code points behind a bracket in which its page may stand
_LATER_THAN = 1499  # a bare number above is a year, not a page


def read(text: str, span: Span) -> Citation | None:
    """The citation that `span`, a pair of round brackets, makes by itself or with the names before it; else None."""
    inner = Span(span.start + 1, span.end - 1)
    return _narrative(text, span, inner) or _cluster(text, span, inner) or read_place(text, span)


def read_square(text: str, span: Span) -> Citation | None:
    """The citation that a pair of square brackets makes: [Smith 2004; Doe 1999: 12]."""
    cites: list[Cite] = []
    start = span.start + 1
    while start < span.end - 1:
        end = text.find(";", start, span.end - 1)
        end = span.end - 1 if end < 0 else end
        found = _dated(text, _trimmed(text, start, end), ())
        if not found:
            return None
        cites += found
        start = end + 1
    return _citation(text, span, tuple(cites)) if cites else None


def _narrative(text: str, span: Span, inner: Span) -> Citation | None:
    """Smith (2004: 33); or “…” (2004, 33), whose author stands elsewhere in the sentence."""
    year = _YEAR.match(text, inner.start, inner.end)
    if year is None:
        return None
    cites = tuple(_dated(text, inner, ("",)))
    if not cites:
        return None
    named = surnames.before(text, span.start)
    if named is None:
        if cites[0].locator is None:
            return None
        return _citation(text, span, tuple(cite._replace(names=()) for cite in cites))
    where, names = named
    cites, end = _with_page_behind(text, cites, span.end)
    first = cites[0]._replace(span=Span(where.start, cites[0].span.end))
    return _citation(text, Span(where.start, end), tuple(cite._replace(names=names) for cite in (first, *cites[1:])))


def _with_page_behind(text: str, cites: tuple[Cite, ...], end: int) -> tuple[tuple[Cite, ...], int]:
    """The cites of a bracket that ends at `end`, the last with the page named behind it, and where all of it ends: "Smith (2004), p. 12, says"."""
    if cites[-1].locator is not None or text[end : end + 1] not in {",", " "}:
        return cites, end
    found = locators.read(text, Span(end, min(len(text), end + _BEHIND)), bare=False)
    if found is None or found[0].label != "page":
        return cites, end
    return (*cites[:-1], cites[-1]._replace(locator=found[0])), found[1]


def _cluster(text: str, span: Span, inner: Span) -> Citation | None:
    """(Smith 2004, 12; Doe 1999), (Smith 12), (Smith, Title, p. 12)."""
    cites: list[Cite] = []
    start = inner.start
    while start < inner.end:
        end = text.find(";", start, inner.end)
        end = inner.end if end < 0 else end
        piece = _trimmed(text, start, end)
        names = cites[-1].names if cites else ()
        cites += _dated(text, piece, names) or _paged(text, piece, span)
        start = end + 1
    return _citation(text, span, tuple(cites)) if cites else None


def _citation(text: str, span: Span, cites: tuple[Cite, ...]) -> Citation:
    return Citation(span, span.of(text), "author-date", cites, span.start)


def _dated(text: str, piece: Span, names: tuple[str, ...]) -> list[Cite]:
    """The works named by year in one piece of a cluster; `names` are those of the piece before it, for "Smith 2004; 2006"."""
    cites: list[Cite] = []
    start = piece.start
    while match := _YEAR.search(text, start, piece.end):
        lead = text[start : match.start()].strip(" ,&")
        lead, quoted = mediated(lead)
        names = surnames.read(_without_day(lead.removeprefix("and "))) if lead else names
        if not names or text[match.end() : piece.end].lstrip().startswith(("-", "–", "—")):
            break
        found = None if _next_is_year(text, match.end(), piece.end) else locators.read(text, Span(match.end(), piece.end))
        stop = found[1] if found else match.end()
        if found is None and not _may_follow(text[stop : piece.end]):
            break
        locator = found[0] if found else None
        cites.append(Cite(_trimmed(text, start, stop), names=names, year=match[1], locator=locator, quoted=quoted))
        start = stop
        while letter := _letter(text, start, piece.end):
            cites.append(Cite(letter, names=names, year=match[1].rstrip("abcdefgh") + letter.of(text)))
            start = letter.end
    return cites


def _without_day(lead: str) -> str:
    """The names before a date: "New York Times, 5 May" is the New York Times."""
    parts = lead.split(", ")
    days = (at for at, part in enumerate(parts) if at and not DATED.isdisjoint(part.lower().replace(".", "").split()))
    return ", ".join(parts[: next(days, len(parts))])


def _next_is_year(text: str, start: int, end: int) -> bool:
    """Whether another year of the same author follows, as in "Smith 2004, 2006"."""
    rest = text[start:end].lstrip(" ,&")
    year = _YEAR.match(rest)
    if year is None or rest[year.end() :].lstrip().startswith(("-", "–")):
        return False
    return not year[1][:4].isdigit() or int(year[1][:4]) > _LATER_THAN  # "forthcoming"


def _may_follow(rest: str) -> bool:
    rest = rest.strip()
    return not rest or rest[0] in ",;.:" or rest.split()[0].strip(",.").lower() in AFTERWORDS


def _letter(text: str, start: int, end: int) -> Span | None:
    """The letter in "1999a, b"."""
    rest = text[start:end]
    tail = rest.lstrip(", ")
    if rest != tail and tail[:1].islower() and not tail[1:2].isalnum() and tail[1:2] != ".":
        at = end - len(tail)
        return Span(at, at + 1)
    return None


def _paged(text: str, piece: Span, bracket: Span) -> list[Cite]:
    """The work named by author or title and page: the style of the Modern Language Association."""
    found = _trailing_locator(text, piece)
    if found is None:
        return []
    locator, start = found
    labelled = text[start : locator.span.start].strip(" ,:") != ""
    quoted = _after_quotation(text, bracket.start)
    plain = locator.label == "page" and ":" not in locator.value
    if not labelled and not (plain and _ends_clause(text, bracket.end)) and not (quoted and ":" not in locator.value):
        return []
    lead, who = mediated(text[piece.start : start].strip(" ,:"))
    names, title = _names_and_title(lead)
    last = (title or "".join(names[-1:])).split()[-1:]
    if not last or last[0].lower().strip(".") in NUMBERED or (title or "").split(" ")[0].lower() in DATED:
        return []  # "Table 3", "Symphony No. 5", "CNN, May 5"
    return [Cite(piece, names=names, title=title, locator=locator, quoted=who)]


def _trailing_locator(text: str, piece: Span) -> tuple[Locator, int] | None:
    """The longest locator that ends the piece, and where it starts; something must stand before it."""
    best: tuple[Locator, int] | None = None
    space = piece.end
    for _ in range(4):
        space = text.rfind(" ", piece.start + 1, space)
        if space < 0:
            break
        found = locators.read(text, Span(space, piece.end))
        if found and found[1] == piece.end and not found[0].value.isalpha():
            best = (found[0], space)
    return best


def _names_and_title(lead: str) -> tuple[tuple[str, ...], str | None]:
    who, comma, what = lead.partition(", ")
    if lead[:1] in '“"‘*_':
        return (), lead.strip('“”"‘’*_,. ') or None
    what = what.strip('“”"‘’*_,. ')
    # Three authors are "Smith et al." in this style: what follows a comma is a title.
    if comma and what[:1].isupper() and (names := surnames.read(who)):
        return names, what
    return surnames.read(lead), None


def read_place(text: str, span: Span, *, bare: bool = True) -> Citation | None:
    """(p45), (pp. 45-6), (ch. 3), (at 45) in brackets of either kind; if `bare`, also (45) after a quotation mark."""
    inner = Span(span.start + 1, span.end - 1)
    start = inner.start + (3 if text.startswith("at ", inner.start) else 0)
    quoted = _after_quotation(text, span.start)
    found = locators.read(text, Span(start, inner.end), bare=bare and (quoted or start > inner.start))
    if found is None or text[found[1] : inner.end].strip()[:1] not in {"", ",", ";", "."}:
        return None
    locator = found[0]
    word = text[start : locator.span.start].strip()
    if not word and locator.value.isdigit() and int(locator.value) > _LATER_THAN:
        return None
    # "(Chapter 3)" and "(fig. 2)" point into the essay itself; "(v2)" is a version.
    if (
        locator.label != "page"
        and not quoted
        and (word[:1].isupper() or locator.label in {"figure", "note"} or word[-1:].isalpha())
    ):
        return None
    cite = Cite(Span(start, inner.end), locator=locator)
    return Citation(span, span.of(text), "locator", (cite,), span.start)


def _after_quotation(text: str, start: int) -> bool:
    """Whether a closing quotation mark stands before `start`, with no more than spaces and points between."""
    return text[max(0, start - 6) : start].rstrip(" .,;:…\n")[-1:] in _CLOSING


def _ends_clause(text: str, end: int) -> bool:
    return text[end : end + 1] in {"", ".", ",", ";", ":", "?", "!", "\n"}


def _trimmed(text: str, start: int, end: int) -> Span:
    piece = text[start:end]
    return Span(start + len(piece) - len(piece.lstrip(" ,;&")), end - len(piece) + len(piece.rstrip(" ,")))
