"""Different forms of one name in a bibliography."""

from collections import Counter
from collections.abc import Callable, Iterator
from typing import NamedTuple

from citecheck.model.diagnostic import Confidence, Finding, Fix, Note
from citecheck.model.entry import Bibliography, Entry, Field
from citecheck.rules.fields import words_of
from citecheck.text.edits import Edit


class Use(NamedTuple):
    """One place where something is named. key: the same for all forms of one name; "" for none. form: as written, decoded."""

    key: str
    form: str
    entry: Entry
    field: Field


class Variant(NamedTuple):
    """A use in a form that is not the one that most others have, and the first of these."""

    use: Use
    usual: Use


def variants(uses: list[Use], accepts: Callable[[str, str], bool] = lambda _one, _other: True) -> Iterator[Variant]:
    """
    The uses whose form is not the most frequent one of their key; of forms that are as frequent the first one counts.

    accepts: whether two forms of one key may be of one name.
    """
    by_key: dict[str, list[Use]] = {}
    for use in uses:
        if use.key:
            by_key.setdefault(use.key, []).append(use)
    for group in by_key.values():
        forms = Counter(use.form for use in group)
        if len(forms) == 1:
            continue
        usual_form = max(forms, key=lambda form: forms[form])
        usual = next(use for use in group if use.form == usual_form)
        yield from (Variant(use, usual) for use in group if use.form != usual_form and accepts(use.form, usual_form))


def judged(variant: Variant, bibliography: Bibliography, confidence: Confidence) -> Finding:
    """What is to be said of a variant; where it stands in the file as it is printed, it can be exchanged for the usual form."""
    (_, form, _, field), usual = variant
    span = words_of(field, form)
    plain = span.of(bibliography.source) == form and usual.form in usual.field.value
    fix = Fix("unsafe", (Edit(span, usual.form),)) if plain and confidence != "low" else None
    notes = (Note(f"“{usual.form}” is here", usual.field.span, usual.entry.path),)
    return Finding(span, f"this is “{usual.form}” in {usual.entry.key}", confidence, notes, fix)
