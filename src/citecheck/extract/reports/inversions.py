"""Subjects behind their verb, or between it and the words: "“…,” cries Mr. Harrison", "so says Gavin Stevens", « dit-il »."""

from citecheck.extract.names.given import is_given
from citecheck.extract.names.runs import is_name_word, run_end
from citecheck.extract.phrases.chains import CLOSERS, run_start
from citecheck.extract.phrases.nounphrases import after
from citecheck.extract.phrases.phrases import Phrase, can_speak, is_pronoun
from citecheck.extract.phrases.subjects import OPENERS
from citecheck.extract.prose.prose import Prose

_BEHIND = 40  # tokens from quoted words to the verb behind an aside
_OFFICE = 8  # tokens of a second office with the name behind it
_ASIDE = 8  # tokens of such an aside behind the name
_SENTENCE_END = frozenset({".", "!", "?", ":", ";", ",", ")", "—", "–", "”", '"', "“"})


def inverted(prose: Prose, index: int, part: range) -> Phrase | None:
    """The subject behind the verb, where the verb follows what was said: “…,” cries Mr. Harrison; one day, says Emerson."""
    lower, lexicon = prose.tokens.lower, prose.lexicon
    if lower[index] in lexicon["verbs.straight"] or lexicon.ends(lower[index], "endings.gerund"):
        return None  # "gave the address, urging voters, “…”"
    back = _before_verb(prose, index, part)
    if back < part.start:
        return _opened(prose, index, part)
    linked = lower[back] in lexicon["links.inverting"] or _is_tied(prose, index)
    behind_words = prose.quoted[back] >= 0 or lower[back] in {",", "—", "–", "?", "!", "-"}
    asks = back == part.start and prose.tokens.words[part.stop - 1] == "?"  # « Que dit Spinoza ? »
    start = _past_aside(prose, index + 1 + (behind_words and _has_particle(prose, index)), part)
    pointing = behind_words and lower[start : start + 1] != [] and _points(prose, start, part)
    subject = after(prose, start + pointing, part.stop) if (linked and not asks) or behind_words else None
    subject = subject._replace(first=start) if subject is not None and pointing else subject
    subject = (_said_there(prose, start, part) if behind_words else None) or _apposed_behind(prose, subject, part)
    subject = _named_at_end(prose, subject, part) or subject
    if subject is None or subject.kind == "own" or (subject.kind == "other" and not (behind_words and can_speak(prose, subject))):
        return None
    if subject.kind == "pronoun" and lower[subject.last] in lexicon.union("pronouns.objects", "pronouns.possessive"):
        return None
    if prose.quoted[back] >= 0 and _is_named_word(prose, back):
        return None  # "The term ‘witness’ suggests a person"
    if prose.quoted[max(back - 1, part.start)] < 0 and prose.quoted[back] < 0 and lower[start] in lexicon["grammar.adverbs"]:
        return None  # "The court, for its part, saw only smugglers"
    if prose.quoted[back] >= 0 or (back > part.start and prose.quoted[back - 1] >= 0):
        return subject
    following = subject.last + 1
    if subject.kind == "name" and lower[back] == "," and _is_set_off(prose, following, part):
        return subject
    said = subject.kind in {"other", "work"} and lower[subject.head] in prose.lexicon["nouns.content"]
    if said and lower[back] == "," and lower[following : following + 1] == [","]:
        return subject  # "The committee, ran the reply, had “mistaken …”"
    ends = linked or following >= part.stop or lower[following] in _SENTENCE_END or prose.quoted[following] >= 0
    body = subject.kind == "institution" and lower[index] in lexicon["verbs.saying"]  # "Yes, says the landlords’ federation"
    fit = body or subject.kind in {"name", "pronoun", "person"} or _says_by_the_way(prose, back, subject)
    return subject if ends and fit else None


