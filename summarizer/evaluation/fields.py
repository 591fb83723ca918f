"""Fields: what is compared in a matched figure, event or statement, and how, one row a field.

A value that neither side has is absent: it counts nowhere, so fields that are mostly null cannot lift a score.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple, TypeVar

from summarizer.evaluation.alignment import align
from summarizer.evaluation.comparators import same_name, same_unit, shared_words
from summarizer.evaluation.counts import Counts
from summarizer.evaluation.periods import one_holds_other, same_period
from summarizer.models.findings import Event, Figure, Participant

T = TypeVar("T")


class Comparison(NamedTuple):
    """How one field of one pair compares."""

    counts: Counts
    similarity: float
    """In [0, 1]; 0 where the value is absent."""
    right: bool
    """Whether nothing is wrong, missing or spurious."""
    absent: bool = False
    """Whether neither side has a value."""


_ABSENT = Comparison(Counts(), 0.0, right=True, absent=True)
_RIGHT = Comparison(Counts(correct=1), 1.0, right=True)
_MISSING = Comparison(Counts(missing=1), 0.0, right=False)
_SPURIOUS = Comparison(Counts(spurious=1), 0.0, right=False)


@dataclass(frozen=True)
class Field:
    """One field: its value in a finding, how two values compare, and what it decides."""

    name: str
    compare: Callable[[Any, Any], Comparison]
    """Of the gold finding and the predicted one; None for an item that the other side lacks."""
    strict: bool = False
    """Whether an item must have it right to be correct."""
    weight: float = 1.0
    """Its part in the similarity of a pair; 0 for what is only reported."""


def one_value(value: Callable[[Any], T | None], alike: Callable[[T, T], float]) -> Callable[[Any, Any], Comparison]:
    """Return the comparison of a field with one value or none; `alike` gives 1 for the same, less for half right."""

    def compare(gold: Any, predicted: Any) -> Comparison:
        expected = None if gold is None else value(gold)
        actual = None if predicted is None else value(predicted)
        if expected is None:
            return _ABSENT if actual is None else _SPURIOUS
        if actual is None:
            return _MISSING
        similarity = alike(expected, actual)
        return _RIGHT if similarity == 1 else Comparison(Counts(incorrect=1), similarity, right=False)

    return compare


def many_values(values: Callable[[Any], Sequence[T]], same: Callable[[T, T], bool]) -> Callable[[Any, Any], Comparison]:
    """Return the comparison of a field with a list whose order does not matter; every element is counted."""

    def compare(gold: Any, predicted: Any) -> Comparison:
        expected = () if gold is None else values(gold)
        actual = () if predicted is None else values(predicted)
        if not expected and not actual:
            return _ABSENT
        alike = [(i, j) for i, one in enumerate(expected) for j, other in enumerate(actual) if same(one, other)]
        correct = len(align(alike, lambda *_: 1))
        counts = Counts(correct, 0, len(expected) - correct, len(actual) - correct)
        similarity = 2 * correct / (len(expected) + len(actual))
        return Comparison(counts, similarity, right=similarity == 1)

    return compare


def _equal(one: object, other: object) -> bool:
    return one == other


def _time_alike(one: str, other: str) -> float:
    """1 for the same interval, a half where one holds the other: a date that is right but too coarse or too fine."""
    if same_period(one, other):
        return 1.0
    return 0.5 if one_holds_other(one, other) else 0.0


def _originator(finding: Figure | Event) -> str | None:
    return finding.attribution[0] if finding.attribution else None


def _relays(finding: Figure | Event) -> Sequence[str]:
    return finding.attribution[1:]


def _same_participant(one: Participant, other: Participant) -> bool:
    return one.role == other.role and same_name(one.name, other.name)


FIGURE_FIELDS: tuple[Field, ...] = (
    Field("qualifier", one_value(lambda figure: figure.qualifier, _equal), strict=True),
    Field("unit", one_value(lambda figure: figure.unit, same_unit), strict=True),
    Field("per", one_value(lambda figure: figure.per, same_unit), strict=True),
    Field("time", one_value(lambda figure: figure.time, _time_alike), strict=True),
    Field("place", one_value(lambda figure: figure.place, same_name)),
    Field("attribution", one_value(_originator, same_name)),
    Field("relays", many_values(_relays, same_name), weight=0),
    Field("status", one_value(lambda figure: figure.status, _equal)),
)

EVENT_FIELDS: tuple[Field, ...] = (
    Field("type", one_value(lambda event: event.type, _equal), strict=True),
    Field("status", one_value(lambda event: event.status, _equal), strict=True),
    Field("time", one_value(lambda event: event.time, _time_alike), strict=True),
    Field("place", one_value(lambda event: event.place, same_name)),
    Field("attribution", one_value(_originator, same_name)),
    Field("relays", many_values(_relays, same_name), weight=0),
    Field("participants", many_values(lambda event: [each.name for each in event.participants], same_name)),
    Field("roles", many_values(lambda event: event.participants, _same_participant), weight=0),
    Field("figures", many_values(lambda event: event.figures, _equal)),
)

STATEMENT_FIELDS: tuple[Field, ...] = (
    Field("speaker", one_value(lambda statement: statement.speaker, same_name), strict=True),
    Field("kind", one_value(lambda statement: statement.kind, _equal)),
    Field("cue", one_value(lambda statement: statement.cue, lambda one, other: one.overlaps(other))),
    Field("speaker_role", one_value(lambda statement: statement.speaker_role, shared_words), weight=0),
    Field("relays", many_values(lambda statement: statement.via, same_name), weight=0),
)
