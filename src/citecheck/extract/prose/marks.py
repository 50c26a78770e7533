"""
Quotation marks, paired.

The conventions of English (“ ” ‘ ’), straight (" '), German („ “ ‚ ‘ and » «), French (« »), Swedish (” ”) and LaTeX (`` '') texts;
an apostrophe, a prime or an inch is no quotation mark. A quotation over several paragraphs opens each of them with a mark
and closes only the last (The Chicago Manual of Style, 18th ed., 12.32).
"""

from collections.abc import Collection, Iterator, Sequence
from typing import NamedTuple

from citecheck.extract.prose.signs import Habits, Sign, closes, find_signs, goes_on, habits_of, is_apostrophe, opens
from citecheck.model.document import SET_OFF, Block
from citecheck.text.span import Span

DASHES = ("—", "–", "―")  # the opener of a turn of speech that has no marks
_LONGEST = 6000  # code points of a block quotation that marks open and close


class Pair(NamedTuple):
    """
    One pair of marks: the words between them, and with them.

    depth: how many pairs it stands in. same_marks: the pair around it uses the very same marks. unclosed: no closing mark was found.
    """

    span: Span
    outer: Span
    opener: str
    depth: int = 0
    same_marks: bool = False
    unclosed: bool = False


def pair(text: str, blocks: Sequence[Block], clipped: Collection[str] = ()) -> list[Pair]:
    """
    The pairs of marks of all blocks, by their start; a pair never crosses a block but for the many-paragraph convention.

    clipped: words whose apostrophe looks like an opening mark, without it: "tis".
    """
    found: list[Pair] = []
    carried: Sign | None = None
    habits = habits_of(text, clipped)
    for position, block in enumerate(blocks):
        pairs, left = _pair_block(text, block.span, carried, habits)
        found += pairs
        carried = None
        for opened in left[:1]:  # what follows an unclosed mark is guesswork
            if _reopened(text, blocks[position : position + 2], opened) or _closed_later(text, blocks, position, opened, habits):
                carried = opened
            else:
                words = Span(opened.end, max(opened.end, block.span.end))
                found.append(Pair(words, Span(opened.start, words.end), opened.mark, unclosed=True))
    return list(_nest(found))


def _reopened(text: str, blocks: Sequence[Block], opened: Sign) -> bool:
    """Whether the second of two paragraphs begins with the mark that the first leaves open."""
    alike = len(blocks) > 1 and blocks[0].kind == blocks[1].kind
    return alike and text.startswith(text[opened.start : opened.end], blocks[1].span.start)


def _closed_later(text: str, blocks: Sequence[Block], position: int, opened: Sign, habits: Habits) -> bool:
    """Whether a later paragraph or stanza of the same block quotation closes a mark before it or another opens one."""
    first = blocks[position]
    if "\n" not in first.span.of(text) and opened.start > first.span.start:
        return False  # a line by itself is no stanza, unless the marks are around all of it
    for place in range(position + 1, len(blocks)):
        block, before = blocks[place], blocks[place - 1]
        near = block.span.start - before.span.end <= 2 and block.span.end - opened.start <= _LONGEST  # noqa: PLR2004 - a blank line
        if not near or block.kind not in SET_OFF or before.kind != block.kind:
            return False
        sign = next((sign for sign in find_signs(text, block.span, habits) if not sign.single), None)
        if sign is not None:
            return closes([opened], sign, by_turns=False) is not None and not sign.before.isspace()
    return False


def _pair_block(text: str, span: Span, carried: Sign | None, habits: Habits) -> tuple[list[Pair], list[Sign]]:
    """The pairs of a block, and its double marks that nothing closes; straight marks are read by context, or else by turns."""
    signs = find_signs(text, span, habits)
    if carried is not None and signs and signs[0].start == span.start:
        signs = signs[1:]
    read = _walk(text, span, signs, carried, by_turns=False)
    if any(opened.mark == '"' for opened in read[1]):
        turns = _walk(text, span, signs, carried, by_turns=True)
        read = turns if len(turns[1]) < len(read[1]) and not any(_ends_sentence(text, pair) for pair in turns[0]) else read
    return read


def _ends_sentence(text: str, pair: Pair) -> bool:
    """Whether the opening mark of a pair stands where only a closing one can: behind a stop, before a space."""
    start = pair.outer.start
    return text[start - 1 : start] in {".", "!", "?", "…"} and text[start + 1 : start + 2].isspace()


def _walk(text: str, span: Span, signs: Sequence[Sign], carried: Sign | None, *, by_turns: bool) -> tuple[list[Pair], list[Sign]]:
    stack = [] if carried is None else [carried]
    pairs: list[Pair] = []
    for sign in signs:
        place = closes(stack, sign, by_turns=by_turns)
        if place is not None and not (sign.single and is_apostrophe(text, sign, span)):
            opened = stack[place]
            del stack[place:]
            if opened.end < sign.start:
                pairs.append(Pair(Span(opened.end, sign.start), Span(opened.start, sign.end), opened.mark))
        elif opens(text, sign, by_turns=by_turns) and not goes_on(stack, sign):
            stack.append(sign)
    return pairs, [opened for opened in stack if not opened.single]


def _nest(pairs: Sequence[Pair]) -> Iterator[Pair]:
    """Tell each pair how deep it stands, and whether the pair around it has the same marks."""
    around: list[Pair] = []
    for each in sorted(pairs, key=lambda one: (one.outer.start, -one.outer.end)):
        while around and around[-1].outer.end <= each.outer.start:
            around.pop()
        same = bool(around) and around[-1].opener == each.opener and not each.unclosed
        yield Pair(each.span, each.outer, each.opener, len(around), same, each.unclosed)
        if not each.unclosed:
            around.append(each)
