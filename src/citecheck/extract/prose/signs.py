"""Quotation marks one by one: whether each, by its neighbours, opens or closes, or is an apostrophe, a prime or an inch."""

import re
from collections.abc import Collection, Sequence
from typing import NamedTuple

from citecheck.text.span import Span

_MARK = re.compile("[\"“”„‟«»‹›'‘’‚]")
_DOUBLED = "``|''"  # LaTeX, and news agencies
_CLOSERS = {
    "“": '”“"',
    "”": "”",
    "„": "“”",
    "‟": "”",
    "«": "»",
    "»": "«»",
    "‹": "›",
    "›": "‹",
    '"': '"”',
    "'": "'’",
    "‘": "’'",
    "’": "’",
    "‚": "‘’",
    "``": "''\"”",
    "''": "''",
}
_LONGEST = 3000  # code points that a quotation may well have
_SINGLE = frozenset("'‘’‚")
_BEFORE_OPENER = frozenset(" \n\t\u00a0\u202f([{—–-/“‘\"'«„>|*_…:=\ufffc")
_AFTER_OPENER = frozenset('“"«…[(-–—$£€#@')
_PAUSES = frozenset(",:;.!?")
_TURNED = {"«": "»", "»": "«", "‹": "›", "›": "‹"}
_CUT_SHORT = ("in", " n", " o", " an", " th", " wi")  # what "lookin’", "rock n’ roll" and the like end with


class Sign(NamedTuple):
    """A mark in its place: its neighbours decide whether it opens or closes. clipping: it is the apostrophe of a clipped word."""

    mark: str
    start: int
    end: int
    before: str
    after: str
    clipping: bool

    @property
    def single(self) -> bool:
        """Whether it may be an apostrophe."""
        return self.mark in _SINGLE


class Habits(NamedTuple):
    """
    How a text sets its marks.

    clipped: words whose apostrophe looks like an opening mark. turned: guillemets point inwards. pattern: finds the marks.
    """

    clipped: Collection[str]
    turned: bool
    pattern: re.Pattern[str]


def _is_turned(text: str) -> bool:
    """Whether guillemets point inwards: »…«."""
    if "»" not in text and "›" not in text:
        return False
    inwards = sum(text[at.end() : at.end() + 1].isalnum() for at in re.finditer("[»›]", text))
    outwards = sum(text[at.end() : at.end() + 1].isalnum() for at in re.finditer("[«‹]", text))
    return inwards > outwards


def habits_of(text: str, clipped: Collection[str]) -> Habits:
    """How a text sets its marks."""
    doubled = "``" in text or "''" in text
    return Habits(clipped, _is_turned(text), re.compile(f"{_DOUBLED}|{_MARK.pattern}") if doubled else _MARK)


def find_signs(text: str, span: Span, habits: Habits) -> list[Sign]:
    """The marks in a stretch of text."""
    found = []
    for match in habits.pattern.finditer(text, span.start, span.end):
        start, end = match.span()
        before = text[start - 1] if start > span.start else " "
        after = text[end] if end < span.end else " "
        mark = match.group()
        mark = _TURNED.get(mark, mark) if habits.turned else mark
        found.append(Sign(mark, start, end, before, after, _clips(text, match, habits.clipped)))
    return found


def closes(stack: Sequence[Sign], sign: Sign, *, by_turns: bool) -> int | None:
    """The place in the stack of the opening mark that this one closes, or None."""
    if sign.single and (sign.after.isalnum() or (sign.before.isspace() and sign.mark != "'")):
        return None
    for place in range(len(stack) - 1, -1, -1):
        mark = stack[place].mark
        if sign.mark not in _CLOSERS[mark]:
            if not sign.single and mark not in _SINGLE:
                return None
            continue
        return None if _looks_opening(sign, mark, by_turns=by_turns) else place
    return None


def _looks_opening(sign: Sign, opened: str, *, by_turns: bool) -> bool:
    """Whether a mark that could close `opened` stands as one that opens a pair inside it."""
    if sign.mark == '"' and opened == "“" and sign.before.isdigit():
        return True  # an inch
    if sign.mark == '"':
        return not by_turns and sign.before in _BEFORE_OPENER and sign.before not in "\"'…" and sign.after.isalnum()
    if sign.mark == opened and sign.mark in "“»":
        return sign.before in _BEFORE_OPENER or not (sign.after.isspace() or sign.after in ".,;:!?)”—")
    return False


def goes_on(stack: Sequence[Sign], sign: Sign) -> bool:
    """Whether a guillemet only repeats, at the head of a line, the one that is open, as French books do in long quotations."""
    return sign.mark == "«" and sign.before == "\n" and any(opened.mark == "«" for opened in stack)


def opens(text: str, sign: Sign, *, by_turns: bool) -> bool:
    """Whether a mark opens a pair; straight ones, by turns, whenever they do not close one."""
    if sign.mark in {"“", "„", "«", "‹", "``", "‟"}:
        return True
    if sign.mark == "‚":
        return not sign.after.isspace()
    if sign.mark == '"':
        inches = sign.before.isdigit() and (sign.after.isspace() or sign.after in ".,;)x")
        return not inches and (by_turns or not sign.after.isspace() or sign.before.isspace())
    if sign.mark == "‘" and sign.after.isspace() and sign.before in _BEFORE_OPENER | _PAUSES:
        return _closer_follows(text, sign)  # set apart by a careless hand: said,‘ I …’
    if sign.mark in {"'", "‘"}:
        return _opens_single(sign)
    if sign.mark == "’" and not _opens_single(sign):
        return False
    return sign.before in _BEFORE_OPENER and not sign.after.isspace() and _closer_follows(text, sign)


def _closer_follows(text: str, sign: Sign) -> bool:
    """Whether a mark that usually closes has, in its paragraph, another of its kind to close it (Swedish ”…”, »…«)."""
    limit = sign.end + _LONGEST
    end = text.find("\n\n", sign.end, limit)
    return any(text.find(closer, sign.end, end if end >= 0 else limit) >= 0 for closer in _CLOSERS[sign.mark])


def _opens_single(sign: Sign) -> bool:
    return sign.before in _BEFORE_OPENER and (sign.after.isalnum() or sign.after in _AFTER_OPENER) and not sign.clipping


def _clips(text: str, match: re.Match[str], clipped: Collection[str]) -> bool:
    """Whether a mark is the apostrophe of a word cut short or of a decade: ’tis, ’90s."""
    if match.group() not in _SINGLE:
        return False
    word = text[match.end() : match.end() + 12].split(maxsplit=1)
    bare = word[0].strip(".,;:!?’'").lower() if word else ""
    decade = bare[:2].isdigit() and (bare[2:] in {"", "s"} and (match.group() != "‘" or bare[2:] == "s"))
    return bare in clipped or decade


def is_apostrophe(text: str, sign: Sign, span: Span) -> bool:
    """Whether an apostrophe after a plural ("the boys’ hats") or a word cut short stands before the closing mark that is really meant."""
    plural = sign.before in "sS" and text[sign.end : sign.end + 2].strip().islower()
    if not plural and not text.endswith(_CUT_SHORT, max(0, sign.start - 4), sign.start):
        return False
    rest = text[sign.end : min(span.end, sign.end + 400)]
    closer = re.search(r"(?<=\S)[’'](?!\w)", rest)
    opener = re.search(r"(?:^|\s)[‘'](?=\w)", rest)
    return closer is not None and (opener is None or closer.start() < opener.start())
