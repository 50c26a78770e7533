"""German essays: who is credited, what marks do, and which sentences are claims."""

from __future__ import annotations

import pytest
from tests.extract.reading import passages, quotations, sources

Q = "quotation"

SPEAKERS = {
    "behind the words": (
        "„Die Freiheit ist kein Geschenk“, schreibt Ricarda Huch in ihrem Tagebuch.",
        [("Die Freiheit ist kein Geschenk", Q, "Ricarda Huch")],
    ),
    "before the words": (
        "Ernst Bloch schreibt, die Hoffnung sei „ins Gelingen verliebt“.",
        [("ins Gelingen verliebt", Q, "Ernst Bloch")],
    ),
    "behind the verb": (
        "In seinem letzten Buch schreibt Plessner, dass der Mensch „von Natur aus künstlich“ sei.",
        [("von Natur aus künstlich", Q, "Plessner")],
    ),
    "at the end of the clause": (
        "Wie Ricarda Huch in ihrem Buch über die Romantik schreibt, war sie „ein Aufbruch ohne Ziel“.",
        [("ein Aufbruch ohne Ziel", Q, "Ricarda Huch")],
    ),
    "perfect": (
        "Gustav Heinemann hat die Verfassung als „großes Angebot“ bezeichnet.",
        [("großes Angebot", Q, "Gustav Heinemann")],
    ),
    "passive": (
        "Der Entwurf wurde von der Stuttgarter Zeitung als „mutlos und ohne Maß“ beschrieben.",
        [("mutlos und ohne Maß", Q, "Stuttgarter Zeitung")],
    ),
    "so": (
        "Die Grenze, so Heinemann, sei „ein Übel auf Zeit“. Gustav Heinemann schwieg.",
        [("ein Übel auf Zeit", Q, "Gustav Heinemann")],
    ),
    "so, between two parts": (
        "„Das ist“, so der französische Präsident Léon Marchand weiter, „ein Weckruf für alle.“",
        [("Das ist", Q, "Léon Marchand"), ("ein Weckruf für alle.", Q, "Léon Marchand")],
    ),
    "laut": (
        "Laut Ferdinand Tönnies beruht die Gemeinschaft „auf dem Wesenwillen der Menschen“.",
        [("auf dem Wesenwillen der Menschen", Q, "Ferdinand Tönnies")],
    ),
    "zufolge": (
        "Tönnies zufolge ist die Gesellschaft „ein Gebilde des Denkens“ geblieben.",
        [("ein Gebilde des Denkens", Q, "Tönnies")],
    ),
    "genitive": (
        "Kants These, dass der Mensch „niemals bloß ein Mittel“ sei, wirkt fort.",
        [("niemals bloß ein Mittel", Q, "Kant")],
    ),
    "genitive with an apostrophe": (
        "Marx’ Satz „Die Philosophen haben die Welt nur interpretiert“ steht an der Wand.",
        [("Die Philosophen haben die Welt nur interpretiert", Q, "Marx")],
    ),
    "in somebody's words": (
        "In Hegels Worten beginnt die Eule „erst mit der Dämmerung“ ihren Flug.",
        [("erst mit der Dämmerung", Q, "Hegel")],
    ),
    "in the words of": (
        "Mit den Worten von Rosa Mayreder: „Jede Zeit hat die Frauen, die sie verdient.“",
        [("Jede Zeit hat die Frauen, die sie verdient.", Q, "Rosa Mayreder")],
    ),
    "separable verb": (
        "Walter Scheel räumte später ein, man habe „die Lage falsch eingeschätzt“.",
        [("die Lage falsch eingeschätzt", Q, "Walter Scheel")],
    ),
    "it says in": (
        "Im Bericht der Kommission heißt es: „Die Deiche waren seit Jahren morsch.“",
        [("Die Deiche waren seit Jahren morsch.", Q, "Bericht der Kommission")],
    ),
    "it says with": (
        "Bei Kant heißt es: „Der Ausgang ist selbst verschuldet.“",
        [("Der Ausgang ist selbst verschuldet.", Q, "Kant")],
    ),
    "er": (
        "Willy Brandt schwieg lange. »Das Leben ist kurz«, sagte er dann.",
        [("Das Leben ist kurz", Q, "Willy Brandt")],
    ),
    "sie, a woman": (
        "Anna Seghers und Bertolt Brecht trafen sich oft. Sie schrieb am Abend: „Die Toten bleiben jung.“",
        [("Die Toten bleiben jung.", Q, "Anna Seghers")],
    ),
    "relative clause": (
        "Bertolt Brecht, der damals in Svendborg lebte, notierte, dass „die Zeiten finster“ seien.",
        [("die Zeiten finster", Q, "Bertolt Brecht")],
    ),
    "apposition": (
        "Die Philosophin Martha Wegener nennt die Scham „ein gefährliches Gefühl im Recht“.",
        [("ein gefährliches Gefühl im Recht", Q, "Martha Wegener")],
    ),
    "surname after full name": (
        "Der Historiker Heinrich August Winkler sprach zuerst. Winkler nannte den Weg „lang und ohne Umkehr“.",
        [("lang und ohne Umkehr", Q, "Heinrich August Winkler")],
    ),
    "office with a genitive": (
        "„Die Grenze“, erklärte der Sprecher der Regierung, „bleibt geschlossen.“",
        [("Die Grenze", Q, "der Sprecher der Regierung"), ("bleibt geschlossen.", Q, "der Sprecher der Regierung")],
    ),
    "newspaper in marks": (
        "Das „Neue Blatt“ schreibt, die Lage sei „ernst, aber nicht hoffnungslos“.",
        [("Neue Blatt", "scare", None), ("ernst, aber nicht hoffnungslos", Q, "Neue Blatt")],
    ),
    "inner marks": (
        "Lessing antwortet: „Er nannte es ‚ein Trauerspiel‘ und ging.“",
        [("Er nannte es ‚ein Trauerspiel‘ und ging.", Q, "Lessing"), ("ein Trauerspiel", "scare", None)],
    ),
    "in the street": ("„Nie wieder“, sagte er.", [("Nie wieder", "dialogue", None)]),
    "term": ("Das Wort „Heimat“ hat eine lange Geschichte.", [("Heimat", "term", None)]),
    "so-called": ("Die sogenannten „Experten“ irrten wieder.", [("Experten", "term", None)]),
    "title": ("Sein Aufsatz „Über das Wahrsagen“ erschien im Dezember.", [("Über das Wahrsagen", "title", None)]),
    "sign": (
        "Eine Frau hielt ein Plakat mit der Aufschrift „Keinen Schritt weiter“.",
        [("Keinen Schritt weiter", "display", None)],
    ),
    "separable verb behind the words": (
        "„Das war nie so geplant“, winkt Hanna Brück ab.",
        [("Das war nie so geplant", Q, "Hanna Brück")],
    ),
    "two words of a verb": (
        "Hanna Brück gab zu Protokoll, sie habe „nichts gehört und nichts gesehen“.",
        [("nichts gehört und nichts gesehen", Q, "Hanna Brück")],
    ),
    "mood": (
        "Hanna Brück lobte den Hafen nicht. Er sei „ein Museum für Kräne und Möwen“.",
        [("ein Museum für Kräne und Möwen", Q, "Hanna Brück")],
    ),
    "mood, of a document": (
        "Nun gibt es ein Gutachten. Die Balken seien feucht, ein Umbau „nicht zu bezahlen und nicht zu wollen“.",
        [("nicht zu bezahlen und nicht zu wollen", Q, "ein Gutachten")],
    ),
    "passive in a document": (
        "Im Protokoll ist vermerkt, der Müller habe „die Schleuse nicht schließen wollen“.",
        [("die Schleuse nicht schließen wollen", Q, "Protokoll")],
    ),
    "it is spoken of in a document": (
        "In dem Papier ist von „schweren Schäden am Balken“ die Rede.",
        [("schweren Schäden am Balken", Q, "dem Papier")],
    ),
    "it says with a body of no list": (
        "„Das Holz hält noch zehn Jahre“, heißt es bei der Seilerei.",
        [("Das Holz hält noch zehn Jahre", Q, "der Seilerei")],
    ),
    "fronted object": (
        "Von einem „Hafen ohne jedes Wasser“ spricht dagegen Paul Kern.",
        [("Hafen ohne jedes Wasser", Q, "Paul Kern")],
    ),
    "fronted clause": (
        "Dass der Hafen „nicht mehr zu halten“ sei, hatte zuvor Paul Kern erklärt.",
        [("nicht mehr zu halten", Q, "Paul Kern")],
    ),
    "with the words": (
        "Mit den Worten „Wir haben lange genug gewartet“ eröffnete Hanna Brück die Sitzung.",
        [("Wir haben lange genug gewartet", Q, "Hanna Brück")],
    ),
    "stems from": (
        "Der Satz „Der Hafen vergisst keinen Namen“ stammt von Paul Kern.",
        [("Der Hafen vergisst keinen Namen", Q, "Paul Kern")],
    ),
    "dative first": (
        "Wilhelmine Kestner zog fort. Ihrer Schwester Tilde schrieb sie, die Stadt rieche „nach Teer und schlechtem Gewissen“.",
        [("nach Teer und schlechtem Gewissen", Q, "Wilhelmine Kestner")],
    ),
    "relative clause of the nearest name": (
        "Beifall erhielt sie von Udo Rapp, der den Plan „mutig und längst überfällig“ nannte.",
        [("mutig und längst überfällig", Q, "Udo Rapp")],
    ),
    "compound as a role": (
        "Verkehrsministerin Ilse Kamp schwieg. Otto Rahn fragte nach. Die Ministerin sprach von „einem Befund ohne Ausweg“.",
        [("einem Befund ohne Ausweg", Q, "Ilse Kamp")],
    ),
    "the only woman": (
        "Beate Lück wohnt am Hafen. „Wir hören die Kräne nachts“, erzählt die Rentnerin.",
        [("Wir hören die Kräne nachts", Q, "Beate Lück")],
    ),
    "somebody's verdict": (
        "„Das Holz gibt bald nach“, lautet das Urteil von Hanna Brück.",
        [("Das Holz gibt bald nach", Q, "Hanna Brück")],
    ),
    "quoted with the words": (
        "Paul Kern wird mit den Worten zitiert, man warte „nicht länger auf ein Wunder“.",
        [("nicht länger auf ein Wunder", Q, "Paul Kern")],
    ),
    "used to say": (
        "Der alte Lotse pflegte zu sagen: „Das Wasser liest man von unten.“",
        [("Das Wasser liest man von unten.", Q, "Der alte Lotse")],
    ),
    "interview": (
        "Die Ingenieurin Rita Behn prüft Brücken.\n\nFrau Behn, wie geht es der Brücke?\n\nSchlecht.\n\nIm Mai schrieben Sie, sie sei „eine müde alte Greisin“. Stimmt das noch?\n\nJa.\n\nUnd der Beton?\n\nNein.",
        [("eine müde alte Greisin", Q, "Rita Behn")],
    ),
    "Swiss spelling": (
        "Im Bericht der Kommission heisst es: «Die Deiche waren seit Jahren morsch.»",
        [("Die Deiche waren seit Jahren morsch.", Q, "Bericht der Kommission")],
    ),
    "surname that is a common noun": (
        "„Das ist das Ende der Geduld“, sagt Luk Mauer, Autor eines Buchs über Brücken.",
        [("Das ist das Ende der Geduld", Q, "Luk Mauer")],
    ),
    "mood, two sentences behind the document": (
        "Nun gibt es ein Gutachten. Es hat neunzig Seiten. Die Balken seien „nicht zu bezahlen und nicht zu retten“.",
        [("nicht zu bezahlen und nicht zu retten", Q, "ein Gutachten")],
    ),
    "to whom it is said, by its article": (
        "Der Zeitung sagte Irma Kolb, der Deich sei „von innen morsch“ und nicht zu halten.",
        [("von innen morsch", Q, "Irma Kolb")],
    ),
    "to whom it is said, by an adjective": (
        "Noch Gerhard Olms, ihr erster Biograph, handelt sie kurz ab und bescheinigt der jungen Frau „tändelnde Lehrjahre“.",
        [("tändelnde Lehrjahre", Q, "Gerhard Olms")],
    ),
    "confided": (
        "Irma Kolb fuhr nach Stettin. Der Freundin Lotte Mahn vertraute sie an, sie sei „nur sitzen geblieben“.",
        [("nur sitzen geblieben", Q, "Irma Kolb")],
    ),
    "in it": (
        "Auslöser ist ein internes Papier der Verwaltung. Darin heißt es, die Setzung sei „systematisch unterschätzt“ worden.",
        [("systematisch unterschätzt", Q, "ein internes Papier")],
    ),
    "from circles": (
        "Aus Koalitionskreisen verlautete, der Minister werde „sehr gute Antworten brauchen“.",
        [("sehr gute Antworten brauchen", Q, "Koalitionskreisen")],
    ),
    "a document with a gender": (
        "Die Studie liegt seit Mai vor. Sie spricht von „allgemeiner Ermüdung“.",
        [("allgemeiner Ermüdung", Q, "Die Studie")],
    ),
    "a description in the genitive": (
        "Emil von Sporn empfing sie kühl. Nach der Darstellung des Gelehrten sei ein „überspanntes Fräulein“ erschienen.",
        [("überspanntes Fräulein", Q, "Emil von Sporn")],
    ),
}


