"""French essays: who is credited, what marks do, and which sentences are claims."""

from __future__ import annotations

import pytest
from tests.extract.reading import quotations, sources

Q = "quotation"

SPEAKERS = {
    "behind the words": (
        "« Le monde commence à la porte », affirme Colette Renard dans son journal.",
        [("Le monde commence à la porte", Q, "Colette Renard")],
    ),
    "before the words": (
        "Colette Renard écrit que « la maison retient l’hiver ».",
        [("la maison retient l’hiver", Q, "Colette Renard")],
    ),
    "between two parts": (
        "« Le traité », écrit Jacques Morel, « n’est qu’un début pour nous tous ».",
        [("Le traité", Q, "Jacques Morel"), ("n’est qu’un début pour nous tous", Q, "Jacques Morel")],
    ),
    "inside the marks": (
        "« Le traité, écrit Jacques Morel, n’est qu’un début. »",
        [("Le traité, écrit Jacques Morel, n’est qu’un début.", Q, "Jacques Morel")],
    ),
    "perfect, behind the words": (
        "« C’est fini », a déclaré hier soir le président Étienne Vasseur.",
        [("C’est fini", Q, "Étienne Vasseur")],
    ),
    "dit-il": (
        "Paul Valmont revient sur son enfance. Il y voit, dit-il, « un jardin dans une tasse de thé ».",
        [("un jardin dans une tasse de thé", Q, "Paul Valmont")],
    ),
    "s’écria-t-elle": (
        "Simone Arnaud quitta la salle. « Non, s’écria-t-elle, jamais je ne signerai ! »",
        [("Non, s’écria-t-elle, jamais je ne signerai !", Q, "Simone Arnaud")],
    ),
    "elle": (
        "Élise Bonnard dénonce « un recul sans précédent » du droit. Elle ajoute que « rien n’est acquis ».",
        [("un recul sans précédent", Q, "Élise Bonnard"), ("rien n’est acquis", Q, "Élise Bonnard")],
    ),
    "Jean is a man": (
        "Jean Mercier prit la parole. Il demanda si « la cité avait peur de ses ouvriers ».",
        [("la cité avait peur de ses ouvriers", Q, "Jean Mercier")],
    ),
    "selon": ("Selon Pierre Laforge, le goût « classe celui qui classe ».", [("classe celui qui classe", Q, "Pierre Laforge")]),
    "selon les mots de": (
        "Selon les mots de Laforge, « le siècle sera lent ou ne sera pas ».",
        [("le siècle sera lent ou ne sera pas", Q, "Laforge")],
    ),
    "pour reprendre la formule de": (
        "Pour reprendre la formule de Laforge, l’art est « un anti-destin ».",
        [("un anti-destin", Q, "Laforge")],
    ),
    "comme l’écrit": (
        "Comme l’écrit Raymond Collin, l’histoire est « tragique sans être absurde ».",
        [("tragique sans être absurde", Q, "Raymond Collin")],
    ),
    "ce que X appelle": (
        "Ce que Laforge appelle « violence douce et sans maître » n’a pas vieilli.",
        [("violence douce et sans maître", Q, "Laforge")],
    ),
    "passive": (
        "La mesure a été décrite par Le Temps comme « un recul sans précédent ».",
        [("un recul sans précédent", Q, "Le Temps")],
    ),
    "somebody's thesis": (
        "La thèse de Laforge, selon laquelle « le pouvoir est partout », a été discutée.",
        [("le pouvoir est partout", Q, "Laforge")],
    ),
    "office with adjective and complement": (
        "Le ministre français de l’Intérieur a déclaré que « la loi sera appliquée partout ».",
        [("la loi sera appliquée partout", Q, "Le ministre français de l’Intérieur")],
    ),
    "apposition": (
        "La ministre de la Culture, Rachida Martin, a promis « un effort inédit pour les bibliothèques ».",
        [("un effort inédit pour les bibliothèques", Q, "Rachida Martin")],
    ),
    "elided article": ("L’auteur affirme que « tout est affaire de style ».", [("tout est affaire de style", Q, "L’auteur")]),
    "elided particle": (
        "Jean d’Aubrac parlait peu. « Le temps nous ronge », disait d’Aubrac.",
        [("Le temps nous ronge", Q, "Jean d’Aubrac")],
    ),
    "infinitive": ("Et Flaubert de conclure : « Il faut cultiver sa phrase. »", [("Il faut cultiver sa phrase.", Q, "Flaubert")]),
    "modal verb": (
        "Paul Valmont a pu écrire que « nos villes savent désormais qu’elles sont mortelles ».",
        [("nos villes savent désormais qu’elles sont mortelles", Q, "Paul Valmont")],
    ),
    "colon": (
        "Laforge écrivait : « La sociologie est un sport de combat. »",
        [("La sociologie est un sport de combat.", Q, "Laforge")],
    ),
    "newspaper": ("« Une idée folle », selon Le Temps.", [("Une idée folle", Q, "Le Temps")]),
    "lit-on dans": (
        "« Sans la liberté de blâmer », lit-on dans Le Courrier, « il n’est point d’éloge flatteur ».",
        [("Sans la liberté de blâmer", Q, "Le Courrier"), ("il n’est point d’éloge flatteur", Q, "Le Courrier")],
    ),
    "guillemets on each line": (
        "Rousseau écrit : « L’homme est né libre,\n« et partout il est dans les fers. » Puis il se tait.",
        [("L’homme est né libre,\n« et partout il est dans les fers.", Q, "Rousseau")],
    ),
    "byline": (
        "« L’homme est la mesure du jour, dans la paix comme dans la guerre. » — Émile Durand",
        [("L’homme est la mesure du jour, dans la paix comme dans la guerre.", Q, "Émile Durand")],
    ),
    "citation": ("« Le style, c’est l’homme même » (Buffon, 1753).", [("Le style, c’est l’homme même", Q, "Buffon")]),
    "in the street": ("« Je ne veux pas la guerre », dit-il.", [("Je ne veux pas la guerre", "dialogue", None)]),
    "word": ("Le mot « liberté » a une longue histoire.", [("liberté", "term", None)]),
    "so-called": ("Les prétendus « experts » se sont encore trompés.", [("experts", "term", None)]),
    "title": (
        "Dans son livre « La Condition ouvrière », Simone Arnaud raconte l’usine.",
        [("La Condition ouvrière", "title", None)],
    ),
    "sign": ("Une femme tenait une pancarte « Pas un pas de plus ».", [("Pas un pas de plus", "display", None)]),
    "tied pronoun": (
        "Claire Esterel préside la chambre. « Le pont ne sert personne », tranche-t-elle.",
        [("Le pont ne sert personne", Q, "Claire Esterel")],
    ),
    "verb of two words": (
        "« Le pont ne sert personne », fait valoir Claire Esterel.",
        [("Le pont ne sert personne", Q, "Claire Esterel")],
    ),
    "reflexive": (
        "Claire Esterel s’est emportée contre « un pont sans rivage ni raison ».",
        [("un pont sans rivage ni raison", Q, "Claire Esterel")],
    ),
    "if one believes": (
        "Si l’on en croit Claire Esterel, le pont est « un meuble posé sur l’eau ».",
        [("un meuble posé sur l’eau", Q, "Claire Esterel")],
    ),
    "to take up the words": (
        "Le pont est « un meuble posé sur l’eau », pour reprendre les mots de Luc Maurel.",
        [("un meuble posé sur l’eau", Q, "Luc Maurel")],
    ),
    "object before the verb": (
        "Armand Vialle mourut tôt. Ce dernier la décrivait comme « le génie de la patience même ».",
        [("le génie de la patience même", Q, "Armand Vialle")],
    ),
    "the latter": (
        "Claire Esterel et Luc Maurel se sont affrontés. Cette dernière a évoqué « un théâtre plein d’ombres ».",
        [("un théâtre plein d’ombres", Q, "Claire Esterel")],
    ),
    "the minister": (
        "Irène Castan ferme le pont. La ministre a évoqué « un constat qui ne laisse pas le choix ».",
        [("un constat qui ne laisse pas le choix", Q, "Irène Castan")],
    ),
    "verdict of": (
        "Verdict de Luc Maurel : « On nous a menti pendant dix ans. »",
        [("On nous a menti pendant dix ans.", Q, "Luc Maurel")],
    ),
    "one reads in": (
        "« Le béton est atteint dans la masse », peut-on lire dans la circulaire.",
        [("Le béton est atteint dans la masse", Q, "la circulaire")],
    ),
    "one says there": (
        "« La fermeture est sans issue », précise-t-on à la préfecture.",
        [("La fermeture est sans issue", Q, "la préfecture")],
    ),
    "phrase owed to": (
        "On doit à Louise Tarrade cette phrase : « La roche se lit par en dessous. »",
        [("La roche se lit par en dessous.", Q, "Louise Tarrade")],
    ),
    "interview": (
        "L’ingénieure Rita Vasseur inspecte les ponts.\n\nComment va le pont ?\n\nMal.\n\nDans votre livre, vous parlez d’un « vieillard las et têtu ». Est-ce vrai ?\n\nOui.\n\nEt le béton ?\n\nNon.",
        [("vieillard las et têtu", Q, "Rita Vasseur")],
    ),
    "dit": (
        "« C’est la fin d’une longue patience », dit Luc Maurel.",
        [("C’est la fin d’une longue patience", Q, "Luc Maurel")],
    ),
    "goes so far": (
        "Claire Esterel va jusqu’à parler d’« un mensonge de pierre ».",
        [("un mensonge de pierre", Q, "Claire Esterel")],
    ),
    "a document that says so by the way": (
        "La digue, afin, précise la circulaire du 4 avril, de « tenir à distance les promeneurs », sera fermée.",
        [("tenir à distance les promeneurs", Q, "la circulaire du 4 avril")],
    ),
    "a document that a pronoun means": (
        "La circulaire est brève. Elle exige « une vigilance de tous les instants ».",
        [("une vigilance de tous les instants", Q, "La circulaire")],
    ),
    "a pronoun of another gender than the last speaker": (
        "Firmin Escande attendait. La directrice a noté sur sa fiche : « agent en deuil ». « C'est pas mal vu », admet-il.",
        [("agent en deuil", Q, "La directrice"), ("C'est pas mal vu", Q, "Firmin Escande")],
    ),
    "a noun behind a verb": (
        "Irène Colom concède en note que le passage lui « résiste encore un peu ».",
        [("résiste encore un peu", Q, "Irène Colom")],
    ),
    "a relative clause without commas": (
        "Dans un courrier, la société qui gère le port invoque « l'érosion continue des apports ».",
        [("l'érosion continue des apports", Q, "la société")],
    ),
    "an adverbial before the subject": (
        "« Le chalut, et rien d'autre », tranche au contraire Irène Ollivier, biologiste à la station.",
        [("Le chalut, et rien d'autre", Q, "Irène Ollivier")],
    ),
    "a word of somebody's": (
        "« La rumeur ne prouve rien » : ce mot de Paul Caradec a fait fortune.",
        [("La rumeur ne prouve rien", Q, "Paul Caradec")],
    ),
    "a body where people say it": (
        "Du côté du syndicat, on dénonce « une braderie du port ».",
        [("une braderie du port", Q, "syndicat")],
    ),
}


