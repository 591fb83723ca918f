"""Whether anybody is asked at all: after many failures in a row the provider rests, and one request tries it again."""

import math

from summarizer.completions.endpoint import Limits
from summarizer.completions.faults import NoCompletion
from summarizer.completions.silence import Silence


class Breaker:
    """Closed, or open: resting, then trying with one request at a time. Times are seconds of one clock."""

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._silence = Silence(limits)
        self._is_there = False
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

    def enter(self, now: float) -> bool:
        """Count a request that leaves; return whether it is the one that tries."""
        self._silence.asked(now)
        self._trying = self._until is not None
        return self._trying

    def answered(self) -> bool:
        """Count an answer, whoever's; return whether that ended a rest."""
        self._is_there = True
        self._silence.end()
        self.failures = 0
        was_open, self._until = self._until is not None, None
        self._rest, self._trying = self._limits.first_rest, False
        return was_open

    def told(self, now: float, seconds: float) -> None:
        """Take in that the provider asked for so long a wait, which is obeyed: patience lasts longer by that."""
        self._silence.told(now, seconds)

    def turned_away(self, now: float, what: str, *, under_way: int) -> None:
        """Count a request that came too early: the provider is there, and given up where it has taken none for too long.

        `what` is said in our own words, `under_way` of how many others may still be answered.
        """
        self._is_there = True
        self._silence.refused(now)
        if now >= self._silence.until and not under_way:
            minutes = self._silence.lasts(now) / 60
            self.given_up = f"it has taken no request for {minutes:.0f} min, the last was turned away with: {what}"

    def failed(self, now: float, failure: NoCompletion, *, tried: bool, under_way: int) -> bool:
        """Count a failure; return whether a rest begins.

        `tried` is of the request that tries, `under_way` of how many others may still be answered.
        """
        self.failures += 1
        self._is_there = self._is_there or not _may_be_nobody(failure)
        is_open = self._until is not None
        enough = self.failures >= self._limits.failures_in_a_row
        if enough and not self._is_there and not under_way:
            self.given_up = (
                f"not one answer to {self.failures} requests, the last with: {failure.detail}; is the address right?"
            )
            return False
        if tried and is_open:
            self._trying = False
            self._rest = min(2 * self._rest, self._limits.longest_rest)
            return self._rests_from(now, failure.detail)
        if enough and not is_open:
            self._silence.begin(now)
            return self._rests_from(now, failure.detail)
        return False

    def dropped(self, *, tried: bool) -> None:
        """Let another request try, if this one did: it ended without a word on the provider."""
        if tried:
            self._trying = False

    def _rests_from(self, now: float, what: str) -> bool:
        """Rest, but for no longer than patience lasts; give up where it is over."""
        self._silence.refused(now)
        if now >= self._silence.until:
            minutes = self._silence.lasts(now) / 60
            self.given_up = f"no answer for {minutes:.0f} min to {self.failures} requests, the last with: {what}"
            return False
        self._until = min(now + self._rest, self._silence.until)
        return True


def _may_be_nobody(failure: NoCompletion) -> bool:
    """Return whether it is what a wrong address brings: no connection, or what is no API. A status is somebody's word."""
    no_connection = failure.kind == "unreachable" and not failure.usage.requests
    return no_connection or failure.kind == "malformed_response"
