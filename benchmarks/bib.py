"""
What linting a bibliography costs: `python benchmarks/bib.py [ROUNDS]`.

Lints made-up bibliographies of 1,000 and of 10,000 entries in processes of their own, and compares their processor time (user and system)
with what bibtexparser takes merely to parse the same files, in the same minutes on the same machine. The programs take turns, and the
median of all rounds counts. citecheck is measured with a cache that knows the file but not what there is to say of it, and without a
cache. Other programs (veracite, bibtex-tidy, biber) take part where they are
installed, on the smaller file. Exits with 1 when a target is missed.
"""

from __future__ import annotations

import os
import shutil
import statistics
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.startup import cpu

SIZES = (1_000, 10_000)
# Of the time that bibtexparser takes to parse the same file; and of ten times the time for a tenth of the entries.
TARGETS = {"citecheck, warm": 1.0, "citecheck, uncached": 2.0}
LINEAR = 1.2
ESSAY_RULES = [*(f"CIT00{number}" for number in range(1, 10)), "QUO001", "QUO002", "QUO101", "QUO102"]
PARSE = "import sys, bibtexparser; bibtexparser.parse_file(sys.argv[1])"
FAMILIES = (
    "Abara",
    "Bellwood",
    "Castellan",
    "Dunmore",
    "Erik{\\'e}n",
    "Farrow",
    'Gall{\\"o}way',
    "Hartnell",
    "Ingram",
    "Jessop",
    "Müller",
)
GIVEN = ("Ann", "Ben C.", "Clara", "D. E.", "Edith", "Frank", "Gita", "Hugo", "Ilse M.")
NOUNS = ("Harbours", "Railways", "Granaries", "Archives", "Markets", "Bridges", "Libraries", "{NATO}", "Sluices", "Lighthouses")
TRAITS = ("Old", "New", "Lost", "Common", "Quiet", "Northern", "Hidden", "Open")
JOURNALS = tuple(f"{trait} {noun} Review" for trait in TRAITS for noun in NOUNS[:6])


def bibliography(entries: int) -> str:
    """Articles, books, chapters and websites, as reference managers write them; about 450 bytes each."""
    return "".join(_entry(number) for number in range(entries))


def _entry(number: int) -> str:
    author = " and ".join(
        f"{FAMILIES[(number * 7 + place * 3) % len(FAMILIES)]}, {GIVEN[(number + place * 5) % len(GIVEN)]}"
        for place in range(1 + number % 3)
    )
    title = f"{TRAITS[number % 8]} {NOUNS[number % 10]} and the {TRAITS[number // 8 % 8]} {NOUNS[number // 10 % 10]}: A Study of Case {number}"
    year = 1950 + number % 70
    common = f"  author = {{{author}}},\n  title = {{{title}}},\n  year = {{{year}}},\n"
    abstract = f"  abstract = {{{'What was said of it then is hardly what is said of it now. ' * 3}}},\n"
    if number % 4 == 0:
        kind, more = "book", f'  publisher = {{Quay \\& Sons}},\n  address = {{Z{{\\"u}}rich}},\n  isbn = {{{_isbn(number)}}},\n'
    elif number % 4 == 1:
        kind, more = (
            "incollection",
            "  booktitle = {A Book of {Ports}},\n  editor = {Lee, Ann},\n  publisher = {Quay Press},\n  pages = {12--34},\n",
        )
    elif number % 4 == 2:
        kind, more = (
            "misc",
            f"  howpublished = {{\\url{{https://example.org/a/{number}}}}},\n  note = {{Accessed 5 March 2020}},\n",
        )
    else:
        first = number % 900 + 1
        kind = "article"
        more = f"  journal = {{{JOURNALS[number % len(JOURNALS)]}}},\n  volume = {{{number % 60 + 1}}},\n  number = {{{number % 4 + 1}}},\n"
        more += f"  pages = {{{first}--{first + 17}}},\n  doi = {{10.1000/quay.{number}}},\n  month = mar,\n"
    return f"@{kind}{{key{number},\n{common}{more}{abstract}}}\n\n"


def _isbn(number: int) -> str:
    """An ISBN with the check digit that it must have (ISO 2108)."""
    digits = f"97800{number:07}"
    check = -sum(int(digit) * (1, 3)[place % 2] for place, digit in enumerate(digits)) % 10
    return f"{digits}{check}"


def programs(folder: Path, name: str, *, others: bool) -> dict[str, list[str]]:
    """The commands to compare."""
    citecheck = [sys.executable, "-m", "citecheck", "lint", name]
    found = {
        "bibtexparser, parsing": [sys.executable, "-c", PARSE, name],
        "citecheck, warm": citecheck,
        "citecheck, uncached": [*citecheck, "--no-cache"],
    }
    if not others:
        return found
    tidied = str(folder / "tidied.bib")
    peers = {
        "veracite": ["--bib", name, "--offline", "--no-color"],
        "bibtex-tidy": [name, "--v2", "-o", tidied, "--duplicates=doi,key,citation"],
        "biber": ["--tool", "--validate-datamodel", "--output-file", tidied, name],
    }
    return found | {peer: [path, *arguments] for peer, arguments in peers.items() if (path := shutil.which(peer))}


def measure(folder: Path, size: int, rounds: int) -> dict[str, float]:
    """The median of the milliseconds that each program takes on a file of this many entries."""
    name = f"library{size}.bib"
    (folder / name).write_text(bibliography(size), encoding="utf-8")
    environment = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
    environment["PYTHONPYCACHEPREFIX"] = str(folder / "bytecode")
    commands = programs(folder, name, others=size == SIZES[0])
    times: dict[str, list[float]] = {program: [] for program in commands}
    for turn in range(rounds + 1):
        for program, command in commands.items():
            # The file is known, what there is to say of it is not: each turn leaves out another rule, which is about essays anyway.
            ignored = ["--ignore", ESSAY_RULES[turn % len(ESSAY_RULES)]] if "citecheck" in command else []
            taken = cpu([*command, *ignored], folder, environment)
            if turn:  # the first one compiles
                times[program].append(taken)
    return {program: statistics.median(values) for program, values in times.items()}


def main() -> int:
    """Print the medians, what they are in multiples of bibtexparser's, and whether the targets are kept."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 7
    missed = False
    with tempfile.TemporaryDirectory() as name:
        results = {size: measure(Path(name), size, rounds) for size in SIZES}
    for size, medians in results.items():
        print(f"{size:,} entries")
        for program, median in medians.items():
            ratio = median / medians["bibtexparser, parsing"]
            target = TARGETS.get(program)
            missed |= target is not None and ratio > target
            verdict = "" if target is None else f"  target {target:g}: {'kept' if ratio <= target else 'MISSED'}"
            print(f"  {program:22} {median:8.0f} ms  {ratio:6.2f} ×{verdict}")
    for program in TARGETS:
        growth = results[SIZES[1]][program] / results[SIZES[0]][program] / (SIZES[1] / SIZES[0])
        missed |= growth > LINEAR
        print(f"{program}: ten times the entries take {growth * 10:.1f} times as long")
    return int(missed)


if __name__ == "__main__":
    sys.exit(main())
