"""Ownership: one process at a time works in an output folder, and another one is told whose it is."""

import os
import socket
from pathlib import Path

from filelock import FileLock, Timeout

from summarizer.errors import OutputError
from summarizer.runs.run_record import now

LOCK = ".lock"
OWNER = ".owner"


class Ownership:
    """The lock on a folder; it falls with its process, however that ends."""

    def __init__(self, folder: Path) -> None:
        """Take the folder; raise OutputError, naming the owner, where another process has it."""
        self._lock = FileLock(folder / LOCK, thread_local=False)
        self._owner = folder / OWNER
        try:
            self._lock.acquire(blocking=False)
        except Timeout:
            raise OutputError(f"{folder}: is in use by {self._named()}; wait for it, or name another folder") from None
        except (OSError, NotImplementedError) as error:  # some network file systems know no locks
            reason = (isinstance(error, OSError) and error.strerror) or str(error)
            raise OutputError(f"{folder}: cannot be written to or locked: {reason}") from error
        try:
            self._owner.write_text(
                f"process {os.getpid()} on {socket.gethostname()}, since {now()}\n", encoding="utf-8"
            )
        except OSError as error:
            self._lock.release()
            raise OutputError(f"{folder}: nothing can be kept there: {error.strerror}") from error

    def release(self) -> None:
        """Give the folder free."""
        try:
            self._owner.unlink(missing_ok=True)
        finally:
            self._lock.release()

    def _named(self) -> str:
        try:
            return self._owner.read_text(encoding="utf-8").strip() or "another process"
        except (OSError, ValueError):
            return "another process"
