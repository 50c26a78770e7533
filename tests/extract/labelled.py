"""
Essays with labels in them, and how well their quotations and claims are found.

A label stands in ⟦…⟧ right behind what it is about: behind a closing quotation mark or a block quotation the classes that are right, parted by “|”, any of them with
the speaker behind a colon; behind the end of a sentence “claim” with its source, “claim~” for a source that is nobody in particular, “claim?” for a
sentence on the edge. Other names of the speaker that are right as well stand behind a slash. The classes, and what a claim is, are those of the glossary.
"""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path
from typing import NamedTuple

from citecheck.lint.analyse import analyse
from citecheck.model.essay import Essay
from citecheck.readers.reader import read

FOLDER = Path(__file__).parent / "essays"
_LABEL = re.compile("⟦([^⟧]*)⟧")
_SAID = {"quotation", "dialogue"}
_SLACK = 3  # code points between a label and the end of what it is about: a stop, a mark


class Label(NamedTuple):
    """Where a label stands in the essay without labels, and what it says."""

    offset: int
    says: str

    @property
    def classes(self) -> set[str]:
        """The classes that are right."""
        return {part.partition(":")[0] for part in self.says.split("|")}

    @property
    def speakers(self) -> list[str]:
        """The names of the speaker that are right; none where nobody is credited."""
        return [name for part in self.says.split("|") for name in part.partition(":")[2].split("/") if name]


def load(path: Path) -> tuple[str, list[Label]]:
    """An essay without its labels, and the labels."""
    return parse(path.read_text(encoding="utf-8"))


def parse(written: str) -> tuple[str, list[Label]]:
    """A labelled text without its labels, and the labels."""
    labels, parts, end, length = [], [], 0, 0
    for match in _LABEL.finditer(written):
        parts.append(written[end : match.start()])
        length += len(parts[-1])
        labels.append(Label(length, match[1]))
        end = match.end()
    return "".join([*parts, written[end:]]), labels


def count(path: Path) -> tuple[Counter[str], list[str]]:
    """How often what was found in an essay, or in each of the passages that lines of “====” part, is right, and what is wrong in words."""
    counts: Counter[str] = Counter()
    wrong = []
    for written in path.read_text(encoding="utf-8").split("\n====\n"):
        found, astray = _count(written.strip() + "\n", path)
        counts += found
        wrong += astray
    return counts, wrong


def _count(written: str, path: Path) -> tuple[Counter[str], list[str]]:
    text, labels = parse(written)
    essay = analyse(read(text.encode(), path.name))
    counts, wrong = _count_quotations(essay, [label for label in labels if not label.says.startswith("claim")])
    claims, astray = _count_claims(essay, text, [label for label in labels if label.says.startswith("claim")])
    return counts + claims, [f"{path.name}: {each}" for each in wrong + astray]


def f1(counts: Counter[str], kind: str) -> float:
    """The harmonic mean of precision and recall, in percent."""
    hits = 2 * counts[f"{kind} hit"]
    return 100 * hits / (hits + counts[f"{kind} missed"] + counts[f"{kind} false"])


def agree(right: list[str], found: str | None) -> bool:
    """Whether a speaker is one of those that are right: by the last word of the name, or as a part of it; nobody where nobody is right."""
    if not right or not found:
        return not right and not found
    words = _words(found)
    return any(_words(name)[-1] == words[-1] or _holds(_words(name), words) or _holds(words, _words(name)) for name in right)


def _words(name: str) -> list[str]:
    return re.findall(r"[^\W_]+", re.sub(r"['’]s\b", "", name).casefold()) or [name]


def _holds(long: list[str], short: list[str]) -> bool:
    return any(long[start : start + len(short)] == short for start in range(len(long) - len(short) + 1))


def _count_quotations(essay: Essay, labels: list[Label]) -> tuple[Counter[str], list[str]]:
    counts: Counter[str] = Counter()
    wrong = []
    found = {essay.document.map.span(one.outer).end: one for one in essay.quotations if not one.depth}
    for label in labels:
        one = next((found.pop(end) for end in range(label.offset - _SLACK, label.offset + 1) if end in found), None)
        if one is None:
            counts["mark missed"] += 1
            wrong.append(f"no marks found for {label.says}")
            continue
        counts["mark hit"] += 1
        counts["class right"] += one.kind in label.classes
        if label.says.startswith("quotation"):
            said_by = one.attribution.speaker if one.attribution is not None else one.likely
            counts["speaker asked"] += 1
            counts["speaker right"] += agree(label.speakers, said_by)
        if (label.classes <= _SAID) != bool(label.classes & _SAID):
            continue  # labelled as either
        truth, said = label.classes <= _SAID, one.kind in _SAID
        counts[f"quotation {'hit' if truth and said else 'missed' if truth else 'false' if said else 'rest'}"] += 1
        if truth != said:
            wrong.append(f"{one.kind} is {label.says}: {one.text[:60]}")
    counts["mark false"] += len(found)
    return counts, wrong + [f"no label: {one.text[:60]}" for one in found.values()]


def _count_claims(essay: Essay, text: str, labels: list[Label]) -> tuple[Counter[str], list[str]]:
    counts: Counter[str] = Counter()
    wrong = []
    found = {essay.document.map.span(one.span).end: one for one in essay.claims}
    for label in labels:
        ends = range(label.offset - _SLACK, label.offset + _SLACK + 1)
        one = next((found.pop(end) for end in ends if end in found), None)
        if label.says.startswith("claim:"):
            counts["claim hit" if one else "claim missed"] += 1
            if one is None:
                wrong.append(f"missed {label.says} … {text[max(0, label.offset - 70) : label.offset]!r}")
    counts["claim false"] += len(found)
    return counts, wrong + [f"no claim: {one.text[:90]!r} ({one.attribution.speaker})" for one in found.values()]
