"""What was found out, and how surely."""

from typing import NamedTuple


class Candidate(NamedTuple):
    """
    An entry that may be meant.

    key: the citekey. score: 0 to 1. reasons: what agrees ("surname", "year", "periodical"), strongest first.
    conflicts: what speaks against it, in the same words.
    misspelt: the entry's spelling of a name that the essay spells otherwise.
    """

    key: str
    score: float
    reasons: tuple[str, ...] = ()
    conflicts: tuple[str, ...] = ()
    misspelt: str | None = None


class Match(NamedTuple):
    """
    The outcome of looking for an entry.

    key: the entry that is meant; None when none fits or when several fit equally well.
    candidates: best first, the chosen one included.
    ambiguous: two or more fit equally well, so none was chosen.
    """

    key: str | None
    candidates: tuple[Candidate, ...] = ()
    ambiguous: bool = False

    @property
    def best(self) -> Candidate | None:
        """The candidate with the highest score."""
        return self.candidates[0] if self.candidates else None
