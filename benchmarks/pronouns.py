"""
How often a pronoun finds the right person: `python benchmarks/pronouns.py FOLDER [FOLDER …] [--misses N] [--write]`.

Each folder is a checkout of one of two corpora, told apart by what is in it. Of GAP (https://github.com/google-research-datasets/gap-coreference,
Apache-2.0), passages of Wikipedia with a pronoun and two names each, those count in which one of the names is the pronoun's and stands before
it. Of GUM (https://github.com/amir-zeldes/gum, CC BY), whole documents of many kinds, each he, she, him, her and his outside quotation marks counts
whose person has been named before; documents of its test part are not read. Texts that the reader changes, with their numbered lists, are left out.

An answer is right when the last word of the name found is in a name of the person, or the other way round. Misses are listed for the
development part of GAP and for GUM; the test part of GAP is only counted. `--write` records the figures in docs/accuracy.md.
"""

from __future__ import annotations

import argparse
import csv
import re
import sys
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from benchmarks import pages  # noqa: E402 - found by the path above

from citecheck.extract.names.names import find_names  # noqa: E402
from citecheck.extract.phrases.phrases import Phrase  # noqa: E402
from citecheck.extract.prose.prose import Prose  # noqa: E402
from citecheck.extract.reports.reports import find_reports  # noqa: E402
from citecheck.extract.speakers.cast import Cast  # noqa: E402
from citecheck.readers import read  # noqa: E402

COUNTED_ONLY = "GAP test"
SUBJECTS = frozenset({"he", "she"})
PRONOUNS = SUBJECTS | {"him", "her", "his"}
AROUND = 300  # code points before a pronoun that is listed
_EDGES = re.compile(r"\((\d+)[^()]*(\))?|(\d+)\)")  # who is mentioned from here on, whether this word alone, whose mention ends


class Question(NamedTuple):
    """A pronoun at an offset of a text, and the names of its person. source: of the text. quoted: whether it counts in quotation marks too."""

    source: str
    text: str
    offset: int
    pronoun: str
    names: Sequence[str]
    quoted: bool


class Answer(NamedTuple):
    """Whom a pronoun was taken for, if for anybody, and whether it is the right person."""

    question: Question
    found: str | None
    right: bool


def corpora(folder: Path) -> Iterator[tuple[str, Iterator[Question]]]:
    """The corpora in a folder by name; none in one that holds neither."""
    for part in ("development", "test"):
        table = folder / f"gap-{part}.tsv"
        if table.exists():
            yield f"GAP {part}", _gap(table)
    splits = folder / "splits.md"
    if splits.exists():
        test = splits.read_text(encoding="utf-8").partition("## test\n")[2].partition("\n## ")[0].split()
        paths = [path for path in sorted(folder.glob("dep/GUM_*.conllu")) if path.stem not in test]
        yield "GUM", (question for path in paths for question in _gum(path))


def _gap(path: Path) -> Iterator[Question]:
    with path.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE):
            at = int(row["Pronoun-offset"])
            names = [row[name] for name in "AB" if row[f"{name}-coref"] == "TRUE" and int(row[f"{name}-offset"]) < at]
            if names:
                yield Question(row["ID"], row["Text"], at, row["Pronoun"], names, quoted=True)


def _gum(path: Path) -> Iterator[Question]:
    """The pronouns of a document whose person has been named before: proper nouns in a mention, but not in another within it."""
    text, words = _words(path)
    names: defaultdict[str, list[list[str]]] = defaultdict(list)
    around: list[tuple[str, list[str]]] = []  # the mentions that a word stands in
    asked: list[tuple[int, str, str]] = []
    for start, form, tag, entities in words:
        edges = _EDGES.findall(entities)
        for person in (opened for opened, _, _ in edges if opened):
            around.append((person, []))
            names[person].append(around[-1][1])
        if tag == "PROPN" and around:
            around[-1][1].append(form)
        if form.lower() in PRONOUNS and any(single for _, single, _ in edges) and any(names[around[-1][0]]):
            asked.append((start, form, around[-1][0]))
        for person in (closed or opened for opened, single, closed in edges if closed or single):
            del around[max(place for place, mention in enumerate(around) if mention[0] == person)]
    for start, form, person in asked:
        yield Question(path.stem, text, start, form, [" ".join(name) for name in names[person] if name], quoted=False)


