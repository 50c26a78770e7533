"""Documents to essays: everything that the rules will judge is gathered here first."""

from __future__ import annotations

from collections.abc import Sequence

from citecheck.extract.citations.citations import extract as find_citations
from citecheck.extract.citations.references import extract as find_references
from citecheck.extract.citations.references import find_lists
from citecheck.extract.passages import extract as find_passages
from citecheck.match.resolve import resolve
from citecheck.model.document import Document
from citecheck.model.entry import Bibliography, Entry
from citecheck.model.essay import Essay


def analyse(document: Document, bibliographies: Sequence[Bibliography] = ()) -> Essay:
    """Find everything in a document and match it to the entries of these bibliographies; of a duplicated key the first entry counts."""
    entries: dict[str, Entry] = {}
    for bibliography in bibliographies:
        for entry in bibliography.entries:
            entries.setdefault(entry.key, entry)
    citations = find_citations(document)
    passages = find_passages(document, citations, find_lists(document))
    essay = Essay(
        document=document,
        sentences=passages.sentences,
        quotations=passages.quotations,
        claims=passages.claims,
        citations=citations,
        references=find_references(document),
        entries=entries,
        bibliographies=tuple(bibliographies),
    )
    return resolve(essay)
