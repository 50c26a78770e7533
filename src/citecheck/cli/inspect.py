"""`citecheck inspect`: show what was found, without judgement."""

from __future__ import annotations

from typing import Any, Literal

import click

from citecheck.cli import terminal
from citecheck.cli.options import Common, common, open_cache, open_session
from citecheck.cli.settings import Settings

_CANNOT_RUN = 2


@click.command(short_help="Show the quotations, claims and citations of essays.")
@common
@click.option(
    "--format", type=click.Choice(["text", "json"]), default="text", show_default=True, help="How to print what was found."
)
def command(format: Literal["text", "json"], **given: Any) -> int:  # noqa: A002, ANN401 - click's names and types
    """
    Show every quotation, claim and citation of an essay, who is credited with it and which entry it was matched to.

    \b
      citecheck inspect essay.md
      citecheck inspect essays --bib library.bib --format json
    """  # noqa: D301 - \b is click's mark for lines to leave as they are
    about = Common(**given)
    opened = open_session(about, Settings(about.config), open_cache(about))
    essays = opened.run().essays
    if format == "json":
        from citecheck.reporters import evidence_json  # noqa: PLC0415 - only the one asked for

        text = evidence_json.render(essays)
    else:
        from citecheck.reporters import evidence_text  # noqa: PLC0415 - the same

        text = evidence_text.render(essays, width=terminal.width(), style=terminal.style(about.color))
    click.echo(text, nl=False, color=True)
    return 0 if opened.complete else _CANNOT_RUN
