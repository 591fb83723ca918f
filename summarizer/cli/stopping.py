"""Stopping in order: SIGINT and SIGTERM end a run between two articles, never inside a record."""

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType
from typing import Self


class Stopped(BaseException):
    """A signal asked the run to stop. No Exception: no handler of faults may take it for one."""

    def __init__(self, number: int) -> None:
        super().__init__(signal.Signals(number).name)
        self.exit_status = 128 + number
        """As a shell reports it: 130 for SIGINT, 143 for SIGTERM."""


class StopSignals:
    """Within this context the two signals raise Stopped in the main thread."""

    def __init__(self) -> None:
        self._held = False
        self._received: int | None = None
        self._former = [(number, signal.getsignal(number)) for number in (signal.SIGINT, signal.SIGTERM)]

    def __enter__(self) -> Self:
        for number, _ in self._former:
            signal.signal(number, self._receive)
        return self

    def __exit__(self, *_: object) -> None:
        for number, handler in self._former:
            signal.signal(number, handler)

    @contextmanager
    def held(self) -> Iterator[None]:
        """Within this context a signal waits; it raises Stopped on leaving."""
        self._held = True
        try:
            yield
        finally:
            self._held = False
        if self._received is not None:
            raise Stopped(self._received)

    def _receive(self, number: int, _frame: FrameType | None) -> None:
        self._received = number
        if not self._held:
            raise Stopped(number)
