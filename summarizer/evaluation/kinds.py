"""Kinds: figures, events and statements, each with where it stands, when two of it match, and its fields."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, Literal, TypeVar

from summarizer.evaluation.fields import EVENT_FIELDS, FIGURE_FIELDS, STATEMENT_FIELDS, Field
from summarizer.evaluation.overlap import Positions, jaccard, positions
from summarizer.models.findings import Event, Figure, Statement
from summarizer.models.spans import Span

F = TypeVar("F", Figure, Event, Statement)
KindName = Literal["figures", "events", "statements"]

AGREED_OVERLAP = 0.5
"""The Jaccard overlap of evidence (events) or content (statements) from which two are the same: the guide's."""


@dataclass(frozen=True, slots=True)
class Placed(Generic[F]):
    """A finding with every reading of it that is accepted, and the letters and digits that each covers."""

    readings: tuple[F, ...]
    """The finding itself, then its alternates."""
    points: tuple[Positions, ...]
    """The number or the trigger, by reading; empty for a statement."""
    extents: tuple[Positions, ...]
    """Evidence or content, by reading."""

    @property
    def finding(self) -> F:
        """The finding itself."""
        return self.readings[0]


@dataclass(frozen=True)
class Kind(Generic[F]):
    """All that scoring must know of one kind of finding."""

    name: KindName
    point: Callable[[F], Span | None]
    """The number or the trigger."""
    extent: Callable[[F], tuple[Span, ...]]
    """Evidence or content."""
    wording: Callable[[F], str | None]
    """The free wording, which is reported and decides nothing."""
    may_match: Callable[[Placed[F], Placed[F]], bool]
    """Whether the guide lets the two count as the same."""
    fields: tuple[Field, ...]

    def placed(self, readings: tuple[F, ...], letters: Positions) -> Placed[F]:
        """Return the finding with what its readings cover among the article's letters and digits."""
        points = tuple(positions([point] if point else [], letters) for point in map(self.point, readings))
        extents = tuple(positions(self.extent(reading), letters) for reading in readings)
        return Placed(readings, points, extents)


def point_overlap(one: Placed[F], other: Placed[F]) -> float:
    """Return the greatest Jaccard overlap of numbers or triggers among the readings."""
    return max(jaccard(a, b) for a in one.points for b in other.points)


def extent_overlap(one: Placed[F], other: Placed[F]) -> float:
    """Return the greatest Jaccard overlap of evidence or content among the readings."""
    return max(jaccard(a, b) for a in one.extents for b in other.extents)


def touch(one: Placed[F], other: Placed[F]) -> bool:
    """Whether numbers or triggers, or evidence or content, share a letter or digit in any readings."""
    return _any_shared(one.points, other.points) or _any_shared(one.extents, other.extents)


def _any_shared(some: Iterable[Positions], others: Sequence[Positions]) -> bool:
    return any(a & b for a in some for b in others)


def _same_figure(one: Placed[Figure], other: Placed[Figure]) -> bool:
    bounds = {(figure.low, figure.high) for figure in one.readings}
    same_bounds = any((figure.low, figure.high) in bounds for figure in other.readings)
    return same_bounds and touch(one, other)


def _same_event(one: Placed[Event], other: Placed[Event]) -> bool:
    return _any_shared(one.points, other.points) or extent_overlap(one, other) >= AGREED_OVERLAP


def _same_statement(one: Placed[Statement], other: Placed[Statement]) -> bool:
    return extent_overlap(one, other) >= AGREED_OVERLAP


FIGURES: Kind[Figure] = Kind(
    name="figures",
    point=lambda figure: figure.number,
    extent=lambda figure: figure.evidence,
    wording=lambda figure: figure.measure,
    may_match=_same_figure,
    fields=FIGURE_FIELDS,
)
EVENTS: Kind[Event] = Kind(
    name="events",
    point=lambda event: event.trigger,
    extent=lambda event: event.evidence,
    wording=lambda event: event.description,
    may_match=_same_event,
    fields=EVENT_FIELDS,
)
STATEMENTS: Kind[Statement] = Kind(
    name="statements",
    point=lambda _: None,
    extent=lambda statement: statement.content,
    wording=lambda statement: statement.speaker_role,
    may_match=_same_statement,
    fields=STATEMENT_FIELDS,
)
KINDS: tuple[Kind[Any], ...] = (FIGURES, EVENTS, STATEMENTS)
"""In the order in which they are scored and shown: events refer to figures."""
