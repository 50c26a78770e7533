import pytest
from tests.readers.shapes import html, in_file, kinds, shape

from citecheck.model.document import Document
from citecheck.readers import read
from citecheck.text.span import Span


def noted(document: Document) -> list[tuple[str, str, str]]:
    """The marks of notes: what stands in the text, in the file, and the label."""
    return [
        (mark.span.of(document.text), document.map.span(mark.span).of(document.source), mark.label) for mark in document.notes
    ]


def emphasised(document: Document) -> list[str]:
    return [span.of(document.text) for span in document.emphases]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("<p>One.</p><p>Two.</p>", [("paragraph", "One."), ("paragraph", "Two.")]),
        ("<p>One.<p>Two.", [("paragraph", "One."), ("paragraph", "Two.")]),
        ("One.<div>Two.</div>Three.", [("paragraph", "One."), ("paragraph", "Two."), ("paragraph", "Three.")]),
        ("<h2>Head</h2>Text", [("heading2", "Head"), ("paragraph", "Text")]),
        ("<h1>A<h2>B</h1>C", [("heading1", "A"), ("heading2", "B"), ("paragraph", "C")]),
        ("<ul><li>one<li>two<ul><li>three</ul></ul>", [("item", "one"), ("item", "two"), ("item", "three")]),
        ("<dl><dt>one<dd>two</dl>", [("item", "one"), ("item", "two")]),
        (
            "<blockquote><p>One.</p><p>Two.</p></blockquote><p>Three.",
            [("quote1", "One."), ("quote1", "Two."), ("paragraph", "Three.")],
        ),
        (
            "<blockquote>One.<blockquote>Two.</blockquote>Three.</blockquote>",
            [("quote1", "One."), ("quote2", "Two."), ("quote1", "Three.")],
        ),
        ("<figure><img alt='“x”'><figcaption>The “cap”</figcaption></figure>", [("caption", "The “cap”")]),
        ("<table><caption>C</caption><tr><td>a<td>b<tr><th>c</table>", [("caption", "C"), ("table", "a"), ("table", "b"), ("table", "c")]),
        ("<p>A <code>“x”</code> and <kbd>y</kbd>.<pre>“z”</pre>B", [("paragraph", "A ￼ and ￼."), ("paragraph", "B")]),
        ("<p>One<br>two", [("paragraph", "One\ntwo")]),
        ("<p>One<br> <br/>two", [("paragraph", "One"), ("paragraph", "two")]),
        ('<div class="epigraph"><p>Words.</p></div>', [("quote1", "Words.")]),
        ('<div class="line-block">One<br />\ntwo</div>', [("verse", "One\ntwo")]),
        ('<pre class="wp-block-verse">One\n  two</pre>', [("verse", "One\ntwo")]),
        ("<blockquote><p class='verse'>One<br>two</p></blockquote>", [("quote1", "One\ntwo")]),
        ("<p>x < y and <b>bold</b> <unknown>z</unknown></p>", [("paragraph", "x < y and bold z")]),
        ("<p>One</p></p>two<p>three</i></div>four", [("paragraph", "One"), ("paragraph", "two"), ("paragraph", "threefour")]),
    ],
)  # fmt: skip
def test_blocks(source: str, expected: list[tuple[str, str]]) -> None:
    assert shape(html(source)) == expected


def test_a_table_that_sets_a_page_is_no_table() -> None:
    assert kinds(html("<table><tr><td>x<td>One.<br><br>Two.<p>Three.</table>")) == ["table", *["paragraph"] * 3]


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("<p>\n  One \n\t two  three  </p>", "One two three"),
        ("<p>One <b> two </b> three", "One two three"),
        ("<p>One<b> two</b>three", "One twothree"),
        ("<p>One <!-- x --> two", "One two"),
        ("<p>caf&eacute; &amp;c &#8212; &#x2014; &copy 1 &notit; &xyz; AT&T &#150;", "café &c — — © 1 ¬it; &xyz; AT&T –"),
        ("<p>Ukra&shy;ine, Donau\u00addampf&ZeroWidthSpace;schiff a&nbsp;b", "Ukraine, Donaudampfschiff a\u00a0b"),
        ("<p>a <ruby>漢<rp>(<rt>kan<rp>)</ruby> b", "a 漢 b"),
        ("<p>a <del>no</del><ins>yes</ins>", "a yes"),
        ("<title>a <b></title><p>b", "b"),
    ],
)
def test_text_is_what_browsers_show(source: str, text: str) -> None:
    assert html(source).text == text


