"""How long a provider that is asked again and again has answered nobody, and whether that is long enough to give it up."""

import math

from summarizer.completions.endpoint import Limits


class Silence:
    """The time without an answer; times are seconds of one clock.

    It is borne for `patience`, and for as much longer as the longest wait that the provider asked for in it: who obeys must
    have the time to see what comes of it. Only the longest, since a provider that asks anew each time would never be
    given up. Time in which nobody asks says nothing: after more than `patience` of that it begins anew.
    """

    def __init__(self, limits: Limits) -> None:
        self._patience = limits.patience
        self._idle = max(limits.patience, limits.longest_pause)
        self._since = math.inf
        self._heard = -math.inf
        self._longest = 0.0

    @property
    def until(self) -> float:
        """When it is over; infinite where it has not begun."""
        return self._since + self._patience + self._longest

    def lasts(self, now: float) -> float:
        """Return the seconds since it began, 0 where it has not."""
        return max(0.0, now - self._since)

    def begin(self, now: float) -> None:
        """Let it begin now."""
        self._since = now

    def asked(self, now: float) -> None:
        """Count a request that leaves: where none has left for long, it begins with this one."""
        if self._since < math.inf and now > self._heard + self._idle:
            self._since, self._longest = now, 0.0

    def refused(self, now: float) -> None:
        """Count a request that brought no answer: it begins, unless it has."""
        self._since = min(self._since, now)
        self._heard = max(self._heard, now)

    def told(self, now: float, seconds: float) -> None:
        """Take in that the provider asked for so long a wait, which is obeyed."""
        self._longest = max(self._longest, seconds)
        self._heard = max(self._heard, now + seconds)

    def end(self) -> None:
        """Somebody was answered."""
        self._since, self._longest = math.inf, 0.0
