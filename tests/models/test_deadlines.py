"""Promises about deadlines: they come when their time is over, and the time in which nothing can be done is not counted."""

import asyncio
from collections.abc import Awaitable, Callable

import pytest

from summarizer.models.deadlines import Deadline
from tests.completions.leaping import leap, now

Work = Callable[[Deadline], Awaitable[None]]


async def _ended(deadline: Deadline, work: Work) -> tuple[str, float]:
    try:
        async with deadline:
            await work(deadline)
    except TimeoutError:
        return "late", now()
    return "done", now()


async def _stopped(deadline: Deadline, seconds: float) -> None:
    with deadline.stopped():
        await asyncio.sleep(seconds)


@pytest.mark.parametrize(("seconds", "ended"), [(11, ("done", 10)), (9, ("late", 9)), (None, ("done", 10))])
def test_it_comes_when_its_time_is_over(seconds: float | None, ended: tuple[str, float]) -> None:
    """Not before, and never without one."""

    async def work(_: Deadline) -> None:
        await asyncio.sleep(10)

    assert ended == leap(_ended(Deadline(seconds), work))


def test_another_timeout_inside_is_not_its_own() -> None:
    """Both raise the same; which one it was can be told."""

    async def work(deadline: Deadline) -> None:
        async with Deadline(5 if deadline is early else 20):
            await asyncio.sleep(100)

    early, own = Deadline(10), Deadline(10)

    assert ("late", 5) == leap(_ended(early, work))
    assert ("late", 10) == leap(_ended(own, work))
    assert (False, True) == (early.expired, own.expired)


def test_what_passes_while_it_is_stopped_is_not_counted() -> None:
    """However often and long; what is left afterwards is what was left before."""

    async def work(deadline: Deadline) -> None:
        for _ in range(3):
            await asyncio.sleep(2)
            await _stopped(deadline, 1_000)
        assert 4 == deadline.left
        await asyncio.sleep(10)

    assert ("late", 3_010) == leap(_ended(Deadline(10), work))


def test_it_goes_on_when_nobody_stops_it_any_more() -> None:
    """Two parts of an article wait, one from second 0 to 50, one from second 30 to 80."""

    async def work(deadline: Deadline) -> None:
        async def later() -> None:
            await asyncio.sleep(30)
            await _stopped(deadline, 50)

        await asyncio.gather(_stopped(deadline, 50), later())
        await asyncio.sleep(100)

    assert ("late", 90) == leap(_ended(Deadline(10), work))


def test_who_is_cut_off_for_it_may_still_stop_it() -> None:
    """It is over all the same, also where somebody goes on behind its back."""

    async def work(deadline: Deadline) -> None:
        try:
            await asyncio.sleep(100)
        finally:
            await _stopped(deadline, 5)

    async def outlived() -> tuple[str, float]:
        deadline, behind = Deadline(10), []

        async def begin(_: Deadline) -> None:
            behind.append(asyncio.ensure_future(_stopped(deadline, 70)))
            await asyncio.sleep(1)

        ended = await _ended(deadline, begin)
        await behind[0]
        await _stopped(deadline, 1)
        return ended

    assert ("late", 15) == leap(_ended(Deadline(10), work))
    assert ("done", 1) == leap(outlived())


def test_a_cancellation_while_it_is_stopped_stays_one() -> None:
    """It is not taken for the deadline."""

    async def cut() -> bool:
        work = asyncio.ensure_future(_ended(Deadline(10), lambda deadline: _stopped(deadline, 1_000)))
        await asyncio.sleep(500)
        work.cancel()
        await asyncio.wait([work])
        return work.cancelled()

    assert leap(cut())
