"""
What `citecheck bib` costs and bears: `python benchmarks/bibliography.py [--rounds N] [--styles N | --all-styles]`.

First it formats twenty made-up entries, and lets pandoc alone format the same works from CSL-JSON, in turns; the median of the wall
times counts. Then it formats the repository's `references.bib` in independent styles of the styles package, a sample of them or all,
which takes a quarter of an hour, and counts those that fail. Some styles have no form for works of some types, and print nothing for them;
those are counted apart. Exits with 1 when a target is missed.
"""

from __future__ import annotations

import argparse
import os
import random
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from citecheck.bib.reader import read
from citecheck.render import pandoc, styles
from citecheck.render.csl import items
from citecheck.render.pandoc import Job

ROOT = Path(__file__).parent.parent
TARGET = 2.0
STYLE = "apa"


def bibliography(entries: int = 20) -> str:
    """Books and articles of a few families, with accents, particles and protected words."""
    families = [r"M{\"u}ller", "de la Cruz", r"Erd\H{o}s", "Okafor", "van Dijk", r"{\'O} Briain", "Sato"]
    return "".join(
        f"@{'article' if number % 3 else 'book'}{{work{number},\n"
        f"  author = {{{families[number % 7]}, A. and {families[(number * 3 + 1) % 7]}, B.}},\n"
        f"  title = {{The {{History}} of Roads, Part {number}: \\emph{{Via}} and \\& Other Words}},\n"
        f"  journaltitle = {{Journal of Roads}}, volume = {{{number}}}, pages = {{{number}--{number + 9}}},\n"
        f'  publisher = {{Harbour \\& Sons}}, location = {{Z{{\\"u}}rich}}, date = {{{1950 + number}}},\n'
        f"  doi = {{10.1000/road.{number}}},\n"
        f"}}\n\n"
        for number in range(entries)
    )


def times(rounds: int) -> tuple[list[float], list[float]]:
    """The seconds that citecheck and that pandoc alone take, round by round."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "library.bib").write_text(bibliography(), encoding="utf-8")
        environment = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
        environment["PYTHONPYCACHEPREFIX"] = str(folder / "bytecode")  # as after an installation
        ours = [sys.executable, "-m", "citecheck", "bib", "--all", "--bib", "library.bib"]
        listed = run([*ours, "--format=csl-json"], folder, environment)[1]
        (folder / "items.json").write_bytes(listed)
        style = f"--csl={styles.find(STYLE).path}"
        alone = [pandoc.find(), "--from=csljson", "--citeproc", style, "--to=plain", "--wrap=none", "items.json"]
        found: tuple[list[float], list[float]] = ([], [])
        for turn in range(rounds + 1):
            for taken, command in zip(found, ([*ours, f"--style={STYLE}"], alone), strict=True):
                seconds = run(command, folder, environment)[0]
                if turn:  # the first one compiles, and fills the cache
                    taken.append(seconds)
        return found


def run(command: list[str], folder: Path, environment: dict[str, str]) -> tuple[float, bytes]:
    """The seconds that a program takes, and what it prints; ends with its message when it fails."""
    start = time.perf_counter()
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, check=False)
    taken = time.perf_counter() - start
    if done.returncode:
        raise SystemExit(done.stderr.decode())
    return taken, done.stdout


def trials(count: int | None) -> Iterator[tuple[str, str, int]]:
    """Styles, with why they fail or "", and how many works they leave out; of a sample of `count`, or of all."""
    works = items(read((ROOT / "references.bib").read_bytes(), "references.bib").entries)
    names = sorted(path.stem for path in Path(styles.folder() or "").glob("*.csl"))
    chosen = names if count is None else sorted(random.Random(4).sample(names, count))  # noqa: S311 - any sample will do
    for number, name in enumerate(chosen, 1):
        if sys.stderr.isatty():
            print(f"\r{number} of {len(chosen)} styles", end="", file=sys.stderr, flush=True)
        try:
            style = styles.find(name)
            text = pandoc.render(works, Job(style.path, "text", notes=style.notes, language=style.language)).decode()
        except (pandoc.PandocError, styles.StyleError, OSError) as error:
            yield name, str(error), 0
            continue
        shown = sum(bool(paragraph.strip()) for paragraph in text.split("\n\n"))
        yield name, "" if shown else "prints nothing", max(len(works) - shown, 0)
    if sys.stderr.isatty():
        print(file=sys.stderr)


def main() -> int:
    """Print the figures."""
    parser = argparse.ArgumentParser(description="What citecheck bib costs and bears.")
    parser.add_argument("--rounds", type=int, default=11)
    parser.add_argument("--styles", type=int, default=40, help="how many styles are tried")
    parser.add_argument("--all-styles", action="store_true", help="try every independent style")
    options = parser.parse_args()
    ours, alone = (statistics.median(taken) for taken in times(options.rounds))
    ratio = ours / alone
    print(f"20 entries: citecheck {ours * 1000:.0f} ms, pandoc alone {alone * 1000:.0f} ms, {ratio:.2f} ×", end="")
    print(f"  target {TARGET:g}: {'kept' if ratio <= TARGET else 'MISSED'}")
    tried = list(trials(None if options.all_styles else options.styles))
    failed = [(name, reason) for name, reason, _ in tried if reason]
    for name, reason in failed:
        print(f"{name}: {reason}")
    print(f"{len(tried)} styles: {sum(bool(left) for _, _, left in tried)} have no form for some of the works, ", end="")
    print(f"{len(failed)} fail  target 0: {'MISSED' if failed else 'kept'}")
    return int(ratio > TARGET or bool(failed))


if __name__ == "__main__":
    sys.exit(main())
