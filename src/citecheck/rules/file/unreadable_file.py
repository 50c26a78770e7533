"""FIL001."""

from __future__ import annotations

from collections.abc import Iterator

from citecheck.model.diagnostic import Finding
from citecheck.model.essay import Essay
from citecheck.rules.registry import rule


@rule("FIL001", on="essay", severity="error")
def unreadable_file(essay: Essay) -> Iterator[Finding]:
    """
    A part of the file could not be read.

    ## Why
    What cannot be read cannot be checked, and silence would look like praise. The usual cause is a file that was saved in another
    encoding than UTF-8, or that was cut off. The rest of the file, and all other files, are checked all the same.

    ## Example
    ```essay latin-1
    In a café, Sartre wrote.
            ^ FIL001 the file is not UTF-8 here (byte 0xE9); it is in an older encoding, such as Windows-1252: save it with the encoding UTF-8
    ```
    Use instead:
    ```essay
    In a café, Sartre wrote.
    ```
    """
    for problem in essay.document.problems:
        yield Finding(problem.span, problem.message, path=essay.document.name)
