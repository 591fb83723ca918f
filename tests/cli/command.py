"""Runs the real command: in this process, or in one of its own where the promise is about one (CONTRIBUTING.md says when)."""

import io
import logging
import os
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple, Protocol

import pytest

from summarizer.cli.app import status

ROOT = Path(__file__).resolve().parents[2]
COMMAND = (sys.executable, "-m", "summarizer")


class Ended(NamedTuple):
    """How a command ended."""

    returncode: int
    stdout: bytes
    stderr: bytes


class Command(Protocol):
    """Either way of running it."""

    def __call__(
        self, *arguments: str | Path, cwd: Path, stdin: bytes = b"", env: Mapping[str, str] | None = None
    ) -> Ended:
        """Return what the command did in that folder."""


def environment(**more: str) -> dict[str, str]:
    """Return an environment in which the package is found from any folder and the terminal is 80 columns wide."""
    ours = {name: value for name, value in os.environ.items() if name != "GITHUB_STEP_SUMMARY"}  # CI's own page
    return {**ours, "PYTHONPATH": str(ROOT), "COLUMNS": "80", **more}


def summarizer(*arguments: str | Path, cwd: Path, stdin: bytes = b"", env: Mapping[str, str] | None = None) -> Ended:
    """Return what the command did in that folder, in this process; a fault that would be a traceback is raised."""
    assert not [name for name in env or {} if name.startswith("PYTHON")], "an interpreter reads it when it starts"
    with _started(arguments, cwd, stdin, environment(**(env or {}))) as (out, err):
        ended = status()
        return Ended(ended if isinstance(ended, int) else int(ended is not None), out.getvalue(), err.getvalue())


def own_process(*arguments: str | Path, cwd: Path, stdin: bytes = b"", env: Mapping[str, str] | None = None) -> Ended:
    """Return what the command did in that folder, in a process of its own."""
    ended = subprocess.run(
        [*COMMAND, *map(str, arguments)],
        cwd=cwd,
        input=stdin,
        env=environment(**(env or {})),
        capture_output=True,
        check=False,
    )
    return Ended(ended.returncode, ended.stdout, ended.stderr)


def lines(output: bytes) -> list[str]:
    """Return the lines of the output."""
    return output.decode("utf-8").splitlines()


@contextmanager
def _started(
    arguments: tuple[str | Path, ...], cwd: Path, stdin: bytes, variables: Mapping[str, str]
) -> Iterator[tuple[io.BytesIO, io.BytesIO]]:
    """Give this process what one starts with, and take it back; yield what becomes of both outputs, as far as flushed."""
    log = logging.getLogger("summarizer")
    level, handlers = log.level, list(log.handlers)
    out, err = io.BytesIO(), io.BytesIO()
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(cwd)
        patch.setattr(sys, "argv", ["summarizer", *map(str, arguments)])
        patch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin), "utf-8"))
        for name, bytes_ in (("stdout", out), ("stderr", err)):
            patch.setattr(sys, name, io.TextIOWrapper(bytes_, "utf-8"))
        for name in os.environ.keys() - variables.keys():
            patch.delenv(name)
        for name, value in variables.items():
            patch.setenv(name, value)
        try:
            yield out, err
        finally:
            log.setLevel(level)
            log.handlers[:] = handlers
