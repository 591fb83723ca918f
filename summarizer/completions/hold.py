"""How long a provider is left alone by all requests at once, and how they come back: one by one, not in a gust."""

import math
import random

from summarizer.completions.endpoint import Limits
from summarizer.completions.waits import after, backoff

_RESTART = 10
"""Times `first_wait`: so long after a hold, 5 s ordinarily, requests leave one by one."""
_APART = 0.02
"""Times `first_wait`: what then is between two of them on average, 10 ms ordinarily; 256 take 2.6 s."""


class Hold:
    """The pause of the whole pool; times are seconds of one clock."""

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._until = -math.inf
        self._calm = -math.inf
        self._pauses = 0

    def wait(self, now: float) -> float:
        """Return the seconds until the next request may leave, 0 for at once."""
        return max(0.0, self._until - now)

    def tell(self, now: float, seconds: float) -> float:
        """Hold everything back for the seconds that the provider asks for, at most `longest_wait`; return how many."""
        seconds = min(seconds, self._limits.longest_wait)
        self._hold(now + after(seconds, self._limits.first_wait))
        return seconds

    def double(self, now: float) -> None:
        """Hold everything back for twice as long as the last time, unless there was an answer in between."""
        self._pauses += 1
        self._hold(now + backoff(self._pauses, self._limits.first_wait, self._limits.longest_pause))

    def take(self, now: float) -> None:
        """Count a request that leaves."""
        if now < self._calm:
            self._until = max(self._until, now + random.uniform(0, 2 * _APART * self._limits.first_wait))

    def restart(self, now: float) -> None:
        """Let requests leave one by one for a while from now on."""
        self._calm = max(self._calm, now + _RESTART * self._limits.first_wait)

    def answered(self) -> None:
        """Take the next pause for a first one again."""
        self._pauses = 0

    def _hold(self, until: float) -> None:
        self._until = max(self._until, until)
        self.restart(self._until)
