"""Database: a SQLite file that many tasks write to at once; what a write has returned from is on the disk.

One thread writes. What arrives while it waits for the disk goes into its next transaction together, so that a thousand
writes cost little more than one. Readers see whole transactions only (WAL), from this process or another.
"""

import asyncio
import os
import sqlite3
import threading
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, wait
from pathlib import Path
from queue import Empty, SimpleQueue
from typing import Any, NamedTuple

from summarizer.errors import OutputError

Statement = tuple[str, Sequence[Any]]
"""SQL with `?` for each of the values beside it."""

_PASSING = ("SQLITE_FULL", "SQLITE_IOERR", "SQLITE_BUSY", "SQLITE_LOCKED", "SQLITE_READONLY", "SQLITE_CANTOPEN")
"""How SQLite begins the names of errors that the disk or another process causes, so that the same may work later."""
_BROKEN = ("SQLITE_CORRUPT", "SQLITE_NOTADB")
"""The same for a file that holds what SQLite never writes."""
_RETRY_SECONDS = 0.5
_LOOK_SECONDS = 0.05
_MOST_TOGETHER = 256
_BUSY_MILLISECONDS = 30_000  # what another process may take for its transaction


class Layout(NamedTuple):
    """What a file of one kind holds."""

    kind: int
    """Tells files of this kind from any other: SQLite's `application_id`, 32 bits."""
    version: int
    """Of the tables: SQLite's `user_version`, from 1."""
    tables: str
    """The SQL that makes them in an empty file."""


class _Write(NamedTuple):
    statements: Sequence[Statement]
    done: "Future[None]"


class Database:
    """An open file. Make one with `open_database`; `close` it in the end."""

    def __init__(self, path: Path, writing: sqlite3.Connection, reading: sqlite3.Connection) -> None:
        self.path = path
        self.fault: OutputError | None = None
        """Why the disk takes nothing at the moment; what has been handed over is tried again until `close`."""
        self._writing = writing
        self._reading = reading
        self._lost: BaseException | None = None
        self._queue: SimpleQueue[_Write | None] = SimpleQueue()
        self._closing = threading.Event()
        self._thread = threading.Thread(target=self._write_all, name="summarizer-database", daemon=True)
        self._thread.start()

    async def write(self, *statements: Statement) -> None:
        """Have the statements carried out, all or none; return once that is durable.

        Waits where the disk takes nothing at the moment (`fault` says why). Raises OutputError if it still takes nothing
        when the database is closed.
        """
        # who is cancelled does not take back what was handed over
        await asyncio.shield(asyncio.wrap_future(self._submit(statements)))

    def write_now(self, *statements: Statement) -> None:
        """Do as `write`, for code that is not asynchronous; raise OutputError at once where the disk takes nothing."""
        done = self._submit(statements)
        while not wait([done], timeout=_LOOK_SECONDS).done:
            if self.fault:
                raise self.fault
        done.result()

    def write_later(self, *statements: Statement) -> None:
        """Do as `write` without waiting: it is durable once `flush` or `close` has returned, which raise what it met."""
        self._submit(statements).add_done_callback(self._note_lost)

    def flush(self) -> None:
        """Return once all that was handed over is durable; raise OutputError at once where the disk takes nothing."""
        self.write_now()
        if self._lost:
            raise self._lost

    def rows(self, sql: str, *values: Any) -> Iterator[Any]:
        """Yield the rows of a query, as tuples, one at a time; raise OutputError where the file is broken."""
        try:
            yield from self._reading.execute(sql, values)
        except sqlite3.Error as error:
            raise OutputError(f"{self.path}: cannot be read: {error}") from error

    def row(self, sql: str, *values: Any) -> Any | None:
        """Return the first row of a query; None where there is none."""
        return next(self.rows(sql, *values), None)

    def close(self) -> None:
        """Write what is waiting, with one last try where the disk takes nothing, and let go of the file.

        Raises OutputError where something that was to be written later is not.
        """
        self._closing.set()
        self._queue.put(None)
        self._thread.join()
        self._reading.close()
        self._writing.close()
        if self._lost:
            raise self._lost

    def _submit(self, statements: Sequence[Statement]) -> "Future[None]":
        done: Future[None] = Future()
        self._queue.put(_Write(statements, done))
        return done

    def _note_lost(self, done: "Future[None]") -> None:
        self._lost = self._lost or done.exception()

    def _write_all(self) -> None:
        ended = False
        while not ended:
            first = self._queue.get()
            together = [] if first is None else [first, *self._waiting()]
            ended = first is None or None in together
            writes = [write for write in together if write is not None]
            if writes:
                self._carry_out(writes)

    def _waiting(self) -> Iterator[_Write | None]:
        for _ in range(_MOST_TOGETHER):
            try:
                write = self._queue.get_nowait()
            except Empty:
                return
            yield write
            if write is None:
                return

    def _carry_out(self, writes: Sequence[_Write]) -> None:
        """Commit the writes together: where one of them cannot be, each by itself; where the disk takes none, until it does."""
        while True:
            try:
                self._commit(writes)
            except Exception as error:  # noqa: BLE001  # a value that SQLite cannot hold is no sqlite3.Error
                if not _is_passing(error):
                    self._each_by_itself(writes, error)
                    return
                self.fault = OutputError(f"{self.path}: cannot be written: {error}")
                if self._closing.is_set():
                    for write in writes:
                        write.done.set_exception(self.fault)
                    return
                self._closing.wait(_RETRY_SECONDS)
            else:
                self.fault = None
                for write in writes:
                    write.done.set_result(None)
                return

    def _each_by_itself(self, writes: Sequence[_Write], error: Exception) -> None:
        if len(writes) == 1:
            broken = _is_one_of(error, _BROKEN)
            writes[0].done.set_exception(OutputError(f"{self.path}: cannot be written: {error}") if broken else error)
            return
        for write in writes:
            self._carry_out([write])

    def _commit(self, writes: Sequence[_Write]) -> None:
        try:
            self._writing.execute("BEGIN IMMEDIATE")
            for write in writes:
                for sql, values in write.statements:
                    self._writing.execute(sql, values)
            self._writing.execute("COMMIT")
        except BaseException:
            if self._writing.in_transaction:
                self._writing.execute("ROLLBACK")
            raise


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
            if not _is_one_of(error, ("SQLITE_BUSY",)) or time.monotonic() > give_up:
                raise
            time.sleep(_LOOK_SECONDS)
        else:
            return


def _pragma(connection: sqlite3.Connection, name: str) -> Any:
    return connection.execute(f"PRAGMA {name}").fetchone()[0]


def _is_passing(error: Exception) -> bool:
    return _is_one_of(error, _PASSING)


def _is_one_of(error: Exception, names: tuple[str, ...]) -> bool:
    return (getattr(error, "sqlite_errorname", None) or "").startswith(names)
