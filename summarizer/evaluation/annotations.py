"""Annotations: the gold of one article, read and checked against the article's text.

Its items are the findings that a Summary has, so a Summary can be corrected into gold, and gold can be scored as the
predictions of one annotator.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal, Protocol, TypeVar

from pydantic import ValidationError

from summarizer.errors import InvalidData
from summarizer.models.edtf import Edtf
from summarizer.models.findings import Event, Figure, Statement
from summarizer.models.spans import Span
from summarizer.models.strict import StrictModel, check_json, first_fault

F = TypeVar("F", Figure, Event, Statement)
Finding = Figure | Event | Statement
_MODEL_BY_LIST: dict[str, type[Finding]] = {"figures": Figure, "events": Event, "statements": Statement}


class Findings(Protocol):
    """Anything that holds findings: a Summary, or the Gold of an annotator."""

    @property
    def figures(self) -> tuple[Figure, ...]: ...
    @property
    def events(self) -> tuple[Event, ...]: ...
    @property
    def statements(self) -> tuple[Statement, ...]: ...


class Annotation(StrictModel):
    """What NAME.json holds, its alternates apart."""

    guide: Literal[1]
    """The version of the annotation guide."""
    article: str
    title: str | None
    publisher: str | None
    language: str
    published: Edtf | None
    figures: tuple[Figure, ...]
    events: tuple[Event, ...]
    statements: tuple[Statement, ...]


@dataclass(frozen=True)
class Gold:
    """The annotation of one article and, by item id, the other readings that are accepted too."""

    annotation: Annotation
    alternates: Mapping[str, tuple[Any, ...]] = field(default_factory=dict)
    """Each of the kind of its item."""

    @property
    def figures(self) -> tuple[Figure, ...]:
        """The figures as annotated."""
        return self.annotation.figures

    @property
    def events(self) -> tuple[Event, ...]:
        """The events as annotated."""
        return self.annotation.events

    @property
    def statements(self) -> tuple[Statement, ...]:
        """The statements as annotated."""
        return self.annotation.statements

    def readings(self, finding: F) -> tuple[F, ...]:
        """Return the finding as annotated, then each alternate laid over it."""
        return (finding, *self.alternates.get(finding.id, ()))


def read_gold(path: Path, text: str) -> Gold:
    """Return the annotation in the file, checked against the article's text.

    Raises InvalidData, naming file, item and field, for anything that does not fit: a span that does not hold its
    words, an unknown field, an id used twice, an event's figure that does not exist, an alternate that cannot be.
    """
    try:
        raw = check_json(path.read_bytes())
        gold = _parsed(raw)
        _check(gold, text)
    except InvalidData as error:
        raise InvalidData(f"{path}: {error}") from error
    if gold.annotation.article != path.name.removesuffix(".json").removesuffix(".second"):
        raise InvalidData(f"{path}: article: it annotates {gold.annotation.article!r}, not the file beside it")
    return gold


def _parsed(raw: Any) -> Gold:
    if not isinstance(raw, dict):
        raise InvalidData("top level: an object with figures, events and statements is needed")
    alternates: dict[str, tuple[Finding, ...]] = {}
    bare = dict(raw)
    for name, model in _MODEL_BY_LIST.items():
        items = raw.get(name)
        if isinstance(items, list):
            bare[name] = [_without_alternates(item) for item in items]
            alternates |= {item["id"]: _alternates(item, model) for item in items if _has_alternates(item)}
    try:
        return Gold(Annotation.model_validate_json(json.dumps(bare)), alternates)
    except ValidationError as error:
        raise InvalidData(_placed_fault(bare, error)) from error


def _has_alternates(item: Any) -> bool:
    return isinstance(item, dict) and "alternates" in item and isinstance(item.get("id"), str)


def _without_alternates(item: Any) -> Any:
    return {key: value for key, value in item.items() if key != "alternates"} if isinstance(item, dict) else item


def _alternates(item: dict[str, Any], model: type[Finding]) -> tuple[Finding, ...]:
    partial_items = item["alternates"]
    place = f"{item['id']} alternates"
    if not isinstance(partial_items, list) or not all(isinstance(each, dict) for each in partial_items):
        raise InvalidData(f"{place}: a list of partial items is needed")
    found = []
    for number, partial in enumerate(partial_items):
        if "id" in partial or "alternates" in partial or not partial:
            raise InvalidData(f"{place}.{number}: it states fields of {item['id']}, and neither id nor alternates")
        try:
            found.append(model.model_validate_json(json.dumps(_without_alternates(item) | partial)))
        except ValidationError as error:
            raise InvalidData(f"{place}.{number}: {first_fault(error)}") from error
    return tuple(found)


def _placed_fault(raw: dict[str, Any], error: ValidationError) -> str:
    """Return the first fault with the item's id in place of its position."""
    location = error.errors(include_url=False, include_input=False)[0]["loc"]
    message = first_fault(error)
    if len(location) < 2 or location[0] not in _MODEL_BY_LIST or not isinstance(location[1], int):
        return message
    item = raw[str(location[0])][location[1]]
    name = item.get("id", location[1]) if isinstance(item, dict) else location[1]
    return message.replace(f"{location[0]}.{location[1]}", f"{location[0]} {name}", 1)


def _check(gold: Gold, text: str) -> None:
    check_ids(gold)
    figure_ids = {figure.id for figure in gold.figures}
    for event in gold.events:
        for name in event.figures:
            if name not in figure_ids:
                raise InvalidData(f"{event.id} figures: there is no figure {name}")
    for name in _MODEL_BY_LIST:
        for finding in getattr(gold, name):
            for reading in gold.readings(finding):
                _check_spans(reading, text)


def check_ids(findings: Findings) -> None:
    """Raise InvalidData, naming the id, where two findings have the same one."""
    everything: tuple[Finding, ...] = (*findings.figures, *findings.events, *findings.statements)
    seen: set[str] = set()
    for finding in everything:
        if finding.id in seen:
            raise InvalidData(f"{finding.id}: two items have this id")
        seen.add(finding.id)


def spans_of(finding: Finding) -> Iterator[tuple[str, Span]]:
    """Yield every span of the finding under the name of its field."""
    for name in type(finding).model_fields:
        value = getattr(finding, name)
        for part in value if isinstance(value, tuple) else (value,):
            if isinstance(part, Span):
                yield name, part


def _check_spans(finding: Finding, text: str) -> None:
    for name, span in spans_of(finding):
        there = text[span.start : span.end]
        if there != span.text:
            raise InvalidData(
                f"{finding.id} {name}: the article has {there!r} at [{span.start}, {span.end}), not {span.text!r}"
            )
