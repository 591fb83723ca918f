"""Speakers: who a phrase before or after a cue names, by the longest name the text gives, the role apart."""

from collections.abc import Sequence
from typing import NamedTuple

from summarizer.drafting.rules.cast import Cast, person_in
from summarizer.drafting.rules.lexicon.function_words import ARTICLES, DETERMINERS, HUMAN_PRONOUNS, PREPOSITIONS
from summarizer.drafting.rules.lexicon.name_words import BODIES, GROUPS, OUTLET_HEADS, OUTLETS, ROLES
from summarizer.drafting.rules.names import Name, capital_runs
from summarizer.drafting.rules.subjects import Phrase
from summarizer.drafting.rules.words import is_capital
from summarizer.mentions.tokens import Token

_NOBODY = frozenset(
    "figures results data statistics numbers there this that these those which what who whom one nobody something "
    "everything everyone nothing show i we you".split()
)
_DOCUMENTS = frozenset("statistics data figures numbers information reports sources".split())
_LONGEST_REFERENCE = 3
_LONGEST = 14
_COLLECTIVES = BODIES | GROUPS
_LEADS = ARTICLES | {"both", "all"}
_PRONOUNS = HUMAN_PRONOUNS | {"it", "they", "them"}


class Speaker(NamedTuple):
    """Somebody who speaks, or whom a source names."""

    name: str
    role: str | None
    is_person: bool


def is_outlet(name: str) -> bool:
    """Whether a name is a news outlet's, which relays what others say."""
    parts = [part.lower() for part in name.split()]
    return bool(
        OUTLETS.intersection(parts) or OUTLET_HEADS.intersection(parts) or "news agency" in name.lower()
        or any("." in part[1:-1] for part in parts if len(part) > 4)
    )  # fmt: skip


def _opens_clause(word: Token) -> bool:
    return word.norm == "who" or word.norm.endswith(("ed", "ing"))


def outlet_name(name: str) -> str:
    """Return an outlet's name without the words that say what it is: "the state news agency Norda" is "Norda"."""
    parts = name.split()
    kept = [part for part in parts if part[:1].isupper()]
    known = [part for part in kept if part.lower() in OUTLETS or "." in part[1:-1]]
    return (known[0] if len(known) == 1 and len(kept) != len(parts) else " ".join(kept)) or name


