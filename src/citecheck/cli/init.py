"""`citecheck init`: a configuration to begin with."""

from __future__ import annotations

import os

import click

from citecheck.cli.convert import write
from citecheck.cli.failure import Failure

FILE = "citecheck.toml"
TEMPLATE = """\
# What citecheck does in this folder and below. Everything is optional: take away the "#" before a setting to use it.
# `citecheck rules` lists the rules, `citecheck explain RULE` says what one means.

# The bibliography of essays that name none themselves; without this, the nearest references.bib is used.
# bibliography = "references.bib"

# Files and folders that are not checked.
# exclude = ["drafts/", "*.notes.md"]

# Files that are essays although folders pass them over: web pages.
# include = ["letters/*.html"]

# Rules that do not apply: names, codes, or the beginning of codes.
# ignore = ["missing-locator"]

# Advisory rules too, and findings that are not sure.
# strict = true

# The language of essays that do not say.
# language = "en"

# Your mail address, for Crossref, which answers those faster who give one; only commands that look works up use it.
# mailto = "you@example.org"

# Lists of retracted works, such as the export of Retraction Watch.
# retracted = "retraction_watch.csv"

# How severe the findings of a rule are: "error", "warning", "info" or "off".
# [severity]
# unclosed-quotation = "warning"

# Rules that do not apply to some files.
# [per-file-ignores]
# "reviews/*.md" = ["missing-locator"]
"""


@click.command(short_help="Write a configuration to begin with.")
@click.option("--force", is_flag=True, help="Write over a configuration that is there already.")
def command(*, force: bool) -> int:
    """Write a commented citecheck.toml into the current folder. It changes nothing until you edit it."""
    if os.path.lexists(FILE) and not force:
        message = f"{FILE} exists already; --force writes over it"
        raise Failure(message)
    write(TEMPLATE.encode(), FILE)
    click.echo(f"Wrote {FILE}. Every setting in it is a comment until you take away its “#”.\nNext: citecheck lint")
    return 0
