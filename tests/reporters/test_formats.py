import json as reference

from tests.reporters.reports import diagnostic, location, report

from citecheck.model.diagnostic import Remark
from citecheck.model.report import Skipped, Summary
from citecheck.reporters import concise, github, json, statistics, summary
from citecheck.reporters.style import Style

ESSAY = "One @a and\ntwo @b, 100%.\n"
BIB = "@book{c,\n}\n"


def test_concise_is_one_line_for_each_finding() -> None:
    found = report({"essay.md": ESSAY}, diagnostic(ESSAY, "@a"), diagnostic(ESSAY, "@b", severity="warning"))
    assert concise.render(found) == "essay.md:1:5: CIT001 no entry has this key\nessay.md:2:5: CIT001 no entry has this key\n"


def test_concise_in_colour() -> None:
    text = concise.render(report({}, diagnostic(ESSAY, "@a")), style=Style(color=True))
    assert text == "\x1b[1messay.md:1:5:\x1b[0m \x1b[1;31mCIT001\x1b[0m no entry has this key\n"


def test_json_is_the_contract() -> None:
    notes = (Remark("see there", "references.bib", location(BIB, "c")), Remark("just so"))
    found = report(
        {"essay.md": ESSAY, "references.bib": BIB},
        diagnostic(ESSAY, "@b", notes=notes, fix=("safe", "@c")),
        skipped=(Skipped("wrong-page", "no source"),),
        summary=Summary(2, 1, 1, 2, 1, 1, 0),
    )
    assert reference.loads(json.render(found)) == {
        "schema": 1,
        "diagnostics": [
            {
                "path": "essay.md",
                "code": "CIT001",
                "name": "undefined-key",
                "severity": "error",
                "confidence": "high",
                "message": "no entry has this key",
                "start": {"line": 2, "column": 5, "offset": 15},
                "end": {"line": 2, "column": 7, "offset": 17},
                "notes": [
                    {
                        "message": "see there",
                        "path": "references.bib",
                        "start": {"line": 1, "column": 7, "offset": 6},
                        "end": {"line": 1, "column": 8, "offset": 7},
                    },
                    {"message": "just so"},
                ],
                "fix": {
                    "safety": "safe",
                    "edits": [
                        {
                            "start": {"line": 2, "column": 5, "offset": 15},
                            "end": {"line": 2, "column": 7, "offset": 17},
                            "text": "@c",
                        }
                    ],
                },
            }
        ],
        "skipped": [{"rule": "wrong-page", "reason": "no source"}],
        "summary": {"files": 2, "quotations": 1, "claims": 1, "citations": 2, "entries": 1, "errors": 1, "warnings": 0},
    }


def test_json_without_a_fix_says_null() -> None:
    wire = reference.loads(json.render(report({"essay.md": ESSAY}, diagnostic(ESSAY, "@a"))))
    assert wire["diagnostics"][0]["fix"] is None


def test_github_shows_the_worst_first_and_escapes() -> None:
    found = report(
        {},
        diagnostic(ESSAY, "@a", severity="info", message="so, so: 100%"),
        diagnostic(ESSAY, "@b", path="a,b:c.md", notes=(Remark("and more"),)),
    )
    assert github.render(found) == (
        "::error file=a%2Cb%3Ac.md,line=2,col=5,endLine=2,endColumn=7,title=CIT001 undefined-key::no entry has this key%0Aand more\n"
        "::notice file=essay.md,line=1,col=5,endLine=1,endColumn=7,title=CIT001 undefined-key::so, so: 100%25\n"
    )


def test_github_leaves_out_the_column_of_another_line() -> None:
    assert "endLine=2,title" in github.render(report({}, diagnostic(ESSAY, "@a and\ntwo")))


def test_statistics_puts_the_most_frequent_first() -> None:
    rare = diagnostic(ESSAY, "@a")._replace(code="QUO001", name="unclosed-quotation")
    often = diagnostic(ESSAY, "@b", fix=("safe", "c"))
    assert (
        statistics.render(report({}, rare, *[often] * 11))
        == "11  CIT001  [*]  undefined-key\n 1  QUO001       unclosed-quotation\n"
    )


def test_statistics_of_nothing() -> None:
    assert statistics.render(report({})) == ""


def test_summary_counts_what_was_checked() -> None:
    found = report(
        {},
        diagnostic(ESSAY, "@a", fix=("safe", "b")),
        diagnostic(ESSAY, "@a", fix=("unsafe", "b")),
        diagnostic(ESSAY, "@b", severity="warning"),
        diagnostic(ESSAY, "@b", severity="info"),
        summary=Summary(3, 41, 1, 9, 1204, 2, 1),
    )
    assert summary.render(found) == (
        "Checked 3 files: 41 quotations, 1 claim, 9 citations, 1,204 entries.\n"
        "2 errors, 1 warning, 1 remark; 1 fixable with --fix, 1 more with --fix --unsafe-fixes.\n"
    )


def test_summary_when_nothing_is_wrong() -> None:
    assert summary.render(report({}, summary=Summary(1, 2))) == "Checked 1 file: 2 quotations. Nothing to complain about.\n"


def test_summary_when_there_was_nothing_to_check() -> None:
    assert (
        summary.render(report({}))
        == "Checked 0 files. No essay (.md, .qmd, .txt …; .html if you name it) and no bibliography (.bib) was found.\n"
    )


def test_summary_only_of_fixes_that_may_be_wrong() -> None:
    found = report({}, diagnostic(ESSAY, "@a", fix=("unsafe", "b")), summary=Summary(1, errors=1))
    assert summary.render(found).endswith("1 error; 1 fixable with --fix --unsafe-fixes.\n")


def test_summary_says_what_was_skipped_and_why() -> None:
    skipped = (
        Skipped("altered-quotation", "no source"),
        Skipped("wrong-page", "no source"),
        Skipped("undefined-key", "no bibliography"),
    )
    assert summary.render(report({}, skipped=skipped, summary=Summary(1))).splitlines()[1:] == [
        "Not checked (no source): altered-quotation, wrong-page",
        "Not checked (no bibliography): undefined-key",
    ]


def test_summary_does_not_list_everything_that_was_skipped() -> None:
    many = tuple(Skipped(f"rule-{number}", f"reason {number % 7}") for number in range(70))
    lines = summary.render(report({}, skipped=many, summary=Summary(1))).splitlines()
    assert lines[1] == "Not checked (reason 0): rule-0, rule-7, rule-14, rule-21 and 6 other rules"
    assert lines[-1] == "and 2 more of this kind"
    assert len(lines) == 7
