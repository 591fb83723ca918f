"""Promises about many questions to one real server: what it says once holds for all, and its troubles are told in few words."""

import asyncio
import logging
import socket
import threading
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import cast

import pytest

from summarizer.cli.model_options import chosen_drafter
from summarizer.completions import providers
from summarizer.completions.asking import Answerer, Message
from summarizer.completions.endpoint import RUN_LIMITS, Endpoint, Limits
from summarizer.completions.online import open_online
from summarizer.completions.providers import open_model
from summarizer.drafters import drafter_for
from summarizer.drafting.model.model_drafter import ModelDrafter
from summarizer.errors import ModelFault, ModelUnusable
from summarizer.models.usage import Meter
from summarizer.settings import Settings
from tests.completions.asked import KEY, QUESTION, QUICK
from tests.completions.fault_server import Behaviour, FaultServer, Request, completes, fails, fault_server, responds
from tests.completions.provider_formats import FORMATS

GOOD = '{"boats": 4, "ratio": 1.5}'
OK = completes(GOOD)
BUSY = "429 Too Many Requests"
KEYS = {"OPENAI_API_KEY": KEY, "ANTHROPIC_API_KEY": KEY, "GOOGLE_API_KEY": KEY, "MISTRAL_API_KEY": KEY}
PATIENT = replace(QUICK, longest_wait=60, turned_away=1)

SPENT: dict[str, Sequence[str]] = {
    "OpenAI, requests": ("X-RateLimit-Remaining-Requests: 0", "X-RateLimit-Reset-Requests: 6m0s"),
    "OpenAI, tokens": ("x-ratelimit-remaining-tokens: 3", "x-ratelimit-reset-tokens: 59s"),
    "Anthropic": ("Anthropic-RateLimit-Tokens-Remaining: 0", "Anthropic-RateLimit-Tokens-Reset: {soon}"),
}


class _Headed:
    """A connection whose response gets more headers."""

    def __init__(self, connection: socket.socket, headers: Sequence[str]) -> None:
        self._connection = connection
        self._more = "".join(f"\r\n{line}" for line in headers).encode()

    def sendall(self, sent: bytes) -> None:
        self._connection.sendall(sent.replace(b"\r\n\r\n", self._more + b"\r\n\r\n", 1))


def headed(behaviour: Behaviour, *headers: str) -> Behaviour:
    """Answer as the behaviour does, with these headers as well."""
    return lambda connection, request: behaviour(cast("socket.socket", _Headed(connection, headers)), request)


def with_answerer(url: str, limits: Limits, work: Callable[[Answerer], Awaitable[None]]) -> None:
    """Do the work with one answerer."""

    async def run() -> None:
        answerer = open_online(Endpoint("m", url, KEY), limits)
        try:
            await work(answerer)
        finally:
            await answerer.close()

    asyncio.run(run())


async def ended(answerer: Answerer) -> str:
    """Put the question; return `ok`, or the fault's kind."""
    try:
        await answerer.ask(QUESTION, Meter())
    except ModelFault as fault:
        return fault.kind
    return "ok"


async def is_held_back(answerer: Answerer, server: FaultServer) -> bool:
    """Return whether one more question sends nothing while it is watched for a tenth of a second."""
    before = len(server.requests)
    try:
        await asyncio.wait_for(answerer.ask(QUESTION, Meter()), 0.1)
    except TimeoutError:
        return len(server.requests) == before
    return False


@pytest.mark.parametrize("name", ["Retry-After: 30", "retry-after-ms: 30000"])
@pytest.mark.parametrize("status", [BUSY, "503 Service Unavailable", "529 Overloaded"])
def test_a_wait_that_one_question_is_told_holds_back_the_others(status: str, name: str) -> None:
    """They would only be turned away as well."""

    async def work(answerer: Answerer) -> None:
        assert "ok" != await ended(answerer)
        assert await is_held_back(answerer, server)

    with fault_server(fails(status, headers=[name]), OK) as server:
        with_answerer(server.url, replace(PATIENT, attempts=1), work)


