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
from summarizer.drafting.rules.page import Line
from summarizer.drafting.rules.subjects import Phrase, subject_before
from summarizer.drafting.rules.trigger_finding import Trigger, verb_group_start
from summarizer.drafting.rules.words import is_capital
from summarizer.mentions.tokens import Token
from summarizer.models.drafts import ParticipantDraft
from summarizer.models.findings import Role
from summarizer.models.mentions import NumberMention

_LONGEST = 9
_NO_OBJECT = PREPOSITIONS | ADVERBS
_HANGING = ARTICLES | {"of"}


class ParticipantReader:
    """Reads the phrases around triggers."""

    def __init__(self, text: str, cast: Cast) -> None:
        self._text = text
        self._cast = cast

    def read(
        self, line: Line, trigger: Trigger, bounds: tuple[int, int], numbers: Sequence[NumberMention]
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
                (i + 1 for i in range(start, min(start + _LONGEST, bounds[1])) if words[i].norm == "by"), bounds[1]
            )
        if start < bounds[1] and words[start].norm not in _NO_OBJECT:
            found += self._named(words, start, _phrase_end(words, start, bounds[1]), object_role, numbers)
        return tuple(found)

    def _shared_subject(self, line: Line, before: int) -> Phrase | None:
        """The subject of the sentence's first verb, for a clause that goes on without one: "and resigned"."""
        verbs = line.verbs_in(1, before)
        if not verbs or line.words[before - 1].norm != "and":
            return None
        return subject_before(line.words, verb_group_start(line.words, verbs[0]))

    def _named(
        self, words: Sequence[Token], start: int, end: int, role: Role, numbers: Sequence[NumberMention]
    ) -> list[ParticipantDraft]:
        for number in numbers:
            if words[start].start <= number.number.start < words[min(end, len(words)) - 1].end:
                start = next((i for i in range(start, end) if words[i].start >= number.number.end), end)
        while start < end and (words[start].norm in DETERMINERS or words[start].norm in ("of", "more", "about")):
            start += 1
        end = next((i for i in range(start, end) if words[i].norm in CALENDAR), end)
        while end > start and (words[end - 1].norm in PREPOSITIONS or words[end - 1].kind == "symbol"):
            end -= 1
        if start >= end or end - start > _LONGEST or words[start].norm in PRONOUNS:
            return []
        phrase = words[start:end]
        for run in capital_runs(phrase, self._text):
            person = person_in(run.text, phrase[run.start].start)
            full = self._cast.full(person.name if person else run.text)
            if run.end == len(phrase) and (
                self._cast.is_person(full) or (person and run.start == 0 and run.end == len(phrase))
            ):
                return [ParticipantDraft(name=full, role=role)]
        name = self._text[phrase[0].start : phrase[-1].end]
        if not any(is_capital(word) or word.norm.endswith("s") or word.norm == "people" for word in phrase):
            return []
        return [ParticipantDraft(name=self._cast.full(name), role=role)]


def _phrase_end(words: Sequence[Token], start: int, bound: int) -> int:
    end = start
    while end < bound and words[end].kind != "symbol":
        norm = words[end].norm
        if (norm in PREPOSITIONS and norm != "of") or norm in ADVERBS or norm in ("and", "who", "that", "which", "as"):
            break
        end += 1
    while end > start and words[end - 1].norm in _HANGING:
        end -= 1
    return end
