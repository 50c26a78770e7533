"""
Bring the sample of output in README.md up to date: `python3 -m uv run tools/sample.py`.

The sample shows some of the findings in the essays of this repository. Which ones stays as it is; what is printed of them is taken from
a new run. A test says when the sample is stale.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

README = Path(__file__).parent.parent / "README.md"
_BEGIN, _END = "<!-- sample:", "\n```\n"


def refreshed(page: str, printed: str) -> str:
    """
    The page with its sample as in `printed`, a whole report.

    Raises KeyError when the report has no finding any more by a rule in a file that the sample shows.
    """
    before, mark, after = page.partition(_BEGIN)
    comment, fence, rest = after.partition("```text\n")
    sample, end, rest = rest.partition(_END)
    *findings, summary = printed.rstrip("\n").split("\n\n")
    first = {_key(finding): finding for finding in reversed(findings)}
    parts = [
        summary if part.startswith("Checked ") else part if part == "…" else first[_key(part)] for part in sample.split("\n\n")
    ]
    return "".join([before, mark, comment, fence, "\n\n".join(parts), end, rest])


def _key(finding: str) -> tuple[str, str]:
    """The file of a finding and the code of its rule, from a headline such as `essay.md:3:1: error CIT001 …`."""
    return finding.partition(":")[0], finding.split(maxsplit=3)[2]


if __name__ == "__main__":
    command = [sys.executable, "-m", "citecheck", "lint", "essays", "references.bib"]
    report = subprocess.run(command, cwd=README.parent, capture_output=True, text=True, check=False)
    if report.returncode not in {0, 1}:  # nothing was printed that could be shown
        sys.exit(report.stderr)
    README.write_text(refreshed(README.read_text(encoding="utf-8"), report.stdout), encoding="utf-8")
