"""
HTML: what a browser shows of an essay's page, without what stands around the essay.

The page becomes a tree as in browsers, the part that is the essay is found in it, and its text is written down in one pass.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterator, Mapping

from citecheck.model.document import BlockKind, Document, NoteMark
from citecheck.readers.article import find_essay, is_passed_over, is_verse
from citecheck.readers.elements import BLOCKS, CODE, EMPHASES, MARKS_OF, PARTING, QUOTATION_MARKS
from citecheck.readers.flow import Flow
from citecheck.readers.footnotes import Footnotes, find_footnotes
from citecheck.readers.frontmatter import Metadata, language_of
from citecheck.readers.scribe import CODE as CODE_SIGN
from citecheck.readers.scribe import Scribe
from citecheck.readers.tree import Element, Tree, grow
from citecheck.text.span import Span

_DASH = "— "
_DASHES = ("—", "–", "―", "-", "(")
_INLINE_NOTES = frozenset({"sidenote", "marginnote"})
_QUOTING = frozenset({"doc-epigraph", "epigraph", "msointensequote", "msoquote"})
_BYLINES = frozenset({"cite", "figcaption", "footer"})
_CELLS = frozenset({"td", "th"})
_OF_LAYOUT = 2  # paragraphs or line ends in a cell: old pages set whole essays in one


def read_html(source: str, name: str) -> Document:
    """
    Read a page.

    The marks of notes stand in the text as "[1]", those of `<q>` as the language of the element has them, and a byline in a block
    quotation has a dash before it; each stands for the tag or element in the source.
    """
    tree = grow(source, xml=name.lower().endswith(".xhtml") or source.lstrip().startswith("<?xml"))
    essay = find_essay(tree)
    walk = _Walk(tree, essay)
    walk.run()
    scribe = walk.scribe
    scribe.close_block()
    metadata = _metadata(tree, essay)
    return Document(
        name,
        source,
        scribe.out.text,
        scribe.out.map,
        tuple(scribe.out.blocks),
        tuple(sorted(scribe.emphases)),
        tuple(sorted(scribe.links)),
        tuple(sorted(walk.notes)),
        comments=tree.comments,
        problems=tree.problems,
        metadata=metadata,
        language=language_of(metadata),
        escaped=True,
    )


def _metadata(tree: Tree, essay: Element) -> Metadata:
    """What the head of the page says, by the names that front matter has for it; its title is that of the essay's `<h1>`."""
    metadata: Metadata = {}
    titles: dict[bool, str] = {}
    for each in tree.elements():
        content = each.attributes.get("content", "").strip()
        if each.name == "meta" and content:
            name = each.attributes.get("name", "").lower()
            if each.attributes.get("http-equiv", "").lower() == "content-language":
                metadata.setdefault("language", content)
            elif name:
                before = metadata.get(name, ())
                metadata[name] = (*((before,) if isinstance(before, str) else before), content) if before else content
        elif each.name in {"h1", "title"} and not any(around.name == "svg" for around in each.ancestors):
            titles.setdefault(each.name == "h1", tree.text_of(each))
    if title := titles.get(True) or titles.get(False):
        metadata["title"] = title
    around = (each.language for each in tree.elements() if each.name in {"html", "body"})
    if language := essay.language or next(filter(None, around), ""):
        metadata["lang"] = language
    return metadata


