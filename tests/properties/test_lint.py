"""Whatever is in the files, a run ends with diagnostics that lie inside them, and fixing them ends too."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from citecheck.bib.reader import read as read_bibliography
from citecheck.lint.analyse import analyse
from citecheck.lint.config import Config
from citecheck.lint.engine import lint
from citecheck.lint.fixes import fix
from citecheck.model.essay import Run
from citecheck.model.report import Report
from citecheck.readers import read

WORDS = [
    "“", "”", '"', "‘", "’", "„", "«", "»", " ", "\n\n", "\n> ", ". ", ", ", "Orwell", "Orwel", "Arendt", " wrote that ", "said", "According to ",
    "the great enemy of clear language is insincerity", "[@orwell]", "[@orwel, p. 300]", "@orwell", "(Orwell 1946, 12)", "(Arendt 1963)", "(p. 5)",
    "<!-- citecheck: ignore[undefined-key] -->", "<!-- citecheck: off -->", "<!-- citecheck: on -->", "<!-- citecheck: ignore[ -->",
    "\n# References\n\n", "- Orwell, Politics, 1946.", "[^1]", "\n[^1]: Orwell, Politics", "é", "\ufffc", "1946",
]  # fmt: skip
ENTRIES = [
    "@article{orwell, author={Orwell, George}, title={Politics}, journal={Horizon}, year={1946}, pages={252--265}}\n",
    "@book{arendt, author={Arendt, Hannah}, title={Eichmann}, year={1963}}\n",
    "@book{arendt, author={Arendt, Hannah}, title={On Revolution}, year={1963}}\n",
    "@book{", "title={Eichmann}", ",", "}", "\n", "% citecheck: ignore[missing-field]\n", "@comment{citecheck: off}", "@string{x = ",
]  # fmt: skip

ESSAYS = st.lists(st.sampled_from(WORDS), max_size=40).map("".join)
BIBLIOGRAPHIES = st.lists(st.sampled_from(ENTRIES), max_size=8).map("".join)


def _lint(essay: str, bib: str) -> Report:
    bibliography = read_bibliography(bib.encode(), "references.bib")
    analysed = analyse(read(essay.encode(), "essay.md"), [bibliography])
    return lint(Run((analysed,), (bibliography,)), lambda _: Config(strict=True))


@settings(deadline=None)
@given(ESSAYS, BIBLIOGRAPHIES)
def test_diagnostics_lie_inside_their_files_and_in_order(essay: str, bib: str) -> None:
    report = _lint(essay, bib)
    lengths = {"essay.md": len(essay), "references.bib": len(bib)}
    places = [(each.path, each.location.start.offset, each.location.end.offset) for each in report.diagnostics]
    assert all(0 <= start <= end <= lengths[path] for path, start, end in places)
    assert places == sorted(places)
    assert {each.path for each in report.diagnostics} <= report.sources.keys()


@settings(deadline=None)
@given(ESSAYS, BIBLIOGRAPHIES)
def test_safe_fixes_come_to_an_end(essay: str, bib: str) -> None:
    for _ in range(8):
        fixed = fix(essay, "essay.md", _lint(essay, bib).diagnostics)
        if fixed.text == essay:
            break
        essay = fixed.text
    else:
        raise AssertionError(essay)
