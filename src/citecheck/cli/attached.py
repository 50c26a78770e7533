"""The texts that are attached to works, read for searching: plain text, Markdown, HTML, and PDF where pdftotext is there."""

from __future__ import annotations

import os
from collections.abc import Iterator
from functools import cache

from citecheck.cli import store
from citecheck.cli.failure import complain, reason
from citecheck.library.attachments import files_of, notes_of
from citecheck.library.search import Passage, of_document, of_pages, of_text
from citecheck.model.document import HTML
from citecheck.model.entry import Entry

PDF = ".pdf"
_PAGES = frozenset(f".{suffix}" for suffix in HTML)
_TEXTS = frozenset({".txt", ".text", ".md", ".markdown", ".qmd", ".rmd", ".org", ".tex"})
_LONGEST = 120  # seconds that a file may take


def readable(entry: Entry, folder: str) -> list[str]:
    """The absolute paths of the attached files and notes that may hold text; `folder` is that of the bibliography."""
    paths = (os.path.normpath(os.path.join(folder, path)) for path in (*notes_of(entry), *files_of(entry)))
    return [path for path in dict.fromkeys(paths) if os.path.splitext(path)[1].lower() in _TEXTS | _PAGES | {PDF}]


def state(path: str) -> str:
    """A text that changes with what a file holds, and with whether it can be read."""
    return "not read" if is_pdf(path) and pdftotext() is None else store.state(path)


def passages(path: str) -> Iterator[Passage]:
    """What is in a file; nothing in one that is not there, or cannot be read, of which this is said."""
    if not os.path.exists(path):
        return
    if is_pdf(path):
        program = pdftotext()
        yield from of_pages(_pages(program, path)) if program is not None else ()
        return
    try:
        data = store.read(path)
    except OSError as error:
        complain(f"cannot read {path}: {reason(error)}")
        return
    if os.path.splitext(path)[1].lower() in _PAGES:
        from citecheck.readers import read  # noqa: PLC0415 - few works have pages of the web attached

        yield from of_document(read(data, path))
    else:
        yield from of_text(data.decode("utf-8-sig", "replace"))


def is_pdf(path: str) -> bool:
    """Whether a file is one of PDF, by its name."""
    return path.lower().endswith(PDF)


@cache
def pdftotext() -> str | None:
    """The program that reads PDF (of poppler-utils), if it is on the PATH."""
    from shutil import which  # noqa: PLC0415 - most bibliographies have nothing attached

    return which("pdftotext")


def _pages(program: str, path: str) -> str:
    """The text of a PDF, its pages parted by form feeds; "" when it cannot be read."""
    import subprocess  # noqa: PLC0415 - the same

    try:
        done = subprocess.run(  # noqa: S603 - the path is an argument, and begins with a slash or a drive
            [program, "-q", "-enc", "UTF-8", path, "-"],
            capture_output=True,
            check=True,
            timeout=_LONGEST,
            stdin=subprocess.DEVNULL,
        )
    except subprocess.TimeoutExpired:
        complain(f"{path} is left out: pdftotext took more than {_LONGEST} seconds")
        return ""
    except (OSError, subprocess.SubprocessError):
        complain(f"{path} is left out: pdftotext cannot read it")
        return ""
    return done.stdout.decode("utf-8", "replace")
