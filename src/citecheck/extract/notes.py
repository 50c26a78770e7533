"""What a full or short reference says, in a footnote or in a list: names, title, year, page."""

from __future__ import annotations

import re

from citecheck.model.citation import Cite
from citecheck.model.document import Document
from citecheck.text.span import Span

_YEAR = re.compile(r"\b(?:1[5-9]|20)\d\d[a-z]?\b")


def read(document: Document, span: Span) -> Cite:
    """The reference that `span` of the document's text holds; what it does not tell stays empty."""
    text = span.of(document.text)
    year = _YEAR.search(text)
    names, _, rest = text.partition(", ")
    title = rest.split(",")[0].strip(' .“”"') or None
    return Cite(span, names=(names,) if rest else (), year=year[0] if year else None, title=title)
