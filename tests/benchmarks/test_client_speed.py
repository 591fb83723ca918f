"""Promises about the benchmark of clients: each is measured on whole answers, and its aims say what was reached."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest

from evals.benchmarks.client_speed.__main__ import AIOHTTP, JSON_SCHEMA, OURS, TOOLS, aims, table, tasks_of
from evals.benchmarks.client_speed.clients import ASYNCHRONOUS, Ask
from evals.benchmarks.client_speed.one import measured
from evals.benchmarks.client_speed.rounds import Series, Task
from evals.benchmarks.model_server.server import model_server


@pytest.mark.parametrize("name", ASYNCHRONOUS)
def test_each_client_gets_all_figures_of_each_article(name: str) -> None:
    """One request an article, each article once, those that warm up included."""
    with model_server() as server:
        found = asyncio.run(measured(ASYNCHRONOUS[name], server.url, articles=4, in_flight=2))
        counts = server.counts()

    assert {"cpu", "rate"} == {key for key, value in found.items() if value > 0}
    assert {f"{number:06d}": 1 for number in range(20)} == counts.articles


def test_a_client_that_gets_fewer_figures_is_not_measured() -> None:
    """One that is fast at failing would look good."""

    @asynccontextmanager
    async def hasty(_: str, __: int) -> AsyncIterator[Ask]:
        async def ask(_: int) -> int:
            return 3

        yield ask

    with pytest.raises(ValueError, match="3 figures in place of 15"):
        asyncio.run(measured(hasty, "", articles=4, in_flight=2))


def test_aims_take_the_median_of_the_rounds() -> None:
    """Ours against instructor's better mode and against bare aiohttp, round by round; against the ideal by its rate."""
    values = {
        Task(OURS, 16, is_rate=False): (2.0, 9.0, 3.0),
        Task(TOOLS, 16, is_rate=False): (10.0, 30.0, 10.0),
        Task(JSON_SCHEMA, 16, is_rate=False): (8.0, 20.0, 6.0),
        Task(AIOHTTP, 16, is_rate=False): (0.5, 1.0, 0.5),
        Task(OURS, 64, is_rate=True): (62.0, 40.0, 63.0),
        Task(TOOLS, 64, is_rate=True): (30.0, 20.0, 31.0),
        Task(AIOHTTP, 64, is_rate=True): (63.0, 50.0, 63.0),
        Task(OURS, 256, is_rate=True): (220.0, 100.0, 180.0),
        Task(TOOLS, 256, is_rate=True): (30.0, 20.0, 31.0),
        Task(AIOHTTP, 256, is_rate=True): (240.0, 200.0, 240.0),
    }
    found = {task: Series(each) for task, each in values.items()}

    assert set(tasks_of(with_langextract=False)) == set(found)
    assert [(3.0, 4), (0.45, 0.5), (62 / 64, 0.95), (0.75, 0.8)] == [(each.reached, each.bound) for each in aims(found)]
    assert ["met", "met", "met", "NOT"] == [str(each).split()[0] for each in aims(found)]
    assert "ours                     3.00 [2.00-9.00]" in table(found)
