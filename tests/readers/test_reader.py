import subprocess
import sys

import pytest

from citecheck.readers import read


@pytest.mark.parametrize("name", ["a.md", "b.MARKDOWN", "c.qmd", "d.Rmd", "dir.x/e.mdown"])
def test_markdown_is_told_by_its_suffix(name: str) -> None:
    assert read(b"*So*", name).text == "So"


@pytest.mark.parametrize("name", ["a.html", "b.HTM", "dir.x/c.xhtml"])
def test_html_is_told_by_its_suffix(name: str) -> None:
    assert read(b"<p><i>So</i>", name).text == "So"


@pytest.mark.parametrize("name", ["a.txt", "md", "b", "c.md.txt", "dir.md/c"])
def test_everything_else_is_plain(name: str) -> None:
    assert read(b"*So*", name).text == "*So*"


@pytest.mark.parametrize("name", ["a.txt", "a.md", "a.html"])
def test_nothing_is_read_from_nothing(name: str) -> None:
    document = read(b"", name)
    assert (document.name, document.text, document.blocks, document.problems) == (name, "", (), ())


@pytest.mark.parametrize(("name", "module"), [("a.txt", "pyromark"), ("a.md", "citecheck.readers.html"), ("a.md", "html")])
def test_no_format_brings_in_the_parser_of_another(name: str, module: str) -> None:
    program = f"import sys; from citecheck.readers import read; read(b'So.', '{name}'); print('{module}' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", program], capture_output=True, check=True).stdout.strip() == b"False"


@pytest.mark.parametrize("name", ["a.html", "a.xhtml"])
@pytest.mark.parametrize(
    "unit",
    [
        "<a ",
        '<a b="',
        "<![x ",
        "<!x",
        "</x ",
        "<?x ",
        "&",
        "&amp",
        "<p>",
        "<b>",
        "<div>",
        "</div>",
        "<li>",
        "<td>",
        "<table>",
        "<br>",
        "<q>",
        "<em><p>",
        "<script/>",
        "<blockquote>",
        "<blockquote><cite>x</cite>",
        "<figure><figcaption>x",
        "<li id=x><a href='#x'>1</a>",
        "<sup><a href='#x' id='y'>1</a>",
        "<article>x",
        " \n",
    ],
)
def test_long_odd_pages_are_read(name: str, unit: str) -> None:
    source = unit * (20_000 // len(unit))
    document = read(source.encode(), name)
    assert document.source == source
    assert len(document.text) == document.map.length


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
