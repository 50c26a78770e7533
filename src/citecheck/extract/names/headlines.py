"""Headlines and titles, in which other words than names have capitals: "Voters Worried About Jane Doe"."""

from __future__ import annotations

from citecheck.extract.names.names import NameMention
from citecheck.extract.prose.prose import Prose

_LONGEST = 30  # tokens
_SMALL = 3  # letters of words that may have no capital in a title
_SHARE = 0.8  # of the longer words, at least, that have capitals
_FEW = 4  # longer words, from which on a line may be a headline
_ENDS = frozenset({".", "!", "?", ";", ":", ","})


def stands_in_headline(prose: Prose, name: NameMention) -> bool:
    """Whether a name stands in a heading, or in a line or a pair of marks that has the capitals of one."""
    start = prose.tokens.starts[name.first]
    if prose.blocks[prose.block_at(start)].kind == "heading":
        return True
    quoted = prose.quoted[name.first]
    part = prose.ranges[prose.sentence_at(start)] if quoted < 0 else prose.tokens.within(prose.pairs[quoted].span)
    if not 0 < len(part) <= _LONGEST or (quoted < 0 and prose.tokens.words[part.stop - 1] in _ENDS):
        return False
    longer = [word for word in prose.tokens.words[part.start : part.stop] if len(word) > _SMALL and word.isalpha()]
    return len(longer) >= _FEW and sum(word[0].isupper() for word in longer) >= _SHARE * len(longer)
