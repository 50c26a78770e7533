"""CLM001."""

from collections.abc import Iterator

from citecheck.model.diagnostic import Finding
from citecheck.model.essay import Essay
from citecheck.rules.hearsay import Hearsay, hearsay
from citecheck.rules.matches import named_source
from citecheck.rules.own_prose import OwnSentence, own_sentences
from citecheck.rules.registry import rule
from citecheck.rules.sourcing import sourced


@rule("CLM001", on="essay", severity="warning")
def weasel_source(essay: Essay) -> Iterator[Finding]:
    """
    A claim is credited to nobody in particular, and nothing is cited for it.

    ## Why
    “Studies show” and “critics say” lend a claim the weight of others without saying who they are, so that nobody can look it up or
    disagree. Name one of them, or cite a work; a citation, a link or a named source in the sentence after will do. Concessions
    (“some would say”) are not meant. What people said and thought in the past, and what “officials” or “women” say, is
    reported only with `--strict`.

    ## Example
    ```essay
    Studies show that a third of all food is thrown away.
    ^^^^^^^^^^^^ CLM001 “Studies show” names nobody who could be asked
    ```
    Use instead:
    ```essay
    A study by the Food and Agriculture Organization shows that a third of all food is thrown away [@fao2011].
    ```
    ```bib
    @report{fao2011,
      author = {{Food and Agriculture Organization}},
      title = {Global Food Losses and Food Waste},
      institution = {FAO},
      year = {2011},
    }
    ```
    """
    text = essay.document.text
    vague = list(_vague(essay))
    flags = sourced(essay) if vague else []
    for sentence, found in vague:
        leads_on = sentence.number < sentence.last or sentence.span.of(text).endswith(":")
        if not any(flags[sentence.number : sentence.number + 1 + leads_on]):
            words = " ".join(found.span.of(text).split())
            yield Finding(found.span, f"“{words}” names nobody who could be asked", found.confidence)


def _vague(essay: Essay) -> Iterator[tuple[OwnSentence, Hearsay]]:
    """The author’s sentences that credit a claim to nobody in particular."""
    claims = {claim.span.start: claim for claim in essay.claims if not (claim.cited or named_source(claim.attribution))}
    for sentence in own_sentences(essay):
        claim = claims.get(sentence.span.start)
        found = hearsay(essay.document.text, claim) if claim is not None else None
        if found is not None:
            yield sentence, found
