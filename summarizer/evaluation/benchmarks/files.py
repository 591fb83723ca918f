"""Files of a benchmark: found where they are by default or where they are said to be, and parsed with their faults named."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from summarizer.errors import InputError, InvalidData
from summarizer.models.strict import check_json

SHARED = Path("..") / "shared" / "benchmarks"
"""Where the benchmarks are by default, relative to the directory that the command runs in."""


def content(path: Path, needed: str) -> bytes:
    """Return the file's bytes; raises InputError, which says what is needed and how to point to it, where there are none."""
    try:
        return path.read_bytes()
    except OSError as error:
        raise InputError(f"{path}: {error.strerror}; {needed}") from error


def json_lines(raw: bytes, path: Path) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield the place (`file:line`) and the object of each line; raises InvalidData for a line that is none."""
    for number, line in enumerate(raw.split(b"\n"), start=1):
        if line.strip():
            place = f"{path}:{number}"
            yield place, _object(_parsed(line, place), place)


def json_objects(raw: bytes, path: Path) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield the place (`file, item n`) and each object of the one list in the file; raises InvalidData for anything else."""
    found = _parsed(raw.removeprefix(b"\xef\xbb\xbf"), str(path))
    if not isinstance(found, list):
        raise InvalidData(f"{path}: a list of cases is needed")
    for number, item in enumerate(found, start=1):
        place = f"{path}, case {number}"
        yield place, _object(item, place)


def field(item: dict[str, Any], name: str, kinds: type | tuple[type, ...], place: str) -> Any:
    """Return the object's field; raises InvalidData, naming place and field, where it is absent or of another kind."""
    value = item.get(name)
    if not isinstance(value, kinds):
        raise InvalidData(f"{place}: {name}: {_named(kinds)} is needed")
    return value


def objects(item: dict[str, Any], name: str, place: str) -> Sequence[dict[str, Any]]:
    """Return the field as a list of objects; raises InvalidData where it is anything else."""
    return [_object(each, f"{place}: {name}") for each in field(item, name, list, place)]


def _parsed(raw: bytes, place: str) -> Any:
    try:
        return check_json(raw)
    except InvalidData as error:
        raise InvalidData(f"{place}: {error}") from error


def _object(item: Any, place: str) -> dict[str, Any]:
    if not isinstance(item, dict):
        raise InvalidData(f"{place}: an object is needed")
    return item


def _named(kinds: type | tuple[type, ...]) -> str:
    words = {str: "text", list: "a list", dict: "an object", int: "a number", float: "a number"}
    listed = kinds if isinstance(kinds, tuple) else (kinds,)
    return " or ".join(dict.fromkeys(words[kind] for kind in listed))
