"""Whether anybody is asked at all: after many failures in a row the provider rests, and one request tries it again."""

import math

from summarizer.completions.endpoint import Limits


class Breaker:
    """Closed, or open: resting, then trying with one request at a time. Times are seconds of one clock."""

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._has_answered = False
        self._first_failure = 0.0
        self._until: float | None = None
        self._rest = limits.first_rest
        self._trying = False
        self.failures = 0
        """In a row, without an answer."""
        self.given_up: str | None = None
        """Why nobody is asked any more, in our own words."""

    def wait(self, now: float) -> float:
        """Return the seconds until the next request may leave: 0 for at once, infinite while one tries."""
        if self._until is None:
            return 0.0
        return math.inf if self._trying else max(0.0, self._until - now)

    def enter(self) -> bool:
        """Count a request that leaves; return whether it is the one that tries."""
        self._trying = self._until is not None
        return self._trying

    def answered(self) -> bool:
        """Count an answer, whoever's; return whether that ended a rest."""
        self._has_answered = True
        self.failures = 0
        was_open, self._until = self._until is not None, None
        self._rest, self._trying = self._limits.first_rest, False
        return was_open

    def failed(self, now: float, what: str, *, tried: bool, under_way: int) -> bool:
        """Count a failure, said in our own words; return whether a rest begins.

        `tried` is of the request that tries, `under_way` of how many others may still be answered.
        """
        if not self.failures:
            self._first_failure = now
        self.failures += 1
        is_open = self._until is not None
        enough = self.failures >= self._limits.failures_in_a_row
        if enough and not self._has_answered and not under_way:
            self.given_up = f"not one answer to {self.failures} requests, the last with: {what}; is the address right?"
            return False
        if tried and is_open:
            self._trying = False
            self._rest = min(2 * self._rest, self._limits.longest_rest)
            return self._rests_from(now, what)
        return enough and not is_open and self._rests_from(now, what)

    def dropped(self, *, tried: bool) -> None:
        """Let another request try, if this one did: it ended without a word on the provider."""
        if tried:
            self._trying = False

    def _rests_from(self, now: float, what: str) -> bool:
        """Rest, but for no longer than patience lasts; give up where it is over."""
        out_of_patience = self._first_failure + self._limits.patience
        if now >= out_of_patience:
            minutes = (now - self._first_failure) / 60
            self.given_up = f"no answer for {minutes:.0f} min to {self.failures} requests, the last with: {what}"
            return False
        self._until = min(now + self._rest, out_of_patience)
        return True
