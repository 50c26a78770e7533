"""Which files a command is about, and what is in those that it names."""

import os
import sys
from collections.abc import Callable, Iterator
from typing import NamedTuple

from citecheck.cli import store
from citecheck.cli.failure import Failure, complain, nearest, reason

STANDARD_INPUT = "-"

_ESSAYS = frozenset({".md", ".markdown", ".qmd", ".rmd", ".txt"})
_BIBLIOGRAPHY = ".bib"
_ALIKE = 0.8  # names of files have a suffix in common

# Folders of other programs, and what tools build from the essays.
_PASSED_OVER = frozenset(
    "__pycache__ _book _build _freeze _output _site build dist htmlcov node_modules site-packages venv".split()  # noqa: SIM905 - reads better
)
# Texts about a project rather than essays; linted all the same when they are named.
_NO_ESSAYS = frozenset(
    "authors changelog changes code_of_conduct contributing contributors copying history humans license licence news notice readme "  # noqa: SIM905
    "requirements robots security".split()
)

Choice = Callable[[str], bool]


class Scope(NamedTuple):
    """
    The files of one run, each once, in the order of the arguments and by name within a folder.

    essays, bibliographies: paths as the user gave them, or below the folder that was given; "-" is standard input.
    named: those of them that the user named one by one.
    complete: False when a folder that was named could not be opened.
    """

    essays: tuple[str, ...]
    bibliographies: tuple[str, ...]
    named: frozenset[str]
    complete: bool


def _nothing(_: str) -> bool:
    return False


def find(paths: tuple[str, ...], excluded: Choice, included: Choice = _nothing) -> Scope:
    """
    Return the files that `paths` mean: files, folders, patterns like "essays/**/*.md", or "-"; the current folder when there are none.

    excluded, included: whether the configuration leaves a path out, or takes in a file that would be passed over in a folder, such as a
    web page; asked about what is found, not about what is named.

    Raises Failure for a path that does not exist.
    """
    arguments = [path for argument in paths or (os.curdir,) for path in _expand(argument)]
    found: dict[str, str] = {}
    complete = True
    for path in arguments:
        if not os.path.isdir(path):
            found.setdefault(_identity(path), path)
            continue
        try:
            os.scandir(path).close()
        except OSError as error:
            complain(f"cannot open the folder {path}: {reason(error)}")
            complete = False
            continue
        for file in _walk(path, excluded, included):
            found.setdefault(_identity(file), file)
    files = tuple(found.values())
    bibliographies = tuple(file for file in files if is_bibliography(file))
    return Scope(tuple(file for file in files if file not in bibliographies), bibliographies, frozenset(arguments), complete)


def content_of(path: str) -> bytes:
    """What a file holds, or standard input for "-". Raises Failure."""
    try:
        return sys.stdin.buffer.read() if path == STANDARD_INPUT else store.read(path)
    except OSError as error:
        message = f"cannot read {path}: {reason(error)}"
        raise Failure(message) from None


def is_bibliography(path: str) -> bool:
    """Whether a file is one of entries, by its name."""
    return path.lower().endswith(_BIBLIOGRAPHY)


def _identity(path: str) -> str:
    return path if path == STANDARD_INPUT else os.path.realpath(path)


def _expand(argument: str) -> list[str]:
    if argument == STANDARD_INPUT or os.path.lexists(argument):
        if argument != STANDARD_INPUT and not os.path.exists(argument):
            message = f"{argument} is a link to a file that does not exist"
            raise Failure(message)
        return [argument]
    if not any(char in argument for char in "*?["):
        message = f"{argument} does not exist{nearest(os.path.basename(argument), _neighbours(argument), likeness=_ALIKE)}"
        raise Failure(message)
    from glob import glob  # noqa: PLC0415 - shells expand patterns, most of the time

    matches = [
        path
        for path in sorted(glob(argument, recursive=True))
        if os.path.isfile(path) and (_suffix(path) or _is_page(path, argument))
    ]
    if not matches:
        message = f"no essay or bibliography matches {argument}"
        raise Failure(message)
    return matches


def _neighbours(path: str) -> list[str]:
    """The names of the essays and bibliographies where a file was looked for."""
    try:
        return [name for name in os.listdir(os.path.dirname(path) or os.curdir) if _suffix(name) or _is_page(name, name)]
    except OSError:
        return []


def _walk(folder: str, excluded: Choice, included: Choice) -> Iterator[str]:
    """The essays and bibliographies in a folder and below; links to folders are not followed, so there are no circles."""
    try:
        with os.scandir(folder) as entries:
            inside = sorted(entries, key=lambda entry: entry.name)
    except OSError as error:
        complain(f"cannot open the folder {folder}: {reason(error)}")
        return
    for entry in inside:
        path = os.path.normpath(entry.path)
        if entry.name.startswith(".") or excluded(path):
            continue
        if entry.is_dir(follow_symlinks=False):
            if entry.name not in _PASSED_OVER and not os.path.exists(os.path.join(path, "pyvenv.cfg")):
                yield from _walk(path, excluded, included)
        elif entry.is_file() and ((_suffix(path) and not _is_about_a_project(entry.name)) or included(path)):
            yield path


def _suffix(path: str) -> str:
    """The suffix of a file that is ours to read, or ""."""
    suffix = os.path.splitext(path)[1].lower()
    return suffix if suffix in _ESSAYS or suffix == _BIBLIOGRAPHY else ""


def _is_page(path: str, pattern: str) -> bool:
    """
    Whether a file is a web page, and a pattern asks for web pages by their suffix.

    Others pass them over in folders, where most are made from the essays that stand beside them.
    """
    from citecheck.model.document import HTML  # noqa: PLC0415 - for a configuration that names files

    return path.lower().endswith(tuple(f".{suffix}" for suffix in HTML)) and "htm" in os.path.splitext(pattern)[1].lower()


def _is_about_a_project(name: str) -> bool:
    return name.partition(".")[0].lower().replace("-", "_") in _NO_ESSAYS
