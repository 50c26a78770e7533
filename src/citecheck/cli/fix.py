"""`citecheck fix`: mend what can be mended, and say no more than that."""

from __future__ import annotations

import sys
from typing import Any

import click

from citecheck.cli import changing, mending, terminal
from citecheck.cli.failure import complain
from citecheck.cli.options import Common, common, open_cache, open_session, rules_option
from citecheck.cli.settings import Overrides, Settings
from citecheck.reporters.summary import count

_LEFT, _CANNOT_RUN = 1, 2


@click.command(short_help="Mend what can be mended.")
@common
@rules_option("--select", "Mend what these rules find only: names, codes, the beginning of codes, or ALL.")
@rules_option("--ignore", "Leave what these rules find.")
@click.option("--strict", is_flag=True, help="Mend what the advisory rules find too.")
@click.option("--unsafe-fixes", is_flag=True, help="Make those changes too that may be wrong.")
@click.option("--diff", is_flag=True, help="Show what would change, and write nothing.")
@click.option("-q", "--quiet", is_flag=True, help="Say nothing of what was done.")
def command(**given: Any) -> int:  # noqa: ANN401 - click's options, sorted into records here
    """
    Mend essays and bibliographies, as `citecheck lint --fix` does, without listing what is left.

    A fix changes the words that it is about and nothing else: comments, order and layout of a file stay, and a file is replaced in
    one step or not at all. What may be wrong, or changes more than signs, is done with --unsafe-fixes only; look at it with --diff first.

    \b
      citecheck fix references.bib --diff
      citecheck fix essays --select QUO
    """  # noqa: D301 - \b is click's mark for lines to leave as they are
    about = Common(*(given.pop(name) for name in Common._fields))
    return _fix(about, **given)


def _fix(about: Common, *, unsafe_fixes: bool, diff: bool, quiet: bool, **rules: Any) -> int:  # noqa: ANN401 - the selections of rules
    settings = Settings(about.config, Overrides(**rules))
    opened = open_session(about, settings, open_cache(about))
    report, changes, settled = mending.mend(opened, settings, unsafe=unsafe_fixes)
    done = f"{'would fix' if diff else 'fixed'} {count(settled, 'finding') + ' in ' + count(len(changes), 'file') if changes else 'nothing'}"
    if diff:
        click.echo(mending.difference(changes, terminal.style(about.color)), nl=False, color=True)
    elif opened.standard_input is not None:
        sys.stdout.buffer.write(opened.content(opened.standard_input))
        changes.pop(opened.standard_input, None)
    written = diff or changing.write(changes, what=f"fix {' '.join(changes)}", keep=not about.no_cache)
    if not written:
        report, done = mending.put_back(opened, settings, changes), "not everything could be written"
    left = len(report.diagnostics)
    if not quiet:
        complain(done + (f"; {left} left, which citecheck lint lists" if left else ""))
    if not (opened.complete and written):
        return _CANNOT_RUN
    return _LEFT if left or (diff and changes) else 0
