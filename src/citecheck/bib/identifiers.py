"""DOIs, ISBNs, ISSNs, arXiv numbers and URLs, in their normal forms and checked as far as that is possible offline."""

from __future__ import annotations

import re
from collections.abc import Mapping

from citecheck.model.entry import Field, Identifier
from citecheck.text import doi

# Compiled when first needed.
_ARXIV = r"(?:\d{2}(?:0[1-9]|1[0-2])\.\d{4,5}|[a-z-]+(?:\.[A-Za-z-]{2})?/\d{2}(?:0[1-9]|1[0-2])\d{3})(?:v\d+)?"
_LIKE_ARXIV = rf"\d{{4}}\.\d{{4,5}}(?:v\d+)?|{_ARXIV}"  # with a month that there may not be
_ARXIV_PREFIX = r"^(?:https?://)?(?:www\.)?(?:arxiv\.org/(?:abs|pdf)/|arxiv:\s*)"
_URL = r"(?:https?|ftp)://[^\s/?#]+\.[^\s/?#]+(?:[/?#]\S*)?"
_ISBN = r"(?<!\d)(?:97[89][-‐‑–\s]{0,2})?(?:\d[-‐‑–\s]{0,2}){9}[\dXx](?!\d)"
_ISBN_LENGTHS = (10, 13)
_ISSN = r"(\d{4})[-‐‑–\s]?(\d{3}[\dXx])"


def read_identifiers(fields: Mapping[str, Field]) -> tuple[Identifier, ...]:
    """All identifiers that the fields of an entry give; a DOI that stands only in the URL is one of them."""
    found: list[Identifier] = []
    if (field := fields.get("doi")) and field.text:
        found.append(_read_doi(field.text))
    if (field := fields.get("isbn")) and field.text:
        found += _read_isbns(field.text)
    if (field := fields.get("issn")) and field.text:
        found += _read_issns(field.text)
    if (field := fields.get("eprint")) and field.text and _is_arxiv(fields, field.text):
        found.append(_read_arxiv(field.text))
    if (field := fields.get("url")) and field.text:
        found += _read_url(field.text, has_doi=bool(found) and found[0].kind == "doi")
    return tuple(found)


def _read_doi(text: str) -> Identifier:
    """A DOI without resolver, in lower case, since its case means nothing (ISO 26324)."""
    bare = doi.bare(text).lower()
    return Identifier("doi", bare, doi.is_doi(bare))


def _read_isbns(text: str) -> list[Identifier]:
    """ISBNs without hyphens. A text without any is one that is not valid."""
    from citecheck.text import isbn  # noqa: PLC0415 - few entries have one

    found = []
    for match in re.finditer(_ISBN, text):
        digits = re.sub(r"[^0-9Xx]", "", match[0]).upper()
        if len(digits) in _ISBN_LENGTHS:
            found.append(Identifier("isbn", digits, isbn.holds(digits)))
    return found or [Identifier("isbn", text, valid=False)]


def _read_issns(text: str) -> list[Identifier]:
    """ISSNs with their hyphen; the check digit is that of ISO 3297."""
    found = []
    for match in re.finditer(rf"(?<!\d){_ISSN}(?!\d)", text):
        digits = (match[1] + match[2]).upper()
        holds = (
            sum(weight * (10 if digit == "X" else int(digit)) for weight, digit in zip(range(8, 0, -1), digits, strict=True)) % 11
            == 0
        )
        found.append(Identifier("issn", f"{digits[:4]}-{digits[4:]}", holds))
    return found or [Identifier("issn", text, valid=False)]


def _is_arxiv(fields: Mapping[str, Field], eprint: str) -> bool:
    """Whether an eprint is said to be arXiv's, or looks like it while nothing is said."""
    archive = next((fields[name].text.lower() for name in ("eprinttype", "archiveprefix") if name in fields), None)
    return archive == "arxiv" if archive else eprint.lower().startswith("arxiv:") or re.fullmatch(_LIKE_ARXIV, eprint) is not None


def _read_arxiv(text: str) -> Identifier:
    number = re.sub(_ARXIV_PREFIX, "", text.strip(), flags=re.IGNORECASE).removesuffix(".pdf")
    return Identifier("arxiv", number, re.fullmatch(_ARXIV, number) is not None)


def _read_url(text: str, *, has_doi: bool) -> list[Identifier]:
    """The URL, and before it the DOI that it resolves unless there is one already."""
    url = Identifier("url", text, re.fullmatch(_URL, text) is not None)
    linked = "" if has_doi else doi.of_address(text)
    return [_read_doi(linked), url] if linked else [url]
