"""Exports: the files of a run's folder, each written whole from the store before any takes its name."""

import os
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Protocol

from summarizer.errors import OutputError
from summarizer.models.summaries import Summary
from summarizer.runs.run_record import RunRecord
from summarizer.runs.store import RunStore

SUMMARIES = "summaries.jsonl"
RUN_RECORD = "run.json"
_PARTIAL = ".partial"
_TABLES = tuple(f"{kind}.{format_}" for kind in ("figures", "events", "statements") for format_ in ("csv", "parquet"))


class Part(Protocol):
    """A report that is being written; what the disk refuses is raised as OSError."""

    def add(self, summary: Summary) -> None:
        """Write what the summary adds."""
        ...

    def close(self) -> None:
        """Write what comes last."""
        ...


class Report(Protocol):
    """A file for people, or for programs of theirs, that each summary adds to."""

    @property
    def file_name(self) -> str:
        """Its name in the folder."""
        ...

    def open(self, path: Path) -> Part:
        """Begin the file."""
        ...


def export(store: RunStore, record: RunRecord, reports: Sequence[Report], folder: Path) -> None:
    """Write `summaries.jsonl`, the reports and `run.json` of the run, one summary in memory at a time.

    They take their names at the end, `run.json` last, so that it never stands beside the summaries of another run.
    Raises OutputError if the disk takes no more; what the folder had is still there then.
    """
    names = [SUMMARIES, *(report.file_name for report in reports), RUN_RECORD]
    with _as_output_error(folder):
        with ExitStack() as opened:
            lines = opened.enter_context(_partial(folder, SUMMARIES).open("w", encoding="utf-8", newline=""))
            parts = []
            for report in reports:
                parts.append(report.open(_partial(folder, report.file_name)))
                opened.callback(parts[-1].close)
            for text in store.summaries():
                lines.write(text + "\n")
                summary = Summary.from_json(text)
                for part in parts:
                    part.add(summary)
        _partial(folder, RUN_RECORD).write_text(record.model_dump_json(indent=2) + "\n", encoding="utf-8")
        for name in names:
            _sync(_partial(folder, name))
        (folder / RUN_RECORD).unlink(missing_ok=True)
        for stale in {*_TABLES} - {*names}:  # of a run that had them in another format
            (folder / stale).unlink(missing_ok=True)
        for name in names:
            _partial(folder, name).replace(folder / name)
        _sync(folder)


def _partial(folder: Path, name: str) -> Path:
    return folder / f"{name}{_PARTIAL}"


def _sync(path: Path) -> None:
    """Have what was written there reach the disk; a folder's own entries, too (a rename is one)."""
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


@contextmanager
def _as_output_error(folder: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise OutputError(f"{error.filename or folder}: cannot be written: {error.strerror}") from error
