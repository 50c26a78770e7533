"""Texts that a noun alone speaks of: "the article" after "Article 4", an entry in somebody’s diary."""

from __future__ import annotations

from citecheck.extract.language.tokens import OWNER
from citecheck.extract.names.register import Register
from citecheck.extract.phrases.nounphrases import after
from citecheck.extract.phrases.phrases import Phrase
from citecheck.extract.prose.prose import Prose
from citecheck.extract.speakers.pronouns import Antecedents
from citecheck.extract.speakers.senders import sender

_NAME = 8  # tokens of a name and its owner’s ending
_NEAR = 2  # sentences before a text that is spoken of again
_KEPT = 2000  # tokens that a diary is remembered
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
            if lower[place] in lexicon["nouns.diaries"]:
                owner = self._owner(place, antecedents)
                if owner is not None:
                    return owner
        return None

    def writer(self, phrase: Phrase, antecedents: Antecedents) -> str | None:
        """Whose a text is that is spoken of again: "He read her letter. The letter said …", "Ansty’s diary is long. … The diary is no help"."""
        lower, lexicon = self._prose.tokens.lower, self._prose.lexicon
        head = lower[phrase.head]
        if phrase.kind != "work" or phrase.last > phrase.first + 1 or head in lexicon["speakers.laws"]:
            return None
        here = self._prose.sentence_at(self._prose.tokens.starts[phrase.first])
        near = self._prose.ranges[max(0, here - _NEAR)].start
        floor = max(0, phrase.first - _KEPT) if head in lexicon["nouns.diaries"] else near
        for place in range(phrase.first - 1, floor, -1):
            if lower[place] == head and self._prose.quoted[place] < 0:
                owner = self._owner(place, antecedents)
                if owner is not None or lower[place - 1] not in lexicon["grammar.pointing"]:
                    return owner if owner is not None and self._register.names_person(owner) else None
        return None

    def _owner(self, place: int, antecedents: Antecedents) -> str | None:
        """Whose the noun at a token is, by the owner right before it or the clause behind it."""
        lower = self._prose.tokens.lower
        if lower[place - 1] in self._prose.lexicon["pronouns.possessive"]:
            return antecedents.of(place - 1)
        if lower[place - 1] != OWNER:
            return sender(self._prose, self._register, place, antecedents.of)
        names = [name for name in self._register.within(place - _NAME, place - 2) if name.last == place - 2]
        return self._register.whole(names[-1]) if names else None

    def signer(self, phrase: Phrase) -> Phrase | None:
        """Who wrote or signed a text, right behind it: "a letter signed by Jane Orton", "A memorandum, initialled by the secretary, notes"."""
        lower, lexicon = self._prose.tokens.lower, self._prose.lexicon
        place = phrase.last + 1 + (lower[phrase.last + 1 : phrase.last + 2] == [","])
        if phrase.kind != "work" or lower[place : place + 1] == [] or lower[place] not in lexicon["verbs.authored"]:
            return None
        if lower[place + 1 : place + 2] == [] or lower[place + 1] not in lexicon["links.agent"]:
            return None
        return after(self._prose, place + 2, min(len(lower), place + 2 + _NAME))

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
