"""QUO101."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from citecheck.model.diagnostic import Confidence, Finding
from citecheck.model.essay import Essay
from citecheck.model.quotation import Quotation
from citecheck.rules.registry import rule
from citecheck.rules.wording import shown

_SHORT = 5  # words; marks around fewer are too often irony or a term
_SURE = 0.6
_ENDS = frozenset(".,;!?…—–")
_OUTSETS = frozenset({"", ".", "!", "?", ":"})
_TURN = 3  # code points between what two people say


class Options(NamedTuple):
    """words: from how many words on marks can only mean a quotation."""

    words: int = 10


@rule("QUO101", on="essay", severity="warning", options=Options())
def unattributed_quotation(essay: Essay, options: Options) -> Iterator[Finding]:
    """
    Nobody is credited with the words of a quotation.

    ## Why
    Quotation marks say that the words are somebody's own. A reader who is not told whose can neither weigh nor check them.
    Titles, words used as words, signs, and marks of distance (“so-called”) are not meant; words that their own sentence goes on to
    speak about (“Two and two are four” is learnt early) are reported only with `--strict`. Long quotations are reported with more
    confidence than short ones; a few words in marks are reported only with `--strict`.

    ## Example
    ```essay
    Times were hard. “The harvest failed for the third year running and the granaries stood empty before winter.”
                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ QUO101 nobody is credited with “The harvest failed for the third year …”
    ```
    Use instead:
    ```essay
    Times were hard. Arthur Young wrote: “The harvest failed for the third year running and the granaries stood empty before winter.”
    ```

    ## Options
    `words` (10): from how many words on a quotation is surely one.
    """
    text = essay.document.text
    credited = [quotation for quotation in essay.quotations if quotation.attribution is not None or quotation.cited]
    groups = {quotation.group for quotation in credited if quotation.group is not None}
    echoes = {_folded(quotation.text) for quotation in credited}
    for number, quotation in enumerate(essay.quotations):
        if quotation.kind != "quotation" or quotation.depth or quotation.unclosed or quotation.attribution or quotation.cited:
            continue
        first_part = quotation.group in {None, quotation.span.start, quotation.outer.start}
        echoed = quotation.group in groups or _folded(quotation.text) in echoes
        if first_part and not echoed and not _is_answer(text, quotation, essay.quotations[max(0, number - 1) : number + 2]):
            sure = "low" if _is_spoken_about(text, quotation) else _confidence(quotation, options.words)
            yield Finding(quotation.outer, f"nobody is credited with {shown(quotation.text)}", sure)


def _is_spoken_about(text: str, quotation: Quotation) -> bool:
    """Whether words in marks are what their own sentence speaks about: "“Two and two are four” is learnt early."."""
    start, end = quotation.outer.start, quotation.outer.end
    opens = text[max(0, start - _TURN) : start].rstrip()[-1:] in _OUTSETS and quotation.form == "inline"
    return opens and quotation.text[-1:] not in _ENDS and text[end : end + 1] == " " and text[end + 1 : end + 2].islower()


def _is_answer(text: str, quotation: Quotation, near: Sequence[Quotation]) -> bool:
    """Whether nothing but a dash or a space parts a quotation from the one before or behind it: a conversation."""
    for other in near:
        first, second = sorted((quotation.outer, other.outer))
        between = text[first.end : second.start]
        if other is not quotation and not other.depth and len(between) <= _TURN and not between.strip(" —–-"):
            return True
    return False


def _folded(text: str) -> str:
    return " ".join(text.casefold().split()).strip(" .,;:!?…")


def _confidence(quotation: Quotation, long: int) -> Confidence:
    if quotation.words >= long or quotation.form == "block":
        return "high" if quotation.confidence >= _SURE else "medium"
    return "medium" if quotation.words >= _SHORT and quotation.confidence >= _SURE else "low"
