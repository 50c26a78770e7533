"""
What the elements of HTML mean for the prose between them, and how they end each other.

After the HTML Living Standard: 13.1.2.4 (end tags that may be left out), 13.2.4.2 (the stack of open elements), 13.2.6.4 (what start and end
tags do), 15.3 (what is shown of elements, and how).
"""

from __future__ import annotations

from collections.abc import Mapping

from citecheck.model.document import BlockKind

HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
EMPHASES = frozenset({"em", "i", "cite"})
BLOCKS: Mapping[str, BlockKind] = {
    "blockquote": "quote",
    "caption": "caption",
    "dd": "item",
    "dt": "item",
    "figcaption": "caption",
    **dict.fromkeys(sorted(HEADINGS), "heading"),
    "li": "item",
    "td": "table",
    "th": "table",
}
"""Elements whose blocks are of a kind of their own."""

PARTING = frozenset(
    (
        "address", "article", "aside", "body", "center", "details", "dialog", "div", "dl", "fieldset", "figure", "footer", "form", "header",
        "hgroup", "hr", "html", "main", "menu", "nav", "ol", "p", "pre", "search", "section", "summary", "table", "tbody", "tfoot", "thead",
        "tr", "ul",
    )
)  # fmt: skip
"""Elements that only part blocks."""

QUOTATION_MARKS = ("“”", "‘’")
"""The marks of a `<q>`, and of one inside it; English in browsers that know no other language."""

MARKS_OF: Mapping[str, tuple[str, str]] = {"de": ("„“", "‚‘"), "fr": ("«»", "“”")}
"""The marks of languages that have others."""

VOID = frozenset(
    (
        "area", "base", "basefont", "bgsound", "br", "col", "embed", "frame", "hr", "img", "input", "keygen", "link", "meta", "param", "source",
        "track", "wbr",
    )
)  # fmt: skip
"""Elements that have no end tag."""

RAW = frozenset({"iframe", "noembed", "noframes", "noscript", "script", "style", "textarea", "title", "xmp"})
"""Elements that hold no elements: whatever looks like a tag in them is text. Browsers run scripts, and show no `noscript`."""

CODE = frozenset({"code", "kbd", "samp", "tt", "math"})
"""What stands among prose and is none."""

UNSEEN = frozenset(
    (
        "applet", "audio", "button", "canvas", "datalist", "del", "head", "label", "legend", "map", "meter", "nav", "object", "output",
        "picture", "progress", "rp", "rt", "select", "svg", "template", "video",
    )
)  # fmt: skip
"""What is not shown, belongs to forms and pictures, leads elsewhere, or was taken back."""

_BARRIERS = frozenset({"applet", "caption", "html", "marquee", "object", "table", "td", "template", "th"})
_LISTS = frozenset({"dir", "dl", "menu", "ol", "ul"})
_AROUND_ITEMS = PARTING - {"address", "div", "p"} | _BARRIERS | _LISTS | {"blockquote"}
_TABLE = frozenset({"html", "table", "template"})
_SECTIONS = frozenset({"caption", "colgroup", "tbody", "tfoot", "thead"})

AROUND_PARAGRAPHS = _BARRIERS | {"button"}
"""What an end of a paragraph does not reach out of."""

ENDS_BEFORE: Mapping[str, tuple[frozenset[str], frozenset[str]]] = {
    "a": (frozenset({"a"}), PARTING | BLOCKS.keys()),
    "body": (frozenset({"head"}), frozenset()),
    "button": (frozenset({"button"}), _BARRIERS),
    **dict.fromkeys(("dd", "dt"), (frozenset({"dd", "dt"}), _AROUND_ITEMS)),
    "li": (frozenset({"li"}), _AROUND_ITEMS),
    "optgroup": (frozenset({"option", "optgroup"}), frozenset({"select"})),
    "option": (frozenset({"option"}), frozenset({"select"})),
    **dict.fromkeys(("rp", "rt"), (frozenset({"rp", "rt"}), frozenset({"ruby"}))),
    **dict.fromkeys(("td", "th"), (frozenset({"td", "th"}), _TABLE | {"tr"})),
    **dict.fromkeys(sorted(_SECTIONS), (_SECTIONS, _TABLE)),
    "tr": (frozenset({"tr", "caption", "colgroup"}), _TABLE),
}
"""By the name of a start tag: the elements of which it ends the innermost, and those that it does not reach out of."""

ENDS_PARAGRAPH = (
    (PARTING - {"body", "html", "tbody", "tfoot", "thead", "tr"})
    | HEADINGS
    | {"blockquote", "dd", "dt", "figcaption", "li", "xmp"}
)
"""The start tags that end a paragraph."""


def stops_of(name: str) -> frozenset[str]:
    """The elements that an end tag of this name does not reach out of."""
    if name in _SECTIONS or name in {"table", "tr", "td", "th"}:
        return _TABLE
    if name in BLOCKS or name in PARTING:
        return _BARRIERS
    return PARTING | BLOCKS.keys()
