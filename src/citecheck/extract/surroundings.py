"""
Whose words they are when no report stands beside them: what leads up to them, what follows, and whom the text is speaking of.

A byline behind a dash ("“…” — Alan Kay"), a transcript's turn ("PENCE: …"), a colon or a report at the end of the sentence or paragraph before, a
sentence after a block that looks back on it ("Geddes wrote those lines"), and at last the topic.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from citecheck.extract.cast import Speaker
from citecheck.extract.colons import before_colon, behind_colon, last_report
from citecheck.extract.control import main_subject
from citecheck.extract.frames import Report
from citecheck.extract.names import describe, run_end
from citecheck.extract.nearness import nearness
from citecheck.extract.nounphrases import after, begun_at
from citecheck.extract.phrases import Phrase
from citecheck.extract.scene import Credit, Scene
from citecheck.model.citation import Citation
from citecheck.text.span import Span

_BYLINE = re.compile(r"\s*[\"”’»]?\s*[—–―-]{1,2}\s?(?=[A-ZÀ-Þ@])([^\n]{2,80})")
_BRACKETED = re.compile(r"\s*[\"”’»]?\s*\(((?:[A-ZÀ-Þ][\w.’'-]*\s?){2,4})\)")  # “…” (Jane Doe)
_SIGNED = re.compile(r"[—–―]\s?([A-ZÀ-Þ][^\n—–―]{2,80})$")
_TURN = re.compile(r"(?:\*\*)?([A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){0,3})(?:\*\*)?:(?:\*\*)?\s")
_BYLINE_WORDS = 14
_LINE = 60  # code points of a line that names a source
_WORK = frozenset({"work"})
_GUESS = 0.3
_LEADS_UP = (":", "—", "–", ":-", ",")


def byline(scene: Scene, outer: Span) -> Credit | None:
    """The name behind a dash after the words, also on the line below."""
    match = _BYLINE.match(scene.prose.text, outer.end) or _BRACKETED.match(scene.prose.text, outer.end)
    if match is None:
        return None
    tokens = scene.prose.tokens.within(Span(match.start(1), match.end(1)))
    name = describe(scene.prose, tokens.start, run_end(scene.prose, tokens.start)) if len(tokens) <= _BYLINE_WORDS else None
    if name is None:
        return None
    mention = scene.prose.tokens.span(name.first, name.last)
    speaker = Speaker(scene.cast.register.full(name.text), mention)
    return Credit(scene.attribution(speaker, None, scene.prose.sentence_at(outer.start)), 0.95, "byline")


def source_below(scene: Scene, outer: Span) -> Credit | None:
    """The source in a short paragraph below words that are a paragraph by themselves, as under a motto: "Psalm 19:1", "Herman Melville"."""
    prose = scene.prose
    place = prose.block_at(outer.start)
    here = prose.blocks[place]
    alone = here.span.start >= outer.start - 2 and here.span.end <= outer.end + 2  # marks of emphasis may stand around
    if not alone or place + 1 >= len(prose.blocks):
        return None
    below = prose.blocks[place + 1]
    line = below.span.of(prose.text).strip("_*—–- ")
    if below.kind == "heading" or len(line) > _LINE or not line[:1].isupper() or line[-1:] in '.?!:;,”"':
        return None
    tokens = prose.tokens.within(below.span)
    small = prose.lexicon.union("names.particles", "names.small")
    if any(word.isalpha() and word.islower() and word not in small for word in prose.tokens.words[tokens.start : tokens.stop]):
        return None
    name = describe(prose, tokens.start, run_end(prose, tokens.start)) if len(tokens) else None
    person = name is not None and name.kind == "person"
    if not person and not any(sign.isdigit() for sign in line):
        return None  # as likely the heading of what follows
    text = scene.cast.register.full(name.text) if name is not None and person else line
    return Credit(scene.attribution(Speaker(text, below.span), None, prose.sentence_at(outer.start)), 0.9, "byline")


def in_note(scene: Scene, outer: Span) -> Credit | None:
    """The name behind a dash at the end of the note whose mark stands with the words: "[^19]: “…” —Cowper"."""
    prose = scene.prose
    marks = prose.document.notes
    place = bisect_left(marks, outer.end, key=lambda mark: mark.span.start)
    if place == len(marks) or marks[place].span.start > outer.end + 2:
        return None
    block = scene.notes.get(marks[place].label)
    dash = _SIGNED.search(prose.text, block.span.start, block.span.end) if block is not None else None
    if block is None or dash is None:
        return None
    tokens = prose.tokens.within(Span(dash.start(1), block.span.end))
    name = describe(prose, tokens.start, run_end(prose, tokens.start)) if len(tokens) else None
    if name is None or len(tokens) > _BYLINE_WORDS:
        return None
    speaker = Speaker(scene.cast.register.full(name.text), prose.tokens.span(name.first, name.last))
    return Credit(scene.attribution(speaker, None, prose.sentence_at(outer.start)), 0.8, "byline")


def by_citation(scene: Scene, cited: Citation | None, sentence: int) -> Credit | None:
    """The authors whom the citation names that stands with the words."""
    names = [name for cite in cited.cites[:1] for name in cite.names] if cited is not None else []
    if cited is None or not names:
        return None
    full = [scene.cast.register.full(name) for name in names[:2]]
    speaker = Speaker(scene.prose.lexicon.fill("patterns.pair", *full) if len(full) > 1 else full[0], cited.span)
    return Credit(scene.attribution(speaker, None, sentence), 0.9, "citation")


def turn(scene: Scene, outer: Span) -> Credit | None:
    """A turn in a transcript or interview that is nothing but words in marks: `PENCE: “…”`."""
    speaker = taking_turn(scene, outer)
    if speaker is None or speaker.mention is None or scene.prose.text[speaker.mention.end : outer.start].strip("*: \n"):
        return None
    return Credit(scene.attribution(speaker, None, scene.prose.sentence_at(outer.start)), 0.9, "turn")


def taking_turn(scene: Scene, outer: Span) -> Speaker | None:
    """Who says "I" in a turn of a transcript or interview."""
    block = scene.prose.blocks[scene.prose.block_at(outer.start)]
    match = _TURN.match(scene.prose.text, block.span.start, outer.start + 1)
    if match is None:
        return None
    tokens = scene.prose.tokens.within(Span(match.start(1), match.end(1)))
    name = describe(scene.prose, tokens.start, tokens.stop - 1)
    text = name.text.title() if name is not None and name.titled and name.text.isupper() else match[1]
    return Speaker(scene.cast.register.full(text), Span(match.start(1), match.end(1)))


def led_up(scene: Scene, outer: Span, sentence: int, *, block: bool) -> Credit | None:
    """A colon, or a report, in the same sentence or at the end of the paragraph before."""
    prose = scene.prose
    start = prose.sentences[sentence].start
    lead = prose.text[start : outer.start].rstrip(" \n\"“‘'«„_*")
    if lead and not block:
        return before_colon(scene, sentence) if lead.endswith(":") else behind_colon(scene, outer, sentence)
    if sentence == 0:
        return None
    leading = prose.sentences[sentence - 1].of(prose.text).rstrip("_* ")
    alone = block or prose.blocks[prose.block_at(outer.start)].span.start >= start
    if leading.endswith(_LEADS_UP) and (alone or leading.endswith(":")):
        return last_report(scene, sentence - 1, outer) or before_colon(scene, sentence - 1)
    return None


def introduced(scene: Scene, sentence: int) -> bool:
    """Whether the sentence before leads up to a block with a colon: then nobody else's words follow."""
    return sentence > 0 and scene.prose.sentences[sentence - 1].of(scene.prose.text).rstrip("_* ").endswith(":")


