"""Ids for articles: the file's stem, or what the input states, and no two alike in one run."""

import logging
import os
from collections import Counter
from collections.abc import Callable, Sequence
from heapq import heappop, heappush
from pathlib import Path

from summarizer.reading.sources import printable

_LOG = logging.getLogger(__name__)


class Ids:
    """The ids of one run. Those of files are settled first, so that the order of reading does not matter."""

    def __init__(self, paths: Sequence[Path]) -> None:
        self._of_file = _file_ids(paths)
        self._repeats: Counter[str] = Counter()
        self._given_up: dict[str, list[int]] = {}  # numbers that the count of repeats has passed
        self._taken = set(self._of_file.values())
        for path in paths:
            if path not in self._of_file:  # file names that differ only in bytes that cannot be shown
                self._of_file[path] = self.claim(printable(path))

    def of_file(self, path: Path) -> str:
        """Return the file's own id: its stem, or its path relative to the common folder where stems collide."""
        return self._of_file[path]

    def give_up(self, path: Path) -> None:
        """Free the file's own id: its articles name themselves."""
        own = self._of_file[path]
        self._taken.discard(own)
        repeated, _, number = own.rpartition("-")
        if number.isdecimal() and 1 < int(number) <= self._repeats[repeated] + 1:
            heappush(self._given_up.setdefault(repeated, []), int(number))

    def claim(self, wanted: str) -> str:
        """Return the id as wanted, or, which is logged, with the first free `-2`, `-3` … where another article has it."""
        free = wanted
        while free in self._taken:
            free = f"{wanted}-{self._number(wanted)}"
        if free != wanted:
            _LOG.warning("the id %r is taken: the next article that states it is named %r", wanted, free)
        self._taken.add(free)
        return free

    def _number(self, repeated: str) -> int:
        """Return the lowest number that may be free; each is returned once, and once more where a file gave it up."""
        if given_up := self._given_up.get(repeated):
            return heappop(given_up)
        self._repeats[repeated] += 1
        return self._repeats[repeated] + 1


def _file_ids(paths: Sequence[Path]) -> dict[Path, str]:
    """Return the shortest of stem, relative path without and with extension that no other file shares."""
    full = {path: Path(os.path.abspath(path)) for path in paths}  # noqa: PTH100 (resolving would rename what a link names)
    folder = Path(os.path.commonpath([path.parent for path in full.values()])) if full else Path()
    ways: tuple[Callable[[Path], str], ...] = (
        lambda path: path.stem,
        lambda path: path.relative_to(folder).with_suffix("").as_posix(),
        lambda path: path.relative_to(folder).as_posix(),
    )
    found: dict[Path, str] = {}
    waiting = list(full)
    for way in ways:
        named = {path: printable(way(full[path])) for path in waiting}
        times = Counter(named.values())
        taken = set(found.values())
        found.update((path, name) for path, name in named.items() if times[name] == 1 and name not in taken)
        waiting = [path for path in waiting if path not in found]
    return found
