"""Which part of a page is the essay: what its elements, or else the usual names for them, do not say is something else."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from itertools import accumulate

from citecheck.readers.elements import RAW, UNSEEN
from citecheck.readers.tree import Element, Tree

_ROLES = frozenset(
    ("alert", "alertdialog", "banner", "contentinfo", "dialog", "doc-backlink", "doc-pullquote", "doc-toc", "menu", "menubar", "navigation",
     "search", "toolbar")
)  # fmt: skip
_NAMED = frozenset(
    (
        "comment-list", "comment-respond", "commentlist", "comments", "comments-area", "disqus_thread", "jp-relatedposts", "mw-cite-backlink",
        "mw-editsection", "pull-quote", "pullquote", "respond", "screen-reader-text", "sharedaddy", "sr-only", "visually-hidden",
        "wp-block-pullquote",
    )
)  # fmt: skip
"""What content management systems call readers' comments, buttons, words that are set twice, and what only screen readers say."""

_VERSE = frozenset(
    {"line-block", "poem", "poetry", "stanza", "verse", "verseblock", "wp-block-verse", "z3998:poem", "z3998:song", "z3998:verse"}
)
_HIDING = ("display:none", "visibility:hidden")
_OF_PAGES = frozenset({"aside", "footer", "header"})
_PARTS = frozenset({"article", "aside", "blockquote", "details", "fieldset", "figure", "main", "nav", "section", "td"})
"""What may have a header or footer of its own."""

_LEAST = 4  # a quarter of the text: a card that announces another essay has less, and readers' comments may have the rest


def find_essay(tree: Tree) -> Element:
    """
    The element that holds the essay: the only `<main>`, and in it, or on a page without one, the only `<article>` of some length.

    Articles inside an article are comments on it. Without either, the essay is the page.
    """
    hidden = set(_unseen(tree))
    mains = [each for each in tree.elements() if _is_main(each) and hidden.isdisjoint((each, *each.ancestors))]
    scope = mains[0] if len(mains) == 1 else tree.root
    articles = [each for each in _articles(tree, scope) if hidden.isdisjoint((each, *each.ancestors))]
    weights = _weights(tree, hidden)

    def weight(element: Element) -> int:
        return weights[element.last] - weights[element.first]

    articles.sort(key=weight, reverse=True)
    if (
        articles
        and weight(articles[0]) >= _LEAST * sum(map(weight, articles[1:]))
        and weight(articles[0]) * _LEAST >= weight(scope)
    ):
        return articles[0]
    return scope


def is_passed_over(element: Element, essay: Element, kept: Collection[Element]) -> bool:
    """Whether an element within the essay is none of its text. kept: what holds notes, be it the footer of a page."""
    name = element.name
    if name in UNSEEN or name in RAW or (name == "pre" and not is_verse(element)):
        return True
    if name == "article" and essay.name == "article" and element is not essay:
        return True
    if name in _OF_PAGES and essay.parent is None and not any(each.name in _PARTS for each in element.ancestors):
        return element not in kept
    return bool(element.attributes) and _is_hidden(element)


def is_verse(element: Element) -> bool:
    """Whether an element's lines are verse, by the names that pandoc, WordPress, AsciiDoc and Standard Ebooks have for it."""
    return bool(element.attributes) and not element.tokens.isdisjoint(_VERSE)


def _is_main(element: Element) -> bool:
    return element.name == "main" or element.attributes.get("role") == "main"


def _articles(tree: Tree, scope: Element) -> Iterator[Element]:
    """The articles of a part of the page that stand in no other article."""
    past = -1
    for event in tree.inside(scope):
        each = event.element
        if event.kind == "open" and each.name == "article" and each.first > past:
            past = each.last
            yield each


def _unseen(tree: Tree) -> Iterator[Element]:
    return (each for each in tree.elements() if each.name in UNSEEN or each.name in RAW or (each.attributes and _is_hidden(each)))


def _weights(tree: Tree, hidden: Collection[Element]) -> list[int]:
    """How many code points of text stand on the page up to each event."""
    lengths: list[int] = []
    past = -1
    for index, event in enumerate(tree.events):
        if event.kind == "open" and event.element in hidden:
            past = max(past, event.element.last)
        lengths.append(event.end - event.start if event.kind == "text" and index > past else 0)
    return list(accumulate(lengths))


def _is_hidden(element: Element) -> bool:
    attributes = element.attributes
    if "hidden" in attributes or attributes.get("aria-hidden", "").lower() == "true":
        return True
    style = attributes.get("style", "").lower().replace(" ", "")
    if any(hiding in style for hiding in _HIDING):
        return True
    return not (_ROLES | _NAMED).isdisjoint(element.tokens | {attributes.get("id", "").lower()})
