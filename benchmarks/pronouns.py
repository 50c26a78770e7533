"""
How often a pronoun finds the right person: `python benchmarks/pronouns.py FOLDER [FOLDER …] [--misses N] [--write]`.

Each folder is a checkout of one of two corpora, told apart by what is in it. Of GAP (https://github.com/google-research-datasets/gap-coreference,
Apache-2.0), passages of Wikipedia with a pronoun and two names each, those count in which one of the names is the pronoun's and stands before
it. Of GUM (https://github.com/amir-zeldes/gum, CC BY), whole documents of many kinds, each he, she, him, her and his outside quotation marks counts
whose person has been named before; its test part is not read. Texts that the reader changes, as it does numbered lists, are left out. An answer is
right when the last word of the name found is in a name of the person, or the other way round. Misses are listed for
gap-development alone: some documents of GUM are in the unseen part of our own excerpts.
"""

from __future__ import annotations

import argparse
import csv
import re
import sys
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from pathlib import Path
from typing import NamedTuple

sys.path.insert(0, str(Path(__file__).parents[1]))

from benchmarks import pages

from citecheck.extract.names.names import find_names
from citecheck.extract.phrases.phrases import Phrase
from citecheck.extract.prose.prose import Prose
from citecheck.extract.reports.reports import find_reports
from citecheck.extract.speakers.cast import Cast
from citecheck.readers import read

SUBJECTS = frozenset({"he", "she"})
PRONOUNS = SUBJECTS | {"him", "her", "his"}
_EDGES = re.compile(r"\((\d+)[^()]*(\))?|(\d+)\)")  # whose mention begins at a word, whether it ends there as well; whose ends


class Case(NamedTuple):
    """A pronoun at an offset of a text, and whom it was taken for."""

    source: str
    text: str
    offset: int
    pronoun: str
    names: Sequence[str]  # that its person has before it; without any it does not count
    quoted: bool  # whether it counts in quotation marks too
    found: str | None = None
    right: bool = False


def corpora(folder: Path) -> Iterator[tuple[str, Iterator[Case]]]:
    """The corpora in a folder by name; none in one that holds neither."""
    for table in (folder / "gap-development.tsv", folder / "gap-test.tsv"):
        if table.exists():
            yield table.stem, _gap(table)
    if (splits := folder / "splits.md").exists():
        test = splits.read_text(encoding="utf-8").partition("## test\n")[2].partition("\n## ")[0].split()
        yield "GUM", (case for path in sorted(folder.glob("dep/GUM_*.conllu")) if path.stem not in test for case in _gum(path))


def _gap(path: Path) -> Iterator[Case]:
    for row in csv.DictReader(path.read_text(encoding="utf-8").split("\n"), delimiter="\t", quoting=csv.QUOTE_NONE):
        at = int(row["Pronoun-offset"])
        names = [row[name] for name in "AB" if row[f"{name}-coref"] == "TRUE" and int(row[f"{name}-offset"]) < at]
        yield Case(row["ID"], row["Text"], at, row["Pronoun"], names, quoted=True)


def _gum(path: Path) -> Iterator[Case]:
    """The pronouns of a document; a name is the proper nouns of a mention that do not stand in another within it."""
    text, words = _words(path)
    named: dict[str, list[list[str]]] = {}
    around: list[tuple[str, list[str]]] = []  # the mentions that a word stands in
    for start, form, tag, entities in words:
        edges = _EDGES.findall(entities)
        for person in (opened for opened, _, _ in edges if opened):
            around.append((person, []))
            named.setdefault(person, []).append(around[-1][1])
        if tag == "PROPN" and around:
            around[-1][1].append(form)
        if form.lower() in PRONOUNS and any(single for _, single, _ in edges):
            names = [" ".join(name) for name in named[around[-1][0]] if name]
            yield Case(path.stem, text, start, form, names, quoted=False)
        for person in (closed or opened for opened, single, closed in edges if closed or single):
            del around[max(place for place, mention in enumerate(around) if mention[0] == person)]


def _words(path: Path) -> tuple[str, list[tuple[int, str, str, str]]]:
    """The text of a document, and of each word its offset, its form, its part of speech and the mentions that begin or end there."""
    text, at, words = "", 0, []
    for line in path.read_text(encoding="utf-8").split("\n"):
        fields = line.split("\t")
        if line == "# newpar":
            text = text and text[:-1] + "\n\n"
        elif line.startswith("# text = "):
            at, text = len(text), text + line.removeprefix("# text = ") + " "
        elif fields[0].isdecimal():
            start = max(at, text.find(fields[1], at))
            words.append((start, fields[1], fields[3], fields[9].partition("Entity=")[2].partition("|")[0]))
            at = start + len(fields[1])
    return text[:-1], words


def answer(cases: Iterator[Case]) -> Iterator[Case]:
    """The cases that count, with what the program makes of them."""
    for text, group in groupby((case for case in cases if case.names), key=lambda case: case.text):
        document = read(text.encode(), "essay.txt")
        prose = Prose(document, [])
        cast = Cast(prose, tuple(find_names(prose)), (), find_reports(prose))
        for case in group if document.text == text else ():
            token = bisect_right(prose.tokens.starts, case.offset) - 1
            if case.quoted or prose.quoted[token] < 0:
                speaker = cast.identify(Phrase(token, token, token, "pronoun"))
                found = speaker.name if speaker is not None else None
                yield case._replace(found=found, right=any(_same(found or "", name) for name in case.names))


def _same(one: str, other: str) -> bool:
    a, b = (re.findall(r"\w+", re.sub(r"['’]s\b", "", name.casefold())) for name in (one, other))
    return bool(a and b) and (a[-1] in b or b[-1] in a)


def report(answered: Mapping[str, Sequence[Case]]) -> Iterator[str]:
    """The figures as lines."""
    yield f"{'':<17}{'he, she: right':<22}{'other forms: right':<22}none found"
    for name, cases in answered.items():
        columns = [[case.right for case in cases if (case.pronoun.lower() in SUBJECTS) is each] for each in (True, False)]
        columns.append([case.found is None for case in cases])
        shares = (f"{sum(each):3} of {len(each):4}, {100 * sum(each) / max(len(each), 1):4.1f} %" for each in columns)
        yield f"{name:<17}" + "   ".join(shares)


def misses(answered: Mapping[str, Sequence[Case]], most: int) -> Iterator[str]:
    """The first wrong answers of the corpus that may be looked at."""
    for case in [case for case in answered.get("gap-development", ()) if not case.right][:most]:
        before = " ".join(case.text[max(0, case.offset - 300) : case.offset].split())
        names = " / ".join(dict.fromkeys(case.names))
        yield f"\n{case.source}: {case.pronoun} is {names}, taken for {case.found or 'nobody'}\n  … {before} [{case.pronoun}]"


def main() -> None:
    """Measure, print, and write when asked."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="+", type=Path, metavar="FOLDER", help="a checkout of GAP or of GUM")
    parser.add_argument("--misses", type=int, default=0, metavar="N", help="list up to N misses of gap-development")
    parser.add_argument("--write", action="store_true", help="record the figures in docs/accuracy.md")
    options = parser.parse_args()
    answered = {name: list(answer(cases)) for folder in options.folders for name, cases in corpora(folder)}
    if not answered:
        sys.exit("neither GAP nor GUM in these folders")
    figures = "\n".join(report(answered))
    print(figures, *misses(answered, options.misses), sep="\n")
    if options.write:
        pages.write("pronouns", figures)


if __name__ == "__main__":
    main()
