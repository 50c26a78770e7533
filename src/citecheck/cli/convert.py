"""`citecheck convert`: a bibliography in another format, with all that this one cannot hold named."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from typing import Literal

import click

from citecheck.bib import csl_json, ris, translation
from citecheck.bib.drafts import Converted, Loss
from citecheck.bib.reader import read
from citecheck.cli import store
from citecheck.cli.discovery import content_of
from citecheck.cli.failure import Failure, complain, reason
from citecheck.model.entry import Bibliography, Entry
from citecheck.reporters.summary import count

Format = Literal["bibtex", "biblatex", "csl-json", "csl-yaml", "ris"]
FORMATS: tuple[Format, ...] = ("bibtex", "biblatex", "csl-json", "csl-yaml", "ris")
_NAMED = 3
_TEXTS = frozenset({".htm", ".html", ".markdown", ".md", ".qmd", ".rmd", ".txt", ".xhtml"})
# Fields that say nothing of the work.
_FOR_PROGRAMS = frozenset(
    {
        "crossref",
        "xdata",
        "xref",
        "ids",
        "options",
        "langidopts",
        "sortkey",
        "presort",
        "sortname",
        "sorttitle",
        "sortyear",
        "file",
    }
    | {"indextitle", "indexsorttitle", "label", "execute", "timestamp", "owner"}
)
_TELLING = 3  # letters, from which on the same ones are no chance
_OF_DATES = frozenset({"date", "year", "month", "day"})


@click.command(short_help="Turn a bibliography into another format.")
@click.argument("file", type=click.Path(allow_dash=True), metavar="FILE")
@click.option("--to", "target", type=click.Choice(FORMATS), required=True, help="The format to turn it into.")
@click.option("-o", "--output", type=click.Path(), metavar="FILE", help="Write to this file instead of standard output.")
@click.option("-q", "--quiet", is_flag=True, help="Do not say what the format cannot hold.")
def command(file: str, target: Format, output: str | None, *, quiet: bool) -> int:
    """
    Turn a bibliography (.bib, .ris, CSL-JSON in .json, CSL-YAML in .yaml) into another format.

    Between BibTeX and biblatex the file stays as it is written, but for what differs. Whatever the other format cannot hold is named on
    standard error, with what became of it.

    \b
      citecheck convert references.bib --to ris -o references.ris
      citecheck convert library.json --to biblatex
    """  # noqa: D301 - \b is click's mark for lines to leave as they are
    data = content_of(file)
    bibliography, losses = opened(data, file)
    if not bibliography.entries and os.path.splitext(file)[1].lower() in _TEXTS:
        message = f"{file} is no bibliography; to make the list of works that an essay cites: citecheck bib {file}"
        raise Failure(message)
    result = converted(bibliography, target)
    write(result.text.encode("utf-8", "surrogatepass"), output)
    if not quiet:
        report(bibliography, [*losses, *result.losses])
    return 0


def write(data: bytes, output: str | None) -> None:
    """Write to a file, which can be undone where that was there already, or to standard output. Raises Failure."""
    if output is None:
        sys.stdout.buffer.write(data)
        return
    if os.path.isfile(output):
        from citecheck.cli.changing import change  # noqa: PLC0415 - most outputs are new

        change([output], lambda _: {output: data}, what=f"-o {output}", show=False)
        return
    try:
        if os.path.exists(output) and not os.path.isdir(output):  # a device or a pipe, which must stay one
            with open(output, "wb") as file:
                file.write(data)
            return
        store.replace(output, data)
    except OSError as error:
        message = f"cannot write {output}: {reason(error)}"
        raise Failure(message) from None


def opened(data: bytes, path: str) -> tuple[Bibliography, tuple[Loss, ...]]:
    """The bibliography in a file of any format that we read, and what was lost in reading. Raises Failure."""
    suffix = os.path.splitext(path)[1].lower()
    text = data.decode("utf-8-sig", "replace")
    start = text.lstrip()[:2]
    if suffix == ".ris" or (suffix != ".bib" and start == "TY"):
        converted = ris.read(text)
    elif suffix == ".json" or (suffix != ".bib" and start[:1] in {"[", "{"}):
        try:
            converted = csl_json.read(text)
        except ValueError as error:
            message = f"{path} is not CSL-JSON: {error}"
            raise Failure(message) from None
    elif suffix in {".yaml", ".yml"} or (suffix != ".bib" and text.lstrip().startswith(("---", "references:"))):
        from citecheck.bib import csl_yaml  # noqa: PLC0415 - one format of five

        try:
            converted = csl_yaml.read(text)
        except ValueError as error:
            message = f"{path} is not CSL-YAML: {error}"
            raise Failure(message) from None
    else:
        return read(data, path), ()
    return read(converted.text.encode(), path), converted.losses


def converted(bibliography: Bibliography, target: Format) -> Converted:
    """A bibliography in another format, and what this cannot hold."""
    if target == "bibtex":
        return translation.to_bibtex(bibliography)
    if target == "biblatex":
        return translation.to_biblatex(bibliography)
    if target == "ris":
        return ris.write(bibliography.entries)
    from citecheck.render.csl import items  # noqa: PLC0415 - two formats of five

    works = items(bibliography.entries)
    by_key = {work["id"]: work for work in works}
    losses: list[Loss] = []
    for entry, name in _unheld(bibliography.entries):
        if not name:
            losses.append(Loss(entry.key, f"CSL has no @{entry.kind}; it is left out"))
            continue
        by_key[entry.key].setdefault("custom", {})[name] = entry.text(name)
        losses.append(Loss(entry.key, f"CSL has no variable for “{name}”; it is under “custom”"))
    if target == "csl-yaml":
        from citecheck.render.yaml import dump  # noqa: PLC0415 - one format of five

        return Converted(dump(works), tuple(losses))
    from json import dumps  # noqa: PLC0415 - the same

    return Converted(dumps(works, ensure_ascii=False, indent=2) + "\n", tuple(losses))


def _unheld(entries: Iterable[Entry]) -> Iterator[tuple[Entry, str]]:
    """Each field of an entry without which its item in CSL would be the same; "" for an entry that has none."""
    from citecheck.render.csl import item  # noqa: PLC0415 - see above
    from citecheck.render.kinds import NO_WORK  # noqa: PLC0415 - the same

    held: set[tuple[str, str]] = set()
    for entry in entries:
        if entry.kind in NO_WORK:
            # What others take from an @xdata is in their items.
            yield from [(entry, "")] if entry.kind == "set" else ()
            continue
        whole = item(entry)
        for name, field in entry.fields.items():
            if (entry.kind, name) in held or name in _FOR_PROGRAMS or not field.text:
                continue
            if item(_without(entry, name)) != whole:
                held.add((entry.kind, name))
            elif len(field.text) < _TELLING or field.text.casefold() not in str(whole).casefold():
                yield entry, name  # and nothing else of the entry says the same


def _without(entry: Entry, name: str) -> Entry:
    fields = {other: field for other, field in entry.fields.items() if other != name}
    people = {role: names for role, names in entry.people.items() if role != name}
    return entry._replace(
        fields=fields,
        people=people,
        date=None if name in _OF_DATES else entry.date,
        pages=None if name == "pages" else entry.pages,
        identifiers=tuple(each for each in entry.identifiers if each.kind != name),
    )


def report(bibliography: Bibliography, losses: Iterable[Loss]) -> None:
    """Say what got lost, each thing once with the entries that it concerns."""
    keys: dict[str, list[str]] = {}
    for loss in losses:
        keys.setdefault(loss.message, []).append(loss.key)
    for message, concerned in keys.items():
        named = list(dict.fromkeys(concerned))
        more = f" and {len(named) - _NAMED} more" if len(named) > _NAMED else ""
        complain(f"{message} ({', '.join(named[:_NAMED])}{more})")
    if bibliography.faults:
        what = count(len(bibliography.faults), "thing")
        complain(f"{bibliography.path}: {what} may not be read as meant; to see them: citecheck lint {bibliography.path}")
