"""Whom the text is speaking of where nothing says whose words they are: the topic, and at last a guess."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from citecheck.extract.phrases.nounphrases import after, begun_at
from citecheck.extract.phrases.phrases import Phrase
from citecheck.extract.prose.prose import Prose
from citecheck.extract.reports.constructions import is_supposed
from citecheck.extract.reports.control import main_subject
from citecheck.extract.reports.frames import Report
from citecheck.extract.speakers.cast import Speaker
from citecheck.extract.speakers.holders import last_owner, owner_of_words
from citecheck.extract.speakers.nearness import nearness
from citecheck.extract.speakers.scene import Credit, Scene
from citecheck.text.span import Span

_WORK = frozenset({"work"})
_BACK = 6  # sentences in which somebody was reported who goes on speaking
_TEXTS = 3  # sentences before verse in which a poem may be named
_VERSE = 70  # code points of a line of verse, at most
_GUESS = 0.3
_LIKELY = 0.1
_ASKED = 14  # tokens of a question that its asker answers: "And the verdict of Ann Orme?"
_TAIL = 8  # tokens from "wrote" to the end of its sentence
_NEAR = 1  # sentences of the text's own, in which whoever was credited last is still in mind
LIKELY = "likely"


def _definite(scene: Scene, phrase: Phrase) -> bool:
    """Whether a phrase means one certain work: "the Act", "its constitution"."""
    return scene.prose.tokens.lower[phrase.first] in scene.prose.lexicon["grammar.definite"]


def _told_before(scene: Scene, sentence: int) -> str | None:
    """Who wrote or is told of in the sentence before a block: "In March she wrote to Reed.", "Keller opens with a confession.", "The ordinance was short."."""
    prose = scene.prose
    part = prose.ranges[sentence - 1] if sentence else range(0)
    if not part or part.start in prose.set_off:
        return None
    said = [report for report in scene.reports[sentence - 1] if report.kind == "speech" and report.subject is not None]
    speaker = scene.speaker(said[-1]) if said and said[-1].last >= part.stop - _TAIL else None
    if speaker is not None and speaker.named:
        return speaker.name
    subject = begun_at(prose, part.start, part.stop, _WORK) or after(prose, part.start, part.stop)
    if subject is None or subject.kind not in {"name", "work"} or (subject.kind == "work" and not _definite(scene, subject)):
        return None
    speaker = scene.cast.identify(subject)
    person = speaker is not None and (subject.kind == "work" or scene.cast.register.names_person(speaker.name))
    return speaker.name if person and speaker is not None else None


def _spoken_of(scene: Scene, outer: Span, sentence: int) -> Credit | None:
    """For words that are a sentence by themselves: who is the subject of the sentence before, or was credited just before."""
    prose, before = scene.prose, sentence - 1
    if before < 0 or prose.text[outer.start - 1] == "(":
        return None  # an example: "Simile: a comparison. (“As sly as a fox.”)"
    if prose.block_at(prose.sentences[before].start) == prose.block_at(prose.sentences[sentence].start):
        part = prose.ranges[before]
        subject = after(prose, part.start, part.stop)
        asked = prose.tokens.words[part.stop - 1] == "?" or (subject is not None and _judges(prose, subject))
        whose = owner_of_words(scene, part) if asked and len(part) <= _ASKED else None  # "Her verdict? “Cold.”"
        speaker = scene.cast.identify(whose) if whose is not None else None
        if speaker is None:
            whose = last_owner(prose, part)
            speaker = scene.cast.identify(whose) if whose is not None else None
        if speaker is not None:
            return Credit(scene.attribution(speaker, None, sentence), 0.8, "colon")
        if subject is not None and (subject.kind in {"name", "pronoun"} or _is_met(prose, subject, part)):
            speaker = scene.cast.identify(subject)
        if speaker is not None and not _is_addressed_in(scene, outer, speaker.name):
            return Credit(scene.attribution(speaker, None, sentence), 0.5, "topic")
    last = scene.cast.authors.credited_before(prose.ranges[sentence].start) or _reported_before(scene, sentence)
    addressed = last is not None and _is_addressed_in(scene, outer, last)
    return None if last is None or addressed else Credit(scene.attribution(Speaker(last, None), None, sentence), 0.5, "topic")


def _is_met(prose: Prose, subject: Phrase, part: range) -> bool:
    """Whether a certain person without a name begins a sentence about the author: "The old woman looked at me. “Because …”"."""
    lower, lexicon = prose.tokens.lower, prose.lexicon
    certain = subject.kind == "person" and subject.first == part.start and lower[subject.first] in lexicon["grammar.pointing"]
    return certain and not lexicon["verbs.own"].isdisjoint(lower[subject.last + 1 : part.stop])


def _is_addressed_in(scene: Scene, outer: Span, name: str) -> bool:
    """Whether words call somebody by name, at their start or their end, who then does not say them: "I think that’s a bit cheap, Dev."."""
    words = outer.of(scene.prose.text).strip("“”\"'‘’.,!? ")
    before, comma, last = words.rpartition(", ")
    first = words.partition(", ")[0]
    return bool(comma) and before != "" and not {first, last}.isdisjoint(name.split())


def _judges(prose: Prose, subject: Phrase) -> bool:
    """Whether a sentence tells what somebody’s words are like: "Larkin’s answer was simple."."""
    lower, lexicon = prose.tokens.lower, prose.lexicon
    return lower[subject.head] in lexicon["nouns.content"] and not lexicon["verbs.be"].isdisjoint(
        lower[subject.last + 1 : subject.last + 2]
    )


def _reported_before(scene: Scene, sentence: int) -> str | None:
    """The person who was last said to say something, some sentences before words that stand by themselves."""
    register = scene.cast.register
    for before in range(sentence - 1, max(-1, sentence - _BACK), -1):
        for report in reversed(scene.reports[before]):
            said = report.kind in {"speech", "according"} and report.subject is not None and report.subject.kind == "name"
            speaker = scene.speaker(report) if said else None
            if speaker is not None and register.names_person(speaker.name):
                return speaker.name
    return None


def topic(scene: Scene, outer: Span, sentence: int, *, block: bool) -> Credit | None:
    """Whoever the text is speaking of: the person in focus, the last one reported, or a document that is the sentence's subject."""
    prose, part = scene.prose, scene.prose.ranges[sentence]
    start = prose.tokens.within(outer).start
    if block:
        if _is_verse(outer.of(prose.text)) and not _tells_of_text(scene, sentence):
            return None
        told = _told_before(scene, sentence) or scene.cast.focus(start)
        return None if told is None else Credit(scene.attribution(Speaker(told, None), None, sentence), 0.5, "topic")
    if prose.is_sentence(outer):
        return _spoken_of(scene, outer, sentence)
    if might_say(scene, sentence, start) or _is_instance(prose, start):
        return None
    subject = begun_at(prose, part.start, start, _WORK) or after(prose, part.start, start) if len(part) else None
    if subject is not None and prose.tokens.lower[subject.head] in prose.lexicon["speakers.work"] and _definite(scene, subject):
        speaker = scene.cast.identify(subject)
        if speaker is not None:
            return Credit(scene.attribution(speaker, None, sentence), 0.55, "topic")
    for report in reversed(scene.reports[sentence - 1] if sentence else []):
        if report.subject is not None and report.subject.kind in {"name", "pronoun"}:
            thing = report.kind == "thought" and prose.tokens.lower[report.subject.first] in prose.lexicon["pronouns.neuter"]
            speaker = scene.speaker(report) if not thing else None  # "It is an error to suppose …"
            if speaker is not None:
                return Credit(scene.attribution(speaker, None, sentence), 0.5, "topic")
    return _gone_on_with(scene, sentence)


