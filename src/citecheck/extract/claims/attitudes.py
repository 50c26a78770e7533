"""Who holds what, without a verb of saying or thinking: "is convinced that …", "was of the opinion that …"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import compress

from citecheck.extract.language.tokens import OWNER
from citecheck.extract.phrases.subjects import before
from citecheck.extract.prose.prose import Prose
from citecheck.extract.reports.frames import Report


def find_attitudes(prose: Prose, part: range) -> Iterator[Report]:
    """The reports of a sentence, the tokens `part`, by words for a conviction behind a form of "be" and before "that"."""
    lexicon, lower = prose.lexicon, prose.tokens.lower
    mood = not lexicon["verbs.reported"].isdisjoint(lower[part.start : part.stop])
    if not mood and lexicon["clauses.that"].isdisjoint(lower[part.start : part.stop + 1]):
        return
    cues = lexicon.union("attitudes.convinced", "attitudes.opinion")
    for token in compress(part, map(cues.__contains__, lower[part.start : part.stop])):
        size = lexicon.phrase(lower, token, "attitudes.opinion") or int(lower[token] in lexicon["attitudes.convinced"])
        following = token + size
        parted = "clauses-behind-commas" in lexicon["grammar.traits"] and following < part.stop and lower[following] == ","
        following += parted
        if size == 0 or following >= part.stop or prose.quoted[token] >= 0:
            continue
        if lower[following] not in lexicon["clauses.that"] and not (
            mood and parted and lower[following] in lexicon["grammar.pointing"]
        ):
            continue  # "ist überzeugt, der Deich sei morsch"
        verb = token - 1
        while verb > part.start and (lower[verb] in lexicon["grammar.adverbs"] or lexicon.ends(lower[verb], "endings.adverb")):
            verb -= 1
        if verb > part.start and (lower[verb] in lexicon.union("verbs.be", "verbs.remaining") or lower[verb] == OWNER):
            subject = before(prose, verb, part.start)
            if subject is not None and lower[subject.first] not in lexicon["pronouns.neuter"]:
                yield Report(verb, token + size - 1, "thought", subject)
