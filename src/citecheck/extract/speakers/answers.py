"""Who answers where a sentence says that an answer was received: "She wrote to the council and got this reply: “…”"."""

from __future__ import annotations

from citecheck.extract.phrases.nounphrases import after
from citecheck.extract.speakers.misfits import is_received
from citecheck.extract.speakers.scene import Credit, Scene
from citecheck.text.span import Span

_ASKED = frozenset({"name", "person", "institution"})


def answerer(scene: Scene, outer: Span, sentence: int) -> Credit | None:
    """Whoever is asked or written to where a sentence then says, before the words at `outer`, that an answer was received, or nobody; None where it does not say so."""
    prose = scene.prose
    lower, lexicon = prose.tokens.lower, prose.lexicon
    part = range(prose.ranges[sentence].start, prose.tokens.within(outer).start)
    if not is_received(prose, part):
        return None
    for report in scene.reports[sentence]:
        following = report.last + 1
        if report.kind != "speech" or following + 1 >= part.stop or report.inverted:
            continue
        following += lower[following] in lexicon["links.dative"]
        asked = after(prose, following, part.stop)
        speaker = scene.cast.identify(asked) if asked is not None and asked.first == following and asked.kind in _ASKED else None
        if speaker is not None:
            return Credit(scene.attribution(speaker, report, sentence), 0.7, "colon")
    return Credit(None, 0.6, "colon", named=False)
