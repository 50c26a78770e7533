"""Which body “the company” means: the one that something was told of last."""

from __future__ import annotations

from citecheck.extract.names.given import is_given
from citecheck.extract.names.names import NameMention
from citecheck.extract.names.register import Register
from citecheck.extract.phrases.phrases import Phrase
from citecheck.extract.prose.prose import Prose
from citecheck.extract.speakers.parts import Parts

_NEAR = 3  # sentences that "the company" looks back


class Firms:
    """Finds the names that “the company”, “the airline” and the like lead back to."""

    def __init__(self, prose: Prose, register: Register) -> None:
        self._prose = prose
        self._register = register
        self._parts = Parts(prose, register)

    def meant(self, phrase: Phrase) -> str | None:
        """The full name of the body that is the subject of a sentence or clause not long before a description of two words, or None."""
        if phrase.last != phrase.first + 1:
            return None
        here = self._prose.sentence_at(self._prose.tokens.starts[phrase.first])
        floor = self._prose.ranges[max(0, here - _NEAR)].start
        names = reversed(self._register.within(floor, phrase.first - 1))
        return next((self._register.whole(name) for name in names if self._may_be(name) and self._leads(name)), None)

    def _leads(self, name: NameMention) -> bool:
        part = self._parts.of(name.first, name.last)
        return part.leads and part.acts

    def _may_be(self, name: NameMention) -> bool:
        """Whether nothing tells that a name is a person’s or a place’s."""
        lexicon, word = self._prose.lexicon, self._prose.tokens.lower[name.last]
        if self._prose.quoted[name.first] >= 0 or name.titled or self._register.gender(name):
            return False
        known = word in lexicon.union("names.countries", "names.peoples", "names.places", "months.names")
        return not (known or is_given(self._prose, name.first) or self._register.has_role(self._register.whole(name)))
