"""Words of nobody in particular: those of a proverb, verse or motto that is named right before them."""

from __future__ import annotations

from citecheck.extract.language.tokens import OWNER
from citecheck.extract.phrases.chains import ending_at
from citecheck.extract.phrases.phrases import Phrase
from citecheck.extract.prose.prose import Prose
from citecheck.extract.speakers.cast import Speaker
from citecheck.extract.speakers.scene import Credit, Scene
from citecheck.text.span import Span

_INTRODUCING = frozenset({":", ",", "—", "–"})
_BEFORE = 4  # words from an article to its noun


def saying(scene: Scene, outer: Span, sentence: int) -> Credit | None:
    """A proverb, verse or motto named right before the words: "the Chinese proverb, “…”", "the famous verse in our translation: “…”"."""
    prose = scene.prose
    part, end = prose.ranges[sentence], prose.tokens.within(outer).start - 1
    if end > part.start and prose.tokens.lower[end] in _INTRODUCING:
        end -= 1
    said = _saying_at(prose, range(part.start, end + 1)) if end > part.start and prose.quoted[end] < 0 else None
    if said is None or OWNER in prose.tokens.lower[said.first : said.head] or _is_put_by_somebody(scene, said, sentence):
        return None
    speaker = Speaker(prose.of(said.first, said.last), prose.tokens.span(said.first, said.last))
    return Credit(scene.attribution(speaker, None, sentence), 0.7, "saying")


def _is_put_by_somebody(scene: Scene, said: Phrase, sentence: int) -> bool:
    """Whether a person puts something in a saying of theirs: "Mr. Shaw has put the view in a perfect epigram"."""
    lower, lexicon = scene.prose.tokens.lower, scene.prose.lexicon
    within = lower[said.first - 1] in lexicon["links.opinion"] and lower[said.first] in lexicon["grammar.one"]
    persons = {"name", "pronoun", "person"}
    told = (report.subject is not None and report.subject.kind in persons for report in scene.reports[sentence])
    return said.first > scene.prose.ranges[sentence].start and within and any(told)


def _saying_at(prose: Prose, places: range) -> Phrase | None:
    """The noun for a saying that ends at the last of these tokens, with its determiner, or on which what ends there hangs."""
    lower, lexicon = prose.tokens.lower, prose.lexicon
    end = places.stop - 1
    if lexicon.is_kind(lower[end], "speakers.sayings"):
        first = next(
            (at for at in range(end, max(places.start, end - _BEFORE) - 1, -1) if lower[at] in lexicon["grammar.determiners"]),
            end,
        )
        return Phrase(first, end, end, "work") if first < end else None
    said = ending_at(prose, end, places.start)
    led = said is not None and lower[said.first] in lexicon["grammar.determiners"]
    return said if said is not None and led and lexicon.is_kind(lower[said.head], "speakers.sayings") else None
