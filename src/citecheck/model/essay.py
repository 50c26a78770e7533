"""A document with everything found in it: all that a rule may see."""

from collections.abc import Mapping
from typing import NamedTuple

from citecheck.model.citation import Citation, Reference
from citecheck.model.document import Document
from citecheck.model.entry import Bibliography, Entry
from citecheck.model.quotation import Claim, Quotation
from citecheck.text.span import Span


class Essay(NamedTuple):
    """
    An analysed document.

    sentences: spans of the document's text, in order, never across blocks.
    entries: what its citations may mean, by citekey; the first of a duplicated key.
    """

    document: Document
    sentences: tuple[Span, ...]
    quotations: tuple[Quotation, ...]
    claims: tuple[Claim, ...]
    citations: tuple[Citation, ...]
    references: tuple[Reference, ...]
    entries: Mapping[str, Entry]
    bibliographies: tuple[Bibliography, ...] = ()

    @property
    def used(self) -> frozenset[str]:
        """The citekeys that the essay cites, quotes or lists."""
        cites = [cite for citation in self.citations for cite in citation.cites]
        matches = [cite.match for cite in cites]
        matches += [quotation.match for quotation in self.quotations]
        matches += [claim.match for claim in self.claims]
        matches += [reference.match for reference in self.references]
        keyed = {cite.key for cite in cites if cite.key is not None and cite.key in self.entries}
        return frozenset(keyed | {match.key for match in matches if match is not None and match.key is not None})


class Run(NamedTuple):
    """Everything that one command looked at: for rules that judge a bibliography by all its essays."""

    essays: tuple[Essay, ...]
    bibliographies: tuple[Bibliography, ...]
