"""Who wrote or sent a text, told by the clause behind it: "a postcard that she sent to Vera", "the note Mr. Pell left on the table"."""

from __future__ import annotations

from collections.abc import Callable

from citecheck.extract.names.register import Register
from citecheck.extract.prose.prose import Prose

_NAME = 4  # tokens of a name with its title


def sender(prose: Prose, register: Register, place: int, pronoun: Callable[[int], str | None]) -> str | None:
    """
    Find who wrote the text that the noun at a token means, as the clause behind it tells.

    `pronoun` tells whom the pronoun at a token stands for. None where no such clause follows or its subject is no person.
    """
    lower, lexicon = prose.tokens.lower, prose.lexicon
    start = place + 1 + (lower[place + 1 : place + 2] == [","])
    start += lower[start : start + 1] != [] and lower[start] in lexicon["pronouns.relative"]
    if start >= len(lower) or prose.quoted[start] >= 0:
        return None
    if lower[start] in lexicon.union("pronouns.masculine", "pronouns.feminine"):
        return pronoun(start) if _sends(prose, start + 1) else None
    for name in register.within(start, start + _NAME):
        human = register.is_person(name) or register.may_be_person(name)
        if name.first == start and human and _sends(prose, name.last + 1):
            return register.whole(name)
    return None


def _sends(prose: Prose, place: int) -> bool:
    """Whether a verb of writing or sending stands at a token, or behind "had" there."""
    lower, lexicon = prose.tokens.lower, prose.lexicon
    place += lower[place : place + 1] != [] and lower[place] in lexicon["verbs.auxiliary"]
    return lower[place : place + 1] != [] and lower[place] in lexicon.union("verbs.sent", "verbs.authored")