def _is_instance(prose: Prose, start: int) -> bool:
    """Whether words at a token are one of many of a kind: "phrases like “I promise”"."""
    lower, lexicon = prose.tokens.lower, prose.lexicon
    return start > 1 and lower[start - 1] in lexicon["marks.like"] and lexicon.ends(lower[start - 2], "endings.plural")


def _is_verse(words: str) -> bool:
    """Whether a block is set in short lines, most of which begin with a capital."""
    lines = [line for line in words.split("\n") if line.strip()]
    capital = sum(1 for line in lines if line.lstrip("“”‘’\"' ")[:1].isupper())
    return len(lines) > 1 and max(map(len, lines)) <= _VERSE and capital > len(lines) // 2


def _tells_of_text(scene: Scene, sentence: int) -> bool:
    """Whether the sentence before a block speaks of a text, of which it may be: "I opened it at a poem called …"."""
    prose = scene.prose
    texts = prose.lexicon.union("speakers.work", "nouns.passages")
    back = prose.ranges[max(0, sentence - _TEXTS)].start
    return not texts.isdisjoint(prose.tokens.lower[back : prose.ranges[sentence].start])


def might_say(scene: Scene, sentence: int, start: int) -> bool:
    """Whether a verb before the words at token `start` tells what nobody said: "If Orton had said “…”", "One can imagine Orton replying “…”"."""
    prose, part = scene.prose, scene.prose.ranges[sentence]
    said = prose.lexicon["verbs.speech"]
    return any(is_supposed(prose, at, part) for at in range(part.start, start) if prose.tokens.lower[at] in said)