@pytest.mark.parametrize(
    "source",
    [
        "<script>“x” </p></script>",
        "<style>p::before { content: “x” }</style>",
        "<template><p>x</p></template>",
        "<svg><title>x</title><text>y</text></svg>",
        "<noscript><p>Please turn on “scripts”.</p></noscript>",
        "<nav><p>x</nav>",
        "<form><label>x <input value=y></label><button>z</button><select><option>a<option>b</select><textarea>c</textarea></form>",
        "<p hidden>x</p>",
        "<p style='color: red; display: none'>x</p>",
        "<a aria-hidden=true>#</a>",
        "<div role=navigation>x</div>",
        "<header><p>x</header>",
        "<footer><p>x</footer>",
        "<aside>x</aside>",
        "<div id=comments><p>x</div>",
        "<ol class='comment-list'><li>x</ol>",
        "<span class='sr-only'>x</span>",
        "<!-- “x” --><!doctype html><?php x ?><![CDATA[x]]><!--> <!--->",
    ],
)
def test_what_is_no_prose(source: str) -> None:
    assert html(f"<p>One.</p>{source}<p>Two.</p>").text == "One.\n\nTwo."


@pytest.mark.parametrize(
    "page",
    [
        "<header>x</header><main>{}</main><p>y<footer>z</footer>",
        "<p>x<div role=main>{}</div>",
        "<p>x<article>{}</article><p>y",
        "<p>x<main><p>y<article>{}</article></main>",
        "<p>x<article>{}<article>A reader says no.</article></article>",
        "<article>A card.</article><article>{}</article><article>Another.</article>",
        "<main hidden><p>x</main><main>{}</main>",
    ],
)
def test_the_essay_is_found_on_its_page(page: str) -> None:
    essay = "<header><h1>Title</h1></header><p>Prose that goes on for a while, as it does in essays.</p><footer>Foot.</footer>"
    assert html(page.format(essay)).text == "Title\n\nProse that goes on for a while, as it does in essays.\n\nFoot."


@pytest.mark.parametrize(
    "page",
    [
        "<article><p>One long enough.</article><article><p>Two long enough.</article>",
        "<p>One long enough, and very much longer than the card.<article>Two long enough.</article>",
        "<main><p>One long enough.</main><main>Two long enough.</main>",
    ],
)
def test_a_page_is_read_whole_when_nothing_says_which_part_is_the_essay(page: str) -> None:
    assert "One long" in html(page).text
    assert "Two long" in html(page).text


def test_every_character_leads_back_to_its_place() -> None:
    document = html("<p>He &ldquo;said&rdquo; <em>so</em>\n   to&nbsp;me, caf&#233;.</p>")
    assert document.text == "He “said” so to\u00a0me, café."
    assert in_file(document, "“said”") == "&ldquo;said&rdquo;"
    assert in_file(document, "said") == "said"
    assert in_file(document, "so to") == "so</em>\n   to"
    assert in_file(document, "café") == "caf&#233;"


@pytest.mark.parametrize(
    ("language", "text"),
    [("", "“a ‘b’ c”"), ("en-GB", "“a ‘b’ c”"), ("de-AT", "„a ‚b‘ c“"), ("fr", "«a “b” c»")],
)
def test_a_quotation_has_the_marks_of_its_language(language: str, text: str) -> None:
    document = html(f"<p lang='{language}'>He said <q>a <q>b</q> c</q>.")
    assert document.text == f"He said {text}."
    assert in_file(document, text) == "<q>a <q>b</q> c</q>"
    assert in_file(document, text[1:-1]) == "a <q>b</q> c"


def test_a_quotation_that_is_never_closed_ends_with_its_paragraph() -> None:
    assert html("<p>He <q>said.<p>So.").text == "He “said.”\n\nSo."


def test_emphases_and_links() -> None:
    document = html(
        '<p>In <cite>The Times</cite> and <a href="http://a.b/?x&amp;y">there <i>it </i></a>, <a id=c>no</a> <em></em>.'
    )
    assert emphasised(document) == ["The Times", "it"]
    assert [(link.span.of(document.text), link.url) for link in document.links] == [("there it", "http://a.b/?x&y")]


@pytest.mark.parametrize(
    "byline",
    [
        "<footer>George Kennan</footer>",
        "<footer>— George Kennan</footer>",
        "<cite>George Kennan</cite>",
        "<footer>&mdash; George Kennan",
    ],
)
def test_a_byline_in_a_quotation_has_a_dash(byline: str) -> None:
    document = html(f"<blockquote><p>Words.</p>\n{byline}</blockquote>")
    assert shape(document) == [("quote1", "Words."), ("quote1", "— George Kennan")]
    assert in_file(document, "George Kennan") == "George Kennan"


