"""The names at the head of a reference: "George F. Kennan, …", "Kennan, George F. …", "Smith, J., & Jones, K. (2004)"."""

from collections.abc import Sequence
from typing import NamedTuple

from citecheck.extract.citations import surnames
from citecheck.text.span import Span

_ABBREVIATED = frozenset({"Jr", "Sr", "St", "al", "eds", "ed", "trans"})
_ENDS = frozenset(',:;(?!“"‘«')
_GIVEN = 3  # words of given names
_ENOUGH = 40  # pieces to look at: a reference with more authors than that says "et al."


class _Piece(NamedTuple):
    """What stands between two signs of punctuation; `end` is the offset of the sign after it."""

    start: int
    end: int
    words: str
    sign: str


def read(text: str, span: Span, *, inverted: bool, alone: bool = False) -> tuple[int, tuple[str, ...]]:
    """
    Where the names at the head of a reference end, and the names in reading order; (start, ()) when it begins otherwise.

    inverted: surnames may come first. alone: `span` holds the names and nothing else.
    """
    pieces = _pieces(text, span, inverted=inverted)
    if alone:
        pieces.append(_Piece(span.end, span.end, "A title", "."))  # it follows, and is nobody's name
    names: list[str] = []
    index = 0
    while index < len(pieces) and _begins_name(pieces, index, first=not names):
        words = pieces[index].words.removeprefix("and ").removeprefix("& ")
        found = surnames.read(words)
        if not found:
            break
        names += found
        if inverted and " and " not in words and _is_given(pieces, index + 1):
            index += 1
            names[-1] = f"{pieces[index].words} {names[-1]}"
        index += 1
        if pieces[index - 1].sign not in {",", ""}:
            break
    return (pieces[index - 1].end if index else span.start), tuple(names)


def _pieces(text: str, span: Span, *, inverted: bool) -> list[_Piece]:
    pieces: list[_Piece] = []
    start = span.start
    at = span.start
    while at < span.end and len(pieces) < _ENOUGH:
        if text[at] in _ENDS or (text[at] == "." and _is_stop(text, start, at, span.end, given=inverted and _is_family(pieces))):
            end = at + (text[at] == "." and text[at - 1].isupper())
            pieces.append(_Piece(start, end, text[start:end].strip(), text[at]))
            start = at + 1
        elif text.startswith((" and ", " & "), at) and start < at and inverted:
            pieces.append(_Piece(start, at, text[start:at].strip(), ""))
            start = at + 1
        at += 1
    pieces.append(_Piece(start, span.end, text[start : span.end].strip(), "."))
    return [piece for piece in pieces if piece.words]


def _is_stop(text: str, start: int, at: int, end: int, *, given: bool) -> bool:
    """Whether the point at `at` ends the names: not that of "F." in "George F. Kennan", but that in "Kennan, George F. American …"."""
    word = (text[start:at].split() or [""])[-1]
    if len(word) > 1 and "." not in word:
        return word not in _ABBREVIATED
    # A middle name may follow an initial: "Hoover, J. Edgar. Masters of Deceit".
    following = text[at + 1 : end].split(maxsplit=1)[:1]
    return given and following != [] and following[0].isalpha() and following[0] != "and"


def _is_family(pieces: Sequence[_Piece]) -> bool:
    """Whether the last piece is a surname with a comma after it."""
    if not pieces or pieces[-1].sign != ",":
        return False
    words = pieces[-1].words.removeprefix("and ").removeprefix("& ").split()
    return len(words) > 0 and not any(word.endswith(".") for word in words) and (len(words) == 1 or words[0][:1].islower())


def _begins_name(pieces: Sequence[_Piece], index: int, *, first: bool) -> bool:
    """Whether the piece at `index` is one more name of the list."""
    words = pieces[index].words
    if first or words.startswith(("and ", "& ")):
        return True
    if len(words.split()) > _GIVEN + 1:
        return False
    if _is_given(pieces, index + 1) and "." in pieces[index + 1].words:
        return True  # "Smith, J., Jones, K., & Doe, L."
    rest = pieces[index + 1 : index + 6]
    return any(piece.words.startswith(("and ", "& ")) and len(piece.words.split()) <= _GIVEN + 2 for piece in rest)


def _is_given(pieces: Sequence[_Piece], index: int) -> bool:
    """Whether the piece at `index` holds the given names of the surname before it, not a title."""
    if index >= len(pieces) or pieces[index - 1].sign != ",":
        return False
    piece = pieces[index]
    words = piece.words.split()
    if len(words) > _GIVEN or not all(word[0].isupper() for word in words) or words[0] in {"The", "A", "An"}:
        return False
    if all(word[1:2] in {"", "."} for word in words):
        return "." not in pieces[index - 1].words
    if not _is_family(pieces[:index]):
        return False
    if index + 1 == len(pieces):
        return False
    if piece.sign != "," or any(word.endswith(".") for word in words):
        return True
    following = pieces[index + 1].words
    return len(words) == 1 or len(following.split()) > _GIVEN or following.startswith(("and ", "& "))