def _gone_on_with(scene: Scene, sentence: int) -> Credit | None:
    """Whoever was credited last and is the subject of the sentence before: "By 1970 he had softened. They were “good company” now"."""
    prose, before = scene.prose, sentence - 1
    if before < 0 or prose.block_at(prose.sentences[before].start) != prose.block_at(prose.sentences[sentence].start):
        return None
    part = prose.ranges[before]
    subject = main_subject(prose, part.stop, part, [])
    speaker = scene.cast.identify(subject) if subject is not None and subject.kind in {"name", "pronoun"} else None
    if speaker is None or speaker.name != scene.cast.authors.credited_before(part.stop, person=True):
        return None
    return Credit(scene.attribution(speaker, None, sentence), 0.5, "topic")


def guess(scene: Scene, outer: Span, near: Sequence[Report], sentence: int) -> Credit | None:
    """Who may be meant where nothing better tells: a report or a document in the sentence, whoever was reported before, the person in focus."""
    prose = scene.prose
    start = prose.tokens.within(outer).start
    for report in reversed(near):
        if report.first < start and report.kind != "thought" and nearness(prose, report, prose.tokens.within(outer)):
            speaker = scene.speaker(report)
            if speaker is not None:
                return Credit(scene.attribution(speaker, report, sentence), _GUESS, "guess")
    return _written_in(scene, sentence, start)


def likely(scene: Scene, outer: Span, sentence: int) -> Credit | None:
    """Who is meant if anybody is, where nothing tells: whoever was credited in this sentence or the one before, or whom the document is about."""
    prose, start = scene.prose, scene.prose.tokens.within(outer).start
    name = scene.cast.register.hero
    latest = bisect_left(scene.cast.credited, (start,))
    if latest:
        place, last = scene.cast.credited[latest - 1]
        near = prose.steps[sentence] - prose.steps[prose.sentence_at(prose.tokens.starts[place])]
        name = last if near <= _NEAR else name
    if name is None or name.lower().partition(" ")[0] in prose.lexicon["grammar.negative"]:
        return None
    return Credit(scene.attribution(Speaker(name, None), None, sentence), _LIKELY, LIKELY)


def _written_in(scene: Scene, sentence: int, start: int) -> Credit | None:
    """The document that is the subject of the sentence, or of the one before."""
    prose = scene.prose
    for place in range(sentence, max(-1, sentence - 2), -1):
        if prose.block_of[place] != prose.block_of[sentence]:
            break
        subject = (
            after(prose, prose.ranges[place].start, min(start, prose.ranges[place].stop)) if len(prose.ranges[place]) else None
        )
        if subject is not None and subject.kind == "work":
            speaker = scene.cast.identify(subject)
            if speaker is not None:
                return Credit(scene.attribution(speaker, None, sentence), _GUESS, "guess")
    return None
