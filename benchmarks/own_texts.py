"""
How well quotations, speakers and claims are found in the labelled texts of the tests: `python benchmarks/own_texts.py [--write]`.

The texts stand in groups, as they were written and read: of some the misses were read, of others only the counts were looked at. Beside each figure of today
stands the one from when the program first read the group, as it was noted then; those of `newest` were counted anew, with the rules of the morning on which it was written.
`--write` records the table in docs/accuracy.md.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

sys.path.insert(0, str(Path(__file__).parents[1]))

from benchmarks import pages
from tests.extract.labelled import count, f1

FOLDER = Path(__file__).parents[1] / "tests" / "extract"


class Group(NamedTuple):
    """A heading, the texts by folder and the last part of their names, and quotation F1, claim F1 and percent of speakers when first read; 0 where unknown."""

    heading: str
    folder: str
    endings: str
    first: tuple[int, int, int]


GROUPS = [
    Group("fourteen genres (genres), read", "genres", "", (91, 76, 62)),
    Group("essays, reviews, reports (later a to f), read", "later", "a b c d e f", (95, 78, 52)),
    Group("more of these (later g to l), counted first, read later", "later", "g h i j k l", (91, 80, 56)),
    Group("newer ones (latest), read at once", "latest", "d e f g h i j k", (94, 80, 55)),
    Group("newer ones (latest), counted for long, then read", "latest", "l m n o p q r s", (91, 81, 63)),
    Group("newer ones (latest), counted for a day, then read", "latest", "a2 b2 c2 d2 e2 f2 g2 h2", (90, 78, 64)),
    Group("hard essays (newest), read", "newest", "magazine-a criticism-b history-c oped-d", (88, 67, 38)),
    Group("hard essays (newest), only counted", "newest", "polemic-e philosophy-f letters-g victorian-h", (98, 63, 39)),
    Group("reports (newest), read", "newest", "biography-e textbook-f blog-g profile-h", (99, 86, 68)),
    Group("reports (newest), only counted", "newest", "news-a news-b wire-c science-d", (98, 95, 81)),
    Group("passages, each another way to say who speaks, read", "passages", "", (82, 79, 61)),
    Group(
        "essays as hard as published ones (hard a, b, c1 to c3), read",
        "hard",
        "a1 a2 a3 a4 a5 b1 b2 b3 b4 b5 c1 c2 c3",
        (95, 91, 63),
    ),
    Group("more of these (e1, e2), read", "hard", "e1 e2", (97, 87, 38)),
    Group("more of these (c4, c5), only counted", "hard", "c4 c5", (96, 85, 51)),
    Group("German (a to d), read", "german", "a b c d", (88, 81, 58)),
    Group("German (e to h), counted first, read later", "german", "e f g h", (82, 69, 30)),
    Group("German (i to l), counted for long, then read", "german", "i j k l", (84, 83, 68)),
    Group("French (a to d), read", "french", "a b c d", (75, 80, 79)),
    Group("French (e to h), counted first, read later", "french", "e f g h", (83, 86, 59)),
    Group("French (i to l), counted for long, then read", "french", "i j k l", (89, 80, 49)),
    Group("ten essays written first (essays), read", "essays", "", (94, 91, 0)),
]


def texts(group: Group) -> list[Path]:
    """The texts of a group."""
    endings = tuple(group.endings.split())
    return [
        path
        for path in sorted((FOLDER / group.folder).iterdir())
        if not endings or any(path.stem == ending or path.stem.endswith(f"-{ending}") for ending in endings)
    ]


def table() -> Iterator[str]:
    """A line for each group: its texts, and what is right in them, then and now."""
    yield f"{'':62}texts  quotations   claims       speakers"
    for group in GROUPS:
        paths = texts(group)
        counts: Counter[str] = Counter()
        for path in paths:
            counts += count(path)[0]
        asked, right = counts["speaker asked"], counts["speaker right"]
        now = [f1(counts, "quotation"), f1(counts, "claim"), 100 * right / asked]
        first, second, third = (f"{then or '?'} → {figure:.1f}" for then, figure in zip(group.first, now, strict=True))
        yield f"{group.heading:62}{len(paths):>4}   {first:12} {second:12} {third} ({right} of {asked})"


def main() -> None:
    """Print the table, and write it when asked."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--write", action="store_true", help="record the figures in docs/accuracy.md")
    options = parser.parse_args()
    figures = "\n".join(table())
    print(figures)
    if options.write:
        pages.write("own texts", figures)


if __name__ == "__main__":
    main()
