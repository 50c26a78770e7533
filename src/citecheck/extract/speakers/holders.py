"""In whose words or in which text the words behind a colon stand: "X’s objection was simple:", "it appeared in the *Times*:"."""

from __future__ import annotations

from citecheck.extract.language.tokens import OWNER
from citecheck.extract.phrases.chains import ending_at
from citecheck.extract.phrases.nounphrases import after
from citecheck.extract.phrases.phrases import Phrase
from citecheck.extract.prose.prose import Prose
from citecheck.extract.reports.owners import owner_at
from citecheck.extract.speakers.leads import colon_of, replier
from citecheck.extract.speakers.scene import Scene

_CLAUSE = 16  # tokens in which a paper or a book may be named before a colon
_RELATIVE = 6  # tokens of a clause that only says that words follow: "which runs as follows"
_ASIDE = 8  # tokens in which a name may stand behind a description


def owner_of_that(prose: Prose, part: range) -> Phrase | None:
    """Whose the words are that a sentence calls “that” of somebody: "The best answer is that of a boy of seventeen: “…”"."""
    lower, lexicon = prose.tokens.lower, prose.lexicon
    colon = colon_of(prose, part)
    for place in range(colon - 1, max(part.start, colon - _CLAUSE), -1):
        if lower[place] in lexicon["links.owner"] and lower[place - 1] in lexicon["pronouns.loose"]:
            owner = after(prose, place + 1, colon)
            return owner if owner is not None and owner.last == colon - 1 and owner.kind in {"name", "person"} else None
    return None


def told_of(prose: Prose, part: range) -> Phrase | None:
    """What a short relative clause right before the colon tells of: "Article XIX of the Covenant, which runs as follows:"."""
    lower, lexicon = prose.tokens.lower, prose.lexicon
    colon = colon_of(prose, part)
    for place in range(colon - 2, max(part.start, colon - _RELATIVE), -1):
        if lower[place] == "," and lower[place + 1] in lexicon["pronouns.relative"]:
            told = ending_at(prose, place - 1, part.start)
            sent = told is not None and told.kind == "person" and lower[told.first - 1] in lexicon["links.origin"]
            return told if told is not None and (sent or told.kind in {"name", "work", "institution"}) else None
    return None


def container(scene: Scene, part: range) -> Phrase | None:
    """The paper or book in which something appeared, right before the colon: "the following statement appeared in the *Times*: “…”"."""
    prose = scene.prose
    lower, lexicon = prose.tokens.lower, prose.lexicon
    colon = colon_of(prose, part)
    appears = not lexicon["verbs.appearing"].isdisjoint(lower[part.start : part.stop])
    for place in range(colon - 1, max(part.start, colon - _CLAUSE), -1):
        if lower[place] not in lexicon["links.container"]:
            continue
        if lower[place + 1] in lexicon["pronouns.relative"]:
            held = ending_at(prose, place - (2 if lower[place - 1] == "," else 1), part.start)
        else:
            held = after(prose, place + 1, colon)
        drawn = lower[place] in lexicon["links.origin"] and lower[place - 1] in lexicon.union("nouns.content", "speakers.work")
        inside = held is not None and held.kind == "work" and held.last == colon - 1 and lower[place] in lexicon["links.place"]
        if inside and _presents(prose, part):
            return held  # "Here is how it came out in the prospectus: “…”"
        if held is not None and (drawn or (appears and (held.last == colon - 1 or held.last < place))):
            return held if held.kind in {"name", "work", "institution"} else None
    return None


def _presents(prose: Prose, part: range) -> bool:
    """Whether a sentence begins with "here is"."""
    lower, lexicon = prose.tokens.lower, prose.lexicon
    return lower[part.start] in lexicon["grammar.here"] and lower[part.start + 1] in lexicon["verbs.be"]


def owner_of_words(scene: Scene, part: range) -> Phrase | None:
    """Whose the words are that begin a sentence: "X’s objection was simple: “…”", "Her answer was brief: “…”"."""
    prose = scene.prose
    lower, lexicon = prose.tokens.lower, prose.lexicon
    for index in range(part.start + 1, min(part.stop, part.start + _ASIDE)):
        if lower[index] in lexicon["nouns.content"] and prose.quoted[index] < 0:
            names = [name for name in scene.cast.register.within(part.start, index) if lower[name.last + 1] == OWNER]
            if names and lower[names[0].first - 1] in lexicon["verbs.opposing"]:
                return None  # "Reed opposed Orton’s plan: “…”"
            if names:
                return Phrase(names[0].first, names[0].last, names[0].last, "name")
            owner = (
                after(prose, index + 2, part.stop)
                if lower[index + 1] in lexicon["links.owner"] and index + 2 < part.stop
                else None
            )
            if owner is not None and owner.kind == "name" and lower[owner.last + 1 : owner.last + 2] == [OWNER]:
                return owner  # "one of the few sentences of Keller’s that everyone knows"
            if lower[index] in lexicon["nouns.replies"] and lower[part.start] in lexicon["grammar.articles"]:
                return replier(prose, scene.cast.register, part)
            first = part.start
            return Phrase(first, first, first, "pronoun") if lower[first] in lexicon["pronouns.possessive"] else None
    return _owner_of_lines(scene, part)


def _owner_of_lines(scene: Scene, part: range) -> Phrase | None:
    """Whose lines a clause before the colon is about: "her eyes were so blue that Wordsworth’s line sang itself: “…”"."""
    lower, lexicon = scene.prose.tokens.lower, scene.prose.lexicon
    colon = colon_of(scene.prose, part)
    for place in range(colon - 1, max(part.start, colon - _ASIDE), -1):
        if lower[place] in lexicon["nouns.passages"] and lower[place - 1] == OWNER and scene.prose.quoted[place] < 0:
            whose = owner_at(scene.prose, place, part)
            return whose if whose is not None and whose.kind == "name" else None
    return None


def last_owner(prose: Prose, part: range) -> Phrase | None:
    """Whose remark a sentence ends with that says that it comes, or where it stands: "Beneath it, in pencil, is the barrister’s only comment."."""
    lower, lexicon = prose.tokens.lower, prose.lexicon
    noun = part.stop - 2
    if noun <= part.start or lower[noun] not in lexicon["nouns.content"] or prose.quoted[noun] >= 0:
        return None
    whose = owner_at(prose, noun, part)
    ahead = lower[whose.first - 1] if whose is not None and whose.first > part.start else ""
    return whose if ahead in lexicon.union("verbs.be", "verbs.appearing", "verbs.arriving") else None
