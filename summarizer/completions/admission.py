"""The one decision on when a request leaves: paces, the provider's own word, the window, the hold and the breaker together."""

import math
from typing import NamedTuple

from summarizer.completions.allowances import Allowances, Headers
from summarizer.completions.breaker import Breaker
from summarizer.completions.endpoint import Limits
from summarizer.completions.faults import NOT_SENT, NoCompletion
from summarizer.completions.hold import Hold
from summarizer.completions.pacing import Pace
from summarizer.completions.token_estimates import TokenEstimates, Tokens
from summarizer.completions.window import Window
from summarizer.models.usage import Usage

_FAILURES = frozenset({"server_error", "unreachable", "timed_out", "malformed_response"})
"""What may be the provider's trouble with everybody. The rest is about one article, or says when to come again."""


class Pass(NamedTuple):
    """A request's leave to be sent; given back once, however the request ends."""

    number: int
    characters: int
    tokens: Tokens
    """What it was expected to take."""
    tries: bool
    """Whether it tries a provider that rests."""


class Admission:
    """State without waiting: whoever asks says what time it is, in seconds of one clock."""

    def __init__(self, limits: Limits) -> None:
        self._requests = Pace(limits.requests_per_minute)
        self._tokens = Pace(limits.tokens_per_minute)
        self._estimates = TokenEstimates()
        self._allowances = Allowances(limits.longest_wait)
        self._window = Window()
        self._hold = Hold(limits)
        self.breaker = Breaker(limits)

    def wait(self, now: float, characters: int) -> float:
        """Return the seconds until a request of so many characters may leave: 0 for at once, infinite for after another."""
        if not self._window.has_room:
            return math.inf
        return max(
            self.breaker.wait(now),
            self.held_back(now, characters),
            self._requests.wait(now),
            self._tokens.wait(now),
        )

    def held_back(self, now: float, characters: int) -> float:
        """Return for how many seconds the provider's own word holds it back."""
        return max(self._hold.wait(now), self._allowances.wait(now, self._estimates.of(characters)))

    def enter(self, now: float, characters: int) -> Pass:
        """Count a request that leaves now: `wait` was 0."""
        tokens = self._estimates.of(characters)
        self._requests.take(now, 1)
        self._tokens.take(now, tokens.total)
        self._allowances.take(tokens)
        self._hold.take(now)
        return Pass(self._window.enter(), characters, tokens, self.breaker.enter(now))

    def hear(self, now: float, headers: Headers) -> None:
        """Take in the headers of a response, good or bad."""
        self._allowances.hear(headers, now)

    def answered(self, now: float, passed: Pass, usage: Usage) -> bool:
        """Give a pass back whose request was answered; return whether that ended a rest."""
        self._window.leave()
        self._window.widen()
        self._estimates.learn(passed.characters, usage)
        self._settle(passed, usage)
        self._hold.answered()
        ends_a_rest = self.breaker.answered()
        if ends_a_rest:
            self._hold.restart(now)
        return ends_a_rest

    def turned_away(self, now: float, passed: Pass, failure: NoCompletion) -> None:
        """Give a pass back whose request came too early: everything is held back, and less is under way from now on."""
        narrowed = self._window.narrow(passed.number)
        self._give_back(passed, failure.usage)
        if failure.wait:
            self.breaker.told(now, self._hold.tell(now, failure.wait))
        elif narrowed:
            self._hold.double(now)
        self.breaker.turned_away(now, failure.detail, under_way=self._window.under_way)

    def failed(self, now: float, passed: Pass, failure: NoCompletion) -> bool:
        """Give a pass back whose request failed at the provider; return whether a rest begins."""
        self._window.leave()
        self._settle(passed, failure.usage)
        if holds_all_back(failure) and failure.wait:
            self.breaker.told(now, self._hold.tell(now, failure.wait))
        return self.breaker.failed(now, failure, tried=passed.tries, under_way=self._window.under_way)

    def dropped(self, passed: Pass) -> None:
        """Give a pass back whose request was cut off by us: it may be charged, and says nothing about the provider."""
        self._window.leave()
        self.breaker.dropped(tried=passed.tries)

    def unused(self, passed: Pass) -> None:
        """Give a pass back whose request never left."""
        self._give_back(passed, NOT_SENT)

    def _give_back(self, passed: Pass, usage: Usage) -> None:
        self.dropped(passed)
        self._settle(passed, usage)

    def _settle(self, passed: Pass, usage: Usage) -> None:
        """Replace what a request was expected to take by what it took, where somebody counted."""
        if usage.unmetered:
            return
        self._tokens.correct(usage.prompt_tokens + usage.completion_tokens - passed.tokens.total)
        if not usage.requests:
            self._requests.correct(-1)


def is_failure(failure: NoCompletion) -> bool:
    """Return whether it may be the provider's trouble with everybody."""
    return failure.kind in _FAILURES


def holds_all_back(failure: NoCompletion) -> bool:
    """Return whether it says when to come again, to everybody: a 429, or any other trouble with a `Retry-After`."""
    return failure.kind == "rate_limited" or (failure.kind == "server_error" and failure.wait is not None)
