"""Deadlines that stand still while nothing can be done: of an article or a question, while it waits for its turn."""

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager
from types import TracebackType
from typing import Self


class Deadline:
    """An async context in which so many seconds may pass, None for any number; TimeoutError is raised when they are over."""

    def __init__(self, seconds: float | None) -> None:
        self.expired = False
        """Whether it came, and not something else inside raised TimeoutError; known once the context is left."""
        self._seconds = seconds
        self._timeout: asyncio.Timeout | None = None
        self._stops = 0
        self._left: float | None = None

    async def __aenter__(self) -> Self:
        """Let the seconds pass from now on."""
        self._timeout = asyncio.timeout(self._seconds)
        await self._timeout.__aenter__()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, raised: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Raise TimeoutError where what was inside was cut off for it."""
        timeout, self._timeout = self._timeout, None
        if timeout:
            self.expired = timeout.expired()
            await timeout.__aexit__(kind, raised, trace)

    @property
    def left(self) -> float | None:
        """The seconds that are left; None for any number, and outside of the context."""
        when = self._timeout.when() if self._timeout else None
        return None if when is None else when - _now()

    @contextmanager
    def stopped(self) -> Iterator[None]:
        """Let no time pass inside, for as long as anybody is: the parts of an article may wait at the same time."""
        self._stops += 1
        if self._stops == 1:
            self._stop()
        try:
            yield
        finally:
            self._stops -= 1
            if not self._stops:
                self._go_on()

    def _stop(self) -> None:
        self._left = self.left
        if self._timeout and not self._timeout.expired():
            self._timeout.reschedule(None)
        else:
            self._left = None  # over already: whoever is inside is being cut off

    def _go_on(self) -> None:
        if self._timeout and self._left is not None:
            self._timeout.reschedule(_now() + self._left)


def _now() -> float:
    return asyncio.get_running_loop().time()
