"""Client CPU for each call and rates at one second of latency, beside instructor, langextract and bare aiohttp.

Ours sends our whole prompt, six times as long as theirs, and keeps each completion durably; theirs keep nothing.
"""

import argparse
import os
import subprocess
import sys
from collections.abc import Mapping
from importlib.metadata import version
from typing import NamedTuple

from evals.benchmarks.client_speed.rounds import (
    CPU_IN_FLIGHT,
    LANGEXTRACT,
    LATENCY,
    Series,
    Servers,
    Task,
    measured,
)
from evals.benchmarks.model_server.model import Behaviour
from evals.benchmarks.model_server.server import model_server

OURS, TOOLS, JSON_SCHEMA, AIOHTTP = "ours", "instructor TOOLS", "instructor JSON_SCHEMA", "bare aiohttp"
_RATED = {64: (OURS, TOOLS, LANGEXTRACT, AIOHTTP), 256: (OURS, TOOLS, AIOHTTP)}
"""Who is measured with so many in flight; langextract has a thread for each, so no more than 64."""
_INSTALL = "pip install 'langextract[openai]', in an environment of its own"


class Aim(NamedTuple):
    """What is to be reached."""

    what: str
    reached: float
    bound: float
    at_most: bool

    def __str__(self) -> str:
        met = self.reached <= self.bound if self.at_most else self.reached >= self.bound
        limit = "at most" if self.at_most else "at least"
        return f"{'met' if met else 'NOT MET':8} {self.what}: {self.reached:.2f} ({limit} {self.bound:g})"


def tasks_of(with_langextract: bool) -> list[Task]:
    """Return what is measured in each round, in its order."""
    clients = [OURS, TOOLS, JSON_SCHEMA, *([LANGEXTRACT] if with_langextract else []), AIOHTTP]
    cpu = [Task(client, CPU_IN_FLIGHT, is_rate=False) for client in clients]
    rates = [Task(client, places, is_rate=True) for places, rated in _RATED.items() for client in rated]
    return [*cpu, *(task for task in rates if task.client in clients)]


def aims(found: Mapping[Task, Series]) -> list[Aim]:
    """Return the aims with what was reached: medians, and of ratios the median of the rounds' own."""
    cpu = {task.client: series for task, series in found.items() if not task.is_rate}
    rate = {(task.client, task.in_flight): series for task, series in found.items() if task.is_rate}
    ratios = [cpu[OURS].over(cpu[each]).median for each in (TOOLS, JSON_SCHEMA)]
    ideal = 64 / LATENCY
    return [
        Aim("CPU ms a call", cpu[OURS].median, 4, at_most=True),
        Aim("of the CPU of instructor's own client, in its better mode", max(ratios), 0.5, at_most=True),
        Aim("of the ideal rate with 64 in flight", rate[OURS, 64].median / ideal, 0.95, at_most=False),
        Aim(
            "of bare aiohttp's rate with 256 in flight",
            rate[OURS, 256].over(rate[AIOHTTP, 256]).median,
            0.8,
            at_most=False,
        ),
    ]


def table(found: Mapping[Task, Series]) -> str:
    """Return CPU times and rates as they are printed."""
    lines = [f"CPU ms a call, no latency, {CPU_IN_FLIGHT} in flight: median [range]"]
    bare = next(series for task, series in found.items() if task.client == AIOHTTP and not task.is_rate)
    for task, series in found.items():
        if not task.is_rate:
            lines.append(f"  {task.client:24} {series.shown(2):24} {series.over(bare).median:5.1f} x bare aiohttp")
    for places in _RATED:
        bare = next(series for task, series in found.items() if (task.client, task.in_flight) == (AIOHTTP, places))
        ideal = places / LATENCY
        lines.append(f"articles a second, {LATENCY:g} s latency, {places} in flight (ideal {ideal:g})")
        for task, series in found.items():
            if task.is_rate and task.in_flight == places:
                shares = f"{series.median / ideal:4.0%} of ideal, {series.over(bare).median:4.0%} of bare aiohttp"
                lines.append(f"  {task.client:24} {series.shown(1):24} {shares}")
    return "\n".join(lines)


def _langextract_version(python: str) -> str | None:
    """Return langextract's version in that Python; None where it is not there."""
    asking = "from importlib.metadata import version; print(version('langextract'))"
    ended = subprocess.run([python, "-c", asking], capture_output=True, text=True, check=False)
    return ended.stdout.strip() or None


def main() -> None:
    """Measure, print the table and the aims."""
    parser = argparse.ArgumentParser(prog="client_speed", description=__doc__)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--langextract", metavar="PYTHON", default=sys.executable, help="a Python that has langextract")
    stated = parser.parse_args()
    installed = _langextract_version(stated.langextract)
    peers = ", ".join(f"{name} {version(name)}" for name in ("instructor", "openai", "aiohttp"))
    print(f"beside {peers}" + (f", langextract {installed}" if installed else ""))
    if not installed:
        print(f"langextract is absent: {_INSTALL}, then --langextract PYTHON")
    print(f"{stated.rounds} rounds; load {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores before", flush=True)
    with model_server() as at_once, model_server(Behaviour(latency=LATENCY)) as slow:
        tasks = tasks_of(with_langextract=installed is not None)
        found = measured(tasks, Servers(at_once, slow), stated.rounds, stated.langextract)
    print(table(found))
    for aim in aims(found):
        print(aim)
    print(f"load {os.getloadavg()[0]:.1f} after")


if __name__ == "__main__":
    main()
