"""Speakers: who a phrase before or after a cue names, by the longest name the text gives, the role apart."""

from typing import NamedTuple

from summarizer.drafting.rules.cast import Cast, person_in
from summarizer.drafting.rules.lexicon.function_words import ARTICLES, DETERMINERS, HUMAN_PRONOUNS, PREPOSITIONS
from summarizer.drafting.rules.lexicon.name_words import BODIES, GROUPS, OUTLET_HEADS, OUTLETS, ROLES
from summarizer.drafting.rules.names import Name, capital_runs
from summarizer.drafting.rules.subjects import Phrase
from summarizer.drafting.rules.word_classes import CAPITAL, WORD
from summarizer.drafting.rules.words import Words

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


def _opens_clause(norm: str) -> bool:
    return norm == "who" or norm.endswith(("ed", "ing"))


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

    def read(self, items: Words, phrase: Phrase) -> Speaker | None:
        """Return the speaker that the phrase names; None where it names nobody who can speak."""
        norms = items.norms
        start, end = phrase.start, phrase.end
        definite = norms[start] in ("the", "this", "that", "these", "those")
        if end - start > 2 and norms[start] in _DOCUMENTS and norms[start + 1] in ("from", "of", "by"):
            start += 2
        while start < end and norms[start] in _LEADS:
            start += 1
        if start >= end or end - start > _LONGEST or norms[end - 1] in _NOBODY or norms[start] in _NOBODY:
            return None
        if end - start == 1 and norms[start] in _PRONOUNS:
            return self._pronoun(norms[start], items.starts[start])
        trimmed = Phrase(start, end, phrase.aside_start, phrase.aside_end)
        return self._person(items, trimmed) or self._body(items, (start, end), definite)

    def _pronoun(self, norm: str, start: int) -> Speaker | None:
        if norm not in HUMAN_PRONOUNS:
            return self.last_group
        if self.last and self.last.is_person and self.last_start >= self.sentence_start:
            return self.last
        nearer = self._cast.person_before(start, self.sentence_start)
        if nearer:
            return self._known(nearer)
        return self._last_person

    def _known(self, name: str, role: str | None = None) -> Speaker:
        full = self._cast.full(name)
        return Speaker(full, role or self._cast.role(full), is_person=True)

    def _person(self, items: Words, phrase: Phrase) -> Speaker | None:
        for run in capital_runs(items, (phrase.start, phrase.end), self._text):
            person = person_in(run.text, items.starts[run.start])
            single = " " not in run.text and self._cast.is_person(self._cast.full(run.text))
            if not (person or single) or items.texts[run.end - 1].endswith(("'s", "’s", "'", "’")):
                continue
            if not self._stands_as_person(items, run, phrase, titled=person is not None and person.role is not None):
                continue
            name = person.name if person else run.text
            return self._known(name, self._role(items, run, phrase, person.role if person else None))
        return self._person_in_aside(items, phrase)

    def _stands_as_person(self, items: Words, run: Name, phrase: Phrase, *, titled: bool) -> bool:
        if run.end < phrase.end and items.norms[run.end] not in PREPOSITIONS:
            return False
        before = items.norms[run.start - 1] if run.start > phrase.start else ""
        if before and before not in ROLES and not titled:
            return before not in PREPOSITIONS and before not in DETERMINERS and before not in BODIES
        if before in PREPOSITIONS:
            return False
        if titled or before in ROLES or self._cast.is_person(self._cast.full(run.text)):
            return True
        low = run.text.lower().split()
        return _COLLECTIVES.isdisjoint(low) and (
            phrase.aside_end > phrase.aside_start or run.end - run.start >= 2
        ) and not is_outlet(run.text)  # fmt: skip

    def _role(self, items: Words, run: Name, phrase: Phrase, titled: str | None) -> str | None:
        if run.start > phrase.start:
            lead = self._text[items.starts[phrase.start] : items.ends[run.start - 1]]
            return f"{lead} {titled}" if titled and items.norms[run.start - 1] not in ARTICLES else titled or lead
        if titled:
            return titled
        if run.end < phrase.end:
            return self._text[items.starts[run.end] : items.ends[phrase.end - 1]]
        start, end = phrase.aside_start, phrase.aside_end
        if start >= end or not items.classes[start] & WORD:
            return None
        norm = items.norms[start]
        if norm in PREPOSITIONS or _opens_clause(norm):
            return None
        start += norm in ARTICLES
        return self._text[items.starts[start] : items.ends[end - 1]] if start < end else None

    def _person_in_aside(self, items: Words, phrase: Phrase) -> Speaker | None:
        """As in "The head of the port, Ana Lund, said": the role is the phrase, the name the aside."""
        start, end = phrase.aside_start, phrase.aside_end
        if start >= end or not items.classes[start] & CAPITAL:
            return None
        if ROLES.isdisjoint(items.norms[phrase.start : phrase.end]):
            return None
        runs = capital_runs(items, (start, end), self._text)
        person = person_in(runs[0].text, items.starts[start]) if runs and runs[0].start == start else None
        role = self._text[items.starts[phrase.start] : items.ends[phrase.end - 1]]
        return self._known(person.name, role) if person else None

    def _body(self, items: Words, bounds: tuple[int, int], definite: bool) -> Speaker | None:
        start, end = bounds
        name = self._cast.full(self._text[items.starts[start] : items.ends[end - 1]])
        low = items.norms[start:end]
        of_that = next((i for i in range(1, len(low) - 1) if low[i] == "of" and low[i + 1] in ("that", "this")), None)
        low = low[:of_that]
        if not _NOBODY.isdisjoint(low):
            return None
        if len(low) <= _LONGEST_REFERENCE and (definite or len(low) == 1):
            if known := self._cast.body_before(low, items.starts[start]):
                return Speaker(known, None, is_person=False)
            bare = not any(found & CAPITAL for found in items.classes[start:end])
            if bare and low[-1] in ROLES and self.last and self.last.is_person and definite:
                return self.last
        return Speaker(name, None, is_person=low[-1] in ROLES)
