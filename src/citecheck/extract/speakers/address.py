"""
Whom an interview speaks with: "Sie haben das „eine müde Brücke“ genannt", « Vous avez parlé d’un “pont las” », "Ich habe damals gesagt: „…“".

A document is an interview when several of its paragraphs are questions; its guest is the person named most, above all in what leads up to these.
"""

from __future__ import annotations

from collections import Counter

from citecheck.extract.names.register import Register
from citecheck.extract.phrases.phrases import Phrase
from citecheck.extract.prose.prose import Prose
from citecheck.extract.reports.frames import Report

_QUESTIONS = 3  # paragraphs of an interview that ask
_NEAR = 4  # tokens between a verb and the pronoun by which somebody is addressed
_LEADING = 3  # how much more a name counts before the first question
_SIGNS = "*_ »”“’"


def asks(prose: Prose, place: int) -> bool:
    """Whether the block at a place is a question, or what an interviewer says in bold."""
    words = prose.blocks[place].span.of(prose.text)
    return prose.blocks[place].kind == "paragraph" and (
        words.rstrip(_SIGNS).endswith("?") or (words.startswith("**") and words.rstrip().endswith("**"))
    )


def guest(prose: Prose, register: Register) -> str | None:
    """Who is interviewed; None where the document is no interview, or names nobody."""
    questions = [place for place in range(len(prose.blocks)) if asks(prose, place)]
    if len(questions) < _QUESTIONS:
        return None
    first = prose.blocks[questions[0]].span.start
    counts: Counter[str] = Counter()
    for name in register.names:
        start = prose.tokens.starts[name.first]
        if (
            register.is_person(name)
            and not (register.is_label(name) and asks(prose, prose.block_at(start)))
            and prose.quoted[name.first] < 0
        ):
            counts[register.whole(name)] += _LEADING if start < first else 1
    return max(counts, key=lambda full: counts[full], default=None)


def addressed(prose: Prose, report: Report) -> Phrase | None:
    """The pronoun that addresses somebody as the subject of a report: "Sie nannten es „…“", « vous parliez de “…” »."""
    lower, words, told = prose.tokens.lower, prose.tokens.words, prose.lexicon["pronouns.address"]
    for place in (*range(report.first - 1, max(-1, report.first - 1 - _NEAR), -1), report.first + 1):
        if place >= len(words) or prose.quoted[place] >= 0 or not (words[place][0].isalnum() or words[place] == "-"):
            continue
        polite = prose.proper is None or words[place][0].isupper()
        if lower[place] in told and polite:
            return Phrase(place, place, place, "pronoun")
    return None
