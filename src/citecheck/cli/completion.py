"""`citecheck completion`: let a shell complete commands, options, rules and paths."""

from __future__ import annotations

import click

from citecheck.cli.commands import COMPLETION


@click.command(short_help="Print the script that completes words in a shell.")
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]))
@click.pass_context
def command(context: click.Context, shell: str) -> int:
    """
    Print the script that makes a shell complete commands, options, names of rules and paths.

    \b
      bash: echo 'eval "$(citecheck completion bash)"' >> ~/.bashrc
      zsh:  echo 'eval "$(citecheck completion zsh)"' >> ~/.zshrc
      fish: citecheck completion fish > ~/.config/fish/completions/citecheck.fish
    """  # noqa: D301 - \b is click's mark for lines to leave as they are
    from click.shell_completion import get_completion_class  # noqa: PLC0415 - only this command needs it

    completion = get_completion_class(shell)
    if completion is not None:
        click.echo(completion(context.find_root().command, {}, "citecheck", COMPLETION).source())
    return 0
