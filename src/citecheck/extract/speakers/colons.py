"""Whose words follow a colon: the person or the owner of words whom the sentence before the colon speaks of."""

from __future__ import annotations

from citecheck.extract.language.tokens import OWNER
from citecheck.extract.phrases.nounphrases import after
from citecheck.extract.phrases.phrases import Phrase, can_speak, is_pronoun
from citecheck.extract.prose.prose import Prose
from citecheck.extract.reports.control import main_subject
from citecheck.extract.speakers.cast import Speaker
from citecheck.extract.speakers.holders import container, owner_of_that, owner_of_words, told_of
from citecheck.extract.speakers.leads import (
    colon_of,
    end_of_lead,
    hearers_source,
    is_addressed,
    is_by_the_way,
    only_goes_on,
    tells_of_passage,
    told_last,
)
from citecheck.extract.speakers.misfits import is_authors
from citecheck.extract.speakers.scene import Credit, Scene
from citecheck.text.span import Span

_LED = 3  # tokens before a noun in which its article or owner stands
_ASIDE = 8  # tokens in which a name may stand behind a description
_FAR = 150  # tokens before the words in which their colon is looked for: a sentence may be the whole of a file


def last_report(scene: Scene, sentence: int, outer: Span) -> Credit | None:
    """The last report of a sentence that leads up to the words at `outer`."""
    latest = [*reversed(scene.reports[sentence])]
    latest.sort(key=lambda report: is_by_the_way(scene.prose, report))
    asks = latest and scene.prose.tokens.lower[latest[0].last] in scene.prose.lexicon["verbs.asking"]
    if latest and is_authors(scene.prose, latest[0]) and not asks:
        return Credit(None, 0.9, "colon", named=False)
    for report in latest:
        speaker = scene.speaker(report) if report.subject is not None and can_speak(scene.prose, report.subject) else None
        loose = report.kind == "thought" and report.subject is not None and report.subject.kind == "generic"
        if speaker is not None and not loose and scene.prose.tokens.starts[report.first] < outer.start:
            return Credit(scene.attribution(speaker, report, sentence), 0.9, "colon")
    return None


def before_colon(scene: Scene, sentence: int) -> Credit | None:
    """The subject of a sentence that leads up to the words with a colon but has no verb of saying."""
    part = scene.prose.ranges[sentence]
    if only_goes_on(scene.prose, part):
        last = scene.cast.authors.credited_before(part.start)
        return None if last is None else Credit(scene.attribution(Speaker(last, None), None, sentence), 0.7, "colon")
    subject = (
        _opening_name(scene, part)
        or _last_name(scene, part)
        or owner_of_that(scene.prose, part)
        or told_of(scene.prose, part)
        or container(scene, part)
        or owner_of_words(scene, part)
        or _paper_before(scene, part)
    )
    if subject is None and tells_of_passage(scene.prose, part):
        writer = scene.cast.authors.credited_before(part.start) or scene.cast.register.hero
        if writer is not None:
            return Credit(scene.attribution(Speaker(writer, None), None, sentence), 0.5, "colon")
    subject = subject or told_last(scene.prose, part)
    title = _title_before(scene, part) if subject is None else None
    if title is not None:
        return Credit(scene.attribution(title, None, sentence), 0.7, "colon")
    subject = subject or _spoken_of(scene, part)
    if subject is not None and _are_many(scene.prose, subject):
        return None  # "Black voters faced the threat of lynchings: “…”"
    if subject is not None and subject.kind == "name" and not scene.cast.register.within(subject.first, subject.head):
        return None  # "Permit me to read:", "Things I heard:"
    if subject is None or subject.kind == "own":
        subject = hearers_source(scene.prose, part) or _written_before(scene, sentence)
    if subject is None:
        return None
    speaker = scene.cast.identify(_called(scene, subject, part))
    return None if speaker is None else Credit(scene.attribution(speaker, None, sentence), 0.6, "colon")


