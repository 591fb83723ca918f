"""Counts the work that code does, for promises about growth: no clock, so the same count on every machine."""

import sys
from collections.abc import Callable
from types import FrameType
from typing import Any


def calls_in(work: Callable[[], object]) -> int:
    """Return how many functions, of Python and of C, are called while the work is done."""
    called = 0

    def count(_frame: FrameType, event: str, _argument: object) -> None:
        nonlocal called
        called += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        work()
    finally:
        sys.setprofile(before)
    return called


def lines_in(work: Callable[[], object]) -> int:
    """Return how many lines of Python are run while the work is done, a round of a loop within one line as one too.

    What C goes through by itself is seen only where it calls Python, as it does to compare objects that say how.
    """
    run = 0

    def count(_frame: FrameType, event: str, _argument: object) -> Callable[[FrameType, str, Any], Any]:
        nonlocal run
        run += event == "line"
        return count

    before = sys.gettrace()
    sys.settrace(count)
    try:
        work()
    finally:
        sys.settrace(before)
    return run
