"""Promises about many questions at a time: in order, at the provider's pace, and with nothing lost. Time leaps in them."""

import asyncio
import logging
import re
from collections.abc import Awaitable, Callable
from dataclasses import replace

import pytest

from summarizer.completions.completion import Completion
from summarizer.completions.endpoint import RUN_LIMITS, Limits
from summarizer.completions.faults import FREE, NOT_SENT, NoCompletion
from summarizer.completions.retries import retrying
from summarizer.completions.throttle import Throttle
from summarizer.models.deadlines import Deadline
from summarizer.models.usage import Meter, Usage
from tests.completions.leaping import leap, now

COUNTED = Usage(requests=1, prompt_tokens=300, completion_tokens=100)
ANSWER = Completion("{}", COUNTED)
OUTAGE = "no connection"


def _busy(wait: float | None = None) -> NoCompletion:
    failure = NoCompletion("rate_limited", "status 429", "always", FREE)
    failure.wait = wait
    return failure


class Provider:
    """Answers each request after a second, or as it is told to; keeps when each came, and whose it was."""

    def __init__(self, answer: Callable[["Provider"], Awaitable[Completion]] | None = None) -> None:
        self.came: list[float] = []
        self.whose: list[int] = []
        self.under_way = 0
        self.most = 0
        self._answer = answer

    async def send(self, whose: int) -> Completion:
        """Answer one request."""
        self.came.append(now())
        self.whose.append(whose)
        self.under_way += 1
        self.most = max(self.most, self.under_way)
        try:
            if self._answer:
                return await self._answer(self)
            await asyncio.sleep(1)
            return ANSWER
        finally:
            self.under_way -= 1


async def _all(provider: Provider, limits: Limits, count: int, throttle: Throttle | None = None) -> list[str]:
    """Put so many questions at once; return how each ended."""
    throttle = throttle or Throttle("models.example", limits)

    async def ask(number: int) -> str:
        try:
            await retrying(lambda: provider.send(number), 1_200, throttle, limits, Meter())
        except NoCompletion as failure:
            return failure.kind
        return "ok"

    return await asyncio.gather(*(ask(number) for number in range(count)))


def test_without_limits_all_leave_at_once() -> None:
    """Nothing is held back that nobody wants held back."""
    provider = Provider()

    assert ["ok"] * 256 == leap(_all(provider, Limits(), 256))
    assert [0.0] * 256 == provider.came


def test_requests_leave_at_the_rate_and_in_the_order_in_which_they_came() -> None:
    """Sixty a minute: two hundred take more than three minutes, and nobody overtakes."""
    provider = Provider()

    assert ["ok"] * 200 == leap(_all(provider, Limits(requests_per_minute=60), 200))
    assert list(range(200)) == provider.whose
    assert 199 < provider.came[-1] < 202


def test_tokens_leave_at_the_rate_once_they_have_been_counted() -> None:
    """Each answer counts 400 tokens, which is learned: at 4,000 a minute about ten leave in a minute."""
    provider = Provider()
    leap(_all(provider, Limits(tokens_per_minute=4_000), 100))

    assert 8 <= sum(240 < time <= 300 for time in provider.came) <= 11


def test_a_wait_that_one_is_told_holds_back_all() -> None:
    """One of many is told to come in 30 s: none leaves before, and then one by one."""
    told = iter([_busy(30)])

    async def answer(_: Provider) -> Completion:
        await asyncio.sleep(1)
        for failure in told:
            raise failure
        return ANSWER

    provider, limits = Provider(answer), Limits(requests_per_minute=600)
    assert ["ok"] * 64 == leap(_all(provider, limits, 64))
    before, after = [time for time in provider.came if time <= 1], [time for time in provider.came if time > 1]

    assert 65 == len(provider.came)
    assert 10 < len(before) < 15  # those that left before anybody was told
    assert 31 <= min(after)
    assert len(after) == len(set(after))


def test_a_wait_counts_for_no_deadline() -> None:
    """A question of at most ten seconds is answered after half an hour at the throttle; without one it is over in ten."""

    async def answer(provider: Provider) -> Completion:
        if len(provider.came) == 1:
            raise _busy(1_800)
        await asyncio.sleep(9)
        return ANSWER

    limits = replace(RUN_LIMITS, question_seconds=10, attempt_seconds=10)
    provider = Provider(answer)
    assert ["ok"] == leap(_all(provider, limits, 1))
    assert 1_800 <= provider.came[1]

    slow = Provider(answer)
    slow.came.append(0)
    assert ["timed_out"] == leap(_all(slow, replace(limits, question_seconds=8), 1))


