"""
Who is who in a document: full names behind surnames, expansions behind acronyms, names behind pronouns and "the author".

Names are resolved within the one document, as a reader does: a surname to the fullest form that ends with it, a pronoun to the person
last spoken of who can be meant, "the book" to the work last named.
"""

from collections.abc import Sequence
from functools import cached_property
from typing import NamedTuple

from citecheck.extract.language.tokens import OWNER
from citecheck.extract.names.names import NameMention
from citecheck.extract.names.register import Register
from citecheck.extract.phrases.nounphrases import after
from citecheck.extract.phrases.phrases import Phrase
from citecheck.extract.prose.prose import Prose
from citecheck.extract.reports.frames import Report
from citecheck.extract.speakers.authors import Authors
from citecheck.extract.speakers.firms import Firms
from citecheck.extract.speakers.pronouns import Antecedents
from citecheck.extract.speakers.reporters import Reporters
from citecheck.extract.speakers.texts import Texts
from citecheck.extract.speakers.titles import Titles, Work
from citecheck.text.span import Span

_DESCRIBED = frozenset({"person", "generic"})
_APPOSED = 8  # tokens of an apposition before the name in it
_EPITHETS = 2  # words before a name in apposition: "the late Professor Aske"
_WORKS = frozenset({"work"})
_BODIES = frozenset({"work", "institution", "person"})
_CLOSERS = frozenset({",", ".", ";", ":", "—", "–", "(", "“", '"', "!", "?"})


class Speaker(NamedTuple):
    """
    Who is credited.

    name: as fully as the document names them. mention: where they are named here; None when nothing stands there. work: the work that
    speaks or holds the words. generic: nobody in particular. named: a name, or what leads back to one, and no mere description.
    """

    name: str
    mention: Span | None
    work: str | None = None
    generic: bool = False
    named: bool = True


