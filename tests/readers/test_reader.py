import subprocess
import sys

import pytest

from citecheck.readers import read


@pytest.mark.parametrize("name", ["a.md", "b.MARKDOWN", "c.qmd", "d.Rmd", "dir.x/e.mdown"])
def test_markdown_is_told_by_its_suffix(name: str) -> None:
    assert read(b"*So*", name).text == "So"


@pytest.mark.parametrize("name", ["a.txt", "md", "b", "c.md.txt", "dir.md/c"])
def test_everything_else_is_plain(name: str) -> None:
    assert read(b"*So*", name).text == "*So*"


@pytest.mark.parametrize("name", ["a.txt", "a.md"])
def test_nothing_is_read_from_nothing(name: str) -> None:
    document = read(b"", name)
    assert (document.name, document.text, document.blocks, document.problems) == (name, "", (), ())


def test_plain_text_does_without_the_markdown_parser() -> None:
    program = "import sys; from citecheck.readers import read; read(b'So.', 'a.txt'); print('pyromark' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", program], capture_output=True, check=True).stdout.strip() == b"False"


@pytest.mark.parametrize("name", ["a.txt", "a.md"])
@pytest.mark.parametrize(
    "unit",
    [
        "words and “more” of them ",
        "> ",
        "[",
        "^[x ",
        "*a ",
        "<a ",
        '<a "',
        "<blockquote>\n",
        "{{ ",
        "]{.a}",
        "$a b",
        "&amp;",
        "<!-- citecheck: x --> ",
        "% citecheck: off\n",
        "Leave a Reply\n\n",
        "[1] x\n",
        "A line here\n",
        "    \n",
        "a word or two and a very long way \0 on",
    ],
)
def test_long_odd_input_is_read_to_its_end(name: str, unit: str) -> None:
    document = read((unit * (50_000 // len(unit)) + "\n\nlast").encode(), name)
    assert len(document.text) == document.map.length
    assert document.text.endswith("last")


def test_a_line_of_two_million_characters() -> None:
    line = "He said “so it was” and went. " * 70_000
    for name in ("a.txt", "a.md"):
        assert read(line.encode(), name).text == line.rstrip()
