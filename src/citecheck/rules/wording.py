"""How messages speak of words, works and citations."""

from __future__ import annotations

from collections.abc import Sequence

from citecheck.model.document import MARKDOWN, Document
from citecheck.model.entry import Entry
from citecheck.rules.paging import may_be_paged, only_page

_SHOWN = 40
_PAGE = {"de": "S."}
_MANY = 3  # authors, from which on the first stands for all
_LATEX = frozenset({"tex", "ltx", "latex"})


def shown(text: str) -> str:
    """The beginning of a stretch of text between quotation marks, cut at a word."""
    words = " ".join(text.split())
    if len(words) > _SHOWN:
        words = words[:_SHOWN].rpartition(" ")[0].rstrip(",;:–— ") + " …"
    return f"“{words}”"


def listed(words: Sequence[str], conjunction: str = "and") -> str:
    """The words in a row, as in a, b and c."""
    return f" {conjunction} ".join(part for part in (", ".join(words[:-1]), *words[-1:]) if part)


def described(entry: Entry) -> str:
    """An entry by what people know it by: author, title, year and key."""
    surnames = [name.surname for name in entry.authors]
    authors = listed(surnames) if len(surnames) < _MANY else f"{surnames[0]} et al."
    parts = (authors, shown(entry.title) if entry.title else "", str(entry.year or ""))
    return f"{', '.join(part for part in parts if part)} ({entry.key})"


def cited_as(document: Document, entry: Entry, unknown: str = "…") -> str:
    """The citation that belongs after a quotation from `entry`, in the notation of the essay; `unknown` is put for a page that is not known."""
    page = _page(entry, unknown)
    suffix = document.name.rpartition(".")[2].lower()
    if suffix in _LATEX:
        return f"\\cite[{page}]{{{entry.key}}}" if page else f"\\cite{{{entry.key}}}"
    if suffix in MARKDOWN:
        return cited_by_key(document, entry, unknown)
    names = listed([name.surname for name in entry.authors[:3]]) if entry.authors else shown(entry.title)
    place = f", {_PAGE.get(document.language, 'p.')} {page}" if page else ""
    return f"({names} {entry.year or 'n.d.'}{place})"


def cited_by_key(document: Document, entry: Entry, unknown: str = "…") -> str:
    """The same, by the citekey: [@key, p. 45]. Citation processors know "p." in English only; a number alone is a page everywhere."""
    page = _page(entry, unknown)
    label = "p. " if document.language in {"", "en"} else ""
    return f"[@{entry.key}, {label}{page}]" if page else f"[@{entry.key}]"


def _page(entry: Entry, unknown: str) -> str:
    return (only_page(entry) or unknown) if may_be_paged(entry) else ""
