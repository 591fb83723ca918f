"""An event loop whose time leaps to the next timer where nothing is to be done: hours pass at once, and in order."""

import asyncio
import selectors
from collections.abc import Coroutine
from typing import Any, TypeVar

_Value = TypeVar("_Value")

_SHORTEST_LEAP = 1e-6
"""Seconds; two times that are closer than a float tells apart would never be reached one after the other."""


class Stuck(Exception):
    """Everybody waits and no timer is set: nothing would ever happen any more."""


class _Leaping(selectors.SelectSelector):
    now = 0.0

    def select(self, timeout: float | None = None) -> list[tuple[selectors.SelectorKey, int]]:
        found = super().select(0)
        if found or timeout == 0:
            return found
        if timeout is None:
            raise Stuck
        self.now += max(timeout, _SHORTEST_LEAP)
        return found


class LeapingLoop(asyncio.SelectorEventLoop):
    """Begins at second 0."""

    def __init__(self) -> None:
        self._leaping = _Leaping()
        super().__init__(self._leaping)

    def time(self) -> float:
        """Return its own time, seconds."""
        return self._leaping.now


def leap(work: Coroutine[Any, Any, _Value]) -> _Value:
    """Return what the work returns; it touches no network. Raises Stuck where it would wait for ever."""
    with asyncio.Runner(loop_factory=LeapingLoop) as runner:
        return runner.run(work)


def now() -> float:
    """Return the running loop's time."""
    return asyncio.get_running_loop().time()
