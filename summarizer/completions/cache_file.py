"""CacheFile: completions in a file of their own that runs share; what was used the longest ago leaves it first.

It holds words of articles and answers: only its owner may read it, and what is deleted is overwritten.
"""

import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from summarizer.completions.completion_cache import TABLES, CompletionCache, Kept
from summarizer.database.opening import Layout, open_database
from summarizer.database.writing import Statement
from summarizer.errors import OutputError

_LAYOUT = Layout(kind=0x53554D43, version=1, tables=TABLES)  # "SUMC"
_OWNER_ALONE = 0o700
_OWNER_READS_AND_WRITES = 0o600
_LEFT = 0.9
"""What shrinking leaves of the size that the file may have, so that not every completion has to make room for itself."""
_MOST_DELETED = 256
"""Rows deleted at once: some ten milliseconds in which nobody else can write."""
_MOST_USES = 256
"""Uses noted before they are handed over together."""

_USE = "UPDATE completions SET used = max(used, ?) WHERE key = ?"
_OLDEST = "SELECT key, used, size FROM completions ORDER BY used, rowid LIMIT ?"
_DELETE = "DELETE FROM completions WHERE key = ? AND used = ?"
_OVERVIEW = "SELECT count(*), min(stored), max(stored), max(used) FROM completions"
_MODELS = "SELECT model, count(*) FROM completions GROUP BY model ORDER BY count(*) DESC, model"


class Contents(NamedTuple):
    """What a cache holds, without a word of it. Times are seconds since 1970, None where it is empty."""

    completions: int
    bytes: int
    """Of the file."""
    models: Mapping[str, int]
    """How many completions of each, the most first."""
    first_stored: int | None
    last_stored: int | None
    last_used: int | None


class CacheFile(CompletionCache):
    """The completions in a file, which is open until `close`. Several processes may have it open."""

    def __init__(self, path: Path, most_bytes: int, now: Callable[[], float] = time.time) -> None:
        """Open the file; where there is none, it is made, with its folder, for its owner alone.

        Whatever makes it larger than `most_bytes` also shrinks it below. Raises OutputError where it cannot be opened, is
        no cache, or one of another version.
        """
        _make_private(path)
        super().__init__(open_database(path, _LAYOUT), now)
        self._most_bytes = most_bytes
        self._uses: dict[str, int] = {}
        self._shrinking = False

    @property
    def bytes(self) -> int:
        """The size of the file, without what is written beside it until it goes in."""
        ((pages, size),) = self._database.rows("SELECT page_count, page_size FROM pragma_page_count, pragma_page_size")
        return int(pages * size)

    def find(self, key: str) -> Kept | None:
        """Do as any cache; nobody waits until it is on the disk that the completion was used."""
        kept = super().find(key)
        if kept is not None:
            self._uses[key] = int(self._now())
            if len(self._uses) >= _MOST_USES:
                self._hand_over_uses()
        return kept

    async def copy(self, key: str, kept: Kept) -> None:
        """Do as any cache, and make room where the file has become too large; nothing is kept that would need it all."""
        if len(kept.text) > self._most_bytes * _LEFT:
            return
        await super().copy(key, kept)
        if self._shrinking or self.bytes <= self._most_bytes:
            return
        self._shrinking = True
        try:
            self._hand_over_uses()
            for batch in self._batches(int(self._most_bytes * _LEFT)):
                await self._database.write(*batch)
        finally:
            self._shrinking = False

    def contents(self) -> Contents:
        """Return what there is."""
        ((completions, first_stored, last_stored, last_used),) = self._database.rows(_OVERVIEW)
        models = dict(self._database.rows(_MODELS))
        return Contents(completions, self.bytes, models, first_stored, last_stored, last_used)

    def prune(self, unused_since: float | None = None) -> None:
        """Delete what was not used since then (seconds since 1970), and what goes beyond the size the file may have.

        Raises OutputError where the disk takes nothing.
        """
        self._delete(self._batches(self._most_bytes))
        if unused_since is not None:
            self._delete(self._batches_unused(unused_since))

    def purge(self) -> None:
        """Delete everything; raise OutputError where the disk takes nothing."""
        self._delete(self._batches(0))

    def close(self) -> None:
        """Hand over what was used when, which may be lost where the disk takes nothing, and let go of the file."""
        self._hand_over_uses()
        with suppress(OutputError):  # all that was paid for has been waited for
            self._database.close()

    def _hand_over_uses(self) -> None:
        if self._uses:
            self._database.write_later(*((_USE, (when, key)) for key, when in self._uses.items()))
            self._uses = {}

    def _delete(self, batches: Iterator[list[Statement]]) -> None:
        for batch in batches:
            self._database.write_now(*batch)

    def _batches(self, most: int) -> Iterator[list[Statement]]:
        """Yield what deletes the rows used the longest ago, a batch at a time, until the file is not larger than that."""
        while (excess := self.bytes - most) > 0:
            batch: list[Statement] = []
            for key, used, size in self._database.rows(_OLDEST, _MOST_DELETED):
                batch.append((_DELETE, (key, used)))
                excess -= size
                if excess <= 0:
                    break
            if not batch:
                return
            yield batch

    def _batches_unused(self, since: float) -> Iterator[list[Statement]]:
        while True:
            oldest = self._database.rows(_OLDEST, _MOST_DELETED)
            batch: list[Statement] = [(_DELETE, (key, used)) for key, used, _ in oldest if used < since]
            if not batch:
                return
            yield batch


def _make_private(path: Path) -> None:
    """Make the file's folders, where there are none, for their owner alone; take a file that is there from all others."""
    try:
        for missing in reversed([each for each in path.parents if not each.exists()]):
            missing.mkdir(mode=_OWNER_ALONE, exist_ok=True)
        if path.exists():
            path.chmod(_OWNER_READS_AND_WRITES)
    except OSError as error:
        raise OutputError(f"{path}: cannot be made its owner's alone: {error.strerror}") from error
