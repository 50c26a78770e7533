from __future__ import annotations

import pytest

from citecheck.bib import ris
from citecheck.bib.reader import read

RECORD = """\ufeffTY  - CHAP\r
AU  - Benjamin, Walter\r
A2  - Arendt, Hannah\r
A4  - Zohn, Harry\r
TI  - The Work of Art in the Age of\r
  Mechanical Reproduction & more\r
T2  - Illuminations\r
PB  - Schocken\r
CY  - New York\r
PY  - 1968\r
DA  - 1968/05/07/Spring\r
SP  - 217\r
EP  - 251\r
SN  - 978-0-8052-0241-0\r
KW  - art\r
KW  - film\r
DO  - 10.1000/a_b\r
U1  - shelf 7\r
ER  - \r
"""


def back(text: str) -> str:
    return ris.write(read(text.encode(), "a.bib").entries).text


def test_a_record_becomes_an_entry() -> None:
    converted = ris.read(RECORD)
    assert converted.text == (
        "@incollection{benjamin1968work,\n"
        "  author = {Benjamin, Walter},\n"
        "  editor = {Arendt, Hannah},\n"
        "  translator = {Zohn, Harry},\n"
        "  title = {The Work of Art in the Age of Mechanical Reproduction \\& more},\n"
        "  booktitle = {Illuminations},\n"
        "  pages = {217--251},\n"
        "  publisher = {Schocken},\n"
        "  location = {New York},\n"
        "  date = {1968-05-07},\n"
        "  isbn = {978-0-8052-0241-0},\n"
        "  doi = {10.1000/a_b},\n"
        "  note = {U1: shelf 7},\n"
        "  keywords = {art, film},\n"
        "}\n"
    )
    assert [(loss.key, loss.message) for loss in converted.losses] == [
        ("The Work of Art in the Age of Mechanical Reproduction \\& more", "biblatex has no field for U1; it is in the note")
    ]


@pytest.mark.parametrize(
    ("line", "field"),
    [
        ("TY  - JOUR\nJO  - J. Hist.\nJF  - Journal of History", "journaltitle = {Journal of History}"),
        ("TY  - JOUR\nJO  - J. Hist.\nJF  - Journal of History", "shortjournal = {J. Hist.}"),
        ("TY  - BOOK\nAU  - World Bank", "author = {{World Bank}}"),
        ("TY  - BOOK\nAU  - King, Martin Luther, Jr.", "author = {King, Jr., Martin Luther}"),
        ("TY  - JOUR\nSP  - 12-15", "pages = {12--15}"),
        ("TY  - GEN\nY2  - 2020/1/2", "urldate = {2020-01-02}"),
        ("TY  - JOUR\nSN  - 0015-7120", "issn = {0015-7120}"),
        ("TY  - NOVEL\nTI  - 100% {of} it", "title = {100\\% \\{of\\} it}"),
        ("TY  - GEN\nN1  - one\nN1  - two", "note = {one; two}"),
        ("TY  - GEN\nPY  - no year", "@misc{entry,"),
    ],
)
def test_tags(line: str, field: str) -> None:
    assert field in ris.read(f"{line}\nER  - \n").text


@pytest.mark.parametrize("text", ["", "words", "ER  - ", "AU  - nobody", "TY  - ", "TY  - JOUR", "TY  - JOUR\n\n\nTY  - BOOK"])
def test_any_text_is_read(text: str) -> None:
    assert read(ris.read(text).text.encode(), "a.bib").faults == ()


def test_an_entry_becomes_a_record() -> None:
    text = back(
        "@article{a, author={von Lee, Ann and {World Bank}}, title={T}, subtitle={S}, journal={J}, year=1999, month=mar, pages={1--2, 5}, url={u}}"
    )
    assert text.replace("\r\n", "\n") == (
        "TY  - JOUR\nAU  - von Lee, Ann\nAU  - World Bank\nTI  - T: S\nT2  - J\nPY  - 1999\nDA  - 1999/03//\nSP  - 1–2, 5\nUR  - u\nID  - a\nER  - \n\n"
    )


@pytest.mark.parametrize(
    ("entry", "message"),
    [
        ("@book{a, title={T}, pagetotal={5}}", "RIS has no tag for “pagetotal”; it is in a note"),
        ("@book{a, title={\\emph{T}}}", "RIS has no italics or mathematics; “title” is plain text"),
        (
            "@book{a, title={T}, date={1998/1999}}",
            "RIS has no such date as 1998/1999; it begins there, and the whole is in a note",
        ),
        ("@performance{a, title={T}}", "RIS has no type for @performance; it is GEN"),
        ("@set{a, entryset={b}}", "RIS has no @set; it is left out"),
    ],
)
def test_what_is_lost_is_told(entry: str, message: str) -> None:
    assert [loss.message for loss in ris.write(read(entry.encode(), "a.bib").entries).losses] == [message]


def test_what_went_into_notes_comes_back() -> None:
    bib = "@book{a,\n  title = {T},\n  pagetotal = {5},\n  date = {1998},\n  origdate = {1950},\n  note = {N},\n}\n"
    assert ris.read(back(bib)).text == bib
