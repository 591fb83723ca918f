"""Opening a database: the file is made, or found to be of the right kind and version, and set to keep what is written."""

import os
import sqlite3
import time
from pathlib import Path
from typing import Any, NamedTuple

from summarizer.database.writing import Database, is_one_of
from summarizer.errors import OutputError

_BUSY_MILLISECONDS = 30_000  # what another process may take for its transaction
_LOOK_SECONDS = 0.05


class Layout(NamedTuple):
    """What a file of one kind holds."""

    kind: int
    """Tells files of this kind from any other: SQLite's `application_id`, 32 bits."""
    version: int
    """Of the tables: SQLite's `user_version`, from 1."""
    tables: str
    """The SQL that makes them in an empty file."""


def open_database(path: Path, layout: Layout) -> Database:
    """Return the database in the file, which is made, readable for its owner alone, where there is none.

    Raises OutputError where it cannot be opened, is no file of that kind, or is of another version.
    """
    try:
        os.close(os.open(path, os.O_CREAT | os.O_RDWR, 0o600))  # SQLite gives its other files the same mode
    except OSError as error:
        raise OutputError(f"{path}: cannot be opened: {error.strerror}") from error
    connections = []
    try:
        for _ in range(2):
            connection = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
            connections.append(connection)
            connection.execute(f"PRAGMA busy_timeout = {_BUSY_MILLISECONDS}")
        writing, reading = connections
        _prepare(path, writing, layout)
    except (sqlite3.Error, OutputError) as error:
        for connection in connections:
            connection.close()
        if isinstance(error, OutputError):
            raise
        raise OutputError(f"{path}: cannot be used: {error}") from error
    return Database(path, writing, reading)


def _prepare(path: Path, writing: sqlite3.Connection, layout: Layout) -> None:
    """Check the file's kind and version, or make its tables, and have every commit reach the disk."""
    if _is_empty(writing):
        _make_tables(writing, layout)
    kind, version = _pragma(writing, "application_id"), _pragma(writing, "user_version")
    if kind != layout.kind:
        raise OutputError(f"{path}: is a file of another kind; move it away, or name another place")
    if version != layout.version:
        raise OutputError(
            f"{path}: is of version {version}, and this one reads {layout.version}: move it away to begin anew, "
            "or use the version of summarizer that made it"
        )
    _write_ahead(writing)
    writing.execute("PRAGMA synchronous = FULL")
    writing.execute("PRAGMA secure_delete = ON")  # of what is deleted no word stays behind in the file


def _is_empty(writing: sqlite3.Connection) -> bool:
    """Whether nothing has been made in the file, not even by a program that marks its files before it fills them."""
    marks = _pragma(writing, "application_id"), _pragma(writing, "user_version")
    return marks == (0, 0) and not writing.execute("SELECT 1 FROM sqlite_schema").fetchone()


def _make_tables(writing: sqlite3.Connection, layout: Layout) -> None:
    """Make the tables, unless another process is first. The file gives the disk back what is deleted from it."""
    writing.execute("PRAGMA auto_vacuum = FULL")  # holds if it is said before the first table
    try:
        writing.executescript(
            f"BEGIN IMMEDIATE; {layout.tables} "
            f"PRAGMA application_id = {layout.kind}; PRAGMA user_version = {layout.version}; COMMIT;"
        )
    except sqlite3.Error:
        if writing.in_transaction:
            writing.execute("ROLLBACK")
        if _is_empty(writing):
            raise


def _write_ahead(writing: sqlite3.Connection) -> None:
    """Have commits go to a log beside the file (WAL), as they do for good once that was said.

    Here alone SQLite does not wait by itself while another process opens the file.
    """
    give_up = time.monotonic() + _BUSY_MILLISECONDS / 1000
    while True:
        try:
            writing.execute("PRAGMA journal_mode = WAL")
        except sqlite3.OperationalError as error:
            if not is_one_of(error, ("SQLITE_BUSY",)) or time.monotonic() > give_up:
                raise
            time.sleep(_LOOK_SECONDS)
        else:
            return


def _pragma(connection: sqlite3.Connection, name: str) -> Any:
    return connection.execute(f"PRAGMA {name}").fetchone()[0]