def test_a_wait_that_is_over_holds_back_nobody() -> None:
    """All are answered after it, who was told and who was not, with one request more than there are questions."""

    async def work(answerer: Answerer) -> None:
        assert ["ok"] * 9 == await asyncio.gather(*(ended(answerer) for _ in range(9)))

    told = fails(BUSY, headers=["retry-after-ms: 20"])
    with fault_server(told, OK) as server:
        with_answerer(server.url, QUICK, work)
    assert 10 == len(server.requests)


@pytest.mark.parametrize("behaviour", [OK, fails("400 Bad Request"), fails(BUSY)], ids=["200", "400", "429"])
@pytest.mark.parametrize("headers", SPENT.values(), ids=SPENT)
def test_headers_of_any_response_hold_back_who_comes_next(behaviour: Behaviour, headers: Sequence[str]) -> None:
    """Nothing remains, or less than a question takes: no request is sent to be turned away."""

    async def work(answerer: Answerer) -> None:
        await ended(answerer)
        assert await is_held_back(answerer, server)

    soon = (datetime.now(UTC) + timedelta(minutes=5)).isoformat()
    stated = [line.format(soon=soon) for line in headers]
    with fault_server(headed(behaviour, *stated), OK) as server:
        with_answerer(server.url, PATIENT, work)


GARBAGE = (
    "X-RateLimit-Remaining-Requests: none",
    "X-RateLimit-Reset-Requests: tomorrow",
    "X-RateLimit-Remaining-Tokens: 0",
    "X-RateLimit-Reset-Tokens: 1772366400",
    "Anthropic-RateLimit-Requests-Remaining: 0",
    "Anthropic-RateLimit-Requests-Reset: 2026-13-77",
)


def test_headers_that_say_nothing_hold_back_nobody() -> None:
    """As if they were not there."""

    async def work(answerer: Answerer) -> None:
        assert ["ok"] * 3 == [await ended(answerer) for _ in range(3)]

    with fault_server(headed(OK, *GARBAGE)) as server:
        with_answerer(server.url, PATIENT, work)


