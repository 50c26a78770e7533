"""Citations in an essay, and lines of its reference lists."""

from typing import Literal, NamedTuple

from citecheck.model.evidence import Match
from citecheck.text.span import Span

CitationStyle = Literal["key", "author-date", "locator", "note", "numeric", "ibid"]


class Locator(NamedTuple):
    """
    The place in a work: CSL's `label` ("page", "chapter", …) and the value as written ("45", "33–5").

    span: of the value in the document's text.
    """

    label: str
    value: str
    span: Span


class Cite(NamedTuple):
    """
    One work inside a citation.

    key: the citekey, for citations by key.
    names: the surnames (or an institution) as written, for citations in prose.
    year: as written, with any letter ("2004a").
    title: the words of a title given in a note's reference.
    match: the entry that it was resolved to, filled in by the analysis.
    quoted: where the work only quotes somebody ("Crowe, quoted in Smith 2004"): their names, none where the citation leaves them to the text.
    """

    span: Span
    key: str | None = None
    names: tuple[str, ...] = ()
    year: str | None = None
    title: str | None = None
    locator: Locator | None = None
    match: Match | None = None
    quoted: tuple[str, ...] | None = None

    @property
    def credited(self) -> tuple[str, ...]:
        """Whose words or thoughts the cite says to be there: whom the work quotes, if it only quotes them, else its authors."""
        return self.names if self.quoted is None else self.quoted


class Citation(NamedTuple):
    """
    One citation in the text, which may hold several cites.

    style: `key` = [@key]; `author-date` = (Smith 2004, 12) or Smith (2004: 33); `locator` = a bare (p. 45); `note` = a footnote with
        a reference; `numeric` = [12]; `ibid` = ibid., op. cit. and their kin.
    raw: as written.
    anchor: the offset in running text to which it belongs: its own start, or that of the note's mark.
    """

    span: Span
    raw: str
    style: CitationStyle
    cites: tuple[Cite, ...]
    anchor: int


class Reference(NamedTuple):
    """A line of a reading list or reference list inside the essay; names, year and title as far as they can be told."""

    span: Span
    text: str
    names: tuple[str, ...] = ()
    year: str | None = None
    title: str | None = None
    match: Match | None = None
