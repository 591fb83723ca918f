"""Summaries read back from where a run, or anybody, saved them."""

import logging
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from summarizer.errors import InputError, InvalidData
from summarizer.models.summaries import Summary
from summarizer.runs.exports import SUMMARIES
from summarizer.runs.store import STORE, open_store

_LOG = logging.getLogger(__name__)


def read_summaries(path: Path) -> Iterator[Summary]:
    """Yield the Summaries in a run's folder, in a JSON Lines file, or in a file that holds one Summary as JSON.

    Of a run that never came to its end they are read from its store, which is logged. Raises InputError if nothing can be
    read there, InvalidData naming file and line for what is no Summary.
    """
    file = path / SUMMARIES if path.is_dir() else path
    if file.suffix == ".json":
        yield _summary(_content(file), str(file))
        return
    found = False
    for text, place in _stored(path) if _is_unfinished(path) else _lines(file):
        found = True
        yield _summary(text, place)
    if not found:
        raise InputError(f"{file}: holds no summary")


def _is_unfinished(path: Path) -> bool:
    return (path / STORE).exists() and not (path / SUMMARIES).exists()


def _stored(folder: Path) -> Iterator[tuple[str, str]]:
    """Yield the Summaries in the store of the folder, as JSON, each with its place."""
    _LOG.warning("%s: of a run that is unfinished; what it had finished follows", folder)
    store = open_store(folder, work="")
    with closing(store):
        for number, text in enumerate(store.last_summaries(), start=1):
            yield text, f"{folder / STORE}, summary {number}"


def _lines(file: Path) -> Iterator[tuple[bytes, str]]:
    try:
        with file.open("rb") as lines:
            for number, line in enumerate(lines, start=1):
                if not line.isspace():
                    yield line, f"{file}, line {number}"
    except OSError as error:
        raise _unreadable(file, error) from error


def _content(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError as error:
        raise _unreadable(file, error) from error


def _unreadable(file: Path, error: OSError) -> InputError:
    if file.name == SUMMARIES and file.parent.is_dir():
        return InputError(f"{file.parent}: no folder of a finished run: {SUMMARIES}: {error.strerror}")
    return InputError(f"{file}: cannot be read: {error.strerror}")


def _summary(text: str | bytes, place: str) -> Summary:
    try:
        return Summary.from_json(text)
    except InvalidData as error:
        raise InvalidData(f"{place}: {error}") from error
