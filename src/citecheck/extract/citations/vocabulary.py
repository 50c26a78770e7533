"""The words that citations are made of beside names, whatever the language of the essay; all in lower case."""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


JOINS = _words("and & und y et e")
REST = _words("al others colleagues")
ROLES = _words("ed eds editor editors trans jr sr ii iii")
PARTICLES = _words("al bin da das de degli dei del della den der des di do dos du el ibn la las le lo los ten ter van von zu zum")
CONNECTORS = _words("of for the on de del in")
# Words that may introduce a citation and belong to no name.
LEADS = _words(
    "see also cf compare contra e.g eg i.e ie for example instance quoted qtd cited quoting citing as in by from after following but "
    "esp especially further more recently most adapted based on upon using modified reviewed discussed summarized data per vgl siehe zit nach both"
)
# Capitalised words that begin a sentence or a heading, never a surname with a date after it.
FUNCTION = _words(
    "a according after again all also although among an and another any as at because before both but by compare consider despite "
    "during each even every he her his finally first following for from given hence here how however if in indeed instead it its just later "
    "like many more moreover most much nevertheless no nor not note now of on once one only or other others our see several she "
    "similarly since so some still such than that the their then there therefore these they this those though through thus to "
    "too under unlike unless until was we were what when where whereas which while who why with within without yet "
    "anders auch dagegen danach denn gegen gemäß hingegen laut nach schon seit während wie ähnlich "
    "ainsi après avec chez comme contre d'après d’après dans depuis enfin outre pour puis selon sinon voir"
)
# What is dated in prose without being cited: (May 2004), (Paris 1968); and, among other words, the Treaty of Versailles (1919).
DATED = _words(
    "january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct "
    "nov dec spring summer autumn fall winter easter monday tuesday wednesday thursday friday saturday sunday "
    "amsterdam berlin boston brussels chicago cologne geneva leipzig london madrid moscow munich oxford paris princeton rome "
    "vienna york washington beijing tokyo athens jerusalem cairo c ca circa "
    "africa america argentina asia australia austria belgium brazil britain canada chile china cuba egypt england europe france germany "
    "greece hungary india indonesia iran iraq ireland israel italy japan kenya korea lebanon libya mexico netherlands nigeria pakistan "
    "palestine poland portugal russia scotland spain sweden switzerland syria taiwan turkey uk ukraine us usa vietnam wales yugoslavia"
)
# What history dates.
EVENTS = _words(
    "accord accords act agreement amendment article battle bill book books chapter constitution convention declaration directive "
    "edict edition figure game games olympics pact part phase resolution revolution room route section siege statute step "
    "table treaty university volume vs v war wars"
)
# What is numbered: "Table 3" is nobody's page 3, nor is "Matthew 5".
NUMBERED = _words(
    "act acts article book category channel chapter class colossians corinthians covid day deuteronomy ecclesiastes ephesians episode "
    "equation exodus ezekiel figure flight form formula galatians game gate genesis grade group hebrews hosea isaiah jeremiah job john "
    "joshua judges kings layer lesson level listing leviticus line luke mark matthew micah mk model module no number numbers op page part peter "
    "phase philippians platform proverbs psalm psalms question revelation romans room round route samuel scene season section series "
    "stage step sura table thessalonians timothy title type unit version vol volume week world year"
)
# A noun of this kind makes "the … (2019)" the name of an institution, as does a name all in capitals.
INSTITUTIONS = _words(
    "academy administration agency alliance association authority bank board bureau center centre coalition college commission "
    "committee confederation council court daily gazette guardian herald journal magazine news newspaper post press times tribune department directorate federation forum foundation fund group house initiative "
    "institute institution league library ministry museum network office organisation organization panel parliament party "
    "secretariat service society survey team trust union unit"
)
# What may follow a year without a comma: "(Smith 2004 for an overview)".
AFTERWORDS = _words(
    "for on and but eds ed cited quoted emphasis my our italics translation trans original in also passim esp especially"
)
# What may stand before a title: "the film Alien (1979)", "Orwell published Nineteen Eighty-Four (1949)".
WORKS = _words(
    "album anthology ballet biopic book called column comedy composed directed drama edited entitled epic essay essays film films memoir movie named "
    "novel novella opera painted painting pamphlet play poem published released series song story symphony titled thriller tragedy trilogy western wrote"
)
# What may stand before "in Smith (2004)" or "to Smith (2004)".
REPORTED = _words(
    "according argued as ascribed attributed cited credited defined described developed discussed documented e.g e.g. explained explored expressed found given noted outlined "
    "presented proposed quoted reported reprinted reviewed see seen set shown stated suggested thanks"
)
# What points back to another citation.
BACK = _words("ibid ibidem idem op loc cit ebd")
