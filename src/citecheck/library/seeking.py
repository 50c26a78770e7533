"""
What somebody types who wants to add a work: a DOI, an ISBN, an arXiv number, an address or a few words; and finding its record.

One identifier is asked for as it is, and words are those of somebody who then chooses: what has most of them in its title is offered. A
reference as it stands in an essay or a list, of which much must agree and of which there may be hundreds, is `identification`'s.
"""

import re
from typing import Literal, NamedTuple

from citecheck.identify.decision import choose
from citecheck.identify.query import describe
from citecheck.identify.wanted import of_text
from citecheck.model.record import Answer, Catalogues, Record
from citecheck.text import doi, isbn
from citecheck.text.folding import SMALL, fold

Kind = Literal["doi", "isbn", "arxiv", "text", "address"]
Why = Literal["ambiguous", "not-found", "unanswered"]

_AFTER_DOI = r"(?i)(?:/(?:full|abstract|pdf|epdf|html|meta|references|summary)(?:/.*)?|\.pdf|[?#].*|v\d+\.full.*)$"
_ARXIV = (
    r"(?i)^(?:https?://)?(?:www\.|export\.)?(?:arxiv\.org/(?:abs|pdf|html)/|arxiv:\s*)"
    r"(\d{4}\.\d{4,5}|[a-z-]+(?:\.[a-z]{2})?/\d{7})(?:v\d+)?(?:\.pdf)?$"
)
_BARE_ARXIV = r"\d{2}(?:0[1-9]|1[0-2])\.\d{4,5}(?:v\d+)?"
_ISBN = r"(?i)^(?:isbn(?:-1[03])?[\s:]*)?((?:97[89][\s‐‑–-]?)?(?:\d[\s‐‑–-]?){9}[\dX])$"
# In addresses of bookshops, libraries and JSTOR, whose numbers are those of its DOIs.
_ISBN_IN_ADDRESS = r"(?i)/(?:isbn|dp|gp/product|books?)/(97[89]\d{10}|\d{9}[\dX])(?![\dX])"
_JSTOR = r"(?i)^https?://(?:www\.)?jstor\.org/(?:stable|pss)/(?:10\.2307/)?(\d+)"
_ADDRESS = r"(?i)^(?:https?://|www\.)\S+$"
_SHOWN = 3
_ROWS, _MORE_ROWS = 5, 20  # of a few words, as of a title alone, chapters and reviews have more than the book
_FEW_WORDS = 8


class Wish(NamedTuple):
    """One thing to add: as it was written, and the identifier in normal form, or the text itself."""

    text: str
    kind: Kind
    value: str


class Result(NamedTuple):
    """
    What was found for a wish.

    record: the one that it means. why: there is none, where that is so, and `problem` says it to the user. candidates: those that it may mean,
    best first, where that is not sure.
    """

    record: Record | None = None
    why: Why = "not-found"
    candidates: tuple[Record, ...] = ()
    problem: str = ""


def understand(text: str) -> Wish:
    """What somebody means with a line of text."""
    text = " ".join(text.split())
    if number := re.match(_ARXIV, text) or re.fullmatch(f"({_BARE_ARXIV})", text):
        return Wish(text, "arxiv", number[1])
    if book := re.match(_ISBN, text):
        return Wish(text, "isbn", re.sub(r"[^\dXx]", "", book[1]).upper())
    if doi.is_doi(bare := doi.bare(text)):
        return Wish(text, "doi", doi.unquoted(bare).rstrip(".,;").lower())
    if re.match(_ADDRESS, text):
        return _in_address(text)
    wanted = of_text(text)
    if wanted.dois:
        return Wish(text, "doi", wanted.dois[0])
    if wanted.isbns and isbn.holds(wanted.isbns[0]):
        return Wish(text, "isbn", wanted.isbns[0])
    return Wish(text, "text", text)


def seek(wish: Wish, catalogues: Catalogues) -> Result:
    """Find the record that a wish means."""
    if wish.kind == "address":
        return Result(problem="the address does not say which work it is; give its DOI or ISBN, or the reference as text")
    if wish.kind == "isbn" and not isbn.holds(wish.value):
        return Result(problem="the check digit of this ISBN does not hold; look for a slip of the pen")
    if wish.kind == "text":
        return _search(wish.value, catalogues)
    if wish.kind == "doi":
        answer, name = catalogues.by_doi([wish.value])[wish.value], "DOI"
    elif wish.kind == "isbn":
        answer, name = catalogues.by_isbn(wish.value), "ISBN"
    else:
        answer, name = catalogues.by_arxiv(wish.value), "arXiv number"
    if answer.records:
        return Result(answer.records[0])
    return _failed(answer, name)


def _in_address(text: str) -> Wish:
    """The identifier in the address of a web page, if there is one."""
    address = doi.unquoted(text)
    if number := re.match(_JSTOR, address):
        return Wish(text, "doi", f"10.2307/{number[1]}")
    if found := re.search(doi.IN_TEXT, address):
        return Wish(text, "doi", re.sub(_AFTER_DOI, "", found[0]).rstrip(".,;/").lower())
    if (book := re.search(_ISBN_IN_ADDRESS, address)) and isbn.holds(book[1].upper()):
        return Wish(text, "isbn", book[1].upper())
    return Wish(text, "address", text)


def _search(text: str, catalogues: Catalogues) -> Result:
    """Search for a reference; what does not surely mean it is only offered."""
    wanted = of_text(text)
    answer = catalogues.search(describe(wanted), _ROWS if len(text.split()) > _FEW_WORDS else _MORE_ROWS)
    if answer.outcome == "unknown":
        return Result(why="unanswered", problem=answer.problem)
    choice = choose(wanted, answer.records)
    if choice.record is not None:
        return Result(choice.record)
    if choice.rivals:
        return Result(why="ambiguous", candidates=choice.rivals, problem="several works fit equally well")
    words = set(fold(text).split())
    shown = tuple(record for record in answer.records if _is_like(record, words))[:_SHOWN]
    problem = "no record is surely this work, which may all the same exist" if shown else "nothing like it was found"
    return Result(candidates=shown, problem=problem)


def _is_like(record: Record, words: set[str]) -> bool:
    """Whether most words of a record's title are among these."""
    title = [word for word in fold(record.title).split() if word not in SMALL]
    return bool(title) and sum(word in words for word in title) * 2 > len(title)


def _failed(answer: Answer, name: str) -> Result:
    """Why an identifier leads to no record."""
    if answer.outcome == "unknown":
        return Result(why="unanswered", problem=answer.problem)
    if answer.outcome == "registered":
        return Result(problem=f"this {name} is registered, but no catalogue here describes its work")
    said = "nobody has registered this DOI" if name == "DOI" else f"no catalogue here has this {name}"
    return Result(problem=f"{said}; look for a slip of the pen")
