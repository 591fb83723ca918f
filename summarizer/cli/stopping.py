"""Stopping: the first SIGINT or SIGTERM ends a run in order, the second ends the process where it stands."""

import os
import signal
import sys
import threading
from collections.abc import Callable
from types import FrameType
from typing import NoReturn, Self

_SHOW_CURSOR = b"\x1b[?25h"  # DECTCEM (VT220): a progress bar hides it


class Stopped(BaseException):
    """A signal asked the run to stop. No Exception: no handler of faults may take it for one."""

    def __init__(self, number: int) -> None:
        super().__init__(signal.Signals(number).name)
        self.exit_status = 128 + number
        """As a shell reports it: 130 for SIGINT, 143 for SIGTERM."""


def _raise(stop: Stopped) -> NoReturn:
    raise stop


class StopSignals:
    """Within this context the first of the two signals becomes a Stopped; a second ends the process at once."""

    def __init__(self, tell: Callable[[Stopped], None] = _raise) -> None:
        """Have Stopped handed to `tell`, in the main thread between any two steps of it; by default it is raised there."""
        self._tell = tell
        self._asked = False
        self._former = [(number, signal.getsignal(number)) for number in (signal.SIGINT, signal.SIGTERM)]

    def __enter__(self) -> Self:
        for number, _ in self._former:
            signal.signal(number, self._receive)
        return self

    def __exit__(self, *_: object) -> None:
        for number, handler in self._former:
            signal.signal(number, handler)

    def _receive(self, number: int, _frame: FrameType | None) -> None:
        stop = Stopped(number)
        if self._asked:
            if os.isatty(2):
                os.write(2, _SHOW_CURSOR)
            os._exit(stop.exit_status)
        self._asked = True
        self._tell(stop)


def leave(status: int | str | None) -> NoReturn:
    """End the process with that status, as `sys.exit` takes it; all output has been flushed as it was written.

    The interpreter's own way to the end aborts where a thread still waits for standard input (`Fatal Python error:
    _enter_buffered_busy`), and must not meet one that is deep in the rules.
    """
    if threading.active_count() > 1 and isinstance(status, int):
        os._exit(status)
    sys.exit(status)
