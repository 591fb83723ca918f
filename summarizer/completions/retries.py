"""The only owner of transport retries: one question's requests, until one brings a completion or none will."""

import asyncio
import random
from collections.abc import Awaitable, Callable

from tenacity import AsyncRetrying, RetryCallState

from summarizer.completions.completion import Completion
from summarizer.completions.endpoint import Limits
from summarizer.completions.faults import UNMETERED, NoCompletion
from summarizer.models.usage import Meter, Usage


async def retrying(send: Callable[[], Awaitable[Completion]], limits: Limits, meter: Meter) -> Completion:
    """Return the first completion that a request brings; each request is added to the meter, however it ends.

    `send` sends one request and raises NoCompletion where it brings none. Raises the NoCompletion of the last attempt, and
    `timed_out` where the question's deadline comes first.
    """
    attempts = AsyncRetrying(
        sleep=asyncio.sleep,
        retry=lambda state: _may_help(state, limits),
        wait=lambda state: _pause(state, limits),
        stop=lambda _: False,  # what may help also counts the attempts
        reraise=True,
    )
    try:
        async with asyncio.timeout(limits.question_seconds):
            return await attempts(_once, send, limits, meter)
    except TimeoutError:
        raise NoCompletion("timed_out", f"the question's {limits.question_seconds:g} s are over") from None


async def _once(send: Callable[[], Awaitable[Completion]], limits: Limits, meter: Meter) -> Completion:
    """Return what one request brings, within its own deadline, and meter it."""
    usage = UNMETERED  # holds where the request is cut off, from inside or outside
    try:
        async with asyncio.timeout(limits.attempt_seconds):
            completion = await send()
        usage = completion.usage + Usage(answered_characters=len(completion.text))
    except NoCompletion as failure:
        usage = failure.usage
        raise _not_too_long(failure, limits) from None
    except TimeoutError:
        seconds = f"no whole response within {limits.attempt_seconds:g} s"
        raise NoCompletion("timed_out", seconds, "always") from None
    finally:
        meter.add(usage)
    return completion


def _not_too_long(failure: NoCompletion, limits: Limits) -> NoCompletion:
    """Return the failure, final where the server asks for a longer wait than an article is worth."""
    if failure.again == "never" or failure.wait is None or failure.wait <= limits.longest_wait:
        return failure
    final = NoCompletion("rate_limited", f"{failure.detail}, asks to wait {failure.wait:.0f} s", usage=failure.usage)
    final.said = failure.said
    return final


def _failure(state: RetryCallState) -> BaseException | None:
    return state.outcome.exception() if state.outcome else None


def _may_help(state: RetryCallState, limits: Limits) -> bool:
    failure = _failure(state)
    if not isinstance(failure, NoCompletion) or failure.again == "never":
        return False
    most = min(2, limits.attempts) if failure.again == "once" else limits.attempts
    return state.attempt_number < most


def pause(failed: int, told: float | None, limits: Limits) -> float:
    """Return the seconds to wait after so many failed attempts: never less than asked for, never the same for all who wait."""
    if told is not None:
        return told + random.uniform(0, limits.first_wait)
    backoff = min(limits.first_wait * float(2 ** (failed - 1)), limits.longest_backoff)
    return backoff * random.uniform(0.75, 1.0)


def _pause(state: RetryCallState, limits: Limits) -> float:
    failure = _failure(state)
    return pause(state.attempt_number, failure.wait if isinstance(failure, NoCompletion) else None, limits)