@pytest.mark.parametrize("name", SPEAKERS)
def test_speakers(name: str) -> None:
    text, wanted = SPEAKERS[name]
    assert quotations(text, "de") == wanted


CLAIMS = {
    "Irma Kolb lehnte ab, und zwar mit der Begründung, das Wasser brauche keinen Vorsitz.": ["Irma Kolb"],
    "Dass der Deich hält, glaubt Irma Kolb nicht.": ["Irma Kolb"],
    "Die Quote ist dort, nach Angaben der Kreishandwerkerschaft, auf elf Prozent gesunken.": ["der Kreishandwerkerschaft"],
    "Irma Kolb hielt den Mangel für eine Erfindung.": ["Irma Kolb"],
    "Irma Kolb wusste zu berichten, der Deich sei morsch.": ["Irma Kolb"],
    "Die Opposition sieht darin einen Bruch der Pflicht.": ["Die Opposition"],
    "Irma Kolb warnte vor Deichen. Ein Deich, der nachgebe, lasse sich erhöhen.": ["Irma Kolb", "Irma Kolb"],
    "Anna Orth ist überzeugt, dass der Hafen verlandet.": ["Anna Orth"],
    "Das Gericht entschied, dass der Mieter kein Recht habe.": ["Das Gericht"],
    "Das Gesetz schreibt vor, dass jeder Hafen einen Meister hat.": ["Das Gesetz"],
    "Es heißt, die Brücke sei römisch.": ["~Es heißt"],
    "Es wird behauptet, die Brücke sei römisch.": ["~Es wird behauptet"],
    "Plessner schreibt, dass der Mensch seine Grenzen lebt.": ["Plessner"],
    "Die Historikerin Hedwig Lang weist darauf hin, dass die Wahl frei war.": ["Hedwig Lang"],
    "Der Minister sagte am Montag der Zeitung, er habe nichts gewusst.": ["Der Minister"],
    "Weil Popper behauptet, dass Theorien scheitern müssen, gilt er als streng.": ["Popper"],
    "Auch Kant schreibt, dass die Lüge verboten sei.": ["Kant"],
    "Die Einheit komme bald, meint Gustav Heinemann.": ["Gustav Heinemann"],
    "Nach Ansicht von Karl Löwith lässt sich die Geschichte nicht lenken.": ["Karl Löwith"],
    "Nach Ansicht Kants ist der Mensch ein Zweck an sich.": ["Kant"],
    "Den Angaben der Polizei zufolge wurden drei Menschen verletzt.": ["der Polizei"],
    "Habermas zufolge lebt die Demokratie vom Gespräch.": ["Habermas"],
    "Marx’ These, dass alle Geschichte Kampf sei, wurde oft bestritten.": ["Marx"],
    "Karl Löwith sah das anders. Für Löwith war die Moderne ein Erbe.": ["Karl Löwith"],
    "Der Philosoph vertritt die Auffassung, dass nichts gewiss ist.": ["Der Philosoph"],
    "Der Bericht kommt zu dem Schluss, dass zwei von drei gegangen sind.": ["Der Bericht"],
    "Das war, wie Jürgen Kopp bemerkt hat, eine Zuspitzung.": ["Jürgen Kopp"],
    "Im Vertrag steht, dass die Archive geöffnet werden.": ["Vertrag"],
    "Kritiker sagen, die Zahlen stimmten nie.": ["~Kritiker"],
    "Karl Uhde behauptet, nie dort gewesen zu sein.": ["Karl Uhde"],
    "Kritiker werfen der Stadt vor, zu spät gehandelt zu haben.": ["~Kritiker"],
    "Das Amt geht von steigenden Preisen aus.": ["Das Amt"],
    "Den Kirchenbüchern zufolge starb die Hälfte der Alten.": ["Den Kirchenbüchern"],
    "Eva Behn hat geltend gemacht, dass der Fluss älter ist.": ["Eva Behn"],
    "Studien zeigen, dass die meisten zurückkehrten.": ["~Studien"],
    "Es wird behauptet, dass die Tür nie geschlossen war.": ["~Es wird behauptet"],
    "Oft wird argumentiert, dass der Markt alles regle.": ["~argumentiert"],
    "Die Zeitung „Die Glocke“ berichtete, die Verhandlungen seien gescheitert.": ["Die Glocke"],
    "Helmut Sonntag sagte, die Träume gehörten zum Arzt. Das Land brauche Ruhe. Es regnete.": ["Helmut Sonntag"] * 2,
}


