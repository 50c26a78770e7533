"""REF032."""

from collections.abc import Iterator

from citecheck.model.diagnostic import Finding, Fix
from citecheck.model.entry import Bibliography
from citecheck.rules.registry import rule
from citecheck.rules.vocabulary import FIELDS, nearest
from citecheck.text.edits import Edit

# Names that programs make up by rule: bdsk-file-2, citeulike-linkout-0, author+an, mendeley-groups.
_MARKS = frozenset("-+_:0123456789")


@rule("REF032", on="bibliography", severity="error")
def misspelt_field(bibliography: Bibliography) -> Iterator[Finding]:
    """
    The name of a field is written wrongly.

    ## Why
    A field with a wrong name is not printed, and nothing warns of it. Fields of your own are welcome: only a name that is a slip away from a
    known one is reported, any other one, once, with `--strict`.

    ## Example
    ```bib
    @book{orwell1938,
      author = {Orwell, George},
      title = {Homage to Catalonia},
      publsher = {Secker and Warburg},
      ^^^^^^^^ REF032 no program knows the field “publsher”; is it “publisher”?
      year = {1938},
    }
    ```
    Use instead:
    ```bib
    @book{orwell1938,
      author = {Orwell, George},
      title = {Homage to Catalonia},
      publisher = {Secker and Warburg},
      year = {1938},
    }
    ```
    """
    meant: dict[str, str] = {}
    for entry in bibliography.entries:
        if entry.fields.keys() <= FIELDS:
            continue
        for name, field in entry.fields.items():
            # A field with an x before it is one that somebody has switched off.
            if name in FIELDS or field.inherited is not None or not _MARKS.isdisjoint(name) or name[1:] in FIELDS:
                continue
            is_new = name not in meant
            near = meant.setdefault(name, nearest(name, FIELDS) if is_new else "")
            if near and near not in entry.fields:
                message = f"no program knows the field “{name}”; is it “{near}”?"
                yield Finding(field.name_span, message, fix=Fix("unsafe", (Edit(field.name_span, near),)))
            elif is_new:
                yield Finding(field.name_span, f"few programs know the field “{name}”, and most do not print it", "low")
