"""Promises about a provider that fails everybody: it rests, one request tries it, and it is given up in the end."""

import math

import pytest

from summarizer.completions.breaker import Breaker
from summarizer.completions.endpoint import Limits
from summarizer.completions.faults import NOT_SENT, NoCompletion
from summarizer.errors import FaultKind

LIMITS = Limits(failures_in_a_row=20, first_rest=30, longest_rest=300, patience=900)
OUTAGE = NoCompletion("server_error", "status 503", "always")
NOBODY = NoCompletion("unreachable", "no connection", "always", NOT_SENT)


def _opened(now: float = 0.0) -> Breaker:
    """Return one that rests, after an answer and 20 failures at that time."""
    breaker = Breaker(LIMITS)
    breaker.answered()
    assert [False] * 19 + [True] == [_fail(breaker, now) for _ in range(20)]
    return breaker


def _fail(
    breaker: Breaker, now: float, failure: NoCompletion = OUTAGE, *, tried: bool = False, under_way: int = 0
) -> bool:
    return breaker.failed(now, failure, tried=tried, under_way=under_way)


def _given_up_at(breaker: Breaker, now: float) -> float:
    """Return when one that rests is given up, where every request that tries fails at once."""
    while not breaker.given_up:
        now += breaker.wait(now)
        breaker.enter(now)
        _fail(breaker, now, tried=True)
    return now


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

    assert (0, True) == (breaker.wait(30), breaker.enter(30))
    assert math.inf == breaker.wait(30) == breaker.wait(10_000)


def test_an_answer_ends_the_rest_for_all() -> None:
    """The one that tries may get it, or one that had left before; after it 20 failures are needed again."""
    for tries in (True, False):
        breaker = _opened()
        assert not tries or breaker.enter(30)
        assert breaker.answered()
        assert (0, False) == (breaker.wait(5), breaker.enter(5))
        assert not breaker.answered()
        assert 19 == sum(not _fail(breaker, 40) for _ in range(19))
        assert 0 == breaker.wait(40)


def test_rests_double_up_to_the_longest() -> None:
    """The first one after an answer is short again."""
    breaker, now, rests = _opened(), 0.0, []
    while not breaker.given_up:
        rests.append(breaker.wait(now))
        now += breaker.wait(now)
        breaker.enter(now)
        _fail(breaker, now, tried=True)

    assert [30, 60, 120, 240, 300, 150] == rests
    again = _opened()
    again.enter(30)
    _fail(again, 30, tried=True)
    again.answered()
    for _ in range(20):
        _fail(again, 100)
    assert 30 == again.wait(100)


def test_it_gives_up_once_patience_is_over_and_says_how_long_and_why() -> None:
    """The last rest ends with it: nobody waits for longer than was said."""
    breaker = _opened()

    assert 900 == _given_up_at(breaker, 0)
    assert "no answer for 15 min to 26 requests, the last with: status 503" == breaker.given_up


def test_failures_of_requests_that_had_left_before_lengthen_no_rest() -> None:
    """256 that fail together are one trouble."""
    breaker = _opened()

    assert not any(_fail(breaker, 1) for _ in range(200))
    assert 29 == breaker.wait(1)


@pytest.mark.parametrize(
    "nobody", [NOBODY, NoCompletion("malformed_response", "no JSON", "once")], ids=lambda it: it.kind
)
def test_a_server_that_was_never_there_is_given_up_at_once(nobody: NoCompletion) -> None:
    """A wrong address, of nobody or of somebody with HTML, is no outage: nobody waits a quarter of an hour for it."""
    breaker = Breaker(LIMITS)
    assert not any(_fail(breaker, 0, nobody) for _ in range(20))

    said = f"not one answer to 20 requests, the last with: {nobody.detail}; is the address right?"
    assert said == breaker.given_up


