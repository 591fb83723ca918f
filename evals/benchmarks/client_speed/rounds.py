"""Rounds of measurements: each client in a process of its own, one after the other, in turned order every other round."""

import json
import subprocess
import sys
from collections.abc import Iterator, Sequence
from statistics import median
from typing import NamedTuple

from evals.benchmarks.model_server.server import ModelServer
from evals.benchmarks.shared import ROOT

LANGEXTRACT = "langextract"
CPU_IN_FLIGHT = 16
LATENCY = 1.0
"""Seconds, where rates are measured."""
ARTICLES_A_PLACE = 16
"""Articles for each place in flight, so that the first burst weighs little: a run over thousands has as many."""
_CPU_ARTICLES = {LANGEXTRACT: 32}
_MOST_CPU_ARTICLES = 200


class Task(NamedTuple):
    """One measurement of one client: its CPU time without latency, or its rate with one second of it."""

    client: str
    in_flight: int
    is_rate: bool

    @property
    def articles(self) -> int:
        """How many articles are asked about."""
        if self.is_rate:
            return ARTICLES_A_PLACE * self.in_flight
        return _CPU_ARTICLES.get(self.client, _MOST_CPU_ARTICLES)


class Series(NamedTuple):
    """What the rounds gave, in their order."""

    values: tuple[float, ...]

    @property
    def median(self) -> float:
        """The value in the middle."""
        return median(self.values)

    def over(self, other: "Series") -> "Series":
        """Return the ratios to the other's, round by round."""
        return Series(tuple(mine / its for mine, its in zip(self.values, other.values, strict=True)))

    def shown(self, digits: int) -> str:
        """Return median and range."""
        numbers = (self.median, min(self.values), max(self.values))
        middle, lowest, highest = (f"{number:.{digits}f}" for number in numbers)
        return f"{middle} [{lowest}-{highest}]"


class Servers(NamedTuple):
    """Who answers."""

    at_once: ModelServer
    slow: ModelServer
    """After `LATENCY`."""


def measured(tasks: Sequence[Task], servers: Servers, rounds: int, langextract: str) -> dict[Task, Series]:
    """Return what the rounds gave for each task; `langextract` is the Python that has it.

    Raises RuntimeError, with what the client said, where one fails.
    """
    values: dict[Task, list[float]] = {task: [] for task in tasks}
    for turn in range(rounds):
        for task in _in_turn(tasks, turn):
            python = langextract if task.client == LANGEXTRACT else sys.executable
            values[task].append(_once(task, servers, python))
    return {task: Series(tuple(each)) for task, each in values.items()}


def _in_turn(tasks: Sequence[Task], turn: int) -> Iterator[Task]:
    return iter(tasks) if turn % 2 == 0 else reversed(tasks)


def _once(task: Task, servers: Servers, python: str) -> float:
    """Return milliseconds of CPU time a call, or articles a second."""
    server = servers.slow if task.is_rate else servers.at_once
    arguments = [task.client, server.url, str(task.articles), str(task.in_flight)]
    command = [python, "-m", "evals.benchmarks.client_speed.one", *arguments]
    ended = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    if ended.returncode:
        raise RuntimeError(f"{task.client} failed: {ended.stderr.strip()[-2000:]}")
    found = json.loads(ended.stdout.splitlines()[-1])
    return float(found["rate"] if task.is_rate else 1000 * found["cpu"])
