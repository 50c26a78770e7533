"""Whether a pair of marks names a work: by the words before and behind it, and by its capitals."""

import re
from bisect import bisect_right
from typing import NamedTuple

from citecheck.extract.prose.marks import Pair
from citecheck.extract.prose.prose import Prose

_REACH = 3
_PREDICATE = 6  # tokens of "is his best work"
_TITLE = 9  # words of a title that is set like a sentence
_ASIDE = 5  # of one behind a comma
_SIGNATURE = re.compile(r"[—–―-]{1,2} ?@?[^\W\d_][^,“\"\n]{1,40},[ \n]\[?[*_]*")
_TRIMMED = ".,;:!?()[]*_“”\"'’‘"
_STOPS = frozenset(".,?!…")
_ENDS = frozenset(".?!…")
_ADDRESS = frozenset({"http", "https", "doi", "www"})
_QUOTES = frozenset("‘“'\"")
_TO_YEAR = 20  # tokens from a title to the year of its publication
_MOSTLY = 0.65  # of the words of a title have a capital
_LOOSE = 2  # words without a capital among them: uploaded by
_OLDEST = "1500"
_PASSED = frozenset({",", ":", "—", "(", "_", "*", "[", "\ufffc"})


class Marked(NamedTuple):
    """A pair of marks, the words in it and how many they are, and the tokens that it covers, marks included."""

    pair: Pair
    words: str
    size: int
    inside: range

    @property
    def ends(self) -> bool:
        """Whether the words end as a sentence does."""
        return self.words.strip()[-1:] in _ENDS


def look_at(prose: Prose, pair: Pair) -> Marked:
    """A pair of marks with its words."""
    words = pair.span.of(prose.text)
    return Marked(pair, words, len(words.split()), prose.tokens.within(pair.outer))


def title_like(prose: Prose, marked: Marked) -> bool:
    """Whether a pair of marks names a work, by the word before it, the words after it and its capitals."""
    if _is_signed(prose, marked):
        return True
    lead, trail = around(prose, marked)
    set_like_one = capitals(prose, marked) or _short_phrase(prose, marked)
    led = _begins_big(marked) and led_by(prose, lead, "marks.title")
    if led and (set_like_one or mostly_big(prose, marked) or _may_be_named(prose, marked, lead[0])):
        return True
    if lead and lead[0] in prose.lexicon["marks.published"] and (set_like_one or _is_one_word(marked)):
        return True
    if set_like_one and lead and (lead[0] in prose.lexicon["links.titled"] or _has_author(prose, lead)):
        return True
    if (set_like_one and _is_said_to_be_work(prose, marked)) or _is_cited(prose, marked):
        return True
    if set_like_one and trail and trail[0] in prose.lexicon["links.author"] and _next_is_name(prose, marked):
        return True
    return set_like_one and len(trail) > 1 and trail[0] == "(" and trail[1].isdigit() and len(trail[1]) == 4  # noqa: PLR2004 - a year


def _has_author(prose: Prose, lead: tuple[str, ...]) -> bool:
    """Whether the words before marks are "the author of"."""
    lexicon = prose.lexicon
    return len(lead) > 1 and lead[0] in lexicon["links.owner"] and lead[1] in lexicon["speakers.author"]


def _is_cited(prose: Prose, marked: Marked) -> bool:
    """Whether a title is all that brackets at the end of a sentence cite, maybe with a page: "adults are obese (“Obesity”)."."""
    words, start, stop = prose.tokens.words, marked.inside.start, marked.inside.stop
    if start < 2 or words[start - 1] != "(" or words[start - 2] != words[start - 2].lower() or prose.quoted[start - 2] >= 0:  # noqa: PLR2004 - "(" and a word
        return False
    stop += words[stop : stop + 1] != [] and words[stop].isdigit()
    return words[stop : stop + 2] == [")", "."] and (mostly_big(prose, marked) or _is_one_word(marked)) and _begins_big(marked)


def _is_said_to_be_work(prose: Prose, marked: Marked) -> bool:
    """Whether what the marks hold is said to be a poem or the like: "“The Hermit’s Clock” is his best work"."""
    lower, lexicon, be = prose.tokens.lower, prose.lexicon, marked.inside.stop
    if lower[be : be + 1] == [] or lower[be] not in lexicon["verbs.be"]:
        return False
    for place in range(be + 1, min(len(lower), be + _PREDICATE)):
        if lexicon.is_kind(lower[place], "speakers.work"):
            return lower[be + 1] in lexicon["grammar.determiners"]
        if not lower[place].isalpha():
            return False
    return False


def _is_signed(prose: Prose, marked: Marked) -> bool:
    """Whether the words are all that follows a name behind a dash, which begins a line: "— Jane Doe, “How to run a project”"."""
    outer = marked.pair.outer
    start = prose.text.rfind("\n", 0, outer.start) + 1
    end = prose.text.find("\n", outer.end)
    behind = prose.text[outer.end : len(prose.text) if end < 0 else end]
    if " " in behind or _SIGNATURE.fullmatch(prose.text, start, outer.start) is None:
        return False
    return _begins_big(marked)


