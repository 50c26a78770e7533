"""Which sentences of an essay say where something comes from."""

from bisect import bisect_right
from collections.abc import Iterator

from citecheck.model.essay import Essay
from citecheck.rules.matches import credited, named_source
from citecheck.rules.words import plain_words, words_in
from citecheck.text.span import Span

_RECORDS = frozenset(
    {"census", "data", "estimate", "estimates", "figures", "index", "poll", "records", "report", "reports", "statistics"}
    | {"studies", "study", "survey", "surveys"}
)
_REACH = 3  # words between a record and its name or year


def sourced(essay: Essay) -> list[bool]:
    """For each sentence, whether it has a citation, a link or a note mark, or credits somebody who has a name."""
    starts = [sentence.start for sentence in essay.sentences]
    flags = [False] * len(starts)
    for offset in _pointers(essay):
        number = bisect_right(starts, offset) - 1
        if number >= 0:
            flags[number] = True
    return flags


def names_record(text: str, sentence: Span) -> bool:
    """Whether a sentence of `text` names a record: “the 1851 census”, “World Bank data”, “a survey of 2019”."""
    if _RECORDS.isdisjoint(plain_words(sentence.of(text))):
        return False
    words = list(words_in(text, sentence))
    for index, word in enumerate(words):
        if word.plain in _RECORDS:
            # The first word has a capital anyway.
            around = words[max(1, index - _REACH) : index + _REACH + 1]
            if any(near.text[0].isupper() or near.text.isdecimal() for near in around):
                return True
    return False


def _pointers(essay: Essay) -> Iterator[int]:
    for citation in essay.citations:
        yield from (citation.anchor, citation.span.start)
    yield from (mark.span.start for mark in essay.document.notes)
    yield from (link.span.start for link in essay.document.links)
    yield from (found.span.start for found in credited(essay) if named_source(found.attribution))
