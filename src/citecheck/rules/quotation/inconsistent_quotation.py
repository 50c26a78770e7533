"""QUO102."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from citecheck.model.diagnostic import Finding, Note
from citecheck.model.essay import Essay
from citecheck.model.quotation import Quotation
from citecheck.rules.matches import named_source
from citecheck.rules.registry import rule
from citecheck.rules.rewording import Spoken, rewording, shingles, spoken
from citecheck.rules.wording import shown

_ENOUGH = 8  # quotations that share a few words in a row, to compare with


class _Earlier(NamedTuple):
    """A quotation that was seen, the index of the sentence that it begins in, and its words."""

    quotation: Quotation
    sentence: int
    words: list[Spoken]


@rule("QUO102", on="essay", severity="warning")
def inconsistent_quotation(essay: Essay) -> Iterator[Finding]:
    """
    The same words are quoted in two ways.

    ## Why
    Only one of the two can be what the source says; look it up. Capitals, punctuation, British or American spelling, brackets and marks
    of omission make no difference, and neither does a shorter extract. Quotations in one sentence or the next are left alone: there
    two wordings may be compared on purpose.

    ## Example
    ```essay
    George Kennan called the expansion “the most fateful error of American policy in the entire post-cold-war era”. The Senate voted
    for it. Many of its members had never heard of him.

    Twenty years later few remembered that Kennan had warned of “the most fatal error of American policy”.
                                                                          ^^^^^ QUO102 “fatal” is “fateful” where these words are quoted before
    ```
    Use instead:
    ```essay
    George Kennan called the expansion “the most fateful error of American policy in the entire post-cold-war era”. The Senate voted
    for it. Many of its members had never heard of him.

    Twenty years later few remembered that Kennan had warned of “the most fateful error of American policy”.
    ```
    """
    starts, text = [sentence.start for sentence in essay.sentences], essay.document.text
    seen: list[_Earlier] = []
    places: dict[tuple[str, ...], list[int]] = {}
    for quotation in essay.quotations:
        if quotation.kind != "quotation" or quotation.depth or quotation.unclosed:
            continue
        this = _Earlier(quotation, bisect_right(starts, quotation.outer.start), spoken(text, quotation.span))
        keys = shingles(this.words)
        shared = Counter(place for key in keys for place in places.get(key, ()))
        likest = next((seen[place] for place, _ in shared.most_common() if _may_be_same(seen[place], this)), None)
        found = rewording(this.words, likest.words) if likest is not None else None
        if found is not None:
            message = f"{shown(found.here.of(text))} is {shown(found.there.of(text))} where these words are quoted before"
            yield Finding(found.here, message, "high" if found.sure else "medium", (Note("quoted before here", found.there),))
        for key in keys:
            others = places.setdefault(key, [])
            if len(others) < _ENOUGH:
                others.append(len(seen))
        seen.append(this)


def _may_be_same(one: _Earlier, other: _Earlier) -> bool:
    """Whether two quotations may be of the same words: by nobody else, from no other work, and not side by side."""
    keys = [each.quotation.match.key for each in (one, other) if each.quotation.match is not None and each.quotation.match.key]
    if other.sentence - one.sentence <= 1:
        return False
    if len(keys) == len((one, other)):
        return keys[0] == keys[1]
    names = [name.split()[-1].casefold() for each in (one, other) if (name := named_source(each.quotation.attribution))]
    return len(set(names)) <= 1
