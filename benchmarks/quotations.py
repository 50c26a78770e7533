"""
How well quotations, speakers and claims are found: `python benchmarks/quotations.py [--misses N] [--peers] [--write]`.

Runs the installed `citecheck inspect` over the labelled development set and scores it with the set's own scorer. The documents are split in two by a
hash of their names: misses are only ever listed for the part that is *tuned* on, the other part is *unseen* and only counted. Beside ours
stand the baselines, and with `--peers` what compromise (from the npm registry, in a temporary folder) makes of the same texts.
`--write` records the figures in docs/accuracy.md.
"""

from __future__ import annotations

import argparse
import collections
import hashlib
import importlib.util
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterable
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[1]))

from benchmarks import pages
from benchmarks.startup import compiled

from citecheck.lint.analyse import analyse
from citecheck.readers import read

ROOT = Path(__file__).parents[1]
DATA = Path(os.environ.get("CITECHECK_DATA", ROOT.parent / "shared")) / "data" / "quotations"
Documents = list[dict[str, Any]]
STYLES = {
    "curly": ("“", "”"),
    "straight": ('"', '"'),
    "British": ("‘", "’"),
    "German": ("„", "“"),
    "French": ("«", "»"),
    "reversed": ("»", "«"),
}
SURE = 0.9
COPIES = 8  # of all texts, for a run that is long enough to be timed
TITLE_SMALL = {"a", "an", "and", "as", "at", "by", "for", "from", "in", "of", "on", "or", "the", "to", "with"}
COMPROMISE = """
const fs = require("fs"), nlp = require("compromise"), docs = JSON.parse(fs.readFileSync(0, "utf8")), out = {};
for (const [id, text] of Object.entries(docs)) out[id] = nlp(text).quotations().json({offset: true}).map(q => [q.offset.start, q.offset.start + q.offset.length]);
console.log(JSON.stringify(out));
"""


def load_scorer() -> Any:  # noqa: ANN401 - a module from beside the data
    """The scorer that comes with the data."""
    spec = importlib.util.spec_from_file_location("score", DATA / "score.py")
    assert spec is not None  # noqa: S101 - the file was found
    assert spec.loader is not None  # noqa: S101
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def is_tuned(name: str) -> bool:
    """Whether a document belongs to the part that may be looked at: six of ten, by a hash of its name."""
    return int(hashlib.sha256(name.encode()).hexdigest(), 16) % 10 < 6


def ours(gold: Documents) -> tuple[dict[str, Any], float]:
    """What `citecheck inspect` finds, and the seconds of processor time it takes."""
    with tempfile.TemporaryDirectory() as folder:
        for document in gold:
            suffix = ".md" if document["format"] == "markdown" else ".txt"
            Path(folder, document["id"] + suffix).write_text(document["text"], encoding="utf-8", newline="")
        printed, seconds = inspect(folder)
        Path(folder, "found.json").write_text(printed, encoding="utf-8")
        found: dict[str, Any] = load_scorer().load_pred(str(Path(folder, "found.json")))
    return found, seconds


def inspect(folder: str) -> tuple[str, float]:
    """What `citecheck inspect` prints of a folder, and the seconds of processor time it takes."""
    return timed([sys.executable, "-m", "citecheck", "inspect", folder, "--format", "json"], folder)


def timed(command: list[str], folder: str, given: str = "") -> tuple[str, float]:
    """What a command prints, and the seconds of processor time it takes: the least of three runs, of which the first may compile something."""
    runs = []
    for _ in range(3):
        before = os.times()
        result = subprocess.run(command, cwd=folder, input=given, capture_output=True, text=True, check=True, env=compiled())
        after = os.times()
        seconds = after.children_user + after.children_system - before.children_user - before.children_system
        runs.append((result.stdout, seconds))
    return min(runs, key=lambda run: run[1])


def throughput(gold: Documents) -> str:
    """The megabytes per second of processor time of a long run, in which starting counts for little."""
    with tempfile.TemporaryDirectory() as folder:
        for suffix, kind in ((".md", "markdown"), (".txt", "plain")):
            together = "\n\n".join(
                document["text"] for document in gold if (document["format"] == "markdown") == (kind == "markdown")
            )
            for copy in range(COPIES):
                Path(folder, f"{copy}{suffix}").write_text(together, encoding="utf-8", newline="")
        size = sum(each.stat().st_size for each in Path(folder).iterdir())
        seconds = inspect(folder)[1]
    return f"{size / 1e6 / seconds:.2f} MB/s of processor time for {size / 1e6:.1f} MB"


def long_and_untitled(scorer: Any, document: dict[str, Any]) -> dict[str, Any]:  # noqa: ANN401
    """The baseline "five words or more and not set like a title"."""
    found = scorer.keep_every_mark(document)
    for quotation in found["quotations"]:
        words = document["text"][quotation["start"] : quotation["end"]].split()
        big = [word for word in words if word.lower() not in TITLE_SMALL]
        titled = all(word[:1].isupper() for word in big)
        quotation["class"] = "quotation" if len(words) >= 5 and not titled else "scare"
    return found  # type: ignore[no-any-return]


def compromise(gold: Documents) -> tuple[dict[str, Any], float]:
    """What compromise's `.quotations()` finds."""
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(["npm", "install", "--silent", "--no-audit", "--no-fund", "compromise"], cwd=folder, check=True)
        texts = {document["id"]: document["text"] for document in gold}
        printed, seconds = timed(["node", "-e", COMPROMISE], folder, json.dumps(texts))
    spans = json.loads(printed)
    found = {name: {"quotations": [_stripped(texts[name], *span) for span in each], "claims": []} for name, each in spans.items()}
    return found, seconds


