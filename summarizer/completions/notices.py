"""What people are told when a provider is left alone for long, and when it goes on: once each time, by the package's log."""

import logging
import time

_LOG = logging.getLogger(__name__)

_WORTH_TELLING = 5.0
"""Seconds of a wait: below that a progress bar that stands still worries nobody."""


class Notices:
    """Warnings about one host; they hold nothing of an article, an answer or the key."""

    def __init__(self, host: str) -> None:
        self._host = host
        self._told_until = 0.0

    def rests(self, failures: int, what: str, seconds: float) -> None:
        """Say that the provider rests after so many failures in a row, the last one being `what`, in our own words."""
        _LOG.warning(
            "%s: %d requests in a row failed, the last with: %s; no request leaves until %s, then one tries again",
            self._host,
            failures,
            what,
            _clock(seconds),
        )

    def goes_on(self) -> None:
        """Say that the provider answers again."""
        _LOG.warning("%s answers again: going on", self._host)

    def held_back(self, now: float, seconds: float) -> None:
        """Say that the provider takes nothing more for a while, unless that is short or as good as said."""
        if seconds < _WORTH_TELLING or now + seconds < self._told_until + _WORTH_TELLING:
            return
        self._told_until = now + seconds
        _LOG.warning(
            "%s takes no more requests for now: none leaves until %s, then it goes on", self._host, _clock(seconds)
        )


def _clock(seconds: float) -> str:
    """Return the local time in so many seconds, HH:MM:SS."""
    return time.strftime("%H:%M:%S", time.localtime(time.time() + seconds))
