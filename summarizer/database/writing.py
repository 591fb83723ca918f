"""Database: a SQLite file that many tasks write to at once; what a write has returned from is on the disk.

One thread writes. What arrives while it waits for the disk goes into its next transaction together, so that a thousand
writes cost little more than one. Readers see whole transactions only (WAL), from this process or another.
"""

import asyncio
import sqlite3
import threading
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
        self._reading_lock = threading.Lock()
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
        try:
            with self._reading_lock:  # threads that run the same SQL would get each other's rows, from Python 3.12 on
                return self._reading.execute(sql, values).fetchone()
        except sqlite3.Error as error:
            raise OutputError(f"{self.path}: cannot be read: {error}") from error

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
        if self._closing.is_set():
            raise OutputError(f"{self.path}: is closed")
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
            broken = is_one_of(error, _BROKEN)
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


def _is_passing(error: Exception) -> bool:
    return is_one_of(error, _PASSING)


def is_one_of(error: Exception, names: tuple[str, ...]) -> bool:
    """Whether SQLite names the error by one of these beginnings."""
    return (getattr(error, "sqlite_errorname", None) or "").startswith(names)
