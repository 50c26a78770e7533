"""Running `citecheck` as users do."""

from __future__ import annotations

import atexit
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import NamedTuple

# Modules are compiled once for all tests, wherever the environment would have them recompiled for each.
BYTECODE = tempfile.mkdtemp(prefix="citecheck-bytecode-")
atexit.register(shutil.rmtree, BYTECODE, ignore_errors=True)


class Result(NamedTuple):
    """What a program left behind."""

    status: int
    out: str
    err: str


def environment(**more: str) -> dict[str, str]:
    """This process's environment without what would change the output."""
    scrubbed = ("NO_COLOR", "COLUMNS", "TERM", "CITECHECK_TRACEBACK", "PYTHONDONTWRITEBYTECODE", "PYTHONUNBUFFERED")
    kept = {name: value for name, value in os.environ.items() if name not in scrubbed}
    return kept | {"PYTHONPYCACHEPREFIX": BYTECODE} | more


def citecheck(*arguments: str, cwd: Path, stdin: str | bytes = b"", **more: str) -> Result:
    """Run citecheck in a folder; `more` is added to the environment. Fails on any traceback."""
    data = stdin.encode() if isinstance(stdin, str) else stdin
    done = subprocess.run(
        [sys.executable, "-m", "citecheck", *arguments],
        cwd=cwd,
        input=data,
        capture_output=True,
        check=False,
        env=environment(**more),
    )
    result = Result(done.returncode, done.stdout.decode(), done.stderr.decode())
    assert "Traceback" not in result.err or more.get("CITECHECK_TRACEBACK"), result.err
    return result
