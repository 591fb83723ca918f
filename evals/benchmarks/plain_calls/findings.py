"""From an answer to findings: quotes located in the text, numbers taken as they are, what does not stand there dropped."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any, TypeVar

from pydantic import ValidationError

from evals.benchmarks.plain_calls.answers import PlainAnswer, PlainEvent, PlainFigure, PlainStatement
from evals.benchmarks.plain_calls.locating import locate, locate_all, locate_within
from summarizer.models.edtf import is_edtf
from summarizer.models.findings import Event, Figure, Participant, Statement
from summarizer.models.spans import Span
from summarizer.models.strict import quantity

Item = TypeVar("Item", PlainFigure, PlainEvent, PlainStatement)
F = TypeVar("F", Figure, Event, Statement)

NOT_IN_TEXT = "not in the text"
UNFIT = "unfit"
"""Why an item is dropped: no quote of it stands in the text, or no finding can hold it."""
_UNSTATED = "unstated"  # for a unit or wording left empty, which no finding may be: the item is found, its field wrong


@dataclass
class Lost:
    """What of an answer could not be used."""

    items: Counter[str] = field(default_factory=Counter)
    """Items that were dropped, by why."""
    quotes: int = 0
    """Other quotes of kept items that do not stand in the text."""
    times: int = 0
    """Times that are no EDTF: their items are kept without one."""


@dataclass
class Stated:
    """The items of an answer, each with the offset near which its first quote is looked for."""

    figures: list[tuple[PlainFigure, int]] = field(default_factory=list)
    events: list[tuple[PlainEvent, int]] = field(default_factory=list)
    statements: list[tuple[PlainStatement, int]] = field(default_factory=list)
    lost: Lost = field(default_factory=Lost)
    """What was lost before any item was looked for."""

    @classmethod
    def by(cls, answer: PlainAnswer) -> "Stated":
        """Return the items of a plain answer, each looked for from the start of the text."""
        return cls(
            [(each, 0) for each in answer.figures],
            [(each, 0) for each in answer.events],
            [(each, 0) for each in answer.statements],
        )


@dataclass(frozen=True)
class Drafted:
    """The findings of one article, in text order, and what of the answer could not be used."""

    figures: tuple[Figure, ...] = ()
    events: tuple[Event, ...] = ()
    statements: tuple[Statement, ...] = ()
    lost: Lost = field(default_factory=Lost)


def drafted(stated: Stated, text: str) -> Drafted:
    """Return the findings that the answer's items are, in the text."""
    work = _Drafting(text, stated.lost)
    figures = work.kept(stated.figures, work.figure, lambda one: one.number)
    names = {item.id: finding.id for item, finding in figures}
    events = work.kept(stated.events, lambda item, near: work.event(item, near, names), lambda one: one.trigger)
    statements = work.kept(stated.statements, work.statement, lambda one: one.content[0])
    return Drafted(
        tuple(one for _, one in figures),
        tuple(one for _, one in events),
        tuple(one for _, one in statements),
        work.lost,
    )


class _Drafting:
    """One article's text, and the account of what is lost in it."""

    def __init__(self, text: str, lost: Lost) -> None:
        self.text = text
        self.lost = lost

    def kept(
        self, items: Iterable[tuple[Item, int]], draft: Callable[[Item, int], F | None], place: Callable[[F], Span]
    ) -> list[tuple[Item, F]]:
        """Return the items that are findings, numbered in text order, each with its finding."""
        found: list[tuple[Item, F]] = []
        for item, near in items:
            try:
                finding = draft(item, near)
            except (ValidationError, ValueError):
                self.lost.items[UNFIT] += 1
                continue
            if finding is None:
                self.lost.items[NOT_IN_TEXT] += 1
            else:
                found.append((item, finding))
        found.sort(key=lambda pair: place(pair[1]).start)
        return [
            (item, one.model_copy(update={"id": f"{one.id[0]}{at}"})) for at, (item, one) in enumerate(found, start=1)
        ]

    def figure(self, item: PlainFigure, near: int) -> Figure | None:
        """Return the figure; None where its number does not stand in the text. Raises ValueError if it is unfit."""
        placed = self._around(item.number, item.evidence, near)
        if not placed:
            return None
        number, evidence = placed
        return Figure(
            id="f1",
            number=number,
            evidence=evidence,
            low=quantity(Decimal(str(item.low))),
            high=quantity(Decimal(str(item.high))),
            qualifier=item.qualifier,
            unit=item.unit or _UNSTATED,
            measure=item.measure or _UNSTATED,
            per=item.per or None,
            status=item.status,
            **self._shared(item),
        )

    def event(self, item: PlainEvent, near: int, names: dict[str, str]) -> Event | None:
        """Return the event, its figures by their new ids; None where its trigger does not stand in the text."""
        placed = self._around(item.trigger, item.evidence, near)
        if not placed:
            return None
        trigger, evidence = placed
        return Event(
            id="e1",
            trigger=trigger,
            evidence=evidence,
            type=item.type,
            description=item.description or _UNSTATED,
            participants=tuple(Participant(name=each.name, role=each.role) for each in item.participants if each.name),
            status=item.status,
            figures=tuple(names[each] for each in dict.fromkeys(item.figures) if each in names),
            **self._shared(item),
        )

    def statement(self, item: PlainStatement, near: int) -> Statement | None:
        """Return the statement, with the cue nearest to it; None where nothing of it stands in the text."""
        content = self._located(item.content, near)
        if not content:
            return None
        return Statement(
            id="s1",
            kind=item.kind,
            content=content,
            cue=locate(item.cue, self.text, near=content[0].start, taken=content) if item.cue else None,
            speaker=item.speaker,
            speaker_role=item.speaker_role or None,
            via=_names(item.via),
        )

    def _around(self, point: str, quotes: Sequence[str], near: int) -> tuple[Span, tuple[Span, ...]] | None:
        """Return where number or trigger stand and the evidence, that which holds it first; None if they stand nowhere."""
        evidence = self._located(quotes, near)
        for span in evidence:
            if inside := locate_within(point, span):
                return inside, (span, *(other for other in evidence if other != span))
        if not (alone := locate(point, self.text, near=evidence[0].start if evidence else near)):
            return None
        return alone, (alone, *evidence)

    def _located(self, quotes: Sequence[str], near: int) -> tuple[Span, ...]:
        spans, lost = locate_all(quotes, self.text, near=near)
        if spans:
            self.lost.quotes += lost
        return spans

    def _shared(self, item: PlainFigure | PlainEvent) -> dict[str, Any]:
        """Return the fields that figures and events have in common."""
        time = item.time or None
        if time and not is_edtf(time):
            self.lost.times += 1
            time = None
        return {"time": time, "place": item.place or None, "attribution": _names(item.attribution)}


def _names(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(name for name in names if name)