async def _articles(provider: Provider, limits: Limits, count: int, seconds: float) -> list[str]:
    """Put two questions for each of so many articles, one after the other; return how each article ended."""
    throttle = Throttle("models.example", limits)

    async def article(number: int) -> str:
        meter = Meter()
        try:
            async with Deadline(seconds) as meter.deadline:
                for _ in range(2):
                    await retrying(lambda: provider.send(number), 1_200, throttle, limits, meter.apart())
        except TimeoutError:
            return "late"
        return "ok"

    return await asyncio.gather(*(article(number) for number in range(count)))


def test_a_wait_counts_for_no_deadline_of_the_article_either() -> None:
    """Articles of at most a minute outlast a slow rate, and the hour that all are told to wait; what they work counts."""

    async def answer(provider: Provider) -> Completion:
        early = now() < 3_600 and provider.whose[-1] >= 16
        await asyncio.sleep(20)
        if early:
            raise _busy(3_600 - now())
        return ANSWER

    assert ["ok"] * 32 == leap(_articles(Provider(answer), RUN_LIMITS, 32, 61))
    slow = replace(RUN_LIMITS, requests_per_minute=2)
    assert ["ok"] * 32 == leap(_articles(Provider(), slow, 32, 60))
    assert ["late"] * 32 == leap(_articles(Provider(answer), RUN_LIMITS, 32, 39))


def test_the_pauses_of_one_question_count_for_its_deadline() -> None:
    """Waiting on its own account belongs to its time: no second request leaves after it."""

    async def answer(_: Provider) -> Completion:
        raise NoCompletion("server_error", "status 500", "always")

    provider = Provider(answer)
    limits = Limits(question_seconds=3, first_wait=8)

    assert ["timed_out"] == leap(_all(provider, limits, 1))
    assert 1 == len(provider.came)


def test_a_run_waits_where_an_article_alone_does_not() -> None:
    """Told to come back in ten minutes, a single article is over, and many articles are all answered after it."""

    async def answer(_: Provider) -> Completion:
        await asyncio.sleep(1)
        if now() < 600:
            raise _busy(600 - now())
        return ANSWER

    alone, many = Provider(answer), Provider(answer)

    assert ["rate_limited"] == leap(_all(alone, Limits(), 1))
    assert 1 == len(alone.came)
    assert ["ok"] * 64 == leap(_all(many, RUN_LIMITS, 64))
    assert 128 == len(many.came)


@pytest.mark.parametrize("slots", [1, 4, 30])
def test_a_storm_on_a_server_with_few_slots_ends_with_all_answered(slots: int) -> None:
    """Sixty-four at once, and it turns away what is beyond its slots: nobody fails for it, and its slots are in use."""

    async def answer(provider: Provider) -> Completion:
        if provider.under_way > slots:
            raise _busy()
        await asyncio.sleep(5)
        return ANSWER

    provider = Provider(answer)

    async def storm() -> tuple[list[str], float]:
        return await _all(provider, Limits(), 64), now()

    endings, seconds = leap(storm())

    assert ["ok"] * 64 == endings
    assert seconds < 2.5 * 5 * 64 / slots
    assert len(provider.came) < 64 * 4


def test_a_gust_that_is_turned_away_costs_one_pause() -> None:
    """Sixty-three refusals at once are one piece of news: the second round leaves within a second of it."""

    async def answer(provider: Provider) -> Completion:
        is_gust = 1 < len(provider.came) <= 64
        await asyncio.sleep(1)
        if is_gust:
            raise _busy()
        return ANSWER

    provider = Provider(answer)

    assert ["ok"] * 64 == leap(_all(provider, Limits(), 64))
    assert 1 < provider.came[64] < 2


def test_a_rate_that_nobody_tells_is_found() -> None:
    """The provider takes thirty a minute and says nothing of it but 429: 256 at once are all answered."""
    taken: list[float] = []

    async def answer(_: Provider) -> Completion:
        if sum(time > now() - 60 for time in taken) >= 30:
            raise _busy()
        taken.append(now())
        await asyncio.sleep(2)
        return ANSWER

    assert ["ok"] * 256 == leap(_all(Provider(answer), RUN_LIMITS, 256))