def looked_back_on(scene: Scene, outer: Span, *, block: bool) -> Credit | None:
    """The report that begins the sentence after a block, or in the same paragraph, and looks back: "Geddes wrote those lines", "Thus Smith"."""
    prose = scene.prose
    following = prose.sentence_at(outer.end) + 1
    if following >= len(prose.sentences) or prose.sentences[following].start < outer.end:
        return None
    here = prose.blocks[prose.block_at(outer.start)]
    apart = block or here.span.length <= outer.length + 2  # marks of emphasis may stand around
    if not apart and prose.sentences[following].start > here.span.end:
        return None
    part = prose.ranges[following]
    for report in scene.reports[following][:1]:
        near = set(prose.tokens.lower[part.start : report.last + 3])
        speaker = scene.speaker(report) if near & prose.lexicon["grammar.backward"] else None
        if speaker is not None:
            return Credit(scene.attribution(speaker, report, following), 0.8, "colon")
    return None


def _definite(scene: Scene, phrase: Phrase) -> bool:
    """Whether a phrase means one certain work: "the Act", "its constitution"."""
    return scene.prose.tokens.lower[phrase.first] in scene.prose.lexicon["grammar.definite"]


def _spoken_of(scene: Scene, sentence: int) -> Credit | None:
    """For words that are a sentence by themselves: who is the subject of the sentence before, or was credited just before."""
    prose, before = scene.prose, sentence - 1
    if before < 0:
        return None
    if prose.block_at(prose.sentences[before].start) == prose.block_at(prose.sentences[sentence].start):
        subject = after(prose, prose.ranges[before].start, prose.ranges[before].stop)
        speaker = scene.cast.identify(subject) if subject is not None and subject.kind in {"name", "pronoun"} else None
        if speaker is not None:
            return Credit(scene.attribution(speaker, None, sentence), 0.5, "topic")
    last = scene.cast.authors.credited_before(prose.ranges[sentence].start)
    return None if last is None else Credit(scene.attribution(Speaker(last, None), None, sentence), 0.5, "topic")


