"""
Text in UTF-8 that a program once took for Windows-1252, sign by sign: “Ã¶” for “ö”, “â€™” for “’”.

After the Encoding Standard (whatwg.org), by which the five bytes that Windows-1252 leaves open stand for themselves.
"""

from __future__ import annotations

# Where a sequence of two bytes begins in garbled texts of European languages; others are found in texts that are whole.
_LEADS_OF_TWO = frozenset("ÃÂÅÄÐÑÎÏ")
_SURE = frozenset("ÃÂ")
# What may follow a letter in French and Scandinavian texts.
_QUOTING = frozenset("»«\u00a0”“’‘°")
_LENGTHS = {"â": 3, "Ð": 2, "ï": 3, "ð": 4, "á": 3, "à": 3}


def repaired(run: str) -> str:
    """A run of letters beyond ASCII with every garbled sequence put right; the same text if there is none."""
    out: list[str] = []
    at = 0
    while at < len(run):
        length, sign = _sign_at(run, at)
        out.append(sign)
        at += length
    text = "".join(out)
    return text if text == run else repaired(text)


def _sign_at(run: str, at: int) -> tuple[int, str]:
    """How many characters at this place stand for one sign, and the sign."""
    lead = run[at]
    length = 2 if lead in _LEADS_OF_TWO else _LENGTHS.get(lead, 1)
    sequence = run[at : at + length]
    if length == 1 or len(sequence) < length:
        return 1, lead
    if length == 2 and lead not in _SURE and sequence[1] in _QUOTING:  # noqa: PLR2004 - a lead and one more
        return 1, lead
    try:
        sign = bytes(map(_byte, sequence)).decode()
    except (UnicodeEncodeError, UnicodeDecodeError, ValueError):
        return 1, lead
    return length, sign


def _byte(char: str) -> int:
    """The byte that Windows-1252 shows as this character. Raises ValueError for one that it has not."""
    if ord(char) < 0x100:  # noqa: PLR2004 - of Latin-1, which Windows-1252 has but for some controls
        return ord(char)
    return char.encode("cp1252")[0]
