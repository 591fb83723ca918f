"""Runs the real command in a process of its own."""

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
COMMAND = (sys.executable, "-m", "summarizer")


def environment(**more: str) -> dict[str, str]:
    """Return an environment in which the package is found from any folder and the terminal is 80 columns wide."""
    ours = {name: value for name, value in os.environ.items() if name != "GITHUB_STEP_SUMMARY"}  # CI's own page
    return {**ours, "PYTHONPATH": str(ROOT), "COLUMNS": "80", **more}


def summarizer(
    *arguments: str | Path, cwd: Path, stdin: bytes = b"", env: Mapping[str, str] | None = None
) -> subprocess.CompletedProcess[bytes]:
    """Return what the command did in that folder: exit status, standard output, standard error."""
    return subprocess.run(
        [*COMMAND, *map(str, arguments)],
        cwd=cwd,
        input=stdin,
        env=environment(**(env or {})),
        capture_output=True,
        check=False,
    )


def lines(output: bytes) -> list[str]:
    """Return the lines of the output."""
    return output.decode("utf-8").splitlines()