class Cast:
    """
    Everybody that a document names; `credited` remembers, by token, who was credited so far.

    What serves the cast does not refer to it, or a document would stay in memory for the rest of the run.
    """

    def __init__(
        self, prose: Prose, names: Sequence[NameMention], works: Sequence[Work], reports: Sequence[Sequence[Report]]
    ) -> None:
        self.prose = prose
        self.titles = Titles(works)
        self.register = Register(prose, names)
        self.credited: list[tuple[int, str]] = []
        self._texts = Texts(prose, self.register)
        self._firms = Firms(prose, self.register)
        self.authors = Authors(prose, self.register, self.credited)
        self._antecedents = Antecedents(
            prose, self.register, self.credited, self.authors, Reporters(prose, self.register, reports)
        )

    def identify(self, phrase: Phrase) -> Speaker | None:
        """Who a noun phrase stands for; None for the author's own voice and for pronouns that nobody fits."""
        mention = self.prose.tokens.span(phrase.first, phrase.last)
        if phrase.kind == "own" or self._is_own_study(phrase):
            return None
        if phrase.kind == "pronoun":
            either = self.prose.tokens.lower[phrase.first] in self.prose.lexicon["pronouns.either"]
            name = self.authors.credited_before(phrase.first) if either else self._antecedents.of(phrase.first)
            return None if name is None else Speaker(name, mention)
        if phrase.kind == "name":
            return self._of_name(phrase, mention)
        signer = self._texts.signer(phrase)
        if signer is not None:
            return self.identify(signer)
        return self._named_behind(phrase) or self._of_owned(phrase, mention) or self._of_description(phrase, mention)

    def _is_own_study(self, phrase: Phrase) -> bool:
        """Whether a phrase is of what the author has found: "our study", "our results", but not "our constitution"."""
        lower, lexicon = self.prose.tokens.lower, self.prose.lexicon
        own = lower[phrase.first] in lexicon["verbs.own"]
        return own and lower[phrase.head] in lexicon.union("speakers.studies", "speakers.findings")

    def focus(self, token: int) -> str | None:
        """The person that the text is speaking of at a token."""
        return self._antecedents.focus(token)

    def _is_plain(self, token: int) -> bool:
        """Whether a word has its capital only from the start of its sentence: it is a noun of the lists, or stands without capital elsewhere."""
        if token not in self.prose.opening:
            return False
        lower, lexicon = self.prose.tokens.lower[token], self.prose.lexicon
        listed = lower in lexicon.union("nouns.content", "nouns.opinion")
        return listed or lower in self._small or lexicon.ends(lower, "endings.gerund")

    @cached_property
    def _small(self) -> frozenset[str]:
        """The words that stand without a capital somewhere."""
        return frozenset(filter(str.islower, self.prose.tokens.forms))

    def _of_name(self, phrase: Phrase, mention: Span) -> Speaker | None:
        whole, names = self.register.whole, self.register.within(phrase.first, phrase.head)
        if self.prose.tokens.lower[phrase.first] in self.prose.lexicon["nouns.uttered"] and phrase.first + 1 < phrase.last:
            start = phrase.first + 1 + (self.prose.tokens.lower[phrase.first + 1] in self.prose.lexicon["links.owner"])
            return Speaker(self.register.full(self.prose.of(start, phrase.last)), mention)  # « Verdict de Luc Maurel : … »
        if not names and phrase.first == phrase.last and self._is_plain(phrase.first):
            return None
        if not names:
            return Speaker(self.register.full(self.prose.of(phrase.first, phrase.last)), mention)
        last = names[-1]
        if last.text.lower() in self.prose.lexicon["speakers.addresses"]:
            return Speaker(self.prose.of(phrase.first, phrase.last), mention, named=False)  # "his Holiness"
        if phrase.first + 1 < last.first and self.prose.tokens.lower[last.first - 1] in self.prose.lexicon["names.joins"]:
            one = whole(names[-2]) if len(names) > 1 else self.register.full(self.prose.of(phrase.first, last.first - 2))
            return Speaker(self.prose.lexicon.fill("patterns.pair", one, whole(last)), mention)
        work = self.titles.at(mention)
        titled = work is not None or (
            last.kind == "unknown" and self.prose.tokens.lower[last.first] in self.prose.lexicon["names.articles"]
        )
        writer = self.authors.owner_before(phrase.first) if titled else None
        if writer is not None:
            return Speaker(writer, mention, work)
        return Speaker(whole(last), self.prose.tokens.span(last.first, last.last), work)

    def _named_behind(self, phrase: Phrase) -> Speaker | None:
        """The person whose name stands in apposition to a description: "the Crown prosecutor, Mark Reston, …", "one man, a carter called Tom Harker"."""
        lower, start = self.prose.tokens.lower, self._past_place(phrase) + 2
        if phrase.kind not in _DESCRIBED or lower[start - 1 : start] != [","]:
            return None
        names = [name for name in self.register.within(start, start + _APPOSED) if self.register.is_person(name)]
        if not names or self.prose.quoted[start] >= 0:
            return None
        between, behind = lower[start : names[0].first], lower[names[0].last + 1 : names[0].last + 2]
        told = between and self.prose.lexicon.is_kind(
            between[-1], "speakers.person"
        )  # "its author, the Cambridge don F. R. Pelling"
        led = not between or told or between[-1] in self.prose.lexicon["marks.so-called"] or len(between) <= _EPITHETS
        closed = not behind or behind[0] in _CLOSERS or behind[0] in self.prose.lexicon["names.joins"]
        plain = all(word.isalpha() for word in between) and self.prose.pronouns.isdisjoint(between)
        if not (led and closed and plain):
            return None
        return Speaker(self.register.whole(names[0]), self.prose.tokens.span(names[0].first, names[0].last))

    def _past_place(self, phrase: Phrase) -> int:
        """The last token of a description with where somebody comes from: "the Senator from Low Marran, Ann Kray"."""
        lower, following = self.prose.tokens.lower, phrase.last + 1
        if following + 1 >= len(lower) or lower[following] not in self.prose.lexicon["links.adjunct"]:
            return phrase.last
        place = after(self.prose, following + 1, min(following + _APPOSED, len(lower)))
        return place.last if place is not None and place.kind == "name" else phrase.last

    def _of_owned(self, phrase: Phrase, mention: Span) -> Speaker | None:
        """Read "his mother", "his essay", "Smith’s report": what belongs to somebody leads to the owner, a person of theirs stays apart."""
        lower = self.prose.tokens.lower
        if lower[phrase.first] in self.prose.lexicon["pronouns.possessive"] and phrase.last > phrase.first:
            author = self.authors.owned(phrase)
            if author is not None:
                return Speaker(author, mention)
            owner = self._antecedents.of(phrase.first)
            if owner is None or phrase.kind == "work" or lower[phrase.head] in self.prose.lexicon["nouns.uttered"]:
                return None if owner is None else Speaker(owner, mention)
            owned = self.prose.of(phrase.first + 1, phrase.last)
            return Speaker(self.prose.lexicon.fill("patterns.owned", owner, owned), mention)
        names = self.register.within(phrase.first, phrase.last)
        of_many = phrase.kind == "generic" and self.prose.lexicon.is_kind(
            lower[phrase.last], "speakers.work"
        )  # "One of X’s letters"
        said = (
            phrase.kind == "work" or of_many or lower[phrase.head] in self.prose.lexicon["nouns.passages"]
        )  # "Keller’s best-known line"
        law = lower[phrase.head] in self.prose.lexicon["speakers.laws"]  # "Sweden’s constitution" speaks for itself
        if not said or not names or (law and not self.register.is_person(names[0])):
            return None
        owns = names[0].last < phrase.last and lower[names[0].last + 1] == OWNER
        kept = owns and self.prose.lexicon.is_kind(lower[names[0].last + 2], "speakers.work")  # "An entry in X’s diary"
        if owns and (of_many or kept or names[0].last < phrase.head):  # not "A review of X’s performance"
            return Speaker(self.register.whole(names[0]), mention)
        return None

    def _of_passage(self, phrase: Phrase, mention: Span) -> Speaker | None:
        """Of whom the text is speaking, where "one passage" or "the opening line" speaks, with nothing behind it that tells of what."""
        lower, lexicon = self.prose.tokens.lower, self.prose.lexicon
        between = lower[phrase.first + 1 : phrase.head]  # not "the catalogue entry"
        alone = all(word in lexicon["speakers.ordinal"] or lexicon.ends(word, "endings.gerund") for word in between)
        plain = lower[phrase.head] in lexicon["nouns.passages"] and phrase.first < phrase.head == phrase.last
        told = self._antecedents.focus(phrase.first) if plain and alone else None
        return None if told is None else Speaker(told, mention)

    def _kept(self, phrase: Phrase, mention: Span) -> Speaker | None:
        """Who keeps the diary that "an entry" is in."""
        keeper = self._texts.keeper(phrase, self._antecedents)
        return None if keeper is None else Speaker(keeper, mention)

    def _led_back(self, phrase: Phrase, mention: Span) -> Speaker | None:
        """Whom or what a definite description without a name leads back to: whose text it is, "the company", "the book", "the economist"."""
        head, lexicon = self.prose.tokens.lower[phrase.head], self.prose.lexicon
        told = self._texts.writer(phrase, self._antecedents) or self._texts.called_after(phrase)
        if told is None and head in lexicon["speakers.firms"]:
            told = self._firms.meant(phrase)
        if told is not None:
            return Speaker(told, mention)
        titled = head in lexicon["speakers.titled"] and OWNER not in self.prose.tokens.lower[phrase.first : phrase.head]
        work = self.titles.before(mention.start) if titled else None
        if work is not None:
            return Speaker(work, mention, work)
        person = self.authors.called(phrase) if phrase.kind == "person" else None
        return None if person is None else Speaker(person, mention)

    def _of_description(self, phrase: Phrase, mention: Span) -> Speaker:
        lower = self.prose.tokens.lower
        named = bool(self.register.within(phrase.first, phrase.last))
        ours = (
            lower[phrase.first] in self.prose.lexicon["verbs.own"] and lower[phrase.head] in self.prose.lexicon["speakers.author"]
        )
        definite = ours or lower[phrase.first] in self.prose.lexicon["grammar.pointing"]  # "our author"
        if definite and phrase.head < phrase.last and lower[phrase.head] in self.prose.lexicon["speakers.author"]:
            # "the author of Modern Painters" is somebody spoken of, "the critic for the Times" is not
            named = lower[phrase.head + 1] not in self.prose.lexicon["links.owner"]
        paired = self.register.of_pair(lower[phrase.head], phrase.first) if definite and not named else None
        if paired is not None:
            return Speaker(paired, mention)
        if not named:
            led = self._of_passage(phrase, mention)
            led = led or (self._led_back(phrase, mention) if definite else self._kept(phrase, mention))
            if led is not None:
                return led
        if named and lower[phrase.head] in self.prose.lexicon["nouns.uttered"]:
            whose = self.register.within(phrase.head + 1, phrase.last)
            if whose:
                return Speaker(self.register.whole(whose[-1]), mention)  # "das Urteil von Rita Moll"
        known = lower[phrase.last] in self.prose.lexicon["pronouns.objects"]  # "one of them"
        indefinite = lower[phrase.first] in self.prose.lexicon["grammar.indefinite"] and not (named or known)
        gendered = "nouns-gendered" in self.prose.lexicon["grammar.traits"]
        paper = gendered and phrase.kind == "work"  # « un communiqué de la préfecture »
        generic = phrase.kind == "generic" or (indefinite and not paper)
        return Speaker(
            self.prose.of(phrase.first, phrase.last),
            mention,
            None,
            generic,
            named or (definite and phrase.kind in (_BODIES if gendered else _WORKS)),
        )
