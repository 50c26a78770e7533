"""
Whom a pronoun stands for.

A reader takes the person last spoken of who can be meant: of the right gender, rather the subject of a sentence than an object, rather
somebody who has just been credited with words, and the same one as the same pronoun just before.
"""

from __future__ import annotations

from citecheck.extract.names.register import Register
from citecheck.extract.prose.prose import Prose
from citecheck.extract.speakers.agreement import agreeing_thing, disagrees, told_gender
from citecheck.extract.speakers.authors import Authors
from citecheck.extract.speakers.candidates import Candidates
from citecheck.extract.speakers.chains import FAR, Chains
from citecheck.extract.speakers.leanings import Leanings
from citecheck.extract.speakers.memory import Memory
from citecheck.extract.speakers.reporters import Reporters
from citecheck.extract.speakers.standing import Standing, is_human
from citecheck.extract.speakers.unnamed import Unnamed

_SENTENCES = 5  # how far a pronoun looks back
_EARLIER = 0.5
_DEEP = 20  # pronouns whose meaning hangs on one another, at most
_STILL = 1.0  # where the gender of nobody named since is known
_STOOD = 2.0  # somebody named before who is described just now
_SURELY = 3.0  # whom the same pronoun meant before, known to be of its gender, where nobody named since is
_SUBJECT = 5.0  # the subject of the pronoun’s own sentence, without a name
_DESCRIBED = 3.5  # the subject of a sentence without a name
_MET = 1.0  # more, where the author is the subject: "I went to see a doctor. He …"
_THING = 2.0  # a document or a body that is the subject of the sentence before
_LED = 1.0  # the same, when the pronoun’s own sentence has a name for its subject
_SPOKEN_OF = 3.0
_LINKED = 2.0  # whom a pronoun linked to this one stands for
_PARALLEL = 2.0  # where both are subjects of one sentence
_REPORTER = 4.0  # whoever says what the pronoun does: "Jane Doe says she …"
_REPORTED = 3.0  # whoever said something in the sentence before
_OWN = 5.0  # whose own something is, by an aside