def test_a_byline_below_a_quotation_in_a_figure_has_a_dash() -> None:
    document = html("<figure><blockquote>Words.</blockquote><figcaption>George Kennan</figcaption></figure>")
    assert shape(document) == [("quote1", "Words."), ("caption", "— George Kennan")]


def test_a_title_at_the_end_of_a_quotation_is_no_byline() -> None:
    assert shape(html("<blockquote>I read <cite>Hamlet</cite></blockquote>")) == [("quote1", "I read Hamlet")]


@pytest.mark.parametrize(
    ("mark", "note"),
    [
        ('<sup><a href="#n1" id="r1">1</a></sup>', '<ol><li id="n1">Kennan. <a href="#r1">↩</a></ol>'),
        ('<a href="#n1" id="r1" role="doc-noteref">1</a>', '<aside role="doc-footnote" id="n1">Kennan.</aside>'),
        ('<a href="#n1" id="r1"><sup>1</sup></a>', '<div id="n1"><p>Kennan. <a role="doc-backlink" href="#r1">1</a></div>'),
        ('<a href="#n1" name="r1">[1]</a>', '<p><a name="n1"></a>Kennan.'),
        (
            '<sup class="reference"><a href="#n1" id="r1">[1]</a></sup>',
            '<li id="n1"><span class="mw-cite-backlink">^</span> Kennan.',
        ),
        ('<a epub:type="noteref" href="#n1">1</a>', '<aside epub:type="footnote" id="n1"><p>Kennan.</p></aside>'),
    ],
)
def test_footnotes(mark: str, note: str) -> None:
    document = html(f"<article><p>So it was.{mark} And so on.</article><section>{note}</section>")
    assert shape(document) == [("paragraph", "So it was.[1] And so on."), ("noten1", "Kennan.")]
    assert noted(document) == [("[1]", mark, "n1")]


def test_notes_in_the_footer_of_a_page_are_read() -> None:
    document = html('<p>So.<sup><a href="#n1">1</a></sup><footer><ol><li id="n1">Kennan.</ol></footer><aside>x</aside>')
    assert shape(document) == [("paragraph", "So.[1]"), ("noten1", "Kennan.")]


def test_the_items_of_a_list_of_notes_are_notes() -> None:
    document = html('<p>So.<section role="doc-endnotes"><ol><li>Kennan.<ul><li>Too.</ul></ol></section>')
    assert shape(document) == [("paragraph", "So."), ("note", "Kennan."), ("note", "Too.")]


def test_the_number_of_a_note_stays() -> None:
    document = html('<p>So.<a id=r1 href=#n1>[1]</a><p><a id=n1 href="#r1">[1]</a> Kennan, 12.')
    assert shape(document)[1] == ("noten1", "[1] Kennan, 12.")
    assert len(document.notes) == 1


@pytest.mark.parametrize(
    "source",
    [
        '<p>See <a href="#s">section 2</a>.<section id=s><h2>S</h2><p>x</section>',
        '<p><a href="#s">1</a><section id=s><h2>S</h2><p>x</section>',
        '<p id=top>x<p>See <a href="#top">1</a>.',
        '<p>x<sup>2</sup> and <sup><a href="http://a.b">3</a></sup>',
        '<p>See <a href="#gone">1</a>.',
        '<p>See figure <a href="#f">1</a> and equation <a href="#f">(1)</a>.<div id=f>x</div>',
    ],
)
def test_no_footnotes(source: str) -> None:
    document = html(source)
    assert document.notes == ()
    assert "note" not in kinds(document)


def test_a_mark_whose_note_is_in_another_file() -> None:
    document = html('<p>So.<a epub:type="noteref" href="notes.html#n1">1</a>')
    assert [mark.label for mark in document.notes] == ["n1"]


def test_a_note_in_the_margin_stands_where_it_is() -> None:
    document = html('<p>So it was.<span class="sidenote">Kennan, <i>Memoirs</i>.</span> And on.')
    assert document.text == "So it was.^[Kennan, Memoirs.] And on."
    assert [mark[0] for mark in noted(document)] == ["^[Kennan, Memoirs.]"]


