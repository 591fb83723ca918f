"""Promises about how many are under way, and about the pause of all: halved and doubled once for each gust, back one by one."""

import math

from summarizer.completions.endpoint import Limits
from summarizer.completions.hold import Hold
from summarizer.completions.window import Window

LIMITS = Limits(first_wait=0.5, longest_pause=60, longest_wait=600)


def _filled(count: int) -> tuple[Window, list[int]]:
    window = Window()
    return window, [window.enter() for _ in range(count)]


def _room(window: Window) -> int:
    """Return how many more may enter, at most 1,000, and let them."""
    count = 0
    while window.has_room and count < 1_000:
        window.enter()
        count += 1
    return count


def test_there_is_no_limit_until_one_is_turned_away() -> None:
    """A provider that takes everything gets everything."""
    assert 1_000 == _room(Window())


def test_a_gust_that_is_turned_away_halves_what_is_under_way_once() -> None:
    """Sixty refusals of 64 requests say one thing, not sixty."""
    window, numbers = _filled(64)
    narrowed = []
    for number in numbers[4:]:
        narrowed.append(window.narrow(number))
        window.leave()

    assert [True] + [False] * 59 == narrowed
    assert 32 - 4 == _room(window)


def test_the_next_gust_halves_it_again_down_to_one() -> None:
    """It never ends at none."""
    window, _ = _filled(10)
    rooms = []
    for _ in range(5):
        window.narrow(window.enter())
        for _ in range(window.under_way):
            window.leave()
        rooms.append(_room(window))

    assert [5, 2, 1, 1, 1] == rooms


def test_each_answer_lets_one_more_in() -> None:
    """Twice as many are under way after a round of answers."""
    window, numbers = _filled(8)
    window.narrow(numbers[0])
    for _ in numbers:
        window.leave()
    assert 4 == _room(window)
    for _ in range(4):
        window.leave()
        window.widen()

    assert 8 == _room(window)


def test_a_wait_that_is_asked_for_is_never_shortened() -> None:
    """Not by a shorter one that is asked for later; it ends a little late at most, and differently for each."""
    waits = set()
    for _ in range(50):
        hold = Hold(LIMITS)
        hold.tell(100, 30)
        hold.tell(101, 2)
        waits.add(hold.wait(101))

    assert all(29 <= wait <= 29.5 for wait in waits)
    assert len(waits) > 25


def test_no_wait_is_longer_than_the_longest() -> None:
    """Whatever is asked for."""
    hold = Hold(LIMITS)
    hold.tell(0, 1e9)

    assert 600 <= hold.wait(0) <= 600.5


def test_untold_pauses_double_up_to_the_longest_and_begin_anew_after_an_answer() -> None:
    """From `first_wait` to `longest_pause`, each shortened by up to a quarter."""
    hold, now, pauses = Hold(LIMITS), 0.0, []
    for _ in range(100):
        hold.double(now)
        pauses.append(hold.wait(now))
        now += 1_000

    for pause, most in zip(pauses, [0.5, 1, 2, 4, 8, 16, 32, *[60] * 93], strict=True):
        assert 0.75 * most <= pause <= most
    hold.answered()
    hold.double(now)
    assert hold.wait(now) <= 0.5


def test_after_a_hold_requests_come_one_by_one() -> None:
    """256 that waited take seconds, not an instant, and leave at irregular distances; later ones are free."""
    hold = Hold(LIMITS)
    hold.tell(0, 10)
    now, distances = 0.0, []
    for _ in range(256):
        wait = hold.wait(now)
        now += wait
        distances.append(wait)
        hold.take(now)

    assert 11 <= now <= 14
    assert len(set(distances)) > 200
    later = now + 100
    hold.take(later)
    assert 0 == hold.wait(later)


def test_without_a_hold_nothing_is_spread() -> None:
    """Requests leave as they come."""
    hold = Hold(LIMITS)
    hold.take(3)

    assert 0 == hold.wait(3)
    assert 0 == hold.wait(-math.inf)