class Antecedents:
    """Finds antecedents; `credited` is the growing list of those credited so far, by token."""

    def __init__(
        self, prose: Prose, register: Register, credited: list[tuple[int, str]], authors: Authors, reporters: Reporters
    ) -> None:
        self._prose = prose
        self._register = register
        self._credited = credited
        self._standing = Standing(prose, register)
        self._known: dict[int, str | None] = {}
        self._told: dict[str, str] = {}  # as what a pronoun first took somebody: "his minute", of the judge
        self._unnamed = Unnamed(self._standing, authors, self._known)
        self._memory = Memory(prose, register, self._unnamed)
        self._candidates = Candidates(prose, register, self._standing)
        self._reporters = reporters
        self._depth = 0
        self._chains = Chains(self._standing)
        self._leanings = Leanings(self._standing, self._chains, reporters, credited, self._known)

    def of(self, token: int) -> str | None:
        """The full name that the pronoun at `token` stands for, or a description; None when nobody fits."""
        chain = [token]
        while chain[-1] not in self._known:
            before = self._chains.linked(chain[-1])
            if before is None:
                break
            chain.append(before)
        for each in reversed(chain):  # the earliest first: a text may be one long chain
            if each not in self._known:
                gender = self._chains.gender(each)
                best = self._best(each, gender)
                if best is not None and is_human(gender) and len(gender) == 1:
                    self._told.setdefault(best, gender)
                self._known[each] = self._memory.recall(each, gender) if best is None and is_human(gender) else best
        return self._known[token]

    def focus(self, token: int) -> str | None:
        """The person that the text is speaking of at a token, or, behind the last one, at the end."""
        token = min(token, len(self._prose.tokens) - 1)
        if token < 0:
            return None
        scored = [found for found in (self._scored(token, gender) for gender in "mf") if found is not None]
        return max(scored, key=lambda found: found[1])[0] if scored else None

    def _best(self, token: int, gender: str) -> str | None:
        here = self._prose.sentence_at(self._prose.tokens.starts[token])
        told = self._candidates.stressed(token) or (self._reporters.questioned(token, here) if is_human(gender) else None)
        if told is not None and not disagrees(self._prose, self._register, told, gender):
            return told
        scored = self._scored(token, gender)
        if scored is not None:
            return scored[0]
        return self._memory.most_named(token, gender) if is_human(gender) else None

    def _scored(self, token: int, gender: str) -> tuple[str, float] | None:
        """Who fits a pronoun best, and how well."""
        prose = self._prose
        here = prose.sentence_at(prose.tokens.starts[token])
        floor = max(self._chains.start(here, _SENTENCES), token - FAR)
        scores, led, sure = self._candidates.before(token, floor, here, gender)
        self._leanings.credited(scores, floor, token, gender)
        self._leanings.hero(scores, token, gender)
        self._leanings.spoken_of(scores, token)
        self._leanings.new(scores, token, here)
        self._add_likely(scores, (token, here, floor), gender, led=led, sure=sure)
        if is_human(gender):
            scores = {full: score for full, score in scores.items() if self._told.get(full, gender) in gender}
        return max(scores.items(), key=lambda pair: pair[1], default=None)

    def _add_likely(self, scores: dict[str, float], place: tuple[int, int, int], gender: str, *, led: bool, sure: bool) -> None:
        """Let those be likelier whom what stands before a pronoun leads to; `place` is its token, its sentence and how far it looks back."""
        token, here, floor = place
        linked = self._chains.linked(token)
        if gender == "n":
            self._settle_owners(self._chains.start(here, 1), token)
        described, told = self._described(scores, place, gender, led=led, sure=sure)
        if described is not None and self._register.names_person(described):
            scores[described] = max(scores.get(described, _STOOD), _STOOD)  # "the treasurer" is Amos Bell, and was named just now
        back = self._meant_earlier(token, here, floor, ask=not sure) if linked is None else None
        on = back if linked is None else self._known.get(linked)
        reporter = self._reporters.before(token, here, self._known, led=led)
        if reporter is not None and gender == "n" and " " not in reporter and not self._register.known_gender(reporter):
            scores.setdefault(reporter, _STOOD)  # "Acme said the offer was late. It added …"
        told_by = reporter if reporter in scores or reporter == described else None
        goes_on = on is not None and self._surely_of(on, gender)
        surely = goes_on and not sure
        if told_by is not None and goes_on and not self._surely_of(told_by, gender):
            told_by = None  # "She thought that Disraeli"
        for likely, bonus in (
            (described or (None if surely else self._sole(token, here, gender)), told),
            (None if linked is None or told_by not in {None, on} else on, _LINKED + self._parallel(linked, token, here)),
            (back, _EARLIER if sure else _SURELY if surely else _STILL),
            (self._unnamed.reporter(token, gender), _REPORTER),
            (self._reporters.set_off(token), _OWN),
            (told_by, _REPORTED),
            (agreeing_thing(self._prose, self._register, here, gender), _THING),
        ):
            if likely is not None and not disagrees(self._prose, self._register, likely, gender):
                scores[likely] = scores.get(likely, 0.0) + bonus

    def _described(
        self, scores: dict[str, float], place: tuple[int, int, int], gender: str, *, led: bool, sure: bool
    ) -> tuple[str | None, float]:
        """Somebody without a name whom a pronoun may mean, as one of those with scores is called, or None; and how much likelier that makes him."""
        token, here, _ = place
        described, subject = self._unnamed.described(token, here, gender)
        if described is None and is_human(gender):
            described = self._reporters.unnamed(here)
        described = next((full for full in scores if described and full.lower() == described.lower()), described)
        renamed = is_human(gender) and (
            led or (described is not None and not subject and self._led_on(token, here, gender, described))
        )
        if subject and self._in_aside(token):
            described, renamed = (None, renamed) if sure else (described, True)
        if renamed or described is None:
            return described, _LED
        if subject:
            return described, _SUBJECT
        ahead = self._prose.ranges[max(0, here - 1)]
        met = not self._prose.lexicon["verbs.own"].isdisjoint(self._prose.tokens.lower[ahead.start : ahead.stop])
        return described, _DESCRIBED + met * _MET

    def _in_aside(self, token: int) -> bool:
        """Whether a pronoun says something between two commas, of somebody else as a rule: "The minister had, she wrote, …"."""
        lower = self._prose.tokens.lower
        return lower[token - 1] == "," and lower[token + 2 : token + 3] == [","]

    def _parallel(self, linked: int | None, token: int, here: int) -> float:
        """What the one adds to whom a pronoun is linked that is a subject of the same sentence, as it is itself: "She asked for the list; she wrote"."""
        subjects, lower = self._prose.lexicon["pronouns.subject"], self._prose.tokens.lower
        same = linked is not None and linked >= self._prose.ranges[here].start
        return _PARALLEL if same and lower[token] in subjects and lower[linked or 0] in subjects else 0.0

    def _settle_owners(self, first: int, token: int) -> None:
        """Settle whose what is before "it" is: "I have read his message again. It ends …" may mean what he wrote."""
        prose, owners = self._prose, self._prose.lexicon["pronouns.possessive"]
        for place in range(max(first, token - FAR), token):
            if prose.tokens.lower[place] in owners and prose.quoted[place] < 0 and not {*self._chains.gender(place)} <= {"n"}:
                self.of(place)

    def _led_on(self, token: int, here: int, gender: str, described: str) -> bool:
        """Whether the sentence before goes on with somebody named: "Her pupil wrote it, and Quill printed it. He …", "A nurse found Hugh Voss. He …"."""
        near = self._chains.names(max(self._chains.start(here, 1) + 1, token - FAR), token)
        lexicon = self._prose.lexicon
        loose = described.lower().partition(" ")[0] in lexicon["grammar.one"] and not self._surely_of(described, gender)
        return any(
            self._chains.surely(name, {*gender}) and (loose or self._standing.parts.of(name.first, name.last).leads)
            for name in near
        )

    def _sole(self, token: int, here: int, gender: str) -> str | None:
        """The only one named, or called by an office, in the sentence of a pronoun and in the one before who can be a person of its gender."""
        start = max(self._chains.start(here, 1), token - FAR)
        near = self._chains.names(start, token) if is_human(gender) else []
        sole = self._standing.sole(near, token, here, gender)
        return sole if self._candidates.called(start, token, gender) <= {sole} else None

    def _meant_earlier(self, token: int, here: int, floor: int, *, ask: bool) -> str | None:
        """Whom the last pronoun of the same gender stands for, some sentences back; one that nobody asked about yet only where it is to be asked."""
        earlier = self._chains.earlier(token, here, floor)
        if ask and earlier >= 0 and earlier not in self._known and self._depth < _DEEP:
            self._depth += 1
            self.of(earlier)
            self._depth -= 1
        return self._known.get(earlier)

    def _surely_of(self, full: str, gender: str) -> bool:
        """Whether somebody is known to be of a gender, or is called by an office that tells it."""
        known = self._register.known_gender(full) or told_gender(self._prose.lexicon, "", full.lower().rpartition(" ")[2])
        # Where nouns have genders, a pronoun may mean a thing.
        return known in {*gender} and "nouns-gendered" not in self._prose.lexicon["grammar.traits"]
