"""The language that a document gives itself, in front matter or in HTML, is the one that it is read in, with or without a region."""

from __future__ import annotations

import pytest

from citecheck.extract.passages import extract
from citecheck.extract.prose.prose import Prose
from citecheck.readers import read

# Each is too short to be told by its words, and credited to nobody in the other languages.
SENTENCES = {
    "en": "“Quod erat”, replied Kennan.",
    "de": "„Quod erat“, erwiderte Kennan.",
    "fr": "« Quod erat », répliqua Kennan.",
}
TAGS = ["en", "en-US", "EN_gb", "de", "de-AT", "de_CH.UTF-8", "fr", "fr-CA", "fr-Latn-FR"]
FORMS = {
    "essay.md": "---\nlang: {}\n---\n\n{}\n",
    "quoted.md": '---\nlanguage: "{}"\n---\n\n{}\n',
    "toml.md": '+++\nlang = "{}"\n+++\n\n{}\n',
    "page.html": "<html lang={}><p>{}",
    "page.xhtml": '<html xml:lang="{}"><body><p>{}</p></body></html>',
    "essay.html": "<html lang=la><main lang='{}'><p lang=la>{}</main>",
}


@pytest.mark.parametrize("name", FORMS)
@pytest.mark.parametrize("tag", TAGS)
def test_it_is_read_in_its_language(name: str, tag: str) -> None:
    language = tag[:2].lower()
    document = read(FORMS[name].format(tag, SENTENCES[language]).encode(), name)
    assert document.language == Prose(document).lexicon.language == language
    credited = [each.attribution.speaker for each in extract(document).quotations if each.attribution is not None]
    assert credited == ["Kennan"]


@pytest.mark.parametrize("language", ["de", "fr"])
def test_without_it_so_short_a_text_is_taken_for_english(language: str) -> None:
    document = read(f"<p>{SENTENCES[language]}".encode(), "page.html")
    assert (document.language, Prose(document).lexicon.language) == ("", "en")


def test_the_language_of_a_part_is_not_that_of_the_page() -> None:
    page = (
        f"<html lang=de><p>{SENTENCES['de']}<blockquote lang=fr><p>La guerre est finie.</blockquote><p><i lang=la>Quod erat</i>."
    )
    document = read(page.encode(), "page.html")
    assert Prose(document).lexicon.language == "de"