@pytest.mark.parametrize("provider", sorted(FORMATS))
def test_every_providers_own_sdk_lets_its_headers_be_heard(provider: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """The throttle is the same for all."""

    async def work(server: FaultServer) -> None:
        there = providers._PROVIDERS[provider]._replace(address=f"http://127.0.0.1:{server.port}")
        monkeypatch.setitem(providers._PROVIDERS, provider, there)
        answerer = open_model(f"{provider}/m", None, KEYS, limits=PATIENT)
        try:
            assert "ok" == await ended(answerer)
            assert await is_held_back(answerer, server)
        finally:
            await answerer.close()

    with fault_server(headed(FORMATS[provider].says(GOOD), *SPENT["OpenAI, requests"])) as server:
        asyncio.run(work(server))


def few_at_a_time(slots: int, beyond: int) -> Behaviour:
    """Take so many at a time and turn the others away; the first ones are held until so many others have come."""
    lock, crowded = threading.Lock(), threading.Event()
    taken: set[int] = set()
    turned_away: list[Request] = []

    def behave(connection: socket.socket, request: Request) -> None:
        with lock:
            has_slot = len(taken) < slots
            if has_slot:
                taken.add(id(connection))
            else:
                turned_away.append(request)
                if len(turned_away) >= beyond:
                    crowded.set()
        if not has_slot:
            fails(BUSY)(connection, request)
            return
        crowded.wait(30)
        with lock:
            taken.remove(id(connection))
        OK(connection, request)

    return behave


def test_a_storm_on_a_server_with_few_slots_ends_with_all_answered() -> None:
    """Sixty-four at once where four are served at a time: sixty are turned away at first, and each is answered in the end."""

    async def work(answerer: Answerer) -> None:
        assert ["ok"] * 64 == await asyncio.gather(*(ended(answerer) for _ in range(64)))

    with fault_server(few_at_a_time(4, 60)) as server:
        with_answerer(server.url, replace(QUICK, turned_away=20), work)
    assert 124 <= len(server.requests)


def test_an_outage_is_waited_out_and_told_without_secrets(caplog: pytest.LogCaptureFixture) -> None:
    """Thirty in a row fail, whatever the server echoes: two lines are told, and all questions are answered."""
    caplog.set_level(logging.DEBUG)
    words = QUESTION.messages[1].content

    async def work(answerer: Answerer) -> None:
        assert "ok" == await ended(answerer)
        assert ["ok"] * 30 == await asyncio.gather(*(ended(answerer) for _ in range(30)))

    broken = fails("503 Service Unavailable", f"key {KEY} and {words}")
    with fault_server(OK, *[broken] * 30, OK) as server:
        with_answerer(server.url, replace(QUICK, failures_in_a_row=10, first_rest=0.01), work)
    told = [record.getMessage() for record in caplog.records if record.levelno == logging.WARNING]
    host = f"127.0.0.1:{server.port}"
    assert 61 == len(server.requests)
    assert 2 == len(told)
    assert told[0].startswith(
        f"{host}: 10 requests in a row failed, the last with: status 503; no request leaves until"
    )
    assert f"{host} answers again: going on" == told[1]
    assert KEY not in caplog.text
    assert words not in caplog.text


def test_an_outage_at_the_start_is_waited_out() -> None:
    """Who goes on with a run while the provider is down does not come away with nothing within seconds."""

    async def work(answerer: Answerer) -> None:
        assert ["ok"] * 30 == await asyncio.gather(*(ended(answerer) for _ in range(30)))

    told = fails("503 Service Unavailable", headers=("retry-after-ms: 10",))
    with fault_server(*[told] * 15, *[fails("503 Service Unavailable")] * 18, OK) as server:
        with_answerer(server.url, replace(QUICK, failures_in_a_row=10, first_rest=0.01), work)


def test_a_server_that_sends_no_completions_ends_the_run_at_once() -> None:
    """The fault is of the kind that ends a run, for every question, and its message says what to do."""
    faults: list[ModelFault] = []

    async def one(answerer: Answerer) -> None:
        try:
            await answerer.ask(QUESTION, Meter())
        except ModelFault as fault:
            faults.append(fault)

    async def work(answerer: Answerer) -> None:
        await asyncio.gather(*(one(answerer) for _ in range(32)))
        await one(answerer)

    with fault_server(responds('{"choices": [{"message"')) as server:
        with_answerer(server.url, QUICK, work)
    assert {"unavailable"} == {fault.kind for fault in faults}
    assert 33 == len(faults)
    assert len(server.requests) < 32 + QUICK.failures_in_a_row  # some had come back before it was clear
    assert all(isinstance(fault, ModelUnusable) for fault in faults)
    assert (
        f"127.0.0.1:{server.port} has not answered for too long: run again later to go on "
        f"(not one answer to {len(server.requests)} requests, the last with: JSON that is cut or broken; is the address right?)"
    ) == str(faults[-1])


def test_the_settings_rates_hold() -> None:
    """One request a minute: the second question waits."""

    async def work(settings: Settings) -> None:
        drafter = drafter_for(settings, {})
        answerer = cast("ModelDrafter", drafter).answerer
        try:
            assert "ok" == await ended(answerer)
            assert await is_held_back(answerer, server)
        finally:
            await drafter.close()

    with fault_server(OK) as server:
        asyncio.run(work(Settings(model="m", base_url=server.url, requests_per_minute=1)))
        asyncio.run(work(Settings(model="m", base_url=server.url, tokens_per_minute=100)))


def test_many_articles_wait_longer_than_one() -> None:
    """What the command line drafts with waits for an hour, where a single article is over after a minute."""
    settings = Settings(model="openai/m", base_url="http://127.0.0.1:1/v1")
    many, one = chosen_drafter(settings, quiet=True), drafter_for(settings, {})

    limits = [cast("ModelDrafter", drafter).answerer._limits for drafter in (many, one)]  # type: ignore[attr-defined]
    assert [3600, 60] == [each.longest_wait for each in limits]
    assert RUN_LIMITS.turned_away == limits[0].turned_away


def test_a_question_of_no_words_is_asked_too() -> None:
    """Nothing divides by its length."""

    async def work(answerer: Answerer) -> None:
        asked = replace(QUESTION, messages=(Message("user", ""),))
        for _ in range(2):
            assert 4 == (await answerer.ask(asked, Meter())).answer.boats

    with fault_server(OK) as server:
        with_answerer(server.url, replace(QUICK, tokens_per_minute=10**9), work)
