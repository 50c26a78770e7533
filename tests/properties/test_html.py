"""Whatever a page looks like, its text leads back to the same characters, and pages that mean the same are read the same."""

from __future__ import annotations

from html import unescape
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from citecheck.model.document import Document
from citecheck.readers import read
from citecheck.text.span import Span

# A word as it is shown and as it may be written.
WORDS = st.sampled_from(
    [
        ("Kennan", "Kennan"),
        ("façade", "fa&ccedil;ade"),
        ("façade", "fa&#231ade"),
        ("“so", "&ldquo;so"),
        ("it’s”", "it&rsquo;s”"),
        ("👩🏽‍🚀", "👩🏽‍🚀"),
        ("1945", "<b>19</b>45"),
        ("stress", "<em>stress</em>"),
        ("Title", "<cite class='x'>Title</cite>"),
        ("linked", '<a href="x?a&amp;b">linked</a>'),
        ("“said”", "<q>said</q>"),
        ("a<b", "a<!-- x -->&lt;b"),
        ("AT&T", "AT&T"),
        ("dampfschiff", "dampf&shy;schiff"),
        ("open", "<i>open"),
        ("closed", "closed</u>"),
    ]
)
BLANKS = st.sampled_from([" ", "\n", "  ", "\n\t ", " <!-- x --> ", "<b> </b>", "\r\n", " <script>“x”</script>\n"])
TAGS = st.sampled_from(
    [
        ("paragraph", "<p>", "</p>"),
        ("paragraph", "<p>", ""),
        ("paragraph", "<div class=a>", "</div>"),
        ("heading", "<h2>", "</h2>"),
        ("item", "<ul>\n<li>", "</ul>"),
        ("quote", "<blockquote>\n  <p>", "</p></blockquote>"),
        ("caption", "<figure><figcaption>", "</figure>"),
        ("table", "<table><tr><td>", "</table>"),
    ]
)
ODD = st.one_of(
    st.sampled_from(["<", ">", "</", "<p", "<!--", "-->", "<!", "&", "&#", '"', "'", "=", "/", " ", "\n", "x", "é", "\xad"]),
    st.sampled_from(
        ["<a href='#n'>1</a>", "<p id=n>", "<br>", "<blockquote>", "<footer>", "<pre>", "</pre>", "<title>", "<svg>"]
    ),
    st.sampled_from(["<q>", "</q>", "<li>", "<td>", "</table>", "<article>", "<span class=sidenote>", "</span>"]),
)


@st.composite
def pages(draw: st.DrawFn) -> tuple[str, list[tuple[str, str]]]:
    """A page, and the kinds and texts of its blocks."""
    source, blocks = (
        [draw(st.sampled_from(["", "<!doctype html>\n<html lang=en><head><title>x</title></head>\n<body>\n", "\ufeff"]))],
        [],
    )
    for kind, opener, closer in draw(st.lists(TAGS, min_size=1, max_size=5)):
        words = draw(st.lists(WORDS, min_size=1, max_size=6))
        inner = words[0][1] + "".join(draw(BLANKS) + written for _, written in words[1:])
        source.append(
            opener + draw(st.sampled_from(["", " ", "\n    "])) + inner + draw(st.sampled_from(["", "\n"])) + closer + "\n"
        )
        blocks.append((kind, " ".join(shown for shown, _ in words)))
    return "".join(source), blocks


def signs(document: Document) -> list[tuple[str, str]]:
    """Each code point of the blocks, and what stands in the file in its place."""
    places = [place for block in document.blocks for place in range(block.span.start, block.span.end)]
    return [(document.text[place], document.map.span(Span(place, place + 1)).of(document.source)) for place in places]


@given(pages())
def test_every_block_leads_back_to_its_characters(page: tuple[str, list[tuple[str, str]]]) -> None:
    source, blocks = page
    document = read(source.encode(), "a.html")
    assert [(block.kind, block.span.of(document.text)) for block in document.blocks] == blocks
    for shown, written in signs(document):
        if written.startswith(("<q", "</q")):
            assert shown in "“”"
        elif shown == " ":
            assert written.isspace()
        else:
            assert unescape(written) == shown


@given(st.lists(ODD, max_size=40).map("".join), st.sampled_from(["a.html", "a.xhtml"]))
def test_any_page_is_read_and_its_map_never_turns_back(source: str, name: str) -> None:
    document = read(source.encode(), name)
    assert document.source == source
    assert document.map.length == len(document.text)
    for first, second in pairwise(range(len(document.text) + 1)):
        span = document.map.span(Span(first, second))
        assert 0 <= span.start <= span.end <= len(source)
        assert document.map.start(first) <= document.map.start(second)
    for block in document.blocks:
        assert block.span.of(document.text).strip()
    marked = [*document.emphases, *(link.span for link in document.links), *(note.span for note in document.notes)]
    assert all(0 <= span.start < span.end <= len(document.text) for span in marked)
