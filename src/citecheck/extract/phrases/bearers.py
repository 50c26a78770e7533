"""Words that name somebody beside a name or a verb: who acts, who bears a style or an office, where two joined names end."""

from citecheck.extract.names.runs import is_name_word, run_end
from citecheck.extract.phrases.nounphrases import stops
from citecheck.extract.phrases.phrases import Phrase
from citecheck.extract.prose.prose import Prose

BEARERS = ("speakers.person", "speakers.kin", "speakers.titles")


def acts(prose: Prose, index: int) -> bool:
    """Whether a verb stands behind a name, a pronoun or a noun for a speaker at a token: what follows it is another phrase."""
    lower, lexicon = prose.tokens.lower, prose.lexicon
    verb = lower[index + 1]
    if verb not in lexicon.union("verbs.clausal", "verbs.calling", "verbs.judging"):
        past = lexicon.ends(verb, "endings.past") or verb in lexicon["verbs.past"]
        if past and lower[index] in lexicon.union("pronouns.subject", "pronouns.impersonal"):
            return True  # "He praised | Reed", "They hired | three advisers"
        met = past or _is_present(prose, index + 1)
        return met and is_name_word(prose, index) and is_name_word(prose, index + 2)  # "Orton opposed | Reed"
    bearer = lexicon.is_kind(lower[index], *BEARERS) and verb not in lexicon["verbs.nouns"]
    return bearer or is_name_word(prose, index) or lower[index] in lexicon["pronouns.subject"]


def _is_present(prose: Prose, index: int) -> bool:
    """Whether a word may be a verb in the present, and is no noun for several people: "Orton quotes | Reed", but not "spokesmen"."""
    word, lexicon = prose.tokens.lower[index], prose.lexicon
    one = lexicon.cut(word, "endings.plural")
    return one != word and word.isalpha() and not (lexicon.is_kind(word, *BEARERS) or lexicon.is_kind(one, *BEARERS))


def is_bearer(prose: Prose, index: int) -> bool:
    """Whether a word may stand before a name and its style: "the chairman Mr Dunn", "said Mr Dunn"."""
    lower, lexicon = prose.tokens.lower[index], prose.lexicon
    return lexicon.is_kind(lower, *BEARERS) or stops(prose, index) or is_name_word(prose, index)


def tells_office(prose: Prose, phrase: Phrase) -> bool:
    """Whether a name is that of somebody’s office in a body: "Director of the Mid Wales Partnership"."""
    return any(prose.lexicon.is_kind(prose.tokens.lower[at], "speakers.person") for at in range(phrase.first, phrase.last + 1))


def pair_end(prose: Prose, first: int) -> int:
    """The last token of a name, or of two joined by "and"."""
    last = run_end(prose, first)
    joined = prose.tokens.lower[last + 1 : last + 2] and prose.tokens.lower[last + 1] in prose.lexicon["names.joins"]
    return run_end(prose, last + 2) if joined and is_name_word(prose, last + 2) else last
