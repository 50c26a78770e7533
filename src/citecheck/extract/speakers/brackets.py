"""Words that somebody stands right beside without a verb: between two dashes in the middle of them, or before the brackets around them."""

from __future__ import annotations

from bisect import bisect_left
from itertools import pairwise

from citecheck.extract.phrases.chains import ending_at
from citecheck.extract.phrases.nounphrases import after
from citecheck.extract.phrases.phrases import Phrase
from citecheck.extract.prose.prose import Prose
from citecheck.extract.speakers.scene import Credit, Scene
from citecheck.text.span import Span

_DASHES = ("—", "–", "--", "-")
_SENTENCE = 5  # tokens of a sentence with its marks
_INTERRUPTION = 120  # code points between two parts of what somebody says


def interrupting(scene: Scene, outer: Span, sentence: int) -> Credit | None:
    """Whoever does something between dashes in the middle of the words: "“The trouble” – Celia leaned over – “is that he was loved.”"."""
    aside = _interruption(scene.prose, outer)
    if aside is None or any(report.first in aside for report in scene.reports[sentence]):
        return None
    subject = after(scene.prose, aside.start + 1, aside.stop - 1)
    if subject is None or subject.kind not in {"name", "pronoun", "person"} or subject.last + 2 >= aside.stop:
        return None
    speaker = scene.cast.identify(subject)
    return None if speaker is None else Credit(scene.attribution(speaker, None, sentence), 0.7, "before", named=speaker.named)


def _interruption(prose: Prose, outer: Span) -> range | None:
    """The tokens from dash to dash between words in marks and the words before or behind that go on with them."""
    place = bisect_left(prose.pairs, outer.start, key=lambda pair: pair.outer.start)
    others = [pair.outer for pair in prose.pairs[max(0, place - 1) : place + 2] if pair.depth == 0]
    for one, other in pairwise(others):
        if outer not in {one, other} or not 0 < other.start - one.end <= _INTERRUPTION:
            continue
        between = prose.text[one.end : other.start].strip()
        goes_on = prose.text[other.start + 1 : other.start + 2].islower()
        if goes_on and between.startswith(_DASHES) and between.endswith(_DASHES) and "\n\n" not in between:
            return prose.tokens.within(Span(one.end, other.start))
    return None


def before_brackets(scene: Scene, outer: Span, sentence: int) -> Credit | None:
    """Whoever is named right before brackets that hold nothing but the words: "quotes Hilary Snow (“I wept”)"."""
    prose, text = scene.prose, scene.prose.text
    if text[outer.start - 1 : outer.start] != "(" or text[outer.end : outer.end + 1] != ")":
        return None
    inside = prose.tokens.within(outer)
    named = ending_at(prose, inside.start - 2, prose.ranges[sentence].start)
    judging = _judging(prose, inside, sentence) if named is None or named.kind != "name" else None
    if judging is not None:
        speaker = scene.cast.identify(judging)
        return None if speaker is None else Credit(scene.attribution(speaker, None, sentence), 0.7, "before")
    if named is None or named.kind != "name" or not _has_small_word(prose, inside):
        return None
    speaker = scene.cast.identify(named)
    if speaker is None or not (scene.cast.register.names_person(speaker.name) or _quotes(scene, sentence, named)):
        return None
    return Credit(scene.attribution(speaker, None, sentence), 0.8, "before")


def _judging(prose: Prose, inside: range, sentence: int) -> Phrase | None:
    """Who does something right before brackets with a whole sentence of theirs: "a word that she dislikes (“It sounds like a pill”)"."""
    words, lower, start = prose.tokens.words, prose.tokens.lower, inside.start - 2
    if len(inside) < _SENTENCE or not words[inside.start + 1][0].isupper() or start <= prose.ranges[sentence].start:
        return None
    told = prose.lexicon["pronouns.subject"] & prose.lexicon.union("pronouns.masculine", "pronouns.feminine")
    if lower[start - 1] not in told or prose.lexicon.union("verbs.be", "verbs.having").intersection({lower[start]}):
        return None
    return Phrase(start - 1, start - 1, start - 1, "pronoun")


def _has_small_word(prose: Prose, inside: range) -> bool:
    """Whether words are no mere name or nickname."""
    return any(prose.tokens.words[place].islower() for place in inside)


def _quotes(scene: Scene, sentence: int, named: Phrase) -> bool:
    """Whether a verb before a name says that something is quoted."""
    lower, quoting = scene.prose.tokens.lower, scene.prose.lexicon["verbs.quoted"]
    return any(lower[place] in quoting for place in range(scene.prose.ranges[sentence].start, named.first))
