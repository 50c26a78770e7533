"""What an entry says of its pages, and where a page stands among them."""

from typing import NamedTuple

from citecheck.model.entry import Entry, PageRange, Pages

# Words: where manuals of style set a quotation apart as a block (APA, 7th edition, §8.27).
LONG_QUOTATION = 40

_BOOKS = frozenset(
    {
        "book",
        "mvbook",
        "collection",
        "mvcollection",
        "inbook",
        "incollection",
        "bookinbook",
        "suppbook",
        "suppcollection",
        "thesis",
    }
    | {"phdthesis", "mastersthesis", "reference", "inreference", "proceedings"}
)
_UNPAGED = frozenset(
    {"online", "electronic", "www", "webpage", "misc", "video", "movie", "audio", "music", "image", "artwork", "performance"}
    | {"software", "dataset", "podcast", "interview", "speech"}
)


# Kinds of entries whose `pages` are where the part stands in the whole, not how many there are.
_PARTS = frozenset(
    {
        "article",
        "inbook",
        "incollection",
        "inproceedings",
        "conference",
        "inreference",
        "suppperiodical",
        "suppcollection",
        "suppbook",
    }
    | {"bookinbook", "review"}
)
_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"


class Page(NamedTuple):
    """A page as printed: "A23" is 23 in the series "a", "45" is 45 in the series ""."""

    series: str
    number: int


def is_book(entry: Entry) -> bool:
    """Whether a work is a book, so that it appeared in nothing else."""
    return entry.kind in _BOOKS and entry.kind not in _PARTS


def is_paged(entry: Entry) -> bool:
    """Whether a work surely has pages: the entry counts them, or it is a book or part of one."""
    return bool(entry.text("pages", "pagetotal", "numpages")) or entry.kind in _BOOKS


def may_be_paged(entry: Entry) -> bool:
    """Whether a work may have pages: it is not of a kind that has none, nor something on a website."""
    return is_paged(entry) or not (entry.kind in _UNPAGED or entry.text("url"))


def only_page(entry: Entry) -> str:
    """The page of a work that has just one, or ""."""
    if isinstance(entry.pages, Pages) and len(entry.pages.ranges) == 1:
        first, last = entry.pages.ranges[0]
        return first if first == last else ""
    return ""


class Extent(NamedTuple):
    """From a first to a last page; `last` is None when only the beginning is known."""

    first: Page
    last: Page | None

    def judges(self, page: Page) -> bool:
        """Whether the page is counted in the same series."""
        return page.series == self.first.series

    def holds(self, page: Page) -> bool:
        """Whether the page, counted in the same series, is one of these."""
        return self.first <= page and (self.last is None or page <= self.last)


def extents(entry: Entry) -> tuple[Extent, ...]:
    """The pages of a work as far as the entry tells: `pages` of a part of something, else `pagetotal`; () when they cannot be counted."""
    if entry.kind in _PARTS:
        ranges = entry.pages.ranges if isinstance(entry.pages, Pages) else ()
        counted = tuple(extent for pages in ranges if (extent := _extent(pages)) is not None)
        return counted if len(counted) == len(ranges) else ()
    total = entry.text("pagetotal", "numpages").split(" ")[0]
    return (Extent(Page("", 1), Page("", int(total))),) if total.isascii() and total.isdecimal() else ()


def pages_in(locator: str) -> tuple[Page, ...]:
    """The pages that a locator names, "133–7" meaning 133 and 137; roman numerals are left out."""
    named: list[Page] = []
    for part in locator.replace("&", ",").replace(" and ", ",").split(","):
        first, dash, last = (piece.strip() for piece in part.replace("—", "–").replace("-", "–").partition("–"))
        extent = _extent(PageRange(first, last.lstrip("–") if dash else first))
        named += [page for page in extent or () if page is not None]
    return tuple(named)


def _page(text: str) -> Page | None:
    """A page as printed; None for what cannot be counted."""
    text = text.strip().rstrip("fn.* ")
    digits = text.lstrip(_LETTERS)
    series = text[: len(text) - len(digits)]
    if not (digits.isascii() and digits.isdecimal()) or len(series) > 1:
        return None
    return Page(series.lower(), int(digits))


def _extent(pages: PageRange) -> Extent | None:
    """A range as printed, a shortened end made whole: 133–7 ends with 137; one page alone may be where a longer part begins."""
    first, last = _page(pages.first), _page(pages.last)
    if first is None or last is None:
        return None
    if pages.first == pages.last:
        return Extent(first, None)
    shortened = len(str(last.number)) < len(str(first.number))
    if last.number < first.number and shortened:
        last = Page(last.series, int(str(first.number)[: -len(str(last.number))] + str(last.number)))
    last = last._replace(series=last.series or first.series)
    return Extent(first, last) if first.series == last.series and first <= last else None
