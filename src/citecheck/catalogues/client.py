"""All catalogues behind one counter: what to ask of whom, in which order, and what to make of the replies."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Self

from citecheck.catalogues import arxiv, crossref, doi_org, open_library
from citecheck.catalogues.exchange import Exchange, each
from citecheck.catalogues.messages import NOT_FOUND, OK, Options, Reply
from citecheck.catalogues.works import read_work
from citecheck.model.record import Answer, Record
from citecheck.text.doi import bare, is_doi
from citecheck.text.isbn import forms

_FEWEST_IN_BATCH = 6  # below, single requests take no longer, and leave the few that there may be for lists to searches
# Compiled when first needed.
_ARXIV_PREFIX = r"^(?:https?://(?:www\.)?arxiv\.org/(?:abs|pdf)/|arxiv:\s*)"


def open_catalogues(options: Options) -> Client:
    """The catalogues, to be closed after use. The network is not touched before something is asked."""
    return Client(Exchange(options))


class Client:
    """A `model.record.Catalogues` that asks Crossref, doi.org, Open Library and arXiv. May be used by several threads."""

    def __init__(self, exchange: Exchange) -> None:
        """Take what asks and keeps."""
        self._exchange = exchange

    def __enter__(self) -> Self:
        """Use the catalogues for a while."""
        return self

    def __exit__(self, *exception: object) -> None:
        """End all connections."""
        self._exchange.close()

    def by_doi(self, dois: Sequence[str]) -> Mapping[str, Answer]:
        """An answer for each of these DOIs, by the DOI as given. Many are asked for at once; what one lacks is asked of doi.org."""
        normal = {given: _normal(given) for given in dois}
        unique = list(dict.fromkeys(doi for doi in normal.values() if is_doi(doi)))
        answers = self._at_once([doi for doi in unique if self._exchange.kept(crossref.work_request(doi)) is None])
        answers |= each(self._by_doi, [doi for doi in unique if doi not in answers])
        return {given: answers.get(doi) or Answer("unknown", problem=f"“{given}” is not a DOI") for given, doi in normal.items()}

    def by_isbn(self, isbn: str) -> Answer:
        """The book with this ISBN (10 or 13 digits), from Open Library or else from Crossref."""
        digits = re.sub(r"[\s‐‑–-]", "", isbn).upper()
        if not re.fullmatch(r"\d{9}[\dX]|\d{13}", digits):
            return Answer("unknown", problem=f"“{isbn}” is not an ISBN")
        reply = self._exchange.ask(open_library.isbn_request(digits))
        first = _answer(reply, open_library.read_books(reply.body, digits))
        if first.outcome == "found":
            return first
        reply = self._exchange.ask(crossref.isbn_request(forms(digits)))
        second = _answer(reply, crossref.read_books(reply.body))
        return first if second.outcome == "absent" else second

    def by_arxiv(self, number: str) -> Answer:
        """The preprint with this arXiv number."""
        number = re.sub(_ARXIV_PREFIX, "", number.strip(), flags=re.IGNORECASE).removesuffix(".pdf")
        reply = self._exchange.ask(arxiv.number_request(number))
        return _answer(reply, arxiv.read_preprint(reply.body))

    def search(self, text: str, rows: int = 5) -> Answer:
        """Works that a bibliographic description may mean, at most `rows`; from Crossref."""
        words = " ".join(text.split())
        if not words:
            return Answer("absent")
        reply = self._exchange.ask(crossref.search_request(words, rows))
        return _answer(reply, crossref.read_list(reply.body)[:rows])

    def _at_once(self, dois: Sequence[str]) -> dict[str, Answer]:
        """The works with these DOIs, as far as Crossref gives them in lists; none where there are few, or nothing may be asked."""
        found: dict[str, Answer] = {}
        if len(dois) >= _FEWEST_IN_BATCH and not self._exchange.offline:
            for _, some in each(self._batch, crossref.batches(dois)):
                found |= some
        return found

    def _batch(self, dois: Sequence[str]) -> dict[str, Answer]:
        """Ask for many works in one question, and keep each as if it had been asked for alone."""
        reply = self._exchange.ask(crossref.batch_request(dois), keep=False)
        works = {str(work["DOI"]).lower(): work for work in crossref.read_works(reply.body)}
        bodies = {doi: json.dumps({"message": works[doi]}).encode() for doi in dois if doi in works}
        self._exchange.keep({crossref.work_request(doi): body for doi, body in bodies.items()})
        return {doi: Answer("found", (read_work(works[doi]),), asked=reply.asked) for doi in bodies}

    def _by_doi(self, doi: str) -> Answer:
        reply = self._exchange.ask(crossref.work_request(doi))
        if reply.status == NOT_FOUND:
            return self._elsewhere(doi)
        record = crossref.read_one(reply.body)
        return Answer("found", (record,), asked=reply.asked) if record else Answer("unknown", problem=reply.problem)

    def _elsewhere(self, doi: str) -> Answer:
        """What others than Crossref know of a DOI."""
        reply = self._exchange.ask(doi_org.agency_request(doi))
        agency = doi_org.read_agency(reply.body) if reply.status == OK else None
        if agency == "":
            return Answer("absent", asked=reply.asked)
        if agency is None:
            return self._registered(doi, reply)
        described = self._exchange.ask(doi_org.work_request(doi)) if agency.lower() != "crossref" else Reply(0)
        record = doi_org.read_one(described.body) if described.status == OK else None
        if record is None:
            return Answer("registered", asked=reply.asked)
        return Answer("found", (record._replace(doi=record.doi or doi),), asked=described.asked)

    def _registered(self, doi: str, refused: Reply) -> Answer:
        """What Crossref knows about a DOI of another agency, when doi.org cannot be asked."""
        reply = self._exchange.ask(crossref.agency_request(doi))
        if reply.status == OK and crossref.read_agency(reply.body) not in {"", "crossref"}:
            return Answer("registered", asked=reply.asked)
        problem = refused.problem or "doi.org gave an answer that cannot be read"
        return Answer("unknown", problem=f"Crossref does not have it, and {problem}")


def _answer(reply: Reply, records: Iterable[Record]) -> Answer:
    """The answer in a reply, of which these records were read."""
    records = tuple(records)
    if reply.status not in {OK, NOT_FOUND}:
        return Answer("unknown", problem=reply.problem)
    return Answer("found" if records else "absent", records, asked=reply.asked)


def _normal(doi: str) -> str:
    """A DOI without resolver, in lower case: its case means nothing (ISO 26324)."""
    return bare(doi).lower()
