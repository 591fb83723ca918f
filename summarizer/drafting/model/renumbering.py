"""Renumbering: from the handles that a recorded answer points to, to those that the same words have today.

A better grammar finds more, and so numbers anew what it had found before. The words of a recorded answer's article are
the same, so a handle is known by where it stands.
"""

import re
from typing import NamedTuple

from summarizer.completions.asking import Handles
from summarizer.models.drafts import (
    Dismissal,
    Draft,
    EventDraft,
    FigureDraft,
    StatementDraft,
    UnlistedNumber,
    Words,
)

_PUBLISHED = "d0"  # the article's own date: it stands nowhere and never changes
_HANDLE = re.compile(r"([a-z]*)([0-9]+)")
_NUMBER, _DATE, _QUOTATION, _SENTENCE = "n", "d", "q", ""

_Place = tuple[int, int]


class Renumbered(NamedTuple):
    """A draft that points to today's handles."""

    draft: Draft
    renumbered: int
    """How many different handles of it had another number when it was recorded."""
    lost: int
    """How many different handles of it stood where there is none of their kind today; what points to them is rejected."""


def renumbered(draft: Draft, recorded: Handles, now: Handles) -> Renumbered:
    """Return the draft with each handle of the recorded table replaced by the one that stands there today.

    That is the handle of the same kind at the same place, or else the one that overlaps it most; of sentences, the one
    that holds its start. A handle that was lost, or never stood in the recorded table but does in today's, is replaced by
    one that no article has (`n07`, sentence -7), which grounding rejects as an unknown handle.
    """
    today = _Today(recorded, now)
    moved = draft.model_copy(
        update={
            "figures": tuple(_figure(today, figure) for figure in draft.figures),
            "events": tuple(_event(today, event) for event in draft.events),
            "statements": tuple(_statement(today, statement) for statement in draft.statements),
            "dismissals": tuple(_dismissal(today, dismissal) for dismissal in draft.dismissals),
        }
    )
    return Renumbered(moved, len(today.renumbered), len(today.lost))


class _Today:
    """Finds today's handles, and keeps which of the recorded ones changed or were lost."""

    def __init__(self, recorded: Handles, now: Handles) -> None:
        self._recorded = recorded
        self._now = now
        self._at = {(_kind(handle), place): handle for handle, place in reversed(list(now.items()))}
        self.renumbered: set[str] = set()
        self.lost: set[str] = set()

    def handle(self, kind: str, handle: str) -> str:
        """Return today's handle of the mention; what is no handle of that kind stays as it is."""
        if _kind(handle) != kind or handle == _PUBLISHED:
            return handle
        place = self._recorded.get(handle)
        if place is None:  # the answer made it up; that it has come to exist since must not make it true
            return _nowhere(handle) if handle in self._now else handle
        if self._now.get(handle) == place:
            return handle
        found = self._at.get((kind, place)) or self._overlapping(kind, place)
        if found is None:
            self.lost.add(handle)
            return _nowhere(handle)
        if found != handle:
            self.renumbered.add(handle)
        return found

    def sentence(self, number: int) -> int:
        """Return today's number of the sentence, or of the one in which it begins."""
        return int(self.handle(_SENTENCE, str(number)))

    def last_sentence(self, number: int) -> int:
        """Return today's number of the sentence, or of the one in which it ends."""
        place = self._recorded.get(str(number))
        if place is None or self._now.get(str(self.sentence(number))) == place:
            return self.sentence(number)
        end = place[1] - 1
        holding = [int(handle) for handle, (start, stop) in self._of(_SENTENCE) if start <= end < stop]
        return holding[0] if holding else self.sentence(number)

    def time(self, expression: str | None) -> str | None:
        """Return the expression with today's date handles; EDTF stays."""
        if expression is None:
            return None
        return "/".join(self.handle(_DATE, end) for end in expression.split("/"))

    def words(self, words: Words) -> Words:
        """Return the pointer for today's sentences; without last words it runs to where the recorded sentence ended."""
        begin = self.sentence(words.sentence)
        recorded_end = words.sentence if words.end_sentence is None else words.end_sentence
        end = self.sentence(recorded_end) if words.last is not None else self.last_sentence(recorded_end)
        end_sentence = None if words.end_sentence is None and end == begin else end
        return words.model_copy(update={"sentence": begin, "end_sentence": end_sentence})

    def _overlapping(self, kind: str, place: _Place) -> str | None:
        def shared(other: _Place) -> tuple[bool, int]:
            holds_start = kind == _SENTENCE and other[0] <= place[0] < other[1]
            return holds_start, min(place[1], other[1]) - max(place[0], other[0])

        best = max(self._of(kind), key=lambda item: shared(item[1]), default=None)
        return best[0] if best and shared(best[1])[1] > 0 else None

    def _of(self, kind: str) -> list[tuple[str, _Place]]:
        return [(handle, place) for handle, place in self._now.items() if _kind(handle) == kind]


def _kind(handle: str) -> str | None:
    match = _HANDLE.fullmatch(handle)
    return match[1] if match else None


def _nowhere(handle: str) -> str:
    """Return a handle of the same kind that no article has: one with a zero before its number, a sentence below zero."""
    kind = _kind(handle)
    return f"{kind}0{handle[len(kind) :]}" if kind else f"-{handle}"


def _figure(today: _Today, draft: FigureDraft) -> FigureDraft:
    number = draft.number
    return draft.model_copy(
        update={
            "number": _unlisted(today, number) if isinstance(number, UnlistedNumber) else today.handle(_NUMBER, number),
            "repeats": tuple(today.handle(_NUMBER, handle) for handle in draft.repeats),
            "evidence": today.words(draft.evidence) if draft.evidence else None,
            "time": today.time(draft.time),
        }
    )


def _unlisted(today: _Today, number: UnlistedNumber) -> UnlistedNumber:
    return number.model_copy(update={"sentence": today.sentence(number.sentence)})


def _event(today: _Today, draft: EventDraft) -> EventDraft:
    return draft.model_copy(
        update={
            "trigger": today.words(draft.trigger),
            "evidence": tuple(today.words(words) for words in draft.evidence),
            "time": today.time(draft.time),
            "numbers": None if draft.numbers is None else tuple(today.handle(_NUMBER, each) for each in draft.numbers),
        }
    )


def _statement(today: _Today, draft: StatementDraft) -> StatementDraft:
    return draft.model_copy(
        update={
            "content": tuple(
                today.words(part) if isinstance(part, Words) else today.handle(_QUOTATION, part)
                for part in draft.content
            ),
            "cue": today.words(draft.cue) if isinstance(draft.cue, Words) else draft.cue,
        }
    )


def _dismissal(today: _Today, draft: Dismissal) -> Dismissal:
    return draft.model_copy(update={"number": today.handle(_NUMBER, draft.number)})
