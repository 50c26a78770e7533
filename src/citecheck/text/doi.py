"""DOIs (ISO 26324; Crossref, “DOIs and matching regular expressions”): “10.”, the number of a registrant, a slash, and any signs but blanks."""

import re

# Compiled where they are first needed.
PREFIX = r"\b10\.\d{4,9}(?:\.\d+)*/"
IN_TEXT = PREFIX + r"[^\s\"<>{}]+"
"""A DOI in running text. Some of before 2000 have angle brackets in them, but most brackets are the text’s."""

_RESOLVER = r"(?i)\s*(?:https?://)?(?:dx\.|www\.)?doi\.org/+"
_LABEL = r"(?i)\s*doi\s*[:=]?\s*"
_ESCAPES = rb"%([0-9A-Fa-f]{2})"


def is_doi(text: str) -> bool:
    """Whether a text is a DOI and nothing else."""
    return re.fullmatch(PREFIX + r"\S+", text) is not None


def bare(text: str) -> str:
    """A DOI, its case kept, without the address of the resolver or “doi:” before it; the percent-encoded signs of an address as they are meant."""
    if resolver := re.match(_RESOLVER, text):
        return unquoted(text[resolver.end() :].strip())
    label = re.match(_LABEL, text)
    return text[label.end() if label else 0 :].strip()


def of_address(text: str) -> str:
    """The DOI to which an address of the resolver leads; else ""."""
    return found if re.match(_RESOLVER, text) and (found := bare(text)).startswith("10.") else ""


def unquoted(address: str) -> str:
    """An address with its percent-encoded signs as they are meant (RFC 3986)."""
    if "%" not in address:
        return address
    data = re.sub(_ESCAPES, lambda code: bytes([int(code[1], 16)]), address.encode("utf-8", "replace"))
    return data.decode("utf-8", "replace")
