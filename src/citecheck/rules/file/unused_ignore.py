"""SUP001."""

from __future__ import annotations

from collections.abc import Iterator

from citecheck.model.diagnostic import Finding
from citecheck.rules.directives import Idle
from citecheck.rules.registry import rule


@rule("SUP001", on="directives", severity="warning")
def unused_ignore(idle: tuple[Idle, ...]) -> Iterator[Finding]:
    """
    An instruction to citecheck does nothing.

    ## Why
    A comment like `citecheck: ignore[missing-locator]` records a decision. When nothing is left to ignore, because the sentence was mended
    or moved, the comment misleads; and a misspelt name ignores nothing at all.
    Rules that were not applied in this run are left alone: their comments may be needed in the next one.

    ## Example
    ```essay
    Prose is architecture. <!-- citecheck: ignore[unclosed-quotation] he never closes it -->
                                                  ^^^^^^^^^^^^^^^^^^ SUP001 there is no unclosed-quotation here to ignore
    ```
    Use instead:
    ```essay
    Prose is architecture.
    ```
    """
    for part in idle:
        yield Finding(part.span, _message(part))


def _message(part: Idle) -> str:
    hint = f"; did you mean {part.nearest}?" if part.nearest else ""
    match part.why:
        case "unused":
            return f"there is no {part.name} here to ignore"
        case "unknown-rule":
            return f"there is no rule called “{part.name}”{hint}"
        case "no-rule":
            return "this ignore names no rule: write ignore[rule-name]"
        case "unknown-verb":
            return f"citecheck has no instruction “{part.name}”{hint or ': it knows ignore[…], off and on'}"
