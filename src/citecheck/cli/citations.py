"""The citations that `cite` adds to an essay: by key, as author and year, or as footnotes in a style."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal, NamedTuple

from citecheck.cli import printing
from citecheck.cli.failure import Failure
from citecheck.lint.citing import Gap, insert, insert_mark
from citecheck.model.document import Document
from citecheck.model.essay import Essay
from citecheck.render.csl import Item, items
from citecheck.render.languages import language_tag
from citecheck.render.pandoc import Cited, Format, Job
from citecheck.render.styles import Style
from citecheck.render.terms import term
from citecheck.render.works import Choice, choose
from citecheck.rules.wording import cited_as, cited_by_key
from citecheck.text.edits import Edit
from citecheck.text.span import Span

Form = Literal["keys", "author-date", "footnotes"]

_DEFAULT_STYLES = {"author-date": printing.DEFAULT_STYLE, "footnotes": "chicago-notes"}
_FITTING = {"author-date": ("author", "author-date"), "footnotes": ("note",)}
_ADVICE = {
    "author-date": "name one that cites authors, such as chicago, apa or mla",
    "footnotes": "name one that has notes, such as chicago-notes, mhra or oscola",
}
_SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_WIDEST = 10  # characters of a mark and the blanks behind it


class Wanted(NamedTuple):
    """How citations are to be written. form: None for the notation of the essay. style, language: as the user says, or ""."""

    form: Form | None = None
    style: str = ""
    language: str = ""


def edits(essay: Essay, gaps: Sequence[Gap], wanted: Wanted) -> list[Edit]:
    """What is to be changed in an essay so that each gap has its citation. Raises Failure where a style does not fit, or pandoc is missing."""
    document = essay.document
    if wanted.form is None:
        return _inserted(document, gaps, [cited_as(document, gap.entry, unknown="") for gap in gaps])
    if wanted.form == "keys":
        return _inserted(document, gaps, [cited_by_key(document, gap.entry, unknown="") for gap in gaps])
    if wanted.form == "footnotes" and printing.format_of(document.name) == "html":
        message = f"{document.name} is HTML, in which no footnotes are written; write --as author-date or --as keys"
        raise Failure(message)
    texts = _formatted(essay, gaps, wanted, wanted.form)
    if wanted.form == "author-date":
        return _inserted(document, gaps, texts)
    return _with_notes(document, gaps, texts, wanted.language)


def _inserted(document: Document, gaps: Sequence[Gap], texts: Sequence[str]) -> list[Edit]:
    """The edits that put these citations behind the quotations."""
    return [insert(document.source, gap, document.written(text)) for gap, text in zip(gaps, texts, strict=True)]


def _formatted(essay: Essay, gaps: Sequence[Gap], wanted: Wanted, form: Form) -> list[str]:
    """The citation for each gap in the words of the style, which knows what has been cited before."""
    style = _style(essay.document, wanted.style, form)
    language = printing.language_of(wanted.language) or language_tag(printing.asked_for(essay.document)[1]) or style.language
    entries = {entry.key: entry for entry in (*choose([essay], (), Choice()), *(gap.entry for gap in gaps))}
    cites = _before(essay) if form == "footnotes" else []
    cites += [(gap.anchor, number, Cited(gap.entry.key, gap.page)) for number, gap in enumerate(gaps)]
    cites.sort(key=lambda cite: cite[:2])
    works = _without_sole_pages(items(entries.values(), language), [cite for *_, cite in cites])
    printed: Format = "markdown" if printing.format_of(essay.document.name) == "markdown" else "text"
    texts = printing.cite(works, [cite for *_, cite in cites], Job(style.path, printed, language=language))
    return [text for (_, number, _), text in zip(cites, texts, strict=True) if number >= 0]


def _style(document: Document, named: str, form: Form) -> Style:
    """The style that the user names, or the front matter if it is one of this form, or the usual one. Raises Failure."""
    for name in (named, printing.asked_for(document)[0]):
        style = printing.style_of(name) if name else None
        if style is not None and style.form in _FITTING[form]:
            return style
        if style is not None and named:
            message = f"the style “{name}” does not cite by {form}; {_ADVICE[form]}"
            raise Failure(message)
    return printing.style_of(_DEFAULT_STYLES[form])


def _before(essay: Essay) -> list[tuple[int, int, Cited]]:
    """Where the essay cites its works in notes, or by keys, which become notes; as `_formatted` lists them."""
    found = []
    for citation in essay.citations:
        for cite in citation.cites if citation.style in {"key", "note"} else ():
            key = cite.match.key if cite.match is not None and cite.match.key is not None else cite.key
            if key is not None and key in essay.entries:
                page = cite.locator.value if cite.locator is not None and cite.locator.label == "page" else ""
                found.append((citation.anchor, -1, Cited(key, page)))
    return found


def _without_sole_pages(works: Sequence[Item], cites: Sequence[Cited]) -> list[Item]:
    """The items, without the page of those that have one only and are cited with it: a note would give it twice."""
    cited = set(cites)
    return [
        {variable: value for variable, value in work.items() if variable != "page" or Cited(work["id"], value) not in cited}
        for work in works
    ]


def _with_notes(document: Document, gaps: Sequence[Gap], texts: Sequence[str], language: str) -> list[Edit]:
    """Marks in the text, numbered on from the notes that there are, and the notes below these or at the end."""
    markdown = printing.format_of(document.name) == "markdown"
    notes = [block for block in document.blocks if block.kind == "note"]
    labels = [label for label in (*(note.label for note in document.notes), *(note.label for note in notes)) if label.isdecimal()]
    first = max(map(int, labels), default=0) + 1
    raised = not markdown and bool(notes) and _is_raised(document, notes[-1].span)
    marks = [_mark(number, markdown=markdown, raised=raised) for number in range(first, first + len(gaps))]
    newline = "\r\n" if "\r\n" in document.source else "\n"
    parted = newline if markdown else newline * 2
    written = parted.join(f"{mark}{':' * markdown} {text}" for mark, text in zip(marks, texts, strict=True))
    if not markdown and not notes:
        written = term("notes", language or document.language) + newline * 2 + written
    end = _end_of(document, notes[-1].span if notes and not markdown else None)
    tail = newline if end == len(document.source) else ""
    return [
        *(insert_mark(document.source, gap, mark) for gap, mark in zip(gaps, marks, strict=True)),
        Edit(Span(end, len(document.source) if tail else end), newline * 2 + written + tail),
    ]


def _is_raised(document: Document, note: Span) -> bool:
    """Whether the number before a note is in superscript."""
    start = document.map.start(note.start)
    return document.source[max(start - _WIDEST, 0) : start].rstrip()[-1:] in tuple(_SUPERSCRIPTS)


def _mark(number: int, *, markdown: bool, raised: bool) -> str:
    """The mark of a note, as Markdown or the essay writes it."""
    if raised:
        return "".join(_SUPERSCRIPTS[int(digit)] for digit in str(number))
    return f"[^{number}]" if markdown else f"[{number}]"


def _end_of(document: Document, notes: Span | None) -> int:
    """Where notes are added: after these in the source, or after the last word of the essay."""
    return document.map.span(notes).end if notes is not None else len(re.sub(r"\s+\Z", "", document.source))
