"""What is looked for: an entry, a reference as somebody wrote it, or what an essay says of a work."""

import re
from typing import NamedTuple

from citecheck.identify.notation import Numbers, read_numbers
from citecheck.identify.words import Word, normalize, split
from citecheck.model.entry import Entry, Name, Pages
from citecheck.text import doi

_DOI = re.compile(doi.IN_TEXT)
_ISBN = re.compile(r"\b97[89][-‐– ]?(?:\d[-‐– ]?){9}\d\b|\bISBN[:\s]*((?:\d[-‐– ]?){9}[\dXx])\b", re.IGNORECASE)
_ARXIV = re.compile(
    r"\barxiv[:.\s/]*(?:abs/|pdf/|preprint\s+arxiv:)?(\d{4}\.\d{4,5}|[a-z-]+(?:\.[a-z]{2})?/\d{7})", re.IGNORECASE
)
_LONGEST = 5_000  # code points; what is longer is no reference, whatever it begins with
_LABEL = re.compile(r"^\s*(?:\[\w{1,12}\]|\(\d{1,3}\)|\d{1,3}\.|[-*•–])\s+")
# fmt: off
REPORTING = frozenset((
    "according", "acknowledged", "admitted", "affirmed", "announced", "argued", "argues", "asserted", "asserts", "called", "claimed", "claims", "concluded",
    "concludes", "declared", "describes", "explained", "explains", "insisted", "noted", "notes", "observed", "observes", "predicted", "recalled", "remarked",
    "reported", "said", "says", "suggested", "suggests", "told", "warned", "warns", "writes", "wrote",
    "behauptete", "erklärte", "meinte", "sagte", "schreibt", "schrieb", "warnte",
    "affirmait", "affirme", "constate", "déclarait", "déclare", "écrit", "écrivait", "estime", "selon", "soutient",
))
# fmt: on
"""Words by which somebody is said to say something."""


class Wanted(NamedTuple):
    """
    What is known of a work that is looked for.

    text: all of it, as a reference; words: its words. kind: the type of an entry, "" for other things. place: which of the words are the
    title, where an entry says so; empty otherwise. numbers: those that the text names. dois, isbns, arxiv: identifiers in normal form. prose: said in a sentence of an essay, not as a reference.
    """

    text: str
    words: tuple[Word, ...]
    kind: str = ""
    place: range = range(0)
    numbers: Numbers = Numbers()
    dois: tuple[str, ...] = ()
    isbns: tuple[str, ...] = ()
    arxiv: str = ""
    prose: bool = False


def of_text(text: str) -> Wanted:
    """
    What a reference looks for that somebody wrote in any style: "[3] Kennan, G. F. (1997). A fateful error. …".

    A sentence in which somebody says something, "Kennan argued in the New York Times in 1997", is read as one.
    """
    text = _LABEL.sub("", normalize(text[:_LONGEST]))
    dois = tuple(match[0].rstrip(".,;)]}").lower() for match in _DOI.finditer(text))
    plain = _DOI.sub(" ", re.sub(r"https?://\S+", " ", text))
    isbns = tuple(re.sub(r"[^\dXx]", "", match[1] or match[0]).upper() for match in _ISBN.finditer(plain))
    arxiv = _ARXIV.search(text)
    plain = _ISBN.sub(" ", plain)
    numbers = read_numbers(plain)
    return Wanted(
        text=plain,
        words=split(plain),
        numbers=numbers,
        dois=dois,
        isbns=isbns,
        arxiv=arxiv[1].lower() if arxiv else "",
        prose=not numbers.first and not REPORTING.isdisjoint(plain.split()),
    )


def of_entry(entry: Entry) -> Wanted:
    """What an entry looks for: its fields, written as a reference."""
    container = entry.text("journaltitle", "journal", "booktitle", "maintitle")
    year = str(entry.year) if entry.year is not None else entry.text("year", "date")
    text = normalize(". ".join(part for part in (_people(entry.authors), year, entry.title, container, _place(entry)) if part))
    start = len(split(normalize(". ".join(part for part in (_people(entry.authors), year) if part))))
    values = {kind: tuple(one.value for one in entry.identifiers if one.kind == kind) for kind in ("doi", "isbn", "arxiv")}
    return Wanted(
        text=text,
        words=split(text),
        kind=entry.kind,
        place=range(start, start + len(split(normalize(entry.title)))),
        numbers=_numbers(entry),
        dois=values["doi"],
        isbns=values["isbn"],
        arxiv=next(iter(values["arxiv"]), ""),
    )


def _people(names: tuple[Name, ...]) -> str:
    return "; ".join(f"{name.surname}, {name.given}" if name.given else name.surname for name in names)


def _place(entry: Entry) -> str:
    """Volume, issue, pages and publisher in one of the usual notations."""
    volume, issue = entry.text("volume"), entry.text("number", "issue")
    pages = entry.text("pages")
    numbers = volume + (f" ({issue})" if issue else "") + (f": {pages}" if pages else "")
    return ". ".join(part for part in (numbers, entry.text("publisher", "institution", "school")) if part)


def _numbers(entry: Entry) -> Numbers:
    first = entry.pages.ranges[0] if isinstance(entry.pages, Pages) and entry.pages.ranges else None
    return Numbers(
        years=(entry.year,) if entry.year is not None else (),
        volume=entry.text("volume"),
        issue=entry.text("number", "issue"),
        first=first.first if first else entry.text("eid"),
        last=first.last if first and first.last != first.first else "",
    )