def _failing_until(end: float) -> Provider:
    """Return one that answers its first request and fails all others until then."""

    async def answer(provider: Provider) -> Completion:
        is_first = len(provider.came) == 1
        await asyncio.sleep(0.1)
        if not is_first and now() < end:
            raise NoCompletion("unreachable", OUTAGE, "always", NOT_SENT)
        return ANSWER

    return Provider(answer)


def _warnings(caplog: pytest.LogCaptureFixture) -> list[str]:
    return [record.getMessage() for record in caplog.records if record.levelno == logging.WARNING]


def test_an_outage_is_waited_out(caplog: pytest.LogCaptureFixture) -> None:
    """Of 100 questions none is lost to ten minutes without an answer; single requests try in between, and it is told."""
    provider = _failing_until(600)

    assert ["ok"] * 100 == leap(_all(provider, RUN_LIMITS, 100))
    assert 4 == len({round(time) for time in provider.came if 10 < time < 600})
    back = [time for time in provider.came if time > 600]
    assert len(back) == len(set(back)), "they come back one by one"
    told = _warnings(caplog)
    assert 6 == len(told)
    rest = r"models\.example: \d+ requests in a row failed, the last with: no connection; no request leaves until \d\d:\d\d:\d\d, then one tries again"
    assert all(re.fullmatch(rest, line) for line in told[:5])
    assert "models.example answers again: going on" == told[5]


def test_an_outage_without_end_ends_the_run_for_all() -> None:
    """After a quarter of an hour everybody who waits hears it, and who asks later at once."""
    provider, throttle = _failing_until(1e9), Throttle("models.example", RUN_LIMITS)

    async def ask_twice() -> tuple[list[str], list[str], float]:
        first = await _all(provider, RUN_LIMITS, 100, throttle)
        return first, await _all(provider, RUN_LIMITS, 3, throttle), now()

    first, later, seconds = leap(ask_twice())

    assert {"ok": 1, "unavailable": 99} == {kind: first.count(kind) for kind in set(first)}
    assert ["unavailable"] * 3 == later
    assert 890 < seconds < 910


def test_a_server_that_is_not_there_ends_the_run_at_once() -> None:
    """No quarter of an hour is waited for a wrong address, and no request more is sent than were under way."""

    async def answer(_: Provider) -> Completion:
        await asyncio.sleep(0.01)
        raise NoCompletion("unreachable", OUTAGE, "always", NOT_SENT)

    provider = Provider(answer)

    async def storm() -> tuple[list[str], float]:
        return await _all(provider, RUN_LIMITS, 64), now()

    endings, seconds = leap(storm())
    assert ["unavailable"] * 64 == endings
    assert 64 == len(provider.came)
    assert seconds < 2


def test_what_one_article_is_refused_for_is_no_outage() -> None:
    """However many articles in a row a filter stops: the provider works."""

    async def answer(_: Provider) -> Completion:
        raise NoCompletion("filtered", "status 400")

    assert ["filtered"] * 100 == leap(_all(Provider(answer), RUN_LIMITS, 100))


def test_being_turned_away_is_no_outage_either() -> None:
    """Unless it lasts: the questions end with their own limit."""

    async def answer(_: Provider) -> Completion:
        raise _busy()

    assert ["rate_limited"] * 5 == leap(_all(Provider(answer), replace(Limits(), turned_away=3), 5))


@pytest.mark.parametrize(("wait", "hours"), [(None, 0.25), (38, 0.26), (3_600, 2), (86_400, 2)])
def test_a_provider_that_turns_all_away_ends_the_run(wait: float | None, hours: float) -> None:
    """A quota of a day: with the next refusal after a quarter of an hour and the longest wait that was told and obeyed."""

    async def answer(_: Provider) -> Completion:
        await asyncio.sleep(0.2)
        raise _busy(wait)

    async def run() -> tuple[list[str], float]:
        throttle, provider = Throttle("models.example", RUN_LIMITS), Provider(answer)
        endings: list[str] = []
        while "unavailable" not in endings and len(endings) < 300:
            endings += await _all(provider, RUN_LIMITS, 16, throttle)
        return endings, now() / 3_600

    endings, ended = leap(run())
    assert {"rate_limited", "unavailable"} >= set(endings)
    assert "unavailable" == endings[-1]
    assert pytest.approx(hours, abs=0.03) == ended


