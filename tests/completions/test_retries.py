"""Promises about waiting between attempts, told or untold."""

import asyncio
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from summarizer.completions.completion import Completion
from summarizer.completions.endpoint import RUN_LIMITS, Limits
from summarizer.completions.faults import NOT_SENT, Again, NoCompletion
from summarizer.completions.retries import pause, retrying
from summarizer.completions.throttle import Throttle
from summarizer.completions.waits import told_wait
from summarizer.errors import FaultKind
from summarizer.models.usage import Meter, Usage
from tests.completions.leaping import leap, now

NOW = datetime(2026, 3, 1, 12, 0, 0, tzinfo=UTC)
COUNTED = Usage(requests=1, prompt_tokens=3, completion_tokens=2)


@pytest.mark.parametrize(
    ("headers", "seconds"),
    [
        ({}, None),
        ({"retry-after": "3"}, 3.0),
        ({"retry-after": " 0.5 "}, 0.5),
        ({"retry-after": "0"}, 0.0),
        ({"retry-after": "-1"}, None),
        ({"retry-after": "soon"}, None),
        ({"retry-after": "nan"}, None),
        ({"retry-after": "inf"}, None),
        ({"retry-after": "1e9"}, None),
        ({"retry-after": "٣"}, None),
        ({"retry-after": "Sun, 01 Mar 2026 12:00:30 GMT"}, 30.0),
        ({"retry-after": "Sun, 01 Mar 2026 11:59:30 GMT"}, None),
        ({"retry-after": "Sun, 99 Mar 2026 11:59:30 GMT"}, None),
        ({"retry-after": "Mon, 01 Jan 99999999999 00:00:00 GMT"}, None),
        ({"retry-after": "Mon, 01 Jan 2030 00:00:00 +99999999999"}, None),
        ({"retry-after": "Sun, 01 Mar 2026 13:00:30 GMT", "date": "Sun, 01 Mar 2026 13:00:10 GMT"}, 20.0),
        ({"retry-after": "Sun, 01 Mar 2026 12:00:30 GMT", "date": "Sun, 01 Mar 2026 12:00:31 GMT"}, None),
        ({"retry-after": "Sun, 01 Mar 2026 12:00:30 GMT", "date": "Mon, 01 Jan 99999999999 00:00:00 GMT"}, 30.0),
        ({"retry-after": "3", "date": "Sun, 01 Mar 2026 13:00:10 GMT"}, 3.0),
        ({"retry-after-ms": "250"}, 0.25),
        ({"retry-after-ms": "250", "retry-after": "9"}, 0.25),
        ({"retry-after-ms": "-250", "retry-after": "9"}, 9.0),
    ],
)
def test_a_wait_is_read_in_every_form_that_servers_write(headers: dict[str, str], seconds: float | None) -> None:
    """What is no time to come is as if it were not said; a date counts from the response's own, whatever our clock says."""
    assert seconds == told_wait(headers, NOW)


def test_a_pause_is_never_shorter_than_asked_for_and_never_the_same_for_all() -> None:
    """Otherwise all who were sent away come back at once."""
    pauses = {pause(1, 5.0, Limits(first_wait=0.5)) for _ in range(100)}

    assert all(5.0 <= seconds <= 5.5 for seconds in pauses)
    assert len(pauses) > 50


def test_pauses_double_up_to_the_longest() -> None:
    """A server in trouble is left alone for longer each time."""
    limits = Limits(first_wait=0.5, longest_backoff=3.0)

    for failed, most in ((1, 0.5), (2, 1.0), (3, 2.0), (4, 3.0), (9, 3.0)):
        pauses = [pause(failed, None, limits) for _ in range(50)]
        assert all(0.75 * most <= seconds <= most for seconds in pauses)


def _asked(failures: list[Exception], limits: Limits) -> tuple[Completion | Exception, Usage]:
    """Return how the attempts end that fail so, one after the other, and then succeed."""
    left, meter = list(failures), Meter()

    async def send() -> Completion:
        if left:
            raise left.pop(0)
        return Completion("{}", COUNTED)

    try:
        return asyncio.run(retrying(send, 10, Throttle("h", limits), limits, meter)), meter.usage
    except NoCompletion as failure:
        return failure, meter.usage


@pytest.mark.parametrize(
    ("again", "attempts", "requests"),
    [("never", 5, 1), ("once", 5, 2), ("always", 5, 5), ("once", 1, 1), ("always", 1, 1), ("always", 2, 2)],
)
def test_no_fault_gets_more_attempts_than_it_may(again: Again, attempts: int, requests: int) -> None:
    """The last failure is the outcome, and every attempt was metered."""
    failures: list[Exception] = [NoCompletion("server_error", f"number {number}", again) for number in range(1, 10)]
    ending, usage = _asked(failures, Limits(attempts=attempts, first_wait=0))

    assert f"number {requests}" == str(ending)
    assert Usage(requests=requests, unmetered=requests) == usage


def test_what_each_attempt_took_is_summed() -> None:
    """Also what a fault was charged for, and nothing for what never left; only a completion has a length."""
    failures: list[Exception] = [
        NoCompletion("unreachable", "", "always", NOT_SENT),
        NoCompletion("malformed_response", "", "always", COUNTED),
    ]
    ending, usage = _asked(failures, Limits(first_wait=0))

    assert Completion("{}", COUNTED) == ending
    assert COUNTED + COUNTED + Usage(answered_characters=2) == usage


@pytest.mark.parametrize("kind", ["timed_out", "request_refused"])
def test_a_wait_beyond_the_questions_own_time_ends_it_at_once(kind: FaultKind) -> None:
    """As what it is: nobody waits for a request that cannot leave in time; a shorter wait is waited."""

    async def ends_at(wait: float) -> tuple[str, float]:
        failure, limits = NoCompletion(kind, "status 409", "always"), replace(RUN_LIMITS, question_seconds=600)
        failure.wait = wait
        left = [failure]

        async def send() -> Completion:
            if left:
                raise left.pop()
            return Completion("{}", COUNTED)

        try:
            await retrying(send, 10, Throttle("h", limits), limits, Meter())
        except NoCompletion as ended:
            return str(ended), now()
        return "ok", now()

    assert ("status 409", 0) == leap(ends_at(1_800))
    ending, seconds = leap(ends_at(590))
    assert "ok" == ending
    assert 590 <= seconds < 591


def test_an_error_of_our_own_is_not_retried_or_hidden() -> None:
    """A bug shows as itself, once; what it sent is metered."""
    meter = Meter()

    async def send() -> Completion:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        asyncio.run(retrying(send, 10, Throttle("h", Limits()), Limits(), meter))
    assert Usage(requests=1, unmetered=1) == meter.usage
