"""So much in a minute and no more, spread evenly: the generic cell rate algorithm, in its form of virtual scheduling."""

import math

_MINUTE = 60.0
_SLACK = 0.25
"""Seconds that the pace may be ahead of an even spread: what a loop that wakes a little late has to make up for, and far
less than the second over which some providers count what they allow in a minute."""


class Pace:
    """The pace of one kind of thing, requests or tokens; times are seconds of one clock.

    What leaves moves a date on, by its amount at the pace (ITU-T I.371, annex A: the theoretical arrival time). While the
    date is further ahead than the slack, nothing leaves. The slack is taken off the rate, so that in no stretch of a
    minute more than `per_minute` things of amount 1 leave; of larger ones, at most one more begins.
    """

    def __init__(self, per_minute: float | None) -> None:
        """None for any pace."""
        self._interval = (_MINUTE + _SLACK) / per_minute if per_minute else 0.0
        self._due = -math.inf

    def wait(self, now: float) -> float:
        """Return the seconds until the next one may leave, 0 for at once."""
        return max(0.0, self._due - _SLACK - now)

    def take(self, now: float, amount: float) -> None:
        """Count what leaves now."""
        self._due = max(self._due, now) + amount * self._interval

    def correct(self, amount: float) -> None:
        """Count so much more of what left before, or less if negative: it had been estimated."""
        self._due += amount * self._interval