def _written_before(scene: Scene, sentence: int) -> Phrase | None:
    """Who wrote what the author gives before a colon: "A reader wrote to me. I’m going to give you most of it: …"."""
    prose = scene.prose
    part, lower = prose.ranges[sentence], prose.tokens.lower
    given = not prose.lexicon["pronouns.impersonal"].isdisjoint(lower[part.start : part.stop])
    own = not prose.lexicon["verbs.own"].isdisjoint(lower[part.start : part.start + 1])
    if not (given and own) or sentence == 0 or prose.block_of[sentence] != prose.block_of[sentence - 1]:
        return None
    said = [report.subject for report in scene.reports[sentence - 1] if report.kind == "speech" and report.subject is not None]
    return said[-1] if said and said[-1].kind in {"name", "person"} else None


def _spoken_of(scene: Scene, part: range) -> Phrase | None:
    """Of whom or what a sentence speaks that names nobody as the owner or container of words: its subject, or the only person in it."""
    prose = scene.prose
    subject = _presented(prose, part) or after(prose, part.start, part.stop)
    if subject is None or subject.kind in {"other", "own", "generic"}:
        main = main_subject(prose, part.stop, part, [])
        timed = prose.tokens.lower[part.start] in prose.lexicon["clauses.time"]
        certain = main is not None and main.kind == "pronoun" and timed
        return main if certain else _only_person(scene, part) or main  # "When Reed pressed her, she sent a postcard: “…”"
    if subject.kind == "pronoun" and prose.tokens.lower[subject.first] in prose.lexicon["pronouns.neuter"]:
        return _only_person(scene, part) or subject  # "It took X nine words: “…”"
    return subject


def _are_many(prose: Prose, subject: Phrase) -> bool:
    """Whether a subject is people in general, of whom something is told but what they are like: "Voters faced", but not "Critics were kinder"."""
    lower, lexicon = prose.tokens.lower, prose.lexicon
    many = subject.kind == "person" and lexicon.ends(lower[subject.head], "endings.plural") and subject.head == subject.last
    bare = many and subject.head not in prose.nameable and lower[subject.first] not in lexicon["grammar.determiners"]
    behind = lower[subject.last + 1 : subject.last + 2]
    return bare and OWNER not in lower[subject.first : subject.last] and lexicon["verbs.be"].isdisjoint(behind)


def _only_person(scene: Scene, part: range) -> Phrase | None:
    """The one person whom a sentence names before its colon: "Here is X on history: “…”"."""
    prose, register = scene.prose, scene.cast.register
    colon = colon_of(prose, part)
    people = [
        name
        for name in register.within(part.start, colon)
        if register.is_person(name) and prose.quoted[name.first] < 0 and not is_addressed(prose, name)
    ]
    return Phrase(people[0].first, people[0].last, people[0].last, "name") if len(people) == 1 else None


def _opening_name(scene: Scene, part: range) -> Phrase | None:
    """The person whose name opens a sentence that has no verb before its colon: "Reed, in the same number of the *Courier*: “…”"."""
    prose, register = scene.prose, scene.cast.register
    names = register.within(part.start, part.start)
    aside = range(names[0].last + 1, colon_of(prose, part)) if names and register.is_person(names[0]) else range(0)
    if (
        not aside
        or prose.tokens.lower[aside.start] != ","
        or prose.tokens.lower[aside.start + 1] not in prose.lexicon["grammar.prepositions"]
    ):
        return None
    return (
        Phrase(names[0].first, names[0].last, names[0].last, "name")
        if "," not in prose.tokens.lower[aside.start + 1 : aside.stop]
        else None
    )


def _last_name(scene: Scene, part: range) -> Phrase | None:
    """The person whose name stands right before the colon: "Nobody put it better than X: “…”", "The best answer is X’s: “…”"."""
    prose, register = scene.prose, scene.cast.register
    colon = colon_of(prose, part)
    end = colon - 1 - (prose.tokens.lower[colon - 1] == OWNER)
    names = [
        name
        for name in register.within(part.start, end)
        if name.last == end and register.is_person(name) and not is_addressed(prose, name)
    ]
    return Phrase(names[-1].first, end, end, "name") if names else None