def topic(scene: Scene, outer: Span, sentence: int, *, block: bool) -> Credit | None:
    """Whoever the text is speaking of: the person in focus, the last one reported, or a document that is the sentence's subject."""
    prose, part = scene.prose, scene.prose.ranges[sentence]
    start = prose.tokens.within(outer).start
    if block:
        person = scene.cast.focus(start)
        return None if person is None else Credit(scene.attribution(Speaker(person, None), None, sentence), 0.5, "topic")
    if prose.sentences[sentence].start >= outer.start - 1 and prose.sentences[sentence].end <= outer.end + 1:
        return _spoken_of(scene, sentence)
    subject = begun_at(prose, part.start, start, _WORK) or after(prose, part.start, start) if len(part) else None
    if subject is not None and prose.tokens.lower[subject.head] in prose.lexicon["speakers.work"] and _definite(scene, subject):
        speaker = scene.cast.identify(subject)
        if speaker is not None:
            return Credit(scene.attribution(speaker, None, sentence), 0.55, "topic")
    for report in reversed(scene.reports[sentence - 1] if sentence else []):
        if report.subject is not None and report.subject.kind in {"name", "pronoun"}:
            speaker = scene.speaker(report)
            if speaker is not None:
                return Credit(scene.attribution(speaker, None, sentence), 0.5, "topic")
    return _gone_on_with(scene, sentence)


def _gone_on_with(scene: Scene, sentence: int) -> Credit | None:
    """Whoever was credited last and is the subject of the sentence before: "By 1970 he had softened. They were “good company” now"."""
    prose, before = scene.prose, sentence - 1
    if before < 0 or prose.block_at(prose.sentences[before].start) != prose.block_at(prose.sentences[sentence].start):
        return None
    part = prose.ranges[before]
    subject = main_subject(prose, part.stop, part, [])
    speaker = scene.cast.identify(subject) if subject is not None and subject.kind in {"name", "pronoun"} else None
    if speaker is None or speaker.name != scene.cast.credited_before(part.stop, person=True):
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


def _written_in(scene: Scene, sentence: int, start: int) -> Credit | None:
    """The document that is the subject of the sentence, or of the one before."""
    prose = scene.prose
    for place in range(sentence, max(-1, sentence - 2), -1):
        subject = (
            after(prose, prose.ranges[place].start, min(start, prose.ranges[place].stop)) if len(prose.ranges[place]) else None
        )
        if subject is not None and subject.kind == "work":
            speaker = scene.cast.identify(subject)
            if speaker is not None:
                return Credit(scene.attribution(speaker, None, sentence), _GUESS, "guess")
    return None
