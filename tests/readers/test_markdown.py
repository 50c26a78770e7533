import json
import os
from pathlib import Path

import pytest
from tests.readers.shapes import in_file, kinds, markdown, shape

from citecheck.readers import read

DATA = Path(os.environ.get("CITECHECK_DATA", Path(__file__).parents[3] / "shared")) / "data" / "quotations" / "dev.jsonl"


def test_blocks() -> None:
    document = markdown(
        """\
        # The *War*

        A paragraph
        over two lines.\\
        Broken  
        twice.

        > A quotation
        > goes on.
        >
        > > Within it
        > > - a list

        1. one

           still one

           > quoted
        2. two

        | a | b |
        |---|---|
        | c \\| x | d |

        [^k]: A note.

            It goes on.

            > It quotes.

        Setext
        ------
        """  # noqa: W291 - a hard line break
    )
    assert shape(document) == [
        ("heading1", "The War"),
        ("paragraph", "A paragraph\nover two lines.\nBroken\ntwice."),
        ("quote1", "A quotation\ngoes on."),
        ("quote2", "Within it"),
        ("quote2-", "a list"),
        ("item", "one"),
        ("item", "still one"),
        ("quote1", "quoted"),
        ("item", "two"),
        ("table", "a"),
        ("table", "b"),
        ("table", "c | x"),
        ("table", "d"),
        ("notek", "A note."),
        ("notek", "It goes on."),
        ("quote1", "It quotes."),
        ("heading2", "Setext"),
    ]
    assert in_file(document, "A quotation\ngoes") == "A quotation\n> goes"
    assert in_file(document, "c | x") == "c \\| x"


def test_inline_markup_is_gone_and_remembered() -> None:
    document = markdown(
        "He *said* **so _twice_** in [the *Times*](http://a.b/c) `“x”` ~~not~~ &ldquo;R&amp;D&rdquo; \\*now\\* <http://d.e>.\n"
    )
    assert document.text == "He said so twice in the Times \ufffc not “R&D” *now* http://d.e."
    assert [span.of(document.text) for span in document.emphases] == ["said", "twice", "Times"]
    assert [(link.span.of(document.text), link.url) for link in document.links] == [
        ("the Times", "http://a.b/c"),
        ("http://d.e", "http://d.e"),
    ]
    assert in_file(document, "“R&D”") == "&ldquo;R&amp;D&rdquo;"
    assert in_file(document, "\ufffc") == "`“x”`"
    assert in_file(document, "*now*") == "*now\\*"


def test_an_emphasis_at_the_start_of_a_block_begins_where_its_words_do() -> None:
    document = markdown("One.\n\n*Two* three\n*four*")
    assert [span.of(document.text) for span in document.emphases] == ["Two", "four"]


@pytest.mark.parametrize(
    "citation", ["[@key, p. 3; @doe]", "[-@key]", "@key_one_two", "[see @doi:10.1000/a_b_c, ch. 2]", "@key [p. 3]"]
)
def test_citations_stand_as_they_are_written(citation: str) -> None:
    document = markdown(f"He said so {citation}, and *went*.")
    assert document.text == f"He said so {citation}, and went."
    assert in_file(document, citation) == citation


def test_note_marks_and_inline_notes() -> None:
    document = markdown("So[^1] it^[See *Kennan* [1997], p. 3.] was[^none] `[^c]`.\n\n^[never closed\n\n[^1]: A note.")
    assert [(mark.span.of(document.text), mark.label) for mark in document.notes] == [
        ("[^1]", "1"),
        ("^[See Kennan [1997], p. 3.]", ""),
        ("[^none]", "none"),
    ]


def test_code_is_no_prose() -> None:
    document = markdown("Before.\n\n```python\n“x”\n```\n\n    “indented”\n\n- item\n  ```\n  “y”\n  ```\n  after\n\nEnd.")
    assert shape(document) == [("paragraph", "Before."), ("item", "item"), ("item", "after"), ("paragraph", "End.")]


def test_mathematics_is_one_sign_and_money_is_not() -> None:
    document = markdown("It grew from $5,000-$6,000 to US$20, “he said” ($30), by $x^2_i$ and $$\n\\sum\n$$ and $n$.")
    assert document.text == "It grew from $5,000-$6,000 to US$20, “he said” ($30), by \ufffc and \ufffc and \ufffc."
    assert in_file(document, "by \ufffc and") == "by $x^2_i$ and"


def test_a_picture_alone_is_a_figure_and_its_text_the_caption() -> None:
    document = markdown(
        "![A *placard* reads “Stop”](a.png){width=5}\n\nSee ![alt “x”](b.png) here.\n\n[![alt](c.png)](d)\n\n![](e.png)"
    )
    assert shape(document) == [("caption", "A placard reads “Stop”"), ("paragraph", "See  here.")]


