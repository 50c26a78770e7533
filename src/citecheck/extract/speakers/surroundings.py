"""
Whose words they are when no report stands beside them: what leads up to them, and what follows.

A byline behind a dash ("“…” — Alan Kay"), a source below, a citation, a colon or a report at the end of the sentence or paragraph before, a
sentence after a block that looks back on it ("Geddes wrote those lines").
"""

from __future__ import annotations

import re
from bisect import bisect_left

from citecheck.extract.names.names import describe
from citecheck.extract.names.runs import run_end
from citecheck.extract.phrases.nounphrases import after
from citecheck.extract.prose.blockquotes import is_signature
from citecheck.extract.prose.prose import Prose
from citecheck.extract.reports.control import main_subject
from citecheck.extract.reports.frames import Report
from citecheck.extract.speakers.answers import answerer
from citecheck.extract.speakers.cast import Speaker
from citecheck.extract.speakers.colons import before_colon, behind_colon, last_report
from citecheck.extract.speakers.scene import Credit, Scene
from citecheck.model.citation import Citation
from citecheck.text.span import Span

_BYLINE = re.compile(r"\s*[\"”’»]?\s*[—–―-]{1,3}\s?(?=[A-ZÀ-Þ@])([^\n]{2,80})")
_BRACKETED = re.compile(r"\s*[\"”’»]?\s*\(((?:[A-ZÀ-Þ][\w.’'-]*\s?){2,4})\)")  # “…” (Jane Doe)
_SIGNED = re.compile(r"[—–―]\s?([A-ZÀ-Þ][^\n—–―]{2,80})$")
_LOOK = 4  # words of "That quote from X"
_BYLINE_WORDS = 14
_LINE = 60  # code points of a line that names a source
_PERSONS = frozenset({"name", "pronoun", "person"})
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
    place = prose.block_at(outer.end - 1)
    here = prose.blocks[place]
    signed = place + 1 < len(prose.blocks) and is_signature(prose, place + 1)
    alone = signed or (
        here.span.start >= outer.start - 2 and here.span.end <= outer.end + 2
    )  # marks of emphasis may stand around
    if not alone or place + 1 >= len(prose.blocks):
        return None
    below = prose.blocks[place + 1]
    line = below.span.of(prose.text).strip("_*—–- ")
    line = line.removesuffix(".") if below.kind == "item" else line
    if below.kind == "heading" or len(line) > _LINE or not line[:1].isupper() or line[-1:] in '.?!:;,”"':
        return None
    tokens = prose.tokens.within(below.span)
    small = prose.lexicon.union("names.particles", "names.small")
    if not signed and any(
        word.isalpha() and word.islower() and word not in small for word in prose.tokens.words[tokens.start : tokens.stop]
    ):
        return None
    name = describe(prose, tokens.start, run_end(prose, tokens.start)) if len(tokens) else None
    known = name is not None and below.kind == "item" and scene.cast.register.is_person(name)
    person = known or (name is not None and name.kind == "person")
    if not (person or signed) and not any(sign.isdigit() for sign in line):
        return None  # as likely the heading of what follows
    text = scene.cast.register.full(name.text) if name is not None and person else line.partition(",")[0] if signed else line
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
    """The authors whom the citation names that stands with the words, or at the end of their sentence; or whom it says to be quoted there."""
    first = cited.cites[0] if cited is not None and cited.cites else None
    if first is None:
        return None
    if not first.credited:
        return _subject(scene, sentence) if first.quoted is not None else None
    full = [scene.cast.register.full(name) for name in first.credited[:2]]
    speaker = Speaker(scene.prose.lexicon.fill("patterns.pair", *full) if len(full) > 1 else full[0], first.span)
    return Credit(scene.attribution(speaker, None, sentence), 0.9, "citation")


def _subject(scene: Scene, sentence: int) -> Credit | None:
    """Whoever a sentence is about whose words are only quoted in the work that it cites."""
    part = scene.prose.ranges[sentence]
    subject = main_subject(scene.prose, part.stop, part, [])
    speaker = scene.cast.identify(subject) if subject is not None and subject.kind in {"name", "pronoun"} else None
    return None if speaker is None else Credit(scene.attribution(speaker, None, sentence), 0.5, "topic")


