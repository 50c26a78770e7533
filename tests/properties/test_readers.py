"""Whatever is in a file, reading it never fails, and every position leads back to the same words."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from citecheck.model.document import Document
from citecheck.readers import read
from citecheck.text.span import Span

LINE_ENDS = st.sampled_from(["\n", "\r\n", "\r"])
WORDS = st.sampled_from(
    ["Kennan", "wrote", "façade", "👩🏽‍🚀", "“fateful", "error”", '"so"', "‘it’s’", "1945.", "e\u0301tude", "a\tb", "—", "says:"]
)
INLINE = st.one_of(
    WORDS,
    st.sampled_from(
        [
            "*stress*",
            "**strong *both***",
            "_under_",
            "`code “x”`",
            "[link *in*](http://a.b/c_d)",
            "[@key, p. 3; @doe]",
            "@key [-@key]",
            "^[A note, *with* [brackets].]",
            "[^1]",
            "&ldquo;x&rdquo; &amp;c &#233;",
            "<q>said</q>",
            "<cite>Title</cite>",
            "<br>",
            "<!-- citecheck: ignore[x] -->",
            "<!-- open",
            "![alt “x”](p.png)",
            "$x^2$",
            "$5 and $6",
            "[caps]{.smallcaps}",
            "{{< ref a >}}",
            "{% x %}",
            "{{ y",
            "\\*not\\*",
            "<https://a.b>",
            "<code>c</code>",
            "<i>open",
            "</q>",
            "|",
        ]
    ),
)
LINES = st.lists(INLINE, min_size=1, max_size=6).map(" ".join)
PREFIXES = st.sampled_from(
    [
        "",
        "",
        "",
        "> ",
        "> > ",
        "- ",
        "1. ",
        "  ",
        "    ",
        "\t",
        "# ",
        "| ",
        "[^1]: ",
        "::: {.box} ",
        "> [!note] ",
        "<blockquote>",
        "</aside>",
        "```",
    ]
)
BLOCKS = st.lists(st.tuples(PREFIXES, LINES).map("".join), min_size=1, max_size=4)
SPECIALS = st.sampled_from(
    [
        "---",
        "===",
        ":::",
        "| a | b |\n|---|---|\n| “c” | d |",
        "<div>\n<p>x &amp; y</p>\n</div>",
        "</blockquote>",
        "+++",
        "lang: en",
    ]
)
TEXTS = st.lists(st.one_of(BLOCKS.map("\n".join), SPECIALS), max_size=6).map("\n\n".join)
NAMES = st.sampled_from(["a.md", "a.txt"])


@st.composite
def files(draw: st.DrawFn) -> bytes:
    text = draw(TEXTS).replace("\n", draw(LINE_ENDS))
    return draw(st.sampled_from(["", "\ufeff"])).encode() + text.encode()


def runs(document: Document) -> list[tuple[Span, Span]]:
    """The runs of the map: their stretch of the text and of the source."""
    inner = document.map
    ends = [*inner._text_starts, inner.length][1:]
    columns = zip(inner._text_starts, ends, inner._source_starts, inner._source_ends, strict=True)
    return [(Span(start, end), Span(first, last)) for start, end, first, last in columns]


def check(document: Document) -> None:
    """All that holds of every document."""
    before = 0
    for text, source in runs(document):
        assert before <= source.start <= source.end <= len(document.source)
        assert text.length > 0
        before = source.end
        if text.length == source.length and text.of(document.text).strip("\n\ufffc\ufffd“”‘’"):
            assert text.of(document.text) == source.of(document.source)
    assert document.map.length == len(document.text)
    end = 0
    for number, block in enumerate(document.blocks):
        assert document.text[end : block.span.start] == ("\n\n" if number else "")
        assert block.span.length > 0
        end = block.span.end
    assert end == len(document.text)
    inside = [
        *document.emphases,
        *document.masks,
        *(link.span for link in document.links),
        *(note.span for note in document.notes),
    ]
    assert all(0 <= span.start < span.end <= len(document.text) for span in inside)
    outside = [*(comment.span for comment in document.comments), *(problem.span for problem in document.problems)]
    assert all(0 <= span.start <= span.end <= len(document.source) for span in outside)


@given(st.one_of(st.binary(max_size=200), st.text(max_size=200).map(str.encode)), NAMES)
def test_any_bytes_are_read(data: bytes, name: str) -> None:
    check(read(data, name))


@given(files(), NAMES)
def test_every_run_maps_to_its_source(data: bytes, name: str) -> None:
    check(read(data, name))


@given(files(), NAMES)
def test_words_are_found_at_their_place(data: bytes, name: str) -> None:
    document = read(data, name)
    for word in re.finditer(r"Kennan|façade|👩🏽‍🚀|fateful|error|key|1945|e\u0301tude", document.text):
        assert document.map.span(Span(*word.span())).of(document.source) == word.group()


@given(files(), NAMES, st.data())
def test_the_map_is_monotonic(data: bytes, name: str, draw: st.DataObject) -> None:
    document = read(data, name)
    offsets = st.integers(0, len(document.text))
    first, second = sorted((draw.draw(offsets), draw.draw(offsets)))
    assert document.map.start(first) <= document.map.start(second)
    assert document.map.end(first) <= document.map.end(second)
    span = document.map.span(Span(first, second))
    assert 0 <= span.start <= span.end <= len(document.source)


@given(TEXTS, NAMES)
def test_line_ends_change_nothing_but_offsets(text: str, name: str) -> None:
    read_as = {end: read(text.replace("\n", end).encode(), name) for end in ("\n", "\r\n", "\r")}
    assert len({(document.text, document.blocks, document.notes) for document in read_as.values()}) == 1


@given(
    st.lists(
        st.sampled_from(["Kennan wrote that war", "and peace,", "a long line of words that goes on and on. " * 5]), max_size=8
    )
)
def test_plain_text_keeps_every_word(lines: list[str]) -> None:
    text = "\n\n".join(lines)
    assert read(text.encode(), "a.txt").text.split() == text.split()
