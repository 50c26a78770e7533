"""The citations of an essay by another key, for a work whose entry was renamed or merged into another one."""

import re
from collections.abc import Iterator

from citecheck.extract.citations.citations import extract
from citecheck.extract.citations.keys import KEY
from citecheck.model.document import Document
from citecheck.text.edits import Edit
from citecheck.text.span import Span

_LISTED = "nocite"


def rekey(document: Document, old: str, new: str) -> list[Edit]:
    """
    The edits of the source of an essay that make its citations of the key `old` cite `new`, those in `nocite` of its front matter included.

    Words of the text that happen to look like the key, code and comments stay as they are.
    """
    edits: dict[Edit, None] = {}
    for citation in extract(document):
        if citation.style == "key" and any(cite.key == old for cite in citation.cites):
            edits |= dict.fromkeys(_placed(document, edit) for edit in _edits(document.text, citation.span, old, new))
    if old in str(document.metadata.get(_LISTED, "")):
        start = document.source.find(_LISTED)
        edits |= dict.fromkeys(_edits(document.source, Span(start, document.map.start(0)), old, new))
    return list(edits)


def _placed(document: Document, edit: Edit) -> Edit:
    """An edit of a document's text as one of its source, where a tag may stand right behind the key."""
    return Edit(document.map.span(edit.span), document.written(edit.text))


def left_over(source: str, key: str) -> list[int]:
    """The 1-based lines on which an essay still has this key in the place of a citation: in code, or where none was understood."""
    pattern = re.compile(rf"(?:@\{{?|[{{,]\s?){re.escape(key)}(?![\w-])")
    return sorted({source.count("\n", 0, match.start()) + 1 for match in pattern.finditer(source)})


def _edits(text: str, span: Span, old: str, new: str) -> Iterator[Edit]:
    r"""One edit for each mention of the key in a stretch of a text: as `@old`, `@{old}` or in the braces of a `\cite`."""
    plain = f"@{new}" if (whole := KEY.fullmatch(f"@{new}")) and whole[2] else f"@{{{new}}}"
    for match in KEY.finditer(text, *span):
        if old in {match[1], match[2]}:
            yield Edit(Span(*match.span()), f"@{{{new}}}" if match[1] else plain)
    if text[span.start : span.start + 1] == "\\":
        for match in re.compile(rf"(?<=[{{,\s]){re.escape(old)}(?=[}},\s])").finditer(text, *span):
            yield Edit(Span(*match.span()), new)
