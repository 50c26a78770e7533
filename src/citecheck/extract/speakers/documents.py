"""Which document “it” means, where nothing else does: the letter, report or notice that was spoken of last, and whose it is."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import compress

from citecheck.extract.language.tokens import OWNER
from citecheck.extract.names.register import Register
from citecheck.extract.phrases.chains import ending_at
from citecheck.extract.phrases.phrases import Phrase
from citecheck.extract.prose.prose import Prose


def last_document(prose: Prose, register: Register, known: Mapping[int, str | None], part: range) -> str | None:
    """
    Whose document a stretch of text spoke of last, or in what words: "I read his message again. It ends …", "a copy of the notice. It says …".

    known: whom each pronoun stands for. None when no document is spoken of there outside marks.
    """
    lower, lexicon = prose.tokens.lower, prose.lexicon
    written = lexicon["speakers.work"]
    for place in compress(reversed(part), map(written.__contains__, reversed(lower[part.start : part.stop]))):
        ahead = lower[place - 1] if place > part.start else ""
        said = lexicon.ends(ahead, "endings.plural") and ahead not in lexicon["grammar.determiners"]  # "the nurses report"
        if prose.quoted[place] >= 0 or place in prose.nameable or said or lexicon.ends(lower[place], "endings.plural"):
            continue
        phrase = ending_at(prose, place, part.start)
        told = None if phrase is None else _told(prose, register, known, phrase, place)
        if told is not None:
            return told
    return None


def _told(prose: Prose, register: Register, known: Mapping[int, str | None], phrase: Phrase, place: int) -> str | None:
    """Whose document the noun at a token is, or the words that tell which it is; None for the author's own, and where nothing tells."""
    lower, lexicon = prose.tokens.lower, prose.lexicon
    first = max((at for at in range(phrase.first, place) if lower[at] in lexicon["grammar.determiners"]), default=place)
    owner = next((at for at in range(place - 1, phrase.first, -1) if lower[at] == OWNER), 0)
    names = register.within(phrase.first, owner) if owner else []
    if names:
        return register.whole(names[-1]) if names[-1].last == owner - 1 else None
    if first == place or lower[first] in lexicon["verbs.own"]:
        return None
    meant = known.get(first) if lower[first] in lexicon["pronouns.possessive"] else None
    return meant or prose.of(first, place)
