"""CompletionCache: completions that were paid for, each under all that it depends on, as a table of an open database.

A row's checksum shows slips, decay and a hand in the file that knows no better; it is no seal against who may write there.
That is why whatever comes out is parsed and proven again, like an answer that has just come.
"""

import hashlib
import logging
import time
from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

from summarizer.database.writing import Database
from summarizer.errors import InvalidData
from summarizer.models.usage import Usage

_LOG = logging.getLogger(__name__)

TABLES = """
    CREATE TABLE completions (
        key TEXT PRIMARY KEY,
        used INTEGER NOT NULL,
        stored INTEGER NOT NULL,
        model TEXT NOT NULL,
        usage TEXT NOT NULL,
        size INTEGER NOT NULL,
        checksum TEXT NOT NULL,
        completion BLOB NOT NULL
    );
    CREATE INDEX completions_by_use ON completions (used);
"""
"""The SQL that makes the table, for the Layout of a file that holds it. Times are seconds since 1970, sizes bytes."""

_FIND = "SELECT stored, model, usage, checksum, completion FROM completions WHERE key = ?"
_KEEP = """
    INSERT OR REPLACE INTO completions (key, used, stored, model, usage, size, checksum, completion)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?)
"""
_DROP = "DELETE FROM completions WHERE key = ? AND checksum = ?"


class Kept(NamedTuple):
    """A completion, and what is known of it."""

    text: str
    """As it came, halves of surrogate pairs included."""
    model: str
    """As the endpoint names it."""
    usage: Usage
    """What every request took that it needed."""
    stored: int
    """When it came: seconds since 1970."""


class CompletionCache:
    """Completions in a table of a database that somebody else opened and closes."""

    def __init__(self, database: Database | None = None, now: Callable[[], float] = time.time) -> None:
        """Without a database, wait for `attach` before it is used; `now` tells the seconds since 1970."""
        self._attached = database
        self._now = now

    def attach(self, database: Database) -> None:
        """Keep the completions there from now on."""
        self._attached = database

    @property
    def _database(self) -> Database:
        assert self._attached is not None  # noqa: S101 — nothing is asked before a run has its store
        return self._attached

    def find(self, key: str) -> Kept | None:
        """Return the completion of that key; None where there is none, or none that holds.

        A row that does not hold is deleted, and that is logged. Raises OutputError where the file is broken.
        """
        row = self._database.row(_FIND, key)
        if row is None:
            return None
        kept = _whole(key, row)
        if kept is None:
            self._database.write_later((_DROP, (key, row[3])))
            _LOG.warning(
                "%s: the completion %s… was changed since it was kept: it is deleted and asked for anew",
                self._database.path,
                key[:12],
            )
        return kept

    async def keep(self, key: str, text: str, model: str, usage: Usage) -> None:
        """Keep a completion that has just come; return once that is durable.

        Waits where the disk takes nothing; raises OutputError where it never does.
        """
        await self.copy(key, Kept(text, _storable(model), usage, int(self._now())))

    async def copy(self, key: str, kept: Kept) -> None:
        """Do as `keep` with what another cache has kept."""
        completion, usage = kept.text.encode("utf-8", "surrogatepass"), kept.usage.model_dump_json()
        checksum = _checksum(key, kept.stored, kept.model, usage, completion)
        size = (
            len(completion) + len(usage) + len(kept.model.encode()) + len(checksum) + 2 * len(key)
        )  # also in the index
        row = (key, int(self._now()), kept.stored, kept.model, usage, size, checksum, completion)
        await self._database.write((_KEEP, row))

    def close(self) -> None:
        """Let the database stay open for who opened it."""


def _whole(key: str, row: Sequence[Any]) -> Kept | None:
    """Return what a row holds; None where it is not as it was written. Its values may be of any type."""
    stored, model, usage, checksum, completion = row
    if not isinstance(completion, bytes) or checksum != _checksum(key, stored, model, usage, completion):
        return None
    try:
        return Kept(completion.decode("utf-8", "surrogatepass"), model, Usage.from_json(usage), stored)
    except (UnicodeDecodeError, InvalidData):  # of a version that counted other things
        return None


def _checksum(key: str, stored: object, model: object, usage: object, completion: bytes) -> str:
    return hashlib.sha256(ascii((key, stored, model, usage)).encode() + completion).hexdigest()


def _storable(model: str) -> str:
    """Return the name with a question mark for each half of a surrogate pair, which no text of a database can hold."""
    return model.encode(errors="replace").decode()
