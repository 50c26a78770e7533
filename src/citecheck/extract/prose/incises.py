"""
Cues inside the words they report: « Le traité, écrit Delors, n’est qu’un début ».

French leaves the marks open around such a clause (Lexique des règles typographiques en usage à l’Imprimerie nationale, "Guillemets"),
and speech behind a dash has no marks to close.
"""

from __future__ import annotations

from collections.abc import Iterator

from citecheck.extract.language.lexicon import Lexicon
from citecheck.extract.language.tokens import Tokens

_PAUSES = frozenset({",", "?", "!", "…", "—", "–"})
_ENDS = _PAUSES | {".", ";", ":", "»", "“", "”", "«"}
_LONGEST = 12  # tokens of such a clause
_SUBJECTS = ("pronouns.masculine", "pronouns.feminine", "pronouns.plural", "verbs.own")


def find_incises(tokens: Tokens, lexicon: Lexicon, inside: range) -> Iterator[range]:
    """The clauses of saying among the tokens `inside`: a verb behind a comma or the like, with its subject behind it."""
    verbs = lexicon.union("verbs.speech", "verbs.manner")
    for index in inside:
        if tokens.lower[index] in verbs and _is_followed_by_subject(tokens, lexicon, index, inside.stop):
            first = index
            while first > inside.start and tokens.lower[first - 1] in lexicon.union("pronouns.clitics", "verbs.auxiliary"):
                first -= 1
            stop = next((end for end in range(index, inside.stop) if tokens.lower[end] in _ENDS), inside.stop)
            if first > inside.start + 1 and tokens.lower[first - 1] in _PAUSES and stop - first <= _LONGEST:
                yield range(first, stop)


def _is_followed_by_subject(tokens: Tokens, lexicon: Lexicon, index: int, stop: int) -> bool:
    """Whether a pronoun, a name, or a noun for a person with its article follows a verb."""
    if index + 1 >= stop:
        return False
    following = tokens.lower[index + 1]
    if following in lexicon.union(*_SUBJECTS) or tokens.words[index + 1][0].isupper():
        return True
    person = index + 2 < stop and lexicon.is_kind(tokens.lower[index + 2], "speakers.person", "speakers.kin")
    return person and following in lexicon["grammar.determiners"]
