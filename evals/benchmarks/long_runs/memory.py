"""What a run holds in memory however long it is: the largest resident set at 10,000 and at 100,000 articles.

    python -m evals.benchmarks.long_runs.memory --articles 10000 --articles 100000

With the model of a server, store, files and the table at the end included. The aim: at most 1.1 times as much in the longest
run as in the shortest. Exits with 1 where it is missed, with 2 where there is no second number to compare.
"""

import argparse
import os
import sys
import tempfile
import time
from collections.abc import Sequence
from operator import attrgetter
from pathlib import Path
from typing import NamedTuple

from evals.benchmarks.long_runs.articles import write_articles
from evals.benchmarks.long_runs.process import record, start
from evals.benchmarks.model_server.server import model_server

_AIM = 1.1
_KILOBYTES = 1 if sys.platform != "darwin" else 1024
"""What `ru_maxrss` counts in: kilobytes, and bytes on macOS (getrusage(2))."""


class Used(NamedTuple):
    """What a run took."""

    articles: int
    megabytes: float
    seconds: float


class Verdict(NamedTuple):
    """What came of the aim."""

    is_met: bool
    line: str


def main() -> int:
    """Print what each run took, and how much more the longest held than the shortest; return the exit status."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, action="append", help="of one run; give two different numbers or more")
    parser.add_argument("--in-flight", type=int, default=16)
    asked = parser.parse_args()
    numbers = asked.articles or [10_000, 100_000]
    if len(set(numbers)) == 1:
        parser.error(
            f"there is nothing to compare runs of {numbers[0]:,} articles with: give --articles another number too"
        )
    verdict = judged([_run(articles, asked.in_flight) for articles in numbers])
    print(verdict.line)
    return 0 if verdict.is_met else 1


def judged(runs: Sequence[Used]) -> Verdict:
    """Return whether the longest run held at most 1.1 times what the shortest did, in whatever order they were made."""
    shortest, longest = (choose(runs, key=attrgetter("articles")) for choose in (min, max))
    ratio = longest.megabytes / shortest.megabytes
    is_met = ratio <= _AIM
    ending = f"at most {_AIM}: {'met' if is_met else 'missed'}"
    return Verdict(is_met, f"{longest.articles:,} articles: {ratio:.3f} times {shortest.articles:,}; {ending}")


def _run(articles: int, in_flight: int) -> Used:
    with tempfile.TemporaryDirectory() as folder, model_server() as server:
        place = Path(folder)
        lines = write_articles(place / "articles.jsonl", articles)
        began = time.monotonic()
        process = start(lines, place / "out", server.url, "--concurrency", str(in_flight))
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        seconds = time.monotonic() - began
        outcomes = record(place / "out")["outcomes"]
        assert outcomes == {"ok": articles}, outcomes  # noqa: S101
    used = Used(articles, usage.ru_maxrss / _KILOBYTES / 1024, seconds)
    print(f"{articles:,} articles: {used.megabytes:.1f} MB at most, {articles / seconds:.0f} articles/s", flush=True)
    return used


if __name__ == "__main__":
    sys.exit(main())
