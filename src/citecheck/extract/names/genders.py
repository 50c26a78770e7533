"""Whether a person is a man or a woman: by titles, by given names, and by the pronouns that follow a name."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from citecheck.extract.language.tokens import OWNER
from citecheck.extract.names.given import given_gender
from citecheck.extract.names.names import NameMention
from citecheck.extract.prose.prose import Prose

_TITLES = {"speakers.wives": "wife", "speakers.masculine": "M", "speakers.feminine": "F"}
_OUTSETS = frozenset({",", ";", "—"})
_APPOSED = 5  # tokens of an apposition up to its noun
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
            told[full].append(told_by_title(prose, name) or _described(prose, name))
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


def _described(prose: Prose, name: NameMention) -> str:
    """Say "M" or "F" where a noun beside a name tells it: "his widow Sado", "Sado Orme, the Leeds woman who"; else ""."""
    lower, lexicon = prose.tokens.lower, prose.lexicon
    words = [lower[name.first - 1]] if name.first > 0 else []
    behind = lower[name.last + 1 : name.last + 2 + _APPOSED]
    if len(behind) > 1 and behind[0] == "," and behind[1] in lexicon.union("grammar.articles", "pronouns.possessive"):
        pause = next((at for at, word in enumerate(behind) if at > 1 and not word[0].isalnum()), len(behind))
        clause = next((at for at in range(2, pause) if behind[at] in prose.breaking), pause)
        words.append(behind[clause - 1])
    found = next((noun for noun in words if noun in lexicon.union("speakers.masculine", "speakers.feminine")), "")
    return "" if not found else "M" if found in lexicon["speakers.masculine"] else "F"


def by_pronouns(prose: Prose, names: Sequence[NameMention], fulls: Sequence[str | None]) -> dict[str, tuple[str, bool]]:
    """
    The gender of those whom pronouns mean, and whether it is sure: the only one named in a sentence, as the subject of a clause, with "he" in it or in the next.

    fulls: the full form of each name whose gender nothing tells yet; "" for another person's, None for what is no person's.
    """
    letters = {word: letter for letter, kind in (("m", "masculine"), ("f", "feminine")) for word in _telling(prose, kind)}
    votes: defaultdict[str, Counter[str]] = defaultdict(Counter)
    persons: list[list[int]] = [[] for _ in prose.ranges]
    for index, (name, full) in enumerate(zip(names, fulls, strict=True)):
        if full is not None and prose.quoted[name.first] < 0 and not _follows(prose, name):
            persons[prose.sentence_at(prose.tokens.starts[name.first])].append(index)
    for sentence, here in enumerate(persons):
        only = {fulls[index] for index in here}
        alone = len(only) == 1 and "" not in only and not _holds_office(prose, prose.ranges[sentence], [names[at] for at in here])
        if alone and any(_leads(prose, names[index], prose.ranges[sentence]) for index in here):
            told = prose.ranges[sentence]
            if sentence + 1 < len(persons) and prose.block_of[sentence + 1] == prose.block_of[sentence]:
                after = persons[sentence + 1]
                told = range(told.start, names[after[0]].first if after else prose.ranges[sentence + 1].stop)
            votes[only.pop() or ""][_first(prose, told, names[here[0]].last, letters)] += 1
    return {
        full: (letter, count[letter] >= _VOTES) for full, count in votes.items() for letter in "mf" if _outvotes(count, letter)
    }


def _holds_office(prose: Prose, part: range, names: Sequence[NameMention]) -> bool:
    """Whether somebody else is called by an office in a sentence: "Stockmar was to go with the Prince, and the Baron left her side"."""
    offices = prose.lexicon.union("speakers.masculine", "speakers.feminine")
    return any(
        prose.tokens.lower[at] in offices and not any(name.first <= at <= name.last for name in names)
        for at in part
        if prose.tokens.words[at][0].isupper() and at not in prose.opening
    )


def _first(prose: Prose, told: range, name: int, letters: Mapping[str, str]) -> str:
    """The gender of the first pronoun behind a name, or else of one before it: "In his last years Orme was deaf"."""
    lower = prose.tokens.lower
    found = [at for at in told if lower[at] in letters and prose.quoted[at] < 0 and not _is_object(prose, at)]
    return next((letters[lower[at]] for at in found if at > name), letters[lower[found[0]]] if found else "")


def _is_object(prose: Prose, at: int) -> bool:
    """Whether a pronoun is one whom the subject of its clause does something to, and so somebody else: "Orme described her as a planet"."""
    lower, lexicon = prose.tokens.lower, prose.lexicon
    if lower[at] not in lexicon["pronouns.objects"]:
        return False
    behind = lower[at + 1] if at + 1 < len(lower) else "."
    return lower[at] not in lexicon["pronouns.possessive"] or not behind[0].isalnum() or behind in prose.breaking


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
    return count[letter] > 0 and count[letter] >= _SHARE * count[other]
