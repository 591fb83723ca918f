"""Promises about runs that are killed, meet faults or last long, each a process of its own with a model server in another."""

import os
import subprocess
import sys

import pytest

from evals.benchmarks.long_runs.memory import Used, judged
from evals.benchmarks.shared import ROOT


def benchmark(name: str, *arguments: str) -> "subprocess.CompletedProcess[str]":
    """Return what came of the benchmark."""
    return subprocess.run(
        [sys.executable, "-m", f"evals.benchmarks.long_runs.{name}", *arguments],
        cwd=ROOT,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
    )


def test_kills_lose_no_more_than_is_in_flight() -> None:
    """Files equal to those of an undisturbed run, no row missing or doubled, nothing durable asked about again."""
    ended = benchmark("killed", "--articles", "48", "--kills", "2", "--in-flight", "8")

    assert 0 == ended.returncode, ended.stdout + ended.stderr
    assert "2 kills" in ended.stdout
    assert 5 == ended.stdout.count("kept ")


def test_every_article_ends_as_the_fault_that_it_meets_says() -> None:
    """A third of the articles meet a fault of one call, each some other; the server counts the requests."""
    ended = benchmark("faulty", "--articles", "90", "--share", "0.3", "--calls-only")

    assert 0 == ended.returncode, ended.stdout + ended.stderr
    assert "BROKEN" not in ended.stdout
    assert 4 == ended.stdout.count("kept ")


@pytest.mark.parametrize(("megabytes", "verdict"), [(110.0, "met"), (110.1, "missed")])
@pytest.mark.parametrize("order", [1, -1])
def test_a_run_that_holds_more_than_a_tenth_more_at_the_end_misses_the_aim(
    megabytes: float, verdict: str, order: int
) -> None:
    """The longest run is compared with the shortest, whichever was made first."""
    runs = [Used(100, 100.0, 1.0), Used(1_000, megabytes, 9.0)]

    is_met, line = judged(runs[::order])

    assert is_met == (verdict == "met")
    assert line.startswith("1,000 articles: 1.10")
    assert line.endswith(f" times 100; at most 1.1: {verdict}")


def test_a_run_is_not_compared_with_itself() -> None:
    """It would always hold as much as itself, so nothing is run."""
    ended = benchmark("memory", "--articles", "200", "--articles", "200")

    assert 2 == ended.returncode
    assert "" == ended.stdout
    assert ended.stderr.endswith(
        "there is nothing to compare runs of 200 articles with: give --articles another number too\n"
    )