def _stripped(text: str, start: int, end: int) -> dict[str, Any]:
    """A span without the marks and stops at its edges."""
    end = min(end, len(text))
    while start < end and not text[start].isalnum():
        start += 1
    while end > start and not (text[end - 1].isalnum() or text[end - 1] in ".,!?;"):
        end -= 1
    return {"start": start, "end": end, "class": "quotation", "speaker": None}


def rows(scorer: Any, gold: Documents, found: dict[str, Any]) -> list[tuple[str, dict[str, Any]]]:  # noqa: ANN401
    """The scores over all documents and by genre."""
    result = scorer.score(gold, found)
    return [("all", result["overall"]), *result["genres"].items()]


def report(scorer: Any, gold: Documents, *, peers: bool) -> str:  # noqa: ANN401
    """All tables as text."""
    found, seconds = ours(gold)
    size = sum(len(document["text"].encode()) for document in gold)
    parts = {"tuned": [one for one in gold if is_tuned(one["id"])], "unseen": [one for one in gold if not is_tuned(one["id"])]}
    lines = []
    for name, part in parts.items():
        lines += [f"{name} part, {len(part)} documents", scorer.table(rows(scorer, part, found)), ""]
    others = {
        "citecheck": found,
        "keep every mark": {one["id"]: scorer.keep_every_mark(one) for one in gold},
        "5 words, no title": {one["id"]: long_and_untitled(scorer, one) for one in gold},
    }
    if peers:
        others["compromise"], its_seconds = compromise(gold)
        lines.append(f"compromise: {size / 1e6 / its_seconds:.2f} MB/s of processor time, start included")
    lines.append(
        f"citecheck inspect: {size / 1e6 / seconds:.2f} MB/s of processor time, start and matching included; {throughput(gold)}"
    )
    lines += [surest(scorer, name, part) for name, part in parts.items()]
    lines += ["", "both parts, beside the baselines"]
    lines.append(scorer.table([(name, scorer.score(gold, pred)["overall"]) for name, pred in others.items()]))
    lines += ["", styles(scorer, gold)]
    return "\n".join(lines)


def surest(scorer: Any, name: str, gold: Documents) -> str:  # noqa: ANN401
    """How many of the marks that are surely taken for words of somebody's are: findings of severity error rest on these alone."""
    right = taken = 0
    for document in gold:
        essay = analyse(read(document["text"].encode(), document["id"] + (".md" if document["format"] == "markdown" else ".txt")))
        sure = [each for each in essay.quotations if each.kind in scorer.QSIDE and each.confidence >= SURE and not each.depth]
        places = [essay.document.map.between(each.span) for each in sure]
        matched = scorer.match(document["quotations"], [{"start": place.start, "end": place.end} for place in places])
        labels = [document["quotations"][index] for index in matched]
        right += sum(1 for label in labels if scorer.classes(label) & scorer.QSIDE)
        taken += len(sure)
    return (
        f"{name} part: of {taken} marks taken for quotations with a confidence of {SURE} or more, {100 * right / taken:.1f} % are"
    )


def styles(scorer: Any, gold: Documents) -> str:  # noqa: ANN401
    """How well marks are found when the same texts are set in other marks: the detection F1 of each style."""
    figures = []
    for name, (opener, closer) in STYLES.items():
        restyled = [{**document, "text": _restyled(document, opener, closer)} for document in gold]
        result = scorer.score(restyled, ours(restyled)[0])["overall"]["detection"]["f1"]
        figures.append(f"{name} {opener}…{closer} {result:.1f}")
    return "marks found (F1) in the same texts, set in other marks: " + ", ".join(figures)


def _restyled(document: dict[str, Any], opener: str, closer: str) -> str:
    """The text with the double marks of its labelled spans replaced; no offset moves."""
    text = list(document["text"])
    for span in document["quotations"]:
        start, end = span["start"] - 1, span["end"]
        if start >= 0 and end < len(text) and text[start] in '“"' and text[end] in '”"':
            text[start], text[end] = opener, closer
    return "".join(text)


def misses(scorer: Any, gold: Documents, most: int) -> Iterable[str]:  # noqa: ANN401
    """The misses of the tuned part."""
    part = [one for one in gold if is_tuned(one["id"])]
    errors: dict[str, list[tuple[str, str]]] = collections.defaultdict(list)
    scorer.score(part, ours(part)[0], errors)
    for kind, items in errors.items():
        yield f"\n{kind} ({len(items)})"
        yield from (f"  {name}  {' '.join(text.split())[:150]}" for name, text in items[:most])


def main() -> None:
    """Measure, print, and write when asked."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument(
        "--misses", type=int, default=0, metavar="N", help="list up to N misses of each kind, of the tuned part only"
    )
    parser.add_argument("--peers", action="store_true", help="also measure compromise (npm, node)")
    parser.add_argument("--write", action="store_true", help="record the figures in docs/accuracy.md")
    options = parser.parse_args()
    if not DATA.is_dir():
        sys.exit(f"no labelled documents at {DATA}")
    scorer = load_scorer()
    gold = scorer.load_gold(str(DATA / "dev.jsonl"))
    tables = report(scorer, gold, peers=options.peers)
    print(tables)
    for line in misses(scorer, gold, options.misses) if options.misses else ():
        print(line)
    if options.write:
        pages.write("figures", tables)


if __name__ == "__main__":
    main()
