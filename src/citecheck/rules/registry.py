"""The rules: how one is declared, and the list of all of them."""

from collections.abc import Callable, Iterator
from functools import cache
from importlib import import_module
from typing import Any, Literal, NamedTuple

from citecheck.model.diagnostic import Finding, Severity

Subject = Literal["essay", "bibliography", "run", "directives"]
Need = Literal["bibliography", "essay"]
Check = Callable[..., Iterator[Finding]]


class Rule(NamedTuple):
    """
    One thing that can be wrong.

    check: takes what `on` names (an Essay, a Bibliography, a Run, or the tuple of this file's idle directives), and `options` as a
        second argument where there are any.
    severity: unless the configuration says otherwise.
    needs: what must be there for the rule to apply; without it the rule is reported as skipped.
    strict: applied only on request.
    options: the defaults of what a configuration may set, as a NamedTuple.
    """

    code: str
    name: str
    check: Check
    on: Subject
    severity: Severity
    needs: tuple[Need, ...] = ()
    strict: bool = False
    since: str = "0.1"
    options: Any = None

    @property
    def documentation(self) -> str:
        """What the rule says about itself, in Markdown: a summary line, the reasons, examples."""
        from inspect import cleandoc  # noqa: PLC0415 - costs milliseconds and only `explain` needs it

        return cleandoc(self.check.__doc__ or "")

    @property
    def summary(self) -> str:
        """The first line of the documentation."""
        return self.documentation.partition("\n")[0]


# One file, one rule: a test holds this list to the files. To look for them (pkgutil) takes longer than to run them.
_FILES = {
    "quotation": ("unclosed_quotation", "nested_same_marks", "unattributed_quotation"),
    "citation": (
        "undefined_key",
        "missing_entry",
        "missing_citation",
        "missing_locator",
        "misspelt_author",
        "year_mismatch",
        "ambiguous_citation",
        "locator_out_of_range",
        "incomplete_reference",
    ),
    "entry": ("unparsable_entry", "duplicate_entry", "missing_field", "unused_entry", "misread_value"),
    "file": ("unreadable_file", "unused_ignore"),
}
_declared: dict[str, Rule] = {}


def rule(  # noqa: PLR0913 - a declaration reads best as one flat row of keywords
    code: str,
    *,
    on: Subject,
    severity: Severity,
    needs: tuple[Need, ...] = (),
    strict: bool = False,
    since: str = "0.1",
    options: Any = None,  # noqa: ANN401 - each rule has options of its own type
) -> Callable[[Check], Check]:
    """Declare the decorated function to be the rule `code`; its name in kebab case is the rule's. Raises ValueError for a code in use."""

    def declare(check: Check) -> Check:
        if code in _declared:
            message = f"{code} is {_declared[code].name} already"
            raise ValueError(message)
        name = check.__name__.replace("_", "-")
        _declared[code] = Rule(code, name, check, on, severity, needs, strict, since, options)
        return check

    return declare


@cache
def rules() -> tuple[Rule, ...]:
    """All rules, by code."""
    _load()
    return tuple(sorted(_declared.values(), key=lambda each: each.code))


def find(name: str) -> Rule | None:
    """The rule of this code or name."""
    return next((each for each in rules() if name in {each.code, each.name}), None)


def selects(selector: str, chosen: Rule) -> int:
    """
    How exactly a selector means a rule: 0 not at all, 1 for "ALL", more the longer a prefix of its code, most for its code or name.

    The exactness decides between a selector that includes a rule and one that excludes it.
    """
    if selector in {chosen.code, chosen.name}:
        return len(chosen.code) + 1
    if selector == "ALL":
        return 1
    return len(selector) if len(selector) >= len("QUO") and chosen.code.startswith(selector) else 0


def _load() -> None:
    for family, names in _FILES.items():
        for name in names:
            import_module(f"citecheck.rules.{family}.{name}")
