"""Texts that a noun alone speaks of: "the article" after "Article 4", an entry in somebody’s diary."""

from __future__ import annotations

from citecheck.extract.language.tokens import OWNER
from citecheck.extract.names.register import Register
from citecheck.extract.phrases.phrases import Phrase
from citecheck.extract.prose.prose import Prose
from citecheck.extract.speakers.pronouns import Antecedents

_NAME = 8  # tokens of a name and its owner’s ending
_FAR = 400  # tokens that a description looks back for a name


class Texts:
    """Finds which text a noun means, or who keeps it."""

    def __init__(self, prose: Prose, register: Register) -> None:
        self._prose = prose
        self._register = register

    def keeper(self, phrase: Phrase, antecedents: Antecedents) -> str | None:
        """Who keeps the diary that an entry is in, spoken of in the sentence before: "She copied it into her diary. There is an entry that reads …"."""
        lower, lexicon = self._prose.tokens.lower, self._prose.lexicon
        if lower[phrase.head] not in lexicon["nouns.entries"]:
            return None
        here = self._prose.sentence_at(self._prose.tokens.starts[phrase.first])
        for place in range(phrase.first - 1, self._prose.ranges[max(0, here - 1)].start, -1):
            if lower[place] in lexicon["nouns.diaries"] and lower[place - 1] in lexicon["pronouns.possessive"]:
                return antecedents.of(place - 1)
            if lower[place] in lexicon["nouns.diaries"] and lower[place - 1] == OWNER:
                names = [name for name in self._register.within(place - _NAME, place - 2) if name.last == place - 2]
                return self._register.whole(names[-1]) if names else None
        return None

    def called_after(self, phrase: Phrase) -> str | None:
        """The text or body named before whose name holds the noun of a description: "the article" after "Article 4"."""
        lower = self._prose.tokens.lower
        if phrase.kind not in {"work", "institution"} or phrase.last > phrase.first + 1:
            return None
        names = reversed(self._register.within(max(0, phrase.first - _FAR), phrase.first - 1))
        return next(
            (
                self._register.whole(name)
                for name in names
                if name.last > name.first
                and lower[phrase.head] in lower[name.first : name.last + 1]
                and self._prose.quoted[name.first] < 0
            ),
            None,
        )
