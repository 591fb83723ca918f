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
        bounds = [(span.start, span.end) for span in spans]
        self._starts = [start for start, _ in bounds]
        self._reach = list(accumulate((end for _, end in bounds), max))  # how far each and those before it reach

    def overlap(self, start: int, end: int) -> bool:
        """Whether one of them shares a code point with `[start, end)`, or holds the place between two if start is end."""
        before = bisect_left(self._starts, end)
        return before > 0 and self._reach[before - 1] > start

    def contain(self, start: int, end: int) -> bool:
        """Whether `[start, end)` lies within one of them, ends included."""
        before = bisect_right(self._starts, start)
        return before > 0 and self._reach[before - 1] >= end

    def cut_by(self, start: int, end: int) -> bool:
        """Whether `[start, end)` begins or ends within one of them."""
        return self.overlap(start, start) or self.overlap(end, end)

    def beginning(self, start: int, end: int) -> slice:
        """Return which of them begin within `[start, end)`."""
        return slice(bisect_left(self._starts, start), bisect_left(self._starts, end))
