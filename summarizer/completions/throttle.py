"""The one throttle of an answerer: every request of every question passes it, in the order in which they come."""

import asyncio
import math
from collections import deque
from typing import NamedTuple

from summarizer.completions.admission import Admission, Pass, is_failure
from summarizer.completions.allowances import Headers
from summarizer.completions.endpoint import Limits
from summarizer.completions.faults import NOT_SENT, NoCompletion
from summarizer.completions.notices import Notices
from summarizer.models.usage import Usage


class _Waiting(NamedTuple):
    """A request that has to wait, and where its pass will be."""

    characters: int
    turn: asyncio.Future[Pass]


class Throttle:
    """Serves one event loop, whose clock it goes by. Whatever is waiting, there is one timer and no task.

    A pass that `enter_at_once` or `enter` returned is given back once: by `answered`, `failed` or `dropped`.
    """

    def __init__(self, host: str, limits: Limits) -> None:
        self._admission = Admission(limits)
        self._notices = Notices(host)
        self._waiting: deque[_Waiting] = deque()
        self._timer: asyncio.TimerHandle | None = None

    def enter_at_once(self, characters: int) -> Pass | None:
        """Return a pass for a request with messages of so many characters; None where it has to wait.

        Raises NoCompletion, of kind `unavailable`, where the provider was given up.
        """
        self._check_not_given_up()
        now = _now()
        if self._waiting or self._admission.wait(now, characters) > 0:
            return None
        return self._admission.enter(now, characters)

    async def enter(self, characters: int) -> Pass:
        """Return a pass once it is the request's turn: after all that came before. Raises as `enter_at_once`, at any time."""
        self._check_not_given_up()
        turn: asyncio.Future[Pass] = asyncio.get_running_loop().create_future()
        self._waiting.append(_Waiting(characters, turn))
        self._let_in()
        try:
            return await turn
        except asyncio.CancelledError:
            if turn.done() and not turn.cancelled() and not turn.exception():  # its turn came in the same moment
                self._admission.unused(turn.result())
                self._let_in()
            raise

    def hear(self, headers: Headers) -> None:
        """Take in the headers of any response."""
        self._admission.hear(_now(), headers)

    def answered(self, passed: Pass, usage: Usage) -> None:
        """Give a pass back whose request brought a completion."""
        if self._admission.answered(_now(), passed, usage):
            self._notices.goes_on()
        self._let_in()

    def failed(self, passed: Pass, failure: NoCompletion) -> None:
        """Give a pass back whose request brought none."""
        now, admission = _now(), self._admission
        if failure.kind == "rate_limited":
            admission.turned_away(now, passed, failure)
        elif not is_failure(failure):  # a fault of the article's own: the provider works
            self.answered(passed, failure.usage)
        elif admission.failed(now, passed, failure):
            breaker = admission.breaker
            self._notices.rests(breaker.failures, failure.detail, breaker.wait(now))
        self._let_in()

    def dropped(self, passed: Pass) -> None:
        """Give a pass back whose request was cut off by us."""
        self._admission.dropped(passed)
        self._let_in()

    def _let_in(self) -> None:
        """Give those who wait their passes, from the first, as far as they may leave now; be back when the next one may."""
        if self._admission.breaker.given_up:
            self._turn_all_away()
        now = _now()
        while self._waiting:
            characters, turn = self._waiting[0]
            if not turn.done():  # else cancelled
                wait = self._admission.wait(now, characters)
                if wait > 0:
                    self._wake_in(now, wait)
                    self._notices.held_back(now, self._admission.held_back(now, characters))
                    return
                turn.set_result(self._admission.enter(now, characters))
            self._waiting.popleft()

    def _wake_in(self, now: float, wait: float) -> None:
        """Let in again after the wait, or earlier: a timer that comes too early sets the next one."""
        if wait == math.inf:
            return  # what is under way ends first
        if self._timer is not None:
            if self._timer.when() <= now + wait:
                return
            self._timer.cancel()
        self._timer = asyncio.get_running_loop().call_at(now + wait, self._woken)

    def _woken(self) -> None:
        self._timer = None
        self._let_in()

    def _turn_all_away(self) -> None:
        while self._waiting:
            turn = self._waiting.popleft().turn
            if not turn.done():
                turn.set_exception(self._given_up())

    def _check_not_given_up(self) -> None:
        if self._admission.breaker.given_up:
            raise self._given_up()

    def _given_up(self) -> NoCompletion:
        return NoCompletion("unavailable", self._admission.breaker.given_up or "", usage=NOT_SENT)


def _now() -> float:
    return asyncio.get_running_loop().time()
