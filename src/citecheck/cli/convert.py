"""`citecheck convert`: a bibliography in another format."""

from __future__ import annotations

import sys

import click

from citecheck.cli import printing, store
from citecheck.cli.discovery import STANDARD_INPUT
from citecheck.cli.failure import Failure, complain, reason
from citecheck.render.works import Choice, choose
from citecheck.reporters.summary import count

_FORMATS: dict[str, printing.Format] = {"csl-json": "csl-json", "csl-yaml": "csl-yaml"}


@click.command(short_help="Convert a bibliography to another format.")
@click.argument("file", type=click.Path(allow_dash=True), metavar="FILE")
@click.option("--to", "form", type=click.Choice([*_FORMATS]), required=True, help="The format wanted.")
@click.option("-o", "--output", type=click.Path(), metavar="OUT", help="Write to a file instead of standard output.")
def command(file: str, form: str, output: str | None) -> int:
    """
    Convert a bibliography in BibTeX or biblatex, “-” for standard input, to the items of CSL that citation processors read.

    \b
      citecheck convert references.bib --to csl-json -o references.json
    """  # noqa: D301 - \b is click's mark for lines to leave as they are
    from citecheck.bib.reader import read  # noqa: PLC0415 - help has no need of it

    try:
        data = sys.stdin.buffer.read() if file == STANDARD_INPUT else store.read(file)
    except OSError as error:
        message = f"cannot read {file}: {reason(error)}"
        raise Failure(message) from None
    bibliography = read(data, file)
    if bibliography.faults:
        what = count(len(bibliography.faults), "thing")
        complain(f"{file}: {what} may not be read as meant; to see them: citecheck lint {file}")
    entries = choose([], [bibliography], Choice())
    converted = printing.produce(entries, printing.Manner(_FORMATS[form]))
    if output is None:
        sys.stdout.buffer.write(converted)
        return 0
    try:
        store.replace(output, converted)
    except OSError as error:
        message = f"cannot write {output}: {reason(error)}"
        raise Failure(message) from None
    return 0