def read_there(scene: Scene, report: Report, sentence: int) -> Speaker | None:
    """What the author reads in: the work named last, or the paper that the sentence before is about: "I open the *Ethics*. There I read “…”"."""
    prose = scene.prose
    if sentence == 0 or prose.tokens.lower[report.first] not in prose.lexicon["verbs.reading"]:
        return None
    part = prose.ranges[sentence - 1]
    subject = after(prose, part.start, part.stop) if len(part) else None
    if subject is not None and subject.kind in {"name", "institution", "work"}:
        speaker = scene.cast.identify(subject)
        return speaker if speaker is not None and not scene.cast.register.names_person(speaker.name) else None
    title = scene.cast.titles.before(prose.sentences[sentence].start)
    return None if title is None else Speaker(title, None, title)


def led_up(scene: Scene, outer: Span, sentence: int, *, block: bool) -> Credit | None:
    """A colon, or a report, in the same sentence or at the end of the paragraph before."""
    prose = scene.prose
    start = prose.sentences[sentence].start
    lead = prose.text[start : outer.start].rstrip(" \n\"“‘'«„_*")
    if lead and not block:
        led = lead.rstrip("—– ").endswith(":")
        if led and _is_nobodys(scene, sentence):
            return Credit(None, 0.6, "colon", named=False)
        answered = answerer(scene, outer, sentence) if led else None
        if answered is not None:
            return answered
        return before_colon(scene, sentence) if led else behind_colon(scene, outer, sentence)
    if sentence == 0:
        return None
    leading = prose.sentences[sentence - 1].of(prose.text).rstrip("_* ")
    alone = block or prose.blocks[prose.block_at(outer.start)].span.start >= start
    if leading.endswith(_LEADS_UP) and (alone or leading.endswith(":")):
        return last_report(scene, sentence - 1, outer) or before_colon(scene, sentence - 1)
    return None


def _is_nobodys(scene: Scene, sentence: int) -> bool:
    """Whether the verb right before a colon is in the infinitive or a participle, and nobody's: "It can be as simple as saying:"."""
    lower = scene.prose.tokens.lower
    return any(
        report.infinite and report.subject is None and lower[report.last + 1 : report.last + 2] == [":"]
        for report in scene.reports[sentence]
    )


def introduced(scene: Scene, sentence: int) -> bool:
    """Whether the sentence before leads up to a block, or to the first of several, with a colon: then nobody else's words follow."""
    while sentence > 0 and scene.prose.ranges[sentence - 1].start in scene.prose.set_off:
        sentence -= 1
    return sentence > 0 and scene.prose.sentences[sentence - 1].of(scene.prose.text).rstrip("_*—– ").endswith(":")


def _whose_words(scene: Scene, part: range) -> Speaker | None:
    """Whose words a sentence calls those before it: "That quote from Jane Doe appeared in …", "This remark of hers"."""
    prose = scene.prose
    lower, lexicon = prose.tokens.lower, prose.lexicon
    if (
        len(part) <= _LOOK
        or lower[part.start] not in lexicon.union("grammar.pointing", "pronouns.near", "pronouns.loose")
        or lower[part.start + 1] not in lexicon["nouns.content"]
    ):
        return None
    if lower[part.start + 2] not in lexicon.union("links.owner", "links.origin"):
        return None
    subject = after(prose, part.start + 3, part.stop)
    return scene.cast.identify(subject) if subject is not None and subject.kind == "name" else None


def _points_back(prose: Prose, report: Report, part: range) -> bool:
    """Whether a sentence that begins with a report looks back: "Geddes wrote those lines", "Keys wrote that to a friend", but not "he wrote that he was ill"."""
    lower, lexicon = prose.tokens.lower, prose.lexicon
    defined = len(part) > 1 and lower[part.start + 1] in lexicon["pronouns.relative"]  # "Those who read poems"
    if not lexicon["grammar.backward"].isdisjoint(lower[part.start + defined : report.last + 3]):
        return True
    behind = lower[report.last + 1 : report.last + 3]
    return len(behind) > 1 and behind[0] in lexicon["clauses.that"] and behind[1] in lexicon["grammar.prepositions"]


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
    whose = _whose_words(scene, part)
    if whose is not None:
        return Credit(scene.attribution(whose, None, following), 0.8, "colon")
    for report in scene.reports[following][:1]:
        person = report.subject is not None and report.subject.kind in _PERSONS
        speaker = scene.speaker(report) if person and _points_back(prose, report, part) else None
        if speaker is not None:
            return Credit(scene.attribution(speaker, report, following), 0.8, "colon")
    return None
