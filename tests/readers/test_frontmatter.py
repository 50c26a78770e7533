import pytest
from tests.readers.shapes import markdown

from citecheck.readers.frontmatter import language_of, read_front_matter


@pytest.mark.parametrize(
    ("lines", "metadata"),
    [
        ("title: The War", {"title": "The War"}),
        ("title: 'It''s: a war' # a comment", {"title": "It's: a war"}),
        ('title: "He said \\"no\\""', {"title": 'He said "no"'}),
        ("bibliography: refs.bib", {"bibliography": "refs.bib"}),
        ("bibliography: [a.bib, 'b, c.bib']", {"bibliography": ("a.bib", "b, c.bib")}),
        ("bibliography:\n  - a.bib\n  - b.bib", {"bibliography": ("a.bib", "b.bib")}),
        ("bibliography:\n- a.bib\n- b.bib\nlang: en", {"bibliography": ("a.bib", "b.bib"), "lang": "en"}),
        ("nocite: |\n  @one,\n  @two", {"nocite": "@one, @two"}),
        ("author:\n  - name: Jane Roe\n    affiliation: Here\n  - Sam King", {"author": ("Jane Roe", "Sam King")}),
        ("author:\n  name: Jane Roe", {"author": "Jane Roe"}),
        ("# a comment\n\ntitle: So", {"title": "So"}),
        ("title: A title\n  over two lines", {"title": "A title over two lines"}),
        ("format:\n  html:\n    toc: true\ntitle: So", {"title": "So"}),
        ("", {}),
    ],
)
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_yaml(lines: str, metadata: dict[str, object], end: str) -> None:
    head = f"---\n{lines}\n---\n".replace("\n", end)
    assert read_front_matter(head + "Prose.") == (metadata, len(head))


def test_toml_up_to_its_first_table() -> None:
    head = '+++\ntitle = "The War"\ntags = ["a",\n  "b"]\n[params]\nlang = "de"\n+++\n'
    assert read_front_matter(head) == ({"title": "The War", "tags": ("a", "b")}, len(head))


@pytest.mark.parametrize(
    "source", ["---\ntitle: never closed\n", "---\n\nProse, not a key.\n\n---\n", "Prose.\n---\na: b\n---\n", "----\na: b\n---\n"]
)
def test_what_is_no_front_matter(source: str) -> None:
    assert read_front_matter(source) == ({}, 0)


@pytest.mark.parametrize(
    ("value", "language"),
    [
        ("en-GB", "en"),
        ("de-AT", "de"),
        ("fr", "fr"),
        ("de_DE.UTF-8", "de"),
        ("EN", "en"),
        ("grc", "grc"),
        ("English", ""),
        (("en", "de"), ""),
    ],
)
def test_language(value: str | tuple[str, ...], language: str) -> None:
    assert language_of({"lang": value}) == language_of({"language": value}) == language


def test_front_matter_is_no_prose() -> None:
    document = markdown("""\
        ---
        title: "“Façade”"
        lang: en-AU
        ---
        He said so.
        """)
    assert document.text == "He said so."
    assert document.map.start(0) == document.source.index("He said")
    assert (document.metadata["title"], document.language) == ("“Façade”", "en")
