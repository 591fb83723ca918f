"""Participants: who does what a trigger names and who undergoes it, from the phrases around the verb."""

from collections.abc import Sequence

from summarizer.drafting.rules.cast import Cast, person_in
from summarizer.drafting.rules.lexicon.function_words import (
    ADVERBS,
    ARTICLES,
    CALENDAR,
    DETERMINERS,
    PREPOSITIONS,
    PRONOUNS,
)
from summarizer.drafting.rules.names import capital_runs
from summarizer.drafting.rules.page import Line, Number
from summarizer.drafting.rules.subjects import Phrase, subject_before
from summarizer.drafting.rules.trigger_finding import Trigger, verb_group_start
from summarizer.drafting.rules.word_classes import CAPITAL, SYMBOL
from summarizer.drafting.rules.words import Words
from summarizer.models.drafts import ParticipantDraft
from summarizer.models.findings import Role

_LONGEST = 9
_NO_OBJECT = PREPOSITIONS | ADVERBS
_HANGING = ARTICLES | {"of"}


class ParticipantReader:
    """Reads the phrases around triggers."""

    def __init__(self, text: str, cast: Cast) -> None:
        self._text = text
        self._cast = cast

    def read(
        self, line: Line, trigger: Trigger, bounds: tuple[int, int], numbers: Sequence[Number]
    ) -> tuple[ParticipantDraft, ...]:
        """Return the participants named within bounds: the subject, then the object or the agent after "by"."""
        if trigger.voice == "noun":
            return ()
        words = line.words
        subject_role: Role = "patient" if trigger.voice == "passive" else "agent"
        object_role: Role = "agent" if trigger.voice == "passive" else "patient"
        found: list[ParticipantDraft] = []
        subject = subject_before(words, trigger.opening, bounds[0])
        if subject is None and trigger.opening <= bounds[0] + 1 and trigger.voice == "active":
            subject = self._shared_subject(line, trigger.opening)
        if subject:
            found += self._named(words, subject.start, subject.end, subject_role, numbers)
        start = trigger.end
        if trigger.voice == "passive":
            start = next(
                (i + 1 for i in range(start, min(start + _LONGEST, bounds[1])) if words.norms[i] == "by"), bounds[1]
            )
        if start < bounds[1] and words.norms[start] not in _NO_OBJECT:
            found += self._named(words, start, _phrase_end(words, start, bounds[1]), object_role, numbers)
        return tuple(found)

    def _shared_subject(self, line: Line, before: int) -> Phrase | None:
        """The subject of the sentence's first verb, for a clause that goes on without one: "and resigned"."""
        verbs = line.verbs_in(1, before)
        if not verbs or line.words.norms[before - 1] != "and":
            return None
        return subject_before(line.words, verb_group_start(line.words, verbs[0]))

    def _named(
        self, words: Words, start: int, end: int, role: Role, numbers: Sequence[Number]
    ) -> list[ParticipantDraft]:
        for number in numbers:
            if start < end and words.starts[start] <= number.start < words.ends[min(end, words.size) - 1]:
                start = next((i for i in range(start, end) if words.starts[i] >= number.end), end)
        while start < end and (words.norms[start] in DETERMINERS or words.norms[start] in ("of", "more", "about")):
            start += 1
        end = next((i for i in range(start, end) if words.norms[i] in CALENDAR), end)
        while end > start and (words.norms[end - 1] in PREPOSITIONS or words.classes[end - 1] & SYMBOL):
            end -= 1
        if start >= end or end - start > _LONGEST or words.norms[start] in PRONOUNS:
            return []
        for run in capital_runs(words, (start, end), self._text):
            person = person_in(run.text, words.starts[run.start])
            full = self._cast.full(person.name if person else run.text)
            if run.end == end and (self._cast.is_person(full) or (person and run.start == start)):
                return [ParticipantDraft(name=full, role=role)]
        name = self._text[words.starts[start] : words.ends[end - 1]]
        if not any(_can_take_part(words, i) for i in range(start, end)):
            return []
        return [ParticipantDraft(name=self._cast.full(name), role=role)]


def _can_take_part(words: Words, i: int) -> bool:
    """Whether a word makes a phrase one for people or bodies: a name, a plural."""
    norm = words.norms[i]
    return words.classes[i] & CAPITAL > 0 or norm.endswith("s") or norm == "people"


def _phrase_end(words: Words, start: int, bound: int) -> int:
    end = start
    while end < bound and not words.classes[end] & SYMBOL:
        norm = words.norms[end]
        if (norm in PREPOSITIONS and norm != "of") or norm in ADVERBS or norm in ("and", "who", "that", "which", "as"):
            break
        end += 1
    while end > start and words.norms[end - 1] in _HANGING:
        end -= 1
    return end
