"""Promises about a command that tests run in their own process: it does what it does in one of its own, and leaves nothing."""

import gc
import logging
import os
import signal
import sys
from pathlib import Path

import pytest

from tests.cli.command import own_process, summarizer


@pytest.mark.parametrize(
    "arguments",
    [
        ["--version"],
        ["run"],
        ["run", "rain.txt", "gone.txt", "--out", "out", "-v"],
        ["run", "rain.txt", "--out", "out", "--model", "nobody/none"],
        ["prompts", "article", "--input", "-"],
    ],
    ids=["well", "usage", "a problem", "unusable", "standard input"],
)
def test_both_ways_a_command_says_and_returns_the_same(tmp_path: Path, arguments: list[str]) -> None:
    """Both streams to the byte, whatever the status."""
    for way in ("here", "there"):
        (tmp_path / way).mkdir()
        (tmp_path / way / "rain.txt").write_text("Rain fell on 30 farms.\n", encoding="utf-8")

    here = summarizer(*arguments, cwd=tmp_path / "here", stdin=b"Snow fell.\n")

    assert own_process(*arguments, cwd=tmp_path / "there", stdin=b"Snow fell.\n") == here


def _state() -> dict[str, object]:
    """Return all that a command finds or sets up when it starts."""
    log = logging.getLogger("summarizer")
    return {
        "folder": Path.cwd(),
        "variables": dict(os.environ),
        "arguments": sys.argv,
        "streams": (sys.stdin, sys.stdout, sys.stderr),
        "log": (log.level, list(log.handlers)),
        "collection": gc.get_threshold(),
        "signals": [signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)],
    }


@pytest.mark.parametrize("arguments", [["run", "-", "--out", "out", "-v"], ["run", "-", "--out", ""]])
def test_afterwards_this_process_is_as_it_was(tmp_path: Path, arguments: list[str]) -> None:
    """What the command was given and what it set up are gone, so that no test depends on another."""
    before = _state()

    summarizer(*arguments, cwd=tmp_path, stdin=b"Rain fell.\n", env={"SUMMARIZER_MODEL": "rules"})

    assert before == _state()


def test_what_only_a_new_interpreter_reads_is_refused_here(tmp_path: Path) -> None:
    """A test that sets it would pass whatever the command did."""
    with pytest.raises(AssertionError, match="when it starts"):
        summarizer("--version", cwd=tmp_path, env={"PYTHONIOENCODING": "ascii"})
