"""DOIs, URLs and archives."""

from __future__ import annotations

from citecheck.model.entry import Entry
from citecheck.render.archives import ADDRESSES, deposit_of, is_preprint
from citecheck.render.days import read_access
from citecheck.render.kinds import URL
from citecheck.text import doi

_INTRODUCING = frozenset(
    {"", "accessed", "at", "available", "from", "last", "on", "online", "retrieved", "url", "visited", "website", "www"}
)


def links(entry: Entry) -> dict[str, str]:
    """Where a work is found: DOI, URL and archive, by CSL variable."""
    url = _url(entry)
    found = {"DOI": doi.bare(entry.text("doi")) or doi.of_address(url), "URL": url}
    deposit = deposit_of(entry)
    if deposit is None:
        return {variable: text for variable, text in found.items() if text}
    if is_preprint(entry):
        found["number"] = f"arXiv:{deposit.number}"
    if deposit.archive == "pubmed":
        found["PMID"] = deposit.number
    if deposit.archive in ADDRESSES:
        found["URL"] = url or ADDRESSES[deposit.archive] + deposit.number
    elif deposit.archive:
        found |= {"archive": deposit.name, "archive_location": deposit.number}
    return {variable: text for variable, text in found.items() if text}


def without_urls(text: str) -> str:
    """A text; "" for one that says nothing but where on the web a work is, and when it was looked at."""
    rest = read_access(URL.sub("", text))[1]
    words = {word.strip(" .,;:()<>[]").lower() for word in rest.split()}
    return text if words - _INTRODUCING or rest.strip() == text.strip() else ""


def _url(entry: Entry) -> str:
    """The URL in the field of that name, or in one where people put it for want of such a field."""
    if url := entry.text("url"):
        return url
    found = (URL.search(entry.text(name)) for name in ("howpublished", "note", "urlraw"))
    return next((match[0] for match in found if match is not None), "")