class SpeakerReader:
    """Reads phrases into speakers, by what the cast knows and who spoke last."""

    def __init__(self, text: str, cast: Cast) -> None:
        self._text = text
        self._cast = cast
        self.last: Speaker | None = None
        """Who spoke last, up to the phrase being read."""
        self._last_person: Speaker | None = None
        self.last_start = 0
        """Where the phrase that named them begins."""
        self.last_group: Speaker | None = None
        """The last body or group that spoke."""
        self.sentence_start = 0
        """Where the search for a person that "he" stands for begins."""

    def remember(self, speaker: Speaker, start: int) -> None:
        """Take note that this speaker has spoken at a place of the text."""
        self.last, self.last_start = speaker, start
        if speaker.is_person:
            self._last_person = speaker
            self._cast.add(speaker.name, speaker.role)
        else:
            self.last_group = speaker
            last = speaker.name.split()[-1]
            if not is_outlet(speaker.name) and (last in _COLLECTIVES or last[0].isupper()):
                self._cast.add_body(speaker.name, start)

    def read(self, items: Sequence[Token], phrase: Phrase) -> Speaker | None:
        """Return the speaker that the phrase names; None where it names nobody who can speak."""
        words = list(items[phrase.start : phrase.end])
        aside = list(items[phrase.aside_start : phrase.aside_end])
        if len(words) > 2 and words[0].norm in _DOCUMENTS and words[1].norm in ("from", "of", "by"):
            words = words[2:]
        while words and words[0].norm in _LEADS:
            words = words[1:]
        if not words or len(words) > _LONGEST or words[-1].norm in _NOBODY or words[0].norm in _NOBODY:
            return None
        if len(words) == 1 and words[0].norm in _PRONOUNS:
            return self._pronoun(words[0])
        definite = items[phrase.start].norm in ("the", "this", "that", "these", "those")
        return self._person(words, aside) or self._body(words, definite)

    def _pronoun(self, word: Token) -> Speaker | None:
        if word.norm not in HUMAN_PRONOUNS:
            return self.last_group
        if self.last and self.last.is_person and self.last_start >= self.sentence_start:
            return self.last
        nearer = self._cast.person_before(word.start, self.sentence_start)
        if nearer:
            return self._known(nearer)
        return self._last_person

    def _known(self, name: str, role: str | None = None) -> Speaker:
        full = self._cast.full(name)
        return Speaker(full, role or self._cast.role(full), is_person=True)

    def _person(self, words: list[Token], aside: list[Token]) -> Speaker | None:
        for run in capital_runs(words, self._text):
            person = person_in(run.text, words[run.start].start)
            single = " " not in run.text and self._cast.is_person(self._cast.full(run.text))
            if not (person or single) or words[run.end - 1].text.endswith(("'s", "’s", "'", "’")):
                continue
            if not self._stands_as_person(words, run, person is not None and person.role is not None, aside):
                continue
            name = person.name if person else run.text
            return self._known(name, self._role(words, run, person.role if person else None, aside))
        return self._person_in_aside(words, aside)

    def _stands_as_person(self, words: list[Token], run: Name, titled: bool, aside: list[Token]) -> bool:
        after = words[run.end].norm if run.end < len(words) else ""
        if after and after not in PREPOSITIONS:
            return False
        before = words[run.start - 1].norm if run.start else ""
        if before and before not in ROLES and not titled:
            return before not in PREPOSITIONS and before not in DETERMINERS and not BODIES.intersection({before})
        if before in PREPOSITIONS:
            return False
        if titled or before in ROLES or self._cast.is_person(self._cast.full(run.text)):
            return True
        low = run.text.lower().split()
        return not (BODIES.intersection(low) or GROUPS.intersection(low)) and (
            bool(aside) or run.end - run.start >= 2
        ) and not is_outlet(run.text)  # fmt: skip

    def _role(self, words: list[Token], run: Name, titled: str | None, aside: list[Token]) -> str | None:
        if run.start:
            lead = self._text[words[0].start : words[run.start - 1].end]
            return f"{lead} {titled}" if titled and words[run.start - 1].norm not in ARTICLES else titled or lead
        if titled:
            return titled
        if run.end < len(words):
            return self._text[words[run.end].start : words[-1].end]
        if aside and aside[0].norm not in PREPOSITIONS and aside[0].kind == "word" and not _opens_clause(aside[0]):
            rest = aside[1:] if aside[0].norm in ARTICLES else aside
            return self._text[rest[0].start : rest[-1].end] if rest else None
        return None

    def _person_in_aside(self, words: list[Token], aside: list[Token]) -> Speaker | None:
        """As in "The head of the port, Ana Lund, said": the role is the phrase, the name the aside."""
        if not aside or not is_capital(aside[0]) or not any(word.norm in ROLES for word in words):
            return None
        runs = capital_runs(aside, self._text)
        person = person_in(runs[0].text, aside[0].start) if runs and runs[0].start == 0 else None
        return self._known(person.name, self._text[words[0].start : words[-1].end]) if person else None

    def _body(self, words: list[Token], definite: bool) -> Speaker | None:
        name = self._cast.full(self._text[words[0].start : words[-1].end])
        low = [word.norm for word in words]
        of_that = next((i for i in range(1, len(low) - 1) if low[i] == "of" and low[i + 1] in ("that", "this")), None)
        low = low[:of_that]
        if any(norm in _NOBODY for norm in low):
            return None
        if len(low) <= _LONGEST_REFERENCE and (definite or len(low) == 1):
            if known := self._cast.body_before(low, words[0].start):
                return Speaker(known, None, is_person=False)
            bare = not any(is_capital(word) for word in words)
            if bare and low[-1] in ROLES and self.last and self.last.is_person and definite:
                return self.last
        return Speaker(name, None, is_person=low[-1] in ROLES)
