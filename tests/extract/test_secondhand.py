"""Works that only quote whoever is credited."""

from __future__ import annotations

from citecheck.extract.citations.citations import extract
from citecheck.readers.reader import read

TEXT = """“A fiction” (Crowe, quoted in Bell 1991, 4); “a scandal” (as cited in Bell 1991, 5); “a folly”[^1]; “a whim” (Bell 1991, 6).

[^1]: Orme, quoted in Ann Bell, *The Canal* (London: Reed, 1991), 7.
"""


def test_a_work_that_only_quotes_says_who_is_quoted() -> None:
    cites = [cite for citation in extract(read(TEXT.encode(), "essay.md")) for cite in citation.cites]
    assert [cite.quoted for cite in cites if cite.title is None] == [("Crowe",), (), None]
    assert [cite.quoted for cite in cites if cite.title is not None] == [("Orme",)]
