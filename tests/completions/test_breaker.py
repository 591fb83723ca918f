"""Promises about a provider that fails everybody: it rests, one request tries it, and it is given up in the end."""

import math

import pytest

from summarizer.completions.breaker import Breaker
from summarizer.completions.endpoint import Limits

LIMITS = Limits(failures_in_a_row=20, first_rest=30, longest_rest=300, patience=900)


def _opened(now: float = 0.0) -> Breaker:
    """Return one that rests, after an answer and 20 failures at that time."""
    breaker = Breaker(LIMITS)
    breaker.answered()
    assert [False] * 19 + [True] == [_fail(breaker, now) for _ in range(20)]
    return breaker


def _fail(breaker: Breaker, now: float, *, tried: bool = False, under_way: int = 0) -> bool:
    return breaker.failed(now, "status 503", tried=tried, under_way=under_way)


def test_it_rests_after_so_many_failures_in_a_row_and_not_one_less() -> None:
    """An answer between them begins a new row."""
    breaker = Breaker(LIMITS)
    for _ in range(10):
        assert not breaker.answered()
        assert not any(_fail(breaker, 0) for _ in range(19))

    assert 0 == breaker.wait(0)
    assert _fail(breaker, 0)
    assert 30 == breaker.wait(0)


def test_one_request_tries_and_the_others_wait_for_it() -> None:
    """However many there are."""
    breaker = _opened()

    assert (0, True) == (breaker.wait(30), breaker.enter())
    assert math.inf == breaker.wait(30) == breaker.wait(10_000)


def test_an_answer_ends_the_rest_for_all() -> None:
    """The one that tries may get it, or one that had left before; after it 20 failures are needed again."""
    for tries in (True, False):
        breaker = _opened()
        assert not tries or breaker.enter()
        assert breaker.answered()
        assert (0, False) == (breaker.wait(5), breaker.enter())
        assert not breaker.answered()
        assert 19 == sum(not _fail(breaker, 40) for _ in range(19))
        assert 0 == breaker.wait(40)


def test_rests_double_up_to_the_longest() -> None:
    """The first one after an answer is short again."""
    breaker, now, rests = _opened(), 0.0, []
    while not breaker.given_up:
        rests.append(breaker.wait(now))
        now += breaker.wait(now)
        breaker.enter()
        _fail(breaker, now, tried=True)

    assert [30, 60, 120, 240, 300, 150] == rests
    again = _opened()
    again.enter()
    _fail(again, 30, tried=True)
    again.answered()
    for _ in range(20):
        _fail(again, 100)
    assert 30 == again.wait(100)


def test_it_gives_up_once_patience_is_over_and_says_how_long_and_why() -> None:
    """The last rest ends with it: nobody waits for longer than was said."""
    breaker, now = _opened(), 0.0
    while breaker.wait(now) > 0:
        now += breaker.wait(now)
        breaker.enter()
        _fail(breaker, now, tried=True)
        if breaker.given_up:
            break

    assert 900 == now
    assert "no answer for 15 min to 26 requests, the last with: status 503" == breaker.given_up


def test_failures_of_requests_that_had_left_before_lengthen_no_rest() -> None:
    """256 that fail together are one trouble."""
    breaker = _opened()

    assert not any(_fail(breaker, 1) for _ in range(200))
    assert 29 == breaker.wait(1)


def test_a_server_that_never_answered_is_given_up_at_once() -> None:
    """A wrong address is no outage: nobody waits a quarter of an hour for it."""
    breaker = Breaker(LIMITS)
    assert not any(_fail(breaker, 0) for _ in range(20))

    assert "not one answer to 20 requests, the last with: status 503; is the address right?" == breaker.given_up


def test_it_is_not_given_up_while_a_first_answer_may_come() -> None:
    """A gust that overruns a server at the start fails in part at once, and the rest is answered."""
    breaker = Breaker(LIMITS)
    rests = [_fail(breaker, 0, under_way=64 - number) for number in range(1, 31)]

    assert (1, None) == (sum(rests), breaker.given_up)
    assert breaker.answered()
    assert (0, None) == (breaker.wait(0), breaker.given_up)

    lost = Breaker(LIMITS)
    for number in range(1, 65):
        _fail(lost, 0, under_way=64 - number)
    assert lost.given_up


@pytest.mark.parametrize("tried", [True, False])
def test_a_try_that_is_cut_off_makes_room_for_another(tried: bool) -> None:
    """And one that did not try changes nothing."""
    breaker = _opened()
    breaker.enter()
    breaker.dropped(tried=tried)

    assert (0 if tried else math.inf) == breaker.wait(31)
