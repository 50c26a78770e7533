"""REF022."""

from collections.abc import Iterator
from typing import Literal

from citecheck.model.diagnostic import Finding, Fix
from citecheck.model.entry import Bibliography, Field
from citecheck.rules.dating import read_days, reworded
from citecheck.rules.fields import is_verbatim, own
from citecheck.rules.registry import rule
from citecheck.rules.wording import shown
from citecheck.text.edits import Edit

_FIELDS = ("date", "urldate", "eventdate", "origdate")


@rule("REF022", on="bibliography", severity="warning", fields=_FIELDS)
def invalid_date(bibliography: Bibliography) -> Iterator[Finding]:
    """
    A date is not in the notation of biblatex, or there is no such day.

    ## Why
    biblatex reads 1946, 1946-04 and 1946-04-01, ranges as in 1946-04/1946-06, and 1946? for a year that is not sure. A date in another
    notation is left out of the reference, and “05/12/1946” is one day in Europe and another in America.

    ## Example
    ```bib
    @online{orwell1946,
      author = {Orwell, George},
      title = {Politics and the English Language},
      date = {1946-04},
      url = {https://example.org/politics},
      urldate = {12 May 2020},
                 ^^^^^^^^^^^ REF022 biblatex does not read “12 May 2020” as a date; write 2020-05-12
    }
    ```
    Use instead:
    ```bib
    @online{orwell1946,
      author = {Orwell, George},
      title = {Politics and the English Language},
      date = {1946-04},
      url = {https://example.org/politics},
      urldate = {2020-05-12},
    }
    ```
    """
    for _, field in own(bibliography, *_FIELDS):
        if read_days(field.text) or _is_open_start(field.text):
            continue
        if _looks_like_a_date(field.text):
            yield Finding(field.span, f"there is no such date as {field.text}")
        elif bibliography.dialect == "biblatex":
            better = reworded(field.text)
            advice = f"; write {better}" if better else ": dates are written 2020-05-12, 2020-05 or 2020"
            fix = Fix("unsafe", (Edit(field.span, better),)) if better and is_verbatim(field, bibliography) else None
            yield Finding(field.span, f"biblatex does not read {shown(field.text)} as a date{advice}", _sureness(field), fix=fix)


def _looks_like_a_date(text: str) -> bool:
    """Whether digits stand where those of a date stand."""
    return [len(part) if part.isdecimal() else 0 for part in text.split("-")] in ([4, 2], [4, 2, 2])


def _is_open_start(text: str) -> bool:
    return text.strip() in {"/", "../"}


def _sureness(field: Field) -> Literal["high", "medium"]:
    return "high" if any(char.isdecimal() for char in field.text) else "medium"
