"""Turns in transcripts and interviews: who is speaking behind "PENCE:", "Q:", "A:" or "KO:"."""

from __future__ import annotations

import re

from citecheck.extract.names.names import NameMention, describe
from citecheck.extract.speakers.cast import Speaker
from citecheck.extract.speakers.scene import Credit, Scene
from citecheck.text.span import Span

_TURN = r"(?:\*\*)?([A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){0,3})(?:\*\*)?:(?:\*\*)?\s"
_INITIALS = 4  # letters that stand for a name, at most


def turn(scene: Scene, outer: Span) -> Credit | None:
    """A turn in a transcript or interview that is nothing but words in marks: `PENCE: “…”`."""
    speaker = taking_turn(scene, outer)
    if speaker is None or speaker.mention is None or scene.prose.text[speaker.mention.end : outer.start].strip("*: \n"):
        return None
    return Credit(scene.attribution(speaker, None, scene.prose.sentence_at(outer.start)), 0.9, "turn")


def taking_turn(scene: Scene, outer: Span) -> Speaker | None:
    """Who says "I" in a turn of a transcript or interview."""
    block = scene.prose.blocks[scene.prose.block_at(outer.start)]
    match = re.compile(_TURN).match(scene.prose.text, block.span.start, outer.start + 1)
    if match is None:
        return None
    mention, label = Span(match.start(1), match.end(1)), match[1]
    if label.lower() in scene.prose.lexicon.union("marks.question", "marks.label"):
        return None
    told = (
        _guest(scene, block.span.start) if label.lower() in scene.prose.lexicon["marks.answer"] else _with_initials(scene, label)
    )
    if told is not None:
        return Speaker(told, mention)
    tokens = scene.prose.tokens.within(mention)
    name = describe(scene.prose, tokens.start, tokens.stop - 1)
    text = name.text.title() if name is not None and name.titled and name.text.isupper() else label
    return Speaker(scene.cast.register.full(text), mention)


def _guest(scene: Scene, offset: int) -> str | None:
    """Who answers in an interview: whom it is about, or the first person named in what leads up to it, less who wrote it."""
    register = scene.cast.register
    if register.hero is not None:
        return register.hero
    return next((register.full(name.text) for name in _introduced(scene, offset)), None)


def _with_initials(scene: Scene, label: str) -> str | None:
    """The person with these initials who was named before: "KO" for Karim Obeid."""
    letters = label.replace(".", "")
    if not (1 < len(letters) <= _INITIALS and letters.isupper()):
        return None
    people = (scene.cast.register.full(name.text) for name in scene.cast.register.names if scene.cast.register.is_person(name))
    return next((full for full in people if "".join(word[0] for word in full.replace("-", " ").split()) == letters), None)


def _introduced(scene: Scene, offset: int) -> list[NameMention]:
    """The persons named before the first turn, in order."""
    prose, register = scene.prose, scene.cast.register
    pattern = re.compile(_TURN)
    first = next((block.span.start for block in prose.blocks if pattern.match(prose.text, block.span.start)), offset)
    return [
        name
        for name in register.names
        if prose.tokens.starts[name.first] < first
        and register.is_person(name)
        and (name.first == 0 or prose.tokens.lower[name.first - 1] not in prose.lexicon["links.author"])
    ]
