"""
The footnotes of a page: the links that are their marks, and the elements that hold their text.

A mark is a link to a place further down on the page which says that it is one (DPUB-ARIA's `doc-noteref`, EPUB's `noteref`), is raised, or
looks like a mark: "1", "[2]", "*". What it leads to is the note, and a link from there back to the text is none of its words.
"""

import re
from collections.abc import Collection
from typing import NamedTuple

from citecheck.readers.elements import HEADINGS
from citecheck.readers.tree import Element, Tree

_MARKS = frozenset({"doc-noteref", "noteref", "footnote-ref", "footnote-reference", "footnoteref"})
_NOTES = frozenset({"doc-endnote", "doc-footnote", "endnote", "footnote", "rearnote"})
_LISTS = frozenset({"doc-endnotes", "endnotes", "footnotes", "rearnotes"})
_BACK = frozenset({"doc-backlink", "footnote-back", "footnote-backref", "reversefootnote"})
_BLOCKS = frozenset({"aside", "dd", "div", "footer", "li", "p", "section", "td"})
_SIGN = re.compile(r"[\[(]?(\d{1,4}|[*†‡§¶]{1,4})[\])]?")
_RAISED = re.compile(r"[\[(]?(\w{1,8}(?: \w{1,3})?|[*†‡§¶#]{1,4})[\])]?")  # "note 3" among them
_MOST_EVENTS = 12  # a few elements and their words
_LONGEST_WAY_BACK = 12


class Mark(NamedTuple):
    """A mark: the element that shows it, raised or not, what it shows, and the label of its note."""

    element: Element
    sign: str
    label: str


class Footnotes(NamedTuple):
    """
    The footnotes of a page.

    marks: by the element that shows them. notes: the labels of the elements that hold notes. back: links from notes to the text.
    """

    marks: dict[Element, Mark]
    notes: dict[Element, str]
    back: frozenset[Element]


class _Page(NamedTuple):
    """What marks are told by. targets: elements by the names by which links lead to them. headed: those that hold headings."""

    tree: Tree
    targets: dict[str, Element]
    headed: frozenset[Element]


def find_footnotes(tree: Tree) -> Footnotes:
    """The footnotes of a page."""
    links = [each for each in tree.elements() if each.name == "a" and "#" in each.attributes.get("href", "")]
    headings = (each for each in tree.elements() if each.name in HEADINGS)
    page = _Page(tree, _targets(tree), frozenset(around for each in headings for around in each.ancestors))
    notes: dict[Element, str] = {}
    marks = {mark.element: mark for link in links if (mark := _mark(page, link, notes)) is not None}
    lists = {each for each in tree.elements() if each.attributes and not _LISTS.isdisjoint(each.tokens)}
    for each in tree.elements():
        if _is_note(each, lists):
            notes.setdefault(each, each.attributes.get("id", ""))
    return Footnotes(marks, notes, frozenset(link for link in links if notes and _leads_back(page, link, notes)))


def _targets(tree: Tree) -> dict[str, Element]:
    """The elements by the names by which links can lead to them; of two the first."""
    targets: dict[str, Element] = {}
    for each in tree.elements():
        for label in (each.attributes.get("id"), each.attributes.get("name") if each.name == "a" else None):
            if label:
                targets.setdefault(label, each)
    return targets


def _mark(page: _Page, link: Element, notes: dict[Element, str]) -> Mark | None:
    """The mark that a link is, if it is one; its note is added to `notes`."""
    file, _, label = link.attributes["href"].partition("#")
    says_so = not _MARKS.isdisjoint(link.tokens)
    raised = _raising(page.tree, link)
    text = _words_of(page.tree, link)
    sign = (_RAISED if raised is not None or says_so else _SIGN).fullmatch(text)
    if sign is None or not label or not (says_so or raised or _stands_like_one(page.tree.source, link, text)):
        return None
    target = None if file else page.targets.get(label)
    if target is None:
        return Mark(raised or link, sign[1], label) if says_so else None
    note = next((each for each in (target, *target.ancestors) if each.name in _BLOCKS), None)
    if note is None or note in page.headed or target.first < link.first:
        return None
    if note.first < link.first < note.last:  # it leads to something in its own paragraph
        return None
    return Mark(raised or link, sign[1], notes.setdefault(note, label))


def _stands_like_one(source: str, link: Element, text: str) -> bool:
    """Whether a link stands where a mark does, right behind a word, or is in brackets; "Figure 3" refers the reader to something else."""
    return text.startswith("[") or not source[link.start - 1 : link.start].isspace()


def _raising(tree: Tree, link: Element) -> Element | None:
    """The element that raises a link: a `<sup>` with no other link in it, or the link itself with a `<sup>` in it."""
    inside = tree.events[link.first + 1]
    if inside.kind == "open" and inside.element.name == "sup":
        return link
    around = next((each for each in link.ancestors if each.name == "sup"), None)
    if around is None:
        return None
    small = around.last - around.first <= _MOST_EVENTS
    alone = small and sum(event.kind == "open" and event.element.name == "a" for event in tree.inside(around)) == 1
    return around if alone else link


def _words_of(tree: Tree, link: Element) -> str:
    """The words of a link that is no longer than a mark can be, or ""."""
    return tree.text_of(link) if link.last - link.first <= _MOST_EVENTS else ""


def _is_note(element: Element, lists: Collection[Element]) -> bool:
    """Whether an element says that it is a note, or is an item in a list of notes."""
    if element.attributes and element.name in _BLOCKS and not _NOTES.isdisjoint(element.tokens):
        return True
    around = element.parent
    return element.name == "li" and around is not None and (around in lists or around.parent in lists)


def _leads_back(page: _Page, link: Element, notes: dict[Element, str]) -> bool:
    """Whether a link in a note leads back to the text and is none of its words; the note's number at its beginning is."""
    note = next((each for each in link.ancestors if each in notes), None)
    if note is None:
        return False
    if not _BACK.isdisjoint(link.tokens):
        return True
    target = page.targets.get(link.attributes["href"].partition("#")[2])
    text = _words_of(page.tree, link)
    if target is None or target.first > note.first or len(text) > _LONGEST_WAY_BACK:
        return False
    return not any(map(str.isdigit, text)) or page.tree.opening_of(note) != page.tree.opening_of(link)
