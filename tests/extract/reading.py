"""What extraction makes of a short text in a given language."""

from __future__ import annotations

from citecheck.extract.citations.citations import extract as find_citations
from citecheck.extract.passages import Passages, extract
from citecheck.readers.reader import read

Found = tuple[str, str, str | None]


def passages(text: str, language: str) -> Passages:
    """The passages of a plain text."""
    document = read(text.encode(), "essay.txt")._replace(language=language)
    return extract(document, find_citations(document))


def quotations(text: str, language: str) -> list[Found]:
    """For each pair of marks the words, their class and their speaker."""
    return [
        (found.text.strip(), found.kind, found.attribution.speaker if found.attribution is not None else None)
        for found in passages(text, language).quotations
    ]


def sources(text: str, language: str) -> list[str]:
    """Who is credited with the claims of a text, in order; "~" before those who are nobody in particular."""
    return ["~" * claim.attribution.generic + claim.attribution.speaker.strip() for claim in passages(text, language).claims]
