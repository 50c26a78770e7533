"""CLM002."""

from collections.abc import Iterator

from citecheck.model.diagnostic import Finding
from citecheck.model.essay import Essay
from citecheck.model.quotation import Claim
from citecheck.rules.figures import Figure, figures, may_hold_figures
from citecheck.rules.hearsay import hearsay
from citecheck.rules.own_prose import OwnSentence, is_supposed, own_sentences, quoted_spans, stands_in
from citecheck.rules.registry import rule
from citecheck.rules.sourcing import names_record, sourced
from citecheck.rules.wording import shown


@rule("CLM002", on="essay", severity="warning")
def unsourced_statistic(essay: Essay) -> Iterator[Finding]:
    """
    A figure that somebody must have counted is given without a source.

    ## Why
    Readers remember figures, and repeat them. Without a source nobody can tell what was counted, when, and by whom. A citation, a link, a note
    or a source named in words will do: in the sentence, in the one before or after, or at the end of the paragraph. Shares of something
    named, odds and numbers of casualties are reported; sums of money, millions and other shares and crowds only with `--strict`.
    Suppositions, questions, what you tell of yourself (“we”, “my”) and figures that have a source elsewhere in the essay are let pass;
    figures from “studies” and “experts” are the business of `weasel-source`.

    ## Example
    ```essay
    Bread was cheap. In the cities 40 per cent of all loaves were never eaten. Nobody minded.
                                   ^^^^^^^^^^^ CLM002 no source is given for “40 per cent”
    ```
    Use instead:
    ```essay
    Bread was cheap. In the cities 40 per cent of all loaves were never eaten (Stuart 2009, 31). Nobody minded.
    ```
    ```bib
    @book{stuart2009,
      author = {Stuart, Tristram},
      title = {Waste: Uncovering the Global Food Scandal},
      publisher = {Penguin},
      year = {2009},
    }
    ```
    """
    text = essay.document.text
    counted = _counted(essay)
    flags = sourced(essay) if counted else []
    claims = {claim.span: claim for claim in essay.claims} if counted else {}
    sources: set[str] = set()
    bare: list[Figure] = []
    for sentence, found in counted:
        near = range(max(0, sentence.number - 1), min(sentence.number + 2, len(flags)))
        claim = claims.get(sentence.span)
        told = claim is not None and not claim.attribution.generic  # "the commissioner said that …"
        if told or flags[sentence.last] or any(flags[each] or names_record(text, essay.sentences[each]) for each in near):
            sources.update(figure.span.of(text) for figure in found)
        elif not is_supposed(sentence.span.of(text)) and not _is_hearsay(text, claim):
            bare.append(found[0])
    for figure in bare:
        words = figure.span.of(text)
        if words not in sources:
            yield Finding(figure.span, f"no source is given for {shown(words)}", "medium" if figure.telling else "low")


def _counted(essay: Essay) -> list[tuple[OwnSentence, list[Figure]]]:
    """The sentences that give figures of the author's own, with these."""
    text = essay.document.text
    if not may_hold_figures(text):
        return []
    quoted = quoted_spans(essay)
    found = ((sentence, figures(text, sentence.span)) for sentence in own_sentences(essay))
    own = ((sentence, [figure for figure in each if not stands_in(figure.span, quoted)]) for sentence, each in found)
    return [(sentence, each) for sentence, each in own if each]


def _is_hearsay(text: str, claim: Claim | None) -> bool:
    return claim is not None and hearsay(text, claim) is not None
