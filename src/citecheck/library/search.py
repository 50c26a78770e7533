"""What can be searched of a work, and where in it the words stand that were looked for."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Literal, NamedTuple

from citecheck.model.document import Document
from citecheck.model.entry import Entry
from citecheck.text.folding import fold
from citecheck.text.lines import LineIndex

Unit = Literal["line", "page"]
_PAGE_END = "\f"
_MOST_LINES = 40  # of one passage: words that stand further apart have nothing to do with each other
AROUND = 60
"""The code points that are shown on both sides of what was found, where there is room."""

_SHORTEST = 2  # letters of a word from which on it may be the beginning of a longer one
# Scripts that are written without spaces: each sign is a word by itself.
_SIGNS = re.compile("([\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff])")
_LEADING = ("author", "editor", "title", "subtitle", "keywords", "keyword")


class Passage(NamedTuple):
    """
    A stretch of text in which words are looked for together.

    lead: what counts most, such as names and titles. lines: the text. numbers: where each of `lines` stands in its file, in lines or pages.
    """

    lead: str
    lines: tuple[str, ...]
    numbers: tuple[int, ...]
    unit: Unit = "line"


class Hit(NamedTuple):
    """Where words were found, and what stands there; `found` are the stretches of `text` that are the words themselves."""

    number: int
    text: str
    found: tuple[tuple[int, int], ...]


def of_entry(entry: Entry, lines: LineIndex) -> Passage:
    """An entry with a line for each of its fields, and one for its key; `lines` are those of its bibliography."""
    leads = (entry.key, *(entry.fields[name].text for name in _LEADING if name in entry.fields))
    texts, numbers = [entry.key], [lines.position(entry.key_span.start).line]
    for name, field in entry.fields.items():
        texts.append(f"{name}: {' '.join(field.text.split())}")
        numbers.append(lines.position(field.name_span.start).line)
    return Passage(" ".join(leads), tuple(texts), tuple(numbers))


def of_text(text: str) -> Iterator[Passage]:
    """The paragraphs of a plain text or of Markdown."""
    block: list[str] = []
    start = 1
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip() or len(block) == _MOST_LINES:
            if block:
                yield Passage("", tuple(block), tuple(range(start, start + len(block))))
            block = []
        if line.strip():
            start = number if not block else start
            block.append(line.strip())
    if block:
        yield Passage("", tuple(block), tuple(range(start, start + len(block))))


def of_document(document: Document) -> Iterator[Passage]:
    """The blocks of a text with markup, in the lines that they have in its file."""
    index = LineIndex(document.source)
    for block in document.blocks:
        texts, numbers = [], []
        start = block.span.start
        for line in block.span.of(document.text).split("\n"):
            if line.strip():
                texts.append(" ".join(line.split()))
                numbers.append(index.position(document.map.start(start)).line)
            start += len(line) + 1
        if texts:
            yield Passage("", tuple(texts), tuple(numbers))


def of_pages(text: str) -> Iterator[Passage]:
    """The pages of a text that form feeds part, as pdftotext writes it."""
    for number, page in enumerate(text.split(_PAGE_END), 1):
        if words := " ".join(page.split()):
            yield Passage("", (words,), (number,), "page")


def indexed(text: str) -> str:
    """A text in the form in which words are compared: folded, and signs of scripts without spaces parted."""
    folded = " ".join(filter(None, map(fold, text.split())))  # word by word, since most have been met before
    return folded if folded.isascii() else " ".join(_SIGNS.sub(r" \1 ", folded).split())


def query(words: Iterable[str]) -> str:
    """
    What FTS5 is asked (https://sqlite.org/fts5.html#full_text_query_syntax): all of the words, each the beginning of one in the text.

    A word with spaces in it is a phrase. "" when nothing is left to look for.
    """
    phrases = (indexed(word) for word in words)
    return " AND ".join(f'"{phrase}"' + "*" * (len(phrase) >= _SHORTEST) for phrase in phrases if phrase)


def hit(passage: Passage, words: Sequence[str], around: int = AROUND) -> Hit:
    """The line of a passage that has most of the words, cut to so many code points on both sides of the first of them."""
    wanted = [tuple(phrase.split()) for word in words if (phrase := indexed(word))]
    found = [_found(line, wanted) for line in passage.lines]
    best = max(range(len(found)), key=lambda at: (len({phrase for _, _, phrase in found[at]}), len(found[at]), -at))
    line = passage.lines[best]
    places = sorted((start, end) for start, end, _ in found[best])
    if not places:
        return Hit(passage.numbers[best], line[: 2 * around], ())
    start, end = _cut(line, places[0][0] - around, around), _cut(line, places[0][1] + around, around)
    shown = tuple((one - start + (start > 0), other - start + (start > 0)) for one, other in places if other <= end)
    return Hit(passage.numbers[best], "…" * (start > 0) + line[start:end] + "…" * (end < len(line)), shown)


def _found(line: str, wanted: Iterable[tuple[str, ...]]) -> list[tuple[int, int, tuple[str, ...]]]:
    """Where phrases stand in a line, as offsets, each with the phrase."""
    words = [(match.start(), match.end(), indexed(match[0])) for match in re.finditer(r"[^\W_]+(?:['’.][^\W_]+)*", line)]
    words = [each for start, end, word in words for each in _signs(line, start, end, word)]
    places = []
    for phrase in wanted:
        for at in range(len(words) - len(phrase) + 1):
            stretch = words[at : at + len(phrase)]
            if all(word[2] == part for word, part in zip(stretch[:-1], phrase[:-1], strict=True)) and stretch[-1][2].startswith(
                phrase[-1]
            ):
                places.append((stretch[0][0], stretch[-1][1], phrase))
    return places


def _signs(line: str, start: int, end: int, word: str) -> list[tuple[int, int, str]]:
    """A word with its place, or the signs of a script without spaces, each with its own."""
    if " " not in word:
        return [(start, end, word)]
    return [(at, at + 1, indexed(line[at])) for at in range(start, end)]


def _cut(line: str, at: int, around: int) -> int:
    """The nearest space before an offset, if there is one near; the ends of the line where the offset is beyond them."""
    if at <= 0 or at >= len(line):
        return min(max(at, 0), len(line))
    space = line.rfind(" ", max(at - around // 2, 0), at)
    return space + 1 if space >= 0 else at