class _Walk:
    """One pass over the essay, and over its notes wherever they stand."""

    def __init__(self, tree: Tree, essay: Element) -> None:
        self.notes: list[NoteMark] = []
        self.scribe = Scribe(tree.source, tree.source)
        self._tree = tree
        self._essay = essay
        self._flow = Flow(self.scribe)
        self._footnotes: Footnotes = find_footnotes(tree)
        self._entered: set[Element] = set()
        self._quotations: list[str] = []
        self._inline_notes: dict[Element, int] = {}
        self._holding = frozenset(around for each in self._footnotes.notes for around in each.ancestors)
        self._cells = Counter(_around(tree, PARTING | {"br", "blockquote"}, _CELLS))
        self._quoting = frozenset(_around(tree, {"blockquote"}, {"figure"}))
        self._starts: Mapping[str, Callable[[Element], None]] = {
            "a": self._start_link,
            "br": lambda each: self._flow.break_line(each.start, each.end),
            "q": self._start_quotation,
            **dict.fromkeys(EMPHASES, self._start_emphasis),
        }

    def run(self) -> None:
        """Write down the essay, and those of its notes that stand elsewhere on the page."""
        essay, past = self._essay, -1
        elsewhere = (each for each in self._footnotes.notes if each.first > essay.last or each.last < essay.first)
        for part in sorted((essay, *elsewhere), key=lambda each: each.first):
            if part.first > past:
                self._run(part)
                past = part.last

    def _run(self, element: Element) -> None:
        index = element.first
        while index <= element.last:
            event = self._tree.events[index]
            index += 1
            if event.kind == "text":
                self._flow.write(event.start, event.end)
            elif event.kind == "verbatim":
                self._flow.settle()
                self.scribe.take(event.start, event.end)
            elif event.kind == "close":
                self._end(event.element)
            elif not self._start(event.element):
                index = event.element.last + 1

    def _start(self, element: Element) -> bool:
        """See an element begin; whether what is in it is to be seen as well."""
        name = element.name
        mark = self._footnotes.marks.get(element)
        if mark is not None:
            start = self._flow.settle()
            self._flow.put(f"[{mark.sign}]", element.start, element.end)
            self.notes.append(NoteMark(Span(start, self.scribe.out.length), mark.label))
            return False
        if name in CODE:
            self._flow.put(CODE_SIGN, element.start, element.end)
            return False
        if element in self._footnotes.back or self._is_passed_over(element):
            if name in PARTING:
                self.scribe.close_block()
            return False
        if self._signs(element):
            self._start_byline(element)
        elif name in self._starts:
            self._starts[name](element)
        elif name in BLOCKS or name in PARTING or element in self._footnotes.notes:
            self._start_block(element)
        elif element.attributes and not _INLINE_NOTES.isdisjoint(element.tokens):
            self._inline_notes[element] = self._flow.settle()
            self._flow.put("^[", element.start, element.inner)
        return True

    def _is_passed_over(self, element: Element) -> bool:
        if element is self._essay or element in self._footnotes.notes:
            return False
        return is_passed_over(element, self._essay, self._holding)

    def _end(self, element: Element) -> None:
        name = element.name
        if name in EMPHASES or name == "a":
            self.scribe.end(name)
        elif name == "q" and self._quotations:
            self._flow.put(self._quotations.pop(), element.inner_end, element.end)
        elif element in self._inline_notes:
            start = self._inline_notes.pop(element)
            self._flow.put("]", element.inner_end, element.end)
            self.notes.append(NoteMark(Span(start, self.scribe.out.length), ""))
        if name == "pre":
            self._flow.lines = False
        if element in self._entered:
            self.scribe.leave(name)
        elif name in BLOCKS or name in PARTING:
            self.scribe.close_block()

    def _start_quotation(self, element: Element) -> None:
        """A `<q>` is a pair of marks, other ones inside another `<q>`; an end tag that is missing leaves the closing one to its place."""
        marks = MARKS_OF.get(language_of({"lang": element.language}), QUOTATION_MARKS)[len(self._quotations) % 2]
        self._flow.put(marks[0], element.start, element.inner)
        self._quotations.append(marks[1])

    def _start_emphasis(self, element: Element) -> None:
        self._flow.settle()
        self.scribe.begin(element.name)

    def _start_link(self, element: Element) -> None:
        if "href" in element.attributes:
            self._flow.settle()
            self.scribe.begin(element.name, element.attributes["href"])

    def _start_block(self, element: Element) -> None:
        """Begin what blocks stand in, or one block, or part two blocks."""
        name = element.name
        kind = BLOCKS.get(name)
        self.scribe.close_block()
        if element in self._footnotes.notes:
            self._enter(element, "note", self._footnotes.notes[element])
        elif kind == "heading":
            self.scribe.open_block(kind, int(name[1]))
        elif is_verse(element):
            self._flow.lines = name == "pre"
            self._enter(element, "verse")
        elif kind == "quote" or (element.attributes and not _QUOTING.isdisjoint(element.tokens)):
            self._enter(element, "quote")
        elif kind is not None and self._cells[element] < _OF_LAYOUT:
            self._enter(element, kind)

    def _start_byline(self, element: Element) -> None:
        """Begin the line below a block quotation that says whose it is; a dash is put before the name where there is none."""
        self.scribe.close_block()
        if element.name in BLOCKS:
            self._enter(element, BLOCKS[element.name])
        if not self._tree.opening_of(element).startswith(_DASHES):
            self._flow.put(_DASH, element.start, element.inner)

    def _enter(self, element: Element, kind: BlockKind, label: str = "") -> None:
        self.scribe.enter(kind, element.name, label)
        self._entered.add(element)

    def _signs(self, element: Element) -> bool:
        """Whether an element says whose the words are in the block quotation that it ends, or in the one of its figure."""
        around = element.parent
        if around is None or element.name not in _BYLINES or not self._tree.opening_of(element):
            return False
        if element.name == "figcaption":
            return around in self._quoting
        before = self._tree.before(element) if around.name == "blockquote" else None
        return before is not None and (before.name in PARTING or before.name in BLOCKS or before.name == "br")


def _around(tree: Tree, names: Collection[str], outer: Collection[str]) -> Iterator[Element]:
    """The innermost element of the names `outer` around each element of these names."""
    for each in tree.elements():
        if each.name in names and (found := next((around for around in each.ancestors if around.name in outer), None)):
            yield found
