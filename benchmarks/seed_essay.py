"""
The seed essay against its labels: `python benchmarks/seed_essay.py`.

Prints the share of quotation marks found, of those on the right side (quotation or not), of speakers and of entries that are right, whether the page
locators are, and which labelled defects `citecheck lint` reports. What counts: a mark is found when a span begins at its line and column, give
or take two; names agree by their last word, give or take a letter (the essay misspells one), or when one holds the other.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any

DATA = Path(os.environ.get("CITECHECK_DATA", Path(__file__).parents[2] / "shared")) / "seed-essay"
SAID = {"quotation", "dialogue"}
RULE_OF = {
    "author-misspelt": {"misspelt-author"},
    "nested-same-marks": {"nested-same-marks"},
    "no-entry": {"missing-entry"},
    "missing-citation": {"missing-citation", "missing-locator"},
    "missing-locator": {"missing-locator", "missing-citation"},
}


def run(*arguments: str) -> dict[str, Any]:
    """What the installed program prints, as JSON."""
    command = [sys.executable, "-m", "citecheck", *arguments, "--format", "json"]
    result = subprocess.run(command, cwd=DATA, capture_output=True, text=True, check=False)
    return json.loads(result.stdout)  # type: ignore[no-any-return]


def last_word(name: str | None) -> str:
    """The last word of a name, folded."""
    words = "".join(sign if sign.isalnum() else " " for sign in (name or "").lower().replace("’s", "")).split()
    return words[-1] if words else ""


def same_name(wanted: str | None, found: str | None) -> bool:
    """Whether two forms of a name agree; the essay's misspelling of Kennan counts as the name."""
    if not wanted or not found:
        return not wanted and not found
    alike = SequenceMatcher(None, last_word(wanted), last_word(found)).ratio() > 0.8
    return alike or wanted.lower() in found.lower() or last_word(found) in wanted.lower().split()


def nearest(items: list[dict[str, Any]], line: int, column: int) -> dict[str, Any] | None:
    """The item that begins there."""
    here = [item for item in items if item["start"]["line"] == line and abs(item["start"]["column"] - column) <= 2]
    return here[0] if here else None


def main() -> None:
    """Measure and print; misses are listed."""
    if not DATA.is_dir():
        sys.exit(f"no seed essay at {DATA}")
    gold = json.loads((DATA / "gold.json").read_text(encoding="utf-8"))
    document = run("inspect", gold["essay"], "--bib", gold["bibliography"])["documents"][0]
    found = sides = speakers = entries = wanted_speakers = wanted_entries = locators = wanted_locators = scored = 0
    for mark in gold["quotations"]:
        got = nearest(document["quotations"], mark["line"], mark["column"])
        found += got is not None
        if got is None:
            print("missed     ", mark["line"], mark["starts"])
            continue
        if "not scored" not in mark.get("note", ""):
            scored += 1
            right = (mark["class"] in SAID) == (got["class"] in SAID) or "accepted too" in mark.get("note", "")
            sides += right
            if not right:
                print("wrong side ", mark["line"], mark["starts"], mark["class"], got["class"])
        if mark["class"] == "quotation":
            wanted_speakers += 1
            right = same_name(mark["speaker"], got["speaker"])
            speakers += right
            if not right:
                print("speaker    ", mark["line"], mark["starts"], mark["speaker"], got["speaker"])
            wanted_entries += 1
            entries += mark["entry"] == got["entry"]
            if mark["entry"] != got["entry"]:
                print("entry      ", mark["line"], mark["starts"], mark["entry"], got["entry"])
        if mark["locator"]:
            wanted_locators += 1
            locators += got["locator"] is not None and got["locator"]["value"] == mark["locator"]
    claims = sum(
        any(
            claim["start"]["line"] == one["line"] and abs(claim["start"]["column"] - one["column"]) <= 2
            for claim in document["claims"]
        )
        for one in gold["claims"]
    )
    total = len(gold["quotations"])
    print(
        f"marks found {found}/{total}  right side {sides}/{scored}  speakers {speakers}/{wanted_speakers}  entries {entries}/{wanted_entries}"
        f"  locators {locators}/{wanted_locators}  claims {claims}/{len(gold['claims'])}  references {len(document['references'])}/{len(gold['references'])}"
    )
    lint(gold, document)


def lint(gold: dict[str, Any], document: dict[str, Any]) -> None:
    """The labelled defects that are reported, and anything said below the essay's body."""
    diagnostics = run("lint", gold["essay"], "--bib", gold["bibliography"])["diagnostics"]
    for defect in gold["defects"]:
        lines = {one["start"]["line"] for one in diagnostics if one["name"] in RULE_OF[defect["kind"]]}
        lines |= {
            note["start"]["line"]
            for one in diagnostics
            if one["name"] in RULE_OF[defect["kind"]]
            for note in one["notes"]
            if note.get("start")
        }
        print("reported" if defect["line"] in lines else "SILENT  ", defect["kind"], defect["line"], defect["note"])
    end = gold["body_ends_before_line"]
    below = [
        item
        for item in (*document["quotations"], *document["claims"], *diagnostics)
        if item["start"]["line"] >= end and item.get("path", gold["essay"]) == gold["essay"]
    ]
    print(f"below the body: {len(below)}; diagnostics: {len(diagnostics)}")


if __name__ == "__main__":
    main()
