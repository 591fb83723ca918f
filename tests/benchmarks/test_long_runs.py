"""Promises about runs that are killed and runs that meet faults, each a process of its own with a model server in another."""

import os
import subprocess
import sys

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
