"""The specs of Recognizers-Text as cases: a text, the date on which it is read, and what the recognizers resolve in it."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple

from summarizer.errors import InvalidData
from summarizer.evaluation.benchmarks.files import SHARED, content, field, json_objects, objects

DATA = SHARED / "recognizers-text"
"""Where the specs are by default."""
_NEEDED = (
    "pass --data DIR: a folder with the English specs of Recognizers-Text, "
    "Specs/*/English/*.json of github.com/microsoft/Recognizers-Text"
)
_PLATFORM = "dotnet"
"""The platform that the specs are written for; what it does not support by design does not count."""


class Resolved(NamedTuple):
    """A stretch of the text and what it resolves to."""

    start: int
    """First code point."""
    end: int
    """One past the last."""
    words: str
    type: str
    """The recognizer's name for it: `currency`, `ordinal.relative`."""
    resolution: Mapping[str, Any]


class Spec(NamedTuple):
    """One case."""

    id: str
    """File and number: `AgeModel 3`."""
    text: str
    today: str | None
    """The date (`2016-11-07`) on which the text is read; None where the case names none."""
    resolved: tuple[Resolved, ...]


def read_specs(folder: Path, name: str) -> list[Spec]:
    """Return the cases of the folder's file `NAME.json` that count, those without anything to resolve included.

    Raises InputError or InvalidData, naming the file and what to do, where they cannot be read.
    """
    path = folder / f"{name}.json"
    raw = content(path, _NEEDED)
    found = enumerate(json_objects(raw, path), start=1)
    return [_spec(f"{name} {number}", item, place) for number, (place, item) in found if _counts(item)]


def _counts(item: Mapping[str, Any]) -> bool:
    """Whether the case holds for the specs' own platform; one without text names nothing to read."""
    return _PLATFORM not in str(item.get("NotSupportedByDesign", "")) and bool(str(item.get("Input", "")).strip())


def _spec(name: str, item: dict[str, Any], place: str) -> Spec:
    text = field(item, "Input", str, place)
    today = (item.get("Context") or {}).get("ReferenceDateTime")
    resolved = tuple(_resolved(each, place) for each in objects(item, "Results", place))
    return Spec(name, text, today[:10] if isinstance(today, str) else None, resolved)


def _resolved(result: dict[str, Any], place: str) -> Resolved:
    start = field(result, "Start", int, place)
    end = start + result["Length"] if "Length" in result else field(result, "End", int, place) + 1
    return Resolved(start, end, field(result, "Text", str, place), _type(result, place), _resolution(result, place))


def _type(result: Mapping[str, Any], place: str) -> str:
    name = result.get("TypeName") or result.get("Type")
    if not isinstance(name, str):
        raise InvalidData(f"{place}: TypeName or Type: text is needed")
    return name


def _resolution(result: Mapping[str, Any], place: str) -> Mapping[str, Any]:
    """Return what the expression resolves to: `Resolution` of a number, `Value` of a date."""
    value = result.get("Resolution") or result.get("Value")
    if not isinstance(value, dict):
        raise InvalidData(f"{place}: Resolution or Value: an object is needed")
    return value
