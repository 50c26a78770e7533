"""Citations to entries: by key, by names and year, by names and title, by number, by pointing back."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from citecheck.match.clues import Clues
from citecheck.match.leads import Lead, Leads
from citecheck.match.weighing import decide, weigh
from citecheck.model.citation import Citation, Cite, Reference
from citecheck.model.entry import Entry
from citecheck.model.essay import Essay
from citecheck.model.evidence import Candidate, Match
from citecheck.text.distance import distance
from citecheck.text.folding import fold, fold_title, without_article

_STRANGER = 0.25  # for each name that is none of the authors'
_MISSING = 0.03  # for authors that are not named
_SAME_LETTERS = 0.99  # but for capitals, which count in keys
_NEAR_KEY = 0.7
_PART_OF_KEY = 0.85  # "venn" for "venn2004walls"
_BEGUN = 4  # letters of a key that is the beginning of another
_KEPT = 5


class Cites:
    """Finds the entry of each cite; asked in the order of the essay, because some point back to the one before."""

    __slots__ = ("_essay", "_ids", "_last", "_leads", "_numbered", "_unknown")

    def __init__(self, essay: Essay, leads: Leads, references: Sequence[Reference]) -> None:
        self._essay = essay
        self._leads = leads
        self._numbered = _numbered(references)
        self._ids: dict[str, str] | None = None
        self._last: list[str] = []
        self._unknown: dict[str, Match] = {}  # a key that is mistaken once is often mistaken throughout

    def resolve(self, citation: Citation, around: str) -> Citation:
        """The citation with the matches of its cites; `around` is the sentence that it stands in."""
        cites = tuple(cite._replace(match=self._match(citation, cite, around)) for cite in citation.cites)
        self._last += [cite.match.key for cite in cites if cite.match and cite.match.key]
        return citation._replace(cites=cites)

    def _match(self, citation: Citation, cite: Cite, around: str) -> Match:
        if cite.key is not None:
            return self._by_key(cite.key)
        if citation.style == "numeric":
            return self._numbered.get(_number(cite.span.of(self._essay.document.text)), Match(None))
        if citation.style == "ibid":
            return self._back(cite)
        if not (cite.names or cite.title):
            return Match(None)
        if citation.style == "note":
            return identify_reference(self._leads, cite, cite.span.of(self._essay.document.text))
        return identify(self._leads, cite, around)

    def _by_key(self, key: str) -> Match:
        entries = self._essay.entries
        if key not in entries:
            if self._ids is None:
                self._ids = dict(_aliases(entries))
            if key not in self._ids:
                if key not in self._unknown:
                    self._unknown[key] = Match(None, _near(key, entries))
                return self._unknown[key]
        found = key if key in entries else self._ids[key] if self._ids else key
        return Match(found, (Candidate(found, 1.0, ("key",)),))

    def _back(self, cite: Cite) -> Match:
        """Ibid. is the work cited last, op. cit. the one of these authors cited last."""
        meant = {lead.key for lead in self._leads.find(cite.names[0])} if cite.names else set(self._last[-1:])
        key = next((key for key in reversed(self._last) if key in meant), None)
        if key is None:
            return Match(None, tuple(Candidate(each, 0.4, ("surname",)) for each in sorted(meant)[:_KEPT]))
        return Match(key, (Candidate(key, 0.9, ("named before",)),))


def identify_reference(leads: Leads, told: Cite | Reference, text: str) -> Match:
    """The entry that a line of a reading list or a note tells of: by what could be read of it, else by a title that stands in it."""
    match = identify(leads, told, text)
    if match.key is not None or match.ambiguous:
        return match
    clues = _clues(told, text)._replace(titles=())
    by_title = decide(weigh(leads.index, lead, clues) for lead in leads.by_titles_in(clues.words))
    return by_title if by_title.key is not None else match


def identify(leads: Leads, told: Cite | Reference, around: str) -> Match:
    """The entry that names, year and title tell of, in a text that may tell more."""
    clues = _clues(told, around)
    found = _leads(leads, told.names, told.title)
    match = decide(_with_names(leads, weigh(leads.index, lead, clues), told.names, around) for lead in found)
    letter = (told.year or "")[-1:]
    return _by_letter(match, letter, leads.index.entries) if match.ambiguous and letter.isalpha() and clues.stated else match


def _clues(told: Cite | Reference, around: str) -> Clues:
    digits = "".join(sign for sign in (told.year or "").rpartition("/")[2] if sign.isdigit())
    stated = int(digits) if digits else 0
    title = without_article(fold_title(told.title or ""))
    return Clues(f" {fold_title(around)} ", frozenset({stated} - {0}), stated, (title,) if title else (), certain=True)


def _leads(leads: Leads, names: Sequence[str], title: str | None) -> tuple[Lead, ...]:
    if not names:
        return tuple(leads.by_title(title, short=True)) if title else ()
    found = leads.find(" and ".join(names)) if len(names) > 1 else ()
    found = found or leads.find(names[0])
    # A work may be cited by its title alone: "(Madwoman 221)".
    return found or tuple(leads.by_title(title or " ".join(names), short=True))


def _with_names(leads: Leads, candidate: Candidate, names: Sequence[str], around: str) -> Candidate:
    """The candidate's score with regard to all names: those who are not among its authors, and authors who are not named."""
    entry = leads.index.entries[candidate.key]
    authors = [part for author in entry.authors for part in fold(author.literal or author.family).split()]
    if any(author.literal for author in entry.authors) or not names:
        return candidate
    strangers = sum(not any(word in authors for word in fold(name).split()) for name in names[1:])
    unnamed = len(entry.authors) > len(names) and "et al" not in around and "others" not in around
    score = candidate.score - _STRANGER * strangers - _MISSING * unnamed
    conflicts = (*candidate.conflicts, "author") if strangers else candidate.conflicts
    return candidate._replace(score=round(max(0.0, score), 3), conflicts=conflicts)


