"""Whether a person is a man or a woman: by titles, by given names, and by the pronouns that follow a name."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence

from citecheck.extract.language.tokens import OWNER
from citecheck.extract.names.names import NameMention, given_gender
from citecheck.extract.prose.prose import Prose

_TITLES = {"speakers.wives": "wife", "speakers.masculine": "M", "speakers.feminine": "F"}
_OUTSETS = frozenset({",", ";", "—"})
_VOTES = 2  # pronouns that tell a gender
_SHARE = 3  # times as many as of the other gender


def by_titles(prose: Prose, names: Sequence[NameMention], fulls: Sequence[str]) -> dict[str, str]:
    """
    By full name: what titles say, or else given names; "" where they disagree.

    "Mrs Arnold" tells nothing of a document's other Arnolds, and counts only where there are none.
    """
    told: defaultdict[str, list[str]] = defaultdict(list)
    for name, full in zip(names, fulls, strict=True):
        if full == name.text or name.titled or " " in name.text:  # "Warren" tells nothing of Elizabeth Warren
            told[full].append(told_by_title(prose, name))
    genders: dict[str, str] = {}
    for full, votes in told.items():
        if {*votes} == {"wife"}:
            genders[full] = "f"
        for man, woman in (("m", "f"), ("M", "F")):
            if votes.count(man) != votes.count(woman):
                genders[full] = "m" if votes.count(man) > votes.count(woman) else "f"
    return genders


def told_by_title(prose: Prose, name: NameMention) -> str:
    """Say "M", "F" or "wife" for what a title tells, "m" or "f" for what the first given name does, "" for nothing."""
    title = prose.tokens.lower[name.first].rstrip(".")
    told = prose.lexicon.first_with(title, *_TITLES)
    if told is not None:
        return _TITLES[told] if told != "speakers.wives" or " " not in name.text else "F"
    if name.kind != "person" and " " in name.text:
        return ""
    given = name.text.partition(" ")[0]
    first = next((index for index in range(name.first, name.last) if prose.tokens.words[index] == given), name.first)
    return (
        given_gender(prose, first) if prose.tokens.lower[first] not in prose.lexicon["names.peoples"] or " " in name.text else ""
    )


def by_pronouns(prose: Prose, names: Sequence[NameMention], fulls: Sequence[str]) -> dict[str, str]:
    """
    The gender of those whom pronouns follow: the only one named in a sentence, as the subject of a clause, with "he" behind it or next.

    fulls: the full form of each name, or "" for those whom no pronoun can mean or whose gender is known.
    """
    letters = {word: letter for letter, kind in (("m", "masculine"), ("f", "feminine")) for word in _telling(prose, kind)}
    votes: defaultdict[str, Counter[str]] = defaultdict(Counter)
    place = 0
    for sentence, part in enumerate(prose.ranges):
        here = []
        while place < len(names) and names[place].first < part.stop:
            if names[place].first >= part.start and prose.quoted[names[place].first] < 0 and not _follows(prose, names[place]):
                here.append(place)
            place += 1
        if not here:
            continue
        meant = {fulls[index] for index in here}
        if len(meant) == 1 and "" not in meant and _leads(prose, names[here[0]], part):
            following = range(part.stop, min(part.stop + 1, len(prose.tokens)))
            same = sentence + 1 < len(prose.ranges) and prose.block_of[sentence + 1] == prose.block_of[sentence]
            told = [*range(names[here[0]].last + 1, part.stop), *(following if same else ())]
            letter = next(
                (letters[prose.tokens.lower[at]] for at in told if prose.quoted[at] < 0 and prose.tokens.lower[at] in letters), ""
            )
            votes[meant.pop()][letter] += 1
    return {full: letter for full, count in votes.items() for letter in "mf" if _outvotes(count, letter)}


def _telling(prose: Prose, kind: str) -> set[str]:
    """The pronouns of a gender that are of no other."""
    lexicon = prose.lexicon
    others = {"pronouns.masculine", "pronouns.feminine", "pronouns.neuter", "pronouns.plural"} - {f"pronouns.{kind}"}
    return {*lexicon[f"pronouns.{kind}"]} - lexicon.union(*sorted(others))


def _follows(prose: Prose, name: NameMention) -> bool:
    """Whether a name only tells a place, a time or a thing: behind an article or a preposition of place."""
    ahead = prose.tokens.lower[name.first - 1] if name.first else ""
    return ahead in prose.lexicon.union("links.adjunct", "grammar.articles")


def _leads(prose: Prose, name: NameMention, part: range) -> bool:
    """Whether a name stands where the subject of a clause does, and owns nothing."""
    ahead = prose.tokens.lower[name.first - 1] if name.first > part.start else ","
    opens = ahead in _OUTSETS or ahead in prose.lexicon.union("grammar.outset", "clauses.time")
    return opens and prose.tokens.lower[name.last + 1 : name.last + 2] != [OWNER]


def _outvotes(count: Counter[str], letter: str) -> bool:
    other = "f" if letter == "m" else "m"
    return count[letter] >= _VOTES and count[letter] >= _SHARE * count[other]