@pytest.mark.parametrize("name", SPEAKERS)
def test_speakers(name: str) -> None:
    text, wanted = SPEAKERS[name]
    assert quotations(text, "fr") == wanted


CLAIMS = {
    "Rien n’est signé, rappelle l’intersyndicale, qui attend des garanties.": ["l’intersyndicale"],
    "Claire Esterel affirme n’avoir rien vu.": ["Claire Esterel"],
    "Ses adversaires lui reprochent d’avoir menti.": ["Ses adversaires"],
    "Les opposants dénoncent un projet ruineux.": ["Les opposants"],
    "Si l’on suit Claire Esterel, le déclin fut lent.": ["Claire Esterel"],
    "Anne Orth est convaincue que le port s’ensablera.": ["Anne Orth"],
    "La loi prévoit que chaque port a un maître.": ["La loi"],
    "Orth insiste sur le rôle des bateliers.": ["Orth"],
    "Proudhon répond que la propriété est un vol.": ["Proudhon"],
    "Le philosophe allemand Jürgen Kessler soutient que la discussion fonde la norme.": ["Jürgen Kessler"],
    "D’après Hannah Weil, l’habitude n’excuse personne.": ["Hannah Weil"],
    "À en croire Michel Lacroix, le pouvoir est partout.": ["Michel Lacroix"],
    "Aux yeux de Tocqueville, l’égalité mène à la servitude.": ["Tocqueville"],
    "Comme l’écrit Raymond Collin, l’histoire est tragique.": ["Raymond Collin"],
    "Comme Raymond Collin l’a montré, les idéologies meurent lentement.": ["Raymond Collin"],
    "Sartre nous dit que l’homme est condamné à choisir.": ["Sartre"],
    "L’hypothèse de Darwin selon laquelle les espèces évoluent a triomphé.": ["Darwin"],
    "La philosophe défend l’idée que la honte est politique.": ["La philosophe"],
    "Le maire est d’avis que le pont doit être refait.": ["Le maire"],
    "Le rapport conclut que deux personnes sur trois sont parties.": ["Le rapport"],
    "L’article 2 de la Constitution dispose que la langue de la République est le français.": ["L’article 2 de la Constitution"],
    "Paul Valmont avait beaucoup lu. Pour Valmont, la ville était un texte.": ["Paul Valmont"],
    "Des études montrent que la pauvreté recule.": ["~études"],
    "Certains affirment que l’Europe est morte.": ["~Certains"],
    "Il a été soutenu que la porte n’était jamais fermée.": ["~Il a été soutenu"],
    "La promesse n’a jamais été écrite (Sarotte 2021, 45).": ["Sarotte"],
}