def test_a_try_that_is_cut_off_leaves_room_for_the_next() -> None:
    """The request that tries a resting provider is cancelled: another tries, and the rest is over."""
    provider = _failing_until(20)

    async def cut() -> list[str]:
        throttle, limits = Throttle("models.example", RUN_LIMITS), RUN_LIMITS
        asking = asyncio.ensure_future(_all(provider, limits, 60, throttle))
        await asyncio.sleep(30.15)
        assert provider.came[-1] > 29
        assert 1 == provider.under_way  # the one that tries
        asking.cancel()
        await asyncio.wait([asking])
        return await _all(provider, limits, 20, throttle)

    assert ["ok"] * 20 == leap(cut())


def test_cancelled_while_waiting_nothing_is_kept() -> None:
    """Neither a place in the line nor a permit: with one slot, whoever comes afterwards is served."""
    first = iter([_busy()])

    async def answer(_: Provider) -> Completion:
        for failure in first:
            raise failure
        await asyncio.sleep(1)
        return ANSWER

    async def cut() -> tuple[list[str], int]:
        throttle, limits, provider = Throttle("models.example", Limits()), Limits(), Provider(answer)
        asking = [asyncio.ensure_future(_all(provider, limits, 1, throttle)) for _ in range(50)]
        for number, each in enumerate(asking):
            await asyncio.sleep(0.3)
            if number % 3:
                each.cancel()
        await asyncio.wait(asking)
        before = provider.under_way
        return await _all(provider, limits, 10, throttle), before

    assert (["ok"] * 10, 0) == leap(cut())


def test_cancelled_in_the_moment_of_its_turn_it_gives_the_turn_away() -> None:
    """The pass is there, the question is not: the next one leaves, and the rate is not charged for it."""

    async def cut() -> float:
        throttle = Throttle("models.example", Limits(requests_per_minute=1))
        held = throttle.enter_at_once(10)
        assert held
        waiting = [asyncio.ensure_future(throttle.enter(10)) for _ in range(3)]
        await asyncio.sleep(0)
        throttle._admission._requests.correct(-1)
        throttle.answered(held, COUNTED)  # the first one's turn comes
        waiting[0].cancel()
        await asyncio.wait(waiting[:1])
        passed = await waiting[1]
        throttle.answered(passed, COUNTED)
        throttle.answered(await waiting[2], COUNTED)
        return now()

    assert 59 < leap(cut()) < 61


def test_a_long_hold_is_told_once(caplog: pytest.LogCaptureFixture) -> None:
    """Sixty-four are told to come in an hour: one line says until when, and none speaks of what was asked."""

    async def answer(_: Provider) -> Completion:
        await asyncio.sleep(1)
        if now() < 1_000:
            raise _busy(1_000 - now())
        return ANSWER

    leap(_all(Provider(answer), RUN_LIMITS, 64))

    (told,) = _warnings(caplog)
    assert re.fullmatch(
        r"models\.example takes no more requests for now: none leaves until \d\d:\d\d:\d\d, then it goes on", told
    )


def test_short_waits_and_own_rates_are_not_told(caplog: pytest.LogCaptureFixture) -> None:
    """Who sets a rate knows it, and a second worries nobody."""

    async def answer(provider: Provider) -> Completion:
        if len(provider.came) == 1:
            raise _busy(1)
        return ANSWER

    leap(_all(Provider(answer), replace(RUN_LIMITS, requests_per_minute=4), 5))

    assert [] == _warnings(caplog)


def test_a_small_request_does_not_overtake_a_large_one() -> None:
    """The tokens that remain would do for it: but then the large one might wait for ever."""

    async def two() -> list[float]:
        throttle, times = Throttle("models.example", Limits()), []
        throttle.hear([(b"x-ratelimit-remaining-tokens", b"2000"), (b"x-ratelimit-reset-tokens", b"50s")])

        async def one(characters: int) -> None:
            passed = throttle.enter_at_once(characters) or await throttle.enter(characters)
            times.append(now())
            throttle.answered(passed, COUNTED)

        await asyncio.gather(one(40_000), one(4))
        return times

    assert [50, 50] == leap(two())


def test_headers_hold_back_who_comes_next() -> None:
    """Nothing remains for a minute: the next request leaves after it."""

    async def headed() -> list[float]:
        throttle, provider = Throttle("models.example", Limits()), Provider()
        throttle.hear([(b"X-RateLimit-Remaining-Requests", b"0"), (b"X-RateLimit-Reset-Requests", b"40s")])
        await _all(provider, Limits(), 2, throttle)
        return provider.came

    assert [40, 40] == leap(headed())
