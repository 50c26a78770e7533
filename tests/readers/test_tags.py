import pytest
from tests.readers.shapes import in_file, markdown, shape


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        (
            "<blockquote>\nAll &ldquo;is&rdquo;\n  well.\n</blockquote>\n\nEnd.",
            [("quote1", "All “is”\nwell."), ("paragraph", "End.")],
        ),
        ("<blockquote>\n\nAll *is* well.\n\n</blockquote>\n\nEnd.", [("quote1", "All is well."), ("paragraph", "End.")]),
        ("<blockquote>\n\nNever closed.\n\nEnd.", [("paragraph", "Never closed."), ("paragraph", "End.")]),
        ("<div>\n<p>One.</p><p>Two.</p>\n</div>", [("paragraph", "One."), ("paragraph", "Two.")]),
        ('<aside class="x">\n  Aside &amp; so\n</aside>', [("paragraph", "Aside & so")]),
        ('<figure><img alt="a > b">\n<figcaption>The “cap”</figcaption></figure>', [("caption", "The “cap”")]),
        ("<h2>Head</h2>\n<ul><li>one</li><li>two</li></ul>", [("heading2", "Head"), ("item", "one"), ("item", "two")]),
        ("<table><tr><td>a</td><th>b</th></tr></table>", [("table", "a"), ("table", "b")]),
        ("<script>\nvar x = “y”;\n</script>\n\nEnd.", [("paragraph", "End.")]),
        ("<style>a{}</style>\n\n<pre>\n“x”\n\n“y”</pre>\n\nEnd.", [("paragraph", "End.")]),
        ("<div>One <code>“x”</code> two.<br>Three.</div>", [("paragraph", "One \ufffc two.\nThree.")]),
        ("<p>x < y and <b>bold</b></p>", [("paragraph", "x < y and bold")]),
        ("> <div>\n> quoted\n> </div>", [("quote1", "quoted")]),
        ('<Note title="x">\n\nWords.\n\n</Note>', [("paragraph", "Words.")]),
    ],
)
def test_html_blocks(source: str, expected: list[tuple[str, str]]) -> None:
    assert shape(markdown(source)) == expected


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("He <q>said <q>so</q> once</q>.", "He “said ‘so’ once”."),
        ("He <q>said.\n\nSo.", "He said.\n\nSo."),
        ("He said</q>.", "He said."),
        ("One <code>“x”</code>, <kbd>Esc</kbd>, <!-- no -->two.", "One \ufffc, Esc, two."),
        ("One <code>never closed\n\nTwo.", "One never closed\n\nTwo."),
        ("One<br/>two<br>\nthree", "One\ntwo\nthree"),
        ("<span class='a'\n id=b>One</span> two", "One two"),
    ],
)
def test_html_inside_a_paragraph(source: str, text: str) -> None:
    assert markdown(source).text == text


def test_marks_put_for_an_element_stand_for_its_tag() -> None:
    document = markdown("He <q>said</q> so.")
    assert in_file(document, "“said”") == "<q>said</q>"


def test_emphases_and_links() -> None:
    document = markdown('In <cite>The Times</cite> and <a id="x" href="http://a.b">there *it*</a>, <i>never closed.\n\nEnd</i>.')
    assert [span.of(document.text) for span in document.emphases] == ["The Times", "it"]
    assert [(link.span.of(document.text), link.url) for link in document.links] == [("there it", "http://a.b")]


def test_lines_of_a_block_inside_a_container_keep_their_places() -> None:
    document = markdown("> <p>One\n>   two &eacute;t\n> </p>\n\nAfter.")
    assert document.text == "One\ntwo ét\n\nAfter."
    assert in_file(document, "two ét") == "two &eacute;t"
    assert in_file(document, "After.") == "After."


def test_a_template_inside_html_is_hidden() -> None:
    assert markdown('<p class="{{ x }}">One {{ site.y }}two</p>').text == "One two"
