"""
Who goes on speaking in sentences that only their mood marks as reported, as German has them.

"Kohl sagte, das Land brauche Ruhe. Es gebe „keinen Grund zur Panik“. Man dürfe aber nicht schlafen." The speaker is whoever was reported in the
last sentence that stands in the author's own mood; where nobody was, it is the subject of that sentence, or the document that it brings in.
"""

from __future__ import annotations

from citecheck.extract.phrases.nounphrases import after, begun_at
from citecheck.extract.phrases.phrases import SPEAKERS
from citecheck.extract.prose.prose import Prose
from citecheck.extract.reports.frames import Report
from citecheck.extract.reports.indirect import goes_on
from citecheck.extract.speakers.cast import Speaker
from citecheck.extract.speakers.scene import Scene

_FAR = 8  # sentences that one report may reach over
_AHEAD = 2  # tokens before a report in which its auxiliary may stand
_PAPERS = frozenset({"work"})


def carried(scene: Scene, sentence: int) -> Speaker | None:
    """Who is still reported in a sentence of reported mood: "Das Gutachten ist da. Eine Sanierung sei „nicht darstellbar“."."""
    prose = scene.prose
    if not goes_on(prose, sentence) or prose.tokens.words[prose.ranges[sentence].stop - 1] == "?":
        return None
    for back in range(sentence - 1, max(-1, sentence - 1 - _FAR), -1):
        if prose.block_of[back] != prose.block_of[sentence] or prose.tokens.words[prose.ranges[back].stop - 1] == "?":
            return None
        for report in reversed(scene.reports[back]):
            speaker = None if _is_reported(prose, report) else scene.speaker(report)
            if speaker is not None:
                return speaker._replace(mention=None)
        if not goes_on(prose, back):
            before = back - 1 if back and prose.block_of[back - 1] == prose.block_of[back] else back
            return _topic(scene, prose.ranges[back]) or _topic(scene, prose.ranges[before])
    return None


def _is_reported(prose: Prose, report: Report) -> bool:
    """Whether a report is itself told in reported mood: "sie habe ihn gefragt, ob …"."""
    first = report.first if report.subject is None else min(report.first, report.subject.first)
    words = prose.tokens.words[max(0, first - _AHEAD) : report.last + 2]
    return not prose.lexicon["verbs.reported"].isdisjoint(words)


def _topic(scene: Scene, part: range) -> Speaker | None:
    """The subject of a sentence that can speak, or the document that it brings in: "Nun gibt es ein Gutachten"."""
    prose = scene.prose
    subject = begun_at(prose, part.start, part.stop, SPEAKERS)
    if subject is not None and prose.tokens.lower[subject.head] not in prose.lexicon["speakers.nobody"]:
        return _unmentioned(scene.cast.identify(subject))
    for place in part:
        if prose.tokens.lower[place] in prose.lexicon["grammar.articles"] and prose.quoted[place] < 0:
            paper = after(prose, place, part.stop)
            if paper is not None and paper.kind in _PAPERS:
                return _unmentioned(scene.cast.identify(paper))
    return None


def _unmentioned(speaker: Speaker | None) -> Speaker | None:
    """A speaker whom the sentence itself does not name."""
    return None if speaker is None else speaker._replace(mention=None)
