"""
What was found in essays, without judgement, for other programs: version 1 of the format in docs/json.md.

Positions are those of the file, not of the text taken from it.
"""

from __future__ import annotations

from collections.abc import Iterable

from citecheck.model.citation import Citation, Locator, Reference
from citecheck.model.essay import Essay
from citecheck.model.evidence import Match
from citecheck.model.quotation import Attribution, Claim, Quotation
from citecheck.reporters.json import Value, position
from citecheck.text.lines import LineIndex
from citecheck.text.span import Span


def render(essays: Iterable[Essay]) -> str:
    """Return one JSON object, with a line end; every document is on a line of its own."""
    from json import JSONEncoder  # noqa: PLC0415 - only this format needs it

    # Without indentation the encoder of the standard library is written in C: with it, it takes a quarter of the run.
    encode = JSONEncoder(ensure_ascii=False, check_circular=False).encode
    documents = ",\n".join(encode(_Places(essay).document()) for essay in essays)
    return f'{{"schema": 1, "documents": [\n{documents}\n]}}\n'


class _Places:
    """One essay, and where its spans are in the file."""

    def __init__(self, essay: Essay) -> None:
        self._essay = essay
        self._map = essay.document.map
        self._index = LineIndex(essay.document.source)

    def document(self) -> dict[str, Value]:
        """Everything that was found in the essay."""
        essay = self._essay
        return {
            "path": essay.document.name,
            "quotations": [self._quotation(each) for each in essay.quotations],
            "claims": [self._claim(each) for each in essay.claims],
            "citations": [self._citation(each) for each in essay.citations],
            "references": [self._reference(each) for each in essay.references],
        }

    def _place(self, span: Span, outer: Span | None = None) -> dict[str, Value]:
        """Where a stretch begins and ends in the file; what stands between two marks is all between them, markup at its edges too."""
        enclosed = outer is not None and outer.start < span.start < span.end < outer.end
        source = self._map.between(span) if enclosed else self._map.span(span)
        return {"start": position(self._index.position(source.start)), "end": position(self._index.position(source.end))}

    def _quotation(self, quotation: Quotation) -> Value:
        return {
            **self._place(quotation.span, quotation.outer),
            "text": quotation.text,
            "class": quotation.kind,
            "form": quotation.form,
            "speaker": quotation.attribution.speaker if quotation.attribution else quotation.likely,
            "credited": quotation.attribution is not None,
            "cue": _cue(quotation.attribution),
            **_match(quotation.match),
            "locator": _locator(quotation.locator),
            "verdict": "undetermined",  # nothing is compared with a source text yet
        }

    def _claim(self, claim: Claim) -> Value:
        return {
            **self._place(claim.span),
            "text": claim.text,
            "source": claim.attribution.speaker,
            "cue": _cue(claim.attribution),
            **_match(claim.match),
        }

    def _citation(self, citation: Citation) -> Value:
        cited = (cite.match.key if cite.match and cite.match.key else cite.key for cite in citation.cites)
        keys: list[Value] = [key for key in cited if key is not None]
        locator = next((cite.locator for cite in citation.cites if cite.locator), None)
        return {**self._place(citation.span), "raw": citation.raw, "keys": keys, "locator": _locator(locator)}

    def _reference(self, reference: Reference) -> Value:
        entry = reference.match.key if reference.match else None
        return {**self._place(reference.span), "text": reference.text, "entry": entry}


def _cue(attribution: Attribution | None) -> str | None:
    return attribution.cue.text if attribution and attribution.cue else None


def _locator(locator: Locator | None) -> Value:
    return {"label": locator.label, "value": locator.value} if locator else None


def _match(match: Match | None) -> dict[str, Value]:
    candidates: list[Value] = [
        {"entry": each.key, "score": round(each.score, 3), "reasons": list(each.reasons)}
        for each in (match.candidates if match else ())
    ]
    return {"entry": match.key if match else None, "candidates": candidates}
