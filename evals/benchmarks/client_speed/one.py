"""Measure one client once, in this process: `python -m evals.benchmarks.client_speed.one CLIENT URL ARTICLES IN_FLIGHT`.

Prints one line of JSON: CPU seconds (user and system, all threads) for each article, and articles a second.
"""

import asyncio
import gc
import json
import sys
import time
from collections.abc import Iterator

from evals.benchmarks.client_speed.clients import ASYNCHRONOUS, Ask, Open, check

_WARMING = 16
"""Articles asked about before the measurement: what is loaded or made once is no part of a call."""


async def measured(client: Open, url: str, articles: int, in_flight: int) -> dict[str, float]:
    """Return the measurement of an asynchronous client."""
    async with client(url, articles + _WARMING) as ask:
        warming = iter(range(articles, articles + _WARMING))
        await asyncio.gather(*(_work(ask, warming) for _ in range(2)))
        gc.collect()
        waiting = iter(range(articles))
        cpu, begin = time.process_time(), time.perf_counter()
        await asyncio.gather(*(_work(ask, waiting) for _ in range(in_flight)))
        return _result(time.process_time() - cpu, time.perf_counter() - begin, articles)


def measured_langextract(url: str, articles: int, in_flight: int) -> dict[str, float]:
    """Return the measurement of langextract."""
    from evals.benchmarks.client_speed.langextracted import Langextract
    from evals.benchmarks.client_speed.langextracted import check as check_all

    client = Langextract(url, in_flight)
    client.extract(range(articles, articles + 2))
    gc.collect()
    cpu, begin = time.process_time(), time.perf_counter()
    counts = client.extract(range(articles))
    result = _result(time.process_time() - cpu, time.perf_counter() - begin, articles)
    check_all(counts, articles)
    return result


async def _work(ask: Ask, waiting: Iterator[int]) -> None:
    for number in waiting:
        check(await ask(number))


def _result(cpu: float, seconds: float, articles: int) -> dict[str, float]:
    return {"cpu": cpu / articles, "rate": articles / seconds}


def main() -> None:
    """Measure what the command line says."""
    name, url, articles, in_flight = sys.argv[1], sys.argv[2], int(sys.argv[3]), int(sys.argv[4])
    if name == "langextract":
        result = measured_langextract(url, articles, in_flight)
    else:
        result = asyncio.run(measured(ASYNCHRONOUS[name], url, articles, in_flight))
    print(json.dumps(result))


if __name__ == "__main__":
    main()