def _words(path: Path) -> tuple[str, list[tuple[int, str, str, str]]]:
    """The text of a document, and of each word its offset, its form, its part of speech and the mentions that begin or end there."""
    text, gap, at, words = "", "", 0, []
    for line in path.read_text(encoding="utf-8").split("\n"):
        fields = line.split("\t")
        if line == "# newpar":
            gap = "\n\n" if text else ""
        elif line.startswith("# text = "):
            at = len(text) + len(gap)
            text, gap = text + gap + line.removeprefix("# text = "), " "
        elif fields[0].isdecimal():
            start = max(at, text.find(fields[1], at))
            words.append((start, fields[1], fields[3], fields[9].partition("Entity=")[2].partition("|")[0]))
            at = start + len(fields[1])
    return text, words


def answers(questions: Iterator[Question]) -> Iterator[Answer]:
    """What the program makes of each pronoun."""
    for text, group in groupby(questions, key=lambda question: question.text):
        document = read(text.encode(), "essay.txt")
        if document.text != text:
            continue
        prose = Prose(document, [])
        cast = Cast(prose, tuple(find_names(prose)), (), find_reports(prose))
        for question in group:
            token = prose.tokens.starts.index(question.offset)
            if question.quoted or prose.quoted[token] < 0:
                speaker = cast.identify(Phrase(token, token, token, "pronoun"))
                right = speaker is not None and any(_same(speaker.name, name) for name in question.names)
                yield Answer(question, speaker.name if speaker is not None else None, right)


def _same(one: str, other: str) -> bool:
    a, b = (re.findall(r"\w+", re.sub(r"['’]s?\b", " ", name.casefold())) for name in (one, other))
    return bool(a and b) and (a[-1] in b or b[-1] in a)


def report(answered: Mapping[str, Sequence[Answer]]) -> Iterator[str]:
    """The figures as lines."""
    yield f"{'':<16}{'he, she: right':<24}{'other forms: right':<24}none found"
    for name, every in answered.items():
        subjects, others = (
            [each.right for each in every if (each.question.pronoun.lower() in SUBJECTS) is subject] for subject in (True, False)
        )
        yield f"{name:<16}{_share(subjects):<24}{_share(others):<24}{_share([each.found is None for each in every])}"


def _share(flags: Sequence[bool]) -> str:
    return f"{sum(flags):3} of {len(flags):4}, {100 * sum(flags) / max(len(flags), 1):4.1f} %"


def misses(answered: Mapping[str, Sequence[Answer]], most: int) -> Iterator[str]:
    """The first wrong answers of each corpus that may be looked at."""
    for name, every in answered.items():
        wrong = [each for each in every if not each.right and name != COUNTED_ONLY]
        for (source, text, at, pronoun, names, _), found, _ in wrong[:most]:
            yield f"\n{source}: {pronoun} is {' / '.join(dict.fromkeys(names))}, taken for {found or 'nobody'}"
            yield f"  … {' '.join(text[max(0, at - AROUND) : at].split())} [{pronoun}]{text[at + len(pronoun) : at + AROUND // 4].rstrip()} …"


def main() -> None:
    """Measure, print, and write when asked."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="+", type=Path, metavar="FOLDER", help="a checkout of GAP or of GUM")
    parser.add_argument("--misses", type=int, default=0, metavar="N", help="list up to N misses of each corpus but GAP test")
    parser.add_argument("--write", action="store_true", help="record the figures in docs/accuracy.md")
    options = parser.parse_args()
    answered: dict[str, list[Answer]] = {}
    for folder in options.folders:
        found = {name: list(answers(questions)) for name, questions in corpora(folder)}
        if not found:
            sys.exit(f"neither GAP nor GUM in {folder}")
        answered |= found
    figures = "\n".join(report(answered))
    print(figures)
    for line in misses(answered, options.misses):
        print(line)
    if options.write:
        pages.write("pronouns", figures)


if __name__ == "__main__":
    main()
