"""Summaries read back from where a run, or anybody, saved them."""

import logging
from collections.abc import Iterator
from pathlib import Path

from summarizer.errors import InputError, InvalidData
from summarizer.models.summaries import Summary
from summarizer.runs.folder import SUMMARIES
from summarizer.runs.growing_file import PARTIAL

_LOG = logging.getLogger(__name__)


def read_summaries(path: Path) -> Iterator[Summary]:
    """Yield the Summaries in a run's folder, in a JSON Lines file, or in a file that holds one Summary as JSON.

    Of a run that never came to its end the `.partial` file is read, which is logged; a torn last line is passed over.
    Raises InputError if nothing can be read there, InvalidData naming file and line for what is no Summary.
    """
    file = _in_folder(path) if path.is_dir() else path
    if file.suffix == ".json":
        yield _summary(_content(file), str(file))
        return
    unfinished = file.name.endswith(PARTIAL)
    if unfinished:
        _LOG.warning("%s: of a run that is unfinished; what it had finished follows", file)
    found = False
    for number, line in _lines(file):
        if unfinished and not line.endswith(b"\n"):
            break
        found = True
        yield _summary(line, f"{file}, line {number}")
    if not found:
        raise InputError(f"{file}: holds no summary")


def _in_folder(folder: Path) -> Path:
    partial = folder / f"{SUMMARIES}{PARTIAL}"
    return partial if partial.exists() and not (folder / SUMMARIES).exists() else folder / SUMMARIES


def _lines(file: Path) -> Iterator[tuple[int, bytes]]:
    try:
        with file.open("rb") as lines:
            for number, line in enumerate(lines, start=1):
                if not line.isspace():
                    yield number, line
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


def _summary(text: bytes, place: str) -> Summary:
    try:
        return Summary.from_json(text)
    except InvalidData as error:
        raise InvalidData(f"{place}: {error}") from error