@pytest.mark.parametrize("text", CLAIMS)
def test_claims(text: str) -> None:
    assert sources(text, "de") == CLAIMS[text]


@pytest.mark.parametrize(
    "text",
    [
        "Ich behaupte, dass Europa lebt.",
        "Wir zeigen, dass der Effekt klein ist.",
        "Man sagt, dass der Wind sich legt.",
        "Die Mauer fiel in einer einzigen Nacht.",
        "Kaum jemand bestreitet, dass sich das Klima ändert.",
        "Die von Marx behauptete Verelendung blieb aus.",
        "Er bat sie, den Raum zu verlassen.",
        "Die Frage ist, ob das stimmt.",
        "Man wird einwenden, dass ein Buch wenig beweist.",
        "Er räumte ein Zimmer unter dem Dach.",
        "Ein Sprecher des Ministeriums wollte sich nicht äußern.",
        "Politik verspricht viel, und Menschen glauben gern.",
        "Der Sturm war so laut, dass niemand schlief.",
        "Niemand hat ihr gesagt, dass der Deich nicht hält.",
        "Es sei denn, es regnet.",
    ],
)
def test_no_claims(text: str) -> None:
    assert sources(text, "de") == []


def test_ordinals_end_no_sentence() -> None:
    text = "Am 3. Oktober trat das Land bei. Im 19. Jahrhundert war das z. B. in Köln anders."
    assert [span.of(text) for span in passages(text, "de").sentences] == [
        "Am 3. Oktober trat das Land bei.",
        "Im 19. Jahrhundert war das z. B. in Köln anders.",
    ]


def test_dashes_open_speech() -> None:
    text = "Der Wirt kam.\n\n– Kommst du heute?\n\n– Ja, sagte Paul Wegener, gleich nachher.\n\n– Gut."
    assert quotations(text, "de") == [
        ("Kommst du heute?", "dialogue", None),
        ("Ja", "dialogue", "Paul Wegener"),
        ("gleich nachher.", "dialogue", "Paul Wegener"),
        ("Gut.", "dialogue", None),
    ]


def test_dashes_before_items_do_not() -> None:
    assert quotations("Drei Dinge fehlen:\n\n– der Mut zur Tat\n\n– die Zeit\n\n– das Geld", "de") == []


def test_the_sentence_after_a_block_says_whose_it_is() -> None:
    text = "Er las vor.\n\n> Die Nation ist eine tägliche Abstimmung, und niemand zählt sie aus.\n\nSo Ernest Rabe 1882."
    assert quotations(text, "de") == [("Die Nation ist eine tägliche Abstimmung, und niemand zählt sie aus.", Q, "Ernest Rabe")]
