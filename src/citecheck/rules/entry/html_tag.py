"""REF027."""

import re
from collections.abc import Iterator

from citecheck.model.diagnostic import Finding, Fix
from citecheck.model.entry import Bibliography
from citecheck.rules.fields import part, printed_with
from citecheck.rules.registry import rule
from citecheck.text.edits import Edit

_TAG = r"<(/?)(?:jats:|mml:)?([A-Za-z]{1,10})(?:\s[^<>]*)?/?>"
_COMMANDS = {
    "i": r"\emph{",
    "em": r"\emph{",
    "italic": r"\emph{",
    "cite": r"\emph{",
    "b": r"\textbf{",
    "bold": r"\textbf{",
    "strong": r"\textbf{",
    "sub": r"\textsubscript{",
    "inf": r"\textsubscript{",
    "sup": r"\textsuperscript{",
    "sc": r"\textsc{",
    "scp": r"\textsc{",
}
_DROPPED = frozenset(
    {"p", "br", "span", "div", "title", "sec", "u", "tt", "font", "a", "math", "mi", "mn", "mo", "mrow", "msub", "msup"}
)


@rule("REF027", on="bibliography", severity="warning", marks=("</", "/>", "<br", "<p>"))
def html_tag(bibliography: Bibliography) -> Iterator[Finding]:
    r"""
    A value holds tags of a web page, such as `<i>`.

    ## Why
    Catalogues hand out titles with tags in them, which are printed letter by letter.

    ## Example
    ```bib
    @article{woolf1925,
      author = {Woolf, Virginia},
      title = {On Reading <i>Ulysses</i>},
                          ^^^^^^^^^^^^^^ REF027 “<i>” is a tag of a web page
      journal = {The Common Reader},
      year = {1925},
    }
    ```
    Use instead:
    ```bib
    @article{woolf1925,
      author = {Woolf, Virginia},
      title = {On Reading \emph{Ulysses}},
      journal = {The Common Reader},
      year = {1925},
    }
    ```
    """
    for _, field in printed_with(bibliography, "<"):
        tags = [tag for tag in re.finditer(_TAG, field.value) if tag[2].lower() in _COMMANDS or tag[2].lower() in _DROPPED]
        if tags:
            edits = tuple(Edit(part(field, *tag.span()), _replacement(tag)) for tag in tags)
            fix = Fix("unsafe", edits) if _are_paired(tags) else None
            yield Finding(part(field, tags[0].start(), tags[-1].end()), f"“{tags[0][0]}” is a tag of a web page", fix=fix)


def _replacement(tag: re.Match[str]) -> str:
    command = _COMMANDS.get(tag[2].lower())
    if command is None:
        return " " if tag[2].lower() == "br" else ""
    return "}" if tag[1] else command


def _are_paired(tags: list[re.Match[str]]) -> bool:
    """Whether every tag that becomes a command is closed by its own, in order."""
    open_tags: list[str] = []
    for tag in (tag for tag in tags if tag[2].lower() in _COMMANDS):
        if not tag[1]:
            open_tags.append(tag[2])
        elif not open_tags or open_tags.pop() != tag[2]:
            return False
    return not open_tags
