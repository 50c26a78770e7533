"""Works that only quote whoever is credited."""

from __future__ import annotations

import pytest

from citecheck.extract.citations.citations import extract
from citecheck.readers.reader import read

TEXT = """“A fiction” (Crowe, quoted in Bell 1991, 4); “a scandal” (as cited in Bell 1991, 5); “a folly”[^1]; “a whim” (Bell 1991, 6).

[^1]: Orme, quoted in Ann Bell, *The Canal* (London: Reed, 1991), 7.
"""


def test_a_work_that_only_quotes_says_who_is_quoted() -> None:
    cites = [cite for citation in extract(read(TEXT.encode(), "essay.md")) for cite in citation.cites]
    assert [cite.quoted for cite in cites if cite.title is None] == [("Crowe",), (), None]
    assert [cite.quoted for cite in cites if cite.title is not None] == [("Orme",)]


@pytest.mark.parametrize(
    ("note", "quoted"),
    [
        ("Quoted in Ann Bell, *The Canal* (London: Reed, 1991), 7.", ()),
        ("1. Quoted in Ann Bell, *The Canal* (London: Reed, 1991), 7.", ()),
        ("Qtd. in Ann Bell, *The Canal* (London: Reed, 1991), 7.", ()),
        ("J. Orme, cit. in Ann Bell, *The Canal* (London: Reed, 1991), 7.", ("J. Orme",)),
        ("John Orme, *Tides* (York: Low, 1880), 3, quoted in Ann Bell, *The Canal* (London: Reed, 1991), 7.", None),
        ("Ann Bell, *The Canal* (London: Reed, 1991), 7.", None),
    ],
)
def test_a_note_that_names_another_work_before_credits_that_one(note: str, quoted: tuple[str, ...] | None) -> None:
    text = f"“A folly”[^1].\n\n[^1]: {note}\n"
    assert [cite.quoted for each in extract(read(text.encode(), "essay.md")) for cite in each.cites[:1]] == [quoted]
