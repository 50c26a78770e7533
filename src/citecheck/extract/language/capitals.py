"""
Which capitals make names in a language that writes every noun with one.

A word is a name by what stands beside it somewhere in the document: a given name or a title before it, a verb of saying with no article before
the word, the ending of a genitive, another word with a capital that is no common noun either; and wherever the same word stands again.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator

from citecheck.extract.language.lexicon import Lexicon
from citecheck.extract.language.tokens import OWNER, Tokens

_SMALL = (
    "grammar.determiners",
    "grammar.prepositions",
    "grammar.conjunctions",
    "grammar.adverbs",
    "grammar.focus",
    "clauses.subordinate",
    "pronouns.capital",
    "pronouns.masculine",
    "pronouns.neuter",
    "pronouns.clitics",
    "verbs.own",
    "verbs.auxiliary",
    "verbs.speech",
    "verbs.thought",
    "speakers.nobody",
)
_COMMON = (
    "nouns.common",
    "nouns.content",
    "speakers.generic",
    "speakers.kin",
    "speakers.work",
    "months.names",
    "marks.term",
    "marks.title",
)
_BEARERS = ("speakers.titles", "speakers.person", "speakers.institution", "speakers.work")
_BODIES = ("speakers.institution", "marks.title")
_GIVEN = ("names.masculine", "names.feminine")
_VERBS = ("verbs.speech", "verbs.thought", "verbs.describe", "verbs.evidence", "verbs.separable")
_STOPS = frozenset(",.;:!?()")
_SUFFIXED = 3  # letters that a common noun has before its ending
_REACH = 12  # tokens from "wie" to the verb at the end of its clause


def find_proper(tokens: Tokens, lexicon: Lexicon, opening: frozenset[int]) -> frozenset[int]:
    """The indices of the tokens that are names or parts of names; `opening` are those whose capital may be due to their place."""
    return frozenset(_Capitals(tokens, lexicon, opening).names())


class _Capitals:
    """The words with a capital of one document, and what is known of them."""

    def __init__(self, tokens: Tokens, lexicon: Lexicon, opening: frozenset[int]) -> None:
        self._tokens = tokens
        self._lexicon = lexicon
        self._opening = opening
        self._small = lexicon.union(*_SMALL)
        self._lowered = {word for word in tokens.words if word[0].islower()}

    def names(self) -> Iterator[int]:
        words = self._tokens.words
        capitals = [index for index, word in enumerate(words) if word[0].isupper() and not self._is_small(index)]
        evident: set[int] = set()
        for index in capitals:
            if self._is_evident(index, evident):
                evident.add(index)
        known = {words[index] for index in evident}
        surnames = {words[index] for index in evident if index - 1 in evident and self._is_given(index - 1)}
        for index in capitals:
            again = words[index] in surnames and self._is_bare(index)
            if index in evident or again or (words[index] in known and not self._is_common(index)):
                yield index

    def _is_small(self, index: int) -> bool:
        """Whether a word has its capital only from the start of a sentence, or for politeness."""
        lower = self._tokens.lower[index]
        return lower in self._small or (index in self._opening and lower in self._lexicon["grammar.starters"])

    def _is_given(self, index: int) -> bool:
        return self._tokens.lower[index] in self._lexicon.union(*_GIVEN)

    def _is_evident(self, index: int, evident: set[int]) -> bool:
        word = self._tokens.words[index]
        if word.isupper() or word.endswith("."):
            return len(word) > 1
        if index - 1 in evident and self._is_given(index - 1):
            return True
        if index - 1 in evident and self._is_bearer(index - 2) and not self._is_bearer(index - 1):
            return True  # "ihre Biographin Hedda Sommer"
        if index - 1 in evident and index - 2 not in evident and self._is_common(index) and not self._is_bearer(index):
            return self._is_bare(index - 1)  # "sagt Luk Mauer"
        if self._is_given(index):
            return not self._is_common(index) or self._is_unusual(index + 1)
        if self._names_body(index, evident):
            return True
        if self._is_common(index):
            return False
        before = index - 1 if index and self._adjoins(index - 1) else -1
        if before in evident or self._is_bearer(before) or self._ends_noble(index):
            return True
        return self._is_owner(index) or self._speaks(index) or self._stands_in_run(index) or self._is_dated(index)

    def _ends_noble(self, index: int) -> bool:
        """Whether a given name and small words of names stand before a word: "Heinrich von der Marwitz"."""
        lower, lexicon, back = self._tokens.lower, self._lexicon, index - 1
        while back > 0 and lower[back] in lexicon["names.particles"] and lower[back] not in lexicon["names.joins"]:
            back -= 1
        return 0 <= back < index - 1 and self._tokens.words[back + 1].islower() and self._is_given(back)

    def _names_body(self, index: int, evident: set[int]) -> bool:
        """Whether a word is part of the name of a body: "Süddeutsche Zeitung", by an adjective with a capital that no sentence's start explains."""
        lower, lexicon = self._tokens.lower, self._lexicon
        if index - 1 in evident:
            return lexicon.ends(lower[index - 1], "endings.adjective") and lexicon.is_kind(lower[index], *_BODIES)
        adjective = lexicon.ends(lower[index], "endings.adjective") and index not in self._opening and not self._is_common(index)
        behind = index + 1
        return (
            adjective
            and behind < len(lower)
            and self._tokens.words[behind][0].isupper()
            and lexicon.is_kind(lower[behind], *_BODIES)
        )

    def _is_common(self, index: int) -> bool:
        """Whether a word is a common noun, or an adjective or verb that opens a sentence."""
        lower = self._tokens.lower[index]
        if index in self._opening and lower in self._lowered:
            return True
        suffixed = self._lexicon.ends(lower[_SUFFIXED:], "endings.noun")
        return suffixed or self._lexicon.is_kind(lower, *_COMMON) or self._lexicon.is_kind(lower, *_BEARERS)

    def _is_unusual(self, index: int) -> bool:
        """Whether a word with a capital that is no common noun stands at a place."""
        tokens = self._tokens
        return (
            index < len(tokens) and tokens.words[index][0].isupper() and not self._is_small(index) and not self._is_common(index)
        )

    def _adjoins(self, index: int) -> bool:
        """Whether nothing but white space, or the stop of an abbreviation, stands behind a token."""
        return self._tokens.words[index][0].isalnum() or self._abbreviates(index)

    def _abbreviates(self, index: int) -> bool:
        return (
            self._tokens.words[index] == "." and index > 0 and self._tokens.lower[index - 1] in self._lexicon["speakers.titles"]
        )

    def _is_bearer(self, index: int) -> bool:
        """Whether a title, or a noun for one who can have a name, stands at a place: "Kanzler", "die Historikerin", "Dr."."""
        if index < 0:
            return False
        place = index - 1 if self._abbreviates(index) else index
        return self._tokens.words[place][0].isupper() and self._lexicon.is_kind(self._tokens.lower[place], *_BEARERS)

    def _is_owner(self, index: int) -> bool:
        return index + 1 < len(self._tokens) and self._tokens.lower[index + 1] == OWNER

    def _is_bare(self, index: int) -> bool:
        """Whether neither an article nor an adjective or a preposition that holds one makes a word a common noun."""
        if index == 0:
            return True
        before, lexicon = self._tokens.lower[index - 1], self._lexicon
        if before in lexicon.union("grammar.determiners", "grammar.prepositions"):
            return False
        adjective = before.isalpha() and self._tokens.words[index - 1].islower() and lexicon.ends(before, "endings.adjective")
        return not adjective or before in lexicon.union(*_VERBS, "grammar.adverbs", "grammar.conjunctions")

    def _speaks(self, index: int) -> bool:
        """Whether a word is the subject of a verb of saying, or stands where one is credited: "laut Rawls", "Rawls zufolge"."""
        lower, lexicon = self._tokens.lower, self._lexicon
        before = lower[index - 1] if index else ""
        behind = lower[index + 1] if index + 1 < len(lower) else ""
        if before in lexicon.union("phrases.according", "phrases.aside") or behind in lexicon["phrases.behind"]:
            return True
        if before in lexicon["links.container"] and self._verb_ahead(index, lexicon["verbs.written"]):
            return True
        if not self._is_bare(index):
            return False
        verbs = lexicon.union(*_VERBS)
        if not {before, behind}.isdisjoint(lexicon["verbs.auxiliary"]) and self._verb_ahead(index, verbs):
            return True
        if before in lexicon["clauses.subordinate"] and self._verb_ahead(index, verbs):
            return True
        return behind in verbs or (before in verbs and self._opens_with_verb(index - 1))

    def _verb_ahead(self, index: int, verbs: Collection[str]) -> bool:
        """Whether one of these verbs follows before the next comma or stop."""
        for ahead in self._tokens.lower[index + 1 : index + _REACH]:
            if ahead in _STOPS:
                return False
            if ahead in verbs:
                return True
        return False

    def _opens_with_verb(self, index: int) -> bool:
        """Whether a verb's subject must follow: a mark, a comma or an adverbial opens its clause, and no noun that could be the subject."""
        lower, words = self._tokens.lower, self._tokens.words
        first = index
        while first > 0 and words[first - 1][0].isalnum() and index - first < _REACH:
            first -= 1
        led = (
            lower[first] in self._lexicon.union("grammar.prepositions", "grammar.adverbs", "grammar.conjunctions")
            or lower[first].isdigit()
        )
        return first == index or led

    def _stands_in_run(self, index: int) -> bool:
        """Whether another word with a capital adjoins and neither is a common noun: "Angela Merkel", "Deutsche Oper"."""
        if self._lexicon.ends(self._tokens.lower[index], "endings.adjective") and index in self._opening:
            return False
        ahead = self._adjoins(index) and self._is_unusual(index + 1)
        return ahead or (index > 0 and self._is_unusual(index - 1) and index - 1 not in self._opening)

    def _is_dated(self, index: int) -> bool:
        """Whether a year in brackets follows: "Rawls (1971)"."""
        lower = self._tokens.lower[index + 1 : index + 3]
        return len(lower) > 1 and lower[0] == "(" and lower[1].isdigit() and self._is_bare(index)
