"""The people, the body or the document that a text has just spoken of without a name, and whose document it is: whom “they” and “it” mean."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import compress

from citecheck.extract.language.tokens import OWNER
from citecheck.extract.names.names import NameMention
from citecheck.extract.names.register import Register
from citecheck.extract.phrases.chains import ending_at
from citecheck.extract.phrases.nounphrases import begun_at
from citecheck.extract.phrases.phrases import Phrase
from citecheck.extract.prose.prose import Prose
from citecheck.extract.speakers.groups import MANY
from citecheck.extract.speakers.senders import sender

_BODY = frozenset({"institution", "work"})


def names_in(prose: Prose, register: Register, phrase: Phrase) -> list[NameMention]:
    """The names in a phrase up to its head, other than those of peoples and tongues: none in "my Greek teacher", "the bishop of York"."""
    lower, peoples = prose.tokens.lower, prose.lexicon["names.peoples"]
    return [name for name in register.within(phrase.first, phrase.head) if lower[name.last] not in peoples]


class Bodies:
    """Finds who or what is described and no single person; `known` tells whom each pronoun stands for, and grows."""

    def __init__(self, prose: Prose, register: Register, known: Mapping[int, str | None]) -> None:
        self._prose = prose
        self._register = register
        self._known = known

    def people(self, part: range) -> str | None:
        """The people who are the subject of a sentence: "Economists have a word for it. They call it …"."""
        subject = begun_at(self._prose, part.start, part.stop, MANY)
        owned = subject is not None and OWNER in self._prose.tokens.lower[subject.first : subject.head]  # "Njoroge's herders"
        if subject is None or (names_in(self._prose, self._register, subject) and not owned):
            return None
        many = self._prose.lexicon.ends(self._prose.tokens.lower[subject.head], "endings.plural")
        return self._prose.of(subject.first, subject.last) if many else None

    def texts(self, part: range) -> str | None:
        """The documents that are the subject of a sentence: "The diaries are no use to anyone. They record …"."""
        subject = begun_at(self._prose, part.start, part.stop, _BODY)
        return self._prose.of(subject.first, subject.head) if subject is not None and self._are_texts(subject) else None

    def _are_texts(self, subject: Phrase) -> bool:
        return subject.kind == "work" and self._prose.lexicon.ends(self._prose.tokens.lower[subject.head], "endings.plural")

    def body(self, part: range) -> str | None:
        """The body or the document that is the subject of a sentence: "The council denies it. In a statement it said …"."""
        subject = begun_at(self._prose, part.start, part.stop, _BODY)
        if subject is None:
            return self._made(part) or self._last_document(part)
        owner = names_in(self._prose, self._register, subject)
        if owner and subject.kind == "work" and self._prose.tokens.lower[owner[0].last + 1] == OWNER:
            return self._register.whole(owner[0])  # "Benjamin’s essay is the usual authority. It asks …"
        return self.subject(part) or self._last_document(part)

    def subject(self, part: range) -> str | None:
        """The certain body or document that a stretch of text begins with."""
        subject = begun_at(self._prose, part.start, part.stop, _BODY)
        if subject is None or subject.kind not in _BODY or self._is_verb(subject.head, part) or self._are_texts(subject):
            return None  # "The barge logs, it says, were …"
        lower, called = self._prose.tokens.lower, subject.last + 2
        if lower[called - 1 : called] and lower[called - 1] in self._prose.lexicon["verbs.be"]:
            names = self._register.within(called + 1, called + 1)
            if names and lower[called] in self._prose.lexicon["marks.so-called"]:
                return self._register.whole(names[0])  # "The app is called Leafwise. It …"
        definite = self._prose.tokens.lower[subject.first] in self._prose.lexicon["grammar.determiners"]
        his = self._prose.lexicon.union("pronouns.masculine", "pronouns.feminine")
        owner = self._known.get(subject.first) if self._prose.tokens.lower[subject.first] in his else None
        if owner is not None and subject.kind == "work":
            return owner  # "His one book is short. It begins …"
        return (
            self._prose.of(subject.first, subject.last)
            if definite and not names_in(self._prose, self._register, subject)
            else None
        )

    def _made(self, part: range) -> str | None:
        """The document that a sentence ends with: "The ministry published its own guide. It recommends …"."""
        prose, lower = self._prose, self._prose.tokens.lower
        end = part.stop - 1 - (not lower[part.stop - 1][0].isalnum())
        made = ending_at(prose, end, part.start) if end > part.start and prose.quoted[end] < 0 else None
        if (
            made is None
            or not prose.lexicon.is_kind(lower[made.head], "speakers.work")
            or made.head != made.last
            or made.first == part.start
        ):
            return None
        owned = lower[made.first] in prose.lexicon["pronouns.possessive"]
        one = owned or lower[made.first] in prose.lexicon["grammar.articles"]
        return prose.of(made.head if owned else made.first, made.last) if one else None

    def _last_document(self, part: range) -> str | None:
        """Whose document a stretch of text spoke of last, or its words: "I read his message again. It ends …", "a copy of the notice. It says …"."""
        lower, lexicon = self._prose.tokens.lower, self._prose.lexicon
        written = lexicon["speakers.work"]
        for place in compress(reversed(part), map(written.__contains__, reversed(lower[part.start : part.stop]))):
            apart = self._prose.quoted[place] >= 0 or place in self._prose.nameable
            if apart or self._is_verb(place, part) or lexicon.ends(lower[place], "endings.plural"):
                continue
            phrase = ending_at(self._prose, place, part.start)
            told = None if phrase is None else self._told(phrase, place)
            if told is not None:
                return told
        return None

    def _is_verb(self, place: int, part: range) -> bool:
        """Whether a noun for a document rather tells what many do: "the nurses report"."""
        lexicon, ahead = self._prose.lexicon, self._prose.tokens.lower[place - 1] if place > part.start else ""
        if "nouns-gendered" in lexicon["grammar.traits"]:
            return False
        return lexicon.ends(ahead, "endings.plural") and ahead != OWNER and ahead not in lexicon["grammar.determiners"]

    def _told(self, phrase: Phrase, place: int) -> str | None:
        """Whose document the noun at a token is, or the words that tell which it is; None for the author's own, and where nothing tells."""
        lower, lexicon = self._prose.tokens.lower, self._prose.lexicon
        first = max((at for at in range(phrase.first, place) if lower[at] in lexicon["grammar.determiners"]), default=place)
        owner = next((at for at in range(place - 1, phrase.first, -1) if lower[at] == OWNER), 0)
        names = self._register.within(phrase.first, owner) if owner else []
        if names:
            return self._register.whole(names[-1]) if names[-1].last == owner - 1 else None
        if first == place or lower[first] in lexicon.union("verbs.own", "grammar.numerals"):
            return None
        sent = sender(self._prose, self._register, place, self._known.get)
        if sent is not None:
            return sent
        meant = self._known.get(first) if lower[first] in lexicon["pronouns.possessive"] else None
        return meant or self._prose.of(first, place)