def in_reference(prose: Prose, marked: Marked) -> bool:
    """
    Whether a reference names the words as a title: with a comma or a stop, and then italics or a row of names and numbers up to a year.

    “Reading Rivers,” *Journal of Water* 3 (2014); “Reading Rivers.” Water Institute, May 3, 2014.
    """
    words, behind = prose.tokens.words, marked.inside.stop
    inner = marked.words.rstrip("’”'\"")
    if not inner or not (inner[0].isupper() or inner[0].isdigit() or inner[0] in _QUOTES):
        return False
    if behind < len(words) and words[behind] in _STOPS:
        behind += 1
    elif inner[-1] not in _STOPS:
        return False
    if behind + 1 < len(words) and words[behind] in prose.lexicon["links.opinion"] and capitals(prose, marked):
        behind += 1  # in a collection
    if behind >= prose.tokens.within(prose.blocks[prose.block_at(marked.pair.outer.start)].span).stop:
        return False
    if not (words[behind][0].isupper() or words[behind][0].isdigit() or words[behind] in {"*", "_"}):
        return False
    if words[behind].isdigit() and len(words[behind]) < len("1999") and inner[-1] == "," and mostly_big(prose, marked):
        return True  # cited again, by its page
    return _begins_italics(prose, behind) or _runs_to_year(prose, behind, _LOOSE if mostly_big(prose, marked) else 0)


def mostly_big(prose: Prose, marked: Marked) -> bool:
    """Whether most words have a capital, but for the small ones: “Putin Says No, despite Evidence”."""
    words = [word for word in (written.strip(_TRIMMED) for written in marked.words.split()) if word]
    told = [word for word in words if word.lower() not in prose.lexicon["names.small"]]
    return len(told) > 0 and sum(not word[0].islower() for word in told) >= _MOSTLY * len(told)


def _begins_italics(prose: Prose, index: int) -> bool:
    emphases, start = prose.document.emphases, prose.tokens.starts[index]
    place = bisect_right(emphases, start, key=lambda span: span.start) - 1
    return place >= 0 and start < emphases[place].end and index in prose.parted


def _runs_to_year(prose: Prose, start: int, loose: int) -> bool:
    """Whether nothing but names, numbers and at most `loose` other words stand between a token and a year."""
    words, lower, small = prose.tokens.words, prose.tokens.lower, prose.lexicon["names.small"]
    end = prose.tokens.within(prose.blocks[prose.block_at(prose.tokens.starts[start])].span).stop
    for index in range(start, min(end, start + _TO_YEAR)):
        if lower[index] in _ADDRESS:
            return True
        if len(words[index]) == len("1999") and words[index].isdigit() and words[index] > _OLDEST:
            return True
        loose -= words[index][0].islower() and lower[index] not in small
        if loose < 0 or prose.quoted[index] >= 0:
            return False
    return False


def around(prose: Prose, marked: Marked) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The words before a pair of marks, the nearest first, and those behind it."""
    tokens = prose.tokens
    inside = marked.inside
    floor = max(0, inside.start - _REACH)
    return tuple(tokens.lower[floor : inside.start][::-1]), tuple(tokens.lower[inside.stop : inside.stop + _REACH])


def led_by(prose: Prose, lead: tuple[str, ...], name: str) -> bool:
    """Whether a word of a list leads up to the marks, with at most an article, a comma or a colon between."""
    words, passed = prose.lexicon[name], prose.lexicon["marks.passed"]
    for position, word in enumerate(lead):
        if word in words or prose.lexicon.cut(word, "endings.plural") in words:
            return True
        if word[0].isalpha() and position > 0 and lead[0].isalpha() and lead[0] not in passed:
            return False
        if word not in passed and word not in _PASSED and word not in prose.lexicon["grammar.adverbs"]:
            return False
    return False


def _may_be_named(prose: Prose, marked: Marked, before: str) -> bool:
    """Whether words set like a sentence may be a title all the same: not behind “the first line of the poem is”, nor if long behind a comma."""
    if before == ":" and marked.ends and "titles-like-sentences" in prose.lexicon["grammar.traits"]:
        return False  # « On lit dans le rapport : “La loi dort.” »
    if before in {":", ","} and _is_told(prose, marked.inside.start - 2):
        return False  # "Orton told the paper: “We shall see.”"
    return before not in prose.lexicon["verbs.be"] and marked.size <= (_ASIDE if before == "," else _TITLE)


def _is_told(prose: Prose, noun: int) -> bool:
    """Whether something is said to what a noun at a token names, behind its article."""
    lower, lexicon = prose.tokens.lower, prose.lexicon
    article = noun > 1 and lower[noun - 1] in lexicon["grammar.determiners"]
    return article and lower[noun - 2] in lexicon["verbs.told"]


def _is_one_word(marked: Marked) -> bool:
    """Whether one word with a capital is all, and no exclamation: “Nature,”."""
    inner = marked.words.strip(" ,.")
    return inner.isalpha() and inner[0].isupper()


def _begins_big(marked: Marked) -> bool:
    inner = marked.words.lstrip(" _*[\"'“‘")
    return bool(inner) and (inner[0].isupper() or inner[0].isdigit())


def capitals(prose: Prose, marked: Marked) -> bool:
    """Whether the words are set like a title: two or more of them, all but the small ones with a capital."""
    if "titles-like-sentences" in prose.lexicon["grammar.traits"]:
        return False
    words, big, small = 0, 0, prose.lexicon["names.small"]
    for written in marked.words.split():
        word = written.strip(_TRIMMED)
        if not word:
            continue
        if not words and not word[0].isupper():
            return False
        words += 1
        if word.lower() not in small:
            if word[0].islower():
                return False
            big += 1
    return words > 1 and big > 0


def _short_phrase(prose: Prose, marked: Marked) -> bool:
    """Whether the words can be a title in a language that sets titles like sentences: a few, with a capital first and no stop at the end."""
    if "titles-like-sentences" not in prose.lexicon["grammar.traits"]:
        return False
    inner = marked.words.strip()
    return inner[:1].isupper() and 1 < len(inner.split()) <= _TITLE and inner[-1] not in ".,;:!?…"


def _next_is_name(prose: Prose, marked: Marked) -> bool:
    stop = marked.inside.stop
    return stop + 1 < len(prose.tokens) and prose.tokens.words[stop + 1][0].isupper()
