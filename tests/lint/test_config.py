from __future__ import annotations

import pytest

from citecheck.bib.reader import read as read_bibliography
from citecheck.lint.config import Config, ConfigError, parse, read
from citecheck.lint.engine import lint
from citecheck.lint.toml_lines import line_of
from citecheck.model.essay import Run
from citecheck.rules.quotation.unattributed_quotation import Options

EVERYTHING = """
bibliography = ["references.bib", "more.bib"]
select = ["QUO", "CIT"]
ignore = ["missing-locator"]
extend-select = ["REF003"]
strict = true
exclude = ["drafts/"]
include = ["letters/*.html"]
language = "de"
online = false

[per-file-ignores]
"letters/*.md" = ["QUO101", "CIT"]

[severity]
unclosed-quotation = "info"
CIT001 = "off"

[rules.unattributed-quotation]
words = 12

[rules.missing-field]
required = { book = ["author", "title", "publisher"], misc = "title" }
"""


def _message(source: str, path: str = "citecheck.toml") -> str:
    with pytest.raises(ConfigError) as caught:
        read(source, path)
    return str(caught.value)


def test_everything_that_can_be_set() -> None:
    config = read(EVERYTHING, "citecheck.toml")
    assert config is not None
    assert config[:6] == (
        "citecheck.toml",
        ("references.bib", "more.bib"),
        ("QUO", "CIT"),
        ("missing-locator",),
        ("REF003",),
        {"letters/*.md": ("QUO101", "CIT")},
    )
    assert config.severity == {"QUO001": "info", "CIT001": "off"}
    assert config.include == ("letters/*.html",)
    assert (config.strict, config.exclude, config.language, config.online) == (True, ("drafts/",), "de", False)
    assert config.options["QUO101"] == Options(words=12)
    assert config.options["REF003"].required == {"book": ("author", "title", "publisher"), "misc": ("title",)}


def test_where_catalogues_are_and_who_asks() -> None:
    config = read('mailto = "ada@example.org"\n[addresses]\nopen-library = "http://books.example.org"\n', "citecheck.toml")
    assert config is not None
    assert (config.mailto, config.addresses) == ("ada@example.org", {"open-library": "http://books.example.org"})


def test_nothing_set_is_the_default() -> None:
    assert read("", "citecheck.toml") == Config(path="citecheck.toml")
    assert parse({}, "x.toml", "") == Config(path="x.toml")


def test_one_text_is_a_list_of_one() -> None:
    config = read('bibliography = "a.bib"', "citecheck.toml")
    assert config is not None
    assert config.bibliography == ("a.bib",)


def test_a_project_file_has_a_table_of_ours_or_nothing() -> None:
    assert read('[project]\nname = "x"\n[tool.other]\n', "dir/pyproject.toml") is None
    config = read("[tool.citecheck]\nstrict = true\n", "dir/pyproject.toml")
    assert config is not None
    assert config.strict


@pytest.mark.parametrize(
    ("source", "message"),
    [
        ("strict = true\nbibliografy = 'a.bib'\n", "citecheck.toml:2: unknown key “bibliografy”; did you mean “bibliography”?"),
        (
            "\n[tool.citecheck]\nstrict = true\n",
            "citecheck.toml:2: the line [tool.citecheck] belongs to pyproject.toml; here the keys stand by themselves",
        ),
        ("\n\nxyzzy = 1\n", "citecheck.toml:3: unknown key “xyzzy”"),
        ("strict = 'yes'\n", "citecheck.toml:1: “strict” must be true or false"),
        ("language = 1\n", "citecheck.toml:1: “language” must be a text between quotation marks"),
        ("exclude = [1]\n", "citecheck.toml:1: “exclude” must be a text or a list of texts"),
        (
            "select = ['QUO', 'missing-locater']",
            "citecheck.toml:1: unknown rule “missing-locater”; did you mean “missing-locator”?",
        ),
        ("ignore = ['XYZ']", "citecheck.toml:1: unknown rule “XYZ”"),
        ("severity = 'error'\n", "citecheck.toml:1: “severity” must be a table"),
        (
            "[severity]\nmissing-entry = 'warn'\n",
            "citecheck.toml:2: the severity of “missing-entry” must be one of error, warning, info, off",
        ),
        (
            "[severity]\n\nmissing-entri = 'error'\n",
            "citecheck.toml:3: unknown rule “missing-entri”; did you mean “missing-entry”?",
        ),
        ("[per-file-ignores]\n'*.md' = ['nothing-much']\n", "citecheck.toml:2: unknown rule “nothing-much”"),
        ("[rules.unattributed-quotation]\nword = 3\n", "citecheck.toml:2: unknown option “word”; did you mean “words”?"),
        ("[rules.unattributed-quotation]\nwords = 'ten'\n", "citecheck.toml:2: “words” must be a whole number"),
        ("[rules.unattributed-quotation]\nwords = true\n", "citecheck.toml:2: “words” must be a whole number"),
        ("[rules.undefined-key]\nx = 1\n", "citecheck.toml:1: the rule “undefined-key” has no options"),
        ("[rules.missing-field]\nrequired = { book = 1 }\n", "citecheck.toml:2: “book” must be a text or a list of texts"),
        ("[addresses]\ncrosref = 'http://x'\n", "citecheck.toml:2: unknown catalogue “crosref”; did you mean “crossref”?"),
        ("[addresses]\ncrossref = 1\n", "citecheck.toml:2: “crossref” must be a text between quotation marks"),
        ("mailto = ['a@b.org']\n", "citecheck.toml:1: “mailto” must be a text between quotation marks"),
        ("[rules.no-such]\nx = 1\n", "citecheck.toml:1: unknown rule “no-such”"),
    ],
)
def test_mistakes_are_told_with_key_file_and_line(source: str, message: str) -> None:
    assert _message(source) == message


