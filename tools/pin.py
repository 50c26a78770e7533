"""
Write the exact version of everything that this project is built, run and tested with into pyproject.toml.

    python3 -m uv run tools/pin.py            take the newest versions that fit together
    python3 -m uv run tools/pin.py --check    say whether a requirement has no pin

The pins are names and versions, with a marker where a platform differs: no registry, no hash, no file. `uv run` keeps to them. A lock file
would name the registry that somebody happened to use.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tempfile
import tomllib  # noqa: TID253 - this is not on anybody's way to a linted essay
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

PYPROJECT = Path(__file__).parent.parent / "pyproject.toml"
RUN = "constraint-dependencies"
BUILD = "build-constraint-dependencies"
_COMPILE = ("pip", "compile", "-q", "--universal", "--no-header", "--no-annotate", "--no-emit-index-url")
_PIN = re.compile(r"[A-Za-z0-9._-]+==[\w.+!]+( ; [^@/]+)?")


def main(arguments: Sequence[str]) -> int:
    """Refresh the pins, or with `--check` only look; returns the exit status."""
    source = PYPROJECT.read_text(encoding="utf-8")
    if "--check" in arguments:
        faults = check(tomllib.loads(source))
        for fault in faults:
            print(f"pyproject.toml: {fault}", file=sys.stderr)
        return 1 if faults else 0
    try:
        pinned = pin(source)
    except (OSError, subprocess.CalledProcessError) as error:
        print(f"nothing is changed: {error}", file=sys.stderr)
        return 2
    PYPROJECT.write_text(pinned, encoding="utf-8")
    return 0


def pin(source: str) -> str:
    """The same pyproject.toml with the newest versions pinned. Raises CalledProcessError when uv finds none that fit together."""
    free = _with_pins(_with_pins(source, RUN, ()), BUILD, ())  # uv would keep to the old pins
    project = tomllib.loads(free)
    oldest = project["project"]["requires-python"].removeprefix(">=")
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "pyproject.toml").write_text(free, encoding="utf-8")
        groups = [f"--group={group}" for group in project.get("dependency-groups", {})]
        run = _compile(["pyproject.toml", "--all-extras", *groups], folder)
        build = _compile(["-", "--python-version", oldest], folder, text="\n".join(project["build-system"]["requires"]))
    return _with_pins(_with_pins(free, RUN, run), BUILD, build)


def check(project: dict[str, Any]) -> list[str]:
    """
    What is wrong with the pins of a pyproject.toml, one sentence for each fault.

    Looks at names only: a pin that a requirement forbids makes every `uv run` fail, with both named.
    """
    settings = project["tool"]["uv"]
    groups = (*project["project"].get("optional-dependencies", {}).values(), *project.get("dependency-groups", {}).values())
    wanted = {
        RUN: [*project["project"]["dependencies"], *(each for group in groups for each in group if isinstance(each, str))],
        BUILD: project["build-system"]["requires"],
    }
    own = _name(project["project"]["name"])
    faults = [
        f"{key}: “{line}” is not a name and a version" for key in wanted for line in settings[key] if not _PIN.fullmatch(line)
    ]
    for key, requirements in wanted.items():
        pinned = {_name(line) for line in settings[key]} | {own}
        missing = sorted({_name(line) for line in requirements} - pinned)
        faults += [f"{key} has no {name}; run tools/pin.py" for name in missing]
    return faults


def _compile(arguments: list[str], folder: str, text: str | None = None) -> list[str]:
    command = [os.environ.get("UV", "uv"), *_COMPILE, *arguments]  # `uv run` says where uv is
    done = subprocess.run(command, cwd=folder, input=text, stdout=subprocess.PIPE, text=True, check=True)
    return [line for line in done.stdout.splitlines() if _PIN.fullmatch(line)]


def _with_pins(source: str, key: str, pins: Iterable[str]) -> str:
    lines = "".join(f'    "{line}",\n' for line in pins)
    value = f"[\n{lines}]" if lines else "[]"
    return re.sub(rf"^{key} = \[[^\]]*\]", lambda _: f"{key} = {value}", source, count=1, flags=re.MULTILINE)


def _name(requirement: str) -> str:
    """The name of a requirement as registries compare names (PEP 503)."""
    name = re.match(r"[A-Za-z0-9._-]+", requirement)
    return re.sub(r"[-_.]+", "-", name[0]).lower() if name else ""


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
