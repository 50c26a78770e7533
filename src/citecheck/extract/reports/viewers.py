"""Whose view something is: "for Gertrude Stein it was", "To Orton the strike was", "Stein, for whom …"."""

from collections.abc import Iterator

from citecheck.extract.names.runs import is_name_word
from citecheck.extract.phrases.chains import ending_at, run_start
from citecheck.extract.phrases.nounphrases import after
from citecheck.extract.phrases.phrases import Phrase
from citecheck.extract.prose.prose import Prose

_YEAR = 6  # tokens of a year in brackets
_CLAUSE = 12  # tokens from "for whom" to the words


def of_whom(prose: Prose, index: int, part: range) -> Phrase | None:
    """Read "Gertrude Stein, for whom “…”"."""
    lower = prose.tokens.lower
    if index + 2 >= part.stop or lower[index + 1] not in prose.lexicon["pronouns.relative"] or lower[index - 1] != ",":
        return None
    near = prose.quoted[index + 2 : min(index + _CLAUSE, part.stop)]
    end = index - 2
    if end > part.start and lower[end] == ")":
        end = next(
            (place - 1 for place in range(end, max(part.start, end - _YEAR), -1) if lower[place] == "("), end
        )  # "Gehl (2010), for whom …"
    subject = ending_at(prose, end, part.start) if max(near, default=-1) >= 0 else None
    if subject is not None and subject.kind != "name" and is_name_word(prose, end):
        subject = Phrase(run_start(prose, end, subject.first), end, end, "name")  # "its defender in Marguerite Sole, for whom"
    return subject if subject is not None and subject.kind == "name" else None


def for_whom(prose: Prose, index: int, part: range) -> Iterator[Phrase]:
    """Read "for Seumas Milne the strike was …": a person's view, where a clause begins; whether it is a person only the cast knows."""
    before = prose.tokens.lower[index - 1] if index > part.start else ","
    if before not in {",", ";", "—"} and before not in prose.lexicon.union("clauses.time", "grammar.coordinators"):
        return
    subject = after(prose, index + 1, part.stop)
    if index == part.start and subject is not None and _is_view(prose, subject, part):
        yield subject
    lower, lexicon = prose.tokens.lower, prose.lexicon
    if subject is None or subject.kind != "name" or _does(prose, index, subject):
        return
    following = lower[subject.last + 1] if subject.last + 2 < part.stop else ""
    if following == "," and lower[subject.last + 2] in lexicon["pronouns.who"] and _is_said_after(prose, subject.last, part):
        return  # "To Sarn, who set her poems, she confessed that"
    if (
        lower[index] not in lexicon["phrases.with"]
        or following == ","
        or (
            lower[index] in lexicon["links.dative"]  # "To Orton it was …", not "With Orton it was otherwise"
            and (
                following in lexicon.union("pronouns.neuter", "pronouns.plural", "grammar.determiners")
                or _was(prose, subject.last + 1, part)
            )
        )
    ):
        yield subject


def _was(prose: Prose, index: int, part: range) -> bool:
    """Whether a token begins "she was": "To the Observer she was “a ghoul”"."""
    lower, lexicon = prose.tokens.lower, prose.lexicon
    persons = lexicon.union("pronouns.masculine", "pronouns.feminine") & lexicon["pronouns.subject"]
    return index + 1 < part.stop and lower[index] in persons and lower[index + 1] in lexicon["verbs.be"]


def _is_said_after(prose: Prose, index: int, part: range) -> bool:
    """Whether a verb of saying stands between the last comma before words in marks and these, behind a token."""
    stop = next((at for at in range(index, part.stop) if prose.quoted[at] >= 0), part.stop)
    comma = next((at for at in range(stop - 1, index, -1) if prose.tokens.lower[at] == ","), stop)
    return not prose.lexicon["verbs.speech"].isdisjoint(prose.tokens.lower[comma:stop])


def _does(prose: Prose, index: int, subject: Phrase) -> bool:
    """Whether "to" rather begins what somebody does to a name: "decided to fast, to read Thomas Aquinas, and to …"."""
    lower, lexicon, first = prose.tokens.lower, prose.lexicon, subject.first
    told = lower[first] in lexicon["grammar.determiners"] or lexicon.is_kind(lower[first], "speakers.person", "speakers.titles")
    return lower[index] in lexicon["grammar.infinitive"] and first not in prose.nameable and not told


def _is_view(prose: Prose, subject: Phrase, part: range) -> bool:
    """Whether a view of somebody without a name opens a sentence: « Pour elle, la digue … », "Für sie war die Brücke …"."""
    lexicon, lower = prose.lexicon, prose.tokens.lower
    if subject.kind not in {"pronoun", "person"} or subject.last + 1 >= part.stop:
        return False
    following = lower[subject.last + 1]
    if "verb-second" in lexicon["grammar.traits"]:
        return following in lexicon["verbs.remaining"]
    if (
        following in lexicon["pronouns.neuter"]
        and lower[subject.last + 2 : subject.last + 3]
        and lower[subject.last + 2] in lexicon["verbs.be"]
    ):
        return True  # "To the former it was “a mischief”"
    if _was(prose, subject.last + 1, part) and lower[part.start] in lexicon["links.dative"]:
        return True
    return following == "," and (subject.kind == "pronoun" or lower[subject.first] in lexicon["grammar.feminine"])
