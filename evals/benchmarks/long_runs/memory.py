"""What a run holds in memory however long it is: the largest resident set at 10,000 and at 100,000 articles.

    python -m evals.benchmarks.long_runs.memory --articles 10000 --articles 100000

With the model of a server, store, files and the table at the end included. The aim: at most 1.1 times as much at the second
number as at the first.
"""

import argparse
import os
import sys
import tempfile
import time
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


def main() -> None:
    """Print what each run took, and how much more the last one held than the first."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, action="append", help="of one run; the second is compared to the first")
    parser.add_argument("--in-flight", type=int, default=16)
    asked = parser.parse_args()
    runs = [_run(articles, asked.in_flight) for articles in asked.articles or (10_000, 100_000)]
    first, last = runs[0], runs[-1]
    ratio = last.megabytes / first.megabytes
    met = "met" if ratio <= _AIM else "missed"
    print(f"{last.articles:,} articles: {ratio:.3f} times {first.articles:,}; at most {_AIM}: {met}")
    raise SystemExit(0 if ratio <= _AIM else 1)


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
    main()
