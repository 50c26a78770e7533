"""QUO102."""

from collections.abc import Iterator

from citecheck.model.diagnostic import Finding, Note
from citecheck.model.essay import Essay
from citecheck.rules.registry import rule
from citecheck.rules.repetition import repetitions
from citecheck.rules.wording import shown


@rule("QUO102", on="essay", severity="warning")
def inconsistent_quotation(essay: Essay) -> Iterator[Finding]:
    """
    The same words are quoted in two ways.

    ## Why
    Only one of them can be what the source says. Capitals, punctuation, British or American spelling, brackets and marks of omission make
    no difference, nor does a shorter extract. Quotations in one sentence or the next may be compared on purpose, and are let pass.

    ## Example
    ```essay
    George Kennan called it “the most fateful error of American policy in the entire post-cold-war era”. The Senate voted for it.

    Twenty years later few remembered that Kennan had warned of “the most fatal error of American policy”.
                                                                          ^^^^^ QUO102 “fatal” is “fateful” where these words are quoted before
    ```
    Use instead:
    ```essay
    George Kennan called it “the most fateful error of American policy in the entire post-cold-war era”. The Senate voted for it.

    Twenty years later few remembered that Kennan had warned of “the most fateful error of American policy”.
    ```
    """
    text = essay.document.text
    for here, there in repetitions(essay):
        from citecheck.rules.rewording import rewording  # noqa: PLC0415 - few essays quote the same words twice

        found = rewording(text, here, there)
        if found is not None:
            message = f"{shown(found.here.of(text))} is {shown(found.there.of(text))} where these words are quoted before"
            yield Finding(found.here, message, "high" if found.sure else "medium", (Note("quoted before here", found.there),))
