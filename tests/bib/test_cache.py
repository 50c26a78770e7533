import json
import subprocess
import sys

import pytest

from citecheck.bib import cache
from citecheck.bib.reader import read
from citecheck.model.entry import Bibliography

SAMPLE = """% comment
@string{oup = "Oxford"}
@book{a, author = {van Gogh, Vincent and {WHO}}, title = {T{\\'e}st}, publisher = oup # { UP}, date = {1999~/2001}, pages = {12--5}}
@inbook{b, crossref = {a}, title = {x}, year = {n.d.}, pages = {12ff}, doi = {10.1000/1}, isbn = {1}}
@book{a, title = {dup} year = 2000}
"""


def test_gives_back_what_was_read() -> None:
    bibliography = read(SAMPLE.encode(), "a.bib")
    decoded = cache.decode(cache.encode(bibliography))
    assert decoded == bibliography
    assert decoded is not None
    assert type(decoded.entries[0].fields["title"].outer) is type(bibliography.source and bibliography.entries[0].span)
    assert decoded.entries[0].people["author"][0].surname == "van Gogh"
    assert decoded.entries[0].year == 1999


def test_gives_back_an_empty_bibliography() -> None:
    empty = Bibliography("a.bib", "", ())
    assert cache.decode(cache.encode(empty)) == empty


@pytest.mark.parametrize(
    "text", ["", "{", "null", "[]", "3", '{"a": 1}', "[" * 100_000, f"[{cache.VERSION}, 1, 2, 3, 4, 5, 6, 7]", "[1,2,3]", "\0"]
)
def test_any_other_text_is_nothing(text: str) -> None:
    assert cache.decode(text) is None


def test_another_version_is_nothing() -> None:
    content = json.loads(cache.encode(read(SAMPLE.encode(), "a.bib")))
    content[0] += 1
    assert cache.decode(json.dumps(content)) is None


def test_a_text_that_is_cut_is_nothing() -> None:
    text = cache.encode(read(SAMPLE.encode(), "a.bib"))
    assert all(cache.decode(text[:length]) is None for length in range(len(text)))


def test_decoding_imports_neither_a_parser_nor_our_own() -> None:
    code = "import citecheck.bib.cache, sys; print([name for name in sys.modules if name.startswith(('bibtexparser', 'pylatexenc', 'citecheck.bib.'))])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "['citecheck.bib.cache']"
