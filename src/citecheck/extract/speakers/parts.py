"""What part a name or an office plays in its sentence: its subject, an object, or whose something is."""

from __future__ import annotations

from collections import Counter
from functools import cached_property
from typing import NamedTuple

from citecheck.extract.language.tokens import OWNER
from citecheck.extract.names.names import NameMention
from citecheck.extract.names.register import Register
from citecheck.extract.prose.prose import Prose

_PAUSES = frozenset({",", ";", "—"})
_ASIDES = {"(": ")", ",": ",", "—": "—", "–": "–"}  # what closes an aside between a subject and its verb
_ASIDE = 14  # tokens of one
_LEADS = 1.5
_FOLLOWS = 0.9
_WROTE = 1.0
_OWNS = 0.5
_OBLIQUE = 0.7  # what one loses who stands behind a preposition


class Part(NamedTuple):
    """
    A name or office in its sentence.

    score: how well it can be looked back on from the next. leads: it stands where the subject of a clause does. acts: a verb follows that is its own.
    owns: it only tells whose something is.
    """

    sentence: int
    score: float
    leads: bool
    acts: bool
    owns: bool


class Parts:
    """The parts that the names and offices of a document play."""

    def __init__(self, prose: Prose, register: Register) -> None:
        self._prose = prose
        self._register = register
        self._known: dict[int, Part] = {}

    def of(self, first: int, last: int) -> Part:
        """The part of what stands at tokens `first` to `last`."""
        known = self._known.get(first)
        if known is None:
            known = self._known[first] = self._read(first, last)
        return known

    def owns(self, name: NameMention) -> bool:
        """Whether a name only tells whose something is."""
        return self._prose.tokens.lower[name.last + 1 : name.last + 2] == [OWNER]

    @cached_property
    def doers(self) -> Counter[str]:
        """How often each word with a capital, of which nothing tells whether it is a person’s name, is the subject of a verb: "Geller played"."""
        prose, register = self._prose, self._register
        return Counter(
            name.text
            for name in register.names
            if register.may_be_person(name)
            and prose.quoted[name.first] < 0
            and self._does(name)
            and prose.tokens.lower[name.first - 1] not in prose.lexicon["grammar.articles"]
        )

    def _does(self, name: NameMention) -> bool:
        part = self.of(name.first, name.last)
        return part.leads and part.acts

    def _read(self, place: int, last: int) -> Part:
        """The part of what stands at a place; best is the subject of a sentence."""
        prose, lower, lexicon = self._prose, self._prose.tokens.lower, self._prose.lexicon
        sentence, score, leads = prose.sentence_at(prose.tokens.starts[place]), 0.0, False
        start = prose.ranges[sentence].start
        first = self._with_role(place, start)
        ahead = lower[max(start, first - 3) : first]
        owns = lower[last + 1 : last + 2] == [OWNER]
        if owns:
            wrote = len(ahead) <= 1 and any(lexicon.is_kind(word, "speakers.work") for word in lower[last + 2 : last + 4])
            score = _WROTE if wrote else -_OWNS  # "Ann Dunn’s biography of Mary Holt is kinder. She …"
        acts = not owns and self._acts(place, last)
        if not owns and (len(ahead) <= 1 or ahead[-1] in _PAUSES or ahead[-1] in lexicon["grammar.outset"]):
            leads = True
            score = _LEADS if acts or len(ahead) <= 1 or self._is_introduced(last + 1) else _FOLLOWS
        if not lexicon["grammar.prepositions"].isdisjoint(ahead):
            score, leads = score - _OBLIQUE, False
        return Part(sentence, score, leads, acts, owns)

    def _acts(self, first: int, last: int) -> bool:
        """Whether a verb in a form that is no infinitive follows, maybe behind an aside: "Orme, who was late, left"."""
        lower, lexicon, verb = self._prose.tokens.lower, self._prose.lexicon, last + 1
        if first > 0 and lower[first - 1] in lexicon["grammar.prepositions"]:
            return False
        if lower[verb : verb + 1] == [","] == lower[max(0, first - 1) : first]:
            verb += 1  # "his successor, Halleck, saw"
        elif verb < len(lower) and lower[verb] in _ASIDES:
            closer = next((at for at in range(verb + 1, min(len(lower), verb + _ASIDE)) if lower[at] == _ASIDES[lower[verb]]), -1)
            if closer < 0 or not {".", ";"}.isdisjoint(lower[verb:closer]):
                return False
            verb = closer + 1
        if verb < len(lower) and lower[verb] in lexicon["grammar.coordinators"]:
            joined = self._register.within(verb + 1, verb + 1)  # "Ann Orme and Mary Holt wrote"
            verb = joined[0].last + 1 if joined else verb
        while verb < len(lower) and lower[verb] in lexicon["grammar.adverbs"]:
            verb += 1
        verbs = lexicon.union(
            "verbs.auxiliary", "verbs.finite", "verbs.preterite", "verbs.past", "verbs.life", "verbs.speech", "verbs.thought"
        )
        return verb < len(lower) and (lower[verb] in verbs or lexicon.ends(lower[verb], "endings.past"))

    def _is_introduced(self, behind: int) -> bool:
        """Whether an aside behind a name says who its bearer is: "Sharron Store, the Leeds woman who", "Store, who"."""
        lower, lexicon = self._prose.tokens.lower, self._prose.lexicon
        told = lexicon.union("grammar.articles", "pronouns.who")
        return lower[behind : behind + 1] == [","] and not told.isdisjoint(lower[behind + 1 : behind + 2])

    def _with_role(self, first: int, floor: int) -> int:
        """Where a name begins with what its bearer is: "the publisher Maurice Quill"."""
        lower, lexicon = self._prose.tokens.lower, self._prose.lexicon
        if (
            first - 1 > floor
            and lower[first - 1] in lexicon["speakers.person"]
            and lower[first - 2] in lexicon["grammar.articles"]
        ):
            return first - 2
        return first
