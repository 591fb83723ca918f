"""Stretches: numbers or quotations of one text, and how other stretches of it stand to them.

Each question takes time in the logarithm of their number, however many an article has.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from itertools import accumulate

from summarizer.models.spans import Span


class Stretches:
    """Spans of one text in text order; they may lie within one another."""

    def __init__(self, spans: Iterable[Span]) -> None:
        self._bounds = [(span.start, span.end) for span in spans]
        self._starts = [start for start, _ in self._bounds]
        self._reach = list(accumulate([end for _, end in self._bounds], max))  # how far each and those before it reach

    def inner_offsets(self) -> frozenset[int]:
        """Return the offsets between two code points of one of them."""
        return frozenset([offset for start, end in self._bounds for offset in range(start + 1, end)])

    def overlap(self, start: int, end: int) -> bool:
        """Whether one of them shares a code point with `[start, end)`."""
        before = bisect_left(self._starts, end)
        return before > 0 and self._reach[before - 1] > start

    def contain(self, start: int, end: int) -> bool:
        """Whether `[start, end)` lies within one of them, ends included."""
        before = bisect_right(self._starts, start)
        return before > 0 and self._reach[before - 1] >= end

    def beginning(self, start: int, end: int) -> slice:
        """Return which of them begin within `[start, end)`."""
        return slice(bisect_left(self._starts, start), bisect_left(self._starts, end))
