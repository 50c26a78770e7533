"""
Words written in one that are two: « l’auteur », « dit-il ».

Which they are a language says in its file: words that lose their last letter before a vowel, and pronouns tied to the verb before them.
"""

from __future__ import annotations

from citecheck.extract.language.lexicon import Lexicon


def part(word: str, lexicon: Lexicon) -> list[tuple[int, int]]:
    """
    Where the words begin and end that a word is made of; the signs that tie them belong to none, but an apostrophe to the word before it.

    >>> part("l’auteur", Lexicon("fr", {"contractions.elided": frozenset({"l"})}))
    [(0, 2), (2, 8)]
    >>> part("dit-il", Lexicon("fr", {"contractions.clitics": frozenset({"-il"})}))
    [(0, 3), (4, 6)]
    """
    if word.isalpha():
        return [(0, len(word))]
    lower, parts, start, end = word.lower(), [], 0, len(word)
    apostrophe = max(lower.find("’"), lower.find("'"))
    if 0 < apostrophe < end - 1 and lower[:apostrophe] in lexicon["contractions.elided"]:
        start = apostrophe + 1
        parts.append((0, start))
    host = lexicon.cut(lower, "contractions.clitics")
    if start < len(host) < end:
        parts.append((start, len(host)))
        start = lower.rindex("-") + 1
    return [*parts, (start, end)]