@pytest.mark.parametrize(
    ("page", "language"),
    [
        ("<html lang=de><p>x", "de"),
        ("<html lang='de-AT'><p>x", "de"),
        ("<html xml:lang='fr'><p>x", "fr"),
        ("<html lang=en><body lang=FR-ca><p>x", "en"),
        ("<html lang=en><body><main lang=de><p>x</main>", "de"),
        ("<html lang=en><body lang=fr><article><p>x</article>", "fr"),
        ("<body lang=fr><p>x", "fr"),
        ("<meta http-equiv=Content-Language content='de, en'><p>x", ""),
        ("<meta http-equiv=Content-Language content=de><p>x", "de"),
        ("<html lang=en><blockquote lang=fr><p>x</blockquote><i lang=la>y</i>", "en"),
        ("<blockquote lang=fr><p>x</blockquote>", ""),
        ("<html lang=''><p>x", ""),
        ("<html lang=german><p>x", ""),
    ],
)
def test_language(page: str, language: str) -> None:
    assert html(page).language == language


def test_what_the_head_says_is_what_front_matter_says() -> None:
    document = html("""
        <html lang="de-AT"><head><title>Site &amp; Page</title><meta name="author" content="J&#246;rg">
        <meta name="bibliography" content="a.bib"><meta name="bibliography" content="b.bib"></head>
        <body><svg><title>no</title></svg><h1>The <em>essay</em></h1></body>""")
    assert document.metadata == {"lang": "de-AT", "title": "The essay", "author": "Jörg", "bibliography": ("a.bib", "b.bib")}
    assert html("<title>Site &amp; Page</title><p>x").metadata["title"] == "Site & Page"


def test_comments_keep_their_places() -> None:
    document = html("<p>One.</p><!-- citecheck: ignore[x] y --><p>Two.")
    (comment,) = document.comments
    assert comment.span.of(document.source) == "<!-- citecheck: ignore[x] y -->"
    assert comment.text == " citecheck: ignore[x] y "


@pytest.mark.parametrize(
    ("source", "lost"), [("<p>One.<!-- x <p>Two.", "<!--"), ("<p>One.<a href='x' Two.", "<a h"), ("<p>One.<script> Two.", "<scr")]
)
def test_what_is_never_closed_is_told(source: str, lost: str) -> None:
    document = html(source)
    assert document.text == "One."
    (problem,) = document.problems
    assert document.source.startswith(lost, problem.span.start)
    assert "never closed" in problem.message


def test_xhtml_closes_elements_in_their_own_tags() -> None:
    source = b'<?xml version="1.0"?><html><body><p><a id="x"/>One <i/>two<script src="x"/>.</p><p><![CDATA[a &amp; <b>]]></p></body></html>'
    for name in ("a.xhtml", "a.html"):
        document = read(source, name)
        assert document.text == "One two.\n\na &amp; <b>"
        assert document.emphases == ()
    assert emphasised(read(b"<p>One <i/>two", "a.html")) == ["two"]


@pytest.mark.parametrize(
    ("head", "encoding"),
    [
        ('<meta charset="iso-8859-1">', "windows-1252"),
        ('<meta http-equiv="Content-Type" content="text/html; charset=windows-1252">', "windows-1252"),
        ('<meta charset="shift_jis">', "shift_jis"),
        ('<?xml version="1.0" encoding="iso-8859-2"?>', "iso-8859-2"),
    ],
)
def test_the_encoding_that_a_page_names_is_read_and_told(head: str, encoding: str) -> None:
    words = "日本" if encoding == "shift_jis" else "Städte"
    document = read(f"{head}<p>{words}.".encode(encoding), "a.html")
    assert document.text == f"{words}."
    assert [(problem.span, problem.message) for problem in document.problems] == [
        (Span(0, 0), f"the file is in {encoding.upper()}: save it as UTF-8, and let it say so")
    ]


@pytest.mark.parametrize("head", ["", "<meta charset=utf-8>", "<meta charset=rot13>", "<meta charset=utf-7>"])
def test_bytes_that_nothing_explains_are_told_as_in_other_files(head: str) -> None:
    document = read(head.encode() + b"<p>St\xe4dte.", "a.html")
    assert document.text == "St\ufffddte."
    assert [problem.message for problem in document.problems] == [
        "the file is not UTF-8 here (byte 0xE4); it is in an older encoding, such as Windows-1252: save it with the encoding UTF-8"
    ]


def test_utf_8_is_read_whatever_the_page_says() -> None:
    document = read("<meta charset=iso-8859-1><p>Städte.".encode(), "a.html")
    assert (document.text, document.problems) == ("Städte.", ())
