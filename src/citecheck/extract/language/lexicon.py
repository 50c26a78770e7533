"""
The words that extraction knows of a language, read from `words/<tag>.txt`: a new language is a new file and no code.

Given names are much the same in all of them and stand in `words/names.txt`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from itertools import chain, compress

_FOLDER = __file__.rpartition("lexicon")[0] + "words/"
_LAST_PART = 5  # letters that the last part of a compound has at least
_LOADED: dict[str, Lexicon] = {}


class Lexicon(dict[str, frozenset[str]]):
    """
    Sets of lower-cased words by name: `lexicon["verbs.speech"]`.

    A list that the language lacks is empty. An underscore in the file stands for a space inside a phrase.
    Every lexicon is one of its kind, so that what a function makes of a lexicon and a word can be cached.
    """

    __hash__ = object.__hash__  # type: ignore[assignment]

    __slots__ = ("_firsts", "_phrases", "cut", "endings_of", "ends", "first_with", "is_kind", "language", "singles", "union")

    def __init__(self, language: str, lists: Mapping[str, frozenset[str]]) -> None:
        super().__init__(lists)
        self.language = language
        self._phrases: dict[tuple[str, ...], dict[str, list[list[str]]]] = {}
        # A text asks the same of the same words over and over again.
        self.union = cache(self._union)
        self.singles = cache(self._singles)
        self._firsts = cache(self._first_words)
        self.endings_of = cache(self._endings_of)
        self.ends = cache(self._ends)
        self.cut = cache(self._cut)
        self.is_kind = cache(self._is_kind)
        self.first_with = cache(self._first_with)

    def __missing__(self, name: str) -> frozenset[str]:
        """The words of a list that the language lacks: none."""
        return frozenset()

    def _union(self, *names: str) -> frozenset[str]:
        """The words of several lists; of a phrase, its first word."""
        return frozenset().union(*map(self._firsts, names))

    def _first_words(self, name: str) -> frozenset[str]:
        phrases = [word for word in self[name] if " " in word]
        return self[name].difference(phrases).union(phrase.partition(" ")[0] for phrase in phrases)

    def _singles(self, *names: str) -> frozenset[str]:
        """The words of several lists that are no phrases."""
        return frozenset(word for name in names for word in self[name] if " " not in word)

    def _first_with(self, word: str, *names: str) -> str | None:
        """The first of several lists that holds a word."""
        return next((name for name in names if word in self[name]), None)

    def _ends(self, word: str, name: str) -> bool:
        """Whether a word has one of the endings of a list."""
        return word.endswith(self.endings_of(name))

    def _cut(self, word: str, name: str) -> str:
        """A word without the ending of a list that it has, the longest of several."""
        return next((word[: -len(ending)] for ending in self.endings_of(name) if word.endswith(ending)), word)

    def _is_kind(self, word: str, *names: str) -> bool:
        """Whether a noun stands in one of the lists, in the plural or with another ending too, or as the last part of a compound: "co-author"."""
        words, endings = self.union(*names), self.endings_of("endings.plural")
        if word in words:
            return True
        word = word.rpartition("-")[2] or word
        forms = [word[: -len(ending)] for ending in endings if word.endswith(ending)] if word.endswith(endings) else []
        if word in words or not words.isdisjoint(forms):
            return True
        if "compounds" not in self["grammar.traits"]:
            return False
        return any(form[at:] in words for form in (word, *forms) for at in range(2, len(form) - _LAST_PART + 1))

    def phrase(self, words: list[str], start: int, *names: str) -> int:
        """How many of the words from place `start` are a phrase of one of the lists: the longest one; 0 when none is."""
        if start >= len(words):
            return 0
        try:
            begun = self._phrases[names]
        except KeyError:
            begun = self._begun(names)
        for phrase in begun.get(words[start], ()):
            if words[start : start + len(phrase)] == phrase:
                return len(phrase)
        return 0

    def phrases(self, words: list[str], part: range, name: str) -> Iterator[tuple[int, int]]:
        """The phrases of a list that begin at these places: where, and how many words they are."""
        begun = self._phrases.get((name,)) or self._begun((name,))
        for place in compress(part, map(begun.__contains__, words[part.start : part.stop])):
            for phrase in begun[words[place]]:
                if words[place : place + len(phrase)] == phrase:
                    yield place, len(phrase)
                    break

    def _begun(self, names: tuple[str, ...]) -> dict[str, list[list[str]]]:
        """The phrases of some lists by their first words, the longest first."""
        begun = self._phrases[names] = {}
        for listed in chain.from_iterable(map(self.__getitem__, names)):
            phrase = listed.split(" ")
            begun.setdefault(phrase[0], []).append(phrase)
        for phrases in begun.values():
            phrases.sort(key=len, reverse=True)
        return begun

    def fill(self, name: str, *parts: str) -> str:
        """The pattern that is the only one of a list, with {} and {} replaced: "{0}’s {1}"."""
        return next(iter(self[name]), " ".join("{}" * len(parts))).format(*parts)

    def _endings_of(self, name: str) -> tuple[str, ...]:
        """The endings of a list, the longest first."""
        return tuple(sorted(self[name], key=len, reverse=True))


def load(language: str) -> Lexicon:
    """The lexicon of a language subtag such as "de"; English for "" and for languages without a file."""
    tag = language[:2].lower()
    if not tag.isalpha():
        return load("en")
    if tag not in _LOADED:
        try:
            own = parse(_read(tag))
        except OSError:
            return load("en")
        # What a language says of a given name counts more: French "Jean" is a man.
        told = own.get("names.feminine", frozenset()) | own.get("names.masculine", frozenset())
        names = {name: words - told | own.get(name, frozenset()) for name, words in parse(_read("names")).items()}
        _LOADED[tag] = Lexicon(tag, own | names)
    return _LOADED[tag]


def parse(text: str) -> dict[str, frozenset[str]]:
    r"""
    The lists of a language file: `[name]` begins a list, `#` a line that is a remark, all else is words.

    >>> sorted(parse("[verbs.speech]\nsay says\n# irregular\nsaid")["verbs.speech"])
    ['said', 'say', 'says']
    """
    lists: dict[str, list[str]] = {}
    words: list[str] = []
    for line in text.splitlines():
        if line.startswith("["):
            words = lists.setdefault(line.strip("[] "), [])
        elif "_" in line and not line.startswith("#"):
            words += [word.replace("_", " ") for word in line.split()]
        elif not line.startswith("#"):
            words += line.split()
    return {name: frozenset(listed) for name, listed in lists.items()}


def read_lists(name: str) -> Mapping[str, frozenset[str]]:
    """The lists of a file that belongs to no language."""
    return parse(_read(name))


def _read(tag: str) -> str:
    # The import system's own reader: importlib.resources would cost more than the rest of the analysis of an essay.
    data: bytes = __loader__.get_data(f"{_FOLDER}{tag}.txt")  # type: ignore[name-defined]
    return data.decode("utf-8")
