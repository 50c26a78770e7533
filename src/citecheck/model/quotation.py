"""Quotations, and who said them."""

from typing import Literal, NamedTuple

from citecheck.model.citation import Locator
from citecheck.model.evidence import Match
from citecheck.text.span import Span

QuotationClass = Literal["quotation", "scare", "title", "term", "display", "dialogue"]
Form = Literal["inline", "block"]


class Cue(NamedTuple):
    """The words that report: "argued", "According to", "in …’s phrasing"."""

    span: Span
    text: str


class Attribution(NamedTuple):
    """
    Who is credited with words or with a claim.

    speaker: as fully as the document names them anywhere; `generic` ones ("critics", "studies") are kept.
    mention: where this attribution names them: a name, a pronoun, "the author"; None when nothing stands there.
    context: the stretch of text that may name year, title and newspaper: the sentences the attribution was read from.
    vague: the words that credit a claim to nobody who could be asked, in languages whose word lists tell.
    work: the work named as container or as speaker ("The Grand Chessboard", "the NDS"), as the document names it most fully.
    """

    speaker: str
    mention: Span | None
    cue: Cue | None
    context: Span
    work: str | None = None
    generic: bool = False
    vague: Span | None = None


class Quotation(NamedTuple):
    """
    What stands between one pair of quotation marks, or in one block quotation.

    span: the words, without their marks. outer: with them.
    text: the words as the document has them.
    kind: what the marks do, as in the guidelines: the contract's `class`.
    attribution: None when nobody is credited.
    likely: whose words they may be when nobody is credited: whom the text is speaking of. No rule builds on it.
    confidence: that `kind` is right, 0 to 1.
    cited: an explicit citation stands with it.
    depth: how many pairs of marks it stands in.
    same_marks: it stands in a pair of the very same marks.
    unclosed: its closing mark is missing; the span then ends with the paragraph.
    group: the start of the first part, for a quotation that its cue breaks in parts.
    locator, match: filled in by the analysis.
    """

    span: Span
    outer: Span
    text: str
    kind: QuotationClass
    form: Form = "inline"
    attribution: Attribution | None = None
    likely: str | None = None
    confidence: float = 0.5
    cited: bool = False
    depth: int = 0
    same_marks: bool = False
    unclosed: bool = False
    group: int | None = None
    locator: Locator | None = None
    match: Match | None = None

    @property
    def words(self) -> int:
        """The number of words."""
        return len(self.text.split())


class Claim(NamedTuple):
    """
    A sentence that credits a statement to somebody other than the author.

    span: the sentence. quoted: it also holds a quotation. cited: an explicit citation stands with it.
    """

    span: Span
    text: str
    attribution: Attribution
    quoted: bool = False
    cited: bool = False
    confidence: float = 0.5
    locator: Locator | None = None
    match: Match | None = None
