"""Whatever is in the files, a run ends with diagnostics that lie inside them, and fixing them ends too."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from citecheck.bib.reader import read as read_bibliography
from citecheck.lint.analyse import analyse
from citecheck.lint.config import Config
from citecheck.lint.engine import lint
from citecheck.lint.fixes import fix
from citecheck.model.entry import Entry
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


FIELDS = [
    "title = {A & B}", "title={NATO &amp; <i>x</i>}", 'title="Ã¶ e\u0301 {É}"', "title = {ALL IN CAPITALS HERE}", "TITLE = x # { & y}",
    "author = {LEE, Ann and Lee, A.N.}", "author={A. Lee \\& B. Ray}", "author={Lee, Ann et al.}", "author = {Lee, Annand Ray, Bo}", "editor={}",
    "pages = {1-2}", "pages= 3-4", "month = {March}", "month={13}", "month = mar # {~5}", "year = {199O}", "date = {5 May 1999}", "note = {}",
    "doi = {https://doi.org/10.1000/5}", "url = {https://doi.org/10.1000/5}", "url={www.example.org}", "url = {\\url{https://a.org/b\\_c}}",
    "journal = {The Times}", "journal={Times}", "edition = {2nd ed.}", "authr = {X}", "isbn={1}", "crossref={k1}", "a_b = {c_d #5 50%}",
    "title = {x}\r\n  year = 1990", "title = {x},,", "title={x\\}",
]  # fmt: skip
SEPARATORS = st.sampled_from([", ", ",\n  ", " ,\r\n\t", ",\n  % a remark\n  "])


@st.composite
def flawed_bibliographies(draw: st.DrawFn) -> str:
    """Entries with what fixes are about, in any layout, with comments and macros between them."""
    parts = [draw(st.sampled_from(["", "% notes\n", "@string{x = {Harbour & Sons}}\n", "\r\n"]))]
    for number in range(draw(st.integers(1, 3))):
        separator = draw(SEPARATORS)
        fields = draw(st.lists(st.sampled_from(FIELDS), max_size=6))
        kind = draw(st.sampled_from(["@book{", "@Article{", "@artcle( "]))
        parts.append(f"{kind}k{number}{separator}{separator.join(fields)}{')' if '(' in kind else '}'}")
        parts.append(draw(st.sampled_from(["\n", "", "\n\nA word between.\n", "@comment{kept}\n"])))
    return "".join(parts)


def _lint_bib(bib: str) -> Report:
    return lint(Run((), (read_bibliography(bib.encode(), "references.bib"),)), lambda _: Config(strict=True))


@settings(deadline=None)
@given(flawed_bibliographies())
def test_fixing_a_bibliography_changes_nothing_outside_of_its_edits(bib: str) -> None:
    report = _lint_bib(bib)
    edits = sorted({edit for each in report.diagnostics for edit in (each.fix.edits if each.fix else ())})
    fixed = fix(bib, "references.bib", report.diagnostics, unsafe=True).text
    kept, after = [], 0
    for start, end in (edit.span for edit in edits):
        kept.append(bib[after : max(start, after)])
        after = max(after, end)
    kept.append(bib[after:])
    at = 0
    for piece in kept:  # all that no edit touches is still there, in order
        found = fixed.find(piece, at)
        assert found >= 0, piece
        at = found + len(piece)


@settings(deadline=None)
@given(flawed_bibliographies())
def test_fixing_a_bibliography_leaves_fewer_findings_and_comes_to_an_end(bib: str) -> None:
    for _ in range(8):
        report = _lint_bib(bib)
        fixed = fix(bib, "references.bib", report.diagnostics)
        if fixed.text == bib:
            assert fixed.settled == 0
            return
        assert _count(_lint_bib(fixed.text)) < _count(report), fixed.text
        assert [entry.key for entry in _entries(fixed.text)] == [entry.key for entry in _entries(bib)]
        bib = fixed.text
    raise AssertionError(bib)


def _entries(bib: str) -> tuple[Entry, ...]:
    return read_bibliography(bib.encode(), "references.bib").entries


def _count(report: Report) -> int:
    """The findings but for missing fields, which are not told of an entry before it can be read to its end."""
    return sum(each.name != "missing-field" for each in report.diagnostics)
