from __future__ import annotations

import pytest
from tests.render.entries import all_items, field_item


@pytest.mark.parametrize(
    ("kind", "type_"),
    [
        ("article", "article-journal"),
        ("artwork", "graphic"),
        ("audio", "song"),
        ("book", "book"),
        ("bookinbook", "chapter"),
        ("booklet", "pamphlet"),
        ("collection", "book"),
        ("commentary", "book"),
        ("conference", "paper-conference"),
        ("dataset", "dataset"),
        ("electronic", "webpage"),
        ("image", "graphic"),
        ("inbook", "chapter"),
        ("incollection", "chapter"),
        ("inproceedings", "paper-conference"),
        ("inreference", "entry-encyclopedia"),
        ("jurisdiction", "legal_case"),
        ("legislation", "legislation"),
        ("letter", "personal_communication"),
        ("manual", "book"),
        ("misc", "document"),
        ("movie", "motion_picture"),
        ("music", "song"),
        ("mvbook", "book"),
        ("mvcollection", "book"),
        ("mvproceedings", "book"),
        ("mvreference", "book"),
        ("online", "webpage"),
        ("patent", "patent"),
        ("performance", "performance"),
        ("periodical", "periodical"),
        ("proceedings", "book"),
        ("reference", "book"),
        ("report", "report"),
        ("review", "review"),
        ("software", "software"),
        ("standard", "standard"),
        ("suppbook", "chapter"),
        ("suppcollection", "chapter"),
        ("suppperiodical", "article-journal"),
        ("thesis", "thesis"),
        ("unpublished", "manuscript"),
        ("video", "motion_picture"),
        ("www", "webpage"),
        ("nobodyknows", "document"),
    ],
)
def test_types(kind: str, type_: str) -> None:
    assert field_item("title = {T}", kind) == {"id": "key", "type": type_, "title": "T"}


@pytest.mark.parametrize(
    ("kind", "fields", "type_", "genre"),
    [
        ("phdthesis", "", "thesis", "PhD thesis"),
        ("mastersthesis", "", "thesis", "Master’s thesis"),
        ("mastersthesis", "type = {Diploma thesis}", "thesis", "Diploma thesis"),
        ("thesis", "type = {phdthesis}", "thesis", "PhD thesis"),
        ("thesis", "type = {mathesis}", "thesis", "Master’s thesis"),
        ("thesis", "type = {Habilitation}", "thesis", "Habilitation"),
        ("techreport", "", "report", "Technical report"),
        ("report", "type = {resreport}", "report", "Research report"),
        ("report", "type = {Working Paper}", "report", "Working Paper"),
        ("patent", "type = {patreqeu}", "patent", "European patent request"),
        ("patent", "type = {patent}", "patent", ""),
        ("article", "entrysubtype = {newspaper}", "article-newspaper", ""),
        ("article", "entrysubtype = {magazine}", "article-magazine", ""),
        ("unpublished", "eventtitle = {A Meeting}", "speech", ""),
    ],
)
def test_genres(kind: str, fields: str, type_: str, genre: str) -> None:
    found = field_item(fields, kind)
    assert (found["type"], found.get("genre", "")) == (type_, genre)


@pytest.mark.parametrize("kind", ["xdata", "set", "bibnote", "control"])
def test_what_is_no_work(kind: str) -> None:
    assert [item["id"] for item in all_items(f"@{kind}{{x, title = {{X}}}} @book{{b, title = {{B}}}}")] == ["b"]


@pytest.mark.parametrize(
    ("fields", "type_"),
    [
        ("date = {1997-02-05}", "article-magazine"),
        ("year = 1997, month = {5 feb}", "article-magazine"),
        ("date = {1997-02-05}, pages = {A23}", "article-newspaper"),
        ("date = {1997-02}", "article-journal"),
        ("date = {1997-02-05}, volume = 4", "article-journal"),
        ("date = {1997-02-05}, doi = {10.1000/x}", "article-journal"),
        ("date = {1997-02-05}, entrysubtype = {journal}", "article-journal"),
    ],
)
def test_papers_of_a_day(fields: str, type_: str) -> None:
    assert field_item(f"journaltitle = {{The Paper}}, {fields}", "article")["type"] == type_