def _paper_before(scene: Scene, part: range) -> Phrase | None:
    """The paper right before the colon that holds a review or the like: "She received a kind review in the Daily Harbour: “…”"."""
    prose, register = scene.prose, scene.cast.register
    end = colon_of(prose, part) - 1
    name = next((name for name in register.within(part.start, end) if name.last == end and not register.is_person(name)), None)
    link = -1 if name is None else name.first - 1 - (prose.tokens.lower[name.first - 1] in prose.lexicon["grammar.articles"])
    if name is None or link - 1 <= part.start or prose.tokens.lower[link] not in prose.lexicon["links.container"]:
        return None
    held = prose.tokens.lower[link - 1] in prose.lexicon["nouns.notices"]
    return Phrase(name.first, end, end, "name") if held else None


def _title_before(scene: Scene, part: range) -> Speaker | None:
    """The work whose title stands right before the colon, or before a verb there: "the opening of *Low Water*:", "how *Low Water* begins:"."""
    prose = scene.prose
    colon = end_of_lead(prose, part)
    if colon <= part.start:
        return None
    begins = prose.tokens.lower[colon - 1] in prose.lexicon["verbs.manner"]
    work = scene.cast.titles.ending_at(prose.tokens.ends[colon - 1 - begins])
    if work is None:
        return None
    owner = scene.cast.authors.owner_before(prose.tokens.within(work.span).start)
    return Speaker(owner or work.title, work.span, work.title)


def _presented(prose: Prose, part: range) -> Phrase | None:
    """Who is presented at the start of a sentence: "Here is the postmistress on the evening of the meeting: “…”"."""
    lower, lexicon = prose.tokens.lower, prose.lexicon
    if len(part) <= _LED or lower[part.start] not in lexicon["grammar.here"]:
        return None
    if is_pronoun(prose, part.start + 1) and lower[part.start + 2] in lexicon["verbs.be"]:
        return Phrase(part.start + 1, part.start + 1, part.start + 1, "pronoun")  # "Here she is on page 31: …"
    if lower[part.start + 1] not in lexicon["verbs.be"]:
        return None
    subject = after(prose, part.start + 2, part.stop)
    return None if subject is None else subject._replace(last=subject.head)


def behind_colon(scene: Scene, outer: Span, sentence: int) -> Credit | None:
    """The person who is the subject before a colon, of what stands behind it: "Anders went further: man had become “antiquated”"."""
    prose, part = scene.prose, scene.prose.ranges[sentence]
    start = prose.tokens.within(outer).start
    colon = colon_of(prose, range(start - 1, max(part.start, start - _FAR), -1))
    if colon < 0:
        return None
    subject = owner_of_words(scene, range(part.start, colon)) or after(prose, part.start, colon)
    if subject is None:
        return None
    subject = _called(scene, subject, range(part.start, colon))
    speaker = scene.cast.identify(subject) if subject.kind in {"name", "pronoun", "person"} else None
    if speaker is None or not (subject.kind == "person" or scene.cast.register.names_person(speaker.name)):
        return None
    return Credit(scene.attribution(speaker, None, sentence), 0.5, "colon")


def _called(scene: Scene, subject: Phrase, part: range) -> Phrase:
    """A description, or the name that it is given in an aside: "Her neighbour, a driver called Tom Harker, was blunter"."""
    lower, lexicon = scene.prose.tokens.lower, scene.prose.lexicon
    if subject.kind == "name" or subject.last + 1 >= part.stop or lower[subject.last + 1] not in {",", "—", "("}:
        return subject
    for name in scene.cast.register.within(subject.last + 2, min(part.stop, subject.last + _ASIDE)):
        led = lower[name.first - 1] in {",", "—", "("} or lower[name.first - 1] in lexicon["marks.so-called"]
        if scene.cast.register.is_person(name) and led:
            return Phrase(name.first, name.last, name.last, "name")
    return subject
