"""REF045."""

from collections.abc import Iterator

from citecheck.model.diagnostic import Finding
from citecheck.model.entry import Bibliography
from citecheck.rules.fields import PERIODICALS, own
from citecheck.rules.registry import rule
from citecheck.rules.sameness import fold
from citecheck.rules.variants import Use, judged, variants

# fmt: off
_SMALL = frozenset({
    "the", "and", "of", "for", "in", "on", "a", "der", "die", "das", "und", "für", "la", "le", "les", "et", "de", "des", "du",
})
# fmt: on
_ARTICLES = frozenset({"the", "and"})


@rule("REF045", on="bibliography", severity="warning", fields=PERIODICALS)
def inconsistent_periodical(bibliography: Bibliography) -> Iterator[Finding]:
    """
    One newspaper or journal is written in two ways.

    ## Why
    Readers take them for two periodicals, and a style cannot put that right. Reported is what differs in capitals, signs, “and” or “The”; that one
    entry shortens the title (Int. Secur.) and another does not, with `--strict`.

    ## Example
    ```bib
    @article{kennan1997,
      author = {Kennan, George F.},
      title = {A Fateful Error},
      journal = {The New York Times},
      year = {1997},
    }
    @article{friedman1998,
      author = {Friedman, Thomas L.},
      title = {Now a Word From {X}},
      journal = {New York Times},
                 ^^^^^^^^^^^^^^ REF045 this is “The New York Times” in kennan1997
      year = {1998},
    }
    ```
    Use instead:
    ```bib
    @article{kennan1997,
      author = {Kennan, George F.},
      title = {A Fateful Error},
      journal = {The New York Times},
      year = {1997},
    }
    @article{friedman1998,
      author = {Friedman, Thomas L.},
      title = {Now a Word From {X}},
      journal = {The New York Times},
      year = {1998},
    }
    ```
    """
    found = [(entry, field) for entry, field in own(bibliography, *PERIODICALS) if "://" not in field.text]
    keys = {title: _key(title) for title in {field.text for _, field in found}}
    same = [Use(keys[field.text], field.text, entry, field) for entry, field in found]
    for variant in variants(same):
        yield judged(variant, bibliography, "medium")
    initials = {title: "".join(word[0] for word in _words(title)) for title in keys}
    alike = [Use(initials[field.text], field.text, entry, field) for entry, field in found if len(initials[field.text]) > 1]
    for variant in variants(alike, _shortens):
        yield judged(variant, bibliography, "low")


def _key(title: str) -> str:
    return "".join(fold(word) for word in title.lower().split() if word not in _ARTICLES)


def _words(title: str) -> list[str]:
    """The words of a title that an abbreviation keeps."""
    words = "".join(char if char.isalnum() else " " for char in title.lower()).split()
    return [word for word in words if word not in _SMALL]


def _shortens(one: str, other: str) -> bool:
    """Whether one title is the other with words cut short: "Int. Secur." and "International Security"."""
    pairs = list(zip(_words(one), _words(other), strict=False))
    return _key(one) != _key(other) and "." in one + other and all(a.startswith(b) or b.startswith(a) for a, b in pairs)