def _points(prose: Prose, index: int, part: range) -> bool:
    """Whether a “that” behind a verb points to somebody, since nothing but a noun phrase follows before the words go on: "“…,” says that merry prelate, “…”"."""
    if prose.tokens.lower[index] not in prose.lexicon["clauses.that"]:
        return False
    subject = after(prose, index + 1, part.stop)
    if subject is None or subject.first != index + 1 or subject.kind not in {"person", "other"} or subject.last + 1 >= part.stop:
        return False
    behind = subject.last + 1
    return prose.tokens.lower[behind] in {",", "."} and (behind + 1 >= part.stop or prose.quoted[behind + 1] >= 0)


def _says_by_the_way(prose: Prose, back: int, subject: Phrase) -> bool:
    """Whether a body or a document behind a comma and a verb says what stands around: « afin, précise la circulaire, de … »."""
    gendered = "nouns-gendered" in prose.lexicon["grammar.traits"]
    return gendered and prose.tokens.lower[back] == "," and subject.kind != "other"


def _is_named_word(prose: Prose, last: int) -> bool:
    """Whether words in marks that end with a token are named as words: "the term “…”"."""
    first = last
    while first > 0 and prose.quoted[first - 1] >= 0:
        first -= 1
    return first > 0 and prose.tokens.lower[first - 1] in prose.lexicon["marks.term"]


def _opened(prose: Prose, index: int, part: range) -> Phrase | None:
    """The subject behind a verb that opens a sentence: "Said Jane Doe, “…”"."""
    if prose.tokens.words[index].islower() or prose.tokens.lower[index] not in prose.lexicon["verbs.speech"]:
        return None
    subject = after(prose, index + 1, part.stop)
    return subject if subject is not None and subject.kind in {"name", "person"} and subject.first == index + 1 else None


def behind_words(prose: Prose, index: int, part: range) -> Phrase | None:
    """The name right behind quoted words, where an aside parts it from its verb: "“…,” Jane Doe (Ohio), the chair, said"."""
    floor = max(part.start, index - _BEHIND)
    if prose.quoted[index - 1] >= 0 or max(prose.quoted[floor:index], default=-1) < 0:
        return None
    start = next(place for place in range(index - 1, -1, -1) if prose.quoted[place - 1] >= 0)
    if not is_name_word(prose, start):
        return None
    end, lower = run_end(prose, start), prose.tokens.lower
    apart = end < index - 1 and lower[end + 1] in OPENERS
    closed = lower[index - 1] in CLOSERS
    # "Jane Doe, who chairs the panel said"
    told = not prose.lexicon.union("grammar.articles", "pronouns.relative").isdisjoint(lower[end + 2 : end + 3])
    return Phrase(start, end, end, "name") if apart and (closed or (told and end + 3 < index)) else None


def _has_particle(prose: Prose, index: int) -> bool:
    """Whether a verb of manner or of two words has its other part behind it: "broke in the clerk", but not "said on Monday"."""
    lower, lexicon = prose.tokens.lower, prose.lexicon
    if lower[index + 1 : index + 2] == [] or lower[index + 1] not in lexicon["verbs.particles"]:
        return False
    return lower[index] in lexicon["verbs.manner"] or lexicon.phrase(lower, index, "verbs.phrasal") > 0


def _is_set_off(prose: Prose, index: int, part: range) -> bool:
    """Whether a comma ends an aside with a preposition first: "The work, declared Einstein in his biography, is …"."""
    if index >= part.stop or prose.tokens.lower[index] not in prose.lexicon["grammar.prepositions"]:
        return False
    for place in range(index, min(index + _ASIDE, part.stop)):
        if prose.quoted[place] >= 0 or not prose.tokens.lower[place][0].isalnum():
            return prose.tokens.lower[place] == ","
    return False


def _said_there(prose: Prose, index: int, part: range) -> Phrase | None:
    """The body where people say something: « …, précise-t-on à la préfecture »."""
    lower, lexicon = prose.tokens.lower, prose.lexicon
    if (
        index + 2 >= part.stop
        or lower[index] not in lexicon["pronouns.anybody"]
        or lower[index + 1] not in lexicon["links.place"]
    ):
        return None
    body = after(prose, index + 2, part.stop)
    return body if body is not None and body.kind in {"institution", "name"} else None