@pytest.mark.parametrize("kind", ["server_error", "timed_out", "unreachable"])
def test_an_outage_at_the_start_is_waited_out_too(kind: FaultKind) -> None:
    """A status, a connection that breaks or stays silent is somebody's: one of it among 20 is enough, so is a 429."""
    breaker = Breaker(LIMITS)
    rests = [_fail(breaker, 0, NoCompletion(kind, "it", "always"))] + [_fail(breaker, 0, NOBODY) for _ in range(19)]
    assert ([False] * 19 + [True], None) == (rests, breaker.given_up)
    assert 900 == _given_up_at(breaker, 0)

    busy = Breaker(LIMITS)
    busy.turned_away(0, "status 429", under_way=0)
    assert 1 == sum(_fail(busy, 0, NOBODY) for _ in range(20))
    assert not busy.given_up


def test_patience_begins_with_the_first_rest() -> None:
    """An article that failed long before is not the outage's beginning, nor is one that was turned away."""
    breaker = Breaker(LIMITS)
    breaker.answered()
    _fail(breaker, 0)
    breaker.turned_away(1_500, "status 429", under_way=0)
    assert 1 == sum(_fail(breaker, 2_000) for _ in range(19))

    assert 30 == breaker.wait(2_000)
    assert 2_900 == _given_up_at(breaker, 2_000)


def test_patience_lasts_longer_by_the_longest_wait_that_was_asked_for() -> None:
    """Who is told to come in 20 minutes, and comes then, tries for a quarter of an hour from there on; but not without end."""
    breaker = _opened()
    breaker.told(0, 1_200)
    breaker.enter(1_200)
    assert _fail(breaker, 1_200, tried=True)
    breaker.told(1_200, 600)

    assert 2_100 == _given_up_at(breaker, 1_200)


def test_time_in_which_nobody_asks_uses_up_no_patience() -> None:
    """A provider that rests while nothing is there to be asked is tried as often as any other."""
    breaker = _opened()
    breaker.enter(5_000)

    assert _fail(breaker, 5_000, tried=True)
    assert 60 == breaker.wait(5_000)
    assert 5_900 == _given_up_at(breaker, 5_000)


def test_a_provider_that_turns_all_away_is_given_up_too() -> None:
    """A quota of a day is nothing to wait for; nor is it given up while one that it took may be answered."""
    breaker = Breaker(LIMITS)
    for now in range(0, 900, 60):
        breaker.enter(now)
        breaker.turned_away(now, "status 429", under_way=0)
    breaker.turned_away(900, "status 429", under_way=1)
    given_up = [breaker.given_up]
    breaker.turned_away(900, "status 429", under_way=0)
    given_up.append(breaker.given_up)

    assert None is given_up[0]
    assert "it has taken no request for 15 min, the last was turned away with: status 429" == given_up[1]


def test_being_turned_away_after_an_answer_or_a_pause_begins_anew() -> None:
    """So does the patience of who is told to wait: an hour is waited, and a quarter of one from there on."""
    breaker = Breaker(LIMITS)
    for now in (0, 899, 1_798):
        breaker.turned_away(now, "status 429", under_way=0)
        breaker.answered()
    for now in (1_800, 5_000):
        breaker.enter(now)
        breaker.turned_away(now, "status 429", under_way=0)
    breaker.told(5_000, 3_600)
    for now in (5_010, 8_600, 9_499):
        breaker.enter(now)
        breaker.turned_away(now, "status 429", under_way=0)
    assert not breaker.given_up

    breaker.turned_away(9_500, "status 429", under_way=0)
    assert breaker.given_up


def test_it_is_not_given_up_while_a_first_answer_may_come() -> None:
    """A gust that overruns a server at the start fails in part at once, and the rest is answered."""
    breaker = Breaker(LIMITS)
    rests = [_fail(breaker, 0, NOBODY, under_way=64 - number) for number in range(1, 31)]

    assert (1, None) == (sum(rests), breaker.given_up)
    assert breaker.answered()
    assert (0, None) == (breaker.wait(0), breaker.given_up)

    lost = Breaker(LIMITS)
    for number in range(1, 65):
        _fail(lost, 0, NOBODY, under_way=64 - number)
    assert lost.given_up


@pytest.mark.parametrize("tried", [True, False])
def test_a_try_that_is_cut_off_makes_room_for_another(tried: bool) -> None:
    """And one that did not try changes nothing."""
    breaker = _opened()
    breaker.enter(30)
    breaker.dropped(tried=tried)

    assert (0 if tried else math.inf) == breaker.wait(31)
