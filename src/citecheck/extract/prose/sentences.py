"""
Sentences, with quotations kept whole.

A stop ends a sentence when white space and a capital, a digit or an opening mark follow and no abbreviation or initial
precedes; never inside a pair of quotation marks. A citation mark after the stop belongs to the sentence before it.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from citecheck.extract.language.lexicon import Lexicon
from citecheck.extract.prose.marks import Pair
from citecheck.model.document import Block
from citecheck.text.span import Span

# What stands behind a stop and belongs to what it ends: "[12]", "[^note]", "[see @key, p. 3]", "\\footcite[3]{key}", a superscript.
_MARK = r"\s?\[(?:\^?[\w ,;–-]{1,30}|[^\[\]@]{0,40}@[^\[\]]{1,200})\]|\s?\\(?:auto|foot|paren|smart|super)?cite[ps]?(?:[\[{][^\[\]{}]{0,200}[\]}])+|[¹²³⁴-⁹⁰]+"
# What a sentence begins with: a capital or a digit behind any opening marks, or a citation that is its subject ("@key argues").
_START = r"[\"'“‘„«»(\[*_¿¡—–-]*\s?[^\W_a-zß-öø-ÿ]|@\w|\\(?:[Tt]ext)?[Cc]ite(?:t|author)?[\[{]"
_STOP = re.compile(rf"[.!?…:;][.!?…:;]*(?<=[.!?…])(?:[ \u00a0\u202f]»)?[\"'”’»“‘«)\]*_]*(?>(?:{_MARK})*)(?=\s+(?:{_START}))")
_CRIES = frozenset("?!…—")  # behind a full stop in marks a sentence begins
_SPEAKER = r"\s(?:(?:[A-ZÀ-Þ][\w.’'-]*|de|la|van|von) ){1,4}([a-zß-ÿ]+)"  # compiled where a text has need of it
_LAST_WORD = re.compile(r"[\w.&’'-]++$")
_LONGEST = 20  # code points of a word before a stop that are looked at


def segment(text: str, blocks: Sequence[Block], pairs: Sequence[Pair], lexicon: Lexicon) -> Iterator[Span]:
    """The sentences of all blocks in order; white space around them is left out."""
    quoted = [pair.outer for pair in pairs if pair.depth == 0 and not pair.unclosed]
    starts = [span.start for span in quoted]
    for block in blocks:
        start = block.span.start
        for match in _STOP.finditer(text, block.span.start, block.span.end):
            if _closed(match, quoted, starts) and _ends(text, match, lexicon):
                end = match.end()
                place = bisect_right(starts, end) - 1
                if place < 0 or not _is_cue_behind(text, Span(start, end), quoted[place], lexicon):
                    yield _trimmed(text, start, end)
                    start = end
        if text[start : block.span.end].strip():
            yield _trimmed(text, start, block.span.end)


def _trimmed(text: str, start: int, end: int) -> Span:
    """A stretch that is more than white space, without the white space around it."""
    while text[start].isspace():
        start += 1
    while text[end - 1].isspace():
        end -= 1
    return Span(start, end)


def _closed(match: re.Match[str], quoted: Sequence[Span], starts: Sequence[int]) -> bool:
    """Whether a stop stands outside all quotation marks, or right before the closing one."""
    place = bisect_right(starts, match.start()) - 1
    return place < 0 or match.end() >= quoted[place].end


def _is_cue_behind(text: str, sentence: Span, words: Span, lexicon: Lexicon) -> bool:
    """Whether a sentence that is nothing but a question or cry in marks goes on with who utters it: "“Why?” Vitter demanded."."""
    if words.end != sentence.end or text[sentence.start : words.start].strip() or text[words.end - 2] not in _CRIES:
        return False
    named = re.compile(_SPEAKER).match(text, words.end)
    if named is None or _next_word(text, words.end) in lexicon["grammar.starters"] - lexicon["verbs.own"]:
        return False  # "“…” That quote from X …"
    return named[1] in lexicon.union("verbs.speech", "verbs.manner")


def _ends(text: str, match: re.Match[str], lexicon: Lexicon) -> bool:
    if match.group()[0] != ".":
        return not (match.group() == "!" and _is_shouted(text, match, lexicon))
    word = _LAST_WORD.search(text[max(0, match.start() - _LONGEST) : match.start()])
    if word is None:
        return True
    last = word.group()
    if last.isdigit() and lexicon["grammar.counted"]:
        return _next_word(text, match.end()) not in lexicon["grammar.counted"]
    initial = len(last) == 1 and last.isupper() and text[match.end() : match.end() + 2].strip().isupper()
    if initial and last != "I":  # "George V. He wrote", but not "J. Lo"; "I. The" numbers a part
        begun = lexicon.union("pronouns.subject", "pronouns.impersonal", "grammar.articles", "grammar.prepositions")
        return _next_word(text, match.end()) in begun
    if last.lower() in lexicon["grammar.numbering"]:
        return (
            not text[match.end() : match.end() + 2].lstrip(" \u00a0\n")[:1].isdigit()
        )  # "(b. 1929)", "no. 4", but "He said no. They left."
    if len(last) > 1 and max(map(len, last.split("."))) == 1 and last.isupper():
        initial = _next_word(text, match.end()) not in lexicon["grammar.starters"]  # "W.E.B. Du Bois"
    return not (initial or last.lower().rstrip(".") in lexicon["grammar.abbreviations"])


def _is_shouted(text: str, match: re.Match[str], lexicon: Lexicon) -> bool:
    """Whether a cry belongs to a name that goes on behind it: "Yahoo! News", "E! Online"."""
    word = _LAST_WORD.search(text[max(0, match.start() - _LONGEST) : match.start()])
    named = word is not None and word.group()[0].isupper() and word.group().lower() in lexicon["names.shouted"]
    return named and _next_word(text, match.end()) not in lexicon["grammar.starters"] | lexicon["pronouns.subject"]


def _next_word(text: str, start: int) -> str:
    found = text[start : start + 20].split(maxsplit=1)
    return found[0].strip(".,;:!?)").lower() if found else ""
