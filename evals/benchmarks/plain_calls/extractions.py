"""From langextract's extractions, which have no schema that anything enforces, to the items of an answer."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, get_args

from pydantic import ValidationError

from evals.benchmarks.plain_calls.answers import PlainEvent, PlainFigure, PlainStatement
from evals.benchmarks.plain_calls.findings import NOT_IN_TEXT, UNFIT, Stated
from summarizer.models.findings import EventStatus, EventType, FigureStatus, Role, StatementKind
from summarizer.models.mentions import Qualifier

_CODES: Mapping[str, Mapping[str, tuple[Any, str]]] = {
    "figure": {"qualifier": (Qualifier, "exact"), "status": (FigureStatus, "reported")},
    "event": {"type": (EventType, "other"), "status": (EventStatus, "occurred")},
    "statement": {"kind": (StatementKind, "indirect")},
}
"""The attributes with a fixed list of values, and what stands for a value that is not on it."""


def stated(extractions: Sequence[Any], text: str) -> Stated:
    """Return the items that recorded extractions are, each near where langextract placed it.

    One that it did not find in the text, or of another class, or without what its class needs, is lost.
    """
    found = Stated()
    add: Mapping[str, Callable[[dict[str, Any], str, int], None]] = {
        "figure": lambda given, words, at: found.figures.append((_figure(given, words), at)),
        "event": lambda given, words, at: found.events.append((_event(given, words), at)),
        "statement": lambda given, words, at: found.statements.append((_statement(given, words), at)),
    }
    for each in extractions:
        if each["start"] is None:
            found.lost.items[NOT_IN_TEXT] += 1
            continue
        try:
            words = text[each["start"] : each["end"]]  # as placed, be they as the model wrote them or not
            add[each["class"]](_attributes(each), words, each["start"])
        except (KeyError, ValidationError):
            found.lost.items[UNFIT] += 1
    return found


def _figure(given: dict[str, Any], words: str) -> PlainFigure:
    return PlainFigure.model_validate(_lists(given, "attribution") | {"evidence": [words, *_list(given, "again")]})


def _event(given: dict[str, Any], words: str) -> PlainEvent:
    participants = [_participant(each) for each in _list(given, "participants")]
    more = {"evidence": [words, *_list(given, "again")], "participants": participants}
    return PlainEvent.model_validate(_lists(given, "attribution") | more)


def _statement(given: dict[str, Any], words: str) -> PlainStatement:
    return PlainStatement.model_validate(_lists(given, "via") | {"content": [words, *_list(given, "continued")]})


def _attributes(extraction: Mapping[str, Any]) -> dict[str, Any]:
    """Return what is stated of it: null left out, bare numbers as their digits, codes that are none replaced."""
    given = {
        name: value if isinstance(value, list) else str(value)
        for name, value in (extraction["attributes"] or {}).items()
        if value is not None
    }
    for name, (codes, otherwise) in _CODES.get(extraction["class"], {}).items():
        if given.get(name) not in get_args(codes):
            given[name] = otherwise
    return given


def _lists(given: dict[str, Any], *names: str) -> dict[str, Any]:
    return given | {name: _list(given, name) for name in names}


def _list(given: Mapping[str, Any], name: str) -> list[str]:
    """Return the values of an attribute that may have come as one value instead of a list."""
    value = given.get(name, [])
    return [str(each) for each in (value if isinstance(value, list) else [value]) if each]


def _participant(words: str) -> dict[str, str]:
    """Return the participant that "agent: the council" states; without a role that is known, one of role `other`."""
    role, colon, name = words.partition(":")
    if colon and role.strip() in get_args(Role):
        return {"name": name.strip(), "role": role.strip()}
    return {"name": words.strip(), "role": "other"}