def test_mistakes_in_a_project_file_are_counted_from_its_first_line() -> None:
    source = "[project]\nstrict = 1\n[tool.citecheck]\nonline = false\nstrict = 'yes'\n"
    assert _message(source, "pyproject.toml") == "pyproject.toml:5: “strict” must be true or false"
    assert _message("[tool]\ncitecheck = 3\n", "pyproject.toml") == "pyproject.toml:2: “citecheck” must be a table"


def test_broken_toml_is_told_with_its_place() -> None:
    assert _message("a = \n").startswith("citecheck.toml: not valid TOML: ")
    assert "line 1" in _message("a = \n")


@pytest.mark.parametrize(
    ("source", "keys", "line"),
    [
        ("a = 1\nb = 2\n", ("b",), 2),
        ("[t]\na = 1\n[u]\na = 2\n", ("u", "a"), 4),
        ("[t.u] # why\na = 1\n", ("t", "u", "a"), 2),
        ("# a = 0\na = 1\n", ("a",), 2),
        ('t."x.y".a = 1\n', ("t", "x.y", "a"), 1),
        ("\n[t]\n'*.md' = 1\n", ("t", "*.md"), 3),
        ("\nt = { a = 1 }\n", ("t", "a"), 2),
        ("\n[[t]]\n", ("t",), 2),
        ("", ("t",), 1),
    ],
)
def test_where_a_key_is_set(source: str, keys: tuple[str, ...], line: int) -> None:
    assert line_of(source, keys) == line


class TestProfiles:
    BOOK = b"@article{a, editor={B}, title={C}, journal={D}, year={1990}, pages={1-2}, edition={2}}\n@book{b, author={B}, title={C}, year={1990}}"

    def found(self, profile: str, more: str = "") -> list[str]:
        config = read(f'profile = "{profile}"\n{more}', "citecheck.toml")
        assert config is not None
        report = lint(Run((), (read_bibliography(self.BOOK, "a.bib"),)), lambda _: config)
        return [
            f"{each.name}: {each.message}" for each in report.diagnostics if each.name in {"missing-field", "hyphenated-pages"}
        ]

    def test_an_essay_asks_for_little(self) -> None:
        assert self.found("essay") == [
            "hyphenated-pages: between pages stands a dash, written “--”",
            "missing-field: this @book has no publisher",
        ]

    def test_biblatex(self) -> None:
        assert self.found("biblatex") == ["missing-field: this @article has no author"]

    def test_bibtex(self) -> None:
        assert self.found("bibtex")[0] == "missing-field: this @article has no author"
        assert self.found("bibtex")[2:] == ["missing-field: this @book has no publisher"]

    def test_strict_is_strict(self) -> None:
        config = read('profile = "strict"', "citecheck.toml")
        assert config is not None
        assert config.strict
        assert self.found("strict")[0] == "missing-field: this @article has no author"

    def test_what_a_configuration_asks_for_itself_counts(self) -> None:
        assert self.found("biblatex", '[rules.missing-field]\nrequired = { article = ["volume"] }') == [
            "missing-field: this @article has no volume"
        ]

    def test_another_profile_is_an_error(self) -> None:
        with pytest.raises(ConfigError, match=r"citecheck.toml:1: “profile” must be one of essay, biblatex, bibtex, strict"):
            read('profile = "latex"', "citecheck.toml")