def _by_letter(match: Match, letter: str, entries: Mapping[str, Entry]) -> Match:
    """Of several works of one year the one that "2004b" means: by its own letter, else in the order of titles, as styles give them."""
    best = match.candidates[0].score
    tied = [candidate for candidate in match.candidates if best - candidate.score < _MISSING]
    lettered = [each for each in tied if _letter(entries[each.key]) == letter]
    if not lettered:
        ordered = sorted(tied, key=lambda each: fold_title(entries[each.key].title))
        place = ord(letter) - ord("a")
        lettered = ordered[place : place + 1]
    if len(lettered) != 1:
        return match
    rest = tuple(candidate for candidate in match.candidates if candidate != lettered[0])
    return Match(lettered[0].key, (lettered[0], *rest))


def _letter(entry: Entry) -> str:
    """The letter after the year, in the fields that hold one or in the citekey."""
    for text in (entry.text("extradate", "extrayear"), entry.text("year"), entry.text("date"), entry.key):
        if text[-1:].isalpha() and (len(text) == 1 or text[-2].isdigit()):
            return text[-1].lower()
    return ""


def _numbered(references: Sequence[Reference]) -> dict[int, Match]:
    """The numbers of a list of references, as written or else as counted."""
    written = {_number(reference.text): reference for reference in references if _is_numbered(reference.text)}
    counted = written or dict(enumerate(references, 1))
    return {number: reference.match for number, reference in counted.items() if reference.match is not None}


def _is_numbered(text: str) -> bool:
    longest = 5
    head = text.split(maxsplit=1)[0] if text.split() else ""
    return len(head) <= longest and head.strip("[]().").isdigit() and not head.isdigit()


def _number(text: str) -> int:
    """The number that a text begins with; superscripts count; 0 when there is none."""
    digits = ""
    for sign in text.lstrip("[(^ "):
        if not sign.isdigit():
            break
        digits += sign
    return int("".join(str(int(sign, 10)) if sign.isdecimal() else str("⁰¹²³⁴⁵⁶⁷⁸⁹".index(sign)) for sign in digits) or 0)


def _aliases(entries: Mapping[str, Entry]) -> Iterator[tuple[str, str]]:
    """Biblatex's field `ids`: further keys of the same entry."""
    for key, entry in entries.items():
        for alias in entry.text("ids").split(","):
            if alias.strip():
                yield alias.strip(), key


def _near(key: str, entries: Mapping[str, Entry]) -> tuple[Candidate, ...]:
    """The keys most like an unknown one."""
    low = key.lower()
    limit = max(1, int(len(key) * (1 - _NEAR_KEY)))
    near = []
    for other in entries:
        mark = other.lower()
        if mark == low:
            near.append(Candidate(other, _SAME_LETTERS, ("key",)))
            continue
        if min(len(low), len(mark)) >= _BEGUN and (low.startswith(mark) or mark.startswith(low)):
            near.append(Candidate(other, _PART_OF_KEY, ("key",)))
            continue
        # Two keys so near share a beginning or an end.
        if mark[:3] == low[:3] or mark[-3:] == low[-3:]:
            apart = distance(low, mark, limit)
            if apart <= limit:
                near.append(Candidate(other, round(1 - apart / max(len(low), len(mark), 1), 3), ("key",)))
    return tuple(sorted(near, key=lambda candidate: (-candidate.score, candidate.key))[:_KEPT])
