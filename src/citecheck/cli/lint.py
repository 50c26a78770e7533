"""`citecheck lint`: say what is wrong, and mend what can be mended."""

import sys
from typing import Any, Literal, NamedTuple

import click

from citecheck.cli import results, terminal
from citecheck.cli.failure import complain
from citecheck.cli.options import Common, common, open_cache, open_session, rules_option
from citecheck.cli.session import Session
from citecheck.cli.settings import Overrides, Settings
from citecheck.cli.store import Cache
from citecheck.model.report import Report
from citecheck.reporters import summary
from citecheck.reporters.style import Style
from citecheck.reporters.summary import count

Format = Literal["full", "concise", "json", "github"]
_FOUND, _CANNOT_RUN = 1, 2
_NO_CACHE = Cache(None)


class _Options(NamedTuple):
    """What `lint` is told besides `Common`."""

    format: Format
    select: tuple[str, ...]
    ignore: tuple[str, ...]
    extend_select: tuple[str, ...]
    strict: bool
    online: bool | None
    fix: bool
    unsafe_fixes: bool
    diff: bool
    statistics: bool
    exit_zero: bool
    quiet: bool


@click.command(short_help="Check essays and bibliographies.")
@common
@click.option(
    "--format",
    type=click.Choice(["full", "concise", "json", "github"]),
    default="full",
    show_default=True,
    help="How to print what was found.",
)
@rules_option("--select", "Apply these rules only: names, codes, the beginning of codes, or ALL.")
@rules_option("--ignore", "Do not apply these rules.")
@rules_option("--extend-select", "Apply these rules too.")
@click.option("--strict", is_flag=True, help="Apply the advisory rules too, and report what is not sure.")
@click.option(
    "--online/--offline",
    default=None,
    help="Ask catalogues about the works too: Crossref and others. Or do not, whatever the configuration says.",
)
@click.option("--fix", is_flag=True, help="Mend what can be mended without changing anybody’s words.")
@click.option("--unsafe-fixes", is_flag=True, help="With --fix or --diff: make those changes too that may be wrong.")
@click.option("--diff", is_flag=True, help="Show what --fix would change, and write nothing.")
@click.option("--statistics", is_flag=True, help="Count the findings of each rule instead of listing them.")
@click.option("--exit-zero", is_flag=True, help="Exit with 0 even when something was found.")
@click.option("-q", "--quiet", is_flag=True, help="Print findings only, no summary.")
def command(**given: Any) -> int:  # noqa: ANN401 - click's options, sorted into records here
    """
    Check essays (.md, .qmd, .txt, .html …) and bibliographies (.bib).

    A PATH is a file, a folder, a pattern such as 'essays/**/*.md', or “-” for standard input; without one, everything in the
    current folder is checked. In folders, hidden files, web pages (.html) and texts about a project (README, CHANGELOG, LICENSE …) are
    passed over unless you name them.

    The bibliography of an essay is the one that --bib names, or its front matter, or the configuration, or else the nearest
    references.bib.

    \b
      citecheck lint essay.md --bib library.bib
      citecheck lint essays --select CIT,missing-entry
      citecheck lint --fix --diff
    """  # noqa: D301 - \b is click's mark for lines to leave as they are
    about = Common(*(given.pop(name) for name in Common._fields))
    options = _Options(**given)
    if options.unsafe_fixes and not (options.fix or options.diff):
        message = "--unsafe-fixes goes with --fix or with --diff."
        raise click.UsageError(message)
    settings = Settings(about.config, Overrides(options.select, options.ignore, options.extend_select, options.strict))
    cache = open_cache(about)
    opened = open_session(about, settings, cache)
    online = any(settings.of(path).online for path in opened.paths) if options.online is None else options.online
    if online:
        from citecheck.cli.verifying import asking  # noqa: PLC0415 - most runs ask nobody

        with asking(opened, settings):
            return _lint(opened, settings, options, about)
    return _lint(opened, settings, options, about, cache)


def _lint(opened: Session, settings: Settings, options: _Options, about: Common, cache: Cache = _NO_CACHE) -> int:
    """Say what is wrong, or mend it. A report on what catalogues know is not kept: they may know more tomorrow."""
    if options.diff or options.fix:
        return _mend(opened, settings, options, about)
    report = results.report(opened, settings, cache)
    if opened.problems:
        from citecheck.cli.verifying import unjudged  # noqa: PLC0415 - see above

        report = unjudged(report, opened.problems, settings)
    click.echo(_render(report, options, terminal.style(about.color)), nl=False, color=True)
    return _status(found=bool(report.diagnostics), complete=opened.complete, options=options)


def _status(*, found: bool, complete: bool, options: _Options) -> int:
    if not complete:
        return _CANNOT_RUN
    return _FOUND if found and not options.exit_zero else 0


def _mend(opened: Session, settings: Settings, options: _Options, about: Common) -> int:
    from citecheck.cli import changing, mending  # noqa: PLC0415 - most runs only look

    report, changes, settled = mending.mend(opened, settings, unsafe=options.unsafe_fixes)
    style = terminal.style(about.color)
    done = f"{count(settled, 'finding')} in {count(len(changes), 'file')}" if changes else "nothing"
    if options.diff:
        click.echo(mending.difference(changes, style), nl=False, color=True)
        if not options.quiet:
            complain(f"would fix {done}")
        return _status(found=bool(changes), complete=opened.complete, options=options)
    if opened.standard_input is not None:  # the mended text takes the place of the report
        sys.stdout.buffer.write(opened.content(opened.standard_input))
        changes.pop(opened.standard_input, None)
    written = changing.write(changes, what=f"lint --fix {' '.join(changes)}", keep=not about.no_cache)
    if not written:
        report = mending.put_back(opened, settings, changes)
    elif settled and not options.quiet:
        complain(f"fixed {done}")
    click.echo(_render(report, options, style), nl=False, color=True, err=opened.standard_input is not None)
    return _status(found=bool(report.diagnostics), complete=opened.complete and written, options=options)


def _render(report: Report, options: _Options, style: Style) -> str:
    """The report in the format asked for; only its own module is imported."""
    if options.format == "json":
        from citecheck.reporters import json  # noqa: PLC0415

        return json.render(report)
    if options.format == "github":
        from citecheck.reporters import github  # noqa: PLC0415

        return github.render(report)
    if options.statistics:
        from citecheck.reporters import statistics  # noqa: PLC0415

        text = statistics.render(report, style=style)
    elif options.format == "concise":
        from citecheck.reporters import concise  # noqa: PLC0415

        text = concise.render(report, style=style)
    else:
        from citecheck.reporters import full  # noqa: PLC0415

        text = full.render(report, width=terminal.width(), style=style)
    return text if options.quiet else text + summary.render(report, style=style)