def _past_aside(prose: Prose, start: int, part: range) -> int:
    """The token behind an aside between a verb and its subject: « “…”, avait confié, dès 1998, l’historien »."""
    lower = prose.tokens.lower
    start += prose.lexicon.phrase(lower, start, "grammar.adverbials")  # « tranche au contraire X »
    if (
        not prose.lexicon["grammar.masculine"]
        or start + 2 >= part.stop
        or lower[start] != ","
        or lower[start + 1] not in prose.lexicon["grammar.prepositions"]
    ):
        return start
    return next((place + 1 for place in range(start + 2, min(start + _ASIDE, part.stop - 1)) if lower[place] == ","), start)


def said_there(prose: Prose, index: int, part: range) -> Phrase | None:
    """The body where people say something, named before the verb at token `index`: « à la préfecture, on assure que … »."""
    lower, lexicon = prose.tokens.lower, prose.lexicon
    on = index - 1
    while on > part.start and lower[on] in lexicon["pronouns.clitics"]:
        on -= 1
    if on < part.start + 3 or lower[on] not in lexicon["pronouns.anybody"] or lower[on - 1] != ",":
        return None
    size = lexicon.phrase(lower, part.start, "links.among")
    body = after(prose, part.start + size, on - 1) if size else None
    closes = body is not None and body.last == on - 2
    return body if body is not None and closes and body.kind in {"institution", "name", "person", "generic"} else None


def _apposed_behind(prose: Prose, subject: Phrase | None, part: range) -> Phrase | None:
    """The name in apposition behind a description: "writes his former student, the economist Joan Robinson."."""
    lower = prose.tokens.lower
    if subject is None or subject.kind not in {"person", "other"} or lower[subject.last + 1 : subject.last + 2] != [","]:
        return subject
    name = after(prose, subject.last + 2, part.stop)
    closes = name is not None and (name.last + 1 >= part.stop or lower[name.last + 1] in _SENTENCE_END)
    return name if name is not None and name.kind == "name" and closes else subject


def _named_at_end(prose: Prose, subject: Phrase | None, part: range) -> Phrase | None:
    """The name behind two offices or a pair of names and an office: "said Acme founder and director Ann Orme."."""
    lower, lexicon = prose.tokens.lower, prose.lexicon
    if subject is None or subject.last + 2 >= part.stop or lower[subject.last + 1] not in lexicon["names.joins"]:
        return None
    if subject.kind not in {"name", "person"} or (
        subject.kind == "name" and is_given(prose, subject.first) and subject.first < subject.head
    ):
        return None  # "said Ann Orme and director Paul Marsh"
    stop = next((at for at in range(subject.last + 2, min(subject.last + _OFFICE, part.stop)) if not lower[at][0].isalnum()), -1)
    first = run_start(prose, stop - 1, subject.last + 1) if stop > 0 and is_name_word(prose, stop - 1) else stop
    office = 0 < first < stop - 1 and lexicon.is_kind(lower[first - 1], "speakers.person", "speakers.titles")
    return Phrase(subject.first, stop - 1, stop - 1, "name") if office else None


def _before_verb(prose: Prose, index: int, part: range) -> int:
    """The token before a verb and its clitics, where there are such: in « …, a-t-il dit » and « comme l’écrit X » , and « comme »."""
    lower, lexicon = prose.tokens.lower, prose.lexicon
    back = index - 1
    skipped = lexicon.union("pronouns.clitics", "verbs.auxiliary") if lexicon["pronouns.clitics"] else frozenset()
    while back > part.start and prose.quoted[back] < 0 and lower[back] in skipped:
        back -= 1
    return back


def _is_tied(prose: Prose, index: int) -> bool:
    """Whether a pronoun is tied to the verb by a hyphen: « dit-il »."""
    ends, starts = prose.tokens.ends, prose.tokens.starts
    return (
        index + 1 < len(starts)
        and prose.text[ends[index]] == "-"
        and ends[index] < starts[index + 1]
        and is_pronoun(prose, index + 1)
    )
