"""When two entries are for the same work."""

import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from citecheck.model.entry import Entry

_PARTS = frozenset(
    {"inbook", "incollection", "inproceedings", "conference", "inreference", "suppbook", "suppcollection", "bookinbook"}
)
_WHOLES = frozenset(
    {"book", "mvbook", "collection", "mvcollection", "proceedings", "mvproceedings", "reference", "thesis", "phdthesis"}
)
# Fields in which parts, volumes, editions and versions of a work differ.
_TELLING = (
    ("volume",),
    ("number", "issue"),
    ("part",),
    ("edition",),
    ("chapter",),
    ("version",),
    ("pages", "eid"),
    ("journaltitle", "journal"),
    ("booktitle",),
    ("maintitle",),
    ("translator",),
    ("language",),
)
_WORD = 4
_LONG = 20  # letters of a title that hardly stands over two works of one author in one place
IDENTIFIERS = {"doi": "DOI", "isbn": "ISBN", "arxiv": "arXiv number"}
_SIGNS = {code: None for code in range(128) if not chr(code).isalnum()}
_FIELDS = {"doi": "doi", "isbn": "isbn", "arxiv": "eprint"}


class Signature(NamedTuple):
    """
    What two entries for the same work have in common: what people call it, and the value to compare.

    sure: nothing can speak against it. dated: the years must be known for this and nearly the same.
    """

    label: str
    value: tuple[str, ...]
    sure: bool = False
    dated: bool = False


def signatures(entry: Entry) -> Iterator[Signature]:
    """The signatures of an entry, surest first; identifiers that it has from the book that it is part of are left out."""
    title = fold(entry.title)
    for identifier in entry.identifiers:
        label = IDENTIFIERS.get(identifier.kind)
        field = entry.fields.get(_FIELDS.get(identifier.kind, ""))
        if (
            label
            and not (field is not None and field.inherited)
            and not (identifier.kind == "isbn" and entry.kind in _PARTS | {"article"})
        ):
            # Chapters may be entered with the identifier of their book.
            value = (identifier.kind, identifier.value.lower(), title if entry.kind in _PARTS else "")
            yield Signature(label, value, sure=identifier.kind != "isbn")
    if title and entry.authors and entry.year is not None:
        surname = _fold_again(entry.authors[0].surname)
        yield Signature("title, author and year", ("work", title, surname, str(entry.year)))
        whole = _fold_again(entry.text("journaltitle", "journal", "booktitle")) if len(title) >= _LONG else ""
        if whole:
            yield Signature("title, author and periodical or book", ("part", title, surname, whole), dated=True)


def are_same(signature: Signature, one: Entry, other: Entry) -> bool:
    """Whether two entries with this signature are for the same work."""
    if signature.dated and abs((one.year or 0) - (other.year or 0)) > 1:
        return False
    return signature.sure or not are_distinct(one, other)


def are_distinct(one: Entry, other: Entry) -> bool:
    """Whether two entries tell that they are different parts, volumes or editions, though much else is the same."""
    if (one.kind in _PARTS and other.kind in _WHOLES) or (one.kind in _WHOLES and other.kind in _PARTS):
        return True
    if any(_differ(fold(one.text(*names)), fold(other.text(*names))) for names in _TELLING):
        return True
    dates = sorted((one.text("date"), other.text("date")), key=len)
    return bool(dates[0]) and not dates[1].startswith(dates[0])


def fold(text: str) -> str:
    """Letters and digits only, without case and accents."""
    if text.isascii():
        return text.lower().translate(_SIGNS)
    return "".join(filter(str.isalnum, unicodedata.normalize("NFKD", text).casefold()))


def share_words(one: str, other: str) -> bool:
    """Whether two titles may be of one work: one of them is missing, or they have a longer word in common."""
    words, others = ({fold(word) for word in title.split() if len(word) >= _WORD} for title in (one, other))
    return not words or not others or not words.isdisjoint(others)


_fold_again = lru_cache(maxsize=4096)(fold)  # for what stands in many entries


def _differ(one: str, other: str) -> bool:
    return bool(one and other) and one != other
