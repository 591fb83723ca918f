"""Cast: who is named in the article, so that a surname, "he" or "the agency" finds the full name."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple

from summarizer.drafting.rules.bodies import Bodies
from summarizer.drafting.rules.lexicon.function_words import (
    AUXILIARIES,
    CONJUNCTIONS,
    DETERMINERS,
    PREPOSITIONS,
    SUBORDINATORS,
)
from summarizer.drafting.rules.lexicon.name_words import BODIES, COURTESY, PORTFOLIOS, ROLES
from summarizer.drafting.rules.names import Name
from summarizer.drafting.rules.page import Line
from summarizer.drafting.rules.word_classes import BODY, CAPITAL, WORD
from summarizer.drafting.rules.words import without_possessive

_LINKS = frozenset({"of", "for", "and", "the"})
_OF_ROLES = _LINKS | PORTFOLIOS
_REMEMBERED = 2048  # names: an article names the same people again and again
_LONGEST_NAME = 4
_LONGEST_BODY = 6
_BOUNDS = DETERMINERS | PREPOSITIONS | CONJUNCTIONS | SUBORDINATORS | AUXILIARIES


class Person(NamedTuple):
    """A person as one place names them."""

    name: str
    role: str | None
    """The words before the name in the same run of capitals: "Interior Minister"."""
    start: int
    """Where the words begin in the article."""


def person_in(name: str, start: int) -> Person | None:
    """Return the person that a run of capitals names, its role words apart; None for a body or a role alone."""
    if " " not in name:  # a surname or a role alone
        return None
    parted = _parted(name)
    return Person(*parted, start) if parted else None


@lru_cache(maxsize=_REMEMBERED)
def _parted(run: str) -> tuple[str, str | None] | None:
    """The name and the role words of a run of capitals, which are the same wherever it stands; None where it is no person."""
    parts = run.split()
    plain = [without_possessive(part).lower() for part in parts]
    split = 0
    for i, part in enumerate(plain):
        if part in ROLES:
            split = i + 1
    while split and split < len(parts) and plain[split] in _OF_ROLES:
        split += 1
    rest = plain[split:]
    if not rest or len(rest) > _LONGEST_NAME or not BODIES.isdisjoint(rest) or not _LINKS.isdisjoint(rest):
        return None
    role = " ".join(part for part, low in zip(parts[:split], plain, strict=False) if low not in COURTESY)
    return " ".join(parts[split:]), role or None


def _is_described(line: Line, name: Name) -> bool:
    """Whether an apposition says what somebody is: "Ana Lund, the harbour master"."""
    end, words = name.end, line.words
    return end < words.size and words.texts[end] == "," and not ROLES.isdisjoint(words.norms[end : end + _LONGEST_BODY])


class Cast:
    """The people and bodies that the article names."""

    def __init__(self, lines: Iterable[Line]) -> None:
        self._people: list[Person] = []
        self._full: dict[str, str] = {}
        self._named: set[str] = set()
        """The full names that shorter ones stand for."""
        self._bodies = Bodies()
        self._roles: dict[str, str] = {}
        alone: dict[str, list[int]] = {}
        for line in lines:
            for name in line.names:
                start = line.words.starts[name.start]
                if " " not in name.text:
                    alone.setdefault(name.text, []).append(start)
                if person := person_in(name.text, start):
                    self._people.append(person)
                    if _is_described(line, name):
                        self.add(person.name)
            self._take_in_bodies(line)
        for person in list(self._people):
            self._admit(person, alone)
        self._people.sort(key=lambda person: person.start)

    def _admit(self, person: Person, alone: dict[str, list[int]]) -> None:
        """Take in a person with a role, or one whose surname the text uses alone."""
        first, last = person.name.split()[0], person.name.split()[-1]
        if first != last and (person.role or last in alone) and last not in self._full:
            self.add(person.name)
            self._people.extend(Person(last, None, start) for start in alone.get(last, ()))
            if last in alone and first in alone:
                self._shorten(first, person.name)
        if person.role:
            self._roles.setdefault(self.full(person.name), person.role)

    def _take_in_bodies(self, line: Line) -> None:
        """Take in "the Lake Guard agency" and what a bracket abbreviates: "Harbour Workers' League (HWL)"."""
        words = line.words
        for i in words.where(BODY):
            if not words.texts[i].islower():
                continue
            start = i
            while start and words.classes[start - 1] & WORD and words.norms[start - 1] not in _BOUNDS:
                start -= 1
            if any(part & CAPITAL for part in words.classes[start:i]) and i - start < _LONGEST_BODY:
                offset = words.starts[0]
                body = line.sentence.span.text[words.starts[start] - offset : words.ends[i] - offset]
                self.add_body(body, words.starts[start])
        for name in line.names:
            if name.end + 1 < words.size and words.texts[name.end] == "(":
                short = words.texts[name.end + 1]
                if short.isupper() and len(short) > 1:
                    self._shorten(short, name.text)

    def add(self, name: str, role: str | None = None) -> None:
        """Take in a person's full name, so that the surname alone is understood from here on."""
        if " " in name:
            self._shorten(name.rsplit(maxsplit=1)[-1], name)
        if role:
            self._roles.setdefault(name, role)

    def _shorten(self, short: str, name: str) -> None:
        """Take note of what a shorter name stands for, unless it stands for another already."""
        self._named.add(self._full.setdefault(short, name))

    def add_body(self, name: str, start: int) -> None:
        """Take in a body as named at a place, so that "the agency" after it is understood."""
        self._bodies.add(name, start)

    def full(self, name: str) -> str:
        """Return the longest name the text gives this person; the name itself where there is none."""
        return self._full.get(name, name)

    def is_person(self, name: str) -> bool:
        """Whether the text treats this full name as a person's."""
        return name in self._roles or name in self._named

    def role(self, name: str) -> str | None:
        """Return the role as first stated with the name, or None."""
        return self._roles.get(name)

    def person_before(self, offset: int, since: int) -> str | None:
        """Return the first person named between the two offsets, by full name."""
        first = bisect_left(self._people, since, key=lambda p: p.start)
        last = bisect_left(self._people, offset, lo=first, key=lambda p: p.start)
        for i in range(first, last):
            full = self.full(self._people[i].name)
            if self.is_person(full):
                return full
        return None

    def body_before(self, phrase: Sequence[str], offset: int) -> str | None:
        """Return the last body named before the offset that "the agency" (its lower-case words) may stand for."""
        return self._bodies.before(phrase, offset)
