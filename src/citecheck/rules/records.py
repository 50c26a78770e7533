"""What catalogues say of the entries of a bibliography, as rules look at it."""

from __future__ import annotations

from collections.abc import Iterator

from citecheck.model.diagnostic import Confidence, Finding, Note
from citecheck.model.entry import Bibliography, Entry
from citecheck.model.record import CatalogueName, Notice, NoticeKind, Record
from citecheck.model.verification import Comparison, Verification
from citecheck.rules.sameness import IDENTIFIERS
from citecheck.rules.wording import listed
from citecheck.text.span import Span

CATALOGUES: dict[CatalogueName, str] = {
    "crossref": "Crossref",
    "datacite": "DataCite",
    "open-library": "Open Library",
    "arxiv": "arXiv",
}
"""What people call the catalogues."""
_FIELDS = {"doi": ("doi", "url"), "isbn": ("isbn",), "arxiv": ("eprint", "url")}
# The fields of an entry for what is compared, as the contract of `identify.agreement` names it.
_COMPARED = {
    "title": ("title",),
    "author": ("author",),
    "year": ("date", "year"),
    "container": ("journaltitle", "journal", "booktitle", "maintitle"),
    "volume": ("volume",),
    "issue": ("number", "issue"),
    "pages": ("pages", "eid"),
}
_TAKEN_BACK: frozenset[NoticeKind] = frozenset({"retraction", "withdrawal", "removal"})
_MOST_NAMES = 3


def verified(bibliography: Bibliography) -> Iterator[tuple[Entry, Verification]]:
    """The entries about which catalogues were asked, with what they answered; of a duplicated key the first."""
    known = dict(bibliography.verifications or {})
    for entry in bibliography.entries:
        found = known.pop(entry.key, None)
        if found is not None:
            yield entry, found


def differing(bibliography: Bibliography, field: str, confidence: Confidence = "high") -> Iterator[Finding]:
    """A finding for each entry in which a field differs from the record that its own identifier stands for."""
    for entry, found in verified(bibliography):
        if found.standing != "differs" or found.record is None:
            continue
        for each in found.differences:
            if each.field == field:
                # Catalogues of books know one edition where there are many, and are filled in by anybody.
                sure = "low" if found.record.catalogue == "open-library" else confidence
                yield Finding(place_of(entry, each), told(each, found.record), sure, (source(found),))


def noticed(bibliography: Bibliography, kind: NoticeKind, message: str) -> Iterator[Finding]:
    """A finding with this message for each entry about whose work a notice of this kind stands."""
    for entry, found in verified(bibliography):
        notice = _standing_notice(found, kind)
        if notice is not None:
            note = (Note(f"the notice: {notice.doi}"),) if notice.doi else ()
            yield Finding(identified(entry, found), message, notes=note)


def doubtful(found: Verification) -> tuple[Comparison, ...]:
    """The fields in which an entry without an identifier differs from what a search has found for it."""
    if found.record is not None or found.suggested is None or found.identifier is not None:
        return ()
    return tuple(each for each in found.comparisons if each.verdict == "differs" and each.field in _COMPARED)


def told(comparison: Comparison, record: Record) -> str:
    """What an entry and a record say, side by side."""
    name = "name of the periodical or book" if comparison.field == "container" else comparison.field
    verb = "are" if comparison.field == "pages" else "is"
    ours, theirs = (_value(comparison, text) for text in (comparison.ours, comparison.theirs))
    return f"the {name} {verb} {ours} here, and {theirs} in {catalogue_of(record)}"


def source(found: Verification) -> Note:
    """Where the other value comes from: the record, its catalogue and the identifier that led there."""
    record, identifier = found.record, found.identifier
    if record is None or identifier is None:
        return Note("no catalogue has a record of it")
    return Note(f"{catalogue_of(record)} has under {identifier.value}: {described(record)}")


def place_of(entry: Entry, comparison: Comparison) -> Span:
    """Where the value stands that was compared."""
    return place(entry, *_COMPARED.get(comparison.field, ()))


def place(entry: Entry, *names: str) -> Span:
    """The value of the first of these fields that stands in the entry itself, or else its key."""
    own = (entry.fields[name] for name in names if name in entry.fields and entry.fields[name].inherited is None)
    return next((field.span for field in own), entry.key_span)


def identified(entry: Entry, found: Verification) -> Span:
    """Where the identifier stands in an entry by which was asked."""
    return place(entry, *_FIELDS.get(found.identifier.kind if found.identifier else "", ()))


def called(found: Verification) -> str:
    """What people call the kind of identifier by which was asked."""
    return IDENTIFIERS.get(found.identifier.kind, "identifier") if found.identifier else "identifier"


def catalogue_of(record: Record) -> str:
    """The name of the catalogue that a record is from."""
    return CATALOGUES[record.catalogue]


def described(record: Record) -> str:
    """A record by what people know works by: authors, title, where it appeared, year, DOI."""
    people = [name.surname for name in record.authors or record.editors]
    authors = listed(people) if len(people) <= _MOST_NAMES else f"{people[0]} et al."
    title = f"“{record.title}”" if record.title else ""
    year = str(record.date.year) if record.date else ""
    container = record.containers[0] if record.containers else record.publisher
    return ", ".join(part for part in (authors, title, container, year) if part) or record.doi or "no more than that it exists"


def is_taken_back(record: Record) -> bool:
    """Whether a work was retracted, withdrawn or removed, and not reinstated."""
    kinds = {notice.kind for notice in record.notices}
    return bool(kinds & _TAKEN_BACK) and "reinstatement" not in kinds


def suggestion(found: Verification) -> tuple[Note, ...]:
    """The record that a search has found in the place of a wrong one."""
    record = found.suggested
    if record is None or (found.identifier is not None and record.doi == found.identifier.value):
        return ()
    identifier = record.doi or next(iter(record.isbns), "") or record.arxiv
    return (Note(f"a search finds {identifier}: {described(record)}"),) if identifier else ()


def _value(comparison: Comparison, text: str) -> str:
    if comparison.field == "author":
        names = text.split("; ")
        text = (
            "; ".join(names)
            if len(names) <= _MOST_NAMES
            else f"{'; '.join(names[:_MOST_NAMES])} and {len(names) - _MOST_NAMES} more"
        )
    return f"“{text}”" if comparison.field in {"title", "container", "author"} else text


def _standing_notice(found: Verification, kind: NoticeKind) -> Notice | None:
    """The notice of this kind about a work, unless a heavier one makes it pointless or a later one takes it back."""
    notices = found.record.notices if found.record is not None else ()
    kinds = {notice.kind for notice in notices}
    if kinds & _TAKEN_BACK or "reinstatement" in kinds:
        return None
    return next((notice for notice in notices if notice.kind == kind), None)


def published_as(found: Verification) -> str:
    """The DOI under which a preprint has been published, where the entry cites the preprint; else ""."""
    record = found.record
    if record is None or found.identifier is None:
        return ""
    return next((each.doi for each in record.relations if each.kind == "is-preprint-of"), "")
