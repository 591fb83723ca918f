"""Cases and predictions over a text of letters alone, so that overlaps can be computed by hand."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from summarizer.evaluation.annotations import Annotation, Gold
from summarizer.evaluation.gold import Case, Suite
from summarizer.models.articles import Article
from summarizer.models.findings import Event, Figure, Statement
from summarizer.models.spans import Span, slice_span

LETTERS = "abcdefghij" * 60


def span(start: int, end: int) -> Span:
    """Return the span of the letters."""
    return slice_span(LETTERS, start, end)


def figure(name: str, start: int, end: int, value: str | tuple[str, str] = "5", **fields: Any) -> Figure:
    """Return a figure whose number and evidence are [start, end), unless `fields` says otherwise."""
    low, high = (value, value) if isinstance(value, str) else value
    given = {
        "number": span(start, end),
        "evidence": (span(start, end),),
        "qualifier": "exact",
        "unit": "boat",
        "measure": "boats in the harbour",
    }
    return Figure(id=name, low=Decimal(low), high=Decimal(high), **{**given, **fields})


def event(name: str, start: int, end: int, trigger: tuple[int, int] | None = None, **fields: Any) -> Event:
    """Return an event with evidence [start, end) and, unless given, its first two letters as trigger."""
    given = {
        "trigger": span(*(trigger or (start, start + 2))),
        "evidence": (span(start, end),),
        "type": "disaster",
        "description": "A boat sank.",
    }
    return Event(id=name, **{**given, **fields})


def statement(name: str, start: int, end: int, **fields: Any) -> Statement:
    """Return a statement with content [start, end)."""
    given = {"kind": "direct", "content": (span(start, end),), "speaker": "Ada Moll"}
    return Statement(id=name, **{**given, **fields})


def gold(
    figures: Sequence[Figure] = (),
    events: Sequence[Event] = (),
    statements: Sequence[Statement] = (),
    alternates: dict[str, tuple[Any, ...]] | None = None,
) -> Gold:
    """Return an annotation, which serves as a prediction too."""
    annotation = Annotation(
        guide=1,
        article="boats",
        title=None,
        publisher=None,
        language="en",
        published="2031-05-04",
        figures=tuple(figures),
        events=tuple(events),
        statements=tuple(statements),
    )
    return Gold(annotation, alternates or {})


def case(annotation: Gold, name: str = "boats", cluster: str | None = None, second: Gold | None = None) -> Case:
    """Return the article of letters under the name, with the annotation as its gold."""
    return Case(Article(id=name, text=LETTERS), annotation, cluster or name, second)


def suite(*cases: Case, name: str = "harbour") -> Suite:
    """Return the cases as a suite."""
    return Suite(name, f"gold/{name}", cases)