@pytest.mark.parametrize("text", CLAIMS)
def test_claims(text: str) -> None:
    assert sources(text, "fr") == CLAIMS[text]


@pytest.mark.parametrize(
    "text",
    [
        "J’affirme que l’Europe existe.",
        "Nous montrons que l’effet est faible.",
        "On dit que le vent se lève.",
        "Il faut dire que la guerre était finie.",
        "Que dit Spinoza de la joie ?",
        "Son livre, écrit en 1949, parle de liberté.",
        "Le mur tomba en une seule nuit.",
        "Quand Paul Valmont publie son livre, la France doute.",
        "Il leur demanda de quitter la salle.",
        "Pour Paris, la route est longue.",
        "La note du président était brève.",
    ],
)
def test_no_claims(text: str) -> None:
    assert sources(text, "fr") == []


def test_dashes_open_speech() -> None:
    text = "— Vous partez ?\n\n— Oui, dit-il, je pars ce soir.\n\n— Seul ? demanda Emma Lenoir.\n\nElle sortit."
    assert quotations(text, "fr") == [
        ("Vous partez ?", "dialogue", None),
        ("Oui", "dialogue", None),
        ("je pars ce soir.", "dialogue", None),
        ("Seul ?", "dialogue", "Emma Lenoir"),
    ]


@pytest.mark.parametrize("text", ["— Victor Hugo", "Trois points :\n\n— la paix\n\n— la guerre\n\n— la faim"])
def test_other_dashes_do_not(text: str) -> None:
    assert quotations(text, "fr") == []


def test_behind_a_colon_a_cue_inside_is_part_of_the_words() -> None:
    text = "Laforge écrit : « La guerre, dit Marie Collin, n’est pas une solution. »"
    assert quotations(text, "fr") == [("La guerre, dit Marie Collin, n’est pas une solution.", Q, "Laforge")]
