"""The only owner of transport retries: one question's requests, until one brings a completion or none will."""

import asyncio
from collections.abc import Awaitable, Callable

from tenacity import AsyncRetrying, RetryCallState

from summarizer.completions.admission import Pass, holds_all_back
from summarizer.completions.completion import Completion
from summarizer.completions.endpoint import Limits
from summarizer.completions.faults import UNMETERED, NoCompletion
from summarizer.completions.throttle import Throttle
from summarizer.completions.waits import after, backoff
from summarizer.models.deadlines import Deadline
from summarizer.models.usage import Meter, Usage


async def retrying(
    send: Callable[[], Awaitable[Completion]], characters: int, throttle: Throttle, limits: Limits, meter: Meter
) -> Completion:
    """Return the first completion that a request brings; each request is added to the meter, however it ends.

    `send` sends one request, with messages of so many `characters`, and raises NoCompletion where it brings none. Each
    passes the throttle first; a wait there counts for no deadline, nor for that of the meter. Raises the NoCompletion of the last attempt,
    `timed_out` where the question's deadline comes first, and what the throttle raises.
    """
    try:
        async with Deadline(limits.question_seconds) as deadline:
            question = _Question(throttle, limits, deadline)
            attempts = AsyncRetrying(
                sleep=asyncio.sleep,
                retry=question.may_help,
                wait=question.pause,
                stop=lambda _: False,  # what may help also counts the attempts
                reraise=True,
            )
            return await attempts(question.attempt, send, characters, meter)
    except TimeoutError:
        raise NoCompletion("timed_out", f"the question's {limits.question_seconds:g} s are over") from None


class _Question:
    """One question's way through its attempts."""

    def __init__(self, throttle: Throttle, limits: Limits, deadline: Deadline) -> None:
        self._throttle = throttle
        self._limits = limits
        self._deadline = deadline
        self._failed = 0
        self._turned_away = 0

    async def attempt(self, send: Callable[[], Awaitable[Completion]], characters: int, meter: Meter) -> Completion:
        """Return what one request brings, within its own deadline; tell the throttle how it ended, and meter it."""
        passed = self._throttle.enter_at_once(characters) or await self._turn(characters, meter)
        usage = UNMETERED  # holds where the request is cut off, from inside or outside
        try:
            completion = await _within(self._limits.attempt_seconds, send)
            usage = completion.usage + Usage(answered_characters=len(completion.text))
            self._throttle.answered(passed, usage)
        except NoCompletion as failure:
            usage = failure.usage
            self._throttle.failed(passed, failure)
            raise self._counted(failure) from None
        except BaseException:
            self._throttle.dropped(passed)
            raise
        finally:
            meter.add(usage)
        return completion

    def may_help(self, state: RetryCallState) -> bool:
        """Return whether to send the request again."""
        failure = _failure(state)
        if not isinstance(failure, NoCompletion) or failure.again == "never":
            return False
        if failure.wait and not holds_all_back(failure) and failure.wait >= (self._deadline.left or 0):
            return False  # the question's deadline would come first
        if failure.kind == "rate_limited":
            return self._turned_away < self._limits.turned_away
        return self._failed < (min(2, self._limits.attempts) if failure.again == "once" else self._limits.attempts)

    def pause(self, state: RetryCallState) -> float:
        """Return the seconds to wait on the question's own account: none where the throttle holds everybody back."""
        failure = _failure(state)
        if not isinstance(failure, NoCompletion) or holds_all_back(failure):
            return 0.0
        return pause(self._failed, failure.wait, self._limits)

    async def _turn(self, characters: int, meter: Meter) -> Pass:
        """Return the throttle's pass; no deadline comes while that is waited for."""
        with self._deadline.stopped(), meter.deadline.stopped():
            return await self._throttle.enter(characters)

    def _counted(self, failure: NoCompletion) -> NoCompletion:
        """Count the failure; return it, final where the server asks for a longer wait than may be."""
        if failure.kind == "rate_limited":
            self._turned_away += 1
        else:
            self._failed += 1
        if failure.again == "never" or failure.wait is None or failure.wait <= self._limits.longest_wait:
            return failure
        final = NoCompletion(
            "rate_limited", f"{failure.detail}, asks to wait {failure.wait:.0f} s", usage=failure.usage
        )
        final.said = failure.said
        return final


def pause(failed: int, told: float | None, limits: Limits) -> float:
    """Return the seconds to wait after so many failed attempts: never less than asked for, never the same for all who wait."""
    if told is not None:
        return after(told, limits.first_wait)
    return backoff(failed, limits.first_wait, limits.longest_backoff)


async def _within(seconds: float, send: Callable[[], Awaitable[Completion]]) -> Completion:
    try:
        async with asyncio.timeout(seconds):
            return await send()
    except TimeoutError:
        raise NoCompletion("timed_out", f"no whole response within {seconds:g} s", "always") from None


def _failure(state: RetryCallState) -> BaseException | None:
    return state.outcome.exception() if state.outcome else None
