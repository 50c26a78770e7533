"""
Who is who in a document: full names behind surnames, expansions behind acronyms, names behind pronouns and "the author".

Names are resolved within the one document, as a reader does: a surname to the fullest form that ends with it, a pronoun to the person
last spoken of who can be meant, "the book" to the work last named.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from citecheck.extract.names import NameMention
from citecheck.extract.nounphrases import Phrase
from citecheck.extract.prose import Prose
from citecheck.text.span import Span

_ACRONYM = re.compile(r"\s*\(\s*[\"“]?([A-Z][A-Za-z]*[A-Z][A-Za-z]*)[\"”]?\s*[),;]")
_MASCULINE = frozenset(
    {
        "mr",
        "sir",
        "lord",
        "king",
        "prince",
        "herr",
        "monsieur",
        "father",
        "brother",
        "uncle",
        "duke",
        "baron",
        "emperor",
        "signor",
    }
)
_FEMININE = frozenset(
    {
        "mrs",
        "ms",
        "miss",
        "dame",
        "lady",
        "queen",
        "princess",
        "frau",
        "madame",
        "mme",
        "sister",
        "aunt",
        "duchess",
        "baroness",
        "signora",
    }
)
_GENDERED = {"m": "masculine", "f": "feminine", "n": "neuter", "p": "plural"}
_REACH = 5  # sentences that a pronoun looks back


class Work(NamedTuple):
    """The title of a work where the text names it."""

    span: Span
    title: str


class Speaker(NamedTuple):
    """
    Who is credited.

    name: as fully as the document names them. mention: where they are named here. work: the work that speaks or holds the words. generic: nobody in
    particular. named: a name (or what leads back to one), not a mere description.
    """

    name: str
    mention: Span
    work: str | None = None
    generic: bool = False
    named: bool = True


class Cast:
    """Everybody that a document names; `credited` remembers, by token, who was credited so far."""

    def __init__(self, prose: Prose, names: Sequence[NameMention], works: Sequence[Work]) -> None:
        self.prose = prose
        self.names = names
        self.works = works
        self.credited: list[tuple[int, str]] = []
        self._firsts = [name.first for name in names]
        self._acronyms = dict(_acronyms(prose, names))
        self._full = _full_names(names)
        self._genders = _genders(prose, names)
        self._antecedents: dict[int, str | None] = {}
        self._counts = Counter(self.full(name.text) for name in names)

    def full(self, name: str) -> str:
        """The fullest form of a name: "George Kennan" for "Kennan", "National Defence Strategy (NDS)" for "NDS"."""
        bare = name.removeprefix("The ").removeprefix("the ")
        if bare in self._acronyms:
            return f"{self._acronyms[bare]} ({bare})"
        if " " not in bare:
            return self._full.get(bare, name)
        return name

    def within(self, first: int, last: int) -> list[NameMention]:
        """The names that begin at tokens `first` to `last`."""
        return list(self.names[bisect_left(self._firsts, first) : bisect_left(self._firsts, last + 1)])

    def identify(self, phrase: Phrase) -> Speaker | None:
        """Who a noun phrase stands for; None for the author's own voice and for pronouns that nobody fits."""
        mention = self.prose.tokens.span(phrase.first, phrase.last)
        if phrase.kind == "own":
            return None
        if phrase.kind == "pronoun":
            return self._antecedent(phrase, mention)
        if phrase.kind == "name":
            return self._of_name(phrase, mention)
        return self._of_description(phrase, mention)

    def _of_name(self, phrase: Phrase, mention: Span) -> Speaker:
        names = self.within(phrase.first, phrase.head)
        if not names:
            return Speaker(self.full(self.prose.of(phrase.first, phrase.last)), mention)
        last = names[-1]
        if len(names) > 1 and self.prose.tokens.lower[last.first - 1] in {"and", "&"}:
            return Speaker(f"{self.full(names[-2].text)} and {self.full(last.text)}", mention)
        work = next((work.title for work in self.works if work.span.meets(mention)), None)
        return Speaker(self.full(last.text), self.prose.tokens.span(last.first, last.last), work)

    def _of_description(self, phrase: Phrase, mention: Span) -> Speaker | None:
        lower = self.prose.tokens.lower
        text = self.prose.of(phrase.first, phrase.last)
        names = self.within(phrase.first, phrase.last)
        definite = lower[phrase.first] in {"the", "this", "that"}
        if lower[phrase.first] in {"his", "her", "their", "its"} and phrase.last > phrase.first:
            owner = self._antecedent(Phrase(phrase.first, phrase.first, phrase.first, "pronoun"), mention)
            if owner is not None and phrase.kind == "work":
                return owner._replace(mention=mention)
            if owner is not None:
                text = f"{owner.name}’s {self.prose.of(phrase.first + 1, phrase.last)}"
        elif phrase.kind == "work" and names and names[0].last + 1 <= phrase.last and lower[names[0].last + 1] == "'s":
            return Speaker(self.full(names[0].text), mention)
        elif definite and not names and phrase.kind == "work":
            work = self.work_before(mention.start)
            if work is not None and lower[phrase.head] in {
                "book",
                "work",
                "essay",
                "article",
                "volume",
                "report",
                "paper",
                "study",
                "novel",
            }:
                return Speaker(work, mention, work)
        elif definite and not names and phrase.kind == "person" and not lower[phrase.head].endswith("s"):
            person = self._person_before(phrase.first)
            if person is not None:
                return Speaker(person, mention)
        return Speaker(text, mention, generic=phrase.kind == "generic", named=bool(names))

    def work_before(self, offset: int) -> str | None:
        """The title of the work named last before an offset."""
        place = bisect_left([work.span.start for work in self.works], offset) - 1
        return self.works[place].title if place >= 0 else None

    def _person_before(self, token: int) -> str | None:
        start = self.prose.tokens.starts[token]
        sentence = self.prose.sentence_at(start)
        floor = self.prose.ranges[max(0, sentence - 3)].start
        return next((name for place, name in reversed(self.credited) if floor <= place < token), None)

    def _antecedent(self, phrase: Phrase, mention: Span) -> Speaker | None:
        """The one a pronoun stands for."""
        token = phrase.first
        if token not in self._antecedents:
            self._antecedents[token] = self._best(token, self._gender(token))
        best = self._antecedents[token]
        return None if best is None else Speaker(best, mention)

    def _gender(self, token: int) -> str:
        """ "m", "f", "n" or "p" for a pronoun of the third person; "" for any other word."""
        lower = self.prose.tokens.lower[token]
        return next((letter for letter, name in _GENDERED.items() if lower in self.prose.lexicon["pronouns." + name]), "")

    def _best(self, token: int, gender: str) -> str | None:
        """Who was spoken of last and can be meant: subjects, those credited before and those often named come before others."""
        prose = self.prose
        here = prose.sentence_at(prose.tokens.starts[token])
        floor = prose.ranges[max(0, here - _REACH)].start
        scores: dict[str, float] = {}
        for name in self.within(floor, token - 1):
            score = self._fit(name, token, here, gender)
            if score is not None:
                full = self.full(name.text)
                scores[full] = max(scores.get(full, -9.0), score + 0.3 * min(self._counts[full], 5))
        for place, full in self.credited[-3:]:
            if floor <= place < token and (full in scores or gender in "pn"):
                scores[full] = scores.get(full, 0.0) + 1.5
        chained = self._chained(token, here, gender)
        if chained is not None:
            scores[chained] = scores.get(chained, 0.0) + 2.0
        return max(scores, key=lambda full: scores[full]) if scores else None

    def _chained(self, token: int, here: int, gender: str) -> str | None:
        """The antecedent of the same pronoun just before: "he … he" is mostly one man."""
        prose = self.prose
        floor = max(prose.ranges[max(0, here - 1)].start, token - 60)
        for back in range(token - 1, floor - 1, -1):
            if prose.quoted[back] < 0 and self._gender(back) == gender:
                return self._antecedents.get(back) or self._best_once(back, gender)
        return None

    def _best_once(self, token: int, gender: str) -> str | None:
        if token not in self._antecedents:
            self._antecedents[token] = None  # chains do not go in circles
            self._antecedents[token] = self._best(token, gender)
        return self._antecedents[token]

    def _fit(self, name: NameMention, token: int, here: int, gender: str) -> float | None:
        """How well a name before a pronoun can be its antecedent; None when it cannot."""
        prose = self.prose
        if prose.quoted[name.first] >= 0 or name.last >= token:
            return None
        known = self._genders.get(name.surname)
        person = name.kind == "person" or name.text in self._full
        if gender in "mf" and (not person or (known is not None and known != gender)):
            return None
        if gender in "np" and person:
            return None if gender == "n" else -2.0
        sentence = prose.sentence_at(prose.tokens.starts[name.first])
        part = prose.ranges[sentence]
        ahead = prose.tokens.lower[max(part.start, name.first - 3) : name.first]
        subject = not ahead or ahead[-1] in {",", "and", "the", ";", "—"} or len(ahead) <= 1
        oblique = any(word in prose.lexicon["grammar.prepositions"] for word in ahead)
        score = 2.0 - 1.2 * (here - sentence) + (1.5 if subject else 0.0) - (0.7 if oblique else 0.0)
        if name.last + 1 < len(prose.tokens) and prose.tokens.lower[name.last + 1] == "'s":
            score -= 0.5
        return score


def _acronyms(prose: Prose, names: Sequence[NameMention]) -> list[tuple[str, str]]:
    """Acronyms that the text introduces in brackets: `National Defence Strategy (NDS)`."""
    found = []
    for name in names:
        match = _ACRONYM.match(prose.text, prose.tokens.ends[name.last])
        if match is not None and len(name.text) > len(match[1]) and name.text[0].lower() in match[1].lower():
            found.append((match[1], name.text.removeprefix("The ")))
    return found


def _full_names(names: Sequence[NameMention]) -> dict[str, str]:
    """The fullest person's name for each surname; the first of equally full ones."""
    full: dict[str, str] = {}
    for name in names:
        if name.kind != "person":
            continue
        surname = name.surname
        if len(name.text.split()) > len(full.get(surname, "").split()):
            full[surname] = name.text
    return full


def _genders(prose: Prose, names: Sequence[NameMention]) -> dict[str, str]:
    genders = {}
    for name in names:
        title = prose.tokens.lower[name.first].rstrip(".")
        if title in _MASCULINE:
            genders[name.surname] = "m"
        elif title in _FEMININE:
            genders[name.surname] = "f"
    return genders