def test_verse_in_line_blocks() -> None:
    document = markdown("| Two roads *diverged*\n|   in a wood\n\n> | quoted\n\n| no\nverse")
    assert shape(document) == [("verse", "Two roads diverged\nin a wood"), ("quote1", "quoted"), ("paragraph", "| no\nverse")]


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("::: {.box}\nInside.\n:::", "Inside."),
        (":::: note\n\nOuter.\n\n::: x\nInner.\n:::\n::::", "Outer.\n\nInner."),
        ("[small *caps*]{.smallcaps} here", "small caps here"),
        ("[@key]{.x} and ![p](q){width=3}.", "[@key] and ."),
        ("`code`{.r} [link](u){target=_blank}", "\ufffc link"),
        ("A paragraph.\n{: .lead}", "A paragraph."),
        ("# Head {#id .cls}", "Head"),
        ('{{< pagebreak >}}\n\nText {{< ref "a" >}} more', "Text  more"),
        ("{% include x.html %}\nText {{ page.title }}.", "Text ."),
        ("{{< quote >}}\nIndeed.\n{{< /quote >}}", "Indeed."),
        ("{{ never closed", "{{ never closed"),
        ("Text {/* a comment */} more", "Text  more"),
        ("> [!note] Title\n> Words.", "Title\nWords."),
    ],
)
def test_what_dialects_add_is_hidden(source: str, text: str) -> None:
    assert markdown(source).text == text


def test_a_callout_is_no_quotation_unless_it_says_so() -> None:
    document = markdown("> [!NOTE]\n> Mine.\n\n> [!quote]\n> Theirs.\n\n> > [!tip]+ Mine\n\nEnd.")
    assert shape(document)[:2] == [("paragraph", "Mine."), ("quote1", "Theirs.")]
    assert in_file(document, "Theirs") == "Theirs"


def test_comments_are_recorded_with_their_place() -> None:
    document = markdown(
        "One.<!-- citecheck: a -->\n\n<!--\nciteckeck: b\n-->\n\n[//]: # (citecheck: c)\n\nTwo {/* citecheck: d */}.\n"
    )
    assert [comment.text for comment in document.comments] == [
        " citecheck: a ",
        "\nciteckeck: b\n",
        "citecheck: c",
        " citecheck: d ",
    ]
    assert [comment.span.of(document.source)[:4] for comment in document.comments] == ["<!--", "<!--", "[//]", "{/* "]
    assert document.text == "One.\n\nTwo ."


def test_a_comment_that_is_never_closed_is_told() -> None:
    document = markdown("One.\n\n<!-- two\n\nThree.")
    assert document.text == "One."
    assert [(problem.span.of(document.source), problem.message) for problem in document.problems] == [
        ("<!--", "this comment is never closed, so that nothing after it was read: end it with -->")
    ]


def test_dividing_lines_around_prose_are_no_front_matter() -> None:
    document = markdown("One.\n\n---\n\nTwo: three.\n\n---\n\nFour.")
    assert document.text == "One.\n\nTwo: three.\n\nFour."


def test_quotations_nested_very_deep() -> None:
    document = markdown("> " * 5000 + "deep")
    assert (document.text, document.blocks[0].level) == ("deep", 5000)


@pytest.mark.skipif(not DATA.exists(), reason="the labelled essays are not here: set CITECHECK_DATA")
def test_the_words_of_labelled_quotations_are_in_the_text() -> None:
    essays = [
        essay for line in DATA.read_text(encoding="utf-8").splitlines() if (essay := json.loads(line))["format"] == "markdown"
    ]
    missed = []
    for essay in essays:
        document = read(essay["text"].encode(), "essay.md")
        starts = {document.map.start(place) for place in range(len(document.text))}
        for quotation in essay["quotations"]:
            first = next(place for place, sign in enumerate(quotation["text"]) if sign.isalnum())
            if quotation["start"] + first not in starts:
                missed.append(quotation["text"])
    assert len(essays) > 20
    assert missed == []


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_places_do_not_depend_on_line_ends(end: str) -> None:
    source = "\ufeff# Façade 👩🏽‍🚀\n\n> “Über\talles”\n> &mdash; *so*\n\n- 👍 yes\n".replace("\n", end)
    document = read(source.encode(), "essay.md")
    assert kinds(document) == ["heading1", "quote1", "item"]
    assert document.text == "Façade 👩🏽‍🚀\n\n“Über\talles”\n— so\n\n👍 yes"
    for words in ("Façade 👩🏽‍🚀", "“Über\talles”", "so", "👍 yes"):
        assert in_file(document, words) == words


@pytest.mark.parametrize(
    "text",
    [
        r"Said so \autocite[45]{key}.",
        r"Said so \autocite[see][pp.~45--47]{a_key, :other}, and \cite[p.~4]{a_key}.",
        r"Said so \parencites(see)()[1]{a}[2]{b} and \emph{more}.",
        r"Said so \cite[45]{#a} and \cite{.b}.",
    ],
)
def test_the_arguments_of_latex_are_no_attributes(text: str) -> None:
    assert markdown(text).text == text


def test_attributes_beside_latex_are_hidden() -> None:
    assert markdown(r"\cite[4]{a} shows [small]{.smallcaps} words; \noindent so does `x`{.py}.").text == (
        r"\cite[4]{a} shows small words; \noindent so does ￼."
    ).replace(r"￼", "￼")
