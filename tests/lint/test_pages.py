"""What rules find in a web page, and whether a change of the page leaves its tags whole."""

from __future__ import annotations

import pytest

from citecheck.bib.reader import read as read_bibliography
from citecheck.library.rekeying import rekey
from citecheck.lint.analyse import analyse
from citecheck.lint.config import Config
from citecheck.lint.engine import lint
from citecheck.lint.fixes import fix
from citecheck.model.diagnostic import Diagnostic
from citecheck.model.essay import Run
from citecheck.readers import read
from citecheck.text.edits import apply

BIBLIOGRAPHY = read_bibliography(
    b"@book{orwell1946, author = {Orwell, George}, title = {Politics}, publisher = {Horizon}, year = {1946}}", "references.bib"
)


def findings(page: str) -> list[Diagnostic]:
    essay = analyse(read(page.encode(), "page.html"), (BIBLIOGRAPHY,))
    found = lint(Run((essay,), ()), lambda _: Config()).diagnostics
    return [each for each in found if each.path == "page.html"]


def mended(page: str) -> str:
    return fix(page, "page.html", findings(page), unsafe=True).text


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        ("<p>George <b>Orwel</b> wrote so (Orwel 1946, 3).", "<p>George <b>Orwell</b> wrote so (Orwell 1946, 3)."),
        ("<p>She said &ldquo;he said &ldquo;no&rdquo; to it&rdquo;.", "<p>She said &ldquo;he said ‘no’ to it&rdquo;."),
        ("<p>She said “he said <q>no</q> to it”.", "<p>She said “he said <q>no</q> to it”."),
    ],
)
def test_fixes_leave_tags_whole(page: str, expected: str) -> None:
    assert findings(page)
    assert mended(page) == expected


def test_nothing_is_found_around_the_essay_or_where_a_comment_says_so() -> None:
    page = (
        "<nav>“Unsaid (Orwel 1946)</nav><main>\n<!-- citecheck: ignore[misspelt-author] -->\n<p>So it is (Orwel 1946, 3).</main>"
    )
    assert findings(page) == []


def test_a_key_is_followed_into_a_page() -> None:
    page = "<!-- [@orwell1946] --><p title='@orwell1946'>So [see <b>@orwell1946</b>, p.&nbsp;3] and <code>@orwell1946</code>."
    edits = rekey(read(page.encode(), "page.html"), "orwell1946", "orwell46")
    assert apply(page, edits) == page.replace("<b>@orwell1946", "<b>@orwell46")
