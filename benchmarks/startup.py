"""
What a run costs before and besides its work: `python benchmarks/startup.py [ROUNDS]`.

Lints a made-up essay of about 11 KB with a made-up bibliography of 300 entries, and compares the processor time (user and system, of
the whole process) with that of `python -c pass` in the same minutes on the same machine. The programs take turns, and the median of
all rounds counts, so that a busy machine slows all of them alike. Three runs of citecheck are measured: nothing has changed since the
last one, the essay has changed, and without a cache. Exits with 1 when a target is missed.
"""

from __future__ import annotations

import os
import statistics
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

TARGETS = {"unchanged": 7.0, "uncached": 10.0}
FAMILIES = [
    first + last
    for last in ("wood", "mere", "sen", "ford", "well", "by", "ström", "ton", "man", "dale")
    for first in ("Ab", "Bel", "Cas", "Dun", "Er", "Far", "Gal", "Hart", "In", "Jes", "Kel", "Lind", "Mar", "Nor")
]
VERBS = ["argued", "wrote", "insisted", "noted", "observed"]
SUBJECTS = ["harbours", "railways", "granaries", "archives", "markets", "bridges", "libraries"]


def bibliography(entries: int = 300) -> str:
    """A bibliography in which every family has written two books or three."""
    return "".join(
        f"@book{{{key(number)},\n"
        f"  author    = {{{FAMILIES[number % len(FAMILIES)]}, {'ABCDEFGH'[number % 8]}. {'KLMN'[number % 4]}.}},\n"
        f"  title     = {{The {{History}} of {SUBJECTS[number % 7].title()}, Volume {number}}},\n"
        f"  publisher = {{Harbour \\& Sons}},\n"
        f'  address   = {{Z{{\\"u}}rich}},\n'
        f"  date      = {{{1900 + number % 120}}},\n"
        f"  pagetotal = {{{200 + number}}},\n"
        f"}}\n\n"
        for number in range(entries)
    )


def essay(size: int = 11_000) -> str:
    """An essay that quotes an entry in every paragraph."""
    return "\n\n".join(_paragraphs(size)) + "\n"


def key(number: int) -> str:
    """The citekey of an entry."""
    return f"{FAMILIES[number % len(FAMILIES)]}{1900 + number % 120}".lower()


def _paragraphs(size: int) -> Iterator[str]:
    yield "# On old and new roads"
    length = number = 0
    while length < size:
        family, subject = FAMILIES[number % len(FAMILIES)], SUBJECTS[number % 7]
        paragraph = (
            f"Few things have been described as often as the {subject} of the coast, and few with so little agreement. "
            f"In her last book, {family} {VERBS[number % 5]} that “the {subject} were never meant to last longer than those who had "
            f"paid for them” [@{key(number)}, p. {12 + number}]. Whoever looks at the accounts of those years will find that "
            f"the sums were small, that the debts were large, and that nobody kept count of either. It does not follow that they were "
            f"“wasted”, as critics like to say: according to {FAMILIES[(number + 3) % len(FAMILIES)]}, every third one is still in use today."
        )
        yield paragraph
        length += len(paragraph)
        number += 7


def compiled() -> dict[str, str]:
    """The environment, as after an installation: modules are compiled once, even where it would have them recompiled every time."""
    return {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}


def cpu(command: list[str], folder: Path, environment: dict[str, str]) -> float:
    """The milliseconds of processor time that a command takes."""
    null = os.open(os.devnull, os.O_RDWR)
    actions = [(os.POSIX_SPAWN_DUP2, null, stream) for stream in range(3)]
    here = Path.cwd()
    os.chdir(folder)
    process = os.posix_spawn(command[0], command, environment, file_actions=actions)
    os.chdir(here)
    _, status, used = os.wait4(process, 0)
    os.close(null)
    if os.waitstatus_to_exitcode(status) not in {0, 1}:
        message = f"{' '.join(command)} could not run"
        raise SystemExit(message)
    return (used.ru_utime + used.ru_stime) * 1000


def measure(rounds: int) -> dict[str, list[float]]:
    """The milliseconds of every round of every program."""
    python = [sys.executable, "-c"]
    citecheck = [sys.executable, "-m", "citecheck", "lint", "essay.md"]
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        environment = compiled() | {"PYTHONPYCACHEPREFIX": str(folder / "bytecode")}
        project = folder / "project"
        project.mkdir()
        (project / "references.bib").write_text(bibliography(), encoding="utf-8")
        programs = {
            "python -c pass": [*python, "pass"],
            "import click": [*python, "import click"],
            "unchanged": citecheck,
            "changed": citecheck,
            "uncached": [*citecheck, "--no-cache"],
        }
        times: dict[str, list[float]] = {program: [] for program in programs}
        for turn in range(rounds + 1):
            for program, command in programs.items():
                if program in {"unchanged", "changed"}:
                    text = essay() + (f"\nTurn {turn}.\n" if program == "changed" else "")
                    (project / "essay.md").write_text(text, encoding="utf-8")
                if program == "unchanged":
                    cpu(command, project, environment)
                taken = cpu(command, project, environment)
                if turn:  # the first one compiles
                    times[program].append(taken)
        return times


def main() -> int:
    """Print the medians and what they are in multiples of `python -c pass`."""
    times = measure(int(sys.argv[1]) if len(sys.argv) > 1 else 21)
    medians = {program: statistics.median(values) for program, values in times.items()}
    missed = False
    for program, median in medians.items():
        ratio = median / medians["python -c pass"]
        target = TARGETS.get(program)
        verdict = "" if target is None else f"  target {target:g}: {'kept' if ratio <= target else 'MISSED'}"
        missed |= target is not None and ratio > target
        print(f"{program:15} {median:7.1f} ms  {ratio:5.2f} ×{verdict}")
    return int(missed)


if __name__ == "__main__":
    sys.exit(main())
