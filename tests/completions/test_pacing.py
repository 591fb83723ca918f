"""Promises about own rates: never more in a minute than allowed, evenly spread, and all of what is allowed."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.completions.pacing import Pace
from summarizer.completions.token_estimates import TokenEstimates
from summarizer.models.usage import Usage


def _left(pace: Pace, amounts: list[float], idle: list[float] | None = None) -> list[float]:
    """Return when each amount leaves, each as soon as it may after having been idle for so long."""
    now, times = 0.0, []
    for amount, pause in zip(amounts, idle or [0.0] * len(amounts), strict=True):
        now += pause
        now += pace.wait(now)
        pace.take(now, amount)
        times.append(now)
    return times


@given(per_minute=st.integers(1, 5_000), idle=st.lists(st.floats(0, 100), min_size=1, max_size=300))
def test_in_no_minute_leave_more_than_allowed(per_minute: int, idle: list[float]) -> None:
    """Wherever the minute begins, and however irregularly requests come."""
    times = _left(Pace(per_minute), [1.0] * len(idle), idle)

    for place, begin in enumerate(times):
        assert sum(time < begin + 59.999 for time in times[place:]) <= per_minute


def test_what_is_allowed_is_used() -> None:
    """Over ten minutes no more than one percent is lost."""
    assert 5_940 <= sum(time < 600 for time in _left(Pace(600), [1.0] * 6_100)) <= 6_000


def test_a_pause_does_not_save_up_a_gust() -> None:
    """After an hour without requests those that come are spread like any others."""
    times = _left(Pace(60), [1.0] * 4, [0.0, 3_600.0, 0.0, 0.0])[1:]

    assert all(later - earlier > 0.7 for earlier, later in pairwise(times))


def test_more_than_a_minutes_worth_leaves_and_is_paid_off_afterwards() -> None:
    """A request of more tokens than the cap is no dead end."""
    first, second = _left(Pace(1_000), [3_000.0, 10.0])

    assert 0 == first
    assert second == pytest.approx(180, abs=1)


def test_what_was_estimated_wrongly_is_corrected() -> None:
    """Tokens that were not used are given back, those beyond are waited for."""
    for correction, wait in ((-500.0, 30), (0.0, 60), (1_000.0, 120)):
        pace = Pace(1_000)
        pace.take(0.0, 1_000)
        pace.correct(correction)
        assert pace.wait(0.0) == pytest.approx(wait, abs=1)


def test_no_cap_is_no_wait() -> None:
    """Whatever has left."""
    assert [0.0] * 50 == _left(Pace(None), [1e9] * 50)


def test_estimates_come_near_what_is_counted() -> None:
    """After a few dozen answers a language of one token a character, answered at length, is expected as it is."""
    estimates = TokenEstimates()
    assert 500 == estimates.of(2_000).prompt
    for _ in range(40):
        estimates.learn(2_000, Usage(requests=1, prompt_tokens=2_000, completion_tokens=6_000))

    assert estimates.of(1_000) == pytest.approx((1_000, 6_000), rel=0.02)
    assert estimates.of(1_000).total == pytest.approx(7_000, rel=0.02)


def test_what_nobody_counted_teaches_nothing() -> None:
    """Nor does a question without words."""
    estimates = TokenEstimates()
    before = estimates.of(800)
    estimates.learn(800, Usage(requests=1, unmetered=1))
    estimates.learn(0, Usage(requests=1, prompt_tokens=5, completion_tokens=5))

    assert before == estimates.of(800)
