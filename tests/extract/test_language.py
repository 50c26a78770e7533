"""Which language a text is in, and what a language file must hold."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from tests.extract.reading import quotations, sources

from citecheck.extract.language import lexicon
from citecheck.extract.language.language import detect
from citecheck.extract.language.lexicon import load, parse
from citecheck.extract.prose.prose import Prose
from citecheck.readers.reader import read

FOLDER = Path(lexicon.__file__).parent / "words"
LANGUAGES = sorted(path.stem for path in FOLDER.glob("??.txt"))

SAMPLES = {
    "The river was low that year, and the mills by the bridge had been still for weeks.": "en",
    "Der Fluss war in diesem Jahr seicht, und die Mühlen an der Brücke standen seit Wochen still.": "de",
    "La rivière était basse cette année, et les moulins du pont ne tournaient plus depuis des semaines.": "fr",
    "Her essay “Der Zauberberg und die Folgen” was read in Zurich and then forgotten by all of them.": "en",
    "In seinem Aufsatz “The Sources of the River” geht es um die Frage, wem das Wasser gehört.": "de",
    # Languages without a file, and what is no language.
    "El río estaba bajo aquel año, y los molinos del puente llevaban semanas parados.": "en",
    "De rivier stond dat jaar laag, en de molens bij de brug stonden al weken stil.": "en",
    "Flumen eo anno humile fuit, et molae iuxta pontem diu quieverunt.": "en",
    "1234 5678 --- ***": "en",
    "": "en",
}


@pytest.mark.parametrize("text", SAMPLES)
def test_detection(text: str) -> None:
    assert detect(text) == SAMPLES[text]


def test_a_long_text_is_told_by_more_than_its_beginning() -> None:
    summary = "This is what the author of the essay had to say of it in the summary. " * 12
    german = "Der Fluss war in diesem Jahr seicht, und die Mühlen an der Brücke standen still. " * 200
    assert detect(summary + german) == "de"


def test_what_the_document_says_comes_first() -> None:
    german = "---\nlang: de-CH\n---\n\nBerlin, 1990."
    assert Prose(read(german.encode(), "essay.md")).lexicon.language == "de"
    assert Prose(read(b"Der Fluss war seicht, und die Stadt war still.", "essay.txt")).lexicon.language == "de"
    assert Prose(read(b"Berlin, 1990.", "essay.txt")).lexicon.language == "en"


@pytest.mark.parametrize("language", ["", "en-GB", "xx", "la", "../names"])
def test_english_for_what_is_unknown(language: str) -> None:
    assert load(language).language == "en"


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_list_holds_a_word_twice(language: str) -> None:
    listed: dict[str, list[str]] = {}
    for line in (FOLDER / f"{language}.txt").read_text("utf-8").splitlines():
        if line.startswith("["):
            words = listed.setdefault(line, [])
        elif line and not line.startswith("#"):
            words += line.split()
    assert {name: twice for name, words in listed.items() if (twice := {word for word in words if words.count(word) > 1})} == {}


def test_every_language_that_is_told_has_a_file() -> None:
    assert sorted(lexicon.read_lists("detection")) == LANGUAGES


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_the_lists_of_english(language: str) -> None:
    english = parse((FOLDER / "en.txt").read_text("utf-8"))
    lists = parse((FOLDER / f"{language}.txt").read_text("utf-8"))
    assert set(lists) - {"names.masculine", "names.feminine"} == set(english)


def test_every_list_is_used_and_every_list_used_is_there() -> None:
    groups = {name.partition(".")[0] for name in load("en")}
    names = re.compile(rf'"((?:{"|".join(sorted(groups))})\.[a-z-]+)"')
    used = {name for path in FOLDER.parents[1].rglob("*.py") for name in names.findall(path.read_text("utf-8"))}
    kinds = {f"verbs.{kind}" for kind in ("speech", "describe", "evidence", "thought")}
    genders = {f"pronouns.{gender}" for gender in ("masculine", "feminine", "neuter", "plural")}
    assert used | kinds | genders == set(load("en"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_words_are_in_lower_case_and_apostrophes_straight(language: str) -> None:
    lists = parse((FOLDER / f"{language}.txt").read_text("utf-8"))
    words = {word for name, listed in lists.items() if not name.startswith("patterns.") for word in listed}
    assert [word for word in words if word != word.lower() or "’" in word] == []


def test_a_new_language_is_a_new_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "names.txt").write_text("[names.feminine]\nama\n\n[names.masculine]\nkofi\n", "utf-8")
    (tmp_path / "qq.txt").write_text(
        "[verbs.speech]\nkala kalas\n[clauses.openers]\nke\n[clauses.inner]\nke\n[clauses.that]\nke\n"
        "[pronouns.masculine]\nlo\n[grammar.starters]\nlo mu\n[grammar.determiners]\nmu\n[phrases.according]\nsegu_de\n"
        "[speakers.person]\nskriban\n[marks.term]\nvorto\n",
        "utf-8",
    )
    monkeypatch.setattr(lexicon, "_FOLDER", f"{tmp_path}/")
    monkeypatch.setattr(lexicon, "_LOADED", {})
    text = "Kofi Mensa kala ke “miru nolo vesta karo”. Lo kalas ke “vesta nolo karo miru”. Mu vorto “miru” nolo."
    assert quotations(text, "qq") == [
        ("miru nolo vesta karo", "quotation", "Kofi Mensa"),
        ("vesta nolo karo miru", "quotation", "Kofi Mensa"),
        ("miru", "term", None),
    ]
    assert sources("Segu de Ama Badu, vesta nolo. Mu skriban kala ke karo nolo.", "qq") == ["Ama Badu", "Mu skriban"]


TOLD = {
    "de": [
        "„Wir haben keine Zeit“, sagte Ines Vogel. Danach ging sie.",
        "Vogel sagt, alles werde besser. Orr glaubt ihr nicht.",
        "Kant nannte Aufklärung den Ausgang aus selbst verschuldeter Unmündigkeit. Hamann spottete darüber.",
        "Wie Vogel betont, kam niemand. Orr bestätigt das (2004, S. 12).",
        "Adorno schrieb einmal: „Es gibt kein richtiges Leben im falschen.“",
    ],
    "fr": [
        "L’auteur affirme qu’il n’a rien vu. Maurel répond qu’on l’a vu.",
        "Maurel écrit : « L’hiver dure longtemps. » Personne n’en doute.",
        "« C’est faux », dit-elle. « J’étais là. »",
        "Jean Maurel soutient que l’histoire n’enseigne rien. Orr s’en moque.",
        "« Je ne sais rien », répond Maurel. Puis elle sort.",
    ],
    "en": [
        "“No time”, said Ines Vogel. Then she left.",
        "Venn calls it « absurd ». Orr laughs.",
        "Die Zeit reported losses. Der Spiegel followed.",
        "Van der Berg met von Humboldt. Des Moines slept.",
        "Madame du Deffand hated noise. Du Bois loved music.",
        "Smith (2004, 12) argues otherwise; see Le Goff (1988).",
        "Adorno’s line “Es gibt kein richtiges Leben im falschen” gets quoted often.",
        "Descartes says “je pense, donc je suis”. Many translate badly.",
        "Maurel cites Le Monde and La Croix. Orr cites Die Zeit.",
        # Languages that nobody has taught citecheck, and texts that say too little: English, the default.
        "Omnia vincit amor. Et nos cedamus amori.",
        "De regering zegt dat het niet kan. Orr vindt dat onzin.",
        "Il governo dice che non si può. Orr non ci crede.",
        "El gobierno dice que no se puede. Orr no lo cree.",
        "Regeringen siger, at det er umuligt. Orr er enig.",
        "O governo diz que não é possível. Orr não acredita.",
        "„Quod erat“, erwiderte Kennan.",
        "",
    ],
}


@pytest.mark.parametrize(("language", "text"), [(language, text) for language, texts in TOLD.items() for text in texts])
def test_two_sentences_tell_their_language_or_are_english(language: str, text: str) -> None:
    assert detect(text) == language
