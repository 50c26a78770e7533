"""Essays put together by hand, so that a rule can be tested with any evidence."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, TypeAlias

from citecheck.bib.reader import read
from citecheck.model.citation import Citation, Cite, Locator, Reference
from citecheck.model.diagnostic import Finding
from citecheck.model.document import Block, Document
from citecheck.model.entry import Bibliography
from citecheck.model.essay import Essay
from citecheck.model.evidence import Candidate, Match
from citecheck.model.quotation import Attribution, Claim, Quotation
from citecheck.rules.registry import find
from citecheck.text.sourcemap import SourceMap
from citecheck.text.span import Span

# Any field of a record.
Trait: TypeAlias = Any

ORWELL = """
@article{orwell1946, author = {Orwell, George}, title = {Politics and the English Language},
  journal = {Horizon}, year = {1946}, pages = {252--265}}
@book{orwell1938, author = {Orwell, George}, title = {Homage to Catalonia}, publisher = {Secker}, year = {1938}, pagetotal = {314}}
@online{orwellweb, author = {Orwell, George}, title = {Letters}, year = {1940}, url = {https://example.org/letters}}
"""


class Desk:
    """One text, and the records that point into it; words are found by themselves, so each is to stand in the text once."""

    def __init__(self, text: str, bib: str = ORWELL, name: str = "essay.md") -> None:
        self.text = text
        self.name = name
        self.bibliography = read(bib.encode(), "references.bib")

    def span(self, words: str) -> Span:
        start = self.text.index(words)
        return Span(start, start + len(words))

    def quotation(self, words: str, speaker: str = "", **traits: Trait) -> Quotation:
        """A quotation of these words, in marks of one character; with `speaker` a credited one."""
        span = self.span(words)
        traits.setdefault("kind", "quotation")
        traits.setdefault("confidence", 0.9)
        if speaker:
            traits["attribution"] = self.attribution(speaker)
        return Quotation(span, Span(span.start - 1, span.end + 1), words, **traits)

    def claim(self, words: str, speaker: str, **traits: Trait) -> Claim:
        return Claim(self.span(words), words, self.attribution(speaker), confidence=0.9, **traits)

    def attribution(self, speaker: str, *, generic: bool = False) -> Attribution:
        return Attribution(speaker, None, None, Span(0, len(self.text)), generic=generic)

    def locator(self, value: str, label: str = "page") -> Locator:
        return Locator(label, value, self.span(value))

    def key(self, key: str, raw: str | None = None, locator: Locator | None = None, **near: float) -> Citation:
        """A citation by key, found in the bibliography if it is there; `near` are the scores of keys like it."""
        known = any(entry.key == key for entry in self.bibliography.entries)
        span = self.span(raw or f"@{key}")
        likely = tuple(Candidate(other, score, ("key",)) for other, score in near.items())
        match = Match(key, (Candidate(key, 1.0, ("key",)),)) if known else Match(None, likely)
        cite = Cite(span, key, locator=locator, match=match)
        return Citation(span, raw or f"@{key}", "key", (cite,), span.start)

    def author_date(self, words: str, names: tuple[str, ...], year: str | None, match: Match) -> Citation:
        span = self.span(words)
        return Citation(span, words, "author-date", (Cite(span, names=names, year=year, match=match),), span.start)

    def reference(self, words: str, **traits: Trait) -> Reference:
        return Reference(self.span(words), words, **traits)

    def essay(
        self,
        quotations: Iterable[Quotation] = (),
        claims: Iterable[Claim] = (),
        citations: Iterable[Citation] = (),
        references: Iterable[Reference] = (),
        **traits: Trait,
    ) -> Essay:
        document = Document(
            self.name,
            self.text,
            self.text,
            SourceMap.identity(len(self.text)),
            (Block("paragraph", Span(0, len(self.text))),),
            **traits,
        )
        return Essay(
            document,
            tuple(self._sentences()),
            tuple(quotations),
            tuple(claims),
            tuple(citations),
            tuple(references),
            {entry.key: entry for entry in reversed(self.bibliography.entries)},
            (self.bibliography,),
        )

    def _sentences(self) -> Iterable[Span]:
        """Every line is a sentence."""
        start = 0
        for line in self.text.splitlines(keepends=True):
            yield Span(start, start + len(line))
            start += len(line)


def matched(key: str | None, *, ambiguous: bool = False, others: tuple[str, ...] = (), **traits: Trait) -> Match:
    """The entry `key` for sure, or, where it is None, none of `others`."""
    keys = (key, *others) if key is not None else others
    return Match(key, tuple(Candidate(each, 0.9, **traits) for each in keys), ambiguous=ambiguous)


def findings(name: str, subject: object) -> list[Finding]:
    """What the rule of this name finds, with its default options."""
    rule = find(name)
    assert rule is not None
    return list(rule.check(subject) if rule.options is None else rule.check(subject, rule.options))


def told(name: str, essay: Essay) -> list[tuple[str, str]]:
    """The words found in an essay, and what is said of them."""
    return [(finding.span.of(essay.document.text), finding.message) for finding in findings(name, essay)]


def told_of(name: str, bib: str) -> list[tuple[str, str]]:
    """The words found in a bibliography, and what is said of them."""
    bibliography: Bibliography = read(bib.encode(), "references.bib")
    return [(finding.span.of(bibliography.source), finding.message) for finding in findings(name, bibliography)]
