"""Values: the fields of a finding in words, under the names by which they are scored."""

from collections.abc import Iterable, Mapping
from decimal import Decimal

from summarizer.evaluation.annotations import Finding
from summarizer.models.findings import Event, Figure
from summarizer.models.spans import Span
from summarizer.reports.visible import one_line

Values = dict[str, str]
"""By field, in the order in which a page shows them; empty where there is none. What no score compares is there too."""


def values_of(finding: Finding, gold_figures: Mapping[str, str] | None = None) -> Values:
    """Return the finding's values.

    `gold_figures` has the gold figure for each predicted one that matches one: an event's figures are named after it, as
    they are scored.
    """
    if isinstance(finding, Figure):
        return _shown(_figure(finding))
    if isinstance(finding, Event):
        return _shown(_event(finding, gold_figures or {}))
    content = {
        "speaker": finding.speaker,
        "kind": finding.kind,
        "cue": finding.cue.text if finding.cue else None,
        "speaker_role": finding.speaker_role,
        "relays": _joined(finding.via),
        "content": _words(finding.content),
    }
    return _shown(content)


def _figure(figure: Figure) -> Mapping[str, str | None]:
    same = figure.low == figure.high
    return {
        "value": _number(figure.low) if same else f"{_number(figure.low)} to {_number(figure.high)}",
        "qualifier": figure.qualifier,
        "unit": figure.unit,
        "per": figure.per,
        **_circumstances(figure),
        "measure": figure.measure,
        "evidence": _words(figure.evidence),
    }


def _event(event: Event, gold_figures: Mapping[str, str]) -> Mapping[str, str | None]:
    return {
        "type": event.type,
        **_circumstances(event),
        "participants": _joined(each.name for each in event.participants),
        "roles": _joined(f"{each.name} ({each.role})" for each in event.participants),
        "figures": _joined(_figure_name(name, gold_figures) for name in event.figures),
        "trigger": event.trigger.text,
        "description": event.description,
        "evidence": _words(event.evidence),
    }


def _circumstances(finding: Figure | Event) -> Mapping[str, str | None]:
    return {
        "status": finding.status,
        "time": finding.time,
        "place": finding.place,
        "attribution": finding.attribution[0] if finding.attribution else None,
        "relays": _joined(finding.attribution[1:]),
    }


def _figure_name(name: str, gold_figures: Mapping[str, str]) -> str:
    known = gold_figures.get(name, name)
    return name if known == name else f"{known} (there {name})"


def _shown(values: Mapping[str, str | None]) -> Values:
    return {name: one_line(value or "") for name, value in values.items()}


def _joined(names: Iterable[str]) -> str:
    return "; ".join(names)


def _words(spans: Iterable[Span]) -> str:
    return " … ".join(span.text for span in spans)


def _number(value: Decimal) -> str:
    return format(value, ",f")
