"""Acronyms that a text introduces in brackets, and what they stand for."""

import re
from collections.abc import Sequence

from citecheck.extract.names.names import NameMention
from citecheck.extract.prose.prose import Prose

_ACRONYM = re.compile(r"\s*\(\s*[\"“]?([A-Z][A-Za-z]*[A-Z][A-Za-z]*)[\"”]?\s*[),;]")


def find_acronyms(prose: Prose, names: Sequence[NameMention]) -> list[tuple[str, str]]:
    """Acronyms that the text introduces in brackets: `National Defence Strategy (NDS)`."""
    found = []
    for name in names:
        match = _ACRONYM.match(prose.text, prose.tokens.ends[name.last])
        whole = _expansion(prose, name, match[1]) if match is not None else ""
        if match is not None and len(whole) > len(match[1]):
            found.append((match[1], without_article(prose, whole)))
    return found


def _expansion(prose: Prose, name: NameMention, letters: str) -> str:
    """The words that an acronym stands for, which may begin before the name: "Authorization to Operate (ATO)"; "" where none begins with its first letter."""
    if name.text[0].lower() == letters[0].lower() or without_article(prose, name.text)[0] == letters[0]:
        return name.text
    floor = max(prose.ranges[prose.sentence_at(prose.tokens.starts[name.first])].start, name.first - len(letters) - 1)
    for place in range(name.first - 1, floor - 1, -1):
        if not prose.tokens.words[place].isalpha() or prose.quoted[place] >= 0:
            break
        if prose.tokens.words[place][0] == letters[0]:
            return prose.of(place, name.last)
    return ""


def without_article(prose: Prose, name: str) -> str:
    """A name without the article that begins it: "World Bank" for "The World Bank"."""
    first, _, rest = name.partition(" ")
    return rest if rest and first.lower() in prose.lexicon["names.articles"] else name
